import Testing

@testable import BibTeX

/// What is usual goes a short way, which comes to what the long way comes to.
@Suite struct ShortWaysTests {
  private func text(_ dice: inout Dice, of letters: String, upTo most: Int = 24) -> String {
    let letters = Array(letters)
    return String((0..<dice.below(most)).map { _ in dice.pick(letters) })
  }

  @Test("words of a name without markup are those that are cut out beside a group in braces")
  func wordsOfNames() {
    var dice = Dice(seed: 201)
    for _ in 0..<2_000 {
      let name = text(&dice, of: "aB.-' \t\n,é")
      #expect(
        NameWords.words(of: name) == NameWords.words(of: name + " {}").dropLast(), "\(name.debugDescription)")
    }
  }

  @Test("a name without a comma is the first part of the same with one")
  func partsOfNames() {
    var dice = Dice(seed: 202)
    for _ in 0..<2_000 {
      let name = text(&dice, of: "aB.-' \té")
      #expect(
        NameWords.parts(of: name) == NameWords.parts(of: name + ",{}").dropLast(), "\(name.debugDescription)")
    }
  }

  @Test(
    "the case of a word is that of its first letter, also behind an empty group",
    arguments: [
      "van", "Van", "d'", "O'Neil", "zu", "é", "É", "ʿabd", "1st", "'t", "",
    ])
  func casesOfWords(word: String) { #expect(NameWords.isLower(word) == NameWords.isLower("{}" + word)) }

  @Test(
    "\"and others\" in its spellings is taken off a name, and nothing else is",
    arguments: [
      ("others", "", true), ("Others.", "", true), ("et al.", "", true), ("et al", "", true),
      ("etal.", "", true),
      ("Smith, J. et al.", "Smith, J.", true), ("Ada Lovelace, ET AL.,", "Ada Lovelace", true),
      ("Smith et~al.", "Smith", true),
      ("Jo Smothers", "Jo Smothers", false), ("Al Smith", "Al Smith", false), ("Jamal", "Jamal", false),
      ("Pascal", "Pascal", false), ("Kai Li", "Kai Li", false), ("Marshall et", "Marshall et", false),
      ("", "", false),
    ])
  func others(given: String, left: String, isTaken: Bool) {
    var name = given
    #expect(NameParser.dropOthers(&name) == isTaken)
    #expect(name == left)
  }

  @Test("a text with no markup but braces is decoded as it is in a text with other markup")
  func braces() {
    var dice = Dice(seed: 203)
    for _ in 0..<3_000 {
      let latex = text(&dice, of: "aB{}{} -'?!,.") + "x"
      #expect(LaTeX.decode(latex) + " " == LaTeX.decode(latex + "~"), "\(latex)")
    }
  }

  @Test(
    "names keep single blanks, and lose those that are more or at the ends",
    arguments: [
      ("Jean Paul", "Jean Paul"), ("Jean  Paul", "Jean Paul"), ("{ Jean}", "Jean"), ("Jean{ }", "Jean"),
      ("J{\\\"o}rg  van", "Jörg van"),
    ])
  func blanksOfNames(latex: String, text: String) {
    #expect(BibName(given: latex, family: "X").decoded.given == text)
  }

  @Test(
    "a word is plain when small ASCII letters follow its first letter",
    arguments: [
      ("network", true), ("Network,", true), ("(Network)", true), ("GPU", false), ("3d", false),
      ("naïve", false),
      ("co-op", false), ("a", true), ("...", false),
    ])
  func plainWords(word: String, isPlain: Bool) throws {
    #expect(try #require(TitleWords.words(of: word).first).isPlain == isPlain)
  }

  @Test(
    "names of the table are found in all words of titles, with and without their endings",
    arguments: [
      ("The Turing machine", "The {Turing} machine"), ("On Gaussians' ways", "On {Gaussians}' ways"),
      ("The Bayesian's way", "The {Bayesian}'s way"), ("On Laplacians", "On {Laplacians}"),
      ("On Linux", "On {Linux}"),
      ("On things", "On things"), ("Training in New York City", "Training in {New} {York} {City}"),
    ])
  func namesInTitles(title: String, protected: String) { #expect(BibTitle.protected(title) == protected) }

  @Test("faults that were kept with their entries come to the same diagnostics")
  func keptFaults() {
    let entries = BibEntries(
      BibFile(
        "@misc{a, title = x # y, crossref = {none}}\n@misc{b, title = {fine}}\n@string{z = w}\n@misc{c, note = z}"
      ))
    let kept = (0..<entries.count).map { entries.resolved($0).faults }
    #expect(kept.map(\.count) == [3, 0, 0])
    #expect(entries.diagnostics(of: kept) == entries.diagnostics)
    #expect(entries.diagnostics.count == 4)
  }

  @Test(
    "entries are written with their equals signs below each other, whatever their fields",
    arguments: [
      ([], "@misc{k,\n}\n"), ([("a", "{1}")], "@misc{k,\n  a = {1}\n}\n"),
      ([("title", "{é}"), ("a", "jan")], "@misc{k,\n  title = {é},\n  a     = jan\n}\n"),
    ] as [([(String, String)], String)])
  func writtenEntries(values: [(String, String)], text: String) {
    let named = values.map { (name: $0.0, value: $0.1) }
    #expect(BibWriter().text(type: "misc", key: "k", values: named) == text)
  }
}
