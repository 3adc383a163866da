import Testing

@testable import PapersKit

/// Our byte searches against the standard library's slow ones.
struct TextSearchTests {
  private static let alphabet = "ab ,.é中"

  @Test func searchesAsTheStandardLibraryDoes() {
    var dice = Dice(seed: 11)
    for _ in 0..<3000 {
      let text = dice.text(Self.alphabet)
      let needle = String(dice.text(Self.alphabet).prefix(2))
      #expect(text.byBlanks == text.split(separator: " "))
      #expect(text.wordCount == text.split(separator: " ").count)
      guard !needle.isEmpty else { continue }
      #expect(text.holds(needle) == text.contains(needle), "\(text) \(needle)")
      #expect(text[...].hasPrefix(needle) == text.starts(with: needle))
      #expect(text.replaced(needle, with: "X") == text.replacing(needle, with: "X"))
      #expect(text.components(needle).joined(separator: needle) == text)
      if let range = text.range(of: needle) {
        #expect(String(text[range]) == needle)
        #expect(!text[..<range.lowerBound].contains(needle))
      }
    }
  }

  @Test func findsBytesAsTheStandardLibraryDoes() {
    var dice = Dice(seed: 13)
    for _ in 0..<500 {
      let text = dice.text(Self.alphabet)
      for byte in [UInt8(ascii: "a"), 0xC3, 0xE4, 0x2E, 0] {
        #expect(text.holds(byte: byte) == text.utf8.contains(byte))
        #expect(text.dropFirst(2).holds(byte: byte) == text.dropFirst(2).utf8.contains(byte))
      }
    }
  }

  @Test func asciiIsFoldedAsAllTextsAre() {
    var dice = Dice(seed: 14)
    for _ in 0..<3000 {
      let text = dice.text("aZ09 .-_'\n\t/Qx")
      // Behind a letter beyond ASCII the other way is taken.
      #expect("\u{4E2D} " + text.folded == ("\u{4E2D} " + text).folded || text.folded.isEmpty, "\(text)")
      #expect(text.folded.folded == text.folded)
    }
  }

  @Test(arguments: [
    ("two\nlines", "two lines"), ("a\tb", "a b"), ("a\r\nb", "a b"), (" a", "a"), ("a ", "a"),
    ("a  b", "a b"), ("", ""),
    (" ", ""), ("a\u{A0}b", "a b"), ("a\u{2003}b", "a b"), ("中\u{3000}文", "中 文"), ("a\u{2028}b", "a b"),
    ("é  ü", "é ü"),
    ("a–b", "a–b"), ("“q”", "“q”"), ("、。", "、。"), ("a\u{85}b", "a b"), ("á", "á"), ("\u{1680}a", "a"),
  ])
  func whiteSpaceIsFolded(text: String, folded: String) { #expect(text.squeezed == folded) }

  @Test func foldingWhiteSpaceTwiceChangesNothing() {
    var dice = Dice(seed: 12)
    for _ in 0..<3000 {
      let once = dice.text("ab \n\t\r\u{A0}\u{3000}é中–").squeezed
      #expect(once.squeezed == once)
      #expect(!once.contains("  ") && !once.contains("\n") && !once.hasPrefix(" ") && !once.hasSuffix(" "))
      #expect(once == once.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
  }

  @Test(arguments: [
    ("arXiv:1", "arxiv", true), ("ARXIV", "arxiv", true), ("xarxi", "arxiv", false), ("", "a", false),
    ("a", "", true),
    ("In OSDI", "in ", true),
  ])
  func lettersOfEitherCaseAreOne(text: String, lower: String, found: Bool) {
    #expect(text.holdsCaseless(lower) == found)
    if found { #expect((text + "z").holdsCaseless(lower) && ("z" + text).holdsCaseless(lower)) }
    #expect(!text.beginsCaseless(lower) || text.lowercased().hasPrefix(lower))
    #expect(!text.endsCaseless(lower) || text.lowercased().hasSuffix(lower))
  }

  @Test(arguments: [
    (",; a ,", ",; ", "a"), ("a", ",", "a"), (",,,", ",", ""), ("–a–", "–", "a"), ("⭐ a ✅", "⭐✅ ", "a"),
    ("", ",", ""),
  ])
  func marksAreCutOffTheEnds(text: String, marks: String, rest: String) {
    let marks = Marks(stringLiteral: marks)
    #expect(text.droppingFirst(marks).droppingLast(marks) == rest)
    #expect(String(text[...].droppingFirst(marks).droppingLast(marks)) == rest)
  }

  @Test func aSetOfWordsHoldsItsWordsAndNoOthers() {
    let words: Set<String> = ["system", "deep", "on", "learning"]
    let set = WordSet(words)
    func holds(_ word: String) -> Bool {
      var hash = WordSet.seed
      for byte in word.utf8 { hash = WordSet.mixed(hash, byte | 0x20) }
      return set.contains(word.utf8Span.span, 0..<word.utf8.count, hash: hash)
    }
    for word in words {
      #expect(holds(word) && holds(word.uppercased()) && set.contains(word))
      #expect(!holds(word + "s") && !holds(String(word.dropLast())))
    }
    var dice = Dice(seed: 13)
    for _ in 0..<2000 {
      let word = dice.text("abcdefgmnlors")
      #expect(holds(word) == words.contains(word))
    }
  }

  @Test(arguments: [
    ("a", true), ("é", true), ("中", true), ("1", true), ("—", false), ("…", false), ("⭐", false), ("", false),
    (" - ", false),
  ])
  func lettersAndDigitsOfAnyScriptAreSpoken(text: String, spoken: Bool) { #expect(text.isSpoken == spoken) }
}

/// The order of bytes, which every sorted file of the library has.
struct ByteOrderTests {
  static let ordered = ["", "A", "Z", "a", "a1", "ab", "b", "z", "é", "日", "日本", "😀"]

  @Test func isThatOfTheTextsBytes() {
    for a in Self.ordered {
      for b in Self.ordered {
        #expect(
          String.byBytes(a, b) == a.utf8.lexicographicallyPrecedes(b.utf8), "\(a) before \(b)")
      }
    }
    #expect(Self.ordered.shuffled().sorted(by: String.byBytes) == Self.ordered)
  }
}
