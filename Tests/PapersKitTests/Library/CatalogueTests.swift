import FoundationEssentials
import Testing

@testable import PapersKit

/// A folder of its own for a test, gone when the test ends.
final class CatalogueFolder {
  let path: String
  init() throws {
    path =
      FileManager.default.temporaryDirectory.path + "/papers-catalogue-\(UInt64.random(in: 0...UInt64.max))"
    try Files.real.makeFolder(path)
  }
  deinit { try? FileManager.default.removeItem(atPath: path) }
  var catalogue: String { path + "/catalogue.sqlite" }
  func file(_ name: String, _ text: String) throws -> String {
    try Files.real.write(path + "/" + name, Array(text.utf8), .unsynced)
    return path + "/" + name
  }
  func added(_ name: String, _ text: String) async throws -> Catalogue {
    _ = try await Catalogue.add(try file(name, text), to: catalogue)
    return try #require(try Catalogue(at: catalogue))
  }
}

struct CatalogueTests {
  static let dblp = """
    <?xml version="1.0" encoding="ISO-8859-1"?>
    <!DOCTYPE dblp SYSTEM "dblp.dtd">
    <dblp>
    <www key="homepages/1" mdate="2020-01-01"><author>Wei Wang 0001</author><title>Home Page</title></www>
    <inproceedings key="conf/osdi/ChenMJZYSCWHCGK18" mdate="2021-01-01">
    <author orcid="0000-0002-4354-9138">Tianqi Chen</author><author>J&uuml;rgen M&#252;ller 0012</author>
    <title>TVM: An Automated End-to-End Optimizing Compiler for Deep Learning.</title>
    <pages>578-594</pages><year>2018</year><booktitle>OSDI</booktitle>
    <ee>https://www.usenix.org/conference/osdi18/presentation/chen</ee><crossref>conf/osdi/2018</crossref>
    </inproceedings><article publtype="informal" key="journals/corr/abs-1802-04799" mdate="2018-08-13">
    <author>Tianqi Chen</author><title>TVM: End-to-End Optimization Stack for Deep Learning.</title>
    <year>2018</year><month>February</month><volume>abs/1802.04799</volume><journal>CoRR</journal>
    <ee type="oa">https://doi.org/10.48550/arXiv.1802.04799</ee></article>
    <article key="journals/cacm/Szalay08"><author>Alexander S. Szalay</author><title>Jim Gray, O(n<sup>2</sup>) &amp; astronomer.</title>
    <year>2008</year><volume>51</volume><journal>Commun. ACM</journal><number>11</number>
    <ee>http://doi.acm.org/10.1145/1400214.1400231</ee></article>
    <article key="journals/x/NoTitle"><year>1999</year></article>
    </dblp>
    """

  @Test func readsDBLPsDump() async throws {
    let folder = try CatalogueFolder()
    let catalogue = try await folder.added("dblp.xml", Self.dblp)
    let source = try #require(try catalogue.sources().first)
    #expect(source.works == 3)
    #expect(source.unreadable == 1)
    #expect(source.isComplete)
    let tvm = try #require(try catalogue.findings(for: .dblp("conf/osdi/ChenMJZYSCWHCGK18")).first)
    #expect(tvm.source == .catalogue)
    #expect(tvm.title == "TVM: An Automated End-to-End Optimizing Compiler for Deep Learning")
    #expect(tvm.people.map(\.whole) == ["Tianqi Chen", "Jürgen Müller"])
    #expect(tvm.kind == .conferencePaper)
    #expect(tvm.container == "OSDI")
    #expect(tvm.pages == "578-594")
    #expect(tvm.date == PublicationDate(year: 2018))
    #expect(tvm.url == "https://dblp.org/rec/conf/osdi/ChenMJZYSCWHCGK18")
    let page = try #require(WebAddress("http://usenix.org/conference/osdi18/presentation/chen/"))
    let byPage = try #require(try catalogue.findings(for: .page(page)).first)
    #expect(byPage.dblp == tvm.dblp)
    #expect(byPage.url == page.text)
    let id = try #require(ArXivID("1802.04799v3"))
    let preprint = try #require(try catalogue.findings(for: .arXiv(id)).first)
    #expect(preprint.kind == .preprint)
    #expect(preprint.doi == nil)
    #expect(preprint.volume == nil)
    #expect(preprint.date?.description == "2018-02")
    let doi = try #require(DOI("10.1145/1400214.1400231"))
    #expect(try catalogue.findings(for: .doi(doi)).first?.title == "Jim Gray, O(n2) & astronomer")
    #expect(try catalogue.findings(for: .dblp("conf/osdi/Nobody")).isEmpty)
    #expect(try catalogue.verify() == [])
  }

  @Test(
    arguments: [
      "TVM: An Automated End-to-End Optimizing Compiler for Deep Learning",
      "tvm an automated end to end optimizing compiler for deep learning",
      "TVM: An Automated EndtoEnd Optimizing Compiler for Deep Learning",
      "TVM: An Automated End-to-End Optimizing Complier for Deep Learning",
      "An Automated End-to-End Optimizing Compiler", "TVM", "TVM: Automated Optimizing Compiler",
      "TVM: An Automatd End-to-End Optimizing Compiler for Deep Learning. In OSDI",
    ])
  func findsATitleThatWasQuotedBadly(title: String) async throws {
    let folder = try CatalogueFolder()
    let catalogue = try await folder.added("dblp.xml", Self.dblp)
    let found = try catalogue.candidates(title: title, authors: ["Tianqi Chen"], year: 2018)
    #expect(found.contains { $0.dblp == "conf/osdi/ChenMJZYSCWHCGK18" })
  }

  @Test(arguments: [
    "", "the of a", "\"", "NEAR(a b)", "* OR title:x", "a AND NOT", "ß\u{0}∑",
    String(repeating: "word ", count: 5_000),
  ])
  func survivesAnyQuestion(title: String) async throws {
    let folder = try CatalogueFolder()
    let catalogue = try await folder.added("dblp.xml", Self.dblp)
    #expect(try catalogue.candidates(title: title).count <= 10)
  }

  static let lines = """
    {"key":"conf/mlsys/X19","type":"paper-conference","title":"A Published Title","authors":[{"given":"Ann","family":"Lee"},{"literal":"The Group"}],"year":2019,"month":3,"venue":{"acronym":"MLSys","name":"Proceedings of MLSys 2019"},"doi":"10.1000/AbC","pages":"1--9","arxiv":{"id":"1901.00001","version":2,"published":"2018-12-30","title":"A Preprint Title","categories":["cs.LG"]},"landing":"https://proceedings.mlsys.org/paper_files/paper/2019/hash/x-Abstract.html","aliases":["https://openreview.net/forum?id=abc"],"retracted":true}

    {"id":"0704.0001","title":"Calculation of prompt\\n  diphoton production","authors_parsed":[["Balázs","C.",""],["Nadolsky","P. M.","Jr."]],"categories":"hep-ph cs.AI","doi":"10.1103/PhysRevD.76.013009","journal-ref":"Phys.Rev.D76","comments":"37 pages","versions":[{"version":"v1","created":"Mon, 2 Apr 2007 19:18:42 GMT"},{"version":"v2","created":"Tue, 24 Jul 2007 20:10:27 GMT"}],"abstract":"  We present"}
    {"type":"article-journal","DOI":"10.1000/csl","title":"A CSL item","author":[{"family":"Beethoven","non-dropping-particle":"van","given":"L."}],"issued":{"date-parts":[[2001,2]]}}
    {"no": "work"}
    {broken
    """

  @Test func readsWorksAsLines() async throws {
    let folder = try CatalogueFolder()
    let catalogue = try await folder.added("works.jsonl", Self.lines)
    let source = try #require(try catalogue.sources().first)
    #expect(source.works == 4)
    #expect(source.unreadable == 2)
    let id = try #require(ArXivID("1901.00001"))
    let found = try catalogue.findings(for: .arXiv(id))
    #expect(found.map(\.title) == ["A Published Title", "A Preprint Title"])
    let f = try #require(found.first)
    #expect(f.container == "Proceedings of MLSys 2019")
    #expect(f.event == "MLSys")
    #expect(f.isRetracted)
    #expect(f.arXiv?.version == 2)
    #expect(f.pages == "1-9")
    #expect(f.people.map(\.whole) == [nil, "The Group"])
    for address in [
      "https://openreview.net/forum?id=abc", "http://proceedings.mlsys.org/paper/2019/hash/x-Abstract.html",
    ] {
      let page = try #require(WebAddress(address))
      #expect(try catalogue.findings(for: .page(page)).first?.dblp == "conf/mlsys/X19")
    }
    let snapshot = try #require(
      try ArXivID("0704.0001").map { try catalogue.findings(for: .arXiv($0)) }?.first)
    #expect(snapshot.title == "Calculation of prompt diphoton production")
    #expect(snapshot.date?.description == "2007-04-02")
    #expect(snapshot.arXiv?.version == 2)
    #expect(snapshot.people.last == Finding.Name(given: "P. M.", family: "Nadolsky", suffix: "Jr."))
    #expect(snapshot.categories == ["hep-ph", "cs.AI"])
    let csl = try #require(try DOI("10.1000/CSL").map { try catalogue.findings(for: .doi($0)) }?.first)
    #expect(csl.people.first?.family == "van Beethoven")
  }

  @Test func readsCSLJSONAndBibTeXAlike() async throws {
    let folder = try CatalogueFolder()
    let csl =
      "[\n {\"type\":\"book\",\"title\":\"One \\\"} {\\\" brace\",\"DOI\":\"10.1000/1\"},{\"title\":\"Two\",\"type\":\"chapter\"}\n]\n"
    let bib = """
      A note before.
      @string{osdi = "OSDI"}
      @inproceedings{DBLP:conf/osdi/A, author = {M{\\"u}ller, J{\\"u}rgen and {The Group} and others},
        title = {{TVM}: A {\\'e}tude}, booktitle = osdi, year = 2018, pages = {1--2}, url = {https://doi.org/10.1000/2}}
      @misc{b, title = {A Preprint}, eprint = {1901.00001v2}, archiveprefix = {arXiv}, year = 2019, month = feb}
      @misc{c, year = 1999}
      """
    _ = try await folder.added("items.json", csl)
    let catalogue = try await folder.added("refs.bib", bib)
    #expect(try catalogue.sources().map(\.works) == [2, 2])
    #expect(try catalogue.sources().map(\.format) == ["csl-json", "bibtex"])
    #expect(try catalogue.candidates(title: "One } { brace").first?.kind == .book)
    let f = try #require(try catalogue.findings(for: .dblp("conf/osdi/A")).first)
    #expect(f.title == "TVM: A étude")
    #expect(f.people.map(\.family) == ["Müller", nil])
    #expect(f.andOthers)
    #expect(f.doi?.text == "10.1000/2")
    #expect(f.container == "OSDI")
    let preprint = try #require(
      try ArXivID("1901.00001").map { try catalogue.findings(for: .arXiv($0)) }?.first)
    #expect(preprint.kind == .preprint)
    #expect(preprint.date?.description == "2019-02")
  }
}
