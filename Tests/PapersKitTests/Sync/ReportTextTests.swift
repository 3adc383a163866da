import Testing

@testable import PapersKit

/// What a sync says of readings that it could not verify: one line each, nothing twice, nothing far-fetched.
struct ReportTextTests {
  static func trouble(_ what: String, isLink: Bool = false) -> SyncItem.Trouble {
    SyncItem.Trouble(what: what, hint: "", isPassing: true, isWall: false, isLink: isLink)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var troubles: [SyncItem.Trouble]
    var told: String
    var testDescription: String { told }
    init(_ whats: [String], isLink: Bool = false, _ told: String) {
      (troubles, self.told) = (whats.map { ReportTextTests.trouble($0, isLink: isLink) }, told)
    }
  }
  static let cases: [Case] = [
    Case([], ""), Case(["a.org cannot be reached (down)"], "a.org cannot be reached (down)"),
    Case(
      ["a.org cannot be reached (down)", "b.org cannot be reached (down)"],
      "a.org and b.org cannot be reached (down)"),
    Case(
      [
        "a.org cannot be reached (down)", "b.org says \"later\"", "c.org cannot be reached (down)",
        "d.org cannot be reached (down)",
      ], "a.org, c.org and d.org cannot be reached (down); b.org says \"later\""),
    // Another reason is another thing to say.
    Case(
      ["a.org cannot be reached (down)", "b.org cannot be reached (refused)"],
      "a.org cannot be reached (down); b.org cannot be reached (refused)"),
    // The address of a link is what a person looks for: it is never gathered up.
    Case(
      ["https://a.org/x: not found", "https://b.org/y: not found"], isLink: true,
      "https://a.org/x: not found; https://b.org/y: not found"),
    Case(["a.org: malformed", "b.org: malformed"], "a.org: malformed; b.org: malformed"),
    Case(["nobody was asked"], "nobody was asked"), Case(["oneword"], "oneword"),
  ]
  @Test(arguments: cases) func whatSeveralServicesShareIsSaidOnce(_ given: Case) {
    #expect(SyncItem.told(given.troubles) == given.told)
  }

  @Test(arguments: [
    ("short", 10, "short"), ("exactly 10", 10, "exactly 10"), ("eleven char", 10, "eleven ch…"),
    ("한글로 쓴 아주 긴 제목", 5, "한글로 …"), ("", 3, ""),
  ])
  func aLongNameEndsInAnEllipsis(text: String, most: Int, cut: String) {
    #expect(text.shortened(to: most) == cut)
  }

  /// A list may come from a stranger, and the report proposes commands with its words in them.
  @Test(arguments: [
    ("10.1145/7.1", "10.1145/7.1"), ("https://a.org/x?y=1", "https://a.org/x?y=1"),
    ("Two Words", "\"Two Words\""),
    ("$(rm -rf ~)", "'$(rm -rf ~)'"), ("`id`", "'`id`'"), ("it's \"so\"", "'it'\\''s \"so\"'"),
    ("a\\b", "'a\\b'"),
    ("history!", "'history!'"), ("", "\"\""), ("-rf", "\"-rf\""), ("a&b", "\"a&b\""), ("a;b", "\"a;b\""),
    ("논문 제목", "\"논문 제목\""), ("a#b", "\"a#b\""), ("*", "\"*\""), ("~", "\"~\""),
  ])
  func wordsOfAListAreOneWordForAShell(text: String, quoted: String) {
    #expect(text.shellQuoted == quoted)
  }

  typealias Home = SyncTests.Home

  @Test func withoutNetworkEachReadingIsOneShortLine() async throws {
    let home = try Home(
      SyncTests.list(SyncTests.tvmLine, "A Title That Nobody Can Look Up Now. Jane Doe. 2019."), FakeWeb([]))
    for mode in [SyncMode.offline, .frozen] {
      let report = try await home.sync(mode, fetcher: FakeWeb.none)
      for failure in report.failed {
        #expect(!failure.what.contains("api.") && failure.what.count < 220, "\(failure.what)")
      }
      // Nothing went out: nobody has to be told that it had no contact.
      #expect(!report.notices.contains { $0.contains("contact") })
    }
    let failed = try await home.sync(.offline, fetcher: FakeWeb.none).failed
    #expect(failed.count == 2)
    #expect(failed.allSatisfy { $0.hint == "sync with the network" || $0.hint.contains("overrides") })
  }

  @Test func aNetworkThatIsDownIsSaidOnceAReading() async throws {
    let web = FakeWeb([])
    for host in [
      "api.crossref.org", "api.semanticscholar.org", "dblp.org", "api.openalex.org", "export.arxiv.org",
      "api.datacite.org",
    ] { web.take(down: host) }
    let home = try Home(SyncTests.list("A Title That Nobody Can Look Up Now. Jane Doe. 2019."), web)
    let failure = try #require(try await home.sync().failed.first)
    #expect(failure.what.ranges(of: "cannot be reached").count == 1, "\(failure.what)")
    #expect(failure.what.contains(" and "))
    #expect(failure.hint == "see to the network and the link, and sync again")
  }

  @Test func aTitleThatHasNothingToDoWithTheReadingsIsNotOffered() async throws {
    let web = FakeWeb([])
    web.answerSearches(
      with: FakeWeb.Work(title: "On the Breeding of Sheep in Wales", people: ["A B"], doi: "10.1/1"))
    let home = try Home(SyncTests.list("Practical Deduplication in Filers Studied. Meyer. 2011."), web)
    let failure = try #require(try await home.sync().failed.first)
    #expect(!failure.what.contains("Sheep") && !failure.hint.contains("--as"), "\(failure.what)")
    #expect(failure.hint.contains("give it a link or DOI"))
  }

  @Test(arguments: ["file:///home/me/a.pdf", "ftp://a.org/a.pdf", "javascript:alert(1)//a.pdf"])
  func aLinkThatNobodyElseCanOpenIsNamed(link: String) async throws {
    let list = SyncTests.list("[A First Title of Some Words](\(link)). Jane Doe, John Roe. OSDI 2019.")
    let failure = try #require(try await Home(list, FakeWeb([])).sync().failed.first)
    #expect(failure.what.contains("\(link): no web address"), "\(failure.what)")
    #expect(failure.hint == "correct the link in the list")
  }

  @Test func aFileBesideTheListIsNoMistake() async throws {
    let list = SyncTests.list("[A First Title of Some Words](papers/a.pdf). Jane Doe, John Roe. OSDI 2019.")
    let failure = try #require(try await Home(list, FakeWeb([])).sync().failed.first)
    #expect(!failure.what.contains("no web address"), "\(failure.what)")
  }

  @Test func aMissingRecordIsNoConflict() async throws {
    let home = try Home(SyncTests.list(SyncTests.tvmLine), FakeWeb([SyncTests.tvm]))
    let report = try await home.sync(.frozen, fetcher: FakeWeb.none)
    #expect(report.readings == 1 && report.verified == 0 && report.listed == 0 && report.conflicting == 0)
    #expect(report.differences.contains { $0.hasSuffix("has no record") })
  }

  @Test func aMalformedLinkIsSaidWithWhatMendsIt() async throws {
    let home = try Home(
      SyncTests.list("[\(SyncTests.horovod.title)](https://https://arxiv.org/abs/1802.05799)"),
      FakeWeb([SyncTests.horovod]))
    let report = try await home.sync()
    let notice = try #require(report.notices.first { $0.contains("is malformed") })
    #expect(
      notice.hasSuffix(
        "the scheme stands twice; read as https://arxiv.org/abs/1802.05799, as `papers check --fix` writes it"
      ))
  }
}
