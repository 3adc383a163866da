/// Offsets of a file as lines and columns.
struct LineIndex {
  private let starts: [Int]
  init(_ bytes: [UInt8]) { starts = bytes.lineStarts }
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
