extension String {
  /// For HTML text and double-quoted attributes (HTML 13.1.2); control characters become U+FFFD.
  public var htmlEscaped: String {
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count + 16)
    for b in utf8 {
      switch b {
      case UInt8(ascii: "&"): out += "&amp;".utf8
      case UInt8(ascii: "<"): out += "&lt;".utf8
      case UInt8(ascii: ">"): out += "&gt;".utf8
      case UInt8(ascii: "\""): out += "&quot;".utf8
      case UInt8(ascii: "'"): out += "&#39;".utf8
      case 9, 10: out.append(b)
      case 0..<32, 127: out += "\u{FFFD}".utf8
      // U+0080...U+009F; C2 is never anything but a first byte.
      case 0x80..<0xA0 where out.last == 0xC2:
        out.removeLast()
        out += "\u{FFFD}".utf8
      default: out.append(b)
      }
    }
    return out.count == utf8.count ? self : String(decoding: out, as: UTF8.self)
  }

  /// For CommonMark text in one line: what would start markup is written with a backslash (CommonMark 2.4).
  public var markdownEscaped: String {
    let text = squeezed
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count + 16)
    for b in text.utf8 {
      switch b {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "|"),
        UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "&"):
        out.append(UInt8(ascii: "\\"))
      default: break
      }
      out.append(b)
    }
    return out.count == text.utf8.count ? text : String(decoding: out, as: UTF8.self)
  }

  /// For a terminal: control characters (also C1, and those that turn the writing direction) become U+FFFD.
  public var printable: String {
    guard unicodeScalars.contains(where: Self.isUnsafeToPrint) else { return self }
    var out = String.UnicodeScalarView()
    for s in unicodeScalars { out.append(Self.isUnsafeToPrint(s) ? "\u{FFFD}" : s) }
    return String(out)
  }
  private static func isUnsafeToPrint(_ s: Unicode.Scalar) -> Bool {
    switch s.value {
    case 10, 9: false
    case 0..<32, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
