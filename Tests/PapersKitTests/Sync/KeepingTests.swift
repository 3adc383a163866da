import Testing

@testable import PapersKit

/// `init`, `prune` and what packets are rewritten or removed.
struct KeepingTests {
  typealias Home = SyncTests.Home

  @Test func initMakesWhatIsMissingAndNothingElse() throws {
    let library = Library(root: "/l", files: .memory())
    let made = try library.initialize(contact: "a@b.org")
    #expect(made == ["bib/papers.yml", "bib/lists/readings.md", "cache/.gitignore"])
    #expect(try library.settings().contact == "a@b.org")
    #expect(try library.settings().notices.isEmpty)
    #expect(try library.initialize(contact: "other@b.org") == [])
    #expect(try library.settings().contact == "a@b.org")
    #expect(try library.listPaths(Settings()) == ["lists/readings.md"])
  }

  @Test(arguments: ["a\nb: c", "\"x\"", "#", "it's", "a: b", "{}", "*x"])
  func anyContactIsWrittenSoThatItReadsBack(contact: String) throws {
    let library = Library(root: "/l", files: .memory())
    _ = try library.initialize(contact: contact)
    if contact.contains("\n") {
      // A line break would add a header: the settings refuse it.
      #expect(throws: LibraryError.self) { try library.settings() }
    } else {
      #expect(try library.settings().contact == contact)
    }
  }

  @Test func aLibraryWithAListOfItsOwnGetsNoOther() throws {
    let library = Library(root: "/l", files: .memory(["/l/bib/lists/course.md": "# C\n"]))
    #expect(try library.initialize(contact: nil) == ["bib/papers.yml", "cache/.gitignore"])
    #expect(try library.settings().contact == nil)
  }

  @Test func pruneTakesOnlyWhatNoListNamesAndNobodyImported() async throws {
    let home = try Home(SyncTests.list(SyncTests.tvmLine), FakeWeb([SyncTests.tvm]))
    try await home.sync()
    var imported = Record(key: "own2020work", kind: .book, title: "Mine")
    imported.provenance["title"] = Record.Provenance(source: .importedFile, url: "")
    try home.library.save(imported)
    try home.library.save(Record(key: "old2019work", kind: .book, title: "Left the list"))
    #expect(try await home.library.prune(onlyTell: true) == ["old2019work"])
    #expect(try home.library.recordKeys().count == 3)
    #expect(try await home.library.prune(onlyTell: false) == ["old2019work"])
    #expect(try home.library.recordKeys() == ["lovelace2018tvm", "own2020work"])
    #expect(try await home.library.prune(onlyTell: false) == [])
  }

  @Test func pruneDoesNothingWhileARecordOrAListCannotBeRead() async throws {
    let home = try Home(SyncTests.list(SyncTests.tvmLine), FakeWeb([SyncTests.tvm]))
    try await home.sync()
    try home.library.save(Record(key: "old2019work", kind: .book, title: "Left the list"))
    try home.files.write("/l/bib/records/broken.json", "{")
    await #expect(throws: LibraryError.self) { try await home.library.prune(onlyTell: false) }
    #expect(try home.library.recordKeys().contains("old2019work"))
    try home.files.remove("/l/bib/records/broken.json")
    try home.files.write("/l/bib/lists/list.md", [0xFF, 0xFE, 0x00])
    await #expect(throws: LibraryError.self) { try await home.library.prune(onlyTell: false) }
    #expect(try home.library.recordKeys().contains("old2019work"))
  }

  @Test func onlyPacketsAreRemovedFromTheirFolder() async throws {
    let home = try Home(SyncTests.list(SyncTests.tvmLine), FakeWeb([SyncTests.tvm]))
    try await home.sync()
    let mine = [
      "packets/notes.md", "packets/week.txt", "packets/.hidden", "packets/figures/a.png",
      "packets/my/own/week-09.md",
    ]
    let stale = [
      "packets/week-09.md", "packets/week-09.html", "packets/date-2020-01-01.md", "packets/topic-03.html",
    ]
    for name in mine + stale { try home.files.write("/l/bib/" + name, "x") }
    let report = try await home.sync()
    #expect(Set(report.written) == Set(stale))
    for name in mine { #expect(try home.files.entry("/l/bib/" + name) != nil, "\(name)") }
    for name in stale { #expect(try home.files.entry("/l/bib/" + name) == nil, "\(name)") }
  }

  @Test func severalListsHaveAFolderOfPacketsEach() async throws {
    let home = try Home(SyncTests.list(SyncTests.tvmLine), FakeWeb([SyncTests.tvm]))
    try await home.sync()
    try home.files.write(
      "/l/bib/lists/next.md", SyncTests.list(SyncTests.tvmLine).replacing("2021", with: "2022"))
    try await home.sync()
    for name in ["list/week-01.md", "list/index.html", "next/week-01.html", "next/index.md"] {
      #expect(try home.files.entry("/l/bib/packets/" + name) != nil, "\(name)")
    }
    #expect(try home.files.entry("/l/bib/packets/week-01.md") == nil)
    try home.files.remove("/l/bib/lists/next.md")
    try await home.sync()
    #expect(try home.files.entry("/l/bib/packets/week-01.md") != nil)
    #expect(try home.files.entry("/l/bib/packets/next/week-01.md") == nil)
  }

  @Test func aReadingInTwoWeeksStandsInBothPacketsAndOnceInTheBibliography() async throws {
    let text = SyncTests.list(SyncTests.tvmLine) + "\n### Week 2\n\n- \(SyncTests.tvmLine)\n"
    let home = try Home(text, FakeWeb([SyncTests.tvm]))
    try await home.sync()
    for name in ["packets/week-01.md", "packets/week-02.md", "packets/week-01.html", "packets/week-02.html"] {
      let page = String(decoding: try home.files.read("/l/bib/" + name), as: UTF8.self)
      #expect(page.contains("@inproceedings{lovelace2018tvm,"), "\(name)")
    }
    let bib = String(decoding: try home.files.read("/l/bib/papers.bib"), as: UTF8.self)
    #expect(bib.ranges(of: "{lovelace2018tvm,").count == 1)
  }

  @Test func whatPacketsAndPapersBibSayOfAWorkIsTheSame() async throws {
    let works = [SyncTests.tvm, SyncTests.halide]
    for settings in ["", "export: {ascii: true, venues: acronym}\n"] {
      let home = try Home(
        SyncTests.list(SyncTests.tvmLine, "\(SyncTests.halide.title). 2018."), FakeWeb(works),
        settings: settings)
      try await home.sync()
      let bib = String(decoding: try home.files.read("/l/bib/papers.bib"), as: UTF8.self)
      let page = String(decoding: try home.files.read("/l/bib/packets/week-01.md"), as: UTF8.self)
      let shown = page.split(separator: "\n").map { $0.hasPrefix("   ") ? $0.dropFirst(3) : $0 }.joined(
        separator: "\n")
      for entry in bib.split(separator: "\n\n") { #expect(shown.contains(entry.trimmingSuffix), "\(entry)") }
    }
  }
}

extension Substring {
  fileprivate var trimmingSuffix: Substring {
    var rest = self
    while rest.last?.isNewline == true { rest.removeLast() }
    return rest
  }
}
