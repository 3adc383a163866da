/// A value of a PDF file (ISO 32000-1, 7.3).
indirect enum PDFObject: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  /// Without the slash, `#` escapes decoded.
  case name(String)
  case string([UInt8])
  case array([PDFObject])
  case dictionary([String: PDFObject])
  case reference(Int)
  /// A dictionary with the bytes from an offset of the file; how many, its `Length` says.
  case stream([String: PDFObject], start: Int)
  /// An operator in a content stream, or a word like `obj`.
  case keyword(String)

  subscript(name: String) -> PDFObject? {
    switch self {
    case .dictionary(let fields), .stream(let fields, _): fields[name]
    default: nil
    }
  }
  var number: Double? { if case .number(let n) = self { n } else { nil } }
  var int: Int? { number.flatMap { Int(exactly: $0.rounded(.towardZero)) } }
  var name: String? { if case .name(let n) = self { n } else { nil } }
  var string: [UInt8]? { if case .string(let s) = self { s } else { nil } }
  var array: [PDFObject]? { if case .array(let a) = self { a } else { nil } }
}

/// Why a PDF gives no text.
public enum PDFError: Error, Hashable, Sendable {
  case noPDF
  case tooLarge(limit: Int)
  /// Its text is locked.
  case encrypted
  case noPage

  public var sentence: String {
    switch self {
    case .noPDF: "it is no PDF"
    case .tooLarge(let limit): "it is larger than \(limit / 1_000_000) MB"
    case .encrypted: "it is encrypted"
    case .noPage: "it has no readable first page"
    }
  }
}
