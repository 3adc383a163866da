/// The number of one-byte changes (insert, delete, replace, swap of neighbours) that turn one text into the other, as
/// long as it is at most `limit`; nil beyond. This is the optimal string alignment distance.
func editDistance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
  if a == b { return 0 }
  guard abs(a.count - b.count) <= limit, limit > 0 else { return nil }
  // What both texts begin and end with cannot change the distance.
  var start = 0
  while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
  var (endA, endB) = (a.count, b.count)
  while endA > start, endB > start, a[endA - 1] == b[endB - 1] { (endA, endB) = (endA - 1, endB - 1) }
  let (n, m) = (endA - start, endB - start)
  if n == 0 || m == 0 { return max(n, m) <= limit ? max(n, m) : nil }
  var before = [Int](repeating: 0, count: m + 1)
  var above = Array(0...m)
  var row = above
  for i in 1...n {
    row[0] = i
    var least = i
    for j in 1...m {
      let (x, y) = (a[start + i - 1], b[start + j - 1])
      var d = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (x == y ? 0 : 1))
      if i > 1, j > 1, x == b[start + j - 2], a[start + i - 2] == y { d = min(d, before[j - 2] + 1) }
      row[j] = d
      least = min(least, d)
    }
    guard least <= limit else { return nil }
    (before, above, row) = (above, row, before)
  }
  return above[m] <= limit ? above[m] : nil
}

/// Whether two folded words are one word but for a slip of the pen or an ending: "network" and "networks".
func isNearly(_ a: String, _ b: String) -> Bool {
  if a == b { return true }
  let shorter = min(a.utf8.count, b.utf8.count)
  let limit = shorter >= 8 ? 2 : 1
  // Most pairs of words are told apart by their lengths.
  guard shorter >= 4, max(a.utf8.count, b.utf8.count) - shorter <= limit else { return false }
  // A letter for another changes two of the letters that occur; most other words differ by more.
  guard (letters(of: a) ^ letters(of: b)).nonzeroBitCount <= 2 * limit else { return false }
  let (x, y) = (Array(a.utf8), Array(b.utf8))
  guard !x.contains(where: \.isDigit), !y.contains(where: \.isDigit) else { return false }
  // "supervised" and "unsupervised" are near in letters and far in meaning.
  if x.count != y.count {
    let (long, short) = x.count > y.count ? (x, y) : (y, x)
    if long.ends(with: short) { return false }
  }
  return editDistance(x, y, limit: limit) != nil
}

/// Which bytes occur, by their last five bits: for letters, which letters.
private func letters(of word: String) -> UInt32 {
  word.utf8.reduce(0) { $0 | 1 << UInt32($1 & 31) }
}

/// How much two folded words are one: 1 for the same, 0.9 but for a slip or an ending, 0.8 for words of one stem
/// ("separating", "separable"), else 0.
func kinship(_ a: String, _ b: String) -> Double {
  if a == b { return 1 }
  if isNearly(a, b) { return 0.9 }
  let stem = zip(a.utf8, b.utf8).prefix { $0 == $1 }.count
  return stem >= 5 && stem * 9 >= max(a.utf8.count, b.utf8.count) * 5 ? 0.8 : 0
}

extension [UInt8] {
  func ends(with tail: [UInt8]) -> Bool {
    count >= tail.count && self[(count - tail.count)...].elementsEqual(tail)
  }
}
