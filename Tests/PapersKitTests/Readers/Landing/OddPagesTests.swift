import Testing

@testable import PapersKit

/// Pages that say things twice, differently, in the wrong tag or in the wrong encoding.
struct OddPagesTests {
  private func read(
    _ tags: [(String, String)], title: String = "", body: String = "",
    at address: String = "https://example.org/paper"
  ) throws -> Finding {
    try SavedPage.finding(
      SavedPage.tagged([("citation_title", "Nets of Gold")] + tags, title: title, body: body, at: address))
  }

  static let dates: [(tags: [(String, String)], date: String?)] = [
    ([("citation_publication_date", "2020")], "2020"),
    ([("citation_publication_date", "2020/05")], "2020-05"),
    ([("citation_date", "2020-05-06")], "2020-05-06"),
    ([("citation_date", "6 May 2020")], "2020-05-06"), ([("citation_date", "May 6, 2020")], "2020-05-06"),
    ([("citation_date", "2020/00/00")], "2020"),
    ([("citation_date", "20/12/2022")], "2022-12-20"), ([("citation_date", "05/06/2020")], "2020"),
    ([("citation_year", "2020")], "2020"),
    ([("citation_publication_date", "2020/01/01"), ("citation_online_date", "2020/03/04")], "2020-03-04"),
    ([("citation_publication_date", "2020/01/01"), ("citation_online_date", "2019/11/05")], "2020-01-01"),
    ([("citation_date", "forthcoming")], nil), ([("citation_date", "")], nil),
    ([("citation_date", "0000/00/00")], nil), ([("citation_date", "13-17 May 2019")], "2019-05-17"),
  ]
  @Test(arguments: dates) func datesAreReadInTheirManners(tags: [(String, String)], date: String?) throws {
    #expect(try read(tags).date?.description == date)
  }

  static let pages: [([(String, String)], String?)] = [
    ([("citation_firstpage", "1"), ("citation_lastpage", "9")], "1-9"),
    ([("citation_firstpage", "1-9")], "1-9"),
    ([("citation_firstpage", "1–9"), ("citation_lastpage", "9")], "1-9"),
    ([("citation_firstpage", "7")], "7"), ([("citation_firstpage", "7"), ("citation_lastpage", "7")], "7"),
    ([("citation_firstpage", "pp. 3"), ("citation_lastpage", "5")], "3-5"),
    ([("citation_firstpage", "e123")], "e123"), ([("citation_pages", "12 - 34")], "12-34"),
    ([("citation_pages", "pp. 12–34")], "12-34"), ([("citation_lastpage", "9")], nil),
    ([("citation_firstpage", "2020.01.02.123456")], nil),
  ]
  @Test(arguments: pages) func pagesAreReadInTheirManners(tags: [(String, String)], expected: String?) throws
  {
    #expect(try read(tags).pages == expected)
  }

  static let dois: [(String, String?)] = [
    ("10.1000/x", "10.1000/x"), ("doi:10.1000/x", "10.1000/x"), ("DOI: 10.1000/x", "10.1000/x"),
    ("https://doi.org/10.1000/x", "10.1000/x"),
    ("http://dx.doi.org/10.1000/x", "10.1000/x"), ("info:doi/10.1000/x", "10.1000/x"),
    ("10.1000%2Fx", "10.1000/x"), ("10.1000/x(1)y", "10.1000/x(1)y"),
    ("n/a", nil), ("", nil), ("see 10.1000/x", nil), ("110.1000/x", nil), ("10.1000", nil),
  ]
  @Test(arguments: dois) func aDOIIsReadInEveryDress(text: String, doi: String?) throws {
    #expect(try read([("citation_doi", text)]).doi?.text == doi)
  }

  static let addresses: [(String, String?)] = [
    ("https://dl.acm.org/doi/10.1145/1.2", "10.1145/1.2"),
    ("https://dl.acm.org/doi/abs/10.1145/1.2", "10.1145/1.2"),
    ("https://dl.acm.org/doi/pdf/10.1145/1.2.pdf", "10.1145/1.2"),
    ("https://link.springer.com/chapter/10.1007/978-3-030-1_2", "10.1007/978-3-030-1_2"),
    ("https://onlinelibrary.wiley.com/doi/full/10.1002/spe.1", "10.1002/spe.1"),
    ("https://www.biorxiv.org/content/10.1101/2021.01.02.425001v2", "10.1101/2021.01.02.425001"),
    ("https://www.biorxiv.org/content/10.1101/2021.01.02.425001v2.full", "10.1101/2021.01.02.425001"),
    ("https://iopscience.iop.org/article/10.1088/1/2/meta", "10.1088/1/2"),
    ("https://example.org/10.x/y", nil), ("https://example.org/paper10.1000/x", nil),
  ]
  @Test(arguments: addresses) func aDOIIsReadFromTheAddress(address: String, doi: String?) throws {
    #expect(PageText.doi(in: try #require(WebAddress(address)))?.text == doi)
  }

  @Test func tagsOfOtherWorksAreTheirs() throws {
    let found = try read([
      ("citation_author", "Jane Doe"), ("citation_journal_title", "Gold"),
      ("citation_reference", "citation_title=Other; citation_author=X; citation_doi=10.1000/other"),
      ("dc.relation", "doi:10.1000/data"), ("dc.relation.isreferencedby", "doi:10.1000/later"),
      ("citation_related_doi", "10.1000/rel"),
    ])
    #expect(found.doi == nil && found.people.map(\.parted) == ["Jane Doe"])
  }

  @Test func descriptionsOfAnotherWorkOnThePageSayNothing() throws {
    let found = try read(
      [("citation_author", "Jane Doe"), ("citation_journal_title", "Gold")],
      body: """
        <pre>@article{o, title={Ropes of Sand}, author={Roe, Rob}, journal={Sand}, year={1999}, doi={10.1000/sand}}</pre>
        <script type='application/ld+json'>{"@type":"ScholarlyArticle","headline":"Ropes of Sand","author":"Rob Roe","datePublished":"1999"}</script>
        """)
    #expect(found.people.map(\.parted) == ["Jane Doe"])
    #expect(found.date == nil && found.doi == nil)
  }

  @Test func descriptionsOfTheSameWorkFillEachOther() throws {
    let found = try read(
      [("citation_author", "Jane Doe"), ("citation_journal_title", "Gold")],
      body: """
        <pre>@article{o, title={Nets of Gold}, author={Doe, Jane}, journal={Gold}, year={1999}, volume={7}, number={2}, pages={1--9}}</pre>
        <script type='application/ld+json'>{"@type":"ScholarlyArticle","headline":"Nets of Gold","datePublished":"1999-05-01","sameAs":"https://doi.org/10.1000/gold"}</script>
        """)
    #expect(
      found.whole == """
        kind: article-journal
        title: Nets of Gold
        people: Doe, Jane
        date: 1999-05-01
        in: Gold
        volume: 7
        issue: 2
        pages: 1-9
        doi: 10.1000/gold
        landing: https://example.org/paper
        """)
  }

  @Test func pagesInOtherEncodingsAreReadRightly() throws {
    let html =
      "<meta name=citation_title content='Über Öl'><meta name=citation_author content='Jörg Müller'><meta name=citation_journal_title content='Öl'>"
    let latin = html.unicodeScalars.map { UInt8($0.value) }
    let wide: [UInt8] = html.utf16.reduce(into: [0xFF, 0xFE]) { $0 += [UInt8($1 & 255), UInt8($1 >> 8)] }
    let spellings: [[UInt8]] = [
      Array("<meta charset=utf-8>\(html)".utf8), Array(html.utf8), [0xEF, 0xBB, 0xBF] + Array(html.utf8),
      Array("<meta charset=iso-8859-1>".utf8) + latin, latin,
      Array("<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>".utf8) + latin,
      wide,
      // Declared as Latin 1, and UTF-8 all the same.
      Array("<meta charset=iso-8859-1>\(html)".utf8),
    ]
    for bytes in spellings {
      let found = try SavedPage.finding(SavedPage.page(bytes, at: "https://example.org/x"))
      #expect(found.title == "Über Öl")
      #expect(found.people.map(\.parted) == ["Jörg Müller"])
    }
  }

  @Test func doublyEncodedTextIsMended() throws {
    let found = try read([
      ("citation_author", "JÃ¶rg MÃ¼ller"), ("citation_journal_title", "Gold &amp;amp; Silver"),
      ("citation_publisher", "Verlag fÃ¼r Gold"),
    ])
    #expect(found.people.map(\.parted) == ["Jörg Müller"])
    #expect(found.container == "Gold & Silver")
    #expect(found.publisher == "Verlag für Gold")
  }

  static let links: [(String, String?)] = [
    ("https://a.org/p.pdf", "https://a.org/p.pdf"), ("//a.org/p.pdf", "https://a.org/p.pdf"),
    ("/p.pdf", "https://example.org/p.pdf"),
    ("p.pdf", "https://example.org/dir/p.pdf"), ("../p.pdf", "https://example.org/p.pdf"),
    ("./p.pdf", "https://example.org/dir/p.pdf"), ("../../../p.pdf", "https://example.org/p.pdf"),
    ("a b.pdf", "https://example.org/dir/a%20b.pdf"), ("javascript:void(0)", nil),
    ("mailto:jane@example.org", nil), ("", nil), ("ftp://a.org/p.pdf", nil),
  ]
  @Test(arguments: links) func aLinkIsMadeWhole(link: String, whole: String?) throws {
    let found = try read(
      [("citation_journal_title", "Gold"), ("citation_pdf_url", link)],
      at: "https://example.org/dir/paper.html")
    #expect(found.pdf?.text == whole)
  }

  @Test func anyBytesAreAPageOrAReason() throws {
    var dice = Dice(seed: 61)
    let base = Array(
      "<html><head><meta name='citation_title' content='Nets'><script type='application/ld+json'>{\"@type\":\"ScholarlyArticle\",\"name\":\"N\"}</script></head><body><pre>@article{a, title={N}}</pre></body>"
        .utf8)
    for _ in 0..<300 {
      var bytes = base
      for _ in 0..<Int.random(in: 1...12, using: &dice) {
        let at = Int.random(in: 0..<bytes.count, using: &dice)
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &dice)
        case 1: bytes.remove(at: at)
        default: bytes.insert(contentsOf: [60, 62, 34, 0].shuffled(using: &dice), at: at)
        }
      }
      do {
        #expect(try LandingPage.read(SavedPage.page(bytes, at: "https://example.org/x")).count == 1)
      } catch is ReadError {}
    }
  }
}
