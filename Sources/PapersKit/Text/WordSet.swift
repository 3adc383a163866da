/// A set of words that is asked for every word of a text, byte by byte: a filter of bits answers nearly all.
///
/// Words are asked for in the form in which they are given here, most of them in small letters. A set is a constant of the
/// program and lives as long, and nothing is written once it is made: threads share it, and count no references to it.
@safe struct WordSet: @unchecked Sendable, ExpressibleByArrayLiteral {
  private struct Slot {
    /// Where the word stands in `bytes`; nothing stands here where it is negative.
    var start: Int32 = -1
    var count: Int32 = 0
  }
  /// All words, one behind the other.
  private let bytes: UnsafeMutablePointer<UInt8>
  /// By their hash, open addressing.
  private let table: UnsafeMutablePointer<Slot>
  private let tableMask: Int
  /// Some sixteen bits a word.
  private let filter: UnsafeMutablePointer<UInt64>
  private let filterMask: Int

  init(_ given: some Collection<String>) {
    var size = 8
    while size < given.count * 2 { size *= 2 }
    unsafe table = .allocate(capacity: size)
    unsafe table.initialize(repeating: Slot(), count: size)
    unsafe filter = .allocate(capacity: size / 4)
    unsafe filter.initialize(repeating: 0, count: size / 4)
    unsafe bytes = .allocate(capacity: given.reduce(1) { $0 + $1.utf8.count })
    (tableMask, filterMask) = (size - 1, size / 4 - 1)
    var end = 0
    for word in given where !contains(word) {
      let (span, start) = (word.utf8Span.span, end)
      for i in span.indices { unsafe bytes[start + i] = span[i] }
      end += span.count
      let hash = Self.hash(span)
      var at = Int(hash >> 24) & tableMask
      while unsafe table[at].start >= 0 { at = (at + 1) & tableMask }
      unsafe table[at] = Slot(start: Int32(start), count: Int32(span.count))
      unsafe filter[Int(hash >> 6) & filterMask] |= 1 << (hash & 63)
    }
  }
  init(arrayLiteral words: String...) { self.init(words) }

  /// The words, in the order in which they were given.
  var words: [String] {
    let slots = (0...tableMask).map { unsafe table[$0] }.filter { $0.start >= 0 }
    return slots.sorted { ($0.start, $0.count) < ($1.start, $1.count) }.map { slot in
      String(decoding: (0..<Int(slot.count)).map { unsafe bytes[Int(slot.start) + $0] }, as: UTF8.self)
    }
  }

  static let seed = FNV1a.seed
  /// FNV-1a, folded so that the low bits depend on every byte.
  @inline(__always)
  static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    let product = FNV1a.mixed(hash, byte)
    return product ^ (product >> 29)
  }
  private static func hash(_ span: Span<UInt8>) -> UInt64 {
    var hash = seed
    for i in span.indices { hash = mixed(hash, span[i]) }
    return hash
  }

  /// Whether the set may hold a word of this hash.
  @inline(__always)
  func mayHold(_ hash: UInt64) -> Bool {
    unsafe filter[Int(hash >> 6) & filterMask] >> (hash & 63) & 1 == 1
  }
  func contains(_ word: String) -> Bool {
    let span = word.utf8Span.span
    let hash = Self.hash(span)
    return mayHold(hash) && find(hash, span.count) { span[$0] }
  }
  func contains(_ word: Substring) -> Bool {
    let span = word.utf8Span.span
    let hash = Self.hash(span)
    return mayHold(hash) && find(hash, span.count) { span[$0] }
  }
  /// Whether it contains a word's ASCII letters made small.
  func containsCaseless(_ word: some StringProtocol) -> Bool {
    let text = Substring(word)
    let span = text.utf8Span.span
    var hash = Self.seed
    for i in span.indices { hash = Self.mixed(hash, Self.small(span[i])) }
    return mayHold(hash) && find(hash, span.count) { Self.small(span[$0]) }
  }
  @inline(__always)
  private static func small(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte | 0x20 : byte }

  /// The ASCII letters of a range, made small, as the hash was made of them.
  func contains(_ span: Span<UInt8>, _ range: Range<Int>, hash: UInt64) -> Bool {
    mayHold(hash) && find(hash, range.count) { span[range.lowerBound + $0] | 0x20 }
  }
  @inline(__always)
  private func find(_ hash: UInt64, _ count: Int, _ byte: (Int) -> UInt8) -> Bool {
    var at = Int(hash >> 24) & tableMask
    while case let slot = unsafe table[at], slot.start >= 0 {
      if Int(slot.count) == count,
        (0..<count).allSatisfy({ unsafe bytes[Int(slot.start) + $0] == byte($0) })
      {
        return true
      }
      at = (at + 1) & tableMask
    }
    return false
  }

  func union(_ other: WordSet) -> WordSet { WordSet(words + other.words) }
  func union(_ other: [String]) -> WordSet { WordSet(words + other) }
}
