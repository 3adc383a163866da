import BibTeX
import Testing

/// Unicode as LaTeX in UTF-8: only what TeX would act upon is escaped, and reading it gives the text again.
@Suite struct EscapedTextTests {
  static let cases: [(text: String, latex: String)] = [
    ("Naïve Œuvre 學習", "Naïve Œuvre 學習"), ("R&D at 50%", "R\\&D at 50\\%"), ("a_b #1", "a\\_b \\#1"),
    ("C:\\x", "C:\\textbackslash{}x"), ("{a}", "\\textbraceleft{}a\\textbraceright{}"),
    ("x^2 ~y", "x\\textasciicircum{}2 \\textasciitilde{}y"),
    ("a<b>c|d", "a\\textless{}b\\textgreater{}c\\textbar{}d"),
    ("$5", "\\$5"), ("$5 and $6", "\\$5 and \\$6"), ("US$ 5", "US\\$ 5"), ("$", "\\$"), ("$$", "\\$\\$"),
    ("a $x_i$ b", "a $x_i$ b"), ("$\\alpha$ and $\\beta^2$", "$\\alpha$ and $\\beta^2$"),
    ("$\\alpha$ costs $5", "$\\alpha$ costs \\$5"),
    ("$a}_{b$", "\\$a\\textbraceright{}\\_\\textbraceleft{}b\\$"),
    ("$\\write18{x}$", "\\$\\textbackslash{}write18\\textbraceleft{}x\\textbraceright{}\\$"),
    ("`a`", "\\textasciigrave{}a\\textasciigrave{}"),
  ]

  @Test(arguments: cases.indices) func escapesWhatTeXWouldActUpon(row: Int) {
    #expect(LaTeX.escaped(Self.cases[row].text) == Self.cases[row].latex)
  }

  /// Texts of all signs in every order, without what would be math.
  @Test func decodingGivesTheTextAgain() {
    let signs = [
      "a", " ", "\\", "{", "}", "$", "&", "#", "%", "_", "^", "~", "<", ">", "|", "é", "ﬁ", "1", "\"", "/",
      "(", ")", "[", "]", ":", "!", "學",
    ]
    var dice = Dice(seed: 51)
    var tried = 0
    while tried < 3_000 {
      let text = (0..<(1 + dice.below(9))).map { _ in dice.pick(signs) }.joined()
      let dollars = text.count { $0 == "$" }
      // White space is folded; what stands between two dollars may be math.
      guard dollars < 2, text.first != " ", text.last != " ", !text.contains("  ") else { continue }
      tried += 1
      let latex = LaTeX.escaped(text)
      #expect(LaTeX.decode(latex) == text, "\(latex)")
      #expect(LaTeX.harmfulCommands(in: latex).isEmpty, "\(latex)")
    }
  }

  /// In a file, an escaped text neither ends its value nor comments out what follows.
  @Test func anEscapedTextStaysInItsField() {
    var dice = Dice(seed: 52)
    let signs = ["a", " b", "\\", "{", "}", "$", "%", "\"", "@", ",", "=", "#", "\\}", "{{", "\\%"]
    for _ in 0..<1_000 {
      let text = (0..<(1 + dice.below(8))).map { _ in dice.pick(signs) }.joined()
      let file = BibFile("@misc{k, title = {\(LaTeX.escaped(text))}, year = 2000}\n@misc{l, year = 2001}\n")
      #expect(file.entries.map(\.key) == ["k", "l"] && file.faultCount == 0, "\(text.debugDescription)")
      #expect(file.entry(for: "k")?["year"]?.raw == "2000", "\(text.debugDescription)")
    }
  }
}
