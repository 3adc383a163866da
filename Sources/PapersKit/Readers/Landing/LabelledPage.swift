/// Hand-made pages without tags that put a label before each value: "Title", "Authors", "Conference".
enum LabelledPage {
  static func read(_ tags: PageTags) -> Finding? {
    let values = values(tags)
    guard let title = values["title"]?.first, let authors = values["authors"] else { return nil }
    var finding = Finding(source: .landingPage, url: tags.address.text)
    finding.title = title
    finding.people = authors.flatMap(PageNames.line)
    finding.container = values["conference"]?.first ?? values["journal"]?.first
    finding.kind =
      values["conference"] != nil ? .conferencePaper : values["journal"] != nil ? .journalArticle : nil
    readNumbers(values, into: &finding)
    finding.pdf = tags.root.all("a").compactMap { $0["href"] }.first { $0.hasSuffix(".pdf") }.flatMap(
      tags.resolve)
    guard !finding.people.isEmpty, finding.container != nil || finding.doi != nil || finding.pdf != nil else {
      return nil
    }
    return finding
  }

  /// DSpace's "full item record": every Dublin Core field by its name, in a table.
  static func readItemRecord(_ tags: PageTags) -> Finding? {
    let values = values(tags)
    guard let title = values["dc.title"]?.first, let authors = values["dc.authors"] else { return nil }
    var finding = Finding(source: .landingPage, url: tags.address.text)
    finding.title = title
    finding.people = PageNames.each(authors)
    finding.container = values["dc.journal"]?.first
    finding.publisher = values["dc.publisher"]?.first
    readNumbers(values, into: &finding)
    if values["dc.type"]?.first.map({ $0.lowercased().contains("thesis") }) == true { finding.kind = .thesis }
    return finding
  }

  /// The date that a label gives, for a page whose tags give none.
  static func date(_ tags: PageTags) -> PublicationDate? {
    values(tags)["issued"]?.first.flatMap { $0.utf8.count < 40 ? PageText.date($0) : nil }
  }

  private static func readNumbers(_ values: [String: [String]], into finding: inout Finding) {
    func first(_ name: String) -> String? { values[name]?.first }
    finding.date = (first("date") ?? first("issued")).flatMap(PageText.date)
    finding.volume = first("volume")
    finding.issue = first("issue")
    finding.pages = first("pages").map(PageText.plainPages)
    finding.doi = PageText.doi(first("doi"))
  }

  /// The values behind each label that is known, in the order of the page.
  static func values(_ tags: PageTags) -> [String: [String]] {
    var values: [String: [String]] = [:]
    var labels = 0
    for label in tags.root.all("em", "dt", "th", "b", "strong", "label", "td", "span", "div", "h4", "h5") {
      guard label.children.isEmpty else { continue }
      let name = label.words.lowercased().filter { $0 != ":" }.trimmed
      guard labels < 200, let field = fields[name], values[field] == nil || repeated.contains(field) else {
        continue
      }
      labels += 1
      guard let value = next(after: label)?.words, !value.isEmpty, value.utf8.count < 4_000 else { continue }
      values[field, default: []].append(value)
    }
    return values
  }
  private static let repeated: Set<String> = ["dc.authors"]

  private static let fields = [
    "title": "title", "paper title": "title", "author": "authors", "authors": "authors",
    "author(s)": "authors",
    "conference": "conference", "booktitle": "conference", "proceedings": "conference", "journal": "journal",
    "published in": "journal", "date": "date", "year": "date", "published": "date",
    "publication date": "date",
    "volume": "volume", "issue": "issue", "number": "issue", "pages": "pages", "doi": "doi",
    "year of completion": "issued", "year of publication": "issued", "publication year": "issued",
    "date of publication": "issued", "date issued": "issued", "issue date": "issued",
    "dc.date.issued": "issued",
    "dc.title": "dc.title", "dc.contributor.author": "dc.authors", "dc.creator": "dc.authors",
    "dc.publisher": "dc.publisher", "dc.type": "dc.type", "dc.identifier.doi": "doi",
    "dc.relation.ispartof": "dc.journal", "dc.identifier.journal": "dc.journal",
  ]
  private static func next(after label: Element) -> Element? {
    guard let siblings = label.parent?.children,
      let place = siblings.firstIndex(where: { $0.index == label.index })
    else { return nil }
    return place + 1 < siblings.count ? siblings[place + 1] : nil
  }
}
