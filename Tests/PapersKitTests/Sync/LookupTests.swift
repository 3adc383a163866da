import Testing

@testable import PapersKit

struct LookupTests {
  static func crossref(_ title: String, doi: String = "10.1000/1") -> String {
    """
    {"DOI":"\(doi)","title":["\(title)"],"type":"proceedings-article","container-title":["Proc. of Things"],
    "author":[{"given":"Kim","family":"Hazelwood"}],"issued":{"date-parts":[[2018,2]]}}
    """
  }
  /// Answers by the host and the beginning of the path; anything else is a 404.
  private func lookup(_ answers: [String: String], files: [String: String] = [:]) -> Lookup {
    let fetcher = Fetcher { requests in
      requests.map { request in
        let key = answers.keys.first { (request.address.host + request.address.path).hasPrefix($0) }
        let body = key.flatMap { answers[$0] } ?? "Resource not found."
        return .success(
          Page(
            request: request, address: request.address, status: key == nil ? 404 : 200,
            headers: [Header("Content-Type", body.hasPrefix("{") ? "application/json" : "text/html")],
            body: Array(body.utf8)))
      }
    }
    return Lookup(files: .memory(files), fetcher: fetcher)
  }

  @Test func asksCrossrefForADOI() async throws {
    let answers = [
      "api.crossref.org/works/10.1000":
        "{\"status\":\"ok\",\"message-type\":\"work\",\"message\":\(Self.crossref("A Study of Things"))}"
    ]
    let answer = await lookup(answers).answer("https://doi.org/10.1000/1")
    let record = try #require(answer.record)
    #expect(record.title == "A Study of Things")
    #expect(record.key == "hazelwood2018study")
    #expect(answer.json["error"]?.isNull == true)
    #expect(answer.json["record"]?["DOI"]?.string == "10.1000/1")
  }

  @Test func tiesATitleOnlyWhenItIsTheSame() async throws {
    let list =
      "{\"status\":\"ok\",\"message-type\":\"work-list\",\"message\":{\"items\":[\(Self.crossref("A Study of Many Things"))]}}"
    let same = await lookup(["api.crossref.org/works": list]).answer("a study of many things")
    #expect(same.record?.title == "A Study of Many Things")
    let other = await lookup(["api.crossref.org/works": list]).answer("A Study of Many Other Things")
    #expect(other.record == nil)
    #expect(other.error?.kind == "no-match")
    #expect(other.error?.message.contains("A Study of Many Things") == true)
  }

  @Test func readsALandingPage() async throws {
    let page =
      "<meta name=citation_title content='Backpressure'><meta name=citation_author content='A. Goyal'><meta name=citation_conference_title content='NSDI'>"
    let answer = await lookup(["www.usenix.org/conference": page]).answer(
      "https://www.usenix.org/conference/nsdi22/presentation/goyal")
    #expect(answer.record?.title == "Backpressure")
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var ref: String
    var kind: String
  }
  static let faults: [Case] = [
    Case(testDescription: "an unknown DOI", ref: "10.1000/none", kind: "not-found"),
    Case(testDescription: "a missing file", ref: "missing.html", kind: "not-found"),
    Case(testDescription: "a missing page", ref: "https://example.org/x", kind: "not-found"),
  ]
  @Test(arguments: faults) func saysWhyThereIsNoRecord(_ fault: Case) async {
    let answer = await lookup([:]).answer(fault.ref)
    #expect(answer.record == nil)
    #expect(answer.error?.kind == fault.kind)
    #expect(answer.error?.message.isEmpty == false)
  }

  static let failures: [(FetchError, String)] = [
    (
      .unreachable(host: "a.org", "refused"),
      "a.org cannot be reached (refused); see to the network and the address"
    ),
    (.timedOut(host: "a.org", seconds: 30), "a.org did not answer within 30 s; try again later"),
    (.tooLarge(host: "a.org", limit: 32 << 20), "a.org sent more than 32 MB"),
    (.tooManyRedirects(host: "a.org"), "a.org redirects in a circle"),
    (.forbiddenScheme("file"), "it leads to file, which is neither http nor https"),
    (.privateAddress(host: "10.0.0.1"), "10.0.0.1 is a private address"),
    (
      .tls(host: "a.org", "expired"),
      "no secure connection to a.org (expired); see to the network and the address"
    ),
    (.throttled(host: "a.org", retryAfterSeconds: 9), "a.org says \"later\" (in 9 s); try again later"),
    (
      .hostGivenUp(host: "a.org"),
      "a.org failed again and again, so that nothing more was asked there; try again later"
    ),
    (
      .wall(host: "a.org", kind: "anubis"),
      "a.org shows programs a bot check (anubis); open the page in a browser, save it, and look up the file"
    ), (.status(host: "a.org", 500), "a.org answered with status 500"),
    (.broken(host: "a.org", "no HTTP"), "a.org's answer is broken (no HTTP); try again later"),
    (.offline(host: "a.org"), "not asked: a.org needs the network; look it up without --offline"),
    (.cancelled, "not asked: the sync was stopped"),
  ]
  @Test(arguments: failures) func whyNothingCameBackIsASentenceWithTheHostAndNoAddress(
    error: FetchError, says: String
  ) async {
    let lookup = Lookup(files: .memory([:]), fetcher: Fetcher { $0.map { _ in .failure(error) } })
    for ref in ["10.1000/1", "1802.04799", "https://a.org/x"] {
      let answer = await lookup.answer(ref)
      #expect(answer.error == LookupAnswer.Trouble(kind: error.kind, message: says))
    }
  }

  static let unread: [(ReadError, String)] = [
    (.notFound, "a.org has no such page or work"), (.noPaper("an index"), "a.org: no paper: an index"),
    (.malformed("no JSON"), "a.org: no JSON"), (.service("over quota"), "a.org: over quota"),
    (
      .wall(kind: "x"),
      "a.org: a bot check (x) in place of the page; open the page in a browser, save it, and look up the file"
    ),
  ]
  @Test(arguments: unread) func whyAnAnswerSaysNothingIsASentence(error: ReadError, says: String) {
    #expect(LookupAnswer.Trouble(error, at: "a.org").message == says)
  }

  @Test func aTitleThatHasNothingToDoWithTheWordsIsNotOffered() async {
    let list =
      "{\"status\":\"ok\",\"message-type\":\"work-list\",\"message\":{\"items\":[\(Self.crossref("Breeding Sheep in Wales"))]}}"
    let answer = await lookup(["api.crossref.org/works": list]).answer("A Study of Many Other Things")
    #expect(answer.error?.message == "no work of that title was found")
  }

  @Test func asksNobodyWhenOffline() async {
    let answer = await Lookup(files: .memory([:]), fetcher: nil).answer("10.1000/1")
    #expect(answer.error?.kind == "offline")
  }
}
