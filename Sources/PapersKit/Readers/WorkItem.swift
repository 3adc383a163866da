/// A work in Crossref's JSON, or in the CSL-JSON that is made from it: the two differ in arrays and a few names.
///
/// Formats: https://api.crossref.org/swagger-ui/ and
/// https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
struct WorkItem {
  let item: JSON
  init(_ item: JSON) { self.item = item }

  /// What the item says; what names no work (a journal, a figure, a work without a title) is refused.
  func finding(_ source: Source, _ url: String) throws(ReadError) -> Finding {
    let type = item["type"]?.string
    if let type, Self.noWork.contains(type) {
      throw .noPaper("\(item["DOI"]?.string ?? "the item") is a \(type)")
    }
    guard var title = first("title") ?? first("original-title") else {
      throw .malformed("\(item["DOI"]?.string ?? "an item") has no title")
    }
    // Library catalogues end titles with a stroke before the names.
    if title.hasSuffix(" /") { title.removeLast(2) }
    var f = Finding(source: source, url: url)
    f.kind = type.flatMap { Self.kinds[$0] }
    f.title = Self.withoutMark(title)
    f.subtitle = first("subtitle").flatMap { title.folded.contains($0.folded) ? nil : $0 }
    f.people = names("author")
    f.editors = names("editor")
    f.date = date
    readContainer(into: &f)
    readNumbers(into: &f)
    f.setDOI(item["DOI"]?.string)
    f.landing = (item["resource"]?["primary"]?["URL"]?.string ?? item["URL"]?.string).flatMap {
      WebAddress($0)
    }
    f.pdf = pdf
    f.abstract = MarkupText.abstract(item["abstract"]?.string)
    f.language = item["language"]?.string
    readRelations(into: &f)
    if f.title != title { f.isRetracted = true }
    return f
  }

  // MARK: Text

  /// The first value that is not blank, of a text or an array of texts.
  private func first(_ name: String) -> String? {
    if let text = item[name]?.string { return MarkupText.plain(text) }
    return item[name]?.array.lazy.compactMap { MarkupText.plain($0.string) }.first
  }
  private func texts(_ name: String) -> [String] {
    if let text = first(name), item[name]?.string != nil { return [text] }
    return item[name]?.array.compactMap { MarkupText.plain($0.string) } ?? []
  }
  /// Publishers write "RETRACTED: " before the title of a retracted work.
  static func withoutMark(_ title: String) -> String {
    for mark in [
      "RETRACTED ARTICLE:", "RETRACTED:", "Retracted Article:", "Retracted:", "[RETRACTED]", "WITHDRAWN:",
    ]
    where title.hasPrefix(mark) && title.utf8.count > mark.utf8.count + 1 {
      return String(title.dropFirst(mark.count)).trimmed
    }
    return title
  }

  private func names(_ role: String) -> [Finding.Name] {
    (item[role]?.listed ?? []).compactMap { Self.name($0) }
  }
  static func name(_ json: JSON) -> Finding.Name? {
    let given = MarkupText.plain(json["given"]?.string)
    let particle = MarkupText.plain(
      json["non-dropping-particle"]?.string ?? json["dropping-particle"]?.string)
    let family = MarkupText.plain(json["family"]?.string).map {
      Person.joined([particle, $0])
    }
    let suffix = MarkupText.plain(json["suffix"]?.string)
    if let family, given != nil { return Finding.Name(given: given, family: family, suffix: suffix) }
    // A family name of several words with nothing given is a whole name ("Doantam Phan").
    if let family {
      return family.contains(" ")
        ? Finding.Name(suffix: suffix, whole: family) : Finding.Name(family: family, suffix: suffix)
    }
    if let whole = MarkupText.plain(json["name"]?.string) {
      return Finding.Name(whole: whole, isOrganization: true)
    }
    return MarkupText.plain(json["literal"]?.string).map { Finding.Name(whole: $0) }
      ?? given.map { Finding.Name(whole: $0) }
  }

  // MARK: Dates

  /// `issued` is Crossref's own choice (the earliest publication); it is `[[null]]` where the publisher sent none.
  private var date: PublicationDate? {
    for name in ["issued", "published", "published-print", "published-online", "posted", "approved"] {
      if let date = Self.date(item[name]) { return date }
    }
    return nil
  }
  static func date(_ json: JSON?) -> PublicationDate? {
    guard let json else { return nil }
    let parts = json["date-parts"]?[0]?.array.map { $0.int ?? $0.string.flatMap { Int($0) } } ?? []
    if let first = parts.first, let year = first, PublicationDate.plausible.contains(year) {
      return PublicationDate(
        year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
    }
    return (json["raw"] ?? json["literal"])?.date
  }

  // MARK: Where it appeared

  /// A chapter's `container-title` holds book and series in either order; the book is the container, the series stands
  /// beside it.
  private func readContainer(into f: inout Finding) {
    var containers = texts("container-title")
    f.event = MarkupText.plain(
      item["event"]?["name"]?.string ?? item["event"]?.string ?? item["event-title"]?.string)
    if containers.count > 1 {
      let book =
        containers.firstIndex { Self.isProceedings($0) } ?? containers.firstIndex {
          !Self.isSeries($0) && $0 != containers[0] && Self.isSeries(containers[0])
        } ?? (containers.contains(where: Self.isSeries) ? containers.firstIndex { !Self.isSeries($0) } : 1)
        ?? 0
      f.container = containers.remove(at: book)
      f.event = f.event ?? containers.first
    } else {
      f.container = containers.first
    }
    if f.kind == .preprint, f.container == nil {
      f.container = MarkupText.plain(item["institution"]?[0]?["name"]?.string)
    }
    f.publisher = first("publisher")
    if f.kind == .thesis || f.kind == .report {
      f.publisher = MarkupText.plain(item["institution"]?[0]?["name"]?.string) ?? f.publisher
    }
  }
  private static func isProceedings(_ title: String) -> Bool {
    let words = Set(title.folded.split(separator: " "))
    return ["proceedings", "conference", "symposium", "workshop", "workshops"].contains { words.contains($0) }
      && !isSeries(title)
  }
  private static func isSeries(_ title: String) -> Bool {
    let folded = title.folded
    return [
      "lecture notes", "communications in computer", "advances in intelligent systems", "ifip advances",
      "springer proceedings", "springer series", "springer briefs", "springer handbooks", "springer theses",
      "springer tracts", "springer texts",
      "smart innovation", "studies in", "series", "library", "procedia",
      "ifmbe proceedings", "leibniz international proceedings",
      "advances in information security", "acm international conference proceeding series", "springerbriefs",
      "texts in", "monographs", "undergraduate texts",
    ].contains { folded.hasPrefix($0) || folded.hasSuffix(" \($0)") }
  }

  private func readNumbers(into f: inout Finding) {
    f.volume = number("volume")
    f.issue = number("issue") ?? number("journal-issue")
    f.articleNumber = number("article-number")
    // "no-no" and "n/a-n/a" stand for pages that never were.
    f.pages = number("page").flatMap {
      ["no-no", "n/a-n/a", "n/a", "na-na", "-"].contains($0.lowercased()) ? nil : $0
    }
    f.isbn = texts("ISBN").map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    f.issn = texts("ISSN")
  }
  private func number(_ name: String) -> String? {
    if case .number(let n) = item[name] { return n }
    return first(name)
  }

  private var pdf: WebAddress? {
    let links = item["link"]?.array ?? []
    let pdf = links.first {
      $0["content-type"]?.string == "application/pdf"
        && $0["intended-application"]?.string != "similarity-checking"
    }
    return pdf?["URL"]?.string.flatMap { WebAddress($0) }
  }

  // MARK: Relations

  private func readRelations(into f: inout Finding) {
    for update in item["update-to"]?.listed ?? [] {
      guard let id = update["DOI"]?.string else { continue }
      f.relations.append(
        .init(Self.isRetraction(update) ? .retracts : Self.isVersion(update) ? .isVersionOf : .corrects, id))
    }
    for update in item["updated-by"]?.listed ?? [] {
      guard let id = update["DOI"]?.string else { continue }
      let retracts = Self.isRetraction(update)
      f.isRetracted = f.isRetracted || retracts
      f.relations.append(
        .init(retracts ? .isRetractedBy : Self.isVersion(update) ? .isVersionOf : .isCorrectedBy, id))
    }
    for relation in item["relation"]?.members ?? [] {
      guard let meaning = Self.relations[relation.name] else { continue }
      for other in relation.value.listed where other["id-type"]?.string != "uri" {
        guard let id = other["id"]?.string else { continue }
        f.relations.append(.init(meaning, id))
        if meaning == .hasPreprint, let preprint = DOI(id)?.arXiv { f.arXiv = f.arXiv ?? preprint.base }
      }
    }
  }
  private static func isRetraction(_ update: JSON) -> Bool {
    let type = (update["type"]?.string ?? update["update-type"]?.string ?? update["label"]?.string ?? "")
      .lowercased()
    // What is retracted in part still stands.
    if type.contains("partial") { return false }
    return type.contains("retraction") || type.contains("withdrawal") || type.contains("removal")
  }
  private static func isVersion(_ update: JSON) -> Bool {
    (update["type"]?.string ?? "").lowercased().hasPrefix("new_")
  }

  // MARK: Tables

  private static let relations: [String: Finding.Relation] = [
    "is-preprint-of": .isPreprintOf, "has-preprint": .hasPreprint, "is-version-of": .isVersionOf,
    "has-version": .isVersionOf, "is-part-of": .isPartOf, "is-review-of": .isReviewOf,
  ]
  private static let noWork: Set<String> = [
    "component", "journal", "journal-issue", "journal-volume", "book-series", "proceedings-series",
    "report-series",
    "book-set", "grant", "database", "standard-series",
  ]
  /// Crossref's types and CSL's, which its content negotiation uses.
  static let kinds: [String: WorkKind] = [
    "proceedings-article": .conferencePaper, "paper-conference": .conferencePaper,
    "journal-article": .journalArticle, "article-journal": .journalArticle,
    "article-magazine": .journalArticle,
    "posted-content": .preprint, "article": .preprint, "preprint": .preprint,
    "monograph": .book, "book": .book, "edited-book": .book, "reference-book": .book,
    "book-chapter": .chapter, "book-section": .chapter, "book-part": .chapter, "book-track": .chapter,
    "reference-entry": .chapter, "chapter": .chapter, "entry-encyclopedia": .chapter, "entry": .chapter,
    "dissertation": .thesis, "thesis": .thesis, "report": .report, "report-component": .report,
    "dataset": .dataset,
    "software": .software, "webpage": .webPage, "post-weblog": .webPage, "post": .webPage,
    "proceedings": .proceedings, "collection": .proceedings, "peer-review": .other, "other": .other,
    "document": .other, "standard": .other, "graphic": .other, "speech": .other, "manuscript": .other,
  ]
}
