import BibTeX
import Testing

/// Commands that take something with them, leave the half of it, or raise it.
@Suite struct DecodeArgumentsTests {
  static let dropped: [(String, String)] = [
    ("Knuth\\thanks{Stanford University}", "Knuth"), ("A Title\\footnote{See {\\em there}.}", "A Title"),
    ("A Title\\footnote[1]{See there.} of Two", "A Title of Two"), ("A\\footnotemark[1] B", "A B"),
    ("A\\footnotemark{} B", "A B"), ("A\\footnotemark", "A"), ("\\bibinfo{author}{Knuth}", "Knuth"),
    ("\\bibfield{author}{\\bibinfo{author}{\\bibfnamefont{D.}~\\bibnamefont{Knuth}}}", "D. Knuth"),
    ("\\textcolor{red}{a} b", "a b"), ("\\textcolor[rgb]{1,0,0}{a} b", "a b"), ("\\color{red}a", "a"),
    ("\\foreignlanguage{ngerman}{Über}", "Über"), ("\\href{http://a.b/\\%20}{c \\emph{d}}", "c d"),
    ("\\raisebox{1pt}{a}", "a"), ("a\\hspace{1em}b", "ab"), ("a\\phantom{xy}b", "ab"),
    ("\\noopsort{Zz}Aa", "Aa"), ("x\\label{l} y", "x y"),
  ]
  @Test(arguments: dropped) func whatIsNoTextGoesWithItsCommand(_ latex: String, _ text: String) {
    #expect(LaTeX.decode(latex) == text)
  }

  static let chosen: [(String, String)] = [
    ("\\texorpdfstring{$\\alpha$}{alpha}-stable", "α-stable"),
    ("On \\texorpdfstring{\\emph{K}}{K}-Means", "On K-Means"), ("\\texorpdfstring{a}{b}", "a"),
    ("\\texorpdfstring {a} {b} c", "a c"), ("\\texorpdfstring{a}", "a"), ("\\texorpdfstring", ""),
    ("{\\texorpdfstring{\\LaTeX}{LaTeX}}", "LaTeX"), ("\\frac{a+b}{c}", "(a+b)/c"), ("\\frac12", "1/2"),
    ("\\sqrt{n}", "√n"), ("\\sqrt{n+1}", "√(n+1)"), ("\\mathbb{NP}", "ℕℙ"),
    ("\\enquote{a \\emph{b}}", "“a b”"),
  ]
  @Test(arguments: chosen) func ofTwoArgumentsTheReadableOnesStay(_ latex: String, _ text: String) {
    #expect(LaTeX.decode(latex) == text)
  }

  static let raised: [(String, String)] = [
    ("{A}$^*$ Search", "A* Search"), ("A$^\\ast$", "A∗"), ("{D}$^{*}$ Lite", "D* Lite"),
    ("C$^{\\sharp}$", "C♯"), ("C$^\\sharp$ Code", "C♯ Code"), ("$S^\\star$", "S⋆"), ("90$^\\circ$", "90°"),
    ("$f'$ and $f^\\prime$", "f′ and f′"), ("Tool$^{TM}$", "Toolᵀᴹ"),
    ("Tool\\textsuperscript{TM}", "Toolᵀᴹ"),
    ("$x^{a,b}$", "x^{a,b}"), ("$x^2y_3$", "x²y₃"), ("$x^{10}$", "x¹⁰"), ("$\\|x\\|_2$", "‖x‖₂"),
    ("$A^\\dagger$", "A†"), ("$x_{\\mathrm{max}}$", "xₘₐₓ"), ("$x_{W}$", "x_W"),
    ("$2^{\\aleph_0}$", "2^{ℵ₀}"),
  ]
  @Test(arguments: raised) func raisedSignsStandBesideTheirLetter(_ latex: String, _ text: String) {
    #expect(LaTeX.decode(latex) == text)
    #expect(LaTeX.decode(LaTeX.encode(text)) == text)
  }

  static let codes: [(String, String)] = [
    ("\\char\"E9", "é"), ("\\char'351", "é"), ("\\char233 t", "ét"), ("\\symbol{233}", "é"),
    ("\\unichar{\"1F600}", "😀"), ("\\unichar{1078}x", "жx"), ("\\char\"D800", "\\char\"D800"),
    ("\\symbol{x}", "\\symbolx"), ("\\char", "\\char"), ("\\unichar{1114112}", "\\unichar1114112"),
    ("\\char7 x", "\\char7 x"),
  ]
  @Test(arguments: codes) func charactersAreNamedByTheirNumber(_ latex: String, _ text: String) {
    #expect(LaTeX.decode(latex) == text)
  }

  static let verbatim: [(String, String)] = [
    ("\\url{http://a.b/c\\_d\\%20e}", "http://a.b/c_d%20e"), ("\\url{http://a.b/{c}}", "http://a.b/{c}"),
    ("\\verb|a_b{|", "a_b{"), ("\\verb+\\x+ y", "\\x y"), ("\\path{/a_b/c}", "/a_b/c"), ("\\url{a", "a"),
    ("\\verb|a", "a"), ("\\lstinline!x&y!", "x&y"), ("\\nolinkurl{a~b}", "a~b"),
  ]
  @Test(arguments: verbatim) func whatIsVerbatimIsNoLaTeX(_ latex: String, _ text: String) {
    #expect(LaTeX.decode(latex) == text)
  }

  @Test func commandsWithoutTheirArgumentAreNoTrouble() {
    for name in [
      "thanks", "footnote", "footnotemark[", "texorpdfstring{", "href{", "frac{", "url", "verb", "t",
    ] {
      for end in ["", "{", "}", "[", "]", "\\", "$", " "] {
        let latex = "a \\" + name + end
        #expect(LaTeX.decode(latex).hasPrefix("a"), "\(latex)")
        #expect(LaTeX.decode("{" + latex + "}").hasPrefix("a"))
      }
    }
  }
}
