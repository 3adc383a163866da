/// An address as a person wrote it, mended where only one mend is possible.
public struct LinkMend: Hashable, Sendable {
  public enum Problem: String, Hashable, Sendable {
    case doubledScheme = "the scheme stands twice"
    case brokenScheme = "the scheme is misspelt"
    case missingScheme = "the scheme (https://) is missing"
    case strayMark = "a bracket or quotation mark stands before it"
    case blanks = "it holds blanks"
    case entities = "it holds HTML entities"
    case encodedTwice = "its scheme or separators are percent-escaped"
    case notWeb = "it is no http or https address"
    case malformed = "it is no address at all"
  }
  /// The mended address; as written where nothing was certain. Relative links stay relative.
  public let url: String
  public let problems: [Problem]
  /// Whether `url` can be asked for.
  public var isWeb: Bool { WebAddress(url) != nil }

  public init(_ written: some StringProtocol) {
    if Self.isPlain(Substring(written)) {
      (url, problems) = (String(written), [])
      return
    }
    var problems: [Problem] = []
    var url = String(written).trimmed
    // A template (Jekyll, Hugo) makes the address; here it stays as it is.
    if url.holds(byte: 0x7B), url.holds("{{") || url.holds("{%") {
      (self.url, self.problems) = (url, [])
      return
    }
    if url.hasPrefix("<"), url.hasSuffix(">") { url = String(url.dropFirst().dropLast()) }
    // A stray bracket or quotation mark before the scheme.
    let marks = "{[(\"'“"
    while let byte = url.utf8.first, !byte.isLetter, let first = url.first, marks.contains(first),
      url.drop(while: { marks.contains($0) }).prefix(4).lowercased() == "http"
    {
      url.removeFirst()
      if !problems.contains(.strayMark) { problems.append(.strayMark) }
    }
    let decoded = Entities.decoded(url)
    if decoded != url {
      problems.append(.entities)
      url = decoded
    }
    if url.utf8.prefix(20).contains(UInt8(ascii: "%")), url.prefix(20).lowercased().holds("%3a%2f%2f") {
      problems.append(.encodedTwice)
      url = url.percentDecoded
    }
    if url.utf8.contains(where: { $0 <= 32 }) {
      problems.append(.blanks)
      // A line break comes from wrapping; a blank belongs to the path.
      url = url.split(whereSeparator: { $0 == "\n" || $0 == "\r" || $0 == "\t" }).map { $0.trimmed }
        .joined()
      url = url.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "%20")
    }
    Self.mendScheme(&url, &problems)
    if let scheme = Self.scheme(of: url), scheme != "http", scheme != "https" {
      problems.append(.notWeb)
    } else if url.holds("://"), WebAddress(url) == nil {
      problems.append(.malformed)
    }
    self.url = url
    self.problems = problems
  }

  /// An ordinary address, which most are: nothing in it needs a second look.
  private static func isPlain(_ text: Substring) -> Bool {
    let start = text.hasPrefix("https://") ? 8 : text.hasPrefix("http://") ? 7 : 0
    let span = text.utf8Span.span
    guard start > 0, start < span.count, span[start].isLetter || span[start].isDigit,
      !text.dropping(start).hasPrefix("http")
    else { return false }
    var isHost = true
    for i in start..<span.count {
      let byte = span[i]
      if odd.holds(Unicode.Scalar(byte)) || byte <= 32 || byte >= 127 { return false }
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") {
        isHost = false
      }
      // A port may be none, which only a whole look at the address tells.
      if isHost, byte == UInt8(ascii: ":") { return false }
    }
    return true
  }
  private static let odd: Marks = "&<>{}\"`^|\\@%"

  private static let brokenSchemes = [
    "htps://", "htpps://", "hhtps://", "httsp://", "ttps://", "htttps://", "httpss://", "https//", "http//",
    "https:///", "http:///", "https;//", "http;//", "htp://", "ttp://", "hhttp://", "https: //", "http: //",
    "https:%20//", "http:%20//",
  ]

  private static func mendScheme(_ url: inout String, _ problems: inout [Problem]) {
    // Every spelling of a scheme begins with one of these.
    if let first = url.utf8.first, "htHT".utf8.contains(first) { respellScheme(&url, &problems) }
    if scheme(of: url) == nil {
      if url.hasPrefix("//") {
        problems.append(.missingScheme)
        url = "https:" + url
      } else if looksLikeHost(url) {
        problems.append(.missingScheme)
        url = "https://" + url
      }
    }
  }

  private static func respellScheme(_ url: inout String, _ problems: inout [Problem]) {
    for broken in brokenSchemes where url.beginsCaseless(broken) {
      problems.append(.brokenScheme)
      url =
        (broken.holds("ps") || broken.holds("sp") ? "https://" : "http://")
        + url.dropFirst(broken.count)
      break
    }
    for single in ["https:/", "http:/", "https:", "http:"]
    where url.beginsCaseless(single) && !url.beginsCaseless(single + "//")
      && !url.beginsCaseless(single + "/")
    {
      problems.append(.brokenScheme)
      url = single.prefix { $0 != ":" } + "://" + url.dropFirst(single.count)
      break
    }
    var isDoubled = false
    for _ in 0..<4 {
      guard let first = ["https://", "http://"].first(where: { url.beginsCaseless($0) }) else { break }
      let rest = url.dropFirst(first.count)
      let inner = ["https://", "http://", "https:/", "http:/", "https//", "http//", "https:", "http:"]
      guard let second = inner.first(where: { rest.beginsCaseless($0) }) else { break }
      isDoubled = true
      url = (second.hasPrefix("https") ? "https://" : "http://") + rest.dropFirst(second.count)
    }
    if isDoubled { problems.append(.doubledScheme) }
  }

  /// The part before `:`, when it is a scheme (RFC 3986, 3.1).
  private static func scheme(of url: String) -> String? {
    guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = url[..<colon]
    guard let first = name.utf8.first, first.isLetter,
      name.utf8.allSatisfy({ $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }), !name.holds(".")
    else { return nil }
    return name.lowercased()
  }

  /// `arxiv.org/abs/1904.03257`, `www.example.edu`: a name whose last label is a top-level domain that lists use, and
  /// that is no file of the repository itself.
  private static func looksLikeHost(_ url: String) -> Bool {
    let end = url.utf8.firstIndex { "/?#:".utf8.contains($0) } ?? url.endIndex
    guard let dot = url.utf8[..<end].lastIndex(of: 46),
      url.utf8[..<end].allSatisfy({ $0.isLetter || $0.isDigit || $0 == 45 || $0 == 46 }),
      domains.containsCaseless(url[..<end].dropping(url.utf8.distance(from: url.startIndex, to: dot) + 1))
    else { return false }
    let host = url[..<end].lowercased()
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return !labels.contains("") && (host.hasPrefix("www.") || url.holds("/") || labels.count > 2)
  }
  private static let domains: WordSet = [
    "org", "com", "edu", "net", "io", "gov", "cn", "kr", "ch", "de", "uk", "fr", "jp", "tw", "hk", "sg", "in",
    "il", "it", "nl", "se", "ca", "au", "at", "be", "dk", "es", "eu", "fi", "no", "pl", "pt", "br", "ai",
    "dev",
    "us", "info", "me", "google",
  ]
}
