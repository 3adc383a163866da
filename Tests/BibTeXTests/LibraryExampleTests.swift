import BibTeX
import Testing

/// The README's example, as another program would write it: the public interface alone.
@Suite struct LibraryExampleTests {
  @Test func theReadmesExampleDoesWhatItSays() {
    let bytes = Array(
      """
      @string{acm = "Assoc. Comp. Mach."}
      @book{knuth1984, author = {Knuth, Donald E. and {\\'E}mile Zola}, title = {The {\\TeX}book}, publisher = acm, year = 1983}
      @misc{cut, title = {never closed
      """.utf8)
    let file = BibFile(bytes, name: "refs.bib")
    #expect(file.diagnostics.map(\.text).joined().contains("refs.bib:3:"))
    let entries = BibEntries(file)
    let shown = entries.all.map { entry in
      "\(entry.key) \(entry.text("title") ?? "") \(entry.names("author")?.names.compactMap(\.decoded.family) ?? [])"
    }
    #expect(shown.first == "knuth1984 The TeXbook [\"Knuth\", \"Zola\"]")
    #expect(entries.entry(for: "knuth1984")?["publisher"] == "Assoc. Comp. Mach.")
    var edits = BibEdits(file)
    if let entry = file.entry(for: "knuth1984") { edits.set("year", to: "{1984}", in: entry) }
    let changed = String(decoding: edits.printed(), as: UTF8.self)
    #expect(changed == String(decoding: bytes, as: UTF8.self).replacing("1983", with: "{1984}"))
  }

  @Test func fieldsAndEntriesAreChangedOneByOne() throws {
    let file = BibFile("@misc{a, x = 1, y = {2}, z = \"3\"}\n\n@misc{b, x = 1}\n")
    let (a, b) = (try #require(file.entry(for: "a")), try #require(file.entry(for: "b")))
    func changed(_ change: (inout BibEdits) -> Void) -> String {
      var edits = BibEdits(file)
      change(&edits)
      return String(decoding: edits.printed(), as: UTF8.self)
    }
    let y = try #require(a["y"])
    #expect(changed { $0.remove(y, from: a) } == "@misc{a, x = 1, z = \"3\"}\n\n@misc{b, x = 1}\n")
    #expect(changed { $0.remove("x", from: b) }.hasPrefix("@misc{a, x = 1, y = {2}, z = \"3\"}\n\n@misc{b"))
    #expect(
      changed { $0.rename(y, to: "why") } == "@misc{a, x = 1, why = {2}, z = \"3\"}\n\n@misc{b, x = 1}\n")
    #expect(changed { $0.rename(a, to: "alpha") }.hasPrefix("@misc{alpha, x = 1"))
    #expect(changed { $0.delete(a) }.contains("@misc{b, x = 1}") && !changed { $0.delete(a) }.contains("{a"))
    #expect(changed { $0.replace(b, with: "@book{c}") }.hasSuffix("\n\n@book{c}\n"))
    #expect(changed { $0.insert("@book{c}\n", before: b) }.contains("@book{c}\n\n@misc{b"))
    #expect(changed { $0.insert("@book{c}\n") }.hasSuffix("@misc{b, x = 1}\n\n@book{c}\n"))
    #expect(
      changed { $0.set("w", to: "{4}", in: a) }
        == "@misc{a, x = 1, y = {2}, z = \"3\", w = {4}}\n\n@misc{b, x = 1}\n")
    #expect(changed { _ in } == String(decoding: file.bytes, as: UTF8.self))
    #expect(BibEdits(file).isEmpty)
    // Of two changes that meet, the first made counts.
    #expect(
      changed {
        $0.set("x", to: "{5}", in: b); $0.set("x", to: "{6}", in: b)
      }.contains("{5}"))
  }

  @Test func thePiecesOfAValueAreToldApart() throws {
    let file = BibFile("@string{s = {S}}\n@misc{k, a = {x} # s # 12 # \"y\"}")
    let pieces = try #require(file.entry(for: "k")?["a"]).pieces
    #expect(pieces == [.text("x"), .macro("s"), .number("12"), .text("y")])
    #expect(BibEntries(file).entry(for: "k")?["a"] == "xS12y")
    #expect(file.blocks.map(\.kind) == [.string, .text, .entry])
    #expect(file.entries[0].file.text(file.entries[0].typeRange) == "misc")
  }

  @Test func entriesAreValuesToBuildFilesFrom() {
    var entry = BibEntry(type: "article", key: "k")
    entry["title"] = "A {GPU}"
    entry["month"] = "May"
    entry["title"] = "B"
    entry["note"] = "gone"
    entry["note"] = nil
    #expect(entry.fields.map(\.name) == ["title", "month"])
    #expect(entry["title"] == "B" && entry["absent"] == nil && entry.text("absent") == nil)
    let names = BibNames(
      names: [BibName(given: "Ada", family: "Lovelace"), BibName(literal: "ACM, Inc.")], hasOthers: true)
    #expect(names.text == "Lovelace, Ada and {ACM, Inc.} and others")
    #expect(BibNames(names.text) == BibNames(names: names.names, hasOthers: true))
  }
}
