/// What stands in parentheses and brackets.
extension EntryText {
  /// Takes what stands in parentheses and brackets and is a role, a venue, a year or a note; the rest of the text stays.
  mutating func takingGroups(_ text: String) -> String {
    // 0xEF and 0xE3 lead the full-width brackets.
    guard text.utf8.contains(where: { $0 == 0x28 || $0 == 0x5B || $0 == 0xEF || $0 == 0xE3 }) else {
      return text
    }
    var out = ""
    var rest = text[...]
    while let open = rest.unicodeScalars.firstIndex(where: {
      $0 == "(" || $0 == "[" || $0 == "（" || $0 == "【"
    }) {
      out += rest[..<open]
      guard let close = Segments.closing(rest, from: open) else { return out + rest[open...] }
      let inner = rest[rest.unicodeScalars.index(after: open)..<close].trimmed
      let behind = rest.unicodeScalars.index(after: close)
      let before = draft.year
      if Self.abbreviates(inner, out)
        || !(takeGroup(String(inner)) || Notes.isRemark(String(inner)) && !rest[behind...].isSpoken)
      {
        out += rest[open..<behind]
      } else if draft.year != before, rest[behind...].trimmed.first?.isLetter ?? false {
        // "Title (1995) Jane Roe": a year parts what stands around it.
        out += " | "
      } else if rest[behind...].first == ":", rest[behind...].isSpoken {
        out = String(out[...].trimmed)
      }
      rest = rest[behind...]
    }
    return out + rest
  }

  /// "(A Pavlo, M Aslett 2016)", "(Abhishek Verma, Luis Pedrosa, and John Wilkes)", "(H Berenson et al 1995)"
  private static func peopleInGroup(_ inner: String) -> (PersonNames.Found, Int?)? {
    let words = inner.byBlanks
    guard words.count > 1, let first = words.first, let last = words.last,
      !VenueWords.acronyms.contains(first.lowercased().trimmingPunctuation)
    else { return nil }
    // "(2020 Pengcheng Li)"
    if first.utf8.count == 4, let year = VenueWords.year(first), words.count <= 5,
      let people = PersonNames.read(String(inner.dropFirst(5)), isSlot: true),
      people.names.allSatisfy({ PersonNames.isFamiliar($0) })
    {
      return (people, year)
    }
    let year = last.utf8.count == 4 ? VenueWords.year(last) : nil
    let head = year == nil ? inner : String(inner.dropLast(4))
    guard let people = PersonNames.read(head, isSlot: year != nil, isSurname: year != nil) else { return nil }
    let isNamed = people.names.allSatisfy { $0.holds(" ") }
    guard
      people.hasEtAl && words.count > 2 || people.names.count > 1 && isNamed
        || year != nil && isNamed
          && (PersonNames.isInitials(String(first)) || PersonNames.isFamiliar(people.names[0]))
    else { return nil }
    return (people, year)
  }

  /// "Tensor Comprehensions (TC)": the initials of the words in front, and no venue.
  ///
  /// - Parameter isTitle: small words do not count: "Redundant Arrays of Inexpensive Disks (RAID)". "Symposium on Operating
  ///   Systems Principles (SOSP)" would be the same, but is no title.
  static func abbreviates(_ inner: Substring, _ text: String, isTitle: Bool = false) -> Bool {
    guard (2...6).contains(inner.utf8.count), inner.utf8.allSatisfy({ (65...90).contains($0) }) else {
      return false
    }
    let initials = text.split { $0 == " " || $0 == "-" }.compactMap(\.first)
    return String(initials.suffix(inner.utf8.count)).uppercased() == inner
      || isTitle && String(initials.filter(\.isUppercase).suffix(inner.utf8.count)) == inner
  }

  /// The year of "11 Nov 2024" and "enero 2025".
  private static func yearOfDate(_ text: Substring) -> Int? {
    let words = text.byBlanks
    guard let last = words.last, (2...3).contains(words.count), let year = VenueWords.year(last) else {
      return nil
    }
    if words.count == 2 {
      return DateScanner.month(words[0].lowercased().trimmingPunctuation).map { _ in year }
    }
    let found = DateScanner().scan(String(text))
    return found.isWhole && found.days.count == 1 ? year : nil
  }

  private mutating func takeGroup(_ given: String) -> Bool {
    // "(Shazeer et al. NeurIPS 2018)"
    let inner = given.holds("et al. ") ? given.replaced("et al. ", with: "et al., ") : given
    // "([paper])" is a link whose address did not stand next to it.
    if inner.isEmpty || inner.hasPrefix("[") && PaperWords.isGeneric(inner) { return true }
    // "FLP Impossibility Result (paper)"
    if ["paper", "pdf", "论文", "논문"].contains(inner.lowercased()) { return true }
    if let role = RoleWords.role(inner, isMark: true) {
      if draft.role == nil { draft.role = role }
      return true
    }
    // "(Lamport'78)"
    if draft.authors.isEmpty, let named = CitationWords.nameAndYear(inner) {
      take(named.people)
      draft.year = draft.year ?? named.year
      return true
    }
    // "[SigComm'20 (LiveNAS)]"
    if inner.hasSuffix(")"), let open = inner.range(of: " (") ?? inner.range(of: "("),
      inner[open.upperBound...].wordCount == 1,
      let found = VenueWords.read(String(inner[..<open.lowerBound])), found.venue != nil, found.year != nil
    {
      take(found)
      return true
    }
    // "[HKUST | NSDI 2022 | GPU sharing]"
    if inner.holds("|") {
      let found = inner.split(separator: "|").compactMap { VenueWords.read(String($0)) }
      if let venue = found.first(where: { $0.venue != nil }) { take(venue) }
      return true
    }
    if draft.authors.isEmpty, let (people, year) = Self.peopleInGroup(inner) {
      take(people)
      if draft.year == nil { draft.year = year }
      return true
    }
    if draft.authors.isEmpty, let both = Segments.peopleThenVenue(inner, isSurname: true),
      both.venue.venue != nil
    {
      take(both.venue)
      take(both.people)
      return true
    }
    // "(VLDB 2021 from Tim Kraska)"
    if draft.authors.isEmpty, let hit = inner.range(of: " from ") ?? inner.range(of: " by "),
      let people = PersonNames.read(String(inner[hit.upperBound...]), isSlot: true),
      let found = VenueWords.read(String(inner[..<hit.lowerBound]))
    {
      take(found)
      take(people)
      return true
    }
    if let found = VenueWords.read(inner),
      found.year != nil
        || found.venue.map({ VenueWords.acronyms.containsCaseless($0) || $0.holds(" ") }) ?? false
    {
      take(found)
      return true
    }
    // "(Keynote DYNAMO '00)", "(ICSE '18 Practice Talk)"
    if let plain = Notes.withoutOccasion(inner), let found = VenueWords.read(plain), found.venue != nil,
      found.year != nil
    {
      take(found)
      return true
    }
    // "(preprint'23)"
    if inner.beginsCaseless("preprint"),
      case let behind = inner.dropFirst(8).droppingFirst("', ’") as Substring,
      let year = VenueWords.year(behind)
    {
      take(VenueWords.Found(venue: String(inner.prefix(8)), year: year))
      return true
    }
    // "(Big Data Research 2021)"
    if let found = VenueWords.namedWithYear(inner) {
      take(found)
      return true
    }
    // "(11 Nov 2024 - MIT)", "(enero 2025 - DeepMind)": when it came out, and from where.
    if let dash = inner.range(of: " - ") ?? inner.range(of: " – "),
      (1...6).contains(inner[dash.upperBound...].wordCount),
      let year = Self.yearOfDate(inner[..<dash.lowerBound])
    {
      if draft.year == nil { draft.year = year }
      return true
    }
    // "(2022-ongoing)", "(2018, best paper)"
    if (4...24).contains(inner.utf8.count), let year = VenueWords.year(inner.prefix(4)),
      !(inner.dropFirst(4).first?.isNumber ?? false)
    {
      if draft.year == nil { draft.year = year }
      return true
    }
    // "[SC'21, Best Paper]", "(Sec 1-4, Required)"
    if inner.holds(","), case let parts = inner.components(", "),
      case let said = parts.filter({ !Notes.isNote($0) }), said.count < parts.count
    {
      if let role = parts.lazy.compactMap({ RoleWords.role(String($0), isMark: true) }).first {
        if draft.role == nil { draft.role = role }
        return true
      }
      if let found = VenueWords.read(said.joined(separator: ", ")), found.venue != nil {
        take(found)
        return true
      }
    }
    if Notes.isNote(inner) { return true }
    // "(Lamport, CACM 1978)", "(Armbrust, CACM 53(4), 2010)", "(Kwon et al., SOSP'23)"
    let (head, tail) = Segments.peel(inner)
    if let tail, tail.venue != nil || tail.year != nil {
      if head.isEmpty {
        take(tail)
        return true
      }
      if let people = PersonNames.read(head, isSlot: true, isSurname: true) {
        take(tail)
        // "(Acta Informatica, 1996)" names nobody for sure.
        let isSure = tail.venue != nil || people.names.count > 1 || people.hasEtAl || !head.holds(" ")
        if draft.authors.isEmpty,
          isSure || head.holds(".") || PersonNames.isFamiliar(head) || !VenueWords.isLatin(head)
        {
          take(people)
        }
        return true
      }
      // "[OpenAI, 2020]"
      if tail.venue == nil, head.wordCount == 1 {
        take(tail)
        return true
      }
    }
    // "(Huang 2019)", "(He & Zhang 2016)" are "(Huang, 2019)".
    if let space = inner.utf8.lastIndex(of: 32), !inner.utf8.contains(0x2C), inner.wordCount <= 4,
      case let digits = inner[space...].dropFirst(), digits.utf8.count == 4, VenueWords.year(digits) != nil
    {
      return takeGroup("\(inner[..<space]), \(digits)")
    }
    // "(NIPS 18, System for ML)"
    if let leading = Segments.leadingVenue(inner), leading.venue.year != nil {
      take(leading.venue)
      return true
    }
    return false
  }
}
