import PapersKit
import Testing

/// Citations as documents really hold them, and what lies beside them that is none.
struct CitedFormsTests {
  private func keys(_ text: String, _ kind: Cited.Kind) -> [String] {
    Cited(Array(text.utf8), kind: kind).keys.map(\.key)
  }

  static let latex: [(String, String, [String])] = [
    ("a comment among the keys", "\\footcite{%\n  a,% why, indeed\n  b}", ["a", "b"]),
    ("an escaped percent before", "50\\% \\cite{a}", ["a"]),
    ("a bracket in braces", "\\autocite[{]}]{a} \\cite[see {[1]}][p. 2]{b}", ["a", "b"]),
    ("a citation in a note", "\\citep[see also][and \\citealp{a}]{b}", ["a", "b"]),
    ("a volume", "\\volcite{2}{a} \\pvolcite[pre]{3}[p. 4]{b} \\Tvolcite{II}[5]{c}", ["a", "b", "c"]),
    (
      "csquotes", "\\textcquote[p. 1]{a}{quoted} \\blockcquote{b}{text} \\foreigntextcquote{french}{c}{x}",
      ["a", "b", "c"]
    ),
    ("bibentry", "\\bibentry{a}", ["a"]),
    ("a test", "\\ifciteseen{a}{b}{c}\\ifciteindex{d}{e}", []),
    ("switched off", "\\iffalse \\cite{a} \\fi \\cite{b}", ["b"]),
    ("filecontents", "\\begin{filecontents*}{x.bib}\\cite{a}\\end{filecontents*}\\cite{b}", ["b"]),
    ("inline listings", "\\lstinline|\\cite{a}| \\lstinline{\\cite{b}} \\cite{c}", ["c"]),
    ("a macro of one's own", "\\newcommand{\\see}[1]{\\cite{#1}} \\see{a}", []),
    ("over lines", "\\textcite\n  [p. 3]\n  {a}", ["a"]),
    ("two groups of parentheses", "\\parencites(pre)(post)[a][b]{x}[c]{y}", ["x", "y"]),
    (
      "odd keys", "\\cite{DBLP:conf/osdi/ChenMJ18, 10.1000/a_b, a+b, ü}",
      ["DBLP:conf/osdi/ChenMJ18", "10.1000/a_b", "a+b", "ü"]
    ),
    ("an end in the middle", "\\cite{a}\\cite[b", ["a"]), ("nothing", "\\cite", []),
    ("a lone backslash", "\\", []),
    ("a key with blanks", "\\cite{ a ,  b }", ["a", "b"]),
  ]
  @Test(arguments: latex) func ofLaTeX(_ name: String, _ text: String, _ expected: [String]) {
    #expect(keys(text, .tex) == expected, "\(name)")
  }

  static let typst: [(String, String, [String])] = [
    ("a package", "#import \"@preview/cetz:0.2.0\": canvas\n@a", ["a"]),
    ("a file", "#include \"@x.typ\" @a", ["a"]),
    ("a quotation", "He said \"@a\".", ["a"]),
    ("an escaped sign", "\\@a @b", ["b"]),
    ("over lines", "#cite(\n  <a>,\n) #cite(<b>, form: \"prose\")", ["a", "b"]),
    ("a label by name", "#cite(label(\"10.1000/a\"))", ["10.1000/a"]),
    ("a reference", "#ref(<a>) #ref(<fig>) #figure[x] <fig>", ["a"]),
    ("a figure of the document", "@fig:x and @a\n#figure[x] <fig:x>", ["a"]),
    ("an address", "https://x.org/@user me@x.org @a", ["a"]),
    ("a supplement", "@a[p. 3], @b.", ["a", "b"]),
    ("a string that does not end", "#import \"@preview/x", []),
  ]
  @Test(arguments: typst) func ofTypst(_ name: String, _ text: String, _ expected: [String]) {
    #expect(keys(text, .typ) == expected, "\(name)")
  }

  static let markdown: [(String, String, [String])] = [
    ("tildes", "~~~\n@a\n~~~\n@b", ["b"]), ("a fence in a fence", "````\n```\n@a\n```\n````\n@b", ["b"]),
    ("a comment", "<!-- @a -->@b", ["b"]), ("a tag", "<div class=\"@a\">@b</div>", ["b"]),
    ("less than", "1 <b and @a", ["a"]), ("less than, and more", "x <y\n\n@a > b", ["a"]),
    ("an address in angles", "<https://x.org/@u> <me@x.org> @a", ["a"]),
    ("a bare address", "https://mastodon.social/@user, @a", ["a"]),
    ("a link", "[@a](https://x.org/@u) [x](@y.html)", ["a"]),
    ("attributes", "[x]{.c key=\"@a\"} @b", ["b"]),
    ("an image's words", "![@a](b.png)", ["a"]), ("a footnote", "x[^1]\n\n[^1]: @a says", ["a"]),
    ("behind a full stop", "x.@no (@a).@no", ["a", "no"]), ("a table", "| @a | x |", ["a"]),
    ("two hyphens", "@A_1--x", ["A_1"]), ("full stops", "@a.b.c.", ["a.b.c"]),
    ("front matter", "---\nnocite: |\n  @a, @b\n---\n", ["a", "b"]),
    ("a narrow one", "[-@a, pp. 3-4; @b]", ["a", "b"]),
    ("brackets in brackets", "[see [@a] and @b]", ["a", "b"]),
  ]
  @Test(arguments: markdown, [Cited.Kind.md, .qmd])
  func ofMarkdown(_ row: (String, String, [String]), kind: Cited.Kind) {
    #expect(keys(row.1, kind) == row.2, "\(row.0)")
  }

  @Test(arguments: ["\\cite{*}", "\\nocite{*}", "\\nocite{a,*}"]) func everythingIsCited(text: String) {
    #expect(Cited(Array(text.utf8), kind: .tex).everything)
    #expect(Cited(Array("\\citation{*}".utf8), kind: .aux).everything)
    #expect(!Cited(Array("% \\nocite{*}\n\\cite{a}".utf8), kind: .tex).everything)
  }

  @Test func noDocumentIsTooBrokenToRead() {
    var dice = Dice(seed: 5)
    for kind in Cited.Kind.allCases {
      for _ in 0..<400 {
        let text = dice.text("\\cite{}[]()@<>`~\"%*,a \n#")
        let cited = Cited(Array(text.utf8), kind: kind)
        #expect(cited.keys.allSatisfy { !$0.key.isEmpty && $0.line >= 1 }, "\(text)")
      }
    }
  }

  @Test func theLineIsThatOfTheKey() {
    let cited = Cited(Array("\\cite{a,\n% b\n c}\n\\cite{d}".utf8), kind: .tex)
    #expect(cited.keys.map(\.key) == ["a", "c", "d"])
    #expect(cited.keys.last?.line == 4)
  }
}
