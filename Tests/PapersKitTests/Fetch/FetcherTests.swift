import PapersKit
import Synchronization
import Testing

struct FetcherTests {
  let clock = FakeClock()

  func request(_ text: String = "https://example.org/p") throws -> Request {
    Request(try #require(WebAddress(text)), reason: "test")
  }
  func fetcher(_ network: ScriptedNetwork, _ change: (inout FetchOptions) -> Void = { _ in }) -> (
    Fetcher, FetchAccount
  ) {
    var options = FetchOptions.testing(clock)
    change(&options)
    return makeFetcher(options, transport: network.transport)
  }

  @Test func keepsTheOrderOfTheRequests() async throws {
    let network = ScriptedNetwork(last: { ScriptedNetwork.answer(200, [:], $0.address.path)($0) })
    let requests = try (0..<200).map { try request("https://h\($0 % 7).org/\($0)") }
    let answers = await fetcher(network).0.fetch(requests)
    #expect(
      try answers.map { String(decoding: try $0.get().body, as: UTF8.self) } == (0..<200).map { "/\($0)" })
  }

  @Test(arguments: [400, 401, 403, 404, 405, 410, 414, 418, 200, 206, 300])
  func deliversPagesOfAllSettledStatuses(status: Int) async throws {
    let network = ScriptedNetwork([ScriptedNetwork.answer(status, [:], "why")])
    let page = try await fetcher(network).0.fetch(try request()).get()
    #expect(page.status == status)
    #expect(page.body == Array("why".utf8))
  }

  struct Trouble: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var replies: [ScriptedNetwork.Reply]
    var outcome: Fetcher.Answer.Outcome
    var asked: Int
    /// Seconds between which the whole took.
    var took: ClosedRange<Double>
  }

  static let troubles: [Trouble] = [
    Trouble(
      testDescription: "a 503 with Retry-After in seconds",
      replies: [ScriptedNetwork.answer(503, ["Retry-After": "20"])],
      outcome: .status(200), asked: 2, took: 20...22),
    Trouble(
      testDescription: "a 429 with Retry-After as a date",
      replies: [ScriptedNetwork.answer(429, ["Retry-After": "Thu, 01 Jan 2026 00:00:30 GMT"])],
      outcome: .status(200), asked: 2, took: 29...32),
    Trouble(
      testDescription: "a Retry-After in the past",
      replies: [ScriptedNetwork.answer(429, ["Retry-After": "Thu, 01 Jan 1998 00:00:30 GMT"])],
      outcome: .status(200), asked: 2, took: 0...2),
    Trouble(
      testDescription: "429 without a word, thrice",
      replies: Array(repeating: ScriptedNetwork.answer(429), count: 3),
      outcome: .status(200), asked: 4, took: 3.5...11),
    Trouble(
      testDescription: "429 for ever", replies: Array(repeating: ScriptedNetwork.answer(429), count: 10),
      outcome: .error(.throttled(host: "example.org", retryAfterSeconds: nil)), asked: 6, took: 15...47),
    Trouble(
      testDescription: "a pause longer than a run bears",
      replies: [ScriptedNetwork.answer(429, ["Retry-After": "3600"])],
      outcome: .error(.throttled(host: "example.org", retryAfterSeconds: 3600)), asked: 1, took: 0...0),
    Trouble(
      testDescription: "OpenReview's reset time",
      replies: [ScriptedNetwork.answer(429, [:], #"{"details":{"resetTime":"2026-01-01T00:00:40.212Z"}}"#)],
      outcome: .status(200), asked: 2, took: 40...42),
    Trouble(
      testDescription: "a 500 twice", replies: [ScriptedNetwork.answer(500), ScriptedNetwork.answer(502)],
      outcome: .status(200), asked: 3, took: 1.5...4.6),
    Trouble(
      testDescription: "a 504 for ever", replies: Array(repeating: ScriptedNetwork.answer(504), count: 4),
      outcome: .error(.status(host: "example.org", 504)), asked: 3, took: 1.5...4.6),
    Trouble(
      testDescription: "a 501 is final", replies: [ScriptedNetwork.answer(501)],
      outcome: .error(.status(host: "example.org", 501)), asked: 1, took: 0...0),
    Trouble(
      testDescription: "a broken connection",
      replies: [ScriptedNetwork.failure(.broken(host: "example.org", "reset"))],
      outcome: .status(200), asked: 2, took: 0.5...1.6),
    Trouble(
      testDescription: "unreachable twice",
      replies: Array(repeating: ScriptedNetwork.failure(.unreachable(host: "example.org", "x")), count: 2),
      outcome: .error(.unreachable(host: "example.org", "x")), asked: 2, took: 0.5...1.6),
    Trouble(
      testDescription: "a refused certificate is final",
      replies: [ScriptedNetwork.failure(.tls(host: "example.org", "x"))],
      outcome: .error(.tls(host: "example.org", "x")), asked: 1, took: 0...0),
    Trouble(
      testDescription: "too large is final",
      replies: [ScriptedNetwork.failure(.tooLarge(host: "example.org", limit: 1))],
      outcome: .error(.tooLarge(host: "example.org", limit: 1)), asked: 1, took: 0...0),
    Trouble(
      testDescription: "a 304 that nobody asked for",
      replies: [ScriptedNetwork.answer(304), ScriptedNetwork.answer(304)],
      outcome: .error(.broken(host: "example.org", "304 without a condition")), asked: 2, took: 0...0),
    Trouble(
      testDescription: "DBLP's wall behind a 500",
      replies: [ScriptedNetwork.answer(500, [:], "<title>Making sure you&#39;re not a bot!</title>")],
      outcome: .error(.wall(host: "example.org", kind: "anubis")), asked: 1, took: 0...0),
    Trouble(
      testDescription: "OpenReview's challenge by redirect",
      replies: [ScriptedNetwork.answer(307, ["Location": "/challenge?redirect=%2Fforum"])],
      outcome: .error(.wall(host: "example.org", kind: "challenge")), asked: 1, took: 0...0),
  ]

  @Test(arguments: [
    "1e300", "inf", "nan", "-5", "99999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT", "soon",
  ])
  func noRetryAfterBreaksARun(text: String) async throws {
    let network = ScriptedNetwork(
      [ScriptedNetwork.answer(429, ["Retry-After": text])], last: ScriptedNetwork.answer())
    let answer = await fetcher(network).0.fetch(try request())
    #expect(
      answer.failure == nil || answer.failure == .throttled(host: "example.org", retryAfterSeconds: 86_400))
  }

  @Test(arguments: troubles)
  func meets(_ trouble: Trouble) async throws {
    let network = ScriptedNetwork(trouble.replies, last: ScriptedNetwork.answer())
    let answer = await fetcher(network).0.fetch(try request())
    #expect(answer.outcome == trouble.outcome)
    #expect(network.requests.count == trouble.asked)
    #expect(trouble.took.contains(clock.now - FakeClock.start))
  }

  @Test func aWalledHostIsNotAskedAgainAndItsPageNotKept() async throws {
    let wall = ScriptedNetwork.answer(200, [:], "<html><title>Just a moment...</title></html>")
    let network = ScriptedNetwork([wall], last: ScriptedNetwork.answer())
    let files = Files.memory()
    let (fetcher, account) = fetcher(network) { $0.files = files }
    let error = FetchError.wall(host: "example.org", kind: "cloudflare")
    #expect(await fetcher.fetch(try request()).failure == error)
    #expect(await fetcher.fetch(try request("https://example.org/other")).failure == error)
    #expect(await fetcher.fetch(try request("https://example.net/")).failure == nil)
    #expect(account.walls == ["example.org": "cloudflare"])
    #expect(account.requests == ["example.org": 1, "example.net": 1])
    let (offline, _) = makeFetcher(.testing(clock, files: files, mode: .offline))
    #expect(await offline.fetch(try request()).failure == .offline(host: "example.org"))
  }

  @Test func aHostThatFailsAndFailsIsGivenUpAndOthersGoOn() async throws {
    let network = ScriptedNetwork(last: { request in
      request.address.host == "down.org"
        ? .failure(.timedOut(host: "down.org", seconds: 40)) : ScriptedNetwork.answer()(request)
    })
    let (fetcher, account) = fetcher(network) { $0.etiquette = .standard }
    let down = try (0..<50).map { try request("https://down.org/\($0)") }
    let answers = await fetcher.fetch(down + [try request("https://up.org/")])
    #expect(answers.dropLast().contains { $0.failure == .hostGivenUp(host: "down.org") })
    #expect(answers.dropLast().allSatisfy { $0.failure != nil })
    #expect(answers.last?.failure == nil)
    #expect(account.requests["down.org", default: 0] <= 8)
  }

  @Test func aHostThatPutsOffForEverIsGivenUp() async throws {
    let network = ScriptedNetwork(last: ScriptedNetwork.answer(429))
    let (fetcher, account) = fetcher(network)
    for n in 0..<10 { _ = await fetcher.fetch(try request("https://example.org/\(n)")) }
    #expect(account.requests == ["example.org": 18])
  }

  @Test func theRunHasOneBudgetOfRetries() async throws {
    let network = ScriptedNetwork(last: ScriptedNetwork.answer(502))
    let (fetcher, account) = fetcher(network)
    let answers = await fetcher.fetch(try (0..<300).map { try request("https://h\($0).org/") })
    #expect(answers.allSatisfy { $0.failure?.kind == "status" })
    #expect(account.requests.values.reduce(0, +) == 360)
  }

  @Test func everyFifthRefusalIsBorne() async throws {
    let count = Mutex(0)
    let network = ScriptedNetwork(last: { request in
      let n = count.withLock { n in
        n += 1
        return n
      }
      return ScriptedNetwork.answer(n % 5 == 0 ? 429 : 200)(request)
    })
    let (fetcher, _) = fetcher(network) { $0.etiquette = .standard }
    let answers = await fetcher.fetch(
      try (0..<400).map { try request("https://api.semanticscholar.org/\($0)") })
    #expect(answers.allSatisfy { $0.failure == nil })
  }

  @Test func aPauseHoldsInTheNextRunToo() async throws {
    let files = Files.memory()
    let network = ScriptedNetwork(
      [ScriptedNetwork.answer(429, ["Retry-After": "3600"])], last: ScriptedNetwork.answer())
    let (first, _) = fetcher(network) { $0.files = files }
    #expect(await first.fetch(try request()).failure?.kind == "throttled")
    clock.advance(600)
    let (second, account) = fetcher(network) { $0.files = files }
    #expect(
      await second.fetch(try request()).failure == .throttled(host: "example.org", retryAfterSeconds: 3000))
    #expect(account.requests.isEmpty)
    clock.advance(3001)
    let (third, _) = fetcher(network) { $0.files = files }
    #expect(await third.fetch(try request()).failure == nil)
  }

  @Test func offlineOpensNoSocket() async throws {
    let network = ScriptedNetwork(last: ScriptedNetwork.answer())
    let (fetcher, account) = fetcher(network) { $0.mode = .offline }
    #expect(await fetcher.fetch(try request()).failure == .offline(host: "example.org"))
    #expect(network.requests.isEmpty)
    #expect(account.requests.isEmpty)
  }

  @Test func tellsWhatHappens() async throws {
    let events = Mutex<[FetchEvent]>([])
    let network = ScriptedNetwork([
      ScriptedNetwork.answer(429, ["Retry-After": "3"]), ScriptedNetwork.answer(200, [:], "12345"),
    ])
    let (fetcher, _) = fetcher(network) { $0.report = { event in events.withLock { $0.append(event) } } }
    let asked = try request("https://example.org/p?api_key=s3cret")
    _ = await fetcher.fetch(asked)
    _ = await fetcher.fetch(asked)
    let name = "https://example.org/p"
    let seen = events.withLock { $0 }
    #expect(seen.count == 6)
    #expect(seen.first == .asking(name))
    #expect(seen.dropFirst().first == .answered(name, status: 429, bytes: 4))
    #expect(seen.suffix(3) == [.asking(name), .answered(name, status: 200, bytes: 5), .fromCache(name)])
  }

  @Test func refusesPrivateHostsBeforeAnySocket() async throws {
    let network = ScriptedNetwork(last: ScriptedNetwork.answer())
    #expect(
      await fetcher(network).0.fetch(try request("http://10.0.0.1/")).failure
        == .privateAddress(host: "10.0.0.1"))
    #expect(network.requests.isEmpty)
    #expect(
      await fetcher(network) { $0.allowPrivate = true }.0.fetch(try request("http://10.0.0.1/")).failure
        == nil)
  }

  @Test func aCancelledRunEndsAtOnce() async throws {
    let network = ScriptedNetwork(last: ScriptedNetwork.failure(.cancelled))
    let (fetcher, _) = fetcher(network) { $0.etiquette = .standard }
    let requests = try (0..<100).map { try request("https://example.org/\($0)") }
    let task = Task { await fetcher.fetch(requests) }
    task.cancel()
    #expect(await task.value.allSatisfy { $0.failure == .cancelled })
  }
}

extension Fetcher.Answer {
  enum Outcome: Equatable, Sendable { case status(Int), error(FetchError) }
  var outcome: Outcome {
    switch self {
    case .success(let page): .status(page.status)
    case .failure(let error): .error(error)
    }
  }
  var failure: FetchError? { if case .failure(let error) = self { error } else { nil } }
}
