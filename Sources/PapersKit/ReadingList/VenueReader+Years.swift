/// The year of a venue.
extension VenueWords {
  /// The year at the end ("2018", "'18", "' 24", "20" glued to an acronym), and the text without it.
  static func takingYear(_ given: String) -> (String, Int?) {
    var text = given
    text = text.droppingLast(stops)
    let bytes = Array(text.utf8)
    var start = bytes.count
    var closing = 0
    if bytes.last == UInt8(ascii: ")") || bytes.last == UInt8(ascii: "]") {
      closing = 1
      start -= 1
    }
    let end = start
    while start > 0, bytes[start - 1].isDigit { start -= 1 }
    let digits = String(decoding: bytes[start..<end], as: UTF8.self)
    guard let year = year(digits) else { return (given, nil) }
    var head = String(decoding: bytes[..<start], as: UTF8.self)
    if closing == 1 {
      // "... Symposium on ... (NSDI 20)": the year is the group's, the group is the name's.
      if let open = head.lastIndex(of: "("),
        isAcronym(head[head.index(after: open)...].trimmed.filter { !$0.isOne(of: "{}' ’") }.description)
      {
        return (head.droppingLast(quotes) + ")", year)
      }
      // "Proceedings of the USENIX Technical Conference (June 2001)"
      if let open = head.lastIndex(of: "("), case let month = head[open...].dropFirst().trimmed,
        DateScanner.month(month.lowercased().trimmingPunctuation) != nil
      {
        return (head[..<open].trimmed.description, year)
      }
      guard head.last == "(" || head.last == "[" else { return (given, nil) }
      head.removeLast()
      return (head.trimmed, year)
    }
    if digits.utf8.count == 4 {
      // "1929-1958" are pages.
      let lead = head.utf8.suffix(4)
      if lead.last == 0x2D && lead.dropLast().last.map(\.isDigit) ?? false
        || lead.dropFirst().elementsEqual([0xE2, 0x80, 0x93]) && lead.first.map(\.isDigit) ?? false
      {
        return (given, nil)
      }
      if let last = head.last, last.isLetter || last == "." || last == "/" || last == "–" {
        // "OSDI2018", "OSDI–2018"
        let name = last == "–" ? String(head.dropLast()) : head
        // "IEEE Transaction PAMI2017"
        let word = name.byBlanks.last.map(String.init) ?? name
        guard last.isLetter || last == "–", isAcronym(word) || acronyms.containsCaseless(word) else {
          return (given, nil)
        }
        head = name
      }
      head = head.droppingLast(yearMarks)
      // "LinkedIn Blog, Sep. 9, 2015"
      if let day = head.byBlanks.last, day.utf8.count <= 2, day.utf8.allSatisfy(\.isDigit),
        case let rest = head.dropLast(day.count).trimmed, let month = rest.byBlanks.last,
        DateScanner.month(month.lowercased().trimmingPunctuation) != nil
      {
        return (rest.dropLast(month.count).trimmed.droppingLast(yearMarks).description, year)
      }
      // A month before the year belongs to the date.
      if let word = head.byBlanks.last, head.holds(" "),
        word.split(whereSeparator: { $0.isOne(of: "/-–") }).allSatisfy({
          DateScanner.month($0.lowercased().trimmingPunctuation) != nil
        })
      {
        head = String(head.dropLast(word.count)).trimmed
      }
      return (head, year)
    }
    // Two digits need an apostrophe, or an acronym glued or next to them.
    let bare = head.trimmed
    if let mark = bare.last, mark.isOne(of: "'’‘`´′") { return (bare.dropLast().trimmed.description, year) }
    if let mark = bare.last, mark == "-", isAcronym(String(bare.dropLast())) {
      return (String(bare.dropLast()), year)
    }
    // "S2E14" numbers something.
    if acronyms.containsCaseless(bare) || isAcronym(bare) && !bare.holdsDigit {
      return (bare, year)
    }
    if let word = bare.byBlanks.last.map(String.init),
      acronyms.contains(word.lowercased().trimmingPunctuation)
    {
      return (bare, year)
    }
    return (given, nil)
  }

  /// "ICML 2020 Workshop", "2014 OSDI": a year that is not the last word.
  static func takingInnerYear(_ text: String) -> (String, Int?) {
    var words = text.byBlanks.map(String.init)
    // "16-ATC"
    if words.count == 1, case let halves = text.utf8.split(separator: 0x2D).map({ String(Substring($0)) }),
      halves.count == 2, acronyms.containsCaseless(halves[1]), let year = year(halves[0])
    {
      return (halves[1], year)
    }
    // "23arxiv"
    if words.count == 1, case let digits = text.prefix(while: \.isNumber), digits.utf8.count == 2,
      case let name = text[digits.endIndex...], acronyms.containsCaseless(name), let year = year(digits)
    {
      return (String(name), year)
    }
    // "Proceedings of the ACM Symposium on Gardens, Oct. 1983, Bretton Woods, NH": when and where it was.
    let parts = text.components(",").map { $0.trimmed }
    if parts.count > 2, let n = parts.indices.dropFirst().first(where: { yearAlone(parts[$0]) != nil }),
      case let place = parts[(n + 1)...], (1...3).contains(place.count),
      place.allSatisfy({
        (1...3).contains($0.wordCount) && $0.first?.isUppercase == true && !$0.holdsDigit
      })
    {
      return (parts[..<n].joined(separator: ", "), yearAlone(parts[n]))
    }
    // "2014 OSDI"
    if words.count > 1, words[0].utf8.count == 4, let year = year(words[0]) {
      return (words.dropFirst().joined(separator: " "), year)
    }
    for n in words.indices.dropFirst()
    where words[n].utf8.count == 4 && acronyms.containsCaseless(words[n - 1]) {
      guard let year = year(words[n]), let last = words.last?.lowercased(),
        nouns.contains(last) || kinds.contains(last)
      else { continue }
      words.remove(at: n)
      return (words.joined(separator: " "), year)
    }
    return (text, nil)
  }

  /// What stands in a place for venues; the first of "ICLR 2021 Oral, TPAMI 2022".
  static func named(_ text: String) -> Found? {
    if let comma = text.range(of: ", "), holdsYear(text[comma.upperBound...].description),
      let first = read(String(text[..<comma.lowerBound]), isSlot: true), first.venue != nil, first.year != nil
    {
      return first
    }
    return read(text, isSlot: true)
  }

  /// "Title. NCC Group(2016)": what stands against its year, behind the full stop of the title, is where it appeared; so does
  /// the journal of "Title. SIGMOD Rec. 43(1): 9-20 (2014)", as DBLP prints it.
  static func gluedToYear(_ text: String) -> (found: Found, head: String)? {
    let end = text[...].droppingLast(linkMarks)
    if end.utf8.last == 0x29, end.holds("): ") {
      var rest = end
      while let stop = rest.range(of: ". ") {
        rest = rest[stop.upperBound...]
        if end[..<stop.lowerBound].wordCount >= 3, let found = withVolume(String(rest)) {
          return (found, String(end[..<stop.lowerBound]))
        }
      }
    }
    guard end.utf8.last == 0x29, let open = end.utf8.lastIndex(of: 0x28), open > end.startIndex,
      let year = year(end[open...].dropFirst().dropLast()), end.utf8[end.utf8.index(before: open)] != 32,
      let last = String(end[..<open]).components(". ").last, last.utf8.count < end[..<open].utf8.count,
      case let name = end[end.utf8.index(open, offsetBy: -last.utf8.count)..<open],
      (1...5).contains(name.wordCount), name.utf8.count <= 48,
      name.first.map({ $0.isUppercase || CJK.count(String($0)) > 0 }) ?? false,
      case let head = end[..<name.startIndex].trimmed.dropLast(),
      head.wordCount >= 3 || CJK.count(String(head)) >= 4
    else { return nil }
    return (Found(venue: String(name), year: year), String(head))
  }
  private static let linkMarks: Marks = "\u{1} ,."
}
