/// Pages of the Atypon platform (ACM, ACS, Taylor & Francis, Wiley, Annual Reviews, ...), whose tags are often few: the
/// rest stands in the page's own classes, and the DOI in its address.
enum Atypon {
  static func read(_ tags: PageTags) -> Finding? {
    let context = tags.first("pbcontext")
    let root = tags.root
    guard
      context != nil || root.hasClass("pb-page")
        || root.first(where: { $0["data-pb-dropzone"] != nil }) != nil
    else { return nil }
    guard let title = title(root) ?? tags.first("dc.title") else { return nil }
    var finding = Finding(source: .landingPage, url: tags.address.text)
    finding.title = PageText.plain(title)
    finding.people = people(root)
    let section = root.first { $0.hasClass("epub-section__title") }?.words
    finding.container = section.map(withoutAcronym) ?? journal(tags)
    finding.date = root.first { element in
      ["epub-section__date", "CitationCoverDate", "publicationContentEpubDate"].contains {
        element.hasClass($0)
      }
    }
    .map(\.words).flatMap(PageText.date)
    finding.pages = pages(root)
    finding.articleNumber =
      root.first { $0["class"]?.lowercased().contains("pagerange") == true }.flatMap {
        articleNumber($0.words)
      }
    if let place = issue(root, code: journalCode(context)) {
      (finding.volume, finding.issue) = (place.volume, place.issue)
    }
    finding.doi =
      root.first { $0.hasClass("issue-item__doi") || $0.hasClass("epub-doi") }
      .flatMap { PageText.doi($0["href"] ?? $0.words) } ?? PageText.doi(in: tags.address)
    finding.kind = kind(context?.lowercased() ?? "", finding)
    return finding
  }

  /// A heading of one of these classes, or the only one inside such an element.
  private static func title(_ root: Element) -> String? {
    for element in root.all(where: { element in titles.contains { element.hasClass($0) } }) {
      if ["h1", "h2"].contains(element.name) { return element.words }
      let inside = element.all("h1", "h2")
      if inside.count == 1 { return inside[0].words }
      if let around = element.parent, ["h1", "h2"].contains(around.name) { return around.words }
    }
    return nil
  }
  private static let titles = [
    "citation__title", "article_header-title", "publicationContentTitle", "hlFld-title", "hlFld-Title",
  ]

  private static func people(_ root: Element) -> [Finding.Name] {
    let titled = root.all { $0.hasClass("author-name") && $0["title"] != nil }.compactMap { $0["title"] }
    // Each author stands there twice, for wide and for narrow screens.
    if !titled.isEmpty { return PageNames.each(titled) }
    let marked = root.all { $0.hasClass("contrib-author") }
    return PageNames.each(
      (marked.isEmpty ? root.all { $0.hasClass("hlFld-ContribAuthor") } : marked).map(\.words))
  }

  /// `AIES '20: Proceedings of ...` without what stands before the colon.
  private static func withoutAcronym(_ title: String) -> String {
    guard let colon = title.firstRange(of: ": ") else { return title }
    let head = title[..<colon.lowerBound]
    return head.contains("'") && head.count < 20 ? String(title[colon.upperBound...]) : title
  }

  /// The journal: a form's hidden field, or the part behind the bar in `Title | Journal`.
  private static func journal(_ tags: PageTags) -> String? {
    let field = tags.root.first { $0.name == "input" && $0["name"]?.hasPrefix("journalName") == true }
    if let name = field?["value"]?.squeezed, !name.isEmpty { return name }
    // The way back from the article: `Home > Journal > Issue`.
    let crumbs = tags.root.first { $0.hasClass("breadcrumbs") }?.all("a") ?? []
    if let link = crumbs.first(where: { $0["href"]?.hasPrefix("/journal/") == true }) { return link.words }
    let parts = tags.title?.split(separator: "|").map { String($0).trimmed } ?? []
    return parts.count >= 2 ? parts[1] : nil
  }

  private static func pages(_ root: Element) -> String? {
    let marked = root.first { element in
      guard let classes = element["class"]?.lowercased() else { return false }
      return classes.contains("pagerange") || classes.contains("page-range")
    }
    if let words = marked?.words, words.contains(where: \.isNumber), articleNumber(words) == nil {
      return PageText.plainPages(String(words.prefix { $0 != "|" }))
    }
    let cite = root.first { $0["class"]?.contains("cite-this") == true }
    let range = cite?.all("span").map { PageText.plainPages($0.words) }.last
    return range.flatMap { $0.contains("-") || $0.contains(where: \.isNumber) ? $0 : nil }
  }

  /// "Article No.: 14", where pages would stand.
  private static func articleNumber(_ words: String) -> String? {
    guard words.hasPrefix("Article") else { return nil }
    let number = words.dropFirst(7).drop { !$0.isNumber && $0 != "e" }.prefix { $0.isNumber || $0.isLetter }
    return number.isEmpty ? nil : String(number)
  }

  /// Volume and issue from the link back to the issue: `/toc/CODE/VOLUME/ISSUE`.
  private static func issue(_ root: Element, code: String?) -> (volume: String, issue: String)? {
    for link in root.all("a") {
      let parts = link["href"]?.split(separator: "/") ?? []
      guard let toc = parts.firstIndex(of: "toc"), parts.count >= toc + 4 else { continue }
      if let code, parts[toc + 1] != code { continue }
      let numbers = parts[(toc + 2)...].prefix(2).map { String($0.prefix { $0 != "?" && $0 != "#" }) }
      if numbers.allSatisfy({ $0.first?.isNumber == true }) { return (numbers[0], numbers[1]) }
    }
    return nil
  }
  private static func journalCode(_ context: String?) -> String? {
    context?.split(separator: ";").first { $0.hasPrefix("journal:journal:") }.map { String($0.dropFirst(16)) }
  }
  private static func kind(_ context: String, _ finding: Finding) -> WorkKind? {
    if context.contains("csubtype:string:conference") || context.contains(">proceeding") {
      return .conferencePaper
    }
    if context.contains("dissertation") || context.contains("thesis") { return .thesis }
    return finding.container?.lowercased().contains("proceedings") == true && finding.volume == nil
      ? .conferencePaper : .journalArticle
  }
}
