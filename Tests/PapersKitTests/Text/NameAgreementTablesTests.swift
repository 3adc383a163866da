import Testing

@testable import PapersKit

/// One person's spellings across sources, and other people's that look like them.
@Suite struct NameAgreementTablesTests {
  private func person(_ text: String) -> Person { Person(Finding.Name(whole: text)) }

  /// The spellings of a person, from the fullest on.
  static let people: [(String, [String])] = [
    (
      "Joseph E. Gonzalez",
      [
        "Joseph Gonzalez", "J. E. Gonzalez", "J. Gonzalez", "Gonzalez, Joseph E.", "Gonzalez, J.",
        "JOSEPH GONZALEZ", "Joseph E Gonzalez",
      ]
    ),
    (
      "Jürgen Schmidhuber",
      [
        "Jurgen Schmidhuber", "Juergen Schmidhuber", "J. Schmidhuber", "Schmidhuber, Jürgen",
        "JÜRGEN SCHMIDHUBER", "Jürgen Schmidhuber 0001",
      ]
    ),
    (
      "Laurens van der Maaten",
      ["Laurens Van Der Maaten", "L. van der Maaten", "van der Maaten, Laurens", "Maaten, Laurens van der"]
    ),
    ("Byung-Gon Chun", ["Byung Gon Chun", "B.-G. Chun", "B. Chun", "Chun, Byung-Gon"]),
    ("Guy L. Steele, Jr.", ["Guy L. Steele", "Guy Steele", "G. L. Steele Jr.", "Steele, Jr., Guy L."]),
    ("Łukasz Kaiser", ["Lukasz Kaiser", "L. Kaiser", "Ł. Kaiser", "Kaiser, Łukasz"]),
    ("Fei-Fei Li", ["Li Fei-Fei", "F.-F. Li", "Li, Fei-Fei"]),
    ("María José García", ["Maria Jose Garcia", "M. J. García", "María García"]),
    ("Christopher Ré", ["Christopher Re", "C. Ré"]), ("Conor O'Neill", ["Conor O’Neill", "C. O'Neill"]),
  ]
  @Test(arguments: people) func spellingsOfOnePersonAgree(full: String, others: [String]) {
    for other in others {
      #expect(person(full).agreement(with: person(other)) != .different, "\(full), \(other)")
      #expect(
        person(other).agreement(with: person(full)) == person(full).agreement(with: person(other)),
        "\(full), \(other)")
    }
    #expect(person(full).agreement(with: person(full)) == .same)
  }

  @Test(arguments: people) func theFullestSpellingIsKept(full: String, others: [String]) {
    let letters = { (person: Person) in person.display.filter(\.isLetter).count }
    for other in others {
      for kept in [
        person(full).reconciled(with: person(other)), person(other).reconciled(with: person(full)),
      ] {
        #expect(
          letters(kept) >= max(letters(person(full)), letters(person(other))) - 2,
          "\(full), \(other): \(kept.display)")
        #expect(kept.agreement(with: person(full)) != .different)
      }
    }
  }

  @Test func differentPeopleStayApart() {
    for (n, (full, _)) in Self.people.enumerated() {
      for (other, spellings) in Self.people[(n + 1)...] {
        for name in [other] + spellings {
          #expect(person(full).agreement(with: person(name)) == .different, "\(full), \(name)")
        }
      }
    }
  }

  static let strangers: [(String, String)] = [
    ("Wei Wang", "Wei Zhang"), ("Wei Wang", "Min Wang"), ("J. Smith", "K. Smith"),
    ("Jane Smith", "John Smith"), ("Smith", "Smyth"), ("Jane Q. Doe", "Jane R. Roe"),
    ("ATLAS Collaboration", "CMS Collaboration"), ("ATLAS Collaboration", "Ada Atlas"), ("Kim", "Lee"),
    ("J. A. Doe", "J. B. Doe"), ("Ann Lee", "Anna Leeman"),
  ]
  @Test(arguments: strangers) func strangersOfLikeNamesStayApart(a: String, b: String) {
    #expect(person(a).agreement(with: person(b)) == .different)
    #expect(person(a).reconciled(with: person(b)) == person(a))
  }

  @Test func agreementIsSymmetricForAnyNames() {
    var dice = Dice(seed: 51)
    let words = [
      "Jane", "J.", "Doe", "van", "der", "Li", "Wei", "Müller", "Mueller", "O'Neill", "Jr.", "Ji-Hoon", "JH",
      "王", "김철수", "OpenAI",
    ]
    for _ in 0..<2_000 {
      let make = { (dice: inout Dice) in
        (0..<Int.random(in: 1...3, using: &dice)).map { _ in words.randomElement(using: &dice) ?? "" }.joined(
          separator: " ")
      }
      let (a, b) = (person(make(&dice)), person(make(&dice)))
      #expect(a.agreement(with: b) == b.agreement(with: a), "\(a.display), \(b.display)")
      #expect(a.agreement(with: a) != .different, "\(a.display)")
    }
  }
}
