import Testing

@testable import PapersKit

struct ServiceRequestTests {
  private func arXivIDs(_ count: Int) -> [ArXivID] {
    (0..<count).compactMap { ArXivID("2101.\(String($0 + 100_000).dropFirst())") }
  }
  private func dois(_ count: Int) -> [DOI] { (0..<count).compactMap { DOI("10.1145/3375627.\($0)") } }

  @Test func asksArXivForAllIDsWithEnoughResults() throws {
    let ids = try [ArXivID("1904.03257v2"), ArXivID("cond-mat/0508028"), ArXivID("1904.03257")].map {
      try #require($0)
    }
    let requests = ArXivAPI.papers(ids, reason: "")
    #expect(
      requests.map(\.address.text) == [
        "https://export.arxiv.org/api/query?id_list=1904.03257,cond-mat/0508028&start=0&max_results=2"
      ])
  }
  @Test func postsLongListsOfArXivIDsAsAForm() throws {
    let requests = ArXivAPI.papers(arXivIDs(600), reason: "")
    #expect(requests.map(\.method) == [.post, .get])
    let body = String(decoding: requests[0].body, as: UTF8.self)
    #expect(body.hasPrefix("id_list=2101.00000,"))
    #expect(body.hasSuffix("&max_results=500"))
    #expect(requests[0].headers["content-type"] == "application/x-www-form-urlencoded")
    #expect(requests.allSatisfy { $0.address.text.utf8.count <= ArXivAPI.longestAddress })
  }
  @Test func asksNothingForNothing() {
    #expect(ArXivAPI.papers([], reason: "").isEmpty)
    #expect(Crossref.works([], contact: nil, reason: "").isEmpty)
    #expect(SemanticScholar.batches([], reason: "").isEmpty)
    #expect(DataCite.works([], contact: nil, reason: "").isEmpty)
  }
  @Test func searchesArXivByTheWordsThatCount() throws {
    let request = ArXivAPI.search("TVM: An Automated End-to-End Compiler", author: "Tianqi Chen", reason: "")
    #expect(
      request.address.queryValue("search_query")
        == "ti:tvm AND ti:automated AND ti:end AND ti:end AND ti:compiler AND au:chen")
  }

  @Test func batchesDOIsForCrossrefWithContact() throws {
    let requests = Crossref.works(dois(101), contact: "a@b.org", reason: "")
    #expect(requests.count == 3)
    #expect(
      requests[0].address.text.hasPrefix(
        "https://api.crossref.org/works?filter=doi:10.1145/3375627.0,doi:10.1145/3375627.1,"))
    #expect(requests[0].address.queryValue("rows") == "50")
    #expect(requests[0].address.queryValue("mailto") == "a@b.org")
    #expect(requests[2].address.path == "/works/10.1145/3375627.100")
  }
  @Test func asksForADOIWithACommaByItselfAndForArXivDOIsNot() throws {
    let list = try ["10.1000/a,b", "10.48550/arXiv.1904.03257", "10.1002/(sici)1<1::aid>2"].map {
      try #require(DOI($0))
    }
    let requests = Crossref.works(list, contact: "https://example.org", reason: "")
    #expect(
      requests.map(\.address.text) == [
        "https://api.crossref.org/works/10.1000/a,b",
        "https://api.crossref.org/works/10.1002/(sici)1%3C1::aid%3E2",
      ])
  }

  @Test func postsSemanticScholarBatchesOfFiveHundred() throws {
    let ids = (0..<501).map { "ARXIV:2101.\($0)" }
    let requests = SemanticScholar.batches(ids, reason: "")
    #expect(requests.count == 2)
    #expect(try JSON(parsing: requests[1].body).line == #"{"ids":["ARXIV:2101.500"]}"#)
    #expect(requests[0].secret?.header == "x-api-key")
    #expect(!requests[0].address.text.contains("api" + "_key="))
  }
  @Test func spellsReferencesForSemanticScholar() throws {
    let arXivDOI = try #require(DOI("10.48550/arXiv.1904.03257"))
    let acm = try #require(WebAddress("https://dl.acm.org/doi/10.1145/1"))
    let usenix = try #require(WebAddress("https://www.usenix.org/conference/osdi18/presentation/chen"))
    #expect(SemanticScholar.id(.doi(arXivDOI)) == "ARXIV:1904.03257")
    #expect(SemanticScholar.id(.page(acm)) == "URL:https://dl.acm.org/doi/10.1145/1")
    #expect(SemanticScholar.id(.page(usenix)) == nil)
    #expect(SemanticScholar.id(.acl("P17-2044")) == "ACL:P17-2044")
  }
  @Test func keepsHostileWordsInsideTheirParameter() {
    let words = "a&rows=1000#x %00 \u{1F600} \"q\"\n"
    for request in [
      Crossref.search(words, contact: nil, reason: ""), SemanticScholar.match(words, reason: ""),
      OpenAlex.search(words, reason: ""), DBLP.search(words, reason: ""),
      OpenReviewAPI.search(words, reason: ""),
      ArXivAPI.search(words, reason: ""),
    ] {
      #expect(request.address.fragment == nil)
      #expect(request.address.query?.contains("&rows=1000") == false)
    }
  }
}
