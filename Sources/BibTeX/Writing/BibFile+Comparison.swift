extension BibFile {
  /// Whether another file holds the same entries in the same order: types and names of fields but for case, keys and
  /// values byte for byte. Of damaged entries only type and key are compared.
  public func holdsTheSameEntries(as other: BibFile) -> Bool {
    let (mine, others) = (index, other.index)
    guard mine.entries.count == others.entries.count else { return false }
    let (s, t) = (bytes.span, other.bytes.span)
    for (a, b) in zip(mine.entries, others.entries) {
      let (x, y) = (mine.blocks[Int(a)], others.blocks[Int(b)])
      guard Self.equal(s, x.key, t, y.key), Self.equal(s, x.type, t, y.type, ignoringCase: true) else {
        return false
      }
      if x.isDamaged { continue }
      guard x.fieldCount == y.fieldCount else { return false }
      for (i, j) in zip(x.fieldRange, y.fieldRange) {
        let (f, g) = (mine.fields[i], others.fields[j])
        guard Self.equal(s, f.name, t, g.name, ignoringCase: true), Self.equal(s, f.value, t, g.value) else {
          return false
        }
      }
    }
    return true
  }

  private static func equal(
    _ s: Span<UInt8>, _ a: Range<Int>, _ t: Span<UInt8>, _ b: Range<Int>, ignoringCase: Bool = false
  ) -> Bool {
    guard a.count == b.count else { return false }
    let shift = b.lowerBound - a.lowerBound
    for i in a where s[i] != t[i + shift] {
      if !ignoringCase || s[i].lowered != t[i + shift].lowered { return false }
    }
    return true
  }
}
