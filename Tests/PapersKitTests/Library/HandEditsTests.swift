import Testing

@testable import PapersKit

/// What a person writes into a record's file by hand stays: value for value, whatever `sync` writes beside it.
struct HandEditsTests {
  /// A record with one member added or replaced, as its file.
  static func file(_ members: String, custom: String = #""status": "verified""#) -> [UInt8] {
    Array(#"{"id": "k", "type": "paper-conference", "title": "T", \#(members)"custom": {\#(custom)}}"#.utf8)
  }

  /// By the CSL schema a value may have several forms; each comes back as it was written.
  @Test(arguments: [
    // Numbers where we write strings
    ("volume", "7"), ("issue", "2"), ("page", "12"), ("number", "1.0"), ("edition", "3"),
    ("chapter-number", "4"),
    ("number-of-pages", "1e3"),
    // Dates: ranges, seasons, uncertain, literal, raw, strings as parts
    ("issued", #"{"date-parts":[[2018,2],[2018,3]]}"#), ("issued", #"{"date-parts":[["2018","02"]]}"#),
    ("issued", #"{"circa":true,"date-parts":[[2018]]}"#), ("issued", #"{"date-parts":[[2018]],"season":2}"#),
    ("issued", #"{"raw":"spring of 2018"}"#), ("issued", #"{"literal":"n.d."}"#),
    ("issued", #"{"date-parts":[]}"#),
    ("accessed", #"{"date-parts":[[2024,1,1]]}"#), ("submitted", #"{"date-parts":[[2017]]}"#),
    // People: other members, other roles, odd values
    ("author", #"[{"family":"A","given":"B","comma-suffix":true}]"#),
    ("author", #"[{"family":"A","given":"B","ORCID":"0000-0001"}]"#),
    ("author", #"[{"family":"A","given":"B","parse-names":"false"}]"#),
    ("author", #"[{"literal":"X","family":"Y"}]"#),
    ("author", "[]"), ("author", "[{}]"), ("author", #"["Ann Author"]"#), ("author", "null"),
    ("translator", #"[{"family":"T"}]"#), ("editor", #"[{"family":"E","static-ordering":1}]"#),
    // Texts of ours in forms that we would not write
    ("DOI", #""https://doi.org/10.1145/1.2""#), ("DOI", #""see the publisher""#),
    ("ISBN", #""978-1, 978-2""#),
    ("ISSN", #""1234-5678  8765-4321""#), ("keyword", #""a;b""#), ("keyword", #""a,b""#), ("URL", "null"),
    ("abstract", #""""#), ("note", #""two\nlines""#), ("language", #""en-GB""#),
    ("container-title", #"["Two","Names"]"#),
    // What we have no field for
    ("PMID", #""7""#), ("archive_location", #""shelf 3""#), ("title-short", #""T""#),
    ("categories", #"["x","y"]"#),
    ("citation-key", #""other""#), ("jurisdiction", "null"),
  ])
  func aMemberComesBackAsItWasWritten(name: String, value: String) throws {
    let record = try RecordFile.record(Self.file("\"\(name)\": \(value), "), key: "k")
    let bytes = RecordFile.bytes(of: record)
    let written = try JSON(parsing: bytes)
    #expect(written[name]?.ordered == (try JSON(parsing: value)).ordered)
    let again = try RecordFile.record(bytes, key: "k")
    #expect(RecordFile.bytes(of: again) == bytes)
  }

  @Test(arguments: [
    // Names of ours with values of a later version
    ("provenance", #"{"page":{"source":"a later source","url":"u"}}"#),
    ("provenance", #"{"page":{"source":"crossref","url":"u","checked":true}}"#),
    ("conflicts", #"{"issued":[{"source":"nobody","value":"2019"}]}"#),
    ("conflicts", #"{"issued":[{"source":"list","value":"2019","since":"v3"}]}"#),
    ("versions", #"[{"kind":"reprint","url":"u"}]"#), ("versions", #"[{"kind":"preprint","arxiv":"none"}]"#),
    ("venue", #"{"acronym":"HPCA","series":"hpca","track":"industry"}"#), ("venue", #"{"series":"hpca"}"#),
    ("readings", #"[{"list":"lists/a.md","references":[],"words":"w","by":"me"}]"#),
    ("match", #"{"evidence":["title"],"score":0.123456}"#), ("match", #"{"score":1}"#),
    ("ids", #"{"arxiv":"1904.03257","pubmed":7}"#), ("and-others", #"["translator"]"#),
    ("retracted", #""yes""#),
    ("label", "7"), ("pdf", "null"),
    // Names that are nobody's
    ("mine", #"[null,{"deep":[1,2.50,"x"]}]"#), ("read", "true"), ("", "0"),
  ])
  func aMemberOfCustomComesBackAsItWasWritten(name: String, value: String) throws {
    let file = Self.file("", custom: #""status": "verified", "\#(name)": \#(value)"#)
    let bytes = RecordFile.bytes(of: try RecordFile.record(file, key: "k"))
    #expect(try JSON(parsing: bytes)["custom"]?[name]?.ordered == (try JSON(parsing: value)).ordered)
    #expect(RecordFile.bytes(of: try RecordFile.record(bytes, key: "k")) == bytes)
  }

  @Test(
    arguments: [
      (
        "issued", #"{"raw":"spring"}"#,
        { @Sendable (r: inout Record) in r.issued = PublicationDate(year: 2020) },
        #"{"date-parts":[[2020]]}"#
      ),
      ("volume", "7", { @Sendable (r: inout Record) in r.volume = "8" }, #""8""#),
      (
        "author", #"["Ann Author"]"#,
        { @Sendable (r: inout Record) in r.people = People([Person(family: "A")]) },
        #"[{"family":"A"}]"#
      ),
      (
        "DOI", #""see the publisher""#,
        { @Sendable (r: inout Record) in r.doi = DOI("10.1/a".replacing("1/", with: "1000/")) },
        #""10.1000/a""#
      ),
    ] as [(String, String, @Sendable (inout Record) -> Void, String)])
  func aNewValueReplacesTheCarriedForm(
    name: String, value: String, change: @Sendable (inout Record) -> Void, expected: String
  ) throws {
    var record = try RecordFile.record(Self.file("\"\(name)\": \(value), "), key: "k")
    change(&record)
    let written = try JSON(parsing: RecordFile.bytes(of: record))
    #expect(written[name]?.ordered == (try JSON(parsing: expected)).ordered)
  }

  @Test func theFormOfTheFileDoesNotMatter() throws {
    let text =
      #"{"id":"k","title":"T","type":"book","custom":{"status":"verified","label":"L"},"DOI":"10.1000/a"}"#
    let json = try JSON(parsing: text)
    let plain = try RecordFile.record(Array(text.utf8), key: "k")
    let forms: [[UInt8]] = [
      Array(json.document.utf8), Array(json.document.replacing("\n", with: "\r\n").utf8),
      [0xEF, 0xBB, 0xBF] + Array(text.utf8), Array(json.document.replacing("  ", with: "\t").utf8),
      Array((text + "\n\n").utf8),
      Array(JSON.object(json.members.reversed()).line.utf8),
    ]
    for form in forms { #expect(try RecordFile.record(form, key: "k") == plain) }
  }

  @Test(arguments: [
    (#"{"id":"k","title":"T","title":"U"}"#, "title"), (#"{"id":"k","id":"j","title":"T"}"#, "id"),
    (#"{"id":"k","title":"T","custom":{},"custom":{}}"#, "custom"),
    (#"{"id":"k","title":"T","custom":{"ids":{},"ids":{}}}"#, "ids"),
  ])
  func aNameThatStandsTwiceIsRefusedForOneOfThemWouldBeLost(text: String, name: String) {
    #expect(throws: RecordFile.Trouble.repeated(name)) { try RecordFile.record(Array(text.utf8), key: "k") }
  }

  @Test(arguments: [
    ("<<<<<<< ours\n{\"id\": \"k\"}", 1, 1), ("{\"id\": \"k\",\n\"title\": \"T\",}\n", 2, 14),
    ("{\n  \"id\": \"k\",\n  \"title\": \"T\"\n  \"type\": \"book\"\n}\n", 4, 3),
    ("{\r\n  \"id\": k\r\n}\r\n", 2, 9), ("", 1, 1), ("\u{FEFF}{\"id\": 01}", 1, 13),
    ("{\"id\": \"k\", \"title\": \"half", 1, 27),
  ])
  func aMistakeIsNamedByLineAndColumn(text: String, line: Int, column: Int) {
    let error = #expect(throws: RecordFile.Trouble.self) { try RecordFile.record(Array(text.utf8), key: "k") }
    #expect(error?.place == Place(line: line, column: column))
    let sentence = LibraryError.record(path: "bib/records/k.json", error ?? .noObject).sentence
    #expect(sentence.hasPrefix("bib/records/k.json:\(line):\(column): no valid JSON: "))
    #expect(sentence.contains("nothing was overwritten"))
  }

  @Test func aFileWrittenByHandKeepsItsBytesUntilSomethingNewIsSaid() async throws {
    let home = try SyncTests.Home(SyncTests.list(SyncTests.tvmLine), FakeWeb([SyncTests.tvm]))
    try await home.sync()
    let path = "/l/bib/records/lovelace2018tvm.json"
    let json = try JSON(parsing: try home.files.read(path))
    // Another order, other blanks, a note of one's own.
    var members = json.members.reversed() + [JSON.Member("annote", "read twice")]
    members.removeAll { $0.name == "none" }
    let mine = Array((JSON.object(members).line + "\n").utf8)
    try home.files.write(path, mine)
    let report = try await home.sync()
    #expect(report.updated == [])
    #expect(try home.files.read(path) == mine)
    let refreshed = try await home.sync(.refresh)
    #expect(refreshed.updated == [])
    #expect(try home.record("lovelace2018tvm").extra["annote"] == "read twice")
  }
}
