/// A sync under way: which readings are settled, what was asked, what went wrong.
///
/// The order is the plan's: the local catalogue, identifiers in batches, landing pages, words, and last the other
/// forms of what was found. A failure is a value of the reading that it concerns; the others go on.
struct SyncRun: Sendable {
  let settings: Settings
  let mode: SyncMode
  let fetcher: Fetcher
  let questions: Questions
  /// The local catalogue: costs no request.
  let local: @Sendable (Reading, [Reference]) async -> [Finding]
  let tell: @Sendable (SyncEvent) -> Void
  let matches: SettledMatches
  /// What OpenAlex grants a day.
  var openAlex: OpenAlexDay

  /// The items that are to be settled in this run.
  let waiting: [Int]
  var items: [SyncItem]
  var store: RecordStore
  var works: [String: Work] = [:]
  /// Hosts that showed a bot check, and which kind: not asked again in this run.
  var walls: [String: String] = [:]
  /// Requests that were handed to the fetcher, by host.
  var asked: [String: Int] = [:]
  /// Hosts that gave no answer to one of the requests.
  var failed: Set<String> = []
  /// The plan's promise: at most so many, by host.
  let promise: [String: Int]

  /// What is known of one work in this run.
  struct Work: Sendable {
    var findings: [Finding]
    var items: [Int]
    var evidence: Record.Evidence?
    var isLocal: Bool
  }

  // MARK: asking

  /// Asks, and files what comes back with the items. Which item is asked which service is remembered, so that nothing is
  /// asked twice.
  mutating func ask(_ wanted: [Question]) async {
    let questions = wanted.filter { question in
      let host = question.request.address.host
      if let kind = walls[host] {
        for n in question.items { note(.wall(host: host, kind: kind), of: question, n) }
        return false
      }
      guard asked[host, default: 0] < promise[host, default: 0] else { return false }
      asked[host, default: 0] += 1
      return true
    }
    guard !questions.isEmpty else { return }
    for (host, group) in Dictionary(grouping: questions, by: \.request.address.host).sorted(by: {
      $0.key < $1.key
    }) {
      tell(.asking(host: host, requests: group.count, reason: group[0].purpose))
    }
    let answers = await fetcher.fetch(questions.map(\.request))
    for (question, answer) in zip(questions, answers) { file(answer, question) }
  }

  private mutating func file(_ answer: Fetcher.Answer, _ question: Question) {
    for n in question.items { items[n].asked.insert(question.source) }
    let host = question.request.address.host
    switch answer {
    case .failure(let error):
      failed.insert(host)
      if case .wall(let host, let kind) = error { walls[host] = kind }
      for n in question.items { note(error, of: question, n) }
    case .success(let page):
      if question.source == .openAlex { openAlex.note(page.headers) }
      do throws(ReadError) {
        let found = try question.read(page)
        for (n, finding) in found { take(finding, n) }
        noteUnknown(question, found.map(\.finding))
      } catch {
        if case .notFound = error { noteUnknown(question, []) }
        if case .wall(let kind) = error {
          walls[host] = kind
          for n in question.items { note(.wall(host: host, kind: kind), of: question, n) }
        } else {
          for n in question.items { note(error, of: question, page, n) }
        }
      }
    }
  }

  /// Files a finding with an item, unless the person said that it is another work.
  mutating func take(_ finding: Finding, _ n: Int) {
    if finding.source == .pdf { return takePDF(finding, n) }
    guard !items[n].findings.contains(finding), !matches.forbids(finding, for: items[n]) else { return }
    items[n].findings.append(finding)
    // The paper's own page may know it before the service does.
    for id in items[n].unknown where finding.names(id) {
      items[n].unknown.removeAll { $0 == id }
      items[n].troubles.removeAll { $0.what == id.unknownSentence }
    }
  }

  /// A PDF says what it calls itself; it is no witness that such a work exists.
  private mutating func takePDF(_ finding: Finding, _ n: Int) {
    items[n].add([finding.doi.map(Reference.doi), finding.arXiv.map { .arXiv($0.base) }].compactMap { $0 })
    if items[n].reading.title == nil { items[n].pdfTitle = finding.title }
  }

  private mutating func note(_ error: FetchError, of question: Question, _ n: Int) {
    // A service's query is no address that a person could look at; the sentence names its host.
    let isLink = question.isOfLink
    var trouble = SyncItem.Trouble(
      what: isLink ? "\(question.request.address): \(error.sentence)" : error.sentence, hint: error.hint,
      isPassing: error.isPassing,
      isWall: false, isLink: isLink)
    if items[n].guesses.contains(question.request.address.text) { return }
    if case .offline = error {
      // The same for all that would be asked: said once a reading.
      (trouble.what, trouble.isLink, trouble.isWall) = (
        "nobody was asked, for this sync opens no socket", false, true
      )
    } else if case .wall = error {
      trouble.isWall = true
      // A wall before what the reading's own id names is why it was not verified; one before a search is not.
      trouble.isLink = question.purpose != Questions.wordsPurpose
    } else if !isLink {
      // A service of ours that fails is no fault of the reading's link, however it fails.
      (trouble.isWall, trouble.isPassing) = (true, true)
      if !error.isPassing { trouble.hint = "sync again later" }
    }
    if !items[n].troubles.contains(trouble) { items[n].troubles.append(trouble) }
  }

  /// An identifier that the one who gives them out does not know: the likeliest reason is a slip in the list.
  private mutating func noteUnknown(_ question: Question, _ found: [Finding]) {
    for (id, readers) in question.sought {
      // An alias is answered with the DOI that it stands for.
      if case .doi = id, !found.isEmpty { continue }
      if found.contains(where: { $0.names(id) }) { continue }
      let trouble = SyncItem.Trouble(
        what: id.unknownSentence, hint: "correct the link in the list", isPassing: false, isWall: false,
        isLink: true)
      for n in readers where !items[n].troubles.contains(trouble) {
        items[n].unknown.append(id)
        items[n].troubles.append(trouble)
      }
    }
  }

  private mutating func note(_ error: ReadError, of question: Question, _ page: Page, _ n: Int) {
    // It was said of the identifier in the address.
    if case .notFound = error, items[n].unknown.contains(LinkResolution(page.address).reference) {
      return
    }
    guard question.isOfLink else {
      if case .notFound = error { return }
      let host = question.request.address.host
      let what = error.sentence.contains(host) ? error.sentence : "\(host): \(error.sentence)"
      let trouble = SyncItem.Trouble(what: what, hint: "sync again later", isPassing: true, isWall: true)
      if !items[n].troubles.contains(trouble) { items[n].troubles.append(trouble) }
      return
    }
    if items[n].guesses.contains(question.request.address.text) { return }
    items[n].troubles.append(
      SyncItem.Trouble(
        what: "\(page.address): \(error.sentence)", hint: "correct the link in the list", isPassing: false,
        isWall: false, isLink: true))
  }
}

extension Reference {
  fileprivate var unknownSentence: String {
    switch self {
    case .arXiv(let id): "arXiv has no paper \(id)"
    case .doi(let doi): "doi.org knows no \(doi)"
    default: "nobody knows it"
    }
  }
}

extension Finding {
  fileprivate func names(_ id: Reference) -> Bool {
    switch id {
    case .arXiv(let id): arXiv?.base.text == id.base.text
    case .doi(let doi): self.doi == doi
    default: false
    }
  }
}

extension ReadError {
  /// What is wrong with the answer, for a person.
  var sentence: String {
    switch self {
    case .wall(let kind): "a bot check (\(kind)) in place of the page"
    case .notFound: "not found"
    case .noPaper(let what): "no paper: \(what)"
    case .malformed(let what): what
    case .service(let what): what
    }
  }
}

extension FetchError {
  /// What happened, for a person.
  public var sentence: String {
    switch self {
    case .unreachable(let host, let what): "\(host) cannot be reached (\(what))"
    case .timedOut(let host, let seconds): "\(host) did not answer within \(seconds) s"
    case .tooLarge(let host, let limit): "\(host) sent more than \(limit >> 20) MB"
    case .tooManyRedirects(let host): "\(host) redirects in a circle"
    case .forbiddenScheme(let scheme): "it leads to \(scheme), which is neither http nor https"
    case .privateAddress(let host): "\(host) is a private address"
    case .tls(let host, let what): "no secure connection to \(host) (\(what))"
    case .throttled(let host, let seconds):
      "\(host) says \"later\"" + (seconds.map { " (in \($0) s)" } ?? "")
    case .hostGivenUp(let host): "\(host) failed again and again, so that nothing more was asked there"
    case .wall(let host, let kind): "\(host) shows programs a bot check (\(kind))"
    case .status(let host, let status): "\(host) answered with status \(status)"
    case .broken(let host, let what): "\(host)'s answer is broken (\(what))"
    case .offline(let host): "not asked: \(host) needs the network"
    case .cancelled: "not asked: the sync was stopped"
    }
  }

  /// What to do.
  var hint: String {
    switch self {
    case .wall: "nothing is wrong with the list; other sources are asked instead"
    case .forbiddenScheme, .tooManyRedirects: "correct the link in the list"
    case .privateAddress: "correct the link in the list, or give --allow-private for a server of your own"
    case .tooLarge: "link the paper's own page in the list"
    case .tls: "correct the link in the list, or see to the trusted certificates (SSL_CERT_FILE)"
    case .unreachable: "see to the network and the link, and sync again"
    case .status(_, let status) where (400...499).contains(status) && status != 429:
      "the link is dead: correct it in the list"
    case .offline: "sync with the network"
    default: "sync again later"
    }
  }

  /// Whether a later sync may get an answer without the list being changed.
  var isPassing: Bool {
    switch self {
    case .forbiddenScheme, .privateAddress, .tooManyRedirects, .tooLarge, .wall: false
    case .status(_, let status): !(400...499).contains(status) || status == 429
    default: true
    }
  }
}
