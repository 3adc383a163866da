import Testing

@testable import PapersKit

/// DBLP's entries, whatever kind of work they are of, from a record's XML, a search's XML and a search's JSON.
struct DBLPEntriesTests {
  private func record(_ element: String, _ inside: String, key: String = "conf/x/Y20", more: String = "")
    throws -> Finding
  {
    let xml = """
      <?xml version="1.0"?><dblp><\(element) key="\(key)"\(more)><author>Ann Author 0002</author>
      <title>Nets of Gold.</title><year>2020</year>\(inside)</\(element)></dblp>
      """
    return try #require(try DBLP.read(.answer(xml, type: "text/xml")).first)
  }

  static let kinds: [(String, WorkKind?)] = [
    ("article", .journalArticle), ("inproceedings", .conferencePaper), ("proceedings", .proceedings),
    ("book", .book), ("incollection", .chapter), ("phdthesis", .thesis), ("mastersthesis", .thesis),
    ("data", .dataset), ("www", nil),
  ]
  @Test(arguments: kinds) func anElementSaysWhatTheWorkIs(element: String, kind: WorkKind?) throws {
    #expect(try record(element, "").kind == kind)
    // Whatever the element: what is informal, or of CoRR, is a preprint.
    #expect(try record(element, "", more: " publtype=\"informal\"").kind == .preprint)
    #expect(try record(element, "", key: "journals/corr/abs-1904-03257").kind == .preprint)
  }

  static let types: [(String, WorkKind?)] = [
    ("Journal Articles", .journalArticle), ("Conference and Workshop Papers", .conferencePaper),
    ("Editorship", .proceedings), ("Books and Theses", .book),
    ("Parts in Books or Collections", .chapter), ("Informal Publications", .preprint),
    ("Informal and Other Publications", .preprint), ("Data and Artifacts", .dataset),
    ("Reference Works", nil),
  ]
  @Test(arguments: types) func aSearchSaysTheSameInItsOwnWords(type: String, kind: WorkKind?) throws {
    let xml = """
      <result><hits total="1"><hit><info><authors><author>Ann Author</author><author>Bo B</author></authors>
      <title>Nets of Gold.</title><venue>X</venue><year>2020</year><type>\(type)</type>
      <url>https://dblp.org/rec/conf/x/Y20</url></info></hit></hits></result>
      """
    let json = """
      {"result":{"hits":{"hit":[{"info":{"authors":{"author":[{"text":"Ann Author"},{"text":"Bo B"}]},
      "title":"Nets of Gold.","venue":"X","year":"2020","type":"\(type)","key":"conf/x/Y20"}}]}}}
      """
    for body in [xml, json] {
      let found = try #require(try DBLP.read(.answer(body, type: "text/xml")).first)
      #expect(found.kind == kind)
      #expect(found.title == "Nets of Gold")
      #expect(found.people.map(\.shown) == ["Ann Author", "Bo B"])
      #expect(found.dblp == "conf/x/Y20")
      #expect(found.container == "X")
    }
  }

  @Test func aVolumeOfProceedingsHasItsEditorsSeriesPublisherAndNumbers() throws {
    let found = try record(
      "proceedings",
      """
      <editor>Ed Itor 0001</editor><editor>Eva Luator</editor><booktitle>OSDI</booktitle><series>LNCS</series>
      <volume>12</volume><publisher>USENIX Association</publisher><isbn>978-1-939133-19-9</isbn>
      <ee>https://doi.org/10.1000/x</ee>
      """)
    #expect(found.editors.map(\.shown) == ["Ed Itor", "Eva Luator"])
    #expect(found.people.map(\.shown) == ["Ann Author"])
    #expect(found.event == "LNCS")
    #expect(found.publisher == "USENIX Association")
    #expect(found.isbn == ["978-1-939133-19-9"])
    #expect(found.volume == "12")
    #expect(found.doi?.text == "10.1000/x")
  }

  /// What an electronic edition is: an identifier, a page or a file.
  static let links: [(ee: String, says: String)] = [
    ("https://doi.org/10.1145/1.2", "doi 10.1145/1.2"), ("http://doi.acm.org/10.1145/1.2", "doi 10.1145/1.2"),
    ("https://arxiv.org/abs/1904.03257v2", "arxiv 1904.03257"),
    ("http://arxiv.org/abs/cs/0112017", "arxiv cs/0112017"),
    ("https://openreview.net/forum?id=AbC-1", "openreview AbC-1"),
    ("https://a.org/x.pdf", "pdf https://a.org/x.pdf"), ("https://a.org/x", "page https://a.org/x"),
    ("ftp://a.org/x", ""), ("", ""),
  ]
  @Test(arguments: links) func anElectronicEditionIsWhatItLeadsTo(ee: String, says: String) throws {
    let found = try record("inproceedings", "<ee>\(ee)</ee>")
    let facts = [
      found.doi.map { "doi \($0.text)" }, found.arXiv.map { "arxiv \($0.text)" },
      found.openReview.map { "openreview \($0)" }, found.pdf.map { "pdf \($0.text)" },
    ].compactMap { $0 }
    #expect((facts.first ?? found.landing.map { "page \($0.text)" } ?? "") == says)
  }

  @Test func anEntryOfCoRRIsArXivsAndHasNoVolume() throws {
    let found = try record(
      "article", "<journal>CoRR</journal><volume>abs/1904.03257</volume>",
      key: "journals/corr/abs-1904-03257")
    #expect(found.arXiv?.text == "1904.03257")
    #expect(found.volume == nil)
  }

  @Test(
    arguments: [
      ("https://dblp.org/rec/conf/ats/SY05", "conf/ats/SY05"),
      ("https://dblp.org/rec/conf/ats/SY05.html", "conf/ats/SY05"),
      ("https://dblp.uni-trier.de/rec/bibtex/conf/ats/SY05", "conf/ats/SY05"),
      ("https://dblp.org/rec/xml/conf/ats/SY05.xml", "conf/ats/SY05"),
      ("https://dblp.org/rec/conf/ats/SY05.bib", "conf/ats/SY05"), ("https://dblp.org/rec/", nil),
      ("https://dblp.org/pid/12/34.html", nil),
    ] as [(String, String?)])
  func aKeyStandsInManyAddresses(address: String, key: String?) {
    #expect(DBLPRecord.key(inAddress: address) == key)
  }

  @Test(
    arguments: [
      ("Nets of Gold.", "Nets of Gold"), ("Why?", "Why?"), ("And so on...", "And so on..."), (".", nil),
      ("", nil), ("On <i>E. coli</i>.", "On E. coli"),
    ] as [(String, String?)])
  func aTitleLosesDBLPsFullStop(text: String, title: String?) {
    #expect(DBLPRecord.plainTitle(text) == title)
  }

  @Test func anEntryWithoutATitleIsNone() {
    let xml = "<dblp><article key=\"journals/x/Y\"><author>A B</author></article></dblp>"
    #expect(throws: ReadError.notFound) { try DBLP.read(.answer(xml, type: "text/xml")) }
  }
}
