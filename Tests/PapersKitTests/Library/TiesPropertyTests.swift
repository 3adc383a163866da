import Testing

@testable import PapersKit

/// Lists that are turned over by chance: a reading that still says the same keeps its record.
struct TiesPropertyTests {
  private static let vocabulary: [String] = [
    "rope", "sand", "glass", "river", "stone", "paper", "cloud", "iron", "salt", "amber", "linen", "copper",
    "maple",
    "quartz", "velvet", "willow",
  ]
  private static func words(_ n: Int, _ dice: inout Dice) -> String {
    vocabulary.shuffled(using: &dice).prefix(8).joined(separator: " ") + " no\(n)"
  }
  private static func records(_ count: Int, linked: Bool, _ dice: inout Dice) -> [(
    String, [Record.ReadingTie]
  )] {
    (0..<count).map { n in
      ("k\(n)", [TiesTests.tie(words(n, &dice), linked ? ["https://example.org/\(n)"] : [])])
    }
  }

  @Test(arguments: [true, false]) func theOrderOfAListDoesNotMatter(linked: Bool) {
    var dice = Dice(seed: 1)
    let records = Self.records(40, linked: linked, &dice)
    let ties = TiesTests.ties(records)
    for _ in 0..<10 {
      let turned = records.shuffled(using: &dice)
      #expect(ties.keys(for: turned.map { $0.1[0] }) == turned.map(\.0))
    }
  }

  @Test(arguments: [true, false]) func newReadingsTakeNoRecordFromOthers(linked: Bool) {
    var dice = Dice(seed: 2)
    let records = Self.records(30, linked: linked, &dice)
    let ties = TiesTests.ties(records)
    for n in 0..<20 {
      let new = TiesTests.tie(
        "brand new entry of wholly other words \(n)", linked ? ["https://example.org/new\(n)"] : [])
      let at = Int.random(in: 0...30, using: &dice)
      var list = records.map { $0.1[0] }
      list.insert(new, at: at)
      var keys = records.map { Optional($0.0) }
      keys.insert(nil, at: at)
      #expect(ties.keys(for: list) == keys)
    }
  }

  @Test func whatLeavesAListLeavesTheOthersTied() {
    var dice = Dice(seed: 3)
    let records = Self.records(30, linked: true, &dice)
    let ties = TiesTests.ties(records)
    for n in 0..<30 {
      var rest = records
      rest.remove(at: n)
      #expect(ties.keys(for: rest.map { $0.1[0] }) == rest.map(\.0))
    }
  }

  /// One word changed among nine, with its link: the same reading.
  @Test func aChangedWordWithItsLinkIsTheSameReading() {
    var dice = Dice(seed: 4)
    let records = Self.records(20, linked: true, &dice)
    let ties = TiesTests.ties(records)
    for n in 0..<20 {
      var list = records.map { $0.1[0] }
      var words = list[n].words.split(separator: " ").map(String.init)
      words[Int.random(in: 0..<words.count, using: &dice)] = "another"
      list[n].words = words.joined(separator: " ")
      #expect(ties.keys(for: list)[n] == "k\(n)")
    }
  }

  /// Without a link four fifths of the words must stay: ten words, of which one, two or three change.
  static let shares: [(Int, Bool)] = [(0, true), (1, true), (2, false), (3, false), (10, false)]
  @Test(arguments: shares) func withoutALinkFourFifthsOfTheWordsMustStay(changed: Int, isTied: Bool) {
    let words = (0..<10).map { "word\($0)" }
    let now = words.enumerated().map { n, word in n < changed ? "other\(n)" : word }
    let ties = TiesTests.ties([("a", [TiesTests.tie(words.joined(separator: " "))])])
    #expect(ties.keys(for: [TiesTests.tie(now.joined(separator: " "))]) == [isTied ? "a" : nil])
  }

  static let linked: [(Int, Bool)] = [(0, true), (1, true), (3, true), (4, false), (6, false), (10, false)]
  @Test(arguments: linked) func withTheSameLinkHalfOfThemIsEnough(changed: Int, isTied: Bool) {
    let words = (0..<10).map { "word\($0)" }
    let now = words.enumerated().map { n, word in n < changed ? "other\(n)" : word }
    let ties = TiesTests.ties([("a", [TiesTests.tie(words.joined(separator: " "), ["u"])])])
    #expect(ties.keys(for: [TiesTests.tie(now.joined(separator: " "), ["u"])]) == [isTied ? "a" : nil])
  }

  @Test func aRecordOfTwoReadingsIsFoundByEither() {
    let ties = TiesTests.ties([
      (
        "a",
        [TiesTests.tie("one two three", ["u"]), TiesTests.tie("four five six", ["v"], list: "lists/b.md")]
      ),
      ("b", [TiesTests.tie("seven eight nine")]),
    ])
    #expect(ties.keys(for: [TiesTests.tie("four five six", ["v"], list: "lists/b.md")]) == ["a"])
    #expect(
      ties.keys(for: [TiesTests.tie("one two three", ["u"]), TiesTests.tie("seven eight nine")]) == [
        "a", "b",
      ])
  }

  @Test func theOrderOfLinksIsPartOfWhatAListSays() {
    let ties = TiesTests.ties([("a", [TiesTests.tie("one two three", ["u", "v"])])])
    #expect(ties.keys(for: [TiesTests.tie("one two three", ["u", "v"])]) == ["a"])
    #expect(ties.keys(for: [TiesTests.tie("one two three", ["v", "u"])]) == [nil])
    #expect(ties.keys(for: [TiesTests.tie("one two three", ["u"])]) == [nil])
  }

  @Test func aReadingKeepsItsPaperLinksAndItsWords() {
    let links: [Reading.Link] = [
      .init(url: "https://a.org/1", written: "http://a.org/1 ", kind: .paper),
      .init(url: "https://a.org/2", written: "https://a.org/2", kind: .slides),
      .init(url: "https://a.org/3.pdf", written: "https://a.org/3.pdf", kind: .pdf),
    ]
    let tie = Record.ReadingTie(Reading(title: "T", links: links, words: "T of all"), list: "lists/a.md")
    #expect(
      tie
        == .init(
          list: "lists/a.md", references: ["http://a.org/1 ", "https://a.org/3.pdf"], words: "T of all"))
  }
}
