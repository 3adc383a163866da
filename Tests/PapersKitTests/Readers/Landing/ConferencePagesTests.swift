import Testing

@testable import PapersKit

/// Pages of conferences' own sites, with the tags that each of them writes and all that is to be read.
struct ConferencePagesTests {
  static let pages = [
    PageCase(
      "USENIX: tags, a presentation page", "https://www.usenix.org/conference/osdi23/presentation/doe",
      """
      <html><head><title>Hermes: Fast Queues for Slow Networks | USENIX</title>
      <meta name="citation_title" content="Hermes: Fast Queues for Slow Networks">
      <meta name="citation_author" content="Jane Doe"><meta name="citation_author" content="Rui Wáng">
      <meta name="citation_publication_date" content="2023">
      <meta name="citation_conference_title" content="17th USENIX Symposium on Operating Systems Design and Implementation (OSDI 23)">
      <meta name="citation_isbn" content="978-1-939133-34-2">
      <meta name="citation_firstpage" content="11"><meta name="citation_lastpage" content="29">
      <meta name="citation_pdf_url" content="https://www.usenix.org/system/files/osdi23-doe.pdf">
      <meta property="og:type" content="article"></head><body></body></html>
      """,
      """
      kind: paper-conference
      title: Hermes: Fast Queues for Slow Networks
      people: Jane Doe | Rui Wáng
      date: 2023
      in: 17th USENIX Symposium on Operating Systems Design and Implementation (OSDI 23)
      pages: 11-29
      isbn: 978-1-939133-34-2
      landing: https://www.usenix.org/conference/osdi23/presentation/doe
      pdf: https://www.usenix.org/system/files/osdi23-doe.pdf
      """),
    PageCase(
      "PMLR: institutions between the authors", "https://proceedings.mlr.press/v139/doe21a.html",
      """
      <html><head><meta charset="utf-8"><title>Sparse Gradients, Dense Regrets</title>
      <meta name="citation_title" content="Sparse Gradients, Dense Regrets" />
      <meta name="citation_author" content="Jane Doe" /><meta name="citation_author" content="Li Q. Chen" />
      <meta name="citation_publication_date" content="2021/07/01" />
      <meta name="citation_conference_title" content="International Conference on Machine Learning" />
      <meta name="citation_firstpage" content="1021" /><meta name="citation_lastpage" content="1030" />
      <meta name="citation_inbook_title" content="International Conference on Machine Learning" />
      <meta name="citation_issn" content="2640-3498" /><meta name="citation_language" content="en" />
      <meta name="citation_pdf_url" content="http://proceedings.mlr.press/v139/doe21a/doe21a.pdf"></head><body>
      <pre class="citecode" id="bibtex">
      @InProceedings{pmlr-v139-doe21a,
        title = {Sparse Gradients, Dense Regrets}, author = {Doe, Jane and Chen, Li Q.},
        booktitle = {Proceedings of the 38th International Conference on Machine Learning},
        pages = {1021--1030}, year = {2021}, editor = {Meila, Marina and Zhang, Tong}, volume = {139},
        series = {Proceedings of Machine Learning Research}, month = {18--24 Jul}, publisher = {PMLR}
      }</pre></body></html>
      """,
      """
      kind: paper-conference
      title: Sparse Gradients, Dense Regrets
      people: Doe, Jane | Chen, Li Q.
      editors: Meila, Marina | Zhang, Tong
      date: 2021-07-01
      in: International Conference on Machine Learning
      event: International Conference on Machine Learning
      volume: 139
      pages: 1021-1030
      publisher: PMLR
      issn: 2640-3498
      landing: https://proceedings.mlr.press/v139/doe21a.html
      pdf: http://proceedings.mlr.press/v139/doe21a/doe21a.pdf
      language: en
      """),
    PageCase(
      "JMLR", "https://jmlr.org/papers/v22/19-100.html",
      """
      <head><title>Bandits in the Dark</title><meta name="citation_title" content="Bandits in the Dark">
      <meta name="citation_author" content="Jane Doe"><meta name="citation_author" content="Mia van der Berg">
      <meta name="citation_journal_title" content="Journal of Machine Learning Research">
      <meta name="citation_issn" content="1533-7928"><meta name="citation_volume" content="22">
      <meta name="citation_issue" content="17"><meta name="citation_firstpage" content="1">
      <meta name="citation_lastpage" content="33"><meta name="citation_publication_date" content="2021">
      <meta name="citation_pdf_url" content="http://jmlr.org/papers/volume22/19-100/19-100.pdf"></head>
      """,
      """
      kind: article-journal
      title: Bandits in the Dark
      people: Jane Doe | Mia van der Berg
      date: 2021
      in: Journal of Machine Learning Research
      volume: 22
      issue: 17
      pages: 1-33
      issn: 1533-7928
      landing: https://jmlr.org/papers/v22/19-100.html
      pdf: http://jmlr.org/papers/volume22/19-100/19-100.pdf
      """),
    PageCase(
      "CVF open access",
      "https://openaccess.thecvf.com/content/CVPR2022/html/Doe_Seeing_CVPR_2022_paper.html",
      """
      <head><title>CVPR 2022 Open Access Repository</title>
      <meta name="citation_title" content="Seeing Through Snow"><meta name="citation_author" content="Doe, Jane">
      <meta name="citation_author" content="Garc&iacute;a, Pablo"><meta name="citation_publication_date" content="2022">
      <meta name="citation_conference_title" content="Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition">
      <meta name="citation_firstpage" content="507"><meta name="citation_lastpage" content="517">
      <meta name="citation_pdf_url" content="https://openaccess.thecvf.com/content/CVPR2022/papers/Doe_Seeing_CVPR_2022_paper.pdf">
      </head><body><div class="bibref pre-white-space">@InProceedings{Doe_2022_CVPR, author = {Doe, Jane and Garc\\'ia, Pablo},
      title = {Seeing Through Snow}, booktitle = {Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)},
      month = {June}, year = {2022}, pages = {507-517}}</div></body>
      """,
      """
      kind: paper-conference
      title: Seeing Through Snow
      people: Doe, Jane | García, Pablo
      date: 2022-06
      in: Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition
      pages: 507-517
      landing: https://openaccess.thecvf.com/content/CVPR2022/html/Doe_Seeing_CVPR_2022_paper.html
      pdf: https://openaccess.thecvf.com/content/CVPR2022/papers/Doe_Seeing_CVPR_2022_paper.pdf
      """),
    PageCase(
      "NeurIPS proceedings", "https://proceedings.neurips.cc/paper/2019/hash/0a1b-Abstract.html",
      """
      <head><title>Clocks That Learn</title><meta name="citation_title" content="Clocks That Learn">
      <meta name="citation_author" content="Doe, Jane"><meta name="citation_author" content="Ng, Wei Li">
      <meta name="citation_journal_title" content="Advances in Neural Information Processing Systems">
      <meta name="citation_volume" content="32"><meta name="citation_publication_date" content="2019">
      <meta name="citation_pdf_url" content="https://proceedings.neurips.cc/paper_files/paper/2019/file/0a1b-Paper.pdf">
      </head><body><h4>Clocks That Learn</h4>
      <p>Part of <a href="/paper/2019">Advances in Neural Information Processing Systems 32 (NeurIPS 2019)</a></p></body>
      """,
      """
      kind: article-journal
      title: Clocks That Learn
      people: Doe, Jane | Ng, Wei Li
      date: 2019
      in: Advances in Neural Information Processing Systems
      volume: 32
      landing: https://proceedings.neurips.cc/paper/2019/hash/0a1b-Abstract.html
      pdf: https://proceedings.neurips.cc/paper_files/paper/2019/file/0a1b-Paper.pdf
      """),
    PageCase(
      "MLSys proceedings", "https://proceedings.mlsys.org/paper_files/paper/2022/hash/ff-Abstract.html",
      """
      <head><title>Tensor Shards at Rest</title><meta name="citation_title" content="Tensor Shards at Rest">
      <meta name="citation_author" content="Doe, Jane"><meta name="citation_journal_title" content="Proceedings of Machine Learning and Systems">
      <meta name="citation_volume" content="4"><meta name="citation_firstpage" content="17">
      <meta name="citation_lastpage" content="31"><meta name="citation_publication_date" content="2022/04/22"></head>
      """,
      """
      kind: article-journal
      title: Tensor Shards at Rest
      people: Doe, Jane
      date: 2022-04-22
      in: Proceedings of Machine Learning and Systems
      volume: 4
      pages: 17-31
      landing: https://proceedings.mlsys.org/paper_files/paper/2022/hash/ff-Abstract.html
      """),
    PageCase(
      "IJCAI: a DOI, conference and publisher", "https://www.ijcai.org/proceedings/2020/77",
      """
      <head><title>Planning with Doubt | IJCAI</title><meta name="citation_title" content="Planning with Doubt">
      <meta name="citation_author" content="Jane Doe"><meta name="citation_author" content="Ann O&#039;Hara">
      <meta name="citation_publication_date" content="2020/07/09">
      <meta name="citation_conference_title" content="Twenty-Ninth International Joint Conference on Artificial Intelligence">
      <meta name="citation_volume" content="1"><meta name="citation_issn" content="1045-0823">
      <meta name="citation_firstpage" content="548"><meta name="citation_lastpage" content="554">
      <meta name="citation_doi" content="10.24963/ijcai.2020/77"><meta name="citation_pdf_url" content="https://www.ijcai.org/proceedings/2020/0077.pdf">
      </head>
      """,
      """
      kind: paper-conference
      title: Planning with Doubt
      people: Jane Doe | Ann O'Hara
      date: 2020-07-09
      in: Twenty-Ninth International Joint Conference on Artificial Intelligence
      volume: 1
      pages: 548-554
      issn: 1045-0823
      doi: 10.24963/ijcai.2020/77
      landing: https://www.ijcai.org/proceedings/2020/77
      pdf: https://www.ijcai.org/proceedings/2020/0077.pdf
      """),
    PageCase(
      "AAAI on Open Journal Systems", "https://ojs.aaai.org/index.php/AAAI/article/view/12345",
      """
      <head><title>Maps of Maps | Proceedings of the AAAI Conference on Artificial Intelligence</title>
      <meta name="generator" content="Open Journal Systems 3.2.1.1"><link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">
      <meta name="DC.Creator.PersonalName" content="Jane Doe"><meta name="DC.Creator.PersonalName" content="Bo Li">
      <meta name="DC.Date.created" scheme="ISO8601" content="2021-05-18"><meta name="DC.Identifier" content="12345">
      <meta name="DC.Identifier.DOI" content="10.1609/aaai.v35i2.12345"><meta name="DC.Identifier.pageNumber" content="1100-1108">
      <meta name="DC.Source" content="Proceedings of the AAAI Conference on Artificial Intelligence">
      <meta name="DC.Source.ISSN" content="2374-3468"><meta name="DC.Source.Issue" content="2">
      <meta name="DC.Source.Volume" content="35"><meta name="DC.Title" content="Maps of Maps">
      <meta name="DC.Type" content="Text.Serial.Journal">
      <meta name="citation_journal_title" content="Proceedings of the AAAI Conference on Artificial Intelligence">
      <meta name="citation_author" content="Jane Doe"><meta name="citation_author_institution" content="Example University">
      <meta name="citation_author" content="Bo Li"><meta name="citation_author_institution" content="Example Lab">
      <meta name="citation_title" content="Maps of Maps"><meta name="citation_language" content="en">
      <meta name="citation_date" content="2021/05/18"><meta name="citation_volume" content="35">
      <meta name="citation_issue" content="2"><meta name="citation_firstpage" content="1100"><meta name="citation_lastpage" content="1108">
      <meta name="citation_doi" content="10.1609/aaai.v35i2.12345">
      <meta name="citation_abstract_html_url" content="https://ojs.aaai.org/index.php/AAAI/article/view/12345">
      <meta name="citation_pdf_url" content="https://ojs.aaai.org/index.php/AAAI/article/download/12345/12204"></head>
      """,
      """
      kind: article-journal
      title: Maps of Maps
      people: Jane Doe | Bo Li
      date: 2021-05-18
      in: Proceedings of the AAAI Conference on Artificial Intelligence
      volume: 35
      issue: 2
      pages: 1100-1108
      issn: 2374-3468
      doi: 10.1609/aaai.v35i2.12345
      landing: https://ojs.aaai.org/index.php/AAAI/article/view/12345
      pdf: https://ojs.aaai.org/index.php/AAAI/article/download/12345/12204
      language: en
      """),
    PageCase(
      "ACL Anthology", "https://aclanthology.org/2022.acl-long.7/",
      """
      <head><title>Grammar at the Edges - ACL Anthology</title><meta content="Grammar at the Edges" name=citation_title>
      <meta content="Jane Doe" name=citation_author><meta content="Su-lin Park" name=citation_author>
      <meta content="Proceedings of the 60th Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers)" name=citation_conference_title>
      <meta content="2022/5" name=citation_publication_date><meta content="https://aclanthology.org/2022.acl-long.7.pdf" name=citation_pdf_url>
      <meta content="81" name=citation_firstpage><meta content="95" name=citation_lastpage>
      <meta content="10.18653/v1/2022.acl-long.7" name=citation_doi><meta property="og:type" content="article"></head>
      <body><pre id=citeBibtexContent>@inproceedings{doe-park-2022-grammar, title = "Grammar at the Edges", author = "Doe, Jane and Park, Su-lin",
      booktitle = "Proceedings of the 60th Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers)",
      month = may, year = "2022", publisher = "Association for Computational Linguistics", doi = "10.18653/v1/2022.acl-long.7", pages = "81--95"}</pre></body>
      """,
      """
      kind: paper-conference
      title: Grammar at the Edges
      people: Doe, Jane | Park, Su-lin
      date: 2022-05
      in: Proceedings of the 60th Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers)
      pages: 81-95
      publisher: Association for Computational Linguistics
      doi: 10.18653/v1/2022.acl-long.7
      landing: https://aclanthology.org/2022.acl-long.7/
      pdf: https://aclanthology.org/2022.acl-long.7.pdf
      """),
    PageCase(
      "OpenReview: tags of a forum", "https://openreview.net/forum?id=aBc_12-X",
      """
      <head><title>Forgetting on Purpose | OpenReview</title><meta name="citation_title" content="Forgetting on Purpose">
      <meta name="citation_author" content="Jane Doe"><meta name="citation_author" content="Yu-Han Lin">
      <meta name="citation_online_date" content="2021/10/05">
      <meta name="citation_conference_title" content="International Conference on Learning Representations">
      <meta name="citation_pdf_url" content="https://openreview.net/pdf?id=aBc_12-X"></head>
      """,
      """
      kind: paper-conference
      title: Forgetting on Purpose
      people: Jane Doe | Yu-Han Lin
      date: 2021-10-05
      in: International Conference on Learning Representations
      openreview: aBc_12-X
      landing: https://openreview.net/forum?id=aBc_12-X
      pdf: https://openreview.net/pdf?id=aBc_12-X
      """),
    PageCase(
      "VLDB Endowment: hand-made tags in capitals", "https://www.vldb.org/pvldb/vol14/p1-doe.html",
      """
      <head><title>PVLDB</title><META NAME="CITATION_TITLE" CONTENT="Joins Without Tears"><META NAME="Citation_Author" CONTENT="Jane Doe">
      <META NAME="Citation_Author" CONTENT="Ravi Kumar"><META NAME="citation_journal_title" CONTENT="Proceedings of the VLDB Endowment">
      <META NAME="citation_volume" CONTENT="14"><META NAME="citation_issue" CONTENT="11"><META NAME="citation_firstpage" CONTENT="2101">
      <META NAME="citation_lastpage" CONTENT="2113"><META NAME="citation_date" CONTENT="2021-07-01"><META NAME="citation_doi" CONTENT="doi:10.14778/3476249.1">
      </head>
      """,
      """
      kind: article-journal
      title: Joins Without Tears
      people: Jane Doe | Ravi Kumar
      date: 2021-07-01
      in: Proceedings of the VLDB Endowment
      volume: 14
      issue: 11
      pages: 2101-2113
      doi: 10.14778/3476249.1
      landing: https://www.vldb.org/pvldb/vol14/p1-doe.html
      """),
  ]
  @Test(arguments: pages) func readsAllThatThePageSays(_ page: PageCase) throws {
    #expect(try page.read() == page.record)
  }

  @Test(arguments: pages) func thePageMeansTheSameInAnyLayout(_ page: PageCase) throws {
    // Attributes in single quotes, tags closed as in XML, and the head without its frame.
    var html = page.html.replacing("<meta", with: "\n\n  <meta").replacing("</head>", with: "")
    if !html.contains("'"), !html.contains("@") { html = html.replacing("\"", with: "'") }
    let other = PageCase(page.name, page.address, html, page.record)
    #expect(try other.read() == page.record)
  }

  @Test(arguments: pages) func aPageCutOffAnywhereGivesNoOtherWork(_ page: PageCase) throws {
    let bytes = Array(page.html.utf8)
    for share in 1..<12 {
      let cut = Array(bytes.prefix(bytes.count * share / 12))
      guard let found = try? SavedPage.finding(SavedPage.page(cut, at: page.address)) else { continue }
      let title = page.record.split(separator: "\n").first { $0.hasPrefix("title: ") }?.dropFirst(7) ?? ""
      // The whole title, or what of the page's heading came before the cut.
      #expect(title.hasPrefix(found.title ?? "") || page.html.contains(found.title ?? "?"))
      for person in found.people {
        let known = person.parted.split(separator: ",").first.map(String.init) ?? ""
        #expect(page.html.contains(known) || known.contains("í") || known.contains("'"))
      }
    }
  }
}
