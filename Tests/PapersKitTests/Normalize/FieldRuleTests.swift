import Testing

@testable import PapersKit

/// The rule table as a bibliographer would ask it: of two sources, whose word stands in the record?
struct FieldRuleTests {
  /// A published finding of the source that says something in every field.
  private func said(_ source: Source, _ kind: WorkKind? = .conferencePaper, mark: String) -> Finding {
    var f = Finding(source: source, url: "https://\(source.rawValue).example/\(mark)")
    f.kind = kind
    f.title = "A Study of Practical Deduplication"
    f.people = [Finding.Name(given: "Dutch T.", family: "Meyer"), Finding.Name(whole: "William J. Bolosky")]
    f.date = PublicationDate(year: 2011)
    f.container = "FAST"
    f.publisher = "publisher of \(mark)"
    f.abstract = "abstract of \(mark)"
    f.language = mark
    f.pages = "1-\(mark.utf8.count + 10)"
    return f
  }

  typealias Row = (field: Field, kind: WorkKind, better: Source, worse: Source)
  static let rows: [Row] = [
    (.title, .conferencePaper, .landingPage, .crossref), (.title, .conferencePaper, .crossref, .dblp),
    (.title, .conferencePaper, .dblp, .openAlex), (.title, .conferencePaper, .openAlex, .semanticScholar),
    (.title, .conferencePaper, .semanticScholar, .arXiv), (.title, .conferencePaper, .arXiv, .list),
    (.author, .journalArticle, .crossref, .arXiv), (.author, .journalArticle, .dblp, .semanticScholar),
    (.title, .preprint, .arXiv, .crossref), (.title, .preprint, .arXiv, .semanticScholar),
    (.title, .preprint, .openReview, .dblp), (.author, .preprint, .arXiv, .dblp),
    (.issued, .conferencePaper, .dblp, .crossref), (.issued, .conferencePaper, .landingPage, .crossref),
    (.page, .conferencePaper, .dblp, .openAlex), (.containerTitle, .journalArticle, .crossref, .openAlex),
    (.containerTitle, .conferencePaper, .dblp, .semanticScholar), (.issued, .book, .landingPage, .dblp),
    (.issued, .thesis, .crossref, .openAlex), (.publisher, .conferencePaper, .crossref, .landingPage),
    (.publisher, .book, .crossref, .dblp), (.doi, .conferencePaper, .crossref, .openAlex),
    (.doi, .journalArticle, .crossref, .semanticScholar), (.abstract, .conferencePaper, .arXiv, .crossref),
    (.abstract, .conferencePaper, .openReview, .landingPage),
    (.abstract, .journalArticle, .landingPage, .openAlex),
    (.url, .conferencePaper, .landingPage, .openAlex), (.isbn, .book, .crossref, .openAlex),
  ]
  @Test(arguments: rows.indices)
  func theBetterSourceStandsFirst(row: Int) throws {
    let (field, kind, better, worse) = Self.rows[row]
    let order = FieldRule.rule(for: field, kind: kind).order
    let (first, second) = (try #require(order.firstIndex(of: better)), order.firstIndex(of: worse))
    #expect(second.map { first < $0 } ?? true, "\(field) of a \(kind): \(better) before \(worse)")
  }

  @Test(arguments: Field.allCases)
  func everyRuleNamesEachSourceOnceAndSaysWhy(field: Field) {
    for kind in WorkKind.allCases {
      let rule = FieldRule.rule(for: field, kind: kind)
      #expect(Set(rule.order).count == rule.order.count, "\(field) of \(kind)")
      #expect(!rule.order.contains(.override), "overrides stand above the table")
      #expect(rule.name.contains(":"), "\(rule.name)")
      // The list never beats a source.
      if let list = rule.order.firstIndex(of: .list) {
        #expect(list == rule.order.count - 1, "\(field) of \(kind)")
      }
    }
  }

  @Test func theListsWordsNeverFillWhatOnlySourcesKnow() {
    for field in [Field.doi, .publisher, .isbn, .issn, .abstract] where field != .doi {
      #expect(!FieldRule.rule(for: field, kind: .conferencePaper).order.contains(.list), "\(field)")
    }
  }

  @Test(arguments: [Source.crossref, .dblp, .landingPage, .openAlex, .semanticScholar, .dataCite, .arXiv])
  func everySourceAloneMakesARecordWithItsName(source: Source) {
    let record = merged([said(source, mark: "a")], key: "k")
    #expect(record.status == .verified)
    #expect(
      record.provenance["title"]
        == Record.Provenance(source: source, url: "https://\(source.rawValue).example/a"))
    for (field, origin) in record.provenance { #expect(origin.source == source, "\(field)") }
  }

  /// Whatever the order and the number of sources: each field comes from the best of those that speak.
  @Test func eachFieldComesFromTheBestOfThoseThatSpeak() throws {
    let sources: [Source] = [
      .crossref, .dblp, .landingPage, .openAlex, .semanticScholar, .openReview, .catalogue, .doi,
    ]
    var chance = Chance(seed: 5)
    for _ in 0..<60 {
      let some = sources.filter { _ in chance.happens(0.5) }
      guard some.count > 1 else { continue }
      let findings = some.enumerated().map { n, source in
        said(source, mark: ["aa", "bbb", "c", "dddd", "ee"][n % 5])
      }
      let record = merged(findings, key: "k")
      for field in [Field.title, .author, .issued, .publisher, .abstract, .page] {
        let order = FieldRule.rule(for: field, kind: record.kind).order
        let best = some.filter(order.contains).min {
          (order.firstIndex(of: $0) ?? 99) < (order.firstIndex(of: $1) ?? 99)
        }
        #expect(record.provenance[field.rawValue]?.source == best, "\(field) among \(some)")
      }
      #expect(merged(findings.reversed(), key: "k") == record)
    }
  }

  @Test func thePublishedFormBeatsThePreprintWhateverItsSource() {
    var preprint = said(.arXiv, .preprint, mark: "p")
    (preprint.title, preprint.arXiv, preprint.container) = (
      "A First Study of Deduplication", ArXivID("1101.00001"), nil
    )
    preprint.date = PublicationDate(year: 2010)
    let published = said(.semanticScholar, mark: "q")
    let record = merged([preprint, published], key: "k")
    #expect(record.title == "A Study of Practical Deduplication")
    #expect(record.issued?.year == 2011)
    // The abstract alone is arXiv's first.
    #expect(record.abstract == "abstract of p")
    #expect(record.versions.map(\.kind) == [.preprint, .published])
    #expect(record.conflicts.isEmpty, "\(record.conflicts)")
  }

  static let conflicts: [(claim: String, Field, change: @Sendable (inout Finding) -> Void, kept: Bool)] = [
    ("another year", .issued, { $0.date = PublicationDate(year: 2012) }, true),
    ("a month more", .issued, { $0.date = PublicationDate(year: 2011, month: 2) }, false),
    ("another first page", .page, { $0.pages = "77-99" }, true),
    ("a last page more", .page, { $0.pages = "1" }, false),
    ("another venue", .containerTitle, { $0.container = "SOSP" }, true),
    (
      "the venue in full", .containerTitle,
      {
        $0.container = "9th USENIX Conference on File and Storage Technologies (FAST 11)"
      }, false
    ),
    ("another title", .title, { $0.title = "A Study of Impractical Deduplication" }, true),
    ("the title in capitals", .title, { $0.title = "A STUDY OF PRACTICAL DEDUPLICATION" }, false),
    (
      "initials", .author,
      {
        $0.people = [Finding.Name(whole: "D. Meyer"), Finding.Name(whole: "W. Bolosky")]
      }, false
    ),
    ("a person more", .author, { $0.people.append(Finding.Name(whole: "Grace Hopper")) }, true),
    (
      "the people cut", .author, { ($0.people, $0.andOthers) = ([Finding.Name(whole: "D. Meyer")], true) },
      false
    ),
  ]
  @Test(arguments: conflicts.indices)
  func onlyARealContradictionIsAConflict(row: Int) {
    let (claim, field, change, kept) = Self.conflicts[row]
    var other = said(.openAlex, mark: "o")
    other.pages = nil
    change(&other)
    var first = said(.crossref, mark: "c")
    first.pages = "1-13"
    let record = merged([first, other], key: "k")
    #expect((record.conflicts[field.rawValue] != nil) == kept, "\(claim): \(record.conflicts)")
    #expect(
      record.provenance[field.rawValue]?.source != .openAlex || field == .page && claim == "", "\(claim)")
  }
}

/// Names as several sources spell them come out in the fullest spelling, of the right person.
struct PeopleMergingTests {
  private func people(_ names: [String]) -> People { People(names.map { Person(Finding.Name(whole: $0)) }) }

  static let rows: [(claim: String, best: [String], other: [String], wanted: [String])] = [
    (
      "given names for initials", ["T. Chen", "T. Moreau"], ["Tianqi Chen", "Thierry Moreau"],
      ["Tianqi Chen", "Thierry Moreau"]
    ),
    ("the fuller stays", ["Tianqi Chen"], ["T. Chen"], ["Tianqi Chen"]),
    ("a middle initial", ["William Bolosky"], ["William J. Bolosky"], ["William J. Bolosky"]),
    ("accents", ["Paul Erdos"], ["Paul Erdős"], ["Paul Erdős"]),
    (
      "namesakes in their places", ["Wei Wang", "W. Wang"], ["Wen Wang", "Wei Wang"],
      ["Wei Wang", "Wen Wang"]
    ),
    (
      "another order", ["A. Lovelace", "A. Turing"], ["Alan Turing", "Ada Lovelace"],
      ["Ada Lovelace", "Alan Turing"]
    ),
    ("other people", ["Ada Lovelace"], ["Grace Hopper"], ["Ada Lovelace"]),
    ("nobody else", ["Ada Lovelace"], [], ["Ada Lovelace"]),
    ("hyphens", ["Ji-Hoon Park"], ["J.-H. Park"], ["Ji-Hoon Park"]),
  ]
  @Test(arguments: rows.indices)
  func theFullestSpellingIsKept(row: Int) {
    let (claim, best, other, wanted) = Self.rows[row]
    #expect(people(best).reconciled(with: people(other)).persons.map(\.display) == wanted, "\(claim)")
  }

  @Test func theNumberAndOrderOfPeopleNeverChange() {
    var chance = Chance(seed: 9)
    let names = [
      "Tianqi Chen", "T. Chen", "Wei Wang", "W. Wang", "Wen Wang", "Ada Lovelace", "A. Turing", "Li Mu",
    ]
    for _ in 0..<200 {
      let (a, b) = (
        (0..<chance.pick(5)).map { _ in names[chance.pick(8)] },
        (0..<chance.pick(5)).map { _ in names[chance.pick(8)] }
      )
      let out = people(a).reconciled(with: people(b))
      #expect(out.persons.count == a.count)
      for (mine, given) in zip(out.persons, people(a).persons) {
        #expect(mine.agreement(with: given) != .different, "\(a) with \(b)")
      }
    }
  }
}

/// What stands in the place of a venue for what is out on a server only.
struct PreprintVenueTests {
  private func preprint(_ change: (inout Finding) -> Void = { _ in }) -> Finding {
    var f = work(
      .arXiv, "Horovod: fast and easy distributed deep learning", ["Alexander Sergeev"], 2018, nil, .preprint)
    f.arXiv = ArXivID("1802.05799v3")
    f.categories = ["cs.LG", "stat.ML"]
    change(&f)
    return f
  }
  @Test func computerScienceOnArXivIsCoRR() {
    let record = merged([preprint()], key: "k")
    #expect(record.venue == Record.VenueTie(acronym: "CoRR", series: "arxiv"))
    #expect(record.containerTitle == nil)
  }
  @Test func physicsOnArXivIsArXiv() {
    #expect(merged([preprint { $0.categories = ["hep-th"] }], key: "k").venue?.acronym == "arXiv")
  }
  @Test func whatDBLPCallsCoRRIsCoRR() {
    let record = merged(
      [preprint { ($0.categories, $0.dblp) = ([], "journals/corr/abs-1802-05799") }], key: "k")
    #expect(record.venue?.acronym == "CoRR")
  }
  @Test func anotherServerHasNoVenue() {
    let record = merged([preprint { ($0.source, $0.arXiv) = (.dataCite, nil) }], key: "k")
    #expect(record.kind == .preprint)
    #expect(record.venue == nil)
  }
  @Test func thePublishedFormsVenueTakesItsPlace() {
    var out = work(
      .crossref, "Horovod: fast and easy distributed deep learning", ["A. Sergeev"], 2019, "OSDI",
      .conferencePaper)
    out.doi = DOI("10.1145/1.2")
    let first = merged([preprint()], key: "k")
    #expect(merged([preprint(), out], key: "k", existing: first).venue?.acronym == "OSDI")
  }
  @Test func theExportOfAPreprintNamesItsServerOnce() {
    let text = BibTeXFormat.text(of: merged([preprint()], key: "k"))
    #expect(text.contains("eprint"))
    #expect(!text.contains("howpublished"))
    #expect(!text.contains("CoRR"))
  }
}
