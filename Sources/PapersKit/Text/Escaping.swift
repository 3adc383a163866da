extension String {
  /// For HTML text and double-quoted attributes (HTML 13.1.2); control characters become U+FFFD.
  public var htmlEscaped: String {
    var out = ""
    for s in unicodeScalars {
      switch s {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case "\n", "\t": out.unicodeScalars.append(s)
      case _ where s.properties.generalCategory == .control: out += "\u{FFFD}"
      default: out.unicodeScalars.append(s)
      }
    }
    return out
  }

  /// For CommonMark text in one line: what would start markup is written with a backslash (CommonMark 2.4).
  public var markdownEscaped: String {
    var out = ""
    for c in squeezed {
      if #"\`*_[]<>#|~$&"#.contains(c) { out.append("\\") }
      out.append(c)
    }
    return out
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
