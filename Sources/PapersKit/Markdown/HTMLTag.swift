/// One HTML tag: its name in lower case, and its attributes with entities decoded.
struct HTMLTag {
  var name: String
  var attributes: [(name: String, value: String)] = []
  var isClosing = false
  var isSelfClosing = false

  func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// Reads the tag that starts at `at` (a `<`) and moves behind it; nil when there is no tag.
  init?(_ bytes: ArraySlice<UInt8>, at: inout Int) {
    let end = bytes.endIndex
    var i = at + 1
    guard i < end else { return nil }
    if bytes[i] == UInt8(ascii: "/") {
      isClosing = true
      i += 1
    }
    let nameStart = i
    while i < end, bytes[i].isLetter || bytes[i].isDigit { i += 1 }
    guard i > nameStart, bytes[nameStart].isLetter else { return nil }
    name = String(decoding: bytes[nameStart..<i], as: UTF8.self).lowercased()
    while i < end, bytes[i] != UInt8(ascii: ">") {
      if bytes[i].isBlank {
        i += 1
        continue
      }
      if bytes[i] == UInt8(ascii: "/") {
        isSelfClosing = true
        i += 1
        continue
      }
      if bytes[i] == UInt8(ascii: "<") { return nil }
      isSelfClosing = false
      let key = Self.word(bytes, &i)
      var value = ""
      // Blanks may stand around the sign (HTML Standard, 13.1.2.3).
      let sign = Self.blanksSkipped(bytes, i)
      if sign < end, bytes[sign] == UInt8(ascii: "=") {
        i = Self.blanksSkipped(bytes, sign + 1)
        value = Self.value(bytes, &i)
      } else if key.isEmpty {
        i += 1
        continue
      }
      attributes.append((key, value))
    }
    guard i < end else { return nil }
    at = i + 1
  }

  private static func blanksSkipped(_ bytes: ArraySlice<UInt8>, _ i: Int) -> Int {
    bytes[i...].firstIndex { !$0.isBlank } ?? bytes.endIndex
  }
  private static func word(_ bytes: ArraySlice<UInt8>, _ i: inout Int) -> String {
    let start = i
    while i < bytes.endIndex, !bytes[i].isBlank, !"=/>".utf8.contains(bytes[i]) { i += 1 }
    return String(decoding: bytes[start..<i], as: UTF8.self).lowercased()
  }
  private static func value(_ bytes: ArraySlice<UInt8>, _ i: inout Int) -> String {
    guard i < bytes.endIndex else { return "" }
    let quote = bytes[i]
    let start: Int
    let stop: Int
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      start = i + 1
      stop = bytes[start...].firstIndex(of: quote) ?? bytes.endIndex
      i = min(stop + 1, bytes.endIndex)
    } else {
      start = i
      while i < bytes.endIndex, !bytes[i].isBlank, bytes[i] != UInt8(ascii: ">") { i += 1 }
      stop = i
    }
    return Entities.decoded(String(decoding: bytes[start..<stop], as: UTF8.self))
  }
}
