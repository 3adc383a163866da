/// An http or https address, kept as it was given, with its parts at hand.
///
/// Only what RFC 3986 section 3 calls scheme, authority, path, query and fragment is told apart; nothing is decoded or
/// rewritten, because a page must be quoted by the address that names it.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  /// The whole address as given.
  public let text: String
  /// `http` or `https`.
  public let scheme: String
  /// In lower case, without user, password and port.
  public let host: String
  /// nil where none is written.
  public let port: Int?
  /// From the first slash, `/` when empty; percent-escapes kept.
  public let path: String
  /// Without the question mark; nil when there is none.
  public let query: String?
  /// Without the hash; nil when there is none.
  public let fragment: String?

  /// nil when the text is no http or https address, holds white space or control characters, or names a user.
  public init?(_ given: some StringProtocol) {
    let text = String(given)
    // The delimiters are bytes; a mark behind one of them is no part of it.
    let bytes = text.utf8
    guard !bytes.contains(where: { $0 <= 32 || $0 == 127 }) else { return nil }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = text[..<colon].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    var rest = bytes[bytes.index(after: colon)...]
    guard rest.starts(with: "//".utf8) else { return nil }
    rest = rest.dropFirst(2)
    let end = rest.firstIndex {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
    }
    var authority = rest[..<(end ?? rest.endIndex)]
    rest = rest[authority.endIndex...]
    guard !authority.contains(UInt8(ascii: "@")) else { return nil }
    var port: Int?
    if authority.first == UInt8(ascii: "[") {
      guard let close = authority.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      let after = authority[authority.index(after: close)...]
      if !after.isEmpty {
        guard after.first == UInt8(ascii: ":") else { return nil }
        port = Int(Substring(after.dropFirst()))
      }
      authority = authority[...close]
    } else if let c = authority.lastIndex(of: UInt8(ascii: ":")) {
      let digits = Substring(authority[authority.index(after: c)...])
      guard digits.isEmpty || (Int(digits).map { (0...65535).contains($0) } ?? false) else { return nil }
      port = Int(digits)
      authority = authority[..<c]
    }
    guard !authority.isEmpty, authority.allSatisfy(\.isOfAuthority) else { return nil }
    var fragment: String?
    if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
      fragment = String(Substring(rest[rest.index(after: hash)...]))
      rest = rest[..<hash]
    }
    var query: String?
    if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
      query = String(Substring(rest[rest.index(after: mark)...]))
      rest = rest[..<mark]
    }
    self.text = text
    self.scheme = scheme
    self.host = Substring(authority).lowercased()
    self.port = port
    self.path = rest.isEmpty ? "/" : String(Substring(rest))
    self.query = query
    self.fragment = fragment
  }

  /// The values of a query parameter, percent-decoded, `+` kept.
  public func queryValue(_ name: String) -> String? {
    guard let query else { return nil }
    for part in query.split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if pair.count == 2, pair[0] == name { return String(pair[1]).percentDecoded }
    }
    return nil
  }
  public var description: String { text }
}

extension String {
  /// Percent-escapes decoded (RFC 3986 section 2.1); invalid escapes stay as they are.
  public var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    let bytes = Array(utf8)
    var out: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "%"), i + 2 < bytes.count, let high = bytes[i + 1].hexValue,
        let low = bytes[i + 2].hexValue
      {
        out.append(high << 4 | low)
        i += 3
      } else {
        out.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Every byte outside RFC 3986's unreserved set (and `keeping`) percent-encoded.
  public func percentEncoded(keeping extra: String = "") -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for b in utf8 {
      if b.isDigit || b.isLetter || "-._~".utf8.contains(b) || extra.utf8.contains(b) {
        out.append(b)
      } else {
        out += [UInt8(ascii: "%"), hex[Int(b >> 4)], hex[Int(b & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isOfAuthority: Bool {
    switch self {
    case 0...32, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"): false
    case UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{")...UInt8(ascii: "}"): false
    default: true
    }
  }
  var hexValue: UInt8? {
    switch self {
    case 48...57: self - 48
    case 65...70: self - 55
    case 97...102: self - 87
    default: nil
    }
  }
}
