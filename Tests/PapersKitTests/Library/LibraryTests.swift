import Testing

@testable import PapersKit

struct LibraryTests {
  static func library(_ files: [String: String] = [:], failing: FilesError? = nil) -> Library {
    let disk = Files.memory(files.merging(["/l/bib/.keep": ""]) { a, _ in a }, failing: { _ in failing })
    return Library(root: "/l", files: disk)
  }
  static func text(_ key: String, _ title: String = "T") -> String {
    String(decoding: RecordFile.bytes(of: Record(key: key, kind: .preprint, title: title)), as: UTF8.self)
  }

  @Test func theNearestFolderUpwardsThatHoldsBibIsTheLibrary() throws {
    let files = Files.memory(["/a/bib/papers.yml": "", "/a/b/c/x": "", "/a/b/bib/lists/l.md": ""])
    #expect(try Library.find(from: "/a/b/c", files: files).root == "/a/b")
    #expect(try Library.find(from: "/a/", files: files).root == "/a")
    #expect(throws: LibraryError.noLibrary("/q/r")) { try Library.find(from: "/q/r", files: files) }
  }

  @Test func recordsAreReadInTheOrderOfTheirKeys() async throws {
    let keys = (0..<1000).map { "k\($0)" }
    let library = Self.library(
      Dictionary(uniqueKeysWithValues: keys.map { ("/l/bib/records/\($0).json", Self.text($0)) }))
    let records = try await library.records()
    #expect(records.all.map(\.key) == keys.sorted())
    #expect(records.troubles.isEmpty)
  }

  @Test func aBrokenRecordIsNamedWithLineAndColumnAndTheOthersAreRead() async throws {
    let library = Self.library([
      "/l/bib/records/a.json": Self.text("a"), "/l/bib/records/b.json": "{\n \"id\": }",
      "/l/bib/records/.hidden.json": "x", "/l/bib/records/note.txt": "x",
    ])
    let records = try await library.records()
    #expect(records.all.map(\.key) == ["a"])
    #expect(records.troubles.count == 1)
    #expect(records.troubles[0].sentence.hasPrefix("bib/records/b.json:2:8: no valid JSON"))
  }

  @Test func anUnchangedRecordKeepsItsBytes() throws {
    let library = Self.library()
    let record = Record(key: "a2020b", kind: .preprint, title: "T")
    #expect(try library.save(record))
    #expect(try !library.save(record))
    #expect(try library.record("a2020b") == record)
    #expect(try library.record("../a") == nil)
    try library.remove("a2020b")
    #expect(try library.record("a2020b") == nil)
  }

  @Test(arguments: ["", "../x", "a/b", ".hidden", "é2020", "a b", String(repeating: "k", count: 201)])
  func noPathIsMadeOfAHostileKey(_ key: String) {
    let record = Record(key: key, kind: .preprint, title: "T")
    #expect(throws: LibraryError.badKey(key)) { try Self.library().save(record) }
  }

  @Test func aFullDiskIsAnErrorAndNotALoss() throws {
    let path = "/l/bib/records/a.json"
    let library = Self.library([path: Self.text("a", "Old")], failing: .noSpace(path))
    #expect(throws: LibraryError.file(.noSpace(path))) {
      try library.save(Record(key: "a", kind: .preprint, title: "New"))
    }
    #expect(try library.record("a")?.title == "Old")
  }

  @Test func theSecondSyncIsToldThatOneIsRunning() throws {
    let library = Self.library()
    let first = try library.lock()
    #expect(throws: LibraryError.busy("/l")) { try library.lock() }
    withExtendedLifetime(first) {}
  }

  @Test func withoutSettingsEveryListCounts() throws {
    let library = Self.library(["/l/bib/lists/b.md": "", "/l/bib/lists/a.md": "", "/l/bib/lists/n.txt": ""])
    #expect(try library.listPaths(Settings()) == ["lists/a.md", "lists/b.md"])
    #expect(try Self.library().listPaths(Settings()) == [])
  }

  @Test func aListThatIsNotThereIsNamedWithItsLine() throws {
    let settings = try Settings.read(Array("# x\nlists:\n  - lists/none.md\n".utf8))
    #expect(throws: LibraryError.settings(3, "lists/none.md: there is no such list")) {
      try Self.library().listPaths(settings)
    }
  }
}

struct SettingsTests {
  @Test func everySettingIsRead() throws {
    let settings = try Settings.read(
      Array(
        """
        lists: [lists/a.md, lists/b.md]
        contact: someone@example.org
        export: {venues: short, ascii: true, preprints: false}
        sources: [crossref, arxiv]
        overrides:
          a2020b: {title: "Better: title", volume: 7, issued: {date-parts: [[2020]]}}
        same:
          - [a2020b, "https://x.org/a"]
        not-same:
          - [a2020b, c2021d]
        """.utf8))
    #expect(settings.lists?.map(\.text) == ["lists/a.md", "lists/b.md"])
    #expect(settings.contact == "someone@example.org")
    #expect(
      settings.export
        == {
          var e = Settings.Export(); e.venues = "short"; e.ascii = true; e.preprints = false; return e
        }())
    #expect(settings.sources == [.crossref, .arXiv])
    #expect(settings.overrides["a2020b"]?["title"] == .string("Better: title"))
    #expect(settings.overrides["a2020b"]?["volume"]?.int == 7)
    #expect(settings.overrides["a2020b"]?["issued"]?["date-parts"]?[0]?[0]?.int == 2020)
    #expect(settings.same == [["a2020b", "https://x.org/a"]])
    #expect(settings.notSame == [["a2020b", "c2021d"]])
    #expect(settings.notices.isEmpty)
  }

  @Test(arguments: ["", "# only a comment\n", "lists:\ncontact:\n"])
  func anEmptyFileMeansTheDefaults(_ text: String) throws {
    #expect(try Settings.read(Array(text.utf8)) == Settings())
  }

  @Test(arguments: [
    ("contact: a\nlists: [../x.md]", 2), ("lists: [/etc/passwd]", 1),
    ("lists:\n - ok.md\n - a/../../b.md", 3),
    ("- a", 1), ("contact: [", 2), ("export: {venues: loud}", 1), ("export:\n  x: 1", 2),
    ("sources: [nobody]", 1),
    ("overrides:\n  \"../k\": {title: x}", 2), ("overrides: {k: {id: x}}", 1), ("same: [[one]]", 1),
    ("contact: \"a\\nb\"", 1),
  ])
  func aMistakeIsNamedWithItsLine(_ text: String, _ line: Int) {
    #expect {
      try Settings.read(Array(text.utf8))
    } throws: { error in
      guard case .settings(let found, _) = error as? LibraryError else { return false }
      return found == line
    }
  }

  @Test func whatIsNoSettingIsSaidAndLoosensNothing() throws {
    let settings = try Settings.read(Array("allow-private: true\ncontact: a@b.c".utf8))
    #expect(settings.notices.map(\.place.line) == [1])
    #expect(settings.contact == "a@b.c")
  }

  @Test func aliasesThatMultiplyAreRefused() {
    var text = "overrides:\n  k:\n    note: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for n in 1...9 {
      let row = Array(repeating: "*a\(n - 1)", count: 10).joined(separator: ", ")
      text +=
        "    \(["volume", "issue", "page", "genre", "URL", "source", "scale", "part", "medium"][n - 1]): &a\(n) [\(row)]\n"
    }
    #expect(throws: LibraryError.self) { try Settings.read(Array(text.utf8)) }
  }
}
