@testable import BibTeX
import Testing

/// What `papers convert a.bib -o b.bib` relies on when it compares what it wrote with what it read.
@Suite struct ReformatTests {
  @Test func formattedFilesHoldTheSameEntriesAndOthersDoNot() {
    let file = BibFile("@A{k,\n Title = {x}, year=1999}\n% c\n@string{m={n}}")
    #expect(file.holdsTheSameEntries(as: BibFile(file.formatted())))
    for other in ["@a{k, title={y}, year=1999}", "@a{l, title={x}, year=1999}", "@a{k, title={x}}", ""] {
      #expect(!file.holdsTheSameEntries(as: BibFile(other)))
    }
  }

  @Test func stretchesAreComparedAsTheirBytesAre() {
    var dice = Dice(seed: 61)
    for _ in 0..<4000 {
      let text = (0..<dice.below(40)).map { _ in UInt8(dice.below(3)) }
      let other = Bool.random(using: &dice) ? text : (0..<dice.below(40)).map { _ in UInt8(dice.below(3)) }
      let (a, b) = (part(of: text, &dice), part(of: other, &dice))
      #expect(
        Bytes.areEqual(text.span, a, other.span, b) == text[a].elementsEqual(other[b]), "\(text) \(a) \(b)")
    }
  }

  private func part(of bytes: [UInt8], _ dice: inout Dice) -> Range<Int> {
    let (one, two) = (dice.below(bytes.count + 1), dice.below(bytes.count + 1))
    return min(one, two)..<max(one, two)
  }

  /// One byte more or less, or another, anywhere in an entry is seen.
  @Test func everyChangedByteOfAnEntryIsSeen() {
    let text = Array("@article{some:key,\n  title = {A title of some length},\n  note = \"x\" # m\n}".utf8)
    let file = BibFile(text)
    // What closes the entry is none of its fields, and a comma that went missing is mended.
    let seen = text.indices.dropLast().filter { !" \n,".utf8.contains(text[$0]) }
    for n in seen {
      var changed = text
      changed[n] = text[n] == UInt8(ascii: "q") ? UInt8(ascii: "z") : UInt8(ascii: "q")
      #expect(!file.holdsTheSameEntries(as: BibFile(changed)), "byte \(n)")
    }
    let other = "@ARTICLE{some:key, TITLE={A title of some length}, Note = \"x\" # m}"
    #expect(file.holdsTheSameEntries(as: BibFile(other)))
  }

  @Test(arguments: [
    ("12-34", "12--34"), ("12--34", "12--34"), ("12---34", "12--34"), ("-12-34", "12--34"), ("12-", "12-"),
    ("12", "12"),
    ("", ""), ("-", "-"), ("1-1-2", "1-1-2"), ("A-3", "A-3"), ("A3-A5", "A3--A5"), ("12\u{2013}34", "12--34"),
    ("12 - 34", "12--34"),
    ("1:1-1:20", "1:1--1:20"),
  ])
  func rangesOfPagesHaveTwoHyphens(given: String, printed: String) {
    #expect(BibWriter.pages(given) == printed)
  }
}
