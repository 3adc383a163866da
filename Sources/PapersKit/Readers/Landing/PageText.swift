/// Turns the texts of landing pages into values: dates in all the forms that pages use, pages, identifiers.
enum PageText {
  /// `2012/02/04`, `2012 Nov 26`, `Dec 20, 2006`, `20 December 2006`, `9-13 June 2013`, `12/20/2022`, `2022/00/00`.
  static func date(_ text: String) -> PublicationDate? {
    if text.utf8.count == 8, text.utf8.allSatisfy(\.isDigit) {
      let (year, day) = (text.prefix(4), text.suffix(4))
      if let date = PublicationDate("\(year)-\(day.prefix(2))-\(day.suffix(2))"), isYear(date.year) {
        return date
      }
    }
    let isNumeric = !text.contains { $0.isLetter && $0 != "T" && $0 != "Z" }
    if isNumeric, let date = PublicationDate(text.trimmed), isYear(date.year) { return date }
    let words = text.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    guard let place = words.firstIndex(where: { $0.count == 4 && Int($0).map(isYear) == true }),
      let year = Int(words[place])
    else { return nil }
    if let m = words.indices.last(where: { $0 <= place + 2 && month(words[$0]) != nil }) {
      let before = m > 0 ? day(words[m - 1]) : nil
      let after = m + 1 < words.count ? day(words[m + 1]) : nil
      return PublicationDate(year: year, month: month(words[m]), day: before ?? after)
    }
    let numbers = words.map { Int($0) }
    if place == 2, words.count >= 3, let a = numbers[0], let b = numbers[1] {
      // Day and month in an unknown order: only what cannot be otherwise is taken.
      if a > 12, b <= 12 { return PublicationDate(year: year, month: b, day: a) }
      if b > 12, a <= 12 { return PublicationDate(year: year, month: a, day: b) }
    }
    return PublicationDate(year: year)
  }
  private static func isYear(_ year: Int) -> Bool { (1450...2100).contains(year) }
  private static func day(_ word: Substring) -> Int? {
    let digits = word.prefix { $0.isNumber }
    guard digits.count <= 2, let day = Int(digits), (1...31).contains(day) else { return nil }
    return ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count).lowercased()) ? day : nil
  }
  private static func month(_ word: Substring) -> Int? {
    guard word.count >= 3, word.allSatisfy(\.isLetter) else { return nil }
    let lower = word.lowercased()
    return months.firstIndex { $0.hasPrefix(lower) || lower == "sept" && $0 == "september" }.map { $0 + 1 }
  }
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  /// `first`–`last` as one range; a tag that already holds the range stays, what is no page (an identifier of a
  /// preprint server) is left out.
  static func pages(_ first: String?, _ last: String?) -> String? {
    guard let first = first.map({ plainPages($0) }), !first.isEmpty else { return nil }
    guard first.count(where: { $0 == "." }) < 2, first.utf8.count <= 24 else { return nil }
    guard let last = last.map({ plainPages($0) }), !last.isEmpty, last != first, !first.contains("-") else {
      return first
    }
    return "\(first)-\(last)"
  }
  /// A volume or an issue without the word for it: `Vol. 12` is 12, `Database issue` stays.
  static func number(_ text: String) -> String {
    let text = plain(text)
    for word in ["volume ", "vol. ", "vol ", "issue ", "no. ", "number "]
    where text.lowercased().hasPrefix(word) {
      let rest = text.dropFirst(word.count).trimmed
      if rest.first?.isNumber == true { return String(rest) }
    }
    return text
  }
  /// Dashes of all kinds to a hyphen, without `pp.`, `Pages` and blanks.
  static func plainPages(_ text: String) -> String {
    var text = text.squeezed
    for word in ["pages", "page", "pp.", "pp", "p."] where text.lowercased().hasPrefix(word) {
      let rest = text.dropFirst(word.count)
      if rest.first?.isNumber == true || rest.first == " " { text = String(rest) }
    }
    var out = ""
    for c in text.trimmed where c != " " {
      let dash = "‐‑‒–—−-".contains(c)
      if dash, out.hasSuffix("-") { continue }
      out.append(dash ? "-" : c)
    }
    return out
  }

  /// A DOI from a tag: bare, `doi:` or as an address; without what sentences put behind it.
  static func doi(_ text: String?) -> DOI? {
    guard let text = text?.trimmed.percentDecoded else { return nil }
    guard let start = text.firstRange(of: "10."),
      start.lowerBound == text.startIndex || isLead(text[..<start.lowerBound])
    else { return nil }
    let doi = DOI(text[start.lowerBound...].prefix { !$0.isWhitespace && $0 != "\"" })
    // ACM's own numbers look like DOIs and are registered nowhere.
    return doi?.text.hasPrefix("10.5555/") == true ? nil : doi
  }
  private static func isLead(_ lead: Substring) -> Bool {
    let lead = lead.lowercased()
    return lead.hasPrefix("doi") || lead.contains("doi.org/") || lead.hasPrefix("info:doi/")
  }
  /// The DOI in an address: Atypon's, Springer's and Wiley's pages carry it there.
  static func doi(in address: WebAddress) -> DOI? {
    guard case .doi(let doi) = LinkResolution(address).reference else { return nil }
    return doi
  }

  /// One line of plain text, without markup and escapes.
  static func plain(_ text: String) -> String { MarkupText.cleaned(text).squeezed }
}
