import Testing

@testable import PapersKit

/// What services and pages really answer in bad moments: the right record or none, a sentence, never a guess.
struct MalformedSyncTests {
  typealias Home = SyncTests.Home
  static let title = "Discretized Streams: Fault-Tolerant Streaming Computation at Scale"
  static let doi = "10.1145/2517349.2522737"

  /// A service that answers every request with one body.
  private func fetcher(_ body: String, _ type: String = "application/json", status: Int = 200) -> Fetcher {
    Fetcher { requests in
      requests.map { request in
        .success(
          Page(
            request: request, address: request.address, status: status,
            headers: [Header("Content-Type", type)],
            body: Array(body.utf8)))
      }
    }
  }
  private func item(_ fields: String) -> String {
    #"{"status":"ok","message-type":"work","message":{\#(fields)}}"#
  }

  static let answers: [(claim: String, body: String, type: String, status: Int)] = [
    ("nothing", "", "application/json", 200),
    ("a web page for data", "<html><body>Welcome</body></html>", "text/html", 200),
    ("plain text", "Resource not found.", "text/plain", 404),
    ("cut off", #"{"status":"ok","message":{"items":[{"title":["Discr"#, "application/json", 200),
    ("an error within 200", #"{"error":"internal"}"#, "application/json", 200),
    ("null", "null", "application/json", 200), ("a number", "42", "application/json", 200),
    ("an array of nulls", "[null,null,null]", "application/json", 200),
    (
      "an empty list", #"{"status":"ok","message-type":"work-list","message":{"items":[]}}"#,
      "application/json", 200
    ),
    (
      "no title",
      #"{"status":"ok","message-type":"work","message":{"DOI":"10.1145/2517349.2522737","title":[]}}"#,
      "application/json", 200
    ),
    (
      "a null title",
      #"{"status":"ok","message-type":"work","message":{"DOI":"10.1145/2517349.2522737","title":null}}"#,
      "application/json", 200
    ),
    (
      "a blank title",
      #"{"status":"ok","message-type":"work","message":{"DOI":"10.1145/2517349.2522737","title":["  "]}}"#,
      "application/json", 200
    ),
    (
      "an unknown kind of message", #"{"status":"ok","message-type":"funder","message":{}}"#,
      "application/json", 200
    ),
    ("a server's stack trace", "java.lang.NullPointerException at org.crossref", "text/plain", 500),
    ("bytes that are no text", "\u{0}\u{1}\u{2}", "application/octet-stream", 200),
  ]
  @Test(arguments: answers.indices)
  func noRecordIsMadeOfWhatIsNoAnswer(row: Int) async throws {
    let (claim, body, type, status) = Self.answers[row]
    let home = try Home(
      SyncTests.list("[\(Self.title)](https://doi.org/\(Self.doi)). Zaharia et al. SOSP 2013."), FakeWeb([]))
    let report = try await home.sync(fetcher: fetcher(body, type, status: status))
    #expect((report.verified, report.listed) == (0, 1), "\(claim)")
    #expect(report.failed.count == 1, "\(claim)")
    #expect(report.failed.allSatisfy { !$0.what.isEmpty && !$0.hint.isEmpty }, "\(claim)")
  }

  static let works: [(claim: String, fields: String, year: Int?, pages: String?)] = [
    ("a missing date", #""issued":{"date-parts":[[null]]}"#, nil, nil),
    ("no date at all", #""page":"423-438""#, nil, "423-438"),
    ("an en dash in the pages", #""page":"423–438","issued":{"date-parts":[[2013,11]]}"#, 2013, "423-438"),
    (
      "a date in print and online",
      #""published-print":{"date-parts":[[2013]]},"issued":{"date-parts":[[2013]]}"#,
      2013, nil
    ),
  ]
  @Test(arguments: works.indices)
  func whatIsMissingIsLeftEmpty(row: Int) async throws {
    let (claim, fields, year, pages) = Self.works[row]
    let people = #"[{"given":"Matei","family":"Zaharia"},{"given":"Tathagata","family":"Das"}]"#
    let body = item(
      #""DOI":"\#(Self.doi)","type":"proceedings-article","title":["\#(Self.title)"],"author":\#(people),\#(fields)"#
    )
    let home = try Home(SyncTests.list("[Streams](https://doi.org/\(Self.doi))"), FakeWeb([]))
    #expect(try await home.sync(fetcher: fetcher(body)).verified == 1, "\(claim)")
    let record = try #require(try await home.library.records().all.first)
    #expect(record.issued?.year == year, "\(claim)")
    #expect(record.pages == pages, "\(claim)")
    #expect(record.provenance["issued"]?.source != .list, "\(claim)")
  }

  @Test func markupThatWasEscapedTwiceIsCleaned() async throws {
    let body = item(
      #""DOI":"\#(Self.doi)","type":"proceedings-article","title":["Deep &amp;amp; Wide: <i>Learning</i> for Systems"],"author":[{"family":"Zaharia","given":"Matei"}]"#
    )
    let home = try Home(SyncTests.list("[Wide](https://doi.org/\(Self.doi))"), FakeWeb([]))
    _ = try await home.sync(fetcher: fetcher(body))
    #expect(try await home.library.records().all.first?.title == "Deep & Wide: Learning for Systems")
  }

  @Test func theSeriesBeforeTheBookIsNotTheVenue() async throws {
    let body = item(
      #""DOI":"\#(Self.doi)","type":"book-chapter","title":["\#(Self.title)"],"author":[{"family":"Zaharia","given":"Matei"}],"container-title":["Lecture Notes in Computer Science","Euro-Par 2013 Parallel Processing"],"issued":{"date-parts":[[2013]]}"#
    )
    let home = try Home(SyncTests.list("[Streams](https://doi.org/\(Self.doi))"), FakeWeb([]))
    _ = try await home.sync(fetcher: fetcher(body))
    #expect(try await home.library.records().all.first?.containerTitle?.contains("Euro-Par") == true)
  }

  @Test func theFirstHitOfASearchIsNotTakenForTheAnswer() async throws {
    let wrong = FakeWeb.Work(
      title: "Discretized Streams: Fault-Tolerant Speech Computation at Scale", people: ["Cem Subakan"],
      year: 2021,
      venue: "ICASSP",
      doi: "10.1109/x.1")
    let web = FakeWeb([])
    web.answerSearches(with: wrong)
    let home = try Home(
      SyncTests.list("\(Self.title). Matei Zaharia, Tathagata Das. SOSP 2013."), web)
    let report = try await home.sync()
    #expect((report.verified, report.listed) == (0, 1))
    #expect(report.failed.count == 1)
  }

  @Test func anAnswerForAnotherDOIIsNotTheWork() async throws {
    // An alias leads to another work's record; the list's words say that it is another.
    let body = item(
      #""DOI":"10.1145/9999.1","type":"proceedings-article","title":["A Survey of Weaving Looms"],"author":[{"family":"Jacquard","given":"J."}],"issued":{"date-parts":[[1804]]}"#
    )
    let home = try Home(
      SyncTests.list("[\(Self.title)](https://doi.org/\(Self.doi)). Zaharia, Das. SOSP 2013."), FakeWeb([]))
    let report = try await home.sync(fetcher: fetcher(body))
    #expect(report.verified == 0)
    #expect(report.failed.count == 1)
  }

  @Test func aBatchWithGapsGivesEachReadingItsOwn() async throws {
    let works = (0..<4).map { n in
      FakeWeb.Work(title: "Batched Work Number \(n) on Caches", doi: "10.1145/55.\(n)")
    }
    // The second and the third are unknown.
    let web = FakeWeb([works[0], works[3]])
    let home = try Home(
      SyncTests.list(
        "[\(works[0].title)](https://doi.org/10.1145/55.0)",
        "[\(works[1].title)](https://doi.org/10.1145/55.1)",
        "[\(works[2].title)](https://doi.org/10.1145/55.2)",
        "[\(works[3].title)](https://doi.org/10.1145/55.3)"),
      web)
    let report = try await home.sync()
    #expect((report.verified, report.listed) == (2, 2))
    for record in try await home.library.records().all where record.status == .verified {
      #expect(record.doi?.text == works.first { $0.title == record.title }?.doi)
    }
  }

  @Test func eachServiceDownLeavesTheOthersToAnswer() async throws {
    for host in ["export.arxiv.org", "api.crossref.org", "api.semanticscholar.org", "dblp.org", "doi.org"] {
      let web = FakeWeb([SyncTests.tvm, SyncTests.halide])
      web.take(down: host)
      let home = try Home(SyncTests.list(SyncTests.tvmLine, "\(SyncTests.halide.title). OSDI 2018."), web)
      let report = try await home.sync()
      #expect(report.verified == 2, "\(host) down: \(report.failed)")
    }
  }
}
