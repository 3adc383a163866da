import BibTeX

extension ArXivID {
  /// Fields in which people write an identifier beside `eprint` and `doi`.
  private static let bibtexFields = [
    "journal", "journaltitle", "volume", "number", "url", "howpublished", "note", "booktitle", "eprint",
  ]

  /// The identifier in a BibTeX entry, without its version: in `eprint`, in arXiv's DOI, or in a field that speaks of
  /// arXiv ("arXiv preprint arXiv:1510.00149", "abs/1105.3748", "https://arxiv.org/pdf/1510.00149v2.pdf").
  ///
  /// - Parameter field: a field's LaTeX, by its name in lower case.
  public init?(bibtex field: (String) -> String?) {
    let archive = (field("archiveprefix") ?? field("eprinttype") ?? "arxiv").lowercased()
    if archive == "arxiv", let text = field("eprint"),
      let id = ArXivID(LaTeX.verbatim(text).squeezed.replaced("{", with: "").replaced("}", with: ""))
    {
      self = id.base
      return
    }
    if let id = field("doi").flatMap({ DOI(LaTeX.verbatim($0))?.arXiv }) {
      self = id.base
      return
    }
    for name in Self.bibtexFields {
      guard let text = field(name), let id = Self.mentioned(in: text) else { continue }
      self = id.base
      return
    }
    return nil
  }

  private static func mentioned(in text: String) -> ArXivID? {
    // Other sites have addresses with "/abs/" in them, and numbers that look like an identifier.
    guard
      text.holdsCaseless("arxiv")
        || !text.holds("://") && (text.holdsCaseless("abs/") || text.holdsCaseless("corr"))
    else { return nil }
    let words = text.utf8.split { byte in
      !(byte.isLetter || byte.isDigit || byte >= 0x80 || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "/"))
    }
    for var word in words where word.contains(where: \.isDigit) {
      while word.last == UInt8(ascii: ".") { word.removeLast() }
      if let id = ArXivID(Substring(word)) { return id }
      let parts = word.split(separator: UInt8(ascii: "/")).map { Substring($0) }
      guard let last = parts.last else { continue }
      let bare = last.beginsCaseless("arxiv.") ? last.dropping(6) : last
      let stem = bare.endsCaseless(".pdf") ? bare.dropLast(4) : bare
      if let id = ArXivID(stem) { return id }
      // The old form has a slash of its own: "hep-th/9901001".
      if parts.count > 1, let id = ArXivID("\(parts[parts.count - 2])/\(stem)") { return id }
    }
    return nil
  }
}

extension PublicationDate {
  /// The date of BibLaTeX's `date` (manual, 2.3.8): of a range the start, or the end where only that is known; marks of
  /// doubt (`?`, `~`, `%`) and seasons are left out.
  public init?(biblatex text: String) {
    let plain = text.replacing("--", with: "/").replacing("\u{2013}", with: "/").filter {
      !"?~% ".contains($0)
    }
    let halves = plain.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, halves.allSatisfy({ Self.isEnd($0) }) else {
      self.init(plain)
      return
    }
    guard let date = halves.lazy.compactMap({ PublicationDate($0) }).first else { return nil }
    self = date
  }

  /// An end of a range: a date with its year, or open.
  private static func isEnd(_ text: Substring) -> Bool {
    text.isEmpty || text == ".." || text == "open" || text == "unknown"
      || (text.utf8.count >= 4 && text.utf8.prefix(4).allSatisfy { $0 >= 48 && $0 <= 57 })
  }
}
