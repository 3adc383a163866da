/// What stands in front of a title.
extension EntryLine {
  private static let edges: Marks = ",:;.-–—|• \t\u{A0}"

  /// Before the title stand people ("X. Yu, et al., "), a venue in brackets, a role or a sentence.
  func readBefore(_ text: String, _ entry: inout EntryText, isQuoted: Bool = false) {
    var plain = entry.takingGroups(text).squeezed
    if let lead = RoleWords.splitLead(plain) {
      if entry.draft.role == nil { entry.draft.role = lead.role }
      if lead.rest.isEmpty { return }
      plain = lead.rest
    }
    while let c = plain.unicodeScalars.last, Self.edges.holds(c) {
      if c == ".", plain.hasSuffix("al.") || plain.dropLast().last?.isUppercase == true { break }
      plain.unicodeScalars.removeLast()
    }
    plain = plain.droppingFirst(Self.edges)
    guard !plain.isEmpty else { return }
    if let role = RoleWords.role(plain) {
      if entry.draft.role == nil { entry.draft.role = role }
      return
    }
    let isMarked = text.trimmed.last.map { $0.isOne(of: ",:.") } ?? false
    // "Hoare, [Axiomatic Basis for Computer Programming](...)"
    let isSurname = isMarked && (isQuoted || text.trimmed.hasSuffix(","))
    if let people = PersonNames.read(plain, isSlot: isMarked, isSurname: isSurname) {
      entry.take(people)
      return
    }
    if let owner = PersonNames.possessive(plain) { return entry.take(owner) }
    if isMarked, let person = PersonNames.shouted(plain) { return entry.take(person) }
    if text.trimmed.hasSuffix(":"), let both = Self.peopleAndEdition(plain) {
      entry.take(both.people)
      return entry.take(both.venue)
    }
    // "Kim: CVPR 2016 [Title](...)"
    if let colon = plain.range(of: ": "), plain[..<colon.lowerBound].wordCount <= 3,
      let found = VenueWords.read(String(plain[colon.upperBound...])), found.venue != nil, found.year != nil
    {
      return entry.take(found)
    }
    if let found = VenueWords.read(plain) { return entry.take(found) }
    // "2014 Foundations of Gardening [Title](...)": behind the year, before the title, stands where it appeared.
    if plain.utf8.count <= 90, plain.wordCount >= 3, let year = VenueWords.year(plain.prefix(4)),
      plain.utf8.dropFirst(4).first == 32, case let name = String(plain.dropFirst(5)),
      VenueWords.capitalShare(name) == 1, PersonNames.read(name) == nil,
      let venue = VenueWords.read(name, isSlot: true)?.venue
    {
      return entry.take(VenueWords.Found(venue: venue, year: year))
    }
    // "Ubicom '16 -- [Title](...)": a venue that nobody knows, with its year behind an apostrophe.
    if plain.wordCount <= 3, plain.first?.isUppercase == true, plain.utf8.suffix(2).allSatisfy(\.isDigit),
      plain.dropLast(2).last.map({ $0.isOne(of: "'’") }) ?? false,
      let found = VenueWords.read(plain, isSlot: true), found.venue != nil, found.year != nil
    {
      return entry.take(found)
    }
    if entry.draft.authors.isEmpty, let people = PersonNames.behindTopic(plain),
      VenueWords.read(String(plain.prefix { $0 != ":" })) == nil
    {
      return entry.take(people)
    }
    if let people = PersonNames.beforeYear(plain) {
      entry.take(people)
      if entry.draft.year == nil { entry.draft.year = Details.year(plain) }
    }
    for var part in Segments.split(plain) {
      if let found = VenueWords.read(part) {
        entry.take(found)
        continue
      }
      guard entry.draft.authors.isEmpty else { continue }
      let leading = Segments.leadingVenue(part)
      part = leading?.rest ?? part
      // "**Cascades:** Paul Viola and Michael Jones": what it is about, then who wrote it.
      if let colon = part.range(of: ": "), part[..<colon.lowerBound].wordCount <= 6,
        let people = PersonNames.read(String(part[colon.upperBound...])), people.names.count > 1
      {
        entry.take(people)
        // "OOPSLA 2019: Jane Roe, Wei Wang."
        if let found = VenueWords.read(String(part[..<colon.lowerBound])) { entry.take(found) }
        continue
      }
      let (head, tail) = Segments.peel(part)
      if let people = PersonNames.read(head, isSlot: leading != nil) {
        entry.take(people)
        if let tail { entry.take(tail) }
        if let leading { entry.take(leading.venue) }
      }
    }
    // "Information Systems Frontiers 2014, [Title](...)": a name and a year; people have no year in front of a title.
    if entry.draft.venue == nil, text.trimmed.hasSuffix(","), let found = VenueWords.namedWithYear(plain) {
      entry.take(found)
    }
  }

  /// "Colin Percival, BSDCan '05:", "Yarom, Falkner, USENIX '14:": behind the last comma a name with the apostrophe of its year.
  private static func peopleAndEdition(_ text: String) -> (
    people: PersonNames.Found, venue: VenueWords.Found
  )? {
    guard let comma = text.utf8.lastIndex(of: 0x2C),
      case let place = text[comma...].dropFirst().trimmed.description, place.wordCount == 2,
      let mark = place.byBlanks.last, mark.first == "'" || mark.first == "’",
      let year = VenueWords.year(mark.dropFirst()), case let name = String(place.byBlanks[0]),
      name.utf8.count(where: { (65...90).contains($0) }) >= 2,
      let people = PersonNames.slot(String(text[..<comma]))
    else { return nil }
    return (people, VenueWords.Found(venue: name, year: year))
  }
}
