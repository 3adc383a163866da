import Testing

@testable import PapersKit

/// Names turned round, numbered and cut short, as lists take them over from journals and catalogues.
struct NameTurnsTests {
  @Test(arguments: [
    ("Jane Roe1, Wei Wang2", ["Jane Roe", "Wei Wang"]),
    ("Jane Roe1,2, Wei Wang2 and Max Poe1", ["Jane Roe", "Wei Wang", "Max Poe"]),
    ("Jane Roe1 and Wei Wang12", ["Jane Roe", "Wei Wang"]),
    ("Rezende, Danilo Jimenez, and Shakir Mohamed", ["Danilo Jimenez Rezende", "Shakir Mohamed"]),
    ("Schein, Aaron, and Jane Roe", ["Aaron Schein", "Jane Roe"]),
    (
      "van den Oord, Aaron, Nal Kalchbrenner, and Koray Kavukcuoglu",
      ["Aaron van den Oord", "Nal Kalchbrenner", "Koray Kavukcuoglu"]
    ),
    ("Deng J, Dong W, Socher R", ["J Deng", "W Dong", "R Socher"]),
    ("Srivastava N, Hinton GE", ["N Srivastava", "GE Hinton"]),
    ("Roe JA and Wang W", ["JA Roe", "W Wang"]), ("Rex Ying ... Jure Lesk", ["Rex Ying", "Jure Lesk"]),
    ("A Pavlo, M Aslett", ["A Pavlo", "M Aslett"]),
  ])
  func areTurnedAndFreed(text: String, names: [String]) { #expect(PersonNames.read(text)?.names == names) }

  @Test(arguments: [
    ("Bolukbasi1 et al.", ["Bolukbasi"]), ("Guanzheng Chen et.al.", ["Guanzheng Chen"]),
    ("Roe et.al", ["Roe"]),
    ("Jane Roe, et.al.", ["Jane Roe"]), ("Deng J, Dong W, et al.", ["J Deng", "W Dong"]),
    ("Assunção  et al", ["Assunção"]), ("Harlap§ et al", ["Harlap"]),
    ("Jane Roe1, Wei Wang2, et al.", ["Jane Roe", "Wei Wang"]),
  ])
  func endOpenly(text: String, names: [String]) {
    let found = PersonNames.read(text)
    #expect(found?.names == names)
    #expect(found?.hasEtAl == true)
  }

  @Test(arguments: [
    "Llama2, Qwen3", "Llama2 and Qwen3", "2 Jane Roe, 3 Wei Wang", "Jane Roe 2018", "Jane 2Roe, Wei Wang",
    "Causal LM, Decoding Strategy",
    "Causal LM, Jane Roe", "GPU1, GPU2", "Section3, Section4", "Jane Roe123456, Wei Wang", "1, 2", "Roe1",
  ])
  func numbersAndAbbreviationsAreNobody(text: String) { #expect(PersonNames.read(text) == nil) }

  @Test(arguments: [
    ("Lewin, Daniel Mark", "Daniel Mark Lewin"), ("Doe, John", "John Doe"), ("Roe, Jane Ann", "Jane Ann Roe"),
  ])
  func oneNameTurnedRoundIsKnownByItsGivenName(text: String, name: String) {
    #expect(PersonNames.inverted(text)?.names == [name])
  }
  @Test(arguments: [
    "Gardens, Trees", "Spark, Hadoop", "Doe, John, Roe", "John Doe", "Borg, Omega", "", ",",
    "Garden, John Deep Learning",
  ])
  func otherPairsAreNobody(text: String) { #expect(PersonNames.inverted(text) == nil) }

  @Test(arguments: ["第三", "第三章", "第五回", "第一周"])
  func whatCountsIsNobody(text: String) {
    #expect(!PersonNames.isName(text, alone: true))
    #expect(!PersonNames.isName(text))
  }
  @Test(arguments: ["王伟", "三浦 健", "김철수", "李三"])
  func namesInOtherScriptsAreSomebody(text: String) { #expect(PersonNames.isName(text)) }

  @Test(arguments: [
    ("Novikoff, Albert B. On convergence proofs", ["Albert B. Novikoff"], "On convergence proofs"),
    ("Cadden, J. Skip redundant paths", ["J. Cadden"], "Skip redundant paths"),
    ("Roe, J., & Wang, W. The Garden of Trees", ["J. Roe", "W. Wang"], "The Garden of Trees"),
  ])
  func anInitialEndsTheNames(text: String, names: [String], title: String) {
    let found = Titles.afterPeople(text)
    #expect(found?.people.names == names)
    #expect(found?.title == title)
  }

  @Test(arguments: [
    (
      "The Emergence of Gardens, M. Roe, Computer, vol. 50, no. 1", ["M. Roe"], "The Emergence of Gardens",
      "Computer, vol. 50, no. 1"
    ),
    ("The Emergence of Gardens, M. Roe, Computer", ["M. Roe"], "The Emergence of Gardens", "Computer"),
    (
      "The Emergence of Gardens, Jane Roe and Wei Wang", ["Jane Roe", "Wei Wang"], "The Emergence of Gardens",
      ""
    ),
    (
      "The Emergence of Gardens by Jane Roe and Wei Wang", ["Jane Roe", "Wei Wang"],
      "The Emergence of Gardens", ""
    ),
  ])
  func whatStandsBehindThePeopleIsLeft(text: String, names: [String], title: String, rest: String) {
    let found = Titles.beforePeople(text)
    #expect(found?.people.names == names)
    #expect(found?.title == title && found?.rest == rest)
  }

  @Test(arguments: [
    ("Title[C]//Proc. of Gardens", "Title. In Proc. of Gardens"),
    ("Title[J]. Journal, 2014", "Title. Journal, 2014"),
    ("Title[D]. Beijing, 2014", "Title. Beijing, 2014"), ("Title [J/OL]. Journal", "Title . Journal"),
    ("[C] is a language", "[C] is a language"), ("No marks", "No marks"), ("[PDF] Title", "[PDF] Title"),
    ("Title [Code]", "Title [Code]"),
    ("", ""),
  ])
  func typeMarksPartTitleAndVenue(text: String, parted: String) {
    #expect(Titles.withoutTypeMark(text) == parted)
  }

  @Test(arguments: ["A survey", "An Engineering Perspective", "A Survey of Gardens", "A tutorial"])
  func subtitlesGoOn(text: String) { #expect(Titles.isSubtitle(text)) }
  @Test(arguments: [
    "survey", "A", "A classic.", "The authors propose gardens", "Jane Roe",
    "A system that is what you need if you are students of gardens",
    "Must read", "",
  ])
  func remarksDoNot(text: String) { #expect(!Titles.isSubtitle(text)) }

  @Test(arguments: [
    ("[12] A. Roe. Title", "A. Roe. Title"), ("[3] Title", "Title"), ("[2018] Title", "[2018] Title"),
    ("[12a] Title", "[12a] Title"),
    ("[] Title", "[] Title"), ("Title [12]", "Title [12]"), ("[12", "[12"), ("", ""),
    ("[12345] Title", "[12345] Title"),
  ])
  func numbersOfReferencesFallAway(text: String, rest: String) {
    #expect(Titles.withoutReferenceNumber(text) == rest)
  }

  @Test func noiseNeverGivesAnEmptyPart() {
    var dice = Dice(seed: 77)
    for _ in 0..<3000 {
      let text = dice.text("AaBb1 .,;&-–[]()/CJ2018é王")
      for name in PersonNames.read(text)?.names ?? [] { #expect(!name.trimmed.isEmpty) }
      if let found = Titles.beforePeople(text) { #expect(!found.people.names.isEmpty) }
      if let found = Segments.leadingVenue(text) { #expect(found.venue.venue?.isEmpty == false) }
      for part in Segments.split(text) { #expect(!part.isEmpty && part == part.trimmed) }
    }
  }
}
