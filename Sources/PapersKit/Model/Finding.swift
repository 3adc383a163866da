/// A service or page that is asked. The raw value is what stands in a record's provenance.
public enum Source: String, Hashable, Sendable, CaseIterable {
  case arXiv = "arxiv"
  case crossref
  case dblp
  case openAlex = "openalex"
  case semanticScholar = "semanticscholar"
  case dataCite = "datacite"
  case openReview = "openreview"
  /// doi.org by content negotiation.
  case doi
  case landingPage = "page"
  case pdf
  /// The local catalogue of `papers catalogue`.
  case catalogue
  /// A bibliography that a person imported.
  case importedFile = "import"
  /// The reading list's own words.
  case list
  /// `overrides` in papers.yml.
  case override
}

/// What kind of work something is; the raw value is the CSL 1.0.2 item type.
public enum WorkKind: String, Hashable, Sendable, CaseIterable {
  case conferencePaper = "paper-conference"
  case journalArticle = "article-journal"
  /// A preprint (CSL uses `article` for it).
  case preprint = "article"
  case book
  case chapter
  case thesis
  case report
  case dataset
  case software
  case webPage = "webpage"
  case proceedings = "collection"
  case other = "document"
}

/// What one source said, as found: nothing normalized, nothing merged.
public struct Finding: Hashable, Sendable {
  /// A name as the source gave it: in parts, or whole.
  public struct Name: Hashable, Sendable {
    public var given: String?
    public var family: String?
    public var suffix: String?
    /// The whole name where the source gives no parts.
    public var whole: String?
    public var isOrganization = false
    public init(
      given: String? = nil, family: String? = nil, suffix: String? = nil, whole: String? = nil,
      isOrganization: Bool = false
    ) {
      self.given = given
      self.family = family
      self.suffix = suffix
      self.whole = whole
      self.isOrganization = isOrganization
    }
  }
  /// How another work is tied to this one.
  public enum Relation: String, Hashable, Sendable {
    case isPreprintOf, hasPreprint, isVersionOf, corrects, isCorrectedBy, retracts, isRetractedBy, isPartOf,
      isReviewOf
  }

  public var source: Source
  /// The address that was asked or read.
  public var url: String
  public var kind: WorkKind?
  public var title: String?
  public var subtitle: String?
  public var people: [Name] = []
  /// The source itself says that people are missing.
  public var andOthers = false
  public var editors: [Name] = []
  public var date: PublicationDate?
  /// Where it appeared, as the source words it: journal, proceedings title, DBLP's booktitle.
  public var container: String?
  /// The event or series beside `container`, as the source words it.
  public var event: String?
  public var volume: String?
  public var issue: String?
  public var pages: String?
  public var articleNumber: String?
  public var publisher: String?
  public var isbn: [String] = []
  public var issn: [String] = []
  public var doi: DOI?
  public var arXiv: ArXivID?
  public var dblp: String?
  public var openReview: String?
  public var acl: String?
  public var semanticScholar: String?
  public var openAlex: String?
  /// The landing page that the source names.
  public var landing: WebAddress?
  public var pdf: WebAddress?
  public var abstract: String?
  public var language: String?
  /// arXiv's category list, primary first.
  public var categories: [String] = []
  /// arXiv's comment ("Accepted at OSDI 2018").
  public var comment: String?
  /// arXiv's journal reference.
  public var journalReference: String?
  public var relations: [Related] = []
  public var isRetracted = false

  public struct Related: Hashable, Sendable {
    public var relation: Relation
    public var id: String
    public init(_ relation: Relation, _ id: String) { (self.relation, self.id) = (relation, id) }
  }
  public init(source: Source, url: String) { (self.source, self.url) = (source, url) }
}
