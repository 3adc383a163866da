import Testing

@testable import PapersKit

/// What the tags of a page leave out and its text, or a tag of another vocabulary, gives.
struct ElsewherePagesTests {
  @Test func initialsAreSpeltAsTheBylineSpellsThem() throws {
    func people(_ byline: String) throws -> [String] {
      let tags = [
        ("citation_title", "Nets of Gold"), ("citation_authors", "Doe JQ;Roe R;"),
        ("citation_doi", "10.1000/1"),
      ]
      return try SavedPage.finding(SavedPage.tagged(tags, body: byline)).people.map(\.shown)
    }
    #expect(try people("<a>Jane Quinn Doe</a><a>Rob Roe</a>") == ["Jane Quinn Doe", "Rob Roe"])
    #expect(try people("<a>Jane Quinn Doe</a><a>Mia Moe</a>") == ["JQ Doe", "R Roe"])
    #expect(try people("<a>Anna Doe</a><a>Rob Roe</a>") == ["JQ Doe", "R Roe"])
    #expect(try people("<a>J Q Doe</a><a>R Roe</a>") == ["JQ Doe", "R Roe"])
  }

  @Test func theDayOfTheIssueComesBeforeTheDayOnline() throws {
    let body = """
      <h1>Nets of Gold</h1><span>Article first published online: November 14, 2019; Issue published: January 1, 2020</span>
      <div>Volume: 39 issue: 1, page(s): 3-20</div>
      """
    let tags = [
      ("citation_journal_title", "Gold"), ("dc.Title", "Nets of Gold"), ("dc.Creator", "Jane Doe"),
      ("dc.Date", "2019-11-14"),
    ]
    let found = try SavedPage.finding(SavedPage.tagged(tags, body: body))
    #expect(found.date?.description == "2020-01-01")
    #expect([found.volume, found.issue, found.pages] == ["39", "1", "3-20"])
  }

  @Test func aCitationInOpenURLGivesTheNumbers() throws {
    let tags = [
      ("dc.Title", "Nets of Gold"), ("dc.Creator", "Jane Doe"), ("citation_inbook_title", "A Book of Nets"),
      (
        "DCTERMS.bibliographicCitation",
        "&amp;amp;ctx_ver=Z39.88-2004&amp;amp;rft.spage=123&amp;amp;rft.epage=141&amp;amp;rft.volume=&amp;amp;rft.issue=2"
      ), ("DC.Relation.IsPartOf", "https://example.org/book/1"),
    ]
    let found = try SavedPage.finding(SavedPage.tagged(tags))
    #expect(found.container == "A Book of Nets")
    #expect(found.kind == .chapter)
    #expect([found.volume, found.issue, found.pages] == [nil, "2", "123-141"])
  }
  @Test(
    arguments: [
      ("International Conference on Gold", WorkKind.conferencePaper),
      ("Proceedings of Gold", .conferencePaper),
      ("A Handbook of Gold", .chapter),
    ])
  func aVolumeCalledAConferenceHoldsItsPapers(book: String, kind: WorkKind) throws {
    let tags = [
      ("citation_title", "Nets of Gold"), ("citation_author", "Jane Doe"), ("citation_inbook_title", book),
    ]
    #expect(try SavedPage.finding(SavedPage.tagged(tags)).kind == kind)
  }
  @Test func aThesisOfEPrintsHasItsUniversity() throws {
    let tags = [
      ("eprints.title", "Nets of Gold"), ("eprints.creators_name", "Doe, Jane"), ("eprints.type", "thesis"),
      ("eprints.institution", "University of Gold"),
    ]
    let found = try SavedPage.finding(SavedPage.tagged(tags))
    #expect(found.kind == .thesis)
    #expect(found.publisher == "University of Gold")
  }
  @Test func anEntryIsThePagesOwnByTheElementCalledTitle() throws {
    let entry =
      "<div class=bibref>@InProceedings{a, author = {Doe, Jane}, title = {Nets of Gold in View}, booktitle = {ECCV}, year = {2020}}</div>"
    let page = "<title>Association</title><div id=papertitle>Nets of Gold in View</div>\(entry)"
    #expect(try SavedPage.finding(SavedPage.page(page)).title == "Nets of Gold in View")
    #expect(
      (try? LandingPage.read(SavedPage.page("<title>Association</title><h1>Other</h1>\(entry)"))) == nil)
  }

  // MARK: linked data as scripts once were written, and markup of what is no work

  @Test(arguments: [
    "//<![CDATA[\nJSON\n//]]>", "<!--\nJSON\n-->", "/* <![CDATA[ */ JSON /* ]]> */", "JSON;", "\u{FEFF}JSON",
  ])
  func linkedDataIsReadInItsWrappings(wrapping: String) throws {
    let json = #"{"@type":"ScholarlyArticle","headline":"Nets of Gold","author":"Jane Doe"}"#
    let script = wrapping.replacing("JSON", with: json)
    let page = "<head><script type='application/ld+json'>\(script)</script></head>"
    #expect(try SavedPage.finding(SavedPage.page(page)).title == "Nets of Gold")
  }
  @Test(arguments: [
    "<ul itemscope itemtype='http://schema.org/ScholarlyArticle'><h4 itemprop=headline>Red shoes of gold</h4></ul>",
    "<script type='application/ld+json'>{\"@type\":\"CreativeWork\",\"name\":\"About us\"}</script>",
    "<script type='application/ld+json'>{\"@type\":\"ScholarlyArticle\",\"name\":\"Words\"}</script>",
  ])
  func aTitleAloneIsNoWork(html: String) throws {
    #expect((try? LandingPage.read(SavedPage.page(html))) == nil)
  }
  @Test(arguments: [
    "<p><b>Title</b>: not longer than a line</p><p><b>Authors</b>: all must register</p><a href=cfp.pdf>pdf</a>",
    "<label>Title</label><input><label>Authors</label><input><label>Abstract</label><a href=guide.pdf>Guide</a>",
    "<dl><dt>Title</dt><dd></dd><dt>Authors</dt><dd></dd></dl><a href=a.pdf>pdf</a>",
  ])
  func labelsOfFormsAndRulesAreNoPaper(html: String) throws {
    #expect((try? LandingPage.read(SavedPage.page(html))) == nil)
  }
  @Test func aDateWithoutMarksIsRead() {
    #expect(PageText.date("20140712")?.description == "2014-07-12")
    #expect(PageText.date("99999999") == nil)
  }

  // MARK: what stands on a page and is another's

  static let entry =
    "<pre>@article{a, title={Another Work on Silver}, author={Silver, Sam}, year={2011}}</pre>"
  @Test(arguments: [
    "<h1>Archive</h1><aside><h3>Another Work on Silver</h3>\(entry)</aside>",
    "<h1>Jane Doe</h1><ul><li><h3>Another Work on Silver</h3>\(entry)</li></ul>",
    "<h1>Jane Doe</h1><h3>Another Work on Silver</h3>\(entry)<h3>Nets of Gold in View</h3>",
    "<h1>Pubs</h1><p class=pub-title>Another Work on Silver</p>\(entry)<p class=pub-title>Nets of Gold</p>",
    "<h1>Archive</h1><ol class=references><li><span class=Z3988 title='rft.atitle=Cited&amp;rft.au=X+Y'></span></li></ol>",
    "<h1>Archive</h1><aside><span class=Z3988 title='rft.atitle=Cited&amp;rft.au=X+Y'></span></aside>",
  ])
  func whatStandsInAListIsNotThePages(body: String) throws {
    #expect((try? LandingPage.read(SavedPage.page("<title>Gold</title>\(body)"))) == nil)
  }
  @Test(arguments: [
    "<h1>Another Work on Silver</h1>\(entry)", "<h2>Silver 2011</h2><h3>Another Work on Silver</h3>\(entry)",
    "<h3>Another Work on Silver</h3><h3>Abstract</h3>\(entry)",
    "<p class=papertitle>Another Work on Silver</p>\(entry)",
  ])
  func thePagesOwnHeadingMakesTheEntryItsOwn(body: String) throws {
    #expect(
      try SavedPage.finding(SavedPage.page("<title>Gold</title>\(body)")).title == "Another Work on Silver")
  }
  @Test func anEntryOfAnotherWorkSaysNothing() throws {
    let tags = [("DC.title", "Nets of Gold in View"), ("DC.creator", "Doe, Jane"), ("DC.date", "2003")]
    let body = "<h1>Another Work on Silver</h1>\(Self.entry)"
    let found = try SavedPage.finding(SavedPage.tagged(tags, body: body))
    #expect(found.title == "Nets of Gold in View")
    #expect(found.date?.year == 2003)
  }
  @Test func affiliationsInBlocksOfTheSameClassAreNoAuthors() throws {
    let html = """
      <h1 class=publication-title>Nets of Gold for All</h1><div class=publication-authors><span class=author-block>Jane Doe</span></div>
      <div class=publication-authors><span class=author-block>Example Research</span></div><a href="https://arxiv.org/abs/2301.11111">arXiv</a>
      """
    #expect(try SavedPage.finding(SavedPage.page(html)).people.map(\.shown) == ["Jane Doe"])
  }

  @Test(
    arguments: [
      ("<span>Volume 111, 2014 - <a href=/toc/g/111/9-11>Issue 9-11</a></span>", "2014"),
      ("<span>Volume 111, 2013 - Issue 9-11</span>", "2013-04-24"),
      ("<p>Volume 111, Issue 9-11, 2014</p>", "2013-04-24"),
      ("<p>Volume 124, 2026 - Issue 3</p>", "2013-04-24"),
      ("<p>The Volume 111, 2014 - Issue of Gold</p>", "2013-04-24"),
    ])
  func theYearOfTheIssueStandsInItsHeading(line: String, date: String) throws {
    let tags = [
      ("citation_journal_title", "Gold"), ("dc.Title", "Nets of Gold"), ("dc.Creator", "Jane Doe"),
      ("dc.Date", "24 Apr 2013"),
    ]
    #expect(try SavedPage.finding(SavedPage.tagged(tags, body: line)).date?.description == date)
  }
}
