import Testing

@testable import PapersKit

/// "particle Family, Given, Suffix", the form of names in RIS and Hayagriva, both ways.
struct InvertedNameTests {
  /// given|particle|family|suffix|dropping particle, or {literal}.
  private static func person(_ text: String) -> Person {
    if text.hasPrefix("{") { return Person(literal: String(text.dropFirst().dropLast())) }
    let p = text.split(separator: "|", omittingEmptySubsequences: false).map { String($0).nonEmpty }
    return Person(
      given: p[0], family: p[2], particle: p[1], droppingParticle: p.count > 4 ? p[4] : nil, suffix: p[3])
  }

  static let both: [(String, String)] = [
    ("Ada||Lovelace|", "Lovelace, Ada"), ("Ludwig|van|Beethoven|", "van Beethoven, Ludwig"),
    ("Charles|de la|Vallée Poussin|", "de la Vallée Poussin, Charles"),
    ("Per||Brinch Hansen|", "Brinch Hansen, Per"),
    ("Martin Luther||King|Jr.", "King, Martin Luther, Jr."), ("A.|von|Humboldt|III", "von Humboldt, A., III"),
    ("Artur S.||d'Avila Garcez|", "d'Avila Garcez, Artur S."), ("小明||王|", "王, 小明"), ("{ACM}", "ACM"),
    ("{The Open Group}", "The Open Group"), ("Johann Wolfgang||Goethe||von", "Goethe, Johann Wolfgang von"),
    ("Jean||Le Rond d'Alembert|", "Le Rond d'Alembert, Jean"), ("Madonna||van|", "van, Madonna"),
  ]
  @Test(arguments: both) func aNameIsWrittenAndReadAsTheSame(_ parts: String, _ text: String) {
    let person = Self.person(parts)
    #expect(person.inverted == text)
    #expect(Person(inverted: text) == person)
    #expect(Person(ris: person.ris).display == person.display)
  }

  static let read: [(String, String)] = [
    ("Lovelace,Ada", "Ada||Lovelace|"), ("  Lovelace ,  Ada  ", "Ada||Lovelace|"),
    ("King, M. L., Jr.", "M. L.||King|Jr."),
    ("Lovelace", "{Lovelace}"), (", Ada", "{, Ada}"), ("Lovelace,", "||Lovelace|"),
    ("X, Y, Z, W", "Y||X|Z, W"),
    ("a la carte, X", "X||a la carte|"), ("McCarthy, John", "John||McCarthy|"), ("van der, X", "X||van der|"),
  ]
  @Test(arguments: read) func whatOthersWroteIsRead(_ text: String, _ parts: String) {
    #expect(Person(inverted: text) == Self.person(parts))
  }

  static let houses: [(String, String)] = [
    ("Acme Corporation,", "Acme Corporation"),
    ("University of California,, Irvine", "University of California, Irvine"),
    ("ACM", "ACM"), ("A,, B, C", "A, B, C"), (",", ","),
  ]
  @Test(arguments: houses) func aDoubledCommaIsOneOfTheNames(_ ris: String, _ name: String) {
    let person = Person(ris: ris)
    #expect(person.literal == name)
    if ris.contains(",,") { #expect(person.ris == ris) }
  }

  @Test func anyPersonComesBackAsTheNameThatItReads() {
    var dice = Dice(seed: 51)
    let words = ["Ada", "van", "de", "O'Neil", "J.", "Müller", "III", "王", "d'Or", "ACM", "al-", "St."]
    func some(_ most: Int) -> String? {
      (0..<Int.random(in: 0...most, using: &dice)).map { _ in words.randomElement(using: &dice) ?? "X" }
        .joined(separator: " ").nonEmpty
    }
    for _ in 0..<2000 {
      let family = some(2) ?? "Family"
      let person = Person(
        given: some(2), family: family, particle: Int.random(in: 0...3, using: &dice) == 0 ? some(2) : nil,
        suffix: Int.random(in: 0...5, using: &dice) == 0 ? "Jr." : nil)
      #expect(Person(ris: person.ris).display.folded == person.display.folded, "\(person)")
      #expect(!person.ris.contains("\n") && !person.ris.hasPrefix(","))
    }
  }

  @Test func houseNamesComeBackWithTheirCommas() {
    for name in ["ACM", "Acme, Inc.", "A, B and C", "Bell Labs, Murray Hill, NJ", "X,Y", "The R Core Team"] {
      #expect(Person(ris: Person(literal: name).ris) == Person(literal: name), "\(name)")
    }
  }
}
