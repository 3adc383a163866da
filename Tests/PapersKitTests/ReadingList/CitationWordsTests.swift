import Testing

@testable import PapersKit

/// Citation keys and surnames with years: who and when, and what looks like them and is not.
struct CitationWordsTests {
  struct Key: CustomTestStringConvertible, Sendable {
    var given: String
    var name: String?
    var year: Int?
    var testDescription: String { given }
    init(_ given: String, _ name: String? = nil, _ year: Int? = nil) {
      (self.given, self.name, self.year) = (given, name, year)
    }
  }

  @Test(arguments: [
    Key("Choi+18", "Choi", 2018),
    Key("Bosshart+13", "Bosshart", 2013),
    Key("Casado+2007", "Casado", 2007),
    Key("McKeown+08", "McKeown", 2008),
    Key("Peter-Simon+14", "Peter-Simon", 2014),
    Key("Floyd+94", "Floyd", 1994),
    Key("Jacobson88"),
    Key("C+18"),
    Key("NSDI+18"),
    Key("choi+18"),
    Key("Choi+"),
    Key("Choi+1"),
    Key("Choi+40"),
    Key("Choi et al. 18"),
    Key("C++ and Rust"),
  ])
  func aKeyNamesTheFirstAuthorAndTheYear(_ key: Key) {
    let found = CitationWords.key(key.given)
    #expect(found?.people.names.first == key.name)
    #expect(found?.year == key.year)
    if let found { #expect(found.people.hasEtAl) }
  }

  @Test(arguments: [
    Key("Lamport'78", "Lamport", 1978),
    Key("McKusick'84", "McKusick", 1984),
    Key("Li'19", "Li", 2019),
    Key("Birrell ’84", "Birrell", 1984),
    Key("OSDI'18"),
    Key("SIGMOD-Companion ’23"),
    Key("MacQueen'67", "MacQueen", 1967),
    Key("Middleware'09"),
    Key("NeurIPS'20"),
    Key("July'24"),
    Key("Lamport'7"),
    Key("lamport'78"),
    Key("Two Words'78"),
    Key("'78"),
  ])
  func aSurnameAndTwoDigitsAreWhoAndWhen(_ key: Key) {
    let found = CitationWords.nameAndYear(key.given)
    if key.given.hasPrefix("July") {
      // A month may look like a person; a year it names all the same.
      #expect(found == nil || found?.year == 2024)
      return
    }
    #expect(found?.people.names.first == key.name)
    #expect(found?.year == key.year)
  }

  struct Titled: CustomTestStringConvertible, Sendable {
    var given: String
    var told: String?
    var testDescription: String { given }
    init(_ given: String, _ told: String?) { (self.given, self.told) = (given, told) }
  }
  @Test(arguments: [
    Titled(
      "Computing the Stereo Matching Cost, Zbontar 2015",
      "Computing the Stereo Matching Cost / Zbontar / 2015"),
    Titled(
      "EpicFlow: Edge-Preserving Interpolation, Revaud etal 2015",
      "EpicFlow: Edge-Preserving Interpolation / Revaud et al. / 2015"),
    Titled(
      "EpicFlow: Edge-Preserving Interpolation, Revaud etal. 2015",
      "EpicFlow: Edge-Preserving Interpolation / Revaud et al. / 2015"),
    Titled(
      "Adam: A Method for Optimization, Kingma and Ba 2015",
      "Adam: A Method for Optimization / Kingma; Ba / 2015"),
    Titled("A Survey of Gardens, Acta Informatica 1996", nil),
    Titled("A Survey of Gardens, OSDI 2018", nil),
    Titled("A Survey of Gardens in 2015", nil),
    Titled("Gardens, Roe 2015", nil),
    Titled("A Survey of Gardens, Distributed Computing 2006", nil),
  ])
  func aTitleBeforeASurnameAndAYear(_ one: Titled) {
    let told = CitationWords.nameAndYear(behind: one.given).map { found in
      let people = found.people.names.joined(separator: "; ") + (found.people.hasEtAl ? " et al." : "")
      return "\(found.title) / \(people) / \(found.year)"
    }
    #expect(told == one.told)
  }

  @Test(arguments: [
    Titled("Reynolds 1974, ", "Reynolds 1974"),
    Titled("Damas and Milner 1982,", "Damas; Milner 1982"),
    Titled("Tobin-Hochstadt 2010", "Tobin-Hochstadt 2010"),
    Titled("Hindley et al. 1986:", "Hindley 1986"),
    Titled("OSDI 2018", nil),
    Titled("SIGCOMM 2018, ", nil),
    Titled("2018", nil),
    Titled("Reynolds", nil),
    Titled("the 1974", nil),
  ])
  func whoAndWhenAndNothingElse(_ one: Titled) {
    let told = PersonNames.nameAndYear(one.given).map {
      "\($0.people.names.joined(separator: "; ")) \($0.year)"
    }
    #expect(told == one.told)
  }

  @Test(arguments: [
    Titled(
      "Tov 2012, Practical Programming with Substructural Types",
      "Tov 2012 Practical Programming with Substructural Types"),
    Titled("Girard 1987, Linear Logic and Models", "Girard 1987 Linear Logic and Models"),
    Titled("OSDI 2018, A Paper on Gardens", nil),
    Titled("Tov 2012, two words", nil),
    Titled("Tov 2012", nil),
  ])
  func whoAndWhenBeforeATitle(_ one: Titled) {
    let told = PersonNames.nameAndYearBefore(one.given).map {
      "\($0.people.names.joined(separator: "; ")) \($0.year) \($0.rest)"
    }
    #expect(told == one.told)
  }

  @Test(arguments: [
    Titled("MOY, CAMERON.", "CAMERON MOY"),
    Titled("VAN DYKE, JO", "JO VAN DYKE"),
    Titled("Moy, Cameron.", nil),
    Titled("TVM, HALIDE, XLA", nil),
    Titled("OSDI", nil),
  ])
  func aNameInCapitalsIsTurnedRound(_ one: Titled) {
    #expect(PersonNames.shouted(one.given)?.names.first == one.told)
  }

  @Test(arguments: [
    Titled("by Softmax scaling: Jane Roe, Max Doe.", "Jane Roe; Max Doe"),
    Titled("On memory: Roe et al.", "Roe"),
    Titled("TVM: An End-to-End Compiler", nil),
    Titled("Jane Roe, Max Doe", nil),
  ])
  func whatItIsAboutMayStandBeforeThePeople(_ one: Titled) {
    #expect(PersonNames.behindTopic(one.given)?.names.joined(separator: "; ") == one.told)
  }
}
