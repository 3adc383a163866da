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
}
