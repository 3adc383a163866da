/// XML of services, read into an `Element`: nothing is fetched, no entity is expanded.
public enum XML {
  /// The most bytes of a document that are read whole; larger ones go through `XMLRecords`.
  public static let sizeLimit = 64_000_000
  static let depthLimit = 256

  /// The document's root. Names are without prefix; `Element.namespace` tells them apart.
  public static func parse(_ bytes: [UInt8]) throws(MarkupError) -> Element {
    guard bytes.count <= sizeLimit else { throw .tooLarge(limit: sizeLimit) }
    var rest: [UInt8]? = bytes
    var records = XMLRecords(depth: 0, recordLimit: sizeLimit) { () throws(MarkupError) in
      defer { rest = nil }
      return rest
    }
    guard let root = try records.next() else { throw .empty }
    // A second element, or rubbish, behind the root is an error that the parser reports now.
    _ = try records.next()
    return root
  }
}
