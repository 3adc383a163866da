/// Dublin Core, PRISM and EPrints tags: what repositories, Atypon and older publishers give.
enum DublinCore {
  static func read(_ tags: PageTags) -> Finding? {
    guard let title = tags.first("dc.title", "eprints.title", "prism.title") else { return nil }
    var finding = Finding(source: .landingPage, url: tags.address.text)
    finding.title = PageText.plain(title)
    let creators = tags.all("dc.creator.personalname", "dc.creator", "eprints.creators_name")
    finding.people = creators.count == 1 ? creators.flatMap(several) : PageNames.each(creators)
    if finding.people.isEmpty { finding.people = PageNames.each(tags.all("dc.contributor")) }
    finding.date = date(tags)
    let source = tags.first("dc.source").map(PageText.plain)
    finding.container =
      tags.first(
        "prism.publicationname", "eprints.publication", "eprints.book_title",
        "eprints.event_title"
      )
      .map(PageText.plain) ?? tags.all("dc.relation.ispartof").first { !$0.contains("://") }.map(
        PageText.plain)
      ?? source.flatMap(container)
    finding.volume = tags.first("prism.volume", "dc.citation.volume", "dc.source.volume", "eprints.volume")
    finding.issue = tags.first(
      "prism.number", "prism.issue", "dc.citation.issue", "dc.source.issue", "eprints.number")
    finding.pages =
      PageText.pages(
        tags.first("prism.startingpage", "dc.citation.spage"),
        tags.first("prism.endingpage", "dc.citation.epage"))
      ?? tags.first("prism.pagerange", "eprints.pagerange", "dc.identifier.pagenumber").map(
        PageText.plainPages)
    finding.publisher = tags.first("dc.publisher", "eprints.publisher", "eprints.institution").map(
      PageText.plain)
    finding.issn = tags.all("prism.issn", "dc.source.issn", "eprints.issn")
    finding.doi = doi(tags)
    finding.abstract = tags.first("dc.abstract", "eprints.abstract", "dc.description").map(PageText.plain)
    finding.language = tags.first("dc.language")
    readCitation(tags, into: &finding)
    finding.kind = kind(tags, finding)
    // The home page of a journal, the contents of an issue and a collection have a title, a day at most.
    let isDated = finding.date != nil && (finding.kind != nil || finding.container != nil)
    return finding.people.isEmpty && !isDated && finding.doi == nil ? nil : finding
  }

  /// `Nature 2021 596:7873` and `Sensors 2023, Vol. 23, Page 1` name the journal first; an address names none.
  private static func container(_ source: String) -> String? {
    guard !source.contains("://") else { return nil }
    let words = source.split(separator: " ")
    let name = words.prefix { word in
      !(word.count >= 4 && PageText.date(String(word)) != nil) && !word.lowercased().hasPrefix("vol")
    }
    let text = name.joined(separator: " ")
    let bare = text.prefix { $0 != ";" && $0 != "," }
    return bare.contains(where: \.isLetter) ? String(bare).trimmed : nil
  }

  /// The numbers of the citation as OpenURL writes it, which DCMI asks for
  /// (https://www.dublincore.org/specifications/dublin-core/dc-citation-guidelines/).
  private static func readCitation(_ tags: PageTags, into finding: inout Finding) {
    guard let fields = tags.first("dc.bibliographiccitation").map(COinS.fields) else { return }
    func first(_ name: String) -> String? { fields["rft.\(name)"]?.first { !$0.isEmpty } }
    finding.volume = finding.volume ?? first("volume")
    finding.issue = finding.issue ?? first("issue")
    finding.pages = finding.pages ?? PageText.pages(first("spage"), first("epage"))
  }

  private static func date(_ tags: PageTags) -> PublicationDate? {
    for name in [
      "dc.date.issued", "dc.issued", "dc.date.created", "dc.created", "prism.coverdate",
      "prism.publicationdate", "dc.date",
      "eprints.date",
      "dc.date.available", "dc.available", "eprints.datestamp",
    ] {
      if let date = tags.first(name).flatMap(PageText.date) { return date }
    }
    return nil
  }

  /// Only identifiers of the item itself: `dc.relation` and `isReferencedBy` name other works.
  private static func doi(_ tags: PageTags) -> DOI? {
    if let doi = tags.all("dc.identifier|doi").compactMap({ PageText.doi($0) }).first { return doi }
    for name in [
      "prism.doi", "dc.identifier.doi", "dc.identifier", "eprints.id_number", "eprints.official_url",
      "dc.source",
    ] {
      if let doi = tags.all(name).compactMap({ PageText.doi($0) }).first { return doi }
    }
    return nil
  }

  private static func kind(_ tags: PageTags, _ finding: Finding) -> WorkKind? {
    let types = (tags.all("dc.type") + tags.all("eprints.type")).map { $0.lowercased() }
    func says(_ words: String...) -> Bool { types.contains { type in words.contains { type.contains($0) } } }
    if says("dataset") { return .dataset }
    if says("thesis", "dissertation") { return .thesis }
    if says("proceedings", "conference") { return .conferencePaper }
    if says("chapter", "book_section") { return .chapter }
    if says("report") { return .report }
    if says("software") { return .software }
    return finding.container != nil || says("article", "journal", "originalpaper") ? .journalArticle : nil
  }

  /// One tag with several people: whole names with commas between them are no "Family, Given".
  private static func several(_ tag: String) -> [Finding.Name] {
    let parts = tag.split(separator: ",").map { String($0).trimmed }
    if parts.count == 2, parts.allSatisfy({ $0.contains(" ") }) { return PageNames.line(tag) }
    return PageNames.each([tag])
  }
}
