import BibTeX
import Testing

@testable import PapersKit

/// What BibLaTeX has a field for and CSL a variable, though a record has no place: both ways, under each one's name.
struct CSLVariablesTests {
  static let pairs: [(field: String, csl: String)] = [
    ("translator = {Cowley, Malcolm}", #""translator": [{"family":"Cowley","given":"Malcolm"}]"#),
    (
      "translator = {de Man, Paul and {Acme}}",
      #""translator": [{"family":"Man","given":"Paul","non-dropping-particle":"de"},{"literal":"Acme"}]"#
    ),
    ("bookauthor = {Kant, Immanuel}", #""container-author": [{"family":"Kant","given":"Immanuel"}]"#),
    ("urldate = {2020-01-02}", #""accessed": {"date-parts":[[2020,1,2]]}"#),
    ("origdate = {1900}", #""original-date": {"date-parts":[[1900]]}"#),
    ("eventdate = {2019-07-10/2019-07-12}", #""event-date": {"date-parts":[[2019,7,10],[2019,7,12]]}"#),
    ("version = {1.2}", #""version": "1.2""#), ("pubstate = {inpress}", #""status": "inpress""#),
    ("shorttitle = {R\\&D}", #""title-short": "R&D""#), ("chapter = {3}", #""chapter-number": "3""#),
    ("pagetotal = {300}", #""number-of-pages": "300""#), ("volumes = {2}", #""number-of-volumes": "2""#),
    ("venue = {Oslo}", #""event-place": "Oslo""#),
    ("shortjournal = {Nat.}", #""container-title-short": "Nat.""#),
    ("origtitle = {Das Kapital}", #""original-title": "Das Kapital""#),
    ("date = {1990~}", #""issued": {"date-parts":[[1990]],"circa":true}"#),
    ("date = {1990/1991}", #""issued": {"date-parts":[[1990],[1991]]}"#),
  ]

  private static func item(_ records: [Record]) throws -> JSON {
    try #require(
      try JSON(parsing: Array(Format.cslJSON.write(records, FormatTests.all).text.utf8)).array.first)
  }
  private static func entry(_ text: String) -> Record { BibTeXFormat.read(Array(text.utf8)).records[0] }

  @Test(arguments: pairs.indices) func aFieldBecomesAVariable(row: Int) throws {
    let (field, csl) = Self.pairs[row]
    let item = try Self.item([Self.entry("@book{k, title = {T}, \(field)}")])
    let expected = try #require(try JSON(parsing: "{\(csl)}").members.first)
    #expect(item[expected.name]?.ordered == expected.value.ordered, "\(field): \(item.line)")
    #expect(item["custom"] == nil, "\(field)")
    #expect(CSLSchemaTests.faults(item) == [], "\(field)")
  }

  @Test(arguments: pairs.indices) func aVariableBecomesAField(row: Int) throws {
    let (field, csl) = Self.pairs[row]
    let read = try CSLJSON.read(Array(#"[{"id":"k","type":"book","title":"T",\#(csl)}]"#.utf8))
    let written = Format.biblatex.write(read.records, FormatTests.all)
    let name = String(field.prefix { $0 != " " })
    let value = String(field.dropFirst(name.count + 4).dropLast())
    let back = BibEntries(BibFile(written.text)).all[0]
    #expect(back[name] == value, "\(csl): \(written.text)")
    #expect(written.notices == [], "\(csl)")
    // And once more in CSL, to the letter.
    let expected = try #require(try JSON(parsing: "{\(csl)}").members.first)
    #expect(try Self.item(read.records)[expected.name]?.ordered == expected.value.ordered)
  }

  static let kept: [String] = [
    // BibLaTeX's dates that CSL's date-parts cannot hold, names that are not all there, markup.
    "urldate = {2020-01-02T10:00}", "origdate = {/1900}", "translator = {A B and others}",
    "shorttitle = {$a^2$ \\emph{x}}",
    "eventdate = {199X}", "version = {}",
  ]
  @Test(arguments: kept) func whatWouldNotComeBackStaysWhereItStood(field: String) throws {
    let record = Self.entry("@book{k, title = {T}, \(field)}")
    let back = try CSLJSON.read(Array(CSLJSON.write([record], FormatTests.all).text.utf8)).records
    let text = { (records: [Record]) in Format.biblatex.write(records, FormatTests.all).text }
    #expect(text(back) == text([record]))
  }

  static let types: [(String, String)] = [
    ("patent", "patent"), ("standard", "standard"), ("legislation", "legislation"),
    ("jurisdiction", "legal_case"),
    ("letter", "personal_communication"), ("movie", "motion_picture"), ("artwork", "graphic"),
    ("performance", "performance"), ("misc", "document"),
  ]
  @Test(arguments: types) func typesThatBothKnowGoOver(_ entry: String, _ csl: String) throws {
    let record = Self.entry("@\(entry){k, title = {T}, number = {US1}}")
    let item = try Self.item([record])
    #expect(item["type"]?.string == csl)
    let back = try CSLJSON.read(Array("[\(item.line)]".utf8)).records
    #expect(Format.biblatex.write(back, FormatTests.all).text.hasPrefix("@\(entry){k,"))
    #expect(
      Format.biblatex.write(back, FormatTests.all).text
        == Format.biblatex.write([record], FormatTests.all).text)
  }

  @Test(arguments: ["book", "incollection", "inproceedings", "proceedings"])
  func aNumberWithinASeriesIsNoIssue(type: String) throws {
    let record = Self.entry("@\(type){k, title = {T}, series = {LNCS}, number = {7}}")
    let item = try Self.item([record])
    #expect(item["collection-number"]?.string == "7" && item["issue"] == nil)
    let back = try CSLJSON.read(Array("[\(item.line)]".utf8)).records
    #expect(back.first?.issue == "7")
    #expect(
      Format.bibtex.write(back, FormatTests.all).text == Format.bibtex.write([record], FormatTests.all).text)
  }

  @Test func theNumberOfAnArticleIsItsIssue() throws {
    let item = try Self.item([
      Self.entry("@article{k, title = {T}, journal = {J}, series = {2}, number = {7}}")
    ])
    #expect(item["issue"]?.string == "7" && item["collection-number"] == nil)
  }

  @Test func anIssueBesideANumberStaysAnIssue() throws {
    let record = Self.entry("@article{k, title = {T}, journal = {J}, number = {2}, issue = {91}}")
    #expect(record.issue == "2" && record.number == nil)
    for format in [Format.bibtex, .biblatex] {
      let entry = BibEntries(BibFile(format.write([record], FormatTests.all).text)).all[0]
      #expect(entry["number"] == "2" && entry["issue"] == "91" && entry["eid"] == nil)
    }
    let word = Self.entry("@article{k, title = {T}, journaltitle = {J}, issue = {Spring}}")
    #expect(Format.biblatex.write([word]).text.contains("issue        = {Spring}"))
  }

  @Test(arguments: ["author", "editor"]) func aListThatEndsEarlySaysSoInCSLJSONToo(name: String) throws {
    let record = Self.entry("@book{k, title = {T}, \(name) = {A B and others}}")
    let back = try CSLJSON.read(Array(CSLJSON.write([record]).text.utf8)).records[0]
    #expect((name == "author" ? back.people : back.editors).andOthers)
  }

  @Test func aRetractionIsSaidInCSLJSON() throws {
    var record = Self.entry("@book{k, title = {T}}")
    record.isRetracted = true
    #expect(try CSLJSON.read(Array(CSLJSON.write([record]).text.utf8)).records[0].isRetracted)
  }

  @Test func aChangedYearLeavesTheOldDateBehind() throws {
    var record = Self.entry("@book{k, title = {T}, date = {1990/1991}}")
    record.issued = PublicationDate(year: 2000)
    #expect(try Self.item([record])["issued"]?.line == #"{"date-parts":[[2000]]}"#)
  }

  // MARK: Entries that are no works

  @Test(arguments: [Format.cslJSON, .ris, .hayagriva, .markdown, .text], ["xdata", "set"])
  func entriesThatServeOthersAreNoWorks(format: Format, type: String) {
    let text = "@\(type){p, publisher = {P}}\n@book{k, title = {T}, xdata = {p}}"
    let records = BibTeXFormat.read(Array(text.utf8)).records
    let written = format.write(records, FormatTests.all)
    #expect(written.notices.contains { $0.key == "p" && $0.message == "an @\(type) is no work: left out" })
    #expect(format.firstDifference(written, from: records, FormatTests.all) == nil)
    #expect(written.text.contains("T"))
  }

  @Test func inABibTheyStay() {
    let text = "@xdata{p, publisher = {P}}\n@book{k, title = {T}, xdata = {p}}"
    let records = BibTeXFormat.read(Array(text.utf8)).records
    #expect(Format.biblatex.write(records, FormatTests.all).text.contains("@xdata{p,"))
  }
}
