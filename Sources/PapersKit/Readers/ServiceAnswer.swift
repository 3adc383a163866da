/// What the readers of the services share: addresses of questions, and what an answer is before it is read.

extension WebAddress {
  /// The address of a question to a service; names and values are percent-encoded here and nowhere else.
  static func service(_ base: String, _ query: [(name: String, value: String)] = []) -> WebAddress {
    let text = query.map { "\($0.name)=\($0.value.percentEncoded(keeping: ",:/*"))" }.joined(separator: "&")
    guard let address = WebAddress(text.isEmpty ? base : "\(base)?\(text)") else {
      preconditionFailure("a service's address is malformed: \(base)?\(text)")
    }
    return address
  }
}

extension DOI {
  /// In a path: everything that RFC 3986 allows in a segment stays, so that the address can be read.
  var inPath: String { text.percentEncoded(keeping: "!$&'()*+,;=:@/") }
}

/// A contact becomes `mailto=` where a service has a polite pool for it.
func politeQuery(_ contact: String?) -> [(name: String, value: String)] {
  guard let contact, contact.contains("@"), !contact.contains("/") else { return [] }
  return [("mailto", contact)]
}

extension Page {
  /// The address to quote: who asked is no part of it.
  var quotedAddress: String {
    guard let query = address.query, let start = address.text.firstIndex(of: "?") else { return address.text }
    let kept = query.split(separator: "&").filter { !$0.hasPrefix("mailto=") }
    let fragment = address.fragment.map { "#" + $0 } ?? ""
    return address.text[..<start] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&")) + fragment
  }
}

extension Page {
  /// The findings of the DOI that was asked for; throws when the answer is of other works.
  func works(of doi: DOI, among findings: [Finding]) throws(ReadError) -> [Finding] {
    let right = findings.filter { isAbout(doi, $0) }
    guard right.isEmpty, let other = findings.first else { return right }
    throw .service("it answered with another work, \(other.doi?.text ?? other.title ?? "without a name")")
  }

  /// Whether a finding bears the DOI, or one to which the service led: a DOI may be an alias of another (status 301).
  private func isAbout(_ doi: DOI, _ finding: Finding) -> Bool {
    if let id = doi.arXiv { return finding.arXiv?.text == id.base.text }
    guard let found = finding.doi ?? finding.arXiv.flatMap({ DOI($0.doi) }) else { return true }
    return found == doi
      || address != request.address && address.text.percentDecoded.lowercased().contains(found.folded)
  }
}

extension Page {
  /// More than this is no answer of a metadata service.
  static let largestAnswer = 64 << 20

  /// The body as JSON, when the service answered at all.
  func json() throws(ReadError) -> JSON {
    try refuseTrouble()
    do { return try JSON(parsing: body) } catch {
      throw .malformed("\(address.host) sent what is no JSON: \(error.sentence)")
    }
  }

  /// Throws when the answer is a bot check, a "not found", or no success; a service's own words are kept.
  func refuseTrouble() throws(ReadError) {
    if let kind = Wall.recognized(in: self) { throw .wall(kind: kind) }
    guard body.count <= Page.largestAnswer else {
      throw .malformed("\(address.host) sent \(body.count) bytes")
    }
    if status == 404 || status == 410 {
      if let words = serviceMessage, !saysUnknown(words) { throw .service(words) }
      throw .notFound
    }
    guard (200...299).contains(status) else {
      throw .service(serviceMessage ?? "\(address.host) answered with status \(status)")
    }
    if looksLikeHTML { throw .malformed("\(address.host) sent a web page in place of data") }
    if body.allSatisfy(\.isBlank) { throw .malformed("\(address.host) sent an empty answer") }
  }

  var looksLikeHTML: Bool {
    let start = body.prefix(400).drop { $0.isBlank || $0 >= 0x80 }
    let text = String(decoding: start, as: UTF8.self).lowercased()
    return text.hasPrefix("<!doctype html") || text.hasPrefix("<html") || text.hasPrefix("<head")
  }

  private func saysUnknown(_ words: String) -> Bool {
    let words = words.lowercased()
    return words.contains("not found") || words.contains("doesn't exist") || words.contains("does not exist")
  }

  /// The error text inside a JSON answer, in the shapes of Crossref, Semantic Scholar, OpenAlex, DataCite, OpenReview.
  var serviceMessage: String? {
    guard body.first == UInt8(ascii: "{"), body.count < 1 << 20, let json = try? JSON(parsing: body) else {
      return nil
    }
    if let text = json["message"]?.string { return text }
    if let text = json["error"]?.string { return text }
    let list = json["message"]?.array ?? json["errors"]?.array ?? []
    let texts = list.compactMap { $0["message"]?.string ?? $0["title"]?.string ?? $0["detail"]?.string }
    if !texts.isEmpty { return texts.joined(separator: "; ") }
    return json["message"]?["message"]?.string ?? json["message"]?["description"]?.string
  }
}

extension JSON {
  /// A year that a work can have, as a number or a text: services write 0 or 9999 where they know none.
  var year: Int? {
    (int ?? string.flatMap { Int($0.trimmed) }).flatMap { PublicationDate.plausible.contains($0) ? $0 : nil }
  }
  /// A date with such a year.
  var date: PublicationDate? {
    string.flatMap { PublicationDate($0.trimmed) }.flatMap {
      PublicationDate.plausible.contains($0.year) ? $0 : nil
    }
  }
  /// The elements of an array, or the one object that stands in its place.
  var listed: [JSON] { if case .object = self { [self] } else { array } }
}

extension PublicationDate {
  static let plausible = 1000...2199
}

extension Finding {
  /// Files a DOI where it belongs: arXiv's own DOIs name the preprint, so they become its identifier.
  mutating func setDOI(_ text: String?) {
    guard let doi = text.flatMap({ DOI($0) }) else { return }
    if let id = doi.arXiv { arXiv = arXiv ?? id.base } else { self.doi = doi }
  }
}

extension Finding.Name {
  /// A name in one piece. "Family, Given" is taken apart where there is exactly one comma.
  init?(one text: String?) {
    guard let text = MarkupText.plain(text) else { return nil }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
    if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty {
      self.init(given: parts[1], family: parts[0])
    } else {
      self.init(whole: text)
    }
  }
}
