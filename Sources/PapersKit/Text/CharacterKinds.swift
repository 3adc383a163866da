/// What kind of character it is: the standard library's properties of the same names, which these stand in front of in this
/// module. Those look ASCII up in Unicode's tables, and spell a small letter out to learn that it is no capital; names and
/// titles are asked millions of times.
extension Character {
  @inline(__always) private var ascii: UInt8? {
    let bytes = utf8
    guard bytes.count == 1 else { return nil }
    return bytes.first
  }
  private var properties: Unicode.Scalar.Properties { unicodeScalars[unicodeScalars.startIndex].properties }
  private var isOneScalar: Bool { unicodeScalars.count == 1 }

  var isLetter: Bool {
    if let ascii { return ascii.isLetter }
    return properties.isAlphabetic
  }
  var isNumber: Bool {
    if let ascii { return ascii.isDigit }
    return properties.numericType != nil
  }
  var isWhitespace: Bool {
    if let ascii { return ascii == 32 || 9...13 ~= ascii }
    return properties.isWhitespace
  }
  var isUppercase: Bool {
    if let ascii { return 65...90 ~= ascii }
    return isOneScalar && properties.isUppercase || isCased && uppercased() == String(self)
  }
  var isLowercase: Bool {
    if let ascii { return 97...122 ~= ascii }
    return isOneScalar && properties.isLowercase || isCased && lowercased() == String(self)
  }
}
