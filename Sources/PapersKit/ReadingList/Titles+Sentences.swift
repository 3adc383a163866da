extension Titles {
  /// Running text rather than an entry: an ending full stop after many small words.
  static func isSentence(_ text: String) -> Bool {
    guard text.wordCount >= 8 else { return false }
    let span = text.utf8Span.span
    var start = 0
    var hash = WordSet.seed
    var found = 0
    for i in 0...span.count {
      let byte = i < span.count ? span[i] : 32
      // "I/O" and "you-know-who" are words of their own.
      if byte.isLetter || byte.isDigit || byte >= 0x80 || byte == UInt8(ascii: "/")
        || byte == UInt8(ascii: "-")
      {
        hash = WordSet.mixed(hash, byte | 0x20)
        continue
      }
      if i > start, small.contains(span, start..<i, hash: hash) { found += 1 }
      (start, hash) = (i + 1, WordSet.seed)
      if found == 2 { return true }
    }
    return false
  }
  private static let small = WordSet([
    "is", "are", "will", "we", "you", "your", "this", "should", "must", "can", "please", "our", "have",
    "be", "students", "i",
  ])
}
