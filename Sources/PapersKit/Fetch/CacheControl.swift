/// The directives of Cache-Control (RFC 9111 section 5.2) that bind a private cache.
struct CacheControl: Hashable {
  private var directives: [String: String?] = [:]

  init(_ headers: [Header]) {
    for header in headers where header.name.lowercased() == "cache-control" {
      for part in Self.parts(header.value) {
        let pair = part.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
        guard let name = pair.first?.lowercased() else { continue }
        // Of two values the first is taken (RFC 9111 section 4.2.1 lets us choose).
        if directives[name] == nil {
          directives[name] = .some(pair.count > 1 ? pair[1].filter { $0 != "\"" } : nil)
        }
      }
    }
    // What HTTP/1.0 servers say instead.
    if directives.isEmpty, headers["Pragma"]?.lowercased().contains("no-cache") == true {
      directives["no-cache"] = .some(nil)
    }
  }

  func has(_ name: String) -> Bool { directives[name] != nil }
  /// A value in seconds; one that is no number counts as 0, that is as stale.
  func seconds(_ name: String) -> Int? { directives[name].map { $0.flatMap(Self.deltaSeconds) ?? 0 } }

  /// Digits, as `Age` and `max-age` have them; what is beyond counts as 68 years (RFC 9111 section 1.2.2).
  static func deltaSeconds(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return min(Int(text) ?? .max, 1 << 31)
  }

  /// Split at commas that stand outside of quotes.
  private static func parts(_ text: String) -> [Substring] {
    var isQuoted = false
    return text.split { character in
      if character == "\"" { isQuoted.toggle() }
      return character == "," && !isQuoted
    }
  }
}
