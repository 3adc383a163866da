extension Reference {
  /// Identifiers written out in a text: `arXiv:1904.03257`, `doi:10.1145/...`.
  static func named(in text: String) -> [Reference] {
    // "1706.03762" and nothing else, as nothing else is numbered.
    if let id = ArXivID.alone(text) { return [.arXiv(id)] }
    var out: [Reference] = []
    for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "<" || $0 == ">" || $0 == "\"" }) {
      let plain = Self.trimmed(String(word))
      let lower = plain.lowercased()
      if lower.hasPrefix("arxiv:"), let id = ArXivID(plain) {
        out.append(.arXiv(id))
      } else if lower.hasPrefix("doi:") || lower.hasPrefix("10."), let doi = DOI(plain) {
        out.append(doi.arXiv.map { .arXiv($0) } ?? .doi(doi))
      }
    }
    return out
  }

  /// Without the punctuation of the sentence: a closing bracket only where it is unbalanced, for DOIs hold brackets.
  private static func trimmed(_ given: String) -> String {
    var s = given
    while let c = s.first, "([{".contains(c) { s.removeFirst() }
    while let last = s.last {
      if ".,;:".contains(last) {
        s.removeLast()
      } else if let open = [")": "(", "]": "[", "}": "{"][String(last)],
        s.filter({ String($0) == open }).count < s.filter({ $0 == last }).count
      {
        s.removeLast()
      } else {
        break
      }
    }
    return s
  }
}

extension ArXivID {
  /// "1706.03762", "arXiv 1811.06965v2": a number of the scheme in use since April 2007
  /// (https://info.arxiv.org/help/arxiv_identifier.html) that stands alone.
  fileprivate static func alone(_ text: String) -> ArXivID? {
    guard (9...24).contains(text.utf8.count), text.utf8.contains(UInt8(ascii: ".")) else { return nil }
    let plain = text.beginsCaseless("arxiv ") ? String(text.dropFirst(6)) : text
    let digits = plain.utf8.prefix { $0 != UInt8(ascii: "v") }
    guard (9...10).contains(digits.count), digits.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") }),
      digits.dropFirst(4).first == UInt8(ascii: ".")
    else { return nil }
    return ArXivID(plain)
  }
}
