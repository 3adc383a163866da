import Testing

@testable import BibTeX

/// How a title is cut into words, and what each word's place says of its capital.
@Suite struct TitleWordsTests {
  /// lead|core|trail, and behind a blank: k its capital is kept, t opens the title behind a sign, s opens a sentence,
  /// n a name that the rest explains, m markup.
  private func shown(_ word: TitleWords.Word) -> String {
    let flags = [
      (word.isKept, "k"), (word.opensTitle, "t"), (word.opensSentence, "s"), (word.isNameOfAll, "n"),
      (word.isMarkup, "m"),
    ].filter(\.0).map(\.1).joined()
    return "\(word.lead)|\(word.core)|\(word.trail)" + (flags.isEmpty ? "" : "/" + flags)
  }

  static let titles: [(String, [String])] = [
    ("", []), ("A b", ["|A| /k", "|b|"]), ("a  b ", ["|a|  /k", "|b| "]),
    ("Ray: A b", ["|Ray|: /kn", "|A| /k", "|b|"]), ("Ray : A", ["|Ray| /kn", ":|| ", "|A|/k"]),
    ("“Why” me?", ["“|Why|” /t", "|me|?"]), ("(NLP) x", ["(|NLP|) /t", "|x|"]),
    ("Is it? Yes", ["|Is| /k", "|it|? ", "|Yes|/s"]), ("No! Go. On", ["|No|! /k", "|Go|. /s", "|On|/s"]),
    ("{GPU} x", ["{|GPU|} /tm", "|x|"]), ("{A b} c", ["{|A| b} /tm", "|c|"]),
    ("a {B}c", ["|a| /k", "{|B}c|/m"]),
    ("a $x y$ b", ["|a| /k", "$|x| y$ /m", "|b|"]), ("On \\emph{A} b", ["|On| /k", "\\|emph{A|} /m", "|b|"]),
    ("C++ and C#", ["|C++| /k", "|and| ", "|C#|"]), ("- A", ["-|| /t", "|A|/k"]),
    ("X: “Y” z", ["|X|: /kn", "“|Y|” ", "|z|"]), ("End-to-End: A", ["|End-to-End|: /kn", "|A|/k"]),
    ("a,b c", ["|a,b| /k", "|c|"]), ("a\u{A0}b", ["|a|\u{A0}/k", "|b|"]), ("3D x", ["|3D| /k", "|x|"]),
    ("…and", ["…|and|/t"]), ("Ünï e\u{301}", ["|Ünï| /k", "|e\u{301}|"]),
  ]
  @Test(arguments: titles) func wordsKnowTheirPlace(_ title: String, _ expected: [String]) {
    let words = TitleWords.words(of: title)
    #expect(words.map(shown) == expected)
    #expect(words.map(\.text).joined() == title)
  }

  static let compounds: [(String, [String])] = [
    ("End-to-End", ["End", "-", "to", "-", "End"]), ("I/O", ["I", "/", "O"]), ("“A-B”:", ["A", "-", "B"]),
    ("a–b", ["a", "–", "b"]), ("a\u{2010}b", ["a", "\u{2010}", "b"]), ("-a", ["a"]), ("a-", ["a"]),
    ("a--b", ["a", "-", "-", "b"]), ("plain", ["plain"]), ("", []), ("C++", ["C++"]),
    ("x/y-z", ["x", "/", "y", "-", "z"]),
  ]
  @Test(arguments: compounds) func compoundsComeApartAtTheirSigns(_ word: String, _ expected: [String]) {
    let parts = TitleWords.parts(of: word)
    #expect(parts.map { String($0.core) } == expected)
    #expect(parts.filter(\.isSeparator).count == expected.count { "-/\u{2010}\u{2013}".contains($0) })
  }

  static let stems: [(String, String)] = [
    ("Turing", "Turing"), ("Turing's", "Turing"), ("Turing’s", "Turing"), ("Bayes'", "Bayes"),
    ("Bayes’", "Bayes"),
    ("Gaussians", "Gaussian"), ("Möbius", "Mobius"), ("Fréchet’s", "Frechet"), ("Brazilians", "Brazilian"),
    ("", ""),
  ]
  @Test(arguments: stems) func aNameIsLookedUpByItsStem(_ word: String, _ stem: String) {
    #expect(TitleNames.stem(word[...]) == stem)
  }

  @Test func theTablesHoldNothingTwiceOrAgainstEachOther() {
    for name in TitleNames.all {
      #expect(name.first?.isUppercase == true && name.utf8.allSatisfy { $0 < 0x80 }, "\(name)")
      #expect(!TitleNames.small.contains(name.lowercased()), "\(name)")
      #expect(TitleNames.stem(name[...]) == name || name.hasSuffix("ians") || name.hasSuffix("'"), "\(name)")
    }
    for word in TitleNames.small.union(TitleNames.terms) { #expect(word == word.lowercased(), "\(word)") }
  }

  @Test func anyTitleIsItsWordsInOrder() {
    var dice = Dice(seed: 131)
    let letters = Array("aB é漢{}$\\:?“”-/\u{301}\u{A0}1")
    for _ in 0..<2000 {
      let title = String((0..<dice.below(20)).map { _ in dice.pick(letters) })
      #expect(TitleWords.words(of: title).map(\.text).joined() == title)
      for word in TitleWords.words(of: title) {
        #expect(word.lead + word.core + word.trail == word.text, "\(title.debugDescription)")
      }
    }
  }
}
