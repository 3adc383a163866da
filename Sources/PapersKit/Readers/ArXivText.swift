import BibTeX

/// Texts of arXiv's metadata: plain, with the LaTeX in which people submit them (`Schr\"odinger`, `$O(n^2)$`).
enum ArXivText {
  /// One line of plain text; nil when nothing is left.
  static func plain(_ text: String?) -> String? {
    guard let plain = MarkupText.plain(text) else { return nil }
    guard isLaTeX(plain) else { return plain }
    let decoded = LaTeX.decode(plain).squeezed
    return decoded.isEmpty ? nil : decoded
  }

  /// A percent sign, an ampersand or one dollar are no LaTeX here: most texts are not written in it.
  private static func isLaTeX(_ text: String) -> Bool {
    let bytes = text.utf8
    return bytes.contains(UInt8(ascii: "\\")) || bytes.contains(UInt8(ascii: "{"))
      || bytes.count { $0 == UInt8(ascii: "$") } > 1 || text.contains("``") || text.contains("''")
  }
}
