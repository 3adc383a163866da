/// Citation keys that stand for a paper: "Choi+18".
enum CitationWords {
  /// "Computing the Stereo Matching Cost, Zbontar 2015", "EpicFlow: Edge-Preserving Interpolation, Revaud etal. 2015": a title,
  /// and who wrote it when.
  static func nameAndYear(behind text: String) -> (title: String, people: PersonNames.Found, year: Int)? {
    guard text.utf8.last?.isDigit ?? false, let comma = text.utf8.lastIndex(of: 0x2C),
      case let title = text[..<comma], title.wordCount >= 2,
      case let who = String(text[comma...].dropFirst().trimmed).replaced(" etal", with: " et al"),
      who.wordCount <= 5, !VenueWords.isLatin(who.byBlanks.dropLast().joined(separator: " ")),
      var found = PersonNames.nameAndYear(who)
    else { return nil }
    // "Deep learning, LeCun, Bengio and Hinton 2015": surnames in front of those that "and" joins.
    var rest = title
    while found.people.names.count > 1, let comma = rest.utf8.lastIndex(of: 0x2C),
      case let name = rest[comma...].dropFirst().trimmed.description, !name.holds(" "),
      PersonNames.isName(name), rest[..<comma].wordCount >= 2
    {
      found.people.names.insert(name, at: 0)
      rest = rest[..<comma]
    }
    return (rest.trimmed.description, found.people, found.year)
  }

  /// "Lamport'78", "McKusick '84": a surname and two digits; "Spark'12" and "Middleware'09" are no people.
  static func nameAndYear(_ text: String) -> (people: PersonNames.Found, year: Int)? {
    guard (5...24).contains(text.utf8.count), text.utf8.last?.isDigit ?? false,
      let mark = text.unicodeScalars.lastIndex(where: { $0 == "'" || $0 == "’" || $0 == "‘" }),
      case let digits = text[mark...].dropFirst(), digits.utf8.count == 2, let year = VenueWords.year(digits),
      case let name = text[..<mark].trimmed.description, name.wordCount == 1, name.utf8.count >= 2,
      name.first?.isUppercase == true, name.dropFirst().contains(where: \.isLowercase),
      name.allSatisfy({ $0.isLetter || $0 == "-" }), !VenueWords.acronyms.containsCaseless(name),
      // "SIGMOD-Companion" has more capitals than a surname.
      name.split(separator: "-").allSatisfy({ part in
        let rest =
          part.hasPrefix("Mc")
          ? part.dropFirst(3) : part.hasPrefix("Mac") ? part.dropFirst(4) : part.dropFirst()
        return rest.allSatisfy(\.isLowercase)
      }), PersonNames.isName(name)
    else { return nil }
    return (PersonNames.Found(names: [name]), year)
  }

  /// Who and when a key says: the first author's surname, "+" for the others (the alpha style of BibTeX, as people write it).
  static func key(_ given: String) -> (people: PersonNames.Found, year: Int)? {
    let text = given.squeezed
    guard (5...24).contains(text.utf8.count), let plus = text.utf8.firstIndex(of: UInt8(ascii: "+")),
      case let name = text[..<plus], name.utf8.count >= 2, name.first?.isUppercase == true,
      name.dropFirst().contains(where: \.isLowercase), name.allSatisfy({ $0.isLetter || $0 == "-" }),
      case let digits = text[plus...].dropFirst().droppingFirst("' "), let year = VenueWords.year(digits)
    else { return nil }
    return (PersonNames.Found(names: [String(name)], hasEtAl: true), year)
  }

  /// "Vaswani et al. (2017)", "Kudo & Richardson (2018)": who and when, as a citation in a text; one word alone may be a system.
  static func cited(_ given: String) -> (people: PersonNames.Found, year: Int)? {
    guard given.utf8.count <= 60, given.utf8.last == 0x29, let open = given.utf8.lastIndex(of: 0x28),
      case let digits = given[open...].dropFirst().dropLast(), digits.utf8.count == 4,
      let year = VenueWords.year(digits), case let head = given[..<open].trimmed.description, head.holds(" "),
      let people = PersonNames.read(head, isSlot: true, isSurname: true),
      people.hasEtAl || people.names.count > 1
    else { return nil }
    return (people, year)
  }

  /// "Keshav07": the same of one author, where something else says that it is a key.
  static func keyOfOne(_ given: String) -> (people: PersonNames.Found, year: Int)? {
    let digits = given.utf8.suffix(2)
    guard (5...24).contains(given.utf8.count), digits.allSatisfy(\.isDigit),
      case let name = String(given.dropLast(2)), name.first?.isUppercase == true,
      name.dropFirst().allSatisfy({ $0.isLetter && $0.isLowercase || $0 == "-" }),
      !VenueWords.acronyms.containsCaseless(name), let year = VenueWords.year(given.suffix(2))
    else { return nil }
    return (PersonNames.Found(names: [name]), year)
  }
}
