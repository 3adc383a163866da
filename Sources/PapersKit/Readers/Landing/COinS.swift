/// A citation in the `title` of a span (COinS, OpenURL 1.0 in key/value form): the page's own only if it is alone.
enum COinS {
  private static let kinds: [String: WorkKind] = [
    "proceeding": .conferencePaper, "bookitem": .chapter, "book": .book, "dissertation": .thesis,
    "report": .report, "preprint": .preprint, "webpage": .webPage, "blogpost": .webPage,
    "forumpost": .webPage,
  ]

  /// The members of a citation in key/value form, by their names.
  static func fields(_ query: String) -> [String: [String]] {
    var fields: [String: [String]] = [:]
    for pair in query.replacing("&amp;", with: "&").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      fields[String(parts[0]), default: []].append(
        String(parts[1]).replacing("+", with: " ").percentDecoded.squeezed)
    }
    return fields
  }

  /// Whether a span stands among the references, or in an aside: then it is another work's.
  private static func isCited(_ span: Element) -> Bool {
    var current = span.parent
    while let here = current {
      let marks = [here["class"], here["id"]].compactMap { $0?.lowercased() }
      if here.name == "aside"
        || marks.contains(where: { $0.contains("reference") || $0.contains("ref-list") })
      {
        return true
      }
      current = here.parent
    }
    return false
  }

  static func read(_ tags: PageTags) -> Finding? {
    let spans = tags.root.all { $0.name == "span" && $0.hasClass("Z3988") }
    guard spans.count == 1, !isCited(spans[0]), let query = spans[0]["title"] else { return nil }
    let fields = fields(query)
    func first(_ names: String...) -> String? {
      names.lazy.compactMap { fields["rft.\($0)"]?.first { !$0.isEmpty } }.first
    }
    guard let title = first("atitle", "title", "btitle") else { return nil }
    var finding = Finding(source: .landingPage, url: tags.address.text)
    finding.title = PageText.plain(title)
    finding.people = PageNames.each(fields["rft.au"] ?? [])
    if let family = first("aulast"), finding.people.count < 2 {
      finding.people = [Finding.Name(given: first("aufirst", "auinit"), family: family)]
    }
    finding.container = first("jtitle") ?? (first("atitle") == nil ? nil : first("title", "btitle"))
    finding.date = first("date").flatMap(PageText.date)
    finding.volume = first("volume")
    finding.issue = first("issue")
    finding.pages = first("pages").map(PageText.plainPages) ?? PageText.pages(first("spage"), first("epage"))
    finding.issn = first("issn").map { [$0] } ?? []
    finding.doi = (fields["rft_id"] ?? []).compactMap { PageText.doi($0) }.first
    finding.kind =
      kinds[(first("genre", "type") ?? "").lowercased()] ?? (first("jtitle") == nil ? nil : .journalArticle)
    return finding
  }
}
