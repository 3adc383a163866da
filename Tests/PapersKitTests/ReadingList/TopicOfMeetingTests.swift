import Testing

@testable import PapersKit

/// What a meeting is about, where its own line names only the day.
struct TopicOfMeetingTests {
  private func sessions(_ text: String) throws -> [String] {
    try ReadingList(reading: Array(text.utf8)).told.filter { $0.hasPrefix("session") }
  }
  private static let paper = "[A Theory of Gardens](https://arxiv.org/abs/2001.00001), Lee et al., OSDI, 2020"

  @Test func theHeadingAboveADateSaysIt() throws {
    let list = """
      # Papers of the course
      ## Machine comprehension
      ### 04/15
      * \(Self.paper)
      ### 04/17
      * \(Self.paper.replaced("Gardens", with: "Sand"))

      """
    #expect(
      try sessions(list) == [
        "session --04-15, topic Machine comprehension", "session --04-17, topic Machine comprehension",
      ])
  }
  @Test func soDoesTheHeadingOverATable() throws {
    let list = """
      # Seminar
      ###### Geometric Gardens (4 lectures)
      | Date | Paper | Presenter |
      |--|--|--|
      | 4/12 | 1.\tAnn Lee, Max Roe, Hyperbolic Gardens, NeurIPS 2017. https://arxiv.org/abs/1705.08039 | Kim |

      """
    #expect(
      try ReadingList(reading: Array(list.utf8)).told == [
        "course Seminar", "session --04-12, topic Geometric Gardens (4 lectures)",
        "- Hyperbolic Gardens | by Ann Lee; Max Roe | in NeurIPS 2017 | paper",
      ])
  }
  @Test(arguments: [
    "Schedule", "Schedule (2015)", "Past meetings", "Fall 2019", "2019", "Readings", "Papers", "Upcoming",
    "Week plan",
  ])
  func headingsThatOnlyPlanSayNothing(heading: String) throws {
    #expect(
      try sessions("# Group\n## \(heading)\n### 04/15\n* \(Self.paper)\n").allSatisfy {
        !$0.contains("topic")
      })
  }
  @Test func aFoldedWeekNumbersTheDaysInIt() throws {
    let list = """
      <details open>
      <summary><strong>Week 1 – Introduction</strong></summary>

      ### Thu 01/04 — Strategies
      - \(Self.paper)

      </details>
      <details>
      <summary><strong>Week 2 – Growth</strong></summary>

      ### Tue 01/09 — Sand
      - \(Self.paper.replaced("Gardens", with: "Sand"))

      ### Thu 01/11 — Trees
      - \(Self.paper.replaced("Gardens", with: "Trees"))

      </details>

      """
    #expect(
      try sessions(list) == [
        "session week 1, --01-04, topic Strategies", "session week 2, --01-09, topic Sand",
        "session week 2, --01-11, topic Trees",
      ])
  }
  @Test func aSentenceGivesTheRoleOfAllThatStandsBelow() throws {
    let list = """
      ## Accelerators
      - \(Self.paper)

      The following papers are additional readings.

      ### Memory
      - \(Self.paper.replaced("Gardens", with: "Sand"))

      ### Networks
      - \(Self.paper.replaced("Gardens", with: "Trees"))

      ## Compilers
      - \(Self.paper.replaced("Gardens", with: "Stones"))

      """
    #expect(
      try ReadingList(reading: Array(list.utf8)).readings.map(\.role) == [
        .unspecified, .optional, .optional, .unspecified,
      ])
  }

  @Test func whatStandsNearerCounts() throws {
    let list = "# Group\n## Compilers\n### 04/15\n**Garbage collection**\n* \(Self.paper)\n"
    #expect(try sessions(list) == ["session --04-15, topic Garbage collection"])
  }

  @Test func whoLeadsIsNoPartOfIt() throws {
    let list = """
      - April 7th: Types of arrays (Discussion lead by Ann Lee)
        - \(Self.paper)
      - April 14th: Trees (Presenter: Max Roe)
        - \(Self.paper.replaced("Gardens", with: "Sand"))

      """
    #expect(
      try sessions(list) == ["session --04-07, topic Types of arrays", "session --04-14, topic Trees"])
  }

  // MARK: cells

  @Test func aTopicInItalicsStandsBeforeThePapersOfACell() throws {
    let list = """
      | Date | Topic and papers | Leader |
      |--|--|--|
      | 9/3 | _Smart Gardens (1/3)_ <br><br> Papers:<br> Ann Lee and Max Roe. 2018. Gardens by Night: A Study. In CHI '18. [DOI: 10.1145/3287048](https://doi.org/10.1145/3287048) | Kim |

      """
    #expect(
      try ReadingList(reading: Array(list.utf8)).told.dropFirst() == [
        "session --09-03, topic Smart Gardens (1/3)",
        "- Gardens by Night: A Study | by Ann Lee; Max Roe | in CHI 2018 | paper",
      ])
  }
  @Test func aCellInTheFontOfCodeIsAboutSomething() throws {
    let list = """
      | Date | Presenter | Paper |
      |--|--|--|
      | 15/03/2018 | Kim | `Limits of neural gardens:` |
      | | | Ann Lee, Max Roe. **Six Challenges for Gardens**. ACL 2017 |
      | 22/03/2018 | Kim | Ann Lee, Max Roe. **Dual Gardens for Everyone**. NIPS 2016 |

      """
    #expect(
      try ReadingList(reading: Array(list.utf8)).told.dropFirst() == [
        "session 2018-03-15, topic Limits of neural gardens",
        "- Six Challenges for Gardens | by Ann Lee; Max Roe | in ACL 2017", "session 2018-03-22",
        "- Dual Gardens for Everyone | by Ann Lee; Max Roe | in NIPS 2016",
      ])
  }
  @Test func whereLinksNameNothingTheTopicsAreTheirTitles() throws {
    let list = """
      | Date | Presenter | Topic | Link |
      |--|--|--|--|
      | 22/1/19 | Jo | Adaptive nodes enrich gardens | https://www.nature.com/articles/s41598-018-23471-7 |
      | 29/1/19 | Kim | _ | _ |
      | 26/3/19 | Max | Force Control of Flexible Gardens | [Here](files/control.pdf) |

      """
    #expect(
      try ReadingList(reading: Array(list.utf8)).told.dropFirst() == [
        "session 2019-01-22", "- Adaptive nodes enrich gardens | paper", "session 2019-03-26",
        "- Force Control of Flexible Gardens | pdf",
      ])
  }
  @Test func behindTitleAndPeopleADateIsThePapers() throws {
    let list = """
      ## 知识图谱
      |序号|标题|作者|时间|期刊|
      |:-:|:-:|:-:|:-:|:-:|
      |1|[Beta Gardens for Logic](a/b)|Ann Lee、Max Roe|2022-07-29|None|
      |2|[航空安全事件知识图谱补全方法](a/c)|王红; 卢林燕|2020|西南大学学报(自然科学版)|

      """
    #expect(
      try readingsTold(in: list) == [
        "- Beta Gardens for Logic | by Ann Lee; Max Roe | in 2022 | other",
        "- 航空安全事件知识图谱补全方法 | by 王红; 卢林燕 | in 西南大学学报(自然科学版) 2020 | other",
      ])
  }

  @Test func whatIsDueIsNoTopicOfTheDay() throws {
    let list = """
      # Course
      | Date | Topic | Readings |
      |---|---|---|
      | 10/8 | HW-2 Due | |
      | 10/8 | Exploring Gardens | \(Self.paper) |

      """
    #expect(try sessions(list) == ["session --10-08, topic Exploring Gardens"])
  }
  @Test(arguments: ["Topic: Passwords", "**Topic:** Passwords", "Tema: Passwords", "主题：Passwords"])
  func theWordTopicIsNoneOfIt(_ heading: String) throws {
    let list = """
      # Course
      ## Meeting 3: Sep. 10
      ### \(heading)
      * \(Self.paper)

      """
    #expect(try sessions(list) == ["session --09-10, topic Passwords"])
  }
}
