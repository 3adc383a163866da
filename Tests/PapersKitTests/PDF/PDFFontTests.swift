import Testing

@testable import PapersKit

/// Codes, widths and maps of fonts, and what a title string may be written in.
struct PDFFontTests {
  /// Lines of a page that shows the content in a font of its own, F2.
  private func lines(_ content: String, font: String, more: [(Int, String)] = [], map: String? = nil) throws
    -> [String]
  {
    var pdf = PDFMaker.page(content)
    pdf.object(
      3, "<< /Type /Page /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 20 0 R >> >> >>")
    pdf.object(20, font)
    for (number, text) in more { pdf.object(number, text) }
    if let map { pdf.stream(30, Array(map.utf8)) }
    pdf.trailer("/Root 1 0 R")
    return try PDFDocument(pdf.bytes).lines.map(\.text)
  }
  private func shown(_ codes: String, map: String, isWide: Bool = false) throws -> String? {
    let font =
      "<< /Type /Font /Subtype \(isWide ? "/Type0 /DescendantFonts [21 0 R]" : "/Type1") /ToUnicode 30 0 R >>"
    return try lines(
      "BT /F2 10 Tf 72 700 Td \(codes) Tj ET", font: font, more: [(21, "<< /DW 500 >>")], map: map
    ).first
  }

  static let maps: [(String, String, String, String?)] = [
    ("one code", "<41>", "1 beginbfchar <41> <0058> endbfchar", "X"),
    ("several", "<4142>", "2 beginbfchar <41> <0058> <42> <0059> endbfchar", "XY"),
    (
      "two sections", "<4142>", "1 beginbfchar <41> <0058> endbfchar 1 beginbfchar <42> <0059> endbfchar",
      "XY"
    ),
    ("a range", "<414243>", "1 beginbfrange <41> <43> <0058> endbfrange", "XYZ"),
    ("a range by a list", "<414243>", "1 beginbfrange <41> <43> [<0061> <0062> <0063>] endbfrange", "abc"),
    ("a list too short", "<414243>", "1 beginbfrange <41> <43> [<0061>] endbfrange", "aBC"),
    ("a ligature in several letters", "<41>", "1 beginbfchar <41> <006600660069> endbfchar", "ffi"),
    ("a ligature as one character", "<41>", "1 beginbfchar <41> <FB01> endbfchar", "fi"),
    ("a character beyond 16 bits", "<41>", "1 beginbfchar <41> <D835DC00> endbfchar", "𝐀"),
    ("a range over a byte's end", "<4142>", "1 beginbfrange <41> <42> <00FF> endbfrange", "ÿĀ"),
    ("codes that no map names", "<4142>", "1 beginbfchar <41> <0058> endbfchar", "XB"),
    ("an empty map", "<4142>", "", "AB"), ("a map that is none", "<4142>", "garbage ( <<", "AB"),
    ("a range that runs back", "<41>", "1 beginbfrange <43> <41> <0058> endbfrange", "A"),
    ("a range that is too wide", "<41>", "1 beginbfrange <41> <FFFFFF> <0058> endbfrange", "A"),
    ("operands that are missing", "<41>", "1 beginbfchar <41> endbfchar", "A"),
    ("numbers in place of codes", "<41>", "1 beginbfchar 65 88 endbfchar", "A"),
    ("one byte for a letter", "<41>", "1 beginbfchar <41> <58> endbfchar", "X"),
    ("comments", "<41>", "1 beginbfchar % note\n<41> <0058> endbfchar", "X"),
  ]
  @Test(arguments: maps) func aMapGivesCodesTheirLetters(
    name: String, codes: String, map: String, text: String?
  )
    throws
  {
    #expect(try shown(codes, map: map) == text, "\(name)")
  }

  static let wide: [(String, String, String?)] = [
    ("<00410042>", "2 beginbfchar <0041> <0058> <0042> <0059> endbfchar", "XY"),
    ("<0041>", "1 beginbfrange <0040> <0042> <0057> endbfrange", "X"), ("<0041>", "", nil),
    ("<004100>", "1 beginbfchar <0041> <0058> endbfchar", "X"),
    ("<41>", "1 beginbfchar <0041> <0058> endbfchar", "X"),
  ]
  @Test(arguments: wide) func codesOfTwoBytesNeedTheMap(codes: String, map: String, text: String?) throws {
    #expect(try shown(codes, map: map, isWide: true) == text)
  }

  static let encodings: [(String, String, String?)] = [
    ("/Encoding << /Differences [65 /eacute /a /germandbls] >>", "<414243>", "éaß"),
    ("/Encoding << /Differences [1 /f_f_i 65 /X] >>", "<0141>", "ffiX"),
    ("/Encoding << /Differences [65 /uni0058] >>", "<41>", "X"),
    ("/Encoding << /Differences [65 /u1D400] >>", "<41>", "𝐀"),
    ("/Encoding << /Differences [65 /nonsense] >>", "<41>", "A"),
    ("/Encoding << /Differences [/X] >>", "<00>", "X"),
    ("/Encoding << /Differences [65] >>", "<41>", "A"), ("/Encoding << /Differences 65 >>", "<41>", "A"),
    ("/Encoding /WinAnsiEncoding", "<4196E9>", "A–é"), ("", "<0B0C0D0E0F>", "fffiflffiffl"),
    ("", "<1B1C1D>", "fffifl"), ("", "<91417F92>", "’A’"),
    ("/Encoding << /Differences [-5 /X 70000 /Y] >>", "<41>", "A"),
  ]
  @Test(arguments: encodings) func namesOfGlyphsAreLetters(encoding: String, codes: String, text: String?)
    throws
  {
    let shown = try lines(
      "BT /F2 10 Tf 72 700 Td \(codes) Tj ET", font: "<< /Type /Font /Subtype /Type1 \(encoding) >>")
    #expect(shown.first == text)
  }

  @Test(
    arguments: [
      ("/FirstChar 65 /Widths [1000 1000]", "AB CD"), ("/FirstChar 65 /Widths [100 100]", "AB CD"),
      ("/FirstChar 65 /Widths [22 0 R 22 0 R]", "AB CD"), ("/FirstChar 300 /Widths [1000]", "AB CD"),
      ("/Widths []", "AB CD"), ("/FirstChar 65 /Widths 7", "AB CD"),
    ])
  func widthsPlaceWhatFollows(widths: String, text: String) throws {
    // A blank's width behind AB, whatever AB is wide.
    let font = "<< /Type /Font /Subtype /Type1 \(widths) >>"
    let shown = try lines(
      "BT /F2 10 Tf 72 700 Td [(AB) -400 (CD)] TJ ET", font: font, more: [(22, "600")])
    #expect(shown == [text])
  }

  static let descendants: [String] = [
    "<< /DW 500 >>", "<< /W [65 [500 600] 70 80 700] >>", "<< /W [65 70 500] >>", "<< /W [65] >>",
    "<< /W [] >>",
    "<< /W [65 (x)] >>", "<< /W [-1 [5]] >>", "<< /W [0 99999999 5] >>", "<< /W [70 65 5] >>", "<< /W 5 >>",
    "<< /W [65 [null (x) 3]] >>", "null",
  ]
  @Test(arguments: descendants) func anyWidthsOfCompositeFontsAreBorne(descendant: String) throws {
    let shown = try lines(
      "BT /F2 10 Tf 72 700 Td <00410042> Tj ET",
      font: "<< /Type /Font /Subtype /Type0 /DescendantFonts [21 0 R] /ToUnicode 30 0 R >>",
      more: [(21, descendant)],
      map: "2 beginbfchar <0041> <0058> <0042> <0059> endbfchar")
    #expect(shown == ["XY"])
  }

  // MARK: text strings

  static let strings: [([UInt8], String)] = [
    ([], ""), (Array("Nets".utf8), "Nets"), ([0xFE, 0xFF, 0, 78, 0, 0xFC], "Nü"),
    ([0xFF, 0xFE, 78, 0, 0xFC, 0], "Nü"),
    ([0xFE, 0xFF, 0xD8, 0x35, 0xDC, 0x00], "𝐀"), ([0xFE, 0xFF, 0, 78, 0], "N"), ([0xFE, 0xFF], ""),
    ([0xEF, 0xBB, 0xBF, 78, 0xC3, 0xBC], "Nü"), ([78, 0xC3, 0xBC], "Nü"), ([78, 0xFC], "Nü"),
    ([78, 0, 0], "N"),
    (Array("  a \n b ".utf8), "a b"), ([0xFE, 0xFF, 0, 0, 0, 78], "N"),
  ]
  @Test(arguments: strings) func aTextStringIsReadInEachOfItsEncodings(bytes: [UInt8], text: String) {
    #expect(PDFDocument.text(bytes) == text)
  }

  @Test func anyFontIsBorne() throws {
    var dice = Dice(seed: 23)
    for _ in 0..<150 {
      let font = "<< /Type /Font " + dice.text("/WDifToUncde []<>()0123 R") + " /ToUnicode 30 0 R >>"
      _ = try? lines(
        "BT /F2 10 Tf 72 700 Td (AB) Tj ET", font: font, map: dice.text("<>[] 0123beginfcharendbfrange"))
    }
  }
}
