import TestSupport
import Testing

@testable import PapersKit

/// UTF-8 is told from what is none at the very byte (RFC 3629).
struct UTF8CheckTests {
  @Test(arguments: [
    "", "a", "é", "한", "三", "𝔸", "a\u{301}", "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}",
    "\u{D7FF}\u{E000}",
  ])
  func textIsText(text: String) { #expect(UTF8Check.firstError(Array(text.utf8)) == nil) }

  @Test(
    arguments: [
      ("a continuation byte alone", [0x61, 0x80], 1),
      ("a NUL byte", [0x61, 0x00, 0x62], 1),
      ("two bytes for one", [0xC0, 0x80], 0),
      ("two bytes for the last of ASCII", [0xC1, 0xBF], 0),
      ("three bytes for two", [0xE0, 0x9F, 0xBF], 0),
      ("a surrogate", [0x61, 0xED, 0xA0, 0x80], 1),
      ("four bytes for three", [0xF0, 0x8F, 0xBF, 0xBF], 0),
      ("beyond Unicode", [0xF4, 0x90, 0x80, 0x80], 0),
      ("no lead byte at all", [0xF5, 0x80, 0x80, 0x80], 0),
      ("0xFF", [0x61, 0x62, 0xFF], 2),
      ("Latin-1", [0x4D, 0xFC, 0x6C], 1),
      ("cut off after one byte", [0x61, 0xC3], 1),
      ("cut off after two bytes", [0xE4, 0xB8], 0),
      ("cut off after three bytes", [0xF0, 0x9D, 0x94], 0),
      ("another letter in place of the second byte", [0xC3, 0x28], 0),
      ("another letter in place of the third byte", [0xE4, 0xB8, 0x28], 0),
      ("another letter in place of the fourth byte", [0xF0, 0x9D, 0x94, 0x28], 0),
    ] as [(String, [UInt8], Int)])
  func theFirstWrongByteIsNamed(what: String, bytes: [UInt8], at: Int) {
    #expect(UTF8Check.firstError(bytes) == at, "\(what)")
  }

  @Test func agreesWithTheStandardLibraryOnAnyBytes() {
    var dice = Dice(seed: 71)
    let odd: [UInt8] = [
      0x61, 0x80, 0xBF, 0xC2, 0xC3, 0xE0, 0xE4, 0xED, 0xEF, 0xF0, 0xF4, 0x9F, 0xA0, 0x90, 0x8F,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 1...6, using: &dice)).map { _ in odd.randomElement(using: &dice) ?? 0 }
      #expect(
        (UTF8Check.firstError(bytes) == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }

  @Test func whatStandsBeforeTheErrorIsText() {
    var dice = Dice(seed: 72)
    for _ in 0..<2000 {
      let bytes = (0..<40).map { _ in UInt8.random(in: 1...255, using: &dice) }
      guard let at = UTF8Check.firstError(bytes) else { continue }
      #expect(UTF8Check.firstError(Array(bytes[..<at])) == nil)
      #expect(String(validating: bytes[..<at], as: UTF8.self) != nil)
    }
  }
}

struct LineIndexTests {
  @Test(arguments: [
    ("", 0, 1, 1), ("abc", 0, 1, 1), ("abc", 2, 1, 3), ("abc", 3, 1, 4), ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1),
    ("\n\n\n", 2, 3, 1), ("\n\n\n", 3, 4, 1), ("ab\r\ncd", 4, 2, 1), ("é\nb", 3, 2, 1),
  ])
  func placesCountFromOne(text: String, offset: Int, line: Int, column: Int) {
    #expect(LineIndex(Array(text.utf8)).place(offset) == Place(line: line, column: column))
  }

  @Test func anyOffsetIsWhereCountingByHandPutsIt() {
    var dice = Dice(seed: 73)
    for _ in 0..<60 {
      let bytes = (0..<Int.random(in: 0...80, using: &dice)).map { _ in
        Bool.random(using: &dice) ? UInt8(10) : UInt8(97)
      }
      let index = LineIndex(bytes)
      for offset in 0...bytes.count {
        let before = bytes[..<offset]
        let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
        #expect(
          index.place(offset) == Place(line: before.count { $0 == 10 } + 1, column: offset - start + 1))
      }
    }
  }
}

/// The YAML at the top of a list: the course, and in some lists all of it.
struct FrontMatterTests {
  private func front(_ yaml: String) -> FrontMatter? { FrontMatter(Array(yaml.utf8)[...]) }
  private func list(_ yaml: String, _ body: String = "") throws -> [String] {
    try ReadingList(reading: Array("---\n\(yaml)\n---\n\n\(body)\n".utf8)).told
  }

  @Test(
    arguments: [
      ("course: Big Data Systems\nterm: Fall 2021", "Big Data Systems", "Fall 2021", nil as Int?),
      ("title: Seminar\nsemester: Spring 2020\nyear: 2020", "Seminar", "Spring 2020", 2020),
      ("course_title: '  Two   Words '\nquarter: Winter", "Two Words", "Winter", nil),
      ("course: A\ntitle: B", "A", nil, nil),
      ("title: ''\nyear: soon", nil, nil, nil),
      ("layout: page", nil, nil, nil),
      ("title: [a, b]", nil, nil, nil),
      ("year: 2019", nil, nil, 2019),
    ] as [(String, String?, String?, Int?)])
  func courseTitleTermAndYear(yaml: String, title: String?, term: String?, year: Int?) throws {
    let course = try #require(front(yaml)).course()
    #expect(course.title == title)
    #expect(course.term == term)
    #expect(course.year == year)
  }

  @Test(arguments: [
    "- a\n- b", "just text", "42", "a: [", "a: *x", "\t- b", "",
    String(repeating: "[", count: 60) + String(repeating: "]", count: 60),
    String(repeating: " ", count: 500) + "a: b",
  ])
  func whatIsNoMappingIsNone(yaml: String) { #expect(front(yaml) == nil) }

  @Test func aliasesThatMultiplyAreRefused() {
    let bomb = "a: &a [x]\nb: [" + String(repeating: "*a,", count: 300) + "*a]"
    #expect(front(bomb) == nil)
    #expect(front("a: &a x\nb: *a") != nil)
  }

  @Test func sessionsWithReadingsInYAML() throws {
    let told = try list(
      """
      title: Cloud Seminar
      year: 2022
      sessions:
        - date: 2022-03-01
          topic: Storage
          readings:
            - title: "Bigtable: A Distributed Storage System for Structured Data"
              authors: Fay Chang, Jeffrey Dean
              venue: OSDI 2006
              url: https://example.org/bigtable.pdf
        - date: 2022-03-08
          topic: Scheduling
          readings:
            - title: Large-scale cluster management at Google with Borg
              authors: [Abhishek Verma, "Pedrosa, Luis"]
              conference: EuroSys
              year: 2015
              pdf: papers/borg.pdf
          optional:
            - title: "Omega: flexible, scalable schedulers for large compute clusters"
              link: https://research.google/pubs/omega.pdf
      """)
    #expect(
      told == [
        "course Cloud Seminar, year 2022", "session 2022-03-01, topic Storage",
        "- Bigtable: A Distributed Storage System for Structured Data | by Fay Chang; Jeffrey Dean | in OSDI 2006 | pdf",
        "session 2022-03-08, topic Scheduling",
        "- Large-scale cluster management at Google with Borg | by Abhishek Verma; Luis Pedrosa | in EuroSys 2015 | pdf",
        "? Omega: flexible, scalable schedulers for large compute clusters | pdf",
      ])
  }

  @Test func theRoleOfAReadingInYAML() throws {
    let told = try list(
      """
      weeks:
        - week: 3
          papers:
            - {paper: "The Chubby lock service for loosely-coupled systems", pdf: chubby.pdf, required: true}
            - {paper: "Paxos Made Live: An Engineering Perspective", pdf: live.pdf, kind: optional}
      """)
    #expect(
      told == [
        "course ", "session week 3",
        "! The Chubby lock service for loosely-coupled systems | pdf",
        "? Paxos Made Live: An Engineering Perspective | pdf",
      ])
  }

  @Test func mappingsWithoutAnyEvidenceAreNoReadings() throws {
    let told = try list(
      """
      staff:
        - name: Jane Roe
          role: instructor
      nav:
        - title: Schedule
          url: /schedule
      """, "- [TVM: An Optimizing Compiler](https://arxiv.org/abs/1802.04799)")
    #expect(told.filter { !$0.hasPrefix("course") && !$0.hasPrefix("session") }.count == 1)
  }

  @Test func placesOfReadingsInYAMLAreLinesOfTheFile() throws {
    let text =
      "---\ntitle: T\nreadings:\n  - title: A Theory of Tides\n    authors: Ann Lee\n    url: https://e.org/t.pdf\n---\n"
    let list = try ReadingList(reading: Array(text.utf8))
    #expect(list.readings.map(\.place.line) == [4])
  }

  @Test func yamlThatIsNoneIsSaidAndTheListIsRead() throws {
    let text = "---\n: : [\n---\n\n- [P](https://arxiv.org/abs/1802.04799)\n"
    let list = try ReadingList(reading: Array(text.utf8))
    #expect(list.readings.count == 1)
    #expect(list.notices.map(\.message) == ["the front matter is no YAML mapping"])
    #expect(list.notices.first?.place == Place(line: 1, column: 1))
  }
}

/// Sub-items that begin with what they are.
struct DetailsTests {
  @Test(
    arguments: [
      ("Authors: Jane Roe", Details.Key.people, "Jane Roe"), ("作者：张三", .people, "张三"),
      ("By: A. B.", .people, "A. B."),
      ("Venue: OSDI 2020", .venue, "OSDI 2020"), ("Published in: SOSP", .venue, "SOSP"),
      ("会议: NSDI", .venue, "NSDI"),
      ("Year: 2020", .year, "2020"), ("**", nil, ""), ("发表时间：2021", .year, "2021"),
      ("연도: 2019", .year, "2019"),
      ("Papers: a, b", .papers, "a, b"), ("代表论文：x", .papers, "x"), ("PDF: here", .link, "here"),
      ("arXiv: 1", .link, "1"),
      ("Code: https://x.org", .link, "https://x.org"), ("Summary: it works", .remark, "it works"),
      ("TLDR: short", .remark, "short"), ("Speaker: Ann", .remark, "Ann"), ("核心贡献：快", .remark, "快"),
      ("Attention: All You Need", nil, ""), ("A very long lead: x", nil, ""), ("no colon", nil, ""),
      ("", nil, ""),
      (": x", nil, ""),
    ] as [(String, Details.Key?, String)])
  func theKeyAndWhatFollows(text: String, key: Details.Key?, rest: String) {
    let found = Details.key(text)
    #expect(found?.0 == key)
    if key != nil { #expect(found?.1 == rest) }
  }

  @Test(
    arguments: [
      ("2021", 2021), ("published 2019-03", 2019), ("in 1998", 1998), ("12", nil), ("", nil), ("20211", nil),
      ("3021", nil),
      ("v2 of 2020", 2020), ("2020年", 2020),
    ] as [(String, Int?)])
  func theYear(text: String, year: Int?) { #expect(Details.year(text) == year) }

  @Test(
    arguments: [
      ("OpenAI", ["OpenAI"]), ("Google Brain", ["Google Brain"]), ("Meta AI Research", ["Meta AI Research"]),
      ("some people", nil), ("The whole of the Department of Computing", nil), ("", nil),
    ] as [(String, [String]?)])
  func anOrganisationInThePlaceOfPeople(text: String, names: [String]?) {
    #expect(Details.organization(text)?.names == names)
  }
}
