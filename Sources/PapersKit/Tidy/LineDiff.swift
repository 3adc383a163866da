/// The lines that two texts differ in, in the unified form of diff(1) without its numbers' precision: what `--diff` shows.
public enum LineDiff {
  /// Lines with `-` or `+` before them, three lines of context; empty when the texts are equal.
  public static func unified(_ old: String, _ new: String, name: String) -> String {
    let (a, b) = (lines(old), lines(new))
    var changes = Changes()
    changes.compare(a[...], b[...])
    let (removed, added) = (changes.removed, changes.added)
    if removed.isEmpty, added.isEmpty { return "" }
    var out: [(text: String, isChange: Bool)] = []
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      if removed.contains(i), i < a.count {
        out.append(("-" + a[i], true))
        i += 1
      } else if added.contains(j), j < b.count {
        out.append(("+" + b[j], true))
        j += 1
      } else {
        out.append((" " + a[i], false))
        (i, j) = (i + 1, j + 1)
      }
    }
    var shown: Set<Int> = []
    for (n, line) in out.enumerated() where line.isChange {
      shown.formUnion(max(0, n - 3)...min(out.count - 1, n + 3))
    }
    var text = "--- \(name)\n+++ \(name) (tidied)\n"
    var last = -2
    for n in shown.sorted() {
      if n != last + 1 { text += "@@\n" }
      text += out[n].text + "\n"
      last = n
    }
    return text
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The numbers of the lines that only one of two texts has.
  ///
  /// Large texts are cut at the lines that stand once in each ("patience diff"): Myers' algorithm takes time by the
  /// number of lines times that of differences, and a file that was sorted differs in nearly all.
  private struct Changes {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    private static let small = 1 << 22

    mutating func compare(_ a: ArraySlice<Substring>, _ b: ArraySlice<Substring>) {
      var (a, b) = (a, b)
      while let x = a.first, let y = b.first, x == y { (a, b) = (a.dropFirst(), b.dropFirst()) }
      while let x = a.last, let y = b.last, x == y { (a, b) = (a.dropLast(), b.dropLast()) }
      if a.isEmpty || b.isEmpty { return replace(a, b) }
      if a.count * b.count <= Self.small { return exactly(a, b) }
      let anchors = Self.anchors(a, b)
      if anchors.isEmpty { return replace(a, b) }
      var (i, j) = (a.startIndex, b.startIndex)
      for (x, y) in anchors {
        compare(a[i..<x], b[j..<y])
        (i, j) = (x + 1, y + 1)
      }
      compare(a[i...], b[j...])
    }

    private mutating func replace(_ a: ArraySlice<Substring>, _ b: ArraySlice<Substring>) {
      removed.formUnion(a.indices)
      added.formUnion(b.indices)
    }

    private mutating func exactly(_ a: ArraySlice<Substring>, _ b: ArraySlice<Substring>) {
      for change in Array(b).difference(from: Array(a)) {
        switch change {
        case .remove(let n, _, _): removed.insert(a.startIndex + n)
        case .insert(let n, _, _): added.insert(b.startIndex + n)
        }
      }
    }

    /// The longest row of lines that stand once in each text, in the same order in both.
    private static func anchors(_ a: ArraySlice<Substring>, _ b: ArraySlice<Substring>) -> [(Int, Int)] {
      let places = once(b)
      let pairs = once(a).compactMap { line, x in places[line].map { (x, $0) } }.sorted { $0.0 < $1.0 }
      // Patience sorting: the top of each pile, and for each pair the one that it lies upon.
      var tops: [Int] = []
      var below: [Int?] = []
      for (n, pair) in pairs.enumerated() {
        var (low, high) = (0, tops.count)
        while low < high {
          let middle = (low + high) / 2
          if pairs[tops[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
        }
        below.append(low > 0 ? tops[low - 1] : nil)
        if low == tops.count { tops.append(n) } else { tops[low] = n }
      }
      var row: [(Int, Int)] = []
      var next = tops.last
      while let n = next {
        row.append(pairs[n])
        next = below[n]
      }
      return row.reversed()
    }

    private static func once(_ lines: ArraySlice<Substring>) -> [Substring: Int] {
      var places: [Substring: Int?] = [:]
      for n in lines.indices { places[lines[n]] = places[lines[n]] == nil ? .some(n) : .some(nil) }
      return places.compactMapValues { $0 }
    }
  }
}
