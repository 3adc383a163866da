/// The lowest layer: where the next byte of a kind stands.
///
/// Loops over eight bytes at a time: a BibTeX file is mostly text that nobody has to look at.
package enum Bytes {
  static let at = UInt8(ascii: "@")
  static let open = UInt8(ascii: "{")
  static let close = UInt8(ascii: "}")
  static let openRound = UInt8(ascii: "(")
  static let closeRound = UInt8(ascii: ")")
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let equals = UInt8(ascii: "=")
  static let hash = UInt8(ascii: "#")
  static let percent = UInt8(ascii: "%")
  static let newline = UInt8(ascii: "\n")
  static let backslash = UInt8(ascii: "\\")

  @inlinable package static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @inlinable package static var highs: UInt64 { 0x8080_8080_8080_8080 }

  /// A word of eight equal bytes.
  @inlinable @inline(__always) package static func eight(_ b: UInt8) -> UInt64 { ones &* UInt64(b) }
  /// High bits mark zero bytes; the lowest mark is exact, those above it may be false.
  @inlinable @inline(__always) package static func zeros(_ w: UInt64) -> UInt64 { (w &- ones) & ~w }
  /// Eight bytes, the first of them the lowest.
  @inlinable @inline(__always) package static func word(_ s: RawSpan, _ i: Int) -> UInt64 {
    // The callers' loops keep i + 8 within the span.
    UInt64(littleEndian: unsafe s.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: UInt64.self))
  }

  /// Where the line of a place ends: at its line feed, or at a carriage return that has none behind it.
  static func lineEnd(in s: Span<UInt8>, from start: Int) -> Int {
    var i = start
    while i < s.count, s[i] != newline, s[i] != 13 { i += 1 }
    return i + 1 < s.count && s[i] == 13 && s[i + 1] == newline ? i + 1 : i
  }

  /// The place of the first `b` at or after `start`, or the end.
  static func first(_ b: UInt8, in s: Span<UInt8>, from start: Int) -> Int {
    first(b, in: s, from: start, to: s.count)
  }

  /// The place of the first `b` in `start..<n`, or `n`.
  @inlinable @inline(__always)
  package static func first(_ b: UInt8, in s: Span<UInt8>, from start: Int, to n: Int) -> Int {
    let raw = unsafe s.bytes
    let pattern = eight(b)
    var i = start
    while i + 8 <= n {
      let m = zeros(word(raw, i) ^ pattern) & highs
      if m != 0 { return i + m.trailingZeroBitCount >> 3 }
      i += 8
    }
    while i < n, s[i] != b { i += 1 }
    return i
  }

  /// The place of the first `a` in `start..<n` that `b` follows, or `n`; `n` is no place of `s`'s last byte.
  @inlinable @inline(__always)
  package static func first(_ a: UInt8, then b: UInt8, in s: Span<UInt8>, from start: Int, to n: Int) -> Int {
    let raw = unsafe s.bytes
    let (x, y) = (eight(a), eight(b))
    var i = start
    while i + 8 <= n {
      let m = zeros((word(raw, i) ^ x) | (word(raw, i + 1) ^ y)) & highs
      if m != 0 { return i + m.trailingZeroBitCount >> 3 }
      i += 8
    }
    while i < n, s[i] != a || s[i + 1] != b { i += 1 }
    return i
  }

  /// The place of the first brace or at sign at or after `start`, or the end.
  @inline(__always) static func firstBraceOrAt(in s: Span<UInt8>, from start: Int) -> Int {
    let raw = unsafe s.bytes
    let n = s.count
    var i = start
    while i + 8 <= n {
      let w = word(raw, i)
      let m = (zeros(w ^ eight(open)) | zeros(w ^ eight(close)) | zeros(w ^ eight(at))) & highs
      if m != 0 { return i + m.trailingZeroBitCount >> 3 }
      i += 8
    }
    while i < n {
      let b = s[i]
      if b == open || b == close || b == at { return i }
      i += 1
    }
    return i
  }

  /// The place of the first brace, quote or at sign at or after `start`, or the end.
  @inline(__always) static func firstBraceQuoteOrAt(in s: Span<UInt8>, from start: Int) -> Int {
    let raw = unsafe s.bytes
    let n = s.count
    var i = start
    while i + 8 <= n {
      let w = word(raw, i)
      let m =
        (zeros(w ^ eight(open)) | zeros(w ^ eight(close)) | zeros(w ^ eight(at)) | zeros(w ^ eight(quote)))
        & highs
      if m != 0 { return i + m.trailingZeroBitCount >> 3 }
      i += 8
    }
    while i < n {
      let b = s[i]
      if b == open || b == close || b == at || b == quote { return i }
      i += 1
    }
    return i
  }

  /// Eight bytes that stand for a name without regard to case: equal names have equal marks.
  @inline(__always) static func mark(_ s: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    let n = range.count
    guard n > 0 else { return 0 }
    guard range.lowerBound + 8 <= s.count else {
      // At the end of the file, and in words of our own.
      var mark: UInt64 = 0
      for i in range { mark |= UInt64(s[i] | 0x20) << UInt64(8 * (i - range.lowerBound)) }
      return mark
    }
    let raw = unsafe s.bytes
    let first = word(raw, range.lowerBound) | eight(0x20)
    if n <= 8 { return first & (UInt64.max >> UInt64(64 - 8 * n)) }
    // Behind a longer name at least eight bytes of it end.
    let last = word(raw, range.upperBound - 8) | eight(0x20)
    return (first ^ last << 29 ^ last >> 35) &+ UInt64(n)
  }

  /// Whether two stretches hold the same bytes.
  static func areEqual(_ s: Span<UInt8>, _ a: Range<Int>, _ t: Span<UInt8>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    let mine = unsafe s.bytes
    let others = unsafe t.bytes
    var (i, j) = (a.lowerBound, b.lowerBound)
    while i + 8 <= a.upperBound {
      if word(mine, i) != word(others, j) { return false }
      (i, j) = (i + 8, j + 8)
    }
    while i < a.upperBound {
      if s[i] != t[j] { return false }
      (i, j) = (i + 1, j + 1)
    }
    return true
  }

  /// The place of the first byte above 127 in a stretch, or its end.
  static func firstBeyondASCII(in s: Span<UInt8>, _ range: Range<Int>) -> Int {
    let raw = unsafe s.bytes
    let n = range.upperBound
    var i = range.lowerBound
    while i + 8 <= n {
      let m = word(raw, i) & highs
      if m != 0 { return i + m.trailingZeroBitCount >> 3 }
      i += 8
    }
    while i < n, s[i] < 0x80 { i += 1 }
    return i
  }
}

extension UInt8 {
  /// White space between tokens: blanks, tabs, ends of lines, and the NUL bytes that broken editors leave.
  @inline(__always) var isBlank: Bool { self <= 0x20 }
  /// May stand in the name of an entry type, a field or a macro (what BibTeX's `id_class` allows).
  @inline(__always) var isName: Bool {
    if self > 0x7F { return true }
    let low: UInt64 = 0xDFFF_EC52_0000_0000  // of 0x20...0x3F: ! $ & * + - . / 0-9 : ; < > ?
    let high: UInt64 = 0x57FF_FFFF_FFFF_FFFE  // of 0x40...0x7F: all but @ { } DEL
    return self < 0x40 ? low >> UInt64(self) & 1 == 1 : high >> UInt64(self & 0x3F) & 1 == 1
  }
  /// Lower case of an ASCII letter, else the byte.
  @inline(__always) var lowered: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
}
