import Testing

@testable import PapersKit

/// Which findings a link or an identifier names: identifiers across the forms that services give them, addresses
/// across those of one page.
@Suite struct NamedByTests {
  private func finding(_ set: (inout Finding) -> Void) -> Finding {
    var finding = Finding(source: .crossref, url: "https://api.example/1")
    finding.title = "A Title"
    set(&finding)
    return finding
  }

  @Test func anArXivIDNamesThePreprintInEveryVersionAndByItsDOI() throws {
    let plain = finding { $0.arXiv = ArXivID("1706.03762") }
    let fifth = finding { $0.arXiv = ArXivID("1706.03762v5") }
    let byDOI = finding { $0.doi = DOI("10.48550/arXiv.1706.03762") }
    let other = finding { $0.arXiv = ArXivID("1706.03763") }
    for text in ["1706.03762", "1706.03762v1", "arXiv:1706.03762v7"] {
      let reference = Reference.arXiv(try #require(ArXivID(text)))
      for named in [plain, fifth, byDOI] { #expect(named.isNamed(by: reference), "\(text)") }
      #expect(!other.isNamed(by: reference))
    }
    let reference = Reference.doi(try #require(DOI("10.48550/arXiv.1706.03762")))
    for named in [plain, fifth, byDOI] { #expect(named.isNamed(by: reference)) }
    #expect(!other.isNamed(by: reference))
  }

  @Test func aDOINamesWithoutCase() throws {
    let one = finding { $0.doi = DOI("10.1109/HPCA.2018.00059") }
    #expect(one.isNamed(by: .doi(try #require(DOI("10.1109/hpca.2018.00059")))))
    #expect(!one.isNamed(by: .doi(try #require(DOI("10.1109/hpca.2018.00060")))))
  }

  @Test func otherIdentifiersNameAsTheyStand() {
    let one = finding {
      $0.dblp = "conf/osdi/Chen18"
      $0.openReview = "rJ4km2R5t7"
      $0.acl = "P17-2044"
    }
    #expect(one.isNamed(by: .dblp("conf/osdi/Chen18")))
    #expect(!one.isNamed(by: .dblp("conf/osdi/Chen19")))
    #expect(one.isNamed(by: .openReview("rJ4km2R5t7")))
    #expect(!one.isNamed(by: .openReview("rj4km2r5t7")), "OpenReview tells cases apart")
    #expect(one.isNamed(by: .acl("p17-2044")))
    #expect(!one.isNamed(by: .acl("P17-2045")))
  }

  static let places: [(a: String, b: String, same: Bool)] = [
    ("https://a.example/x", "http://a.example/x", true),
    ("https://www.a.example/x", "https://a.example/x", true),
    ("https://a.example/x/", "https://a.example/x", true),
    ("https://a.example/x#top", "https://a.example/x", true),
    ("https://A.EXAMPLE/x", "https://a.example/x", true), ("https://a.example", "https://a.example/", true),
    ("https://a.example/X", "https://a.example/x", false),
    ("https://a.example/x?id=1", "https://a.example/x?id=2", false),
    ("https://a.example/x?id=1", "https://a.example/x", false),
    ("https://b.example/x", "https://a.example/x", false),
    ("https://a.example/x.pdf", "https://a.example/x", false),
    ("https://www2.a.example/x", "https://a.example/x", false),
  ]
  @Test(arguments: places.indices) func anAddressIsItsPlace(row: Int) throws {
    let (a, b, same) = Self.places[row]
    let (one, other) = (try #require(WebAddress(a)), try #require(WebAddress(b)))
    #expect((one.samePlace == other.samePlace) == same, "\(a) / \(b)")
    for put: (inout Finding, WebAddress) -> Void in [
      { $0.landing = $1 }, { $0.pdf = $1 }, { $0.url = $1.text },
    ] {
      #expect(finding { put(&$0, one) }.isNamed(by: .page(other)) == same, "\(a) / \(b)")
    }
  }

  @Test func aPublishedFormStandsBeforeAPreprintWhoeverTellsOfIt() {
    let all: [Source] = [
      .catalogue, .crossref, .doi, .landingPage, .dblp, .openReview, .openAlex, .semanticScholar,
    ]
    let published = all.map { source in
      var finding = work(source, "T", [], 2018, "OSDI", .conferencePaper)
      finding.source = source
      return finding.rank
    }
    let preprints = (all + [.arXiv]).map { source in work(source, "T", [], 2018, nil, .preprint).rank }
    #expect(published == published.sorted(), "in the order of how well they know it")
    #expect((published.max() ?? 0) < (preprints.min() ?? 0))
  }

  @Test func theCandidatesOfOneWorkAreItsVersionsAndNoOthers() {
    let people = ["Ada Lovelace", "Alan Turing"]
    var published = work(.crossref, "A Study of Sorting Networks", people, 2018, "OSDI", .conferencePaper)
    published.doi = DOI("10.1145/1.2")
    var preprint = work(.arXiv, "A Study of Sorting Networks", people, 2017, nil, .preprint)
    preprint.arXiv = ArXivID("1701.00001")
    var renamed = work(
      .semanticScholar, "Studying Networks that Sort", people, 2018, "OSDI", .conferencePaper)
    renamed.doi = DOI("10.1145/1.2")
    let other = work(.crossref, "A Study of Routing Networks", people, 2018, "OSDI", .conferencePaper)
    let untitled = finding {
      $0.title = nil
      $0.doi = DOI("10.1145/1.2")
    }
    let all = [published, preprint, renamed, other, untitled]
    for index in [0, 1] {
      let found = versions(of: index, among: all)
      #expect(found.contains(0) && found.contains(1), "\(found)")
      #expect(!found.contains(3), "\(found)")
    }
    #expect(versions(of: 0, among: all) == [0, 1, 2, 4])
    #expect(versions(of: 3, among: all) == [3])
  }
}
