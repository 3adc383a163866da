/// What a work is looked up by, as a number: the kind and the text in one spelling, hashed to 63 bits.
///
/// Two texts may share a number; whoever looks up compares the work that was found.
struct CatalogueKey: Hashable {
  enum Kind: UInt8 {
    case arXiv = 0x61, doi, dblp, openReview, acl, page, title
  }
  let number: Int64

  init(_ kind: Kind, _ text: some Sequence<UInt8>) {
    number = Int64(bitPattern: Self.hash(kind.rawValue, text) >> 1)
  }

  init(_ reference: Reference) {
    switch reference {
    case .arXiv(let id): self.init(.arXiv, id.text.utf8)
    case .doi(let doi):
      if let id = doi.arXiv { self.init(.arXiv, id.text.utf8) } else { self.init(.doi, doi.folded.utf8) }
    case .dblp(let key): self.init(.dblp, key.utf8)
    case .openReview(let id): self.init(.openReview, id.utf8)
    case .acl(let id): self.init(.acl, id.lowercased().utf8)
    case .page(let address): self.init(.page, Self.place(address.text.utf8))
    }
  }

  /// FNV-1a with a final mix, so that the low bits can count words.
  static func hash(_ seed: UInt8, _ text: some Sequence<UInt8>) -> UInt64 {
    var h = FNV1a.hash(text, from: FNV1a.seed ^ UInt64(seed))
    h = (h ^ (h >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return h ^ (h >> 32)
  }

  /// An address without what does not tell pages apart, in lower case: scheme, `www.`, fragment, a slash or `.pdf` at the
  /// end; NeurIPS's three hosts and MLSys's two paths are one.
  static func place(_ address: some Sequence<UInt8>) -> [UInt8] {
    var s = Array(address)
    for i in s.indices where s[i] >= 65 && s[i] <= 90 { s[i] |= 0x20 }
    if let colon = s.firstIndex(of: UInt8(ascii: ":")), s[colon...].starts(with: "://".utf8) {
      s.removeSubrange(...(colon + 2))
    }
    if s.starts(with: "www.".utf8) { s.removeFirst(4) }
    if let hash = s.firstIndex(of: UInt8(ascii: "#")) { s.removeSubrange(hash...) }
    while s.last == UInt8(ascii: "/") { s.removeLast() }
    for (from, to) in sameHosts where s.starts(with: from.utf8) {
      s.replaceSubrange(0..<from.utf8.count, with: to.utf8)
      break
    }
    return s
  }
  private static let sameHosts: [(String, String)] = [
    ("papers.nips.cc/paper_files/paper/", "proceedings.neurips.cc/paper/"),
    ("papers.nips.cc/paper/", "proceedings.neurips.cc/paper/"),
    ("papers.neurips.cc/paper_files/paper/", "proceedings.neurips.cc/paper/"),
    ("papers.neurips.cc/paper/", "proceedings.neurips.cc/paper/"),
    ("proceedings.neurips.cc/paper_files/paper/", "proceedings.neurips.cc/paper/"),
    ("proceedings.mlsys.org/paper_files/paper/", "proceedings.mlsys.org/paper/"),
    ("aclweb.org/anthology/", "aclanthology.org/"), ("doi.acm.org/", "doi.org/"), ("dx.doi.org/", "doi.org/"),
  ]
}

/// The words of titles as they are indexed and searched.
enum CatalogueWords {
  /// Words that every other title holds; they tell nothing apart.
  static let common: Set<UInt64> = Set(
    [
      "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "using",
      "via", "with",
    ]
    .map { packed($0.utf8) })
  /// Counters of words, by the low bits of their hash: an estimate from above.
  static let buckets = 1 << 20

  static func bucket(_ word: some Sequence<UInt8>) -> Int {
    Int(CatalogueKey.hash(0, word) & UInt64(buckets - 1))
  }

  /// Folded as `String.folded` does, one blank between words.
  static func folded(_ text: some Collection<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var gap = false
    for b in text {
      if b >= 0x80 { return Array(String(decoding: text, as: UTF8.self).folded.utf8) }
      if b.isLetter || b.isDigit {
        if gap, !out.isEmpty { out.append(32) }
        gap = false
        out.append(b.isLetter ? b | 0x20 : b)
      } else {
        gap = true
      }
    }
    return out
  }

  /// Title keys: the whole without its blanks ("end-to-end" is "end to end" is "endtoend"), and what stands before the
  /// first colon.
  static func titleKeys(_ title: some Collection<UInt8>, folded: [UInt8]) -> [CatalogueKey] {
    var keys = [CatalogueKey(.title, folded.lazy.filter { $0 != 32 })]
    if let main = mainTitle(title) { keys.append(CatalogueKey(.title, main.lazy.filter { $0 != 32 })) }
    return keys
  }
  /// Folded; nil without a colon.
  static func mainTitle(_ title: some Collection<UInt8>) -> [UInt8]? {
    guard let colon = title.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let main = folded(title[..<colon])
    return main.count >= 3 ? main : nil
  }
}
