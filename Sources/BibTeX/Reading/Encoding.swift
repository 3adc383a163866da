/// Bytes to text: UTF-8, and value by value Windows-1252 (of which Latin-1 is a part) where it is not.
public enum Encoding {
  /// The text of a stretch of a file.
  public static func text(_ bytes: ArraySlice<UInt8>) -> String {
    // `String(validating:)` is generic and looks its types up at each call, which costs more than a field's text.
    let span = bytes.span
    if isUTF8(span, 0..<span.count) { return String(decoding: bytes, as: UTF8.self) }
    var out = String.UnicodeScalarView()
    out.append(contentsOf: bytes.map(scalar))
    return String(out)
  }

  /// Whether a stretch of a file is UTF-8 (Unicode 16, table 3-7); nothing is copied.
  static func isUTF8(_ s: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while true {
      i = Bytes.firstBeyondASCII(in: s, i..<range.upperBound)
      if i == range.upperBound { return true }
      let lead = s[i]
      let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard (0xC2...0xF4).contains(lead), i + length <= range.upperBound else { return false }
      // No overlong forms, no surrogates, nothing above U+10FFFF.
      let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
      let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
      guard s[i + 1] >= lowest, s[i + 1] <= highest else { return false }
      for j in i + 2..<i + length where s[j] & 0xC0 != 0x80 { return false }
      i += length
    }
  }

  /// The text as UTF-8 if the bytes are UTF-16 (with its mark, or with a NUL beside each of the first two characters),
  /// as Windows' editors save it; nil otherwise. What is no character is replaced.
  static func fromUTF16(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= 4 else { return nil }
    let isBig: Bool
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (0xFE, 0xFF, _, _), (0, 0x09...0x7E, 0, 0x09...0x7E): isBig = true
    case (0xFF, 0xFE, _, _), (0x09...0x7E, 0, 0x09...0x7E, 0): isBig = false
    default: return nil
    }
    let hasMark = bytes[0] >= 0xFE
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2 + 1)
    for i in stride(from: hasMark ? 2 : 0, to: bytes.count - 1, by: 2) {
      units.append(
        isBig ? UInt16(bytes[i]) << 8 | UInt16(bytes[i + 1]) : UInt16(bytes[i + 1]) << 8 | UInt16(bytes[i]))
    }
    // Half a character at the end is what a broken download leaves.
    if bytes.count % 2 == 1 { units.append(0xFFFD) }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The character of a byte in Windows-1252; the five bytes that it leaves open are Latin-1's controls.
  static func scalar(_ b: UInt8) -> Unicode.Scalar {
    guard (0x80..<0xA0).contains(b) else { return Unicode.Scalar(b) }
    return windows1252[Int(b) - 0x80]
  }

  private static let windows1252: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
  ]
}
