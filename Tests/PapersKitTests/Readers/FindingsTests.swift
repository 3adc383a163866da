import Testing

@testable import PapersKit

struct FindingsTests {
  @Test func picksTheReaderByHost() throws {
    let answer =
      #"{"status":"ok","message-type":"work","message":{"DOI":"10.1000/1","title":["A Work of Note"],"type":"journal-article"}}"#
    let found = try findings(
      in: SavedPage.page(Array(answer.utf8), at: "https://api.crossref.org/works/10.1000/1"))
    #expect(found.first?.source == .crossref)
    #expect(found.first?.title == "A Work of Note")
  }
  @Test func readsAPDFWhateverItsAddressSays() throws {
    let page = try SavedPage.page(
      SmallPDF.page(PDFDocumentTests.content), at: "https://example.org/paper.html")
    #expect(try findings(in: page).first?.source == .pdf)
  }
  @Test func readsAnythingElseAsALandingPage() throws {
    #expect(throws: ReadError.self) {
      try findings(in: SavedPage.page("<p>Hello", at: "https://example.org/"))
    }
  }
}
