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
  }
}
