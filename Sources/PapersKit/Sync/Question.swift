/// A request together with whom it serves and how its answer is read.
struct Question: Sendable {
  let request: Request
  let source: Source
  /// The items that wait for the answer.
  let items: [Int]
  /// The findings of an answer, each with its item.
  let read: @Sendable (Page) throws(ReadError) -> [(item: Int, finding: Finding)]
  /// What it is asked for, for the plan.
  var purpose: String
  /// Identifiers of the items' own links, which nobody else but this service could know.
  var sought: [(id: Reference, items: [Int])] = []
  /// The address stands in the list: what is wrong with it is the list's matter.
  var isOfLink: Bool { source == .landingPage || source == .pdf }

  init(
    _ request: Request, _ source: Source, _ items: [Int], _ purpose: String,
    read: @escaping @Sendable (Page) throws(ReadError) -> [(item: Int, finding: Finding)]
  ) {
    (self.request, self.source, self.items, self.purpose, self.read) = (request, source, items, purpose, read)
  }
}

/// Whom to ask for what; pure, so that the plan and the run cannot differ.
struct Questions: Sendable {
  var contact: String?
  /// nil: every source may be asked.
  var sources: Set<Source>?

  static let wordsPurpose = "words of readings"
  static let idsPurpose = "ids in the lists"

  func allows(_ source: Source) -> Bool { sources?.contains(source) ?? true }

  // MARK: by id, in batches

  func arXiv(_ wanted: [(id: ArXivID, item: Int)], _ purpose: String) -> [Question] {
    guard allows(.arXiv) else { return [] }
    let byID = grouped(wanted.map { ($0.id.base, $0.item) })
    return byID.ids.chunked(ArXivAPI.batchLimit).flatMap { ids in
      ArXivAPI.papers(ids, reason: "\(ids.count) arXiv ids: \(purpose)").map { request in
        var question = Question(request, .arXiv, ids.flatMap { byID.items[$0] ?? [] }, purpose) {
          page throws(ReadError) in pairs(ids, try ArXivAPI.read(page, asked: ids), byID.items)
        }
        if purpose == Self.idsPurpose { question.sought = ids.map { (.arXiv($0), byID.items[$0] ?? []) } }
        return question
      }
    }
  }

  func crossref(_ wanted: [(id: DOI, item: Int)], _ purpose: String) -> [Question] {
    guard allows(.crossref) else { return [] }
    let byID = grouped(wanted.filter { $0.id.arXiv == nil }.map { ($0.id, $0.item) })
    return byID.ids.chunked(Crossref.batchLimit).flatMap { ids in
      Crossref.works(ids, contact: contact, reason: "\(ids.count) DOIs: \(purpose)").map { request in
        Question(request, .crossref, ids.flatMap { byID.items[$0] ?? [] }, purpose) {
          page throws(ReadError) in
          pairs(ids, try Crossref.read(page, asked: ids), byID.items)
        }
      }
    }
  }

  func semanticScholar(_ wanted: [(id: String, item: Int)], _ purpose: String) -> [Question] {
    guard allows(.semanticScholar) else { return [] }
    let byID = grouped(wanted)
    return byID.ids.chunked(SemanticScholar.batchLimit).flatMap { ids in
      SemanticScholar.batches(ids, reason: "\(ids.count) ids: \(purpose)").map { request in
        Question(request, .semanticScholar, ids.flatMap { byID.items[$0] ?? [] }, purpose) {
          page throws(ReadError) in
          let found = try SemanticScholar.readBatch(page)
          return pairs(ids, zip(ids, found).map { $1?.asked(by: $0) }, byID.items)
        }
      }
    }
  }

  /// DOIs that Crossref does not have, at doi.org by content negotiation.
  func resolver(_ wanted: [(id: DOI, item: Int)]) -> [Question] {
    guard allows(.doi) else { return [] }
    let byID = grouped(wanted)
    return byID.ids.map { doi in
      let items = byID.items[doi] ?? []
      let request = DOIResolver.work(doi, reason: "\(doi): Crossref does not have it")
      var question = Question(request, .doi, items, "DOIs of other agencies") { page throws(ReadError) in
        try DOIResolver.read(page, asked: doi).flatMap { finding in items.map { ($0, finding) } }
      }
      question.sought = [(.doi(doi), items)]
      return question
    }
  }

  /// DOIs that no registry answered: single look-ups at OpenAlex, which are free.
  func openAlex(_ wanted: [(id: DOI, item: Int)]) -> [Question] {
    guard allows(.openAlex) else { return [] }
    let byID = grouped(wanted.filter { $0.id.arXiv == nil })
    return byID.ids.map { doi in
      let items = byID.items[doi] ?? []
      let request = OpenAlex.work(doi, reason: "\(doi): no registry answered for it")
      return Question(request, .openAlex, items, "DOIs that no registry answered") { page throws(ReadError) in
        try OpenAlex.read(page).filter { $0.doi == doi }.flatMap { finding in items.map { ($0, finding) } }
      }
    }
  }

  /// Preprints at DataCite, where arXiv registers its DOIs: for when arXiv itself does not answer.
  func dataCite(_ wanted: [(id: ArXivID, item: Int)]) -> [Question] {
    guard allows(.dataCite) else { return [] }
    let byID = grouped(wanted.map { ($0.id.base, $0.item) })
    return byID.ids.chunked(DataCite.batchLimit).flatMap { ids in
      let reason = "\(ids.count) arXiv ids: arXiv did not answer"
      return DataCite.works(ids.compactMap { DOI($0.doi) }, contact: contact, reason: reason).map { request in
        Question(request, .dataCite, ids.flatMap { byID.items[$0] ?? [] }, "preprints by their DOIs") {
          page throws(ReadError) in
          let found = try DataCite.read(page)
          return pairs(ids, ids.map { id in found.first { $0.arXiv?.text == id.text } }, byID.items)
        }
      }
    }
  }

  // MARK: one at a time

  func page(_ address: WebAddress, _ item: Int, _ name: String) -> Question? {
    guard allows(.landingPage) else { return nil }
    let request = Request(address, headers: [Header("Accept", "text/html")], reason: "the page of \(name)")
    return Question(request, .landingPage, [item], "landing pages") { page throws(ReadError) in
      try findings(in: page).map { (item, $0) }
    }
  }

  /// A PDF without a landing page, for what it calls itself.
  func pdf(_ address: WebAddress, _ item: Int, _ name: String) -> Question? {
    guard allows(.pdf) else { return nil }
    let headers = [Header("Accept", "application/pdf")]
    let request = Request(address, headers: headers, reason: "the PDF of \(name)")
    return Question(request, .pdf, [item], "PDFs") { page throws(ReadError) in
      try findings(in: page).map { (item, $0) }
    }
  }

  func openReview(_ id: String, _ item: Int, _ name: String) -> Question? {
    guard allows(.openReview) else { return nil }
    let request = OpenReviewAPI.note(id, reason: "the OpenReview entry of \(name)")
    return Question(request, .openReview, [item], "OpenReview entries") { page throws(ReadError) in
      try OpenReviewAPI.read(page, asked: id).map { (item, $0) }
    }
  }

  func dblpRecord(_ key: String, _ item: Int, _ name: String) -> Question? {
    guard allows(.dblp) else { return nil }
    return Question(DBLP.record(key, reason: "the DBLP entry of \(name)"), .dblp, [item], "DBLP entries") {
      page throws(ReadError) in try DBLP.read(page, asked: key).map { (item, $0) }
    }
  }

  /// A query by words at one of the services.
  func words(_ item: SyncItem, _ number: Int, at source: Source) -> Question? {
    guard allows(source), let words = item.words else { return nil }
    let reason = "\(item.place): the work called \"\(words.shortened(to: 80))\""
    let author = item.reading.authors.first.flatMap { NameSketch(whole: $0).family }
    let purpose = Self.wordsPurpose
    switch source {
    case .crossref:
      let people = item.reading.authors.prefix(3).compactMap { NameSketch(whole: $0).family }
      let request = Crossref.search(words, authors: people, contact: contact, reason: reason)
      return Question(request, source, [number], purpose) { page throws(ReadError) in
        try Crossref.read(page).map { (number, $0) }
      }
    case .semanticScholar:
      return Question(SemanticScholar.search(words, reason: reason), source, [number], purpose) {
        page throws(ReadError) in try SemanticScholar.read(page).map { (number, $0) }
      }
    case .dblp:
      return Question(DBLP.search(words, author: author, reason: reason), source, [number], purpose) {
        page throws(ReadError) in try DBLP.read(page).map { (number, $0) }
      }
    case .openAlex:
      return Question(OpenAlex.search(words, reason: reason), source, [number], purpose) {
        page throws(ReadError) in try OpenAlex.read(page).map { (number, $0) }
      }
    case .arXiv:
      return Question(ArXivAPI.search(words, author: author, reason: reason), source, [number], purpose) {
        page throws(ReadError) in try ArXivAPI.read(page).map { (number, $0) }
      }
    default: return nil
    }
  }

  /// The published form of a preprint, by its title and people.
  func published(_ work: SyncRun.Work, _ item: Int) -> Question? {
    guard allows(.crossref), let preprint = work.findings.first(where: { $0.source == .arXiv }),
      let title = preprint.title
    else { return nil }
    let people = preprint.people.prefix(3).map { NameSketch($0).family }
    let reason = "arXiv says that \"\(title.shortened(to: 80))\" was published"
    let request = Crossref.search(title, authors: people, contact: contact, reason: reason)
    return Question(request, .crossref, [item], "published forms of works") { page throws(ReadError) in
      try Crossref.read(page).map { (item, $0) }
    }
  }

  private func grouped<ID: Hashable>(_ wanted: [(id: ID, item: Int)]) -> (ids: [ID], items: [ID: [Int]]) {
    var ids: [ID] = []
    var items: [ID: [Int]] = [:]
    for (id, item) in wanted {
      if items[id] == nil { ids.append(id) }
      if items[id]?.contains(item) != true { items[id, default: []].append(item) }
    }
    return (ids, items)
  }
}

private func pairs<ID: Hashable>(
  _ ids: [ID], _ found: [Finding?], _ items: [ID: [Int]]
) -> [(item: Int, finding: Finding)] {
  zip(ids, found).flatMap { id, finding in finding.map { f in (items[id] ?? []).map { ($0, f) } } ?? [] }
}

extension Finding {
  /// Semantic Scholar names no page: the one that it was asked by is the work's.
  fileprivate func asked(by id: String) -> Finding {
    guard id.hasPrefix("URL:"), let page = WebAddress(id.dropFirst(4)), landing == nil else { return self }
    var finding = self
    finding.landing = page
    return finding
  }
}

extension Array {
  func chunked(_ size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
