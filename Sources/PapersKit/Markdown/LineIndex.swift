import BibTeX

/// Offsets of a file as lines and columns.
struct LineIndex {
  private let starts: [Int]
  init(_ bytes: [UInt8]) {
    starts = Self.starts(bytes)
  }
  /// Where the lines start.
  static func starts(_ bytes: [UInt8]) -> [Int] {
    let span = bytes.span
    var starts = [0]
    var i = 0
    while true {
      i = Bytes.first(10, in: span, from: i, to: span.count) + 1
      if i > span.count { return starts }
      starts.append(i)
    }
  }
  func place(_ offset: Int) -> Place {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return Place(line: low + 1, column: offset - starts[low] + 1)
  }
}
