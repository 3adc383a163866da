import Testing

@testable import PapersKit

struct EditDistanceTests {
  static let cases: [(String, String, Int)] = [
    ("", "", 0), ("a", "", 1), ("kitten", "kitten", 0), ("network", "networks", 1), ("tensor", "tenosr", 1),
    ("cache", "cash", 2), ("graph", "grpah", 1), ("ab", "ba", 1), ("abc", "cab", 2), ("abcd", "badc", 2),
  ]
  @Test(arguments: cases.indices)
  func countsInsertionsDeletionsReplacementsAndSwaps(row: Int) {
    let (a, b, distance) = Self.cases[row]
    #expect(editDistance(Array(a.utf8), Array(b.utf8), limit: 5) == distance, "\(a) / \(b)")
    #expect(editDistance(Array(b.utf8), Array(a.utf8), limit: 5) == distance, "\(b) / \(a)")
  }

  @Test func beyondTheLimitThereIsNone() {
    #expect(editDistance(Array("abcdef".utf8), Array("uvwxyz".utf8), limit: 3) == nil)
    #expect(editDistance(Array("a".utf8), Array("abcdef".utf8), limit: 3) == nil)
    #expect(editDistance(Array("a".utf8), Array("b".utf8), limit: 0) == nil)
  }

  /// The plain recursion over all possibilities, as a check on the trimmed and bounded one.
  private func plain(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
    guard let x = a.last else { return b.count }
    guard let y = b.last else { return a.count }
    if x == y { return plain(a.dropLast(), b.dropLast()) }
    var best = 1 + min(plain(a.dropLast(), b), plain(a, b.dropLast()), plain(a.dropLast(), b.dropLast()))
    if a.count > 1, b.count > 1, a[a.endIndex - 2] == y, b[b.endIndex - 2] == x {
      best = min(best, 1 + plain(a.dropLast(2), b.dropLast(2)))
    }
    return best
  }

  @Test func agreesWithThePlainDefinition() {
    var chance = Chance(seed: 23)
    for _ in 0..<300 {
      let a = (0..<chance.pick(6)).map { _ in UInt8(97 + chance.pick(3)) }
      let b = (0..<chance.pick(6)).map { _ in UInt8(97 + chance.pick(3)) }
      let wanted = plain(a[...], b[...])
      #expect(editDistance(a, b, limit: 6) == wanted, "\(a) \(b)")
      #expect(editDistance(a, b, limit: 2) == (wanted <= 2 ? wanted : nil), "\(a) \(b)")
    }
  }

  static let near: [(String, String, Bool)] = [
    ("network", "networks", true), ("optimize", "optimise", true), ("tensor", "tenosr", true),
    ("supervised", "unsupervised", false), ("gpt3", "gpt4", false), ("cat", "car", false),
    ("separable", "inseparable", false), ("learning", "learned", false), ("cache", "caches", true),
  ]
  @Test(arguments: near.indices)
  func aSlipOrAnEndingIsNear(row: Int) {
    let (a, b, wanted) = Self.near[row]
    #expect(isNearly(a, b) == wanted, "\(a) / \(b)")
  }

  @Test func wordsOfOneStemAreKin() {
    #expect(kinship("separating", "separable") == 0.8)
    #expect(kinship("graph", "graph") == 1)
    #expect(kinship("graph", "tensor") == 0)
    #expect(kinship("network", "networks") == 0.9)
  }
}
