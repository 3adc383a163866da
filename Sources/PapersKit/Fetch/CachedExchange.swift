/// One exchange without its redirects, through the cache.
struct CachedExchange: Sendable {
  let options: FetchOptions
  private let account: FetchAccount
  private let cache: HTTPCache?
  private let network: PacedExchange
  private let turns = KeyedTurns()
  /// What was received since then is not asked again in this run, as a browser does while it loads one page.
  private let start: Int
  private let userAgent: String

  init(_ options: FetchOptions, transport: Transport, account: FetchAccount) {
    self.options = options
    self.account = account
    cache = options.cacheFolder.map { HTTPCache(cacheFolder: $0, files: options.files) }
    network = PacedExchange(options, transport: transport, account: account)
    start = Int(options.clock.now())
    userAgent = Product.userAgent(contact: options.contact)
  }

  /// The page for one hop; of two equal requests at the same time the second waits and finds the first one's answer.
  func page(
    for request: Request, _ cause: RequestTally.Cause = .asked
  ) async throws(FetchError) -> Page {
    let host = request.address.host
    if !options.allowPrivate, request.address.namesPrivateHost { throw .privateAddress(host: host) }
    let key = CacheKey(request)
    try await turns.take(key)
    let answer: Fetcher.Answer
    do throws(FetchError) { answer = .success(try await page(for: request, key, cause)) } catch {
      answer = .failure(error)
    }
    await turns.give(key)
    return try answer.get()
  }

  private func page(
    for request: Request, _ key: CacheKey, _ cause: RequestTally.Cause
  ) async throws(FetchError) -> Page {
    let host = request.address.host
    let stored = cache?.stored(key, host: host, userAgent: userAgent)
    if let stored, isEnough(stored) { return served(stored, request) }
    if options.mode == .offline { throw .offline(host: host) }
    var asked = request
    // A POST has no validators (RFC 9110 section 13.1); it is asked again as a whole.
    if let stored, request.method == .get { asked.headers += stored.validators }
    let askedAt = Int(options.clock.now())
    do throws(FetchError) {
      var page = try await network.page(for: asked, cause)
      if page.status == 304 {
        if let stored, stored.isConfirmed(by: page) {
          let new = stored.confirmed(by: page, asked: askedAt, received: Int(options.clock.now()))
          cache?.store(new, host: host)
          return served(new, request)
        }
        // Confirmed was something that we do not hold.
        page = try await network.page(for: request, .retry)
        if page.status == 304 { throw .broken(host: host, "304 without a condition") }
      }
      page.request = request
      keep(page, key, askedAt)
      return page
    } catch {
      guard let stored, options.mode == .normal, canStandIn(error),
        Freshness(stored, now: Int(options.clock.now())).mayStandIn, stored.isAnswer
      else { throw error }
      options.report(.oldFromCache(key.address, because: error))
      return stored.page(for: request)
    }
  }

  private func isEnough(_ stored: StoredAnswer) -> Bool {
    // The person asked for what there is, as with a browser's history (RFC 9111 section 6).
    if options.mode == .offline { return true }
    if stored.received >= start, stored.received <= Int(options.clock.now()), stored.isAnswer { return true }
    return options.mode == .normal && Freshness(stored, now: Int(options.clock.now())).isFresh
  }

  private func served(_ stored: StoredAnswer, _ request: Request) -> Page {
    account.answeredFromCache()
    options.report(.fromCache(stored.key.address))
    return stored.page(for: request)
  }

  private func keep(_ page: Page, _ key: CacheKey, _ asked: Int) {
    let host = page.address.host
    if Freshness.isStorable(page) {
      let received = Int(options.clock.now())
      cache?.store(
        StoredAnswer(page, key: key, userAgent: userAgent, asked: asked, received: received), host: host)
    } else if page.status < 400 || CacheControl(page.headers).has("no-store") {
      // What we held is no longer what the service says.
      cache?.remove(key, host: host)
    }
  }

  /// A wall or a refused address is no trouble of the line: an old answer would hide it.
  private func canStandIn(_ error: FetchError) -> Bool {
    switch error {
    case .unreachable, .timedOut, .throttled, .hostGivenUp, .status, .broken, .tls: true
    case .tooLarge, .tooManyRedirects, .forbiddenScheme, .privateAddress, .wall, .offline, .cancelled: false
    }
  }
}

extension StoredAnswer {
  /// Headers that ask whether it still holds; the entity tag goes first (RFC 9111 section 4.3.1).
  var validators: [Header] {
    guard status == 200 else { return [] }
    var sent: [Header] = []
    if let tag = headers["ETag"] { sent.append(Header("If-None-Match", tag)) }
    if let date = headers["Last-Modified"] { sent.append(Header("If-Modified-Since", date)) }
    return sent
  }
  /// A 304 for another strong entity tag confirms another body.
  func isConfirmed(by page: Page) -> Bool {
    guard let theirs = page.headers["ETag"], let ours = headers["ETag"] else { return true }
    let bare = { (tag: String) in tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : tag }
    return bare(theirs) == bare(ours)
  }
  /// No temporary redirect, which leads somewhere else tomorrow.
  var isAnswer: Bool { ![302, 303, 307].contains(status) }
}

/// One at a time for each key, first come, first served.
actor KeyedTurns {
  private var queues: [CacheKey: [CheckedContinuation<Void, Never>]] = [:]

  func take(_ key: CacheKey) async throws(FetchError) {
    guard queues[key] != nil else {
      queues[key] = []
      return
    }
    await withCheckedContinuation { queues[key, default: []].append($0) }
    if Task.isCancelled {
      give(key)
      throw .cancelled
    }
  }
  func give(_ key: CacheKey) {
    if queues[key]?.isEmpty == false {
      queues[key]?.removeFirst().resume()
    } else {
      queues[key] = nil
    }
  }
}
