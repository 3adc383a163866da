import Testing

@testable import PapersKit

/// Where the rules of merging end: kinds that only a venue tells, titles in capitals, overrides taken back, notices.
struct MergingLimitsTests {
  private func found(
    _ source: Source = .crossref, _ title: String = "Nets of Gold for Everyone", venue: String? = nil,
    kind: WorkKind? = nil, _ change: (inout Finding) -> Void = { _ in }
  ) -> Finding {
    var finding = work(source, title, ["Jane Doe"], 2018, venue, kind)
    change(&finding)
    return finding
  }

  /// A source that names no kind, and the venue that tells it.
  static let venues: [(venue: String, kind: WorkKind)] = [
    ("ACM Transactions on Computer Systems", .journalArticle), ("OSDI", .conferencePaper),
    ("Journal of Golden Nets", .journalArticle), ("Symposium on Golden Nets", .conferencePaper),
    ("Workshop on Golden Nets", .conferencePaper), ("CoRR", .preprint),
    ("SSRN Electronic Journal", .preprint),
    ("Something Else Altogether", .other),
  ]
  @Test(arguments: venues) func theVenueTellsTheKindThatNobodyNames(venue: String, kind: WorkKind) {
    #expect(merged([found(venue: venue)], key: "k").kind == kind)
  }

  /// Indexes call every paper an article, or every article a paper: the table knows better.
  @Test(arguments: [
    (WorkKind.journalArticle, "OSDI", WorkKind.conferencePaper),
    (.conferencePaper, "Journal of Machine Learning Research", .journalArticle),
    (.conferencePaper, "OSDI", .conferencePaper), (.thesis, "OSDI", .thesis),
  ])
  func aKindThatItsVenueRefutesIsMended(said: WorkKind, venue: String, kind: WorkKind) {
    #expect(merged([found(venue: venue, kind: said)], key: "k").kind == kind)
    let settled = merged(
      [found(venue: venue, kind: said)], key: "k", overrides: ["type": .string(said.rawValue)])
    #expect(settled.kind == said)
  }

  @Test(arguments: [
    ("NETS OF GOLD FOR EVERYONE", "Nets of Gold for Everyone", "Nets of Gold for Everyone"),
    ("Nets of Gold for Everyone", "NETS OF GOLD FOR EVERYONE", "Nets of Gold for Everyone"),
    ("Nets of gold for everyone", "Nets of Gold for Everyone", "Nets of gold for everyone"),
    ("NETS OF GOLD FOR EVERYONE", "Ropes of Sand", "NETS OF GOLD FOR EVERYONE"),
  ])
  func aShoutedTitleIsSaidInSmallLettersWhereAnotherSourceDoes(best: String, other: String, title: String) {
    let record = merged(
      [found(.crossref, best, venue: "OSDI"), found(.openAlex, other, venue: "OSDI")], key: "k")
    #expect(record.title == title)
    #expect(record.provenance["title"]?.source == .crossref)
  }

  @Test(arguments: [
    ("Nets", "A Survey", "Nets: A Survey"), ("Nets?", "A Survey", "Nets? A Survey"),
    ("Nets:", "A Survey", "Nets: A Survey"), ("Nets: A Survey", "A survey", "Nets: A Survey"),
    ("Nets", "", "Nets"),
  ])
  func aSubtitleIsPartOfTheTitleOnce(title: String, subtitle: String, whole: String) {
    #expect(
      merged([found(.crossref, title, venue: "OSDI") { $0.subtitle = subtitle }], key: "k").title == whole)
  }

  @Test func whatBelongsToThePublicationIsNotTakenFromAPreprint() {
    let preprint = found(.arXiv, venue: "arXiv", kind: .preprint) {
      $0.arXiv = ArXivID("1802.04799")
      ($0.volume, $0.publisher, $0.doi) = ("7", "arXiv", DOI("10.1145/1.2"))
    }
    let record = merged([preprint], key: "k")
    #expect(record.volume == nil && record.publisher == nil && record.containerTitle == nil)
    // Its DOI is the author's word.
    #expect(record.doi == nil)
    #expect(record.kind == .preprint)
  }

  @Test func numbersOfASerialComeWithTheirSource() {
    let record = merged(
      [found(venue: "OSDI") { ($0.issn, $0.isbn) = (["1234-5678"], ["978-1"]) }], key: "k")
    #expect(record.issn == ["1234-5678"] && record.isbn == ["978-1"])
    #expect(record.provenance["ISSN"]?.source == .crossref)
  }

  @Test func anOverrideThatWasTakenBackGivesWayOnceASourceSpeaks() {
    let first = merged([found(venue: "OSDI")], key: "k", overrides: ["volume": "9", "page": "1-2"])
    #expect(first.volume == "9")
    // Without an answer it stays: nothing is known instead.
    #expect(merged([], key: "k", existing: first).volume == "9")
    let second = merged([found(venue: "OSDI") { $0.pages = "5-6" }], key: "k", existing: first)
    #expect(second.volume == nil && second.pages == "5-6")
    #expect(second.provenance["volume"] == nil)
    #expect(second.provenance["page"]?.source == .crossref)
  }

  @Test func aTitleIsNeverTakenAwayWithoutAnother() {
    let first = merged([found(venue: "OSDI")], key: "k", overrides: ["title": "Mine"])
    let silent = found(venue: "OSDI") { $0.title = nil }
    #expect(merged([silent], key: "k", existing: first).title == "Mine")
    #expect(merged([found(venue: "OSDI")], key: "k", existing: first).title == "Nets of Gold for Everyone")
  }

  /// A correction stands in the note once, by its address where it is a DOI.
  @Test(arguments: [
    ("10.1145/7.8", "Corrected by https://doi.org/10.1145/7.8"), ("erratum 3", "Corrected by erratum 3"),
  ])
  func aCorrectionIsNotedOnce(id: String, note: String) {
    let finding = found(venue: "OSDI") {
      $0.relations = [Finding.Related(.isCorrectedBy, id)]
    }
    let first = merged([finding], key: "k")
    #expect(first.note == note)
    #expect(merged([finding], key: "k", existing: first).note == note)
    var read = first
    read.note = "read twice"
    #expect(merged([finding], key: "k", existing: read).note == "read twice; \(note)")
  }

  @Test func aReadingWithoutATitleIsCalledByItsLabel() {
    let reading = Reading(label: "MapReduce", words: "MapReduce")
    let record = merged([], reading: reading, key: "k")
    #expect(record.title == "MapReduce" && record.label == "MapReduce")
    #expect(record.provenance["title"]?.source == .list)
    #expect(citationKey(for: reading, taken: []) == "mapreduce")
    #expect(citationKey(for: Reading(words: ""), taken: []) == "work")
  }

  @Test func whatOnlyTheListContradictedGoesWithTheListsWords() {
    let first = merged([found(venue: "OSDI")], reading: reading("Nets", [], year: 2009), key: "k")
    #expect(first.conflicts["issued"]?.map(\.source) == [.list])
    let second = merged([], reading: reading("Nets", [], year: 2018), key: "k", existing: first)
    #expect(second.conflicts["issued"] == nil)
  }

  @Test func thePreprintIsNotForgottenWhenOnlyThePublicationAnswers() {
    var preprint = merged(
      [found(.arXiv, kind: .preprint) { $0.arXiv = ArXivID("1802.04799v3") }], key: "k")
    preprint.ids["arxiv"] = nil
    let record = merged(
      [found(venue: "OSDI", kind: .conferencePaper)], key: "k", existing: preprint)
    #expect(record.versions.map(\.kind) == [.preprint, .published])
    #expect(record.versions.first?.arXiv?.version == 3)
  }
}
