/// arXiv's own pages: what the abstract page says beside its tags, and the full text in HTML, which has no tags.
enum ArXivPage {
  /// The identifier that the address of a page of arXiv, or of a mirror, names.
  static func id(in address: WebAddress) -> ArXivID? {
    guard case .arXiv(let id) = LinkResolution(address).reference else { return nil }
    return id
  }

  /// What the abstract page shows in its table; the tags are read elsewhere.
  static func readAbstractPage(_ tags: PageTags, into finding: inout Finding) {
    finding.arXiv = id(in: tags.address) ?? finding.arXiv
    finding.kind = .preprint
    func cell(_ name: String) -> Element? { tags.root.first { $0.name == "td" && $0.hasClass(name) } }
    finding.comment = cell("comments")?.words
    finding.journalReference = cell("jref")?.words
    finding.doi =
      finding.doi
      ?? tags.root.first { $0.hasClass("doi") && $0.name == "td" }?.first("a")
      .flatMap { PageText.doi($0["href"] ?? $0.words) }
    if finding.doi?.arXiv != nil { finding.doi = nil }
    let subjects = cell("subjects")?.words.split(separator: ";") ?? []
    finding.categories = subjects.compactMap { subject in
      guard let open = subject.lastIndex(of: "("), let close = subject.lastIndex(of: ")"), open < close else {
        return nil
      }
      return String(subject[subject.index(after: open)..<close])
    }
  }

  /// The full text made by LaTeXML (arxiv.org/html, ar5iv): title and authors by class, identifier and date in the
  /// watermark "arXiv:2605.06659v1 [astro-ph.GA] 07 May 2026".
  static func readFullText(_ tags: PageTags) -> Finding? {
    guard let heading = tags.root.first(where: { $0.hasClass("ltx_title_document") }) else { return nil }
    var finding = Finding(source: .landingPage, url: tags.address.text)
    finding.title = heading.words
    finding.people = PageNames.each(people(tags.root))
    finding.abstract = tags.root.first { $0.hasClass("ltx_abstract") }?.all("p").map(\.words).joined(
      separator: " ")
    finding.arXiv = id(in: tags.address)
    if let mark = tags.root.first(where: { $0["id"] == "watermark-tr" })?.words {
      let words = mark.split(separator: " ")
      finding.arXiv = words.first.flatMap { ArXivID($0) } ?? finding.arXiv
      if let bracket = words.firstIndex(where: { $0.hasPrefix("[") }) {
        finding.categories = [words[bracket].filter { $0 != "[" && $0 != "]" }]
        finding.date = PageText.date(words[(bracket + 1)...].joined(separator: " "))
      }
    }
    guard finding.arXiv != nil else { return nil }
    finding.kind = .preprint
    return finding
  }

  /// One name a creator; where LaTeX put all into one, lines and "and" part them.
  private static func people(_ root: Element) -> [String] {
    let creators = root.all { $0.hasClass("ltx_personname") }
    return creators.flatMap { creator -> [String] in
      let lines = creator.text.split(separator: "\n").map { String($0).squeezed }
      let words = creator.words
      guard words.count > 60, lines.count > 1 else { return [words] }
      return lines.filter { !$0.isEmpty && !$0.contains("@") && $0.split(separator: " ").count <= 5 }
    }
  }
}
