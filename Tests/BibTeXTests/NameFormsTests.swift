import BibTeX
import Testing

@Suite struct NameFormsTests {
  /// given | particle | family | suffix
  static let forms: [(String, String)] = [
    ("AA BB", "AA||BB|"), ("AA", "||AA|"), ("AA bb CC", "AA|bb|CC|"), ("AA bb CC dd EE", "AA|bb CC dd|EE|"),
    ("bb CC", "|bb|CC|"), ("bb CC, AA", "AA|bb|CC|"), ("bb CC dd EE, AA", "AA|bb CC dd|EE|"),
    ("CC, AA", "AA||CC|"),
    ("CC, JJ, AA", "AA||CC|JJ"), ("bb CC, Jr, AA", "AA|bb|CC|Jr"), ("CC dd, AA", "AA||CC dd|"),
    ("AA {bb} CC", "AA {bb}||CC|"), ("AA {\\bb} CC", "AA {\\bb}||CC|"), ("AA \\'{e}bb CC", "AA|\\'{e}bb|CC|"),
    ("Ford, Jr., Henry", "Henry||Ford|Jr."), ("Henry Ford Jr.", "Henry||Ford|Jr."),
    ("Henry Ford III", "Henry||Ford|III"),
    ("{von Neumann}, John", "John||{von Neumann}|"), ("John von Neumann", "John|von|Neumann|"),
    ("Maria de los Angeles", "Maria|de los|Angeles|"), ("d'Alembert, Jean", "Jean||d'Alembert|"),
    ("Jean {Le Rond} d'Alembert", "Jean {Le Rond}||d'Alembert|"), ("Smith,", "||Smith|"),
    ("X, Y, Z, W", "Z, W||X|Y"),
    ("A. B. C. D", "A. B. C.||D|"), ("Jean-Paul Sartre", "Jean-Paul||Sartre|"),
    ("O'Brien, Pat", "Pat||O'Brien|"),
    ("王 小明", "小明||王|"), ("김 철수", "철수||김|"), ("山田, 太郎", "太郎||山田|"),
  ]
  @Test(arguments: forms) func oneNameIsTakenApart(_ text: String, _ expected: String) throws {
    let names = BibNames(text)
    #expect(names.names.count == 1)
    let name = try #require(names.names.first)
    let parts = [name.given, name.particle, name.family, name.suffix].map { $0 ?? "" }
    #expect(parts.joined(separator: "|") == expected)
    #expect(name.literal == nil)
  }

  static let lists: [(String, Int, Bool)] = [
    ("A and B", 2, false), ("A and B and C and others", 3, true), ("A\nand\tB", 2, false),
    ("{A and B}", 1, false),
    ("{A and B} and C", 2, false), ("Anderson and Sandra", 2, false), ("A AND B And C", 3, false),
    ("others", 0, true),
    ("A and", 1, false), ("and B", 1, false), ("and and and", 0, false), ("A and et al.", 1, true),
    ("", 0, false),
    ("A{ and }B", 1, false), ("Landand, A", 1, false), ("A, B and C, D", 2, false),
  ]
  @Test(arguments: lists) func namesArePartedByTheWordAndOutsideBraces(
    _ text: String, _ count: Int, _ others: Bool
  ) {
    let names = BibNames(text)
    #expect(names.names.count == count)
    #expect(names.hasOthers == others)
    #expect(names.text == text)
  }

  @Test(arguments: [
    ("{NASA}", "NASA"), ("{{NASA}}", "NASA"), ("{Barnes and Noble}", "Barnes and Noble"),
    ("{ The Team }", "The Team"),
    ("family={ACM, Inc.}", "ACM, Inc."), ("{A {B} C}", "A {B} C"),
  ]) func aNameInBracesIsOneWhole(_ text: String, _ literal: String) {
    #expect(BibNames(text).names == [BibName(literal: literal)])
  }

  @Test func whatIsPrintedOnceIsPrintedAgain() {
    let pieces = [
      "Ada", "van", "de la", "{x y}", ",", " ", " and ", "Jr.", "III", "{\\'e}", "O'Neil", "others", "et al.",
      "王", "*",
      "}", "{", "~", "-", "A.", "=", "family=", "\"",
    ]
    var dice = Dice(seed: 31)
    for _ in 0..<4000 {
      let text = (0..<dice.below(9)).map { _ in dice.pick(pieces) }.joined(
        separator: dice.below(2) == 0 ? " " : "")
      let names = BibNames(text)
      #expect(names.text == text)
      for name in names.names {
        #expect(name.family != nil || name.literal != nil || name.given != nil, "\(text)")
      }
    }
  }
}
