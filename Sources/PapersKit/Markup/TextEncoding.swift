import CLibXML2

/// Which encoding a page is in: byte order mark, then the HTTP header, then the page's own `meta`, then UTF-8 if it is
/// valid, then windows-1252.
///
/// libxml2 is always told the encoding: left alone it reads undeclared UTF-8 as Latin-1, and one bad byte turns the
/// rest of a page into Latin-1.
enum TextEncoding {
  /// How far a page is searched for its `meta charset` (the HTML standard asks for 1,024; real pages are later).
  static let prescan = 8_192

  /// The bytes as libxml2 can take them, without byte order mark and NUL, and the name of their encoding.
  static func readable(_ bytes: [UInt8], header: String?) -> (bytes: [UInt8], encoding: String) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (clean(Array(bytes.dropFirst(3))), "utf-8") }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return (clean(utf8(ofUTF16: bytes.dropFirst(2), bigEndian: bytes[0] == 0xFE)), "utf-8")
    }
    let cleaned = clean(bytes)
    for name in [header, declared(in: bytes.prefix(prescan))].compactMap({ $0?.lowercased() }) {
      switch name {
      case "utf-8", "utf8":
        return (cleaned, "utf-8")
      case "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "windows-1252", "cp1252", "iso8859-1":
        // Browsers read all of these as windows-1252; pages that say so and hold valid UTF-8 are UTF-8.
        if isUTF8(cleaned) { return (cleaned, "utf-8") }
        return (cleaned, "windows-1252")
      default:
        if isKnown(name) { return (cleaned, name) }
      }
    }
    return (cleaned, isUTF8(cleaned) ? "utf-8" : "windows-1252")
  }

  static func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  private static func isKnown(_ name: String) -> Bool {
    guard name.utf8.allSatisfy({ $0.isLetter || $0.isDigit || "-_:.".utf8.contains($0) }),
      !name.hasPrefix("utf-16")
    else { return false }
    guard let handler = unsafe xmlFindCharEncodingHandler(name) else { return false }
    _ = unsafe xmlCharEncCloseFunc(handler)
    return true
  }

  private static func clean(_ bytes: [UInt8]) -> [UInt8] {
    // libxml2 stops at a NUL.
    bytes.contains(0) ? bytes.filter { $0 != 0 } : bytes
  }

  private static func utf8(ofUTF16 bytes: ArraySlice<UInt8>, bigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var i = bytes.startIndex
    while i + 1 < bytes.endIndex {
      let (a, b) = (UInt16(bytes[i]), UInt16(bytes[i + 1]))
      units.append(bigEndian ? a << 8 | b : b << 8 | a)
      i += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The value of `charset=` in a `meta` tag.
  private static func declared(in head: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: head.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self).lowercased()
    for tag in text.split(separator: "<") where tag.hasPrefix("meta") {
      guard let range = tag.firstRange(of: "charset=") else { continue }
      let value = tag[range.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
        .prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
      if !value.isEmpty { return String(value) }
    }
    return nil
  }
}
