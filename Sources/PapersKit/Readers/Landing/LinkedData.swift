/// schema.org descriptions of the page's work in JSON-LD (https://schema.org/ScholarlyArticle).
enum LinkedData {
  static let scholarly: Set<String> = [
    "ScholarlyArticle", "MedicalScholarlyArticle", "Chapter", "Thesis", "Dataset", "Report", "TechArticle",
    "PublicationIssueArticle",
  ]
  static let popular: Set<String> = [
    "Article", "NewsArticle", "BlogPosting", "Book", "CreativeWork", "SoftwareSourceCode",
  ]

  static func read(_ tags: PageTags) -> Finding? {
    let items = tags.linkedData.flatMap { flat($0, depth: 0) }
    let works = items.filter { !types(of: $0).isDisjoint(with: scholarly) }
    // A page of many works describes an index.
    let work =
      works.count == 1
      ? works.first
      : works.isEmpty ? own(items.filter { !types(of: $0).isDisjoint(with: popular) }, tags) : nil
    return work.flatMap { finding(of: $0, tags) }
  }

  /// Of several articles (the front page of a blog shows its last ten) the one that the page is called after.
  private static func own(_ items: [JSON], _ tags: PageTags) -> JSON? {
    func title(_ item: JSON) -> String { (text(item["headline"]) ?? text(item["name"]) ?? "").folded }
    if Set(items.map(title)).count < 2 { return items.first }
    let names = [tags.title, tags.first("og:title")].compactMap { $0?.folded }
    return items.first { item in
      let title = title(item)
      return !title.isEmpty && names.contains { $0.hasPrefix(title) }
    }
  }

  static func types(of item: JSON) -> Set<String> {
    let type = item["@type"]
    let names = (type?.array.compactMap(\.string) ?? []) + [type?.string].compactMap { $0 }
    // Zenodo writes the whole address: https://schema.org/Dataset
    return Set(names.map { $0.contains("schema.org/") ? String($0.split(separator: "/").last ?? "") : $0 })
  }

  /// The top-level items, those of `@graph`, and the main entity of a page.
  private static func flat(_ value: JSON, depth: Int) -> [JSON] {
    guard depth < 6 else { return [] }
    var found = value.array.flatMap { flat($0, depth: depth + 1) }
    guard case .object = value else { return found }
    if let main = value["mainEntity"], case .object = main {
      found += flat(main, depth: depth + 1)
    } else {
      found.append(value)
    }
    return found + (value["@graph"].map { flat($0, depth: depth + 1) } ?? [])
  }

  private static func finding(of item: JSON, _ tags: PageTags) -> Finding? {
    guard let title = text(item["headline"]) ?? text(item["name"]) else { return nil }
    var finding = Finding(source: .landingPage, url: tags.address.text)
    finding.title = PageText.plain(title)
    finding.people = list(item["author"] ?? item["creator"]).compactMap(name)
    finding.editors = list(item["editor"]).compactMap(name)
    finding.date =
      text(item["datePublished"]).flatMap(PageText.date) ?? text(item["dateCreated"]).flatMap(PageText.date)
    finding.pages =
      PageText.pages(text(item["pageStart"]), text(item["pageEnd"]))
      ?? text(item["pagination"]).map(PageText.plainPages)
    finding.publisher = list(item["publisher"]).compactMap { text($0["name"]) ?? $0.string }.first
    finding.abstract = text(item["abstract"]).map(PageText.plain)
    finding.language = text(item["inLanguage"])
    readContainer(item, into: &finding)
    let ids = list(item["sameAs"]) + list(item["identifier"]) + list(item["@id"]) + list(item["url"])
    let names = [text(item["doi"])] + ids.map { text($0) ?? text($0["value"]) ?? text($0["@id"]) }
    finding.doi = names.compactMap { PageText.doi($0) }.first
    finding.arXiv = finding.doi?.arXiv
    finding.kind = kind(types(of: item), finding)
    return finding.saysMoreThanTitle ? finding : nil
  }

  /// `isPartOf` nests: issue in volume in periodical; the issue's own date is the printed one.
  private static func readContainer(_ item: JSON, into finding: inout Finding) {
    var level = list(item["isPartOf"])
    var depth = 0
    while !level.isEmpty, depth < 5 {
      for part in level {
        let types = types(of: part)
        if let volume = text(part["volumeNumber"]) { finding.volume = finding.volume ?? volume }
        if let issue = text(part["issueNumber"]) { finding.issue = finding.issue ?? issue }
        if types.contains("PublicationIssue"), let date = text(part["datePublished"]).flatMap(PageText.date) {
          finding.date = date
        }
        if !types.isDisjoint(with: ["Periodical", "Book", "BookSeries", "CreativeWorkSeries", "Blog"]),
          finding.container == nil, let name = text(part["name"])
        {
          finding.container = PageText.plain(name)
          finding.issn = list(part["issn"]).compactMap { text($0) }
        }
      }
      level = level.flatMap { list($0["isPartOf"]) }
      depth += 1
    }
  }

  private static func kind(_ types: Set<String>, _ finding: Finding) -> WorkKind? {
    if types.contains("Dataset") { return .dataset }
    if types.contains("Thesis") { return .thesis }
    if types.contains("Chapter") { return .chapter }
    if types.contains("Report") { return .report }
    if types.contains("Book") { return .book }
    if types.contains("SoftwareSourceCode") { return .software }
    if !types.isDisjoint(with: scholarly) { return .journalArticle }
    return finding.doi != nil || !finding.issn.isEmpty ? .journalArticle : .webPage
  }
  private static func name(_ value: JSON) -> Finding.Name? {
    if let text = value.string { return PageNames.one(PageText.plain(text)) }
    if let family = text(value["familyName"]) {
      return Finding.Name(given: text(value["givenName"]), family: family)
    }
    guard let whole = text(value["name"]) else { return nil }
    if types(of: value).contains("Organization") { return Finding.Name(whole: whole, isOrganization: true) }
    return PageNames.one(PageText.plain(whole))
  }
  private static func list(_ value: JSON?) -> [JSON] {
    guard let value, !value.isNull else { return [] }
    if case .array(let items) = value { return items }
    return [value]
  }
  private static func text(_ value: JSON?) -> String? {
    switch value {
    case .string(let s): s.squeezed.isEmpty ? nil : s.squeezed
    case .number(let n): n
    case .object: text(value?["@value"])
    default: nil
    }
  }
}
