import Testing

@testable import PapersKit

/// A person's own values, by CSL's names: they win, they show, and they can empty a field.
@Suite struct OverrideTests {
  private static let full: Record = {
    var record = Record(key: "k", kind: .conferencePaper, title: "A Title")
    record.people = People([Person(given: "Ada", family: "Byron")])
    record.editors = People([Person(given: "Guy", family: "Steele")])
    record.issued = PublicationDate(year: 2018, month: 2)
    record.containerTitle = "Proceedings"
    record.eventTitle = "The Meeting"
    record.volume = "1"
    record.issue = "2"
    record.number = "3"
    record.pages = "4-5"
    record.publisher = "Press"
    record.doi = DOI("10.1145/1.2")
    record.isbn = ["978-3-16-148410-0"]
    record.issn = ["2049-3630"]
    record.url = "https://a.example"
    record.abstract = "Short."
    record.language = "en"
    return record
  }()

  /// What stands in a field, in one line.
  private func shown(_ record: Record, _ field: Field) -> String {
    switch field {
    case .title: record.title
    case .author: record.people.persons.map(\.display).joined(separator: "; ")
    case .editor: record.editors.persons.map(\.display).joined(separator: "; ")
    case .issued: record.issued?.description ?? ""
    case .containerTitle: record.containerTitle ?? ""
    case .eventTitle: record.eventTitle ?? ""
    case .volume: record.volume ?? ""
    case .issue: record.issue ?? ""
    case .number: record.number ?? ""
    case .page: record.pages ?? ""
    case .publisher: record.publisher ?? ""
    case .doi: record.doi?.text ?? ""
    case .isbn: record.isbn.joined(separator: ", ")
    case .issn: record.issn.joined(separator: ", ")
    case .url: record.url ?? ""
    case .abstract: record.abstract ?? ""
    case .language: record.language ?? ""
    }
  }

  static let values: [(field: Field, json: String, expected: String)] = [
    (.title, #""Another Title""#, "Another Title"), (.title, #""  Blanks around  ""#, "Blanks around"),
    (.author, #""Alan Turing""#, "Alan Turing"), (.author, #""Turing, Alan""#, "Alan Turing"),
    (.author, #"["Alan Turing", "Guido van Rossum"]"#, "Alan Turing; Guido van Rossum"),
    (.author, #"[{"given": "Alan", "family": "Turing"}]"#, "Alan Turing"),
    (.author, #"{"given": "Alan", "family": "Turing", "suffix": "Jr."}"#, "Alan Turing, Jr."),
    (.author, #"[{"literal": "OpenAI"}, "Ada Byron"]"#, "OpenAI; Ada Byron"),
    (
      .author, #"[{"given": "Ludwig", "non-dropping-particle": "van", "family": "Beethoven"}]"#,
      "Ludwig van Beethoven"
    ),
    (.author, #"[{"given": "Jean", "dropping-particle": "d'", "family": "Alembert"}]"#, "Jean d'Alembert"),
    (.author, #"[{"given": "Nobody"}, "Ada Byron"]"#, "Ada Byron"),
    (.editor, #"["Barbara Liskov"]"#, "Barbara Liskov"),
    (.issued, "2019", "2019"), (.issued, #""2019""#, "2019"), (.issued, #""2019-03""#, "2019-03"),
    (.issued, #""2019-03-04""#, "2019-03-04"), (.issued, #"{"date-parts": [[2019, 3]]}"#, "2019-03"),
    (.issued, #"{"date-parts": [["2019", "3", "4"]]}"#, "2019-03-04"),
    (.issued, #"{"date-parts": [[2019]]}"#, "2019"),
    (.containerTitle, #""Journal of X""#, "Journal of X"), (.eventTitle, #""ICML 2019""#, "ICML 2019"),
    (.volume, "12", "12"), (.volume, #""12a""#, "12a"), (.issue, "4", "4"), (.number, #""77""#, "77"),
    (.page, #""100--110""#, "100-110"), (.page, #""pp. 7 – 9""#, "7-9"), (.publisher, #""ACM""#, "ACM"),
    (.doi, #""https://doi.org/10.1109/X.1""#, "10.1109/X.1"), (.doi, #""10.1109/X.1""#, "10.1109/X.1"),
    (.isbn, #""978-0-262-03384-8""#, "978-0-262-03384-8"), (.isbn, #"["a", "b"]"#, "a, b"),
    (.issn, #"["1234-5679"]"#, "1234-5679"), (.url, #""https://b.example/x""#, "https://b.example/x"),
    (.abstract, #""Long.""#, "Long."), (.language, #""de""#, "de"),
  ]
  @Test(arguments: values.indices) func aPersonsValueStands(row: Int) throws {
    let (field, json, expected) = Self.values[row]
    var record = Self.full
    record.conflicts[field.rawValue] = [Record.Claim(source: .crossref, value: "otherwise")]
    record.override(field.rawValue, with: try JSON(parsing: json))
    #expect(shown(record, field) == expected, "\(field) \(json)")
    #expect(record.provenance[field.rawValue]?.source == .override)
    #expect(record.conflicts[field.rawValue] == nil, "the person has settled it")
    for other in Field.allCases where other != field {
      #expect(shown(record, other) == shown(Self.full, other), "\(other) is left alone")
    }
  }

  @Test(arguments: Field.allCases) func nullEmptiesAFieldAndAWorkKeepsItsTitle(field: Field) {
    var record = Self.full
    record.override(field.rawValue, with: .null)
    #expect(shown(record, field) == (field == .title ? "A Title" : ""))
    #expect(record.provenance[field.rawValue]?.source == .override)
  }

  @Test(arguments: Field.allCases) func aValueOfTheWrongShapeEmptiesAndNeverCrashes(field: Field) throws {
    for odd in ["[]", "{}", "true", "[[]]", #"{"date-parts": []}"#, #"{"date-parts": [[]]}"#, #""  ""#] {
      var record = Self.full
      record.override(field.rawValue, with: try JSON(parsing: odd))
      #expect(shown(record, field) == (field == .title ? "A Title" : ""), "\(field) \(odd)")
    }
  }

  static let others: [(name: String, json: String, read: @Sendable (Record) -> String?, expected: String?)] =
    [
      ("type", #""article-journal""#, { $0.kind.rawValue }, "article-journal"),
      ("type", #""no such type""#, { $0.kind.rawValue }, "paper-conference"),
      ("note", #""Best paper""#, { $0.note }, "Best paper"), ("genre", #""Poster""#, { $0.genre }, "Poster"),
      ("edition", "2", { $0.edition }, "2"),
      ("publisher-place", #""Berlin""#, { $0.publisherPlace }, "Berlin"),
      ("collection-title", #""LNCS""#, { $0.collectionTitle }, "LNCS"),
      ("label", #""TVM""#, { $0.label }, "TVM"),
      ("pdf", #""https://a.example/a.pdf""#, { $0.pdf }, "https://a.example/a.pdf"),
      ("arxiv", #""1802.04799""#, { $0.ids["arxiv"] }, "1802.04799"),
      ("dblp", #""conf/osdi/X""#, { $0.ids["dblp"] }, "conf/osdi/X"),
      ("openreview", #""abc""#, { $0.ids["openreview"] }, "abc"), ("acl", "null", { $0.ids["acl"] }, nil),
      ("id", #""stolen""#, { $0.key }, "k"),
      ("custom", #"{"status": "verified"}"#, { $0.extra["custom"]?.string }, nil),
      ("archive", #""Zenodo""#, { $0.extra["archive"]?.string }, "Zenodo"),
      ("archive", "null", { $0.extra["archive"]?.string }, nil),
    ]
  @Test(arguments: others.indices) func otherNamesOfCSLAreTakenToo(row: Int) throws {
    let (name, json, read, expected) = Self.others[row]
    var record = Self.full
    record.override(name, with: try JSON(parsing: json))
    #expect(read(record) == expected, "\(name) \(json)")
  }

  @Test func anOverrideWinsOverEverySourceAndFallsWithItsLine() throws {
    var crossref = Finding(source: .crossref, url: "https://api.crossref.org/works/10.1145/1.2")
    crossref.title = "A Title"
    crossref.kind = .conferencePaper
    crossref.publisher = "ACM"
    crossref.date = PublicationDate(year: 2018)
    let mine = ["publisher": JSON.string("My Press"), "issued": JSON.number(2019)]
    let held = merged([crossref], key: "k", overrides: mine)
    #expect(held.publisher == "My Press")
    #expect(held.issued?.year == 2019)
    let again = merged([crossref], key: "k", overrides: mine, existing: held)
    #expect(again == held)
    let back = merged([crossref], key: "k", existing: again)
    #expect(back.publisher == "ACM")
    #expect(back.issued?.year == 2018)
    #expect(!back.provenance.values.contains { $0.source == .override })
  }
}
