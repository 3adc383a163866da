import BibTeX
import Testing

@Suite struct LaTeXTests {
  static let decoded: [(latex: String, text: String)] = [
    ("\\'e \\'{e} {\\'e} {\\'{e}} \\' e", "é é é é é"), ("\\'\\i \\'{\\i} {\\'{\\i}} \\^\\j", "íí í ĵ"),
    ("\\\"{\\i}x \\v{\\i}", "ïx ǐ"),
    ("\\c c\\c{S} \\k a \\r a \\H{o} \\u g \\d{t} \\b d \\=u \\.z", "çŞ ą å ő ğ ṭ ḏ ū ż"),
    ("\\`{\\u{a}} \\d{\\^e} \\~{\\^{o}}", "ằ ệ ỗ"),
    ("{\\ss} \\ae\\OE{} \\o re \\L{}ukasz \\aa", "ß æŒ øre Łukasz å"),
    ("A--B --- C - D -{}-", "A–B — C - D --"), ("``a'' `b' it's", "“a” ‘b’ it's"),
    ("?`Que? !`Si!", "¿Que? ¡Si!"),
    ("A.~B.\\ C.\\,D.", "A. B. C. D."), ("\\& \\% \\$ \\# \\_ \\{ \\}", "& % $ # _ { }"),
    ("{\\em a\\/} \\emph{b} {\\bf c}", "a b c"),
    ("1\\textsuperscript{st} H\\textsubscript{2}O", "1ˢᵗ H₂O"),
    ("$O(n \\log n)$ $x^{2}_i$", "O(n log n) x²ᵢ"),
    ("$\\alpha$ \\(\\beta\\) \\ensuremath{\\Gamma}", "α β Γ"),
    ("$\\mathbb{R}^n$ $\\sqrt{2}$ $\\frac{a}{b}$", "ℝⁿ √2 a/b"),
    ("$180^\\circ$ $a \\leq b$ $\\hat{x}$", "180° a ≤ b x̂"),
    ("\\url{http://a.b/c_d%20e} \\href{x}{text}", "http://a.b/c_d%20e text"),
    ("costs $10 and $20", "costs $10 and $20"), ("\\unichar{1046} \\char\"E9 \\symbol{233}", "Ж éé"),
    ("\\t{oo}", "o͡o"),
    ("\\TeX{} \\LaTeX\\ x", "TeX LaTeX x"), ("{\\textcopyright} \\texttrademark{} \\dots", "© ™ …"),
    ("a\n   b", "a b"),
    ("Hef{}feron {NASA} {\\noopsort{a}}B", "Hefferon NASA B"), ("\\unknown{kept} \\other", "kept \\other"),
    ("\\'", "´"), ("\\", "\\"), ("{", ""), ("$", "$"), ("\\frac", "/"), ("\\textsuperscript", ""),
    ("e\u{301}", "é"),
  ]

  @Test(arguments: decoded.indices) func decodes(row: Int) {
    #expect(LaTeX.decode(Self.decoded[row].latex) == Self.decoded[row].text)
  }

  static let encoded: [(text: String, latex: String)] = [
    ("plain", "plain"), ("Gödel", "G{\\\"{o}}del"), ("Dvořák", "Dvo{\\v{r}}{\\'{a}}k"),
    ("ï í ĩ", "{\\\"{i}} {\\'{i}} {\\~{\\i}}"),
    ("Straße Łódź", "Stra{\\ss}e {\\L}{\\'{o}}d{\\'{z}}"), ("ằ", "{\\`{\\u{a}}}"),
    ("a–b — “c”", "a--b --- ``c''"),
    ("50% & $5 #1 a_b", "50\\% \\& \\$5 \\#1 a\\_b"),
    (
      "{x} ~ ^ \\",
      "\\textbraceleft{}x\\textbraceright{} \\textasciitilde{} \\textasciicircum{} \\textbackslash{}"
    ),
    ("α-stable", "$\\alpha$-stable"), ("x² H₂O", "x{\\texttwosuperior} H$_{2}$O"), ("-- ''", "-{}- '{}'"),
    ("Ж", "\\unichar{1046}"),
  ]

  @Test(arguments: encoded.indices) func encodes(row: Int) {
    #expect(LaTeX.encode(Self.encoded[row].text) == Self.encoded[row].latex)
  }

  @Test func decodingUndoesEncodingForEveryLatinGreekAndCyrillicLetter() {
    let blocks: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0xA0...0x52F, 0x1C80...0x1C8F, 0x1D00...0x1DBF, 0x1E00...0x1FFF, 0x2000...0x214F,
      0x2C60...0x2C7F,
      0x2DE0...0x2DFF, 0xA640...0xA69F, 0xA720...0xA7FF, 0xAB30...0xAB6F, 0xFB00...0xFB06, 0xFF21...0xFF5A,
    ]
    for scalar in blocks.joined().compactMap(Unicode.Scalar.init) {
      let p = scalar.properties
      guard p.isAlphabetic || scalar.isASCII || p.generalCategory == .nonspacingMark else { continue }
      for text in ["\(scalar)", "x\(scalar)y", "\(scalar)\(scalar)"] where text != "  " {
        let latex = LaTeX.encode(text)
        #expect(latex.utf8.allSatisfy { $0 < 0x80 })
        #expect(LaTeX.decode(latex) == text, "U+\(String(scalar.value, radix: 16)): \(latex)")
        #expect(LaTeX.decode(LaTeX.ascii(latex)) == text)
      }
    }
  }

  @Test func asciiLeavesMarkupAlone() {
    #expect(
      LaTeX.ascii("\\emph{Über} {A_b} $x_ü$ – α $α$")
        == "\\emph{{\\\"{U}}ber} {A_b} $x_{\\mbox{\\\"{u}}}$ -- $\\alpha$ $\\alpha$")
    #expect(LaTeX.preamble(for: LaTeX.ascii("Ж")) != nil)
    #expect(LaTeX.preamble(for: "x") == nil)
  }

  @Test func addressesLoseTheirEscapesOnly() {
    #expect(LaTeX.verbatim(" \\url{http://a.b/c\\_d\\%20{~}e} ") == "http://a.b/c_d%20~e")
    #expect(LaTeX.verbatim("10.1000/a--b_c''") == "10.1000/a--b_c''")
  }

  @Test func namesCommandsThatDoHarm() {
    #expect(
      LaTeX.harmfulCommands(in: "a \\input{x} \\write18{y} \\catcode`\\@ \\inputs \\emph{z}") == [
        "\\input", "\\write", "\\catcode",
      ])
    #expect(LaTeX.harmfulCommands(in: "plain") == [])
  }

  @Test func deepNestingIsNoTrouble() {
    let deep = String(repeating: "{\\emph", count: 20_000) + "x" + String(repeating: "}", count: 20_000)
    #expect(LaTeX.decode(deep).contains("x"))
    let accents = String(repeating: "\\'{", count: 5_000) + "e" + String(repeating: "}", count: 5_000)
    #expect(!LaTeX.decode(accents).isEmpty)
    let scripts = "$" + String(repeating: "x^{", count: 5_000) + String(repeating: "}", count: 5_000) + "$"
    #expect(!LaTeX.decode(scripts).isEmpty)
  }
}
