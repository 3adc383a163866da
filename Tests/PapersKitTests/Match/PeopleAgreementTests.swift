import Testing

@testable import PapersKit

/// How two lists of authors stand to each other, as lists, indexes and publishers write one list.
struct PeopleAgreementTests {
  private func between(_ a: [String], _ b: [String], cut: Bool = false) -> PeopleAgreement {
    PeopleAgreement.between(a.map { NameSketch(whole: $0) }, b.map { NameSketch(whole: $0) }, cut: cut)
  }
  static let team = [
    "Luo Mai", "Guo Li", "Marcel Wagenländer", "Konstantinos Fertakis", "Andrei-Octavian Brabete",
  ]

  static let same: [(claim: String, [String], [String], cut: Bool)] = [
    ("the same", team, team, false),
    ("another order", team, team.reversed(), false),
    ("initials", ["L. Mai", "G. Li", "M. Wagenländer", "K. Fertakis", "A.-O. Brabete"], team, false),
    (
      "last names first", ["Mai, Luo", "Li, Guo", "Wagenländer, Marcel", "Fertakis, K.", "Brabete, A."], team,
      false
    ),
    (
      "lost accents", ["Luo Mai", "Guo Li", "Marcel Wagenlander", "Konstantinos Fertakis", "Andrei Brabete"],
      team, false
    ),
    ("a first author and others", ["Luo Mai"], team, true),
    ("three and others", Array(team.prefix(3)), team, true),
    ("one lost", Array(team.prefix(4)), team, false),
    (
      "one name misspelt beyond knowing",
      ["Luo Mai", "Guo Li", "Xyz Qqq", "Konstantinos Fertakis", "Andrei Brabete"],
      team, false
    ),
  ]
  @Test(arguments: same.indices)
  func knowsOneListInItsSpellings(row: Int) {
    let (claim, a, b, cut) = Self.same[row]
    guard case .same = between(a, b, cut: cut) else {
      Issue.record("\(claim): \(between(a, b, cut: cut))")
      return
    }
    #expect(between(b, a, cut: cut).agrees, "\(claim), the other way")
  }

  @Test func tellsListsApart() {
    #expect(between(["Ada Lovelace", "Alan Turing"], Self.team) == .none)
    #expect(between(["Luo Mai", "Alan Turing", "Grace Hopper"], Self.team) == .some)
    #expect(between([], Self.team) == .unknown)
    // The last author alone is another list; the first alone is often a cut one.
    #expect(between(["Andrei-Octavian Brabete"], Self.team) == .some)
    #expect(between(["Luo Mai"], Self.team) == .most)
  }

  static let organisations: [(String, [NameSketch])] = [
    ("OpenAI", [NameSketch(whole: "OpenAI", isOrganization: true)]),
    ("Gemini Team", [NameSketch(whole: "Gemini Team", isOrganization: true)]),
    ("NVIDIA Corporation", [NameSketch(whole: "NVIDIA Corporation", isOrganization: true)]),
    ("David M. Blei, Andrew Y. Ng", [NameSketch(whole: "David M. Blei"), NameSketch(whole: "Andrew Y. Ng")]),
  ]
  @Test(arguments: organisations.indices)
  func whatIsHeldTogetherIsACompanyOrAListOfPeople(row: Int) {
    let (text, wanted) = Self.organisations[row]
    #expect(NameSketch.held(text) == wanted, "\(text)")
  }

  static let sketches: [(claim: String, String, family: String)] = [
    ("a plain name", "Tianqi Chen", "chen"), ("turned", "Chen, Tianqi", "chen"),
    ("a suffix", "Martin King Jr.", "king"),
    ("a suffix in its own part", "King, Jr, Martin", "king"), ("a homonym's number", "Yao Liu 0009", "liu"),
    ("particles", "Laurens van der Maaten", "maaten"), ("one word", "Aristotle", "aristotle"),
    ("accents", "Paul Erdős", "erdos"), ("nothing", "", ""),
  ]
  @Test(arguments: sketches.indices)
  func aNameIsComparedByItsLastFamilyWord(row: Int) {
    let (claim, name, family) = Self.sketches[row]
    #expect(NameSketch(whole: name).family == family, "\(claim)")
  }

  @Test func namesInsideATitleAreFoundThere() {
    let title = TitleSketch("Reducing Latency by Eliminating Synchrony")
    #expect(NameSketch(whole: "Eliminating Synchrony").isPart(of: title))
    #expect(NameSketch(whole: "Eliminatin Synchrony").isPart(of: title))
    #expect(!NameSketch(whole: "Synchrony").isPart(of: title))
    #expect(!NameSketch(whole: "Lin Zhong").isPart(of: title))
    #expect(!NameSketch(whole: "Deep Learning").isPart(of: TitleSketch("Deep Learning")))
  }

  /// Taking names away from a list never makes it another list's, and the order of comparing does not matter for whom.
  @Test func aSublistAlwaysAgreesWhenItSaysThatItIsCut() {
    var chance = Chance(seed: 41)
    let families = ["Chen", "Moreau", "Jiang", "Zheng", "Yan", "Shen", "Cowan", "Wang", "Hu", "Ceze"]
    for _ in 0..<200 {
      let list = (0..<(2 + chance.pick(7))).map {
        "\("ABCDEFGH".randomElement(by: &chance)). \(families[$0 % 10])"
      }
      let cut = Array(list.prefix(1 + chance.pick(list.count)))
      #expect(between(cut, list, cut: true).agrees, "\(cut) / \(list)")
      #expect(between(list, cut, cut: true).agrees, "\(list) / \(cut)")
    }
  }
}

extension String {
  fileprivate func randomElement(by chance: inout Chance) -> Character {
    let letters = Array(self)
    return letters[chance.pick(letters.count)]
  }
}
