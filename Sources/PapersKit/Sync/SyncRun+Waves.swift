extension SyncRun {
  private var unmatched: [Int] { waiting.filter { items[$0].verdict?.matchedIndex == nil } }

  /// Goes through all waves for the items that wait.
  mutating func run() async throws(LibraryError) {
    try await askCatalogue()
    if !unmatched.isEmpty {
      try await askByID()
      try await askPages()
      try await askWords()
      try await askOtherForms()
    }
    for n in unmatched { try settleListed(n) }
  }

  // MARK: wave 0

  private mutating func askCatalogue() async throws(LibraryError) {
    for n in waiting {
      items[n].findings = await local(items[n].reading, items[n].references)
      if !items[n].findings.isEmpty { items[n].asked.insert(.catalogue) }
      try judge(n)
    }
  }

  // MARK: wave 1

  private mutating func askByID() async throws(LibraryError) {
    let open = unmatched
    let purpose = "ids in the lists"
    var wanted = questions.arXiv(open.flatMap { n in items[n].arXivIDs.map { ($0, n) } }, purpose)
    wanted += questions.crossref(open.flatMap { n in items[n].dois.map { ($0, n) } }, purpose)
    wanted += questions.semanticScholar(
      open.flatMap { n in items[n].references.compactMap { SemanticScholar.id($0).map { ($0, n) } } }, purpose
    )
    await ask(wanted)
    for n in open { try judge(n) }
    // A DOI that Crossref answered without is another agency's, or none.
    await ask(
      questions.resolver(
        unmatched.filter { items[$0].asked.contains(.crossref) }.flatMap { n in
          items[n].dois.map { ($0, n) }
        }))
    for n in unmatched { try judge(n) }
  }

  // MARK: wave 2

  private mutating func askPages() async throws(LibraryError) {
    // The first request to a host goes alone: a wall is met once.
    var queue: [Question] = []
    for n in unmatched {
      for reference in items[n].references {
        switch reference {
        case .openReview(let id): queue += [questions.openReview(id, n, items[n].name)].compactMap { $0 }
        case .dblp(let key): queue += [questions.dblpRecord(key, n, items[n].name)].compactMap { $0 }
        default: break
        }
      }
      queue += items[n].pages.prefix(2).compactMap { questions.page($0, n, items[n].name) }
    }
    while !queue.isEmpty {
      var hosts: Set<String> = []
      var now: [Question] = []
      var later: [Question] = []
      for question in queue {
        let host = question.request.address.host
        let isKnown = asked[host, default: 0] > 0
        // One that was settled by an earlier page of its own needs no other.
        if question.items.allSatisfy({ items[$0].verdict?.matchedIndex != nil }) { continue }
        let isFree = !now.contains { $0.items == question.items }
        if isFree && (isKnown || hosts.insert(host).inserted) {
          now.append(question)
        } else {
          later.append(question)
        }
      }
      await ask(now)
      for question in now { for n in question.items { try judge(n) } }
      queue = now.isEmpty ? [] : later
    }
  }

  // MARK: wave 3

  /// Which service is asked first for words. A venue whose publisher registers DOIs is in Crossref, which has a quicker
  /// pace; the others (NeurIPS, ICML, ICLR, USENIX, MLSys) are not.
  func wordSources(_ n: Int) -> [Source] {
    let usual: [Source] = [.semanticScholar, .crossref, .dblp]
    guard let venue = items[n].reading.venue, VenueSeries.registersDOIs(venue) else { return usual }
    return [.crossref, .semanticScholar, .dblp]
  }

  private mutating func askWords() async throws(LibraryError) {
    for round in 0..<2 {
      for chunk in unmatched.chunked(20) {
        await ask(
          chunk.compactMap { n in
            let source = wordSources(n)[round]
            return items[n].asked.contains(source) && source != .semanticScholar
              ? nil : questions.words(items[n], n, at: source)
          })
        for n in chunk { try judge(n) }
        tell(.settled(done: waiting.count - unmatched.count, of: waiting.count))
      }
    }
    // DBLP shows most programs a bot check: one try, and the rest only if it answers.
    if let first = unmatched.first(where: { items[$0].words != nil }) {
      await ask([questions.words(items[first], first, at: .dblp)].compactMap { $0 })
      try judge(first)
      if walls[DBLP.host] == nil {
        let rest = unmatched.filter { !items[$0].asked.contains(.dblp) }
        await ask(rest.compactMap { questions.words(items[$0], $0, at: .dblp) })
        for n in rest { try judge(n) }
      }
    }
  }

  // MARK: wave 4

  /// The other forms of what was found: the preprint of a published work, the published form of a preprint.
  private mutating func askOtherForms() async throws(LibraryError) {
    let open = works.filter { !$0.value.isLocal }.keys.sorted()
    var ids: [(id: String, item: Int)] = []
    var titles: [Question] = []
    for key in open {
      guard let work = works[key], let n = work.items.first, !work.has(.semanticScholar) else { continue }
      let id = work.doi.map { "DOI:\($0.text)" } ?? work.arXiv.map { "ARXIV:\($0.text)" }
      if let id, !items[n].asked.contains(.semanticScholar) {
        ids.append((id, n))
      } else if id == nil, let title = work.findings.compactMap(\.title).first {
        let reason = "the preprint of \"\(title.prefix(80))\""
        titles.append(
          Question(SemanticScholar.match(title, reason: reason), .semanticScholar, [n], "preprints of works")
          {
            page throws(ReadError) in try SemanticScholar.read(page).map { (n, $0) }
          })
      }
    }
    // Nice to have: only as far as the run stays cheap.
    let spent = asked.values.reduce(0, +)
    let affordable = max(0, Int(Double(waiting.count) * SyncPlan.requestsPerReading * 0.72) - spent)
    await ask(questions.semanticScholar(ids, "other forms of works") + titles.prefix(affordable))
    for key in open { try join(key) }
    var dois: [(id: DOI, item: Int)] = []
    var preprints: [(id: ArXivID, item: Int)] = []
    for key in open {
      guard let work = works[key], let n = work.items.first else { continue }
      if let doi = work.doi, !work.has(.crossref) { dois.append((doi, n)) }
      if let id = work.arXiv, !work.has(.arXiv) { preprints.append((id, n)) }
    }
    await ask(
      questions.crossref(dois, "published forms of works") + questions.arXiv(preprints, "preprints of works"))
    for key in open { try join(key) }
  }
}

extension SyncRun.Work {
  func has(_ source: Source) -> Bool { findings.contains { $0.source == source } }
  var doi: DOI? { findings.lazy.compactMap(\.doi).first { $0.arXiv == nil } }
  var arXiv: ArXivID? { findings.lazy.compactMap { $0.arXiv ?? $0.doi?.arXiv }.first?.base }
}
