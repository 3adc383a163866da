import BibTeX

/// A BibTeX entry that a page shows for copying: project pages, USENIX, ACL, PMLR, CVF.
enum EmbeddedBibTeX {
  /// The entry of the page's own work. Several entries of different titles are a bibliography, and nobody's own.
  static func read(_ tags: PageTags) -> Finding? {
    var found: [Finding] = []
    for block in blocks(of: tags.root) {
      for finding in entries(in: block, tags)
      where !found.contains(where: { $0.describesSameWork(as: finding) }) {
        found.append(finding)
      }
      if found.count > 1 { return nil }
    }
    return found.first.flatMap { isOwn($0, tags) ? $0 : nil }
  }

  /// Whether the page is called like the entry: a post may quote the entry of a paper that it is about.
  private static func isOwn(_ finding: Finding, _ tags: PageTags) -> Bool {
    if case .page = LinkResolution(tags.address).reference {} else { return true }
    let wanted = (finding.title ?? "").folded
    let tagged = [
      tags.title, tags.first("citation_title", "dc.title"), tags.first("og:title", "twitter:title"),
    ]
    func isLike(_ text: String) -> Bool {
      let text = text.folded
      guard !text.isEmpty else { return false }
      return text.contains(wanted) || wanted.hasPrefix(text)
        || wanted.contains(text) && text.split(separator: " ").count > 2
    }
    let root = tags.root
    let headings = root.all("h1", "h2", "h3", "h4").filter { $0.end - $0.index < 60 }
    // A page that is called nothing has nothing but its entry.
    if headings.allSatisfy(\.words.isEmpty), tagged.allSatisfy({ $0 == nil }) { return true }
    return tagged.contains { $0.map(isLike) ?? false }
      || headings.contains { isLike($0.words) && isOfThePage($0, among: headings) }
      || titled(root).contains { isLike($0.words) }
  }

  /// Whether a heading is the page's: no item of a list, and no lower one of several.
  private static func isOfThePage(_ heading: Element, among headings: [Element]) -> Bool {
    guard !isItem(heading) else { return false }
    if ["h1", "h2"].contains(heading.name) { return true }
    // "Abstract", "BibTeX" and the like head sections.
    return headings.allSatisfy { other in
      other.name != heading.name || other.index == heading.index
        || other.words.split(separator: " ").count < 3
    }
  }
  /// Elements whose class or identifier calls them a title, each as the only one of its kind.
  private static func titled(_ root: Element) -> [Element] {
    func kind(_ element: Element) -> String? {
      [element["class"], element["id"]].lazy.compactMap { $0?.lowercased() }.first { $0.contains("title") }
    }
    let titled = root.all { kind($0) != nil }
    let counts = Dictionary(titled.map { (kind($0) ?? "", 1) }, uniquingKeysWith: +)
    return titled.filter { counts[kind($0) ?? ""] == 1 && $0.end - $0.index < 60 && !isItem($0) }
  }
  private static func isItem(_ element: Element) -> Bool {
    var current = element.parent
    while let here = current {
      if ["li", "aside", "nav", "footer"].contains(here.name) { return true }
      current = here.parent
    }
    return false
  }

  /// Whether the page lists entries of several works.
  static func isBibliography(_ root: Element) -> Bool {
    let text = blocks(of: root).joined(separator: "\n")
    return text.split(separator: "@", omittingEmptySubsequences: false).dropFirst().count { isEntry($0) } > 3
  }

  /// The texts of the smallest elements that hold an entry; one pass over the page's own texts.
  private static func blocks(of root: Element) -> [String] {
    var found: [String] = []
    var last: Element?
    for i in root.index..<root.end {
      let text = root.nodes[i].text
      guard text.utf8.contains(UInt8(ascii: "@")), mayBeEntry(text), last.map({ i >= $0.end }) ?? true,
        let holder = holder(of: Element(nodes: root.nodes, index: i))
      else { continue }
      last = holder
      found.append(holder.text)
      if found.count > 200 { break }
    }
    return found
  }
  /// The nearest element around a text that holds an entry with its title: highlighting and line breaks cut entries up.
  private static func holder(of text: Element) -> Element? {
    var current = text.parent
    for _ in 0..<5 {
      guard let here = current, here.end - here.index < 2_000 else { return nil }
      let words = here.text
      guard words.utf8.count < 50_000 else { return nil }
      let parts = words.split(separator: "@", omittingEmptySubsequences: false).dropFirst()
      if parts.contains(where: { isEntry($0) && $0.lowercased().contains("title") }) { return here }
      current = here.parent
    }
    return nil
  }
  /// `@article` may be all that a piece holds; e-mail addresses are none.
  private static func mayBeEntry(_ text: String) -> Bool {
    text.split(separator: "@", omittingEmptySubsequences: false).dropFirst().contains { part in
      types.contains(part.prefix { $0.isLetter }.lowercased())
    }
  }
  private static let types: Set<String> = [
    "inproceedings", "article", "misc", "incollection", "techreport", "phdthesis", "mastersthesis",
    "conference", "book",
    "online", "unpublished", "report", "thesis", "inbook",
  ]
  private static func isEntry(_ text: Substring) -> Bool {
    let type = text.prefix { $0.isLetter }
    guard types.contains(type.lowercased()) else { return false }
    return text.dropFirst(type.count).first { !$0.isWhitespace } == "{"
  }

  /// The findings of the entries in a text.
  private static func entries(in text: String, _ tags: PageTags) -> [Finding] {
    // Some pages indent with no-break spaces.
    let file = BibFile(text.replacing("\u{A0}", with: " "))
    let entries = BibEntries(file)
    return file.entries.prefix(50).compactMap { finding(of: entries[$0.index], tags) }
  }

  private static func finding(of entry: BibEntry, _ tags: PageTags) -> Finding? {
    func text(_ names: String...) -> String? {
      names.lazy.compactMap { entry.text($0)?.squeezed }.first { !$0.isEmpty }
    }
    guard let title = text("title") else { return nil }
    var finding = Finding(source: .landingPage, url: tags.address.text)
    finding.title = title
    finding.people = names(entry, "author")
    finding.andOthers = entry.names("author")?.hasOthers ?? false
    finding.editors = names(entry, "editor")
    let date = text("date") ?? [text("month"), text("year")].compactMap { $0 }.joined(separator: " ")
    finding.date = PageText.date(date)
    finding.container = text("booktitle", "journal", "journaltitle")
    finding.volume = text("volume")
    finding.issue = text("number", "issue")
    finding.pages = text("pages").map(PageText.plainPages)
    finding.publisher = text("publisher")
    finding.doi = PageText.doi(text("doi"))
    let archive = text("archiveprefix", "eprinttype")?.lowercased()
    finding.arXiv = archive == "arxiv" ? text("eprint").flatMap { ArXivID($0) } : finding.doi?.arXiv
    finding.isbn = text("isbn").map { [$0] } ?? []
    finding.kind = kind(entry.type, finding)
    readPreprint(&finding)
    return finding
  }

  /// `journal = {arXiv preprint arXiv:2011.12948}` names a preprint, not a journal.
  private static func readPreprint(_ finding: inout Finding) {
    guard let container = finding.container, container.lowercased().hasPrefix("arxiv") || container == "CoRR"
    else {
      return
    }
    for word in container.split(whereSeparator: { $0 == " " || $0 == "," }) {
      if let id = ArXivID(word) { finding.arXiv = finding.arXiv ?? id }
    }
    if let volume = finding.volume, volume.hasPrefix("abs/") {
      finding.arXiv = finding.arXiv ?? ArXivID(volume.dropFirst(4))
    }
    finding.container = nil
    finding.volume = nil
    finding.kind = .preprint
  }
  private static func names(_ entry: BibEntry, _ field: String) -> [Finding.Name] {
    (entry.names(field)?.names ?? []).map(\.decoded).compactMap { name in
      if let literal = name.literal { return Finding.Name(whole: literal) }
      let family = Person.joined([name.particle, name.family])
      return family.isEmpty ? nil : Finding.Name(given: name.given, family: family, suffix: name.suffix)
    }
  }
  private static func kind(_ type: String, _ finding: Finding) -> WorkKind? {
    switch type {
    case "inproceedings", "conference": .conferencePaper
    case "article": .journalArticle
    case "incollection", "inbook": .chapter
    case "book": .book
    case "phdthesis", "mastersthesis", "thesis": .thesis
    case "techreport", "report": .report
    case "misc", "unpublished", "online": finding.arXiv == nil ? nil : .preprint
    default: nil
    }
  }
}
