import BibTeX
import Testing

/// `--ascii`: LaTeX in UTF-8 as LaTeX that pdfLaTeX with bibtex can set.
@Suite struct AsciiTests {
  static let letters: [(String, String)] = [
    ("Müller", "M{\\\"{u}}ller"),
    ("Ștefan Țepeș", "{\\textcommabelow{S}}tefan {\\textcommabelow{T}}epe{\\textcommabelow{s}}"),
    ("Ş and ş", "{\\c{S}} and {\\c{s}}"), ("Þórður", "{\\TH}{\\'{o}}r{\\dh}ur"), ("naïve", "na{\\\"{i}}ve"),
    ("Ĵ ĵ", "{\\^{J}} {\\^{\\j}}"), ("Đặng", "{\\DJ}{\\u{\\d{a}}}ng"), ("Ǻ", "{\\'{\\AA}}"),
    ("Łódź", "{\\L}{\\'{o}}d{\\'{z}}"), ("ŉ", "\\unichar{329}"), ("Ж", "\\unichar{1046}"),
  ]
  @Test(arguments: letters) func lettersBecomeCommandsInBraces(_ text: String, _ ascii: String) {
    #expect(LaTeX.ascii(text) == ascii)
    #expect(LaTeX.decode(ascii) == text)
  }

  static let shapes: [(String, String)] = [
    ("e\u{FB03}cient", "efficient"), ("de\u{FB01}ne", "define"), ("\u{FB02}ow", "flow"), ("o\u{FB00}", "off"),
    ("wa\u{FB04}e", "waffle"), ("\u{FB06}op", "stop"), ("Jean\u{2010}Paul", "Jean-Paul"),
    ("a\u{2011}b", "a-b"),
    ("1\u{2012}2", "1--2"), ("a\u{2015}b", "a---b"), ("A.\u{2009}B.", "A.\\,B."), ("A.\u{202F}B.", "A.\\,B."),
    ("zero\u{200B}width", "zerowidth"), ("\u{FEFF}mark", "mark"), ("5\u{2007}km", "5~km"),
    ("\u{2212}1", "$-$1"), ("$x \u{2212} 1$", "$x - 1$"),
  ]
  @Test(arguments: shapes) func otherShapesOfACharacterBecomeThatCharacter(_ text: String, _ ascii: String) {
    #expect(LaTeX.ascii(text) == ascii)
  }

  static let math: [(String, String)] = [
    ("$α$", "$\\alpha$"), ("$αx$", "$\\alpha x$"), ("$α x$", "$\\alpha x$"), ("$α_1$", "$\\alpha_1$"),
    ("$αβ$", "$\\alpha\\beta$"), ("$2α+β$", "$2\\alpha+\\beta$"), ("$O(n × m)$", "$O(n \\times m)$"),
    ("$a±b$", "$a\\pm b$"), ("$a → b$", "$a \\rightarrow b$"), ("$ü$", "${\\mbox{\\\"{u}}}$"),
    ("$x_ß$", "$x_{\\mbox{\\ss}}$"), ("α-β", "$\\alpha$-$\\beta$"), ("x²", "x{\\texttwosuperior}"),
    ("H₂O", "H$_{2}$O"), ("$H₂O$", "$H_{2}O$"), ("\\$5 α", "\\$5 $\\alpha$"), ("$a$ ∈ $b$", "$a$ $\\in$ $b$"),
  ]
  @Test(arguments: math) func mathStaysMath(_ text: String, _ ascii: String) {
    #expect(LaTeX.ascii(text) == ascii)
    #expect(LaTeX.ascii(ascii) == ascii)
  }

  static let punctuation: [(String, String)] = [
    ("pages 1–2", "pages 1--2"), ("so—then", "so---then"), ("“quoted”", "``quoted''"),
    ("it’s", "it{\\textquoteright}s"), ("‘single’", "{\\textquoteleft}single{\\textquoteright}"),
    ("§ 5", "{\\S} 5"), ("a…", "a{\\dots}"), ("10 €", "10 {\\texteuro}"), ("a\u{A0}b", "a~b"),
    ("auto\u{AD}mobile", "auto\\-mobile"), ("90°", "90{\\textdegree}"), ("™", "{\\texttrademark}"),
  ]
  @Test(arguments: punctuation) func punctuationIsTypeset(_ text: String, _ ascii: String) {
    #expect(LaTeX.ascii(text) == ascii)
    #expect(
      LaTeX.decode(ascii).replacing("\u{AD}", with: "").split(separator: " ").joined()
        == text.replacing("\u{AD}", with: "").replacing("\u{A0}", with: " ").split(separator: " ").joined())
  }

  @Test func everyLatinLetterWithMarksOfLaTeXIsWrittenWithThem() {
    // Letters of European languages and Vietnamese: none may need a number.
    for scalar in (0xC0...0x17F as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
      + (0x1EA0...0x1EF9 as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    where scalar.properties.isAlphabetic && !"ĦħıĸĿŀŁŉŊŋŦŧſƀ".unicodeScalars.contains(scalar) {
      let ascii = LaTeX.ascii(String(scalar))
      let hasHook =
        scalar.properties.nameAlias == nil && (scalar.properties.name ?? "").contains("HOOK")
        || (scalar.properties.name ?? "").contains("HORN")
      #expect(hasHook || !ascii.contains("unichar"), "\(scalar) \(ascii)")
      #expect(LaTeX.decode(ascii) == String(scalar), "\(scalar) \(ascii)")
    }
  }

  @Test func aWriterInASCIIWritesAllButAddressesInASCII() {
    let entry = BibEntry(
      type: "misc", key: "k",
      fields: [
        BibField("author", "Łukasz Ć"), BibField("title", "$α$ “x”"), BibField("note", "漢"),
        BibField("url", "https://a.b/é"),
      ])
    let text = BibWriter(ascii: true).text(entry)
    #expect(text.contains("{\\L}ukasz {\\'{C}}"))
    #expect(text.contains("$\\alpha$ ``x''"))
    #expect(text.contains("\\unichar{28450}"))
    #expect(text.contains("https://a.b/é"))
    #expect(LaTeX.preamble(for: text)?.contains("\\providecommand{\\unichar}") == true)
  }
}
