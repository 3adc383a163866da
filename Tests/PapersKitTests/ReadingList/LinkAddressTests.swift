import Testing

@testable import PapersKit

/// What a link leads to, by its address alone and by its words.
struct LinkAddressTests {
  typealias Kind = Reading.Link.Kind

  @Test(arguments: [
    ("https://www.semanticscholar.org/", Kind.other), ("https://www.connectedpapers.com", .other),
    ("https://github.com/", .code), ("https://papers.cool/arxiv/cs.LG", .other),
    ("https://papers.nips.cc/paper/2017/hash/3f5e-Abstract.html", .paper),
    ("https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1", .paper),
    ("https://icml.cc/virtual/2020/poster/5915", .paper),
    ("https://neurips.cc/virtual/2020/poster_6b49.html", .paper),
    ("https://infoscience.epfl.ch/record/140295", .paper),
    ("http://repositorio.ul.pt/handle/10455/6897", .paper),
    ("https://a.org/handle/it/well", .other), ("https://a.org/record", .other),
    ("https://www.google.com/url?q=https://static.a.com/archive/gfs-sosp2003.pdf&sa=D", .pdf),
    ("https://www.google.com/url?q=https://github.com/a/b&sa=D", .code),
    ("https://www.google.com/search?q=gfs", .other),
    ("slides2024/0-course-info.pdf", .slides), ("slides/intro.pdf", .slides), ("notes/landslides.pdf", .pdf),
    ("reading/raft.pdf", .pdf), ("https://arxiv.org/abs/1904.03257", .paper),
  ])
  func theAddressTells(url: String, kind: Kind) { #expect(Kind(url: url) == kind) }

  @Test(arguments: [
    ("https://goo.gl/UQ99sG", "pdf", Kind.paper), ("https://a.org/x", "Paper", .paper),
    ("https://a.org/x", "论文", .paper),
    ("https://a.org/x", "my pdf", .paper), ("https://a.org/x", "a paper about systems", .other),
    ("https://a.org/x", "notes", .other), ("https://a.org/x.pdf", "Slides", .slides),
    ("https://github.com/a/b", "code", .code), ("https://youtu.be/x", "", .video),
  ])
  func theWordsTellWhereTheAddressIsSilent(url: String, words: String, kind: Kind) {
    #expect(Kind(url: url, words: words) == kind)
  }
}
