import Testing

@testable import PapersKit

/// Sets of words that are asked byte by byte answer as sets of the standard library do.
struct WordSetTests {
  private static let words = ["acm", "ieee/acm", "übung", "论文", "a", "", "proceedings of the", "acm"]

  @Test func whatIsInItIsFound() {
    let set = WordSet(Self.words)
    #expect(set.words.count == Set(Self.words).count)
    for word in Self.words {
      #expect(set.contains(word))
      #expect(set.contains("<\(word)>".dropFirst().dropLast()))
    }
  }
  @Test func nothingElseIs() {
    let set = WordSet(Self.words)
    for word in ["ACM", "ac", "acmm", "ubung", "文论", "b", " ", "proceedings"] { #expect(!set.contains(word)) }
    #expect(![].contains("a") && !WordSet([]).contains(""))
  }
  @Test func capitalsCountOnlyWhereTheyShall() {
    let set = WordSet(Self.words)
    #expect(set.containsCaseless("ACM") && set.containsCaseless("Ieee/Acm"))
    // No other sign is changed: "@" and "`" differ by the bit of a capital.
    #expect(!WordSet(["`"]).containsCaseless("@") && WordSet(["@"]).containsCaseless("@"))
  }
  @Test func manyWordsAreFoundAndTheirNeighboursAreNot() {
    let words = (0..<2_000).map { "w\($0 * 7)" }
    let set = WordSet(words)
    #expect((0..<14_000).allSatisfy { set.contains("w\($0)") == ($0 % 7 == 0) })
  }
  @Test func twoBecomeOne() {
    let both = WordSet(["a"]).union(WordSet(["b", "a"]))
    #expect(both.words == ["a", "b"])
  }
}
