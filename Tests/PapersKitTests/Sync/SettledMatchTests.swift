import Testing

@testable import PapersKit

/// `same` and `not-same` in papers.yml, and `papers add --as`: what a person settled stands above everything.
struct SettledMatchTests {
  typealias Home = SyncTests.Home
  static let dedup = FakeWeb.Work(
    title: "A Study of Practical Deduplication", people: ["Dutch Meyer", "William Bolosky"], year: 2011,
    venue: "FAST", doi: "10.1145/7.1")
  static let twin = FakeWeb.Work(
    title: "A Study of Practical Deduplication Systems", people: ["Grace Hopper"], year: 2004, venue: "ICDE",
    doi: "10.1145/7.2")
  private func settings(_ lines: String) -> String { "contact: a@b.org\n\(lines)\n" }

  @Test func aReadingIsNotTheWorkThatThePersonRuledOut() async throws {
    for name in ["10.1145/7.1", "https://doi.org/10.1145/7.1", "\"A Study of Practical Deduplication\""] {
      let home = try Home(
        SyncTests.list("[Dedup](https://example.org/d.html). \(Self.dedup.title). Meyer. FAST 2011."),
        FakeWeb([Self.dedup]), settings: settings("not-same:\n  - [\(name), \"https://example.org/d.html\"]"))
      let report = try await home.sync()
      #expect(report.verified == 0, "\(name)")
    }
  }

  @Test func whatWasTiedBeforeIsTakenApart() async throws {
    let home = try Home(SyncTests.list("\(Self.dedup.title). FAST 2011."), FakeWeb([Self.dedup]))
    #expect(try await home.sync().added == ["meyer2011study"])
    try home.files.write(
      "/l/bib/papers.yml",
      settings("not-same:\n  - [meyer2011study, \"\(Self.dedup.title)\"]"))
    let report = try await home.sync()
    #expect((report.verified, report.listed) == (0, 1))
    #expect(try home.record("meyer2011study").readings.isEmpty)
    #expect(report.unlisted == ["meyer2011study"])
    // And it stays apart.
    let again = try await home.sync(today: 20_050)
    #expect((again.verified, again.listed) == (0, 1))
  }

  @Test func twoWorksThatAreNotOneGetARecordEach() async throws {
    var preprint = Self.dedup
    (preprint.arXiv, preprint.doi, preprint.venue) = ("1101.00001", nil, "arXiv.org")
    let text = SyncTests.list(
      "[Dedup](https://arxiv.org/abs/1101.00001)", "[\(Self.dedup.title)](https://doi.org/10.1145/7.1)")
    let one = try Home(text, FakeWeb([preprint, Self.dedup]))
    try await one.sync()
    #expect(try one.library.recordKeys().count == 1)
    let two = try Home(
      text, FakeWeb([preprint, Self.dedup]),
      settings: settings("not-same:\n  - [\"1101.00001\", 10.1145/7.1]"))
    try await two.sync()
    #expect(try two.library.recordKeys().count == 2)
  }

  @Test func anIdentifierSettlesWhatTheWordsLeaveOpen() async throws {
    let web = FakeWeb([Self.dedup])
    let home = try Home(SyncTests.list("That dedup study by Meyer and others, 2011."), web)
    #expect(try await home.sync().verified == 0)
    let adding = Adding(home.library, fetcher: web.fetcher, today: 20_000)
    let record = try #require(try await home.library.records().all.first)
    try adding.settle(record.readings[0].words, as: "10.1145/7.1")
    // On the same day: what was not found lately rests, what was settled does not.
    let report = try await home.sync()
    #expect(report.verified == 1)
    let verified = try #require(try await home.library.records().all.first { $0.status == .verified })
    #expect(verified.doi?.text == "10.1145/7.1")
    #expect(verified.match == Record.Evidence(evidence: ["settled in papers.yml"], score: 1))
    #expect(verified.key == record.key)
    let count = web.asked.count
    #expect(try await home.sync().failed.isEmpty)
    #expect(web.asked.count == count)
  }

  @Test func aListedRecordThatThePersonTookIsNoLongerReported() async throws {
    let web = FakeWeb([])
    let home = try Home(SyncTests.list("Unwritten Notes on Nothing at All. Jane Doe. 2019."), web)
    let report = try await home.sync()
    #expect(report.failed.count == 1)
    let key = try #require(try home.library.recordKeys().first)
    try Adding(home.library, fetcher: web.fetcher, today: 20_000).settle(
      "Unwritten Notes on Nothing at All", as: key)
    #expect(try await home.sync().failed.isEmpty)
  }

  @Test func theReportSaysHowToSettleAndThatWorks() async throws {
    var near = Self.dedup
    near.title = "A Study of Practical Deduplication in Filers"
    let web = FakeWeb([near])
    web.answerSearches(with: near)
    let home = try Home(SyncTests.list("Practical Deduplication in Filers Studied. Meyer. 2011."), web)
    let failure = try #require(try await home.sync().failed.first)
    #expect(failure.what.contains("closest: \"\(near.title)\" [10.1145/7.1]"), "\(failure.what)")
    #expect(failure.hint.contains("papers add"))
    #expect(failure.hint.hasSuffix("--as 10.1145/7.1"), "\(failure.hint)")
    let quoted = try #require(failure.hint.firstRange(of: "add \"")).upperBound
    let words = failure.hint[quoted...].prefix { $0 != "\"" }
    try Adding(home.library, fetcher: web.fetcher, today: 20_000).settle(String(words), as: "10.1145/7.1")
    #expect(try await home.sync().verified == 1)
  }

  @Test(arguments: ["nobody2020knows", "Some Title", ""])
  func whatIsNeitherARecordNorAnIdentifierIsRefused(name: String) async throws {
    let home = try Home(SyncTests.list(SyncTests.tvmLine), FakeWeb([SyncTests.tvm]))
    let adding = Adding(home.library, fetcher: home.web.fetcher, today: 20_000)
    #expect(throws: Adding.Trouble.noKey(name)) { try adding.settle("words", as: name) }
    #expect(try home.files.read("/l/bib/papers.yml") == Array("contact: a@b.org\n".utf8))
  }

  @Test func settlingTwiceKeepsBothAndTheRestOfTheFile() async throws {
    let home = try Home(
      SyncTests.list(SyncTests.tvmLine), FakeWeb([SyncTests.tvm]),
      settings: "# mine\ncontact: a@b.org # me\nsame:\n  - [x2020y, z]\nexport: {ascii: true}\n")
    let adding = Adding(home.library, fetcher: home.web.fetcher, today: 20_000)
    try adding.settle("one \"quoted\" title", as: "10.1145/1.2")
    try adding.settle("two", as: "1802.04799")
    let text = String(decoding: try home.files.read("/l/bib/papers.yml"), as: UTF8.self)
    #expect(text.hasPrefix("# mine\ncontact: a@b.org # me\nsame:\n"))
    #expect(text.hasSuffix("export: {ascii: true}\n"))
    let same = try Settings.read(Array(text.utf8)).same
    #expect(same.contains(["10.1145/1.2", "one \"quoted\" title"]))
    #expect(same.contains(["1802.04799", "two"]))
    #expect(same.contains(["x2020y", "z"]))
  }

  @Test func aSettingInAFormThatIsNotOursIsLeftToThePerson() async throws {
    let home = try Home(
      SyncTests.list(SyncTests.tvmLine), FakeWeb([SyncTests.tvm]), settings: "same: [[a2020b, \"c\"]]\n")
    let adding = Adding(home.library, fetcher: home.web.fetcher, today: 20_000)
    #expect(throws: Adding.Trouble.settingsNotOurs(line: "- [\"10.1145/1.2\", \"words\"]")) {
      try adding.settle("words", as: "10.1145/1.2")
    }
  }
}
