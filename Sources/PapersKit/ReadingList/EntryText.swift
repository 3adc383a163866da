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
    // A line that ends in a comma goes on.
    let text = Self.narrowed(given.holds(",\n") ? given.replaced(",\n", with: ", ") : given)
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
        case let (said, behind) = Self.withoutConjunction(segment),
        let people = PersonNames.read(said, isSlot: true, isSurname: said.wordCount == 2)
      {
        take(people)
        if let found = VenueWords.read(behind) { take(found) }
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
        found.year != nil || draft.year != nil && !Self.isPresenter(joined), !PersonNames.namesPlace(joined),
        joined.wordCount <= 9 || VenueWords.read(joined) != nil
      {
        take(found)
      }
    }
  }

  /// "by Shacham, and" in front of the next title of a sentence; what stands behind "et al.," is no name.
  private static func withoutConjunction(_ segment: String) -> (people: String, behind: String) {
    var text = segment[...].droppingLast(edges)
    var behind = ""
    // "by Dang et al., and Bringing Memory Safety to WebAssembly by Disselkoen et al."
    if let end = text.range(of: " et al.,") {
      behind = text[end.upperBound...].trimmed.description
      text = text[..<end.upperBound].dropLast()
    }
    if let word = [" and", " &"].first(where: { text.hasSuffix($0) }) {
      text = text.dropLast(word.count).droppingLast(edges)
    }
    return (text.hasSuffix(" al") ? text + "." : String(text), behind)
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
      } else if segment.utf8.count <= 6, segment.trimmed.utf8.count == 4, let last = out.last,
        VenueWords.opensVenue(last), VenueWords.year(segment.trimmed) != nil, !VenueWords.holdsYear(last)
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
    // "[Title](...) Jane Roe et al 2025": who and when, and nothing between.
    if draft.authors.isEmpty, draft.year == nil, let year = Self.lastYear(text),
      let people = PersonNames.beforeYear(text)
    {
      take(people)
      draft.year = year
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
          || (wantsTitle || titlePart != nil || draft.venue != nil && draft.year != nil)
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

  /// "Shen et al., 2018. - Sihan Yue": behind the year, a name is who presents it.
  private static func isPresenter(_ text: String) -> Bool {
    (2...3).contains(text.wordCount) && PersonNames.isName(text, alone: true) && !VenueWords.isLatin(text)
      && VenueWords.read(text) == nil
  }
  /// A year that stands behind a blank at the end.
  private static func lastYear(_ text: String) -> Int? {
    let last = text.utf8.suffix(5)
    guard last.count == 5, last.first == 32 else { return nil }
    return VenueWords.year(Substring(last.dropFirst()))
  }

  /// Full-width commas and semicolons part fields as ours do; "InProceedings of" is what Google Scholar writes.
  static func narrowed(_ given: String) -> String {
    var text =
      given.holds("InProceedings ") ? given.replaced("InProceedings ", with: "In Proceedings ") : given
    if let al = text.range(of: "al.,") {
      text = text.replaced("et. al.,", with: "et al.,")
      // "G. Oliveira et al.,extended version"
      if text[al.upperBound...].first?.isLetter ?? false { text = text.replaced("al.,", with: "al., ") }
    }
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

}
