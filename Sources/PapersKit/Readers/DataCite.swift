/// DataCite's REST API (https://support.datacite.org/docs/api), where arXiv's and most repositories' DOIs live.
public enum DataCite {
  public static let host = "api.datacite.org"
  /// DOIs a call of `query=doi:(...)`.
  public static let batchLimit = 50

  public static func work(_ doi: DOI, contact: String?, reason: String) -> Request {
    Request(.service("https://\(host)/dois/\(doi.inPath)", politeQuery(contact)), reason: reason)
  }
  public static func works(_ dois: [DOI], contact: String?, reason: String) -> [Request] {
    if dois.count <= 1 { return dois.map { work($0, contact: contact, reason: reason) } }
    return stride(from: 0, to: dois.count, by: batchLimit).map { start in
      let batch = dois[start..<min(start + batchLimit, dois.count)]
      let names = batch.map { "\"\($0.folded)\"" }.joined(separator: " OR ")
      let query = [("query", "doi:(\(names))"), ("page[size]", String(batch.count)), ("page[number]", "1")]
      return Request(.service("https://\(host)/dois", query + politeQuery(contact)), reason: reason)
    }
  }

  /// The works of an answer, single or list.
  public static func read(_ page: Page) throws(ReadError) -> [Finding] {
    let json = try page.json()
    if json["errors"] != nil { throw .service(page.serviceMessage ?? "DataCite answered with an error") }
    guard let data = json["data"] else { throw .malformed("DataCite's answer has no data") }
    if case .array(let items) = data {
      let findings = items.compactMap { try? finding($0, page) }
      guard !findings.isEmpty else { throw .notFound }
      return findings
    }
    return [try finding(data, page)]
  }

  private static func finding(_ data: JSON, _ page: Page) throws(ReadError) -> Finding {
    guard let attributes = data["attributes"] else { throw .malformed("a DataCite record has no attributes") }
    // The main title is the one without a type; others are subtitles, translations and alternatives.
    let titles = attributes["titles"]?.listed ?? []
    let main = titles.filter { ($0["titleType"]?.string ?? "").isEmpty }
    guard let title = (main + titles).lazy.compactMap({ known($0["title"]) }).first else {
      throw .malformed("\(attributes["doi"]?.string ?? "a DataCite record") has no title")
    }
    var f = Finding(source: .dataCite, url: page.quotedAddress)
    f.title = title
    f.subtitle = known(titles.first { $0["titleType"]?.string == "Subtitle" }?["title"])
    f.kind = kind(attributes)
    f.people = (attributes["creators"]?.listed ?? []).compactMap(name)
    f.editors = (attributes["contributors"]?.listed ?? []).filter {
      $0["contributorType"]?.string == "Editor"
    }
    .compactMap(name)
    f.date = date(attributes)
    readContainer(attributes, into: &f)
    f.setDOI(attributes["doi"]?.string ?? data["id"]?.string)
    f.landing = attributes["url"]?.string.flatMap { WebAddress($0) }
    f.language = attributes["language"]?.string
    let descriptions = attributes["descriptions"]?.array ?? []
    f.abstract = MarkupText.abstract(
      descriptions.first { $0["descriptionType"]?.string == "Abstract" }?["description"]?.string)
    readRelations(attributes, into: &f)
    return f
  }

  /// Plain text; nil for the codes of what is not known, "(:unav)", ":tba" (DataCite Metadata Schema, appendix 3).
  private static func known(_ json: JSON?) -> String? {
    guard let text = MarkupText.plain(json?.string) else { return nil }
    let code = text.drop { $0 == "(" }.prefix { $0 != ")" && $0 != " " }
    return codes.contains(code.lowercased()) ? nil : text
  }
  private static let codes: Set<String> = [
    ":unac", ":unal", ":unap", ":unas", ":unav", ":unkn", ":none", ":null", ":tba", ":etal",
  ]

  private static func name(_ json: JSON) -> Finding.Name? {
    let given = MarkupText.plain(json["givenName"]?.string)
    let family = MarkupText.plain(json["familyName"]?.string)
    if family != nil, given != nil { return Finding.Name(given: given, family: family) }
    guard let whole = known(json["name"]) ?? family else { return nil }
    if json["nameType"]?.string == "Organizational" {
      return Finding.Name(whole: whole, isOrganization: true)
    }
    return Finding.Name(one: whole)
  }

  private static func date(_ attributes: JSON) -> PublicationDate? {
    let dates = attributes["dates"]?.array ?? []
    let year = attributes["publicationYear"]?.year
    // "Issued" is often only the year again; a fuller date of the same year says more.
    for type in ["Issued", "Available", "Submitted", "Created"] {
      for date in dates where date["dateType"]?.string == type {
        if let d = date["date"]?.date, d.month != nil,
          d.year == year ?? d.year
        {
          return d
        }
      }
    }
    return year.map { PublicationDate(year: $0) }
  }

  private static func readContainer(_ attributes: JSON, into f: inout Finding) {
    let container = attributes["container"]
    f.container = MarkupText.plain(container?["title"]?.string)
    f.volume = known(container?["volume"])
    f.issue = known(container?["issue"])
    if let from = known(container?["firstPage"]) {
      f.pages = [from, known(container?["lastPage"])].compactMap { $0 }.joined(separator: "-")
    }
    if container?["identifierType"]?.string == "ISSN", let issn = container?["identifier"]?.string {
      f.issn = [issn]
    }
    // Schema 4.5 made the publisher an object.
    f.publisher = known(attributes["publisher"]) ?? known(attributes["publisher"]?["name"])
  }

  private static func readRelations(_ attributes: JSON, into f: inout Finding) {
    for related in attributes["relatedIdentifiers"]?.array ?? [] {
      guard let id = related["relatedIdentifier"]?.string, let type = related["relationType"]?.string else {
        continue
      }
      let isID = ["DOI", "arXiv"].contains(related["relatedIdentifierType"]?.string ?? "")
      guard isID, let meaning = relations[type] else { continue }
      f.relations.append(.init(meaning, id))
    }
  }
  private static let relations: [String: Finding.Relation] = [
    "IsVersionOf": .isVersionOf, "HasVersion": .isVersionOf, "IsPartOf": .isPartOf, "Reviews": .isReviewOf,
    "IsPublishedIn": .isPartOf,
  ]

  private static func kind(_ attributes: JSON) -> WorkKind? {
    let types = attributes["types"]
    let general = types?["resourceTypeGeneral"]?.string ?? ""
    if let kind = kinds[general] { return kind }
    // "Text" says nothing; then the repository's own word may.
    return types?["citeproc"]?.string.flatMap { $0 == "article" ? nil : WorkItem.kinds[$0] }
  }
  private static let kinds: [String: WorkKind] = [
    "ConferencePaper": .conferencePaper, "JournalArticle": .journalArticle, "DataPaper": .journalArticle,
    "Preprint": .preprint, "Dataset": .dataset, "Software": .software, "Dissertation": .thesis,
    "Report": .report,
    "Book": .book, "BookChapter": .chapter, "ConferenceProceeding": .proceedings, "Collection": .other,
    "ComputationalNotebook": .software,
  ]
}
