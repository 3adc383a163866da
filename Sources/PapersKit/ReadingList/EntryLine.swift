/// One line that holds at most one titled link: an entry, or a part of one.
struct EntryLine {
  let pieces: [Piece]
  /// The index of the link whose text is the title or the label.
  let titleAt: Int?

  func draft(_ sessionLinks: inout [Reading.Link]) -> EntryDraft {
    var draft = EntryDraft()
    // Breaks stand nowhere.
    let start = pieces.first { !$0.isBreak }?.source.lowerBound ?? 0
    draft.source = start..<max(start, pieces.map(\.source.upperBound).max() ?? 0)
    draft.words = pieces.words
    for (i, piece) in pieces.enumerated() {
      guard let url = piece.url, !url.isEmpty, !url.hasPrefix("#"), !url.lowercased().hasPrefix("mailto:")
      else { continue }
      var kind = i == titleAt || piece.isBare ? piece.addressLeadsTo : piece.leadsTo
      // An image or a word such as "Paper" on an unknown address still says what is behind it.
      if kind == .other, i != titleAt, Reading.Link.Kind.saysPaper(piece.text) { kind = .paper }
      draft.links.append(Reading.Link(written: url, kind: kind))
    }
    for piece in pieces where !piece.note.isEmpty {
      if draft.role == nil, let role = RoleWords.role(note: piece.note) { draft.role = role }
    }
    // "**Ray** ([OSDI '18](...))"
    for piece in pieces where draft.venue == nil && piece.url != nil && piece.note.holds("badge") {
      if let found = Badges.edition(piece.text) { (draft.venue, draft.year) = (found.venue, found.year) }
    }
    if let titleAt, let place = placeLinked(at: titleAt) {
      EntryLine(pieces: Array(pieces[..<titleAt]), titleAt: nil).untitled(&draft)
      draft.venue = draft.venue ?? place
    } else if let titleAt {
      titled(at: titleAt, &draft)
    } else {
      untitled(&draft)
    }
    // "Anthony et al. (2022) Title. [Nature](...)"
    for piece in pieces where draft.venue == nil && draft.year != nil && draft.title != nil {
      guard piece.url != nil, piece.note.holds("badge"), !piece.isGeneric,
        let found = VenueWords.read(piece.text.trimmingPunctuation)
      else { continue }
      draft.venue = found.venue
    }
    if draft.title == nil, !draft.hasPaperLink { sessionLinks += draft.links }
    // "Please read https://... before class."
    if let title = draft.title, pieces.contains(where: \.isBare), VenueWords.capitalShare(title) < 0.5,
      let first = title.folded.byBlanks.first, ["please", "read", "see", "skim"].contains(first)
    {
      (draft.title, draft.isCalledPaper) = (nil, true)
    }
    for piece in pieces where draft.venue == nil && !piece.badge.isEmpty {
      if let found = Badges.venue(piece.badge) {
        (draft.venue, draft.year) = (found.venue, draft.year ?? found.year)
      }
    }
    // "Paper: https://arxiv.org/abs/1706.03762"
    if !draft.links.isEmpty, !draft.hasTitledLink, let title = draft.title,
      PaperWords.isGeneric(title)
    {
      (draft.title, draft.isCalledPaper) = (nil, true)
    }
    // "[Main](...)", "[Supplementary](...)"
    if draft.title == nil, draft.role == nil, let link = pieces.first(where: { $0.url != nil }),
      link.text.utf8.count >= 4
    {
      draft.role = RoleWords.role(link.text, isMark: true)
    }
    if draft.isOnlyIdentifier { (draft.title, draft.venue) = (nil, nil) }
    return draft
  }

  // MARK: with a titled link

  private func titled(at index: Int, _ draft: inout EntryDraft) {
    draft.hasTitledLink = true
    var link = pieces[index]
    var behind = ""
    let quoted = Titles.quoted(link.text)
    if let quoted, quoted.before.trimmed.isEmpty, !quoted.after.trimmed.isEmpty {
      (link.text, behind) = (quoted.title, quoted.after)
    } else if let quoted,
      let people = PersonNames.read(
        quoted.before, isSlot: true, isSurname: quoted.before.trimmed.hasSuffix(","))
    {
      // `[Liu & Layland "Scheduling Algorithms for ..."](...)`
      (draft.authors, draft.hasEtAl) = (people.names, people.hasEtAl)
      (link.text, behind) = (quoted.title, quoted.after)
    } else if let quoted, let dated = PersonNames.nameAndYear(quoted.before) {
      // `[Reynolds 1974, “Towards a Theory of Type Structure”](...)`
      (draft.authors, draft.hasEtAl) = (dated.people.names, dated.people.hasEtAl)
      (draft.year, link.text, behind) = (dated.year, quoted.title, quoted.after)
    } else if let dated = PersonNames.nameAndYearBefore(link.text) {
      (draft.authors, draft.hasEtAl) = (dated.people.names, dated.people.hasEtAl)
      (draft.year, link.text) = (dated.year, dated.rest)
    }
    // `[V. Lang and P. Roth: Leveraging Types for Gardens, OOPSLA 2019.](...)`
    if draft.authors.isEmpty, let colon = link.text.range(of: ": "),
      case let head = link.text[..<colon.lowerBound],
      head.holds(byte: 0x2C) || head.holds(" and ") || head.holds("et al"),
      let split = Titles.afterColon(link.text),
      split.people.hasEtAl
        || split.people.names.count > 1
          && split.people.names.allSatisfy({ $0.holds(".") || PersonNames.isFamiliar($0) })
    {
      (draft.authors, draft.hasEtAl) = (split.people.names, split.people.hasEtAl)
      link.text = split.title
    }
    let key = CitationWords.key(link.text)
    if let key {
      draft.isCalledPaper = true
      (draft.authors, draft.hasEtAl, draft.year) = (key.people.names, key.people.hasEtAl, key.year)
    }
    if let cited = citation(link.text), let title = cited.title {
      draft.fill(from: cited)
      link.text = title
    }
    var title = draft.isCalledPaper ? "" : Titles.cleaned(link.text, into: &draft)
    if draft.authors.isEmpty, draft.year == nil, let split = CitationWords.nameAndYear(behind: title) {
      (draft.authors, draft.hasEtAl, draft.year) = (split.people.names, split.people.hasEtAl, split.year)
      title = split.title
    }
    if draft.authors.isEmpty, let split = Titles.withPeople(title, isDated: draft.year != nil) {
      (draft.authors, draft.hasEtAl) = (split.people.names, split.people.hasEtAl)
      title = split.title
    }
    draft.isProgramme = VenueWords.readsEdition(link.text)
    if let named = Titles.calledPaper(title) {
      draft.isCalledPaper = true
      title = named
      // "SOSP 17 paper" says where it appeared, and no name.
      if let found = VenueWords.read(named), let venue = found.venue {
        (draft.venue, draft.year, title) = (venue, found.year, "")
      }
      // "TensorFlow OSDI Paper"
      let words = named.byBlanks
      if words.count >= 2, let last = words.last, VenueWords.acronyms.containsCaseless(last) {
        draft.venue = String(last)
        title = words.dropLast().joined(separator: " ")
      }
    } else if PaperWords.namesNothing(title) {
      draft.isCalledPaper = true
      title = ""
    }
    let cited = CitationWords.cited(link.text)
    let kind = link.addressLeadsTo
    var before = text(of: pieces[..<index], &draft)
    var after = text(of: pieces[(index + 1)...], &draft, isBehindTitle: true)
    // Quotation marks around the link itself: `"[Title](...)," OSDI 2018`.
    let isQuoted = Self.unquote(&before, &after)
    var entry = EntryText(draft: draft)
    readBefore(before, &entry, isQuoted: isQuoted)
    after = (behind + after).trimmed
    // "[Vaswani et al. (2017)](...) - Attention Is All You Need"
    if let cited, case let named = after.droppingFirst(Self.dashes), named.isSpoken,
      PersonNames.read(named) == nil, VenueWords.read(named) == nil
    {
      entry.take(cited.people)
      entry.draft.year = cited.year
      (title, after) = (Titles.cleaned(named, into: &entry.draft), "")
    }
    let isCalled = link.text.hasSuffix(":") || link.text.hasSuffix("!") && !link.text.holds(" ")
    if Self.joins(after) || isCalled || Titles.goesOn(title, after),
      kind != .code || isCalled && after.holds("|"),
      !Titles.isWhole(title, before: after),
      let joined = Titles.joined(title, link.text.hasSuffix(":") && !Self.joins(after) ? ": " + after : after)
    {
      entry.draft.label = Titles.isLabel(title) ? title : nil
      title = joined.title
      after = joined.rest
      entry.read(after, wantsTitle: false, isAfterTitle: true)
    } else {
      let isLabel = Titles.isLabel(title)
      let isProse = Titles.isProse(after)
      if !isProse || after.lowercased().hasPrefix("by ") {
        // "[Ray](...). Skip the evaluation."
        let isRemark = isLabel && Notes.isRemark(after.trimmingPunctuation)
        entry.read(
          isLabel ? Self.keepingName(title, in: after) : after, wantsTitle: isLabel && !isRemark,
          isAfterTitle: true)
      } else {
        _ = entry.takingGroups(after)
      }
      if let part = entry.titlePart, Titles.isBetter(part, than: title, isCited: entry.draft.isSaidWhole) {
        entry.draft.label = title
        title = Titles.cleaned(part, into: &entry.draft)
      }
    }
    draft = entry.draft
    if !title.isEmpty { draft.title = title }
    if draft.title == nil, key != nil { draft.label = link.text.squeezed }
    if draft.title == nil, draft.isCalledPaper { return }
    if draft.isCalledPaper { draft.label = draft.title }
  }

  private static func joins(_ after: String) -> Bool { after.hasPrefix(":") || after.hasPrefix("：") }

  private static let dashes: Marks = "-–—: "
  static let quotes: Marks = "\"“„<《「 "
  private static let closingQuotes: Marks = "\"”“>》」,. "

  /// Takes away the quotation marks that stand around a title; whether there are any.
  private static func unquote(_ before: inout String, _ after: inout String) -> Bool {
    guard let last = before[...].trimmed.unicodeScalars.last, quotes.holds(last) else { return false }
    before = before.droppingLast(quotes)
    after = after.droppingFirst(closingQuotes)
    return true
  }

  // MARK: without

  private func untitled(_ draft: inout EntryDraft) {
    // Marks set a title off from what is around it.
    if let marked = markedTitle() {
      var title = Titles.cleaned(marked.title, into: &draft)
      var before = text(of: pieces[..<marked.range.lowerBound], &draft)
      var after = text(of: pieces[marked.range.upperBound...], &draft)
      let isQuoted = Self.unquote(&before, &after)
      var entry = EntryText(draft: draft)
      readBefore(before, &entry, isQuoted: isQuoted)
      if Self.joins(after.trimmed) || title.hasSuffix(":"), let joined = Titles.joined(title, after.trimmed) {
        entry.draft.label = title.trimmingPunctuation
        title = joined.title
        after = joined.rest
      }
      if let cited = ChineseReference.marked(title, before: after) {
        entry.take(cited.venue)
        (title, after) = (cited.title, "")
      }
      entry.read(after, wantsTitle: false, isAfterTitle: true)
      draft = entry.draft
      // "**When**: Mondays" is no reading.
      guard title.holds(" ") || CJK.count(title) >= 4 || draft.venue != nil && draft.year != nil,
        !EventWords.isEvent(title)
      else { return }
      draft.isSetOff = true
      draft.title = title
      return
    }
    let (told, remark) = withoutRemarkBehindAddress()
    let whole = text(of: told, &draft)
    if let remark {
      var entry = EntryText(draft: draft)
      _ = entry.takingGroups(remark)
      draft = entry.draft
    }
    if let quoted = Titles.quoted(whole) {
      let title = Titles.cleaned(quoted.title, into: &draft)
      var entry = EntryText(draft: draft)
      readBefore(quoted.before, &entry)
      entry.read(quoted.after, wantsTitle: false, isAfterTitle: true)
      draft = entry.draft
      draft.isSetOff = title.wordCount >= 3
      draft.title = title
      return
    }
    plain(whole, &draft)
  }

  /// "Borg, Omega, and Kubernetes" is a title: people without given names stand only behind one.
  private static func isPeople(_ text: String) -> Bool {
    PersonNames.read(text, isSlot: PersonNames.isFamiliar(text)).map {
      $0.hasEtAl || $0.names.contains { $0.holds(" ") || $0.holds(".") || CJK.count($0) > 0 }
    } ?? false
  }
  func plain(_ given: String, _ draft: inout EntryDraft) {
    if draft.authors.isEmpty, let cited = ChineseReference(given) { return draft.take(cited) }
    var given = Self.withoutItemNumber(Self.takingLabel(given, &draft))
    var entry = EntryText(draft: draft)
    if let lead = RoleWords.splitLead(given), lead.rest.wordCount >= 3 {
      given = lead.rest
      if entry.draft.role == nil { entry.draft.role = lead.role }
    }
    if draft.authors.isEmpty, let dated = PersonNames.dated(given) ?? PersonNames.betweenCommas(given) {
      entry.take(dated.people)
      entry.draft.year = entry.draft.year ?? dated.year
      given = dated.rest
    }
    let glued = VenueWords.gluedToYear(given)
    if let glued {
      entry.take(glued.found)
      given = glued.head
    }
    var text = entry.takingGroups(Titles.withoutTypeMark(given)).squeezed
    // "The Google File System，SOSP 2003"
    if text.holds(byte: 0xEF), let comma = text.lastIndex(of: "，"),
      VenueWords.read(String(text[text.index(after: comma)...])) != nil
    {
      text = EntryText.narrowed(text).squeezed
    }
    if let lead = RoleWords.splitLead(text), !lead.rest.isEmpty {
      text = lead.rest
      if entry.draft.role == nil { entry.draft.role = lead.role }
    }
    if let (people, behind) = PersonNames.bibliographic(text) {
      entry.take(people)
      text = behind
    }
    if text.holds("\n") || given.holds("\n") {
      lines(given, &entry)
      draft = entry.draft
      return
    }
    var title: String?
    var rest: [String] = []
    let segments = Segments.split(text)
    for (n, segment) in segments.enumerated() {
      // "Leslie Lamport. 1998. The part-time parliament.": before the year stands who wrote it.
      if n == 0, segments.count >= 3, VenueWords.year(segments[1]) != nil, segments[1].utf8.count == 4,
        let people = PersonNames.read(segment, isSlot: true)
      {
        entry.take(people)
      } else if n == 0, segments.count >= 2, segments[1].wordCount >= 3, let year = Details.year(segment),
        let people = PersonNames.beforeYear(segment)
      {
        // "LeCun et al., 1998. Gradient-based learning applied to document recognition"
        entry.take(people)
        entry.draft.year = entry.draft.year ?? year
      } else if n == 0, segments.count >= 3, segments[1].wordCount >= 2,
        let people = PersonNames.pair(segment, in: segments)
          ?? (segments[1].wordCount < 3
            ? nil : PersonNames.inverted(segment) ?? PersonNames.alone(segment, in: segments))
      {
        entry.take(people)
      } else if title == nil, !rest.isEmpty, PaperWords.isGeneric(segment) {
        // "Jane Roe. In Proceedings of ISCA. Link:"
        continue
      } else if title == nil, glued == nil || segments.count > 1,
        RoleWords.role(segment) != nil || Self.isPeople(segment)
          || VenueWords.read(segment) != nil && Titles.afterPeople(segment) == nil
      {
        rest.append(segment)
      } else if title == nil {
        title = segment
      } else {
        rest.append(segment)
      }
    }
    if title == nil, rest.count == 1, draft.links.isEmpty, let split = Self.beforeVenue(rest[0]) {
      entry.take(split.venue)
      (title, rest) = (split.title, [])
    }
    if var found = title ?? Titles.taken(amongPeople: &rest) {
      let (head, tail) = Segments.peel(found)
      if let tail {
        entry.take(tail)
        found = head
      }
      if let split = Titles.afterColon(found) ?? Titles.afterPeople(found) {
        entry.take(split.people)
        found = Titles.withoutLeadingYear(split.title, &entry.draft)
      } else if let split = Titles.beforePeople(
        found, isCited: entry.draft.venue != nil && entry.draft.year != nil)
      {
        entry.take(split.people)
        found = split.title
        if let venue = VenueWords.read(split.rest, isSlot: true, hasYear: entry.draft.year != nil) {
          entry.take(venue)
        }
      }
      title = found
    }
    // "Cassandra - A Decentralized Structured Storage System": a name and what it is.
    if let name = title, let more = rest.first,
      name.wordCount <= 2 && more.wordCount >= 3 || Titles.isSubtitle(more),
      let dash = [" - ", " – ", " — "].first(where: { text.holds("\(name)\($0)\(more)") }),
      VenueWords.read(more) == nil, PersonNames.read(more, isSlot: true) == nil
    {
      let (head, tail) = Segments.peel(more)
      if let tail { entry.take(tail) }
      title = "\(name)\(dash)\(head)"
      rest.removeFirst()
    }
    entry.read(rest.joined(separator: " | "), wantsTitle: false, isAfterTitle: true)
    draft = entry.draft
    if let title { draft.title = Titles.cleaned(title, into: &draft) }
    if draft.title?.isEmpty ?? true { draft.title = nil }
    // "The First Workshop on AI Behavioral Science [[pdf]](...)": what reads like a venue is a work when it has a paper's link.
    if draft.title == nil, draft.hasPaperLink, draft.authors.isEmpty, rest.count == 1, rest[0].wordCount >= 4,
      draft.venue.map({ rest[0].holds($0) }) ?? false
    {
      var named = EntryText(draft: draft)
      named.draft.venue = nil
      let title = Titles.withoutNamedVenue(rest[0], &named)
      (draft, draft.title) = (named.draft, title)
    }
  }

  /// "Smith et al. (2020) Title of a paper. [Nature Plants](...)": who, when and what stand before the link, whose words say where
  /// it appeared.
  private func placeLinked(at index: Int) -> String? {
    let place = pieces[index].text.trimmingPunctuation
    guard (1...7).contains(place.wordCount), place.first?.isUppercase == true,
      case let before = pieces[..<index].words, before.hasSuffix("."), before.holds("("),
      let dated = PersonNames.dated(before), dated.rest.wordCount >= 4
    else { return nil }
    return VenueWords.read(place, isSlot: true)?.venue
  }
}
