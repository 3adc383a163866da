/// What a sync will ask, and why: computed from the lists, the lock, and what the cache remembers, before anything moves.
///
/// Steps that depend on answers carry the most that they may come to; a run may not ask a host more often than its plan
/// says, except for retries and redirects.
public struct SyncPlan: Hashable, Sendable {
  public struct Step: Hashable, Sendable {
    public var host: String
    public var requests: Int
    /// False where earlier answers may make it unnecessary: at most so many.
    public var isCertain: Bool
    public var reason: String
  }
  public var readings = 0
  public var locked = 0
  /// Not found within the last days, and not asked again before their time.
  public var resting = 0
  /// Works to ask for that were imported and stand in no list.
  public var imported = 0
  /// Answered by the local catalogue.
  public var local = 0
  public var steps: [Step] = []

  public init() {}

  /// The aim for whole runs, strangers, retries and redirects included.
  static let requestsPerReading = 1.6

  /// Works without an identifier whose preprints are asked for by title.
  static let titlesOfPreprints = 200
  /// Title searches at arXiv, which wants three seconds between two.
  static let arXivSearches = 20
  /// Published forms that arXiv's own words promise.
  static let hintedSearches = 50

  /// At most so many requests, by host.
  public var byHost: [String: Int] { steps.reduce(into: [:]) { $0[$1.host, default: 0] += $1.requests } }

  /// Seconds between two requests to a host, as its etiquette asks.
  static func interval(_ host: String) -> Double {
    switch host {
    case ArXivAPI.host: 3
    case SemanticScholar.host, DBLP.host: 1
    case Crossref.host: 0.34
    default: 0.25
    }
  }
  /// Seconds that a host's requests take at its pace.
  public func waiting(_ host: String) -> Double {
    Double(max(0, byHost[host, default: 0] - 1)) * Self.interval(host)
  }
  /// Hosts are asked side by side: the slowest decides.
  public var seconds: Double { byHost.keys.map(waiting).max() ?? 0 }

  public var json: JSON {
    .object([
      "readings": .number(readings), "locked": .number(locked), "resting": .number(resting),
      "imported": .number(imported), "local": .number(local), "seconds": .number(Int(seconds.rounded(.up))),
      "hosts": .object(
        byHost.sorted { $0.key < $1.key }.map { host, count in
          JSON.Member(
            host,
            .object(["requests": .number(count), "seconds": .number(Int(waiting(host).rounded(.up)))]))
        }),
      "steps": .array(
        steps.map {
          .object([
            "host": .string($0.host), "requests": .number($0.requests), "certain": .bool($0.isCertain),
            "reason": .string($0.reason),
          ])
        }),
    ])
  }
}

extension SyncPlan {
  /// Plans for the items that are neither locked nor answered by the catalogue.
  init(for items: [SyncItem], _ questions: Questions, _ openAlex: OpenAlexDay) {
    self.init()
    var certain: [Question] = []
    let numbered = Array(items.enumerated())
    certain += questions.arXiv(
      numbered.flatMap { n, item in item.arXivIDs.map { ($0, n) } }, "ids in the lists")
    certain += questions.crossref(
      numbered.flatMap { n, item in item.dois.map { ($0, n) } }, "ids in the lists")
    certain += questions.semanticScholar(
      numbered.flatMap { n, item in item.scholarIDs.map { ($0, n) } },
      "ids in the lists")
    for question in certain { add(question.request.address.host, 1, true, question.request.reason) }
    // Only what no id answered goes on to its page, and only what no page answered to words.
    for (n, item) in numbered {
      let sure = item.arXivIDs.isEmpty && item.dois.isEmpty
      for page in item.pages.prefix(2) where questions.page(page, n, item.name) != nil {
        add(
          page.host, 1, sure && page == item.pages.first,
          "\(item.place): the page of \(item.name.shortened(to: 80))"
        )
      }
      for reference in item.references {
        if case .openReview = reference, questions.allows(.openReview) {
          add(
            OpenReviewAPI.host, 1, sure,
            "\(item.place): the OpenReview entry of \(item.name.shortened(to: 80))")
        }
        if case .dblp = reference, questions.allows(.dblp) {
          add(DBLP.host, 1, sure, "\(item.place): the DBLP entry of \(item.name.shortened(to: 80))")
        }
      }
      for pdf in item.pdfs where questions.pdf(pdf, n, item.name) != nil {
        add(pdf.host, 1, false, "\(item.place): the PDF of \(item.name.shortened(to: 80))")
        addIDsOfPDF(item, questions)
      }
      if !item.dois.isEmpty, questions.allows(.doi) {
        add(DOIResolver.host, item.dois.count, false, "\(item.place): a DOI that Crossref may not have")
      }
      if !item.dois.isEmpty, questions.allows(.openAlex) {
        add(OpenAlex.host, item.dois.count, false, "\(item.place): a DOI that no registry may have")
      }
      let isFirst = item.references.isEmpty
      for source in [Source.semanticScholar, .crossref, .dblp] + (item.isCalledPreprint ? [.arXiv] : []) {
        guard let question = questions.words(item, n, at: source) else { continue }
        add(
          question.request.address.host, 1, isFirst && source == .semanticScholar,
          question.request.reason)
      }
    }
    addOtherForms(items, questions, openAlex)
  }

  /// A DOI or an arXiv id on a PDF's first page.
  private mutating func addIDsOfPDF(_ item: SyncItem, _ questions: Questions) {
    for (source, host) in [(Source.crossref, Crossref.host), (.arXiv, ArXivAPI.host)]
    where questions.allows(source) {
      add(host, 1, false, "\(item.place): an identifier in the PDF")
    }
    if item.words == nil, questions.allows(.semanticScholar) {
      add(SemanticScholar.host, 1, false, "\(item.place): the title in the PDF")
    }
  }

  /// What depends on everything before: the other forms of what is found, and the last searches for what is not.
  private mutating func addOtherForms(_ items: [SyncItem], _ questions: Questions, _ openAlex: OpenAlexDay) {
    let count = items.count
    guard count > 0 else { return }
    let named = items.count { $0.words != nil }
    if questions.allows(.openAlex), min(named, openAlex.planned) > 0 {
      add(OpenAlex.host, min(named, openAlex.planned), false, "words that no other source knew")
    }
    if questions.allows(.arXiv), named > 0 {
      add(ArXivAPI.host, min(named, Self.arXivSearches), false, "titles that no other source knew")
    }
    if questions.allows(.dataCite), items.contains(where: { !$0.arXivIDs.isEmpty }) {
      add(DataCite.host, 1 + count / DataCite.batchLimit, false, "preprints, should arXiv not answer")
    }
    if questions.allows(.semanticScholar) {
      add(
        SemanticScholar.host,
        1 + count / SemanticScholar.batchLimit + min(count, Self.titlesOfPreprints), false,
        "preprints of published works, by id in one batch and by title")
    }
    if questions.allows(.crossref) {
      add(
        Crossref.host, 1 + count / 20 + min(count, Self.hintedSearches), false,
        "published forms of works, by DOI in batches, and where arXiv says that there is one")
    }
    if questions.allows(.arXiv) {
      add(ArXivAPI.host, 1 + count / ArXivAPI.batchLimit, false, "preprints of works, by id in batches")
    }
  }

  private mutating func add(_ host: String, _ requests: Int, _ isCertain: Bool, _ reason: String) {
    steps.append(Step(host: host, requests: requests, isCertain: isCertain, reason: reason))
  }
}
