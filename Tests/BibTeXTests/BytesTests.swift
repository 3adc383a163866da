import Testing

@testable import BibTeX

/// The lowest layers against the plainest way to do the same.
@Suite struct BytesTests {
  private static func random(_ dice: inout Dice, _ count: Int, among bytes: [UInt8]) -> [UInt8] {
    (0..<count).map { _ in dice.pick(bytes) }
  }

  @Test func searchesFindWhatALoopFindsAtEveryAlignment() {
    var dice = Dice(seed: 101)
    let rare = Array("abcdefgh ijklmnop\u{7F}".utf8) + [0, 0x80, 0xFF]
    for length in 0..<70 {
      for _ in 0..<6 {
        var bytes = Self.random(&dice, length, among: rare)
        if length > 0 { bytes[dice.below(length)] = dice.pick(Array("{}@\"\n".utf8)) }
        let s = bytes.span
        for start in 0...length {
          let naive = { (wanted: (UInt8) -> Bool) in bytes[start...].firstIndex(where: wanted) ?? length }
          #expect(Bytes.first(Bytes.newline, in: s, from: start) == naive { $0 == 10 })
          #expect(Bytes.firstBraceOrAt(in: s, from: start) == naive { "{}@".utf8.contains($0) })
          #expect(Bytes.firstBraceQuoteOrAt(in: s, from: start) == naive { "{}@\"".utf8.contains($0) })
          #expect(Bytes.firstBeyondASCII(in: s, start..<length) == naive { $0 > 127 })
        }
      }
    }
  }

  @Test(arguments: [
    ("a\nb", 0, 1), ("a\r\nb", 0, 2), ("a\rb", 0, 1), ("ab", 0, 2), ("", 0, 0), ("a\n\nb", 2, 2),
    ("a\r", 0, 1),
    ("a\r\rb", 0, 1), ("a\r\rb", 2, 2),
  ]) func aLineEndsAtItsMark(text: String, start: Int, end: Int) {
    #expect(Bytes.lineEnd(in: Array(text.utf8).span, from: start) == end)
  }

  @Test func namesThatDifferInCaseAloneHaveOneMark() {
    var dice = Dice(seed: 102)
    let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8)
    for _ in 0..<2000 {
      let name = Self.random(&dice, 1 + dice.below(20), among: letters)
      let other = name.map { dice.below(2) == 0 ? $0 : $0 - 32 }
      let tail = Self.random(&dice, dice.below(12), among: letters)
      let (a, b) = (name + tail, other)
      #expect(Bytes.mark(a.span, 0..<name.count) == Bytes.mark(b.span, 0..<name.count))
      // Of names of up to eight letters, others have others.
      var changed = name
      changed[dice.below(name.count)] = dice.pick(letters)
      if name.count <= 8, changed != name {
        #expect(Bytes.mark(a.span, 0..<name.count) != Bytes.mark(changed.span, 0..<name.count))
      }
    }
  }

  @Test func theClassesOfBytesAreThoseOfBibTeX() {
    // btxdoc and bibtex.web: an identifier may not hold these, nor white space; a digit may not begin it.
    let excluded = Set("\"#%'(),={}@".utf8)
    for b in UInt8.min...UInt8.max {
      #expect(b.isName == (b > 0x7F || (b > 0x20 && b != 0x7F && !excluded.contains(b))), "\(b)")
      #expect(b.isBlank == (b <= 0x20))
      #expect(b.isASCIILetter == ((65...90).contains(b) || (97...122).contains(b)))
      #expect(b.isASCIIDigit == (48...57).contains(b))
      #expect(b.lowered == ((65...90).contains(b) ? b + 32 : b))
    }
  }

  @Test func workOnSeveralCoresComesBackInOrder() {
    for count in [0, 1, 2, 3, 7, 64] { #expect(Cores.map(count) { $0 * $0 } == (0..<count).map { $0 * $0 }) }
  }

  @Test func keysAreFoundAsADictionaryFindsThem() {
    var dice = Dice(seed: 103)
    for count in [0, 1, 2, 15, 16, 17, 300] {
      let keys = (0..<count).map { _ in
        "\(dice.pick(["a", "A", "k", "K", "é", "x:"]))\(dice.below(count + 3))"
      }
      let file = BibFile(keys.map { "@misc{\($0), x = 1}\n" }.joined())
      var first: [String: Int] = [:]
      for (n, key) in keys.enumerated() where first[key] == nil { first[key] = n }
      for key in keys + ["a9999", "", "K"] { #expect(file.entry(for: key)?.index == first[key], "\(key)") }
      let twice = file.diagnostics.filter { if case .duplicateKey = $0.cause { true } else { false } }
      #expect(twice.count == keys.count - first.count)
      // In any case, for crossref: the one as written before another.
      let entries = BibEntries(BibFile(keys.map { "@misc{\($0), crossref = {}}\n" }.joined()))
      for key in keys { #expect(entries.number(of: key) == first[key]) }
      for key in Set(keys) where first[key.uppercased()] == nil {
        #expect(entries.number(of: key.uppercased()) != nil || !key.utf8.allSatisfy { $0 < 128 }, "\(key)")
      }
    }
  }

  @Test func fieldsThatStandTwiceAreFoundInShortAndLongEntries() {
    var dice = Dice(seed: 104)
    for count in [0, 1, 2, 8, 31, 32, 33, 34, 90] {
      for _ in 0..<8 {
        let names = (0..<count).map { _ in
          String(dice.pick(["note", "Note", "annotation", "annotations", "bdsk-url-1", "bdsk-url-2"]))
            + (dice.below(3) == 0 ? "" : "\(dice.below(60))")
        }
        let file = BibFile("@misc{k, " + names.map { "\($0) = 1" }.joined(separator: ", ") + "}")
        let doubles = count - Set(names.map { $0.lowercased() }).count
        #expect(
          file.diagnostics.filter { if case .duplicateField = $0.cause { true } else { false } }.count
            == doubles)
        #expect(file.entries.first?.fields.map(\.name) == names.map { $0.lowercased() })
      }
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func placesAreThoseOfACount(end: String) {
    var dice = Dice(seed: 105)
    for _ in 0..<60 {
      let lines = (0..<1 + dice.below(12)).map { n in
        dice.pick(["", "@a{k\(n), x = }", "  é 漢 😀 @b{l\(n), y = ,}", "words", "% c"])
      }
      let text = lines.joined(separator: end)
      for diagnostic in BibFile(text).diagnostics {
        let before = String(decoding: Array(text.utf8)[..<diagnostic.offset], as: UTF8.self)
        // A scalar view, for "\r\n" is one character.
        let breaks = before.unicodeScalars.split(
          separator: Unicode.Scalar(Array(end.utf8).last ?? 10), omittingEmptySubsequences: false)
        let hasBreak = text.unicodeScalars.contains(Unicode.Scalar(Array(end.utf8).last ?? 10))
        #expect(diagnostic.line == (hasBreak ? breaks.count : 1), "\(text.debugDescription)")
        #expect(diagnostic.column == (breaks.last?.count ?? 0) + 1, "\(text.debugDescription)")
      }
    }
  }
}
