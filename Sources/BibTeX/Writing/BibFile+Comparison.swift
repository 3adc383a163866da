/// A piece of a formatted file, read for itself.
struct FormattedPiece {
  let bytes: [UInt8]
  let index: Index
  /// What follows it would be read as if it began a file.
  let isWhole: Bool

  init(_ bytes: [UInt8]) {
    let reader = Reader(bytes)
    (self.bytes, index) = (bytes, reader.index)
    isWhole = reader.isClean && reader.index.blocks.last?.isUnclosed != true
  }
}

extension BibFile {
  /// Whether another file holds the same entries in the same order: types and names of fields but for case, keys and
  /// values byte for byte. Of damaged entries only type and key are compared.
  public func holdsTheSameEntries(as other: BibFile) -> Bool {
    holds(index.entries[...], other.index, other.bytes)
  }

  /// Whether a piece holds the entries among some blocks, and nothing in it reaches over its end.
  func holds(_ blocks: Range<Int>, _ piece: FormattedPiece) -> Bool {
    let entries = index.entries
    let (first, end) = (position(of: blocks.lowerBound, entries), position(of: blocks.upperBound, entries))
    return piece.isWhole && holds(entries[first..<end], piece.index, piece.bytes)
  }

  /// Where in the entries' block numbers one would stand.
  private func position(of block: Int, _ entries: [UInt32]) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] < block { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func holds(_ entries: ArraySlice<UInt32>, _ others: Index, _ otherBytes: [UInt8]) -> Bool {
    let mine = index
    guard entries.count == others.entries.count else { return false }
    let (s, t) = (bytes.span, otherBytes.span)
    for (a, b) in zip(entries, others.entries) {
      let (x, y) = (mine.blocks[Int(a)], others.blocks[Int(b)])
      guard Bytes.areEqual(s, x.key, t, y.key), Self.isSameName(s, x.type, t, y.type) else { return false }
      if x.isDamaged { continue }
      guard x.fieldCount == y.fieldCount else { return false }
      for (i, j) in zip(x.fieldRange, y.fieldRange) {
        let (f, g) = (mine.fields[i], others.fields[j])
        guard Self.isSameName(s, f.name, t, g.name), Bytes.areEqual(s, f.value, t, g.value) else {
          return false
        }
      }
    }
    return true
  }

  /// But for case.
  private static func isSameName(_ s: Span<UInt8>, _ a: Range<Int>, _ t: Span<UInt8>, _ b: Range<Int>) -> Bool
  {
    guard a.count == b.count else { return false }
    let shift = b.lowerBound - a.lowerBound
    for i in a where s[i] != t[i + shift] && s[i].lowered != t[i + shift].lowered { return false }
    return true
  }
}
