import Testing

@testable import PapersKit
@testable import papers

/// The lines that people read, made in this process.
struct ExplanationTests {
  static func record(_ change: (inout Record) -> Void = { _ in }) -> Record {
    var record = Record(key: "chen2018tvm", kind: .conferencePaper, title: "TVM: A Compiler")
    record.people = People([
      Person(given: "Tianqi", family: "Chen"), Person(given: "Thierry", family: "Moreau"),
    ])
    record.issued = PublicationDate(year: 2018, month: 10)
    record.venue = Record.VenueTie(acronym: "OSDI", series: "osdi", edition: 13)
    record.status = .verified
    change(&record)
    return record
  }
  static func row(_ record: Record?, _ reading: Reading = Reading(title: "As the list has it"))
    -> TiedReadings.Row
  {
    TiedReadings.Row(
      list: "lists/a.md", course: nil, number: 0, reading: reading, session: nil, record: record)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var change: @Sendable (inout Record) -> Void
    var line: String
    var testDescription: String { line }
    init(_ line: String, _ change: @escaping @Sendable (inout Record) -> Void = { _ in }) {
      (self.line, self.change) = (line, change)
    }
  }
  static let rows: [Case] = [
    Case("  chen2018tvm  TVM: A Compiler (Chen et al., OSDI 2018)"),
    Case("? chen2018tvm  TVM: A Compiler (Chen et al., OSDI 2018)") { $0.status = .listed },
    Case("! chen2018tvm  TVM: A Compiler (Chen et al., OSDI 2018)") { $0.status = .conflict },
    Case("  chen2018tvm  TVM: A Compiler (Chen, OSDI 2018)") { $0.people = People([Person(family: "Chen")]) },
    Case("  chen2018tvm  TVM: A Compiler (Chen et al., OSDI 2018)") {
      $0.people = People([Person(family: "Chen")], andOthers: true)
    },
    Case("  chen2018tvm  TVM: A Compiler (The TVM Team, OSDI 2018)") {
      $0.people = People([Person(literal: "The TVM Team")])
    },
    Case("  chen2018tvm  TVM: A Compiler (OSDI 2018)") { $0.people = People([]) },
    Case("  chen2018tvm  TVM: A Compiler (Chen et al., Proc. of Things 2018)") {
      ($0.venue, $0.containerTitle) = (nil, "Proc. of Things")
    },
    Case("  chen2018tvm  TVM: A Compiler (Chen et al., preprint 2018)") {
      ($0.venue, $0.kind) = (nil, .preprint)
    },
    Case("  chen2018tvm  TVM: A Compiler (Chen et al., OSDI)") { $0.issued = nil },
    Case("  chen2018tvm  TVM: A Compiler") { ($0.people, $0.venue, $0.issued) = (People([]), nil, nil) },
  ]
  @Test(arguments: rows) func aRowSaysWhoWhereAndWhenAsFarAsItIsKnown(_ given: Case) {
    #expect(Explanation.line(Self.row(Self.record(given.change))) == given.line)
  }

  @Test func aReadingWithoutARecordIsShownInItsOwnWords() {
    #expect(Explanation.line(Self.row(nil)) == "- As the list has it")
    #expect(Explanation.line(Self.row(nil, Reading(words: "only words"))) == "- only words")
  }

  @Test func theLegendExplainsTheMarksThatOccurAndNoOthers() {
    let listed = Self.row(Self.record { $0.status = .listed })
    let torn = Self.row(Self.record { $0.status = .conflict })
    let blog = Self.row(nil, Reading(title: "A talk", isPaper: false))
    #expect(Explanation.legend([Self.row(Self.record())]) == nil)
    #expect(Explanation.legend([]) == nil)
    #expect(Explanation.legend([listed, torn]) == "? no source confirmed it, ! its links and words differ")
    #expect(Explanation.legend([Self.row(nil)]) == "- not synced yet")
    #expect(Explanation.legend([blog]) == "- no paper")
  }

  @Test func aRecordIsShownWholeWithItsConflicts() {
    let record = Self.record { record in
      record.pages = "578-594"
      record.doi = DOI("10.1145/1.2")
      record.ids["arxiv"] = "1802.04799"
      record.pdf = "https://a.org/a.pdf"
      record.isRetracted = true
      record.people.andOthers = true
      record.conflicts = ["issued": [Record.Claim(source: .openAlex, value: "2019")]]
      record.readings = [Record.ReadingTie(list: "lists/a.md", references: [], words: "TVM. OSDI 2018.")]
    }
    #expect(
      Explanation.lines(of: record) == [
        "chen2018tvm  [verified]  RETRACTED", "TVM: A Compiler",
        "  people: Tianqi Chen, Thierry Moreau et al.",
        "  date: 2018-10", "  pages: 578-594", "  DOI: 10.1145/1.2", "  arxiv: 1802.04799",
        "  PDF: https://a.org/a.pdf", "  reading: lists/a.md: TVM. OSDI 2018.",
        "  conflict in issued: openalex says 2019",
      ])
  }

  @Test func theLedgerSaysWhoSaidItByWhichRuleAndWhatOthersSay() throws {
    let record = Self.record { record in
      record.pages = "578-594"
      record.provenance["page"] = Record.Provenance(
        source: .crossref, url: "https://api.crossref.org/works/10.1145/1.2")
      record.conflicts = ["page": [Record.Claim(source: .dblp, value: "579-594")]]
    }
    let lines = Explanation.lines(of: try #require(record.ledger(of: "pages")), record.key)
    #expect(lines[0] == "chen2018tvm.page: 578-594")
    #expect(lines[1] == "  from crossref (https://api.crossref.org/works/10.1145/1.2)")
    #expect(lines[2].hasPrefix("  rule: ") && lines[3].hasPrefix("  order: dblp, "))
    #expect(lines.last == "  dblp says: 579-594")
    let empty = Explanation.lines(of: try #require(record.ledger(of: "doi")), record.key)
    #expect(empty[0] == "chen2018tvm.DOI: (empty)" && !empty.contains { $0.hasPrefix("  from") })
  }

  @Test(arguments: [(0, "0 readings"), (1, "1 reading"), (2, "2 readings"), (1_000_000, "1000000 readings")])
  func oneIsOneAndMoreAreMore(count: Int, words: String) {
    #expect(Explanation.count(count, "reading") == words)
  }
}
