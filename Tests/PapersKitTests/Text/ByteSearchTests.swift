import BibTeX
import Testing

@testable import PapersKit

/// Searches that look at eight bytes at once, at every place relative to those eight.
struct ByteSearchTests {
  @Test func aNeedleIsFoundWhereverItStands() {
    for length in 1...12 {
      let needle = String("xyzuvwxyzuvw".prefix(length))
      for before in 0...24 {
        for behind in 0...10 {
          let text =
            String(repeating: "x", count: before) + "-" + needle + String(repeating: "y", count: behind)
          let expected = (0...(text.utf8.count - length)).first {
            text.utf8.dropFirst($0).starts(with: needle.utf8)
          }
          #expect(text[...].offset(of: needle) == expected)
          #expect(text.dropFirst().dropLast().holds(needle) == text.dropFirst().dropLast().contains(needle))
        }
      }
    }
  }
  @Test func pairsAreFoundAsOneByOne() {
    var dice = Dice(seed: 21)
    for _ in 0..<400 {
      let bytes = Array((dice.text("ab") + dice.text("ab") + dice.text("ab")).utf8)
      guard bytes.count > 1 else { continue }
      for start in 0..<bytes.count - 1 {
        let naive =
          (start..<bytes.count - 1).first { bytes[$0] == 97 && bytes[$0 + 1] == 98 } ?? bytes.count - 1
        #expect(Bytes.first(97, then: 98, in: bytes.span, from: start, to: bytes.count - 1) == naive)
      }
    }
  }

  @Test(arguments: [
    ("reading group", "reading", true), ("a reading group", "reading", true),
    ("proofreading", "reading", false),
    ("proofreading reading", "reading", true), ("reading", "reading", true), ("", "reading", false),
    ("die übung", "übung", true), ("vorübung", "übung", false),
  ])
  func wordsBeginWhereABlankStands(text: String, word: String, holds: Bool) {
    #expect(text.holdsWord(word) == holds)
    #expect(("," + text).dropFirst().holdsWord(word) == holds)
  }

  @Test func linesStartBehindLineFeeds() {
    var dice = Dice(seed: 22)
    for _ in 0..<300 {
      let bytes = Array(dice.text("a\nb\r").utf8)
      #expect(bytes.lineStarts == [0] + bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 })
    }
  }

  @Test func spokenWordsAreThoseWithALetterOrADigit() {
    var dice = Dice(seed: 23)
    for _ in 0..<2_000 {
      let text = dice.text("a1 .-é 中")
      #expect(text.spokenWordCount == text.split(separator: " ").count { $0.isSpoken }, "\(text)")
    }
  }

  @Test func badBytesAreFoundWhereverTheyStand() {
    for at in 0..<20 {
      for bad: UInt8 in [0, 0xFF, 0xC3, 0x80] {
        var bytes = [UInt8](repeating: 97, count: 20)
        bytes[at] = bad
        #expect(UTF8Check.firstError(bytes) == at)
      }
      var text = [UInt8](repeating: 97, count: 20)
      text.replaceSubrange(at..<at, with: "é中😀".utf8)
      #expect(UTF8Check.firstError(text) == nil)
    }
  }
}

/// What JSON must escape is escaped wherever it stands (RFC 8259, 7).
struct JSONEscapeTests {
  @Test func atEveryPlace() throws {
    for at in 0..<20 {
      for bad in ["\"", "\\", "\n", "\t", "\u{1}", "\u{1F}", "\u{7F}", " ", "é", "\u{20}~", "\u{80}"] {
        let text = String(repeating: "a", count: at) + bad + String(repeating: "b", count: 19 - at)
        let line = JSON.string(text).line
        #expect(!line.utf8.contains { $0 < 32 || $0 == 127 })
        #expect(try JSON(parsing: Array(line.utf8)) == .string(text))
      }
    }
  }
}
