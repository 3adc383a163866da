/// A field of a record that sources speak about; the raw value is its CSL name, under which provenance, conflicts and
/// overrides stand.
public enum Field: String, Hashable, Sendable, CaseIterable {
  case title, author, editor, issued
  case containerTitle = "container-title"
  case eventTitle = "event-title"
  case volume, issue, number, page, publisher
  case doi = "DOI"
  case isbn = "ISBN"
  case issn = "ISSN"
  case url = "URL"
  case abstract, language
}

/// Which source wins a field, and why: one row of the rule table.
public struct FieldRule: Hashable, Sendable {
  /// For people to read, as `papers why` prints it.
  public var name: String
  /// Best first; a source that is not named never fills the field.
  public var order: [Source]
  /// Whether a finding of the published form beats a finding of the preprint, whatever their sources.
  public var prefersPublished: Bool

  /// The row for a field of a work of the given kind.
  public static func rule(for field: Field, kind: WorkKind) -> FieldRule {
    switch field {
    case .title, .author, .editor: kind == .preprint ? preprintWords : words
    case .issued, .containerTitle, .eventTitle, .volume, .issue, .number, .page: kind.isSerial ? place : page
    case .publisher, .isbn, .issn: imprint
    case .doi, .url, .language: identity
    case .abstract: abstract
    }
  }

  private static let words = FieldRule(
    name: "title and people: publisher's page, Crossref or DBLP before arXiv before the list",
    order: [
      .landingPage, .crossref, .doi, .dblp, .openReview, .catalogue, .importedFile, .dataCite, .openAlex,
      .semanticScholar, .arXiv, .pdf, .list,
    ], prefersPublished: true)
  private static let preprintWords = FieldRule(
    name: "title and people of a preprint: arXiv or the repository before indexes before the list",
    order: [
      .arXiv, .openReview, .landingPage, .dataCite, .doi, .crossref, .dblp, .catalogue, .importedFile,
      .openAlex,
      .semanticScholar, .pdf, .list,
    ], prefersPublished: true)
  private static let place = FieldRule(
    name: "venue, year and pages: DBLP or the publisher before Crossref before OpenAlex",
    order: [
      .dblp, .landingPage, .crossref, .doi, .catalogue, .openReview, .importedFile, .openAlex,
      .semanticScholar,
      .dataCite, .arXiv, .list,
    ], prefersPublished: true)
  private static let page = FieldRule(
    name: "year and place of a book, thesis or report: the publisher before indexes",
    order: [
      .landingPage, .crossref, .doi, .dataCite, .dblp, .catalogue, .importedFile, .openAlex, .semanticScholar,
      .arXiv,
      .openReview, .list,
    ], prefersPublished: true)
  private static let imprint = FieldRule(
    name: "publisher and numbers: Crossref, which publishers fill themselves, before others",
    order: [
      .crossref, .doi, .landingPage, .dblp, .dataCite, .catalogue, .importedFile, .openAlex, .semanticScholar,
    ], prefersPublished: true)
  private static let identity = FieldRule(
    name: "identifiers and addresses: the registry before the publisher's page before indexes",
    order: [
      .crossref, .doi, .dataCite, .landingPage, .dblp, .openReview, .catalogue, .importedFile, .openAlex,
      .semanticScholar, .arXiv, .pdf, .list,
    ], prefersPublished: true)
  private static let abstract = FieldRule(
    name: "abstract: arXiv or OpenReview before the publisher before indexes",
    order: [
      .arXiv, .openReview, .landingPage, .semanticScholar, .openAlex, .crossref, .doi, .dataCite, .catalogue,
      .importedFile,
    ], prefersPublished: false)
}

extension WorkKind {
  /// Out in a series: proceedings or a journal.
  var isSerial: Bool { self == .conferencePaper || self == .journalArticle || self == .preprint }
}
