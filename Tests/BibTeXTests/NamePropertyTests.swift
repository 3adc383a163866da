import Testing

@testable import BibTeX

/// Names over made parts, and the cutting that they rest on.
@Suite struct NamePropertyTests {
  private static let givens = [
    "Ada", "J. R. R.", "Jean-Paul", "{\\'E}mile", "Martin Luther", "J{\\\"o}rg", "Kees", "A. {van den} B.",
  ]
  private static let particles = ["van", "de la", "von der", "'t", "d'", "{\\'e}l", "ten"]
  private static let families = [
    "Lovelace", "M{\\\"u}ller-L{\\\"u}denscheidt", "{de Souza}", "O'Neil", "{\\O}rsted",
    "Garc{\\'i}a M{\\'a}rquez", "{Acme, Inc.}", "Xu",
  ]
  private static let suffixes = ["Jr.", "Sr.", "III", "2nd"]

  @Test func partsThatWerePutTogetherComeApartAgain() {
    var dice = Dice(seed: 111)
    for _ in 0..<1500 {
      var name = BibName(family: dice.pick(Self.families))
      if dice.below(5) > 0 { name.given = dice.pick(Self.givens) }
      if dice.below(3) == 0 { name.particle = dice.pick(Self.particles) }
      if name.given != nil, dice.below(5) == 0 { name.suffix = dice.pick(Self.suffixes) }
      let back = BibNames(name.text)
      #expect(back.names.count == 1, "\(name.text)")
      // Without a given name, a particle and a family stand in braces: one name, the same to read.
      if name.given != nil {
        #expect(back.names.first?.decoded == name.decoded, "\(name.text)")
      } else {
        let words = [name.decoded.particle, name.decoded.family].compactMap { $0 }.joined(separator: " ")
        let read = back.names.first?.decoded
        #expect(
          read?.literal ?? [read?.particle, read?.family].compactMap { $0 }.joined(separator: " ") == words)
      }
    }
  }

  @Test func listsKeepTheirLengthOrderAndEnd() {
    var dice = Dice(seed: 112)
    for _ in 0..<400 {
      let names = (0..<1 + dice.below(9)).map { _ in
        dice.below(6) == 0
          ? BibName(literal: dice.pick(["ACM", "Barnes and Noble", "A, B and C", "others"]))
          : BibName(given: dice.pick(Self.givens), family: dice.pick(Self.families))
      }
      let list = BibNames(names: names, hasOthers: dice.below(3) == 0)
      let back = BibNames(list.text)
      #expect(back.names.map(\.decoded) == names.map(\.decoded), "\(list.text)")
      #expect(back.hasOthers == list.hasOthers, "\(list.text)")
      #expect(back.text == list.text)
      #expect(BibNames(names: back.names, hasOthers: back.hasOthers).text == list.text)
    }
  }

  static let lists: [(String, [String])] = [
    ("A and B", ["A", "B"]), ("A AND B And C", ["A", "B", "C"]), ("A\nand\tB", ["A", "B"]),
    ("A and and B", ["A", "B"]),
    ("{A and B} and C", ["{A and B}", "C"]), ("Anderson and Sand", ["Anderson", "Sand"]), ("and A", ["A"]),
    ("A and", ["A"]),
    ("and", []), ("", []), ("  ", []), ("A \\and B", ["A \\and B"]), ("A{and}B", ["A{and}B"]),
    ("A and{} B", ["A and{} B"]),
    ("A} and B", ["A}", "B"]), ("A, and B", ["A,", "B"]), ("android and Andy", ["android", "Andy"]),
  ]
  @Test(arguments: lists) func theWordPartsNames(_ text: String, _ expected: [String]) {
    #expect(NameWords.names(of: text) == expected)
  }

  static let words: [(String, [String])] = [
    ("A B", ["A", "B"]), ("A~B", ["A", "B"]), ("A\\ B", ["A", "B"]), ("A  B ", ["A", "B"]),
    ("{A B} C", ["{A B}", "C"]),
    ("\\o re", ["\\o re"]), ("S\\o ren K", ["S\\o ren", "K"]), ("\\' e x", ["\\' e", "x"]), ("a\\", ["a\\"]),
    ("", []),
    ("{\\'E}mile Z", ["{\\'E}mile", "Z"]), ("A\tB\nC", ["A", "B", "C"]),
  ]
  @Test(arguments: words) func blanksPartWordsButEndCommands(_ text: String, _ expected: [String]) {
    #expect(NameWords.words(of: text) == expected)
  }

  static let parts: [(String, [String])] = [
    ("A, B", ["A", "B"]), ("A,B,C", ["A", "B", "C"]), ("{A, B}, C", ["{A, B}", "C"]), ("A,", ["A", ""]),
    (",", ["", ""]),
    ("A", ["A"]), ("A\\, B", ["A\\, B"]), ("A},B", ["A}", "B"]),
  ]
  @Test(arguments: parts) func commasPartNames(_ text: String, _ expected: [String]) {
    #expect(NameWords.parts(of: text) == expected)
  }

  static let lower: [(String, Bool)] = [
    ("van", true), ("Van", false), ("{van}", false), ("{V}an", true), ("{\\'e}l", true), ("{\\'E}l", false),
    ("\\'el", true),
    ("'t", true), ("d'", true), ("1st", true), ("42", false), ("", false), ("{\\oe}x", true),
    ("{\\OE}x", false),
    ("{\\relax van}", true), ("{\\relax Van}", false), ("\u{02BF}Abd", false), ("\u{02BF}abd", true),
    ("éa", true), ("Éa", false),
    ("学", false), ("{\\i}x", true), ("{\\v{\\i}}x", true), ("{}van", true),
  ]
  @Test(arguments: lower) func theFirstLetterSaysWhetherAWordIsAParticle(_ word: String, _ isLower: Bool) {
    #expect(NameWords.isLower(word) == isLower)
  }

  @Test func noTextIsTooOddForTheParser() {
    var dice = Dice(seed: 113)
    let letters = Array("{}\\,=~'\" aAnd\u{E9}\u{0}")
    for _ in 0..<3000 {
      let text = String((0..<dice.below(30)).map { _ in dice.pick(letters) })
      let names = BibNames(text)
      #expect(names.text == text)
      let printed = BibNames(names: names.names, hasOthers: names.hasOthers)
      #expect(printed.names == names.names)
      _ = names.names.map(\.decoded)
    }
  }
}
