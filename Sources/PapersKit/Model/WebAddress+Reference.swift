extension WebAddress {
  /// The address that a reference on this page means (RFC 3986 section 5.2): a link of a page, a `Location`.
  ///
  /// Blanks around it are dropped and those inside percent-encoded, as browsers do; nil when it is no http or https.
  public func resolving(_ reference: String) -> WebAddress? {
    let cleaned = reference.trimmed.replacing(" ", with: "%20")
    let text = String(cleaned.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 })
    if Self.hasScheme(text) { return WebAddress(text) }
    if text.hasPrefix("//") { return WebAddress(scheme + ":" + text) }
    let root = scheme + "://" + host + (port.map { ":\($0)" } ?? "")
    if text.isEmpty || text.hasPrefix("#") {
      return WebAddress(root + path + (query.map { "?" + $0 } ?? "") + text)
    }
    if text.hasPrefix("?") { return WebAddress(root + path + text) }
    let end = text.firstIndex { $0 == "?" || $0 == "#" } ?? text.endIndex
    let relative = text[..<end]
    let folder = path[...(path.lastIndex(of: "/") ?? path.startIndex)]
    let joined = relative.hasPrefix("/") ? String(relative) : String(folder) + relative
    return WebAddress(root + Self.withoutDots(joined) + text[end...])
  }

  private static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":"), let first = text.utf8.first, first.isLetter else {
      return false
    }
    return text[..<colon].utf8.allSatisfy { $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }
  }

  /// RFC 3986 section 5.2.4.
  private static func withoutDots(_ path: String) -> String {
    var kept: [Substring] = []
    let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      if part == ".." {
        _ = kept.popLast()
        if isLast { kept.append("") }
      } else if part == "." {
        if isLast { kept.append("") }
      } else {
        kept.append(part)
      }
    }
    return "/" + kept.joined(separator: "/")
  }
}
