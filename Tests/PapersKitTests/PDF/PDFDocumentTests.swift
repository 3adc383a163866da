import Testing

@testable import PapersKit

struct PDFDocumentTests {
  static let content = """
    BT /F1 17 Tf 60 740 Td (An Applied Study of) Tj 0 -20 Td [(Mac) 20 (hine) -400 (Learn) (ing)] TJ ET
    BT /F1 10 Tf 60 690 Td (Kim Hazelwood) Tj ET
    BT /F1 9 Tf 60 90 Td (https://doi.org/10.1145/3375627.\\(1\\)x.) Tj ET
    BT /F1 20 Tf 0 1 -1 0 30 200 Tm (arXiv:1706.03762v7 [cs.CL] 2 Aug 2023) Tj ET
    """

  @Test(arguments: [false, true]) func readsLinesWithTheirSizes(packed: Bool) throws {
    let document = try PDFDocument(
      SmallPDF.page(Self.content, info: "/Title (\\376\\377\\000A\\000b)", packed: packed))
    #expect(document.title == "Ab")
    #expect(
      document.lines.map(\.text).prefix(3) == ["An Applied Study of", "Machine Learning", "Kim Hazelwood"])
    #expect(document.lines[0].size == 17)
    #expect(document.lines[4].isVertical)
  }

  @Test func readsCodesByToUnicodeAndDifferences() throws {
    let map = "1 beginbfchar <41> <00660069> endbfchar 1 beginbfrange <42> <43> <0391> endbfrange"
    let document = try PDFDocument(
      SmallPDF.page(
        "BT /F1 9 Tf 1 0 0 1 9 9 Tm (ABC) Tj 0 -30 Td /F2 9 Tf (\\001\\002z) Tj ET",
        fonts: "/F1 7 0 R /F2 8 0 R",
        more: [
          "<< /Type /Font /Subtype /Type1 /ToUnicode 9 0 R >>",
          "<< /Type /Font /Subtype /Type1 /Encoding << /Differences [1 /f_i /eacute] >> >>",
          "<< /Length \(map.utf8.count) >> stream\n\(map)\nendstream",
        ]))
    #expect(document.lines.map(\.text) == ["fiΑΒ", "fiéz"])
  }

  @Test(arguments: [
    ("", PDFError.noPDF), ("<html>", .noPDF), ("%PDF-1.4\n", .noPage),
    ("%PDF-1.4\n1 0 obj << >> endobj trailer << /Root 1 0 R /Encrypt 1 0 R >>", .encrypted),
    ("%PDF-1.4\n1 0 obj << /Pages 1 0 R /Kids [1 0 R] >> endobj trailer << /Root 1 0 R >>", .noPage),
    ("%PDF-1.4\n1 0 obj 1 0 R endobj trailer << /Root 1 0 R >>", .noPage),
  ])
  func saysWhyAFileGivesNothing(text: String, error: PDFError) {
    #expect(throws: error) { try PDFDocument(Array(text.utf8)) }
  }

  @Test func survivesHostileFiles() {
    let deep = "%PDF-1.4\n1 0 obj " + String(repeating: "[", count: 500_000)
    let unclosed = "%PDF-1.4\n" + String(repeating: "1 0 obj (", count: 50_000)
    let streams = "%PDF-1.4\n" + String(repeating: "1 0 obj << >> stream ", count: 20_000)
    for text in [deep, unclosed, streams] { _ = try? PDFDocument(Array(text.utf8)) }
    // A form that draws itself, many times.
    let again = String(repeating: "/X Do ", count: 500)
    let form = SmallPDF.page(
      again, fonts: "/F1 5 0 R >> /XObject << /X 7 0 R",
      more: [
        "<< /Subtype /Form /Length \(again.utf8.count) /Resources << /XObject << /X 7 0 R >> >> >> stream\n\(again)\nendstream"
      ])
    _ = try? PDFDocument(form)
  }

  @Test(arguments: 0..<20) func survivesDamage(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    for packed in [false, true] {
      var bytes = SmallPDF.page(Self.content, info: "/Title (x)", packed: packed)
      for _ in 0..<20 {
        bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
      }
      _ = try? PDFDocument(bytes)
      _ = try? PDFDocument(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &dice))))
    }
  }

  @Test func undoesFilters() {
    let plain = PDFFilters.Predictor(kind: 1, colors: 1, bits: 8, columns: 1)
    func undo(_ filter: String, _ data: [UInt8], limit: Int = 1_000, _ predictor: PDFFilters.Predictor? = nil)
      -> [UInt8]?
    {
      PDFFilters.undo(filter, data, limit: limit, predictor: predictor ?? plain)
    }
    #expect(undo("ASCIIHexDecode", Array("48 656C6>".utf8)) == Array("Hel`".utf8))
    #expect(undo("ASCII85Decode", Array("87cURD]j7BEbo80~>".utf8)) == Array("Hello world!".utf8))
    #expect(undo("FlateDecode", SmallPDF.stored(Array("Hi".utf8))) == Array("Hi".utf8))
    #expect(undo("FlateDecode", Array("nonsense".utf8)) == nil)
    let rows: [UInt8] = [2, 1, 2, 3, 2, 1, 1, 1]
    let up = PDFFilters.Predictor(kind: 12, colors: 1, bits: 8, columns: 3)
    #expect(undo("FlateDecode", SmallPDF.stored(rows), up) == [1, 2, 3, 2, 3, 4])
    #expect(undo("DCTDecode", [1]) == nil)
  }
}
