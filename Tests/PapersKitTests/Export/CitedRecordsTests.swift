import Testing

@testable import PapersKit

/// What `export --cited` writes, found without reading the rest of the library.
struct CitedRecordsTests {
  private static let library: Library = {
    let keys = ["knuth1984tex", "lamport1998part", "ongaro2014raft"]
    var files = Dictionary(
      uniqueKeysWithValues: keys.map { ("/l/bib/records/\($0).json", LibraryTests.text($0, "On \($0)")) })
    files["/l/bib/records/broken2020json.json"] = "{\n \"id\": }"
    return LibraryTests.library(files)
  }()
  private func cited(_ keys: String...) -> Cited {
    Cited(Array(keys.map { "\\citation{\($0)}\n" }.joined().utf8), kind: .aux)
  }

  @Test(arguments: [
    [], ["knuth1984tex"], ["ongaro2014raft", "knuth1984tex"],
    ["lamport1998part", "ongaro2014raft", "knuth1984tex"],
  ])
  func standInTheOrderOfFirstUse(keys: [String]) async throws {
    let bytes = Array((keys + keys).map { "\\citation{\($0)}\n" }.joined().utf8)
    let found = try await CitedRecords(Cited(bytes, kind: .aux), in: Self.library)
    #expect(found.records.map(\.key) == keys)
    #expect(found.records.map(\.title) == keys.map { "On \($0)" })
    #expect(found.troubles.isEmpty && found.unknown.isEmpty)
  }

  /// As they are found among all records.
  @Test func areThoseThatAreChosenAmongAll() async throws {
    var dice = Dice(seed: 71)
    let all = try await Self.library.records().all
    let names = [
      "knuth1984tex", "lamport1998part", "ongaro2014raft", "knuth1984text", "nobody", "../x", "", "A B",
    ]
    for _ in 0..<100 {
      let keys = (0..<Int.random(in: 0...6, using: &dice)).compactMap { _ in names.randomElement(using: &dice)
      }
      let bytes = Array(keys.map { "\\citation{\($0)}\n" }.joined().utf8)
      let cited = Cited(bytes, kind: .aux)
      let found = try await CitedRecords(cited, in: Self.library)
      let selection = CitedSelection(cited, among: all.map(\.key))
      #expect(found.records == selection.found.map { all[$0] })
      #expect(found.unknown.map(\.key) == selection.unknown.map(\.key))
    }
  }

  @Test func theNearestKeyIsNamedAndTheOthersAreFound() async throws {
    let found = try await CitedRecords(cited("knuth1984text", "ongaro2014raft"), in: Self.library)
    #expect(found.records.map(\.key) == ["ongaro2014raft"])
    #expect(found.unknown.map(\.key.key) == ["knuth1984text"])
    #expect(found.unknown.map(\.nearest) == ["knuth1984tex"])
    #expect(found.unknown.map(\.key.line) == [1])
  }

  @Test func aBrokenRecordIsATroubleOnlyWhereItIsCited() async throws {
    let without = try await CitedRecords(cited("knuth1984tex"), in: Self.library)
    #expect(without.troubles.isEmpty)
    let with = try await CitedRecords(cited("broken2020json", "knuth1984tex"), in: Self.library)
    #expect(with.records.map(\.key) == ["knuth1984tex"])
    #expect(with.troubles.map(\.sentence.isEmpty) == [false])
    #expect(with.unknown.isEmpty)
  }

  @Test(arguments: ["../../etc/passwd", "a/b", ".hidden", "a b", "\u{0}"])
  func aKeyThatIsNoneOpensNoFile(key: String) async throws {
    let found = try await CitedRecords(cited(key), in: Self.library)
    #expect(found.records.isEmpty && found.troubles.isEmpty)
    #expect(found.unknown.allSatisfy { $0.key.key == key })
  }
}
