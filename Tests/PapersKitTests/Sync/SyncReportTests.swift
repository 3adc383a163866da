import Testing

@testable import PapersKit

/// The report in its form for machines.
struct SyncReportTests {
  static let members = [
    "readings", "verified", "listed", "imported", "confirmed", "failed", "added", "updated", "unchanged",
    "requests", "retries", "redirects", "planned", "conflicts", "unlisted", "notices", "differences",
    "written",
  ]

  @Test func anEmptyReportHasEveryMember() {
    let json = SyncReport().json
    #expect(json.members.map(\.name) == Self.members)
    for name in ["readings", "verified", "listed", "unchanged"] { #expect(json[name]?.int == 0) }
    for name in ["failed", "added", "conflicts", "notices"] { #expect(json[name] == .array([])) }
    for name in ["requests", "retries", "redirects", "planned"] { #expect(json[name] == .object([])) }
  }

  @Test func everyNumberAndListStandsUnderItsName() throws {
    var report = SyncReport()
    (report.readings, report.verified, report.listed, report.unchanged) = (9, 5, 3, 4)
    (report.added, report.updated, report.unlisted) = (["a"], ["b", "c"], ["d"])
    (report.notices, report.differences, report.written) = (["n"], ["d1"], ["papers.bib"])
    report.requests = ["b.org": 2, "a.org": 1]
    report.retries = ["b.org": 1]
    report.redirects = ["a.org": 1]
    report.planned = ["b.org": 7]
    let json = try JSON(parsing: report.json.line)
    #expect(Self.members.prefix(3).map { json[$0]?.int } == [9, 5, 3])
    #expect(json["unchanged"]?.int == 4)
    #expect(json["updated"]?.array.compactMap(\.string) == ["b", "c"])
    #expect(json["requests"]?.members.map(\.name) == ["a.org", "b.org"], "hosts are sorted")
    #expect(json["requests"]?["b.org"]?.int == 2)
    #expect(json["retries"]?["b.org"]?.int == 1 && json["redirects"]?["a.org"]?.int == 1)
    #expect(json["planned"]?["b.org"]?.int == 7)
    #expect(json["written"]?[0]?.string == "papers.bib" && json["differences"]?[0]?.string == "d1")
  }

  @Test func aFailureIsAPlaceACauseAndAHint() {
    var report = SyncReport()
    report.failed = [SyncReport.Failure("lists/a.md:1:2", "it \"broke\"", hint: "mend it")]
    #expect(
      report.json["failed"]?.line
        == #"[{"where":"lists/a.md:1:2","what":"it \"broke\"","hint":"mend it"}]"#)
  }

  @Test func aConflictShowsWhatWasKeptAndWhatOthersSaid() {
    var report = SyncReport()
    report.conflicts = [
      SyncReport.Conflict(
        key: "k", field: "issued", kept: "2018",
        others: [
          Record.Claim(source: .dblp, value: "2017"), Record.Claim(source: .landingPage, value: "2019"),
        ])
    ]
    #expect(
      report.json["conflicts"]?.line
        == #"[{"key":"k","field":"issued","kept":"2018","others":[{"source":"dblp","value":"2017"},{"source":"page","value":"2019"}]}]"#
    )
  }

  @Test(arguments: [
    ("OSDI", false), ("SOSP", true), ("ISCA", true), ("SIGCOMM", true), ("CVPR", true), ("PVLDB", true),
    ("ICLR", false), ("NeurIPS", false), ("MLSys", false), ("A Workshop on Gold", false), ("", false),
  ])
  func aVenuesPublisherTellsWhetherItsPapersHaveDOIs(venue: String, has: Bool) {
    #expect(VenueSeries.registersDOIs(venue) == has)
  }

  @Test func everyModeThatMayAskMayWriteButADryRun() {
    for mode in [SyncMode.asPlanned, .dryRun, .offline, .frozen, .refresh] {
      #expect(mode.mayWrite == !["dryRun", "frozen"].contains(mode.rawValue))
      #expect(SyncMode(rawValue: mode.rawValue) == mode)
    }
  }
}
