import Testing

@testable import PapersKit

/// References, days and topics on lines of their own, as they come out of other programs.
struct PastedLinesTests {
  private func told(_ text: String) throws -> [String] { try ReadingList(reading: Array(text.utf8)).told }

  private static let references = [
    #"Armbrust, Michael, et al. "A view of cloud computing." Communications of the ACM 53.4 (2010): 50-58."#,
    #"Dean, Jeffrey, and Sanjay Ghemawat. "MapReduce: simplified data processing on large clusters." OSDI. 2004."#,
    #"Verma, Abhishek, et al. "Large-scale cluster management at Google with Borg." EuroSys. ACM, 2015."#,
  ]
  private static let titles = [
    "A view of cloud computing", "MapReduce: simplified data processing on large clusters",
    "Large-scale cluster management at Google with Borg",
  ]

  @Test(arguments: ["\n", "\r\n"])
  func eachLineIsAReference(newline: String) throws {
    let list = try ReadingList(reading: Array((Self.references.joined(separator: newline) + newline).utf8))
    #expect(list.readings.map(\.title) == Self.titles)
    #expect(list.readings.map(\.place.line) == [1, 2, 3])
    #expect(list.readings.allSatisfy { !$0.authors.isEmpty && $0.venue != nil && $0.year != nil })
  }
  @Test func remarksBetweenThemAreNoReferences() throws {
    let remark = "it would be useful to read this one first."
    let text = Self.references.joined(separator: "\n\(remark)\n") + "\n\(remark)\n"
    #expect(try readingsTold(in: text).count == 3)
  }
  @Test func aShortLineNamesWhatStandsBelowIt() throws {
    let lines = try told(
      "Clouds\n\(Self.references[0])\nClusters\n\(Self.references[1])\n\(Self.references[2])\n")
    #expect(lines.filter { $0.hasPrefix("session") } == ["session topic Clouds", "session topic Clusters"])
  }
  @Test(arguments: ["1. Clouds", " 1. Clouds", "2. Clouds"])
  func aNumberedLineDoesSoAsWell(head: String) throws {
    let lines = try told("\(head)\n\(Self.references[0])\n\(Self.references[1])\n")
    #expect(lines.filter { $0.hasPrefix("session") } == ["session topic Clouds"])
    #expect(lines.count == 4)
  }
  @Test func oneReferenceOverSeveralLinesStaysOne() throws {
    let wrapped = Self.references[1].replaced("simplified data", with: "simplified\ndata")
    #expect(try readingsTold(in: wrapped + "\n").count == 1)
  }
  @Test func proseStaysProse() throws {
    let prose = """
      In 2010 we had read many papers on clouds.
      Michael Armbrust and others wrote of them in 2010.
      Then came OSDI 2012, and all was different.
      We shall see.

      """
    #expect(try readingsTold(in: prose).isEmpty)
  }

  @Test(arguments: [
    "1\tTue 29-Jan\tIntro to SMT\tPresenter: Ming", "Tue 29-Jan Intro to SMT", "29-Jan\tIntro to SMT",
    "1. Jan 29 Intro to SMT",
  ])
  func aLineNamesADayAndItsTopic(line: String) throws {
    let text = "# Seminar 2019\n\n\(line)\n\(Self.references[0])\n2\tThu 31-Jan\n\(Self.references[1])\n"
    let lines = try told(text).filter { $0.hasPrefix("session") }
    #expect(lines == ["session 2019-01-29, topic Intro to SMT", "session 2019-01-31"])
  }

  // MARK: boxes of stars

  @Test(arguments: ["[*] ", "  [*] "])
  func aBoxOfAStarIsABullet(mark: String) throws {
    let text =
      "# Classics\n\n\(mark)Architecture of the IBM System/360, 1964\n\(mark)Combining Branch Predictors, 1993\n"
    let list = try ReadingList(reading: Array(text.utf8))
    #expect(
      list.readings.map(\.title) == ["Architecture of the IBM System/360", "Combining Branch Predictors"])
    #expect(list.readings.map(\.place.line) == [3, 4])
  }
  @Test func elsewhereTheyAreLeftAlone() {
    let text = "a [*] b, `[*] c` and [*]d\n"
    #expect(MarkdownMask(Array(text.utf8)).bytes == Array(text.utf8))
  }
  @Test func noByteMoves() {
    let text = "x\n[*] a\n\n [*] b\n"
    let mask = MarkdownMask(Array(text.utf8)).bytes
    #expect(String(decoding: mask, as: UTF8.self) == "x\n-   a\n\n -   b\n")
  }

  // MARK: pages of DBLP

  @Test(arguments: [
    (
      "Jeffrey Dean, Sanjay Ghemawat:MapReduce: Simplified Data Processing", 2,
      "MapReduce: Simplified Data Processing"
    ),
    ("Jeffrey Dean, Sanjay Ghemawat: MapReduce: Simplified Data", 2, "MapReduce: Simplified Data"),
    ("Viktor K. Prasanna, Ren Chen:Accelerating Equi-Join on FPGAs", 2, "Accelerating Equi-Join on FPGAs"),
  ])
  func peopleAndAColonStandBeforeATitle(text: String, people: Int, title: String) {
    let split = Titles.afterColon(text)
    #expect(split?.people.names.count == people)
    #expect(split?.title == title)
  }
  @Test(arguments: [
    "TVM:An Automated Compiler", "Ray: A Distributed Framework", "No colon at all", "a:b c d",
  ])
  func noPeopleStandThere(text: String) { #expect(Titles.afterColon(text) == nil) }
}

/// YAML that its writer did not check.
struct FrontMatterMendTests {
  private func front(_ yaml: String) -> FrontMatter? { FrontMatter(Array(yaml.utf8)[...]) }

  @Test(
    arguments: [
      ("name: topics: Natural Language", [1]), ("a: 1\nname: Ray: A Framework\n", [2]),
      ("- x: 1\n", nil), ("a: 1\n", []), ("title: [Ray](https://e.org): a framework\n", [1]),
      ("a: one: two\nb: three: four\n", [1, 2]), ("a: say \"x\": y\n", [1]),
    ] as [(String, [Int]?)])
  func aValueThatIsNoYAMLIsReadAsItStands(yaml: String, lines: [Int]?) {
    #expect(front(yaml)?.mended == lines)
  }

  @Test(arguments: ["a: [", "a: {b", "{", "\t- a", "a: 'x", "a: |\n b: c: d\n  - e\n f"])
  func whatNoQuotationMarksMendIsNone(yaml: String) { #expect(front(yaml)?.mended.isEmpty ?? true) }

  @Test func manyFaultsAreGivenUp() {
    let yaml = (0..<40).map { "k\($0): a: b" }.joined(separator: "\n")
    #expect(front(yaml) == nil)
  }
  @Test func theMendIsNamedWithItsLine() throws {
    let text = "---\ntitle: Ray: A Framework\n---\n\n- [A](https://arxiv.org/abs/2003.00001)\n"
    let list = try ReadingList(reading: Array(text.utf8))
    #expect(list.course.title == "Ray: A Framework")
    #expect(list.notices.map(\.place.line) == [2])
    #expect(list.notices.first?.hint?.contains("quotation marks") == true)
  }
}
