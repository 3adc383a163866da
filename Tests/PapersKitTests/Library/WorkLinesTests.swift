import Testing

@testable import PapersKit

/// Rows of catalogues as they come: our own lines, arXiv's snapshot and CSL-JSON, whole and odd.
struct WorkLinesTests {
  private static func works(_ lines: String) -> [Finding] {
    let batch = WorkLines.works(in: Array(lines.utf8))
    return (0..<batch.count).map { n in
      CatalogueEntry(bytes: batch.data[(n == 0 ? 0 : batch.ends[n - 1])..<batch.ends[n]]).finding()
    }
  }
  private static func unreadable(_ lines: String) -> Int { WorkLines.works(in: Array(lines.utf8)).unreadable }

  @Test func aWholeLineOfOursIsReadWhole() throws {
    let line = """
      {"key":"conf/osdi/Doe23","type":"paper-conference","title":"Ropes &amp; Knots","authors":[{"given":"Jane","family":"Doe"},{"literal":"The Rope Team"}],"year":2023,"month":7,"day":10,"venue":{"acronym":"OSDI","name":"Operating Systems Design"},"doi":"https://doi.org/10.5555/1.2","pages":"11--29","volume":7,"issue":"2","publisher":"USENIX","landing":"https://www.usenix.org/x","pdf":"https://www.usenix.org/x.pdf","abstract":"Of ropes.","retracted":true}
      """
    let f = try #require(Self.works(line).first)
    #expect(f.title == "Ropes & Knots" && f.kind == .conferencePaper && f.source == .catalogue)
    #expect(f.people.map(\.parted) == ["Doe, Jane", "The Rope Team"])
    #expect(f.date == PublicationDate(year: 2023, month: 7, day: 10))
    #expect(f.container == "Operating Systems Design" && f.event == "OSDI")
    #expect(f.doi?.text == "10.5555/1.2" && f.dblp == "conf/osdi/Doe23")
    #expect(f.pages == "11-29" && f.volume == "7" && f.issue == "2" && f.publisher == "USENIX")
    #expect(f.landing?.text == "https://www.usenix.org/x" && f.pdf?.text == "https://www.usenix.org/x.pdf")
    #expect(f.abstract == "Of ropes." && f.isRetracted && f.url == "https://www.usenix.org/x")
  }

  static let odd: [(String, String)] = [
    (#"{"title":"T","authors":[],"year":"2020"}"#, "a year that is text"),
    (#"{"title":"T","authors":[],"year":2020.5}"#, "half a year"),
    (#"{"title":"T","authors":{}}"#, "authors as object"),
    (#"{"title":"T","authors":[[],[[]],{"given":""},{"family":null}]}"#, "authors of nothing"),
    (#"{"title":"T","authors":[],"doi":"none"}"#, "a DOI that is none"),
    (#"{"title":"T","authors":[],"doi":7}"#, "a DOI of digits"),
    (#"{"title":"T","authors":[],"landing":"javascript:x"}"#, "an address of no page"),
    (#"{"title":"T","authors":[],"pdf":""}"#, "an empty address"),
    (#"{"title":"T","authors":[],"type":"song"}"#, "an unheard-of type"),
    (#"{"title":"T","authors":[],"key":"homepages/x"}"#, "a key that is no work's"),
    (#"{"title":"T","authors":[],"key":"x"}"#, "no key of DBLP"),
    (#"{"title":"T","authors":[],"arxiv":{"id":"nonsense"}}"#, "an id that is none"),
    (#"{"title":"T","authors":[],"arxiv":{}}"#, "an id that is missing"),
    (#"{"title":"T","authors":[],"retracted":"yes"}"#, "a flag that is text"),
    (#"{"title":"T","authors":[],"aliases":[null,7,{}]}"#, "aliases of nothing"),
    (#"{"title":"T","authors":[],"venue":{}}"#, "a venue of nothing"),
  ]
  @Test(arguments: odd) func anOddValueCostsItselfAndNothingElse(line: String, claim: String) throws {
    let f = try #require(Self.works(line).first, "\(claim)")
    #expect(Self.unreadable(line) == 0)
    #expect(f.title == "T" && f.people.allSatisfy { !$0.parted.trimmed.isEmpty }, "\(claim)")
    #expect(
      f.date == nil && f.doi == nil && f.landing == nil && f.pdf == nil && f.dblp == nil && f.arXiv == nil,
      "\(claim)")
    #expect(!f.isRetracted && f.event == nil && f.container == nil, "\(claim)")
  }

  static let untitled: [String] = [
    "{}", #"{"authors":[]}"#, #"{"title":"","authors":[]}"#, #"{"title":"  ","authors":[]}"#,
    #"{"title":7,"authors":[]}"#,
    #"{"title":["T"],"authors":[]}"#, "[]", "null", "\"T\"", "{", "{\"title\":\"T\"", "\u{FEFF}",
    "title,authors",
  ]
  @Test(arguments: untitled) func whatHasNoTitleIsCounted(line: String) {
    #expect(Self.unreadable(line) == 1)
    let among = "{\"title\":\"A\",\"authors\":[]}\n\(line)\n{\"title\":\"B\",\"authors\":[]}"
    #expect(Self.works(among).map(\.title) == ["A", "B"] && Self.unreadable(among) == 1)
  }

  @Test func linesMayEndAsTheyLike() {
    let one = #"{"title":"A","authors":[]}"#
    for text in [one, one + "\n", one + "\r\n", "\n\n" + one + "\n\n", "  " + one + "  ", "\t" + one] {
      #expect(Self.works(text).map(\.title) == ["A"] && Self.unreadable(text) == 0)
    }
    #expect(Self.works("").isEmpty && Self.works("\r\n\r\n").isEmpty)
  }

  @Test func aPreprintUnderAnotherTitleIsAnEntryOfItsOwn() {
    func line(_ preprint: String) -> String {
      #"{"title":"Ropes","authors":[{"family":"Doe"}],"doi":"10.5555/1","arxiv":{"id":"2101.00001","version":3,"title":"\#(preprint)","published":"2021-01-05"}}"#
    }
    #expect(Self.works(line("Ropes")).count == 1 && Self.works(line("ROPES.")).count == 1)
    let both = Self.works(line("Strings"))
    #expect(both.map(\.title) == ["Ropes", "Strings"])
    #expect(both.map { $0.arXiv?.description } == ["2101.00001v3", "2101.00001v3"])
    #expect(both.last?.kind == .preprint && both.last?.date == PublicationDate(year: 2021, month: 1, day: 5))
    #expect(both.last?.relations.map(\.id) == ["10.5555/1"])
  }

  static let landings: [(String, @Sendable (Finding) -> String?, String)] = [
    ("https://openreview.net/forum?id=aB_1", { $0.openReview }, "aB_1"),
    ("https://aclanthology.org/2020.acl-main.1/", { $0.acl }, "2020.acl-main.1"),
    ("https://aclanthology.org/2020.acl-main.1.pdf", { $0.acl }, "2020.acl-main.1"),
    ("https://doi.org/10.5555/9", { $0.doi?.text }, "10.5555/9"),
  ]
  @Test(arguments: landings.indices) func anAddressMayBeAnId(row: Int) {
    let (address, id, text) = Self.landings[row]
    let works = Self.works(#"{"title":"T","authors":[],"landing":"\#(address)"}"#)
    #expect(works.first.flatMap(id) == text)
  }

  private static func snapshot(_ members: String) -> String {
    #"{"id":"2101.00001","title":"Ropes\n  of Sand","authors_parsed":[["Doe","Jane",""]]\#(members)}"#
  }
  @Test func aRowOfTheSnapshotIsAPreprint() throws {
    let line = Self.snapshot(
      #","categories":"cs.DC cs.OS","versions":[{"version":"v1","created":"Mon, 4 Jan 2021 10:00:00 GMT"},{"version":"v2","created":"Fri, 5 Feb 2021 10:00:00 GMT"}],"doi":"10.5555/1 10.5555/2","journal-ref":"J. Ropes 7 (2021)","comments":"12 pages","abstract":"  Of ropes.\n","update_date":"2022-03-04""#
    )
    let f = try #require(Self.works(line).first)
    #expect(f.title == "Ropes of Sand" && f.kind == .preprint && f.arXiv?.description == "2101.00001v2")
    #expect(f.date == PublicationDate(year: 2021, month: 1, day: 4), "the first version's day")
    #expect(
      f.doi?.text == "10.5555/1" && f.journalReference == "J. Ropes 7 (2021)" && f.comment == "12 pages")
    #expect(f.categories == ["cs.DC", "cs.OS"] && f.abstract == "Of ropes.")
    #expect(
      f.landing?.text == "https://arxiv.org/abs/2101.00001"
        && f.pdf?.text == "https://arxiv.org/pdf/2101.00001")
  }
  @Test func whatTheSnapshotLacksIsLeftOut() throws {
    let f = try #require(Self.works(Self.snapshot("")).first)
    #expect(
      f.date == nil && f.doi == nil && f.journalReference == nil && f.comment == nil && f.categories.isEmpty)
    #expect(f.arXiv?.description == "2101.00001")
    let dated = try #require(Self.works(Self.snapshot(#","versions":[],"update_date":"2022-03-04""#)).first)
    #expect(dated.date == PublicationDate(year: 2022, month: 3, day: 4))
  }
  @Test func theSnapshotsNamesHaveFamilyFirst() throws {
    let line =
      #"{"id":"hep-th/9901001","title":"T","authors_parsed":[["Doe","Jane",""],["King","Martin","Jr."],["Team","",""],["","Solo",""],["Roe","Rob","","MIT"],[]]}"#
    let people = try #require(Self.works(line).first).people
    #expect(people.count == 5)
    #expect(people.first == Finding.Name(given: "Jane", family: "Doe"))
    #expect(people.dropFirst().first == Finding.Name(given: "Martin", family: "King", suffix: "Jr."))
    #expect(people.dropFirst(2).first == Finding.Name(whole: "Team"))
    #expect(people.dropFirst(3).first == Finding.Name(whole: "Solo"))
    #expect(people.last == Finding.Name(given: "Rob", family: "Roe"))
  }

  static let days: [(String, PublicationDate?)] = [
    ("Mon, 2 Apr 2007 19:18:42 GMT", PublicationDate(year: 2007, month: 4, day: 2)),
    ("Tue, 31 Dec 2019 00:00:00 GMT", PublicationDate(year: 2019, month: 12, day: 31)),
    ("Mon 2 Apr 2007", PublicationDate(year: 2007, month: 4, day: 2)), ("2 Apr 2007", nil), ("", nil),
    ("Mon, two Apr 2007", nil), ("Mon, 2 April 2007", nil), ("Mon, 2 Apr MMVII", nil),
    ("Mon, 2 apr 2007", nil),
  ]
  @Test(arguments: days.indices) func aDayIsReadAsMailsWriteIt(row: Int) {
    #expect(ArXivSnapshot.day(Self.days[row].0) == Self.days[row].1)
  }

  @Test func aCSLItemIsReadByItsOwnReader() throws {
    let line =
      #"{"id":"1","type":"article-journal","title":"Slow Roads","author":[{"family":"Roe","given":"Rob"}],"issued":{"date-parts":[[1999,2]]},"container-title":"Roads","DOI":"10.5555/7","URL":"https://example.org/roads"}"#
    let f = try #require(Self.works(line).first)
    #expect(f.title == "Slow Roads" && f.kind == .journalArticle && f.container == "Roads")
    #expect(f.date == PublicationDate(year: 1999, month: 2) && f.doi?.text == "10.5555/7")
  }

  @Test func damagedLinesAreCountedOrReadAndNeverCrash() {
    let good = Array(CatalogueFormatsTests.lines.utf8) + [10] + Array(CatalogueFormatsTests.snapshot.utf8)
    var dice = Dice(seed: 12)
    for _ in 0..<400 {
      var bytes = good
      for _ in 0..<4 {
        bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
      }
      let batch = WorkLines.works(in: bytes)
      #expect(
        batch.ends.count == batch.count && batch.keyEnds.count == batch.count
          && batch.words.count == batch.count)
      #expect((batch.firstTrouble == nil) == (batch.unreadable == 0))
      #expect(batch.ends.last ?? 0 == batch.data.count)
    }
  }
}

struct CatalogueWordsTests {
  @Test func foldingIsThatOfText() {
    var dice = Dice(seed: 13)
    for _ in 0..<3000 {
      let text = dice.text("aBZ09 -–_:.,'éÜß漢\t\u{301}İ")
      #expect(
        String(decoding: CatalogueWords.folded(Array(text.utf8)), as: UTF8.self) == text.folded, "\(text)")
    }
  }

  static let mains: [(String, String?)] = [
    ("TVM: A Compiler", "tvm"), ("TVM", nil), ("A: B", nil), ("Ab: C", nil), ("S4: x", nil),
    ("Abc: d: e", "abc"), (": x", nil),
    ("End-to-End: x", "end to end"), ("", nil), ("One: ", "one"),
  ]
  @Test(arguments: mains) func whatStandsBeforeTheColonIsATitleToo(title: String, main: String?) {
    #expect(CatalogueWords.mainTitle(Array(title.utf8)).map { String(decoding: $0, as: UTF8.self) } == main)
  }

  @Test func titlesOfTheSameLettersAreOneKey() {
    func key(_ title: String) -> CatalogueKey? {
      let bytes = Array(title.utf8)
      return CatalogueWords.titleKeys(bytes, folded: CatalogueWords.folded(bytes)).first
    }
    for spelling in [
      "End-to-end Ropes", "END TO END ROPES", "Endtoend ropes.", "“End-to-End” Ropes!", "end  to\tend ropes",
    ] {
      #expect(key(spelling) == key("End-to-End Ropes"), "\(spelling)")
    }
    #expect(key("End-to-End Rope") != key("End-to-End Ropes"))
  }

  static let places: [(String, String)] = [
    ("https://www.Example.org/A/", "example.org/a"), ("http://example.org", "example.org"),
    ("example.org/a#b", "example.org/a"), ("https://example.org/a?b=C", "example.org/a?b=c"),
    ("https://dx.doi.org/10.1/x", "doi.org/10.1/x"),
    ("https://www.aclweb.org/anthology/P19-1/", "aclanthology.org/p19-1"),
    ("https://papers.neurips.cc/paper/2020/x", "proceedings.neurips.cc/paper/2020/x"), ("", ""), ("///", ""),
  ]
  @Test(arguments: places) func anAddressIsReducedToItsPlace(address: String, place: String) {
    let found = CatalogueKey.place(address.utf8)
    #expect(String(decoding: found, as: UTF8.self) == place)
    #expect(CatalogueKey.place(found) == found, "once is enough")
  }
}
