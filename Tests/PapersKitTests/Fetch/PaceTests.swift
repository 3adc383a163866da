import PapersKit
import Synchronization
import TestSupport
import Testing

/// Intervals as the services count them: from the end of one answer to the beginning of the next request.
struct PaceTests {
  final class Log: Sendable {
    struct Exchange: Sendable { var start, end: Double }
    private let state = Mutex<(live: Int, most: Int, done: [Exchange])>((0, 0, []))
    var most: Int { state.withLock { $0.most } }
    var exchanges: [Exchange] { state.withLock { $0.done }.sorted { $0.start < $1.start } }
    var gaps: [Double] { zip(exchanges, exchanges.dropFirst()).map { $1.start - $0.end } }
    func began() { state.withLock { $0 = ($0.live + 1, max($0.most, $0.live + 1), $0.done) } }
    func ended(_ exchange: Exchange) {
      state.withLock {
        $0.live -= 1
        $0.done.append(exchange)
      }
    }
  }

  static func network(
    _ log: Log, _ clock: FakeClock, headers: [String: String] = [:], lasting seconds: Double = 0.4
  ) -> Transport {
    Transport { request async throws(FetchError) in
      let start = clock.now
      log.began()
      for _ in 0..<3 { await Task.yield() }
      clock.advance(seconds)
      log.ended(.init(start: start, end: clock.now))
      return try ScriptedNetwork.answer(200, headers)(request).get()
    }
  }

  static func requests(_ prefix: String, _ count: Int) throws -> [Request] {
    try (0..<count).map { Request(try #require(WebAddress("\(prefix)\($0)")), reason: "test") }
  }

  /// Doubles of this size are good to a microsecond.
  static let rounding = 0.00001

  @Test func asksArXivOneAtATimeThreeSecondsApart() async throws {
    let (clock, log) = (FakeClock(), Log())
    let (fetcher, _) = makeFetcher(.testing(clock, etiquette: .standard), transport: Self.network(log, clock))
    _ = await fetcher.fetch(try Self.requests("https://export.arxiv.org/api/query?start=", 8))
    #expect(log.exchanges.count == 8)
    #expect(log.most == 1)
    #expect(log.gaps.min() ?? 0 >= 3 - Self.rounding)
  }

  // Each fetcher has its own file descriptors, as two processes have: flock tells them apart alike.
  @Test func twoRunsOnOneLibraryKeepArXivsPaceTogether() async throws {
    let (clock, log, folder) = (FakeClock(), Log(), try ScratchFolder())
    var fetchers: [Fetcher] = []
    for _ in 0..<3 {
      var options = FetchOptions.testing(clock, files: .real, etiquette: .standard)
      options.cacheFolder = folder.path + "/cache"
      fetchers.append(makeFetcher(options, transport: Self.network(log, clock)).0)
    }
    await withTaskGroup(of: Void.self) { group in
      for (index, fetcher) in fetchers.enumerated() {
        group.addTask {
          guard let requests = try? Self.requests("https://export.arxiv.org/api/\(index)-", 6) else { return }
          _ = await fetcher.fetch(requests)
        }
      }
    }
    #expect(log.exchanges.count == 18)
    #expect(log.most == 1)
    #expect(log.gaps.min() ?? 0 >= 3 - Self.rounding)
  }

  // A real process holds the connection as a run does that waits for its answer, and is killed.
  @Test(.enabled(if: Tool.python.isThere, "needs python3"))
  func waitsForAnotherProcessAndForItsDeathOnly() async throws {
    let folder = try ScratchFolder()
    let lane = folder.path + "/cache/pace-1/example.org"
    try Files.real.makeFolder(lane)
    let program = """
      import fcntl, sys, time
      held = [open(sys.argv[1] + "/" + n, "a+") for n in "01"]
      for file in held: fcntl.flock(file, fcntl.LOCK_EX)
      open(sys.argv[1] + "/ready", "w").write("1")
      time.sleep(600)
      """
    var child: ChildProcess? = try ChildProcess([Tool.python.path, "-c", program, lane])
    while (try? Files.real.read(lane + "/ready"))?.isEmpty != false {
      try await Task.sleep(for: .milliseconds(5))
    }
    let log = Log()
    var options = FetchOptions.testing(FakeClock(), files: .real, etiquette: .standard)
    options.cacheFolder = folder.path + "/cache"
    options.clock = .real
    let fetcher = makeFetcher(options, transport: Self.network(log, FakeClock())).0
    let request = try #require(try Self.requests("https://example.org/", 1).first)
    async let answer = fetcher.fetch(request)
    try await Task.sleep(for: .milliseconds(300))
    #expect(log.exchanges.isEmpty)
    #expect(child != nil)
    child = nil
    #expect(await answer.failure == nil)
    #expect(log.exchanges.count == 1)
  }

  @Test func theRestHoldsAfterAProcessThatDied() async throws {
    let (clock, log, files) = (FakeClock(), Log(), Files.memory())
    // Killed while it asked: its connection was taken, and never given back.
    try files.write("cache/pace-1/export.arxiv.org/0", "1000.0 3.0\n")
    let (fetcher, _) = makeFetcher(
      .testing(clock, files: files, etiquette: .standard), transport: Self.network(log, clock))
    _ = await fetcher.fetch(try Self.requests("https://export.arxiv.org/", 1))
    #expect(try #require(log.exchanges.first).start - FakeClock.start >= 3)
  }

  @Test(arguments: ["", "garbage", "99999999 99999999", "nan inf", "-1 -1", "1000.0", "5000000.0 3.0\n"])
  func noStampHoldsARunUp(stamp: String) async throws {
    let (clock, log, files) = (FakeClock(), Log(), Files.memory())
    try files.write("cache/pace-1/export.arxiv.org/0", stamp)
    try files.write("cache/pace-1/export.arxiv.org/closed", stamp)
    let (fetcher, _) = makeFetcher(
      .testing(clock, files: files, etiquette: .standard), transport: Self.network(log, clock))
    _ = await fetcher.fetch(try Self.requests("https://export.arxiv.org/", 1))
    #expect(try #require(log.exchanges.first).start - FakeClock.start < 62)
  }

  @Test func crossrefsListsAreSlowerThanItsSingleWorks() async throws {
    for (prefix, least) in [
      ("https://api.crossref.org/works?filter=doi:", 1.0), ("https://api.crossref.org/works/10.1/", 0.3),
    ] {
      let (clock, log) = (FakeClock(), Log())
      let (fetcher, _) = makeFetcher(
        .testing(clock, etiquette: .standard), transport: Self.network(log, clock, lasting: 0.01))
      _ = await fetcher.fetch(try Self.requests(prefix, 12))
      #expect(log.exchanges.count == 12)
      #expect(log.most <= 3)
      // Any four requests in a row span at least one connection's rest.
      let starts = log.exchanges.map(\.start)
      #expect(zip(starts, starts.dropFirst(3)).allSatisfy { $1 - $0 >= least * 0.99 })
    }
  }

  @Test func theServicesOwnLimitsAreKeptWhereStricter() async throws {
    let (clock, log) = (FakeClock(), Log())
    let headers = ["x-rate-limit-limit": "1", "x-rate-limit-interval": "2s", "x-concurrency-limit": "1"]
    let (fetcher, _) = makeFetcher(
      .testing(clock, etiquette: .standard), transport: Self.network(log, clock, headers: headers))
    _ = await fetcher.fetch(try Self.requests("https://api.crossref.org/works/10.1/", 1))
    _ = await fetcher.fetch(try Self.requests("https://api.crossref.org/works/10.2/", 6))
    #expect(log.most == 1)
    #expect(log.gaps.min() ?? 0 >= 2 - Self.rounding)
  }

  @Test(
    arguments: [
      ("https://export.arxiv.org/api/query", "export.arxiv.org", 1, 3.0),
      ("https://arxiv.org/abs/1", "arxiv.org", 1, 1),
      ("https://www.arxiv.org/abs/1", "arxiv.org", 1, 1), ("https://dx.doi.org/10.1/x", "doi.org", 3, 0.5),
      ("https://dblp.uni-trier.de/rec/x", "dblp.org", 1, 2),
      ("https://api.semanticscholar.org/graph/v1/x", "api.semanticscholar.org", 1, 1),
      ("https://example.org/", "example.org", 2, 0.5), ("https://notarxiv.org/", "notarxiv.org", 2, 0.5),
    ] as [(String, String, Int, Double)])
  func knowsTheServices(address: String, lane: String, connections: Int, rest: Double) throws {
    let rule = Etiquette.standard.rule(try #require(WebAddress(address)), true)
    #expect(rule == Etiquette.Rule(lane: lane, connections: connections, rest: rest))
    let nameless = Etiquette.standard.rule(try #require(WebAddress(address)), false)
    #expect(nameless.connections <= connections)
  }

  @Test func noHostIsAskedMoreThanFourAtATime() {
    for host in ["api.crossref.org", "doi.org", "example.org", "api.openalex.org", "api.datacite.org"] {
      guard let address = WebAddress("https://\(host)/works/x") else { continue }
      #expect(Etiquette.standard.rule(address, true).connections <= 4)
    }
  }
}
