import Testing

@testable import PapersKit

/// The names that stand in files: once written they may never change.
struct SourcesAndKindsTests {
  static let sources: [(Source, String)] = [
    (.arXiv, "arxiv"), (.crossref, "crossref"), (.dblp, "dblp"), (.openAlex, "openalex"),
    (.semanticScholar, "semanticscholar"), (.dataCite, "datacite"), (.openReview, "openreview"),
    (.doi, "doi"), (.landingPage, "page"), (.pdf, "pdf"), (.catalogue, "catalogue"),
    (.importedFile, "import"), (.list, "list"), (.override, "override"),
  ]
  @Test func everySourceHasItsNameInTheFiles() {
    #expect(Self.sources.map(\.0) == Source.allCases)
    for (source, name) in Self.sources {
      #expect(source.rawValue == name)
      #expect(Source(rawValue: name) == source)
    }
  }

  static let kinds: [(WorkKind, String)] = [
    (.conferencePaper, "paper-conference"), (.journalArticle, "article-journal"), (.preprint, "article"),
    (.book, "book"), (.chapter, "chapter"), (.thesis, "thesis"), (.report, "report"), (.dataset, "dataset"),
    (.software, "software"), (.webPage, "webpage"), (.proceedings, "collection"), (.other, "document"),
  ]
  @Test func everyKindIsAnItemTypeOfCSL() {
    #expect(Self.kinds.map(\.0) == WorkKind.allCases)
    for (kind, name) in Self.kinds {
      #expect(kind.rawValue == name)
      #expect(WorkKind(rawValue: name) == kind)
    }
  }

  @Test func everyKindAndSourceComesBackFromARecordFile() throws {
    for (kind, name) in Self.kinds {
      for status in Record.Status.allCases {
        var record = Record(key: "a2020b", kind: kind, title: "A Title")
        record.status = status
        for (n, (source, _)) in Self.sources.enumerated() {
          record.provenance["field\(n)"] = Record.Provenance(source: source, url: "https://a.org/\(n)")
        }
        record.conflicts["issued"] = Self.sources.map { Record.Claim(source: $0.0, value: $0.1) }
        let json = RecordFile.json(of: record)
        #expect(json["type"]?.string == name)
        #expect(try RecordFile.record(RecordFile.bytes(of: record), key: "a2020b") == record)
      }
    }
  }

  @Test func aNewRecordClaimsNothing() {
    let record = Record(key: "k", kind: .book, title: "T")
    #expect(record.status == .listed && !record.isRetracted)
    #expect(record.people.isEmpty && record.editors.isEmpty && record.versions.isEmpty)
    #expect(record.readings.isEmpty && record.conflicts.isEmpty && record.provenance.isEmpty)
    #expect(record.doi == nil && record.arXiv == nil && record.match == nil && record.venue == nil)
  }

  @Test(
    arguments: [
      ("1904.03257", "1904.03257"), ("1904.03257v2", "1904.03257"), ("cond-mat/0508028", "cond-mat/0508028"),
      ("nonsense", nil), ("", nil),
    ] as [(String, String?)])
  func theIdentifierOfAPreprintIsReadOnce(text: String, id: String?) {
    var record = Record(key: "k", kind: .preprint, title: "T")
    record.ids["arxiv"] = text
    #expect(record.arXiv?.text == id)
  }

  @Test func aFindingStartsWithItsSourceAndAddressOnly() {
    let finding = Finding(source: .dblp, url: "https://dblp.org/x")
    #expect(finding.whole == "")
    #expect(finding == Finding(source: .dblp, url: "https://dblp.org/x"))
    #expect(finding != Finding(source: .crossref, url: "https://dblp.org/x"))
  }

  /// Parts of a name as they stand in one line.
  static let joined: [([String?], String)] = [
    (["Ada", "Byron"], "Ada Byron"), (["Laurens", "van der", "Maaten"], "Laurens van der Maaten"),
    (["Jean", "d'", "Alembert"], "Jean d'Alembert"), (["Jean", "d’", "Alembert"], "Jean d’Alembert"),
    (["Rami", "al-", "Rfou"], "Rami al-Rfou"), (["Lorenzo", "de'", "Medici"], "Lorenzo de' Medici"),
    (["Willem", "'s-", "Gravesande"], "Willem 's-Gravesande"),
    (["Gerard", "'t", "Hooft"], "Gerard 't Hooft"),
    ([nil, "Byron"], "Byron"), (["", "Byron", ""], "Byron"), ([nil, nil], ""), ([], ""),
    (["d'"], "d'"), (["dell'", "Acqua"], "dell'Acqua"), (["O'", "Neill"], "O' Neill"),
  ]
  @Test(arguments: joined) func aParticleThatLeansHasNoBlank(parts: [String?], text: String) {
    #expect(Person.joined(parts) == text)
  }

  @Test(arguments: [
    ("d'", true), ("d’", true), ("l'", true), ("dell'", true), ("al-", true), ("'s-", true), ("de'", false),
    ("de", false), ("D'", false), ("AL-", false), ("", false), ("-", false), ("'", false), ("van", false),
  ])
  func onlyAnElidedParticleLeans(particle: String, leans: Bool) { #expect(Person.leans(particle) == leans) }

  @Test(arguments: [
    ("王", true), ("王小明", true), ("김철수", true), ("さくら", true), ("佐々木", true), ("王 小明", false), ("Wang", false),
    ("王A", false), ("", true), ("Иван", false),
  ])
  func whatIsWrittenInHanKanaOrHangulIsEastAsian(text: String, isOne: Bool) {
    #expect(Person.isEastAsian(text) == isOne)
  }

  @Test func anEastAsianNameStandsFamilyFirst() {
    #expect(Person(given: "小明", family: "王").display == "王小明")
    #expect(Person(given: "Xiaoming", family: "王").display == "Xiaoming 王")
    #expect(Person(given: "小明", family: "王", suffix: "Jr.").display == "王小明")
  }

  @Test func aDateIsNeverMoreExactThanItsParts() {
    for month in [nil, -1, 0, 1, 12, 13] as [Int?] {
      for day in [nil, -1, 0, 1, 31, 32] as [Int?] {
        let date = PublicationDate(year: 2020, month: month, day: day)
        let isMonth = month.map { (1...12).contains($0) } ?? false
        let isDay = isMonth && day.map { (1...31).contains($0) } ?? false
        #expect(date.month == (isMonth ? month : nil))
        #expect(date.day == (isDay ? day : nil))
        #expect(PublicationDate(date.description) == date)
        #expect(date.description.split(separator: "-").count == 1 + (isMonth ? 1 : 0) + (isDay ? 1 : 0))
      }
    }
  }

  @Test func datesAreInOneOrder() {
    var dice = Dice(seed: 14)
    let dates = (0..<120).map { _ in
      PublicationDate(
        year: Int.random(in: 1999...2001, using: &dice), month: Int.random(in: 0...3, using: &dice),
        day: Int.random(in: 0...3, using: &dice))
    }
    for (a, b) in zip(dates, dates.dropFirst()) {
      #expect([a < b, b < a, a == b].filter { $0 }.count == 1, "\(a) \(b)")
      // The print of equally exact dates sorts as they do.
      if a.description.count == b.description.count { #expect((a < b) == (a.description < b.description)) }
    }
    #expect(dates.sorted().map(\.year) == dates.map(\.year).sorted())
  }
}
