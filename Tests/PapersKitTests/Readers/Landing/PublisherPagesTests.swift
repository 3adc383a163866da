import Testing

@testable import PapersKit

/// One page a family of sites, made of the tags that the family writes.
struct PublisherPagesTests {
  @Test func readsAtypon() throws {
    let finding = try SavedPage.finding(
      SavedPage.tagged(
        [
          ("citation_journal_title", "Molecular Physics"), ("dc.Title", "Communication at Scale"),
          ("dc.Creator", "Antony  Millner"), ("dc.Date", "13 Nov 2013"),
          ("pbContext", ";journal:journal:tmph20;"),
        ],
        body: """
          <a href="/toc/other/1/2">Other</a><a href="/toc/tmph20/111/22-23">Issue</a><span class="contentItemPageRange">Pages 3362-3371</span>
          """, at: "https://www.tandfonline.com/doi/abs/10.1080/00268976.2013.788745"))
    #expect(finding.title == "Communication at Scale")
    #expect(finding.container == "Molecular Physics")
    #expect(finding.volume == "111")
    #expect(finding.issue == "22-23")
    #expect(finding.pages == "3362-3371")
    #expect(finding.doi?.text == "10.1080/00268976.2013.788745")
    #expect(finding.people.map(\.shown) == ["Antony Millner"])
  }

  @Test func readsACMByItsClasses() throws {
    let finding = try SavedPage.finding(
      SavedPage.tagged(
        [("pbContext", ";csubtype:string:Conference Proceedings;")],
        body: """
          <h1 class="citation__title">Subset Selection</h1><a class="author-name" title="Margaret Mitchell">x</a><a class="author-name" title="Dylan Baker">x</a>
          <a class="author-name" title="Margaret Mitchell">x</a><a class="author-name" title="Dylan Baker">x</a>
          <span class="epub-section__title">AIES '20: Proceedings of the Conference on AI</span><span class="epub-section__date">February 2020</span>
          <span class="epub-section__pagerange">Pages 117–123</span><a class="issue-item__doi" href="https://doi.org/10.1145/1.2">d</a>
          """, at: "https://dl.acm.org/doi/10.1145/1.2"))
    #expect(finding.people.map(\.shown) == ["Margaret Mitchell", "Dylan Baker"])
    #expect(finding.container == "Proceedings of the Conference on AI")
    #expect(finding.date == PublicationDate(year: 2020, month: 2))
    #expect(finding.pages == "117-123")
    #expect(finding.kind == .conferencePaper)
  }

  @Test func readsInvertedNamesOfRePEc() throws {
    let finding = try SavedPage.finding(
      SavedPage.tagged([
        ("citation_title", "Macroeconomic Forecasting"),
        ("citation_authors", "Stock, James H. &amp; Watson, Mark W."),
        ("citation_journal_title", "Journal of Econometrics"), ("citation_volume", "Vol. 20"),
      ]))
    #expect(finding.people.map(\.family) == ["Stock", "Watson"])
    #expect(finding.volume == "20")
  }

  @Test func readsALectureNotesChapter() throws {
    let finding = try SavedPage.finding(
      SavedPage.tagged([
        ("citation_title", "Fully Convolutional"), ("citation_author", "L. B."),
        ("citation_inbook_title", "ECCV 2016 Workshops"),
        ("citation_conference_title", "European Conference on Computer Vision"),
        ("citation_publication_date", "2016"),
      ]))
    #expect(finding.container == "ECCV 2016 Workshops")
    #expect(finding.event == "European Conference on Computer Vision")
    #expect(finding.kind == .conferencePaper)
  }

  @Test func takesTheDOIOfTheAddressWhereTheTagHoldsNone() throws {
    let finding = try SavedPage.finding(
      SavedPage.tagged(
        [
          ("citation_title", "A Regularity Theorem"), ("citation_doi", "ade/1391109086"),
          ("citation_journal_title", "Advances"),
        ],
        at: "https://projecteuclid.org/journals/x/10.57262/ade/1391109086.full"))
    #expect(finding.doi?.text == "10.57262/ade/1391109086")
  }

  @Test func keepsTwoPeopleOfOneName() throws {
    let finding = try SavedPage.finding(
      SavedPage.tagged([
        ("citation_title", "Namesakes of the World"), ("citation_author", "Wei Zhang"),
        ("citation_author", "Li Na"),
        ("citation_author", "Wei Zhang"), ("citation_journal_title", "J"),
      ]))
    #expect(finding.people.map(\.shown) == ["Wei Zhang", "Li Na", "Wei Zhang"])
  }

  @Test func takesTheVolumeFromTheBook() throws {
    let finding = try SavedPage.finding(
      SavedPage.tagged(
        [
          ("citation_title", "Learner-aware Teaching"),
          ("citation_conference_title", "Advances in Neural Systems"), ("citation_author", "A. B."),
        ],
        body: "<p>Part of: <a href=/b>Advances in Neural Systems 32 (NIPS 2019)</a></p>"))
    #expect(finding.volume == "32")
  }

  @Test func readsTheByLineOfScienceDirect() throws {
    let finding = try SavedPage.finding(
      SavedPage.tagged(
        [("citation_title", "Chemical Bonding"), ("citation_pii", "S1"), ("citation_journal_title", "J")],
        body:
          "<button><span><span class=given-name>Kati</span> <span class='text surname'>Finzel</span></span></button>"
      ))
    #expect(finding.people == [Finding.Name(given: "Kati", family: "Finzel")])
  }

  @Test func readsOpenReviewsOwnData() throws {
    let finding = try SavedPage.finding(
      SavedPage.page(
        """
        <script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"forumNote":{"content":{"title":{"value":"A Note of Worth"},
        "authors":{"value":["Jane Doe"]},"venue":{"value":"ICLR 2019 poster"}}}}}}</script>
        """, at: "https://openreview.net/forum?id=rJl-b3RcF7"))
    #expect(finding.title == "A Note of Worth")
    #expect(finding.openReview == "rJl-b3RcF7")
    #expect(finding.container == "ICLR 2019 poster")
  }

  @Test func readsASingleCOinSOnly() throws {
    let span =
      "<span class=Z3988 title='rft.atitle=Scarcity+or+Abundance&amp;rft.jtitle=History&amp;rft.aulast=Rosenzweig&amp;rft.aufirst=Roy&amp;rft.date=2003-06&amp;rft.spage=735&amp;rft.epage=762'></span>"
    let finding = try SavedPage.finding(SavedPage.page("<title>Bibliography</title>" + span))
    #expect(finding.title == "Scarcity or Abundance")
    #expect(finding.pages == "735-762")
    #expect(throws: ReadError.self) { try LandingPage.read(SavedPage.page(span + span)) }
  }

  @Test func refusesAnIndexOfMarkedWorks() throws {
    let entry =
      "<li itemscope itemtype='http://schema.org/ScholarlyArticle'><span itemprop=name>One Paper</span></li>"
    #expect(throws: ReadError.self) { try LandingPage.read(SavedPage.page("<ul>\(entry)\(entry)</ul>")) }
    #expect(throws: ReadError.self) {
      try LandingPage.read(
        SavedPage.page(
          "<title>Project</title><pre>@article{K, title={Your Paper Title Here}, author={First Author}, year={2024}}</pre>"
        ))
    }
  }

  @Test func readsPubMedsNames() throws {
    let finding = try SavedPage.finding(
      SavedPage.tagged([
        ("citation_title", "Efficient Assembly"),
        ("citation_authors", "Simpson JT;Durbin R;van der Berg AB;"),
        ("citation_journal_title", "Genome Research"),
      ]))
    #expect(finding.people.map(\.family) == ["Simpson", "Durbin", "van der Berg"])
    #expect(finding.people[0].given == "JT")
  }

  @Test func readsEPrints() throws {
    let finding = try SavedPage.finding(
      SavedPage.tagged([
        ("eprints.title", "Digital Preservation at Scale"), ("eprints.creators_name", "Carr, Leslie"),
        ("eprints.creators_name", "Hey, Jessie"), ("eprints.type", "conference_item"),
        ("eprints.event_title", "Open Repositories"),
        ("eprints.date", "2006-05-15"), ("eprints.pagerange", "12-19"),
        ("eprints.official_url", "http://dx.doi.org/10.1000/5"),
        ("DC.relation", "http://eprints.example.org/1/"),
      ]))
    #expect(finding.people.map(\.shown) == ["Leslie Carr", "Jessie Hey"])
    #expect(finding.container == "Open Repositories")
    #expect(finding.kind == .conferencePaper)
    #expect(finding.pages == "12-19")
    #expect(finding.doi?.text == "10.1000/5")
  }

  @Test func readsARepositorysItem() throws {
    let finding = try SavedPage.finding(
      SavedPage.tagged([
        ("DC.creator", "Ally, Dilara"), ("DCTERMS.issued", "2008-12-03"),
        ("DCTERMS.available", "2010-10-22T19:21:44Z"),
        ("DC.identifier", "doi:10.5061/dryad.7898"), ("DCTERMS.isReferencedBy", "doi:10.1111/j.1365"),
        ("DC.type", "Dataset"),
        ("DC.title", "Data from: Clone Size"),
      ]))
    #expect(finding.doi?.text == "10.5061/dryad.7898")
    #expect(finding.date == PublicationDate(year: 2008, month: 12, day: 3))
    #expect(finding.kind == .dataset)
  }

  @Test func readsMarkedUpArticlesWithoutTheirReferences() throws {
    let finding = try SavedPage.finding(
      SavedPage.page(
        """
        <article typeof="ScholarlyArticle"><h1 property="name">Rain and Its Swings</h1>
        <span property="author" typeof="Person"><span property="givenName">Wenxia</span> <span property="familyName">Zhang</span></span>
        <div property="isPartOf" typeof="Periodical"><span property="name">Science</span></div><span property="volumeNumber">385</span>
        <span property="datePublished">25 Jul 2024</span><span property="pageStart">427</span>-<span property="pageEnd">432</span>
        <ol><li property="citation" typeof="ScholarlyArticle"><span property="name">Other</span><span property="author">B. Other</span></li></ol></article>
        """))
    #expect(finding.title == "Rain and Its Swings")
    #expect(finding.people == [Finding.Name(given: "Wenxia", family: "Zhang")])
    #expect(finding.container == "Science")
    #expect(finding.volume == "385")
    #expect(finding.pages == "427-432")
    #expect(finding.date == PublicationDate(year: 2024, month: 7, day: 25))
  }

  @Test func readsTheAbstractPageOfArXiv() throws {
    let finding = try SavedPage.finding(
      SavedPage.tagged(
        [
          ("citation_title", "Attention"), ("citation_author", "Vaswani, Ashish"),
          ("citation_date", "2017/06/12"), ("citation_arxiv_id", "1706.03762"),
        ],
        body: """
          <table><tr><td class="tablecell comments">15 pages, at NIPS</td></tr><tr><td class="tablecell subjects">Computation (cs.CL); Learning (cs.LG)</td></tr>
          <tr><td class="tablecell jref">NIPS 30</td></tr><tr><td class="tablecell doi"><a href="https://doi.org/10.1000/7">x</a></td></tr></table>
          """, at: "https://arxiv.org/abs/1706.03762v7"))
    #expect(finding.arXiv == ArXivID("1706.03762v7"))
    #expect(finding.comment == "15 pages, at NIPS")
    #expect(finding.categories == ["cs.CL", "cs.LG"])
    #expect(finding.journalReference == "NIPS 30")
    #expect(finding.doi?.text == "10.1000/7")
    #expect(finding.kind == .preprint)
  }
}
