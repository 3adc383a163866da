import Testing

@testable import PapersKit

/// A new entry in the hand of the one beside it.
struct EntryTemplateTests {
  private static let whole = NewEntry(
    title: "A Theory of Sand", authors: ["Kim Doe", "Max Roe"], venue: "SOSP", year: 2021)
  private static let bare = NewEntry(title: "Notes on Sand")

  private func written(like entry: String, _ new: NewEntry) throws -> String {
    let bytes = Array("# Course\n\n## Week 1\n\n- \(entry)\n".utf8)
    let reading = try #require(try ReadingList(reading: bytes).readings.first)
    return EntryTemplate(reading, bytes: bytes).filled(with: new)
  }

  @Test(arguments: [
    (
      "Ann Lee, Max Roe, \"A Theory of Gardens\", OSDI 2020",
      "Kim Doe, Max Roe, \"A Theory of Sand\", SOSP 2021"
    ),
    ("Lee et al., \"A Theory of Gardens\", OSDI 2020", "Kim Doe, Max Roe. \"A Theory of Sand\", SOSP 2021"),
    (
      "\"A Theory of Gardens\", Ann Lee and Max Roe, OSDI 2020",
      "\"A Theory of Sand\", Kim Doe, Max Roe, SOSP 2021"
    ),
    ("(optional) \"A Theory of Gardens\", OSDI 2020", "(optional) \"A Theory of Sand\", SOSP 2021"),
  ])
  func whatIsKnownStandsWhereTheOtherHasIt(entry: String, said: String) throws {
    #expect(try written(like: entry, Self.whole) == said)
  }

  @Test(arguments: [
    ("Lee et al., \"A Theory of Gardens\", OSDI 2020", "\"Notes on Sand\""),
    ("(optional) Lee et al., \"A Theory of Gardens\", OSDI 2020", "(optional) \"Notes on Sand\""),
    ("[Optional] Ann Lee, Max Roe. **A Theory of Gardens**. OSDI 2020", "[Optional] **Notes on Sand**"),
    ("Ann Lee, Max Roe. *A Theory of Gardens*. OSDI 2020", "*Notes on Sand*"),
  ])
  func whatIsMissingInFrontLeavesNoPunctuationBehind(entry: String, said: String) throws {
    #expect(try written(like: entry, Self.bare) == said)
  }
}
