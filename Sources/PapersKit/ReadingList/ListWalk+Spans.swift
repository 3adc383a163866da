extension ListWalk {
  /// The cells of each row; where a cell spans rows (HTML, `rowspan`), those below it have an empty one in its place.
  func spread(_ rows: [Int]) -> [[ListBlock]] {
    var left: [Int: Int] = [:]
    return rows.map { row in
      var out: [ListBlock] = []
      func fill() {
        while let rows = left[out.count], rows > 0 {
          left[out.count] = rows - 1
          out.append(ListBlock(row, pieces: []))
        }
      }
      for cell in tree.children(row) where tree.kind(cell) == .cell {
        fill()
        if let span = Int(tree.nodes[cell].url), span > 1 { left[out.count] = span - 1 }
        out.append(block(cell))
      }
      fill()
      return out
    }
  }

  /// Where nearly all rows of a catalogue are papers, so are those whose links nobody knows.
  mutating func countPages(from first: Int) {
    // By number: a part of the readings that is still held would have all of them copied at the first change.
    let rows = first..<readings.count
    guard rows.count >= 3, rows.count(where: { readings[$0].isPaper }) * 10 >= rows.count * 7 else { return }
    for n in rows
    where !readings[n].isPaper && readings[n].links.allSatisfy({ $0.kind == .other })
      && (readings[n].title?.wordCount ?? 0) >= 4
    {
      readings[n].isPaper = true
    }
  }
}
