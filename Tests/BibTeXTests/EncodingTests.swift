@testable import BibTeX
import Testing

/// Bytes to text: what is UTF-8, what is not, and what Windows' editors save.
@Suite struct EncodingTests {
  static let sequences: [([UInt8], Bool)] = [
    ([], true), ([0x41], true), ([0x7F], true), ([0x80], false), ([0xBF], false), ([0xC0, 0x80], false),
    ([0xC1, 0xBF], false), ([0xC2, 0x80], true), ([0xC2], false), ([0xC2, 0x41], false),
    ([0xDF, 0xBF], true), ([0xE0, 0x9F, 0xBF], false), ([0xE0, 0xA0, 0x80], true), ([0xE0, 0xA0], false),
    ([0xE2, 0x82, 0xAC], true), ([0xE2, 0x82, 0x41], false), ([0xED, 0x9F, 0xBF], true),
    ([0xED, 0xA0, 0x80], false), ([0xEE, 0x80, 0x80], true), ([0xEF, 0xBB, 0xBF], true),
    ([0xF0, 0x8F, 0xBF, 0xBF], false), ([0xF0, 0x90, 0x80, 0x80], true), ([0xF0, 0x9F, 0x98, 0x80], true),
    ([0xF0, 0x9F, 0x98], false), ([0xF4, 0x8F, 0xBF, 0xBF], true), ([0xF4, 0x90, 0x80, 0x80], false),
    ([0xF5, 0x80, 0x80, 0x80], false), ([0xFE], false), ([0xFF], false),
  ]
  @Test(arguments: sequences) func knowsUTF8(_ bytes: [UInt8], _ isUTF8: Bool) {
    // Also behind and before letters, so that words of eight bytes are cut everywhere.
    for before in 0...9 {
      for after in [0, 1, 7, 8] {
        let all = [UInt8](repeating: 0x61, count: before) + bytes + [UInt8](repeating: 0x62, count: after)
        #expect(Encoding.isUTF8(all.span, 0..<all.count) == isUTF8, "\(all)")
      }
    }
  }

  @Test func agreesWithTheStandardLibraryOnRandomBytes() {
    var dice = Dice(seed: 61)
    let leads: [UInt8] = [0x41, 0x80, 0xBF, 0xC2, 0xE0, 0xE2, 0xED, 0xF0, 0xF4, 0x9F, 0xA0, 0x8F, 0x90, 0xFF]
    for _ in 0..<20_000 {
      let bytes = (0..<dice.below(12)).map { _ in dice.pick(leads) }
      let expected = String(validating: bytes, as: UTF8.self) != nil
      #expect(Encoding.isUTF8(bytes.span, 0..<bytes.count) == expected, "\(bytes)")
    }
  }

  @Test func everyByteOfWindows1252IsACharacter() {
    for b in UInt8(0x80)...0xFF {
      let text = Encoding.text([b])
      #expect(text.unicodeScalars.count == 1)
      #expect(b < 0xA0 || text.unicodeScalars.first?.value == UInt32(b))
    }
    #expect(Encoding.text([0x80, 0x93, 0x94, 0x96, 0x97, 0xE9]) == "€“”–—é")
  }

  private func utf16(_ text: String, isBig: Bool, hasMark: Bool) -> [UInt8] {
    ((hasMark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      isBig ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
  }

  @Test(arguments: [true, false], [true, false])
  func utf16IsReadAndReported(isBig: Bool, hasMark: Bool) throws {
    let text = "@article{gödel31,\n  author = {Gödel, Kurt},\n  title = {Über 漢字 😀},\n  junk\n}\n"
    let bytes = utf16(text, isBig: isBig, hasMark: hasMark)
    let file = BibFile(bytes, name: "w.bib")
    let entry = try #require(BibEntries(file).entry(for: "gödel31"))
    #expect(entry["author"] == "Gödel, Kurt")
    #expect(entry["title"] == "Über 漢字 😀")
    #expect(file.diagnostics.map(\.cause) == [.isUTF16, .missingEquals])
    #expect(file.diagnostics.map { "\($0.line):\($0.column)" } == ["1:1", "4:3"])
    // Untouched, the file is what it was; changed, it is UTF-8.
    #expect(file.printed() == bytes)
    #expect(file.bytes == Array(text.utf8))
    #expect(BibFile(file.formatted()).diagnostics.allSatisfy { $0.cause != .isUTF16 })
  }

  @Test func brokenUTF16IsReadAsFarAsItGoes() {
    var bytes = utf16("@a{k, x = {é}}\n", isBig: false, hasMark: true)
    bytes.removeLast()
    let file = BibFile(bytes)
    #expect(file.entries.map(\.key) == ["k"])
    #expect(file.printed() == bytes)
    // A surrogate without its partner.
    let lone = BibFile([0xFF, 0xFE, 0x40, 0, 0x00, 0xD8, 0x7B, 0])
    #expect(lone.bytes == Array("@\u{FFFD}{".utf8))
  }

  @Test(
    arguments: [
      [], [0xFF], [0xFF, 0xFE], [0xFE, 0xFF, 0], [0, 0, 0, 0], [0x40, 0, 0, 0], [0x40, 0x61, 0, 0],
      [0x40, 0, 0x61, 0x62], [0xEF, 0xBB, 0xBF, 0x40], [0, 0x61, 0x62, 0],
    ] as [[UInt8]]) func whatIsNotUTF16IsLeftAlone(bytes: [UInt8])
  {
    #expect(Encoding.fromUTF16(bytes) == nil)
    #expect(BibFile(bytes).bytes == bytes)
  }

  // Found by the fuzzer: without the blanks before them, these bytes begin a UTF-16 file.
  @Test(arguments: [" \n\u{0}", "\n"]) func aFormattedFileIsNotTakenForUTF16(blanks: String) {
    for start in [[0xFE, 0xFF], [0xFF, 0xFE], [0x61, 0, 0x62, 0]] as [[UInt8]] {
      let bytes = Array(blanks.utf8) + start + Array("\n@a{k, x = {1}}\n".utf8)
      let text = BibFile(bytes).formatted()
      #expect(BibFile(text).entries.map(\.key) == ["k"], "\(text)")
      #expect(BibFile(text).formatted() == text)
    }
  }

  static let mixtures: [(String, [UInt8], [String], [String])] = [
    ("a Latin-1 key", Array("@a{M".utf8) + [0xFC] + Array("ller, x = {1}}".utf8), ["Müller"], ["1:5"]),
    ("a value each", Array("@a{k, x = {".utf8) + [0xE9] + Array("},\n y = {é}}".utf8), ["k"], ["1:12"]),
    ("text between", Array("caf".utf8) + [0xE9] + Array("\n@a{k, x = {é}}".utf8), ["k"], ["1:4"]),
    (
      "two entries",
      Array("@a{k, x={".utf8) + [0xDF] + Array("}}\n@a{l, x={".utf8) + [0xFF] + Array("}}".utf8),
      ["k", "l"], ["1:10", "2:10"]
    ),
    ("a NUL byte", Array("@a{k, x = {1\u{0}2}}".utf8), ["k"], []),
    ("all UTF-8", Array("@a{ключ, x = {漢}}".utf8), ["ключ"], []),
  ]
  @Test(arguments: mixtures.indices) func latin1IsTakenValueByValueAndReported(row: Int) {
    let (name, bytes, keys, places) = Self.mixtures[row]
    let file = BibFile(bytes)
    #expect(file.entries.map(\.key) == keys, "\(name)")
    let found = file.diagnostics.filter { $0.cause == .notUTF8 }.map { "\($0.line):\($0.column)" }
    #expect(found == places, "\(name)")
    #expect(file.printed() == bytes, "\(name)")
  }
}
