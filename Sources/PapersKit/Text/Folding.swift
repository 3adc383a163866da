@_spi(_Unicode) import Swift

extension String {
  /// The words of a text in the form in which words are compared: lower case, without diacritics, letters and digits
  /// only, one blank between words.
  public var folded: String {
    if let plain = foldedASCII { return plain }
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count)
    var gap = false
    var hasJamo = false
    func add(_ bytes: some Sequence<UInt8>) {
      if gap, !out.isEmpty { out.append(32) }
      gap = false
      out.append(contentsOf: bytes)
    }
    for scalar in self._nfd {
      // Most letters of a name with an accent have none.
      if scalar.value < 0x80 {
        let byte = UInt8(scalar.value)
        if byte.isLetter || byte.isDigit {
          add(CollectionOfOne(byte.isLetter ? byte | 0x20 : byte))
        } else {
          gap = true
        }
        continue
      }
      let p = scalar.properties
      let isJamo = Self.isJamo(scalar)
      hasJamo = hasJamo || isJamo
      if p.isAlphabetic || p.numericType != nil || isJamo {
        add((Self.ligatures[scalar] ?? p.lowercaseMapping).utf8)
      } else if p.canonicalCombiningClass == .notReordered, scalar != "\u{200D}", scalar != "\u{AD}" {
        gap = true
      }
    }
    let text = String(decoding: out, as: UTF8.self)
    // Hangul is written in syllables, also in the words that texts are compared with.
    return hasJamo ? text.composed : text
  }
  private var composed: String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: _nfc)
    return String(scalars)
  }

  /// The same, found byte by byte; nil where the text holds more than ASCII.
  private var foldedASCII: String? {
    let span = utf8Span.span
    for i in span.indices where span[i] >= 0x80 { return nil }
    // Straight into the text: short ones, as most words are, need no memory then.
    return unsafe String(unsafeUninitializedCapacity: span.count) { out in
      var (count, gap) = (0, false)
      for i in span.indices {
        let byte = span[i]
        guard byte.isLetter || byte.isDigit else {
          gap = true
          continue
        }
        if gap, count > 0 {
          unsafe out[count] = 32
          count += 1
        }
        gap = false
        unsafe out[count] = byte.isLetter ? byte | 0x20 : byte
        count += 1
      }
      return count
    }
  }

  private static func isJamo(_ s: Unicode.Scalar) -> Bool { (0x1100...0x11FF).contains(s.value) }
  // Letters and raised digits that canonical decomposition leaves whole.
  private static let ligatures: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d",
    "Đ": "d",
    "ð": "d", "\u{D0}": "d", "þ": "th", "Þ": "th", "ı": "i", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi",
    "ﬄ": "ffl",
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
    "₀": "0",
    "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8", "₉": "9",
  ]

  /// nil for the empty string.
  var nonEmpty: String? { isEmpty ? nil : self }
  /// White space folded to single blanks, none at the ends.
  public var squeezed: String {
    if isSqueezed { return self }
    guard !holdsWideBlank else {
      return unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
        .joined(separator: " ")
    }
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count)
    var gap = false
    for b in utf8 {
      if b.isBlank {
        gap = true
      } else {
        if gap, !out.isEmpty { out.append(32) }
        gap = false
        out.append(b)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
  /// Whether it holds white space beyond ASCII: U+0085, U+00A0, U+1680, U+2000-U+205F or U+3000 (or a sign that is spelt
  /// nearly so).
  private var holdsWideBlank: Bool {
    let span = utf8Span.span
    for i in span.indices where span[i] >= 0xC2 {
      switch span[i] {
      case 0xC2: if span[i + 1] == 0x85 || span[i + 1] == 0xA0 { return true }
      case 0xE1: if span[i + 1] == 0x9A { return true }
      case 0xE2:
        if span[i + 1] == 0x80 && (span[i + 2] <= 0x8A || span[i + 2] >= 0xA8) || span[i + 1] == 0x81 {
          return true
        }
      case 0xE3: if span[i + 1] == 0x80 && span[i + 2] == 0x80 { return true }
      default: break
      }
    }
    return false
  }
  /// Most texts are: only single blanks between other characters, none of them white space of another kind.
  private var isSqueezed: Bool {
    let span = utf8Span.span
    var isGap = true
    for i in span.indices {
      let byte = span[i]
      if byte.isBlank {
        if isGap || byte != 32 { return false }
        isGap = true
      } else {
        // U+0085, U+00A0, U+1680, U+2000-U+205F and U+3000 begin with these.
        if byte == 0xC2 || byte == 0xE1 || byte == 0xE3 && i + 1 < span.count && span[i + 1] == 0x80 {
          return false
        }
        if byte == 0xE2, i + 2 < span.count, span[i + 1] == 0x80, span[i + 2] <= 0x8A || span[i + 2] >= 0xA8 {
          return false
        }
        if byte == 0xE2, i + 1 < span.count, span[i + 1] == 0x81 { return false }
        isGap = false
      }
    }
    return !isGap || span.isEmpty
  }
  /// Without white space at the ends.
  public var trimmed: String { String(Substring(self).trimmed) }
}

extension Substring {
  /// Without white space at the ends.
  var trimmed: Substring {
    var s = self
    // Most texts begin and end with ASCII, which needs no look at whole characters.
    while let b = s.utf8.first, b < 0x80 ? b.isBlank : s.first?.isWhitespace ?? false {
      if b < 0x80 { s = s.dropping(1) } else { s.removeFirst() }
    }
    while let b = s.utf8.last, b < 0x80 ? b.isBlank : s.last?.isWhitespace ?? false {
      if b < 0x80 { s = Substring(s.utf8.dropLast()) } else { s.removeLast() }
    }
    return s
  }
}
