import BibTeX

// Searching and cutting texts byte by byte. The standard library's `contains`, `replacing`, `split` and the `hasPrefix` of
// a part compare character by character and by canonical equivalence, which is ten to fifty times slower and which no
// rule of ours wants.

extension StringProtocol {
  /// The first place of a text.
  func range(of needle: String) -> Range<Index>? {
    guard !needle.isEmpty, let at = Substring(self).offset(of: needle) else { return nil }
    let start = utf8.index(startIndex, offsetBy: at)
    return start..<utf8.index(start, offsetBy: needle.utf8.count)
  }
  /// Whether a text holds another.
  func holds(_ needle: String) -> Bool { Substring(self).offset(of: needle) != nil }
  /// Whether a text holds another where a word begins.
  func holdsWord(_ needle: String) -> Bool {
    var rest = Substring(self)
    if rest.hasPrefix(needle) { return true }
    let step = needle.unicodeScalars.first.map { UTF8.width($0) } ?? 1
    while let at = rest.offset(of: needle) {
      if at > 0, rest.utf8[rest.utf8.index(rest.startIndex, offsetBy: at - 1)] == 32 { return true }
      // Never into the middle of a character.
      rest = rest.dropping(at + step)
    }
    return false
  }
  /// Whether a text holds a byte.
  func holds(byte: UInt8) -> Bool {
    let text = Substring(self)
    let span = text.utf8Span.span
    return Bytes.first(byte, in: span, from: 0, to: span.count) < span.count
  }

  /// Whether a text holds a digit.
  var holdsDigit: Bool {
    let text = Substring(self)
    let span = text.utf8Span.span
    for i in span.indices where span[i].isDigit { return true }
    return false
  }
  /// The last place of a byte of ASCII.
  func lastIndex(byte: UInt8) -> Index? {
    let text = Substring(self)
    let span = text.utf8Span.span
    var i = span.count
    while i > 0 {
      i -= 1
      if span[i] == byte { return utf8.index(startIndex, offsetBy: i) }
    }
    return nil
  }

  /// The words that blanks part.
  var byBlanks: [Substring] {
    let text = Substring(self)
    let span = text.utf8Span.span
    var out: [Substring] = []
    var at = text.startIndex
    var from = 0
    for i in 0...span.count where i == span.count || span[i] == 32 {
      let end = text.utf8.index(at, offsetBy: i - from)
      // The ends are bytes of ASCII or the text's own.
      if i > from { out.append(Substring(text.utf8[at..<end])) }
      if i < span.count { at = text.utf8.index(after: end) }
      from = i + 1
    }
    return out
  }
  /// Whether it holds white space of any script.
  var holdsWhiteSpace: Bool {
    unicodeScalars.contains { scalar in
      scalar.value < 0x80 ? UInt8(scalar.value).isBlank : scalar.properties.isWhitespace
    }
  }
  /// The words that white space of any script parts.
  var byWhiteSpace: [Substring] {
    Substring(self).unicodeScalars.split { scalar in
      scalar.value < 0x80 ? UInt8(scalar.value).isBlank : scalar.properties.isWhitespace
    }.map { Substring($0) }
  }
  /// How many of the words that blanks part hold a letter or a digit.
  var spokenWordCount: Int {
    let text = Substring(self)
    let span = text.utf8Span.span
    var (count, isSpoken) = (0, false)
    for i in span.indices {
      let byte = span[i]
      // Which sign of another script it is only a whole look at the words tells.
      if byte >= 0x80 { return text.byBlanks.count { $0.isSpoken } }
      if byte == 32 {
        isSpoken = false
      } else if !isSpoken, byte.isLetter || byte.isDigit {
        (isSpoken, count) = (true, count + 1)
      }
    }
    return count
  }
  /// How many words blanks part.
  var wordCount: Int {
    let text = Substring(self)
    let span = text.utf8Span.span
    var count = 0
    var isInside = false
    for i in span.indices {
      if span[i] == 32 {
        isInside = false
      } else if !isInside {
        (isInside, count) = (true, count + 1)
      }
    }
    return count
  }
  /// Whether it holds a letter or a digit of any script.
  var isSpoken: Bool {
    for scalar in unicodeScalars {
      if scalar.value < 0x80 {
        let byte = UInt8(scalar.value)
        if byte.isLetter || byte.isDigit { return true }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        return true
      }
    }
    return false
  }
}

extension StringProtocol {
  /// Whether it begins with a text given in small letters, ASCII letters of either case.
  func beginsCaseless(_ lower: String) -> Bool {
    let text = Substring(self)
    let span = text.utf8Span.span
    let wanted = lower.utf8Span.span
    return wanted.count <= span.count && span.equalsCaseless(wanted, at: 0)
  }
  /// Whether it ends with a text given in small letters, ASCII letters of either case.
  func endsCaseless(_ lower: String) -> Bool {
    let text = Substring(self)
    let span = text.utf8Span.span
    let wanted = lower.utf8Span.span
    return wanted.count <= span.count && span.equalsCaseless(wanted, at: span.count - wanted.count)
  }
  /// Whether it holds a text given in small letters, ASCII letters of either case.
  func holdsCaseless(_ lower: String) -> Bool {
    let text = Substring(self)
    let span = text.utf8Span.span
    let wanted = lower.utf8Span.span
    guard !wanted.isEmpty, wanted.count <= span.count else { return wanted.isEmpty }
    for i in 0...(span.count - wanted.count)
    where (span[i] | 0x20) == (wanted[0] | 0x20) && span.equalsCaseless(wanted, at: i) { return true }
    return false
  }
}
extension Span<UInt8> {
  fileprivate func equalsCaseless(_ wanted: Span<UInt8>, at start: Int) -> Bool {
    for i in wanted.indices {
      let byte = self[start + i]
      if (byte >= 65 && byte <= 90 ? byte | 0x20 : byte) != wanted[i] { return false }
    }
    return true
  }
}

extension Substring {
  /// Where a text stands first, in bytes from the start; 0 for the empty text.
  func offset(of needle: String) -> Int? {
    let span = utf8Span.span
    let wanted = needle.utf8Span.span
    if wanted.isEmpty { return 0 }
    guard wanted.count <= span.count else { return nil }
    let first = wanted[0]
    let end = span.count - wanted.count + 1
    if wanted.count == 1 {
      let i = Bytes.first(first, in: span, from: 0, to: end)
      return i < end ? i : nil
    }
    var i = 0
    while true {
      i = Bytes.first(first, then: wanted[1], in: span, from: i, to: end)
      guard i < end else { return nil }
      var k = 2
      while k < wanted.count, span[i + k] == wanted[k] { k += 1 }
      if k == wanted.count { return i }
      i += 1
    }
  }
  /// Without so many bytes at its start, which are whole characters.
  func dropping(_ bytes: Int) -> Substring { Substring(utf8[utf8.index(startIndex, offsetBy: bytes)...]) }
  func hasPrefix(_ prefix: String) -> Bool {
    let span = utf8Span.span
    let wanted = prefix.utf8Span.span
    guard wanted.count <= span.count else { return false }
    for i in wanted.indices where span[i] != wanted[i] { return false }
    return true
  }
  func hasSuffix(_ suffix: String) -> Bool {
    let span = utf8Span.span
    let wanted = suffix.utf8Span.span
    let shift = span.count - wanted.count
    guard shift >= 0 else { return false }
    for i in wanted.indices where span[shift + i] != wanted[i] { return false }
    return true
  }
}

extension String {
  /// The order of two texts' bytes.
  static func byBytes(_ a: String, _ b: String) -> Bool {
    let (x, y) = (a.utf8Span.span, b.utf8Span.span)
    for i in 0..<Swift.min(x.count, y.count) where x[i] != y[i] { return x[i] < y[i] }
    return x.count < y.count
  }
  /// With every place of a text replaced by another.
  func replaced(_ needle: String, with other: String) -> String {
    guard !needle.isEmpty, var at = self[...].offset(of: needle) else { return self }
    var out = ""
    var rest = self[...]
    while true {
      let start = rest.utf8.index(rest.startIndex, offsetBy: at)
      out += rest[..<start]
      out += other
      rest = rest[rest.utf8.index(start, offsetBy: needle.utf8.count)...]
      guard let next = rest.offset(of: needle) else { return out + rest }
      at = next
    }
  }
  /// The parts between all places of a text.
  func components(_ separator: String) -> [String] {
    var out: [String] = []
    var rest = self[...]
    while let hit = rest.range(of: separator) {
      out.append(String(rest[..<hit.lowerBound]))
      rest = rest[hit.upperBound...]
    }
    return out + [String(rest)]
  }
}

extension [UInt8] {
  /// Where the lines of a text start.
  var lineStarts: [Int] {
    var starts = [0]
    var i = 0
    while true {
      i = Bytes.first(10, in: span, from: i, to: count) + 1
      if i > count { return starts }
      starts.append(i)
    }
  }
}

/// A set of characters to be cut off the ends of texts.
struct Marks: Sendable, ExpressibleByStringLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var wide: [Unicode.Scalar] = []

  init(stringLiteral text: String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case ..<64: low |= 1 << UInt64(scalar.value)
      case ..<128: high |= 1 << UInt64(scalar.value - 64)
      default: wide.append(scalar)
      }
    }
  }
  func holds(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<64: low >> UInt64(scalar.value) & 1 == 1
    case ..<128: high >> UInt64(scalar.value - 64) & 1 == 1
    default: wide.contains(scalar)
    }
  }
}

extension Substring {
  func droppingFirst(_ marks: Marks) -> Substring {
    var start = startIndex
    while start < endIndex, marks.holds(unicodeScalars[start]) { start = unicodeScalars.index(after: start) }
    return self[start...]
  }
  func droppingLast(_ marks: Marks) -> Substring {
    var end = endIndex
    while end > startIndex {
      let previous = unicodeScalars.index(before: end)
      guard marks.holds(unicodeScalars[previous]) else { break }
      end = previous
    }
    return self[..<end]
  }
}
extension String {
  func droppingFirst(_ marks: Marks) -> String {
    guard let first = unicodeScalars.first, marks.holds(first) else { return self }
    return String(self[...].droppingFirst(marks))
  }
  func droppingLast(_ marks: Marks) -> String {
    guard let last = unicodeScalars.last, marks.holds(last) else { return self }
    return String(self[...].droppingLast(marks))
  }
}
