/// schema.org in the page's own elements: microdata (`itemprop`) and RDFa (`property`).
enum SchemaMarkup {
  static func read(_ tags: PageTags) -> Finding? {
    let works = tags.root.all { isWork($0) && !isInsideReference($0) }
    // A page of many works is an index (DBLP); what lies inside the first is its own.
    guard let work = works.first, works.allSatisfy({ $0.index < work.end }) else { return nil }
    let inside = work.all { property($0) != nil && !isInsideReference($0, upTo: work) }
    func text(_ names: String...) -> String? {
      for name in names {
        for element in inside where words(element, name) && owner(of: element, in: work) == nil {
          let value = value(element)
          if !value.isEmpty { return value }
        }
      }
      return nil
    }
    func anywhere(_ name: String) -> String? {
      inside.first { words($0, name) }.map(value).flatMap { $0.isEmpty ? nil : $0 }
    }
    guard let title = title(inside, work) ?? text("headline", "name") else { return nil }
    var finding = Finding(source: .landingPage, url: tags.address.text)
    finding.title = title
    finding.kind = .journalArticle
    for person in inside where words(person, "author") || words(person, "creator") {
      guard let name = name(person), !finding.people.contains(name) else { continue }
      finding.people.append(name)
    }
    finding.date = text("datePublished").flatMap(PageText.date)
    finding.container =
      inside.first { part in
        words(part, "isPartOf") && ["Periodical", "Series"].contains { type(part).contains($0) }
      }?
      .first { words($0, "name") }?.words
    finding.volume = anywhere("volumeNumber")
    finding.issue = anywhere("issueNumber")
    finding.pages =
      PageText.pages(anywhere("pageStart"), anywhere("pageEnd"))
      ?? anywhere("pagination").map(PageText.plainPages)
    if case .dblp(let key) = LinkResolution(tags.address).reference {
      finding.dblp = key
      finding.title = DBLPRecord.plainTitle(title)
      finding.people = finding.people.compactMap { $0.whole.flatMap { DBLPRecord.name($0) } ?? $0 }
      finding.kind = key.hasPrefix("conf/") ? .conferencePaper : .journalArticle
    }
    finding.doi =
      inside.filter { words($0, "sameAs") || words($0, "identifier") }
      .compactMap { PageText.doi($0["href"] ?? $0["content"] ?? $0.words) }.first
    // Shops and dictionaries mark up their entries as articles too.
    return finding.saysMoreThanTitle ? finding : nil
  }

  /// The name where it stands inside the headline, beside the authors' and the venue's (DBLP).
  private static func title(_ inside: [Element], _ work: Element) -> String? {
    guard let headline = inside.first(where: { words($0, "headline") }),
      let name = inside.first(where: { name in
        words(name, "name") && name.index > headline.index && name.end <= headline.end
          && owner(of: name, in: work) == nil
      })
    else { return nil }
    let value = value(name)
    return value.isEmpty ? nil : value
  }

  private static func isWork(_ element: Element) -> Bool {
    let type = type(element)
    return type.contains("ScholarlyArticle")
  }
  private static func type(_ element: Element) -> String { element["itemtype"] ?? element["typeof"] ?? "" }
  private static func property(_ element: Element) -> String? { element["itemprop"] ?? element["property"] }
  private static func words(_ element: Element, _ name: String) -> Bool {
    property(element)?.split(separator: " ").contains { $0 == name } ?? false
  }
  private static func value(_ element: Element) -> String {
    (element["content"] ?? element["datetime"]).map { $0.squeezed } ?? element.words
  }
  /// The work's references are works too.
  private static func isInsideReference(_ element: Element, upTo limit: Element? = nil) -> Bool {
    var current: Element? = element
    while let here = current, here.index != limit?.index {
      if words(here, "citation") || here.hasClass("references") || here.hasClass("ref-list") { return true }
      current = here.parent
    }
    return false
  }
  /// The nearest item between a property and the work: a property of an author is none of the article.
  private static func owner(of element: Element, in work: Element) -> Element? {
    var current = element.parent
    while let here = current, here.index != work.index {
      if !type(here).isEmpty || here["itemscope"] != nil { return here }
      current = here.parent
    }
    return nil
  }
  private static func name(_ person: Element) -> Finding.Name? {
    let family = person.first { words($0, "familyName") }?.words
    let given = person.first { words($0, "givenName") }?.words
    if let family, !family.isEmpty { return Finding.Name(given: given, family: family) }
    return PageNames.one(person.first { words($0, "name") }.map(value) ?? value(person))
  }
}
