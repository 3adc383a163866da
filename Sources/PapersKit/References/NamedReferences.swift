extension Reference {
  /// Identifiers written out in a text: `arXiv:1904.03257`, `doi:10.1145/...`.
  static func named(in text: String) -> [Reference] {
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
