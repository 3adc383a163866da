import Testing

@testable import PapersKit

/// A reading on its way: what its links name, in which order its pages are read, and what is asked by words.
struct SyncItemTests {
  static func link(_ url: String, _ kind: Reading.Link.Kind = .paper) -> Reading.Link {
    Reading.Link(url: url, written: url, kind: kind)
  }
  static func item(_ urls: String..., title: String? = nil, words: String = "") -> SyncItem {
    SyncItem(
      list: "lists/a.md", number: 0,
      reading: Reading(
        title: title, links: urls.map { link($0) }, place: Place(line: 12, column: 3), words: words))
  }
  static func aimed(_ urls: String...) -> SyncItem {
    var item = SyncItem(
      list: "lists/a.md", number: 0, reading: Reading(links: urls.map { link($0) }))
    item.aim()
    return item
  }

  @Test func nothingIsWorkedOutBeforeAiming() {
    let item = Self.item("https://arxiv.org/abs/1706.03762")
    #expect(item.references.isEmpty && item.pages.isEmpty && item.guesses.isEmpty && item.pdfs.isEmpty)
  }

  @Test(arguments: [
    "https://arxiv.org/abs/1706.03762", "https://arxiv.org/pdf/1706.03762v5",
    "https://arxiv.org/pdf/1706.03762.pdf", "http://arxiv.org/abs/1706.03762v1",
  ])
  func aLinkToAPreprintNamesIt(url: String) {
    let item = Self.aimed(url)
    #expect(item.arXivIDs.map(\.text) == ["1706.03762"])
    #expect(item.arXivIDs.allSatisfy { $0.version == nil })
    #expect(item.dois.isEmpty)
    #expect(item.scholarIDs == ["ARXIV:1706.03762"])
  }

  @Test(arguments: [
    "https://drive.google.com/file/d/1A7w/view", "https://drive.google.com/open?id=1ES0",
    "https://scholar.google.com/scholar?cluster=123",
  ])
  func aViewersPageIsNotAskedWhatItShows(_ url: String) {
    let item = Self.aimed(url)
    #expect(item.pages.isEmpty && item.pdfs.isEmpty && item.guesses.isEmpty)
    // What stands beside it is.
    #expect(Self.aimed(url, "https://arxiv.org/abs/1706.03762").arXivIDs.count == 1)
  }

  @Test func anIdentifierIsNamedOnceHoweverOftenItIsLinked() {
    let item = Self.aimed(
      "https://doi.org/10.1145/1.2", "https://dl.acm.org/doi/10.1145/1.2", "https://doi.org/10.1145/1.2")
    #expect(item.dois.map(\.text) == ["10.1145/1.2"])
    #expect(Set(item.references).count == item.references.count)
  }

  @Test(arguments: [Reading.Link.Kind.code, .slides, .video, .blog, .other])
  func whatIsNoPaperIsNotRead(kind: Reading.Link.Kind) {
    var item = SyncItem(
      list: "lists/a.md", number: 0,
      reading: Reading(links: [Self.link("https://example.org/talk", kind)]))
    item.aim()
    #expect(item.pages.isEmpty && item.pdfs.isEmpty && item.guesses.isEmpty)
    #expect(item.references.isEmpty)
  }

  @Test func aPDFOfNobodyIsReadLastAndOnlyOne() {
    let item = Self.aimed("https://example.org/one.pdf", "https://example.org/two.PDF")
    #expect(item.pdfs.map(\.text) == ["https://example.org/one.pdf"])
    #expect(!item.pages.contains { $0.text.lowercased().hasSuffix(".pdf") } || !item.guesses.isEmpty)
  }

  @Test func aPageIsReadOnceAndNoGuessStandsBeforeIt() {
    for urls in [
      ["https://www.usenix.org/conference/osdi18/presentation/chen"],
      ["https://papers.nips.cc/paper/2017/file/3f5ee243547dee91fbd053c1c4a845aa-Paper.pdf"],
      ["https://proceedings.mlr.press/v97/tan19a/tan19a.pdf"], ["https://example.org/x"],
      ["https://example.org/x", "https://example.org/x", "https://example.org/y"],
    ] {
      var item = SyncItem(
        list: "lists/a.md", number: 0, reading: Reading(links: urls.map { Self.link($0) }))
      item.aim()
      #expect(Set(item.pages.map(\.text)).count == item.pages.count, "\(urls)")
      let kinds = item.pages.map { item.guesses.contains($0.text) }
      #expect(kinds == kinds.sorted { !$0 && $1 }, "\(urls): known pages first")
      #expect(item.guesses.isSubset(of: item.pages.map(\.text)), "\(urls)")
    }
  }

  @Test func aimingTwiceIsAimingOnce() {
    for url in ["https://arxiv.org/abs/1706.03762", "https://example.org/x.pdf", "https://example.org/y"] {
      let once = Self.aimed(url)
      var twice = once
      twice.aim()
      #expect(once.references == twice.references && once.pages == twice.pages)
      #expect(once.guesses == twice.guesses && once.pdfs == twice.pdfs)
    }
  }

  @Test func aRecordThatIsAskedAgainAddsWhatItKnows() {
    var record = Record(key: "a2018b", kind: .conferencePaper, title: "T")
    record.doi = DOI("10.1145/1.2")
    record.ids = ["arxiv": "1802.04799", "dblp": "conf/osdi/A18", "openreview": "AbC", "acl": "P17-1"]
    var item = Self.item("https://arxiv.org/abs/1802.04799")
    item.aim(with: record)
    #expect(item.dois.isEmpty, "a record that nobody confirmed tells nothing")
    record.status = .verified
    item.aim(with: record)
    #expect(item.dois.map(\.text) == ["10.1145/1.2"])
    #expect(item.arXivIDs.map(\.text) == ["1802.04799"])
    for reference in [Reference.dblp("conf/osdi/A18"), .openReview("AbC"), .acl("P17-1")] {
      #expect(item.references.count { $0 == reference } == 1)
    }
  }

  @Test func confirmedIdentifiersAreThoseOfVerifiedRecordsOnly() throws {
    var record = Record(key: "k", kind: .book, title: "T")
    record.doi = DOI("10.1145/1.2")
    record.ids = ["arxiv": "1802.04799v3", "isbn": "978", "dblp": "x/y"]
    for status in Record.Status.allCases {
      record.status = status
      let expected: [Reference] =
        status == .verified
        ? [
          .doi(try #require(DOI("10.1145/1.2"))), .arXiv(try #require(ArXivID("1802.04799"))), .dblp("x/y"),
        ] : []
      #expect(record.confirmedIDs == expected)
    }
  }

  @Test func whatThePersonSettledStandsBesideTheLinks() throws {
    let doi = Reference.doi(try #require(DOI("10.1145/1.2")))
    var item = Self.item("https://arxiv.org/abs/1802.04799")
    item.settle([doi])
    #expect(item.references.isEmpty)
    item.aim()
    #expect(item.references.contains(doi))
    #expect(item.settled == [doi])
  }

  @Test func furtherIdentifiersAreAddedOnce() throws {
    let doi = Reference.doi(try #require(DOI("10.1145/1.2")))
    var item = Self.aimed("https://example.org/a.pdf")
    let before = item.references
    item.add([doi, doi])
    item.add([doi])
    #expect(item.references == before + [doi])
    item.add([Reference.doi(try #require(DOI("10.1145/1.2")))])
    #expect(item.references == before + [doi])
  }

  @Test func anAddressIsAskedOfSemanticScholarOnlyWithoutAnIdentifier() {
    #expect(Self.aimed("https://example.org/a").scholarIDs.isEmpty)
    let both = Self.aimed("https://dl.acm.org/citation.cfm?id=99", "https://arxiv.org/abs/1802.04799")
    #expect(both.scholarIDs == ["ARXIV:1802.04799"])
  }

  static let words: [(String?, String?, String?)] = [
    ("Attention Is All You Need", nil, "Attention Is All You Need"),
    ("Two Words", nil, "Two Words"), ("One", nil, nil), (nil, nil, nil), ("", nil, nil),
    ("https://example.org/a b c", nil, nil), (nil, "A Title of a PDF", "A Title of a PDF"),
    ("Vaswani", "A Title of a PDF", "A Title of a PDF"),
    ("Two Words", "A Title of a PDF", "A Title of a PDF"),
  ]
  @Test(arguments: words) func aQueryByWordsTakesTheFirstTitleThatIsLongEnough(
    title: String?, pdf: String?, words: String?
  ) {
    var item = SyncItem(
      list: "lists/a.md", number: 0, reading: Reading(title: title, words: title ?? ""))
    item.pdfTitle = pdf
    #expect(item.words == words)
  }

  @Test(arguments: [
    ("arXiv", true), ("arXiv 2020", true), ("CoRR", true), ("arXiv preprint arXiv:2001.08361", true),
    ("OSDI", false), ("OSDI 2018", false), ("JMLR", false), ("", false),
  ])
  func theListSaysWhichWorksArePreprints(venue: String, isCalled: Bool) {
    let item = SyncItem(list: "lists/a.md", number: 0, reading: Reading(venue: venue))
    #expect(item.isCalledPreprint == isCalled)
  }
  @Test func withoutAVenueNothingIsCalledAPreprint() {
    #expect(!Self.item("https://arxiv.org/abs/1802.04799").isCalledPreprint)
  }

  @Test func aPlaceIsFileLineAndColumn() {
    #expect(Self.item("https://example.org/a").place == "lists/a.md:12:3")
  }

  @Test(arguments: [
    (Reading(label: "TVM", title: "A Title", words: "w"), "A Title"),
    (Reading(label: "TVM", words: "w"), "TVM"), (Reading(words: "w"), "w"),
  ])
  func aReadingIsCalledByItsTitleElseItsLabelElseItsWords(reading: Reading, name: String) {
    let item = SyncItem(list: "lists/a.md", number: 0, reading: reading)
    #expect(item.name == name)
    #expect(item.quotedName == "\"\(name)\"")
  }

  @Test func aLongNameIsCutToALine() {
    let item = Self.item(title: String(repeating: "word ", count: 60))
    #expect(item.quotedName.count <= 102)
    #expect(item.quotedName.hasSuffix("…\""))
    #expect(!Self.item(title: "two\nlines").quotedName.contains("\n"))
  }
}
