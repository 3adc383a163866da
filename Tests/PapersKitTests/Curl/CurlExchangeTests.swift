import FlyingFox
import FoundationEssentials
import PapersKit
import Synchronization
import Testing

/// What goes over the line and what comes back, header by header, against a real server on loopback.
struct CurlExchangeTests {
  /// One request as the server saw it.
  struct Seen: Sendable {
    var method: String
    var path: String
    var query: [String: String]
    var headers: [String: String]
    var body: [UInt8]
  }

  /// The requests that a server sees while `body` runs; each is answered with 200 and its number.
  private func seen(
    _ body: (LoopbackServer) async throws -> Void
  ) async throws -> [Seen] {
    let all = Mutex<[Seen]>([])
    try await LoopbackServer.with({ request in
      let bytes = try await request.bodyData
      let one = Seen(
        method: request.method.rawValue, path: request.path,
        query: Dictionary(request.query.map { ($0.name, $0.value) }, uniquingKeysWith: { a, _ in a }),
        headers: Dictionary(
          request.headers.map { ($0.key.rawValue.lowercased(), $0.value) }, uniquingKeysWith: { a, _ in a }),
        body: Array(bytes))
      let number = all.withLock { all in
        all.append(one)
        return all.count
      }
      return HTTPResponse(statusCode: .ok, body: Data("\(number)".utf8))
    }) { server in try await body(server) }
    return all.withLock { $0 }
  }

  @Test func aGetCarriesItsNameAndNothingOfOurs() async throws {
    let seen = try await seen { server in
      _ = try await CurlTransportTests.transport().send(server.request("/p"))
      _ = try await CurlTransportTests.transport(contact: nil).send(server.request("/p"))
    }
    #expect(seen.map(\.method) == ["GET", "GET"])
    #expect(
      seen.map { $0.headers["user-agent"] } == [
        "papers/\(Product.version) (mailto:someone@example.org)", "papers/\(Product.version)",
      ])
    for one in seen {
      #expect(one.headers["accept-encoding"]?.contains("gzip") == true)
      for name in ["cookie", "authorization", "referer", "expect", "x-api-key", "from"] {
        #expect(one.headers[name] == nil, "\(name)")
      }
      #expect(one.body.isEmpty)
    }
  }

  @Test func headersAreSentAsGivenAndNoneBreaksOut() async throws {
    let seen = try await seen { server in
      let request = try server.request(
        "/p",
        headers: [
          Header("Accept", "application/json; q=1"), Header("X-One", "1"), Header("X-Empty", ""),
          Header("X-Evil", "a\r\nX-Injected: 1"), Header("X-Evil\r\nX-Injected", "1"), Header("", "x"),
          Header("X Space", "1"), Header("X:Colon", "1"), Header("X-Nul", "a\0b"),
          Header("X-Umlaut", "Müller"),
        ])
      _ = try await CurlTransportTests.transport().send(request)
    }
    let headers = try #require(seen.first).headers
    #expect(headers["accept"] == "application/json; q=1")
    #expect(headers["x-one"] == "1")
    for name in ["x-injected", "x-evil", "x space", "x", "x-nul", "x-empty"] {
      #expect(headers[name] == nil, "\(name)")
    }
  }

  @Test(
    arguments: [
      ("/a/b", "/a/b"), ("/a%20b", "/a%20b"), ("/ü", "/%C3%BC"), ("/a?x=1&y=2#frag", "/a"),
      ("/10.1/(a)[b]", nil),
      ("/a;b=c", "/a;b=c"), ("/a//b", "/a//b"), ("/%C3%BC", "/%C3%BC"), ("/", "/"),
    ] as [(String, String?)])
  func theAddressIsSentWithoutItsFragment(path: String, sent: String?) async throws {
    let seen = try await seen { server in
      _ = try await CurlTransportTests.transport().send(server.request(path))
    }
    let one = try #require(seen.first)
    // The server may show the path decoded.
    if let sent { #expect(one.path == sent || one.path == sent.percentDecoded, "\(one.path)") }
    #expect(!one.path.contains("#"))
    if path.contains("?") { #expect(one.query == ["x": "1", "y": "2"]) }
  }

  @Test func keysGoWhereTheirServiceWantsThem() async throws {
    let environment = ["KEY": "a b&c=d/é"]
    let seen = try await seen { server in
      for path in ["/p", "/p?x=1"] {
        var request = try server.request(path)
        request.secret = .init(parameter: "api_key", variable: "KEY")
        _ = try await CurlTransportTests.transport(environment).send(request)
        request.secret = .init(parameter: "api_key", variable: "OTHER")
        _ = try await CurlTransportTests.transport(environment).send(request)
      }
    }
    #expect(
      seen.map(\.query) == [
        ["api_key": "a b&c=d/é"], [:], ["x": "1", "api_key": "a b&c=d/é"], ["x": "1"],
      ])
  }
  @Test func aPageNamesItsAddressWithoutTheKey() async throws {
    _ = try await seen { server in
      var request = try server.request("/p")
      request.secret = .init(parameter: "api_key", variable: "KEY")
      let page = try await CurlTransportTests.transport(["KEY": "s3cret"]).send(request)
      #expect(page.address == request.address)
      #expect(!page.address.text.contains("s3cret"))
    }
  }

  @Test(arguments: [0, 1, 1_023, 1_024, 1_025, 70_000])
  func aBodyOfAnySizeArrivesWhole(size: Int) async throws {
    let body = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
    let seen = try await seen { server in
      let request = Request(
        try server.address("/p"), method: .post, headers: [Header("Content-Type", "text/plain")], body: body,
        reason: "test")
      _ = try await CurlTransportTests.transport().send(request)
    }
    #expect(seen.map(\.method) == ["POST"])
    #expect(seen.first?.body == body)
    #expect(seen.first?.headers["expect"] == nil)
  }

  // MARK: what comes back

  @Test(arguments: [200, 201, 204, 301, 304, 400, 404, 410, 418, 429, 451, 500, 503, 599])
  func everyStatusIsAnAnswer(status: Int) async throws {
    try await LoopbackServer.with({ _ in
      HTTPResponse(statusCode: HTTPStatusCode(status, phrase: "Some Words"), body: Data())
    }) { server in
      let page = try await CurlTransportTests.transport().send(server.request("/"))
      #expect(page.status == status)
      #expect(page.body.isEmpty)
      #expect(!page.isFromCache)
    }
  }

  @Test func headersComeInAnyCaseAndMayRepeat() async throws {
    try await LoopbackServer.with({ _ in
      HTTPResponse(
        statusCode: .ok,
        headers: HTTPHeaders([
          .init("ETAG"): "\"1\"", .init("x-empty"): "", .init("X-Colons"): "a: b: c",
          .contentType: "Text/HTML; Charset=\"ISO-8859-1\"",
        ]))
    }) { server in
      let page = try await CurlTransportTests.transport().send(server.request("/"))
      #expect(page.headers["etag"] == "\"1\"")
      #expect(page.headers["X-EMPTY"] == "")
      #expect(page.headers["x-colons"] == "a: b: c")
      #expect(page.mediaType == "text/html")
      #expect(page.charset == "iso-8859-1")
    }
  }

  @Test func aDeflatedBodyIsUnfoldedAndItsLimitIsTheUnfoldedOne() async throws {
    let plain = [UInt8](repeating: 65, count: 20_000)
    let folded = SmallPDF.stored(plain)
    try await LoopbackServer.with({ _ in
      HTTPResponse(
        statusCode: .ok, headers: HTTPHeaders([.init("Content-Encoding"): "deflate"]), body: Data(folded))
    }) { server in
      let request = try server.request("/")
      let page = try await CurlTransportTests.transport().send(request)
      #expect(page.body == plain)
      let narrow = CurlTransportTests.transport { $0.bodyBytes = 10_000 }
      #expect(
        await CurlTransportTests.failure(narrow, request) == .tooLarge(host: "127.0.0.1", limit: 10_000))
    }
  }
  @Test func aBodyInAnUnknownCodingIsAFailure() async throws {
    try await LoopbackServer.with({ request in
      HTTPResponse(
        statusCode: .ok, headers: HTTPHeaders([.init("Content-Encoding"): "deflate"]),
        body: Data("no zlib at all".utf8))
    }) { server in
      let request = try server.request("/")
      #expect(await CurlTransportTests.failure(CurlTransportTests.transport(), request)?.kind == "broken")
    }
  }

  @Test func eachOfManyGetsItsOwnAnswer() async throws {
    try await LoopbackServer.with({ request in
      for _ in 0..<(request.path.utf8.count % 5) { await Task.yield() }
      return HTTPResponse(statusCode: .ok, body: Data(request.path.utf8))
    }) { server in
      let transport = CurlTransportTests.transport()
      await withTaskGroup(of: Void.self) { group in
        for n in 0..<60 {
          let path = "/" + String(repeating: "x", count: n % 7) + "\(n)"
          guard let request = try? server.request(path) else { continue }
          group.addTask {
            let page = try? await transport.send(request)
            #expect(page.map { String(decoding: $0.body, as: UTF8.self) } == path)
          }
        }
      }
    }
  }

  @Test func thoseInTheQueueAreCancelledToo() async throws {
    let handler: @Sendable (HTTPRequest) async throws -> HTTPResponse = { _ in
      try await Task.sleep(for: .seconds(30))
      return HTTPResponse(statusCode: .ok)
    }
    try await LoopbackServer.with(handler) { server in
      let transport = CurlTransportTests.transport()
      let requests = try (0..<12).map { try server.request("/\($0)") }
      let tasks = requests.map { request in Task { await CurlTransportTests.failure(transport, request) } }
      for task in tasks { task.cancel() }
      for task in tasks { #expect(await task.value == .cancelled) }
    }
  }

  /// The proxy is asked for the whole address, and looks the name up itself.
  @Test func aProxyIsAskedWithTheWholeAddress() async throws {
    let seen = try await seen { server in
      let transport = CurlTransportTests.transport(
        allowPrivate: false, ["http_proxy": "http://127.0.0.1:\(server.port)"])
      let request = Request(try #require(WebAddress("http://papers.example/p?x=1")), reason: "test")
      let page = try await transport.send(request)
      #expect(page.status == 200)
      #expect(page.address.host == "papers.example")
    }
    #expect(seen.first?.headers["host"] == "papers.example")
  }
  @Test func hostsWithoutAProxyAreAskedThemselves() async throws {
    let seen = try await seen { server in
      let transport = CurlTransportTests.transport(
        ["http_proxy": "http://127.0.0.1:1", "no_proxy": "127.0.0.1"])
      let page = try await transport.send(server.request("/p"))
      #expect(page.status == 200)
    }
    #expect(seen.count == 1)
  }
}
