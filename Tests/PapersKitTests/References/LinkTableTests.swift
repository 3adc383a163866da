import Testing

@testable import PapersKit

/// Links as lists write them, a family of hosts each, and what their addresses say by themselves.
struct LinkTableTests {
  @Test(arguments: [
    ("https://arxiv.org/abs/0704.0001", "0704.0001"),
    ("https://arxiv.org/abs/1501.00001v12", "1501.00001v12"),
    ("https://arxiv.org/pdf/math/0211159.pdf", "math/0211159"),
    ("https://arxiv.org/pdf/math.GT/0309136v2", "math.GT/0309136v2"),
    ("http://arxiv.org/pdf/1904.03257.PDF", "1904.03257"),
    ("https://arxiv.org/abs/1904.03257/", "1904.03257"),
    ("https://arxiv.org/abs/1904.03257#comments", "1904.03257"),
    ("https://arxiv.org/abs/1904.03257?context=cs", "1904.03257"),
    ("https://arxiv.org/format/1904.03257", "1904.03257"),
    ("https://arxiv.org/html/1904.03257v1/S2.html", "1904.03257v1"),
    ("https://arxiv.org/ps/cs/0112017v1", "cs/0112017v1"),
    ("https://de.arxiv.org/abs/1904.03257", "1904.03257"),
    ("https://ar5iv.org/abs/1904.03257", "1904.03257"),
    ("https://ar5iv.labs.arxiv.org/html/1904.03257", "1904.03257"),
    ("https://www.alphaxiv.org/abs/1904.03257v3", "1904.03257v3"),
    ("https://www.arxiv-vanity.com/papers/1904.03257/", "1904.03257"),
    ("https://huggingface.co/papers/1904.03257", "1904.03257"),
    ("https://scirate.com/arxiv/1904.03257", "1904.03257"),
    ("https://doi.org/10.48550/arXiv.1904.03257", "1904.03257"),
    ("https://doi.org/10.48550/ARXIV.cs/0112017", "cs/0112017"),
    ("https://openreview.net/forum?arxivid=1904.03257", "1904.03257"),
    ("https://web.archive.org/web/20200101000000/https://arxiv.org/pdf/1904.03257.pdf", "1904.03257"),
    ("https://web.archive.org/web/2020id_/http://arxiv.org/abs/1904.03257v2", "1904.03257v2"),
    ("arxiv.org/abs/1904.03257", "1904.03257"), ("https://https://arxiv.org/abs/1904.03257", "1904.03257"),
    ("https%3A%2F%2Farxiv.org%2Fabs%2F1904.03257", "1904.03257"),
  ])
  func arXivIsNamedWhateverTheView(link: String, id: String) throws {
    #expect(Reference(link: link) == .arXiv(try #require(ArXivID(id))))
  }

  @Test(arguments: [
    "https://arxiv.org/", "https://arxiv.org/list/cs.LG/2401", "https://arxiv.org/abs/1913.00001",
    "https://arxiv.org/a/chen_t_1", "https://arxiv.org/search/?query=tvm", "https://arxiv.org/abs/",
    "https://arxiv.org/abs/190.03257", "https://notarxiv.org/abs/1904.03257",
    "https://arxiv.org.example.org/abs/1904.03257",
    "https://huggingface.co/datasets/1904.03257", "https://example.org/1904.03257",
    "https://github.com/arxiv/1904.03257",
  ])
  func whatOnlyLooksLikeArXivIsAPage(link: String) throws {
    #expect(Reference(link: link) == .page(try #require(WebAddress(link))))
  }

  @Test(arguments: [
    ("https://doi.org/10.1145/3293882.3330580", "10.1145/3293882.3330580"),
    ("https://doi.org/10.1145/3293882.3330580.", "10.1145/3293882.3330580"),
    ("https://doi.org/10.1000%2Fabc", "10.1000/abc"), ("https://www.doi.org/10.1000/ABC", "10.1000/abc"),
    ("http://dx.doi.org/10.1000/a?b=c", "10.1000/a"),
    (
      "https://doi.org/10.1002/(SICI)1097-024X(199602)26:2%3C1::AID%3E3.0.CO;2-P",
      "10.1002/(SICI)1097-024X(199602)26:2<1::AID>3.0.CO;2-P"
    ),
    ("https://dl.acm.org/doi/10.1145/1327452.1327492", "10.1145/1327452.1327492"),
    ("https://dl.acm.org/doi/fullHtml/10.1145/1327452.1327492", "10.1145/1327452.1327492"),
    ("https://dl.acm.org/doi/epdf/10.1145/1327452.1327492?casa_token=x", "10.1145/1327452.1327492"),
    ("https://dl.acm.org/doi/pdf/10.1145/1327452.1327492#page=3", "10.1145/1327452.1327492"),
    ("http://doi.acm.org/10.1145/1327452.1327492", "10.1145/1327452.1327492"),
    ("https://dl.acm.org/ft_gateway.cfm?id=1327452.1327492", "10.1145/1327452.1327492"),
    ("https://link.springer.com/chapter/10.1007/978-3-319-46448-0_2", "10.1007/978-3-319-46448-0_2"),
    (
      "https://link.springer.com/content/pdf/10.1007/s11263-015-0816-y.pdf?pdf=button",
      "10.1007/s11263-015-0816-y"
    ),
    (
      "https://link.springer.com/article/10.1007/s11263-015-0816-y/fulltext.html", "10.1007/s11263-015-0816-y"
    ),
    ("https://onlinelibrary.wiley.com/doi/abs/10.1111/cgf.12345", "10.1111/cgf.12345"),
    ("https://onlinelibrary.wiley.com/doi/10.1111/cgf.12345/abstract", "10.1111/cgf.12345"),
    ("https://onlinelibrary.wiley.com/doi/pdf/10.1111/cgf.12345", "10.1111/cgf.12345"),
    ("https://journals.sagepub.com/doi/10.1177/1094342017704893", "10.1177/1094342017704893"),
    ("https://www.tandfonline.com/doi/full/10.1080/01621459.2017.1285773", "10.1080/01621459.2017.1285773"),
    ("https://epubs.siam.org/doi/10.1137/0206024", "10.1137/0206024"),
    ("https://pubs.acs.org/doi/10.1021/acs.jcim.9b00237", "10.1021/acs.jcim.9b00237"),
    ("https://www.science.org/doi/10.1126/science.aaa8415", "10.1126/science.aaa8415"),
    ("https://www.pnas.org/content/doi/10.1073/pnas.1611835114/full", "10.1073/pnas.1611835114"),
    (
      "https://direct.mit.edu/neco/article-abstract/doi/10.1162/neco.1997.9.8.1735.pdf",
      "10.1162/neco.1997.9.8.1735"
    ),
    (
      "https://journals.plos.org/ploscompbiol/article?id=10.1371/journal.pcbi.1005510",
      "10.1371/journal.pcbi.1005510"
    ),
    ("https://www.frontiersin.org/articles/10.3389/fnins.2018.00331/full", "10.3389/fnins.2018.00331"),
    ("https://iopscience.iop.org/article/10.1088/1742-5468/ab39d9/meta", "10.1088/1742-5468/ab39d9"),
    ("https://www.biorxiv.org/content/10.1101/622803v4.full", "10.1101/622803"),
    ("https://www.medrxiv.org/content/10.1101/2020.03.22.20040758v1", "10.1101/2020.03.22.20040758"),
    ("https://www.nature.com/articles/nature16961.pdf?origin=ppf", "10.1038/nature16961"),
    ("https://www.nature.com/articles/s42256-024-00832-8#Sec2", "10.1038/s42256-024-00832-8"),
    ("https://www.ijcai.org/proceedings/2019/10", "10.24963/ijcai.2019/10"),
    ("https://www.ijcai.org/Proceedings/2017/0001.pdf", "10.24963/ijcai.2017/1"),
    ("https://example.org/view;jsessionid=1?doi=10.1000/x", "10.1000/x"),
    (
      "https://www.worldscientific.com/doi/abs/10.1142/S0218001493000339;jsessionid=AB",
      "10.1142/S0218001493000339"
    ),
    ("https://zenodo.org/doi/10.5281/zenodo.48440", "10.5281/zenodo.48440"),
    ("https://web.archive.org/web/2012/http://dx.doi.org/10.1000/x", "10.1000/x"),
  ])
  func aDOIIsNamedWithoutWhatHangsBehindIt(link: String, doi: String) throws {
    #expect(Reference(link: link) == .doi(try #require(DOI(doi))))
  }

  @Test(arguments: [
    "https://www.nature.com/articles/d41586-019-00083-3", "https://www.nature.com/subjects/physics",
    "https://www.ijcai.org/Proceedings/15/Papers/012.pdf", "https://www.ijcai.org/proceedings/2015/12",
    "https://doi.org/", "https://doi.org/10.1/x", "https://example.org/10.md",
    "https://example.org/v10.1000/x",
    "https://dl.acm.org/profile/81100026586", "https://dl.acm.org/citation.cfm?id=abc",
    "https://openreview.net/profile?id=~A_B1", "https://openreview.net/forum?id=",
    "https://openreview.net/forum?id=a/b",
    "https://dblp.org/pid/65/9612", "https://dblp.org/db/conf/osdi/osdi2018.html",
    "https://dblp.org/rec/conf/osdi",
    "https://aclanthology.org/venues/acl/", "https://aclanthology.org/P1-2044",
    "https://www.usenix.org/conference/osdi18",
    "https://ieeexplore.ieee.org/xpl/conhome/1/proceeding",
    "https://www.sciencedirect.com/journal/parallel-computing",
    "https://ojs.aaai.org/index.php/AAAI/issue/view/1", "https://www.youtube.com/watch?v=10.1000",
  ])
  func whatNamesNoWorkIsAPageWithoutALanding(link: String) throws {
    let address = try #require(WebAddress(link))
    let found = LinkResolution(address)
    #expect(found.reference == .page(address))
    #expect(found.landing == nil)
    #expect(found.candidates.isEmpty)
  }

  @Test(arguments: [
    ("https://openreview.net/forum?id=SyVVJ85lg", "SyVVJ85lg"),
    ("https://openreview.net/pdf?id=SyVVJ85lg#page=2", "SyVVJ85lg"),
    ("https://openreview.net/attachment?id=SyVVJ85lg&name=supplementary_material", "SyVVJ85lg"),
    ("https://www.openreview.net/forum?noteId=x&id=-_SyVVJ85lg", "-_SyVVJ85lg"),
  ])
  func openReviewKeepsTheCaseOfItsIDs(link: String, id: String) throws {
    let found = LinkResolution(try #require(WebAddress(link)))
    #expect(found.reference == .openReview(id))
    #expect(found.landing?.text == "https://openreview.net/forum?id=\(id)")
  }

  @Test(
    arguments: [
      ("https://dblp.org/rec/journals/corr/abs-1904-03257", "journals/corr/abs-1904-03257"),
      ("https://dblp.org/rec/xml/conf/osdi/X.xml", "conf/osdi/X"), ("https://dblp.org/rec/bib2/x", nil),
      ("https://dblp.dagstuhl.de/rec/conf/osdi/X.bib?param=1", "conf/osdi/X"),
      ("http://dblp.uni-trier.de/rec/html/journals/tods/X", "journals/tods/X"),
      ("https://dblp.org/rec/phd/basesearch/X.ris", "phd/basesearch/X"),
    ] as [(String, String?)])
  func dblpsRecordsAreNamedInEachFormat(link: String, key: String?) throws {
    let address = try #require(WebAddress(link))
    #expect(LinkResolution(address).reference == key.map { Reference.dblp($0) } ?? .page(address))
  }

  @Test(
    arguments: [
      ("https://aclanthology.org/N19-1423", "N19-1423"),
      ("https://aclanthology.org/N19-1423.bib", "N19-1423"),
      ("http://www.aclweb.org/anthology/D14-1162", "D14-1162"),
      ("http://aclweb.org/anthology/D/D14/D14-1162.pdf", "D14-1162"),
      ("https://aclanthology.info/papers/D14-1162/d14-1162", nil),
      ("https://aclanthology.org/2020.acl-main.1v3.pdf", "2020.acl-main.1"),
      ("https://aclanthology.org/2023.findings-emnlp.12/", "2023.findings-emnlp.12"),
    ] as [(String, String?)])
  func theAnthologysPapersAreNamed(link: String, id: String?) throws {
    let address = try #require(WebAddress(link))
    #expect(LinkResolution(address).reference == id.map { Reference.acl($0) } ?? .page(address))
  }
}
