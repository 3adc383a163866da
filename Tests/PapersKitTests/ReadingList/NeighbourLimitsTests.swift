import Testing

@testable import PapersKit

/// Where the rules about lists as a whole, about meetings and about names end: what looks like their cases and is none.
struct NeighbourLimitsTests {
  private func list(_ text: String) throws -> ReadingList { try ReadingList(reading: Array(text.utf8)) }

  // MARK: summaries

  @Test(
    arguments: [
      ("[A Theory of Tides](https://arxiv.org/abs/2003.00001)", "A Theory of Tides"),
      ("A Theory of Tides and Sand (OSDI 2020)", "A Theory of Tides and Sand"),
      ("Ann on \"A Theory of Tides\", OSDI 2020", "A Theory of Tides"),
      ("Abstract", nil), ("Papers of OSDI 2020", nil), ("2020", nil),
      ("[Slides](https://e.org/slides.pdf)", nil),
      ("A Theory of Tides and Sand", nil),
    ] as [(String, String?)])
  func aSummaryIsAPaperOrAGroup(summary: String, title: String?) throws {
    let found = try list("# Seminar\n\n<details>\n<summary>\(summary)</summary>\n\nWords.\n</details>\n")
    #expect(found.readings.first(where: \.isPaper)?.title == title)
  }
  @Test func whatIsFoldedBelowAPaperOnlySpeaksOfIt() throws {
    let text = """
      <details>
      <summary>[A Theory of Tides](https://arxiv.org/abs/2003.00001)</summary>

      We think that it follows from what [Sand](https://arxiv.org/abs/2003.00002) had said of all of this.
      </details>

      """
    #expect(try list(text).readings.map(\.title) == ["A Theory of Tides"])
  }
  @Test func behindTheDetailsNothingIsFoldedAnyMore() throws {
    let text = """
      <details>
      <summary>[A Theory of Tides](https://arxiv.org/abs/2003.00001)</summary>

      Words.
      </details>

      - [A Theory of Sand](https://arxiv.org/abs/2003.00002)

      """
    #expect(try list(text).readings.map(\.title) == ["A Theory of Tides", "A Theory of Sand"])
  }

  // MARK: conferences, books and talks

  @Test(arguments: [
    "**OSDI** - Operating Systems Design and Implementation",
    "**SOSP**: Symposium on Operating Systems Principles",
    "**PODC** - Principles of Distributed Computing",
  ])
  func aSeriesAndItsNameIsNoPaper(item: String) throws {
    let text = "# Resources\n\n- [A Theory of Tides](https://arxiv.org/abs/2003.00001)\n- \(item)\n"
    #expect(try list(text).readings.map(\.title) == ["A Theory of Tides"])
  }
  @Test func aPaperOfASeriesIsOne() throws {
    let text = "- A Theory of Tides - OSDI 2020\n- A Theory of Sand - SOSP 2021\n"
    #expect(try list(text).readings.map(\.venue) == ["OSDI", "SOSP"])
  }
  @Test(arguments: [
    ("Books", "Papers", [false, true]), ("Textbooks", "Tools", [false, false]),
    ("Papers", "Books", [true, false]),
  ])
  func theNearestHeadingThatSpeaksOfThemTells(outer: String, next: String, arePapers: [Bool]) throws {
    let text = """
      ## \(outer)
      ### Theory
      - Ann Lee. A Theory of Tides. 2003.
      ## \(next)
      ### Practice
      - Ann Lee. A Theory of Sand. OSDI 2003.

      """
    let found = try list("## Readings\n- [X Y Z](https://arxiv.org/abs/2003.00001)\n" + text)
    let papers = found.readings.filter(\.isPaper).map(\.title)
    #expect(papers.contains("A Theory of Tides") == arePapers[0])
    if next != "Tools" { #expect(papers.contains("A Theory of Sand") == arePapers[1]) }
  }
  @Test(arguments: [
    ("(Ann Lee, Max Roe, 2020)", false), ("(Ann Lee, Max Roe, OSDI 2020)", true), ("", false),
  ])
  func aRecordedTalkIsAPaperWhereItAppeared(behind: String, isPaper: Bool) throws {
    let text = """
      - [A Theory of Sand](https://arxiv.org/abs/2003.00001)
      - ["A Theory of Tides"](https://www.youtube.com/watch?v=9epgZ-e6DUU) \(behind)

      """
    let tides = try list(text).readings.first { $0.title == "A Theory of Tides" }
    #expect((tides?.isPaper ?? false) == isPaper)
  }
  @Test(arguments: [
    ("https://paperswithcode.com/paper/ray", Reading.Link.Kind.paper),
    ("https://paperswithcode.com/greatest", .other),
    ("https://paperswithcode.com/", .other), ("https://paperswithcode.com/task/q-learning", .other),
  ])
  func onlyThePagesOfPapersAreTheirs(url: String, kind: Reading.Link.Kind) {
    #expect(Reading.Link.Kind(url: url) == kind)
  }

  // MARK: tables

  @Test(arguments: [
    ("| [SOCC17](https://e.org/a.pdf), [CIDR19](https://e.org/b.pdf) |", "Tides of Sand + Sands of Time", 2),
    ("| [SOCC17](https://e.org/a.pdf) |", "A Theory of Tides and Sand", 1),
    ("| [OSDI 16 paper](https://e.org/a.pdf) |", "A Theory of Tides and Sand", 1),
  ])
  func venuesAsLinkTextsTakeTheirTitlesFromTheTopic(cell: String, topic: String, count: Int) throws {
    let text = "| Date | Topic | Papers |\n|---|---|---|\n| 11/12 | \(topic) \(cell)\n| 11/14 | Review | |\n"
    let readings = try list(text).readings
    #expect(readings.map(\.title) == topic.components(" + "))
    #expect(readings.count == count)
    #expect(readings.allSatisfy { $0.venue != nil && $0.year != nil })
  }
  @Test func aWeekOverATableIsThatOfItsDays() throws {
    let rows =
      "| Date | Title |\n|---|---|\n| 4/9 | [A](https://e.org/a.pdf) |\n| 4/11 | [B](https://e.org/b.pdf) |\n"
    #expect(try list("# Course 2019\n\n## Week 2\n\n" + rows).sessions.map(\.week) == [2, 2])
    #expect(try list("# Course 2019\n\n## Storage\n\n" + rows).sessions.map(\.week) == [nil, nil])
  }
  @Test(arguments: [("Additional Paper", 3), ("Discussion", 2)])
  func aRoleInFrontSpeaksForATitle(lead: String, count: Int) throws {
    let text = """
      | Paper | URL |
      |---|---|
      | Ann Lee. "A Theory of Tides." OSDI, 2008 | |
      | Ann Lee. "A Theory of Sand." OSDI, 2009 | |
      | **\(lead)** - Named Data Networking of Things | |

      """
    let readings = try list(text).readings
    #expect(readings.count == count)
    if count == 3 { #expect(readings[2].role == .optional) }
  }

  // MARK: titles and where they appeared

  @Test(
    arguments: [
      (
        "Serializable Snapshot Isolation in PostgreSQL, 2012",
        "Serializable Snapshot Isolation in PostgreSQL", nil
      ),
      ("Graph Processing in GraphX, 2014", "Graph Processing in GraphX", nil),
      ("A Theory of Tides in SIGMOD, 1987", "A Theory of Tides", "SIGMOD"),
      ("A Theory of Tides in OSDI 2018", "A Theory of Tides", "OSDI"),
    ] as [(String, String, String?)])
  func aProductIsNoVenue(text: String, title: String, venue: String?) throws {
    let reading = try list("- [\(text)](https://e.org/a.pdf)\n").readings.first
    #expect(reading?.title == title)
    #expect(reading?.venue == venue)
  }
  @Test(arguments: [
    ("Context Encoders: Feature Learning by Inpainting, Pathak et al. 2016", ["Pathak"]),
    ("Deep learning, LeCun, Bengio and Hinton 2015", ["LeCun", "Bengio", "Hinton"]),
    ("EpicFlow: Edge-Preserving Interpolation, Revaud 2015", ["Revaud"]),
  ])
  func surnamesAndAYearStandBehindATitle(text: String, names: [String]) throws {
    #expect(try list("- [\(text)](https://e.org/a.pdf)\n").readings.first?.authors == names)
  }
  @Test func whereNoLineIsTheBreaksAreNotTheStart() throws {
    let text = "\n\n- [ ] **Ann Lee**, Max Roe, Li Wei: <br>\n    **A Theory of Tides and Sand.**\n"
    #expect(try list("# Papers" + text).readings.map(\.place.line) == [4])
  }
}
