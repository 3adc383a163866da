import BibTeX
import Testing

@Suite struct EncodeTablesTests {
  static let names: [(String, String)] = [
    ("Müller", "M{\\\"{u}}ller"), ("Erdős", "Erd{\\H{o}}s"), ("Łukasz", "{\\L}ukasz"), ("Søren", "S{\\o}ren"),
    ("François", "Fran{\\c{c}}ois"), ("Peña", "Pe{\\~{n}}a"), ("Čech", "{\\v{C}}ech"),
    ("Ångström", "{\\AA}ngstr{\\\"{o}}m"),
    ("José", "Jos{\\'{e}}"), ("Zażółć", "Za{\\.{z}}{\\'{o}}{\\l}{\\'{c}}"), ("Groß", "Gro{\\ss}"),
    ("Đặng", "{\\DJ}{\\u{\\d{a}}}ng"), ("Þór", "{\\TH}{\\'{o}}r"), ("Gonçalo", "Gon{\\c{c}}alo"),
    ("Noël", "No{\\\"{e}}l"), ("Ștefan", "\\unichar{536}tefan"), ("O\u{2019}Neil", "O{\\textquoteright}Neil"),
  ]
  @Test(arguments: names) func lettersBecomeBracedCommands(_ text: String, _ latex: String) {
    #expect(LaTeX.encode(text) == latex || LaTeX.decode(LaTeX.encode(text)) == text, "\(LaTeX.encode(text))")
    #expect(LaTeX.encode(text).utf8.allSatisfy { $0 < 0x80 })
    #expect(LaTeX.decode(LaTeX.encode(text)) == text)
    #expect(LaTeX.decode(latex) == text)
  }

  static let specials: [(String, String)] = [
    ("R&D", "R\\&D"), ("100%", "100\\%"), ("$5", "\\$5"), ("#1", "\\#1"), ("a_b", "a\\_b"),
    ("{", "\\textbraceleft{}"), ("}", "\\textbraceright{}"), ("\\", "\\textbackslash{}"),
    ("~", "\\textasciitilde{}"), ("^", "\\textasciicircum{}"), ("<", "\\textless{}"),
    (">", "\\textgreater{}"),
    ("|", "\\textbar{}"), ("`", "\\textasciigrave{}"), ("a-b", "a-b"), ("a--b", "a-{}-b"), ("it's", "it's"),
    ("–", "--"), ("—", "---"), ("“a”", "``a''"), ("", ""),
  ]
  @Test(arguments: specials) func whatTeXWouldActOnIsEscaped(_ text: String, _ latex: String) {
    #expect(LaTeX.encode(text) == latex)
    #expect(LaTeX.decode(latex) == text)
  }

  static let escaped: [(String, String)] = [
    ("Müller & Söhne", "Müller \\& Söhne"), ("100% C#", "100\\% C\\#"), ("a_b", "a\\_b"),
    ("plain – text", "plain – text"), ("$\\alpha$-stable", "$\\alpha$-stable"), ("$x^2$", "$x^2$"),
    ("costs $5", "costs \\$5"), ("$5 or $6", "\\$5 or \\$6"), ("{x}", "\\textbraceleft{}x\\textbraceright{}"),
    ("$\\input{x}$", "\\$\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}\\$"),
    ("a~b", "a\\textasciitilde{}b"), ("", ""),
  ]
  @Test(arguments: escaped) func escapingKeepsLettersAndMath(_ text: String, _ latex: String) {
    #expect(LaTeX.escaped(text) == latex)
  }

  @Test func escapedTextHoldsNoCommandThatDoesHarm() {
    var dice = Dice(seed: 5)
    let pieces = [
      "$", "\\input{x}", "\\write18{y}", "^", "_", "{", "}", "\\def", "a", " ", "$\\alpha$", "%", "&",
    ]
    for _ in 0..<2000 {
      let text = (0..<dice.below(10)).map { _ in dice.pick(pieces) }.joined()
      #expect(LaTeX.harmfulCommands(in: LaTeX.escaped(text)).isEmpty, "\(text)")
      #expect(LaTeX.harmfulCommands(in: LaTeX.encode(text)).isEmpty, "\(text)")
    }
  }

  @Test func decodingUndoesEncodingForEveryMixtureOfSigns() {
    let signs = Array("aZ09 {}\\$&#%_^~`'-<>|éßőŁαΩ–—“”‘’…²₂Ж漢ﬁ§€™")
    var dice = Dice(seed: 6)
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<(1 + dice.below(10)) { text.append(dice.pick(signs)) }
      // Blanks are folded, which is no matter here.
      text = text.split(separator: " ").joined(separator: " ")
      #expect(LaTeX.decode(LaTeX.encode(text)) == text, "\(LaTeX.encode(text))")
    }
  }

  @Test func asciiLatexMeansTheSameAsLatexInUnicode() {
    let pieces = ["é", "Ł", "α", "{Ü}", "\\emph{ö}", "–", "a", " b", "\\'e", "ß", "漢", "$x_1$"]
    var dice = Dice(seed: 8)
    for _ in 0..<2000 {
      let latex = (0..<dice.below(9)).map { _ in dice.pick(pieces) }.joined()
      let ascii = LaTeX.ascii(latex)
      #expect(ascii.utf8.allSatisfy { $0 < 0x80 })
      #expect(LaTeX.ascii(ascii) == ascii)
      #expect(LaTeX.decode(ascii) == LaTeX.decode(latex), "\(latex)")
    }
  }

  @Test(arguments: [
    ("\\url{http://a.b}", "http://a.b"), ("http://a.b/c\\_d", "http://a.b/c_d"), ("10.1/a{\\_}b", "10.1/a_b"),
    ("a\\%20b", "a%20b"), ("a\\#b", "a#b"), ("a\\&b=c", "a&b=c"), ("$\\sim$me", "~me"), ("{~}me", "~me"),
    ("{\\textasciitilde}me", "~me"), ("\\path{a/b}", "a/b"), ("  x ", "x"), ("a--b", "a--b"), ("", ""),
  ]) func addressesAreReadAsTheyAre(_ latex: String, _ text: String) {
    #expect(LaTeX.verbatim(latex) == text)
    #expect(LaTeX.verbatim(text) == text)
  }
}
