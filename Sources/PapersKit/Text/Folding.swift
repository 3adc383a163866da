@_spi(_Unicode) import Swift

extension String {
  /// The words of a text in the form in which words are compared: lower case, without diacritics, letters and digits
  /// only, one blank between words.
  public var folded: String {
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count)
    var gap = false
    func add(_ bytes: some Sequence<UInt8>) {
      if gap, !out.isEmpty { out.append(32) }
      gap = false
      out.append(contentsOf: bytes)
    }
    if utf8.allSatisfy({ $0 < 0x80 }) {
      for b in utf8 {
        if b.isLetter {
          add(CollectionOfOne(b | 0x20))
        } else if b.isDigit {
          add(CollectionOfOne(b))
        } else {
          gap = true
        }
      }
      return String(decoding: out, as: UTF8.self)
    }
    for scalar in self._nfd {
      let p = scalar.properties
      if p.isAlphabetic || p.numericType != nil || Self.isJamo(scalar) {
        add((Self.ligatures[scalar] ?? p.lowercaseMapping).utf8)
      } else if p.canonicalCombiningClass == .notReordered, scalar != "\u{200D}", scalar != "\u{AD}" {
        gap = true
      }
    }
    return String(decoding: out, as: UTF8.self)
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
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      return split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
    return out.count == utf8.count ? self : String(decoding: out, as: UTF8.self)
  }
  /// Without white space at the ends.
  public var trimmed: String { String(Substring(self).trimmed) }
}

extension Substring {
  /// Without white space at the ends.
  var trimmed: Substring {
    var s = self
    // Most texts begin and end with ASCII, which needs no look at whole characters.
    while let b = s.utf8.first, b < 0x80 ? b.isBlank : s.first?.isWhitespace ?? false { s.removeFirst() }
    while let b = s.utf8.last, b < 0x80 ? b.isBlank : s.last?.isWhitespace ?? false { s.removeLast() }
    return s
  }
}
