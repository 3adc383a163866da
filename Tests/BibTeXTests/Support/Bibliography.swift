import BibTeX

/// Bibliographies made from a seed: whole ones, and what hands and programs make of them.
struct Bibliography {
  var dice: Dice
  init(seed: UInt64) { dice = Dice(seed: seed) }

  static let types = ["article", "InProceedings", "misc", "BOOK", "phdthesis", "online", "software"]
  static let names = [
    "author", "Title", "year", "month", "booktitle", "doi", "url", "note", "bdsk-url-1", "x.y:z", "abstract",
  ]
  static let values = [
    "{Ada Lovelace and Charles Babbage}", "{A {GPU} for {\\\"U}ber-Fast \\LaTeX}", "2020", "jan",
    "\"quoted\"",
    "\"with {\"} inside\"", "{}", "\"\"", "sosp # { 2021}", "{1--2}", "{a % no comment}", "{é漢字 ﬁ}",
    "{https://example.org/a_b%20c#d}", "\"a\" # \"b\" # 3", "{line one\n    line two}", "{me@example.org}",
  ]
  static let between = [
    "\n", "\n\n", "  \r\n", "% a note with an @ sign\n", "Words by hand, a@b.c\n", "@comment{kept}\n",
    "@string{sosp = {Proc. of SOSP}}\n", "@preamble{\"\\newcommand{\\x}{y}\"}\n",
    "@Comment{jabref-meta: x;}\n\n",
  ]

  mutating func entry(_ n: Int) -> String {
    let isRound = dice.below(8) == 0
    var text = "@" + dice.pick(Self.types) + (isRound ? "(" : "{") + "key\(n):\(dice.below(1000))"
    for name in Self.names where dice.below(3) == 0 {
      let layout = dice.pick([",\n  \(name) = ", ", \(name)=", ",\r\n\t\(name)   =  "])
      text += layout + dice.pick(Self.values)
    }
    text += dice.pick([",\n", "\n", ""])
    return text + (isRound ? ")" : "}")
  }

  /// Whole entries with what stands between them in real files.
  mutating func file(_ entries: Int) -> [UInt8] {
    var text = dice.below(4) == 0 ? "\u{FEFF}" : ""
    for n in 0..<entries {
      for _ in 0..<dice.below(3) { text += dice.pick(Self.between) }
      text += entry(n) + dice.pick(["\n", "\n\n", "\r\n", ""])
    }
    return Array(text.utf8)
  }

  /// What copying, editors and broken downloads do to a file.
  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...dice.below(4) where !bytes.isEmpty {
      let at = dice.below(bytes.count)
      let end = min(bytes.count, at + 1 + dice.below(40))
      switch dice.below(8) {
      case 0: bytes.removeSubrange(at..<end)
      case 1: bytes.insert(contentsOf: bytes[at..<end], at: at)
      case 2: bytes.insert(dice.pick(Array("{}\"@,=#%\\()\n".utf8)), at: at)
      case 3: bytes[at] = UInt8(dice.below(256))
      case 4: bytes.removeSubrange(end...)
      case 5: bytes.insert(0, at: at)
      case 6: bytes[at..<end].replace([UInt8(ascii: "}")], with: [])
      default: bytes.insert(contentsOf: Array("\n@article{cut,\n".utf8), at: at)
      }
    }
    return bytes
  }
}
