import FlyingFox
import FoundationEssentials
import PapersKit
import Synchronization
import Testing

struct CurlTransportTests {
  static func transport(
    contact: String? = "someone@example.org", allowPrivate: Bool = true,
    _ environment: [String: String] = [:],
    change: (inout TransferLimits) -> Void = { _ in }
  ) -> Transport {
    var limits = TransferLimits()
    change(&limits)
    return .curl(
      contact: contact, allowPrivate: allowPrivate, limits: limits, environment: .fixed(environment))
  }

  static func failure(_ transport: Transport, _ request: Request) async -> FetchError? {
    do throws(FetchError) {
      _ = try await transport.send(request)
      return nil
    } catch { return error }
  }

  @Test func bringsStatusHeadersAndBody() async throws {
    let handler: @Sendable (HTTPRequest) async throws -> HTTPResponse = { request in
      let agent = request.headers[.init("User-Agent")] ?? ""
      return HTTPResponse(
        statusCode: .notFound,
        headers: HTTPHeaders([.init("X-Agent"): agent, .contentType: "text/html; charset=UTF-8"]),
        body: Array("no \(request.path)".utf8).asData)
    }
    try await LoopbackServer.with(handler) { server in
      let page = try await Self.transport().send(server.request("/a%20b?c=d#e"))
      #expect(page.status == 404)
      #expect(page.headers["x-agent"] == "papers/\(Product.version) (mailto:someone@example.org)")
      #expect(page.mediaType == "text/html")
      #expect(page.charset == "utf-8")
      #expect(String(decoding: page.body, as: UTF8.self).hasPrefix("no /a"))
    }
  }

  @Test func postsABodyWithItsHeaders() async throws {
    let handler: @Sendable (HTTPRequest) async throws -> HTTPResponse = { request in
      let body = try await request.bodyData
      #expect(request.method == .POST)
      #expect(request.headers[.contentType] == "application/json")
      #expect(request.headers[.init("Expect")] == nil)
      return HTTPResponse(statusCode: .ok, body: body)
    }
    try await LoopbackServer.with(handler) { server in
      // Just beyond where libcurl would ask first.
      let body = [UInt8](repeating: 65, count: (1 << 20) + 1)
      let request = Request(
        try server.address("/p"), method: .post, headers: [Header("Content-Type", "application/json")],
        body: body,
        reason: "test")
      let patient = Self.transport {
        $0.totalSeconds = 900
        $0.stallSeconds = 600
      }
      #expect(try await patient.send(request).body == body)
    }
  }

  @Test func leavesRedirectsToItsCaller() async throws {
    try await LoopbackServer.with({ _ in
      HTTPResponse(statusCode: .found, headers: HTTPHeaders([.location: "/next"]))
    }) { server in
      let page = try await Self.transport().send(server.request("/"))
      #expect(page.status == 302)
      #expect(page.headers["Location"] == "/next")
    }
  }

  @Test func sendsSecretsFromTheEnvironmentOnly() async throws {
    let seen = Mutex<[String?]>([])
    let handler: @Sendable (HTTPRequest) async throws -> HTTPResponse = { request in
      seen.withLock { $0.append(request.headers[.init("x-api-key")]) }
      return HTTPResponse(statusCode: .ok)
    }
    try await LoopbackServer.with(handler) { server in
      var request = try server.request("/")
      request.secret = .init(header: "x-api-key", variable: "KEY")
      _ = try await Self.transport([:]).send(request)
      _ = try await Self.transport(["KEY": "s3cret"]).send(request)
      _ = try await Self.transport(["KEY": "s3cret\r\nX-Other: 1"]).send(request)
    }
    #expect(seen.withLock { $0 } == [nil, "s3cret", nil])
  }

  @Test func keepsConnectionsAndAtMostFourAHost() async throws {
    let open = Mutex((now: 0, most: 0))
    let handler: @Sendable (HTTPRequest) async throws -> HTTPResponse = { _ in
      open.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      for _ in 0..<20 { await Task.yield() }
      open.withLock { $0.now -= 1 }
      return HTTPResponse(statusCode: .ok, body: [1, 2, 3].asData)
    }
    try await LoopbackServer.with(handler) { server in
      let transport = Self.transport()
      let requests = try (0..<100).map { try server.request("/\($0)") }
      let sizes = await withTaskGroup(of: Int.self) { group in
        for request in requests { group.addTask { ((try? await transport.send(request))?.body.count) ?? 0 } }
        return await group.reduce(0, +)
      }
      #expect(sizes == 300)
    }
    #expect(open.withLock { $0.most } <= 4)
  }

  @Test func refusesMoreThanTheBodyLimitAnnouncedOrNot() async throws {
    let handler: @Sendable (HTTPRequest) async throws -> HTTPResponse = { _ in
      HTTPResponse(statusCode: .ok, body: [UInt8](repeating: 0, count: 5000).asData)
    }
    try await LoopbackServer.with(handler) { server in
      let transport = Self.transport { $0.bodyBytes = 4999 }
      let request = try server.request("/")
      #expect(await Self.failure(transport, request) == .tooLarge(host: "127.0.0.1", limit: 4999))
      #expect(await Self.failure(Self.transport { $0.bodyBytes = 5000 }, request) == nil)
    }
  }

  @Test func refusesHeadersWithoutEnd() async throws {
    let handler: @Sendable (HTTPRequest) async throws -> HTTPResponse = { _ in
      HTTPResponse(
        statusCode: .ok, headers: HTTPHeaders([.init("X-Long"): String(repeating: "x", count: 3000)]))
    }
    try await LoopbackServer.with(handler) { server in
      let transport = Self.transport { $0.headerBytes = 1000 }
      let request = try server.request("/")
      #expect(await Self.failure(transport, request) == .tooLarge(host: "127.0.0.1", limit: 1000))
    }
  }

  @Test(arguments: [
    "http://127.0.0.1:1/", "http://localhost:1/", "http://[::1]:1/", "http://2130706433/",
    "http://169.254.169.254/latest/meta-data/", "http://0x7f.1/", "http://[::ffff:10.0.0.1]/",
    "http://printer.local/",
  ])
  func connectsToNoPrivateAddress(text: String) async throws {
    let request = Request(try #require(WebAddress(text)), reason: "test")
    let host = request.address.host
    #expect(await Self.failure(Self.transport(allowPrivate: false), request) == .privateAddress(host: host))
    // A proxy on loopback changes nothing for what the address itself says.
    let proxied = Self.transport(allowPrivate: false, ["http_proxy": "http://127.0.0.1:1"])
    #expect(await Self.failure(proxied, request) == .privateAddress(host: host))
  }

  @Test func looksAtTheAddressThatANameLeadsTo() async throws {
    // The name is no literal and not reserved; /etc/hosts of most machines gives it a loopback address.
    let request = Request(try #require(WebAddress("http://ip6-loopback:1/")), reason: "test")
    let error = await Self.failure(Self.transport(allowPrivate: false), request)
    #expect(error?.kind == "private-address" || error?.kind == "unreachable")
  }

  @Test func saysThatAClosedPortIsUnreachable() async throws {
    let request = Request(try #require(WebAddress("http://127.0.0.1:1/")), reason: "test")
    #expect(await Self.failure(Self.transport(), request)?.kind == "unreachable")
  }

  @Test func givesUpOnSilence() async throws {
    let handler: @Sendable (HTTPRequest) async throws -> HTTPResponse = { _ in
      try await Task.sleep(for: .seconds(30))
      return HTTPResponse(statusCode: .ok)
    }
    try await LoopbackServer.with(handler) { server in
      let transport = Self.transport { $0.stallSeconds = 1 }
      let request = try server.request("/")
      #expect(await Self.failure(transport, request)?.kind == "timed-out")
    }
  }

  @Test func answersACancelledTaskAtOnce() async throws {
    let handler: @Sendable (HTTPRequest) async throws -> HTTPResponse = { _ in
      try await Task.sleep(for: .seconds(30))
      return HTTPResponse(statusCode: .ok)
    }
    try await LoopbackServer.with(handler) { server in
      let transport = Self.transport()
      let request = try server.request("/")
      let task = Task { await Self.failure(transport, request) }
      try await Task.sleep(for: .milliseconds(50))
      let start = ContinuousClock.now
      task.cancel()
      #expect(await task.value == .cancelled)
      #expect(ContinuousClock.now - start < .seconds(20))
      // Cancelled before it is even handed over.
      let late = Task {
        unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
        return await Self.failure(transport, request)
      }
      #expect(await late.value == .cancelled)
    }
  }
}

extension [UInt8] {
  fileprivate var asData: Data { Data(self) }
}
