/// One entry cut out of a page's text.
struct BibTeXFragment {
  var type: String
  var fields: [String: String] = [:]

  /// The text of a field, LaTeX as it is; nil when empty.
  subscript(name: String) -> String? { fields[name].flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed } }
  func plain(_ name: String) -> String? { self[name].map(Self.plain).flatMap { $0.isEmpty ? nil : $0 } }

  static func entries(in text: String) -> [BibTeXFragment] {
    var cursor = Cursor(bytes: Array(text.utf8))
    var found: [BibTeXFragment] = []
    while found.count < 50, let entry = cursor.entry() { found.append(entry) }
    return found
  }

  /// Without braces and the commonest escapes.
  static func plain(_ text: String) -> String {
    var out = text
    for (tex, sign) in [
      ("\\&", "&"), ("\\%", "%"), ("\\_", "_"), ("\\$", "$"), ("~", " "), ("---", "—"), ("``", "“"),
      ("''", "”"),
    ] {
      out = out.replacing(tex, with: sign)
    }
    return out.filter { $0 != "{" && $0 != "}" }.squeezed
  }

  private struct Cursor {
    let bytes: [UInt8]
    var at = 0
    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func entry() -> BibTeXFragment? {
      while at < bytes.count {
        guard bytes[at] == UInt8(ascii: "@") else {
          at += 1
          continue
        }
        at += 1
        let type = word()
        skipBlanks()
        guard !type.isEmpty, take("{") else { continue }
        while at < bytes.count, bytes[at] != UInt8(ascii: ","), bytes[at] != UInt8(ascii: "}") { at += 1 }
        var entry = BibTeXFragment(type: type.lowercased())
        while take(",") || at < bytes.count {
          skipBlanks()
          let name = word().lowercased()
          skipBlanks()
          guard !name.isEmpty, take("=") else { break }
          skipBlanks()
          let value = value()
          if entry.fields[name] == nil { entry.fields[name] = value }
          skipBlanks()
        }
        return entry
      }
      return nil
    }
    private mutating func word() -> String {
      let start = at
      while at < bytes.count,
        bytes[at].isLetter || bytes[at].isDigit || bytes[at] == UInt8(ascii: "_")
          || bytes[at] == UInt8(ascii: "-")
      {
        at += 1
      }
      return String(decoding: bytes[start..<at], as: UTF8.self)
    }
    private mutating func skipBlanks() { while at < bytes.count, bytes[at].isBlank { at += 1 } }
    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
      guard at < bytes.count, bytes[at] == UInt8(ascii: byte) else { return false }
      at += 1
      return true
    }
    private mutating func value() -> String {
      let start = at
      if take("{") { return balanced(from: start + 1, until: UInt8(ascii: "}")) }
      if take("\"") { return balanced(from: start + 1, until: UInt8(ascii: "\"")) }
      while at < bytes.count, !bytes[at].isBlank, bytes[at] != UInt8(ascii: ","),
        bytes[at] != UInt8(ascii: "}")
      { at += 1 }
      return String(decoding: bytes[start..<at], as: UTF8.self)
    }
    private mutating func balanced(from start: Int, until close: UInt8) -> String {
      var depth = 0
      while at < bytes.count {
        let b = bytes[at]
        if depth == 0, b == close { break }
        if b == UInt8(ascii: "{") { depth += 1 }
        if b == UInt8(ascii: "}") { depth -= 1 }
        if depth < 0 { break }
        at += 1
      }
      let text = String(decoding: bytes[start..<min(at, bytes.count)], as: UTF8.self)
      at = min(at + 1, bytes.count)
      return text
    }
  }
}
