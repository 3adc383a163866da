import PapersKit
import Testing

/// Every rule of RFC 9111 that a private cache needs, as a table: what was answered, how long ago, what happens now.
struct CacheRuleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var status = 200
    var headers: [String: String] = [:]
    var secondsLater: Double
    /// What is sent the second time; nil: nothing.
    var second: Second?
    var testDescription: String { name }
  }
  enum Second: Sendable { case plain, conditional([String: String]) }

  static let day = 86_400.0
  static let date = "Thu, 01 Jan 2026 00:00:00 GMT"

  static let cases: [Case] = [
    Case(name: "fresh by max-age", headers: ["Cache-Control": "max-age=60"], secondsLater: 59, second: nil),
    Case(
      name: "stale by max-age", headers: ["Cache-Control": "public, max-age=60"], secondsLater: 61,
      second: .plain),
    Case(
      name: "s-maxage is for shared caches", headers: ["Cache-Control": "s-maxage=1, max-age=60"],
      secondsLater: 30, second: nil),
    Case(
      name: "private is for us", headers: ["Cache-Control": "private, max-age=60"], secondsLater: 30,
      second: nil),
    Case(
      name: "a max-age that is no number is stale", headers: ["Cache-Control": "max-age=soon"],
      secondsLater: 2, second: .plain),
    Case(
      name: "a quoted max-age", headers: ["Cache-Control": "max-age=\"60\""], secondsLater: 30, second: nil),
    Case(
      name: "Age counts", headers: ["Cache-Control": "max-age=60", "Age": "50"], secondsLater: 20,
      second: .plain),
    Case(
      name: "an old Date counts",
      headers: ["Cache-Control": "max-age=60", "Date": "Wed, 31 Dec 2025 23:59:10 GMT"], secondsLater: 20,
      second: .plain),
    Case(
      name: "fresh by Expires", headers: ["Date": date, "Expires": "Thu, 01 Jan 2026 00:01:00 GMT"],
      secondsLater: 30, second: nil),
    Case(
      name: "stale by Expires", headers: ["Date": date, "Expires": "Thu, 01 Jan 2026 00:01:00 GMT"],
      secondsLater: 90, second: .plain),
    Case(name: "an invalid Expires is stale", headers: ["Expires": "0"], secondsLater: 2, second: .plain),
    Case(
      name: "max-age wins over Expires", headers: ["Cache-Control": "max-age=60", "Expires": "0"],
      secondsLater: 30, second: nil),
    Case(
      name: "a tenth of the time since Last-Modified",
      headers: ["Date": date, "Last-Modified": "Mon, 22 Dec 2025 00:00:00 GMT"], secondsLater: 0.9 * day,
      second: nil),
    Case(
      name: "more than a tenth since Last-Modified",
      headers: ["Date": date, "Last-Modified": "Mon, 22 Dec 2025 00:00:00 GMT"], secondsLater: 1.1 * day,
      second: .conditional(["If-Modified-Since": "Mon, 22 Dec 2025 00:00:00 GMT"])),
    Case(
      name: "never more than a week by Last-Modified",
      headers: ["Date": date, "Last-Modified": "Mon, 22 Dec 1997 00:00:00 GMT"], secondsLater: 8 * day,
      second: .conditional(["If-Modified-Since": "Mon, 22 Dec 1997 00:00:00 GMT"])),
    Case(name: "a day where nothing is said", secondsLater: 0.9 * day, second: nil),
    Case(name: "more than a day where nothing is said", secondsLater: 1.1 * day, second: .plain),
    Case(
      name: "no-store", headers: ["Cache-Control": "no-store, max-age=60"], secondsLater: 2, second: .plain),
    Case(
      name: "no-cache is confirmed each time", headers: ["Cache-Control": "no-cache", "ETag": "\"a\""],
      secondsLater: 2,
      second: .conditional(["If-None-Match": "\"a\""])),
    Case(name: "Pragma of old servers", headers: ["Pragma": "no-cache"], secondsLater: 2, second: .plain),
    Case(
      name: "both validators",
      headers: ["Cache-Control": "max-age=0", "ETag": "W/\"a\"", "Last-Modified": date], secondsLater: 2,
      second: .conditional(["If-None-Match": "W/\"a\"", "If-Modified-Since": date])),
    Case(
      name: "Vary: * fits nothing", headers: ["Cache-Control": "max-age=60", "Vary": "*"], secondsLater: 2,
      second: .plain),
    Case(
      name: "Vary by what we always send alike",
      headers: ["Cache-Control": "max-age=60", "Vary": "Accept-Encoding, User-Agent"], secondsLater: 2,
      second: nil),
    Case(name: "not found is remembered", status: 404, secondsLater: 6.9 * day, second: nil),
    Case(
      name: "not found, whatever the service says", status: 404, headers: ["Cache-Control": "max-age=0"],
      secondsLater: 6.9 * day, second: nil),
    Case(name: "not found is asked again after a week", status: 404, secondsLater: 7.1 * day, second: .plain),
    Case(name: "gone is remembered", status: 410, secondsLater: day, second: nil),
    Case(
      name: "forbidden is not stored", status: 403, headers: ["Cache-Control": "max-age=60"], secondsLater: 2,
      second: .plain),
    Case(
      name: "a partial answer is not stored", status: 206, headers: ["Cache-Control": "max-age=60"],
      secondsLater: 2, second: .plain),
    Case(name: "a bad request is not stored", status: 400, secondsLater: 2, second: .plain),
  ]

  @Test(arguments: cases)
  func answersOrAsksAgain(_ c: Case) async throws {
    let clock = FakeClock()
    let files = Files.memory()
    let request = Request(try #require(WebAddress("https://example.org/p?q=1")), reason: "test")
    let first = ScriptedNetwork([ScriptedNetwork.answer(c.status, c.headers, "first")])
    let (fetcher, _) = makeFetcher(.testing(clock, files: files), transport: first.transport)
    #expect(try await fetcher.fetch(request).get().isFromCache == false)

    clock.advance(c.secondsLater)
    let second = ScriptedNetwork([ScriptedNetwork.answer(200, [:], "second")])
    let (later, account) = makeFetcher(.testing(clock, files: files), transport: second.transport)
    let page = try await later.fetch(request).get()
    switch c.second {
    case nil:
      #expect(second.requests.isEmpty)
      #expect(page.isFromCache)
      #expect(page.status == c.status)
      #expect(page.body == Array("first".utf8))
      #expect(account.requests.isEmpty)
    case .plain:
      #expect(second.requests.map(\.headers) == [[]])
      #expect(page.body == Array("second".utf8))
    case .conditional(let headers):
      let sent = try #require(second.requests.first?.headers)
      #expect(Dictionary(uniqueKeysWithValues: sent.map { ($0.name, $0.value) }) == headers)
      #expect(page.body == Array("second".utf8))
    }
  }

  @Test(arguments: cases)
  func offlineTakesWhateverIsThere(_ c: Case) async throws {
    let clock = FakeClock()
    let files = Files.memory()
    let request = Request(try #require(WebAddress("https://example.org/p?q=1")), reason: "test")
    let network = ScriptedNetwork([ScriptedNetwork.answer(c.status, c.headers, "first")])
    _ = await makeFetcher(.testing(clock, files: files), transport: network.transport).0.fetch(request)
    clock.advance(365 * Self.day)
    let nobody = ScriptedNetwork()
    let (fetcher, _) = makeFetcher(.testing(clock, files: files, mode: .offline), transport: nobody.transport)
    let isStored =
      [200, 404, 410].contains(c.status) && c.headers["Cache-Control"]?.contains("no-store") != true
    let answer = await fetcher.fetch(request)
    #expect(
      answer.map(\.body)
        == (isStored ? .success(Array("first".utf8)) : .failure(.offline(host: "example.org"))))
    #expect(nobody.requests.isEmpty)
  }
}
