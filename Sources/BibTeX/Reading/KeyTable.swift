/// Finds an entry by its key: an open-addressing table over the bytes of the file, no string is made.
struct KeyTable: Sendable {
  /// Numbers of blocks; the first of equal keys.
  private var slots: [UInt32] = []
  private var mask = 0
  /// ASCII letters are compared without regard to case, as BibTeX does.
  private var ignoresCase = false

  init() {}

  /// Built for all keys; `isTwice` is told of each key that was there before, with the block that has it.
  init(
    _ index: Index, _ bytes: [UInt8], ignoringCase: Bool = false,
    isTwice: (_ block: UInt32, _ first: UInt32) -> Void = { _, _ in }
  ) {
    ignoresCase = ignoringCase
    guard !index.entries.isEmpty else { return }
    var bits = 4
    while 1 << bits < index.entries.count * 2 { bits += 1 }
    mask = 1 << bits - 1
    slots = [UInt32](repeating: .max, count: mask + 1)
    let s = bytes.span
    for block in index.entries {
      let key = index.blocks[Int(block)].key
      guard !key.isEmpty else { continue }
      var slot = hash(s, key) & mask
      while slots[slot] != .max {
        let other = index.blocks[Int(slots[slot])].key
        if equal(s, key, s, other) {
          isTwice(block, slots[slot])
          break
        }
        slot = (slot + 1) & mask
      }
      if slots[slot] == .max { slots[slot] = block }
    }
  }

  /// The block of the first entry with that key.
  func block(of key: Span<UInt8>, in index: Index, _ bytes: [UInt8]) -> UInt32? {
    guard !slots.isEmpty, !key.isEmpty else { return nil }
    var slot = hash(key, 0..<key.count) & mask
    while slots[slot] != .max {
      let other = index.blocks[Int(slots[slot])].key
      if equal(key, 0..<key.count, bytes.span, other) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// FNV-1a with a last mix, so that the low bits depend on all bytes.
  private func hash(_ s: Span<UInt8>, _ range: Range<Int>) -> Int {
    var h: UInt64 = 0xCBF2_9CE4_8422_2325
    if ignoresCase {
      for i in range { h = (h ^ UInt64(s[i].lowered)) &* 0x100_0000_01B3 }
    } else {
      for i in range { h = (h ^ UInt64(s[i])) &* 0x100_0000_01B3 }
    }
    return Int(truncatingIfNeeded: (h ^ h >> 32) &* 0x9E37_79B9_7F4A_7C15 >> 20)
  }

  private func equal(_ a: Span<UInt8>, _ first: Range<Int>, _ b: Span<UInt8>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    for i in 0..<first.count {
      let (x, y) = (a[first.lowerBound + i], b[second.lowerBound + i])
      if x != y, !ignoresCase || x.lowered != y.lowered { return false }
    }
    return true
  }
}
