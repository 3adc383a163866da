/// A small XML document as a tree, for the answers of services: no DTD, no entities beyond HTML's, limited depth.
///
/// libxml2 (in `Markup/`) reads what hostile pages send; this reads flat records by the hundred thousand, by the same
/// scanner that streams `dblp.xml`.
struct XMLFragment {
  enum Failure: Error, Hashable { case cutOff, unbalanced, tooDeep, empty }
  static let deepest = 64

  /// Without its namespace prefix.
  var name: String
  /// Decoded; names with their prefixes.
  var attributes: [(name: String, value: String)] = []
  var children: [XMLFragment] = []
  /// The text between the tags of this element and its children, decoded, in order.
  var text = ""

  subscript(child: String) -> XMLFragment? { children.first { $0.name == child } }
  func all(_ child: String) -> [XMLFragment] { children.filter { $0.name == child } }
  func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  init(name: String) { self.name = name }

  /// The root element of a document.
  init(parsing bytes: [UInt8]) throws(Failure) {
    var scanner = MarkupScanner(bytes)
    let latin1 = Self.isLatin1(bytes)
    var open: [XMLFragment] = []
    while let token = scanner.next() {
      switch token {
      case .open(let name, let attributes, let isEmpty):
        var element = XMLFragment(name: Self.local(bytes[name]))
        element.attributes = Self.attributes(bytes, attributes, latin1)
        if open.count >= Self.deepest { throw .tooDeep }
        if isEmpty {
          guard !open.isEmpty else {
            self = element
            return
          }
          open[open.count - 1].children.append(element)
        } else {
          open.append(element)
        }
      case .close(let name):
        guard let element = open.popLast(), element.name == Self.local(bytes[name]) else { throw .unbalanced }
        guard !open.isEmpty else {
          self = element
          return
        }
        // Inner markup ("<sup>2</sup>") belongs to the text of what is around it.
        open[open.count - 1].text += element.text
        open[open.count - 1].children.append(element)
      case .text(let range):
        if !open.isEmpty { open[open.count - 1].text += Self.decoded(bytes[range], latin1) }
      case .literal(let range):
        if !open.isEmpty { open[open.count - 1].text += String(decoding: bytes[range], as: UTF8.self) }
      }
    }
    throw open.isEmpty ? .empty : .cutOff
  }

  private static func local(_ name: ArraySlice<UInt8>) -> String {
    let start = name.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex
    return String(decoding: name[start...], as: UTF8.self)
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>, _ latin1: Bool) -> String {
    let plain =
      latin1 ? Array(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })).utf8) : Array(bytes)
    return String(decoding: Entities.decoded(plain), as: UTF8.self)
  }

  /// Only the two encodings that services declare; anything else is read as UTF-8.
  private static func isLatin1(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(100), as: UTF8.self).lowercased()
    return head.hasPrefix("<?xml") && head.contains("iso-8859-1")
  }

  private static func attributes(_ bytes: [UInt8], _ range: Range<Int>, _ latin1: Bool) -> [(
    name: String, value: String
  )] {
    var out: [(name: String, value: String)] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard bytes[at].isNamePart else {
        at += 1
        continue
      }
      let start = at
      while at < range.upperBound, bytes[at].isNamePart { at += 1 }
      let name = String(decoding: bytes[start..<at], as: UTF8.self)
      while at < range.upperBound, bytes[at].isBlank || bytes[at] == UInt8(ascii: "=") { at += 1 }
      guard at < range.upperBound, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
        continue
      }
      let quote = bytes[at]
      let from = at + 1
      at = from
      while at < range.upperBound, bytes[at] != quote { at += 1 }
      out.append((name, decoded(bytes[from..<at], latin1)))
      at += 1
    }
    return out
  }
}
