import PapersKit
import Testing

/// What we write as CSL-JSON against the CSL 1.0.2 data schema
/// (https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json), as far as it says.
struct CSLSchemaTests {
  static let types: Set<String> = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast",
    "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia",
    "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map",
    "motion_picture", "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical",
    "personal_communication", "post", "post-weblog", "regulation", "report", "review", "review-book",
    "software",
    "song", "speech", "standard", "thesis", "treaty", "webpage",
  ]
  static let names: Set<String> = [
    "author", "chair", "collection-editor", "compiler", "composer", "container-author", "contributor",
    "curator",
    "director", "editor", "editorial-director", "executive-producer", "guest", "host", "illustrator",
    "interviewer", "narrator", "organizer", "original-author", "performer", "producer", "recipient",
    "reviewed-author", "script-writer", "series-creator", "translator",
  ]
  static let dates: Set<String> = [
    "accessed", "available-date", "event-date", "issued", "original-date", "submitted",
  ]
  static let numbers: Set<String> = [
    "chapter-number", "citation-number", "collection-number", "edition", "first-reference-note-number", "id",
    "issue", "number", "number-of-pages", "number-of-volumes", "page", "page-first", "part", "printing",
    "section",
    "supplement", "version", "volume", "year-suffix", "locator",
  ]
  static let strings: Set<String> = [
    "citation-key", "language", "journalAbbreviation", "shortTitle", "abstract", "annote", "archive",
    "archive_collection", "archive_location", "archive-place", "authority", "call-number", "citation-label",
    "collection-title", "container-title", "container-title-short", "dimensions", "division", "DOI", "event",
    "event-title", "event-place", "genre", "ISBN", "ISSN", "jurisdiction", "keyword", "medium", "note",
    "original-publisher", "original-publisher-place", "original-title", "part-title", "PMCID", "PMID",
    "publisher",
    "publisher-place", "references", "reviewed-genre", "reviewed-title", "scale", "source", "status", "title",
    "title-short", "URL", "volume-title", "volume-title-short", "type",
  ]
  static let nameParts: Set<String> = [
    "family", "given", "dropping-particle", "non-dropping-particle", "suffix", "comma-suffix",
    "static-ordering",
    "literal", "parse-names",
  ]

  /// What the schema has against an item; empty when it is valid.
  static func faults(_ item: JSON) -> [String] {
    guard case .object(let members) = item else { return ["no object"] }
    var faults: [String] = []
    if item["id"]?.string == nil && item["id"]?.int == nil { faults.append("no id") }
    if !types.contains(item["type"]?.string ?? "") { faults.append("type \(item["type"]?.line ?? "none")") }
    for member in members {
      let value = member.value
      if names.contains(member.name) {
        if value.array.isEmpty { faults.append("\(member.name): no list") }
        for name in value.array {
          for part in name.members where !nameParts.contains(part.name) {
            faults.append("\(member.name).\(part.name)")
          }
          if name.members.isEmpty { faults.append("\(member.name): an empty name") }
        }
      } else if dates.contains(member.name) {
        faults += dateFaults(value).map { "\(member.name): \($0)" }
      } else if numbers.contains(member.name) {
        if value.string == nil && value.int == nil { faults.append("\(member.name) is \(value.line)") }
      } else if strings.contains(member.name) {
        if value.string == nil { faults.append("\(member.name) is \(value.line)") }
      } else if member.name == "custom" {
        if case .object = value {} else { faults.append("custom is no object") }
      } else if member.name != "categories" {
        faults.append("\(member.name) is no member")
      }
    }
    if Set(members.map(\.name)).count != members.count { faults.append("a member twice") }
    return faults
  }

  private static func dateFaults(_ date: JSON) -> [String] {
    let allowed: Set<String> = ["date-parts", "season", "circa", "literal", "raw", "edtf"]
    var faults = date.members.map(\.name).filter { !allowed.contains($0) }
    guard let parts = date["date-parts"]?.array else { return faults }
    if parts.isEmpty || parts.count > 2 { faults.append("\(parts.count) dates") }
    for part in parts where part.array.isEmpty || part.array.count > 3 {
      faults.append("a date of \(part.array.count) parts")
    }
    return faults
  }

  @Test func theCheckItselfFindsWhatIsWrong() throws {
    let wrong: [(String, String)] = [
      (#"{"type": "book"}"#, "no id"), (#"{"id": "k"}"#, "type none"),
      (#"{"id": "k", "type": "poem"}"#, "type \"poem\""),
      (#"{"id": "k", "type": "book", "pages": "1"}"#, "pages is no member"),
      (#"{"id": "k", "type": "book", "title": 1}"#, "title is 1"),
      (#"{"id": "k", "type": "book", "author": [{"first": "A"}]}"#, "author.first"),
      (
        #"{"id": "k", "type": "book", "issued": {"date-parts": [[2000, 1, 2, 3]]}}"#,
        "issued: a date of 4 parts"
      ),
      (#"{"id": "k", "type": "book", "issued": {"year": 2000}}"#, "issued: year"),
    ]
    for (text, fault) in wrong { #expect(Self.faults(try JSON(parsing: text)) == [fault], "\(text)") }
    #expect(Self.faults(try JSON(parsing: #"{"id": 1, "type": "book", "volume": 3, "custom": {}}"#)) == [])
  }

  @Test func everyRecordIsWrittenAsAValidItem() throws {
    var maker = RecordMaker(seed: 55)
    let records = (0..<400).map { maker.record($0) }
    for options in [ExportOptions(), FormatTests.all] {
      let items = try JSON(parsing: Array(CSLJSON.write(records, options).text.utf8)).array
      #expect(items.count == records.count)
      for item in items { #expect(Self.faults(item) == []) }
    }
  }

  @Test(arguments: BibTeXReadingTests.cases) func everyBibTeXEntryIsWrittenAsAValidItem(
    _ c: BibTeXReadingTests.Case
  ) throws {
    let records = BibTeXFormat.read(Array(c.text.utf8)).records
    let items = try JSON(parsing: Array(Format.cslJSON.write(records, FormatTests.all).text.utf8)).array
    for item in items { #expect(Self.faults(item) == []) }
  }

  @Test func oddBibTeXFieldsGoUnderCustom() throws {
    let text = """
      @misc{k, title = {T}, file = {a.pdf}, timestamp = {x}, pages = {iv--x}, volume = {IV}, edition = {Second},
        date = {2014/2016}, options = {useprefix}, year = {in press}, groups = {a}, title-short = {S}, custom = {mine}}
      """
    let records = BibTeXFormat.read(Array(text.utf8)).records
    let item = try #require(
      try JSON(parsing: Array(Format.cslJSON.write(records, FormatTests.all).text.utf8)).array.first)
    #expect(Self.faults(item) == [])
    let back = try CSLJSON.read(Array("[\(item.line)]".utf8)).records
    let again = Format.biblatex.write(back, FormatTests.all).text
    for format in [Format.bibtex, .biblatex] {
      let said = format.write(back, FormatTests.all).notices.map(\.message)
      #expect(said.contains("the year \"in press\" is no date, and is left out"))
    }
    for value in ["a.pdf", "useprefix", "2014/2016", "{mine}", "{S}"] {
      #expect(again.contains(value), "\(value)\n\(again)")
    }
  }

  static let foreign: [(String, String, [String])] = [
    (
      "Zotero's export",
      #"[{"id":"http://zotero.org/1","type":"article-journal","title":"T","issued":{"date-parts":[["2008",1]]},"page":"1-2"}]"#,
      ["issued = 2008-1", "page = 1-2"]
    ),
    ("Better BibTeX's", #"{"items":[{"citation-key":"k","type":"book","title":"T"}]}"#, ["id = k"]),
    ("one item", #"{"id":"k","type":"book","title":"T"}"#, ["id = k"]),
    ("a number as id", #"[{"id":7,"type":"book","title":"T","volume":3}]"#, ["id = 7", "volume = 3"]),
    (
      "Crossref's names",
      #"[{"id":"k","type":"book","title":"T","author":[{"given":"A","family":"B","suffix":"Jr."}]}]"#,
      ["author = A B Jr."]
    ),
    (
      "particles",
      #"[{"id":"k","type":"book","title":"T","author":[{"given":"Guido","family":"Rossum","non-dropping-particle":"van"}]}]"#,
      ["author = Guido van Rossum"]
    ),
    (
      "a literal date", #"[{"id":"k","type":"book","title":"T","issued":{"literal":"circa 1900"}}]"#,
      ["title = T"]
    ),
    (
      "a range", #"[{"id":"k","type":"book","title":"T","issued":{"date-parts":[[2000,1],[2001]]}}]"#,
      ["issued = 2000-1"]
    ),
  ]
  @Test(arguments: foreign.indices) func otherProgramsItemsAreRead(row: Int) throws {
    let (name, text, expected) = Self.foreign[row]
    let read = try CSLJSON.read(Array(text.utf8))
    let shown = BibTeXReadingTests.shown(try #require(read.records.first))
    for line in expected {
      let parts = line.split(separator: " = ", maxSplits: 1).map(String.init)
      #expect(shown[parts[0]] == parts[1], "\(name): \(parts[0])")
    }
    // Whatever was in it, what is written again is valid, and says the same.
    let items = try JSON(parsing: Array(CSLJSON.write(read.records).text.utf8)).array
    for item in items { #expect(Self.faults(item) == [], "\(name)") }
  }

  @Test(arguments: ["", "[", "12", "\"x\"", "null", "[}", "{\"items\": 3"])
  func whatIsNoJSONIsRefusedWithItsLine(text: String) {
    #expect(throws: FormatError.self) { try CSLJSON.read(Array(text.utf8)) }
  }

  @Test func anItemThatIsNoneIsSaidAndTheOthersAreRead() throws {
    let read = try CSLJSON.read(
      Array(#"[1, {"id":"a","type":"book","title":"A"}, null, {"type":"book"}]"#.utf8))
    #expect(read.records.map(\.key) == ["a", "csl4"])
    #expect(read.notices.count == 3)
  }
}
