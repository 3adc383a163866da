extension SyncRun {
  private var unmatched: [Int] { waiting.filter { items[$0].verdict?.matchedIndex == nil } }

  /// Goes through all waves for the items that wait.
  mutating func run() async {
    await askCatalogue()
    if !unmatched.isEmpty {
      await askByID()
      await askPages()
      await askWords()
      await askOtherForms()
    }
    for n in unmatched { settleListed(n) }
  }

  // MARK: wave 0

  private mutating func askCatalogue() async {
    for n in waiting {
      items[n].findings = await local(items[n].reading, items[n].references)
      if !items[n].findings.isEmpty { items[n].asked.insert(.catalogue) }
      judge(n)
    }
  }

  // MARK: wave 1

  private mutating func askByID() async {
    let open = unmatched
    let purpose = Questions.idsPurpose
    var wanted = questions.arXiv(open.flatMap { n in items[n].arXivIDs.map { ($0, n) } }, purpose)
    wanted += questions.crossref(open.flatMap { n in items[n].dois.map { ($0, n) } }, purpose)
    wanted += questions.semanticScholar(
      open.flatMap { n in items[n].scholarIDs.map { ($0, n) } }, purpose
    )
    await ask(wanted)
    for n in open { judge(n) }
    // A DOI that Crossref answered without is another agency's, or none.
    await askFor(questions.resolver) { item in item.asked.contains(.crossref) ? item.dois : [] }
    await askFor(questions.openAlex) { item in item.asked.contains(.doi) ? item.dois : [] }
    if failed.contains(ArXivAPI.host) { await askFor(questions.dataCite) { $0.arXivIDs } }
  }

  /// Asks for the identifiers of what is still unmatched, and judges.
  private mutating func askFor<ID>(
    _ ask: ([(id: ID, item: Int)]) -> [Question], _ ids: (SyncItem) -> [ID]
  ) async {
    let open = unmatched.filter { !ids(items[$0]).isEmpty }
    guard !open.isEmpty else { return }
    await self.ask(ask(open.flatMap { n in ids(items[n]).map { ($0, n) } }))
    for n in open { judge(n) }
  }

  // MARK: wave 2

  private mutating func askPages() async {
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
      for question in now { for n in question.items { judge(n) } }
      queue = now.isEmpty ? [] : later
    }
  }

  // MARK: wave 3

  /// Which services are asked first for words. A venue whose publisher registers DOIs is in Crossref, which has a
  /// quicker pace; the others (NeurIPS, ICML, ICLR, USENIX, MLSys) are not. What is called a preprint is on arXiv.
  func wordSources(_ n: Int) -> [Source] {
    guard let venue = items[n].reading.venue else { return [.semanticScholar, .crossref] }
    if VenueSketch(venue).form == .preprint { return [.arXiv, .semanticScholar] }
    return VenueSeries.registersDOIs(venue) ? [.crossref, .semanticScholar] : [.semanticScholar, .crossref]
  }

  private mutating func askWords() async {
    for round in 0..<2 {
      for chunk in unmatched.chunked(20) {
        await ask(chunk.compactMap { n in questions.words(items[n], n, at: wordSources(n)[round]) })
        for n in chunk { judge(n) }
        tell(.settled(done: waiting.count - unmatched.count, of: waiting.count))
      }
    }
    // DBLP shows most programs a bot check: one try, and the rest only if it answers.
    if let first = unmatched.first(where: { items[$0].words != nil }) {
      await askWords([first], at: .dblp)
      if walls[DBLP.host] == nil {
        await askWords(unmatched.filter { !items[$0].asked.contains(.dblp) }, at: .dblp)
      }
    }
    await askLast()
  }

  private mutating func askWords(_ some: [Int], at source: Source) async {
    await ask(some.compactMap { questions.words(items[$0], $0, at: source) })
    for n in some { judge(n) }
  }

  /// Searches that cost much (OpenAlex's day, arXiv's three seconds) and PDFs, for the entries that say the most, as far
  /// as the run stays cheap: many entries that nobody knows are no papers.
  private mutating func askLast() async {
    let questions = questions
    let withPDF = unmatched.filter { !items[$0].pdfs.isEmpty }
    await ask(withPDF.flatMap { n in items[n].pdfs.compactMap { questions.pdf($0, n, items[n].name) } })
    let named = withPDF.filter { items[$0].pdfTitle != nil }
    await askFor({ questions.crossref($0, "DOIs of PDFs") }) { item in
      item.asked.contains(.pdf) && !item.asked.contains(.crossref) ? item.dois : []
    }
    await askFor({ questions.arXiv($0, "arXiv ids of PDFs") }) { item in
      item.asked.contains(.pdf) && !item.asked.contains(.arXiv) ? item.arXivIDs : []
    }
    await askWords(
      named.filter { items[$0].verdict?.matchedIndex == nil && !items[$0].asked.contains(.semanticScholar) },
      at: .semanticScholar)
    let eager = unmatched.filter { items[$0].words != nil }.sorted {
      (-items[$0].weight, $0) < (-items[$1].weight, $1)
    }
    var left = affordable(0.78)
    // The first answer says how many more OpenAlex grants.
    for most in [min(OpenAlexDay.unknown, openAlex.searches), OpenAlexDay.most] {
      let some = eager.filter {
        !items[$0].asked.contains(.openAlex) && items[$0].verdict?.matchedIndex == nil
      }
      .prefix(min(most, left, openAlex.searches))
      left -= some.count
      await askWords(Array(some), at: .openAlex)
    }
    let preprints = eager.filter {
      items[$0].verdict?.matchedIndex == nil && items[$0].reading.venue == nil
        && items[$0].reading.year != nil && !items[$0].asked.contains(.arXiv)
    }
    await askWords(Array(preprints.prefix(min(left, SyncPlan.arXivSearches))), at: .arXiv)
  }

  /// Requests that the run may still make, at the given share of what a whole run is meant to come to.
  private func affordable(_ share: Double) -> Int {
    let spent = asked.values.reduce(0, +)
    // A handful of readings may cost more each: a person waits for them.
    return max(
      0, Int(Double(waiting.count) * SyncPlan.requestsPerReading * share) - spent, waiting.count <= 5 ? 8 : 0)
  }

  // MARK: wave 4

  /// The other forms of what was found: the preprint of a published work, the published form of a preprint.
  private mutating func askOtherForms() async {
    let open = works.filter { !$0.value.isLocal }.keys.sorted()
    var ids: [(id: String, item: Int)] = []
    var titles: [Question] = []
    for key in open {
      guard let work = works[key], let n = work.items.first, !work.has(.semanticScholar) else { continue }
      let id = work.doi.map { "DOI:\($0.text)" } ?? work.arXiv.map { "ARXIV:\($0.text)" }
      if let id, !items[n].asked.contains(.semanticScholar) {
        ids.append((id, n))
      } else if id == nil, let title = work.findings.compactMap(\.title).first {
        let reason = "the preprint of \"\(title.shortened(to: 80))\""
        titles.append(
          Question(SemanticScholar.match(title, reason: reason), .semanticScholar, [n], "preprints of works")
          {
            page throws(ReadError) in try SemanticScholar.read(page).map { (n, $0) }
          })
      }
    }
    // Nice to have: only as far as the run stays cheap.
    let most = min(affordable(0.72), SyncPlan.titlesOfPreprints)
    await ask(questions.semanticScholar(ids, "other forms of works") + titles.prefix(most))
    for key in open { join(key) }
    var dois: [(id: DOI, item: Int)] = []
    var preprints: [(id: ArXivID, item: Int)] = []
    for key in open {
      guard let work = works[key], let n = work.items.first else { continue }
      if let doi = work.doi, !work.has(.crossref) { dois.append((doi, n)) }
      if let id = work.arXiv, !work.has(.arXiv) { preprints.append((id, n)) }
    }
    await ask(
      questions.crossref(dois, "published forms of works") + questions.arXiv(preprints, "preprints of works"))
    for key in open { join(key) }
    await askHinted(open)
  }

  /// arXiv's own words ("Accepted at OSDI 2018", a journal reference) that a preprint came out, where nobody said so yet:
  /// the registry that has the venue's papers is asked once.
  private mutating func askHinted(_ open: [String]) async {
    var hinted: [(key: String, item: Int)] = []
    for key in open where store.records[key]?.kind == .preprint {
      guard let work = works[key], let n = work.items.first, let hint = work.publicationHint,
        VenueSeries.registersDOIs(hint)
      else { continue }
      hinted.append((key, n))
    }
    await ask(
      hinted.prefix(SyncPlan.hintedSearches).compactMap { key, n in
        works[key].flatMap { questions.published($0, n) }
      })
    for (key, _) in hinted { join(key) }
  }
}

extension SyncItem {
  /// How much an entry says about its work: what says much is rather a paper, and is rather found.
  fileprivate var weight: Int {
    let title = min(6, (words ?? "").folded.split(separator: " ").count)
    return title + (reading.authors.isEmpty ? 0 : 4) + (reading.venue == nil ? 0 : 2)
      + (reading.year == nil ? 0 : 1)
  }
}

extension SyncRun.Work {
  /// The venue that arXiv's comment or journal reference names.
  var publicationHint: String? {
    findings.lazy.filter { $0.source == .arXiv }.flatMap { [$0.journalReference, $0.comment] }
      .compactMap { $0 }.first { Venue.recognized(in: $0).map { $0.kind != .preprint } ?? false }
  }
  func has(_ source: Source) -> Bool { findings.contains { $0.source == source } }
  var doi: DOI? { findings.lazy.compactMap(\.doi).first { $0.arXiv == nil } }
  var arXiv: ArXivID? { findings.lazy.compactMap { $0.arXiv ?? $0.doi?.arXiv }.first?.base }
}
