import Testing

@testable import PapersKit

/// The small readers of header values, addresses and the environment.
struct HTTPWordsTests {
  @Test(
    arguments: [
      ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
      ("Sun Nov  6 08:49:37 1994", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
      ("Thu, 29 Feb 2024 23:59:60 GMT", 1_709_251_200), ("Fri, 31 Dec 2100 00:00:00 GMT", 4_133_894_400),
      ("Mon, 01-Jan-26 00:00:00 GMT", 1_767_225_600), ("", nil), ("0", nil), ("-1", nil),
      ("Sun, 06 Nov 1994", nil),
      ("Sun, 41 Nov 1994 08:49:37 GMT", nil), ("Sun, 06 Foo 1994 08:49:37 GMT", nil),
      ("Sun, 06 Nov 1994 28:49:37 GMT", nil), ("Sun, 06 Nov 99999999999999999999 08:49:37 GMT", nil),
    ] as [(String, Int?)])
  func readsHTTPDates(text: String, seconds: Int?) { #expect(HTTPDate.seconds(text) == seconds) }

  @Test(
    arguments: [
      ("2026-01-01T00:00:00Z", 1_767_225_600), ("2026-01-01T00:00:01.999Z", 1_767_225_601),
      ("2026-01-01", nil),
      ("2026-01-01T00:00:00+09:00", nil),
    ] as [(String, Int?)])
  func readsTimestamps(text: String, seconds: Int?) { #expect(HTTPDate.secondsOfTimestamp(text) == seconds) }

  @Test(arguments: [
    ("127.0.0.1", true), ("127.1", true), ("2130706433", true), ("0x7f000001", true), ("0177.0.0.1", true),
    ("0x7f.0.0.0x1", true), ("10.1.2.3", true), ("172.16.0.1", true), ("172.32.0.1", false),
    ("192.168.1.1", true),
    ("169.254.169.254", true), ("100.64.0.1", true), ("100.128.0.1", false), ("0.0.0.0", true), ("0", true),
    ("224.0.0.1", true), ("255.255.255.255", true), ("8.8.8.8", false), ("1.1.1.1.", false),
    ("127.0.0.1.", true),
    ("[::1]", true), ("[::]", true), ("[::ffff:127.0.0.1]", true), ("[::ffff:8.8.8.8]", false),
    ("[fe80::1]", true),
    ("[fe80::1%25eth0]", true), ("[fd00::1]", true), ("[2001:4860:4860::8888]", false),
    ("[2002:7f00:1::]", true),
    ("[64:ff9b::10.0.0.1]", true), ("[64:ff9b::8.8.8.8]", false), ("[ff02::1]", true),
    ("[2001:db8::1]", true),
    ("[::127.0.0.1]", true), ("[1:2:3]", true), ("localhost", true), ("LOCALHOST", true),
    ("a.localhost.", true),
    ("printer.local", true), ("metadata.google.internal", true), ("router.home.arpa", true),
    ("example.org", false),
    ("%31%32%37.0.0.1", true), ("１２７.0.0.1", true), ("127。0。0。1", true), ("ⓛocalhost", true),
    ("müller.de", false), ("서울.kr", false), ("1.2.3.4.5", false), ("256.1.1.1", false),
    ("local.example.org", false),
    ("127.0.0.1.example.org", false),
    ("deadbeef", false), ("dl.acm.org", false),
  ])
  func tellsPrivateHosts(host: String, isPrivate: Bool) throws {
    let address = try #require(WebAddress("http://\(host)/"))
    #expect(address.namesPrivateHost == isPrivate)
  }

  @Test(
    arguments: [
      ([:], "https://a.org/", nil),
      (["HTTPS_PROXY": "http://p:1"], "https://a.org/", "http://p:1"),
      (["HTTPS_PROXY": "http://p:1", "https_proxy": "http://q:1"], "https://a.org/", "http://q:1"),
      (["HTTPS_PROXY": "http://p:1"], "http://a.org/", nil),
      (["HTTP_PROXY": "http://p:1"], "http://a.org/", nil),
      (["http_proxy": "http://p:1"], "http://a.org/", "http://p:1"),
      (["ALL_PROXY": "socks5h://p:1"], "http://a.org/", "socks5h://p:1"),
      (["https_proxy": ""], "https://a.org/", nil),
      (["HTTPS_PROXY": "p", "NO_PROXY": "*"], "https://a.org/", nil),
      (["HTTPS_PROXY": "p", "NO_PROXY": "b.org, .a.org"], "https://a.org/", nil),
      (["HTTPS_PROXY": "p", "NO_PROXY": "a.org"], "https://x.A.org/", nil),
      (["HTTPS_PROXY": "p", "NO_PROXY": "a.org"], "https://xa.org/", "p"),
      (["HTTPS_PROXY": "p", "no_proxy": "", "NO_PROXY": "a.org"], "https://a.org/", nil),
    ] as [([String: String], String, String?)])
  func choosesTheProxyAsCurlDoes(variables: [String: String], address: String, proxy: String?) throws {
    let address = try #require(WebAddress(address))
    #expect(Environment.fixed(variables).proxy(for: address) == proxy)
  }

  @Test(arguments: [
    ("https://a.org/x", "https://a.org/x"), ("https://a.org/x?q=1", "https://a.org/x?q=1"),
    ("https://a.org/x?api_key=1", "https://a.org/x"),
    ("https://a.org/x?a=1&API-Key=2&b=3#f", "https://a.org/x?a=1&b=3#f"),
    ("https://a.org/x?api%5Fkey=2&b", "https://a.org/x?b"),
    ("https://a.org/x?X-Amz-Signature=1&v=&", "https://a.org/x?v=&"),
    ("https://a.org/x?keyword=1&tokens=2", "https://a.org/x?keyword=1&tokens=2"),
    ("https://a.org/#?token=1", "https://a.org/#?token=1"),
  ])
  func stripsKeysFromAddresses(address: String, stripped: String) {
    #expect(Secrets.stripped(address) == stripped)
  }

  @Test(
    arguments: [
      (nil, "papers/0.1.0"), ("", "papers/0.1.0"), ("a@b.org", "papers/0.1.0 (mailto:a@b.org)"),
      ("mailto:a@b.org", "papers/0.1.0 (mailto:a@b.org)"),
      ("https://b.org/~a@x", "papers/0.1.0 (https://b.org/~a@x)"),
      ("a@b.org\r\nX-Evil: 1", "papers/0.1.0 (mailto:a@b.orgX-Evil:1)"),
      ("(a)@b.org", "papers/0.1.0 (mailto:a@b.org)"),
    ] as [(String?, String)])
  func namesItself(contact: String?, agent: String) { #expect(Product.userAgent(contact: contact) == agent) }

  @Test func readsDirectivesWithinQuotes() {
    let control = CacheControl([
      Header("Cache-Control", "private=\"set-cookie, x\", Max-Age=\"5\""),
      Header("cache-control", "no-transform, max-age=9"),
    ])
    #expect(control.has("no-transform"))
    #expect(control.seconds("max-age") == 5)
    #expect(control.seconds("s-maxage") == nil)
    #expect(
      CacheControl([Header("Cache-Control", "max-age=99999999999999999999")]).seconds("max-age") == 1 << 31)
    #expect(CacheControl([Header("Cache-Control", "max-age=-5")]).seconds("max-age") == 0)
  }

  @Test func transfersEndInOneOfTwoStates() {
    // Any row of events leads to an end within the tries.
    for seed in 0..<500 {
      var random = Seeded(UInt64(seed))
      var transfer = Transfer(host: "h")
      var tries = 0
      events: while true {
        #expect(transfer.started() == .send)
        tries += 1
        let action =
          Bool.random(using: &random)
          ? transfer.answered(
            [200, 304, 404, 429, 500, 503, 599].randomElement(using: &random) ?? 200,
            retryAfter: [nil, 0, 5, 1e9].randomElement(using: &random) ?? nil, chance: 0.5)
          : transfer.failed(
            [.broken(host: "h", ""), .timedOut(host: "h", seconds: 1), .tls(host: "h", "")].randomElement(
              using: &random) ?? .cancelled, chance: 0.5)
        switch action {
        case .wait(let seconds, _): #expect((0...Pace.longestPause + 1).contains(seconds))
        case .deliver, .useStored, .report: break events
        case .send: Issue.record("sent without a start")
        }
      }
      #expect(tries <= Transfer.triesWhenThrottled)
    }
  }

  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }
}
