/// A paragraph that is bold as a whole: a heading, or a title whose people and venue stand in the paragraphs below it.
struct BoldLine {
  let words: String
  let source: Range<Int>
  /// What was in force before it.
  let scope: ListWalk.Scope
  /// How many there were before it; a reading that came since stands in a session that it may have opened.
  let sessions: Int
  let readings: Int
}

extension ListWalk {
  mutating func paragraph(_ block: ListBlock) {
    let (pieces, words) = (block.pieces, block.words)
    guard !words.isEmpty else { return }
    if readLegend(words) || peopleOfItem(visible: pieces, words) || takesTopic(block) { return }
    let visible = pieces.filter { !$0.text.trimmed.isEmpty && !$0.isBreak }
    let above = bold.flatMap { $0.readings == readings.count ? $0 : nil }
    bold = nil
    if fieldOfParagraph(visible, words, below: above) { return }
    if fieldsOfMeeting(pieces) || peopleOfHeading(visible, words) { return }
    if takesPlainTitles, plainParagraph(pieces) { return }
    if pastedLines(pieces) { return }
    if visible.allSatisfy({ $0.isStrong && $0.url == nil }), words.wordCount <= 28 {
      if let first = visible.first {
        bold = BoldLine(
          words: words, source: first.source, scope: scope, sessions: sessions.count, readings: readings.count
        )
      }
      if words.wordCount <= 10 { return group(words) }
    }
    if words.utf8.count < 400, visible.allSatisfy({ $0.url == nil }) {
      if let role = RoleWords.role(words.trimmingPunctuation) ?? RoleWords.announcedRole(words) {
        scope.role = role
        if words.holdsCaseless("following") { scope.sectionRole = role }
        return
      }
      let found = dates.scan(words)
      if found.isDated {
        if found.isWhole { return group(words) }
        // "Generated: January 29, 2026"
        if Self.saysWhenWritten(words) { return }
        // "**Week 1 (Sep 2)**: Introduction"
        let bold = visible.prefix(while: \.isStrong).words
        let inBold = dates.scan(bold)
        if inBold.week == found.week, inBold.days == found.days, words.wordCount <= 16 { return group(words) }
        if opensMeeting(block) { return }
      }
      if detailOfParagraph(words) { return }
    }
    let isShort = words.utf8.count < 400 && !Titles.isSentence(words)
    // A paper linked in running text is a reading only where readings are listed.
    var isList = scope.role != nil || scope.isDated || Self.isMostlyLinks(pieces)
    var entries = block.entries
    var rest = pieces
    if entries.drafts.contains(where: \.hasPaperLink),
      let session = takingDate(&rest) ?? takingBoldHead(&rest)
    {
      openSession(session, isDated: true)
      isList = true
      entries = EntryReader(rest)
    }
    // "Lecture 3: [Title](...); optional: [Title](...)"
    if isShort, entries.drafts.count > 1, entries.drafts.allSatisfy(\.hasPaperLink) { isList = true }
    if entries.drafts.allSatisfy({ $0.isOnlyPaperLink || $0.isOnlyIdentifier }) {
      if addressOfTitle(entries.drafts, below: block.node) { return }
      return headingReading == nil ? addAddresses(entries.drafts) : detailOfHeading(pieces)
    }
    if visible.allSatisfy({ $0.url == nil }), titledByHeading(words, entries.drafts) { return }
    // "Readings: Title (OSDI 2018); Title (SOSP 2019)"
    let areReferences =
      entries.drafts.count > 1
      && entries.drafts.allSatisfy {
        $0.isTitleLike && $0.titleWords >= 4 && $0.venue != nil && $0.year != nil
      }
    // Below a paper's own heading, a sentence that links another paper only speaks of it.
    let isProse = headingReading != nil && visible.first?.url == nil && Titles.isSentence(words)
    let drafts = entries.drafts.filter { draft in
      if draft.hasPaperLink {
        return !isProse
          && (draft.title != nil || draft.isCalledPaper || headings.last?.title != nil
            || !draft.authors.isEmpty && draft.venue != nil)
          && (draft.isEvident || !draft.hasTitledLink || isList)
          && !draft.isRemark
      }
      // "arXiv 1708; ICCV Workshop 2017" names no paper.
      if draft.title?.beginsCaseless("arxiv ") ?? false { return false }
      if draft.links.isEmpty, isPlainTitle(draft, words) { return true }
      // "The papers are from SOSP, OSDI."
      guard draft.isSetOff || draft.year != nil || !draft.authors.isEmpty || !draft.links.isEmpty else {
        return false
      }
      return (isShort || areReferences || draft.isReference) && draft.isEvident
        && (draft.links.isEmpty
          || draft.isPaper && (draft.hasTitledLink || !draft.authors.isEmpty && draft.year != nil))
    }
    keep(entries.sessionLinks)
    if drafts.isEmpty {
      noteTitle(block, entries.drafts, nil)
      return detailOfHeading(pieces)
    }
    add(drafts, in: nil)
    paragraphReading = readings.indices.last
    noteTitle(block, drafts, paragraphReading)
  }

  /// "**Title**", then people, where it appeared and links in paragraphs of their own.
  mutating func fieldOfParagraph(
    _ visible: [Piece], _ words: String, below bold: BoldLine?
  ) -> Bool {
    let links = visible.filter { $0.url != nil }
    let isLinks = !links.isEmpty && visible.allSatisfy { $0.url == nil ? !$0.text.isSpoken : $0.isGeneric }
    guard words.utf8.count < 600, isLinks || links.isEmpty && (bold != nil || paragraphReading != nil) else {
      return false
    }
    let people = links.isEmpty ? PersonNames.read(words) : nil
    let venue = links.isEmpty ? VenueWords.read(words) : nil
    if let bold, bold.words.wordCount >= 3, RoleWords.role(bold.words) == nil,
      VenueWords.capitalShare(bold.words) > 0.45,
      people.map({ $0.names.count > 1 || $0.hasEtAl }) ?? (venue?.venue != nil && venue?.year != nil)
        || isLinks && links.contains(where: { $0.leadsTo == .paper || $0.leadsTo == .pdf })
    {
      scope = bold.scope
      sessions.removeSubrange(bold.sessions...)
      var draft = EntryDraft()
      draft.title = Titles.cleaned(bold.words, into: &draft)
      (draft.words, draft.source) = (bold.words, bold.source)
      add([draft], in: nil)
      paragraphReading = readings.indices.last
    }
    guard let at = readings.indices.last,
      at == paragraphReading || isLinks && readings[at].links.isEmpty && readings[at].session == scope.session
    else { return false }
    if isLinks {
      readings[at].links += links.map { Reading.Link(written: $0.url ?? "", kind: $0.leadsTo) }
    } else if let people, readings[at].authors.isEmpty {
      (readings[at].authors, readings[at].hasEtAl) = (people.names, people.hasEtAl)
    } else if let venue, readings[at].venue == nil, readings[at].title != nil {
      (readings[at].venue, readings[at].year) = (venue.venue, readings[at].year ?? venue.year)
    } else {
      return false
    }
    return true
  }

  /// A paragraph that is a title and no more, under a meeting's heading in a list that has readings.
  func isPlainTitle(_ draft: EntryDraft, _ words: String) -> Bool {
    draft.isTitleLike && draft.titleWords >= 4 && words.wordCount <= 20 && !words.hasSuffix(".")
      && !EventWords.isEvent(words) && !Titles.isSentence(words, from: 3, marks: 1)
      && (words.holds(": ") || VenueWords.capitalShare(words) > 0.7)
      && scope.isDated && readings.count >= 2 && readings.suffix(2).allSatisfy(\.isPaper)
  }

  /// People, venue and links below a heading that is a reading.
  mutating func detailOfHeading(_ pieces: [Piece]) {
    guard let at = headingReading, readings.indices.contains(at), !Titles.isSentence(pieces.words) else {
      return
    }
    var text = EntryText()
    let words = Details.key(pieces.words)?.1 ?? pieces.words
    guard words.utf8.count < 600 else { return }
    text.read(words, wantsTitle: false, isAfterTitle: true)
    if readings[at].authors.isEmpty {
      (readings[at].authors, readings[at].hasEtAl) = (text.draft.authors, text.draft.hasEtAl)
    }
    if readings[at].venue == nil { readings[at].venue = text.draft.venue }
    if readings[at].year == nil { readings[at].year = text.draft.year }
    readings[at].links += pieces.outwardLinks
  }

  /// Titles from memory, a line or a paragraph each: "2024-09-03: Attention Is All You Need (Ann)".
  mutating func plainParagraph(_ pieces: [Piece]) -> Bool {
    guard pieces.allSatisfy({ $0.url == nil && !$0.isStrong }) else { return false }
    var found: [(session: Session?, draft: EntryDraft)] = []
    let lines = pieces.lines { _ in true }
    for var line in lines {
      let session = takingDate(&line)
      // "Week 3: no meeting"
      if session != nil, EventWords.isEvent(line.words) { continue }
      let drafts = EntryReader(line).drafts
      guard let draft = drafts.first, draft.isTitleLike || draft.isCited else { return false }
      // "Readings: Title (OSDI 2018); Title (SOSP 2019)"
      if drafts.count > 1 {
        guard drafts.allSatisfy({ $0.isTitleLike && $0.venue != nil && $0.year != nil }) else { return false }
        found += drafts.map { (session, $0) }
        continue
      }
      let isKnown =
        lines.count > 1 || session != nil || scope.isDated || isReadingSection || isPaperGroup
      guard draft.isCited || isKnown && draft.titleWords >= 4 && !Titles.isSentence(draft.words) else {
        return false
      }
      found.append((session, draft))
    }
    for (session, draft) in found {
      if let session { openSession(session, isDated: true) }
      add([draft], in: nil)
    }
    return !found.isEmpty
  }

  /// Addresses and nothing else: that of the paper above them which has none yet, or a paper's each.
  mutating func addAddresses(_ drafts: [EntryDraft]) {
    if drafts.count == 1, drafts[0].hasPaperLink, let at = paragraphReading, at == readings.indices.last,
      readings[at].links.isEmpty, readings[at].title != nil
    {
      readings[at].links += drafts[0].links
      return
    }
    add(drafts, in: nil)
    paragraphReading = readings.indices.last
  }

  /// "## Attention Is All You Need" over "Vaswani et al., NeurIPS 2017": who, where and when speak for the heading.
  mutating func titledByHeading(_ words: String, _ drafts: [EntryDraft]) -> Bool {
    guard headingReading == nil, paragraphReading == nil, let heading = headings.last,
      let title = heading.title,
      words.utf8.count < 600, drafts.count == 1, !Titles.isSentence(words), !EventWords.isEvent(title),
      drafts[0].title.map({ PersonNames.read($0) != nil }) ?? true
    else { return false }
    var text = EntryText()
    text.read(words, wantsTitle: false, isAfterTitle: true)
    var draft = text.draft
    guard !draft.authors.isEmpty, draft.venue != nil, draft.year != nil else { return false }
    draft.title = Titles.cleaned(title, into: &draft)
    (draft.words, draft.source) = (title, drafts[0].source)
    scope = heading.before
    scope.heading = title
    add([draft], in: nil)
    headingReading = readings.indices.last
    return true
  }

  /// "Authors: ..." in a paragraph below the one that names the paper.
  mutating func detailOfParagraph(_ words: String) -> Bool {
    guard let at = paragraphReading, at == readings.indices.last, let (key, rest) = Details.key(words) else {
      return false
    }
    switch key {
    case .people:
      guard readings[at].authors.isEmpty, let people = PersonNames.read(rest, isSlot: true) else {
        return false
      }
      (readings[at].authors, readings[at].hasEtAl) = (people.names, people.hasEtAl)
    case .venue, .year:
      guard let found = VenueWords.read(rest, isSlot: true) else { return false }
      readings[at].venue = readings[at].venue ?? found.venue
      readings[at].year = readings[at].year ?? found.year
    default: return false
    }
    return true
  }

  /// "### 2. Graph Attention Networks" or "**Graph Attention Networks**" over "- **Authors**: ..." and "- **Year**: ...":
  /// the heading or the bold line is the title.
  mutating func titledByFields(_ heading: Int, _ level: Int?) -> Int? {
    var list = tree.nodes[heading].next
    // "**Title**", a remark of one paragraph, and then its fields.
    if level == nil, list >= 0, tree.kind(list) == .paragraph, tree.nodes[list].next >= 0,
      tree.kind(tree.nodes[list].next) == .list,
      tree.pieces(of: list).allSatisfy({ $0.url == nil && !$0.isStrong })
    {
      list = tree.nodes[list].next
    }
    guard level != 1, list >= 0, tree.kind(list) == .list else { return nil }
    let pieces = tree.pieces(of: heading).filter { !$0.text.trimmed.isEmpty }
    let links = pieces.compactMap(\.link)
    if level == nil, !pieces.allSatisfy({ $0.isStrong && $0.url == nil }),
      !(pieces.count == 1 && links.first.map { $0.kind == .paper || $0.kind == .pdf } ?? false)
    {
      return nil
    }
    // Several papers in one heading: its fields are no single one's.
    if links.count(where: { $0.kind == .paper || $0.kind == .pdf }) > 1 {
      return nil
    }
    let items = tree.children(list)
    var keys: [Details.Key] = []
    for item in items {
      guard let first = tree.children(item).first else { continue }
      let words = tree.text(tree.kind(first) == .paragraph ? first : item).squeezed
      if let (key, _) = Details.key(words) { keys.append(key) }
    }
    guard keys.count * 2 >= items.count,
      keys.contains(.people) || keys.contains(.venue) && (keys.contains(.link) || keys.contains(.year))
    else { return nil }
    var draft = EntryDraft()
    let text = tree.text(heading).squeezed
    // "#### May 5, 2020" over "- **Paper**: [Title](...)": the heading is the meeting's, and a field names the paper.
    if level != nil, dates.scan(text).isDated {
      guard let paper = namedByField(items), !holdsReadings(list) else { return nil }
      visit(heading)
      add(paper, fields: [list])
      return list
    }
    draft.title = Titles.cleaned(text, into: &draft)
    guard draft.titleWords >= 2, !EventWords.isEvent(text), !holdsReadings(list) else { return nil }
    if let level {
      leaveHeadings(level)
    } else if let above = headings.last?.text {
      // "### AlexNet (2012)" above the title.
      var named = EntryDraft()
      let name = Titles.cleaned(above, into: &named)
      (draft.year, draft.label) = (draft.year ?? named.year, named.year == nil ? nil : name)
    }
    draft.words = text
    draft.links = links
    draft.source = tree.nodes[heading].source
    add(draft, fields: [list])
    return list
  }

  /// The paper that an item "Paper: [Title](...)" names; its link is taken with the other fields.
  private func namedByField(_ items: [Int]) -> EntryDraft? {
    for item in items {
      let block = glance(item)
      guard case (.link, _)? = Details.key(block.words) else { continue }
      guard var draft = EntryReader(Details.behindKey(block.pieces)).drafts.first, draft.titleWords >= 2,
        draft.hasPaperLink
      else { continue }
      draft.links = []
      return draft
    }
    return nil
  }

  /// A title with the nodes that hold its fields, the last of which ends the reading.
  private mutating func add(_ draft: EntryDraft, fields: [Int]) {
    var head = [draft]
    var more: [EntryDraft] = []
    readNested(fields, &head, &more)
    let end = fields.last.map { tree.nodes[$0].source.upperBound } ?? draft.source.upperBound
    add(head, in: draft.source.lowerBound..<max(draft.source.upperBound, end))
  }

  /// "## Title" over "**Authors**: ...", "**Journal**: ..." and "**Link**: ...", a paragraph each.
  mutating func titledByParagraphs(_ heading: Int, _ level: Int) -> Int? {
    guard level > 1, case let found = dates.scan(tree.text(heading)), found.week == nil,
      found.days.isEmpty
    else { return nil }
    var fields: [Int] = []
    var keys: [Details.Key] = []
    var next = tree.nodes[heading].next
    while next >= 0, tree.kind(next) == .paragraph, fields.count < 12,
      let (key, _) = Details.key(tree.text(next).squeezed)
    {
      fields.append(next)
      keys.append(key)
      next = tree.nodes[next].next
    }
    guard fields.count >= 2, keys.contains(.people), Set(keys).count >= 2 else { return nil }
    var draft = EntryDraft()
    draft.words = tree.text(heading).squeezed
    draft.links = tree.pieces(of: heading).compactMap(\.link)
    draft.title = Titles.cleaned(draft.words, into: &draft)
    guard draft.titleWords >= 2, let last = fields.last else { return nil }
    leaveHeadings(level)
    draft.source = tree.nodes[heading].source
    add(draft, fields: fields)
    return last
  }

  /// Whether a heading in force says that papers or readings stand below it.
  var isReadingSection: Bool {
    (headings.map(\.text) + [course.title ?? ""]).contains { RoleWords.announcesReadings($0) }
  }
}
