/// A reference as GB/T 7714-2015 has it, the standard of Chinese journals (4.1.1 to 4.4): `People. Title[J]. Journal, year,
/// volume(issue): pages.`, with or without blanks, with marks of either width.
struct ChineseReference: Equatable {
  var people: PersonNames.Found
  var title: String
  var venue: String?
  var year: Int?

  /// nil where the text is something else.
  init?(_ given: String) {
    guard given.utf8.count < 1000, given.utf8.contains(where: { $0 >= 0xE4 && $0 <= 0xE9 }) else {
      return nil
    }
    let text = Self.narrowed(Self.withoutNumber(given))
    guard let stop = text.firstIndex(of: "."), let people = Self.people(text[..<stop]) else { return nil }
    self.people = people
    let rest = text[stop...].dropFirst().trimmed
    let behind: Substring
    if let mark = Self.typeMark(rest) {
      title = rest[..<mark.range.lowerBound].trimmed.description
      behind = rest[mark.range.upperBound...].droppingFirst(Self.marks)
      if mark.isOfBooks { return nil }
    } else {
      let end = rest.firstIndex(of: ".") ?? rest.endIndex
      title = rest[..<end].trimmed.description
      behind = rest[end...].droppingFirst(Self.marks)
    }
    guard CJK.count(title) >= 4 else { return nil }
    let parts = behind.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    year = Details.year(String(behind))
    if let name = parts.first?.trimmed.droppingFirst("/") as Substring?, name.first?.isLetter ?? false,
      VenueWords.year(name.prefix(4)) == nil
    {
      venue = name.trimmingPunctuation.description
    }
    // One name and a title alone may be anything.
    guard year != nil || people.names.count > 1 && venue != nil else { return nil }
  }

  /// "Title[J]." in bold or as a link, behind which stands "Journal, 2018, 4(4): 44-55."
  static func marked(_ title: String, before after: String) -> (title: String, venue: VenueWords.Found)? {
    guard CJK.count(title) >= 4, case let text = narrowed(title), let mark = typeMark(text[...]),
      !mark.isOfBooks, text[mark.range.upperBound...].droppingFirst(marks).isEmpty,
      case let rest = narrowed(after).droppingFirst(marks),
      let name = rest.split(separator: ",").first?.trimmed, name.first?.isLetter ?? false
    else { return nil }
    let found = VenueWords.Found(venue: String(name), year: Details.year(String(rest)))
    return (text[..<mark.range.lowerBound].trimmed.description, found)
  }

  private static let marks: Marks = "./ "

  private static func narrowed(_ text: String) -> String {
    text.replaced("．", with: ".").replaced("。", with: ".").replaced("，", with: ",").replaced("［", with: "[")
      .replaced("］", with: "]")
  }
  /// "[12] "
  private static func withoutNumber(_ given: String) -> String {
    var text = given[...].trimmed
    if text.hasPrefix("["), let close = text.firstIndex(of: "]"),
      text[..<close].dropFirst().allSatisfy(\.isNumber)
    {
      text = text[close...].dropFirst().trimmed
    }
    return String(text)
  }
  /// Two to four signs a name; "等" are others.
  private static func people(_ text: Substring) -> PersonNames.Found? {
    var found = PersonNames.Found(names: [])
    for part in text.split(whereSeparator: { $0 == "," || $0 == "、" || $0 == ";" }).map({
      Substring($0).trimmed
    }) {
      if part == "等" {
        found.hasEtAl = true
        continue
      }
      let name = part.hasSuffix("等") && part.count > 3 ? part.dropLast() : part
      if name.utf8.count < part.utf8.count { found.hasEtAl = true }
      guard (2...4).contains(name.count), name.unicodeScalars.allSatisfy({ CJK.isIdeograph($0) }) else {
        return nil
      }
      found.names.append(String(name))
    }
    return found.names.isEmpty ? nil : found
  }
  /// `[J]`, `[C]`, `[D/OL]`, `[EB/OL]`: what kind of work it is (GB/T 7714-2015, appendix B).
  private static func typeMark(_ text: Substring) -> (range: Range<Substring.Index>, isOfBooks: Bool)? {
    guard let open = text.lastIndex(of: "["), let close = text[open...].firstIndex(of: "]"),
      case let inner = text[open..<close].dropFirst(), (1...5).contains(inner.utf8.count),
      inner.utf8.allSatisfy({ $0.isLetter || $0 == UInt8(ascii: "/") })
    else { return nil }
    return (open..<text.index(after: close), inner.beginsCaseless("m"))
  }
}
