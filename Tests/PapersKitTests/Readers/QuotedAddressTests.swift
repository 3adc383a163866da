import Testing

@testable import PapersKit

struct QuotedAddressTests {
  @Test(arguments: [
    ("https://api.crossref.org/works/10.1/x", "https://api.crossref.org/works/10.1/x"),
    ("https://api.crossref.org/works/10.1/x?mailto=a%40b.org", "https://api.crossref.org/works/10.1/x"),
    (
      "https://api.datacite.org/dois?query=q&mailto=a@b.org&page=1",
      "https://api.datacite.org/dois?query=q&page=1"
    ),
    ("https://x.org/a?mailto=a@b.org#part", "https://x.org/a#part"),
    ("https://x.org/a?b=mailto=c", "https://x.org/a?b=mailto=c"),
    ("https://x.org/?", "https://x.org/"),
  ])
  func whoAskedIsNoPartOfTheAddress(asked: String, quoted: String) throws {
    let address = try #require(WebAddress(asked))
    let page = Page(
      request: Request(address, reason: "test"), address: address, status: 200, headers: [], body: [])
    #expect(page.quotedAddress == quoted)
  }
}
