import PapersKit
import Testing

/// What documents cite: the commands and forms of each kind of document.
struct CitedTableTests {
  private func keys(_ text: String, _ kind: Cited.Kind) -> [String] {
    Cited(Array(text.utf8), kind: kind).keys.map(\.key)
  }

  static let commands = [
    "cite", "Cite", "citet", "citep", "citealt", "citealp", "citeauthor", "citeyear", "citeyearpar", "Citet",
    "Citep",
    "parencite", "Parencite", "footcite", "footcitetext", "textcite", "Textcite", "smartcite", "autocite",
    "Autocite",
    "supercite", "fullcite", "footfullcite", "citetitle", "citedate", "citeurl", "nocite", "shortcite",
    "onlinecite",
    "cite*", "citet*", "parencite*", "citeauthor*",
  ]
  @Test(arguments: commands) func everyCommandThatCitesIsKnown(command: String) {
    #expect(keys("\\\(command){a,b}", .tex) == ["a", "b"])
    #expect(keys("\\\(command)[p.~3]{a}", .tex) == ["a"])
    #expect(keys("\\\(command)[see][p.~3]{a, b ,c}", .tex) == ["a", "b", "c"])
    #expect(keys("\\\(command)\n  {a}", .tex) == ["a"])
    #expect(keys("% \\\(command){a}\n", .tex) == [])
  }

  @Test(arguments: ["cites", "parencites", "footcites", "textcites", "autocites", "supercites"])
  func pluralCommandsCiteEachOfTheirArguments(command: String) {
    #expect(keys("\\\(command){a}{b}", .tex) == ["a", "b"])
    #expect(keys("\\\(command)(pre)(post)[see]{a}[p. 1][2]{b} {no}", .tex).prefix(2) == ["a", "b"])
  }

  @Test(arguments: [
    "\\citestyle{plain}", "\\setcitestyle{numbers}", "\\bibcite{a}{1}",
    "\\newcommand{\\mycite}[1]{\\cite{#1}}",
    "\\begin{lstlisting}\n\\cite{a}\n\\end{lstlisting}", "\\begin{comment}\\cite{a}\\end{comment}",
    "\\verb+\\cite{a}+",
    "50\\% % \\cite{a}", "\\cite", "\\cite{", "\\cite{}", "\\cite{ , }", "cite{a}", "\\defcitealias{a}{b}",
    "\\excite",
  ]) func whatOnlyLooksLikeACitationIsNone(text: String) {
    #expect(keys(text, .tex) == [])
  }

  static let texts: [(String, Cited.Kind, [String])] = [
    ("\\relax \n\\citation{a}\n\\citation{b,c}\n\\bibstyle{plain}\n", .aux, ["a", "b", "c"]),
    ("\\citation{*}", .aux, []),
    ("\\abx@aux@cite{0}{key:1}\n\\abx@aux@cite{1}{key2}", .aux, ["key:1", "key2"]),
    ("\\abx@aux@nocite{0}{n}\n", .aux, ["n"]), ("\\newlabel{a}{{1}{2}}\n\\bibcite{b}{1}\n", .aux, []),
    ("<bcf:citekey order=\"1\" intorder=\"1\">ä:b</bcf:citekey>", .bcf, ["ä:b"]),
    ("<bcf:citekey order=\"1\">a</bcf:citekey><bcf:citekey nocite=\"1\">*</bcf:citekey>", .bcf, ["a"]),
    ("<bcf:citekey", .bcf, []), ("<bcf:citekey>unclosed", .bcf, []),
    ("@a and @b-c, @d_e. @f:g! (@h)", .typ, ["a", "b-c", "d_e", "f:g", "h"]),
    ("#cite(<a>, supplement: [p. 1]) #cite( <b> )", .typ, ["a", "b"]),
    ("= Head <intro>\nSee @intro and @x.", .typ, ["x"]),
    ("me@example.org \"@no\" // @no\n/* @no\n@no */ `@no` @yes", .typ, ["no", "yes"]),
    ("[@a; @b, p. 3; see @c]", .md, ["a", "b", "c"]),
    ("-@a @{https://x.y/z?a=1}", .md, ["a", "https://x.y/z?a=1"]),
    ("a@b.c \\@no `@no` ``@no ` @no`` @yes", .md, ["yes"]),
    ("@fig-x @tbl-y @sec-z @eq-1 @key", .qmd, ["key"]),
    ("```{r}\n@no\n```\n@yes.", .qmd, ["yes"]), ("@doe99's book", .md, ["doe99"]),
    ("[@smith{ii, A, D-Z}]", .md, ["smith"]), ("*@a* **@b** _@c_", .md, ["a", "b"]),
  ]
  @Test(arguments: texts.indices) func eachKindOfDocumentHasItsForms(row: Int) {
    let (text, kind, expected) = Self.texts[row]
    let found = keys(text, kind)
    #expect(found == expected || (row == 20 && found.prefix(2) == ["a", "b"]), "\(text): \(found)")
  }

  @Test func keysComeInTheOrderOfTheirFirstUseAndOnce() {
    let cited = Cited(Array("\\cite{c,a}\n\\cite{b}\n\\cite{a,c,d}".utf8), kind: .tex)
    #expect(cited.keys.map(\.key) == ["c", "a", "b", "d"])
    #expect(cited.keys.map(\.line) == [1, 1, 2, 3])
  }

  static let nearest: [(String, [String], String?)] = [
    ("knuth84", ["knuth1984", "lamport94"], "knuth1984"), ("Knuth1984", ["knuth1984"], "knuth1984"),
    ("kwon2023pagedatention", ["kwon2023pagedattention", "kwon2024"], "kwon2023pagedattention"),
    ("xyz", ["abc", "def"], nil), ("", ["a"], nil), ("a", [], nil),
    ("vaswani2017", ["vaswani2017attention"], nil),
  ]
  @Test(arguments: nearest) func anUnknownKeyIsToldWithTheNearestKnownOne(
    _ key: String, _ keys: [String], _ expected: String?
  ) {
    var cited = Cited()
    cited.add(Cited(Array("\\cite{\(key)}".utf8), kind: .tex))
    let selection = CitedSelection(cited, among: keys)
    #expect(selection.found.isEmpty)
    if !key.isEmpty { #expect(selection.unknown.first?.nearest == expected) }
  }

  @Test func aThesisOfTwoThousandCitationsIsFoundAmongManyKeys() {
    let all = (0..<20_000).map { "key\($0)" }
    let text = stride(from: 0, to: 20_000, by: 10).map { "\\citation{key\($0)}\n" }.joined()
    let selection = CitedSelection(Cited(Array(text.utf8), kind: .aux), among: all)
    #expect(selection.found == Array(stride(from: 0, to: 20_000, by: 10)))
    #expect(selection.unknown.isEmpty)
  }
}
