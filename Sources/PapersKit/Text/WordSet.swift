/// A set of words that is asked for every word of a text, byte by byte: a filter of bits answers nearly all.
///
/// Words are asked for in the form in which they are given here, most of them in small letters.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private(set) var words: [String] = []
  /// The places of the words in `words` by their hash, open addressing; -1 where none is.
  private var table: [Int32]
  /// Some sixteen bits a word.
  private var filter: [UInt64]

  init(_ given: some Collection<String>) {
    var size = 8
    while size < given.count * 2 { size *= 2 }
    table = [Int32](repeating: -1, count: size)
    filter = [UInt64](repeating: 0, count: size / 4)
    for word in given where !contains(word) { insert(word) }
  }
  init(arrayLiteral words: String...) { self.init(words) }

  private mutating func insert(_ word: String) {
    let hash = Self.hash(word.utf8Span.span)
    var at = Int(hash >> 24) & (table.count - 1)
    while table[at] >= 0 { at = (at + 1) & (table.count - 1) }
    table[at] = Int32(words.count)
    words.append(word)
    filter[Int(hash >> 6) & (filter.count - 1)] |= 1 << (hash & 63)
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
    filter[Int(hash >> 6) & (filter.count - 1)] >> (hash & 63) & 1 == 1
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
    var at = Int(hash >> 24) & (table.count - 1)
    while table[at] >= 0 {
      let word = words[Int(table[at])].utf8Span.span
      if word.count == count, word.indices.allSatisfy({ word[$0] == byte($0) }) { return true }
      at = (at + 1) & (table.count - 1)
    }
    return false
  }

  func union(_ other: WordSet) -> WordSet { WordSet(words + other.words) }
  func union(_ other: [String]) -> WordSet { WordSet(words + other) }
}
