import Testing

@testable import PapersKit

struct CheckFixesTests {
  /// A library in memory whose readings are tied to records, and what mending it gives.
  static func mended(_ list: String) async throws -> (library: Library, fixes: CheckFixes) {
    let library = Library(root: "/l", files: .memory(["/l/bib/lists/a.md": list]))
    let lists = try LibraryLists(library, Settings())
    for (number, paper) in lists.papers.enumerated() {
      var record = Record(key: "k\(number)", kind: .conferencePaper, title: paper.reading.title ?? "T")
      record.status = .verified
      record.readings = [Record.ReadingTie(paper.reading, list: paper.list)]
      try library.save(record)
    }
    let tied = TiedReadings(lists, try await library.records().all)
    #expect(tied.rows.filter(\.reading.isPaper).allSatisfy { $0.record != nil })
    let fixes = try CheckFixes(library, lists, tied)
    try fixes.write(to: library)
    return (library, fixes)
  }
  static func text(_ library: Library) throws -> String {
    String(decoding: try library.listBytes("lists/a.md"), as: UTF8.self)
  }

  @Test func onlyTheBytesOfTheLinkChangeAndTheTieMovesAlong() async throws {
    let before = """
      # Course 2021\r
      \r
      ## Week 1\r
      \r
      *  [A Paper on Graph Compilers](https://https://arxiv.org/abs/1802.04799)  Jane Doe. **OSDI** 2018.\r
      *  [Another One on Caching](https://arxiv.org/abs/1802.05799), 2018\r

      """
    let (library, fixes) = try await Self.mended(before)
    let after = try Self.text(library)
    #expect(after == before.replacing("https://https://", with: "https://"))
    #expect(fixes.lists.map(\.links) == [1])
    #expect(fixes.records.map(\.key) == ["k0"])
    #expect(try library.record("k0")?.readings[0].references == ["https://arxiv.org/abs/1802.04799"])
    // What is mended is locked as before: nothing is a newcomer, nothing has to be asked.
    let lists = try LibraryLists(library, Settings())
    let tied = TiedReadings(lists, try await library.records().all)
    #expect(tied.rows.compactMap(\.record?.key) == ["k0", "k1"])
    #expect(!Check(tied).remarks.contains { $0.rule == .malformedLink })
  }

  @Test func aListWithoutMalformedLinksIsNotTouched() async throws {
    let before = "# C\n\n- [A Paper on Graph Compilers](https://arxiv.org/abs/1802.04799). OSDI 2018.\n"
    let (library, fixes) = try await Self.mended(before)
    #expect(fixes.lists.isEmpty)
    #expect(fixes.records.isEmpty)
    #expect(try Self.text(library) == before)
  }

  @Test func whatNobodyCanBeSureOfIsLeftToThePerson() async throws {
    let before = "# C\n\n- [A Paper on Graph Compilers](https://). Jane Doe. OSDI 2018.\n"
    let (library, _) = try await Self.mended(before)
    #expect(try Self.text(library) == before)
  }

  @Test func mendingTwiceChangesNothingMore() async throws {
    let list = "# C\n\n- [A Paper on Graph Compilers](https://https://arxiv.org/abs/1802.04799). OSDI 2018.\n"
    let (library, _) = try await Self.mended(list)
    let lists = try LibraryLists(library, Settings())
    let again = try CheckFixes(library, lists, TiedReadings(lists, try await library.records().all))
    #expect(again.lists.isEmpty)
  }
}
