/// Pages, article numbers and volumes in one form.
public enum Pages {
  /// `620-629` for "pp. 620--629", "620–9" and "620 – 629"; `46:1-46:22` for "46:1–22"; several ranges by ", ".
  public static func canonical(_ text: some StringProtocol) -> String {
    let text = String(text)
    // Nearly all are "12-34", as long in both halves.
    let halves = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    if halves.count == 2, halves[0].count == halves[1].count, !halves[0].isEmpty,
      !halves[0].elementsEqual(halves[1]),
      halves.allSatisfy({ $0.allSatisfy(\.isDigit) })
    {
      return text
    }
    return ranges(in: withoutHeading(text.squeezed)).joined(separator: ", ")
  }

  /// `12` for "Vol. 12", "volume 12" and "12."
  public static func canonicalVolume(_ text: some StringProtocol) -> String {
    var text = withoutHeading(String(text).squeezed)
    while let last = text.last, last == "." || last == "," { text.removeLast() }
    return text
  }

  private static let headings = [
    "pages", "page", "pp.", "pp", "p.", "vol.", "volume", "vol", "no.", "number", "issue", "art.", "article",
    "seiten", "s.",
  ]

  private static func withoutHeading(_ text: String) -> String {
    let lower = text.lowercased()
    for heading in headings where lower.hasPrefix(heading) {
      let rest = text.dropFirst(heading.count)
      guard let next = rest.first, next == " " || next.isNumber || next == ":" else { continue }
      return String(rest.drop { $0 == " " || $0 == ":" || $0 == "." })
    }
    return text
  }

  private static func isDash(_ c: Character) -> Bool {
    c == "-" || c == "~"
      || c.unicodeScalars.allSatisfy { (0x2010...0x2015).contains($0.value) || $0.value == 0x2212 }
  }

  private static func ranges(in text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" || $0 == "&" }.compactMap { piece in
      let ends = piece.split(whereSeparator: isDash).map { String($0).trimmed }.filter { !$0.isEmpty }
      guard let first = ends.first else { return nil }
      guard ends.count == 2 else { return ends.joined(separator: "-") }
      let last = filled(ends[1], after: first)
      return first == last ? first : "\(first)-\(last)"
    }
  }

  /// The second page in full: "629" for "620", "9"; "46:22" for "46:1", "22".
  private static func filled(_ last: String, after first: String) -> String {
    if let colon = first.lastIndex(of: ":"), !last.contains(":"), last.allSatisfy(\.isNumber) {
      return String(first[...colon]) + last
    }
    let prefix = first.prefix { !$0.isNumber }
    let digits = first.dropFirst(prefix.count)
    // "S12-5" and "e1204-9" repeat the letter silently.
    guard !digits.isEmpty, digits.allSatisfy(\.isNumber), last.allSatisfy(\.isNumber) else { return last }
    if last.count < digits.count {
      let full = digits.dropLast(last.count) + last
      return Int(full) ?? 0 > Int(digits) ?? 0 ? String(prefix) + full : last
    }
    return String(prefix) + last
  }
}
