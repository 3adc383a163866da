import Testing

@testable import PapersKit

struct LinkRulesTests {
  @Test(arguments: [
    ("https://arxiv.org/abs/1904.03257", "arXiv 1904.03257"),
    ("http://arxiv.org/pdf/1904.03257v2.pdf", "arXiv 1904.03257v2"),
    ("https://arxiv.org/pdf/1904.03257", "arXiv 1904.03257"),
    ("https://www.arxiv.org/html/2407.21783v3", "arXiv 2407.21783v3"),
    ("https://export.arxiv.org/abs/cond-mat/0508028v1", "arXiv cond-mat/0508028v1"),
    ("https://arxiv.org/1810.09028", "arXiv 1810.09028"),
    ("https://arxiv.org/pdf/2104.10350.pdf?fbclid=IwAR2o0_3", "arXiv 2104.10350"),
    ("https://huggingface.co/papers/2309.06180", "arXiv 2309.06180"),
    ("https://doi.org/10.48550/arXiv.2309.06180", "arXiv 2309.06180"),
    ("https://xxx.lanl.gov/abs/hep-th/9901001", "arXiv hep-th/9901001"),
    ("https://openreview.net/forum?arxivid=1802.04799", "arXiv 1802.04799"),
    ("https://web.archive.org/web/2019/https://arxiv.org/abs/1802.04799", "arXiv 1802.04799"),
    ("https://doi.org/10.1145/3375627.3375832", "doi 10.1145/3375627.3375832"),
    ("http://dx.doi.org/10.1016/S0009-2614(97)04014-1", "doi 10.1016/S0009-2614(97)04014-1"),
    ("https://dl.acm.org/doi/pdf/10.1145/3600006.3613147", "doi 10.1145/3600006.3613147"),
    ("https://dl.acm.org/doi/abs/10.1145/3676641.3715998", "doi 10.1145/3676641.3715998"),
    ("https://dl.acm.org/citation.cfm?id=2901318.2901326", "doi 10.1145/2901318.2901326"),
    ("http://portal.acm.org/citation.cfm?doid=359327.359336", "doi 10.1145/359327.359336"),
    (
      "https://link.springer.com/content/pdf/10.1007%2Fs10994-019-05855-6.pdf",
      "doi 10.1007/s10994-019-05855-6"
    ),
    (
      "https://link.springer.com/article/10.1023/B:SUPE.0000014800.27383.8f",
      "doi 10.1023/B:SUPE.0000014800.27383.8f"
    ),
    ("https://www.nature.com/articles/nature14539", "doi 10.1038/nature14539"),
    ("https://www.nature.com/articles/s41586-021-03819-2.pdf", "doi 10.1038/s41586-021-03819-2"),
    ("https://www.biorxiv.org/content/10.1101/2020.03.22.002386v3.full.pdf", "doi 10.1101/2020.03.22.002386"),
    ("https://www.ijcai.org/proceedings/2020/0123.pdf", "doi 10.24963/ijcai.2020/123"),
    ("https://onlinelibrary.wiley.com/doi/full/10.1002/cpe.4567", "doi 10.1002/cpe.4567"),
    (
      "https://iopscience.iop.org/article/10.1088/1742-6596/2026/1/012045/pdf",
      "doi 10.1088/1742-6596/2026/1/012045"
    ),
    (
      "https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000001",
      "doi 10.1371/journal.pone.0000001"
    ),
    ("https://dl.acm.org/doi/abs/10.14778/3681954.3681968", "doi 10.14778/3681954.3681968"),
    ("https://dblp.org/rec/conf/osdi/ChenMJZYSCWHCGK18.html?view=bibtex", "dblp conf/osdi/ChenMJZYSCWHCGK18"),
    ("https://dblp.uni-trier.de/rec/bibtex/conf/nips/VaswaniSPUJGKP17", "dblp conf/nips/VaswaniSPUJGKP17"),
    ("https://openreview.net/pdf?id=BJJsrmfCZ", "openreview BJJsrmfCZ"),
    ("https://openreview.net/forum?id=rJl-b3RcF7&noteId=x", "openreview rJl-b3RcF7"),
    ("https://www.aclweb.org/anthology/P17-2044.pdf", "acl P17-2044"),
    ("https://aclanthology.org/2022.naacl-main.272/", "acl 2022.naacl-main.272"),
    ("https://aclanthology.org/2021.naacl-main.208v2.pdf", "acl 2021.naacl-main.208"),
    ("https://dl.acm.org/doi/10.5555/3295222.3295349", "page https://dl.acm.org/doi/10.5555/3295222.3295349"),
    (
      "https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=649565",
      "page https://ieeexplore.ieee.org/document/649565"
    ),
    (
      "https://ieeexplore.ieee.org/iel1/90/14225/00649565.pdf?arnumber=649565",
      "page https://ieeexplore.ieee.org/document/649565"
    ),
    (
      "http://citeseerx.ist.psu.edu/viewdoc/summary?doi=10.1.1.41.7628",
      "page http://citeseerx.ist.psu.edu/viewdoc/summary?doi=10.1.1.41.7628"
    ),
    ("https://openreview.net/group?id=ICLR.cc/2020", "page https://openreview.net/group?id=ICLR.cc/2020"),
    (
      "https://people.csail.mit.edu/jrk/halide-pldi13.pdf",
      "page https://people.csail.mit.edu/jrk/halide-pldi13.pdf"
    ),
    (
      "https://github.com/owner/repo/raw/main/paper.pdf",
      "page https://github.com/owner/repo/raw/main/paper.pdf"
    ),
    ("http://www.vldb.org/pvldb/vol11/p607-li.pdf", "page http://www.vldb.org/pvldb/vol11/p607-li.pdf"),
    ("https://arxiv.org/list/cs.DC/recent", "page https://arxiv.org/list/cs.DC/recent"),
  ])
  func namesWhatALinkPointsAt(link: String, expected: String) throws {
    let reference = try #require(Reference(link: link))
    #expect(reference.shown == expected)
  }

  @Test(arguments: [
    (
      "https://papers.nips.cc/paper/2019/file/bdbca288fee7f92f2bfa9f7012727740-Paper.pdf",
      "https://papers.nips.cc/paper/2019/hash/bdbca288fee7f92f2bfa9f7012727740-Abstract.html"
    ),
    (
      "https://proceedings.neurips.cc/paper_files/paper/2022/file/960a-Paper-Conference.pdf",
      "https://proceedings.neurips.cc/paper_files/paper/2022/hash/960a-Abstract-Conference.html"
    ),
    (
      "https://papers.nips.cc/paper/7181-attention-is-all-you-need.pdf",
      "https://papers.nips.cc/paper/7181-attention-is-all-you-need"
    ),
    (
      "https://proceedings.mlsys.org/paper/2020/file/abc-Paper.pdf",
      "https://proceedings.mlsys.org/paper/2020/hash/abc-Abstract.html"
    ),
    ("http://proceedings.mlr.press/v80/jia18a/jia18a.pdf", "https://proceedings.mlr.press/v80/jia18a.html"),
    ("http://proceedings.mlr.press/v48/mniha16.pdf", "https://proceedings.mlr.press/v48/mniha16.html"),
    (
      "https://raw.githubusercontent.com/mlresearch/v235/main/assets/abc24a/abc24a.pdf",
      "https://proceedings.mlr.press/v235/abc24a.html"
    ),
    (
      "https://www.jmlr.org/papers/volume3/bengio03a/bengio03a.pdf",
      "https://www.jmlr.org/papers/v3/bengio03a.html"
    ),
    (
      "http://openaccess.thecvf.com/content_cvpr_2018/papers/Luo_Fast_and_Furious_CVPR_2018_paper.pdf",
      "https://openaccess.thecvf.com/content_cvpr_2018/html/Luo_Fast_and_Furious_CVPR_2018_paper.html"
    ),
    ("https://openreview.net/pdf?id=uLpyWQPyF9", "https://openreview.net/forum?id=uLpyWQPyF9"),
    ("https://aclanthology.org/P17-2044.pdf", "https://aclanthology.org/P17-2044/"),
    (
      "https://www.sciencedirect.com/science/article/pii/S0743731518305756/pdfft?md5=1",
      "https://www.sciencedirect.com/science/article/pii/S0743731518305756"
    ),
    (
      "https://ojs.aaai.org/index.php/AAAI/article/download/5891/5747",
      "https://ojs.aaai.org/index.php/AAAI/article/view/5891"
    ),
    (
      "https://www.aaai.org/ocs/index.php/AAAI/AAAI17/paper/download/14630/13950",
      "https://www.aaai.org/ocs/index.php/AAAI/AAAI17/paper/view/14630"
    ),
    ("http://hal.upmc.fr/inria-00555588/document", "http://hal.upmc.fr/inria-00555588"),
    (
      "https://dl.acm.org/ft_gateway.cfm?id=3132763&ftid=1913926",
      "https://dl.acm.org/citation.cfm?id=3132763"
    ),
  ])
  func namesTheLandingPageOfAPDF(link: String, landing: String) throws {
    let address = try #require(WebAddress(link))
    #expect(LinkResolution(address).landing?.text == landing)
  }

  @Test(arguments: [
    (
      "https://www.usenix.org/system/files/osdi18-chen.pdf",
      "https://www.usenix.org/conference/osdi18/presentation/chen"
    ),
    (
      "https://www.usenix.org/system/files/conference/osdi14/osdi14-paper-li_mu.pdf",
      "https://www.usenix.org/conference/osdi14/presentation/li-mu"
    ),
    (
      "https://www.usenix.org/system/files/sec22-smith.pdf",
      "https://www.usenix.org/conference/usenixsecurity22/presentation/smith"
    ),
  ])
  func guessesTheLandingPagesOfUSENIX(link: String, first: String) throws {
    let address = try #require(WebAddress(link))
    let found = LinkResolution(address)
    #expect(found.candidates.first?.text == first)
    #expect(found.landing == nil)
  }

  @Test func supplementsAreNotThePaper() throws {
    let address = try #require(WebAddress("http://proceedings.mlr.press/v80/jia18a/jia18a-supp.pdf"))
    #expect(LinkResolution(address).landing == nil)
  }

  @Test func readsIdentifiersWrittenOut() {
    let found = Reference.named(
      in: "See (doi:10.1016/S0009-2614(97)04014-1), arXiv:1904.03257v2. Also 10.1145/1.2, and arXiv 2019.")
    #expect(
      found.map(\.shown) == ["doi 10.1016/S0009-2614(97)04014-1", "arXiv 1904.03257v2", "doi 10.1145/1.2"])
  }

  @Test func everyRuleIsStableOnItsOwnResult() throws {
    var dice = Dice(seed: 7)
    let hosts = [
      "arxiv.org", "dl.acm.org", "openreview.net", "www.usenix.org", "ieeexplore.ieee.org",
      "aclanthology.org", "doi.org", "hal.science", "dblp.org",
    ]
    for _ in 0..<3000 {
      let host = try #require(hosts.randomElement(using: &dice))
      let link = "https://\(host)/" + dice.text("abs/pdf10.123?id=&v%2F-_.#rec")
      guard let reference = Reference(link: link) else { continue }
      if case .page(let page) = reference { #expect(Reference(link: page.text) == reference) }
    }
  }
}

struct LinkMendTests {
  @Test(
    arguments: [
      (
        "https://https://spl.snu.ac.kr/parallax.pdf", "https://spl.snu.ac.kr/parallax.pdf",
        LinkMend.Problem.doubledScheme
      ),
      ("http://https//example.org/a", "https://example.org/a", .doubledScheme),
      ("htps://example.org/a", "https://example.org/a", .brokenScheme),
      ("https:/example.org/a", "https://example.org/a", .brokenScheme),
      ("http//example.org/a", "http://example.org/a", .brokenScheme),
      ("www.example.org/a.pdf", "https://www.example.org/a.pdf", .missingScheme),
      ("arxiv.org/abs/1904.03257", "https://arxiv.org/abs/1904.03257", .missingScheme),
      ("//example.org/a", "https://example.org/a", .missingScheme),
      ("https://example.org/a b.pdf", "https://example.org/a%20b.pdf", .blanks),
      ("https://forms.gle/x\n", "https://forms.gle/x", nil),
      ("https://example.org/?a=1&amp;b=2", "https://example.org/?a=1&b=2", .entities),
      ("https%3A%2F%2Farxiv.org%2Fabs%2F1904.03257", "https://arxiv.org/abs/1904.03257", .encodedTwice),
      ("<https://example.org/>", "https://example.org/", nil),
      ("https://example.org/a%20b", "https://example.org/a%20b", nil),
    ] as [(String, String, LinkMend.Problem?)])
  func mends(written: String, mended: String, problem: LinkMend.Problem?) {
    let mend = LinkMend(written)
    #expect(mend.url == mended)
    #expect(mend.problems == (problem.map { [$0] } ?? []))
    #expect(mend.isWeb)
  }

  @Test(arguments: [
    "papers/raft.pdf", "./a.pdf", "notes.md", "../x/y.pdf", "slides.pdf", "#top", "README.md",
    "{{ site.baseurl }}/a.pdf",
  ])
  func leavesRelativeLinks(written: String) {
    #expect(LinkMend(written).url == written)
    #expect(LinkMend(written).problems.isEmpty)
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "ftp://example.org/a", "mailto:a@example.org",
  ])
  func saysWhatIsNoWebAddress(written: String) {
    #expect(LinkMend(written).problems.contains(.notWeb))
    #expect(Reference(link: written) == nil)
  }

  @Test func mendingTwiceChangesNothing() {
    var dice = Dice(seed: 11)
    for _ in 0..<5000 {
      let once = LinkMend(dice.text("htps:/w.orgcmedu aé%2&;<#?"))
      #expect(LinkMend(once.url).url == once.url || !once.isWeb)
    }
  }
}

extension Reference {
  /// For tables of cases.
  fileprivate var shown: String {
    switch self {
    case .arXiv(let id): "arXiv \(id)"
    case .doi(let doi): "doi \(doi)"
    case .dblp(let key): "dblp \(key)"
    case .openReview(let id): "openreview \(id)"
    case .acl(let id): "acl \(id)"
    case .page(let page): "page \(page)"
    }
  }
}
