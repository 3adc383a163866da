import BibTeX
import Testing

@Suite struct ValuesTests {
  @Test func expandsMacrosAndJoinsPieces() throws {
    let file = BibFile(
      """
      @string{acm = "ACM"} @string{press = acm # " Press"}
      @book{k, publisher = press # {, } # "NY", month = jan, day = "1~" # feb, note = unknown, year = 1999}
      """)
    let entries = BibEntries(file)
    let entry = try #require(entries.entry(for: "k"))
    #expect(entry["publisher"] == "ACM Press, NY")
    #expect(entry.fields.first { $0.name == "month" } == BibField("month", "jan", isMacro: true))
    #expect(entry["day"] == "1~February")
    #expect(entry.fields.first { $0.name == "note" } == BibField("note", "unknown", isMacro: true))
    #expect(entries.diagnostics.map(\.cause) == [.undefinedMacro("unknown")])
  }

  @Test func aMacroCountsFromItsDefinitionOn() {
    let file = BibFile("@string{a={1}} @m{x, v=a} @string{a={2}} @m{y, v=a # later} @string{later={3}}")
    #expect(BibEntries(file).all.map { $0["v"] } == ["1", "23"])
  }

  @Test func growingMacrosAreCut() {
    var text = "@string{a0={xxxxxxxxxx}}\n"
    for n in 1..<60 { text += "@string{a\(n) = a\(n - 1) # a\(n - 1)}\n" }
    let entries = BibEntries(BibFile(text + "@m{k, v = a59 # a59}"))
    #expect((entries[0]["v"]?.utf8.count ?? 0) <= 4 << 20)
    #expect(entries.diagnostics.map(\.cause) == [.tooLongExpansion])
  }

  @Test func inheritsByBibLaTeXsFieldMap() throws {
    let file = BibFile(
      """
      @inproceedings{p, crossref = "c", author = "A", title = "T", xdata = {x}}
      @Proceedings{C, title = "Proc", subtitle = "Sub", editor = "E", year = 2001, keywords = "no"}
      @xdata{x, publisher = "P", year = 1900}
      @inbook{i, crossref = {b}, title = "Chapter"}
      @book{b, author = "B", title = "Book"}
      """)
    let entries = BibEntries(file)
    let paper = try #require(entries.entry(for: "p"))
    #expect(paper["booktitle"] == "Proc")
    #expect(paper["booksubtitle"] == "Sub")
    #expect(paper["title"] == "T")
    #expect(paper["editor"] == "E")
    #expect(paper["publisher"] == "P")
    #expect(paper["year"] == "1900")
    #expect(paper["keywords"] == nil)
    #expect(entries.entry(for: "i")?["bookauthor"] == "B")
    #expect(entries.entry(for: "i")?["booktitle"] == "Book")
  }

  @Test func circlesAndMissingParentsAreReported() {
    let entries = BibEntries(
      BibFile("@a{x, crossref={y}, t={1}} @a{y, crossref={x}, u={2}} @a{z, crossref={no}}"))
    #expect(entries.entry(for: "x")?["u"] == "2")
    #expect(
      entries.diagnostics.map(\.cause) == [.endlessInheritance, .endlessInheritance, .missingParent("no")])
  }

  @Test(arguments: [
    ("jan", 1), ("January", 1), ("Sept.", 9), ("12", 12), ("13", nil), ("spring", nil), ("Ju", nil),
  ])
  func knowsTheMonths(text: String, number: Int?) {
    #expect(BibMonth.number(text) == number)
  }

  @Test func writesEntriesThatAreReadAsTheSame() {
    let entry = BibEntry(
      type: "article", key: "a1",
      fields: [
        BibField("author", "M{\\\"u}ller, J."), BibField("title", "On {X} and Ü"), BibField("pages", "12-34"),
        BibField("month", "March"), BibField("url", "http://x.y/a_b%20c#d"),
        BibField("note", "odd } brace {"),
        BibField("series", "lncs", isMacro: true),
      ])
    let text = BibWriter().text(entry)
    #expect(
      text == """
        @article{a1,
          author = {M{\\"u}ller, J.},
          title  = {On {X} and Ü},
          pages  = {12--34},
          month  = mar,
          url    = {http://x.y/a_b%20c#d},
          note   = {odd \\textbraceright  brace \\textbraceleft },
          series = lncs
        }

        """)
    let file = BibFile(text)
    #expect(file.diagnostics == [])
    #expect(BibFile(BibWriter(ascii: true).text(entry)).bytes.allSatisfy { $0 < 0x80 })
    #expect(BibEntries(file)[0]["title"] == "On {X} and Ü")
  }
}

@Suite struct EditsTests {
  let text = """
    % head
    @Article{ old-key ,
        author  = "A" ,   title={T},
      year =   1999
    }

    @misc{two}
    """

  private func edited(_ change: (inout BibEdits, BibFile) -> Void) -> String {
    let file = BibFile(text)
    var edits = BibEdits(file)
    change(&edits, file)
    return String(decoding: edits.printed(), as: UTF8.self)
  }

  @Test func nothingChangesWithoutAnEdit() { #expect(edited { _, _ in } == text) }

  @Test func aValueAKeyANameChangeInPlace() {
    #expect(
      edited { $0.set("year", to: "{2000}", in: $1.entries[0]) } == text.replacing("1999", with: "{2000}"))
    #expect(edited { $0.rename($1.entries[0], to: "new") } == text.replacing("old-key", with: "new"))
    #expect(
      edited { $0.rename($1.entries[0].fields[1], to: "note") } == text.replacing("title", with: "note"))
  }

  @Test func aNewFieldTakesTheLayoutOfTheEntry() {
    #expect(
      edited { $0.set("doi", to: "{x}", in: $1.entries[0]) }
        == text.replacing("1999", with: "1999,\n  doi  =   {x}"))
    #expect(
      edited { $0.set("doi", to: "{x}", in: $1.entries[1]) }
        == text.replacing("{two", with: "{two,\n  doi = {x}"))
  }

  @Test func aFieldGoesWithItsCommaAndLine() {
    #expect(
      edited { $0.remove("year", from: $1.entries[0]) } == text.replacing("\n  year =   1999", with: ""))
    #expect(edited { $0.remove("title", from: $1.entries[0]) } == text.replacing("   title={T},", with: ""))
  }

  @Test func entriesComeAndGo() {
    #expect(edited { $0.delete($1.entries[0]) } == "% head\n@misc{two}")
    #expect(edited { edits, _ in edits.insert("@a{n}\n") } == text + "\n\n@a{n}\n")
    #expect(
      edited { $0.insert("@a{n}\n", before: $1.entries[1]) }
        == text.replacing("@misc", with: "@a{n}\n\n@misc"))
  }
}
