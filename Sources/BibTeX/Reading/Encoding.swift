/// Bytes to text: UTF-8, and value by value Windows-1252 (of which Latin-1 is a part) where it is not.
public enum Encoding {
  /// The text of a stretch of a file.
  public static func text(_ bytes: some Collection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var out = String.UnicodeScalarView()
    out.append(contentsOf: bytes.map(scalar))
    return String(out)
  }

  /// Whether a stretch of a file is UTF-8.
  static func isUTF8(_ bytes: some Collection<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
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
