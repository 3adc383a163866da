import Testing

@testable import PapersKit

/// Pages without a tag that names their work: labels in other languages and layouts, classes of templates, addresses.
struct UntaggedPagesTests {
  static let pages = [
    PageCase(
      "a thesis under its heading, a colon in a cell of its own", "https://star.example.gov/theses/7",
      """
      <title>Correlations of Identified Particles at STAR | The STAR experiment</title><h1><a href="/">The STAR experiment</a></h1>
      <h1 class="title">Correlations of Identified Particles at STAR</h1><p>Updated on Mon, 2017-07-11</p><table>
      <tr><td><span>Author</span></td><td>:</td><td>Jane Doe</td></tr><tr><td><span>Institution</span></td><td>:</td><td>University of Gold</td></tr>
      <tr><td><span>Date</span></td><td>:</td><td>May. 13, 2016</td></tr><tr><td><span>Thesis Type</span></td><td>:</td><td>Ph.D.</td></tr></table>
      """,
      """
      kind: thesis
      title: Correlations of Identified Particles at STAR
      people: Jane Doe
      date: 2016-05-13
      publisher: University of Gold
      landing: https://star.example.gov/theses/7
      """),
    PageCase(
      "a library's catalogue: the name behind the stroke is the author's", "https://repository.example.at/1",
      """
      <title>Decays - Title - Repository</title><table><tr><td>Title</td><td><div>Decays of Gold in Full / von Dipl.-Ing. Robin Roe</div></td></tr>
      <tr><td>Author</td><td><a>Roe, Robin</a></td></tr><tr><td>Published</td><td>Wien, <a>2016</a></td></tr><tr><td>Document type</td><td>Dissertation (PhD)</td></tr></table>
      """,
      """
      kind: thesis
      title: Decays of Gold in Full
      people: Roe, Robin
      date: 2016
      landing: https://repository.example.at/1
      """),
    PageCase(
      "a repository's summary: the value is the text behind the label",
      "https://dspace.example.br/handle/1884/42021",
      """
      <title>Memories of Gold and Silver</title><h2>Memories of Gold and Silver</h2><div><h5>Date</h5>2016</div>
      <div><h5>Author</h5><div>Silva, Ana Maria da</div></div><div><h5>Abstract</h5><div>We remember.</div></div>
      """ + "<a href='/bitstream/1884/42021/1/t.pdf?sequence=1'>View</a>",
      """
      title: Memories of Gold and Silver
      people: Silva, Ana Maria da
      date: 2016
      landing: https://dspace.example.br/handle/1884/42021
      pdf: https://dspace.example.br/bitstream/1884/42021/1/t.pdf?sequence=1
      """),
    PageCase(
      "labels in bold before their values in a line, in Italian", "https://tesi.example.it/tesi?id=1",
      """
      <title>Dettaglio</title><p><b>Autore:</b> Anna Rossi<br><b>Titolo:</b> Reti d'oro <i>in</i> montagna<br><b>Tipo:</b> Dottorato<br><b>Anno:</b> 2015</p>
      """,
      """
      kind: thesis
      title: Reti d'oro in montagna
      people: Anna Rossi
      date: 2015
      landing: https://tesi.example.it/tesi?id=1
      """),
    PageCase(
      "the template of project pages without an entry", "https://janedoe.github.io/nets/",
      """
      <title>Nets</title><h1 class="title is-1 publication-title">Nets of Gold for Everyone</h1><div class="publication-authors"><span class="author-block">
      <a href="x">Jane Doe</a><sup>1*</sup>,</span><span class="author-block">Rob Roe<sup>2</sup></span></div><a href="https://arxiv.org/abs/2311.01234"><span>arXiv</span></a>
      """,
      """
      title: Nets of Gold for Everyone
      people: Jane Doe | Rob Roe
      arxiv: 2311.01234
      landing: https://janedoe.github.io/nets/
      """),
    PageCase(
      "Hugging Face: the address names the paper, the heading its title",
      "https://huggingface.co/papers/2312.00752",
      """
      <title>Paper page - Nets of Gold: A Study</title><h1>Nets of Gold: A Study</h1><div>Published on Dec 1, 2023</div><a>Jane Doe</a>
      """,
      """
      kind: article
      title: Nets of Gold: A Study
      arxiv: 2312.00752
      landing: https://huggingface.co/papers/2312.00752
      """),
    PageCase(
      "IEEE Xplore before its program has run", "https://ieeexplore.ieee.org/document/6649456/",
      "<title>Nets of Gold - Part 2 - IEEE Conference Publication</title><xpl-root></xpl-root>",
      """
      kind: paper-conference
      title: Nets of Gold - Part 2
      landing: https://ieeexplore.ieee.org/document/6649456/
      """),
    PageCase(
      "DBLP's page of a record", "https://dblp.org/rec/conf/osdi/DoeR18.html",
      """
      <title>dblp: Nets of Gold.</title><h1>Nets of Gold.</h1><ul><li itemscope itemtype="http://schema.org/ScholarlyArticle"><cite itemprop="headline"><span itemprop="author" itemscope itemtype="http://schema.org/Person">
      <span itemprop="name">Jane Doe</span></span>, <span itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">Wei Wang 0001</span></span>: <span class="title" itemprop="name">Nets of Gold.</span>
      <span itemprop="isPartOf" itemscope itemtype="http://schema.org/BookSeries"><span itemprop="name">OSDI</span></span> <span itemprop="datePublished">2018</span>: <span itemprop="pagination">595-610</span></cite></li></ul>
      """,
      """
      kind: paper-conference
      title: Nets of Gold
      people: Jane Doe | Wei Wang
      date: 2018
      in: OSDI
      pages: 595-610
      dblp: conf/osdi/DoeR18
      landing: https://dblp.org/rec/conf/osdi/DoeR18.html
      """),
    PageCase(
      "Atypon's page without a head", "https://aip.example.org/doi/full/10.1063/1.1645320",
      """
      <div data-pb-dropzone="main"><ul class="breadcrumbs"><li><a href="/">Home</a></li><li><a href="/journal/apl">Applied Gold Letters</a></li><li><a href="/toc/apl/84/5">Volume 84, Issue 5</a></li></ul>
      <div class="publicationContentEpubDate dates">Published Online: 27 January 2004</div><header class="publicationContentTitle"><h1>Mirrors of Gold</h1></header>
      <div class="hlFld-ContribAuthor"><span class="contrib-author"><a> J. Doe</a><i>, and </i></span><span class="contrib-author"><a> R. Roe</a></span><li>HASYLAB, Hamburg</li></div></div>
      """,
      """
      kind: article-journal
      title: Mirrors of Gold
      people: J. Doe | R. Roe
      date: 2004-01-27
      in: Applied Gold Letters
      volume: 84
      issue: 5
      doi: 10.1063/1.1645320
      landing: https://aip.example.org/doi/full/10.1063/1.1645320
      """),
  ]
  @Test(arguments: pages) func readsAllThatThePageSays(_ page: PageCase) throws {
    #expect(try page.read() == page.record)
  }

  /// What looks like the pages above and lacks what makes them one.
  static let none: [(String, String, String)] = [
    (
      "a post with an author and a day", "https://blog.example.org/1",
      "<title>Why Caches Always Lie | Blog</title><h1>Why Caches Always Lie</h1><p><b>Author:</b> Jane Doe</p><p><b>Date:</b> 2020-01-02</p>"
    ),
    (
      "a package with a manual", "https://packages.example.org/gold",
      "<title>gold: Nets of Gold in R</title><h2>gold: Nets of Gold in R</h2><table><tr><td>Author:</td><td>Jane Doe</td></tr><tr><td>Published:</td><td>2020-01-02</td></tr></table><a href='gold.pdf'>manual</a>"
    ),
    (
      "a project without a paper", "https://janedoe.github.io/tool/",
      "<h1 class='publication-title'>A Tool for Everyone</h1><span class='author-block'>Jane Doe</span>"
    ),
    (
      "a list of publications", "https://janedoe.github.io/",
      "<h3 class='publication-title'>Nets of Gold One</h3><span class='author'>Jane Doe</span><a href='1.pdf'>pdf</a><h3 class='publication-title'>Nets of Gold Two</h3><a href='2.pdf'>pdf</a>"
    ),
    (
      "a search of Xplore", "https://ieeexplore.ieee.org/search/searchresult.jsp",
      "<title>Gold and Nets - IEEE Journals</title>"
    ),
    ("Xplore's own page", "https://ieeexplore.ieee.org/document/6649456/", "<title>IEEE Xplore</title>"),
    (
      "Hugging Face's day", "https://huggingface.co/papers?date=2023-12-04",
      "<title>Daily Papers of Today</title><h1>Daily Papers of Today</h1>"
    ),
    (
      "a log-in", "https://www.alphaxiv.org/abs/2312.00752",
      "<title>Sign in to alphaXiv</title><h1>Sign in to alphaXiv</h1>"
    ),
    (
      "a log-in with a password", "https://huggingface.co/papers/2312.00752",
      "<title>Log in to go on - Papers</title><h1>Log in to go on</h1><input type=password>"
    ),
    (
      "a paper that is unknown", "https://huggingface.co/papers/2312.99999",
      "<title>404 – Hugging Face</title><h1>404</h1>"
    ),
  ]
  @Test(arguments: none) func whatLacksAPartIsNone(name: String, address: String, html: String) throws {
    let page = try SavedPage.page(html, at: address)
    #expect((try? LandingPage.read(page)) == nil, "\(name)")
  }

  @Test func theShortDateOfPubMedIsNoHindrance() throws {
    let body = """
      <h1>Nets of Gold</h1><div><span>2005 Aug 30;2(8):e124.</span><span>doi: 10.1371/journal.pmed.0020124.</span></div>
      """
    let tags = [
      ("citation_title", "Nets of Gold"), ("citation_journal_title", "Gold"), ("citation_date", "2005 Aug"),
      ("citation_doi", "10.1371/journal.pmed.0020124"),
    ]
    let found = try SavedPage.finding(SavedPage.tagged(tags, body: body))
    #expect([found.volume, found.issue, found.pages] == ["2", "8", "e124"])
  }

  @Test(
    arguments: [
      ("Volume 5 Issue 1, January 2023", true), ("Vol. 34 No. 05: Technical Tracks", true),
      ("Volume 12, Number 3", true), ("Volume Rendering of Issue Trackers", false),
      ("Volume 5 of the Trilogy, Issue 1", false),
    ])
  func theContentsOfAnIssueAreNoPaper(title: String, isIssue: Bool) throws {
    let tags = [("dc.title", title), ("dc.date", "2023-01"), ("prism.publicationName", "Gold")]
    #expect(((try? LandingPage.read(SavedPage.tagged(tags))) == nil) == isIssue)
    let signed = tags + [("dc.creator", "Jane Doe")]
    #expect((try? LandingPage.read(SavedPage.tagged(signed))) != nil)
  }

  @Test(arguments: ["doi/proceedings/10.1145/3341301", "toc/tocs/38/1", "journal/tocs", "action/doSearch"])
  func theAddressTellsTheIndexesOfAtypon(path: String) throws {
    let body = "<h1 class=citation__title>Nets of Gold</h1><span class=author-name title='Jane Doe'></span>"
    let html = "<html class=pb-page><body>\(body)</body></html>"
    #expect((try? LandingPage.read(SavedPage.page(html, at: "https://dl.acm.org/\(path)"))) == nil)
    #expect(
      (try? LandingPage.read(SavedPage.page(html, at: "https://dl.acm.org/doi/10.1145/3341301.1"))) != nil)
  }

  // MARK: theses and reports in tags

  @Test func dSpacesNameOfAThesisIsItsTitle() throws {
    let tags = [
      ("citation_title", "Nets of Gold"), ("citation_author", "Doe, Jane"),
      ("citation_dissertation_name", "Nets of Gold"),
    ]
    let found = try SavedPage.finding(SavedPage.tagged(tags))
    #expect(found.kind == .thesis)
    #expect(found.publisher == nil)
    let held = try SavedPage.finding(SavedPage.tagged(tags + [("dc.publisher", "University of Gold")]))
    #expect(held.publisher == "University of Gold")
  }
  @Test func aReportThatAppearedInAJournalIsAnArticle() throws {
    let tags = [
      ("citation_title", "Nets of Gold"), ("citation_journal_title", "J. Gold"), ("citation_volume", "219"),
      ("citation_firstpage", "7"), ("citation_technical_report_number", "CERN-2009-4"),
    ]
    let found = try SavedPage.finding(SavedPage.tagged(tags))
    #expect(found.kind == .journalArticle)
    #expect(found.container == "J. Gold")
    #expect(found.issue == nil)
  }
  @Test func whatStandsInBracketsBehindANameIsNoPartOfIt() {
    #expect(PageNames.each(["Doe, Jane [UNESP]"]).map(\.shown) == ["Jane Doe"])
  }
}
