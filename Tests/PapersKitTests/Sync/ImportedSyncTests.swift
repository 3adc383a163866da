import Testing

@testable import PapersKit

/// `sync --imported`: what a person brought in from a file is asked for like a reading, under its own key.
struct ImportedSyncTests {
  typealias Home = SyncTests.Home
  static let elastic = FakeWeb.Work(
    title: "Elastic Training of Deep Models", year: 2020, venue: "EuroSys", doi: "10.1145/77.1",
    arXiv: "1906.01234")
  static let preprint = """
    @article{my:elastic, title={Elastic training of deep models}, author={Lovelace, Ada and Turing, Alan},
      journal={arXiv preprint arXiv:1906.01234}, year=2019, annote={read this}}
    """

  /// A library with one list (of Halide, or what is given) into which a .bib was imported.
  private func home(
    _ bib: String, _ works: [FakeWeb.Work], list: String? = "Halide: A Language and Compiler for Parallelism",
    settings: String = "contact: a@b.org\n"
  ) async throws -> Home {
    let home = try Home(
      list.map { SyncTests.list($0) } ?? "", FakeWeb(works + [SyncTests.halide]), settings: settings)
    if list == nil { try home.files.remove("/l/bib/lists/list.md") }
    _ = try await home.library.take(ImportTests.records(bib), from: "r.bib")
    return home
  }
  private func sync(
    _ home: Home, _ mode: SyncMode = .asPlanned, today: Int = 20_000, web: FakeWeb? = nil
  ) async throws -> SyncReport {
    var sync = Sync(home.library, mode: mode, fetcher: (web ?? home.web).fetcher, today: today)
    sync.withImported = true
    guard case .done(let report) = try await sync.run() else { throw Home.Planned() }
    return report
  }

  @Test func aPreprintOfAFileIsTakenToItsPublishedFormUnderItsOwnKey() async throws {
    let home = try await home(Self.preprint.replacing("my:", with: "my-"), [Self.elastic])
    let report = try await sync(home)
    #expect((report.imported, report.confirmed) == (1, 1))
    #expect(report.failed.isEmpty, "\(report.failed)")
    #expect(report.readings == 1)
    #expect(report.notices.contains("my-elastic: was published since: EuroSys 2020"), "\(report.notices)")
    let record = try home.record("my-elastic")
    #expect(record.status == .verified)
    #expect(record.doi?.text == "10.1145/77.1")
    #expect(record.venue?.acronym == "EuroSys")
    #expect(record.extra["bibtex.annote"] == "read this")
    #expect(record.readings.isEmpty)
    #expect(record.match != nil)
  }

  @Test func whatBetterSourcesSaidInItsPlaceDoesNotMakeItOneToPrune() async throws {
    let home = try await home(Self.preprint.replacing("my:", with: "my-"), [Self.elastic])
    _ = try await sync(home)
    let record = try home.record("my-elastic")
    #expect(record.provenance["title"]?.source != .importedFile)
    #expect(record.isImported)
    #expect(try await home.sync().unlisted.isEmpty)
    // A library of before the mark: it is put there when the work is asked for.
    var old = record
    (old.provenance["id"], old.status) = (nil, .listed)
    old.provenance["note"] = .init(source: .importedFile, url: "old.bib")
    try home.library.save(old)
    _ = try await sync(home)
    #expect(try home.record("my-elastic").provenance["id"]?.url == "old.bib")
  }

  @Test func withoutTheFlagNobodyIsAskedForThem() async throws {
    let home = try await home(Self.preprint, [Self.elastic])
    let report = try await home.sync()
    #expect(report.imported == 0)
    #expect(!home.web.asked.contains { $0.contains("1906.01234") })
    #expect(report.failed.isEmpty)
    let before = try home.state
    // And with it, a second time, nobody again.
    _ = try await sync(home)
    #expect(try home.state != before)
    let asked = home.web.asked.count
    let again = try await sync(home)
    #expect(home.web.asked.count == asked)
    #expect(again.updated.isEmpty && again.written.isEmpty)
  }

  @Test func anIdentifierOfAnotherWorkIsNamedAndCanBeCorrected() async throws {
    let bib = """
      @inproceedings{wrong, title={Elastic Training of Deep Models}, author={Lovelace, Ada and Turing, Alan},
        booktitle={EuroSys}, year=2020, doi={10.1145/3.4}}
      """
    let home = try await home(bib, [Self.elastic])
    let report = try await sync(home)
    let failure = try #require(report.failed.first)
    #expect(failure.place == "records/wrong.json")
    #expect(failure.what.contains("leads to Halide"), "\(failure)")
    #expect(failure.hint.contains("overrides: wrong:"))
    #expect(try home.record("wrong").status == .conflict)
    #expect(try home.record("wrong").title == "Elastic Training of Deep Models")
    try home.files.write(
      "/l/bib/papers.yml", "contact: a@b.org\noverrides:\n  wrong:\n    DOI: 10.1145/77.1\n")
    // The first sync takes the correction over, the second asks for it.
    _ = try await sync(home)
    let mended = try await sync(home)
    #expect(mended.failed.isEmpty, "\(mended.failed)")
    #expect(try home.record("wrong").status == .verified)
  }

  @Test func whatNoSourceKnowsStaysAsItIsAndIsLeftAloneForAWeek() async throws {
    let bib = """
      @inproceedings{secret, title={A Paper That Nobody Ever Indexed Anywhere}, author={Doe, Jane}, year=2017,
        booktitle={Local Workshop on Things}}
      """
    let home = try await home(bib, [])
    let report = try await sync(home)
    #expect((report.imported, report.confirmed) == (1, 0))
    #expect(report.failed.map(\.place) == ["records/secret.json"])
    #expect(report.failed[0].what.contains("no source confirms it"), "\(report.failed)")
    let record = try home.record("secret")
    #expect(record.status == .listed)
    #expect(record.containerTitle == "Local Workshop on Things")
    #expect(record.people.persons.map(\.display) == ["Jane Doe"])
    #expect(record.readings.isEmpty)
    let asked = home.web.asked.count
    let resting = try await sync(home, today: 20_003)
    #expect(home.web.asked.count == asked)
    #expect(resting.failed.count == 1)
    _ = try await sync(home, today: 20_008)
    #expect(home.web.asked.count > asked)
  }

  @Test func theDoubleOfARecordIsNamedAndLeftAsItIs() async throws {
    let home = try await home(
      Self.preprint, [Self.elastic], list: "[Elastic](https://doi.org/10.1145/99.9). Elastic Things, 2020.")
    // The list's record comes to hold the same work only now.
    let imported = try #require(try home.library.recordKeys().first)
    let bytes = RecordFile.bytes(of: try home.record(imported))
    var other = try home.record(imported)
    (other.key, other.status, other.provenance) = ("lovelace2020elastic", .verified, [:])
    try home.library.save(other)
    let report = try await sync(home)
    let failure = try #require(report.failed.first { $0.place == "records/\(imported).json" })
    #expect(failure.what.contains("the same work as lovelace2020elastic"))
    #expect(RecordFile.bytes(of: try home.record(imported)) == bytes)
  }

  @Test func aReadingThatNamesAnImportedWorkTakesItsKey() async throws {
    let home = try await home(
      Self.preprint.replacing("my:", with: "my-"), [Self.elastic],
      list: "[Elastic Training of Deep Models](https://arxiv.org/abs/1906.01234)")
    let report = try await home.sync()
    #expect(report.added.isEmpty, "\(report.added)")
    #expect(try home.library.recordKeys() == ["my-elastic"])
    let record = try home.record("my-elastic")
    #expect(record.status == .verified)
    #expect(record.readings.count == 1)
    // It stays the person's when the reading goes.
    try home.rewrite(SyncTests.list("Halide: A Language and Compiler for Parallelism"))
    #expect(try await home.sync().unlisted.isEmpty)
  }

  @Test func aLibraryWithoutAListIsToldOfTheFlagAndNothingIsBuilt() async throws {
    let home = try await home(Self.preprint.replacing("my:", with: "my-"), [Self.elastic], list: nil)
    await #expect {
      try await home.sync()
    } throws: { error in
      "\(error)".contains("papers sync --imported")
    }
    let report = try await sync(home)
    #expect(report.confirmed == 1)
    #expect(report.written.isEmpty)
    #expect(try home.library.recordKeys() == ["my-elastic"])
  }

  @Test func whatTheFileSaidOtherwiseIsKeptBesideTheBetterSourceAlsoWhenAskedAgain() async throws {
    let bib = """
      @inproceedings{paged, title={Elastic Training of Deep Models}, author={Lovelace, Ada and Turing, Alan},
        booktitle={EuroSys}, year=2015, doi={10.1145/77.1}}
      """
    let home = try await home(bib, [Self.elastic])
    _ = try await sync(home)
    let claim = Record.Claim(source: .importedFile, value: "2015")
    #expect(try home.record("paged").issued?.year == 2020)
    #expect(try home.record("paged").conflicts["issued"]?.contains(claim) == true)
    _ = try await sync(home, .refresh)
    #expect(try home.record("paged").conflicts["issued"]?.filter { $0 == claim }.count == 1)
  }

  @Test func thePlanNamesHowManyAreAskedFor() async throws {
    let home = try await home(Self.preprint, [Self.elastic])
    var sync = Sync(home.library, mode: .dryRun, fetcher: FakeWeb.none, today: 20_000)
    sync.withImported = true
    guard case .planned(let plan) = try await sync.run() else { throw Home.Planned() }
    #expect((plan.readings, plan.locked, plan.imported) == (1, 0, 1))
    #expect(plan.json["imported"]?.int == 1)
  }

  @Test(arguments: [
    ("doi={10.1145/1.2}", ["https://doi.org/10.1145/1.2"]),
    ("eprint={1706.03762}, archiveprefix={arXiv}", ["https://arxiv.org/abs/1706.03762"]),
    ("url={https://a.org/p.pdf}", ["https://a.org/p.pdf"]),
    ("note={seen}", []),
  ])
  func whatARecordSaysIsWhatAReadingWouldSay(_ field: String, _ links: [String]) throws {
    let bib = """
      @inproceedings{k, title={On {Things}}, author={Doe, Jane and others}, booktitle={OSDI}, year=2014, \(field)}
      """
    let reading = Reading(try #require(ImportTests.records(bib).first))
    #expect(reading.title == "On Things")
    #expect(reading.authors == ["Jane Doe"])
    #expect(reading.hasEtAl)
    #expect(reading.venue == "OSDI")
    #expect(reading.year == 2014)
    #expect(reading.links.map(\.written) == links)
  }
}
