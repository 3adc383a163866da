import Testing

@testable import PapersKit

/// Titles with math as publishers and arXiv deliver them, in TeX's own words: a .bib keeps the math, other formats the
/// words, and no conversion is refused for it.
struct MathTitleTests {
  struct Case: Sendable {
    var title: String
    /// As the .bib has it, and as it is read there.
    var bibtex: String
    var back: String
    init(_ title: String, _ bibtex: String, _ back: String) {
      (self.title, self.bibtex, self.back) = (title, bibtex, back)
    }
  }
  static let cases = [
    Case("$\\alpha$-stable laws", "$\\alpha$-stable laws", "α-stable laws"),
    Case("On $L_2$ norms", "On $L_2$ norms", "On L₂ norms"),
    Case("A note on $x^2$", "A note on $x^2$", "A note on x²"),
    Case("Maps of $\\mathbb{R}^n$", "Maps of $\\mathbb{R}^n$", "Maps of ℝⁿ"),
    Case("$\\texttt{LeadCache}$: caching", "$\\texttt{LeadCache}$: caching", "LeadCache: caching"),
    Case("It costs $5, or $6_7", "It costs \\$5, or \\$6\\_7", "It costs $5, or $6_7"),
    Case("From $5 to $10", "From \\$5 to \\$10", "From $5 to $10"),
    Case(
      "$\\input{x}$ as data", "\\$\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}\\$ as data",
      "$\\input{x}$ as data"),
  ]

  @Test(arguments: cases, Format.allCases.filter(\.isReadable))
  func isTakenByEveryFormat(item: Case, format: Format) throws {
    let records = [Record(key: "k", kind: .book, title: item.title)]
    let written = format.write(records, FormatTests.all)
    #expect(format.firstDifference(written, from: records, FormatTests.all) == nil)
    let isLaTeX = format == .bibtex || format == .biblatex
    if isLaTeX { #expect(written.text.contains("= {\(item.bibtex)}"), "\(written.text)") }
    let back = try format.read(Array(written.text.utf8)).records
    #expect(back.map(\.title) == [isLaTeX ? item.back : item.title])
  }

  /// What is compared is still the title.
  @Test func anotherTitleIsADifference() {
    let records = [Record(key: "k", kind: .book, title: "On $L_2$ norms")]
    var other = records
    other[0].title = "On $L_3$ norms"
    for format in [Format.bibtex, .biblatex, .ris] {
      let written = format.write(other, FormatTests.all)
      #expect(format.firstDifference(written, from: records, FormatTests.all) != nil)
    }
  }

  /// Control characters become blanks, letters beside them stay: U+00A0...U+00FF begin with the same byte as some.
  @Test(arguments: [
    ("a\u{1}b", "a b"), ("a\u{85}b", "a b"), ("a\u{9F}\u{80}b", "a b"), ("Â\u{A9}ÿ «é»", "Â\u{A9}ÿ «é»"),
    ("\u{7F}x\0", "x"), ("plain", "plain"), ("學\u{2}習", "學 習"),
  ])
  func controlCharactersAreBlanks(title: String, expected: String) throws {
    let text = Format.ris.write([Record(key: "k", kind: .book, title: title)]).text
    #expect(try RIS.read(Array(text.utf8)).records.map(\.title) == [expected])
    #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
  }
}
