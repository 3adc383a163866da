import Testing

@testable import PapersKit

/// The words of names, one question at a time.
struct NameWordsTests {
  static let initials: [(String, Bool)] = [
    ("J.", true), ("J", true), ("JR", true), ("ABC", true), ("ABCD", false), ("M.I.", true), ("W.-P.", true),
    ("Ü.", true), ("Ł", true), ("St.", false), ("Jr.", false), ("Yy", false), ("j.", false), ("", false),
    (".", false), ("-", false), ("J.R.R.", true), ("J-P", true), ("J.P", true), ("Al.", false), ("J2", false),
    ("王", false), ("Ph.", false), ("X.Y.Z.W.", true),
  ]
  @Test(arguments: initials) func capitalsWithPeriodsAreInitials(word: String, are: Bool) {
    #expect(NameWords.isInitials(word) == are)
  }

  static let suffixes: [(String, Bool)] = [
    ("Jr.", true), ("Jr", true), ("jr.", true), ("JR", true), ("Sr.", true), ("II", true), ("III", true),
    ("IV", true), ("ii", false), ("iii", false), ("2nd", true), ("3rd", true), ("Filho", true),
    ("Neto", true), ("J.R.", false), ("I", false), ("V", false), ("Junior", false), ("", false), (".", false),
  ]
  @Test(arguments: suffixes) func aSuffixIsToldFromInitialsAndNumbers(word: String, isOne: Bool) {
    #expect(NameWords.isSuffix(word) == isOne)
  }

  static let houses: [(String, Bool)] = [
    ("ATLAS Collaboration", true), ("Gemini Team", true), ("OpenAI", true), ("Acme Inc.", true),
    ("Example University", true), ("The Beatles", true), ("The", false), ("Ada Lovelace", false),
    ("Universität Wien", true), ("Group, Example", true), ("Theodore Smith", false), ("", false),
    ("Amazon Web Services", true), ("Max Labor", false), ("Press", true),
  ]
  @Test(arguments: houses) func aHouseIsKnownByOneOfItsWords(name: String, isOne: Bool) {
    #expect(NameWords.isOrganisation(name) == isOne)
  }

  @Test func everyHouseIsAnAffiliationToo() {
    for word in NameWords.organisations {
      #expect(NameWords.isAffiliation(word), "\(word)")
      #expect(NameWords.isOrganisation(word.uppercased()), "\(word)")
    }
  }

  static let affiliations: [(String, Bool)] = [
    ("ETH Zurich", true), ("UC Berkeley", true), ("MIT", true), ("University of Nowhere", true),
    ("Bank of Somewhere", true), ("Samsung Electronics", true), ("Ada Lovelace", false), ("", false),
    ("Huawei", true), ("Nu Li", false), ("The Hague", true), ("Ofer Dekel", false),
  ]
  @Test(arguments: affiliations) func anAffiliationIsNobody(text: String, isOne: Bool) {
    #expect(NameWords.isAffiliation(text) == isOne)
  }

  static let inverted: [(String, Bool)] = [
    ("Lovelace, Ada", true), ("van der Maaten, Laurens", true), ("Steele, Guy L., Jr.", true),
    ("Ada Lovelace", false), ("a, b, c, d", false), ("Institute of Gold, Nowhere", false),
    ("University of California, Santa Barbara", false), ("Acme, Inc.", false), (",", false),
    ("Lovelace,", false),
    ("One Two Three Four Five, Six", false), ("Computing for All, Friends", false),
  ]
  @Test(arguments: inverted) func familyFirstIsToldFromAHouseWithAComma(text: String, isOne: Bool) {
    #expect(NameWords.isInverted(text) == isOne)
  }

  static let particles: [(String, Bool)] = [
    ("van", true), ("de", true), ("'t", true), ("’t", true), ("d'", true), ("al", true), ("Van", false),
    ("DE", false), ("y", false), ("vanity", false), ("", false), ("ben", true),
  ]
  @Test(arguments: particles) func aParticleIsASmallWord(word: String, isOne: Bool) {
    #expect(NameParser.isParticle(word) == isOne)
  }

  static let medline: [(String, Bool)] = [
    ("Smith SH", true), ("Mathieu C.", true), ("van der Berg AB", true), ("J. Smith", false),
    ("Smith", false), ("SMITH JH", false), ("SMITH J.H.", true), ("Smith, SH", false), ("JH SH", false),
    ("Smith John", false), ("", false),
  ]
  @Test(arguments: medline) func initialsBehindTheFamilyNameAreMedlines(text: String, isOne: Bool) {
    #expect(NameParser.isMedline(text) == isOne)
  }

  @Test(
    arguments: [
      (["W.K."], "W. K."), (["W.-P."], "W.-P."), (["J.", "R."], "J. R."), (["Ada"], "Ada"),
      (["Ada", "M.L."], "Ada M. L."), ([], nil), (["St.Clair"], "St. Clair"), (["A.B.C."], "A. B. C."),
    ] as [([String], String?)])
  func initialsStandApart(words: [String], text: String?) { #expect(NameParser.spaced(words) == text) }

  @Test(arguments: [
    ("SH", "S. H."), ("S", "S."), ("S.H.", "S.H."), ("J-P", "J. P."), ("ÜB", "Ü. B."), ("", ""),
  ])
  func bareInitialsGetTheirPeriods(text: String, dotted: String) {
    #expect(NameParser.dotted(text) == dotted)
    #expect(NameParser.dotted(dotted) == dotted)
  }

  @Test(
    arguments: [
      ("Jr.", "Jr."), (", Jr.", "Jr."), ("Jr.,", "Jr."), ("JR.", "Jr."), ("SR", "Sr"), ("iii", "III"),
      ("II", "II"), ("iv", "IV"), ("PhD", nil), ("Ph.D.", nil), ("", nil), (",", nil), ("2nd", "2nd"),
    ] as [(String, String?)])
  func aSuffixHasItsUsualForm(text: String, suffix: String?) { #expect(NameText.suffix(text) == suffix) }

  @Test(arguments: [
    ("-", true), ("N/A", true), ("n/a", true), ("none", true), ("NULL", true), ("...", true), ("", true),
    ("Ada", false), ("Na", false), ("A.", false),
  ])
  func aGivenNameMayBeNone(text: String, isNothing: Bool) { #expect(NameText.isNothing(text) == isNothing) }

  @Test(arguments: [
    ("Stoica.", "Stoica"), ("St. Clair", "St. Clair"), ("Kumar S.", "Kumar S."), ("Byron1", "Byron"),
    ("Byron1,2", "Byron"), ("Byron,", "Byron"), ("Byron*", "Byron"), ("Steele Jr.", "Steele Jr."),
    ("Gold Ltd.", "Gold Ltd."), ("Lee.", "Lee."), ("", ""),
  ])
  func aFamilyNameEndsWithALetter(text: String, family: String) { #expect(NameText.family(text) == family) }

  static let names: [(String, String)] = [
    ("Ada Byron", "Ada Byron"), ("Ada Byron*", "Ada Byron"), ("*Ada Byron", "Ada Byron"),
    ("Ada Byron1", "Ada Byron"), ("Ada Byron¹²", "Ada Byron"), ("Wei Wang 0001", "Wei Wang"),
    ("Dr. Ada Byron", "Ada Byron"), ("Prof. Dr. Ada Byron", "Ada Byron"), ("by Ada Byron", "Ada Byron"),
    ("and Ada Byron", "Ada Byron"), ("Ada Byron PhD", "Ada Byron"), ("Ada Byron, Ph.D.", "Ada Byron"),
    ("Ada Byron,", "Ada Byron"), ("Ada  Byron", "Ada Byron"), ("Jean‐Luc Picard", "Jean-Luc Picard"),
    ("Conor O`Neill", "Conor O'Neill"), ("Conor O´Neill", "Conor O'Neill"),
    ("Ada\u{200B} Byron", "Ada Byron"),
    ("", ""), ("*", ""), ("1", ""), ("Dr", "Dr"), ("Ms Lee", "Lee"), ("MS Lee", "MS Lee"), ("† ‡", ""),
    ("Ada Byron†, ‡", "Ada Byron"),
  ]
  @Test(arguments: names) func aNameIsFreedOfWhatIsNoPartOfIt(text: String, name: String) {
    #expect(NameText.name(text) == name)
  }

  @Test func aFreedNameStaysAsItIs() {
    var dice = Dice(seed: 71)
    for _ in 0..<1_000 {
      let once = NameText.name(dice.text("Ada Byr.-'é*†1, O"))
      let twice = NameText.name(once)
      #expect(NameText.name(twice) == twice, "\(once)")
      #expect(once == once.squeezed)
    }
  }

  @Test(arguments: [
    ("Ada Byron (MIT)", "Ada Byron"), ("Ada [1] Byron", "Ada Byron"), ("Ada \"Countess\" Byron", "Ada Byron"),
    ("Ada “Countess” Byron", "Ada Byron"), ("Ada Byron <a@b.org>", "Ada Byron"), ("Ada (Byron", "Ada (Byron"),
    ("<b>Ada</b> Byron", "Ada Byron"), ("Ada&nbsp;Byron", "Ada Byron"), ("()", ""),
    ("Ada Byron", "Ada Byron"),
  ])
  func asidesAreNoNames(text: String, plain: String) { #expect(NameText.plain(text) == plain) }

  @Test(arguments: [
    ("a and b", ["a", "b"]), ("a & b", ["a", "b"]), ("a und b", ["a", "b"]), ("a with b", ["a", "b"]),
    ("Otto von und zu Gold", ["Otto von und zu Gold"]), ("Juan y Medio", ["Juan y Medio"]), ("and", []),
    ("a and and b", ["a", "b"]), ("Andy Sand", ["Andy Sand"]), ("", []), ("a AND b", ["a", "b"]),
  ])
  func conjunctionsPartNames(text: String, names: [String]) { #expect(NameList.conjuncts(of: text) == names) }

  /// Every name in every place of every list.
  @Test func aNameIsTheSameInEveryPlaceOfAList() {
    let names = ["Ada Byron", "Guy L. Steele", "Laurens van der Maaten", "Jean-Luc Picard", "Conor O'Neill"]
    for separator in ["; ", " and ", " & ", "\n", " · "] {
      for turn in names.indices {
        let order = Array(names[turn...] + names[..<turn])
        let people = People(parsing: order.joined(separator: separator), style: .free)
        #expect(people.persons.map(\.display) == order, "\(separator)")
        #expect(!people.andOthers)
      }
    }
  }

  @Test func bothOrdersAreOnePerson() {
    for given in ["Ada", "J. R.", "Jean-Luc", "Zoë", "Mary Ann"] {
      for family in ["Byron", "van der Maaten", "O'Neill", "Müller", "de la Cruz", "Haj-Ali"] {
        for suffix in ["", ", Jr.", ", III"] {
          let natural = NameParser.person("\(given) \(family)\(suffix)")
          #expect(natural != nil)
          #expect(NameParser.person("\(family)\(suffix), \(given)") == natural, "\(given) \(family)\(suffix)")
          #expect(NameParser.person("\(family), \(given)\(suffix)") == natural, "\(given) \(family)\(suffix)")
        }
      }
    }
  }
}
