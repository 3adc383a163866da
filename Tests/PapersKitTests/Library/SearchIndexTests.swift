import FoundationEssentials
import Testing

@testable import PapersKit

struct SearchIndexTests {
  /// A library on the real disk, for SQLite has no other.
  static func with(
    _ records: [Record], _ body: (Library) async throws -> Void
  ) async throws {
    let root =
      FileManager.default.temporaryDirectory.path + "/papers-index-\(UInt64.random(in: 0...UInt64.max))"
    let library = Library(root: root)
    try library.files.makeFolder(library.recordsFolder)
    defer { try? library.files.removeTree(root) }
    for record in records { try library.save(record) }
    try await body(library)
  }
  static func record(_ key: String, _ title: String, _ people: [String] = []) -> Record {
    var record = Record(key: key, kind: .conferencePaper, title: title)
    record.people = People(people.map { Person(literal: $0) })
    return record
  }

  /// A library that others share, on a disk that is not ours to write: SQLite opens no file, and people search all the same.
  @Test(arguments: ["cache", "cache/index-1.sqlite"])
  func whereNoIndexCanBeKeptItIsMadeInMemory(blocked: String) async throws {
    try await Self.with([Self.record("a", "TVM: An Automated Compiler")]) { library in
      // Root may write everywhere: what stands in the way is of the wrong kind.
      if blocked == "cache" {
        try library.files.write(library.cache, "a file\n")
      } else {
        try library.files.makeFolder(library.root + "/" + blocked + "/taken")
      }
      #expect(try await SearchIndex.search("compiler", in: library).map(\.key) == ["a"])
      try library.save(Self.record("b", "Another Compiler"))
      #expect(try await SearchIndex.search("compiler", in: library).count == 2)
    }
  }

  @Test func wordsAreFoundInTitlesAndPeopleWithoutCaseAndDiacritics() async throws {
    try await Self.with([
      Self.record("a", "TVM: An Automated Compiler", ["Tianqi Chen"]),
      Self.record("b", "Halide", ["Jakub Konečný"]),
    ]) { library in
      let index = try await SearchIndex.open(library)
      #expect(try index.search("compiler tvm").map(\.key) == ["a"])
      #expect(try index.search("konecny").map(\.key) == ["b"])
      #expect(try index.search("autom").map(\.key) == ["a"])
      #expect(try index.search("nothing").isEmpty)
    }
  }

  @Test(arguments: [
    "\"", "a\"b OR", "NEAR(", "title:", "*", "-", "(", "''; DROP TABLE record", "\u{0}", "AND", "",
  ])
  func noInputIsSyntax(_ words: String) async throws {
    try await Self.with([Self.record("a", "Title")]) { library in
      _ = try await SearchIndex.open(library).search(words)
      #expect(try await SearchIndex.open(library).search("title").map(\.key) == ["a"])
    }
  }

  @Test func changesOnDiskAreSeen() async throws {
    try await Self.with([Self.record("a", "First"), Self.record("b", "Second")]) { library in
      #expect(try await SearchIndex.open(library).search("second").map(\.key) == ["b"])
      try library.save(Self.record("b", "Third"))
      try library.remove("a")
      try library.save(Self.record("c", "Fourth"))
      let index = try await SearchIndex.open(library)
      #expect(try index.search("second").isEmpty)
      #expect(try index.search("first").isEmpty)
      #expect(try index.search("third").map(\.key) == ["b"])
      #expect(try index.search("fourth").map(\.key) == ["c"])
    }
  }

  @Test func aDamagedIndexIsBuiltAgain() async throws {
    try await Self.with([Self.record("a", "Title")]) { library in
      try library.files.write(
        library.cache + "/index-1.sqlite", "this is no database, whatever its name says")
      #expect(try await SearchIndex.open(library).search("title").map(\.key) == ["a"])
    }
  }
}
