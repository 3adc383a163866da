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
}
