import BibTeX
import Testing

/// BibTeX's rule for names (btxdoc, section 4, item 18), as short as it can be said, against the parser: for every order
/// of words in capitals and in small letters, with no comma, one or two.
@Suite struct NameRuleTests {
  /// The von part of words reaches from the first to the last word in small letters, but never takes the last word.
  private static func ruled(_ parts: [[String]]) -> BibName {
    func isLower(_ word: String) -> Bool { word.first?.isLowercase ?? false }
    func joined(_ words: ArraySlice<String>) -> String? { words.isEmpty ? nil : words.joined(separator: " ") }
    let words = parts[0]
    let head = words.dropLast()
    let last = head.lastIndex(where: isLower)
    if parts.count == 1 {
      let first = head.firstIndex(where: isLower)
      return BibName(
        given: joined(head[..<(first ?? head.endIndex)]),
        particle: first.flatMap { joined(words[$0...(last ?? $0)]) },
        family: joined(words[((last ?? head.endIndex - 1) + 1)...]))
    }
    return BibName(
      given: joined(parts[parts.count - 1][...]), particle: last.flatMap { joined(words[...$0]) },
      family: joined(words[((last ?? -1) + 1)...]), suffix: parts.count > 2 ? joined(parts[1][...]) : nil)
  }

  /// Every way to write `count` words, each with a capital or without.
  private static func words(_ count: Int, from letter: Int = 0) -> [[String]] {
    (0..<(1 << count)).map { bits in
      (0..<count).map { n in
        let text = String(repeating: "abcdefgh"[letter + n], count: 2)
        return bits >> n & 1 == 1 ? text.uppercased() : text
      }
    }
  }

  @Test(arguments: 1...6) func wordsWithoutACommaAreFirstVonLast(count: Int) {
    for words in Self.words(count) {
      let text = words.joined(separator: " ")
      #expect(BibNames(text).names == [Self.ruled([words])], "\(text)")
    }
  }

  @Test(arguments: 1...4) func oneCommaPartsLastFromFirst(count: Int) {
    for last in Self.words(count) {
      for first in Self.words(2, from: 5) {
        let text = last.joined(separator: " ") + ", " + first.joined(separator: " ")
        #expect(BibNames(text).names == [Self.ruled([last, first])], "\(text)")
      }
    }
  }

  @Test(arguments: 1...4) func twoCommasHaveJuniorBetween(count: Int) {
    for last in Self.words(count) {
      for junior in ["Jr", "jr.", "III", "Sr."] {
        let text = last.joined(separator: " ") + ", \(junior), Ada B."
        #expect(BibNames(text).names == [Self.ruled([last, [junior], ["Ada", "B."]])], "\(text)")
      }
    }
  }

  @Test func allThreeFormsOfANameAreOneName() {
    for words in Self.words(5) {
      // A name that begins with a first name, in the order of running text and the other way round.
      guard words[0].first?.isUppercase == true,
        let name = BibNames(words.joined(separator: " ")).names.first,
        let given = name.given
      else { continue }
      let last = [name.particle, name.family].compactMap { $0 }.joined(separator: " ")
      #expect(BibNames("\(last), \(given)").names == [name], "\(words)")
      #expect(BibNames(name.text).names == [name], "\(words)")
      #expect(BibNames("\(last), Jr., \(given)").names.first?.suffix == "Jr.")
    }
  }

  @Test func tiesTabsAndLinesPartWordsAsBlanksDo() {
    for words in Self.words(4) {
      let wanted = BibNames(words.joined(separator: " ")).names
      for sign in ["~", "\t", "\n", "  ", "\\ ", " ~ "] {
        #expect(BibNames(words.joined(separator: sign)).names == wanted, "\(words) \(sign.debugDescription)")
      }
    }
  }

  @Test func aWordInBracesIsOneWordOfNoCase() {
    for words in Self.words(4) {
      for n in words.indices {
        var braced = words
        braced[n] = "{\(words[n]) x}"
        // It stands where a word in capitals would stand.
        var capital = words
        capital[n] = "QQ"
        let (read, wanted) = (
          BibNames(braced.joined(separator: " ")).names, BibNames(capital.joined(separator: " ")).names
        )
        let back = read.map { name -> BibName in
          let plain = { (part: String?) in part?.replacing(braced[n], with: "QQ") }
          return BibName(given: plain(name.given), particle: plain(name.particle), family: plain(name.family))
        }
        #expect(back == wanted, "\(braced)")
      }
    }
  }
}

extension String {
  fileprivate subscript(n: Int) -> Character { self[index(startIndex, offsetBy: n)] }
}
