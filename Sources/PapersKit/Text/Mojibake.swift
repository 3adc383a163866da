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

  private static let windows1252 = Dictionary(
    uniqueKeysWithValues: zip(Entities.windows1252.map(\.value), UInt8(0x80)...))
}
