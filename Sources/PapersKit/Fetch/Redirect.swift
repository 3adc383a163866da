/// Where an answer sends us (RFC 9110 section 10.2.2), each hop checked before it is asked.
enum Redirect {
  /// More hops than publishers' chains of DOI, session and article have.
  static let limit = 10

  /// The request that follows an answer; nil when the answer is no redirect.
  static func next(after page: Page, of request: Request) throws(FetchError) -> Request? {
    guard [301, 302, 303, 307, 308].contains(page.status), let location = page.headers["Location"],
      !location.isEmpty
    else { return nil }
    guard let address = request.address.resolving(location) else {
      if let scheme = scheme(of: location), !["http", "https"].contains(scheme) {
        throw .forbiddenScheme(scheme)
      }
      throw .broken(host: request.address.host, "it redirects to no web address")
    }
    var next = request
    next.address = address
    // A key goes to its own host only, and never with a redirect.
    next.secret = nil
    if address.scheme != request.address.scheme || address.host != request.address.host
      || address.port != request.address.port
    {
      next.headers.removeAll(where: Secrets.isSecret)
    }
    // Browsers turn a POST into a GET but for 307 and 308; servers rely on it.
    if request.method == .post, page.status < 307 {
      next.method = .get
      next.body = []
      next.headers.removeAll { $0.name.lowercased().hasPrefix("content-") }
    }
    return next
  }

  private static func scheme(of text: String) -> String? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let scheme = text[..<colon]
    return scheme.utf8.allSatisfy { $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }
      ? scheme.lowercased() : nil
  }
}
