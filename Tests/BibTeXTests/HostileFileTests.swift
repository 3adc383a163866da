import BibTeX
import Testing

/// Files that were made, or have become, what no file should be: no crash, no hang, nothing lost.
@Suite struct HostileFileTests {
  static let files: [(name: String, bytes: [UInt8])] = [
    ("a million braces", [UInt8](repeating: UInt8(ascii: "{"), count: 200_000)),
    ("an entry of a million braces", Array("@a{k,b=".utf8) + [UInt8](repeating: 0x7B, count: 200_000)),
    ("a million at signs", [UInt8](repeating: UInt8(ascii: "@"), count: 200_000)),
    ("entries that never close", Array(String(repeating: "@a{b,c={", count: 10_000).utf8)),
    ("lines of entries that never close", Array(String(repeating: "@a{b,c={\n", count: 10_000).utf8)),
    ("quotes that never close", Array(String(repeating: "@a{b,c=\"\n", count: 10_000).utf8)),
    ("commas", Array("@a{b".utf8) + [UInt8](repeating: UInt8(ascii: ","), count: 200_000)),
    ("blank lines in an entry", Array("@a{b,c".utf8) + [UInt8](repeating: 10, count: 200_000)),
    ("words in an entry", Array(("@a{b," + String(repeating: "c\n\n", count: 60_000)).utf8)),
    ("fields in an entry", Array(("@a{b," + String(repeating: "c=1,", count: 50_000) + "}").utf8)),
    ("hash signs", Array(("@a{b,c=" + String(repeating: "#", count: 100_000)).utf8)),
    ("NUL bytes", [UInt8](repeating: 0, count: 200_000)),
    ("entries that close too often", Array(String(repeating: "@a{b,c={}}}}}}\n", count: 10_000).utf8)),
    ("one long line", Array(("@a{b,c={" + String(repeating: "x y ", count: 200_000) + "}}").utf8)),
    ("comments that never close", Array(String(repeating: "@comment{\n", count: 10_000).utf8)),
    ("type names", Array(("@" + String(repeating: "a", count: 200_000) + "{k,}").utf8)),
  ]

  @Test(arguments: files.map(\.name)) func isReadInLinearTime(name: String) throws {
    let bytes = try #require(Self.files.first { $0.name == name }?.bytes)
    let clock = ContinuousClock()
    var file = BibFile([])
    let time = clock.measure { file = BibFile(bytes) }
    // Quadratic time would be minutes; a loaded machine and a debug build are allowed for.
    #expect(time < .seconds(20))
    let isFaithful = file.printed() == bytes
    #expect(isFaithful)
    #expect(file.diagnostics.count <= 10_000)
  }

  @Test func aPictureIsText() {
    var dice = Dice(seed: 7)
    let bytes =
      [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]
      + (0..<10_000).map { _ in UInt8(truncatingIfNeeded: dice.next()) }
    let file = BibFile(bytes)
    let isFaithful = file.printed() == bytes
    #expect(isFaithful)
    #expect(file.faultCount > 0)
  }

  @Test func anyCutOfAFileIsReadWithoutLoss() throws {
    let text = Array(
      "@string{m = \"q\"}\n@a{k, t = {x {\\\"o}} # m, y = \"a{b}c\",}\n@comment{z}\n@b(l, p = 1--2)\n".utf8)
    for end in text.indices {
      let file = BibFile(Array(text[..<end]))
      #expect(file.printed() == Array(text[..<end]))
      for (a, b) in zip(file.blocks, file.blocks.dropFirst()) {
        #expect(a.range.upperBound == b.range.lowerBound)
      }
    }
  }

  @Test func randomMixturesAreReadAndFormattedWithoutLosingAnEntry() {
    let parts = [
      "@a{k,", "@b(l,", "}", ")", "{", "\"", "t = ", "x", ",", "\n", " ", "@string{m = ", "@comment{", "#",
      "jan", "%", "=",
      "\\", "é", "@",
    ]
    var dice = Dice(seed: 42)
    for _ in 0..<1_000 {
      let text = (0..<dice.below(30)).map { _ in dice.pick(parts) }.joined()
      let file = BibFile(text)
      #expect(file.printed() == Array(text.utf8))
      #expect(BibFile(file.formatted()).entries.count >= file.entries.count, "\(text.debugDescription)")
    }
  }
}
