/// What the address of a link says by itself: an identifier, and the landing page of a PDF.
///
/// Pure rules, a publisher each; nothing is asked. Where the path is no function of the other (USENIX), `candidates` are
/// guesses to be tried and accepted only if the page names the PDF.
public struct LinkResolution: Hashable, Sendable {
  public var reference: Reference
  /// The landing page that certainly belongs to the link, where it is not the link itself.
  public var landing: WebAddress?
  /// Landing pages to try, best first.
  public var candidates: [WebAddress] = []

  init(_ reference: Reference, landing: String? = nil, candidates: [String] = []) {
    self.reference = reference
    self.landing = landing.flatMap { WebAddress($0) }
    self.candidates = candidates.compactMap { WebAddress($0) }
  }

  public init(_ address: WebAddress) {
    let link = LinkParts(address)
    for rule in Self.rules {
      if let found = rule(link) {
        self = found
        return
      }
    }
    if let doi = link.doi {
      self.init(.doi(doi))
      return
    }
    self.init(.page(address))
  }

  /// The preprint that an address names: what the first rules find, for no publisher's names one.
  static func preprint(_ address: WebAddress) -> ArXivID? {
    let link = LinkParts(address)
    guard let found = archived(link) ?? arXiv(link) ?? doiResolver(link),
      case .arXiv(let id) = found.reference
    else { return nil }
    return id
  }

  private static let rules: [@Sendable (LinkParts) -> LinkResolution?] = [
    archived, arXiv, doiResolver, acm, ieee, openReview, dblp, acl, usenix, neurIPS, pmlr, jmlr, cvf, ijcai,
    aaai,
    nature, scienceDirect, bioRxiv, hal, citeSeer,
  ]
}

extension Reference {
  /// What a link points at; nil when it is no web address. Certain mends are made first.
  public init?(link: some StringProtocol) {
    guard let address = WebAddress(LinkMend(link).url) else { return nil }
    self = LinkResolution(address).reference
  }
}

/// An address cut up once for all rules: the host without `www.`, the path decoded.
struct LinkParts {
  let address: WebAddress
  let host: String
  /// Without empty parts; percent-decoded.
  let path: [String]

  init(_ address: WebAddress) {
    self.address = address
    host = address.host.hasPrefix("www.") ? String(address.host.dropFirst(4)) : address.host
    path = address.path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)).percentDecoded }
  }
  /// Whether the host is one of these or below one of them.
  func isAt(_ hosts: String...) -> Bool {
    hosts.contains { wanted in
      host.hasSuffix(wanted)
        && host.utf8.dropLast(wanted.utf8.count).last.map { $0 == UInt8(ascii: ".") } ?? true
    }
  }
  func query(_ name: String) -> String? { address.queryValue(name) }

  /// A DOI anywhere in the path or in the query, without what publishers hang behind it.
  var doi: DOI? {
    if let start = path.firstIndex(where: { Self.isPrefix($0) }), start + 1 < path.count {
      return Self.cleaned(path[start...].joined(separator: "/"))
    }
    // `%2F` in the path: the DOI is one part.
    if let part = path.first(where: { Self.isPrefix($0.prefix { $0 != "/" }) && $0.holds("/") }) {
      return Self.cleaned(part)
    }
    return ["doi", "id", "DOI"].lazy.compactMap { query($0) }.compactMap { Self.cleaned($0) }.first
  }
  private static func isPrefix(_ text: some StringProtocol) -> Bool {
    text.hasPrefix("10.") && text.utf8.count >= 7
      && text.utf8.dropFirst(3).allSatisfy { $0.isDigit || $0 == 46 }
  }
  /// The suffixes of full texts and views, which are no part of the DOI.
  static func cleaned(_ text: String) -> DOI? {
    var text = text
    if let semicolon = text.range(of: ";jsessionid") { text = String(text[..<semicolon.lowerBound]) }
    var isDone = false
    while !isDone {
      isDone = true
      for tail in tails where text.utf8.count > tail.utf8.count && text.lowercased().hasSuffix(tail) {
        text.removeLast(tail.count)
        isDone = false
      }
    }
    while let last = text.last, ".,;/".contains(last) { text.removeLast() }
    return DOI(text)
  }
  private static let tails = [
    ".pdf", "/pdf", "/full", "/fulltext", "/fulltext.html", "/abstract", "/meta", "/epdf", "/html",
    "/summary",
    ".full", ".abstract", "/full/html", "/references", "/download", ".html",
  ]
}
