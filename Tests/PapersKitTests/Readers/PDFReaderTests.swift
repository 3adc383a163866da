import Testing

@testable import PapersKit

struct PDFReaderTests {
  private func finding(_ content: String, info: String = "") throws -> Finding {
    let page = try SavedPage.page(SmallPDF.page(content, info: info), at: "https://example.org/x.pdf")
    return try #require(try findings(in: page).first)
  }

  @Test func readsTheStampTheDOIAndTheTitle() throws {
    let found = try finding(PDFDocumentTests.content, info: "/Title (Microsoft Word - final.docx)")
    #expect(found.title == "An Applied Study of Machine Learning")
    #expect(found.arXiv == ArXivID("1706.03762v7"))
    #expect(found.doi?.text == "10.1145/3375627.(1)x")
    #expect(found.people.isEmpty)
    #expect(found.source == .pdf)
  }
  @Test func takesTheTitleOfTheMetadataWhenThePageShowsIt() throws {
    let found = try finding(
      "BT /F1 20 Tf 9 700 Td (PROCEEDINGS OF SOMETHING BIG) Tj /F1 9 Tf 0 -30 Td (On Small Things) Tj ET",
      info: "/Title (On Small Things)")
    #expect(found.title == "On Small Things")
  }
  @Test func takesNoDOIWhereThereAreSeveral() throws {
    let found = try finding(
      "BT /F1 20 Tf 9 700 Td (A Survey of Everything) Tj /F1 9 Tf 0 -30 Td (doi:10.1000/1 doi:10.1000/2) Tj ET"
    )
    #expect(found.doi == nil)
  }
  @Test func refusesAPageWithoutWords() throws {
    #expect(throws: ReadError.self) { try finding("BT /F1 20 Tf (x) Tj ET") }
  }
  @Test(
    arguments: [
      ("see https://doi.org/10.1145/1.2, and", ["10.1145/1.2"]),
      ("(doi:10.1016/S0009-2614(97)04014-1).", ["10.1016/S0009-2614(97)04014-1"]),
      ("version 10.1/x and 110.1145/12", []), ("10.1000/a and 10.1000/b.", ["10.1000/a", "10.1000/b"]),
    ])
  func findsDOIsInSentences(text: String, dois: [String]) {
    #expect(PDFReader.dois(in: text).map(\.text) == dois)
  }
}
