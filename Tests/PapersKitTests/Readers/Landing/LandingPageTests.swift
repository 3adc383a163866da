import Testing

@testable import PapersKit

struct LandingPageTests {
  @Test func readsHighwireTags() throws {
    let finding = try SavedPage.finding(
      SavedPage.tagged([
        ("citation_title", "Backpressure &lt;i&gt;Flow&lt;/i&gt; Control"),
        ("citation_author", "Prateesh Goyal"),
        ("citation_author_institution", "MIT"), ("citation_author", "Shah, Preey"),
        ("citation_author", "King, Martin L., Jr."),
        ("citation_publication_date", "2022/04/04"),
        ("citation_conference_title", "19th Symposium (NSDI 22)"),
        ("citation_firstpage", "779"), ("citation_lastpage", "805"),
        ("citation_doi", "https://doi.org/10.1000/x(1)2"),
        ("citation_pdf_url", "/files/a b.pdf"),
      ]))
    #expect(finding.title == "Backpressure Flow Control")
    #expect(finding.people.map(\.shown) == ["Prateesh Goyal", "Preey Shah", "Martin L. King Jr."])
    #expect(finding.people[1].family == "Shah")
    #expect(finding.date == PublicationDate(year: 2022, month: 4, day: 4))
    #expect(finding.container == "19th Symposium (NSDI 22)")
    #expect(finding.kind == .conferencePaper)
    #expect(finding.pages == "779-805")
    #expect(finding.doi?.text == "10.1000/x(1)2")
    #expect(finding.pdf?.text == "https://example.org/files/a%20b.pdf")
  }

  @Test func takesNoOtherWorkFromReferenceTags() throws {
    let finding = try SavedPage.finding(
      SavedPage.tagged([
        ("citation_title", "Own Work of Mine"), ("citation_author", "A. Own"),
        ("citation_journal_title", "J"),
        ("citation_reference", "citation_title=Other; citation_author=B. Other; citation_doi=10.1000/other"),
      ]))
    #expect(finding.people.map(\.shown) == ["A. Own"])
    #expect(finding.doi == nil)
  }

  @Test func prefersTheIssueToTheDayOnline() throws {
    let finding = try SavedPage.finding(
      SavedPage.tagged([
        ("dc.date", "2007-10-23"), ("citation_title", "On Identical Particles"),
        ("citation_online_date", "2007/10/23"),
        ("citation_publication_date", "1977/01"), ("citation_author", "J. M. L"),
      ]))
    #expect(finding.date == PublicationDate(year: 1977, month: 1))
  }

  @Test func splitsNamesByTheBibTeXOfThePage() throws {
    let bibtex = """
      <pre>@inproceedings{x, title = "How many data points?", author = "Le Scao, Teven and Rush, Alexander",
        booktitle = {Proceedings of NAACL}, pages = "2627--2636", year = 2021}</pre>
      """
    let finding = try SavedPage.finding(
      SavedPage.tagged(
        [
          ("citation_title", "How many data points?"), ("citation_author", "Teven Le Scao"),
          ("citation_author", "Alexander M. Rush"),
        ],
        body: bibtex))
    #expect(finding.people.map(\.family) == ["Le Scao", "Rush"])
    #expect(finding.pages == "2627-2636")
    #expect(finding.container == "Proceedings of NAACL")
  }

  @Test func readsAProjectPageByItsBibTeX() throws {
    let finding = try SavedPage.finding(
      SavedPage.page(
        """
        <title>Nerfs</title><a href="https://arxiv.org/abs/2011.12948">arXiv</a> <a href="https://arxiv.org/abs/2104.09125">Other</a>
        <pre><code>@article{p, author = {Park, K. and Sinha, Utkarsh and others}, title = {{N}erfs: A Study}, journal={ICCV}, year={2021}}</code></pre>
        """, at: "https://nerfs.github.io/"))
    #expect(finding.title == "Nerfs: A Study")
    #expect(finding.people.count == 2)
    #expect(finding.andOthers)
    #expect(finding.arXiv?.text == "2011.12948")
  }

  @Test func readsIEEEMetadata() throws {
    let finding = try SavedPage.finding(
      SavedPage.page(
        """
        <script>xplGlobal.document.metadata={"authors":[{"firstName":"Kim","lastName":"Hazel\\"wood","name":"x"}],"title":"Applied ML; a {view}",
        "publicationTitle":"2018 Symposium (HPCA)","startPage":"620","endPage":"629","doi":"10.1109/HPCA.2018.00059","isConference":true,
        "publicationDate":"24-28 Feb. 2018"};</script>
        """, at: "https://ieeexplore.ieee.org/document/1/"))
    #expect(finding.title == "Applied ML; a {view}")
    #expect(finding.people == [Finding.Name(given: "Kim", family: "Hazel\"wood")])
    #expect(finding.date == PublicationDate(year: 2018, month: 2, day: 28))
    #expect(finding.pages == "620-629")
    #expect(finding.kind == .conferencePaper)
  }

  @Test func readsLinkedDataOfAnIssue() throws {
    let finding = try SavedPage.finding(
      SavedPage.page(
        """
        <script type="application/ld+json">{broken</script>
        <script type="application/ld+json">{"@type":"ScholarlyArticle","name":"Turtles of the Sea","datePublished":"2022-12-05","pageStart":"15","pageEnd":"19",
        "author":[{"@type":"Person","name":"Anquetin, J."}],"sameAs":"https://doi.org/10.1098/r.1","isPartOf":{"@type":"PublicationIssue","issueNumber":"1",
        "datePublished":"2023-01-01","isPartOf":{"@type":"Periodical","name":"Open Science"}}}</script>
        """))
    #expect(finding.title == "Turtles of the Sea")
    #expect(finding.pages == "15-19")
    #expect(finding.issue == "1")
    #expect(finding.container == "Open Science")
    #expect(finding.date?.year == 2023)
    #expect(finding.doi?.text == "10.1098/r.1")
  }

  @Test func putsScatteredAuthorsIntoTheOrderOfTheByline() throws {
    let finding = try SavedPage.finding(
      SavedPage.tagged(
        [
          ("citation_author", "C. Three"), ("citation_title", "Shuffled Names"),
          ("citation_author", "A. One"), ("citation_author", "B. Two"),
        ],
        body: "<h1>Shuffled Names</h1><h2>A. One, B. Two, C. Three</h2>"))
    #expect(finding.people.map(\.shown) == ["A. One", "B. Two", "C. Three"])
  }

  @Test func readsTheFullTextOfArXiv() throws {
    let finding = try SavedPage.finding(
      SavedPage.page(
        """
        <div id="watermark-tr">arXiv:2605.06659v1 [astro-ph.GA] 07 May 2026</div><h1 class="ltx_title ltx_title_document">The Pulsar Relation</h1>
        <span class="ltx_personname">Tariq Yasin<sup>1</sup></span><span class="ltx_personname">Harry Desmond</span>
        """, at: "https://arxiv.org/html/2605.06659v1"))
    #expect(finding.arXiv == ArXivID("2605.06659v1"))
    #expect(finding.date == PublicationDate(year: 2026, month: 5, day: 7))
    #expect(finding.people.map(\.shown) == ["Tariq Yasin", "Harry Desmond"])
    #expect(finding.kind == .preprint)
  }

  @Test func readsLabelsOfHandMadePages() throws {
    let finding = try SavedPage.finding(
      SavedPage.page(
        """
        <h1>PoS(X)001</h1><div><em>Title</em><strong>Heavy Flavour Review</strong></div><div><em>Conference</em><strong>31st Symposium</strong></div>
        <div><em>Authors</em><div>A. El-Khadra and B. Other</div></div>
        """))
    #expect(finding.title == "Heavy Flavour Review")
    #expect(finding.people.map(\.shown) == ["A. El-Khadra", "B. Other"])
    #expect(finding.container == "31st Symposium")
  }
}

struct NoPaperTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var html: String
    var status = 200
    var kind: String
  }
  static let cases: [Case] = [
    Case(
      testDescription: "Cloudflare",
      html: "<title>Just a moment...</title><script>window._cf_chl_opt={}</script>", kind: "wall"),
    Case(testDescription: "status 404", html: "<title>x</title>", status: 404, kind: "not-found"),
    Case(
      testDescription: "soft 404", html: "<title>Page not found | USENIX</title><h1>Oops</h1>",
      kind: "not-found"),
    Case(testDescription: "status 403", html: "blocked", status: 403, kind: "service"),
    Case(testDescription: "seven bytes", html: "blocked", kind: "no-paper"),
    Case(testDescription: "nothing", html: "", kind: "no-paper"),
    Case(
      testDescription: "an unfilled template",
      html:
        "<meta name=citation_title content=\"{{ page.title }}\"><meta name=citation_author content=\"{{ a }}\">",
      kind: "no-paper"),
    Case(
      testDescription: "a home page",
      html:
        "<title>USENIX</title><meta property=og:type content=website><meta property=og:title content=USENIX>",
      kind: "no-paper"),
    Case(
      testDescription: "a bibliography",
      html: "<title>Publications</title>"
        + (1...5).map { "<pre>@article{k\($0), title={Paper number \($0) of ours}, year=2020}</pre>" }
        .joined(),
      kind: "no-paper"),
  ]
  @Test(arguments: cases) func saysWhyAPageIsNoPaper(_ sample: Case) throws {
    let error = try #require(throws: ReadError.self) {
      try LandingPage.read(SavedPage.page(sample.html, status: sample.status))
    }
    #expect(error.kind == sample.kind)
  }

  @Test(arguments: ["404 Not Found: OSDI", "Home - The Conference", "Error"])
  func refusesByWholePartsOfTheTitle(title: String) throws {
    let bibtex = "<pre>@article{k, title={Some Work of Ours}, author={A. B}, year=2020}</pre>"
    #expect(throws: ReadError.self) {
      try LandingPage.read(SavedPage.page("<title>\(title)</title>\(bibtex)"))
    }
  }
  @Test(arguments: [
    "Search-based Testing of Things | Lab", "Error Correction at Scale", "Home Networks - Lab",
  ])
  func letsPapersBeginWithTheSameWords(title: String) throws {
    let bibtex = "<pre>@article{k, title={Some Work of Ours}, author={A. B}, year=2020}</pre>"
    let finding = try SavedPage.finding(
      SavedPage.page("<title>\(title)</title><h1>Some Work of Ours</h1>\(bibtex)"))
    #expect(finding.title == "Some Work of Ours")
  }

  @Test func callsABlogPostAWebPage() throws {
    let finding = try SavedPage.finding(
      SavedPage.page(
        "<title>Simulators — LessWrong</title><meta name=citation_title content=Simulators><meta name=citation_author content=janus><meta property=og:type content=article>"
      ))
    #expect(finding.kind == .webPage)
    #expect(finding.container == "LessWrong")
  }
}
