import Testing

@testable import PapersKit

/// Pages without tags, or with odd ones: archives' own layouts, item records, labels, spans.
struct HandMadePagesTests {
  private func whole(_ html: String, at address: String = "https://example.org/archive/7") throws -> String {
    try SavedPage.finding(SavedPage.page(html, at: address)).whole
  }
  private func isRefused(_ html: String) -> Bool { (try? LandingPage.read(SavedPage.page(html))) == nil }

  // MARK: the heading is the link to the text

  static func archive(
    title: String = "Orders of Still - archive/7", heading: String = "Orders of Still",
    link: String = "/archive/7/current.pdf?s=1",
    byline: String = "<a href=x>Jane Doe</a>, <a href=y>Rob Q. Roe</a>",
    day: String = "August 2024", more: String = ""
  ) -> String {
    "<html><head><title>\(title)</title></head><body><center><font><b><a href='\(link)'>\(heading)</a></b></font><br/>\(byline)<br/>\(day)</center><p>We present arguments.</p>\(more)</body></html>"
  }

  @Test func aHeadingThatIsTheLinkToItsPDFIsAPreprint() throws {
    #expect(
      try whole(Self.archive()) == """
        kind: article
        title: Orders of Still
        people: Jane Doe | Rob Q. Roe
        date: 2024-08
        landing: https://example.org/archive/7
        pdf: https://example.org/archive/7/current.pdf?s=1
        """)
  }
  @Test func whereItWasPublishedSinceIsItsDOI() throws {
    let row =
      "<table><tr><td>Published in: </td><td>2023. Acta 70: 195-218 https://doi.org/10.1556/2062.2023.00642</td></tr></table>"
    let found = try SavedPage.finding(SavedPage.page(Self.archive(more: row)))
    #expect(found.doi?.text == "10.1556/2062.2023.00642")
    #expect(found.date?.year == 2024)
  }
  static let others: [(String, String)] = [
    ("no PDF", archive(link: "/archive/7/current.html")),
    ("another title", archive(title: "Archive of Orders")),
    ("one word", archive(title: "Orders", heading: "Orders")), ("no day", archive(day: "read it")),
    ("no people", archive(byline: "3 comments")), ("a single name", archive(byline: "Admin")),
    ("a day in a sentence", archive(day: "First published in this archive in August 2024")),
    ("no byline", archive(byline: "", day: "")), ("no title", archive(title: "")),
  ]
  @Test(arguments: others) func oneThatLacksAPartIsNone(name: String, html: String) {
    #expect(isRefused(html), "\(name)")
  }

  // MARK: DSpace's full item record

  static func record(_ rows: [(String, String)]) -> String {
    let lines = rows.map {
      "<tr class=ds-table-row><td class=label-cell>\($0.0)</td><td>\($0.1)</td><td>en_US</td></tr>"
    }
    return "<html><body><table>\(lines.joined())</table></body></html>"
  }
  static let rows = [
    ("dc.contributor.advisor", "Prof. Elder"), ("dc.contributor.author", "Doe, Jane"),
    ("dc.contributor.author", "Roe, Rob"), ("dc.date.accessioned", "2015-10-14T15:03:22Z"),
    ("dc.date.issued", "2014-09"), ("dc.publisher", "Institute of Gold"),
    ("dc.title", "Nets of Gold, and More"),
    ("dc.type", "Thesis"),
  ]
  @Test func anItemRecordIsReadByTheNamesOfItsFields() throws {
    #expect(
      try whole(Self.record(Self.rows)) == """
        kind: thesis
        title: Nets of Gold, and More
        people: Doe, Jane | Roe, Rob
        date: 2014-09
        publisher: Institute of Gold
        landing: https://example.org/archive/7
        """)
  }
  @Test(arguments: ["dc.title", "dc.contributor.author"]) func withoutThatFieldItIsNone(field: String) {
    #expect(isRefused(Self.record(Self.rows.filter { $0.0 != field })))
  }
  @Test func journalsAndDOIsOfItemRecordsAreRead() throws {
    let rows = Self.rows + [("dc.relation.ispartof", "Gold"), ("dc.identifier.doi", "10.1000/gold")]
    let found = try SavedPage.finding(SavedPage.page(Self.record(rows)))
    #expect(found.container == "Gold")
    #expect(found.doi?.text == "10.1000/gold")
  }

  // MARK: a date that only a label gives

  @Test(
    arguments: [
      ("Year of Completion:", "2015", "2015"), ("Publication Year", "2015", "2015"),
      ("Date of Publication", "12 May 2015", "2015-05-12"), ("Issue Date:", "May 2015", "2015-05"),
      ("Release Date:", "2015", nil), ("Year of Completion:", "unknown", nil), ("Views", "2015", nil),
      ("Year of Completion:", "It was completed in the year 2015, after much work", nil),
    ] as [(String, String, String?)])
  func theDateOfALabelFillsTheTags(label: String, value: String, date: String?) throws {
    let body =
      "<table><tr><th>Author:</th><td>Jane Doe</td></tr><tr><th>\(label)</th><td>\(value)</td></tr></table>"
    let tags = [
      ("citation_title", "Nets of Gold"), ("citation_author", "Doe, Jane"), ("citation_pdf_url", "x.pdf"),
    ]
    #expect(try SavedPage.finding(SavedPage.tagged(tags, body: body)).date?.description == date)
    let dated = tags + [("citation_date", "1999")]
    #expect(try SavedPage.finding(SavedPage.tagged(dated, body: body)).date?.description == "1999")
  }

  // MARK: a DOI in a tag, the rest in the text

  static let magazine = """
    <html itemscope itemtype="http://schema.org/Article"><head><meta id="DOI" content="10.1045/may2017-doe">
    <meta itemprop="datePublished" content="2017-05-15"><title>Nets of Gold for Libraries</title></head>
    <body><h3>Gold Magazine</h3><h3>Nets of Gold for Libraries</h3><p>Jane Doe, University of Gold</p></body></html>
    """
  @Test func aTagOfADOIMakesAPaperOfAPlainPage() throws {
    #expect(
      try whole(Self.magazine) == """
        title: Nets of Gold for Libraries
        date: 2017-05-15
        doi: 10.1045/may2017-doe
        landing: https://example.org/archive/7
        """)
    #expect(isRefused(Self.magazine.replacing("10.1045/may2017-doe", with: "none")))
    #expect(isRefused(Self.magazine.replacing("<h3>Nets of Gold for Libraries</h3>", with: "")))
    #expect(isRefused(Self.magazine.replacing("<title>Nets of Gold for Libraries</title>", with: "")))
  }

  // MARK: kinds of COinS

  @Test(
    arguments: [
      ("rft.genre=proceeding", WorkKind.conferencePaper), ("rft.genre=bookitem", .chapter),
      ("rft.genre=dissertation", .thesis), ("rft.genre=report", .report), ("rft.genre=preprint", .preprint),
      ("rft.genre=article&rft.jtitle=Gold", .journalArticle), ("rft.jtitle=Gold", .journalArticle),
      ("rft.genre=book", .book), ("rft.type=blogPost", .webPage), ("rft.type=webpage", .webPage),
    ])
  func aSpanSaysWhatItsWorkIs(query: String, kind: WorkKind) throws {
    let span =
      "<span class=Z3988 title='rft.atitle=Nets+of+Gold&amp;rft.au=Jane+Doe&amp;rft.date=2020&amp;rft_id=info:doi/10.1000/g&amp;\(query.replacing("&", with: "&amp;"))'></span>"
    #expect(try SavedPage.finding(SavedPage.page("<body>\(span)</body>")).kind == kind)
  }

  // MARK: what an address says

  @Test(
    arguments: [
      ("https://arxiv.org/abs/1706.03762v5", "1706.03762v5", nil, nil),
      ("https://arxiv.org/pdf/1706.03762.pdf", "1706.03762", nil, nil),
      ("https://www.arxiv.org/abs/math/0211159", "math/0211159", nil, nil),
      ("https://ar5iv.labs.arxiv.org/html/1706.03762", "1706.03762", nil, nil),
      ("https://export.arxiv.org/abs/1706.03762", "1706.03762", nil, nil),
      ("https://arxiv.org/list/cs.LG/recent", nil, nil, nil),
      ("https://notarxiv.org/abs/1706.03762", nil, nil, nil),
      ("https://openreview.net/forum?id=rJl-b3RcF7", nil, "rJl-b3RcF7", nil),
      ("https://openreview.net/pdf?id=a_B1", nil, "a_B1", nil),
      ("https://openreview.net/group?id=ICLR.cc/2019", nil, nil, nil),
      ("https://openreview.net/forum", nil, nil, nil),
      ("https://www.nature.com/articles/s41586-021-03819-2", nil, nil, "10.1038/s41586-021-03819-2"),
      (
        "https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000001", nil, nil,
        "10.1371/journal.pone.0000001"
      ),
      ("https://dl.acm.org/doi/10.5555/3026877.3026899", nil, nil, nil),
      ("https://example.org/", nil, nil, nil),
    ] as [(String, String?, String?, String?)])
  func theRulesOfLinksHoldForPages(address: String, arXiv: String?, openReview: String?, doi: String?) throws
  {
    let address = try #require(WebAddress(address))
    #expect(ArXivPage.id(in: address)?.description == arXiv.flatMap { ArXivID($0)?.description })
    #expect(OpenReviewPage.id(in: address) == openReview)
    #expect(PageText.doi(in: address)?.text == doi)
  }
  @Test func acmsOwnNumbersAreNoDOI() throws {
    let tags = [
      ("citation_title", "Nets of Gold"), ("citation_author", "Jane Doe"),
      ("citation_doi", "10.5555/3026877.3026899"),
    ]
    #expect(try SavedPage.finding(SavedPage.tagged(tags)).doi == nil)
  }
}
