extension PersonNames {
  /// "Vaswani A, Shazeer N, Parmar N, et al. Attention is all you need. ...": people as medical journals list them
  /// (Citing Medicine, 2nd edition, chapter 1: surname, initials without stops, a stop behind the last).
  static func bibliographic(_ text: String) -> (people: Found, rest: String)? {
    guard let stop = text.range(of: ". "), text[..<stop.lowerBound].utf8.contains(0x2C),
      text[..<stop.lowerBound].utf8.last.map({ (65...90).contains($0) || "ls".utf8.contains($0) }) ?? false
    else { return nil }
    var people = Found(names: [])
    for part in text[..<stop.lowerBound].split(separator: ",") {
      let words = part.byBlanks
      if !people.names.isEmpty, words == ["et", "al"] || words == ["others"] {
        people.hasEtAl = true
        continue
      }
      guard let initials = words.last, (2...4).contains(words.count), isInitials(initials),
        let first = words[0].unicodeScalars.first,
        first.properties.isUppercase || particles.contains(String(words[0])),
        words.dropLast().allSatisfy({ $0.utf8.count > 1 && !$0.holdsDigit })
      else { return nil }
      people.names.append("\(initials) \(words.dropLast().joined(separator: " "))")
    }
    guard people.names.count > 1 || people.hasEtAl else { return nil }
    return (people, commaBeforeYear(text[stop.upperBound...]))
  }

  /// "Title. Journal. 2015 May 28;521(7553):436-44." without what follows the year, which goes with the journal; "In: " is
  /// "In".
  private static func commaBeforeYear(_ text: Substring) -> String {
    var rest = String(text)
    if let hit = rest.range(of: ". In: ") { rest.replaceSubrange(hit, with: ". In ") }
    var at = rest.startIndex
    while let stop = rest[at...].range(of: ". ") {
      let digits = rest[stop.upperBound...].prefix { $0.isASCII && $0.isNumber }
      let next = rest[digits.endIndex...].first
      if digits.utf8.count == 4, VenueWords.year(String(digits)) != nil,
        next.map({ ";:. ".contains($0) }) ?? true
      {
        return "\(rest[..<stop.lowerBound]), \(digits)"
      }
      at = stop.upperBound
    }
    return rest
  }

  /// "A", "GE", "J-P".
  private static func isInitials(_ word: Substring) -> Bool {
    (1...4).contains(word.count) && word.allSatisfy { $0.isUppercase || $0 == "-" } && word.first != "-"
  }

  /// "Deng J", "Krizhevsky A": the surname first, as Chinese lists and medicine write it.
  static func endsInBareInitials(_ name: String) -> Bool {
    // Behind bare initials stands no full stop.
    guard let last = name.utf8.last, last >= 0x80 || (65...90).contains(last) else { return false }
    let words = name.byBlanks
    return words.count == 2 && words[0].utf8.count > 2 && words[0].contains(where: \.isLowercase)
      && words[0].utf8.last != 0x2C
      && words[1].count <= 3 && words[1].allSatisfy(\.isUppercase)
  }

  /// "Zaharia M.", "Corbett J. C.": the same with full stops, as Russian lists write it.
  static func endsInInitials(_ name: String) -> Bool {
    guard name.utf8.last == 0x2E, case let words = name.byBlanks else { return false }
    return (2...3).contains(words.count) && words[0].utf8.count > 2 && !name.holds(",")
      && !words[0].holds(".")
      && words[0].contains(where: \.isLowercase)
      && words.dropFirst().allSatisfy { $0.hasSuffix(".") && isInitials(String($0)) }
  }
  static func initialsFirst(_ name: String) -> String {
    let words = name.byBlanks
    return (words.dropFirst() + words.prefix(1)).joined(separator: " ")
  }
}
