/// Hand-made pages without tags that put a label before each value: "Title", "Authors", "Conference".
enum LabelledPage {
  static func read(_ tags: PageTags) -> Finding? {
    var values: [String: String] = [:]
    var labels = 0
    for label in tags.root.all("em", "dt", "th", "b", "strong", "label", "td", "span", "div", "h4", "h5") {
      guard label.children.isEmpty else { continue }
      let name = label.words.lowercased().filter { $0 != ":" }.trimmed
      guard labels < 200, let field = fields[name], values[field] == nil else { continue }
      labels += 1
      guard let value = next(after: label)?.words,
        !value.isEmpty,
        value.utf8.count < 4_000
      else { continue }
      values[field] = value
    }
    guard let title = values["title"], let authors = values["authors"] else { return nil }
    var finding = Finding(source: .landingPage, url: tags.address.text)
    finding.title = title
    finding.people = PageNames.line(authors)
    finding.container = values["conference"] ?? values["journal"]
    finding.kind =
      values["conference"] != nil ? .conferencePaper : values["journal"] != nil ? .journalArticle : nil
    finding.date = values["date"].flatMap(PageText.date)
    finding.volume = values["volume"]
    finding.issue = values["issue"]
    finding.pages = values["pages"].map(PageText.plainPages)
    finding.doi = PageText.doi(values["doi"])
    finding.pdf = tags.root.all("a").compactMap { $0["href"] }.first { $0.hasSuffix(".pdf") }.flatMap(
      tags.resolve)
    guard !finding.people.isEmpty, finding.container != nil || finding.doi != nil || finding.pdf != nil else {
      return nil
    }
    return finding
  }

  private static let fields = [
    "title": "title", "paper title": "title", "author": "authors", "authors": "authors",
    "author(s)": "authors",
    "conference": "conference", "booktitle": "conference", "proceedings": "conference", "journal": "journal",
    "published in": "journal", "date": "date", "year": "date", "published": "date",
    "publication date": "date",
    "volume": "volume", "issue": "issue", "number": "issue", "pages": "pages", "doi": "doi",
  ]
  private static func next(after label: Element) -> Element? {
    guard let siblings = label.parent?.children,
      let place = siblings.firstIndex(where: { $0.index == label.index })
    else { return nil }
    return place + 1 < siblings.count ? siblings[place + 1] : nil
  }
}
