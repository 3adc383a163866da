import Synchronization
import Testing

@testable import PapersKit

struct SyncTroubleTests {
  typealias Home = SyncTests.Home

  @Test func frozenAsksAndWritesNothingAndNamesWhatIsMissing() async throws {
    let home = try Home(SyncTests.list(SyncTests.tvmLine), FakeWeb([SyncTests.tvm]))
    let before = try home.state
    let report = try await home.sync(.frozen)
    #expect(home.web.asked.isEmpty)
    #expect(try home.state == before)
    #expect(report.differences.contains { $0.contains("lists/list.md:7:3") })
    try await home.sync()
    #expect(try await home.sync(.frozen).differences == [])
  }

  @Test func theDryRunSaysWhomItAsksAndWhyAndTheRunKeepsItsPromise() async throws {
    let home = try Home(
      SyncTests.list(
        SyncTests.tvmLine, "\(SyncTests.halide.title). 2018.", "Nobody Knows This Very Paper. 2020"),
      FakeWeb([SyncTests.tvm, SyncTests.halide]))
    let before = try home.state
    let sync = Sync(home.library, mode: .dryRun, fetcher: home.web.fetcher, today: 20_000)
    guard case .planned(let plan) = try await sync.run() else {
      Issue.record("no plan")
      return
    }
    #expect(home.web.asked.isEmpty)
    #expect(try home.state == before)
    #expect(plan.readings == 3)
    #expect(plan.byHost["export.arxiv.org"] ?? 0 >= 1)
    #expect(plan.steps.allSatisfy { !$0.reason.isEmpty })
    #expect(plan.seconds > 0)
    try await home.sync()
    for (host, most) in plan.byHost { #expect(home.web.count(host) <= most, "\(host)") }
    let hosts = Set(home.web.asked.compactMap { WebAddress($0)?.host })
    #expect(hosts.isSubset(of: plan.byHost.keys))
  }

  @Test func aWallIsMetOnceAndSaidOnceAndOthersTakeOver() async throws {
    let web = FakeWeb([SyncTests.tvm, SyncTests.halide])
    web.shut("api2.openreview.net")
    web.shut("openreview.net")
    web.shut("dblp.org")
    let home = try Home(
      SyncTests.list(
        "[\(SyncTests.tvm.title)](https://openreview.net/forum?id=abc123), 2018",
        "[\(SyncTests.halide.title)](https://openreview.net/forum?id=def456), 2018"), web)
    let report = try await home.sync()
    #expect(report.verified == 2)
    #expect(report.failed.isEmpty)
    #expect(web.count("api2.openreview.net") == 1)
    #expect(report.notices.count { $0.hasPrefix("api2.openreview.net shows programs a bot check") } == 1)
  }

  @Test func aDeadLinkIsNamedWithItsPlaceAndTheOthersGoOn() async throws {
    let home = try Home(
      SyncTests.list(
        "[A Paper Whose Page Is Gone](https://www.usenix.org/conference/osdi18/presentation/gone). OSDI 2018",
        SyncTests.tvmLine), FakeWeb([SyncTests.tvm]))
    let report = try await home.sync()
    #expect(report.verified == 1)
    #expect(
      report.failed.contains { $0.place == "lists/list.md:7:3" && $0.what.contains("presentation/gone") })
  }

  @Test func linksOfTwoWorksAreAConflictAndNoWrongRecord() async throws {
    let home = try Home(
      SyncTests.list(
        "[\(SyncTests.tvm.title)](https://arxiv.org/abs/1802.05799) [doi](https://doi.org/10.1145/3.4)."),
      FakeWeb([SyncTests.tvm, SyncTests.halide, SyncTests.horovod]))
    let report = try await home.sync()
    #expect(report.verified == 0)
    #expect(report.failed.count == 1)
    let record = try #require(try await home.library.records().all.first)
    #expect(record.status == .conflict)
    #expect(record.doi == nil)
  }

  @Test func aBrokenRecordIsRefusedAndNothingIsOverwritten() async throws {
    let home = try Home(SyncTests.list(SyncTests.tvmLine), FakeWeb([SyncTests.tvm]))
    try home.files.write("/l/bib/records/mine.json", "{\"id\": \"mine\",\n oops}")
    let before = try home.state
    await #expect(throws: LibraryError.self) { try await home.sync() }
    #expect(try home.state == before)
    #expect(home.web.asked.isEmpty)
  }

  @Test func aFullDiskEndsTheSyncWithTheReasonAndDamagesNothing() async throws {
    let isFull = Atomic<Bool>(false)
    let files = Files.memory(failing: { path in
      isFull.load(ordering: .relaxed) && path.contains("/records/") ? .noSpace(path) : nil
    })
    let home = try Home(SyncTests.list(SyncTests.tvmLine), FakeWeb([SyncTests.tvm]), files: files)
    try await home.sync()
    let before = try home.state
    try home.rewrite(SyncTests.list(SyncTests.tvmLine, "\(SyncTests.halide.title). 2018."))
    isFull.store(true, ordering: .relaxed)
    let other = try Home(
      SyncTests.list(SyncTests.tvmLine, "\(SyncTests.halide.title). 2018."),
      FakeWeb([SyncTests.tvm, SyncTests.halide]),
      files: files)
    await #expect(throws: LibraryError.file(.noSpace("/l/bib/records/lovelace2018halide.json"))) {
      try await other.sync()
    }
    #expect(
      try home.state["/l/bib/records/lovelace2018tvm.json"] == before["/l/bib/records/lovelace2018tvm.json"])
    isFull.store(false, ordering: .relaxed)
    #expect(try await other.sync().verified == 2)
  }

  @Test func theSecondSyncAtATimeIsToldSo() async throws {
    let home = try Home(SyncTests.list(SyncTests.tvmLine), FakeWeb([SyncTests.tvm]))
    let lock = try home.library.lock()
    await #expect(throws: LibraryError.busy("/l")) { try await home.sync() }
    withExtendedLifetime(lock) {}
  }

  @Test(arguments: ["", "   \n"])
  func anEmptyListIsSaidWithItsName(_ text: String) async throws {
    let home = try Home(text, FakeWeb([]))
    await #expect(throws: LibraryError.self) { try await home.sync() }
  }

  @Test func withoutAContactTheSyncSaysSoOnce() async throws {
    let home = try Home(SyncTests.list(SyncTests.tvmLine), FakeWeb([SyncTests.tvm]), settings: "")
    let report = try await home.sync()
    #expect(report.notices.count { $0.contains("contact") } == 1)
  }

  @Test func aSettledMatchIsTiedWithoutAsking() async throws {
    let web = FakeWeb([SyncTests.tvm])
    let home = try Home(SyncTests.list(SyncTests.tvmLine), web)
    try await home.sync()
    let count = web.asked.count
    try home.files.write(
      "/l/bib/papers.yml", "same:\n  - [lovelace2018tvm, \"https://example.org/tvm.pdf\"]\n")
    try home.rewrite(
      SyncTests.list(SyncTests.tvmLine, "[That compiler](https://example.org/tvm.pdf). OSDI 2018."))
    let report = try await home.sync()
    #expect(web.asked.count == count)
    #expect(report.verified == 2)
  }

  /// A key is made once and stays: one made of an address would be what people cite.
  @Test func aBareAddressGetsNoRecordBeforeItsWorkIsKnown() async throws {
    let web = FakeWeb([SyncTests.tvm])
    let home = try Home(SyncTests.list("https://arxiv.org/abs/\(SyncTests.tvm.arXiv ?? "")"), web)
    let offline = try await home.sync(.offline, fetcher: FakeWeb.none)
    #expect(offline.readings == 1 && offline.listed == 0 && offline.added.isEmpty)
    #expect(offline.failed.map(\.place) == ["lists/list.md:7:3"])
    #expect(offline.failed.first?.what.contains("it has no record") == true)
    #expect(try home.state["bib/records"] == nil)
    let report = try await home.sync()
    #expect(report.verified == 1 && report.failed.isEmpty)
    #expect(report.added.count == 1 && report.added.first?.contains("tvm") == true, "\(report.added)")
  }

  @Test func aBareAddressThatNobodyKnowsIsNamedEachTimeAndAskedOnceAWeek() async throws {
    let home = try Home(
      SyncTests.list("https://arxiv.org/abs/2006.12345", SyncTests.tvmLine), FakeWeb([SyncTests.tvm]))
    let report = try await home.sync()
    #expect(report.verified == 1 && report.listed == 0 && report.failed.count == 1)
    let asked = home.web.asked.count
    let again = try await home.sync()
    #expect(again.failed.map(\.place) == report.failed.map(\.place))
    #expect(home.web.asked.count == asked)
  }
}
