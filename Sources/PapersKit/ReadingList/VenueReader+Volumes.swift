/// Volumes, issues and pages behind the name of a journal.
extension VenueWords {
  /// "Neural computation 18.7 (2006)", "Proc. VLDB Endow. 4, 5 (February 2011)": a name, a volume and a year in parentheses.
  static func withVolume(_ given: String) -> Found? {
    let text = given.hasPrefix("In: ") ? given.dropFirst(4).trimmed.description : given
    guard text.first?.isUppercase == true, var open = text.utf8.firstIndex(of: UInt8(ascii: "(")) else {
      return nil
    }
    // "SIGMOD Rec. 43(1): 9-20 (2014)": the first number in parentheses is an issue.
    if let last = text.utf8.lastIndex(of: UInt8(ascii: "(")), last > open,
      text[open...].dropFirst().utf8.prefix(while: \.isDigit).count <= 3
    {
      open = last
    }
    guard case let inner = text[text.utf8.index(after: open)...].prefix(20),
      let year = year(inner.prefix(4)) ?? yearAlone(String(inner.prefix { $0 != ")" })), years.contains(year),
      case var lead = text[..<open].trimmed, (2...9).contains(lead.wordCount)
    else { return nil }
    while let volume = lastWord(String(lead)), isNumbers(volume), lead.wordCount > 1 {
      lead = lead.droppingLast(commas).dropLast(volume.count).droppingLast(commas)[...]
      // "Communications of the ACM 51, no. 1 (2008)"
      if lead.hasSuffix(" no.") { lead = lead.dropLast(4).droppingLast(commas)[...] }
    }
    return lead.utf8.count < text[..<open].trimmed.utf8.count ? Found(venue: String(lead), year: year) : nil
  }

  /// "2024 | NeurIPS | 🤖": year, venue and marks, a bar between two.
  static func betweenBars(_ text: String, isSlot: Bool) -> Found? {
    var out = Found()
    for part in text.split(separator: "|").map({ $0.trimmed.description }) where !part.isEmpty {
      if let found = read(part, isSlot: isSlot) {
        (out.venue, out.year) = (out.venue ?? found.venue, out.year ?? found.year)
      } else if part.isSpoken, part.wordCount > 1 || part.utf8.allSatisfy({ $0 < 0x80 }) {
        return nil
      }
    }
    return out.venue != nil || out.year != nil ? out : nil
  }

  /// "Advances in Cryptology: Eurocrypt 2015, volume 9057 of LNCS, pages 281-310": the name, and the year if it comes last.
  static func withoutVolume(_ text: String) -> String {
    // "ICDE 2022, in the 38th IEEE International Conference on Data Engineering"
    if let more = text.range(of: ", in the "), case let head = text[..<more.lowerBound], head.wordCount == 2,
      holdsYear(String(head))
    {
      return String(head)
    }
    guard text.holds(", "),
      let cut = [", volume ", ", vol. ", ", vol ", ", pages ", ", pp. ", ", pp."].compactMap({
        text.range(of: $0)?.lowerBound
      }).min()
    else { return text }
    let head = text[..<cut].trimmed
    guard !holdsYear(String(head)) else { return String(head) }
    if let last = text.byBlanks.last?.trimmingPunctuation, last.utf8.count == 4, year(last) != nil {
      return "\(head) \(last)"
    }
    // "..., vol. 7, no. POPL, Jan. 2023, pp. 982–1002"
    let year = text[cut...].split(separator: ",").lazy.compactMap { yearAlone($0.trimmed.description) }.first
    return year.map { "\(head) \($0)" } ?? String(head)
  }

  /// "P. 15–28", "Т. 31", "№. 3": pages or a volume, and no more.
  static func countsPages(_ text: String) -> Bool {
    guard text.utf8.count <= 24, text.utf8.contains(0x2E), case let words = text.byBlanks else {
      return false
    }
    return words.count == 2 && words[0].count <= 4 && words[0].hasSuffix(".") && isNumbers(String(words[1]))
      && !(words[1].utf8.count == 4 && words[1].utf8.allSatisfy(\.isDigit))
  }

  /// "Curran Associates, Inc., 2021", "San Francisco, CA: ACM, 2016": when somebody printed it.
  static func yearOfPublisher(_ text: String) -> Int? {
    guard let comma = text.utf8.lastIndex(of: 0x2C), case let digits = text[comma...].dropFirst().trimmed,
      digits.utf8.count == 4, let year = year(digits), case let name = String(text[..<comma]).folded,
      name.wordCount <= 7
    else { return nil }
    return printers.contains { name.hasPrefix($0) || name.hasSuffix(" \($0)") } ? year : nil
  }
  private static let printers = [
    "curran associates", "curran associates inc", "usenix association", "usenix", "acm", "ieee", "springer",
    "association for computing machinery", "pmlr", "mit press", "aaai press", "morgan kaufmann", "elsevier",
    "association for computational linguistics", "ieee computer society", "springer verlag", "omnipress",
    "cambridge university press", "oxford university press", "crc press", "wiley", "siam", "ios press",
  ]

  /// "In Advances in Neural Information Processing Systems 30, 5998–6008" without the pages.
  static func withoutPages(_ text: String) -> String {
    guard let comma = text.utf8.lastIndex(of: 0x2C), isNumbers(String(text[comma...].dropFirst().trimmed))
    else { return text }
    return String(text[..<comma])
  }

  /// "53(4)", "37:1–37:24", "289-304", "8(1)", "18", "14:1".
  static func isNumbers(_ text: String) -> Bool {
    var depth = 0
    var hasDigit = false
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 48...57: hasDigit = true
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "."): break
      case 0xE2: if rest.popFirst() != 0x80 || rest.popFirst() != 0x93 { return false }
      default: return false
      }
    }
    return hasDigit && depth == 0
  }
}
