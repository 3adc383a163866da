import Testing

@testable import PapersKit

/// The lock: which reading belongs to which record, by what the list said when they were tied.
struct TiesTests {
  static func tie(_ words: String, _ links: [String] = [], list: String = "lists/a.md") -> Record.ReadingTie {
    Record.ReadingTie(list: list, references: links, words: words)
  }
  static func ties(_ records: [(String, [Record.ReadingTie])]) -> Ties {
    Ties(
      records.map { key, ties in
        var record = Record(key: key, kind: .conferencePaper, title: "T")
        record.readings = ties
        return record
      })
  }
  static let words = "Ray: A Distributed Framework for Emerging AI Applications. Moritz et al. OSDI 2018"

  @Test func theSameWordsAndLinksAreTheSameReading() {
    let ties = Self.ties([("a", [Self.tie(Self.words, ["u"])]), ("b", [Self.tie("Other words", ["v"])])])
    #expect(ties.keys(for: [Self.tie("Other words", ["v"]), Self.tie(Self.words, ["u"])]) == ["b", "a"])
  }

  struct Reworded: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var links: [String] = []
    var now: String
    var nowLinks: [String] = []
    var isTied: Bool
  }

  @Test(arguments: [
    Reworded(
      testDescription: "a word more, with its link", links: ["u"], now: "Read: " + words, nowLinks: ["u"],
      isTied: true),
    Reworded(
      testDescription: "half its words, with its link", links: ["u"],
      now: "Ray: A Distributed Framework for Emerging AI Applications", nowLinks: ["u"], isTied: true),
    Reworded(
      testDescription: "case, quotes and dashes",
      now: "“RAY” – a distributed framework for emerging AI applications; Moritz et al., OSDI 2018",
      isTied: true),
    Reworded(testDescription: "a word more, without link", now: words + " (video)", isTied: true),
    Reworded(
      testDescription: "half its words, without link", now: "Ray: A Distributed Framework", isTied: false),
    Reworded(
      testDescription: "other words behind the same link", links: ["u"], now: "TVM: An Optimizing Compiler",
      nowLinks: ["u"], isTied: false),
    Reworded(
      testDescription: "the same words behind another link", links: ["u"], now: words, nowLinks: ["v"],
      isTied: false),
    Reworded(testDescription: "a link that it had not", now: words + " x", nowLinks: ["v"], isTied: false),
  ])
  func aSmallRewordingTiesAgainAndANewReadingDoesNot(c: Reworded) {
    let ties = Self.ties([("a", [Self.tie(Self.words, c.links)])])
    #expect(ties.keys(for: [Self.tie(c.now, c.nowLinks)]) == [c.isTied ? "a" : nil])
  }

  @Test func aRecordThatStillHasItsReadingIsNotTakenByASimilarOne() {
    let ties = Self.ties([("a", [Self.tie(Self.words)])])
    #expect(ties.keys(for: [Self.tie(Self.words), Self.tie(Self.words + " (part two)")]) == ["a", nil])
  }

  @Test func aCopyOfTheListSaysTheSameElsewhere() {
    let ties = Self.ties([("a", [Self.tie(Self.words, ["u"])])])
    #expect(ties.keys(for: [Self.tie(Self.words, ["u"], list: "lists/2022.md")]) == ["a"])
    #expect(ties.keys(for: [Self.tie(Self.words, ["v"], list: "lists/2022.md")]) == [nil])
  }

  @Test func ofTwoRecordsWithTheSameTieTheFirstHasIt() {
    let ties = Self.ties([("a", [Self.tie(Self.words)]), ("b", [Self.tie(Self.words)])])
    #expect(ties.keys(for: [Self.tie(Self.words)]) == ["a"])
  }

  @Test func twoReadingsWithTheSameWordsShareARecord() {
    let ties = Self.ties([("a", [Self.tie(Self.words, ["u"])])])
    #expect(ties.keys(for: [Self.tie(Self.words, ["u"]), Self.tie(Self.words, ["u"])]) == ["a", "a"])
  }

  @Test func nothingIsTiedToNothing() {
    #expect(Self.ties([]).keys(for: [Self.tie("x")]) == [nil])
    #expect(Self.ties([("a", [])]).keys(for: []) == [])
    #expect(Self.ties([("a", [Self.tie("")])]).keys(for: [Self.tie("x")]) == [nil])
  }

  @Test(.timeLimit(.minutes(20))) func aListOfThousandsThatWasReplacedWholeIsToldApartInTime() {
    let old = (0..<5_000).map { ("k\($0)", [Self.tie("old words number \($0) of a list")]) }
    let now = (0..<5_000).map { Self.tie("wholly other text \($0 * 7)") }
    #expect(Self.ties(old).keys(for: now).allSatisfy { $0 == nil })
  }

  @Test func rowsFollowTheListsAndOnlyPapersHaveRecords() throws {
    var list = ReadingList()
    list.sessions = [Session(week: 1)]
    list.readings = [
      Reading(session: 0, title: "P", words: "p"),
      Reading(session: 9, title: "Blog", isPaper: false, words: "b"),
      Reading(title: "Q", words: "q"),
    ]
    let lists = LibraryLists(["lists/a.md", "lists/b.md"].map { LibraryLists.Entry(path: $0, list: list) })
    var record = Record(key: "q", kind: .book, title: "Q")
    record.readings = [Self.tie("q"), Self.tie("q", list: "lists/b.md")]
    let stray = Record(key: "s", kind: .book, title: "S")
    let tied = TiedReadings(lists, [record, stray])
    #expect(tied.rows.map(\.record?.key) == [nil, nil, "q", nil, nil, "q"])
    #expect(tied.rows.map(\.session?.week) == [1, nil, nil, 1, nil, nil])
    #expect(tied.rows.map(\.number) == [0, 1, 2, 0, 1, 2])
    #expect(tied.listed.map(\.key) == ["q"])
    #expect(tied.unlisted.map(\.key) == ["s"])
  }
}
