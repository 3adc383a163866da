import Testing

@testable import PapersKit

/// What a library keeps: its records, its lock, its lists, and what `init` and `prune` do to them, on a disk in memory.
struct LibraryKeepingTests {
  static let list = """
    ## Week 1

    - [Kept Works of Rope](https://example.org/kept.pdf)
    - [Read Works of Sand](https://example.org/read.pdf)

    """
  private static func record(_ key: String, tiedTo words: String? = nil, link: String = "") -> Record {
    var record = Record(key: key, kind: .conferencePaper, title: "T of \(key)")
    if let words { record.readings = [.init(list: "lists/a.md", references: [link], words: words)] }
    return record
  }
  private static func file(_ record: Record) -> (String, String) {
    ("/l/bib/records/\(record.key).json", String(decoding: RecordFile.bytes(of: record), as: UTF8.self))
  }
  private static func library(_ records: [Record], list: String = list, more: [String: String] = [:])
    -> Library
  {
    let files = Dictionary(uniqueKeysWithValues: records.map(file)).merging(more) { _, b in b }
    return LibraryTests.library(files.merging(["/l/bib/lists/a.md": list]) { a, _ in a })
  }
  /// A record tied to every reading of the list, and two that are tied to none.
  private static func tied() throws -> Library {
    let readings = try ReadingList(reading: Array(list.utf8)).readings
    let records = readings.enumerated().map { n, reading in
      var record = Record(key: "k\(n)", kind: .conferencePaper, title: reading.title ?? "")
      record.readings = [Record.ReadingTie(reading, list: "lists/a.md")]
      return record
    }
    return library(records + [record("stray"), record("gone", tiedTo: "words that no list says")])
  }

  @Test func pruneTellsAndTakesWhatNoReadingIsTiedTo() async throws {
    let library = try Self.tied()
    #expect(try await library.prune(onlyTell: true) == ["gone", "stray"])
    #expect(try library.recordKeys() == ["gone", "k0", "k1", "stray"])
    #expect(try await library.prune(onlyTell: false) == ["gone", "stray"])
    #expect(try library.recordKeys() == ["k0", "k1"])
    #expect(try await library.prune(onlyTell: false) == [])
  }

  @Test func pruneTakesNothingWhileAnotherHoldsTheLock() async throws {
    let library = try Self.tied()
    let lock = try library.lock()
    await #expect(throws: LibraryError.busy("/l")) { try await library.prune(onlyTell: false) }
    #expect(try await library.prune(onlyTell: true) == ["gone", "stray"])
    #expect(try library.recordKeys().count == 4)
    withExtendedLifetime(lock) {}
  }

  @Test func pruneTakesNothingFromALibraryThatCannotBeReadWhole() async throws {
    let broken = Self.library([Self.record("stray")], more: ["/l/bib/records/b.json": "{"])
    await #expect(throws: LibraryError.self) { try await broken.prune(onlyTell: false) }
    #expect(try broken.recordKeys() == ["b", "stray"])
    let settings = Self.library([Self.record("stray")], more: ["/l/bib/papers.yml": "contact: ["])
    await #expect(throws: LibraryError.self) { try await settings.prune(onlyTell: false) }
    #expect(try settings.recordKeys() == ["stray"])
    let missing = Self.library([Self.record("stray")], more: ["/l/bib/papers.yml": "lists: [lists/none.md]"])
    await #expect(throws: LibraryError.settings(1, "lists/none.md: there is no such list")) {
      try await missing.prune(onlyTell: false)
    }
    #expect(try missing.recordKeys() == ["stray"])
  }

  @Test func aSmallRewordingKeepsARecordAndANewEntryDoesNot() async throws {
    let readings = try ReadingList(reading: Array(Self.list.utf8)).readings
    var record = Self.record("k")
    record.readings = [Record.ReadingTie(readings[0], list: "lists/a.md")]
    for (from, to, isKept) in [
      ("Kept Works", "Kept, Works", true), ("Kept Works of Rope", "kept works of rope", true),
      ("[Kept Works of Rope]", "[Kept Works of Long Rope]", true),
      ("[Kept Works of Rope]", "[A Treatise on Wholly Other Things]", false),
      ("kept.pdf", "other.pdf", false),
    ] {
      let list = Self.list.replacing(from, with: to)
      let unlisted = try await Self.library([record], list: list).prune(onlyTell: true)
      #expect(unlisted == (isKept ? [] : ["k"]), "\(to)")
    }
  }

  @Test func initMakesWhatIsMissingAndTouchesNothingElse() throws {
    let library = Library(root: "/n", files: .memory([:]))
    #expect(
      try library.initialize(contact: nil) == ["bib/papers.yml", "bib/lists/readings.md", "cache/.gitignore"])
    #expect(try library.initialize(contact: "ada@example.org") == [])
    #expect(try library.settings() == Settings())
    #expect(try library.listPaths(Settings()) == ["lists/readings.md"])
    let other = Self.library([])
    #expect(try other.initialize(contact: "ada@example.org") == ["bib/papers.yml", "cache/.gitignore"])
    #expect(try other.listPaths(Settings()) == ["lists/a.md"])
  }

  static let contacts: [String] = [
    "ada@example.org", "https://example.org/~ada?x=1#y", "Ada \"the first\" <ada@example.org>", "a: b",
    "# no comment",
    "[x]", "é@é.org", "'", "yes", "7",
  ]
  @Test(arguments: contacts) func theContactThatInitWritesIsReadBack(contact: String) throws {
    let library = Library(root: "/n", files: .memory([:]))
    _ = try library.initialize(contact: contact)
    #expect(try library.settings().contact == contact)
  }

  @Test func onlyMarkdownFilesThatAreNotHiddenAreLists() throws {
    let library = Self.library(
      [],
      more: [
        "/l/bib/lists/b.md": "", "/l/bib/lists/.c.md": "", "/l/bib/lists/d.txt": "",
        "/l/bib/lists/e.md/f": "",
        "/l/bib/lists/G.MD": "", "/l/bib/other.md": "",
      ])
    #expect(try library.listPaths(Settings()) == ["lists/a.md", "lists/b.md"])
    #expect(try LibraryTests.library().listPaths(Settings()) == [])
  }

  @Test func aListThatIsNoTextNamesItself() throws {
    let library = LibraryTests.library(["/l/bib/lists/a.md": "- a\u{0}b"])
    do {
      _ = try LibraryLists(library, Settings())
    } catch {
      #expect(error.sentence.hasPrefix("bib/lists/a.md: "))
    }
  }

  @Test func aKeyWithoutAFileIsNoRecordAndNoTrouble() async throws {
    let library = Self.library([Self.record("a"), Self.record("c")])
    let read = await library.records(of: ["c", "b", "../a", "a"])
    #expect(read.all.map(\.key) == ["c", "a"] && read.troubles.isEmpty)
    #expect(try library.record("b") == nil && library.record("../lists/a") == nil)
  }

  @Test func aNameThatIsNoKeyIsATroubleOfItsOwn() async throws {
    let library = Self.library([Self.record("a")], more: ["/l/bib/records/a b.json": "{}"])
    let read = try await library.records()
    #expect(read.all.map(\.key) == ["a"])
    #expect(read.troubles == [.badKey("a b")])
  }

  @Test func savingAndRemovingRefuseAKeyThatIsAPath() throws {
    let library = Self.library([])
    for key in ["", "..", "a/b", ".a", "a b", "é"] {
      #expect(throws: LibraryError.badKey(key)) {
        try library.save(Record(key: key, kind: .book, title: "T"))
      }
      #expect(throws: LibraryError.badKey(key)) { try library.remove(key) }
    }
  }

  @Test func aBuiltFileIsWrittenOnlyWhereItDiffers() throws {
    let library = Self.library([])
    let path = "/l/bib/papers.bib"
    #expect(try library.write([1, 2], to: path))
    #expect(try !library.write([1, 2], to: path))
    #expect(library.holds([1, 2], at: path))
    #expect(
      !library.holds([1], at: path) && !library.holds([1, 2, 3], at: path)
        && !library.holds([1, 2], at: "/q"))
    #expect(try library.write([1], to: path))
    #expect(library.holds([1], at: path))
  }

  @Test func rowsAreSaidInJSONWithWhatIsKnown() throws {
    let session = Session(
      week: 2, dates: [.init(year: 2021, month: 3, day: 9)], topic: "Ropes", heading: "3/9")
    let reading = Reading(role: .optional, title: "T", place: Place(line: 7, column: 3), words: "T")
    var row = TiedReadings.Row(
      list: "lists/a.md", course: nil, number: 0, reading: reading, session: session, record: Self.record("k")
    )
    #expect(row.json["key"]?.string == "k" && row.json["line"]?.int == 7 && row.json["week"]?.int == 2)
    #expect(row.json["role"]?.string == "optional" && row.json["status"]?.string == "listed")
    #expect(row.json["session"]?.line == #"{"dates":["2021-03-09"],"topic":"Ropes","heading":"3/9"}"#)
    row.record = nil
    row.session = nil
    for name in ["key", "week", "status", "record", "session"] { #expect(row.json[name] == .null, "\(name)") }
  }
}
