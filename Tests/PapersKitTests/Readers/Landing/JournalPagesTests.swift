import Testing

@testable import PapersKit

/// Pages of publishers: Springer, Nature, Oxford, IEEE, ACM, Elsevier, MDPI, bioRxiv, with all that is to be read.
struct JournalPagesTests {
  static let pages = [
    PageCase(
      "Springer: a chapter of a proceedings book",
      "https://link.springer.com/chapter/10.1007/978-3-030-58452-8_13",
      """
      <head><title>Boxes Without Anchors | SpringerLink</title>
      <meta name="citation_title" content="Boxes Without Anchors"/><meta name="citation_author" content="Jane Doe"/>
      <meta name="citation_author_email" content="jane@example.org"/><meta name="citation_author_institution" content="Example University, Paris, France"/>
      <meta name="citation_author" content="Max M&#252;ller"/><meta name="citation_author_institution" content="Example AG"/>
      <meta name="citation_publication_date" content="2020"/><meta name="citation_inbook_title" content="Computer Vision – ECCV 2020"/>
      <meta name="citation_conference_title" content="European Conference on Computer Vision"/><meta name="citation_conference_abbrev" content="ECCV"/>
      <meta name="citation_firstpage" content="213"/><meta name="citation_lastpage" content="229"/>
      <meta name="citation_doi" content="10.1007/978-3-030-58452-8_13"/><meta name="citation_publisher" content="Springer, Cham"/>
      <meta name="citation_language" content="en"/><meta name="citation_springer_api_url" content="http://api.springer.com/metadata?q=1"/>
      <meta name="citation_pdf_url" content="https://link.springer.com/content/pdf/10.1007/978-3-030-58452-8_13.pdf"/></head>
      """,
      """
      kind: paper-conference
      title: Boxes Without Anchors
      people: Jane Doe | Max Müller
      date: 2020
      in: Computer Vision – ECCV 2020
      event: European Conference on Computer Vision
      pages: 213-229
      publisher: Springer, Cham
      doi: 10.1007/978-3-030-58452-8_13
      landing: https://link.springer.com/chapter/10.1007/978-3-030-58452-8_13
      pdf: https://link.springer.com/content/pdf/10.1007/978-3-030-58452-8_13.pdf
      language: en
      """),
    PageCase(
      "Nature: Dublin Core and PRISM beside the citation tags",
      "https://www.nature.com/articles/s41586-021-00001-1",
      """
      <head><title>A chip for thought | Nature</title><meta name="dc.source" content="Nature 2021 596:7873"/>
      <meta name="dc.title" content="A chip for thought"/><meta name="dc.publisher" content="Nature Publishing Group"/>
      <meta name="dc.date" content="2021-08-04"/><meta name="dc.creator" content="Doe, Jane"/><meta name="dc.creator" content="Rossi, Mario"/>
      <meta name="dc.identifier" content="doi:10.1038/s41586-021-00001-1"/><meta name="prism.issn" content="1476-4687"/>
      <meta name="prism.publicationName" content="Nature"/><meta name="prism.volume" content="596"/><meta name="prism.number" content="7873"/>
      <meta name="prism.startingPage" content="583"/><meta name="prism.endingPage" content="589"/>
      <meta name="citation_journal_title" content="Nature"/><meta name="citation_journal_abbrev" content="Nature"/>
      <meta name="citation_publisher" content="Nature Publishing Group"/><meta name="citation_issn" content="1476-4687"/>
      <meta name="citation_title" content="A chip for thought"/><meta name="citation_volume" content="596"/><meta name="citation_issue" content="7873"/>
      <meta name="citation_publication_date" content="2021/08"/><meta name="citation_online_date" content="2021/07/15"/>
      <meta name="citation_firstpage" content="583"/><meta name="citation_lastpage" content="589"/><meta name="citation_article_type" content="Article"/>
      <meta name="citation_doi" content="10.1038/s41586-021-00001-1"/>
      <meta name="citation_reference" content="citation_title=Another; citation_author=X Y; citation_doi=10.1000/zzz; citation_volume=1"/>
      <meta name="citation_author" content="Doe, Jane"/><meta name="citation_author_institution" content="Lab"/><meta name="citation_author" content="Rossi, Mario"/></head>
      """,
      """
      kind: article-journal
      title: A chip for thought
      people: Doe, Jane | Rossi, Mario
      date: 2021-08
      in: Nature
      volume: 596
      issue: 7873
      pages: 583-589
      publisher: Nature Publishing Group
      issn: 1476-4687
      doi: 10.1038/s41586-021-00001-1
      landing: https://www.nature.com/articles/s41586-021-00001-1
      """),
    PageCase(
      "Oxford: an article number in place of pages", "https://academic.oup.com/nar/article/49/D1/D10/5921296",
      """
      <head><title>Data of Data | Nucleic Acids Research | Oxford Academic</title><meta name="citation_author" content="Doe, Jane R" />
      <meta name="citation_author" content="Kim, Soo Jin" /><meta name="citation_title" content="Data of Data" />
      <meta name="citation_firstpage" content="D10" /><meta name="citation_lastpage" content="D17" /><meta name="citation_doi" content="10.1093/nar/gkaa892" />
      <meta name="citation_journal_title" content="Nucleic Acids Research" /><meta name="citation_volume" content="49" /><meta name="citation_issue" content="D1" />
      <meta name="citation_publication_date" content="2021/01/08" /><meta name="citation_issn" content="0305-1048" />
      <meta name="citation_publisher" content="Oxford Academic" /></head>
      """,
      """
      kind: article-journal
      title: Data of Data
      people: Doe, Jane R | Kim, Soo Jin
      date: 2021-01-08
      in: Nucleic Acids Research
      volume: 49
      issue: D1
      pages: D10-D17
      publisher: Oxford Academic
      issn: 0305-1048
      doi: 10.1093/nar/gkaa892
      landing: https://academic.oup.com/nar/article/49/D1/D10/5921296
      """),
    PageCase(
      "IEEE Xplore: a journal article in the page's script", "https://ieeexplore.ieee.org/document/8890000",
      """
      <html><head><title>Memory That Forgets | IEEE Journals & Magazine | IEEE Xplore</title></head><body><script>
      var xplGlobal = {document: {}};
      xplGlobal.document.metadata={"userInfo":{"institute":false},"authors":[{"name":"Jane Q. Doe","affiliation":["Dept"],"firstName":"Jane Q.","lastName":"Doe","orcid":"0000"},
      {"name":"Nikolaos Papadopoulos","firstName":"Nikolaos","lastName":"Papadopoulos"}],"issn":[{"format":"Print ISSN","value":"0018-9340"}],"articleNumber":"8890000",
      "title":"Memory That Forgets","displayDocTitle":"Memory That Forgets","volume":"69","issue":"3","publicationTitle":"IEEE Transactions on Computers",
      "doi":"10.1109/TC.2019.2950000","startPage":"386","endPage":"400","publicationDate":"1 March 2020","publicationYear":"2020","isJournal":true,"isConference":false,
      "contentType":"periodicals","publisher":"IEEE","pdfUrl":"/stamp/stamp.jsp?tp=&arnumber=8890000","abstract":"A } brace; and \\"quotes\\" in text."};
      </script></body></html>
      """,
      """
      kind: article-journal
      title: Memory That Forgets
      people: Doe, Jane Q. | Papadopoulos, Nikolaos
      date: 2020-03-01
      in: IEEE Transactions on Computers
      volume: 69
      issue: 3
      pages: 386-400
      publisher: IEEE
      issn: 0018-9340
      doi: 10.1109/TC.2019.2950000
      landing: https://ieeexplore.ieee.org/document/8890000
      pdf: https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=8890000
      abstract: A } brace; and
      """),
    PageCase(
      "ScienceDirect: authors in the byline only",
      "https://www.sciencedirect.com/science/article/pii/S0167739X20300001",
      """
      <head><title>Fog over Clouds - ScienceDirect</title><meta name="citation_pii" content="S0167739X20300001" />
      <meta name="citation_issn" content="0167-739X" /><meta name="citation_volume" content="108" /><meta name="citation_publisher" content="North-Holland" />
      <meta name="citation_firstpage" content="361" /><meta name="citation_lastpage" content="371" /><meta name="citation_journal_title" content="Future Generation Computer Systems" />
      <meta name="citation_type" content="JOUR" /><meta name="citation_doi" content="10.1016/j.future.2020.02.001" />
      <meta name="citation_article_type" content="Full-length article" /><meta name="citation_title" content="Fog over Clouds" />
      <meta name="citation_publication_date" content="2020/07/01" /></head><body><div class="author-group"><span class="react-xocs-alternative-link">
      <span class="given-name">Jane</span> <span class="text surname">Doe</span></span><sup>a</sup> <span><span class="given-name">Luca</span>
      <span class="text surname">De Rossi</span></span></div></body>
      """,
      """
      kind: article-journal
      title: Fog over Clouds
      people: Doe, Jane | De Rossi, Luca
      date: 2020-07-01
      in: Future Generation Computer Systems
      volume: 108
      pages: 361-371
      publisher: North-Holland
      issn: 0167-739X
      doi: 10.1016/j.future.2020.02.001
      landing: https://www.sciencedirect.com/science/article/pii/S0167739X20300001
      """),
    PageCase(
      "MDPI: PRISM in lower case and one tag an author", "https://www.mdpi.com/1424-8220/23/1/10",
      """
      <head><title>Sensors | Free Full-Text | Listening Walls</title><meta name="title" content="Listening Walls"><meta name="dc.title" content="Listening Walls">
      <meta name="dc.creator" content="Jane Doe"><meta name="dc.creator" content="Bao Tran"><meta name="dc.type" content="Article">
      <meta name="dc.source" content="Sensors 2023, Vol. 23, Page 10"><meta name="dc.date" content="2022-12-20"><meta name="dc.identifier" content="10.3390/s23010010">
      <meta name="dc.publisher" content="Multidisciplinary Digital Publishing Institute"><meta name="prism.issn" content="1424-8220">
      <meta name="prism.publicationName" content="Sensors"><meta name="prism.publicationDate" content="2022-12-20"><meta name="prism.volume" content="23">
      <meta name="prism.number" content="1"><meta name="prism.startingPage" content="10"><meta name="citation_issn" content="1424-8220">
      <meta name="citation_journal_title" content="Sensors"><meta name="citation_publisher" content="Multidisciplinary Digital Publishing Institute">
      <meta name="citation_title" content="Listening Walls"><meta name="citation_publication_date" content="2023/1"><meta name="citation_online_date" content="2022/12/20">
      <meta name="citation_volume" content="23"><meta name="citation_issue" content="1"><meta name="citation_firstpage" content="10">
      <meta name="citation_author" content="Doe, Jane"><meta name="citation_author" content="Tran, Bao"><meta name="citation_doi" content="10.3390/s23010010"></head>
      """,
      """
      kind: article-journal
      title: Listening Walls
      people: Doe, Jane | Tran, Bao
      date: 2023-01
      in: Sensors
      volume: 23
      issue: 1
      pages: 10
      publisher: Multidisciplinary Digital Publishing Institute
      issn: 1424-8220
      doi: 10.3390/s23010010
      landing: https://www.mdpi.com/1424-8220/23/1/10
      """),
    PageCase(
      "bioRxiv: a preprint server where a journal would stand",
      "https://www.biorxiv.org/content/10.1101/2021.01.02.425001v2",
      """
      <head><title>Cells that Count | bioRxiv</title><meta name="DC.Title" content="Cells that Count" /><meta name="DC.Identifier" content="10.1101/2021.01.02.425001" />
      <meta name="citation_title" content="Cells that Count" /><meta name="citation_journal_title" content="bioRxiv" /><meta name="citation_publisher" content="Cold Spring Harbor Laboratory" />
      <meta name="citation_author" content="Jane Doe" /><meta name="citation_author_orcid" content="http://orcid.org/0000-0001-0000-0000" /><meta name="citation_author" content="Ada N. Okafor" />
      <meta name="citation_publication_date" content="2021/03/09" /><meta name="citation_doi" content="10.1101/2021.01.02.425001" /></head>
      """,
      """
      kind: article
      title: Cells that Count
      people: Jane Doe | Ada N. Okafor
      date: 2021-03-09
      publisher: bioRxiv
      doi: 10.1101/2021.01.02.425001
      landing: https://www.biorxiv.org/content/10.1101/2021.01.02.425001v2
      """),
    PageCase(
      "PLOS: the first letter of a month tells it",
      "https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0200001",
      """
      <head><title>Birds by Numbers</title><meta name="citation_title" content="Birds by Numbers"><meta itemprop="name" content="Birds by Numbers">
      <meta name="citation_author" content="Jane Doe"><meta name="citation_author" content="Émile Lefèvre"><meta name="citation_date" content="Jul 16, 2018">
      <meta name="citation_journal_title" content="PLOS ONE"><meta name="citation_volume" content="13"><meta name="citation_issue" content="7">
      <meta name="citation_firstpage" content="e0200001"><meta name="citation_issn" content="1932-6203"><meta name="citation_publisher" content="Public Library of Science">
      <meta name="citation_doi" content="10.1371/journal.pone.0200001"></head>
      """,
      """
      kind: article-journal
      title: Birds by Numbers
      people: Jane Doe | Émile Lefèvre
      date: 2018-07-16
      in: PLOS ONE
      volume: 13
      issue: 7
      pages: e0200001
      publisher: Public Library of Science
      issn: 1932-6203
      doi: 10.1371/journal.pone.0200001
      landing: https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0200001
      """),
    PageCase(
      "a retracted article says so in its title", "https://example.org/article/9",
      """
      <head><meta name="citation_title" content="RETRACTED: Gold from Lead"><meta name="citation_author" content="Jane Doe">
      <meta name="citation_journal_title" content="Journal of Wonders"><meta name="citation_date" content="2012"></head>
      """,
      """
      kind: article-journal
      title: Gold from Lead
      people: Jane Doe
      date: 2012
      in: Journal of Wonders
      landing: https://example.org/article/9
      retracted: yes
      """),
    PageCase(
      "a thesis", "https://theses.example.edu/123",
      """
      <head><meta name="citation_title" content="On Waiting in Line"><meta name="citation_author" content="Doe, Jane"><meta name="citation_publication_date" content="2016">
      <meta name="citation_dissertation_institution" content="Example Institute of Technology"><meta name="citation_pdf_url" content="123.pdf"></head>
      """,
      """
      kind: thesis
      title: On Waiting in Line
      people: Doe, Jane
      date: 2016
      publisher: Example Institute of Technology
      landing: https://theses.example.edu/123
      pdf: https://theses.example.edu/123.pdf
      """),
    PageCase(
      "a technical report", "https://tr.example.edu/TR-2015-4",
      """
      <head><meta name="citation_title" content="Notes on a Kernel"><meta name="citation_author" content="Jane Doe"><meta name="citation_date" content="2015/11">
      <meta name="citation_technical_report_institution" content="Example University"><meta name="citation_technical_report_number" content="TR-2015-4"></head>
      """,
      """
      kind: report
      title: Notes on a Kernel
      people: Jane Doe
      date: 2015-11
      issue: TR-2015-4
      publisher: Example University
      landing: https://tr.example.edu/TR-2015-4
      """),
  ]
  @Test(arguments: pages) func readsAllThatThePageSays(_ page: PageCase) throws {
    #expect(try page.read() == page.record)
  }

  static let atypon = [
    PageCase(
      "ACM: an article of a journal", "https://dl.acm.org/doi/10.1145/3386359",
      """
      <head><title>Proofs for Pages | Journal of the ACM</title><meta name="pbContext" content=";article:article:doi\\:10.1145/3386359;journal:journal:jacm;wgroup:string:ACM">
      <meta name="dc.Title" content="Proofs for Pages"></head><body class="pb-ui"><h1 class="citation__title">Proofs for Pages</h1>
      <a class="author-name" title="Jane Doe" href="/profile/1"><span>Jane Doe</span></a><a class="author-name" title="Jane Doe" href="/profile/1"></a>
      <span class="epub-section__title">Journal of the ACM</span><span class="CitationCoverDate">June 2020</span><a href="/toc/jacm/67/3">Volume 67, Issue 3</a>
      <span class="epub-section__pagerange">Article No.: 14</span><a class="issue-item__doi" href="https://doi.org/10.1145/3386359">https://doi.org/10.1145/3386359</a></body>
      """,
      """
      kind: article-journal
      title: Proofs for Pages
      people: Jane Doe
      date: 2020-06
      in: Journal of the ACM
      volume: 67
      issue: 3
      article: 14
      doi: 10.1145/3386359
      landing: https://dl.acm.org/doi/10.1145/3386359
      """),
    PageCase(
      "Wiley: citation tags are few, the address has the DOI",
      "https://onlinelibrary.wiley.com/doi/full/10.1002/spe.2700",
      """
      <head><title>Threads of Old - Doe - 2020 - Software: Practice and Experience - Wiley Online Library</title><meta name="pbContext" content=";journal:journal:1097024x;">
      <meta name="citation_title" content="Threads of Old"><meta name="citation_author" content="Jane Doe"><meta name="citation_journal_title" content="Software: Practice and Experience">
      <meta name="citation_publication_date" content="2020/01/01"><meta name="citation_online_date" content="2019/11/05"><meta name="citation_volume" content="50">
      <meta name="citation_issue" content="1"><meta name="citation_firstpage" content="5"><meta name="citation_lastpage" content="25">
      <meta name="citation_publisher" content="John Wiley &amp; Sons, Ltd"></head>
      """,
      """
      kind: article-journal
      title: Threads of Old
      people: Jane Doe
      date: 2020-01-01
      in: Software: Practice and Experience
      volume: 50
      issue: 1
      pages: 5-25
      publisher: John Wiley & Sons, Ltd
      doi: 10.1002/spe.2700
      landing: https://onlinelibrary.wiley.com/doi/full/10.1002/spe.2700
      """),
  ]
  @Test(arguments: atypon) func readsAtyponsPages(_ page: PageCase) throws {
    #expect(try page.read() == page.record)
  }
}
