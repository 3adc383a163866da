import BibTeX
import Testing

@Suite struct ReaderTests {
  @Test func readsEntriesFieldsAndDelimiters() throws {
    let file = BibFile(
      """
      text before
      @Article{key:2020,
        title = {A {B} c},
        year = 2020,
        month = jan # "~1",
        note = "a {"} b"
      }
      @book(other, title = "x")
      """)
    #expect(file.diagnostics == [])
    #expect(file.entries.map(\.key) == ["key:2020", "other"])
    let entry = try #require(file.entries.first)
    #expect(entry.type == "article")
    #expect(entry.fields.map(\.name) == ["title", "year", "month", "note"])
    #expect(entry["TITLE"]?.pieces == [.text("A {B} c")])
    #expect(entry["year"]?.pieces == [.number("2020")])
    #expect(entry["month"]?.pieces == [.macro("jan"), .text("~1")])
    #expect(entry["note"]?.pieces == [.text("a {\"} b")])
    #expect(file.blocks.map(\.kind) == [.text, .entry, .text, .entry])
  }

  struct Layout: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    /// Keys, and in brackets the fields with their raw values.
    var expected: [String]
  }

  static let layouts = [
    Layout(testDescription: "no fields", text: "@misc{a}", expected: ["a[]"]),
    Layout(testDescription: "no key and no fields", text: "@misc{}", expected: ["[]"]),
    Layout(testDescription: "trailing comma", text: "@a{k,b={c},}", expected: ["k[b={c}]"]),
    Layout(testDescription: "several commas", text: "@a{k,,b={c},,}", expected: ["k[b={c}]"]),
    Layout(testDescription: "space before all", text: "@ a { k , b = {c} }", expected: ["k[b={c}]"]),
    Layout(
      testDescription: "CRLF", text: "@a{k,\r\n b = {c},\r\n}\r\n@a{l,}", expected: ["k[b={c}]", "l[]"]),
    Layout(testDescription: "byte order mark", text: "\u{FEFF}@a{k,b=1}", expected: ["k[b=1]"]),
    Layout(testDescription: "quotes in braces", text: "@a{k,b={say \"x}}", expected: ["k[b={say \"x}]"]),
    Layout(testDescription: "odd keys", text: "@a{a/b+c:d;e?,b=1}", expected: ["a/b+c:d;e?[b=1]"]),
    Layout(testDescription: "a key with blanks", text: "@a{my key 1, b=1}", expected: ["my key 1[b=1]"]),
    Layout(testDescription: "a key in Unicode", text: "@a{müller, b=1}", expected: ["müller[b=1]"]),
    Layout(testDescription: "a brace in parentheses", text: "@a(k, b={)})", expected: ["k[b={)}]"]),
    Layout(
      testDescription: "names with signs", text: "@a{k, bdsk-url-1={c}, a.b:c=2}",
      expected: ["k[bdsk-url-1={c},a.b:c=2]"]),
    Layout(testDescription: "an address in text", text: "me@example.org @a{k,b=1}", expected: ["k[b=1]"]),
    Layout(testDescription: "empty", text: "", expected: []),
  ]

  @Test(arguments: layouts) func readsWhatRealFilesHold(layout: Layout) {
    let file = BibFile(layout.text)
    #expect(show(file) == layout.expected)
    #expect(file.printed() == Array(layout.text.utf8))
  }

  private func show(_ file: BibFile) -> [String] {
    file.entries.map { entry in
      entry.key + "[" + entry.fields.map { "\($0.name)=\($0.raw)" }.joined(separator: ",") + "]"
    }
  }

  struct Damage: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var expected: [String]
    var causes: [BibDiagnostic.Cause]
    var place: String
  }

  static let damages = [
    Damage(
      testDescription: "an unclosed value", text: "@a{k,\n b = {c,\n}\n@a{l,\n b = 1}\n@a{m,\n}",
      expected: ["k[b={c,\n}]", "l[b=1]", "m[]"], causes: [.unclosedEntry], place: "1:1"),
    Damage(
      testDescription: "a value two braces short", text: "@a{k,\n b = {{c,\n}\n@a{l,\n b = 1}\n@a{m,\n}",
      expected: ["k[b={{c,\n}]", "l[b=1]", "m[]"], causes: [.unclosedValue], place: "2:2"),
    Damage(
      testDescription: "an unclosed quote", text: "@a{k,\n b = \"c,\n}\n@a{l,\n b = 1}\n@a{m,\n}",
      expected: ["k[b=\"c,\n}]", "l[b=1]", "m[]"], causes: [.unclosedValue, .closingBraceInQuotes],
      place: "2:2"),
    Damage(
      testDescription: "an unclosed entry", text: "@a{k,\n b = {c}\n\n@a{l,\n b = 1}",
      expected: ["k[b={c}]", "l[b=1]"], causes: [.unclosedEntry], place: "1:1"),
    Damage(
      testDescription: "the end of the file", text: "@a{l,b=1}\n@a{k,\n b = {c",
      expected: ["l[b=1]", "k[b={c]"], causes: [.unclosedValue], place: "3:2"),
    Damage(
      testDescription: "no comma between fields", text: "@a{k,\n b = {c}\n d = 1}",
      expected: ["k[b={c},d=1]"], causes: [.missingComma], place: "3:2"),
    Damage(
      testDescription: "no comma after the key", text: "@a{k\n b = {c}}",
      expected: ["k[b={c}]"], causes: [.missingCommaAfterKey], place: "1:5"),
    Damage(
      testDescription: "no key", text: "@a{ b = {c}}",
      expected: ["[b={c}]"], causes: [.missingKey], place: "1:5"),
    Damage(
      testDescription: "a brace too many", text: "@a{k,\n b = {c}},\n d = {e}\n}",
      expected: ["k[b={c},d={e}]"], causes: [.strayBrace], place: "2:9"),
    Damage(
      testDescription: "words without braces", text: "@a{k, b = two words, c = 1}",
      expected: ["k[b=two words,c=1]"], causes: [.bareWords], place: "1:11"),
    Damage(
      testDescription: "no value", text: "@a{k, b = , c = 1}",
      expected: ["k[b=,c=1]"], causes: [.missingValue], place: "1:11"),
    Damage(
      testDescription: "text in an entry", text: "@a{k, b = {c} junk, d = 1}",
      expected: ["k[b={c},d=1]"], causes: [.missingEquals], place: "1:15"),
    Damage(
      testDescription: "a comment in an entry", text: "@a{k,\n % no\n b = 1}",
      expected: ["k[b=1]"], causes: [.commentInsideEntry], place: "2:2"),
    Damage(
      testDescription: "no brace", text: "@article k, b\n@a{l,b=1}",
      expected: ["l[b=1]"], causes: [.noDelimiter], place: "1:1"),
    Damage(
      testDescription: "a key twice", text: "@a{k,b=1}\n@a{k,b=2}",
      expected: ["k[b=1]", "k[b=2]"], causes: [.duplicateKey(first: 1)], place: "2:4"),
    Damage(
      testDescription: "a field twice", text: "@a{k, b=1, B={2}}",
      expected: ["k[b=1,b={2}]"], causes: [.duplicateField("b")], place: "1:12"),
    Damage(
      testDescription: "an entry in a comment", text: "@comment{\n@a{k,b=1}}\n@a{l,b=1}",
      expected: ["l[b=1]"], causes: [.entryInsideComment], place: "1:1"),
    Damage(
      testDescription: "an entry in a note", text: "@a{k, note={\n@a{x,y=1}}, b=1}",
      expected: ["k[note={\n@a{x,y=1}},b=1]"], causes: [.entryInsideValue], place: "2:1"),
    Damage(
      testDescription: "two kinds of brackets", text: "@a(k, b=1}\n@a{l,}",
      expected: ["k[b=1]", "l[]"], causes: [.mismatchedDelimiter], place: "1:10"),
  ]

  @Test(arguments: damages) func aBrokenEntryCostsItselfAlone(damage: Damage) throws {
    let file = BibFile(damage.text)
    #expect(show(file) == damage.expected)
    #expect(file.diagnostics.map(\.cause) == damage.causes)
    let diagnostic = try #require(file.diagnostics.first)
    #expect("\(diagnostic.line):\(diagnostic.column)" == damage.place)
    #expect(file.printed() == Array(damage.text.utf8))
    // What is formatted is whole, and holds the same entries.
    let again = BibFile(file.formatted())
    #expect(again.entries.map(\.key) == file.entries.map(\.key))
    #expect(
      BibEntries(again).all.map { $0.fields.map(\.value) }
        == BibEntries(file).all.map { $0.fields.map(\.value) })
  }

  @Test func showsThePlaceWithACaretAndAMend() throws {
    let file = BibFile("@a{k,\n\tb = {ö} c\u{1B}[1m d\n}\n", name: "x.bib")
    let text = try #require(file.diagnostics.first?.text)
    #expect(
      text == """
        x.bib:2:10: error: there is no = after this word
           b = {ö} c\u{FFFD}[1m d
                   ^ write name = {value}, or remove the word
        """)
  }

  @Test func takesBytesThatAreNotUTF8ForLatin1ValueByValue() throws {
    let file = BibFile(Array("@a{k, author = {M".utf8) + [0xFC] + Array("ller}, title = {Größe}}".utf8))
    let entry = try #require(BibEntries(file).all.first)
    #expect(entry["author"] == "Müller")
    #expect(entry["title"] == "Größe")
    #expect(file.diagnostics.map(\.cause) == [.notUTF8])
    #expect(file.diagnostics.first?.column == 18)
  }

  @Test func findsEntriesByKey() {
    let text = (0..<500).map { "@a{key\($0), n = \($0)}" }.joined(separator: "\n")
    let file = BibFile(text)
    for n in [0, 7, 499] { #expect(file.entry(for: "key\(n)")?["n"]?.raw == "\(n)") }
    #expect(file.entry(for: "key500") == nil)
    #expect(file.entry(for: "") == nil)
  }
}
