/// Who stands in front of a title.
extension PersonNames {
  /// "Lewin, Daniel Mark": one person whose given name many people bear.
  static func inverted(_ text: String) -> Found? {
    guard text.utf8.count(where: { $0 == 44 }) == 1, let people = read(text, isSlot: true),
      people.names.count == 1,
      isFamiliar(people.names[0])
    else { return nil }
    return people
  }
  /// "Raul Mur-Artal, Juan D tardos": people where nothing else can stand, however their names were typed.
  static func typed(_ text: String) -> Found? {
    let names = text.replaced(" and ", with: ", ").components(",").map { trimmed($0) }.filter { !$0.isEmpty }
    guard names.count > 1,
      names.allSatisfy({ name in
        (2...5).contains(name.wordCount) && name.first?.isUppercase == true
          && name.allSatisfy { $0.isLetter || $0.isOne(of: " .-'’") }
      })
    else { return nil }
    return Found(names: names)
  }
  /// "Y.Nesterov"
  static func isDotted(_ name: String) -> Bool {
    let bytes = name.utf8.prefix(4)
    return bytes.count == 4 && bytes.dropFirst().first == 0x2E && (65...90).contains(bytes.first ?? 0)
      && (65...90).contains(bytes.dropFirst(2).first ?? 0)
      && (97...122).contains(bytes.dropFirst(3).first ?? 0)
  }
  /// "Marina Meila", where something else says that a person stands here.
  static func lone(_ text: String) -> Found? {
    guard (2...4).contains(text.wordCount), isName(text, alone: true), !VenueWords.isLatin(text),
      !namesPlace(text),
      VenueWords.read(text) == nil
    else { return nil }
    return read(text, isSlot: true)
  }
  /// "Ping Luo" in front of a title that reads like no name, behind which stands where it appeared.
  static func alone(_ text: String, in segments: [String]) -> Found? {
    guard (2...3).contains(text.wordCount), isName(text, alone: true), let last = segments.last,
      VenueWords.read(last) != nil, read(segments[1]) == nil, VenueWords.read(segments[1]) == nil
    else { return nil }
    return surnames(text) ?? Found(names: [text])
  }
  /// "Dean, Ghemawat" are two, "Lewin, Daniel" is one.
  private static func surnames(_ text: String) -> Found? {
    let parts = text.components(", ")
    guard parts.count == 2, parts.allSatisfy({ !$0.holds(" ") && isName($0) }) else { return nil }
    return Found(names: isGivenName(parts[1]) ? ["\(parts[1]) \(parts[0])"] : parts)
  }
  /// People where only people can stand: whole names, or surnames.
  static func slot(_ text: String) -> Found? { surnames(text) ?? read(text, isSlot: true, isSurname: true) }
  /// "Dean and Ghemawat" in front of a title behind which stands where it appeared.
  static func pair(_ text: String, in segments: [String]) -> Found? {
    let words = text.byBlanks
    // "Goodfellow, Bengio, Courville"
    let areListed = words.count >= 3 && words.dropLast().allSatisfy { $0.utf8.last == 0x2C }
    guard words.count == 3 && (words[1] == "and" || words[1] == "&") || areListed,
      let people = read(text, isSlot: true),
      people.names.count == (areListed ? words.count : 2),
      segments.dropFirst(2).contains(where: { VenueWords.read($0) != nil || VenueWords.holdsYear($0) })
    else { return nil }
    return people
  }
  /// People, or people and a year: "Kenneth Benoit. 2020. ", "Jane Roe, Max Doe 2014.".
  static func beforeYear(_ text: String) -> Found? {
    guard let last = text.byBlanks.last, case let digits = last.trimmingPunctuation, digits.utf8.count == 4,
      VenueWords.year(digits) != nil
    else { return read(text) }
    let head = text[..<last.startIndex].trimmed
    guard let people = read(String(head.droppingLast(commas) as Substring), isSlot: true) else { return nil }
    // "Acta Informatica 1996": without a stop before the year one name may be a journal's.
    return head.hasSuffix(".") || people.names.count > 1 || people.hasEtAl || isFamiliar(people.names[0])
      ? people : nil
  }

  private static let commas: Marks = ", "

  /// "Lamport, 1978, Time, Clocks, and the Ordering of Events": who and when between commas, then the title.
  static func betweenCommas(_ text: String) -> (people: Found, year: Int, rest: String)? {
    var at = text.startIndex
    for _ in 0..<8 {
      guard let comma = text[at...].range(of: ", ") else { return nil }
      at = comma.upperBound
      let digits = text[at...].utf8.prefix(6)
      guard digits.prefix(4).allSatisfy(\.isDigit), digits.count == 6,
        digits.dropFirst(4).elementsEqual([44, 32]),
        let year = VenueWords.year(Substring(digits.prefix(4)))
      else { continue }
      let head = String(text[..<comma.lowerBound])
      let rest = text[text.utf8.index(at, offsetBy: 6)...].trimmed
      guard rest.wordCount >= 3, VenueWords.read(String(rest)) == nil,
        !VenueWords.acronyms.containsCaseless(head),
        let people = read(head, isSlot: true, isSurname: true)
      else { return nil }
      return (people, year, String(rest))
    }
    return nil
  }

  /// "by Softmax scaling: Jane Roe, Max Doe.": what it is about, then who wrote it.
  static func behindTopic(_ text: String) -> Found? {
    guard let colon = text.range(of: ": "), text[..<colon.lowerBound].wordCount <= 9,
      let people = read(String(text[colon.upperBound...])), people.names.count > 1 || people.hasEtAl
    else { return nil }
    return people
  }
  /// "MOY, CAMERON.": one name in capitals, as some databases export it.
  static func shouted(_ text: String) -> Found? {
    let plain = text.droppingLast(nameEnds)
    let parts = plain.components(", ")
    guard parts.count == 2, plain.wordCount <= 4,
      parts.allSatisfy({ part in
        part.utf8.count >= 2 && part.allSatisfy { $0.isUppercase || $0 == " " || $0 == "-" || $0 == "." }
      })
    else { return nil }
    return Found(names: ["\(parts[1]) \(parts[0])"])
  }
  /// "Jane Roe, Vector Guo Li, Max Doe:": behind which a title stands; most are known for names, so that the others are as well.
  static func mostly(_ text: String) -> Found? {
    guard text.hasSuffix(":") else { return nil }
    let parts = trimmed(String(text.dropLast())).replaced(", and ", with: ", ").replaced(" and ", with: ", ")
      .components(", ").filter { !$0.isEmpty }
    guard parts.count >= 3, parts.count(where: { isName($0, alone: true) }) * 3 >= parts.count * 2,
      parts.allSatisfy({ part in
        (2...5).contains(part.wordCount) && part.byBlanks.allSatisfy { $0.first?.isUppercase == true }
          && !part.holdsDigit
      })
    else { return nil }
    return Found(names: parts)
  }
  /// "Reynolds 1974, ", "Damas and Milner 1982, ": who and when, and nothing else.
  static func nameAndYear(_ text: String) -> (people: Found, year: Int)? {
    let plain = text.droppingLast(nameEnds)
    guard let last = plain.byBlanks.last, last.utf8.count == 4 || last.utf8.count == 6,
      let year = VenueWords.year(last.trimmingPunctuation[...]),
      case let head = plain[..<last.startIndex].trimmed.description, (1...8).contains(head.wordCount),
      VenueWords.read(head) == nil, !VenueWords.acronyms.containsCaseless(head),
      head.contains(where: \.isLowercase), let people = read(head, isSlot: true, isSurname: true)
    else { return nil }
    return (people, year)
  }
  /// "Tov 2012, Practical Programming with Substructural Types": the same, then the title.
  static func nameAndYearBefore(_ text: String) -> (people: Found, year: Int, rest: String)? {
    // "Lester, Al-Rfou, and Constant 2021: Title": behind several people stands a colon.
    for mark in [", ", ": "] {
      guard let end = text.range(of: mark), case let head = text[..<end.lowerBound],
        head.utf8.last?.isDigit ?? false, let found = nameAndYear(String(head)),
        case let rest = text[end.upperBound...].trimmed,
        rest.wordCount >= 3 || mark == ": " && rest.wordCount >= 2,
        rest.first?.isUppercase == true
      else { continue }
      return (found.people, found.year, String(rest))
    }
    return nil
  }
  private static let nameEnds: Marks = ",:. "

  /// "Ken Thompson's" in front of a title; one word ("Google's", "Thompson's") may be a firm's name.
  static func possessive(_ text: String) -> Found? {
    guard let mark = ["'s", "’s"].first(where: { text.hasSuffix($0) }),
      case let name = String(text.dropLast(mark.count)), (2...3).contains(name.wordCount),
      isFamiliar(name)
    else { return nil }
    return lone(name)
  }

  /// ", February", ", May 12": APA gives the month of what appears in a magazine or was said at a meeting.
  private static func saysMonth(_ text: Substring) -> Bool {
    guard text.hasPrefix(", "), case let words = text.dropFirst(2).byBlanks, (1...2).contains(words.count)
    else {
      return false
    }
    return DateScanner.month(words[0].lowercased()) != nil
      && words.dropFirst().allSatisfy { $0.utf8.allSatisfy { $0.isDigit || $0 == 0x2D || $0 >= 0x80 } }
  }

  /// "Lamport (1998). The Part-Time Parliament.", "Dean and Ghemawat (2004): MapReduce": who and when, then the title.
  static func dated(_ text: String) -> (people: Found, year: Int, rest: String)? {
    guard let open = text.range(of: " ("),
      let close = text[open.upperBound...].utf8.firstIndex(of: 0x29),
      case let inner = text[open.upperBound..<close],
      inner.utf8.count == 4 || saysMonth(inner.dropFirst(4)),
      let year = VenueWords.year(inner.prefix(4)),
      case let mark = text[text.index(after: close)...].prefix(2),
      [". ", ": ", ", "].contains(mark) || mark.first == " " && text[..<open.lowerBound].hasSuffix(" et al."),
      case let head = String(text[..<open.lowerBound]), head.wordCount <= 14,
      head.contains(where: \.isLowercase),
      let people = read(head, isSlot: true, isSurname: true)
    else { return nil }
    // "Clipper (2017): A Low-Latency System" is no person.
    let isOne = people.names.count == 1 && !people.hasEtAl && !people.names[0].holds(" ")
    let rest = text[close...].dropFirst(mark.first == " " ? 2 : 3).trimmed
    guard !isOne || mark == ". ", rest.wordCount >= 2 else { return nil }
    return (people, year, String(rest))
  }

  /// "Roe, J., Doe, M., … Poe, E. (2012). Title.": as APA lists people, however many.
  static func leadReference(_ text: String) -> Bool {
    guard let open = text.range(of: " ("), let close = text[open.upperBound...].range(of: "). "),
      VenueWords.year(text[open.upperBound..<close.lowerBound].prefix(4)) != nil,
      case let head = String(text[..<open.lowerBound]), head.holds(byte: 0x2C)
    else { return false }
    return read(head, isSlot: true) != nil
  }

  /// "*Andrew McGregor.*": one name, and nothing else in its line.
  static func inItalics(_ line: [Piece]) -> String? {
    guard line.allSatisfy({ $0.isEmphasized && $0.url == nil || !$0.text.isSpoken }),
      case let name = line.words.trimmingPunctuation, !name.holds(","), (2...4).contains(name.wordCount),
      isName(name, alone: true),
      VenueWords.read(name) == nil, RoleWords.role(name) == nil
    else { return nil }
    return name
  }
}
