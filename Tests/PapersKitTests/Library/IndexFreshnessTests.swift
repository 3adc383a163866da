import FoundationEssentials
import Testing

@testable import PapersKit

/// The index never shows what the records do not say, and no damage to it is more than a delay.
struct IndexFreshnessTests {
  static func record(_ key: String, _ title: String, _ people: [String] = []) -> Record {
    SearchIndexTests.record(key, title, people)
  }
  static func keys(_ words: String, _ library: Library) async throws -> [String] {
    try await SearchIndex.search(words, in: library).map(\.key)
  }
  static func many(_ count: Int) -> [Record] {
    (0..<count).map { record("k\($0)", "Common title number n\($0)") }
  }
  /// Writes into the file itself, as some editors do: the folder does not change.
  static func overwrite(_ record: Record, in library: Library) throws {
    let handle = try #require(FileHandle(forWriting: library.recordPath(record.key)))
    handle.replace(with: RecordFile.bytes(of: record))
  }

  @Test(arguments: ["written in place", "replaced", "removed", "renamed"])
  func theNextSearchSeesWhatAnEditorDid(how: String) async throws {
    try await SearchIndexTests.with([Self.record("a", "Old words"), Self.record("b", "Others")]) { library in
      #expect(try await Self.keys("old", library) == ["a"])
      switch how {
      case "written in place": try Self.overwrite(Self.record("a", "New words here"), in: library)
      case "replaced": try library.save(Self.record("a", "New words here"))
      case "removed": try library.remove("a")
      default:
        try library.remove("a")
        try library.save(Self.record("c", "New words here"))
      }
      #expect(try await Self.keys("old", library) == [])
      let expected = ["written in place": ["a"], "replaced": ["a"], "removed": [], "renamed": ["c"]]
      #expect(try await Self.keys("new words", library) == expected[how])
      #expect(try await Self.keys("others", library) == ["b"])
    }
  }

  @Test func anEditOfTheSameLengthIsSeenByItsTime() async throws {
    try await SearchIndexTests.with([Self.record("a", "aaaa")]) { library in
      #expect(try await Self.keys("aaaa", library) == ["a"])
      try Self.overwrite(Self.record("a", "bbbb"), in: library)
      #expect(try await Self.keys("aaaa", library) == [])
      #expect(try await Self.keys("bbbb", library) == ["a"])
    }
  }

  @Test func aRecordThatBecameUnreadableLeavesTheIndexAndComesBackMended() async throws {
    try await SearchIndexTests.with([Self.record("a", "Title"), Self.record("b", "Title")]) { library in
      #expect(try await Self.keys("title", library) == ["a", "b"])
      try library.files.write(library.recordPath("a"), "{ broken")
      #expect(try await Self.keys("title", library) == ["b"])
      try library.save(Self.record("a", "Title mended"))
      #expect(try await Self.keys("mended", library) == ["a"])
    }
  }

  @Test func aLargeLibrarySeesReplacedFilesByItsFolderAndEditedOnesAmongTheHits() async throws {
    let count = SearchIndex.fullLook + 50
    try await SearchIndexTests.with([]) { library in
      for record in Self.many(count) {
        try library.files.write(library.recordPath(record.key), RecordFile.bytes(of: record), .unsynced)
      }
      #expect(try await Self.keys("n5025", library) == ["k5025"])
      // What renames, as git and `sync` do, moves the folder.
      try library.save(Self.record("k7", "Replaced by another"))
      #expect(try await Self.keys("replaced", library) == ["k7"])
      // A hit is looked at before it is shown: no record is said to hold what it does not hold.
      try Self.overwrite(Self.record("k9", "Edited in place"), in: library)
      #expect(try await Self.keys("n9", library).contains("k9") == false)
      #expect(try await Self.keys("edited place", library) == ["k9"])
      try library.remove("k11")
      #expect(try await Self.keys("n11", library).contains("k11") == false)
    }
  }

  @Test func anEmptyLibraryAndNoRecordsFolderFindNothing() async throws {
    try await SearchIndexTests.with([Self.record("a", "Title")]) { library in
      #expect(try await Self.keys("title", library) == ["a"])
      try library.files.removeTree(library.recordsFolder)
      #expect(try await Self.keys("title", library) == [])
    }
  }

  @Test(arguments: ["", "x", "SQLite format 3\u{0}", String(repeating: "\u{0}", count: 8192)])
  func whateverStandsInItsPlaceIsReplaced(text: String) async throws {
    try await SearchIndexTests.with([Self.record("a", "Title")]) { library in
      try library.files.write(library.cache + "/index-1.sqlite", text)
      #expect(try await Self.keys("title", library) == ["a"])
    }
  }

  @Test func aDatabaseOfAnotherFormIsBuiltAnew() async throws {
    try await SearchIndexTests.with([Self.record("a", "Title")]) { library in
      #expect(try await Self.keys("title", library) == ["a"])
      let other = library.root + "/other"
      try library.files.makeFolder(other + "/bib/records")
      try Library(root: other).save(Self.record("z", "Title"))
      _ = try await Self.keys("title", Library(root: other))
      // Somebody copied another library's cache: its rows are not our records.
      let bytes = try library.files.read(other + "/cache/index-1.sqlite")
      try library.files.write(library.cache + "/index-1.sqlite", bytes)
      #expect(try await Self.keys("title", library) == ["a"])
    }
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func noDamageMakesItCrashOrLie(seed: UInt64) async throws {
    let records = Self.many(120)
    try await SearchIndexTests.with(records) { library in
      let path = library.cache + "/index-1.sqlite"
      let expected = try await Self.keys("n42", library)
      #expect(expected == ["k42"])
      var dice = Dice(seed: seed)
      var bytes = try library.files.read(path)
      switch seed % 3 {
      case 0: bytes.removeLast(Int.random(in: 1..<bytes.count, using: &dice))
      case 1:
        for _ in 0..<200 {
          bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
        }
      default:
        let page = Int.random(in: 0..<bytes.count / 4096, using: &dice) * 4096
        for n in page..<page + 4096 { bytes[n] = 0 }
      }
      try library.files.write(path, bytes)
      let keys = Set(records.map(\.key))
      for _ in 0..<2 {
        let found = try? await Self.keys("n42", library)
        #expect(found.map { Set($0).isSubset(of: keys) } ?? true)
      }
      // Deleting the cache is always the way out.
      try library.files.removeTree(library.cache)
      #expect(try await Self.keys("n42", library) == ["k42"])
    }
  }

  @Test func severalSearchesAtOnceAgree() async throws {
    try await SearchIndexTests.with(Self.many(300)) { library in
      let found = await withTaskGroup(of: [String]?.self) { group in
        for _ in 0..<8 { group.addTask { try? await Self.keys("n123", library) } }
        return await group.reduce(into: [[String]?]()) { $0.append($1) }
      }
      #expect(found.allSatisfy { $0 == ["k123"] }, "\(found)")
    }
  }

  @Test(arguments: [
    ("titl", 1), ("title extra", 0), ("ÉTÉ", 1), ("ete", 1), ("graph-based", 1), ("graph", 1),
    ("based graph", 1),
    ("2018", 1), ("k2018x", 1), ("osdi", 1), ("symposium", 1), ("ada lovelace", 1), ("TAMP", 0),
    ("mystamp", 1),
    ("서울", 1), ("abstractword", 1), ("keywordone", 1),
  ])
  func everythingAPersonRemembersIsIndexed(words: String, hits: Int) async throws {
    var record = Self.record("k2018x", "Title of a graph-based été 서울", ["Ada Lovelace"])
    record.issued = PublicationDate(year: 2018)
    record.venue = Record.VenueTie(acronym: "OSDI", series: "osdi")
    record.containerTitle = "Symposium on Things"
    record.abstract = "An abstractword stands here."
    record.keywords = ["keywordone"]
    record.label = "MyStamp"
    try await SearchIndexTests.with([record, Self.record("other", "Nothing of it")]) { library in
      let found = try await Self.keys(words, library)
      #expect(found.count == hits)
    }
  }

  @Test func aLimitKeepsTheBest() async throws {
    let records =
      Self.many(40) + [Self.record("best", "Serving"), Self.record("less", "Notes on other things")]
    try await SearchIndexTests.with(records) { library in
      var mentioned = Self.record(
        "mention", "A long title about many things and among them at last also serving")
      mentioned.abstract = "x"
      try library.save(mentioned)
      let hits = try await SearchIndex.search("serving", limit: 1, in: library)
      #expect(hits.map(\.key) == ["best"])
      #expect(try await SearchIndex.search("common", limit: 7, in: library).count == 7)
    }
  }
}

/// A file opened for writing without being replaced.
private struct FileHandle {
  let path: String
  init?(forWriting path: String) { self.path = path }
  func replace(with bytes: [UInt8]) {
    // `Data.write` without `.atomic` writes into the file that is there.
    try? Data(bytes).write(to: URL(filePath: path))
  }
}
