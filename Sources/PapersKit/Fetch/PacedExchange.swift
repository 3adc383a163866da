/// One exchange with the network: in its turn, with its retries, and never with a host that is walled or given up.
struct PacedExchange: Sendable {
  private let options: FetchOptions
  private let transport: Transport
  private let account: FetchAccount
  private let pace: Pace

  init(_ options: FetchOptions, transport: Transport, account: FetchAccount) {
    self.options = options
    self.transport = transport
    self.account = account
    let folder = options.paceFolder ?? options.cacheFolder.map { $0 + "/" + Pace.folderName }
    pace = Pace(folder: folder, files: options.files, clock: options.clock)
  }

  /// Any status but 5xx, 429 and what else is retried; a wall is an error.
  func page(for request: Request, _ first: RequestTally.Cause = .asked) async throws(FetchError) -> Page {
    let (host, name) = (request.address.host, Secrets.stripped(request.address.text))
    let rule = options.etiquette.rule(request.address, options.contact != nil)
    var transfer = Transfer(host: host)
    var cause = first
    while true {
      guard transfer.started() == .send else { throw .cancelled }
      let outcome = try await sent(request, rule, name, cause)
      cause = .retry
      let chance = Double.random(in: 0..<1)
      let action: Transfer.Action
      switch outcome {
      case .success(let page):
        try refuseWall(page, request)
        let pause = RetryAfter.seconds(page, now: options.clock.now())
        if let pause, page.status == 429 || page.status == 503 { await pace.close(rule.lane, for: pause) }
        action = transfer.answered(page.status, retryAfter: pause, chance: chance)
        if action == .deliver || action == .useStored {
          account.succeeded(host)
          return page
        }
      case .failure(let error): action = transfer.failed(error, chance: chance)
      }
      try await next(action, host, rule, name)
    }
  }

  private func sent(
    _ request: Request, _ rule: Etiquette.Rule, _ name: String, _ cause: RequestTally.Cause
  ) async throws(FetchError) -> Fetcher.Answer {
    let host = request.address.host
    if let objection = account.objection(to: host) { throw objection }
    let turn = try await pace.enter(rule, host: host)
    // It may have been given up while we stood in line.
    if let objection = account.objection(to: host) {
      await pace.leaveUnused(turn)
      throw objection
    }
    options.report(.asking(name))
    account.sent(to: host, cause)
    do throws(FetchError) {
      let page = try await transport.send(request)
      await pace.leave(turn, answer: page.headers)
      options.report(.answered(name, status: page.status, bytes: page.body.count))
      return .success(page)
    } catch {
      await pace.leave(turn, answer: [])
      if error == .cancelled { throw error }
      return .failure(error)
    }
  }

  private func refuseWall(_ page: Page, _ request: Request) throws(FetchError) {
    let host = request.address.host
    var kind = Wall.recognized(in: page)
    if kind == nil, (300..<400).contains(page.status), let target = page.headers["Location"] {
      kind = request.address.resolving(target).flatMap { Wall.recognized(redirectingTo: $0) }
    }
    guard let kind else { return }
    account.wall(kind, at: host)
    throw .wall(host: host, kind: kind)
  }

  private func next(
    _ action: Transfer.Action, _ host: String, _ rule: Etiquette.Rule, _ name: String
  ) async throws(FetchError) {
    switch action {
    case .report(let error):
      account.failed(host, error)
      throw error
    case .wait(let seconds, let error):
      let isPatience = error.kind == "throttled"
      let mayRetry = account.takeRetry()
      // Each broken try brings the breaker nearer; being put off does so only when it is the last word.
      if !isPatience || !mayRetry { account.failed(host, error) }
      guard mayRetry else { throw error }
      options.report(.waiting(name, seconds: seconds, because: error))
      // The whole lane waits: what was refused to one is not given to the next.
      if isPatience { await pace.close(rule.lane, for: seconds) }
      await options.clock.sleep(seconds)
      if Task.isCancelled { throw .cancelled }
    case .send, .deliver, .useStored: break
    }
  }
}
