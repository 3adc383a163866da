/// A paper's PDF: its DOI, its arXiv identifier and its title, from the first page and the metadata; nothing else.
public enum PDFReader {
  public static func isPDF(_ page: Page) -> Bool {
    page.body.prefix(1_024).holds("%PDF-")
  }

  public static func read(_ page: Page) throws(ReadError) -> [Finding] {
    let document: PDFDocument
    do { document = try PDFDocument(page.body) } catch { throw .malformed(error.sentence) }
    var finding = Finding(source: .pdf, url: page.address.text)
    finding.pdf = page.address
    finding.arXiv = arXiv(document) ?? ArXivPage.id(in: page.address)
    finding.doi = doi(document)
    finding.title = title(document)
    if finding.doi?.arXiv != nil {
      finding.arXiv = finding.arXiv ?? finding.doi?.arXiv
      finding.doi = nil
    }
    if finding.arXiv != nil { finding.kind = .preprint }
    guard finding.title != nil || finding.doi != nil || finding.arXiv != nil else {
      throw .noPaper("the first page shows no title, DOI or arXiv id")
    }
    return [finding]
  }

  /// The stamp in the margin: `arXiv:1706.03762v7 [cs.CL] 2 Aug 2023`. An id in the running text may be another paper's.
  private static func arXiv(_ document: PDFDocument) -> ArXivID? {
    for line in document.lines where line.isVertical || line.text.hasPrefix("arXiv:") {
      guard let start = line.text.firstRange(of: "arXiv:") else { continue }
      let word = line.text[start.upperBound...].drop { $0 == " " }.prefix { !$0.isWhitespace }
      if let id = ArXivID(word) { return id }
    }
    return nil
  }

  /// The DOI of the metadata, else the only one on the first page.
  private static func doi(_ document: PDFDocument) -> DOI? {
    if let doi = document.doi.flatMap({ dois(in: $0).first }) { return doi }
    var found: [DOI] = []
    // A short paper has its references on the first page.
    let lines = document.lines.prefix {
      !["references", "bibliography", "literature", "literatur"].contains($0.text.folded)
    }
    for line in lines { for doi in dois(in: line.text) where !found.contains(doi) { found.append(doi) } }
    return found.count == 1 ? found[0] : nil
  }

  /// DOIs in running text: they end before white space and before what closes the sentence around them.
  static func dois(in text: String) -> [DOI] {
    var found: [DOI] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "10.") {
      let before = rest[..<start.lowerBound].last
      var word = rest[start.lowerBound...].prefix { !$0.isWhitespace && !"\"<>“”|&,;".contains($0) }
      rest = rest[start.upperBound...]
      guard before.map({ !$0.isNumber && !$0.isLetter && $0 != "." }) ?? true else { continue }
      while let last = word.last, ".,;:'’*†‡".contains(last) { word = word.dropLast() }
      for (open, close) in [("(", ")"), ("[", "]"), ("{", "}")] as [(Character, Character)] {
        while word.last == close, word.count(where: { $0 == open }) < word.count(where: { $0 == close }) {
          word = word.dropLast()
        }
      }
      if let doi = DOI(word) { found.append(doi) }
    }
    return found
  }

  // MARK: the title

  private static func title(_ document: PDFDocument) -> String? {
    let shown = largest(document)
    guard let given = document.title, isTitle(given) else { return shown }
    // Word processors and templates leave other papers' titles in the metadata; the page is the witness.
    let page = document.lines.filter { !$0.isVertical }.map(\.text).joined(separator: " ").folded
    return shown == nil || page.contains(given.folded) ? given : shown
  }

  /// The text in the largest type of the upper half, over as many lines as it takes.
  private static func largest(_ document: PDFDocument) -> String? {
    let lines = document.lines.filter { !$0.isVertical && $0.text.contains(where: \.isLetter) }
    guard let top = lines.map(\.place).max(), let bottom = lines.map(\.place).min() else { return nil }
    let upper = lines.filter { $0.place >= bottom + 0.45 * (top - bottom) && $0.text.count > 1 }
    // A drop capital or a journal's logo is larger than the title, but short.
    let sizes = upper.filter { $0.text.count(where: \.isLetter) >= 8 && $0.text.contains(" ") }.map(\.size)
    guard let size = sizes.max() else { return nil }
    var parts: [String] = []
    for line in upper {
      if abs(line.size - size) < 0.06 * size {
        parts.append(line.text)
        if parts.count > 6 { return nil }
      } else if !parts.isEmpty {
        break
      }
    }
    var title = ""
    for part in parts {
      if title.hasSuffix("-"), part.first?.isLowercase == true {
        title.removeLast()
      } else if !title.isEmpty, !title.hasSuffix("-") {
        title += " "
      }
      title += part
    }
    while let last = title.last, "*∗†‡§¶⋆ ".contains(last) { title.removeLast() }
    return isTitle(title) ? title.squeezed : nil
  }

  /// Two words at least; no file name, no identifier, no "Microsoft Word - x.docx".
  private static func isTitle(_ text: String) -> Bool {
    let folded = text.folded
    let letters = text.count(where: \.isLetter)
    guard letters >= 6, text.count <= 400, folded.contains(" "),
      letters * 2 > text.count(where: { !$0.isWhitespace })
    else {
      return false
    }
    if ["microsoft word", "untitled", "layout 1", "paper title", "title of the paper", "doi 10"].contains(
      where: folded.hasPrefix)
    {
      return false
    }
    return ![".doc", ".docx", ".tex", ".dvi", ".pdf", ".qxd", ".indd", ".eps", ".ps"].contains {
      text.lowercased().hasSuffix($0)
    }
      && !NoPaper.isPlaceholder(text)
  }
}
