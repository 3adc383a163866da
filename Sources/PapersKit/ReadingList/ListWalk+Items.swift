extension ListWalk {
  struct ItemResult {
    var drafts: [EntryDraft]
    var source: Range<Int>
    /// The meeting that the item itself dates.
    var session: Session?
  }

  mutating func list(_ node: Int) {
    if let papers = parallelFields(node) {
      keep(papers.links)
      return add(papers.drafts, in: nil)
    }
    let before = scope
    var pending: [ItemResult] = []
    let areMeetings = endsInDays(node)
    for item in tree.children(node) where tree.kind(item) == .item {
      nextRole = nil
      if areMeetings {
        flush(&pending)
        if meetingItem(item) { continue }
      }
      if let result = self.item(item) {
        pending.append(result)
      } else if !pending.isEmpty {
        flush(&pending)
      }
      // Without a blank line before it, "Optional:" is the last line of the item above it.
      if let role = nextRole {
        flush(&pending)
        scope.role = role
      }
    }
    nextRole = nil
    if let first = pending.first, pending.count == 1 || first.drafts.first?.title != nil,
      addressOfTitle(first.drafts, below: node)
    {
      pending.removeFirst()
    }
    flush(&pending)
    scope.role = before.role
    if !before.isDated || scope.isDated { scope = before }
  }

  /// Plain titles count where most of their neighbours are readings for sure.
  private mutating func flush(_ pending: inout [ItemResult]) {
    Self.compare(&pending)
    let evident = pending.count { $0.drafts.contains { isSure($0) } }
    let isAnnounced = isReadingSection
    let plain =
      takesPlainTitles
      ? pending.count { $0.drafts.contains { $0.isTitleLike || isAnnounced && $0.isLowerTitle } } : 0
    let isReadingList =
      evident * 2 >= pending.count && evident > 0 || scope.role != nil
      || plain > 0 && plain * 2 >= pending.count
    // Where nearly all are readings, a title in small letters is one too.
    let isSureList = evident >= 3 && evident * 10 >= pending.count * 6
    // Titles from memory, between which some stand with their links: nothing else is in the list. Under a heading that
    // says so, one is enough.
    let wanted = isAnnounced ? 1 : 2
    let isTitleList =
      !isSureList && evident >= wanted && pending.count >= 2 * wanted
      && pending.count { $0.drafts.contains { isSure($0) || $0.isTitleLike || $0.isLowerTitle } } * 10
        >= pending.count * 9
      && pending.count {
        $0.drafts.contains {
          isAnnounced && isSure($0)
            || $0.isTitleLike && (isAnnounced || !Titles.isSentence($0.words, from: 3, marks: 1))
        }
      } * 2 >= pending.count
    let isPapers =
      !isReadingList && pending.count >= 2
      && pending.allSatisfy { result in
        result.drafts.count == 1
          && result.drafts.allSatisfy { $0.links.isEmpty && $0.titleWords >= 4 && $0.isTitleLike }
      }
      && (isPaperSection && pending.count >= 3
        || headings.contains { $0.level > 1 && RoleWords.announcesReadings($0.text) }
          && pending.count { $0.drafts[0].title?.holds(": ") ?? false } * 2 >= pending.count)
    let setOff = pending.count { $0.drafts.contains { $0.isSetOff && $0.titleWords >= 4 && $0.label == nil } }
    let isSetOffList = setOff >= 3 && setOff * 3 >= pending.count * 2
    // Where most link the code of a paper that they name with its venue, the others do so too.
    let coded = pending.count { $0.drafts.contains { $0.linksOnlyCode && $0.isPaper } }
    let isCodeList = coded >= 2 && coded * 2 >= pending.count
    if linksOfHeading(pending.flatMap(\.drafts)) { return pending = [] }
    for result in pending {
      var kept = result.drafts.filter { draft in
        if isSure(draft) { return true }
        if !draft.links.isEmpty {
          return draft.title != nil && (draft.hasTitledLink || isSureList && draft.isTitleLike)
        }
        if isSureList || isTitleList || plain * 2 >= pending.count && plain > 0, draft.isLowerTitle {
          return true
        }
        if isReadingList, draft.role != nil, draft.isLowerTitle { return true }
        return draft.isTitleLike
          && (isReadingList || isTitleList || isPapers || draft.isSetOff && isSetOffList)
      }
      if isCodeList || isSureList {
        for n in kept.indices
        where (isCodeList && kept[n].linksOnlyCode || isSureList && kept[n].linksPages)
          && kept[n].isTitleLike && kept[n].titleWords >= 4
        {
          kept[n].isAmongPapers = true
        }
      }
      if let session = result.session { openSession(session, isDated: true) }
      add(kept, in: result.source)
      if kept.isEmpty { noteLeftOut(result.drafts, result.source) }
    }
    pending = []
  }
  private func isSure(_ draft: EntryDraft) -> Bool {
    if draft.isOnlyPaperLink || draft.isOnlyIdentifier { return true }
    return (draft.title != nil || draft.isCalledPaper)
      && (draft.hasPaperLink || draft.isEvident && (draft.links.isEmpty || draft.isPaper))
      && !(draft.links.isEmpty && !draft.isCited && !(draft.isSetOff && draft.words.first == "\"")
        && Titles.isSentence(draft.words))
      && !draft.isRemark
  }

  /// The entries of an item; nil when it opened a session or a group of its own.
  private mutating func item(_ node: Int) -> ItemResult? {
    let block = block(node)
    let (source, nested) = (tree.nodes[node].source, block.inner)
    if takesTopic(block) || pastedLines(block.pieces, leadsWithTopic: true) { return nil }
    let role = RoleWords.role(note: tree.nodes[node].note)
    var pieces = block.pieces
    if nested.isEmpty { nextRole = Self.takingRoleLine(&pieces) }
    let before = scope
    if let role { scope.role = role }
    defer { if role != nil { scope.role = before.role } }
    let session = nested.isEmpty || datesPaper(block) ? takingDate(&pieces) : nil
    // What was taken away belongs to no entry.
    let entries = nextRole == nil && session == nil ? block.entries : EntryReader(pieces)
    var drafts = entries.drafts
    if let role { for n in drafts.indices where drafts[n].role == nil { drafts[n].role = role } }
    keep(entries.sessionLinks)
    // Below a paper's heading, a link behind words is a remark's.
    if headingReading != nil,
      pieces.first(where: { !$0.text.trimmed.isEmpty })?.url == nil
        || !drafts.contains(where: { $0.hasTitledLink && $0.hasPaperLink })
    {
      detailOfHeading(pieces)
      return nil
    }
    guard !nested.isEmpty else {
      // "Presenter: Jane Roe"
      let key = pieces.allSatisfy { $0.url == nil } ? Details.key(block.words)?.0 : nil
      if key == .remark || key == .people { drafts = [] }
      return ItemResult(drafts: drafts, source: source, session: session)
    }
    if session == nil, opens(block.words, pieces, drafts, nested) {
      add(drafts.filter { isSure($0) && $0.hasPaperLink }, in: nil)
      for child in nested { visit(child) }
      scope = before
      return nil
    }
    var head = drafts
    var more: [EntryDraft] = []
    loneName = nil
    readNested(nested, &head, &more)
    return ItemResult(drafts: head + more, source: source, session: session ?? dayBelow(nested))
  }

  /// "when: [13/10]" below a reading: the meeting that talks about it, under the heading in force.
  private func dayBelow(_ nested: [Int]) -> Session? {
    for item in nested.filter({ tree.kind($0) == .list }).flatMap({ tree.children($0) }) {
      guard case (.day, let said)? = Details.key(glance(item).words) else { continue }
      var scanner = dates
      scanner.isDateSlot = true
      let found = scanner.scan(said)
      if found.isWhole, !found.days.isEmpty {
        let around = scope.session.map { sessions[$0] }
        return Session(week: found.week, dates: found.days, topic: around?.topic, heading: scope.heading)
      }
    }
    return nil
  }

  /// "[1/14] Jane Roe, Title. WWW 2020. https://..." over who presents it: the date is the paper's.
  private func datesPaper(_ block: ListBlock) -> Bool {
    guard let first = block.words.utf8.first, first == 0x5B || first.isDigit, block.words.utf8.count < 400
    else { return false }
    var pieces = block.pieces
    return takingDate(&pieces) != nil && EntryReader(pieces).drafts.contains { isSure($0) }
  }

  /// The role that the last line of an item announces for the items behind it; the line is taken away.
  private static func takingRoleLine(_ pieces: inout [Piece]) -> Reading.Role? {
    guard let last = pieces.lastIndex(where: \.isBreak), last > 0,
      pieces[last...].allSatisfy({ $0.url == nil })
    else { return nil }
    let line = pieces[(last + 1)...].words
    guard
      line.hasSuffix(":") || line.hasSuffix("：") || pieces[(last + 1)...].allSatisfy(\.isStrong),
      let role = RoleWords.role(line.trimmingPunctuation)
    else { return nil }
    pieces.removeSubrange(last...)
    return role
  }

  /// Whether an item's own line only announces what its sub-items hold.
  private mutating func opens(_ words: String, _ pieces: [Piece], _ drafts: [EntryDraft], _ nested: [Int])
    -> Bool
  {
    let plain = words.hasSuffix(":") || words.hasSuffix("：") ? String(words.dropLast()) : words
    // Among the items of a meeting "Background" is a role; elsewhere it may be a topic.
    if let role = RoleWords.role(plain, isMark: scope.isDated) {
      scope.role = role
      return true
    }
    // "**Title** - Sep 18 2015" over "author: ...": the date is the paper's.
    if nested.contains(where: { namesPeople(below: $0) }), drafts.contains(where: { $0.title != nil }) {
      return false
    }
    let found = dates.scan(plain)
    let isHead = found.week != nil || (!found.days.isEmpty && !drafts.contains { $0.hasPaperLink })
    let isReference = drafts.contains {
      $0.isEvident && ($0.hasTitledLink || $0.isReference || $0.isSetOff && !$0.authors.isEmpty)
    }
    if isHead, !isReference {
      let named = Self.namesWithYears(found.rest, pieces)
      openSession(
        Session(
          week: found.week, dates: found.days, topic: named.isEmpty ? Self.topicText(found.rest) : nil,
          heading: plain),
        isDated: true)
      add(named, in: nil)
      return true
    }
    if drafts.contains(where: { isSure($0) }) { return false }
    // A line without evidence over items that have it is their topic.
    guard !pieces.contains(where: { $0.url != nil }) || drafts.allSatisfy({ !$0.hasPaperLink }) else {
      return false
    }
    var inner = false
    for child in nested where tree.kind(child) == .list {
      for item in tree.children(child) where holdsPaper(item) || takesPlainTitles { inner = true }
      inner = inner || plain.wordCount <= 6 && holdsReferences(child)
    }
    guard inner || RoleWords.announces(plain) || plain.isEmpty else { return false }
    if scope.isDated { nameTopic(plain) }
    if !plain.isEmpty, !scope.isDated, !RoleWords.announces(plain) {
      // "Further reading" stays so for each of its topics.
      let role = scope.role
      openSession(Session(topic: plain, heading: scope.heading ?? plain), isDated: false)
      scope.role = role
    }
    return true
  }

  /// "Ficus (1994) && Bayou (1995)" behind the date of a meeting: works by their names.
  private static func namesWithYears(_ text: String, _ pieces: [Piece]) -> [EntryDraft] {
    guard text.utf8.last == 0x29, let first = pieces.first, let last = pieces.last else { return [] }
    let parts = text.replaced("&&", with: ";").components(";").map { $0[...].trimmed }
    let drafts = parts.compactMap { part -> EntryDraft? in
      guard part.utf8.last == 0x29, let open = part.range(of: " ("),
        let year = VenueWords.year(part[open.upperBound...].dropLast()),
        case let name = part[..<open.lowerBound], (1...6).contains(name.wordCount),
        name.first?.isUppercase ?? false, !EventWords.isEvent(String(name))
      else { return nil }
      var draft = EntryDraft()
      (draft.title, draft.year, draft.words) = (String(name), year, String(part))
      draft.source = first.source.lowerBound..<last.source.upperBound
      return draft
    }
    return drafts.count == parts.count ? drafts : []
  }

  /// Whether an item of a list says who wrote what stands above: "Authors: Jane Roe".
  private func namesPeople(below list: Int) -> Bool {
    tree.children(list).contains { item in
      guard case .people? = Details.key(glance(item).words)?.0 else { return false }
      return true
    }
  }

  /// Whether the items of a list name works, and where it appeared: "Ray: A Distributed Framework, OSDI 2018". Where and when
  /// alone, or behind a link, would be a detail of what stands above it.
  private func holdsReferences(_ list: Int) -> Bool {
    let items = tree.children(list)
    var whole = 0
    let references = items.count { item in
      let titled = glance(item).entries.drafts.filter { !$0.hasTitledLink && $0.titleWords >= 3 }
      if titled.contains(where: { !$0.authors.isEmpty && $0.year != nil }) { whole += 1 }
      return titled.contains {
        $0.titleWords >= 4 && isSure($0) && ($0.isTitleLike || !$0.links.isEmpty || $0.isReference)
          && ($0.venue != nil || $0.year != nil)
      }
    }
    // Two titles, each with who wrote it and when, are no details of a third.
    return references > 0 && references * 3 >= items.count * 2 || whole >= 2 && whole * 5 >= items.count
  }

  private func holdsPaper(_ item: Int) -> Bool {
    for child in tree.children(item) {
      if tree.kind(child) == .list {
        if tree.children(child).contains(where: { holdsPaper($0) }) { return true }
        continue
      }
      let pieces = tree.kind(child) == .paragraph ? tree.pieces(of: child) : tree.pieces(ofNodes: [child])
      for piece in pieces {
        guard piece.url != nil, !EntryReader.isAuxiliary(piece) else { continue }
        let kind = piece.leadsTo
        if kind == .paper || kind == .pdf { return true }
      }
    }
    return false
  }

  // MARK: sub-items

  /// Sub-items are details of the entry above them (people, venue, another version), papers of their own, or remarks.
  mutating func readNested(_ nested: [Int], _ head: inout [EntryDraft], _ more: inout [EntryDraft]) {
    for node in nested {
      switch tree.kind(node) {
      case .list: readNested(tree.children(node), &head, &more)
      case .paragraph, .item:
        let block = block(node)
        if tree.kind(node) == .item, PersonNames.isName(block.words, alone: true), block.words.holds(" "),
          namesVenue(nested), let last = head.indices.last, head[last].authors.isEmpty
        {
          head[last].authors = PersonNames.read(block.words, isSlot: true)?.names ?? []
        } else if let people = peopleBelow(block) {
          labelled(.people, people, [], &head, &more)
          continue
        } else {
          detail(block, &head, &more)
        }
        readNested(block.inner, &head, &more)
      default: break
      }
    }
  }

  private static func numbersReport(_ title: String) -> Bool {
    title.utf8.last?.isDigit ?? false
      && title.byBlanks.dropFirst().contains { $0 == "TR" || $0 == "Report" || $0 == "Memo" || $0 == "RFC" }
  }

  mutating func detail(_ block: ListBlock, _ head: inout [EntryDraft], _ more: inout [EntryDraft]) {
    let (pieces, words) = (block.pieces, block.words)
    guard !words.isEmpty else { return }
    if let (key, rest) = Details.key(words) {
      return labelled(key, rest, pieces, &head, &more)
    }
    let drafts = block.entries.drafts
    let own = drafts.filter { draft in
      draft.title != nil
        && (draft.hasTitledLink && draft.hasPaperLink || draft.hasPaperLink && draft.isTitleLike
          || draft.hasPaperLink && draft.year != nil || draft.leadsToNotes && draft.venue != nil)
        && !head.contains { $0.title.map { $0.folded == draft.title?.folded } ?? false }
        // "[Microsoft Research](...)" says where a link leads.
        && !(draft.titleWords <= 3 && PersonNames.namesPlace(draft.title ?? "") && !head.isEmpty)
        // "By Zhan, Jul 12 - [Talk Slides](...) [Original Paper](...)": who presents it, and where it is.
        && !(draft.words.beginsCaseless("by ") && !draft.hasTitledLink && !head.isEmpty)
        // "[JMLR](...)"
        && !(draft.titleWords <= 4 && !head.isEmpty && draft.authors.isEmpty
          && draft.title.flatMap { VenueWords.read($0) }?.venue != nil)
        // "[Tandem TR 85.7](...)"
        && !(draft.titleWords <= 4 && !head.isEmpty && Self.numbersReport(draft.title ?? ""))
    }
    if !own.isEmpty {
      more += own
      return
    }
    guard !head.isEmpty else { return }
    let last = head.count - 1
    // Another version of the same paper, its code, its slides.
    for draft in drafts { head[last].add(draft.links) }
    guard words.utf8.count < 2000, !Titles.isSentence(words), !PaperWords.isGeneric(words) else { return }
    var text = EntryText()
    // Some repeat the title among people and venue.
    let plain = head[last].title.map { words.replaced($0, with: " ") } ?? words
    text.read(plain, wantsTitle: false, isAfterTitle: true)
    // A remark is no list of people: without a second field they need to be several, or "et al.".
    if text.draft.authors.count == 1, !text.draft.hasEtAl, text.draft.venue == nil, text.draft.year == nil {
      text.draft.authors = []
      loneName = PersonNames.lone(words)
    } else if text.draft.authors.isEmpty, text.draft.venue != nil, text.draft.year != nil,
      let person = loneName
    {
      text.draft.authors = person.names
      loneName = nil
    }
    if text.draft.venue != nil, text.draft.authors.isEmpty, text.draft.year == nil,
      !VenueWords.acronyms.containsCaseless((text.draft.venue ?? ""))
    {
      text.draft.venue = nil
    }
    text.draft.links = []
    head[last].fill(from: text.draft)
  }
}
