import Testing

@testable import PapersKit

/// `sync --refresh`: what is known is asked again, and what changed since is said; nothing better is lost.
struct RefreshTests {
  typealias Home = SyncTests.Home
  static let preprint = FakeWeb.Work(
    title: "Elastic Training of Deep Models", year: 2019, venue: "arXiv.org", arXiv: "1906.01234")
  static let line = "[Elastic](https://arxiv.org/abs/1906.01234)"

  private func published(_ change: (inout FakeWeb.Work) -> Void = { _ in }) -> FakeWeb.Work {
    var work = Self.preprint
    (work.doi, work.venue, work.year) = ("10.1145/77.1", "EuroSys", 2020)
    change(&work)
    return work
  }

  @Test func aPreprintThatCameOutIsOneRecordWithBothForms() async throws {
    let home = try Home(SyncTests.list(Self.line), FakeWeb([Self.preprint]))
    try await home.sync()
    let key = try #require(try home.library.recordKeys().first)
    #expect(try home.record(key).venue?.acronym == "arXiv")
    let report = try await home.sync(.refresh, fetcher: FakeWeb([published()]).fetcher)
    #expect(report.updated == [key])
    #expect(report.notices.contains("\(key): was published since: EuroSys 2020"), "\(report.notices)")
    let record = try home.record(key)
    #expect(record.versions.map(\.kind) == [.preprint, .published])
    #expect(record.ids["arxiv"] == "1906.01234")
    #expect(record.kind == .conferencePaper)
    #expect(record.venue?.acronym == "EuroSys")
    // The key that was cited stays, though the year moved.
    #expect(key == "lovelace2019elastic")
    // Said once.
    #expect(try await home.sync().notices.isEmpty)
  }

  @Test func arXivsOwnWordsThatAPreprintCameOutAreFollowed() async throws {
    var preprint = Self.preprint
    (preprint.isMatched, preprint.comment) = (false, "Accepted at EuroSys 2020")
    let home = try Home(SyncTests.list(Self.line), FakeWeb([Self.preprint]))
    try await home.sync()
    // Semantic Scholar knows nothing of it yet; Crossref does, by title.
    var out = published { ($0.arXiv, $0.isMatched) = (nil, false) }
    out.year = 2020
    let web = FakeWeb([preprint, out])
    let report = try await home.sync(.refresh, fetcher: web.fetcher)
    let record = try #require(try await home.library.records().all.first)
    #expect(record.doi?.text == "10.1145/77.1", "\(web.asked)")
    #expect(report.notices.contains { $0.contains("was published since") })
  }

  @Test func aPromiseThatNobodyConfirmsIsSaidAndNotBelieved() async throws {
    var promised = Self.preprint
    promised.comment = "To appear at SOSP 2019"
    let home = try Home(SyncTests.list(Self.line), FakeWeb([promised]))
    let report = try await home.sync()
    let record = try #require(try await home.library.records().all.first)
    #expect(record.kind == .preprint)
    #expect(record.doi == nil)
    #expect(report.notices.contains { $0.contains("To appear at SOSP 2019") && $0.contains("confirms") })
  }

  @Test(arguments: ["12 pages, 4 figures", "v2: fixed typos", "Code at github.com/x/y", ""])
  func aCommentThatNamesNoVenueIsNoHint(comment: String) async throws {
    var preprint = Self.preprint
    preprint.comment = comment
    let web = FakeWeb([preprint])
    let home = try Home(SyncTests.list(Self.line), web)
    #expect(try await home.sync().notices.isEmpty)
    #expect(web.count("api.crossref.org") == 0)
  }

  @Test func overridesAndTiesSurvive() async throws {
    let settings =
      "contact: a@b.org\noverrides:\n  lovelace2019elastic: {title: \"Elastic\", page: \"1-2\"}\n"
    let home = try Home(SyncTests.list(Self.line), FakeWeb([Self.preprint]), settings: settings)
    try await home.sync()
    let before = try home.record("lovelace2019elastic").readings
    for _ in 0..<2 { try await home.sync(.refresh, fetcher: FakeWeb([published()]).fetcher) }
    let record = try home.record("lovelace2019elastic")
    #expect((record.title, record.pages) == ("Elastic", "1-2"))
    #expect(record.readings == before)
    #expect(record.doi?.text == "10.1145/77.1")
  }

  @Test func aRefreshWithoutANetworkLosesNothing() async throws {
    let home = try Home(SyncTests.list(Self.line), FakeWeb([published()]))
    try await home.sync()
    let before = try home.state
    let report = try await home.sync(.refresh, fetcher: FakeWeb.none)
    #expect(report.verified == 1)
    #expect(try home.state == before)
  }

  @Test func aRefreshThatFindsTheSameWritesNothing() async throws {
    let web = FakeWeb([published(), SyncTests.tvm])
    let home = try Home(SyncTests.list(Self.line, SyncTests.tvmLine), web)
    try await home.sync()
    let before = try home.state
    let report = try await home.sync(.refresh)
    #expect((report.added, report.updated) == ([], []))
    #expect(try home.state == before)
  }

  @Test func aCorrectedYearIsSaidByTheDiff() async throws {
    let home = try Home(SyncTests.list(SyncTests.tvmLine), FakeWeb([SyncTests.tvm]))
    try await home.sync()
    let old = try home.record("lovelace2018tvm")
    var later = SyncTests.tvm
    later.year = 2019
    try await home.sync(.refresh, fetcher: FakeWeb([later]).fetcher)
    let said = changes(from: old, to: try home.record("lovelace2018tvm")).map(\.sentence)
    #expect(said.contains { $0.hasPrefix("date was") }, "\(said)")
  }
}
