import Testing

@testable import PapersKit

/// What no list has is refused with its line, and what lists have is not.
struct MarkdownLimitsTests {
  private func trouble(_ text: String) -> MarkdownError? {
    do throws(MarkdownError) {
      _ = try MarkdownLimits.check(Array(text.utf8))
      return nil
    } catch { return error }
  }
  private func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test(arguments: [
    ("", 0), ("plain words\n", 1), ("- a\n", 5), ("- [a](b)\n", 7), ("| a | b |\n", 4), ("a\n\n\nb\n", 2),
    ("> - *a*\n", 11),
  ])
  func marksAreAboutTheNodesOfTheTree(text: String, marks: Int) throws {
    #expect(try MarkdownLimits.check(Array(text.utf8)) == marks)
  }

  @Test func theSizeIsLimited() {
    let most = MarkdownLimits.size
    #expect(trouble(times("a", most + 1)) == .tooLarge(bytes: most + 1))
  }

  @Test(arguments: [0, 1, 7]) func aLineTooLongIsNamed(before: Int) {
    let long = times("a", MarkdownLimits.line + 1)
    #expect(trouble(times("x\n", before) + long) == .lineTooLong(line: before + 1))
    #expect(trouble(times("x\n", before) + long + "\nb\n") == .lineTooLong(line: before + 1))
    #expect(trouble(times("x\n", before) + long.dropLast() + "\nb\n") == nil)
  }

  @Test(arguments: ["> ", "- ", "* ", "+ ", "> - "]) func containersAreLimited(unit: String) {
    let one = unit.split(separator: " ").count
    let most = MarkdownLimits.depth / one
    #expect(trouble("a\n\n" + times(unit, most) + "x\n") == nil)
    #expect(trouble("a\n\n" + times(unit, most + 1) + "x\n") == .tooDeep(line: 3))
  }

  @Test(arguments: ["[", "]", "*a", "_", "<", "`", "!"]) func marksOfAParagraphAreLimited(unit: String) {
    // In lines of a thousand, so that no line is too long.
    let line = times(unit, 1_000) + "\n"
    let most = MarkdownLimits.marksInParagraph / 1_000
    #expect(trouble("x\n" + times(line, most)) == nil)
    #expect(trouble("x\n" + times(line, most + 1)) == .tooManyMarks(line: most + 2))
  }

  @Test(arguments: [
    ("a blank line", "\n"), ("a heading", "## H\n"), ("a bullet", "- a\n"),
    ("an indented bullet", "   - a\n"),
    ("a row", "| a |\n"),
  ])
  func aNewBlockStartsTheCountAnew(name: String, between: String) {
    let line = times("[", 1_000) + "\n"
    let block = times(line, MarkdownLimits.marksInParagraph / 1_000)
    #expect(trouble(block + between + block.dropFirst(2_002)) == nil)
  }

  @Test(arguments: [
    ("text", "text\n"), ("a bullet as deep as code", "    - a\n"), ("an empty bullet", "-\n"),
    ("a number sign without a blank", "#a\n"), ("seven number signs", "####### a\n"),
  ])
  func whatEndsNoParagraphDoesNot(name: String, between: String) {
    let line = times("[", 1_000) + "\n"
    let block = times(line, MarkdownLimits.marksInParagraph / 1_000)
    #expect(trouble(block + between + line) != nil)
  }

  @Test func marksOfAWholeListAreLimited() {
    let block = times("[", 10_000) + "\n\n"
    #expect(trouble(times(block, 98)) == nil)
    guard case .tooManyMarks = trouble(times(block, 102)) else {
      Issue.record("not refused")
      return
    }
  }

  @Test func anOrdinaryListOfFiveMegabytesPasses() {
    let entry = "- [A Title of Some Words](https://example.org/a.pdf). Ann Author, Bo Writer. *OSDI* 2020.\n"
    #expect(trouble(times(entry, (5 << 20) / entry.utf8.count)) == nil)
  }
}
