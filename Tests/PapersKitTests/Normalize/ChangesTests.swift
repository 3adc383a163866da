import PapersKit
import Testing

struct ChangesTests {
  private func record() -> Record {
    var record = Record(key: "chen2018tvm", kind: .preprint, title: "TVM")
    record.people = People([Person(given: "T.", family: "Chen"), Person(given: "Thierry", family: "Moreau")])
    record.issued = PublicationDate(year: 2018)
    record.status = .verified
    return record
  }

  @Test func saysNothingWhereNothingChanged() { #expect(changes(from: record(), to: record()).isEmpty) }

  @Test func saysThatAPreprintWasPublished() {
    var new = record()
    new.kind = .conferencePaper
    new.containerTitle = "13th USENIX Symposium on Operating Systems Design and Implementation"
    new.venue = Record.VenueTie(acronym: "OSDI", series: "osdi", edition: 13)
    new.versions = [Record.Version(kind: .published, date: PublicationDate(year: 2018), venue: "OSDI")]
    #expect(changes(from: record(), to: new).first?.sentence == "was published since: OSDI 2018")
  }

  /// What a publication is called where the table of venues, the source or the date say nothing.
  @Test(
    arguments: [
      ("Friends of Compilers", nil, 2018, "was published since: Friends of Compilers 2018"),
      (nil, "A Place", 2018, "was published since: A Place 2018"),
      ("Compilers 2018", nil, 2018, "was published since: Compilers 2018"),
      (nil, nil, 2018, "was published since: elsewhere 2018"),
      (nil, nil, nil, "was published since: elsewhere"),
    ] as [(String?, String?, Int?, String)])
  func aPublicationIsNamedAsFarAsItIsKnown(container: String?, venue: String?, year: Int?, sentence: String) {
    var new = record()
    (new.kind, new.containerTitle) = (.conferencePaper, container)
    new.issued = year.map { PublicationDate(year: $0) }
    new.versions = [Record.Version(kind: .published, venue: venue)]
    #expect(changes(from: record(), to: new).first?.sentence == sentence)
  }

  /// The weightiest stands first, and fields in their own order; conflicts in that of their names.
  @Test func aRetractionStandsBeforeAllElse() {
    var new = record()
    (new.isRetracted, new.status, new.kind, new.title) = (true, .listed, .journalArticle, "TVM 2")
    new.conflicts = [
      "volume": [Record.Claim(source: .dblp, value: "2")],
      "issued": [Record.Claim(source: .list, value: "7")],
    ]
    #expect(
      changes(from: record(), to: new).map(\.field) == [
        "retracted", "type", "status", "title", "issued", "volume",
      ])
    #expect(changes(from: new, to: record()).first?.sentence == "is no longer marked as retracted")
  }

  static let edits: [(claim: String, edit: @Sendable (inout Record) -> Void, sentence: String)] = [
    ("a new field", { $0.pages = "578-594" }, "pages is known now: \u{201C}578-594\u{201D}"),
    ("another title", { $0.title = "TVM 2" }, "title was \u{201C}TVM\u{201D}, is \u{201C}TVM 2\u{201D}"),
    (
      "a fuller name", { $0.people.persons[0].given = "Tianqi" },
      "author \u{201C}T. Chen\u{201D} is \u{201C}Tianqi Chen\u{201D}"
    ),
    ("another order", { $0.people.persons.reverse() }, "its authors stand in another order"),
    ("a retraction", { $0.isRetracted = true }, "was retracted"),
    ("an id", { $0.ids["arxiv"] = "1802.04799" }, "arXiv id is known now: \u{201C}1802.04799\u{201D}"),
    (
      "a conflict", { $0.conflicts["issued"] = [Record.Claim(source: .list, value: "2017")] },
      "sources differ on date: list says \u{201C}2017\u{201D}"
    ),
  ]
  @Test(arguments: edits.indices)
  func saysWhatChanged(row: Int) {
    let (claim, edit, sentence) = Self.edits[row]
    var new = record()
    edit(&new)
    #expect(changes(from: record(), to: new).map(\.sentence) == [sentence], "\(claim)")
  }
}

struct LedgerTests {
  @Test func namesTheRuleTheSourceAndTheOthers() throws {
    var finding = work(
      .crossref, "A Study of Practical Deduplication", ["D. Meyer"], 2011, "FAST", .conferencePaper)
    finding.pages = "1-13"
    let record = merged(
      [finding], reading: reading("A Study", [], year: 2009), key: "k", overrides: ["page": "1-14"])
    let year = try #require(record.ledger(of: "year"))
    #expect(year.field == "issued")
    #expect(year.value == "2011")
    #expect(year.provenance?.source == .crossref)
    #expect(year.rule.hasPrefix("venue, year and pages: DBLP or the publisher"))
    #expect(year.others == [Record.Claim(source: .list, value: "2009")])
    #expect(record.ledger(of: "pages")?.rule == "overrides in papers.yml win always")
    #expect(record.ledger(of: "colour") == nil)
    #expect(record.ledger.map(\.field) == ["title", "author", "issued", "container-title", "page"])
  }
}
