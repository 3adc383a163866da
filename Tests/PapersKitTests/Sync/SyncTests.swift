import Testing

@testable import PapersKit

struct SyncTests {
  static let tvm = FakeWeb.Work(
    title: "TVM: An Automated End-to-End Optimizing Compiler for Deep Learning", doi: "10.1145/1.2",
    arXiv: "1802.04799")
  static let halide = FakeWeb.Work(
    title: "Halide: A Language and Compiler for Parallelism", doi: "10.1145/3.4")
  static let horovod = FakeWeb.Work(
    title: "Horovod: fast and easy distributed deep learning", venue: "arXiv.org", arXiv: "1802.05799")

  /// A library in memory, and the syncs on it.
  struct Home {
    let files: Files
    let library: Library
    let web: FakeWeb

    init(_ list: String, _ web: FakeWeb, settings: String = "contact: a@b.org\n", files: Files? = nil) throws
    {
      let path = "/l/bib/lists/list.md"
      self.files = files ?? .memory([path: list, "/l/bib/papers.yml": settings])
      if files != nil {
        try self.files.write(path, list)
        try self.files.write("/l/bib/papers.yml", settings)
      }
      library = Library(root: "/l", files: self.files)
      self.web = web
    }

    func rewrite(_ list: String) throws { try files.write("/l/bib/lists/list.md", list) }

    @discardableResult
    func sync(_ mode: SyncMode = .asPlanned, today: Int = 20_000, fetcher: Fetcher? = nil) async throws
      -> SyncReport
    {
      let sync = Sync(library, mode: mode, fetcher: fetcher ?? web.fetcher, today: today)
      guard case .done(let report) = try await sync.run() else { throw Planned() }
      return report
    }
    struct Planned: Error {}

    /// Every file under bib/, to compare states.
    var state: [String: [UInt8]] {
      get throws {
        var out: [String: [UInt8]] = [:]
        var folders = ["/l/bib"]
        while let folder = folders.popLast() {
          for entry in try files.list(folder) {
            let path = folder + "/" + entry.name
            if entry.kind == .folder { folders.append(path) } else { out[path] = try files.read(path) }
          }
        }
        return out
      }
    }
    func record(_ key: String) throws -> Record { try #require(try library.record(key)) }
  }

  static func list(_ entries: String...) -> String {
    "# Course 2021\n\n## Reading list\n\n### Week 1\n\n" + entries.map { "- \($0)\n" }.joined()
  }
  static let tvmLine = "[TVM](https://arxiv.org/pdf/1802.04799.pdf). \(tvm.title). OSDI 2018."

  @Test func aLinkBecomesAVerifiedRecordAndTheSecondSyncAsksNothing() async throws {
    let home = try Home(Self.list(Self.tvmLine), FakeWeb([Self.tvm]))
    let report = try await home.sync()
    #expect(report.verified == 1)
    #expect(report.failed.isEmpty)
    #expect(report.added == ["lovelace2018tvm"])
    let record = try home.record("lovelace2018tvm")
    #expect(record.status == .verified)
    #expect(record.doi?.text == "10.1145/1.2")
    #expect(record.arXiv?.text == "1802.04799")
    #expect(record.readings.map(\.references) == [["https://arxiv.org/pdf/1802.04799.pdf"]])
    #expect(home.web.count("export.arxiv.org") == 1)
    let before = try home.state
    let count = home.web.asked.count
    let second = try await home.sync()
    #expect(home.web.asked.count == count)
    #expect(try home.state == before)
    #expect((second.added, second.updated, second.written) == ([], [], []))
  }

  @Test func papersBibAndAPacketAWeekAreBuilt() async throws {
    let home = try Home(Self.list(Self.tvmLine), FakeWeb([Self.tvm]))
    let report = try await home.sync()
    #expect(report.written.contains("papers.bib"))
    #expect(report.written.contains("packets/week-01.md"))
    let text = String(decoding: try home.files.read("/l/bib/papers.bib"), as: UTF8.self)
    #expect(text.contains("@inproceedings{lovelace2018tvm,"))
    try home.rewrite(Self.list(Self.tvmLine).replacing("Week 1", with: "Week 2"))
    try await home.sync()
    #expect(try home.files.entry("/l/bib/packets/week-01.md") == nil)
    #expect(try home.files.entry("/l/bib/packets/week-02.html") != nil)
  }

  @Test func wordsAloneAreFoundAndStrangersStayListed() async throws {
    let stranger = "A Wholly Unknown Treatise on Nothing at All. Jane Doe. OSDI 2019."
    let home = try Home(Self.list("\(Self.halide.title). OSDI 2018.", stranger), FakeWeb([Self.halide]))
    let report = try await home.sync()
    #expect((report.verified, report.listed) == (1, 1))
    #expect(report.failed.map(\.place) == ["lists/list.md:8:3"])
    let record = try #require(try await home.library.records().all.first { $0.status == .listed })
    #expect(record.provenance["title"]?.source == .list)
    // For a week it is left alone, then asked again.
    let count = home.web.asked.count
    try await home.sync(today: 20_006)
    #expect(home.web.asked.count == count)
    try await home.sync(today: 20_007)
    #expect(home.web.asked.count > count)
  }

  @Test func withoutANetworkNewReadingsAreListedAndVerifiedLaterUnderTheSameKey() async throws {
    let home = try Home(
      Self.list(Self.tvmLine, "\(Self.halide.title). 2018."), FakeWeb([Self.tvm, Self.halide]))
    let first = try await home.sync(.offline, fetcher: FakeWeb.none)
    #expect((first.verified, first.listed, first.failed.count) == (0, 2, 2))
    let keys = try home.library.recordKeys()
    let second = try await home.sync()
    #expect((second.verified, second.failed.count, second.added) == (2, 0, []))
    #expect(try home.library.recordKeys() == keys)
  }

  @Test func oneWorkInTwoWeeksIsOneRecordWithTwoTies() async throws {
    let text = Self.list(Self.tvmLine) + "\n### Week 2\n\n- \(Self.tvm.title), OSDI 2018\n"
    let home = try Home(text, FakeWeb([Self.tvm]))
    let report = try await home.sync()
    #expect((report.readings, report.verified) == (2, 2))
    #expect(try home.library.recordKeys() == ["lovelace2018tvm"])
    #expect(try home.record("lovelace2018tvm").readings.count == 2)
    #expect(try await home.sync().requests == [:])
  }

  @Test func aSmallRewordingTiesAgainWithoutAsking() async throws {
    let home = try Home(Self.list(Self.tvmLine), FakeWeb([Self.tvm]))
    try await home.sync()
    let count = home.web.asked.count
    try home.rewrite(Self.list("Read this: " + Self.tvmLine))
    let report = try await home.sync()
    #expect(home.web.asked.count == count)
    #expect(report.updated == ["lovelace2018tvm"])
    #expect(try home.record("lovelace2018tvm").readings.count == 1)
    #expect(try await home.sync().updated == [])
  }

  @Test func aReadingThatLeftIsReportedAndOnlyPruneRemovesItsRecord() async throws {
    let home = try Home(
      Self.list(Self.tvmLine, "\(Self.halide.title). 2018."), FakeWeb([Self.tvm, Self.halide]))
    try await home.sync()
    try home.rewrite(Self.list(Self.tvmLine))
    let report = try await home.sync()
    #expect(report.unlisted == ["lovelace2018halide"])
    #expect(try home.library.recordKeys().count == 2)
    let text = String(decoding: try home.files.read("/l/bib/papers.bib"), as: UTF8.self)
    #expect(!text.contains("halide"))
    #expect(try await home.library.prune(onlyTell: true) == ["lovelace2018halide"])
    #expect(try await home.library.prune(onlyTell: false) == ["lovelace2018halide"])
    #expect(try home.library.recordKeys() == ["lovelace2018tvm"])
  }

  @Test func overridesWinAndSurviveARefresh() async throws {
    let settings = "contact: a@b.org\noverrides:\n  lovelace2018tvm: {page: \"578-594\"}\n"
    let home = try Home(Self.list(Self.tvmLine), FakeWeb([Self.tvm]), settings: settings)
    try await home.sync()
    #expect(try home.record("lovelace2018tvm").pages == "578-594")
    try await home.sync(.refresh)
    let record = try home.record("lovelace2018tvm")
    #expect(record.pages == "578-594")
    #expect(record.provenance["page"]?.source == .override)
  }

  @Test func aRefreshSaysThatAPreprintWasPublished() async throws {
    var published = Self.horovod
    published.doi = "10.1145/5.6"
    published.venue = "EuroSys"
    let home = try Home(Self.list("[Horovod](https://arxiv.org/abs/1802.05799)"), FakeWeb([Self.horovod]))
    try await home.sync()
    #expect(try home.record("lovelace2018horovod").kind == .preprint)
    let report = try await home.sync(.refresh, fetcher: FakeWeb([published]).fetcher)
    #expect(report.notices.contains { $0.contains("was published since") })
    #expect(try home.record("lovelace2018horovod").doi?.text == "10.1145/5.6")
  }

  @Test func aCopiedListIsTiedWithoutAsking() async throws {
    let home = try Home(Self.list(Self.tvmLine), FakeWeb([Self.tvm]))
    try await home.sync()
    let count = home.web.asked.count
    try home.files.write("/l/bib/lists/next.md", Self.list(Self.tvmLine))
    let report = try await home.sync()
    #expect(home.web.asked.count == count)
    #expect((report.readings, report.verified) == (2, 2))
    #expect(try home.record("lovelace2018tvm").readings.map(\.list) == ["lists/list.md", "lists/next.md"])
  }
}
