extension ListWalk {
  /// "1/24: Human-Assisted AI" over a list: the date of a meeting and what it is about.
  mutating func opensMeeting(_ block: ListBlock) -> Bool {
    let next = tree.nodes[block.node].next
    guard next >= 0, tree.kind(next) == .list, block.words.wordCount <= 20 else { return false }
    var rest = block.pieces
    guard var session = takingDate(&rest) else { return false }
    session.topic = Self.topicText(rest.words)
    openSession(session, isDated: true)
    return true
  }

  /// `<summary>Ann, Review on "Title", KDD 2019</summary>`, `<summary>[Title](...)</summary>`: what is folded away is about one
  /// paper, and no group.
  mutating func readsSummary(_ node: Int) -> Bool {
    // A blank line behind the tag makes a paragraph of its words.
    let inner = tree.children(node).first { tree.kind($0).isBlock }
    let drafts = EntryReader(tree.pieces(of: inner ?? node)).drafts
    guard drafts.count == 1, let draft = drafts.first, draft.titleWords >= 3,
      draft.hasTitledLink && draft.hasPaperLink
        || draft.venue != nil && draft.year != nil
          && (draft.isSetOff || draft.titleWords >= 4 && draft.isTitleLike)
    else { return false }
    add(drafts, in: tree.nodes[node].source)
    return true
  }

  /// "Topic: Consensus" in a meeting, or "Lecture 1 Topics:" over items that say no more: what the meeting is about.
  mutating func takesTopic(_ block: ListBlock) -> Bool {
    guard scope.isDated, let colon = block.words.utf8.prefix(32).firstIndex(of: 0x3A),
      let last = block.words[..<colon].byBlanks.last?.lowercased(), last == "topic" || last == "topics",
      block.pieces.allSatisfy({ $0.url == nil })
    else { return false }
    let said = block.words[colon...].dropFirst().trimmed.description
    let below = block.inner.filter { tree.kind($0) == .list }.flatMap { tree.children($0) }.map { glance($0) }
    guard below.allSatisfy({ item in item.pieces.allSatisfy { $0.url == nil } }),
      !said.isEmpty || !below.isEmpty
    else { return false }
    nameTopic(said.isEmpty ? below.prefix(2).map(\.words).joined(separator: ", ") : said)
    return true
  }

  /// "Consensus (Optional)", "Storage [Required]": what a heading is about, and the role of what stands below it.
  static func roleBehind(_ text: String) -> (topic: String, role: Reading.Role)? {
    guard let last = text.utf8.last, last == 0x29 || last == 0x5D,
      let open = text.utf8.lastIndex(where: { $0 == 0x28 || $0 == 0x5B }),
      let role = RoleWords.role(String(text[open...]).trimmingPunctuation)
    else { return nil }
    return (text[..<open].trimmed.description, role)
  }

  /// "| Title | ... |", "| Authors | ... |", "| Venue | ... |": one paper in a table, a field a row.
  mutating func fieldTable(_ rows: [Int]) -> Bool {
    guard (2...14).contains(rows.count) else { return false }
    var draft = EntryDraft()
    var fields: [ListBlock] = []
    var keys: [Details.Key] = []
    for row in rows {
      let cells = tree.children(row).filter { tree.kind($0) == .cell }.map { block($0) }
      guard cells.count == 2 else { return false }
      let name = cells[0].words.folded
      if draft.title == nil,
        ["title", "paper", "paper title", "name", "标题", "题目", "제목", "タイトル"].contains(name)
      {
        draft = cells[1].entries.drafts.first ?? draft
        draft.title = draft.title ?? Titles.cleaned(cells[1].words, into: &draft)
        draft.source = tree.nodes[cells[1].node].source
        draft.words = cells[1].words
      } else if let (key, _) = Details.key("\(name): ") {
        keys.append(key)
        let piece = Piece(kind: .text, text: "\(cells[0].words): ", source: draft.source)
        fields.append(ListBlock(cells[1].node, pieces: [piece] + cells[1].pieces))
      }
    }
    if draft.title == nil, keys.contains(.people), keys.contains(.venue) || keys.contains(.link) {
      takeHeading(&draft)
    }
    guard draft.title != nil, keys.contains(.people) || keys.contains(.venue) && keys.contains(.link) else {
      return false
    }
    var head = [draft]
    var more: [EntryDraft] = []
    for field in fields { detail(field, &head, &more) }
    add(head, in: nil)
    return true
  }

  /// "### 1-2. Title" over a table of fields: the heading is the paper's, and opens no group.
  private mutating func takeHeading(_ draft: inout EntryDraft) {
    guard headingReading == nil, let heading = headings.last, heading.readings == readings.count else {
      return
    }
    let numbering = heading.text.utf8.prefix { $0.isDigit || $0 == 0x2D || $0 == 0x2E }
    let text = heading.text.utf8.dropFirst(numbering.last == 0x2E ? numbering.count : 0)
    draft.words = Substring(text).trimmed.description
    draft.title = Titles.cleaned(draft.words, into: &draft)
    draft.source = heading.start..<heading.start
    scope = heading.before
  }

  /// Behind the title of a meeting's paper, one name is who presents it: "[Title](...) - Jane Roe".
  func isPresenter(_ draft: EntryDraft) -> Bool {
    guard scope.isDated, draft.authors.count == 1, !draft.hasEtAl, draft.venue == nil, draft.year == nil,
      draft.hasTitledLink || draft.isSetOff && draft.links.count == 1
    else { return false }
    let name = draft.authors[0]
    return [" - \(name)", " – \(name)", " — \(name)"].contains { draft.words.hasSuffix($0) }
  }

  static func trailingRole(_ text: String) -> Reading.Role? {
    let words = text.folded.byBlanks
    guard words.count <= 8, words.contains(where: { $0.hasPrefix("reading") || $0.hasPrefix("paper") }) else {
      return nil
    }
    if words.first == "optional" || words.first == "further" || words.first == "additional"
      || words.first == "recommended" || words.first == "supplementary" || words.first == "extra"
    {
      return .optional
    }
    return words.first == "required" || words.first == "mandatory" ? .required : nil
  }

  /// "+ [Title](...)" and, in the paragraph below, who wrote it: "Le Xu, *University of Illinois;* Luo Mai, *University of
  /// Edinburgh*", "Authors: Hao Wu (Nanjing University); Minghao Li (Cornell University)".
  mutating func peopleOfItem(visible pieces: [Piece], _ words: String) -> Bool {
    guard let at = freshReading, at == readings.indices.last, readings[at].authors.isEmpty,
      words.utf8.count < 2000, pieces.allSatisfy({ $0.url == nil && !$0.isStrong })
    else { return false }
    let key = Details.key(words)
    if let key, key.0 != .people { return false }
    let plain = pieces.filter { !$0.isEmphasized }.words
    guard
      let people = PersonNames.read(key?.1 ?? plain, isSlot: true) ?? PersonNames.read(words, isSlot: true),
      key != nil
        || people.names.allSatisfy({ $0.holds(" ") })
          && (people.names.count > 1 || PersonNames.inItalics(pieces) != nil)
    else { return false }
    (readings[at].authors, readings[at].hasEtAl) = (people.names, people.hasEtAl)
    return true
  }

  /// "#### 1. CalvinFS: Consistent WAN Replication" over "- [Source](...)" and "- [Code](...)": links that name nothing are the
  /// heading's.
  mutating func linksOfHeading(_ given: @autoclosure () -> [EntryDraft]) -> Bool {
    guard let heading = headings.last, heading.title != nil, heading.readings == readings.count,
      case let drafts = given(), (1...4).contains(drafts.count),
      drafts.allSatisfy({ $0.title == nil && !$0.links.isEmpty }),
      drafts.contains(where: \.hasPaperLink)
    else { return false }
    var draft = drafts[0]
    for more in drafts.dropFirst() { draft.fill(from: more) }
    add([draft], in: nil)
    return true
  }

  mutating func keep(_ links: [Reading.Link]) {
    guard let session = scope.session, !links.isEmpty else { return }
    sessionLinks[session, default: []] += links
  }

  /// "Generated: January 29, 2026", "Last updated: ..."
  static func saysWhenWritten(_ words: String) -> Bool {
    guard let colon = words.range(of: ": "), words[..<colon.lowerBound].wordCount <= 2,
      DateScanner().scan(String(words[colon.upperBound...])).isWhole
    else { return false }
    return ["generated", "last", "updated", "created", "posted", "published", "modified", "compiled"]
      .contains(
        words.prefix { $0.isLetter }.lowercased())
  }

  static func isMostlyLinks(_ pieces: [Piece]) -> Bool {
    let linked = pieces.reduce(0) { $1.url == nil ? $0 : $0 + $1.text.utf8.count }
    return linked * 3 >= pieces.reduce(0) { $0 + $1.text.utf8.count }
  }

  /// "9/6 (Kim): [Title](...)", "**Sep 5** [Title](...)", "9/20: no meeting": the date in front of an item, which is taken
  /// away.
  func takingDate(_ pieces: inout [Piece]) -> Session? {
    if let session = takingLinkedDate(&pieces) { return session }
    let end = pieces.firstIndex { $0.url != nil || $0.isBreak } ?? pieces.count
    guard end > 0 else { return nil }
    if let session = takingBoldDate(&pieces, end) ?? takingDateInBrackets(&pieces) { return session }
    var lead = pieces[..<end].words
    guard lead.utf8.prefix(60).contains(where: \.isDigit) else { return nil }
    let isBold = pieces[..<end].allSatisfy { $0.isStrong || $0.text.trimmed.isEmpty }
    var rest = ""
    if let dash = Self.leadDashes.lazy.compactMap({ lead.range(of: $0) }).first,
      case let date = String(lead[..<dash.lowerBound]), dates.scan(date).isWhole
    {
      rest = lead[dash.upperBound...].trimmed.description
      lead = date
    } else if let colon = lead.unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      rest = lead[lead.unicodeScalars.index(after: colon)...].trimmed.description
      lead = String(lead[..<colon])
    } else if end < pieces.count, !lead.isEmpty, case let found = dates.scan(lead), found.isWhole,
      !found.days.isEmpty
    {
      // "9/12 [Title](...)"
    } else if end == pieces.count
      || !isBold && lead.droppingLast(Self.leadMarks).utf8.count == lead.utf8.count
    {
      return nil
    }
    guard lead.utf8.count <= 60, rest.isEmpty || end == 1 else { return nil }
    let found = dates.scan(lead)
    guard found.isDated, found.rest.wordCount <= 3, VenueWords.read(lead) == nil
    else { return nil }
    pieces.removeSubrange(..<(rest.isEmpty ? end : end - 1))
    if !rest.isEmpty { pieces[0].text = rest }
    return meeting(found, lead.droppingLast(Self.leadMarks))
  }

  /// "**Jan 12**: Title ([pdf](...))", "**Week 3** - Title"
  private func takingBoldDate(_ pieces: inout [Piece], _ end: Int) -> Session? {
    // "(**Nov 29, '18**) [Title](...)"
    if end > 2, pieces[0].text.trimmed == "(", pieces[1].isStrong, pieces[2].text.hasPrefix(")"),
      case let found = dates.scan(pieces[1].text), found.isWhole, !found.days.isEmpty
    {
      let heading = pieces[1].text
      pieces[2].text = String(pieces[2].text.dropFirst())
      pieces.removeFirst(2)
      return meeting(found, heading)
    }
    guard end > 1, pieces[0].isStrong, !pieces[1].isStrong, pieces[0].text.utf8.count <= 40,
      case let lead = pieces[0].text.droppingLast(Self.boldMarks), lead.holdsDigit,
      pieces[1].text.unicodeScalars.first(where: { $0 != " " }).map({ Self.boldMarks.holds($0) }) ?? false
        || lead.utf8.count < pieces[0].text.trimmed.utf8.count
    else { return nil }
    let found = dates.scan(lead)
    guard found.isWhole, found.isDated else { return nil }
    pieces.removeFirst()
    pieces[0].text = pieces[0].text.droppingFirst(Self.boldMarks)
    return meeting(found, lead)
  }

  /// "[1/14] Jane Roe, Title. WWW 2020.": when it is read, in brackets.
  private func takingDateInBrackets(_ pieces: inout [Piece]) -> Session? {
    guard pieces[0].url == nil, pieces[0].text.hasPrefix("["),
      let close = pieces[0].text.unicodeScalars.firstIndex(of: "]"),
      case let lead = String(pieces[0].text[..<close].dropFirst()), lead.utf8.count <= 24,
      lead.holdsDigit, case let found = dates.scan(lead), found.isWhole,
      !found.days.isEmpty
    else { return nil }
    pieces[0].text = String(pieces[0].text[close...].dropFirst().droppingFirst(Self.boldMarks))
    return meeting(found, lead)
  }

  /// "[2023-03-09](notes.md): [Title](...)": the day on which it was read is the link to what was written of it.
  private func takingLinkedDate(_ pieces: inout [Piece]) -> Session? {
    guard pieces.count > 1, pieces[0].url != nil, !pieces[0].isBare, pieces[1].url == nil,
      (6...24).contains(pieces[0].text.utf8.count), pieces[0].text.holdsDigit,
      let mark = pieces[1].text.unicodeScalars.first(where: { $0 != " " }), Self.boldMarks.holds(mark),
      case let found = dates.scan(pieces[0].text), found.isWhole, !found.days.isEmpty
    else { return nil }
    let lead = pieces[0].text
    // The notes are of that paper: the link goes behind it, where it names nothing.
    var notes = pieces.removeFirst()
    (notes.text, notes.isGeneric) = ("notes", true)
    pieces[0].text = pieces[0].text.droppingFirst(Self.boldMarks)
    pieces.append(notes)
    return meeting(found, lead)
  }

  /// A meeting of the week that is on, where its own line names none, and on what its group is about.
  private func meeting(_ found: DateScanner.Found, _ heading: String) -> Session {
    let around = scope.session.map { sessions[$0] }
    let week = found.week ?? (scope.isDated ? around?.week : nil)
    let isGroup = !scope.isDated && around?.topic != nil && around?.topic != around?.heading
    return Session(week: week, dates: found.days, topic: isGroup ? around?.topic : nil, heading: heading)
  }

  /// "**Lecture 2 (1/12): Systems.** Reading: [Title](...)": when, and what about.
  func takingBoldHead(_ pieces: inout [Piece]) -> Session? {
    let bold = pieces.prefix { $0.isStrong && $0.url == nil }
    guard !bold.isEmpty, bold.count < pieces.count, case let words = bold.words, words.wordCount <= 12,
      case let found = dates.scan(words), found.isDated
    else { return nil }
    pieces.removeFirst(bold.count)
    return Session(week: found.week, dates: found.days, topic: Self.topicText(found.rest), heading: words)
  }
  private static let boldMarks: Marks = ":：-–—| "
  private static let leadMarks: Marks = "-–| "
  private static let leadDashes = [" - ", " – ", " — "]
}
