import BibTeX
import Testing

/// LaTeX in fields is data: what would make a document do something is named, with its place.
@Suite struct HarmfulCommandTests {
  static let harmful: [(String, [String])] = [
    ("\\input{/etc/passwd}", ["\\input"]), ("\\include{x}", ["\\include"]), ("\\@input x", ["\\@input"]),
    ("\\immediate\\write18{rm}", ["\\immediate", "\\write"]), ("\\catcode`\\@=11", ["\\catcode"]),
    ("\\openout5=x", ["\\openout"]), ("\\openin5=x", ["\\openin"]), ("\\read5 to\\x", ["\\read"]),
    ("\\def\\a{b}", ["\\def"]), ("{\\let\\a\\b}", ["\\let"]), ("\\csname input\\endcsname", ["\\csname"]),
    ("\\expandafter\\csname x", ["\\expandafter", "\\csname"]), ("\\directlua{x}", ["\\directlua"]),
    ("\\special{x}", ["\\special"]), ("\\includegraphics{x}", ["\\includegraphics"]),
    ("\\lstinputlisting{x}", ["\\lstinputlisting"]),
    ("\\InputIfFileExists{a}{b}{c}", ["\\InputIfFileExists"]),
    ("\\newcommand{\\x}{y}", ["\\newcommand"]), ("\\usepackage{x}", ["\\usepackage"]),
    ("^^5cinput{x}", ["^^"]),
    ("\\loop\\iftrue\\repeat", ["\\loop"]), ("\\endinput", ["\\endinput"]),
    ("\\scantokens{x}", ["\\scantokens"]),
    ("\\pdffiledump{x}", ["\\pdffiledump"]), ("\\input", ["\\input"]), ("a\\\\\\input{x}", ["\\input"]),
  ]
  @Test(arguments: harmful) func isNamed(_ latex: String, _ names: [String]) {
    #expect(LaTeX.harmfulCommands(in: latex) == names)
  }

  @Test(arguments: [
    "", "input", "\\inputs", "\\emph{x}", "\\'e", "\\\\", "\\", "a\\\\input", "\\i nput", "\\includes",
    "\\definition",
    "x^2", "x^^", "10^^-3", "\\textbackslash input", "\\letter", "\\reading", "\\endash", "^^ZZ",
    "\\& \\% \\_",
  ]) func isNotSuspected(latex: String) {
    #expect(LaTeX.harmfulCommands(in: latex) == [])
  }

  private func found(_ text: String) -> [String] {
    BibFile(text).diagnostics.compactMap {
      if case .harmfulCommand(let name) = $0.cause { return "\($0.line):\($0.column) \(name)" }
      return nil
    }
  }

  static let files: [(String, [String])] = [
    ("@a{k,\n  note = {see \\input{x}}\n}", ["2:15 \\input"]),
    ("@a{k, note = \"\\write18{x}\", t = {\\catcode}}", ["1:15 \\write", "1:34 \\catcode"]),
    // Addresses are not read by TeX as text, and paths may hold anything.
    ("@a{k, url = {x\\input{y}}, file = {C:\\def\\x.pdf}, doi = {\\input}}", []),
    // A preamble is for definitions; it may not read files all the same.
    ("@preamble{\"\\newcommand{\\x}{y} \\def\\z{}\"}", []),
    ("@preamble{\"\\input{x}\"}", ["1:12 \\input"]),
    ("@string{x = {\\input{y}}}", ["1:14 \\input"]),
    // Comments and text between entries never reach TeX.
    ("@comment{\\input{x}}\n\\input{y}\n% \\input{z}\n@a{k, x = 1}", []),
    ("@a{k, abstract = {\\begin{it}x\\end{it}}}", ["1:30 \\end"]),
  ]
  @Test(arguments: files) func isReportedWithItsPlaceInAFile(_ text: String, _ expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test func isAWarningWithAMendAndLosesNothing() throws {
    let file = BibFile("@a{k, note = {\\input{x}}}", name: "f.bib")
    let diagnostic = try #require(file.diagnostics.first)
    #expect(diagnostic.severity == .warning)
    #expect(
      diagnostic.text == """
        f.bib:1:15: warning: \\input in a field: LaTeX would obey it, though a reference is data
          @a{k, note = {\\input{x}}}
                        ^ remove it, unless you trust whoever wrote the file
        """)
    #expect(file.entries[0]["note"]?.raw == "{\\input{x}}")
    #expect(file.formatted() == Array("@a{k,\n  note = {\\input{x}}\n}\n".utf8))
  }

  @Test func everyCommandIsFoundWhereverItStands() {
    var dice = Dice(seed: 71)
    let pieces = ["a", " ", "{", "}", "\\emph", "\\'", "\\\\", "é", "$", "^", "1"]
    for _ in 0..<2000 {
      let before = (0..<dice.below(6)).map { _ in dice.pick(pieces) }.joined()
      let after = (0..<dice.below(6)).map { _ in dice.pick([" ", "{", "}", "1", "$", "é"]) }.joined()
      // Behind a backslash, the next one is no command's beginning.
      let isOpen = before.reversed().prefix { $0 == "\\" }.count % 2 == 1
      if isOpen { continue }
      #expect(
        LaTeX.harmfulCommands(in: before + "\\input" + after).contains("\\input"), "\(before)\\input\(after)")
    }
  }
}
