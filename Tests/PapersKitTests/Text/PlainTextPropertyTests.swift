import Testing

@testable import PapersKit

/// Small text functions over any text: what they promise for all of it, and tables of what was not listed elsewhere.
struct PlainTextPropertyTests {
  private static let signs = "aZ9 .-_*`[]<>&#|~$\\\"'é漢\u{1}\n\t\u{7F}\u{85}\u{202E}"

  @Test func nothingUnsafeIsLeftInEscapedHTML() {
    var dice = Dice(seed: 31)
    for _ in 0..<1_500 {
      let text = dice.text(Self.signs)
      let escaped = text.htmlEscaped
      #expect(!escaped.contains { "<>\"'".contains($0) }, "\(text)")
      let control = escaped.unicodeScalars.contains {
        $0.value < 32 && $0 != "\n" && $0 != "\t" || (0x7F...0x9F).contains($0.value)
      }
      #expect(!control, "\(text)")
      // Undone by reading it, but for what is no text.
      let plain = String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { s in
            s.value < 32 && s != "\n" && s != "\t" || (0x7F...0x9F).contains(s.value) ? "\u{FFFD}" : s
          }))
      #expect(Entities.decoded(escaped) == plain)
    }
  }

  @Test func escapedMarkdownIsOneLineAndLosesOnlyItsBackslashes() {
    var dice = Dice(seed: 32)
    for _ in 0..<1_500 {
      let text = dice.text("aZ9 .-_*`[]<>&#|~$é漢\n\t")
      let escaped = text.markdownEscaped
      #expect(!escaped.contains { $0.isNewline })
      #expect(escaped.replacing("\\", with: "") == text.squeezed)
      for sign in "*_`[]<>#|~$&" {
        #expect(
          escaped.ranges(of: String(sign)).count == escaped.ranges(of: "\\" + String(sign)).count, "\(text)")
      }
    }
  }

  @Test func whatIsPrintedDoesNothingToATerminal() {
    var dice = Dice(seed: 33)
    for _ in 0..<1_500 {
      let text = dice.text(Self.signs + "\u{1B}\u{9B}\u{2066}")
      let printed = text.printable
      #expect(printed.printable == printed)
      #expect(printed.unicodeScalars.count == text.unicodeScalars.count)
      for (before, after) in zip(text.unicodeScalars, printed.unicodeScalars) {
        #expect(after == before || after == "\u{FFFD}")
        #expect(after.value >= 32 || after == "\n" || after == "\t")
      }
    }
  }

  @Test func everyCharacterIsReadFromItsNumber() {
    for value in stride(from: 160 as UInt32, through: 0x10FFFF, by: 211) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let hex = String(value, radix: 16)
      for text in ["&#\(value);", "&#x\(hex);", "&#X\(hex.uppercased());"] {
        #expect(Entities.decoded(text) == String(scalar), "\(text)")
      }
    }
    for value in 32..<127 as Range<UInt32> {
      #expect(Entities.decoded("&#\(value);").unicodeScalars.first?.value == value)
    }
  }

  @Test func theLatinNamesStandForTheirCharacters() {
    let some: [(String, UInt32)] = [
      ("nbsp", 160), ("copy", 169), ("shy", 173), ("deg", 176), ("sup2", 178), ("frac12", 189),
      ("Agrave", 192), ("AElig", 198), ("ETH", 208), ("times", 215), ("szlig", 223), ("aring", 229),
      ("divide", 247), ("yuml", 255),
    ]
    for (name, value) in some {
      #expect(Entities.decoded("&\(name);").unicodeScalars.map(\.value) == [value], "\(name)")
      #expect(Entities.decoded("&\(name)") == "&\(name)", "without its end it is none")
    }
    for name in ["Alpha", "omega", "hArr", "thetasym", "euro", "hearts", "OElig", "ensp"] {
      #expect(Entities.decoded("&\(name);").unicodeScalars.count == 1, "\(name)")
    }
  }

  @Test func aReferenceAtTheEndOfARangeIsNone() {
    let bytes = Array("&amp;".utf8)
    #expect(Entities.scalar(at: 0, in: bytes)?.end == 5)
    for end in 0..<5 { #expect(Entities.scalar(at: 0, in: bytes, end: end) == nil) }
    #expect(Entities.windows1252.count == 32)
  }

  @Test func cleaningOnceIsEnoughWhereNothingIsEscapedTwice() {
    var dice = Dice(seed: 34)
    for _ in 0..<1_500 {
      let once = MarkupText.cleaned(dice.text("ab <>/i.,()é\n\u{AD}\u{200B}"))
      let twice = MarkupText.cleaned(once)
      #expect(MarkupText.cleaned(twice) == MarkupText.cleaned(MarkupText.cleaned(twice)))
      #expect(once == once.squeezed, "\(once)")
    }
  }

  static let glued: [(String, String)] = [
    ("(\n <i>x</i>\n )", "(x)"), ("a\n ,b", "a,b"), ("a ,b", "a ,b"), ("[\nx\n]", "[x]"), ("( x )", "( x )"),
    ("a\n.", "a."), ("a\nb", "a b"), ("x<sub>\n2\n</sub>\n)", "x 2)"),
  ]
  @Test(arguments: glued) func aLineBreakAroundAnElementIsNoBlank(text: String, plain: String) {
    #expect(MarkupText.cleaned(text) == plain)
  }

  @Test func searchesOfEitherCaseAgreeWithTheStandardLibrary() {
    var dice = Dice(seed: 35)
    for _ in 0..<2_000 {
      let text = dice.text("abAB. é")
      let needle = String(dice.text("ab.").prefix(3))
      let lower = String(
        decoding: text.utf8.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }, as: UTF8.self)
      #expect(text.beginsCaseless(needle) == lower.utf8.starts(with: needle.utf8), "\(text) \(needle)")
      #expect(
        text.endsCaseless(needle) == lower.utf8.reversed().starts(with: needle.utf8.reversed()),
        "\(text) \(needle)")
      #expect(text.holdsCaseless(needle) == (needle.isEmpty || lower.contains(needle)), "\(text) \(needle)")
      #expect(text[...].hasSuffix(needle) == text.utf8.reversed().starts(with: needle.utf8.reversed()))
    }
  }

  @Test func aPartIsSearchedAsThePartAlone() {
    var dice = Dice(seed: 36)
    for _ in 0..<1_000 {
      let text = dice.text("ab é,")
      let part = text.dropFirst(2).dropLast(1)
      #expect(part.byBlanks == String(part).byBlanks && part.wordCount == String(part).wordCount)
      for needle in ["a", "b ", "é", ","] {
        #expect(part.holds(needle) == String(part).holds(needle))
        #expect(part.offset(of: needle) == String(part)[...].offset(of: needle))
        if let range = part.range(of: needle) { #expect(part[range] == needle) }
      }
      #expect(part.trimmed == String(part).trimmed[...])
    }
  }

  @Test(arguments: [("abc", 0, "abc"), ("abc", 1, "bc"), ("abc", 3, ""), ("aé", 1, "é")])
  func bytesAreDroppedFromTheFront(text: String, count: Int, rest: String) {
    #expect(text[...].dropping(count) == rest)
  }

  @Test func pagesInFullStayAndShortOnesAreFilled() {
    for first in [1, 9, 10, 99, 100, 620, 1_798] {
      for width in [1, 5, 30, 205] {
        let last = first + width
        #expect(Pages.canonical("\(first)--\(last)") == "\(first)-\(last)")
        let (a, b) = (Array(String(first)), Array(String(last)))
        // As Chicago writes it: only the figures that changed.
        guard a.count == b.count, let same = a.indices.first(where: { a[$0] != b[$0] }) else { continue }
        #expect(Pages.canonical("\(first)–\(String(b[same...]))") == "\(first)-\(last)")
        #expect(Pages.canonical("e\(first)–\(String(b[same...]))") == "e\(first)-e\(last)")
      }
    }
  }

  @Test(arguments: [
    ("Vol. 12", "12"), ("vol 12.", "12"), ("Volume 12,", "12"), ("12", "12"), ("No. 3", "3"),
    ("Issue 4", "4"),
    ("Number: 5", "5"), ("XII", "XII"), ("abs/1904.03257", "abs/1904.03257"), ("", ""), ("Art. 7", "7"),
    ("S. 12", "12"), ("Supplement 1", "Supplement 1"), ("Notes", "Notes"),
  ])
  func aVolumeIsItsNumber(text: String, volume: String) { #expect(Pages.canonicalVolume(text) == volume) }

  @Test func monthsAreNamedAndReadBack() {
    for number in 1...12 {
      let name = Month.name(number) ?? ""
      for text in [name, name.uppercased(), name.lowercased(), String(name.prefix(3)), name.prefix(3) + "."] {
        #expect(Month.number(text) == number, "\(text)")
      }
      #expect(Month.number("\(number)") == number && Month.number("0\(number)") == number)
    }
    for number in [-1, 0, 13, 100] { #expect(Month.name(number) == nil) }
  }

  @Test func romanNumeralsAreReadUpToTheirLimitAndInOneForm() {
    var seen: Set<Int> = []
    let letters = ["", "I", "V", "X", "L"]
    // Every text of up to five of the letters: each number has one numeral.
    for a in letters {
      for b in letters {
        for c in letters {
          for d in letters {
            for e in letters {
              let text = a + b + c + d + e
              guard let value = Ordinal.roman(text) else { continue }
              #expect((1..<90).contains(value), "\(text)")
              seen.insert(value)
            }
          }
        }
      }
    }
    #expect(seen.isSuperset(of: 1...27 as ClosedRange<Int>))
    #expect(Ordinal.roman("LXXXIX") == 89 && Ordinal.roman("XC") == nil && Ordinal.roman("C") == nil)
  }

  @Test func aWordWithAnEndingIsAnOrdinalAndNoOther() {
    for number in 0...120 {
      for ending in ["st", "nd", "rd", "th"] { #expect(Ordinal.value(of: "\(number)\(ending)") == number) }
      for ending in ["", "s", "thh", "-th", "xth"] { #expect(Ordinal.value(of: "\(number)\(ending)") == nil) }
    }
  }
}
