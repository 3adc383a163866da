/// What the world says about one reference, without a library: a saved page, a PDF, an identifier, an address, a title.
public struct Lookup: Sendable {
  public var files: Files
  /// nil: nobody is asked.
  public var fetcher: Fetcher?
  /// Whoever asks, for the services' polite pools.
  public var contact: String?

  public init(files: Files = .real, fetcher: Fetcher? = nil, contact: String? = nil) {
    self.files = files
    self.fetcher = fetcher
    self.contact = contact
  }

  /// The answer for one reference; `address` is where a saved page came from.
  public func answer(_ ref: String, address: String? = nil) async -> LookupAnswer {
    do throws(LookupAnswer.Trouble) {
      let found =
        switch LookupSubject(ref, files: files) {
        case .file(let path): try await findings(ofFile: path, address: address)
        case .reference(let reference): try await findings(of: reference)
        case .words(let words): try await findings(called: words)
        }
      return LookupAnswer(ref: ref, record: Self.record(of: found))
    } catch {
      return LookupAnswer(ref: ref, error: error)
    }
  }

  // MARK: files

  private func findings(ofFile path: String, address: String?) async throws(LookupAnswer.Trouble) -> [Finding]
  {
    let body: [UInt8]
    do { body = try files.read(path, HTML.sizeLimit) } catch {
      throw LookupAnswer.Trouble(kind: error.kind, message: error.description)
    }
    // A page without its address is read as well; only what an address says is missing then.
    let given = address.flatMap { $0.isEmpty ? nil : $0 }
    guard let address = WebAddress(given ?? "http://localhost/") else {
      throw LookupAnswer.Trouble(
        kind: "bad-url", message: "--url: \(given ?? "") is no http or https address")
    }
    let page = Page(
      request: Request(address, reason: "a saved page"), address: address, status: 200,
      headers: [], body: body, isFromCache: true)
    return try await known(read(page, at: path))
  }

  /// What the world knows of the work whose PDF was read; the PDF's own words where it knows nothing or another work.
  private func known(_ found: [Finding]) async -> [Finding] {
    guard fetcher != nil, let pdf = found.first, pdf.source == .pdf else { return found }
    for reference in [pdf.arXiv.map(Reference.arXiv), pdf.doi.map(Reference.doi)].compactMap({ $0 }) {
      if let known = try? await findings(of: reference), let first = known.first,
        pdf.title == nil || Self.agree(pdf.title, first.title)
      {
        return known
      }
    }
    if let title = pdf.title, let known = try? await findings(called: title) { return known }
    return found
  }

  private func read(_ page: Page, at place: String) throws(LookupAnswer.Trouble) -> [Finding] {
    do { return try PapersKit.findings(in: page) } catch { throw LookupAnswer.Trouble(error, at: place) }
  }

  /// The first page may break or shorten a title; another work's shares hardly a word with it.
  private static func agree(_ a: String?, _ b: String?) -> Bool {
    let (a, b) = (Set((a ?? "").folded.split(separator: " ")), Set((b ?? "").folded.split(separator: " ")))
    return 2 * a.intersection(b).count >= min(a.count, b.count)
  }

  // MARK: identifiers and addresses

  private func findings(of reference: Reference) async throws(LookupAnswer.Trouble) -> [Finding] {
    switch reference {
    case .arXiv(let id):
      return await withPublishedForm(
        try await ask(ArXivAPI.papers([id], reason: "\(id)").first) { page throws(ReadError) in
          try ArXivAPI.read(page, asked: [id]).compactMap { $0 }
        })
    case .doi(let doi):
      return try await findings(of: doi)
    case .dblp(let key):
      return try await ask(DBLP.record(key, reason: key)) { page throws(ReadError) in
        try DBLP.read(page, asked: key)
      }
    case .openReview(let id):
      return try await ask(OpenReviewAPI.note(id, reason: id)) { page throws(ReadError) in
        try OpenReviewAPI.read(page, asked: id)
      }
    case .acl(let id): return try await ask(Self.page("https://aclanthology.org/\(id)/"), PapersKit.findings)
    case .page(let address):
      let resolved = LinkResolution(address)
      if let landing = resolved.landing,
        let found = try? await ask(Self.page(landing.text), PapersKit.findings)
      {
        return found
      }
      // A guessed landing page counts only when it names this very PDF.
      for guess in resolved.candidates {
        let found = (try? await ask(Self.page(guess.text), PapersKit.findings)) ?? []
        if found.first?.pdf?.text == address.text { return found }
      }
      return try await known(ask(Self.page(address.text), PapersKit.findings))
    }
  }
  /// With the published form that arXiv itself names. Authors mistype DOIs: one that leads to a work of other people
  /// under another title is not theirs.
  private func withPublishedForm(_ found: [Finding]) async -> [Finding] {
    guard let preprint = found.first, let doi = preprint.doi,
      let published = try? await findings(of: .doi(doi)), let first = published.first
    else { return found }
    let families = Set(preprint.people.map { NameSketch($0).family })
    let isTheirs =
      Self.agree(preprint.title, first.title)
      || first.people.contains { families.contains(NameSketch($0).family) }
    if isTheirs { return found + published }
    return found.map { finding in
      var bare = finding
      bare.doi = nil
      return bare
    }
  }

  /// The registries first; OpenAlex, whose look-ups by DOI are free, where none of them has a record.
  private func findings(of doi: DOI) async throws(LookupAnswer.Trouble) -> [Finding] {
    let questions: [(Request, @Sendable (Page) throws(ReadError) -> [Finding])] = [
      (
        Crossref.work(doi, contact: contact, reason: "\(doi)"),
        { page throws(ReadError) in try Crossref.read(page, asked: [doi]).compactMap { $0 } }
      ),
      (
        DOIResolver.work(doi, reason: "\(doi): Crossref does not have it"),
        { page throws(ReadError) in try DOIResolver.read(page, asked: doi) }
      ),
      (
        DataCite.work(doi, contact: contact, reason: "\(doi): doi.org has no record of it"),
        { page throws(ReadError) in try page.works(of: doi, among: DataCite.read(page)) }
      ),
      (
        OpenAlex.work(doi, reason: "\(doi): no registry answered for it"),
        { page throws(ReadError) in try OpenAlex.read(page).filter { $0.doi == doi } }
      ),
    ]
    var trouble: LookupAnswer.Trouble?
    for (request, read) in questions {
      do throws(LookupAnswer.Trouble) { return try await ask(request, read) } catch {
        // What could not be said weighs more than what is not known; who was asked first, more than who stood in.
        if trouble == nil || trouble?.kind == "not-found" && request.address.host == DOIResolver.host {
          trouble = error
        }
        guard ["not-found", "malformed", "service", "status"].contains(error.kind) else { break }
      }
    }
    throw trouble ?? LookupAnswer.Trouble(.notFound, at: DOIResolver.host)
  }
  private static func page(_ address: String) -> Request? {
    WebAddress(address).map {
      Request($0, headers: [Header("Accept", "text/html, application/pdf")], reason: "\($0)")
    }
  }

  // MARK: words

  private func findings(called words: String) async throws(LookupAnswer.Trouble) -> [Finding] {
    let reason = "the work called \"\(words.prefix(80))\""
    var candidates: [Finding] = []
    var trouble: LookupAnswer.Trouble?
    let reading = Reading(title: words, words: words)
    let questions: [(Request, @Sendable (Page) throws(ReadError) -> [Finding])] = [
      (Crossref.search(words, authors: [], contact: contact, reason: reason), Crossref.read),
      (SemanticScholar.match(words, reason: reason), SemanticScholar.read),
      (ArXivAPI.search(words, author: nil, reason: reason), ArXivAPI.read),
      (OpenAlex.search(words, reason: reason), OpenAlex.read),
    ]
    var verdict = Verdict.abstained(best: [])
    for (request, reader) in questions {
      do throws(LookupAnswer.Trouble) {
        candidates += try await ask(request, reader)
      } catch {
        if error.kind != "not-found" { trouble = trouble ?? error }
        continue
      }
      verdict = match(reading, references: [], among: candidates)
      if let index = verdict.matchedIndex {
        return versions(of: index, among: candidates).map { candidates[$0] }
      }
    }
    if candidates.isEmpty, let trouble { throw trouble }
    throw LookupAnswer.Trouble(kind: "no-match", message: Self.sentence(verdict))
  }
  private static func sentence(_ verdict: Verdict) -> String {
    guard case .abstained(let best) = verdict,
      case let close = best.filter(\.isClose), !close.isEmpty
    else { return "no work of that title was found" }
    let titles = close.prefix(3).map(\.sentence)
    return "no sure match; the nearest: \(titles.joined(separator: "; "))"
  }

  // MARK: the network

  private func ask(
    _ request: Request?, _ read: @Sendable (Page) throws(ReadError) -> [Finding]
  ) async throws(LookupAnswer.Trouble) -> [Finding] {
    guard let request else {
      throw LookupAnswer.Trouble(kind: "bad-url", message: "no address can be made of it")
    }
    guard let fetcher else {
      throw LookupAnswer.Trouble(
        kind: "offline",
        message: "\(request.address.host) is not asked with --offline; a saved page or PDF can be read")
    }
    switch await fetcher.fetch(request) {
    case .failure(let error): throw LookupAnswer.Trouble(error)
    case .success(let page):
      let found: [Finding]
      do { found = try read(page) } catch { throw LookupAnswer.Trouble(error, at: request.address.host) }
      guard !found.isEmpty else { throw LookupAnswer.Trouble(.notFound, at: request.address.host) }
      return found
    }
  }

  // MARK: the record

  private static func record(of findings: [Finding]) -> Record {
    var record = merged(findings, key: "new")
    // The merging leaves a preprint's publisher to the published form; a work that is only a preprint has its server.
    if record.kind == .preprint, record.publisher == nil,
      let found = findings.first(where: { $0.publisher != nil && $0.arXiv == nil })
    {
      record.publisher = found.publisher
      record.provenance["publisher"] = Record.Provenance(source: found.source, url: found.url)
    }
    record.key = citationKey(for: record, taken: [])
    return record
  }
}
