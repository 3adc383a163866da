import Testing

@testable import PapersKit

struct LandingTableTests {
  @Test(arguments: [
    (
      "https://papers.neurips.cc/paper/2020/file/1457c0d6bfcb4967418bfb8ac142f64a-Paper.pdf",
      "https://papers.neurips.cc/paper/2020/hash/1457c0d6bfcb4967418bfb8ac142f64a-Abstract.html"
    ),
    (
      "https://proceedings.neurips.cc/paper_files/paper/2023/file/ab-Paper-Datasets_and_Benchmarks.pdf",
      "https://proceedings.neurips.cc/paper_files/paper/2023/hash/ab-Abstract-Datasets_and_Benchmarks.html"
    ),
    (
      "http://papers.nips.cc/paper/4824-imagenet-classification.pdf",
      "https://papers.nips.cc/paper/4824-imagenet-classification"
    ),
    (
      "https://proceedings.mlsys.org/paper_files/paper/2023/file/ab-Paper-mlsys2023.pdf",
      "https://proceedings.mlsys.org/paper_files/paper/2023/hash/ab-Abstract-mlsys2023.html"
    ),
    (
      "http://proceedings.mlr.press/v28/sutskever13.pdf", "https://proceedings.mlr.press/v28/sutskever13.html"
    ),
    (
      "http://jmlr.org/proceedings/papers/v28/sutskever13.pdf",
      "https://proceedings.mlr.press/v28/sutskever13.html"
    ),
    ("https://www.jmlr.org/papers/volume15/a14a/a14a.pdf", "https://www.jmlr.org/papers/v15/a14a.html"),
    ("http://jmlr.org/papers/v15/a14a.html", "https://www.jmlr.org/papers/v15/a14a.html"),
    ("http://jmlr.csail.mit.edu/papers/volume3/b03a/b03a.pdf", "https://www.jmlr.org/papers/v3/b03a.html"),
    (
      "https://openaccess.thecvf.com/content/CVPR2021/papers/X_CVPR_2021_paper.pdf",
      "https://openaccess.thecvf.com/content/CVPR2021/html/X_CVPR_2021_paper.html"
    ),
    ("https://ieeexplore.ieee.org/abstract/document/7780459", "https://ieeexplore.ieee.org/document/7780459"),
    ("https://ieeexplore.ieee.org/document/7780459/authors", "https://ieeexplore.ieee.org/document/7780459"),
    (
      "http://ieeexplore.ieee.org/xpls/abs_all.jsp?arnumber=0007780459",
      "https://ieeexplore.ieee.org/document/7780459"
    ),
    ("https://dl.acm.org/citation.cfm?id=3132763", "https://dl.acm.org/citation.cfm?id=3132763"),
    ("https://dl.acm.org/doi/pdf/10.5555/3026877.3026899", "https://dl.acm.org/doi/10.5555/3026877.3026899"),
    (
      "https://linkinghub.elsevier.com/retrieve/pii/S0743731518305756",
      "https://www.sciencedirect.com/science/article/pii/S0743731518305756"
    ),
    (
      "https://ojs.aaai.org/index.php/AAAI/article/view/5891",
      "https://ojs.aaai.org/index.php/AAAI/article/view/5891"
    ),
    (
      "http://www.aaai.org/ocs/index.php/AAAI/AAAI17/paper/viewFile/14630/13950",
      "http://www.aaai.org/ocs/index.php/AAAI/AAAI17/paper/view/14630"
    ),
    ("https://hal.science/hal-01281970/document", "https://hal.science/hal-01281970"),
    ("https://hal.inria.fr/hal-01281970v2/file/a.pdf", "https://hal.inria.fr/hal-01281970v2"),
    (
      "http://citeseerx.ist.psu.edu/viewdoc/download?doi=10.1.1.41.7628&rep=rep1&type=pdf",
      "http://citeseerx.ist.psu.edu/viewdoc/summary?doi=10.1.1.41.7628"
    ),
    ("https://www.aclweb.org/anthology/N19-1423.pdf", "https://aclanthology.org/N19-1423/"),
    (
      "https://web.archive.org/web/2020/http://proceedings.mlr.press/v28/a13.pdf",
      "https://proceedings.mlr.press/v28/a13.html"
    ),
  ])
  func thePageOfAPaperIsNamed(link: String, landing: String) throws {
    #expect(LinkResolution(try #require(WebAddress(link))).landing?.text == landing)
  }

  @Test(arguments: [
    "http://proceedings.mlr.press/v80/", "http://proceedings.mlr.press/v80/x-supp.pdf",
    "http://jmlr.org/papers/v3/",
    "https://openaccess.thecvf.com/CVPR2021", "https://papers.nips.cc/book/advances-2019",
    "https://hal.science/hal-01281970", "https://proceedings.mlsys.org/",
  ])
  func noLandingIsMadeUp(link: String) throws {
    #expect(LinkResolution(try #require(WebAddress(link))).landing == nil)
  }

  @Test(
    arguments: [
      ("https://www.usenix.org/system/files/nsdi20-paper-mahajan.pdf", ["nsdi20/presentation/mahajan"]),
      ("https://www.usenix.org/system/files/atc20_paper-x.pdf", ["atc20_paper/presentation/x"]),
      (
        "https://www.usenix.org/system/files/osdi20-zhao_yang.pdf",
        ["osdi20/presentation/zhao-yang", "osdi20/presentation/zhao"]
      ),
      ("https://www.usenix.org/system/files/slides.pdf", []),
      ("https://www.usenix.org/system/files/osdi20-x.pptx", []),
    ] as [(String, [String])])
  func usenixIsGuessedAndSaidToBeAGuess(link: String, tails: [String]) throws {
    let found = LinkResolution(try #require(WebAddress(link)))
    #expect(found.candidates.map(\.text) == tails.map { "https://www.usenix.org/conference/\($0)" })
    #expect(found.landing == nil)
  }

  @Test func aLandingPageLeadsToItself() throws {
    for link in [
      "https://proceedings.mlr.press/v28/a13.html", "https://www.jmlr.org/papers/v15/a14a.html",
      "https://ieeexplore.ieee.org/document/7780459", "https://aclanthology.org/N19-1423/",
      "https://openreview.net/forum?id=SyVVJ85lg", "https://www.sciencedirect.com/science/article/pii/S1",
      "https://ojs.aaai.org/index.php/AAAI/article/view/5891", "https://hal.science/hal-01281970",
    ] {
      let found = LinkResolution(try #require(WebAddress(link)))
      #expect(found.landing == nil || found.landing?.text == link)
    }
  }

  @Test(
    arguments: [
      ("", []), ("no identifier, 10.5 and arXiv 2019", []), ("arXiv:1904.03257.", ["1904.03257"]),
      ("ARXIV:1904.03257v2)", ["1904.03257v2"]), ("[arXiv:cs/0112017]", ["cs/0112017"]),
      ("doi:10.1145/1.2;", ["10.1145/1.2"]), ("<10.1145/1.2>", ["10.1145/1.2"]),
      ("(10.1016/S0009(97)04)", ["10.1016/S0009(97)04"]), ("10.48550/arXiv.1904.03257", ["1904.03257"]),
      ("10.1145/1.2 10.1145/1.3", ["10.1145/1.2", "10.1145/1.3"]), ("\"DOI:10.1145/1.2\"", ["10.1145/1.2"]),
    ] as [(String, [String])])
  func identifiersAreReadFromWords(words: String, ids: [String]) {
    let found = Reference.named(in: words).map { reference in
      switch reference {
      case .arXiv(let id): id.description
      case .doi(let doi): doi.text
      default: "?"
      }
    }
    #expect(found == ids)
  }
}

struct LinkMendTableTests {
  @Test(arguments: [
    ("hhtps://a.org/x", "https://a.org/x"), ("htpps://a.org/x", "https://a.org/x"),
    ("httsp://a.org/x", "https://a.org/x"),
    ("ttps://a.org/x", "https://a.org/x"), ("ttp://a.org/x", "http://a.org/x"),
    ("htp://a.org/x", "http://a.org/x"),
    ("htttps://a.org/x", "https://a.org/x"), ("httpss://a.org/x", "https://a.org/x"),
    ("hhttp://a.org/x", "http://a.org/x"),
    ("https//a.org/x", "https://a.org/x"), ("https:///a.org/x", "https://a.org/x"),
    ("http:///a.org/x", "http://a.org/x"),
    ("https;//a.org/x", "https://a.org/x"), ("http;//a.org/x", "http://a.org/x"),
    ("https: //a.org/x", "https://a.org/x"),
    ("http: //a.org/x", "http://a.org/x"), ("http:/a.org/x", "http://a.org/x"),
    ("http:a.org/x", "http://a.org/x"),
    ("https:a.org/x", "https://a.org/x"), ("HTTPS//a.org/x", "https://a.org/x"),
    ("http://https://a.org/x", "https://a.org/x"), ("https://http://a.org/x", "http://a.org/x"),
    ("https://https://https://a.org/x", "https://a.org/x"), ("http://http:/a.org/x", "http://a.org/x"),
    ("(https://a.org/x", "https://a.org/x"), ("[\"https://a.org/x", "https://a.org/x"),
    ("“https://a.org/x", "https://a.org/x"),
    ("  https://a.org/x  ", "https://a.org/x"), ("<https://a.org/x>", "https://a.org/x"),
    ("https://a.org/x\n  /y", "https://a.org/x/y"), ("https://a.org/x y z", "https://a.org/x%20y%20z"),
    ("https://a.org/?x=1&amp;y=2", "https://a.org/?x=1&y=2"), ("http%3A%2F%2Fa.org%2Fx", "http://a.org/x"),
    ("//a.org/x", "https://a.org/x"), ("www.a.org", "https://www.a.org"), ("a.co.uk/x", "https://a.co.uk/x"),
    ("doi.org/10.1000/x", "https://doi.org/10.1000/x"), ("cs.a.edu", "https://cs.a.edu"),
  ])
  func oneMendIsPossibleAndMade(written: String, mended: String) {
    let mend = LinkMend(written)
    #expect(mend.url == mended)
    #expect(mend.isWeb)
    #expect(LinkMend(mend.url).url == mended)
  }

  @Test(arguments: [
    "a.org", "paper.pdf", "dir/paper.pdf", "/x", "?q=1", "#a", "", "{{ url }}", "{% link x %}", "e.g./x",
    "1.2/3",
  ])
  func nothingIsInventedForWhatIsNoHost(written: String) {
    #expect(LinkMend(written).url == written)
    #expect(!LinkMend(written).isWeb)
  }

  @Test(arguments: [
    "https://", "https://user@a.org/", "http://[::1", "https://a.org:99999/", "https://a\"b.org/",
  ])
  func whatIsNoAddressAtAllIsSaid(written: String) {
    #expect(LinkMend(written).problems.contains(.malformed))
    #expect(Reference(link: written) == nil)
  }

  @Test func anOrdinaryAddressIsLeftByteForByte() {
    var dice = Dice(seed: 5)
    for _ in 0..<2000 {
      let link =
        "https://x\(Int.random(in: 0...9, using: &dice)).org/" + dice.text("abcXYZ019-._~/?=#()+,;:!*")
      #expect(LinkMend(link).url == link)
      #expect(LinkMend(link).problems.isEmpty)
    }
  }
}
