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

  @Test func asksNobodyWhenOffline() async {
    let answer = await Lookup(files: .memory([:]), fetcher: nil).answer("10.1000/1")
    #expect(answer.error?.kind == "offline")
  }
}
