import Testing

@testable import PapersKit

/// The same people in every way in which lists write people.
struct NameFormsOfListsTests {
  static let given: [String] = ["Ada", "Grace", "Jean-Luc", "Søren", "María", "Tianqi", "Jürgen", "Zoë"]
  static let family: [String] = [
    "Lovelace", "Hopper", "O'Neil", "Müller", "Díaz", "Ng", "Konečný", "van Rossum",
  ]

  private static func people(_ count: Int, _ dice: inout Dice) -> [(given: String, family: String)] {
    let first = given.shuffled(using: &dice)
    let last = family.shuffled(using: &dice)
    return (0..<count).map { (first[$0], last[$0]) }
  }

  /// Ways to write two or more people with whole names.
  private static let whole: [(String, @Sendable ([String]) -> String)] = [
    ("commas", { $0.joined(separator: ", ") }), ("semicolons", { $0.joined(separator: "; ") }),
    ("and", { $0.dropLast().joined(separator: ", ") + " and " + ($0.last ?? "") }),
    ("a comma and and", { $0.dropLast().joined(separator: ", ") + ", and " + ($0.last ?? "") }),
    ("ampersand", { $0.dropLast().joined(separator: ", ") + " & " + ($0.last ?? "") }),
    ("only and", { $0.joined(separator: " and ") }), ("By", { "By " + $0.joined(separator: ", ") }),
    ("by", { "by " + $0.joined(separator: " and ") }), ("a stop", { $0.joined(separator: ", ") + "." }),
    ("a dash before", { "— " + $0.joined(separator: ", ") }),
    ("two blanks", { $0.joined(separator: ",  ") }),
    ("daggers", { $0.map { $0 + "†" }.joined(separator: ", ") }),
    ("stars", { $0.map { $0 + "*" }.joined(separator: ", ") }),
    ("places in brackets", { $0.map { $0 + " (MIT)" }.joined(separator: ", ") }),
    ("Authors:", { "Authors: " + $0.joined(separator: ", ") }),
    ("wide commas", { $0.joined(separator: "，") }), ("fixed blanks", { $0.joined(separator: ",\u{A0}") }),
  ]

  @Test(arguments: whole.indices) func wholeNamesAreReadInOrder(form: Int) {
    var dice = Dice(seed: UInt64(81 + form))
    let (name, write) = Self.whole[form]
    for count in 2...6 {
      let names = Self.people(count, &dice).map { "\($0.given) \($0.family)" }
      let text = write(names)
      let found = PersonNames.read(text)
      #expect(found?.names == names, "\(name): \(text)")
      #expect(found?.hasEtAl == false)
      #expect(PersonNames.read(text, isSlot: true)?.names == names, "in a slot: \(text)")
    }
  }

  @Test func turnedRoundNamesAreTurnedBack() {
    var dice = Dice(seed: 101)
    for count in 2...5 {
      let people = Self.people(count, &dice).filter { !$0.family.contains(" ") }
      guard people.count > 1 else { continue }
      let names = people.map { "\($0.given) \($0.family)" }
      let inverted = people.map { "\($0.family), \($0.given)" }
      for text in [inverted.joined(separator: " and "), inverted.joined(separator: "; ")] {
        #expect(PersonNames.read(text)?.names == names, "\(text)")
      }
      let initials = people.map { "\($0.given.prefix(1))." }
      let short = zip(people, initials).map { "\($0.family), \($1)" }
      let expected = zip(people, initials).map { "\($1) \($0.family)" }
      let head: String = short.dropLast().joined(separator: ", ")
      let tail: String = short[short.count - 1]
      let forms: [String] = [
        short.joined(separator: ", "), short.joined(separator: "; "), "\(head), & \(tail)",
        "\(head) and \(tail)",
      ]
      for text in forms { #expect(PersonNames.read(text)?.names == expected, "\(text)") }
    }
  }

  static let open: [String] = [
    " et al.", " et al", ", et al.", ", et al", " and others", ", and others", ", ...", ", …", " ET AL.",
  ]
  @Test(arguments: open) func moreOfThemIsSaid(tail: String) {
    for names in [["Ada Lovelace"], ["Ada Lovelace", "Grace Hopper"]] {
      let text = names.joined(separator: ", ") + tail
      let found = PersonNames.read(text)
      #expect(found?.names == names, "\(text)")
      #expect(found?.hasEtAl == true, "\(text)")
    }
  }

  static let affiliated: [(String, [String])] = [
    ("Ada Lovelace, Grace Hopper, Stanford University", ["Ada Lovelace", "Grace Hopper"]),
    ("Ada Lovelace, Google; Grace Hopper, MIT", ["Ada Lovelace", "Grace Hopper"]),
    (
      "Ada Lovelace, SmartX; Grace Hopper and Jan Hus, Purdue University",
      ["Ada Lovelace", "Grace Hopper", "Jan Hus"]
    ),
    ("Ada Lovelace (ETH Zürich), Grace Hopper (Yale)", ["Ada Lovelace", "Grace Hopper"]),
    ("Ada Lovelace, Grace Hopper, Microsoft Research", ["Ada Lovelace", "Grace Hopper"]),
    ("Ada Lovelace, Universidad de Chile", ["Ada Lovelace"]),
    ("Ada Lovelace and Grace Hopper, École Polytechnique", ["Ada Lovelace", "Grace Hopper"]),
  ]
  @Test(arguments: affiliated) func whereTheyWorkIsNoPerson(text: String, names: [String]) {
    #expect(PersonNames.read(text, isSlot: true)?.names == names)
  }

  static let places: [(String, Bool)] = [
    ("Stanford University", true), ("google", true), ("Tech", true), ("Ada; Grace", true),
    ("Ada Lovelace", false),
    ("Googlers", false), ("", false), ("Universität Zürich", true), ("Techniques", false),
  ]
  @Test(arguments: places) func aPlaceIsKnownByAWord(text: String, isOne: Bool) {
    #expect(PersonNames.namesPlace(text) == isOne)
  }

  static let initials: [(String, Bool)] = [
    ("K.", true), ("K.G.", true), ("A. J.", true), ("J.-P.", true), ("AB", true), ("A", true), ("É.", true),
    ("ABC", false), ("A.B.C.D.", true), ("A.B.C.D.E.", false), ("", false), (".", false), ("k.", false),
    ("Jr.", false), ("K9", false),
  ]
  @Test(arguments: initials) func initialsAreToldFromWords(text: String, isOne: Bool) {
    #expect(PersonNames.isInitials(text) == isOne)
  }

  static let ordered: [(String, String)] = [
    ("Lovelace, Ada", "Ada Lovelace"), ("Lovelace,Ada", "Ada Lovelace"),
    ("van Rossum, Guido", "Guido van Rossum"),
    ("Ada Lovelace", "Ada Lovelace"), ("King, Jr.", "King, Jr."), ("King, Sr.", "King, Sr."),
    ("Steele, Guy L.", "Guy L. Steele"), ("", ""),
  ]
  @Test(arguments: ordered) func theFirstNameComesFirst(text: String, name: String) {
    #expect(PersonNames.ordered(text) == name)
    #expect(PersonNames.ordered(name) == name)
  }

  static let names: [String] = [
    "Ada Lovelace", "A. Lovelace", "Guido van Rossum", "Lovelace, Ada", "Conor McGregor", "Mary-Jane Watson",
    "Søren Kierkegaard", "王伟", "김철수", "Ludwig von der Heide", "Patrick O'Neil", "Juan de la Cruz",
  ]
  @Test(arguments: names) func oneNameMayStandAlone(name: String) {
    #expect(PersonNames.isName(name))
    #expect(PersonNames.isName(name, alone: true))
  }
  static let none: [String] = [
    "ada lovelace", "Ada 2", "What Now?", "a", "", "Ada Lovelace: Notes", "One Two Three Four Five Six Seven",
    "TensorFlowDB", "http://x", "Ada/Grace", "The System",
  ]
  @Test(arguments: none) func whatIsNoName(text: String) { #expect(!PersonNames.isName(text, alone: true)) }

  static let familiar: [(String, Bool)] = [
    ("Leslie Lamport", true), ("barbara Liskov", true), ("Wei Wang", true), ("Apache Spark", false),
    ("Leslie", false),
    ("Leslie A B C Lamport", false), ("Kubernetes Leslie", false), ("", false),
  ]
  @Test(arguments: familiar) func aGivenNameThatManyBearSpeaksForAPerson(name: String, isOne: Bool) {
    #expect(PersonNames.isFamiliar(name) == isOne)
  }

  static let trimmed: [(String, String)] = [
    ("by Ada", "Ada"), ("By Ada,", "Ada"), ("and Ada", "Ada"), ("& Ada", "Ada"), ("— Ada —", "Ada"),
    ("作者：王伟", "王伟"),
    ("Ada.", "Ada"), ("Ada L.", "Ada L."), ("King Jr.", "King Jr."), ("| Ada |", "Ada"), ("Byron", "Byron"),
    ("", ""),
  ]
  @Test(arguments: trimmed) func whatStandsAroundNamesGoes(text: String, name: String) {
    #expect(PersonNames.trimmed(text) == name)
  }

  @Test func titlesWithTheWordsOfNamesAreNoPeople() {
    let titles = [
      "Paxos and Raft", "MapReduce, Spark and Flink", "Caching, Sharding and Replication",
      "Time, Clocks, and Ordering",
      "Consensus in the Presence of Faults", "Learning to Index", "Fast and Slow Paths", "Hints for Design",
    ]
    for title in titles {
      let found = PersonNames.read(title)
      #expect(found == nil || title == "Paxos and Raft" || title.hasPrefix("MapReduce"), "\(title)")
    }
  }
}
