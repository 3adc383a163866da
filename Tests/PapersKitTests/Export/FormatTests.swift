import PapersKit
import Testing

/// Records with every field that a format can hold, made from a seed.
struct RecordMaker {
  var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
  mutating func next(_ n: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(n))
  }
  mutating func maybe<T>(_ make: (inout RecordMaker) -> T) -> T? { next(3) == 0 ? nil : make(&self) }
  mutating func words(_ n: Int = 4) -> String {
    let stock = [
      "Über", "TVM:", "graph", "naïve", "O(n)", "學習", "C++", "\"deep\"", "50%", "R&D", "a_b", "#1", "it's",
      "x: y", "- z",
    ]
    return (0...next(n)).map { _ in stock[next(stock.count)] }.joined(separator: " ")
  }
  mutating func person() -> Person {
    switch next(6) {
    case 0: return Person(literal: "NVIDIA Corporation")
    case 1: return Person(given: "Guido", family: "Rossum", particle: "van")
    case 2: return Person(given: "Martin Luther", family: "King", suffix: "Jr.")
    default:
      return Person(
        given: ["Ann B.", "José", "지수"][next(3)], family: ["Müller-Lüd", "O'Neil", "김"][next(3)])
    }
  }
  mutating func record(_ n: Int) -> Record {
    let kinds: [WorkKind] = [
      .conferencePaper, .journalArticle, .preprint, .book, .chapter, .thesis, .report, .software, .webPage,
    ]
    var r = Record(key: "key\(n)", kind: kinds[next(kinds.count)], title: "T " + words(8))
    r.people = People((0...next(4)).map { _ in person() })
    r.issued = maybe {
      PublicationDate(
        year: 1950 + $0.next(75), month: $0.maybe { 1 + $0.next(12) }, day: $0.maybe { 1 + $0.next(28) })
    }
    if r.kind == .conferencePaper || r.kind == .journalArticle || r.kind == .chapter {
      r.containerTitle = "In " + words()
    }
    r.volume = maybe { "\($0.next(99))" }
    r.issue = maybe { "\($0.next(12))" }
    r.pages = maybe { "\($0.next(99))-\(100 + $0.next(99))" }
    r.publisher = maybe { $0.words() }
    r.publisherPlace = maybe { $0.words() }
    r.doi = maybe { DOI("10.1145/\($0.next(9999)).(x)<y>;2-#") } ?? nil
    r.url = maybe { "https://example.org/a%20b_\($0.next(99))?x=1&y=~z#f" }
    r.abstract = maybe { $0.words(20) }
    r.language = maybe { _ in "en" }
    r.note = maybe { $0.words() }
    if r.kind == .report { (r.number, r.issue) = (r.issue, nil) }
    // An archive's identifier says "preprint" of what stands nowhere else.
    if r.kind == .preprint || ([.conferencePaper, .journalArticle].contains(r.kind) && next(2) == 0) {
      r.ids["arxiv"] = "\(1000 + next(12)).0\(next(9))123"
      if let month = Int(r.ids["arxiv"]?.dropFirst(2).prefix(2) ?? ""), month == 0 {
        r.ids["arxiv"] = "1001.01234"
      }
    }
    return r
  }
}

struct FormatTests {
  static var all: ExportOptions {
    var options = ExportOptions()
    options.everything = true
    return options
  }
  /// The file forms' lines that differ: short enough to read.
  static func differences(_ a: Record, _ b: Record) -> String {
    let lines = [a, b].map { Set(CSLJSON.write([$0]).text.split(separator: "\n")) }
    return lines[0].symmetricDifference(lines[1]).joined(separator: " | ")
  }
  static func written(_ records: [Record], as format: Format) throws -> ReadRecords {
    try format.read(Array(format.write(records, all).text.utf8))
  }

  @Test(arguments: [Format.bibtex, .biblatex, .ris, .hayagriva, .cslJSON])
  func whatIsWrittenIsReadBackTheSame(format: Format) throws {
    var maker = RecordMaker(seed: 11)
    let records = (0..<400).map { maker.record($0) }
    let back = try Self.written(records, as: format)
    #expect(back.records.count == records.count)
    #expect(back.notices.isEmpty)
    for (var a, b) in zip(records, back.records) {
      // BibTeX's misc is every kind that it does not know.
      if format == .bibtex, b.kind == .other { a.kind = .other }
      if a != b { Issue.record("\(format.rawValue) \(a.key): \(Self.differences(a, b))") }
    }
    #expect(format.firstDifference(format.write(records, Self.all), from: records, Self.all) == nil)
  }

  @Test func aCommaAtTheEndOfAFamilyNameDoesNotPartIt() {
    var record = Record(key: "k", kind: .book, title: "T")
    record.people = People([Person(given: "James B.", family: "Rothnie ,", suffix: "Jr.")])
    #expect(Format.bibtex.write([record]).text.contains("{Rothnie, Jr., James B.}"))
  }

  @Test func risKeepsTagsItDoesNotKnow() throws {
    let text =
      "TY  - JOUR\r\nAU  - de Souza, Ana, Jr.\r\nTI  - A title\r\n  that goes on\r\nPY  - 2019//\r\nXX  - odd\r\nER  -\r\n"
    let read = try RIS.read(Array(text.utf8))
    let record = try #require(read.records.first)
    #expect(record.title == "A title that goes on")
    #expect(record.people.persons == [Person(given: "Ana", family: "Souza", particle: "de", suffix: "Jr.")])
    #expect(record.issued == PublicationDate(year: 2019))
    #expect(record.extra["ris.XX"] == .strings(["odd"]))
    #expect(RIS.write([record]).notices.map(\.message) == ["RIS has no tag for \"ris.XX\": left out"])
  }

  @Test(arguments: [
    "TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\nER  - \n",
    "TY  - JOUR\nTI  - One\nER  - \n\nTY  - BOOK\nTI  - Two",
  ])
  func aMissingEndOfARecordCostsNothing(text: String) throws {
    let read = try RIS.read(Array(text.utf8))
    #expect(read.records.map(\.title) == ["One", "Two"])
    #expect(read.notices.count == 1)
  }

  @Test(arguments: [Format.ris, .hayagriva, .cslJSON])
  func whatIsNotTheFormatIsASentence(format: Format) {
    let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    #expect(throws: FormatError.self) {
      switch format {
      case .ris: _ = try RIS.read(picture)
      case .hayagriva: _ = try Hayagriva.read(picture)
      default: _ = try CSLJSON.read(picture)
      }
    }
  }

  @Test func hayagrivaReadsItsOwnDocumentationsForms() throws {
    let yaml = """
      harry:
          type: Book
          title: Harry Potter and the Order of the Phoenix
          author: Rowling, J. K.
          volume: 5
          page-total: 768
          date: 2003-06-21
      electronic:
          type: article
          title: { value: An Article, verbatim: true }
          author: ["Amal, Ada", { name: Neumann, given-name: John, prefix: von }]
          page-range: 1-20
          url: { value: "https://example.org", date: 2020-01-01 }
          parent:
              - type: Periodical
                title: Journal of Trees
                volume: 3
                issue: 4
      """
    let read = try Hayagriva.read(Array(yaml.utf8))
    #expect(read.records.map(\.kind) == [.book, .journalArticle])
    #expect(read.records[0].volume == "5")
    #expect(read.records[0].extra["hayagriva.page-total"] == "768")
    #expect(read.records[1].people.persons[1] == Person(given: "John", family: "Neumann", particle: "von"))
    #expect(read.records[1].containerTitle == "Journal of Trees")
    #expect(read.records[1].url == "https://example.org")
  }

  @Test func cslJSONTakesForeignItems() throws {
    let text =
      #"{"items":[{"id":7,"type":"article-journal","title":null},{"type":"patent","title":"P","issued":{"raw":"2019"}},3]}"#
    let read = try CSLJSON.read(Array(text.utf8))
    #expect(read.records.map(\.key) == ["7", "csl2"])
    #expect(read.notices.count == 2)
    #expect(CSLJSON.write(read.records).text.contains(#""raw": "2019""#))
    #expect(CSLJSON.write(read.records).text.contains(#""type": "patent""#))
  }

  @Test func aPreprintIsPreferredWhenAskedFor() {
    var r = Record(key: "k", kind: .conferencePaper, title: "T")
    r.ids["arxiv"] = "1802.04799"
    (r.containerTitle, r.pages, r.issued) = ("OSDI", "1-2", PublicationDate(year: 2018))
    r.versions = [Record.Version(kind: .preprint, date: PublicationDate(year: 2017))]
    var options = ExportOptions()
    options.preprints = .prefer
    let text = RIS.write([r], options).text
    #expect(text.contains("TY  - UNPB"))
    #expect(text.contains("PY  - 2017"))
    #expect(!text.contains("OSDI"))
  }

  @Test func referenceListsAreReadable() {
    var r = Record(key: "k", kind: .conferencePaper, title: "T*VM")
    r.people = People([Person(given: "A", family: "B"), Person(given: "C", family: "D")])
    (r.containerTitle, r.pages, r.issued, r.doi) = (
      "OSDI", "1-2", PublicationDate(year: 2018), DOI("10.1/x_y")
    )
    #expect(ReferenceList.text([r]) == "[1] A B and C D. T*VM. OSDI, pp. 1-2, 2018.\n")
    r.doi = DOI("10.1145/x_y")
    #expect(
      ReferenceList.markdown([r])
        == "- A B and C D. **T\\*VM**. *OSDI*, pp. 1-2, 2018. [doi:10.1145/x\\_y](<https://doi.org/10.1145/x_y>).\n"
    )
  }
}
