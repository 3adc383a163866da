import PapersKit
import Testing

struct HTTPCacheTests {
  let clock = FakeClock()
  let files = Files.memory()

  func request(_ text: String = "https://example.org/p") throws -> Request {
    Request(try #require(WebAddress(text)), reason: "test")
  }
  func fetch(
    _ network: ScriptedNetwork, _ request: Request, mode: FetchOptions.Mode = .normal,
    contact: String = "a@example.org"
  ) async -> Fetcher.Answer {
    var options = FetchOptions.testing(clock, files: files, mode: mode)
    options.contact = contact
    return await makeFetcher(options, transport: network.transport).0.fetch(request)
  }
  func entries() throws -> [String] { try tree("cache/http-1") }
  func tree(_ folder: String) throws -> [String] {
    guard try files.entry(folder) != nil else { return [] }
    return try files.list(folder).flatMap { entry in
      entry.kind == .folder ? try tree(folder + "/" + entry.name) : [folder + "/" + entry.name]
    }
  }

  @Test func a304RenewsTheStoredHeaders() async throws {
    let request = try request()
    let first = ScriptedNetwork.answer(
      200,
      [
        "Cache-Control": "max-age=10", "ETag": "\"1\"", "X-Old": "kept", "Content-Type": "text/html",
        "Age": "3",
      ], "text")
    _ = await fetch(ScriptedNetwork([first]), request)
    clock.advance(100)
    let confirming = ScriptedNetwork([
      ScriptedNetwork.answer(
        304, ["Cache-Control": "max-age=1000", "ETag": "\"1\"", "X-New": "1", "Content-Type": "text/plain"],
        "")
    ])
    let page = try await fetch(confirming, request).get()
    #expect(page.isFromCache)
    #expect(page.status == 200)
    #expect(page.body == Array("text".utf8))
    #expect(page.headers["X-New"] == "1")
    #expect(page.headers["X-Old"] == "kept")
    #expect(page.mediaType == "text/html")
    clock.advance(900)
    // Fresh by the new max-age now: nobody is asked.
    #expect(try await fetch(ScriptedNetwork(), request).get().body == Array("text".utf8))
  }

  @Test func a304ForAnotherBodyIsAskedAgain() async throws {
    let request = try request()
    _ = await fetch(
      ScriptedNetwork([ScriptedNetwork.answer(200, ["Cache-Control": "max-age=1", "ETag": "\"1\""])]), request
    )
    clock.advance(10)
    let network = ScriptedNetwork([
      ScriptedNetwork.answer(304, ["ETag": "\"2\""]), ScriptedNetwork.answer(200, ["ETag": "\"2\""], "new"),
    ])
    #expect(try await fetch(network, request).get().body == Array("new".utf8))
    #expect(network.requests.map { $0.headers.count } == [1, 0])
  }

  @Test(
    arguments: [
      ([:], .unreachable(host: "example.org", "down"), true),
      ([:], .timedOut(host: "example.org", seconds: 40), true),
      (["Cache-Control": "max-age=1, must-revalidate"], .unreachable(host: "example.org", "down"), false),
      (["Cache-Control": "max-age=1, stale-if-error=3600"], .unreachable(host: "example.org", "down"), false),
      (
        ["Cache-Control": "max-age=1, stale-if-error=259200"], .unreachable(host: "example.org", "down"), true
      ),
      (["Cache-Control": "no-cache"], .unreachable(host: "example.org", "down"), false),
      ([:], .wall(host: "example.org", kind: "cloudflare"), false),
      ([:], .privateAddress(host: "example.org"), false),
    ] as [([String: String], FetchError, Bool)])
  func anOldAnswerStandsInForTrouble(headers: [String: String], error: FetchError, isServed: Bool)
    async throws
  {
    let request = try request()
    _ = await fetch(ScriptedNetwork([ScriptedNetwork.answer(200, headers, "old")]), request)
    clock.advance(2 * 86_400)
    let network = ScriptedNetwork(last: ScriptedNetwork.failure(error))
    #expect(
      await fetch(network, request).map(\.body) == (isServed ? .success(Array("old".utf8)) : .failure(error)))
    // Whoever asks for what is new is told that it cannot be had.
    let failure = await fetch(network, request, mode: .refresh)
    #expect(failure.map(\.body) == .failure(error))
  }

  @Test func refreshConfirmsWhatIsFresh() async throws {
    let request = try request()
    let fresh = ["Cache-Control": "max-age=100000", "ETag": "\"1\""]
    _ = await fetch(ScriptedNetwork([ScriptedNetwork.answer(200, fresh)]), request)
    clock.advance(5)
    let network = ScriptedNetwork([ScriptedNetwork.answer(304, fresh)])
    #expect(try await fetch(network, request, mode: .refresh).get().isFromCache)
    #expect(network.requests.first?.headers == [Header("If-None-Match", "\"1\"")])
  }

  @Test func asksOnceARunForWhatIsAlwaysStale() async throws {
    let request = try request()
    let network = ScriptedNetwork([ScriptedNetwork.answer(200, ["Cache-Control": "max-age=0"])])
    let (fetcher, account) = makeFetcher(
      .testing(clock, files: files, mode: .refresh), transport: network.transport)
    let answers = await fetcher.fetch([request, request, request])
    #expect(answers.allSatisfy { (try? $0.get().body) == Array("body".utf8) })
    #expect(network.requests.count == 1)
    #expect(account.requests == ["example.org": 1])
    #expect(account.answersFromCache == 2)
  }

  @Test func damagedEntriesAreAskedAgain() async throws {
    let request = try request()
    _ = await fetch(ScriptedNetwork([ScriptedNetwork.answer(200, ["X-A": "b"], "the body")]), request)
    let path = try #require(try entries().first)
    let good = try files.read(path)
    for place in good.indices {
      var bad = good
      bad[place] ^= 1
      try files.write(path, bad)
      let network = ScriptedNetwork([ScriptedNetwork.answer(200, [:], "new")])
      #expect(try await fetch(network, request).get().body == Array("new".utf8), "byte \(place)")
    }
    for length in 0..<good.count {
      try files.write(path, Array(good.prefix(length)))
      #expect(
        await fetch(ScriptedNetwork(), request, mode: .offline).map(\.body)
          == .failure(.offline(host: "example.org")))
    }
    try files.write(path, good)
    #expect(try await fetch(ScriptedNetwork(), request, mode: .offline).get().body == Array("the body".utf8))
  }

  @Test func anEntryOfAnotherRequestIsNotTaken() async throws {
    _ = await fetch(ScriptedNetwork([ScriptedNetwork.answer(200, [:], "of p")]), try request())
    let path = try #require(try entries().first)
    _ = await fetch(
      ScriptedNetwork([ScriptedNetwork.answer(200, [:], "of q")]), try request("https://example.org/q"))
    let other = try #require(try entries().first { $0 != path })
    try files.write(other, try files.read(path))
    let network = ScriptedNetwork([ScriptedNetwork.answer(200, [:], "again")])
    #expect(try await fetch(network, try request("https://example.org/q")).get().body == Array("again".utf8))
  }

  @Test func bodiesAndHeadersOfRequestsTellThemApart() async throws {
    var requests: [Request] = []
    for (body, accept) in [("a", nil), ("b", nil), ("a", "text/html"), ("a", "application/json")]
      as [(String, String?)]
    {
      var request = try request()
      request.method = .post
      request.body = Array(body.utf8)
      request.headers = accept.map { [Header("Accept", $0)] } ?? []
      requests.append(request)
    }
    requests.append(try self.request())
    let network = ScriptedNetwork(last: { request in
      ScriptedNetwork.answer(200, [:], "\(request.method) \(request.body.count) \(request.headers)")(request)
    })
    for request in requests { _ = await fetch(network, request) }
    #expect(network.requests.count == 5)
    let nobody = ScriptedNetwork()
    for request in requests {
      #expect(await fetch(nobody, request, mode: .offline).map(\.isFromCache) == .success(true))
    }
    // A header's case and a fragment are no difference; the reason is not either.
    var same = requests[2]
    same.headers = [Header("ACCEPT", " text/html ")]
    same.reason = "other"
    same.address = try #require(WebAddress("https://example.org/p#part"))
    #expect(await fetch(nobody, same, mode: .offline).map(\.isFromCache) == .success(true))
  }

  @Test func aPostIsAskedAgainWithoutCondition() async throws {
    var request = try request()
    request.method = .post
    request.body = [1, 2, 3]
    _ = await fetch(
      ScriptedNetwork([ScriptedNetwork.answer(200, ["ETag": "\"1\"", "Cache-Control": "max-age=5"])]), request
    )
    clock.advance(10)
    let network = ScriptedNetwork([ScriptedNetwork.answer()])
    _ = await fetch(network, request)
    #expect(network.requests.map(\.headers) == [[]])
    #expect(network.requests.map(\.body) == [[1, 2, 3]])
  }

  @Test func variesByTheUserAgentWhereTheServiceDoes() async throws {
    let request = try request()
    _ = await fetch(ScriptedNetwork([ScriptedNetwork.answer(200, ["Vary": "Origin, user-agent"])]), request)
    #expect(await fetch(ScriptedNetwork(), request).map(\.isFromCache) == .success(true))
    let network = ScriptedNetwork([ScriptedNetwork.answer(200, [:], "for b")])
    #expect(
      await fetch(network, request, contact: "b@example.org").map(\.body) == .success(Array("for b".utf8)))
  }

  @Test func noSecretIsStored() async throws {
    var request = try request("https://example.org/p?api_key=s3cret&q=1&X-Amz-Signature=s3cret#s")
    request.headers = [Header("Authorization", "Bearer s3cret"), Header("x-api-key", "s3cret")]
    request.secret = .init(header: "x-key", variable: "KEY")
    let network = ScriptedNetwork([ScriptedNetwork.answer(200, ["Set-Cookie": "id=s3cret", "X-Fine": "yes"])])
    _ = await fetch(network, request)
    for path in try entries() {
      let text = String(decoding: try files.read(path), as: UTF8.self)
      #expect(!text.contains("s3cret"))
      #expect(text.contains("https://example.org/p?q=1\n"))
      #expect(text.contains("X-Fine"))
    }
    #expect(try entries().count == 1)
    // A target with a key is not stored: without it the target would be another.
    let redirect = ScriptedNetwork(
      [ScriptedNetwork.answer(301, ["Location": "/t?token=s3cret"]), ScriptedNetwork.answer(200, [:], "x")])
    _ = await fetch(redirect, try self.request("https://example.org/r"))
    for path in try entries() {
      #expect(!String(decoding: try files.read(path), as: UTF8.self).contains("s3cret"))
    }
  }

  @Test func hostsNameFoldersAndNothingElse() async throws {
    for host in ["[::1]", "..", "a_b..", "xn--bcher-kva.example", "é.org"] {
      guard let address = WebAddress("https://\(host)/x") else { continue }
      var options = FetchOptions.testing(clock, files: files)
      options.allowPrivate = true
      let network = ScriptedNetwork([ScriptedNetwork.answer()])
      _ = await makeFetcher(options, transport: network.transport).0.fetch(Request(address, reason: "test"))
    }
    for path in try entries() {
      let parts = path.split(separator: "/")
      #expect(parts.count == 4)
      #expect(parts[2].first != ".")
    }
    #expect(try entries().count == 5)
  }

  @Test func aFullDiskCostsARequestAndNothingElse() async throws {
    let full = Files.memory(failing: { .noSpace($0) })
    let network = ScriptedNetwork(last: ScriptedNetwork.answer())
    let (fetcher, _) = makeFetcher(.testing(clock, files: full), transport: network.transport)
    let request = try request()
    #expect(await fetcher.fetch(request).map(\.status) == .success(200))
    #expect(await fetcher.fetch(request).map(\.status) == .success(200))
    #expect(network.requests.count == 2)
  }
}
