import BibTeX
import Testing

@Suite struct WriterTests {
  static let values: [(String, String, String)] = [
    ("title", "A {B} c", "{A {B} c}"), ("title", "", "{}"),
    ("title", "open { only", "{open \\textbraceleft  only}"),
    ("title", "close } only", "{close \\textbraceright  only}"), ("month", "jan", "jan"),
    ("month", "January", "jan"),
    ("month", "9", "sep"), ("month", "Sept.", "sep"), ("month", "13", "{13}"),
    ("month", "spring", "{spring}"),
    ("pages", "1-2", "{1--2}"), ("pages", "1--2", "{1--2}"), ("pages", "1–2", "{1--2}"),
    ("pages", "1 — 2", "{1--2}"),
    ("pages", "12", "{12}"), ("pages", "1-1--1-9", "{1-1--1-9}"), ("pages", "a-b", "{a-b}"),
    ("pages", "46:1–46:22", "{46:1--46:22}"), ("year", "2020", "{2020}"), ("note", "x\"y", "{x\"y}"),
    ("url", "http://a.b/é_%", "{http://a.b/é_%}"), ("title", "a, b = {c}", "{a, b = {c}}"),
  ]
  @Test(arguments: values) func valuesAreWrittenInOneForm(_ name: String, _ value: String, _ written: String)
  {
    let text = BibWriter().value(BibField(name, value))
    #expect(text == written)
    #expect(BibFile("@a{k, \(name) = \(text)}").diagnostics == [])
  }

  @Test func layoutIsAsAskedFor() {
    let entry = BibEntry(type: "misc", key: "k", fields: [BibField("a", "1"), BibField("long", "ü")])
    #expect(BibWriter().text(entry) == "@misc{k,\n  a    = {1},\n  long = {ü}\n}\n")
    #expect(BibWriter(aligns: false).text(entry) == "@misc{k,\n  a = {1},\n  long = {ü}\n}\n")
    #expect(
      BibWriter(indentation: 0, aligns: false, ascii: true).text(entry)
        == "@misc{k,\na = {1},\nlong = {{\\\"{u}}}\n}\n")
    #expect(BibWriter().text(BibEntry(type: "misc", key: "k")) == "@misc{k,\n}\n")
    #expect(BibWriter().text([BibEntry]()) == "")
    #expect(BibWriter().text([entry, entry]).contains("}\n\n@misc"))
  }

  @Test func whateverIsWrittenIsReadAsTheSameEntries() {
    let pieces = [
      "a", "{", "}", "\"", "@b{c,", ",", "=", "#", "\\", "%", "é", "漢", " ", "$x$", "\\'e", "--", "~",
    ]
    let names = ["title", "author", "note", "url", "abstract", "series"]
    var dice = Dice(seed: 21)
    for run in 0..<1500 {
      var entries: [BibEntry] = []
      for n in 0..<(1 + dice.below(3)) {
        let fields = names.prefix(dice.below(names.count + 1)).map { name in
          BibField(name, (0..<dice.below(8)).map { _ in dice.pick(pieces) }.joined())
        }
        entries.append(BibEntry(type: "misc", key: "k\(n)", fields: Array(fields)))
      }
      let text = BibWriter().text(entries)
      let file = BibFile(text)
      let read = BibEntries(file).all
      #expect(read.map(\.key) == entries.map(\.key), "run \(run): \(text)")
      #expect(read.map { $0.fields.map(\.name) } == entries.map { $0.fields.map(\.name) }, "\(text)")
      #expect(file.diagnostics.allSatisfy { $0.severity != .error }, "\(text)")
      // Writing what was read changes nothing any more.
      #expect(BibWriter().text(read) == text)
    }
  }

  @Test func formattingIsStableAndKeepsTheEntries() {
    let pieces = [
      "@a{k,", "@b(l,", "b = {c}", "d = \"e\"", "f = 1", " # g", ",", "}", ")", "\n", " ", "% x\n",
      "@string{s = {t}}\n",
      "@comment{u}", "text", "{", "\"", "@preamble{\"v\"}\n", "\r\n",
    ]
    var dice = Dice(seed: 22)
    for _ in 0..<1500 {
      let text = (0..<dice.below(16)).map { _ in dice.pick(pieces) }.joined()
      let file = BibFile(text)
      #expect(file.printed() == Array(text.utf8), "\(text)")
      #expect(file.blocks.map(\.text).joined() == text, "\(text)")
      let again = BibFile(file.formatted())
      #expect(again.entries.map(\.key) == file.entries.map(\.key), "\(text)")
    }
  }

  @Test func editsTouchNothingButTheirPlace() throws {
    let text = "% top\n@a{one,\n  x = {1},\n  y = \"2\"\n}\n\n@b{two, x = {3}, y = 4, z = {5}}\ntail"
    let file = BibFile(text)
    for entry in file.entries {
      for field in entry.fields {
        var edits = BibEdits(file)
        edits.set(field.name, to: "{new}", in: entry)
        let changed = String(decoding: edits.printed(), as: UTF8.self)
        let (start, end) = (field.valueRange.lowerBound, field.valueRange.upperBound)
        #expect(changed.utf8.prefix(start).elementsEqual(text.utf8.prefix(start)))
        #expect(changed.utf8.suffix(text.utf8.count - end).elementsEqual(text.utf8.dropFirst(end)))
        #expect(BibFile(changed).entries[entry.index][field.name]?.raw == "{new}")
        edits = BibEdits(file)
        edits.remove(field.name, from: entry)
        let shorter = BibFile(edits.printed())
        #expect(shorter.diagnostics == [])
        #expect(
          shorter.entries[entry.index].fields.map(\.name)
            == entry.fields.map(\.name).filter { $0 != field.name })
      }
      var edits = BibEdits(file)
      edits.set("new", to: "{v}", in: entry)
      let longer = BibFile(edits.printed())
      #expect(longer.diagnostics == [])
      #expect(longer.entries[entry.index].fields.map(\.name) == entry.fields.map(\.name) + ["new"])
    }
  }

  @Test func manyEditsAtOnceAreMadeInTheOrderOfTheFile() {
    let file = BibFile("@a{k, x = 1, y = 2}\n@b{l, x = 3}\n")
    var edits = BibEdits(file)
    #expect(edits.isEmpty)
    edits.set("x", to: "{9}", in: file.entries[1])
    edits.rename(file.entries[0], to: "key")
    edits.set("y", to: "{8}", in: file.entries[0])
    edits.insert("@c{m}\n", before: file.entries[1])
    #expect(!edits.isEmpty)
    #expect(
      String(decoding: edits.printed(), as: UTF8.self) == "@a{key, x = 1, y = {8}}\n@c{m}\n\n@b{l, x = {9}}\n"
    )
  }

  @Test(arguments: [
    ("@a{k, x = {1}}", "@A{k,\n  X = {1},\n}", true), ("@a{k, x = {1}}", "@a{k, x = {2}}", false),
    ("@a{k, x = {1}}", "@a{k, x = \"1\"}", false), ("@a{k}", "@a{K}", false), ("@a{k}", "@b{k}", false),
    ("@a{k}@a{l}", "@a{l}@a{k}", false), ("", "only text", true), ("@a{k, x = 1}", "@a{k}", false),
  ]) func comparesWhatFilesHold(_ one: String, _ other: String, _ isSame: Bool) {
    #expect(BibFile(one).holdsTheSameEntries(as: BibFile(other)) == isSame)
    #expect(BibFile(other).holdsTheSameEntries(as: BibFile(one)) == isSame)
  }
}
