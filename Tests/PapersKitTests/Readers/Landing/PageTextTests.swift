import Testing

@testable import PapersKit

struct PageTextTests {
  @Test(
    arguments: [
      ("2012/02/04", "2012-02-04"), ("2012 Nov 26", "2012-11-26"), ("Dec 20, 2006", "2006-12-20"),
      ("20 December 2006", "2006-12-20"),
      ("9-13 June 2013", "2013-06-13"), ("October 2024", "2024-10"), ("12/20/2022", "2022-12-20"),
      ("02/03/2022", "2022"), ("2023/1", "2023-01"),
      ("1988", "1988"), ("2008-12-03T10:00:00Z", "2008-12-03"), ("March 3rd, 2001", "2001-03-03"),
      ("23--29 Jul 2023", "2023-07-29"),
      ("2022/00/00", "2022"), ("Sept. 2009", "2009-09"), ("jun 2021", "2021-06"),
    ])
  func readsDates(text: String, date: String) throws {
    #expect(try #require(PageText.date(text)).description == date)
  }
  @Test(arguments: ["", "soon", "12", "0001-01-01", "99999", "page 3"]) func readsNoDate(text: String) {
    #expect(PageText.date(text) == nil)
  }

  @Test(
    arguments: [
      ("Pages 117–123", "117-123"), ("pp. 12 - 19", "12-19"), ("e4886", "e4886"), ("1--39", "1-39"),
      ("1398–1402", "1398-1402"),
    ])
  func plainsPages(text: String, pages: String) { #expect(PageText.plainPages(text) == pages) }

  @Test(
    arguments: [
      ("444-445", nil, "444-445"), ("583", "589", "583-589"), ("143", "143", "143"),
      ("2020.03.22.002386", nil, nil), (nil, "5", nil),
    ] as [(String?, String?, String?)])
  func joinsPages(first: String?, last: String?, pages: String?) {
    #expect(PageText.pages(first, last) == pages)
  }

  @Test(
    arguments: [
      ("https://dl.acm.org/doi/abs/10.1145/3375627.3375832", "10.1145/3375627.3375832"),
      ("https://www.biorxiv.org/content/10.1101/2020.03.22.002386v3.full.pdf", "10.1101/2020.03.22.002386"),
      ("https://link.springer.com/content/pdf/10.1007%2Fs10924-010-0192-1.pdf", "10.1007/s10924-010-0192-1"),
      ("https://iopscience.iop.org/article/10.1088/0026-1394/12/4/002/meta", "10.1088/0026-1394/12/4/002"),
    ])
  func findsTheDOIInAnAddress(address: String, doi: String) throws {
    #expect(PageText.doi(in: try #require(WebAddress(address)))?.text == doi)
  }

  @Test(
    arguments: [
      (
        ["Ghailane,†", "Jean Paul  Malrieu,*,‡ and", "Daniel Maynau‡"],
        ["Ghailane", "Jean Paul Malrieu", "Daniel Maynau"]
      ),
      (["Vaswani, Ashish", "Vaswani, Ashish"], ["Ashish Vaswani"]),
      (["A. One; B. Two"], ["A. One", "B. Two"]),
      (["The ATLAS Collaboration"], ["The ATLAS Collaboration"]), (["http://www.example.com/me"], []),
      (["Jane Doe, PhD"], ["Jane Doe"]),
      (["A One, B Two, C Three"], ["A One", "B Two", "C Three"]),
    ])
  func readsNames(tags: [String], names: [String]) { #expect(PageNames.each(tags).map(\.shown) == names) }

  @Test(
    arguments: [
      ("x.pdf", "https://h.org/a/b/x.pdf"), ("/x.pdf", "https://h.org/x.pdf"),
      ("//o.org/x", "https://o.org/x"), ("../x", "https://h.org/a/x"),
      ("http://o.org/y", "http://o.org/y"),
    ])
  func resolvesLinks(link: String, address: String) throws {
    let tags = PageTags(
      root: try HTML.parse(Array("<p>x".utf8)),
      address: try #require(WebAddress("https://h.org/a/b/c.html?q=1")))
    #expect(tags.resolve(link)?.text == address)
  }
}
