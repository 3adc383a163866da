import PapersKit
import Testing

struct RedirectTests {
  let clock = FakeClock()

  func run(
    _ replies: [String: ScriptedNetwork.Reply], from start: Request
  ) async -> (answer: Fetcher.Answer, asked: [Request]) {
    let network = ScriptedNetwork(last: { request in
      (replies[request.address.text] ?? ScriptedNetwork.fail)(request)
    })
    let answer = await makeFetcher(.testing(clock), transport: network.transport).0.fetch(start)
    return (answer, network.requests)
  }
  static func to(_ location: String, _ status: Int = 302) -> ScriptedNetwork.Reply {
    ScriptedNetwork.answer(status, ["Location": location], "")
  }

  @Test func followsAChainAndNamesItsEnd() async throws {
    let start = Request(try #require(WebAddress("https://doi.org/10.1/x")), reason: "test")
    let (answer, asked) = await run(
      [
        "https://doi.org/10.1/x": Self.to("https://publisher.org/session?x=1"),
        "https://publisher.org/session?x=1": Self.to("../article/10.1/x", 301),
        "https://publisher.org/article/10.1/x": ScriptedNetwork.answer(200, [:], "article"),
      ], from: start)
    let page = try answer.get()
    #expect(page.request == start)
    #expect(page.address.text == "https://publisher.org/article/10.1/x")
    #expect(page.body == Array("article".utf8))
    #expect(asked.count == 3)
  }

  @Test(
    arguments: [
      ("file:///etc/passwd", .forbiddenScheme("file")),
      ("FTP://example.org/", .forbiddenScheme("ftp")),
      ("javascript:alert(1)", .forbiddenScheme("javascript")),
      ("http://169.254.169.254/latest/", .privateAddress(host: "169.254.169.254")),
      ("http://localhost:8080/", .privateAddress(host: "localhost")),
      ("//127.1/", .privateAddress(host: "127.1")),
      ("https://example.org/p", .tooManyRedirects(host: "example.org")),
      (
        "https://user:pw@example.org/",
        .broken(host: "example.org", "it redirects to no web address")
      ),
    ] as [(String, FetchError)])
  func refusesTargets(location: String, error: FetchError) async throws {
    let start = Request(try #require(WebAddress("https://example.org/p")), reason: "test")
    let (answer, asked) = await run(["https://example.org/p": Self.to(location)], from: start)
    #expect(answer.failure == error)
    #expect(asked.count == 1)
  }

  @Test func endsEndlessChains() async throws {
    let network = ScriptedNetwork(last: { request in
      Self.to("/\((Int(request.address.path.dropFirst()) ?? 0) + 1)")(request)
    })
    let start = Request(try #require(WebAddress("https://example.org/0")), reason: "test")
    let answer = await makeFetcher(.testing(clock), transport: network.transport).0.fetch(start)
    #expect(answer.failure == .tooManyRedirects(host: "example.org"))
    #expect(network.requests.count == 11)
  }

  @Test func secretsDoNotTravel() async throws {
    var start = Request(
      try #require(WebAddress("https://a.org/")),
      headers: [Header("Authorization", "s"), Header("Accept", "x/y")],
      reason: "test", secret: .init(header: "x-api-key", variable: "KEY"))
    start.headers.append(Header("Cookie", "s"))
    let (_, asked) = await run(
      [
        "https://a.org/": Self.to("https://a.org/same"), "https://a.org/same": Self.to("https://b.org/"),
        "https://b.org/": ScriptedNetwork.answer(),
      ], from: start)
    #expect(asked.map { $0.secret != nil } == [true, false, false])
    #expect(
      asked.map { $0.headers.map(\.name) } == [
        ["Authorization", "Accept", "Cookie"], ["Authorization", "Accept", "Cookie"], ["Accept"],
      ])
  }

  @Test(arguments: [(301, "GET", 0), (302, "GET", 0), (303, "GET", 0), (307, "POST", 2), (308, "POST", 2)])
  func aPostBecomesAGetAsInBrowsers(status: Int, method: String, bytes: Int) async throws {
    let start = Request(
      try #require(WebAddress("https://a.org/")), method: .post,
      headers: [Header("Content-Type", "text/plain")], body: [1, 2],
      reason: "test")
    let (_, asked) = await run(
      ["https://a.org/": Self.to("/n", status), "https://a.org/n": ScriptedNetwork.answer()], from: start)
    #expect(asked.last?.method.rawValue == method)
    #expect(asked.last?.body.count == bytes)
    #expect(asked.last?.headers.count == (bytes == 0 ? 0 : 1))
  }

  // RFC 3986 section 5.4, without the schemes that are no http.
  @Test(
    arguments: [
      ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
      ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
      ("#s", "http://a/b/c/d;p?q#s"),
      ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"),
      ("", "http://a/b/c/d;p?q"),
      (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"),
      ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../../g", "http://a/g"),
      ("/./g", "http://a/g"),
      ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"),
      ("./../g", "http://a/b/g"),
      ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
      ("g;x=1/../y", "http://a/b/c/y"), ("g?y/../x", "http://a/b/c/g?y/../x"),
      ("g#s/../x", "http://a/b/c/g#s/../x"),
      (" g h ", "http://a/b/c/g%20h"), ("https://x.org/a b", "https://x.org/a%20b"), ("a:b", nil),
      ("mailto:x@y.org", nil),
      ("//", nil),
    ] as [(String, String?)])
  func resolvesReferences(reference: String, address: String?) throws {
    #expect(try #require(WebAddress("http://a/b/c/d;p?q")).resolving(reference)?.text == address)
  }
}
