extension LaTeX {
  /// Unicode as LaTeX in UTF-8: only what TeX would take for markup is escaped, letters stay, and so does math
  /// (`$...$` around a command, a superscript or a subscript). `decode` of it is the text again.
  public static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isMarkup) else { return text }
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    var out = ""
    for (n, part) in parts.enumerated() {
      let isMath = n % 2 == 1 && n + 1 < parts.count && holdsMath(part)
      if isMath {
        out += "$\(part)$"
      } else {
        // The dollars around what is no math are characters; those around math were written with it.
        if n % 2 == 1 { out += "\\$" }
        for c in part.unicodeScalars { out += specials[c] ?? String(c) }
        if n % 2 == 1, n + 1 < parts.count { out += "\\$" }
      }
    }
    return out
  }

  private static func holdsMath(_ text: Substring) -> Bool {
    guard text.contains(where: { $0 == "\\" || $0 == "^" || $0 == "_" }),
      harmfulCommands(in: String(text)).isEmpty
    else { return false }
    var depth = 0
    for b in text.utf8 {
      if b == Bytes.open { depth += 1 }
      if b == Bytes.close { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  private static func isMarkup(_ b: UInt8) -> Bool {
    switch b {
    case 0x5C, 0x7B, 0x7D, 0x24, 0x26, 0x23, 0x25, 0x5F, 0x5E, 0x7E, 0x3C, 0x3E, 0x7C, 0x60: true
    default: false
    }
  }

  private static let specials: [Unicode.Scalar: String] = [
    "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}", "&": "\\&", "#": "\\#",
    "%": "\\%", "_": "\\_",
    "^": "\\textasciicircum{}", "~": "\\textasciitilde{}", "<": "\\textless{}", ">": "\\textgreater{}",
    "|": "\\textbar{}", "`": "\\textasciigrave{}",
  ]
}
