import Testing

@testable import PapersKit

/// How PDFs are put together, soundly and otherwise: the first page's words are found as long as they are there.
struct PDFStructureTests {
  static let content = PDFMaker.lines([("Rivers of Data in Small Beds", 18), ("Jane Doe", 11)])
  static let words = ["Rivers of Data in Small Beds", "Jane Doe"]
  static let trailer = "/Root 1 0 R /Info 6 0 R"

  struct Shape: CustomTestStringConvertible, Sendable {
    var name: String
    var bytes: [UInt8]
    init(_ name: String, _ make: () -> PDFMaker) { (self.name, bytes) = (name, make().bytes) }
    init(_ name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
    var testDescription: String { name }
  }

  private static func plain(_ change: (inout PDFMaker) -> Void = { _ in }) -> PDFMaker {
    var pdf = PDFMaker.page(content)
    change(&pdf)
    pdf.trailer(trailer)
    return pdf
  }

  static let shapes = [
    Shape("a table of cross-references") { plain() },
    Shape("wrong offsets in the table") {
      var pdf = PDFMaker.page(content)
      pdf.trailer(trailer, shift: 977)
      return pdf
    },
    Shape("no table at all") {
      var pdf = PDFMaker.page(content)
      pdf.trailer(trailer, table: false)
      return pdf
    },
    Shape("rubbish before the header", bytes: Array("HTTP/1.1 200 OK\r\n\r\n".utf8) + plain().bytes),
    Shape("rubbish behind the end", bytes: plain().bytes + [UInt8](repeating: 0x20, count: 5_000)),
    Shape("lines ended by carriage returns", bytes: plain().bytes.map { $0 == 10 ? 13 : $0 }),
    Shape("objects packed in a stream, the table in another") {
      var pdf = PDFMaker()
      pdf.packed(
        20,
        [
          (1, "<< /Type /Catalog /Pages 2 0 R >>"), (2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
          (3, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"),
          (5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"), (6, "<< >>"),
        ])
      pdf.stream(4, Array(content.utf8))
      pdf.stream(21, [0, 0, 0], "/Type /XRef \(trailer) /W [1 1 1] /Size 9")
      return pdf
    },
    Shape("a content stream unfolded by Flate, its length elsewhere") {
      var pdf = PDFMaker()
      pdf.object(1, "<< /Type /Catalog /Pages 2 0 R >>")
      pdf.object(2, "<< /Type /Pages /Kids [3 0 R] /Resources 7 0 R >>")
      pdf.object(3, "<< /Type /Page /Parent 2 0 R /Contents [4 0 R] >>")
      let data = SmallPDF.stored(Array(content.utf8))
      pdf.stream(4, data, "/Filter [/FlateDecode]", length: "8 0 R")
      pdf.object(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
      pdf.object(7, "<< /Font << /F1 5 0 R >> >>")
      pdf.object(8, String(data.count))
      pdf.trailer(trailer)
      return pdf
    },
    Shape("a content stream whose length is a lie") {
      var pdf = PDFMaker.page("")
      pdf.stream(4, Array(content.utf8), length: "3")
      pdf.trailer(trailer)
      return pdf
    },
    Shape("content in two streams, cut between two operators") {
      let parts = content.split(separator: "\n").map { Array($0.utf8) }
      var pdf = PDFMaker.page("")
      pdf.object(3, "<< /Type /Page /Contents [14 0 R 15 0 R] /Resources << /Font << /F1 5 0 R >> >> >>")
      pdf.stream(14, parts[0])
      pdf.stream(15, parts[1])
      pdf.trailer(trailer)
      return pdf
    },
    Shape("a tree of pages that is three nodes deep") {
      plain {
        $0.object(2, "<< /Type /Pages /Kids [12 0 R 13 0 R] /Count 2 >>")
        $0.object(12, "<< /Type /Pages /Kids [ 3 0 R ] /Count 1 /Parent 2 0 R >>")
        $0.object(13, "<< /Type /Page /Contents 99 0 R >>")
      }
    },
    Shape("an update at the end: the newest object counts") {
      var pdf = PDFMaker.page(PDFMaker.lines([("An Older Title of It", 18)]))
      pdf.trailer(trailer)
      pdf.stream(4, Array(content.utf8))
      pdf.trailer(trailer + " /Prev 9")
      return pdf
    },
    Shape("content in hexadecimal, with blanks and without its end") {
      var pdf = PDFMaker.page("")
      let digits = Array("0123456789abcdef".utf8)
      let hex = Array(content.utf8).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)], 10] }
      pdf.stream(4, hex, "/Filter /ASCIIHexDecode")
      pdf.trailer(trailer)
      return pdf
    },
    Shape("a stream that names itself an image's filter beside the text") {
      plain { $0.stream(30, [0xFF, 0xD8, 0xFF], "/Type /XObject /Subtype /Image /Filter /DCTDecode") }
    },
  ]
  @Test(arguments: shapes) func theFirstPageIsFound(_ shape: Shape) throws {
    #expect(try PDFDocument(shape.bytes).lines.map(\.text) == Self.words)
  }

  @Test(arguments: shapes) func aFileCutOffGivesItsBeginningOrAReason(_ shape: Shape) {
    for share in 1..<16 {
      let cut = Array(shape.bytes.prefix(shape.bytes.count * share / 16))
      guard let document = try? PDFDocument(cut) else { continue }
      for line in document.lines {
        #expect(Self.words.contains { $0.hasPrefix(line.text) } || line.text == "An Older Title of It")
      }
    }
  }

  @Test func anEncryptedFileSaysSo() {
    var pdf = PDFMaker.page(Self.content)
    pdf.object(9, "<< /Filter /Standard /V 2 /R 3 /O (x) /U (y) /P -44 >>")
    pdf.trailer(Self.trailer + " /Encrypt 9 0 R")
    #expect(throws: PDFError.encrypted) { try PDFDocument(pdf.bytes) }
    #expect(PDFError.encrypted.sentence == "it is encrypted")
  }

  @Test(
    arguments: [
      "<< /Type /Pages /Kids [2 0 R] >>", "<< /Type /Pages /Kids [] >>", "<< /Type /Pages /Kids 2 0 R >>",
      "<< /Type /Pages >>", "null", "[ ]", "(x)",
      "2 0 R", "<< /Type /Pages /Kids [77 0 R] >>",
    ])
  func aTreeWithoutAPageHasNone(node: String) {
    var pdf = PDFMaker.page(Self.content)
    pdf.object(2, node)
    pdf.trailer(Self.trailer)
    #expect(throws: PDFError.noPage) { try PDFDocument(pdf.bytes) }
  }

  @Test func aBombStopsAtTheLimit() throws {
    // Stored blocks do not grow, so the same stream is named very often.
    var pdf = PDFMaker.page(Self.content)
    let large = [UInt8](repeating: 0x20, count: 60_000)
    pdf.stream(10, SmallPDF.stored(large), "/Filter /FlateDecode")
    pdf.object(
      3,
      "<< /Type /Page /Contents [4 0 R \(String(repeating: "10 0 R ", count: 5_000))] /Resources << /Font << /F1 5 0 R >> >> >>"
    )
    pdf.trailer(Self.trailer)
    #expect(try PDFDocument(pdf.bytes).lines.map(\.text) == Self.words)
  }

  // MARK: metadata

  static let titles: [(String, String?)] = [
    ("/Title (Plain Words)", "Plain Words"), ("/Title <506C61696E>", "Plain"),
    ("/Title (Nested \\(deep\\) words)", "Nested (deep) words"),
    ("/Title (Octal \\101\\102)", "Octal AB"), ("/Title (Over \\\ntwo lines)", "Over two lines"),
    ("/Title <FEFF00C9006300720061006E>", "Écran"),
    ("/Title <FFFE4100E900>", "Aé"), ("/Title (\\357\\273\\277Ma\\303\\261ana)", "Mañana"),
    ("/Title (Ma\\361ana)", "Mañana"), ("/Title ()", nil),
    ("/Title (   )", nil), ("/Title 3", nil), ("/Title /Name", nil), ("", nil),
    ("/Title <FEFFD83DDE00>", "😀"), ("/Title <FEFF00>", nil),
  ]
  @Test(arguments: titles) func readsTheTitleOfTheMetadata(info: String, title: String?) throws {
    var pdf = PDFMaker.page(Self.content, info: info)
    pdf.trailer(Self.trailer)
    #expect(try PDFDocument(pdf.bytes).title == title)
  }

  @Test func readsXMP() throws {
    let packet = """
      <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Rivers &amp; Beds</rdf:li></rdf:Alt></dc:title>
      <prism:doi>10.1000/rivers.7</prism:doi></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
      """
    var pdf = PDFMaker.page(Self.content, catalogue: "/Metadata 11 0 R")
    pdf.stream(11, Array(packet.utf8), "/Type /Metadata /Subtype /XML")
    pdf.trailer(Self.trailer)
    let document = try PDFDocument(pdf.bytes)
    #expect(document.title == "Rivers & Beds")
    #expect(document.doi == "10.1000/rivers.7")
  }
  @Test(arguments: ["", "<", "<x>", "no markup", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"])
  func brokenXMPCostsNothing(packet: String) throws {
    var pdf = PDFMaker.page(Self.content, info: "/Title (From the Info)", catalogue: "/Metadata 11 0 R")
    pdf.stream(11, Array(packet.utf8))
    pdf.trailer(Self.trailer)
    let document = try PDFDocument(pdf.bytes)
    #expect(document.title == "From the Info")
    #expect(document.lines.map(\.text) == Self.words)
  }
}
