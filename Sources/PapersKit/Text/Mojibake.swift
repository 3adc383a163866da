/// Text whose UTF-8 was read as Latin 1 or Windows-1252 ("MÃ¼ller", "â€“"), read rightly.
enum Mojibake {
  /// Each run of characters whose bytes are UTF-8 in that reading becomes what it was; other text stays. No language
  /// writes such runs: they begin with a capital from Â to ô and go on with signs and controls.
  static func repaired(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0xC2...0xF4).contains($0.value) }) else { return text }
    var out = String.UnicodeScalarView()
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.first {
      if let (mended, length) = character(at: scalars) {
        out.append(mended)
        scalars = scalars.dropFirst(length)
      } else {
        out.append(scalar)
        scalars = scalars.dropFirst()
      }
    }
    return String(out)
  }

  /// The character that the next two to four make, and how many they are.
  private static func character(at scalars: Substring.UnicodeScalarView) -> (Unicode.Scalar, Int)? {
    guard let first = scalars.first, (0xC2...0xF4).contains(first.value) else { return nil }
    let length = first.value < 0xE0 ? 2 : first.value < 0xF0 ? 3 : 4
    let bytes = scalars.prefix(length).compactMap(byte)
    guard bytes.count == length, let text = String(validating: bytes, as: UTF8.self),
      let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1
    else { return nil }
    return (scalar, length)
  }

  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    scalar.value < 0x100 ? UInt8(scalar.value) : windows1252[scalar.value]
  }

  private static let windows1252: [UInt32: UInt8] = [
    0x20AC: 0x80, 0x201A: 0x82, 0x192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86, 0x2021: 0x87,
    0x2C6: 0x88,
    0x2030: 0x89, 0x160: 0x8A, 0x2039: 0x8B, 0x152: 0x8C, 0x17D: 0x8E, 0x2018: 0x91, 0x2019: 0x92,
    0x201C: 0x93,
    0x201D: 0x94, 0x2022: 0x95, 0x2013: 0x96, 0x2014: 0x97, 0x2DC: 0x98, 0x2122: 0x99, 0x161: 0x9A,
    0x203A: 0x9B,
    0x153: 0x9C, 0x17E: 0x9E, 0x178: 0x9F,
  ]
}
