extension Character {
  /// Whether it is among the characters of a literal. `String.contains` compares by canonical equivalence, ten times slower,
  /// and lists are read character by character.
  @inline(__always)
  func isOne(of marks: String) -> Bool {
    guard let scalar = unicodeScalars.first else { return false }
    if scalar.value < 0x80 { return marks.utf8.contains(UInt8(scalar.value)) }
    return marks.unicodeScalars.contains(scalar)
  }
}
