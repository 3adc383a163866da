import PapersKit
import Testing

struct CitedTests {
  struct Case: CustomTestStringConvertible {
    var kind: Cited.Kind
    var text: String
    var keys: [String]
    var testDescription: String { "\(kind.rawValue): \(text.prefix(40))" }
    init(_ kind: Cited.Kind, _ text: String, _ keys: [String]) {
      (self.kind, self.text, self.keys) = (kind, text, keys)
    }
  }

  @Test(arguments: [
    Case(.aux, "\\relax\n\\citation{a,b}\n\\citation{a}\n\\bibdata{x}\n", ["a", "b"]),
    Case(
      .aux, "\\abx@aux@cite{0}{chen2018tvm}\n\\abx@aux@segm{0}{0}{chen2018tvm}\n\\abx@aux@cite{old}",
      ["chen2018tvm", "old"]),
    Case(
      .bcf,
      #"<bcf:section number="0"><bcf:citekey order="1" intorder="1">a:b</bcf:citekey>"#
        + "\n<bcf:citekey order=\"2\">c</bcf:citekey>", ["a:b", "c"]),
    Case(
      .tex,
      #"\cite{a} \citep[see][p.~3]{b, c} % \cite{no}"# + "\n\\parencites(pre)[1]{d}[2]{e} 50\\% \\cite{f}",
      ["a", "b", "c", "d", "e", "f"]),
    Case(
      .tex,
      "\\begin{verbatim}\\cite{no}\\end{verbatim}\\verb|\\cite{no}| \\footcite{yes} \\newcommand{\\x}[1]{\\cite{#1}}",
      ["yes"]),
    Case(.tex, "\\citeauthor*{a}\\Citet {b}\\nocite{c}\\citestyle{plain}\\cite{unclosed", ["a", "b", "c"]),
    Case(
      .typ,
      "See @tvm and #cite(<horovod>), @fig1 too. // @no\n#figure(x) <fig1> me@example.org https://x.y/@q",
      ["tvm", "horovod"]),
    Case(.typ, "`@code` /* @no */ @vaswani2017:attention.", ["vaswani2017:attention"]),
    Case(
      .md, "As @doe99 says [see -@smith04, p. 3; @{odd, key}] `@code` a@b.org @fig-one \\@no",
      ["doe99", "smith04", "odd", "key"]),
    Case(.qmd, "```\n@no\n```\n@item1.", ["item1"]),
    Case(.tex, "", []), Case(.aux, "\\citation{", []), Case(.typ, "@", []), Case(.md, "`", []),
  ])
  func findsTheKeys(_ c: Case) {
    #expect(Cited(Array(c.text.utf8), kind: c.kind).keys.map(\.key) == c.keys)
  }

  @Test func saysWhere() {
    let cited = Cited(Array("a\nb \\cite{x,\n y}\n\\cite{x}".utf8), kind: .tex)
    #expect(cited.keys.map(\.line) == [2, 2])
  }
  @Test func knowsNociteStar() { #expect(Cited(Array("\\nocite{*}".utf8), kind: .tex).everything) }
  @Test func followsInputs() {
    #expect(Cited(Array("\\@input{ch1.aux}".utf8), kind: .aux).inputs == ["ch1.aux"])
  }

  @Test func severalDocumentsAddUp() {
    var all = Cited(Array("\\cite{a,b}".utf8), kind: .tex)
    all.add(Cited(Array("@b @c".utf8), kind: .md))
    #expect(all.keys.map(\.key) == ["a", "b", "c"])
  }

  @Test func anyBytesAreReadWithoutACrash() {
    var maker = RecordMaker(seed: 3)
    let pieces = [
      "\\cite", "{", "}", "[", "]", "@", "`", "<", ">", "\\", "%", "\n", "a", "/*", "*", ",", "\u{0}",
    ]
    for _ in 0..<2000 {
      let text = (0..<maker.next(20)).map { _ in pieces[maker.next(pieces.count)] }.joined()
      for kind in Cited.Kind.allCases { _ = Cited(Array(text.utf8), kind: kind) }
    }
  }
}
