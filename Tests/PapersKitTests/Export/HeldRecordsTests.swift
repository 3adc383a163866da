import BibTeX
import Testing

@testable import PapersKit

/// Records as real files hold them that a format has no place for: written so that nothing is lost in silence.
struct HeldRecordsTests {
  static let readable = Format.allCases.filter(\.isReadable)

  static func record(_ key: String, _ people: [Person] = []) -> Record {
    var record = Record(key: key, kind: .book, title: "A Title")
    record.people = People(people)
    return record
  }

  static let names: [Person] = [
    Person(literal: "Acme Tools, Inc."), Person(literal: "Loo, Boon Thau"), Person(literal: "a, b, and c"),
    Person(literal: "Odd,, Name"), Person(literal: "Ends,"), Person(literal: "ISO/IEC JTC 1"),
    Person(given: "David D.", family: "Ferris, Jr."), Person(given: "Graham, W.", family: "Taylor"),
    Person(given: "S.", family: "Collins, E. Ghosh"), Person(given: "Anna", family: "de la X"),
    Person(family: "Berg", particle: "van den"), Person(family: "King", suffix: "Jr."),
    Person(given: "Alexis", family: "Tocqueville", droppingParticle: "de"), Person(family: "Plato"),
  ]

  @Test(arguments: readable, names)
  func aNameComesBackAsItReads(format: Format, person: Person) throws {
    let records = [Self.record("k", [person, Person(given: "Ada", family: "Byron")])]
    let written = format.write(records, FormatTests.all)
    #expect(format.firstDifference(written, from: records, FormatTests.all) == nil)
    let back = try format.read(Array(written.text.utf8)).records
    #expect(back.first?.people.persons.first?.display == person.display)
    if person.literal != nil { #expect(back.first?.people.persons.first?.literal == person.literal) }
  }

  @Test(arguments: readable)
  func equalKeysBecomeDifferentOnesAndItIsSaid(format: Format) throws {
    let records = ["a", "b", "a", "a-2", "a"].map { Self.record($0) }
    let written = format.write(records, FormatTests.all)
    let keys = try format.read(Array(written.text.utf8)).records.map(\.key)
    #expect(keys == ["a", "b", "a-2", "a-2-2", "a-3"])
    #expect(written.notices.map(\.key) == ["a", "a-2", "a"])
    #expect(format.firstDifference(written, from: records, FormatTests.all) == nil)
  }

  @Test(arguments: [
    (Format.bibtex, "a{b}", "a-b-"), (.bibtex, "two words", "two-words"), (.bibtex, "a,b", "a-b"),
    (.bibtex, "", "work"), (.bibtex, "O'Neil(1)", "O'Neil(1)"), (.biblatex, "O'Neil(1)", "O-Neil-1-"),
    (.biblatex, "größe:1/x.y+z", "größe:1/x.y+z"), (.cslJSON, "a{b}", "a{b}"), (.ris, "a{b} c", "a{b} c"),
    (.hayagriva, "a: \"b\" #c", "a: \"b\" #c"), (.hayagriva, "", "work"), (.ris, "", "work"),
  ])
  func aKeyIsWrittenAsTheFormatCanNameIt(format: Format, key: String, expected: String) throws {
    let records = [Self.record(key)]
    let written = format.write(records, FormatTests.all)
    #expect(try format.read(Array(written.text.utf8)).records.map(\.key) == [expected])
    #expect(written.notices.isEmpty == (key == expected))
    #expect(format.firstDifference(written, from: records, FormatTests.all) == nil)
  }

  @Test func bibTeXDoesNotTellUpperFromLowerCaseInKeys() {
    let records = [Self.record("Knuth84"), Self.record("knuth84")]
    #expect(Format.bibtex.held(records).records.map(\.key) == ["Knuth84", "knuth84-2"])
    #expect(Format.biblatex.held(records).records.map(\.key) == ["Knuth84", "knuth84"])
  }

  @Test(arguments: readable)
  func peopleWithoutANameAreLeftOutAndSaid(format: Format) {
    let records = [Self.record("k", [Person(), Person(literal: " "), Person(family: "Byron")])]
    let written = format.write(records, FormatTests.all)
    #expect(written.notices.map(\.message) == ["a person without a name is left out"])
    #expect(format.firstDifference(written, from: records, FormatTests.all) == nil)
  }

  @Test func aFieldNamedTypeIsNoEntryType() {
    let text = "@online{a,\n  title = {T},\n  type = {Linux {{Performance}}},\n}\n@manual{b, title = {M}}\n"
    let read = BibTeXFormat.read(Array(text.utf8))
    #expect(read.records[0].extra["bibtex.type"] == "Linux {{Performance}}")
    let written = Format.biblatex.write(read.records, FormatTests.all)
    #expect(written.text.hasPrefix("@online{a,"))
    #expect(written.text.contains("@manual{b,"))
    #expect(Format.biblatex.firstDifference(written, from: read.records, FormatTests.all) == nil)
    #expect(
      Format.ris.write(read.records).notices.map(\.message) == ["RIS has no tag for \"type\": left out"])
    #expect(Format.hayagriva.write([read.records[1]]).notices.isEmpty)
  }

  @Test(arguments: ["a\u{83}b", "a\u{85}b\u{2028}c", "x\u{7F}\u{FEFF}y"])
  func yamlEscapesTheControlCharactersThatItDoesNotTake(title: String) throws {
    var record = Self.record("k")
    record.title = title
    let written = Format.hayagriva.write([record], FormatTests.all)
    #expect(try Hayagriva.read(Array(written.text.utf8)).records.first?.title.folded == title.folded)
    #expect(Format.hayagriva.firstDifference(written, from: [record], FormatTests.all) == nil)
  }

  @Test(arguments: [
    ("@book{k, title = {T}, volume = 3, number = 4, series = {S}}", "issue"),
    ("@inproceedings{k, title = {T}, booktitle = {B}, number = 4}", "issue"),
    ("@book{k, title = {T}, number = 4, series = {S}}", "number"),
    ("@article{k, title = {T}, journal = {J}, volume = 3, number = 4}", "number"),
  ])
  func aNumberThatTheStylesWouldNotSetIsAnIssue(entry: String, field: String) throws {
    let records = BibTeXFormat.read(Array(entry.utf8)).records
    let written = Format.bibtex.write(records, FormatTests.all)
    var notices: [FormatNotice] = []
    let fields = BibTeXFormat.entry(for: records[0], .bibtex, FormatTests.all, &notices).fields
    #expect(fields.first { $0.value == "4" }?.name == field)
    #expect(BibTeXFormat.read(Array(written.text.utf8)).records.first?.issue == "4")
  }

  @Test func anEntryTypeThatStylesDoNotKnowIsWrittenAsOneTheyKnow() {
    let records = BibTeXFormat.read(Array("@collection{k, title = {T}, editor = {A, B}}".utf8)).records
    let written = Format.bibtex.write(records, FormatTests.all)
    #expect(written.text.hasPrefix("@book{k,"))
    #expect(written.notices.count == 1)
    #expect(Format.biblatex.write(records, FormatTests.all).text.hasPrefix("@collection{k,"))
  }

  @Test func asciiTextBringsThePreambleThatItNeeds() {
    var record = Self.record("k")
    record.title = "\u{436}"
    var options = FormatTests.all
    options.ascii = true
    let text = Format.bibtex.write([record], options).text
    #expect(text.contains("unichar") == text.hasPrefix("@preamble"))
    #expect(BibTeXFormat.read(Array(text.utf8)).records.map(\.title) == ["\u{436}"])
  }
}
