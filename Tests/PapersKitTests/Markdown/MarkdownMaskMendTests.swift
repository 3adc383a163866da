import Testing

@testable import PapersKit

/// What the mask does to the bytes before they are parsed.
struct MarkdownMaskMendTests {
  private func masked(_ text: String) -> String {
    String(decoding: MarkdownMask(Array(text.utf8)).bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("[a](x y.pdf)", "[a](x y.pdf)"), ("[a](n/x y.pdf)", "[a](n/x^y.pdf)"),
    ("[a](./x/y: z.md) b", "[a](./x/y:^z.md) b"),
    ("[a](x/y.pdf)", "[a](x/y.pdf)"), ("[a](n/x y)", "[a](n/x y)"), ("[a] (n/x y.pdf)", "[a] (n/x y.pdf)"),
    ("[a](n/x.md \"the title\")", "[a](n/x.md \"the title\")"), ("[a](<n/x y.md>)", "[a](<n/x y.md>)"),
    ("[1](see either/or, and so on)", "[1](see either/or, and so on)"),
    ("[a](n/x\ny.pdf)", "[a](n/x\ny.pdf)"),
  ])
  func onlyATargetThatNamesAFileMayHoldBlanks(text: String, mask: String) { #expect(masked(text) == mask) }

  @Test(arguments: ["notes/my paper.pdf", "./a/b c d.md", "1 x/2 y.html"])
  func theBlanksOfATargetComeBack(target: String) throws {
    let tree = try Markdown(Array("[t](\(target))".utf8)).tree
    #expect(tree.nodes.map(\.url).filter { !$0.isEmpty } == [target])
  }

  @Test(arguments: [
    ("a | b\n-|-\n  | c\n", "a | b\n-|-\n| | c\n"),
    ("a | b\n-|-\nx | y\n   | c\n", "a | b\n-|-\nx | y\n|  | c\n"),
    ("  | a | b\n-|-|-\n", "| | a | b\n-|-|-\n"),
    ("| a | b |\n|-|-|\n  | c | d |\n", "| a | b |\n|-|-|\n  | c | d |\n"),
    ("text\n  | no table\n", "text\n  | no table\n"), ("  | alone", "  | alone"), ("", ""), ("|", "|"),
    (" |", " |"),
  ])
  func aRowThatBeginsWithBlanksHasAnEmptyCell(text: String, mask: String) { #expect(masked(text) == mask) }

  @Test(arguments: ["https://a.org/wiki/2^n", "https://a.org/x^y?z=1", "x^y"])
  func anAddressKeepsTheSignThatStandsForBlanks(target: String) throws {
    let tree = try Markdown(Array("[t](\(target))".utf8)).tree
    #expect(tree.nodes.map(\.url).filter { !$0.isEmpty } == [target])
  }

  @Test func theMaskMovesNoByte() {
    var dice = Dice(seed: 12)
    let odd = Array("](|- \n/.pdf{}%:<!--x".utf8)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...120, using: &dice)).map { _ in odd.randomElement(using: &dice) ?? 10
      }
      let mask = MarkdownMask(bytes).bytes
      #expect(mask.count == bytes.count)
      #expect(zip(mask, bytes).allSatisfy { ($0 == 10) == ($1 == 10) })
    }
  }

  @Test(arguments: [
    ("[Title] (https://a.org/x)", "[Title ](https://a.org/x)"),
    ("[A Title of Words] (http://a.org/x), who", "[A Title of Words ](http://a.org/x), who"),
    ("[Title] ({{site}}/x.pdf)", "[Title ]({{site}}/x.pdf)"),
    // Numbers and marks are no titles, other words in parentheses no targets.
    ("[1] (https://a.org/x)", "[1] (https://a.org/x)"), ("[x] (https://a.org)", "[x] (https://a.org)"),
    ("[Title] (see https://a.org)", "[Title] (see https://a.org)"),
    ("[Title] (https://a.org", "[Title] (https://a.org"),
    ("[Title] (https://a.org and more)", "[Title] (https://a.org and more)"),
    ("Title] (https://a.org)", "Title] (https://a.org)"),
    ("[[Title]] (https://a.org)", "[[Title]] (https://a.org)"),
    ("[Title\n] (https://a.org)", "[Title\n] (https://a.org)"),
  ])
  func aBlankBeforeATargetIsOneTooMany(text: String, mask: String) {
    #expect(masked(text) == mask)
    #expect(masked(text).utf8.count == text.utf8.count)
  }

  @Test(arguments: [
    ("| a | b |\n|---|---|\n\t| c | d |\n", "| a | b |\n|---|---|\n| \u{20}c | d |\n"),
    ("| a | b |\n|---|---|\n    | c | d |\n", "| a | b |\n|---|---|\n|     c | d |\n"),
    // Two blanks are no code, and without a row above it is code indeed.
    ("| a | b |\n|---|---|\n  | c | d |\n", "| a | b |\n|---|---|\n  | c | d |\n"),
    ("text\n\n\t| c | d |\n", "text\n\n\t| c | d |\n"),
  ])
  func aRowPushedToTheRightGoesOnWithItsTable(text: String, mask: String) { #expect(masked(text) == mask) }

  @Test func anElementOverAHeadingIsOpenedForMarkdown() {
    let tag = "<section class=\"w\" markdown=\"1\">"
    let blank = String(repeating: " ", count: tag.utf8.count)
    #expect(masked(tag + "\n## Week 2\n") == blank + "\n## Week 2\n")
    // What may say a role, or stands over HTML or a blank line, stays.
    for rest in ["\n\n## Week 2\n", "\n[a](b)\n", "\n<div>\n", ""] {
      #expect(masked(tag + rest) == tag + rest)
    }
    let inner = "<div>" + tag + "\n## Week 2\n"
    #expect(masked(inner) == inner)
    let text = "The attribute markdown=\"1\" is kramdown's.\n## Heading\n"
    #expect(masked(text) == text)
  }
}
