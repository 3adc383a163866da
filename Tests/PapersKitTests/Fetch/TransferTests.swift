import Testing

@testable import PapersKit

/// The states of one transfer, its back-off and its patience, event by event; and what services ask for in Retry-After.
struct TransferTests {
  private func begun(_ tries: Int = 1) -> Transfer {
    var transfer = Transfer(host: "h")
    _ = transfer.started()
    for _ in 1..<tries {
      _ = transfer.answered(429, retryAfter: 0, chance: 0)
      _ = transfer.started()
    }
    return transfer
  }

  @Test(arguments: [
    100, 200, 201, 204, 206, 300, 301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 409, 410, 422, 451,
  ])
  func settledStatusesAreDelivered(status: Int) {
    var transfer = begun()
    #expect(transfer.answered(status, retryAfter: nil, chance: 0) == .deliver)
  }
  @Test func a304IsTheStoredAnswer() {
    var transfer = begun()
    #expect(transfer.answered(304, retryAfter: nil, chance: 0) == .useStored)
  }
  @Test(arguments: [501, 505, 506, 507, 508, 510, 511, 525, 526, 530, 599, 600, 999])
  func statusesThatWillNotChangeAreFinal(status: Int) {
    var transfer = begun()
    #expect(
      transfer.answered(status, retryAfter: nil, chance: 0) == .report(.status(host: "h", status)))
  }

  @Test(arguments: [408, 425, 500, 502, 503, 504, 520, 521, 522, 523, 524])
  func brokenAnswersAreAskedAgainThriceInAll(status: Int) {
    var transfer = Transfer(host: "h")
    var waits: [Double] = []
    while transfer.started() == .send {
      guard
        case .wait(let seconds, let error) = transfer.answered(status, retryAfter: nil, chance: 0.5)
      else { break }
      #expect(error == .status(host: "h", status))
      waits.append(seconds)
    }
    #expect(waits == [1, 2])
  }

  @Test func patienceDoublesUpToAMinute() {
    var transfer = Transfer(host: "h")
    var waits: [Double] = []
    while transfer.started() == .send {
      guard case .wait(let seconds, _) = transfer.answered(429, retryAfter: nil, chance: 0.5) else { break }
      waits.append(seconds)
    }
    #expect(waits == [1, 2, 4, 8, 16])
  }

  @Test(arguments: [0, 0.25, 0.5, 0.75, 0.999])
  func chanceSpreadsAWaitBetweenHalfAndOneAndAHalf(chance: Double) {
    for tries in 1..<Transfer.triesWhenThrottled {
      var transfer = begun(tries)
      guard case .wait(let seconds, _) = transfer.answered(429, retryAfter: nil, chance: chance) else {
        Issue.record("no wait after \(tries)")
        continue
      }
      let whole = Double(1 << (tries - 1))
      #expect((whole * 0.5...whole * 1.5).contains(seconds))
    }
  }

  @Test(arguments: [0.0, 0.5, 1, 30, 89.9, 90])
  func whatAServiceAsksForIsWaitedFor(retryAfter: Double) {
    for status in [429, 503] {
      var transfer = begun()
      guard
        case .wait(let seconds, let error) = transfer.answered(status, retryAfter: retryAfter, chance: 0.25)
      else {
        Issue.record("no wait")
        continue
      }
      #expect(seconds == retryAfter + 0.25)
      #expect(error == .throttled(host: "h", retryAfterSeconds: Int(retryAfter.rounded(.up))))
    }
  }
  @Test(arguments: [90.1, 91, 3_600, 86_400])
  func whatIsTooLongForARunIsReported(retryAfter: Double) {
    for status in [429, 503] {
      var transfer = begun()
      #expect(
        transfer.answered(status, retryAfter: retryAfter, chance: 0)
          == .report(.throttled(host: "h", retryAfterSeconds: Int(retryAfter.rounded(.up)))))
    }
  }

  @Test func failuresHaveTriesOfTheirOwn() {
    let rows: [(FetchError, tries: Int)] = [
      (.broken(host: "h", "x"), 3), (.unreachable(host: "h", "x"), 2), (.timedOut(host: "h", seconds: 4), 2),
      (.tooLarge(host: "h", limit: 1), 1), (.tooManyRedirects(host: "h"), 1), (.forbiddenScheme("ftp"), 1),
      (.privateAddress(host: "h"), 1), (.tls(host: "h", "x"), 1), (.hostGivenUp(host: "h"), 1),
      (.wall(host: "h", kind: "x"), 1), (.offline(host: "h"), 1), (.cancelled, 1),
      (.status(host: "h", 500), 1), (.throttled(host: "h", retryAfterSeconds: 1), 1),
    ]
    for (error, tries) in rows {
      var transfer = Transfer(host: "h")
      var count = 0
      var last = Transfer.Action.send
      while transfer.started() == .send {
        count += 1
        last = transfer.failed(error, chance: 0.5)
        guard case .wait(_, let because) = last else { break }
        #expect(because == error)
      }
      #expect(count == tries, "\(error)")
      #expect(last == .report(error))
    }
  }

  // MARK: Retry-After

  static let now = 1_767_225_600.0
  private func seconds(_ text: String?, status: Int = 429, body: String = "") throws -> Double? {
    let request = Request(try #require(WebAddress("https://example.org/")), reason: "test")
    let page = Page(
      request: request, address: request.address, status: status,
      headers: text.map { [Header("retry-after", $0)] } ?? [], body: Array(body.utf8))
    return RetryAfter.seconds(page, now: Self.now)
  }

  @Test(
    arguments: [
      ("0", 0), ("1", 1), ("120", 120), (" 120 ", 120), ("1.5", 1.5), ("86400", 86_400), ("86401", 86_400),
      ("999999999999", 86_400), ("Thu, 01 Jan 2026 00:02:00 GMT", 120),
      ("Thursday, 01-Jan-26 00:02:00 GMT", 120), ("Thu Jan  1 00:02:00 2026", 120),
      ("Wed, 31 Dec 2025 23:59:00 GMT", 0), ("Fri, 01 Jan 2027 00:00:00 GMT", 86_400), ("-1", nil),
      ("soon", nil), ("", nil), ("nan", nil), ("Thu, 01 Jan 2026", nil), ("1 second", nil),
    ] as [(String, Double?)])
  func bothFormsAreRead(text: String, expected: Double?) throws {
    for status in [429, 503, 301] { #expect(try seconds(text, status: status) == expected) }
  }

  @Test(
    arguments: [
      (#"{"details":{"resetTime":"2026-01-01T00:00:30.5Z"}}"#, 30),
      (#"{"details":{"resetTime":"soon"}}"#, nil),
      (#"{"details":{"resetTime":"2025-01-01T00:00:30Z"}}"#, 0), (#"{"details":{}}"#, nil),
      (#"{"details":null}"#, nil), ("[]", nil), ("Rate exceeded.", nil), ("{", nil), ("", nil),
      (#"{"details":{"resetTime":"2026-02-01T00:00:00Z"}}"#, 86_400), (#"{"details":{"resetTime":5}}"#, nil),
    ] as [(String, Double?)])
  func theResetOfOpenReviewIsRead(body: String, expected: Double?) throws {
    #expect(try seconds(nil, body: body) == expected)
    #expect(try seconds(nil, status: 503, body: body) == nil, "only with 429")
    #expect(try seconds("7", body: body) == 7, "the header is asked first")
  }

  // MARK: the account of a run

  @Test func aHostIsGivenUpAfterFiveFailuresInARowAndNotAfterFour() {
    let account = FetchAccount()
    for _ in 0..<4 { account.failed("h", .broken(host: "h", "")) }
    #expect(account.objection(to: "h") == nil)
    account.succeeded("h")
    for _ in 0..<4 { account.failed("h", .timedOut(host: "h", seconds: 1)) }
    #expect(account.objection(to: "h") == nil, "an answer in between starts anew")
    account.failed("h", .status(host: "h", 500))
    #expect(account.objection(to: "h") == .hostGivenUp(host: "h"))
    #expect(account.objection(to: "i") == nil)
  }

  @Test func aHostIsGivenUpAfterThreePostponementsInARow() {
    let account = FetchAccount()
    for _ in 0..<2 { account.failed("h", .throttled(host: "h", retryAfterSeconds: nil)) }
    #expect(account.objection(to: "h") == nil)
    account.failed("h", .throttled(host: "h", retryAfterSeconds: 9))
    #expect(account.objection(to: "h") == .hostGivenUp(host: "h"))
  }

  @Test func whatIsNoFaultOfTheHostGivesNoneUp() {
    let account = FetchAccount()
    for _ in 0..<20 {
      for error in [
        .tooLarge(host: "h", limit: 1), .tooManyRedirects(host: "h"), .forbiddenScheme("x"),
        .privateAddress(host: "h"), .tls(host: "h", ""), .hostGivenUp(host: "h"), .offline(host: "h"),
        .cancelled,
      ] as [FetchError] { account.failed("h", error) }
    }
    #expect(account.objection(to: "h") == nil)
  }

  @Test func aWallIsNamedWhateverElseHappened() {
    let account = FetchAccount()
    account.wall("anubis", at: "h")
    account.succeeded("h")
    #expect(account.objection(to: "h") == .wall(host: "h", kind: "anubis"))
    #expect(account.walls == ["h": "anubis"])
  }

  @Test func retriesAreABudgetThatAnswersRefill() {
    let account = FetchAccount()
    for _ in 0..<FetchAccount.retryBudget { #expect(account.takeRetry()) }
    #expect(!account.takeRetry())
    account.succeeded("h")
    #expect(account.takeRetry())
    #expect(!account.takeRetry())
    for _ in 0..<1_000 { account.succeeded("h") }
    var left = 0
    while account.takeRetry() { left += 1 }
    #expect(left == FetchAccount.retryBudget, "no more than at the start")
  }

  @Test func requestsAreCountedByHostAndCause() {
    let account = FetchAccount()
    account.sent(to: "a")
    account.sent(to: "a", .retry)
    account.sent(to: "b")
    account.answeredFromCache()
    #expect(account.requests == ["a": 2, "b": 1])
    #expect(account.answersFromCache == 1)
  }
}
