import BibTeX
import Testing

/// Macros of packages, and those that nobody knows.
@Suite struct DecodeMacrosTests {
  static let biblatex: [(String, String)] = [
    ("methodology\\hyphen independent", "methodology-independent"), ("a\\nbhyphen b", "a-b"),
    ("1999\\bibrangedash 2001", "1999–2001"), ("A\\addcomma\\addspace B", "A, B"),
    ("et al\\adddot", "et al."),
    ("A\\addcolon\\addnbspace B", "A: B"), ("\\mkbibquote{a}", "“a”"),
    ("\\mkbibemph{a} \\mkbibbold{b}", "a b"),
    ("\\bibopenparen a\\bibcloseparen", "(a)"), ("A\\isdot", "A"), ("x\\adddotspace y", "x. y"),
    ("Software\\emdash Practice", "Software—Practice"), ("1\\endash 2", "1–2"),
    ("\\KOMAScript{} and \\LyX", "KOMA-Script and LyX"), ("{\\AMSTeX} by the {\\AMS}", "AMSTeX by the AMS"),
  ]
  @Test(arguments: biblatex) func knownMacrosAreText(_ latex: String, _ text: String) {
    #expect(LaTeX.decode(latex) == text)
  }

  static let unknown: [(String, String)] = [
    ("\\Foo", "\\Foo"), ("\\Foo bar", "\\Foo bar"), ("{\\Foo}bar", "\\Foo bar"), ("{\\Foo} bar", "\\Foo bar"),
    ("a{\\Foo}{b}", "a\\Foo b"), ("{\\Foo}1", "\\Foo1"), ("{\\Foo}, bar", "\\Foo, bar"),
    ("\\Foo{bar}", "bar"),
    ("x {{\\Foo}}y", "x \\Foo y"),
  ]
  @Test(arguments: unknown) func unknownOnesStayAndDoNotRunIntoTheNextWord(_ latex: String, _ text: String) {
    #expect(LaTeX.decode(latex) == text)
    // What was decoded is text from here on: it comes back as it is.
    #expect(LaTeX.decode(LaTeX.encode(text)) == text)
  }

  static let months: [(String, Int?)] = [
    ("jan", 1), ("JAN", 1), ("January", 1), ("Jan.", 1), ("{Jan}", 1), ("sept", 9), ("Sept.", 9), ("12", 12),
    ("may", 5),
    ("0", nil), ("13", nil), ("janvier", nil), ("ja", nil), ("", nil), ("10~January", nil),
    ("January 10", nil),
    ("January/February", nil), ("Maybe", nil), ("decem", 12),
  ]
  @Test(arguments: months) func aMonthIsAMonthAndNothingElse(_ text: String, _ number: Int?) {
    #expect(BibMonth.number(text) == number)
  }

  static let written: [(BibField, String)] = [
    (BibField("month", "January"), "jan"), (BibField("month", "1"), "jan"),
    (BibField("month", "jan", isMacro: true), "jan"),
    (BibField("month", "10~January"), "{10~January}"), (BibField("month", "Spring"), "{Spring}"),
    (BibField("month", ""), "{}"), (BibField("journal", "acm", isMacro: true), "acm"),
    (BibField("journal", "two words", isMacro: true), "{two words}"),
    (BibField("journal", "", isMacro: true), "{}"),
    (BibField("pages", "1-2"), "{1--2}"), (BibField("pages", "1–2"), "{1--2}"),
    (BibField("pages", "A-1"), "{A-1}"),
    (BibField("pages", "1-2, 4-5"), "{1-2, 4-5}"), (BibField("pages", "12"), "{12}"),
    (BibField("pages", "S1 - S9"), "{S1--S9}"), (BibField("pages", "iv-x"), "{iv-x}"),
    (BibField("title", "a { b"), "{a \\textbraceleft  b}"),
    (BibField("title", "a } b { c"), "{a \\textbraceright  b \\textbraceleft  c}"),
    (BibField("title", "{a} \\{"), "{{a} \\textbraceleft }"),
    (BibField("url", "http://a.b/%20_~#"), "{http://a.b/%20_~#}"),
  ]
  @Test(arguments: written.indices) func valuesAreWrittenSoThatTheyAreReadAgain(row: Int) {
    let (field, expected) = Self.written[row]
    #expect(BibWriter().value(field) == expected, "\(field.value)")
    let file = BibFile("@misc{k, \(field.name) = \(BibWriter().value(field))}")
    #expect(file.faultCount == 0 && file.entries.first?.fields.count == 1)
  }

  @Test func layoutIsTheCallersChoice() {
    let entry = BibEntry(type: "misc", key: "k", fields: [BibField("a", "1"), BibField("long", "2")])
    #expect(BibWriter().text(entry) == "@misc{k,\n  a    = {1},\n  long = {2}\n}\n")
    #expect(
      BibWriter(indentation: 4, aligns: false).text(entry) == "@misc{k,\n    a = {1},\n    long = {2}\n}\n")
    #expect(BibWriter(ascii: true).text(BibEntry(type: "misc", key: "k")) == "@misc{k,\n}\n")
    #expect(BibWriter().text([entry, entry]) == BibWriter().text(entry) + "\n" + BibWriter().text(entry))
  }
}
