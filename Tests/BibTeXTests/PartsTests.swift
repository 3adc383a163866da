@testable import BibTeX
import Testing

/// A file that is read in parts, on several cores, is read as if it had been read in one.
@Suite struct PartsTests {
  private func expectEqual(_ bytes: [UInt8], _ parts: Int, _ what: String = "") {
    let one = BibFile(bytes, name: "f.bib", parts: 1)
    let many = BibFile(bytes, name: "f.bib", parts: parts)
    let shown =
      "\(what), \(parts) parts: \(String(decoding: bytes.prefix(2000), as: UTF8.self).debugDescription)"
    #expect(many.diagnostics == one.diagnostics, "\(shown)")
    #expect(many.faultCount == one.faultCount, "\(shown)")
    #expect(many.blocks.count == one.blocks.count, "\(shown)")
    let isSame = zip(many.blocks, one.blocks).allSatisfy { a, b in
      a.kind == b.kind && a.range == b.range && a.fields.map(\.nameRange) == b.fields.map(\.nameRange)
        && a.fields.map(\.valueRange) == b.fields.map(\.valueRange)
    }
    #expect(isSame, "\(shown)")
    #expect(many.entries.map(\.isDamaged) == one.entries.map(\.isDamaged), "\(shown)")
    let keys = one.entries.map(\.key)
    #expect(many.entries.map(\.key) == keys)
    for key in keys { #expect(many.entry(for: key)?.index == one.entry(for: key)?.index) }
  }

  @Test(arguments: [2, 3, 4, 7]) func wholeFilesAreReadAlikeInAnyNumberOfParts(parts: Int) {
    var made = Bibliography(seed: UInt64(parts))
    for n in 0..<60 { expectEqual(made.file(n % 20), parts) }
  }

  @Test(arguments: [2, 3, 5]) func damagedFilesAreReadAlikeInAnyNumberOfParts(parts: Int) {
    var made = Bibliography(seed: 100 + UInt64(parts))
    for n in 0..<250 {
      let file = made.file(2 + n % 9)
      expectEqual(made.damaged(file), parts)
    }
  }

  static let traps: [(String, String)] = [
    ("an entry inside a value", "@a{k, note = {\n@b{inner, x = 1}\n}, y = 2}\n@c{l, z = 3}\n"),
    ("an entry inside a comment", "@comment{\n@a{k, x = 1}\n@a{l, x = 1}\n@a{m, x = 1}\n}\n@a{n, x = 2}\n"),
    ("a comment that is not closed", "@comment{ open\n@a{k, x = {1}}\n@a{l, x = {}}}\n@b{m, y = 1}\n"),
    ("a value that is not closed", "@a{k, x = {1\n@a{l, x = 1}\n@a{m, x = 1}\n@a{n, x = 1}\n"),
    ("a quote that is not closed", "@a{k, x = \"1\n@a{l, x = 1}\n@a{m, x = \"1\"}\n@a{n, x = 1}\n"),
    ("the last value is not closed", "@a{k, x = 1}\n@a{l, x = 1}\n@a{m, x = 1} @b{o, y = 2}\n@a{n, x = {1\n"),
    ("the same key on both sides", "@a{k, x = 1}\n@a{k, x = 2}\n@a{K, x = 3}\n@a{k, x = 4}\n"),
    ("macros on both sides", "@string{a = {x}}\n@b{k, y = a # b}\n@string{b = {z}}\n@b{l, y = a # b}\n"),
    ("one line", "@a{k, x = 1}@a{l, x = 2}@a{m, x = 3}@a{n, x = 4}"),
    ("text that looks like an entry", "@a{k, x = {\n  @b{l,\n  @b{m,\n  }}\n}}\n@c{n, y = 1}\n"),
    ("not UTF-8 in one half", "@a{k, x = 1}\n@a{l, x = {\u{80}}}\n@a{m, x = 1}\n"),
    ("no entries at all", String(repeating: "@ line with an at sign\n", count: 20)),
    ("empty", ""),
  ]
  @Test(arguments: traps.indices) func aWrongGuessIsFoundOut(row: Int) {
    let (name, text) = Self.traps[row]
    for parts in 2...9 {
      expectEqual(Array(text.utf8), parts, name)
      // The same further down, so that the cut falls elsewhere.
      for lines in [1, 7, 30] {
        let head = String(repeating: "% a line of words\n", count: lines)
        expectEqual(Array((head + text).utf8), parts, name)
        expectEqual(Array((text + head + text).utf8), parts, name)
      }
    }
  }

  @Test func aLargeFileIsReadInPartsByItself() {
    var made = Bibliography(seed: 9)
    var bytes: [UInt8] = []
    while bytes.count < Cores.worthwhile + 100_000 { bytes += made.file(50) }
    expectEqual(bytes, 1)
    let file = BibFile(bytes)
    #expect(file.entries.count == BibFile(bytes, parts: 1).entries.count)
    #expect(file.printed() == bytes)
    // Pieces of formatted text come from several cores too, and in order.
    let text = file.formatted()
    #expect(BibFile(text, parts: 1).entries.map(\.key) == file.entries.map(\.key))
    #expect(BibFile(text).formatted() == text)
  }

  @Test func whatIsCheckedPieceByPieceIsWhatIsFormatted() {
    var made = Bibliography(seed: 10)
    for n in 0..<120 {
      var bytes = made.file(n % 12)
      if n % 2 == 1 { bytes = made.damaged(bytes) }
      let file = BibFile(bytes)
      var out: [UInt8] = []
      let isSame = file.formattedAndChecked { out += $0 }
      #expect(!isSame || out == file.formatted())
      // Whole files always read back; of damaged ones some do not, and then nothing more is handed over.
      if file.faultCount == 0 { #expect(isSame, "\(String(decoding: bytes, as: UTF8.self))") }
    }
  }

  @Test func aPieceThatReachesOverItsEndIsNotAccepted() {
    let file = BibFile("@a{k, x = {1}}\n@a{l, x = {2}}\n")
    let blocks = 0..<file.blocks.count
    #expect(file.holds(blocks, FormattedPiece(Array("@a{k, x = {1}}\n@a{l, x = {2}}".utf8))))
    for text in [
      "@a{k, x = {1}}\n@a{l, x = {2}", "@a{k, x = {1}}", "@a{k, x = {1}}\n@a{l, x = {3}}", "",
      "@a{k, x = {1}}\n@a{l, x = {2}}\n@comment{", "@a{k, x = {1}}\n@a{l, x = {2}}\n@a{m, y = 1}",
      "@a{l, x = {2}}\n@a{k, x = {1}}", "@b{k, x = {1}}\n@a{l, x = {2}}",
      "@a{k, x = {1}, x = {1}}\n@a{l, x = {2}}",
    ] {
      #expect(!file.holds(blocks, FormattedPiece(Array(text.utf8))), "\(text)")
    }
  }

  @Test func workOnSeveralCoresKeepsItsOrder() {
    for count in [0, 1, 2, 17, 400] {
      #expect(Cores.map(count) { $0 * $0 } == (0..<count).map { $0 * $0 })
    }
  }
}
