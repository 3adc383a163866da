import BibTeX
import Testing

/// What the commands of a category stand for, a table a category.
@Suite struct DecodeTablesTests {
  static let accents: [(String, String)] = [
    ("\\`a\\`e\\`i\\`o\\`u", "àèìòù"), ("\\'A\\'E\\'I\\'O\\'U\\'Y", "ÁÉÍÓÚÝ"),
    ("\\^a\\^e\\^i\\^o\\^u", "âêîôû"),
    ("\\~n\\~a\\~o \\~N", "ñãõ Ñ"), ("\\\"A\\\"O\\\"U\\\"y", "ÄÖÜÿ"), ("\\=a\\=e\\={\\i}\\=o", "āēīō"),
    ("\\.C\\.g\\.I\\.Z", "ĊġİŻ"), ("\\u a\\u{g}\\u\\i", "ăğĭ"), ("\\v c\\v{s}\\v Z", "čšŽ"),
    ("\\H o\\H{u}\\H O", "őűŐ"), ("\\c c\\c{t}\\c S", "çţŞ"), ("\\k a\\k{e}\\k A", "ąęĄ"),
    ("\\r a\\r{u}\\r A", "åůÅ"), ("\\d a\\d{H}\\d s", "ạḤṣ"), ("\\b d\\b{n}\\b T", "ḏṉṮ"),
    ("\\'s\\'c\\'n\\'z\\'l", "śćńźĺ"), ("\\textcommabelow{s}\\textcommabelow{t}", "șț"),
    ("\\'{\\\"u} \\={\\\"a} \\v{\\\"u}", "ǘ ǟ ǚ"), ("\\'{\\^a} \\u{\\d a} \\'{\\^o}", "ấ ặ ố"),
    ("{\\'{\\ae}} \\'{\\o} \\={\\ae}", "ǽ ǿ ǣ"), ("\\'{K} \\'{b}", "Ḱ b\u{301}"),
  ]
  @Test(arguments: accents) func accentsAreComposedWithTheirLetter(_ latex: String, _ text: String) {
    #expect(LaTeX.decode(latex) == text)
  }

  static let accentLayouts: [(String, String)] = [
    ("Erd\\H{o}s", "Erdős"), ("Erd{\\H o}s", "Erdős"), ("Erd{\\H{o}}s", "Erdős"), ("Erd\\H os", "Erdős"),
    ("G\\\"odel", "Gödel"), ("G\\\"{o}del", "Gödel"), ("G{\\\"o}del", "Gödel"), ("G{\\\"{o}}del", "Gödel"),
    ("G\\\" {o}del", "Gödel"), ("\\v{C}ech", "Čech"), ("{\\v{C}}ech", "Čech"), ("{\\v C}ech", "Čech"),
    ("Ho\\`ang V\\~u", "Hoàng Vũ"), ("{\\L}ukasz Kaiser", "Łukasz Kaiser"), ("\\L{}ukasz", "Łukasz"),
    ("\\L ukasz", "Łukasz"), ("Fran\\c{c}ois", "François"), ("Fran{\\c c}ois", "François"),
    ("Fran\\c cois", "François"), ("\\O{}rsted", "Ørsted"), ("S{\\o}ren", "Søren"),
  ]
  @Test(arguments: accentLayouts) func oneLetterIsReadInEveryLayout(_ latex: String, _ text: String) {
    #expect(LaTeX.decode(latex) == text)
  }

  static let letters: [(String, String)] = [
    ("{\\ss}{\\ae}{\\AE}{\\oe}{\\OE}", "ßæÆœŒ"), ("{\\o}{\\O}{\\l}{\\L}{\\aa}{\\AA}", "øØłŁåÅ"),
    ("{\\dh}{\\DH}{\\dj}{\\DJ}{\\th}{\\TH}", "ðÐđĐþÞ"), ("{\\ng}{\\NG}{\\i}{\\j}", "ŋŊıȷ"),
    ("\\S 3 \\P{} 4", "§3 ¶ 4"), ("\\pounds{}5 \\texteuro{}6 \\textyen 7", "£5 €6 ¥7"),
    ("\\copyright{} \\textregistered{} \\texttrademark{}", "© ® ™"), ("\\dag{} \\ddag{}", "† ‡"),
    ("25\\textdegree{}C 5\\textpm{}1", "25°C 5±1"), ("\\textonehalf{} \\textonequarter{}", "½ ¼"),
    ("\\textbackslash{}n", "\\n"), ("\\textasciitilde{}x \\textasciicircum{}y", "~x ^y"),
    ("\\textbraceleft{}a\\textbraceright{}", "{a}"), ("a\\textless{}b\\textgreater{}c", "a<b>c"),
    ("a\\textbar{}b \\textunderscore{}c", "a|b _c"), ("x\\textperiodcentered{}y \\textbullet{}", "x·y •"),
  ]
  @Test(arguments: letters) func commandsStandForLettersAndSigns(_ latex: String, _ text: String) {
    #expect(LaTeX.decode(latex) == text)
  }

  static let punctuation: [(String, String)] = [
    ("1--2", "1–2"), ("a---b", "a—b"), ("a-b", "a-b"), ("``a''", "“a”"), ("`a'", "‘a’"), ("it's", "it's"),
    ("\\glqq{}a\\grqq{}", "„a“"), ("\\flqq{}a\\frqq{}", "«a»"), ("\\enquote{a}", "“a”"),
    ("\\guillemotleft a\\guillemotright", "«a»"), ("\\textendash{}\\textemdash{}", "–—"),
    ("a\\ldots{}b \\dots c", "a…b …c"), ("a~b", "a b"), ("a\\,b\\;c\\:d", "a b c d"),
    ("a\\ b\\\nc", "a b c"), ("10\\% of \\$5 \\& \\#1", "10% of $5 & #1"), ("x\\_y \\{z\\}", "x_y {z}"),
    ("auto\\-matic of\\/f", "automatic off"), ("a \t b\n\nc", "a b c"),
  ]
  @Test(arguments: punctuation) func quotesDashesAndBlanksAreTypeset(_ latex: String, _ text: String) {
    #expect(LaTeX.decode(latex) == text)
  }

  static let math: [(String, String)] = [
    ("$\\alpha\\beta\\gamma$", "αβγ"), ("$\\Gamma\\Delta\\Theta$", "ΓΔΘ"),
    ("$\\lambda$-calculus", "λ-calculus"),
    ("$\\epsilon$-greedy", "ϵ-greedy"), ("$O(n^2)$", "O(n²)"), ("$x_1$ and $x_{12}$", "x₁ and x₁₂"),
    ("$2^{n+1}$", "2ⁿ⁺¹"), ("$n^{-1}$", "n⁻¹"), ("$\\ell_1$", "ℓ₁"), ("$L^2$", "L²"), ("H$_2$O", "H₂O"),
    ("$\\infty$", "∞"), ("$a \\times b$", "a × b"), ("$\\geq 3$", "≥ 3"),
    ("$x \\to y$", "x → y"), ("$\\mathcal{O}(1)$", "O(1)"), ("$\\mathbb{Z}$", "ℤ"), ("$\\mathbf{x}$", "x"),
    ("$\\log n$", "log n"), ("$\\sum x$", "∑ x"), ("$\\forall x \\in S$", "∀ x ∈ S"), ("$\\pm$1", "±1"),
    ("$A \\cup B$", "A ∪ B"), ("$\\lfloor x \\rfloor$", "⌊ x ⌋"), ("\\(\\pi\\)", "π"), ("$\\mu$m", "µm"),
    ("\\ensuremath{\\omega}", "ω"), ("$\\sim$5", "∼5"), ("$<$b$>$", "<b>"),
  ]
  @Test(arguments: math) func simpleMathIsUnicode(_ latex: String, _ text: String) {
    // The micro sign and the Greek letter are one to a reader.
    let plain = { (s: String) in s.replacing("\u{B5}", with: "\u{3BC}") }
    #expect(plain(LaTeX.decode(latex)) == plain(text))
  }

  static let markup: [(String, String)] = [
    ("\\emph{a} b", "a b"), ("\\textit{a}\\textbf{b}", "ab"), ("{\\it a} b", "a b"), ("{\\sc Abc}", "Abc"),
    ("\\textsc{llvm}", "llvm"), ("\\texttt{x86}", "x86"), ("{\\tt a}", "a"), ("\\mbox{a b}", "a b"),
    ("{{GPU}s}", "GPUs"), ("{A}{B}{C}", "ABC"), ("{}", ""), ("\\textsf{a\\emph{b}c}", "abc"),
    ("\\protect\\emph{a}", "a"), ("\\url{http://a.b/~c}", "http://a.b/~c"),
    ("\\href{http://a.b}{here}", "here"), ("\\noopsort{1973}1981", "1981"), ("\\unknown{a}b", "ab"),
    ("\\textsuperscript{2}", "²"), ("\\TeX", "TeX"), ("\\BibTeX{} x", "BibTeX x"),
  ]
  @Test(arguments: markup) func markupGoesAndItsWordsStay(_ latex: String, _ text: String) {
    #expect(LaTeX.decode(latex) == text)
  }

  @Test func textWithoutMarkupIsNotTouched() {
    for text in ["", "a", "Attention Is All You Need", "C++: 3 < 4", "a@b.c", "x = 1; y"] {
      #expect(LaTeX.decode(text) == text)
    }
  }

  @Test func decodingEndsForEveryMixtureOfMarkup() {
    let pieces = [
      "\\", "{", "}", "$", "^", "_", "\\'", "\\frac", "\\sqrt", "\\url", "\\verb", "\\(", "\\)", "\\char",
      "\"",
      "\\t", "a", "é", "\u{301}", " ", "\\textsuperscript", "\\href", "~", "--", "``", "漢", "\\unichar{", "9",
    ]
    var dice = Dice(seed: 41)
    for _ in 0..<4000 {
      let latex = (0..<dice.below(14)).map { _ in dice.pick(pieces) }.joined()
      let text = LaTeX.decode(latex)
      #expect(text.utf8.count <= latex.utf8.count * 3 + 8, "\(latex)")
    }
  }
}
