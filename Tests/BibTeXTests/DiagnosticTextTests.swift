@testable import BibTeX
import Testing

/// What a person is shown of a fault: place, sentence, the line, a caret under the place, and what to do.
@Suite struct DiagnosticTextTests {
  static let shown: [(String, String)] = [
    (
      "@article{k,\n  title = {A}\n  year = 2020\n}",
      """
      f.bib:3:3: error: there is no comma between two fields
          year = 2020
          ^ add a comma before this field
      """
    ),
    (
      "@article{k\n  title = {A}\n}",
      """
      f.bib:1:11: error: there is no comma after the key
        @article{k
                  ^ add a comma after the key
      """
    ),
    (
      "@article{,\n  title = {A}\n}",
      """
      f.bib:1:10: error: the entry has no key
        @article{,
                 ^ write a key and a comma after the opening brace
      """
    ),
    (
      "@article{my key, title = {A}}",
      """
      f.bib:1:10: warning: the key holds characters that BibTeX or LaTeX stumble over
        @article{my key, title = {A}}
                 ^ use letters, digits and - : . _ + / only
      """
    ),
    (
      "@article{k, year = }",
      """
      f.bib:1:20: error: the field has no value
        @article{k, year = }
                           ^ write {} or remove the field
      """
    ),
    (
      "@article{k, title = A B}",
      """
      f.bib:1:21: error: the value has neither braces nor quotes
        @article{k, title = A B}
                            ^ put the value into braces
      """
    ),
    (
      "@article{k, title {A}, x = 1}",
      """
      f.bib:1:13: error: there is no = after this word
        @article{k, title {A}, x = 1}
                    ^ write name = {value}, or remove the word
      """
    ),
    (
      "@article{k, x = {1} }}, y = {2}}",
      """
      f.bib:1:21: error: this closing brace is one too many: fields follow it
        @article{k, x = {1} }}, y = {2}}
                            ^ remove the brace
      """
    ),
    (
      "@a{k, x = 1}\n\n@b{k, x = 2}",
      """
      f.bib:3:4: error: the key was used before, in line 1
        @b{k, x = 2}
           ^ rename one of the two, or remove it
      """
    ),
    (
      "@a{k, Year = 1, year = 2}",
      """
      f.bib:1:17: warning: the field year stands twice in this entry
        @a{k, Year = 1, year = 2}
                        ^ keep one of the two; BibTeX uses the first
      """
    ),
    (
      "@a{k,\n  % later\n  x = 1}",
      """
      f.bib:2:3: warning: a % comment inside an entry; biber skips it, BibTeX stumbles over it
          % later
          ^ move the comment out of the entry
      """
    ),
    (
      "@a{k, x = {é}, note = \"a } b\"}",
      """
      f.bib:1:26: error: a closing brace without an opening one in a quoted value
        @a{k, x = {é}, note = "a } b"}
                                 ^ balance the braces, or use braces as delimiters
      """
    ),
    (
      "@comment{old: @a{k, x = 1}}",
      """
      f.bib:1:1: warning: an entry stands inside a @comment; BibTeX would read it, biber would not
        @comment{old: @a{k, x = 1}}
        ^ remove the @ of the entry inside
      """
    ),
    (
      "@article knuth, title = {A}",
      """
      f.bib:1:1: error: an @ and a word, but no opening brace
        @article knuth, title = {A}
        ^ write {, or remove the @
      """
    ),
  ]

  @Test(arguments: shown) func aFaultIsShownWithItsLineACaretAndAMend(_ text: String, _ expected: String)
    throws
  {
    let diagnostics = BibFile(text, name: "f.bib").diagnostics
    // A comment that hides an entry is one fault among several.
    let first = try #require(diagnostics.first { $0.text == expected } ?? diagnostics.first)
    #expect(first.text == expected)
  }

  @Test func theEndOfAnEntryIsAskedForWhereItBegan() throws {
    let file = BibFile("@a{k, x = 1\n\n@b{l, y = 2}\n", name: "f.bib")
    #expect(
      file.diagnostics.map(\.text) == [
        """
        f.bib:1:1: error: the entry is not closed
          @a{k, x = 1
          ^ add a closing brace before the next entry
        """
      ])
    let value = BibFile("@a{k,\n  x = {{1},\n}\n@b{l, y = {2}}\n@c{m, z = {3}}\n", name: "f.bib")
    let shown = value.diagnostics.map { "\($0.line):\($0.column) \($0.message)" }
    #expect(
      shown.contains { $0.hasPrefix("2:3 the value is not closed") || $0.hasPrefix("1:1 the entry is not") })
    #expect(value.entries.map(\.key) == ["k", "l", "m"])
  }

  @Test func longLinesAreCutAroundThePlace() throws {
    let words = String(repeating: "wide ", count: 100)
    let file = BibFile("@a{k, x = {\(words)}, junk, y = {\(words)}}", name: "f.bib")
    let diagnostic = try #require(file.diagnostics.first)
    #expect(diagnostic.sourceLine.utf8.count <= 120)
    let start = diagnostic.sourceLine.index(diagnostic.sourceLine.startIndex, offsetBy: diagnostic.caret)
    #expect(diagnostic.sourceLine[start...].hasPrefix("junk, y = "))
    #expect(diagnostic.column == 11 + words.count + 4)
  }

  static let controls: [(String, String)] = [
    ("\u{1B}[2Jx", "\u{FFFD}[2Jx"), ("a\u{7}b", "a\u{FFFD}b"), ("a\tb", "a b"),
    ("\u{202E}abc", "\u{FFFD}abc"),
    ("\u{9B}31m", "\u{FFFD}31m"), ("a\u{7F}", "a\u{FFFD}"), ("a\u{2066}b", "a\u{FFFD}b"),
    ("\u{0}", "\u{FFFD}"),
  ]
  @Test(arguments: controls) func aFileCannotSteerTheTerminal(_ hostile: String, _ shown: String) throws {
    let file = BibFile("@a{k, \(hostile) junk, x = 1}", name: "f.bib")
    let diagnostic = try #require(file.diagnostics.first)
    #expect(diagnostic.sourceLine == "@a{k, \(shown) junk, x = 1}")
    for scalar in diagnostic.text.unicodeScalars {
      #expect(scalar == "\n" || (scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)))
    }
  }

  @Test func columnsCountCharactersAndLinesCountLineFeeds() {
    let texts: [(String, String)] = [
      ("@a{k, x = {漢字}, junk, y = 1}", "1:17"), ("@a{k, x = {😀}, junk, y = 1}", "1:16"),
      ("@a{k,\r\n junk,\r\n y = 1}", "2:2"), ("\n\n\n@a{k, junk, y = 1}", "4:7"),
      ("\u{FEFF}@a{k, junk, y = 1}", "1:8"), ("@a{k, x = {1\n2\n3}, junk, y = 1}", "3:5"),
    ]
    for (text, place) in texts {
      #expect(BibFile(text).diagnostics.map { "\($0.line):\($0.column)" } == [place], "\(text)")
    }
  }

  @Test func everyCauseSaysWhatIsWrongAndWhatToDo() {
    let causes: [BibDiagnostic.Cause] = [
      .tooLarge, .notUTF8, .isUTF16, .harmfulCommand("\\x"), .unclosedEntry, .unclosedValue,
      .mismatchedDelimiter,
      .missingKey, .oddKey, .missingCommaAfterKey, .missingComma, .missingValue, .missingEquals, .bareWords,
      .strayText, .strayBrace, .closingBraceInQuotes, .entryInsideValue, .entryInsideComment,
      .commentInsideEntry, .noDelimiter, .duplicateKey(first: 1), .duplicateField("x"), .undefinedMacro("x"),
      .endlessInheritance, .missingParent("x"), .tooLongExpansion,
    ]
    let made = causes.map {
      BibDiagnostic(cause: $0, file: "f", offset: 0, line: 1, column: 1, sourceLine: "s", caret: 0)
    }
    #expect(Set(made.map(\.message)).count == causes.count)
    for one in made {
      #expect(one.message.count > 10 && one.mend.count > 5)
      #expect(
        one.message.first?.isUppercase != true && !one.message.hasSuffix(".") && !one.mend.hasSuffix("."))
    }
  }

  @Test func tenThousandFaultsAreKeptAndAllAreCounted() {
    let text = String(repeating: "@a{,}\n", count: 12_000)
    let file = BibFile(text)
    #expect(file.faultCount == 12_000)
    #expect(file.diagnostics.count == 10_000)
    #expect(file.entries.count == 12_000)
  }
}
