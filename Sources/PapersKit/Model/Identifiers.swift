/// The identifiers of the field, each checked once where text enters, so that past the edge no function interprets a raw string.

/// An arXiv identifier, with its version kept apart.
///
/// Forms: `YYMM.NNNN` (to 2014), `YYMM.NNNNN`, and the old `archive[.SC]/YYMMNNN`
/// (https://info.arxiv.org/help/arxiv_identifier.html).
public struct ArXivID: Hashable, Sendable, CustomStringConvertible {
  /// The identifier without version, e.g. `1904.03257` or `cond-mat/0508028`.
  public let text: String
  /// The version, from 1; nil where none was given.
  public let version: Int?

  /// Reads an identifier, with or without `arXiv:` and version; nil when the text is none.
  public init?(_ given: some StringProtocol) {
    var rest = Array(given.utf8)
    if rest.count > 6, given.beginsCaseless("arxiv:") {
      rest.removeFirst(6)
      while rest.first == UInt8(ascii: " ") { rest.removeFirst() }
    }
    var version: Int?
    if let v = rest.lastIndex(of: UInt8(ascii: "v")) ?? rest.lastIndex(of: UInt8(ascii: "V")),
      v + 1 < rest.count, rest.count - v <= 4, rest[(v + 1)...].allSatisfy(\.isDigit)
    {
      version = Int(String(decoding: rest[(v + 1)...], as: UTF8.self))
      rest.removeSubrange(v...)
    }
    guard Self.isNewStyle(rest) || Self.isOldStyle(rest) else { return nil }
    self.text = String(decoding: rest, as: UTF8.self)
    self.version = version
  }

  /// The DOI that arXiv registers for every paper with DataCite.
  public var doi: String { "10.48550/arXiv.\(text)" }
  public var description: String { version.map { "\(text)v\($0)" } ?? text }

  /// The identifier without its version.
  public var base: ArXivID { ArXivID(base: text) }
  private init(base: String) { (text, version) = (base, nil) }

  private static func isNewStyle(_ s: [UInt8]) -> Bool {
    guard s.count == 9 || s.count == 10, s[4] == UInt8(ascii: ".") else { return false }
    guard s[..<4].allSatisfy(\.isDigit), s[5...].allSatisfy(\.isDigit) else { return false }
    let month = Int(s[2] - 48) * 10 + Int(s[3] - 48)
    return (1...12).contains(month)
  }

  private static func isOldStyle(_ s: [UInt8]) -> Bool {
    guard let slash = s.firstIndex(of: UInt8(ascii: "/")), slash >= 2, s.count - slash == 8 else {
      return false
    }
    return s[(slash + 1)...].allSatisfy(\.isDigit)
      && s[..<slash].allSatisfy { $0.isLetter || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
  }
}

/// A Digital Object Identifier. Two DOIs are equal when they differ in ASCII case only (DOI Handbook, 2.4).
public struct DOI: Hashable, Sendable, CustomStringConvertible {
  /// As given, without resolver or prefix.
  public let text: String
  /// In lower case: what equality and look-ups use.
  public let folded: String

  /// Reads a bare DOI, `doi:...` or a doi.org address; nil when the text is none.
  public init?(_ given: some StringProtocol) {
    var s = Substring(given).trimmed
    for prefix in s.hasPrefix("10.") ? [] : Self.prefixes
    where s.utf8.count > prefix.utf8.count && s.beginsCaseless(prefix) {
      s = s.dropping(prefix.utf8.count)
      while s.utf8.first == 32 { s = s.dropping(1) }
    }
    guard s.hasPrefix("10."), let slash = s.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let registrant = s[..<slash].dropping(3)
    guard registrant.utf8.count >= 4, registrant.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") })
    else {
      return nil
    }
    let suffix = s[slash...].dropping(1)
    guard !suffix.isEmpty, !suffix.holdsWhiteSpace else { return nil }
    self.text = String(s)
    self.folded = text.lowercased()
  }

  private static let prefixes = [
    // The last two are sometimes written twice.
    "https://", "http://", "dx.doi.org/", "www.doi.org/", "doi.org/", "doi:", "doi:", "doi ", "doi ",
  ]

  /// The arXiv identifier inside an arXiv DOI (`10.48550/arXiv.ID`).
  public var arXiv: ArXivID? {
    folded.hasPrefix("10.48550/arxiv.") ? ArXivID(text.dropFirst("10.48550/arxiv.".count)) : nil
  }
  public var description: String { text }
  public static func == (a: DOI, b: DOI) -> Bool { a.folded == b.folded }
  public func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}

extension UInt8 {
  var isDigit: Bool { self >= 48 && self <= 57 }
  var isLetter: Bool { (self | 0x20) >= 97 && (self | 0x20) <= 122 }
  /// Space, tab, line feed, carriage return, form feed.
  var isBlank: Bool { self == 32 || (self >= 9 && self <= 13) }
}
