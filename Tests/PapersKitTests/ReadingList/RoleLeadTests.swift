import Testing

@testable import PapersKit

/// Which words before papers say that they must or may be read, and which only announce them.
struct RoleLeadTests {
  @Test(arguments: [
    ("Required Background", Reading.Role.required), ("Required", .required), ("Main paper", .required),
    ("Main discussion paper", .required), ("Mandatory reading", .required), ("Related papers", .optional),
    ("Follow-up paper", .optional), ("Additional papers", .optional), ("Background reading", .optional),
    ("Further Reading", .optional), ("Supplementary", .optional), ("Required or optional", .optional),
  ])
  func aLeadGivesARole(_ text: String, _ role: Reading.Role) { #expect(RoleWords.role(text) == role) }

  @Test(arguments: [
    "Related", "Main", "Background", "Core", "Discussion", "Discussion paper", "Up",
  ])
  func topicsAndAnnouncementsGiveNone(_ text: String) { #expect(RoleWords.role(text) == nil) }

  @Test(arguments: ["Main", "Related", "Background"])
  func asAMarkAWordIsEnough(_ text: String) { #expect(RoleWords.role(text, isMark: true) != nil) }

  @Test(arguments: [
    "Pre-lecture:", "Pre-class reading:", "Paper for this week:", "Required reading:",
    "Main discussion paper:",
  ])
  func aLeadWithNothingBehindItIsNoTitle(_ text: String) { #expect(RoleWords.isLead(text)) }
  @Test(arguments: ["Ray:", "Pre-lecture", "Spanner: A Database", "TVM: An End-to-End Compiler:"])
  func aNameIsNoLead(_ text: String) { #expect(!RoleWords.isLead(text)) }

  @Test(arguments: [
    "Starter Project Due", "Office hour: Tu 10-11am", "Bufferbloat assignment released",
    "Homework 2 submission", "Project 1 out",
  ])
  func whatACourseHandsOutIsAnEvent(_ text: String) { #expect(EventWords.isEvent(text)) }
  @Test(arguments: [
    "Paying What Is Due to Whom", "Scaling Out", "Released Under Pressure", "Office Automation",
  ])
  func aTitleWithSuchWordsIsNone(_ text: String) { #expect(!EventWords.isEvent(text)) }

  @Test func aRoleHoldsForTheTopicsBelowIt() throws {
    let told = try readingsTold(
      in: """
        ### Indexes

        Further Reading

        * Classic
          * [R-Trees: A Dynamic Structure](https://example.org/1.pdf)
        * [The Data Calculator](https://example.org/2.pdf)

        ### Joins

        * [Worst Case Optimal Joins](https://example.org/3.pdf)
        """)
    #expect(told.map { $0.prefix(1) } == ["?", "?", "-"])
  }

  @Test func readingsStandInTheOrderOfTheFile() throws {
    let list = try ReadingList(
      reading: Array(
        """
        - [First of All Papers](https://example.org/1.pdf)
        - Group
          - [Second of the Papers](https://example.org/2.pdf)
        - [Third of the Papers](https://example.org/3.pdf)
        """.utf8))
    #expect(list.readings.map(\.place.line) == [1, 3, 4])
  }

  @Test(arguments: [
    ("2024 | NeurIPS | 🤖", "NeurIPS", 2024), ("arXiv | 2018", "arXiv", 2018), ("OSDI 2018", "OSDI", 2018),
    (" arXiv ", "arXiv", 0), ("arXiv preprint arXiv:1602.07360", "arXiv", 0),
  ])
  func barsPartYearVenueAndMarks(_ text: String, _ venue: String, _ year: Int) {
    let found = VenueWords.read(text)
    #expect(found?.venue == venue)
    #expect(found?.year ?? 0 == year)
  }
  @Test(arguments: ["HKUST | GPU sharing", "Jane Roe | Max Doe", "| |"])
  func otherWordsBetweenBarsAreNoVenue(_ text: String) { #expect(VenueWords.read(text) == nil) }
}
