import Testing

@testable import PapersKit

/// Text as content streams show it: operators, fonts and what stands where.
struct PDFTextTests {
  private func lines(
    _ content: String, fonts: String = "", more: [(Int, String)] = [], streams: [(Int, [UInt8], String)] = []
  ) throws -> [PDFDocument.Line] {
    var pdf = PDFMaker.page(content)
    pdf.object(
      3,
      "<< /Type /Page /Contents 4 0 R /Resources << /Font << /F1 5 0 R \(fonts) >> /XObject << /X 40 0 R /Y 41 0 R >> >> >>"
    )
    for (number, text) in more { pdf.object(number, text) }
    for (number, data, fields) in streams { pdf.stream(number, data, fields) }
    pdf.trailer("/Root 1 0 R")
    return try PDFDocument(pdf.bytes).lines
  }

  static let operators: [(String, String, [String])] = [
    ("Tj", "BT /F1 10 Tf 72 700 Td (Alpha) Tj ET", ["Alpha"]),
    (
      "TJ: a wide gap is a blank, kerning is none",
      "BT /F1 10 Tf 72 700 Td [(Al) -20 (pha) -400 (Beta) 30 (s)] TJ ET", ["Alpha Betas"]
    ),
    ("T* with a leading", "BT /F1 10 Tf 14 TL 72 700 Td (Alpha) Tj T* (Beta) Tj ET", ["Alpha", "Beta"]),
    (
      "TD sets the leading", "BT /F1 10 Tf 72 700 Td (Alpha) Tj 0 -15 TD (Beta) Tj T* (Gamma) Tj ET",
      ["Alpha", "Beta", "Gamma"]
    ),
    ("' is a new line", "BT /F1 10 Tf 14 TL 72 700 Td (Alpha) Tj (Beta) ' ET", ["Alpha", "Beta"]),
    ("\" takes its spaces", "BT /F1 10 Tf 14 TL 72 700 Td (Alpha) Tj 1 0 (Beta) \" ET", ["Alpha", "Beta"]),
    (
      "Tm places", "BT /F1 10 Tf 1 0 0 1 72 700 Tm (Alpha) Tj 1 0 0 1 72 600 Tm (Beta) Tj ET",
      ["Alpha", "Beta"]
    ),
    (
      "words set one by one are a line", "BT /F1 10 Tf 72 700 Td (Alpha) Tj 30 0 Td (Beta) Tj ET",
      ["Alpha Beta"]
    ),
    (
      "columns are no line", "BT /F1 10 Tf 72 700 Td (Alpha) Tj ET BT /F1 10 Tf 320 700 Td (Beta) Tj ET",
      ["Alpha", "Beta"]
    ),
    (
      "a superscript stays in its line", "BT /F1 10 Tf 72 700 Td (Alpha) Tj 4 Ts (2) Tj 0 Ts (x) Tj ET",
      ["Alpha2x"]
    ),
    (
      "q and Q keep the font", "q BT /F1 10 Tf 72 700 Td (Alpha) Tj ET Q BT 72 600 Td (none) Tj ET", ["Alpha"]
    ),
    ("hexadecimal strings", "BT /F1 10 Tf 72 700 Td <416C 7068 61> Tj ET", ["Alpha"]),
    ("escapes in strings", "BT /F1 10 Tf 72 700 Td (A\\(l\\)pha \\134 \\101) Tj ET", ["A(l)pha \\ A"]),
    ("comments", "BT % a comment (x) Tj\n/F1 10 Tf 72 700 Td (Alpha) Tj ET", ["Alpha"]),
    ("an image inside", "BI /W 1 /H 1 ID (x) Tj \u{1} EI BT /F1 10 Tf 72 700 Td (Alpha) Tj ET", ["Alpha"]),
    ("unknown operators", "/P << /MCID 0 >> BDC BT /F1 10 Tf 72 700 Td (Alpha) Tj ET EMC 3 xyz", ["Alpha"]),
    ("missing operands", "BT /F1 10 Tf Td Tm (Alpha) Tj TJ Tf Q ET", ["Alpha"]),
    ("a font that is not there shows ASCII", "BT /F9 10 Tf 72 700 Td (Alpha) Tj ET", ["Alpha"]),
    ("no text at all", "0 0 m 100 100 l S", []),
  ]
  @Test(arguments: operators) func operatorsShowText(name: String, content: String, expected: [String]) throws
  {
    #expect(try lines(content).map(\.text) == expected)
  }

  @Test func scaledTypeHasTheSizeThatIsSeen() throws {
    let content = """
      BT /F1 1 Tf 18 0 0 18 72 700 Tm (Large) Tj ET
      q 0.5 0 0 0.5 0 0 cm BT /F1 20 Tf 72 900 Td (Halved) Tj ET Q
      BT /F1 12 Tf 72 100 Td (Plain) Tj ET
      """
    #expect(
      try lines(content).map { "\($0.text) \($0.size)" } == ["Large 18.0", "Halved 10.0", "Plain 12.0"])
  }
  @Test func typeThatRunsUpwardsIsVertical() throws {
    let found = try lines(
      "BT /F1 20 Tf 0 1 -1 0 30 200 Tm (arXiv:2101.00001v2 [cs.DC] 1 Jan 2021) Tj ET BT /F1 9 Tf 72 700 Td (Body) Tj ET"
    )
    #expect(found.map(\.isVertical) == [true, false])
    #expect(found[0].size == 20)
  }

  @Test func formsAreDrawnWhereTheyStand() throws {
    let inner = Array("BT /F1 10 Tf 72 650 Td (Inside) Tj ET".utf8)
    let found = try lines(
      "BT /F1 10 Tf 72 700 Td (Before) Tj ET /X Do BT /F1 10 Tf 72 600 Td (After) Tj ET",
      streams: [(40, inner, "/Type /XObject /Subtype /Form /BBox [0 0 1 1]")])
    #expect(found.map(\.text) == ["Before", "Inside", "After"])
  }
  @Test func formsThatDrawEachOtherEnd() throws {
    let x = Array("BT /F1 10 Tf 72 650 Td (X) Tj ET /Y Do /Y Do".utf8)
    let y = Array("/X Do /X Do".utf8)
    let found = try lines("/X Do", streams: [(40, x, "/Subtype /Form"), (41, y, "/Subtype /Form")])
    #expect(!found.isEmpty)
  }

  // MARK: fonts

  @Test func ligaturesOfTeXAreTheirLetters() throws {
    let found = try lines("BT /F1 10 Tf 72 700 Td (E\\016cient \\013ow \\014nd con\\034g) Tj ET")
    #expect(found.map(\.text) == ["Efficient ffow find config"])
  }
  @Test(
    arguments: [
      ("/fi /fl /ff /ffi /ffl", "fiflffffiffl"), ("/f_i /f_f_i", "fiffi"),
      ("/eacute /Scaron /udieresis", "éŠü"), ("/uni00E9 /u1F600", "é😀"),
      ("/A.sc /one.oldstyle", "A1"), ("/endash /emdash /quoteright", "–—’"), ("/space /hyphen", "-"),
      ("/g42 /nosuchglyph", ""), ("/alpha /Omega", "αΩ"),
    ])
  func glyphNamesAreLetters(names: String, text: String) throws {
    let count = names.split(separator: " ").count
    let codes = (1...count).map { "\\00\($0)" }.joined()
    let found = try lines(
      "BT /F2 10 Tf 72 700 Td (\(codes)) Tj ET", fonts: "/F2 20 0 R",
      more: [(20, "<< /Type /Font /Subtype /Type1 /Encoding << /Differences [1 \(names)] >> >>")])
    #expect(found.map(\.text).joined() == text)
  }

  @Test func compositeFontsAreReadByTheirMap() throws {
    let map = """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange
      3 beginbfchar <0001> <0052> <0002> <0069> <0003> <FB01> endbfchar
      2 beginbfrange <0010> <0012> <0061> <0020> <0021> [<4E2D> <6587>] endbfrange endcmap
      """
    let found = try lines(
      "BT /F2 10 Tf 72 700 Td <0001000200030010001100120020002100FF> Tj ET", fonts: "/F2 20 0 R",
      more: [
        (
          20,
          "<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [21 0 R] /ToUnicode 22 0 R >>"
        ),
        (21, "<< /Type /Font /Subtype /CIDFontType2 /DW 500 /W [1 [600 300 600] 16 18 550] >>"),
      ], streams: [(22, Array(map.utf8), "")])
    #expect(found.map(\.text) == ["Rifiabc中文"])
  }
  @Test(
    arguments: [
      "", "beginbfchar <00", "1 beginbfrange <FFFF> <0000> <0041> endbfrange",
      "1 beginbfrange <0000> <FFFFFFFF> <0041> endbfrange",
      "1 beginbfchar (x) 3 endbfchar", "endbfchar endbfrange", String(repeating: "<00> ", count: 50_000),
      "1 beginbfrange <00> <FF> <> endbfrange",
    ])
  func brokenMapsCostTheirLettersOnly(map: String) throws {
    let found = try lines(
      "BT /F1 10 Tf 72 700 Td (Before) Tj ET BT /F2 10 Tf 72 600 Td <0041> Tj ET", fonts: "/F2 20 0 R",
      more: [(20, "<< /Type /Font /Subtype /Type0 /ToUnicode 22 0 R >>")],
      streams: [(22, Array(map.utf8), "")])
    #expect(found.first?.text == "Before")
  }

  // MARK: what the reader makes of it

  struct FirstPage: CustomTestStringConvertible, Sendable {
    var name: String
    var lines: [(String, Double)]
    var info = ""
    var title: String?
    var doi: String?
    var arXiv: String?
    var testDescription: String { name }
  }
  static let firstPages = [
    FirstPage(
      name: "a title over two lines",
      lines: [
        ("Fast Queues for", 18), ("Slow Networks", 18), ("Jane Doe and Rob Roe", 11),
        ("Abstract. We queue.", 9),
      ],
      title: "Fast Queues for Slow Networks"),
    FirstPage(
      name: "a hyphen at the end of the line",
      lines: [("Fast Com-", 18), ("munication at Scale", 18), ("Jane Doe", 11)],
      title: "Fast Communication at Scale"),
    FirstPage(
      name: "a compound broken at its hyphen",
      lines: [("Learning End-to-", 18), ("End Schedules", 18), ("Jane Doe", 11)],
      title: "Learning End-to-End Schedules"),
    FirstPage(
      name: "a DOI in the copyright block",
      lines: [
        ("Fast Queues for Slow Networks", 18), ("Jane Doe", 11),
        ("https://doi.org/10.1145/1234567.1234568", 7),
      ],
      title: "Fast Queues for Slow Networks", doi: "10.1145/1234567.1234568"),
    FirstPage(
      name: "the DOIs of the references are others'",
      lines: [("Fast Queues for Slow Networks", 18), ("References", 12), ("[1] A. B. doi:10.1000/other", 8)],
      title: "Fast Queues for Slow Networks"),
    FirstPage(
      name: "arXiv's stamp in a line of its own",
      lines: [("Fast Queues for Slow Networks", 18), ("arXiv:2101.00001v2 [cs.DC] 1 Jan 2021", 9)],
      title: "Fast Queues for Slow Networks", arXiv: "2101.00001v2"),
    FirstPage(
      name: "an arXiv id that is only cited",
      lines: [("Fast Queues for Slow Networks", 18), ("as in arXiv:1912.00001 we queue", 9)],
      title: "Fast Queues for Slow Networks"),
    FirstPage(
      name: "a logo larger than the title",
      lines: [("ACM", 30), ("Fast Queues for Slow Networks", 18), ("Jane Doe", 11)],
      title: "Fast Queues for Slow Networks"),
    FirstPage(
      name: "a word processor's title", lines: [("Fast Queues for Slow Networks", 18), ("Jane Doe", 11)],
      info: "/Title (Microsoft Word - paper_final2.docx)",
      title: "Fast Queues for Slow Networks"),
    FirstPage(
      name: "a title of the metadata in other capitals",
      lines: [("FAST QUEUES FOR SLOW NETWORKS", 18), ("Jane Doe", 11)],
      info: "/Title (Fast Queues for Slow Networks)", title: "Fast Queues for Slow Networks"),
    FirstPage(
      name: "the metadata of another paper",
      lines: [("Fast Queues for Slow Networks", 18), ("Jane Doe", 11)],
      info: "/Title (A Template for Authors of Papers)",
      title: "Fast Queues for Slow Networks"),
    FirstPage(
      name: "footnote marks behind the title",
      lines: [("Fast Queues for Slow Networks*", 18), ("Jane Doe", 11)],
      title: "Fast Queues for Slow Networks"),
    FirstPage(
      name: "arXiv's own DOI is its id",
      lines: [("Fast Queues for Slow Networks", 18), ("doi:10.48550/arXiv.2101.00001", 8)],
      title: "Fast Queues for Slow Networks", arXiv: "2101.00001"),
  ]
  @Test(arguments: firstPages) func aFirstPageTellsTitleAndIdentifiers(_ it: FirstPage) throws {
    let foot = "\nBT /F1 9 Tf 72 90 Td (Permission to make copies of this work is granted.) Tj ET"
    var pdf = PDFMaker.page(PDFMaker.lines(it.lines) + foot, info: it.info)
    pdf.trailer("/Root 1 0 R /Info 6 0 R")
    let found = try #require(
      try findings(in: SavedPage.page(pdf.bytes, at: "https://example.org/p.pdf")).first)
    #expect(found.title == it.title)
    #expect(found.doi?.text == it.doi)
    #expect(found.arXiv?.description == it.arXiv)
    #expect(found.people.isEmpty, "nothing else is read out of a PDF")
    #expect(found.pdf?.text == "https://example.org/p.pdf")
  }
}
