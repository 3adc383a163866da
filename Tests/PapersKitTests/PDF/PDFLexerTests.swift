import Testing

@testable import PapersKit

/// The tokens of PDF (ISO 32000-1, 7.2 and 7.3), and the filters.
struct PDFLexerTests {
  private func objects(_ text: String) -> [PDFObject] {
    var lexer = PDFLexer(Array(text.utf8))
    var found: [PDFObject] = []
    while let object = lexer.next(), found.count < 1_000 { found.append(object) }
    return found
  }
  private static func string(_ text: String) -> PDFObject { .string(Array(text.utf8)) }

  static let tokens: [(String, [PDFObject])] = [
    ("1 -2 +3 4.5 -.5 6.", [.number(1), .number(-2), .number(3), .number(4.5), .number(-0.5), .number(6)]),
    ("true false null", [.bool(true), .bool(false), .null]),
    ("/Name /A#20B /", [.name("Name"), .name("A B"), .name("")]), ("(text)", [string("text")]),
    ("(a (b) c)", [string("a (b) c")]), ("(a\\)b)", [string("a)b")]),
    ("(\\101\\60\\7x)", [.string([65, 48, 7, 120])]), ("(a\\\nb)", [string("ab")]),
    ("(\\n\\r\\t\\b\\f\\\\)", [.string([10, 13, 9, 8, 12, 92])]), ("(\\q)", [string("q")]),
    ("<48 65>", [string("He")]), ("<4>", [.string([0x40])]), ("<>", [.string([])]),
    ("[1 [2] (3)]", [.array([.number(1), .array([.number(2)]), string("3")])]),
    ("<< /A 1 /B << /C [] >> >>", [.dictionary(["A": .number(1), "B": .dictionary(["C": .array([])])])]),
    ("12 0 R", [.reference(12)]), ("[1 0 R 2 0 R 3]", [.array([.reference(1), .reference(2), .number(3)])]),
    ("BT % comment (x)\nET", [.keyword("BT"), .keyword("ET")]),
    ("1 0 obj", [.number(1), .number(0), .keyword("obj")]), ("", []), ("  \n\t\0 ", []),
    ("T*", [.keyword("T*")]),
  ]
  @Test(arguments: tokens) func tokensAreRead(text: String, expected: [PDFObject]) {
    #expect(objects(text) == expected)
  }

  @Test(
    arguments: [
      "(", "(((", "<", "<4", "<<", "<< /A", "<< /A 1", "[", "[[[[", "]", ">>", ">", ")", "/", "#", "\\",
      "1 0", "<< 1 2 3 >>", "<< /A >>", "(\\", "(\\1", "<zz>", "{}", "--5", "1.2.3", "9999999999999999999999",
      "+", "-", ".", "1e5", "\u{FF}\u{FE}",
    ])
  func brokenTokensEnd(text: String) { _ = objects(text) }

  @Test func anyBytesEnd() {
    var dice = Dice(seed: 19)
    for _ in 0..<3_000 { _ = objects(dice.text("()<>[]/% 019.-RTjBEobj\\\n#")) }
    for depth in [50, 5_000, 200_000] {
      _ = objects(String(repeating: "[", count: depth))
      _ = objects(String(repeating: "<<", count: depth))
      _ = objects(String(repeating: "(", count: depth))
    }
  }

  // MARK: filters

  private func undo(
    _ filter: String, _ data: [UInt8], limit: Int = 10_000,
    predictor: PDFFilters.Predictor = .init(kind: 1, colors: 1, bits: 8, columns: 1)
  ) -> [UInt8]? {
    PDFFilters.undo(filter, data, limit: limit, predictor: predictor)
  }

  static let coded: [(String, String, String?)] = [
    ("ASCIIHexDecode", "48656C6C6F>", "Hello"), ("AHx", "48 65\n6c 6C 6f", "Hello"), ("AHx", "486>", "H`"),
    ("AHx", ">", ""), ("AHx", "", ""),
    ("ASCII85Decode", "87cURDZ~>", "Hello"), ("A85", "87cUR D\nZ", "Hello"), ("A85", "z~>", "\0\0\0\0"),
    ("A85", "~>", ""), ("A85", "", ""), ("A85", "87c\u{7F}", nil),
    ("LZWDecode", "x", nil), ("JPXDecode", "x", nil), ("", "x", nil),
  ]
  @Test(arguments: coded) func textFiltersAreUndone(filter: String, data: String, plain: String?) {
    #expect(undo(filter, Array(data.utf8)) == plain.map { Array($0.utf8) })
  }

  @Test func flateStopsAtTheLimitAndGivesWhatCameBeforeDamage() {
    let data = [UInt8](repeating: 65, count: 5_000)
    let folded = SmallPDF.stored(data)
    #expect(undo("FlateDecode", folded) == data)
    #expect(undo("Fl", folded) == data)
    #expect(undo("FlateDecode", folded, limit: 100)?.count ?? 0 <= 100)
    #expect(undo("FlateDecode", Array(folded.prefix(2_000)))?.allSatisfy { $0 == 65 } ?? true)
    #expect(undo("FlateDecode", Array("no zlib".utf8)) == nil)
  }

  static let predicted: [(Int, [UInt8], [UInt8])] = [
    (10, [0, 1, 2, 3, 0, 4, 5, 6], [1, 2, 3, 4, 5, 6]), (11, [1, 1, 1, 1, 1, 2, 2, 2], [1, 2, 3, 2, 4, 6]),
    (12, [2, 1, 2, 3, 2, 1, 1, 1], [1, 2, 3, 2, 3, 4]),
    (13, [3, 2, 2, 2, 3, 1, 1, 1], [2, 3, 3, 2, 3, 4]), (14, [4, 1, 1, 1, 4, 1, 1, 1], [1, 2, 3, 2, 3, 4]),
    (15, [0, 1, 2, 3, 2, 1, 1, 1], [1, 2, 3, 2, 3, 4]),
    (12, [2, 1, 2, 3, 2, 1], [1, 2, 3, 2]), (12, [], []),
  ]
  @Test(arguments: predicted) func predictorsOfPNGAreUndone(kind: Int, rows: [UInt8], plain: [UInt8]) {
    let predictor = PDFFilters.Predictor(kind: kind, colors: 1, bits: 8, columns: 3)
    #expect(undo("FlateDecode", SmallPDF.stored(rows), predictor: predictor) == plain)
  }
  @Test(arguments: [
    (2, 1, 8, 3), (12, 0, 8, 3), (12, 99, 8, 3), (12, 1, 7, 3), (12, 1, 8, 0), (12, 1, 8, -1),
    (12, 1, 8, Int.max),
  ])
  func impossiblePredictorsAreRefused(kind: Int, colors: Int, bits: Int, columns: Int) {
    let predictor = PDFFilters.Predictor(kind: kind, colors: colors, bits: bits, columns: columns)
    #expect(undo("FlateDecode", SmallPDF.stored([1, 2, 3]), predictor: predictor) == nil)
  }
}
