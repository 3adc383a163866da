import Testing

@testable import PapersKit

/// Who is asked after whom: each row of services takes over where the one before had no answer.
struct WaveTests {
  typealias Home = SyncTests.Home
  static let preprint = FakeWeb.Work(
    title: "Horovod: fast and easy distributed deep learning", venue: "arXiv.org", arXiv: "1802.05799")
  static let spark = FakeWeb.Work(
    title: "Discretized Streams: Fault-Tolerant Streaming Computation at Scale", year: 2013, venue: "SOSP",
    doi: "10.1145/2517349.2522737")

  @Test func aWorkWithAnIdentifierIsNotSearchedByWords() async throws {
    let web = FakeWeb([Self.spark])
    let home = try Home(SyncTests.list("[\(Self.spark.title)](https://doi.org/\(Self.spark.doi ?? ""))"), web)
    #expect(try await home.sync().verified == 1)
    #expect(!web.asked.contains { $0.contains("query.bibliographic") || $0.contains("/search") })
  }

  @Test func idsGoInBatches() async throws {
    let works = (0..<30).map { n in
      FakeWeb.Work(
        title: "Work Number \(n) on Distributed Caches", venue: "arXiv.org", arXiv: "1901.\(10_000 + n)")
    }
    let web = FakeWeb(works)
    let entries = works.map { "- [\($0.title)](https://arxiv.org/abs/\($0.arXiv ?? ""))\n" }.joined()
    let home = try Home("# Course\n\n## Reading list\n\n" + entries, web)
    #expect(try await home.sync().verified == 30)
    #expect(web.count("export.arxiv.org") == 1)
    #expect(web.count("api.semanticscholar.org") <= 2)
  }

  @Test func dataCiteStandsInWhenArXivIsDown() async throws {
    let web = FakeWeb([Self.preprint])
    web.take(down: "export.arxiv.org")
    web.take(down: "api.semanticscholar.org")
    let home = try Home(SyncTests.list("[Horovod](https://arxiv.org/abs/1802.05799)"), web)
    let report = try await home.sync()
    #expect(report.verified == 1)
    #expect(web.count("api.datacite.org") == 1)
    let record = try #require(try await home.library.records().all.first)
    #expect(record.provenance["title"]?.source == .dataCite)
    #expect(record.arXiv?.text == "1802.05799")
    #expect(record.kind == .preprint)
  }

  @Test func anIdThatArXivDoesNotKnowIsNotAskedOfDataCite() async throws {
    let web = FakeWeb([])
    let home = try Home(SyncTests.list("[Nothing There](https://arxiv.org/abs/1802.99999)"), web)
    _ = try await home.sync()
    #expect(web.count("api.datacite.org") == 0)
  }

  @Test func aDOIThatNoRegistryAnswersIsLookedUpAtOpenAlexForNothing() async throws {
    var orphan = Self.spark
    (orphan.isRegistered, orphan.isMatched) = (false, false)
    let web = FakeWeb([orphan])
    web.take(down: "api.semanticscholar.org")
    let home = try Home(SyncTests.list("[Streams](https://doi.org/\(orphan.doi ?? ""))"), web)
    #expect(try await home.sync().verified == 1)
    #expect(web.asked.count { WebAddress($0)?.host == "doi.org" } == 1)
    #expect(web.count("api.openalex.org") == 1)
    #expect(!web.asked.contains { $0.contains("title.search") })
  }

  @Test func openAlexIsSearchedLastAndForWhatNobodyElseKnew() async throws {
    var known = Self.spark
    (known.doi, known.isMatched, known.isInOpenAlex) = (nil, false, true)
    let web = FakeWeb([known])
    let home = try Home(SyncTests.list("\(known.title). Ada Lovelace, Alan Turing. SOSP 2013."), web)
    #expect(try await home.sync().verified == 1)
    let searches = web.asked.filter { $0.contains("title.search") }
    #expect(searches.count == 1)
    let before = web.asked.firstIndex { $0.contains("title.search") } ?? 0
    #expect(web.asked[..<before].contains { $0.contains("query.bibliographic") })
    #expect(web.asked[..<before].contains { $0.contains("semanticscholar") })
  }

  @Test func whatTheListCallsAPreprintIsSearchedAtArXivFirst() async throws {
    var lonely = Self.preprint
    lonely.isMatched = false
    let web = FakeWeb([lonely])
    let home = try Home(SyncTests.list("\(lonely.title). Ada Lovelace, Alan Turing. arXiv 2018."), web)
    #expect(try await home.sync().verified == 1)
    #expect(web.count("api.crossref.org") == 0)
    #expect(try await home.library.records().all.first?.arXiv?.text == "1802.05799")
  }

  @Test func arXivIsSearchedForWhatNobodyElseKnewAndNoVenueSpeaksAgainst() async throws {
    var lonely = Self.preprint
    lonely.isMatched = false
    let web = FakeWeb([lonely])
    let home = try Home(SyncTests.list("\(lonely.title). Ada Lovelace, Alan Turing. 2018."), web)
    #expect(try await home.sync().verified == 1)
    let other = FakeWeb([lonely])
    let withVenue = try Home(SyncTests.list("\(lonely.title). Ada Lovelace, Alan Turing. OSDI 2018."), other)
    _ = try await withVenue.sync()
    #expect(other.count("export.arxiv.org") == 0)
  }

  @Test func onlyTheSourcesOfTheSettingsAreAsked() async throws {
    let web = FakeWeb([Self.spark])
    let home = try Home(
      SyncTests.list("\(Self.spark.title). SOSP 2013.", "[Horovod](https://arxiv.org/abs/1802.05799)"), web,
      settings: "contact: a@b.org\nsources: [crossref]\n")
    _ = try await home.sync()
    #expect(Set(web.asked.compactMap { WebAddress($0)?.host }) == ["api.crossref.org"])
  }

  @Test func aLandingPageThatIsAPDFIsReadAsOne() async throws {
    let web = FakeWeb([Self.spark])
    web.put("%PDF-1.4\nnot much of one", at: "https://example.org/papers/streams")
    let home = try Home(
      SyncTests.list("[\(Self.spark.title)](https://example.org/papers/streams), SOSP 2013"), web)
    // The words still find it; the damaged PDF is no trouble of the work.
    #expect(try await home.sync().verified == 1)
  }

  @Test func aCatalogueAnswersWithoutARequest() async throws {
    let web = FakeWeb([Self.spark])
    let home = try Home(SyncTests.list("\(Self.spark.title). SOSP 2013."), web)
    var sync = Sync(home.library, mode: .offline, fetcher: web.fetcher, today: 20_000)
    sync.local = { _, _ in
      [work(.catalogue, Self.spark.title, Self.spark.people, 2013, "SOSP", .conferencePaper)]
    }
    guard case .done(let report) = try await sync.run() else { return }
    #expect(report.verified == 1)
    #expect(web.asked.isEmpty)
    #expect(report.requests.isEmpty)
  }

  @Test func theStateDoesNotDependOnTheOrderOfTheList() async throws {
    let works = [Self.spark, Self.preprint, SyncTests.tvm, SyncTests.halide]
    let lines = [
      "\(Self.spark.title). SOSP 2013.", "[Horovod](https://arxiv.org/abs/1802.05799)", SyncTests.tvmLine,
      "\(SyncTests.halide.title). 2018.",
    ]
    var states: [[String: [UInt8]]] = []
    for order in [[0, 1, 2, 3], [3, 1, 0, 2], [2, 3, 1, 0]] {
      let text =
        "# Course 2021\n\n## Reading list\n\n### Week 1\n\n" + order.map { "- \(lines[$0])\n" }.joined()
      let home = try Home(text, FakeWeb(works))
      try await home.sync()
      states.append(try home.state.filter { $0.key.contains("/records/") })
    }
    #expect(states[0] == states[1])
    #expect(states[0] == states[2])
  }
}

/// What OpenAlex grants is read off its answers and kept for the day.
struct OpenAlexDayTests {
  private let library = Library(root: "/l", files: .memory(["/l/bib/papers.yml": ""]))

  @Test func beforeTheFirstAnswerOneSearchIsRisked() {
    let day = OpenAlexDay(library, today: 20_000)
    #expect(day.searches == OpenAlexDay.unknown)
    #expect(day.planned == OpenAlexDay.most)
  }

  @Test func whatIsLeftIsKeptForTheDayAndForgottenOnTheNext() {
    var day = OpenAlexDay(library, today: 20_000)
    day.note([Header("X-RateLimit-Limit", "100"), Header("X-RateLimit-Remaining", "7")])
    day.save()
    #expect(OpenAlexDay(library, today: 20_000).searches == 7)
    #expect(OpenAlexDay(library, today: 20_001).remaining == nil)
  }

  @Test func nothingLeftMeansNoSearch() {
    var day = OpenAlexDay(library, today: 20_000)
    day.note([Header("x-ratelimit-remaining", "0")])
    #expect((day.searches, day.planned) == (0, 0))
  }

  @Test(arguments: ["", "{", "[]", #"{"day": 20000}"#, #"{"day": 20000, "remaining": "x"}"#])
  func aDamagedMemoryIsNone(text: String) throws {
    try library.files.write("/l/cache/openalex-1.json", text)
    #expect(OpenAlexDay(library, today: 20_000).remaining == nil)
  }

  @Test func answersWithoutTheHeaderTellNothing() {
    var day = OpenAlexDay(library, today: 20_000)
    day.note([Header("X-RateLimit-Remaining", "many")])
    #expect(day.remaining == nil)
  }
}
