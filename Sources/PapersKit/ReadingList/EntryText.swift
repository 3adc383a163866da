/// Reads the words around a title: people, venue, year and role, in whatever order they stand.
struct EntryText {
  var draft = EntryDraft()
  /// What no rule understood, in order.
  var leftovers: [String] = []
  /// A part that reads like a title, where the link's text was only a label.
  var titlePart: String?
  private var lastWasAuthors = false
  private static let edges: Marks = ",.:; "

  init(draft: EntryDraft = EntryDraft()) { self.draft = draft }

  /// `wantsTitle`: the words so far are only a label, a title may follow.
  mutating func read(_ given: String, wantsTitle: Bool, isAfterTitle: Bool) {
    let text = Self.narrowed(given)
    // "17th Symposium on ... (NSDI 20) (pp. 289-304)": the group belongs to the venue's name.
    if draft.venue == nil, text.utf8.count < 240, text.holds("("), !text.trimmed.hasPrefix("["),
      !text.trimmed.hasPrefix("("),
      VenueWords.opensVenue(
        text.trimmed.hasPrefix("In ") ? String(text.trimmed.dropFirst(3)) : String(text.trimmed)),
      let found = VenueWords.withVolume(String(text.trimmed)) ?? VenueWords.read(text),
      let venue = found.venue,
      venue.wordCount > 2
    {
      return take(found)
    }
    // "Neural computation 18.7 (2006): 1527-1554": only journals have volumes.
    if isAfterTitle, draft.venue == nil,
      let found = VenueWords.withVolume(text.trimmed.droppingFirst(Self.edges))
    {
      take(found)
    }
    let plain = takingGroups(text)
    // `"Random Forests" – Breiman (2001)`: one word between title and year is who wrote it.
    if isAfterTitle, !wantsTitle, draft.authors.isEmpty, draft.year != nil, draft.venue == nil,
      plain.wordCount <= 2,
      case let name = plain.trimmed.trimmingPunctuation[...].trimmed.description, !name.holds(" "),
      name.dropFirst().contains(where: \.isLowercase),
      VenueWords.read(name) == nil, let people = PersonNames.read(name, isSlot: true, isSurname: true)
    {
      return take(people)
    }
    var venueParts: [String] = []
    for (n, segment) in Self.datedVenues(Segments.split(plain)).enumerated() {
      // Behind a bar stands a venue or an institution, hardly ever one person.
      if segment.hasPrefix("by ") || segment.hasPrefix("By "), draft.authors.isEmpty,
        case let said = Self.withoutConjunction(segment),
        let people = PersonNames.read(said, isSlot: true, isSurname: said.wordCount == 2)
      {
        take(people)
        continue
      }
      let isSlot =
        isAfterTitle && n == 0 && !wantsTitle && draft.authors.isEmpty && !plain.trimmed.hasPrefix("|")
      read(
        segment: segment, wantsTitle: wantsTitle && titlePart == nil, isSlot: isSlot, venueParts: &venueParts)
    }
    // After people and before the year there is nothing but the venue.
    if draft.venue == nil, !venueParts.isEmpty {
      let joined = venueParts.joined(separator: ". ")
      if let found = VenueWords.read(joined, isSlot: true), found.venue != nil,
        found.year != nil || draft.year != nil, !PersonNames.namesPlace(joined),
        joined.wordCount <= 9 || VenueWords.read(joined) != nil
      {
        take(found)
      }
    }
  }

  /// "by Shacham, and" in front of the next title of a sentence.
  private static func withoutConjunction(_ segment: String) -> String {
    var text = segment[...].droppingLast(edges)
    // "by Dang et al., and Bringing Memory Safety to WebAssembly by Disselkoen et al."
    if let end = text.range(of: " et al.,") { text = text[..<end.upperBound].dropLast() }
    if let word = [" and", " &"].first(where: { text.hasSuffix($0) }) {
      text = text.dropLast(word.count).droppingLast(edges)
    }
    return text.hasSuffix(" al") ? text + "." : String(text)
  }

  /// "Advances in neural information processing systems. 2012.": the full stop parts a name from its year; "In Advances in
  /// Neural Information Processing Systems, 34:20385–97. Curran Associates, 2021.": so does who printed it.
  private static func datedVenues(_ segments: [String]) -> [String] {
    guard segments.count > 1 else { return segments }
    var out: [String] = []
    for segment in segments {
      if let last = out.last, last.hasPrefix("In "), !VenueWords.holdsYear(last),
        let year = VenueWords.yearOfPublisher(segment)
      {
        out[out.count - 1] = "\(VenueWords.withoutPages(last)), \(year)"
      } else if let last = out.last, VenueWords.opensVenue(last), segment.trimmed.utf8.count == 4,
        VenueWords.year(segment.trimmed) != nil, !VenueWords.holdsYear(last)
      {
        out[out.count - 1] = "\(last), \(segment.trimmed)"
      } else {
        out.append(segment)
      }
    }
    return out
  }

  private mutating func read(segment: String, wantsTitle: Bool, isSlot: Bool, venueParts: inout [String]) {
    let text = segment.trimmed
    guard text.isSpoken, !VenueWords.countsPages(text) else { return }
    if draft.role == nil, let role = RoleWords.role(text) {
      draft.role = role
      return
    }
    if draft.authors.isEmpty, let both = Segments.peopleThenVenue(text) {
      take(both.venue)
      take(both.people)
      return
    }
    if draft.authors.isEmpty, draft.venue == nil, let both = Segments.surnameThenVenue(text) {
      take(both.venue)
      if let people = both.people { take(people) }
      return
    }
    if let found = VenueWords.read(text) {
      take(found)
      return
    }
    // "In 2020 Int. Wireless Communications and Mobile Computing": behind "In" stands where it appeared.
    if draft.venue == nil, !wantsTitle, text.hasPrefix("In "),
      let found = VenueWords.read(text, isSlot: true),
      found.year != nil || draft.year != nil, (found.venue?.wordCount ?? 0) >= 2
    {
      take(found)
      return
    }
    if draft.authors.isEmpty,
      let people = PersonNames.read(
        text,
        isSlot: isSlot
          || (wantsTitle || draft.venue != nil && draft.year != nil)
            && PersonNames.isFamiliar(PersonNames.trimmed(text))
      ),
      // "Paper | Note" whose links got lost.
      people.names.count > 1 || !PaperWords.isGeneric(people.names[0])
    {
      take(people)
      return
    }
    // "OSDI'22, continuous batching": where it appeared, before a remark.
    if draft.venue == nil, let comma = text.firstIndex(of: ","),
      let found = VenueWords.read(String(text[..<comma])), let venue = found.venue, found.year != nil,
      VenueWords.acronyms.containsCaseless(venue)
    {
      // "arXiv 2002, NeurIPS 2020": the preprint's number is no year.
      let later = VenueWords.read(String(text[comma...]))
      take(venue.lowercased() == "arxiv" && later?.venue != nil ? later ?? found : found)
      return
    }
    let (head, tail) = Segments.peel(text, isPlain: true)
    if let tail {
      take(tail)
      if head.isEmpty { return }
      if draft.authors.isEmpty, let people = PersonNames.read(head, isSlot: isSlot) {
        take(people)
        return
      }
      if !draft.authors.isEmpty, !wantsTitle, lastWasAuthors, tail.venue == nil, draft.venue == nil,
        let found = VenueWords.read(head, isSlot: true)
      {
        take(found)
        return
      }
    }
    if wantsTitle {
      titlePart = titlePart ?? head
      lastWasAuthors = false
      return
    }
    if lastWasAuthors, draft.venue == nil { venueParts.append(head) }
    leftovers.append(head)
  }

  /// Full-width commas and semicolons part fields as ours do; "InProceedings of" is what Google Scholar writes.
  static func narrowed(_ given: String) -> String {
    let text =
      given.holds("InProceedings ") ? given.replaced("InProceedings ", with: "In Proceedings ") : given
    guard text.holds(byte: 0xEF) || text.holds(byte: 0xE3) else { return text }
    return text.replaced("，", with: ", ").replaced("、", with: ", ").replaced("；", with: "; ")
  }

  mutating func take(_ found: VenueWords.Found) {
    if draft.venue == nil { draft.venue = found.venue }
    if draft.year == nil { draft.year = found.year }
  }
  mutating func take(_ people: PersonNames.Found) {
    draft.authors = people.names
    draft.hasEtAl = people.hasEtAl
    lastWasAuthors = true
  }

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
  private static func abbreviates(_ inner: Substring, _ text: String) -> Bool {
    guard (2...6).contains(inner.utf8.count), inner.utf8.allSatisfy({ (65...90).contains($0) }) else {
      return false
    }
    let initials = text.split { $0 == " " || $0 == "-" }.suffix(inner.utf8.count).compactMap(\.first)
    return String(initials).uppercased() == inner
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
