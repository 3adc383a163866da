/// Meetings that are written down field by field below a heading that names the paper.
extension ListWalk {
  /// "## 1. The Google File System (2003)" over "Sanjay Ghemawat, Howard Gobioff, Shun-Tak Leung": who wrote what the heading
  /// names and a link below it is.
  mutating func peopleOfHeading(_ visible: [Piece], _ words: String) -> Bool {
    guard let heading = headings.last, heading.title != nil, heading.readings == readings.count,
      heading.people == nil, words.utf8.count < 400, visible.allSatisfy({ $0.url == nil && !$0.isStrong }),
      let people = PersonNames.read(words), people.hasEtAl || people.names.count > 1,
      people.hasEtAl || people.names.allSatisfy({ $0.holds(" ") })
    else { return false }
    headings[headings.count - 1].people = people
    return true
  }

  /// "### Meetup 3 => Bimodal Multicast" over "Speaker: ...", "Date: [May 22, 2014](...)" and "Links: [Paper](...) || [Video](...)",
  /// a field a line: the heading is the paper, the date the meeting's.
  mutating func fieldsOfMeeting(_ pieces: [Piece]) -> Bool {
    guard let heading = headings.last, heading.level > 1, heading.readings == readings.count,
      pieces.contains(where: { $0.kind == .softBreak }), pieces.contains(where: { $0.url != nil })
    else { return false }
    let lines = pieces.lines { _ in true }
    guard lines.count >= 2 else { return false }
    var (links, days, isLed) = ([Reading.Link](), [Session.Day](), false)
    for line in lines {
      let words = line.words
      guard Details.mayHoldKey(line) else { return false }
      if Details.isLeader(words) {
        isLed = true
      } else if let (key, rest) = Details.key(words), key == .year || key == .link {
        if key == .year { days += dates.scan(rest).days } else { links += line.compactMap(\.link) }
      } else {
        return false
      }
    }
    guard isLed || !days.isEmpty, links.contains(where: { $0.kind == .paper || $0.kind == .pdf }) else {
      return false
    }
    var draft = EntryDraft()
    draft.title = Titles.cleaned(heading.text, into: &draft)
    (draft.links, draft.words) = (links, heading.text)
    draft.source = heading.start..<(pieces.map(\.source.upperBound).max() ?? heading.start)
    if !days.isEmpty {
      openSession(Session(week: nil, dates: days, heading: heading.text), isDated: true)
    }
    add([draft], in: draft.source)
    return true
  }

  /// "Papers:" over several papers, "Authors:" over as many lists of people, "Venue:" over as many places: a field an item,
  /// one below the other. The papers with their fields, and what is linked beside them; nil where the list is none of these.
  func parallelFields(_ list: Int) -> (drafts: [EntryDraft], links: [Reading.Link])? {
    // Most lists are flat, and need no look at their words.
    guard tree.children(list).contains(where: { tree.children($0).last.map { tree.kind($0) } == .list })
    else {
      return nil
    }
    var drafts: [EntryDraft] = []
    var fields: [(Details.Key, [String])] = []
    var links: [Reading.Link] = []
    for item in tree.children(list) where tree.kind(item) == .item {
      let children = tree.children(item)
      guard let first = children.first, let last = children.last else { continue }
      let words = tree.text(tree.kind(first) == .paragraph ? first : item).squeezed
      let field = Details.key(words)
      guard tree.kind(last) == .list else {
        // "Presenter: L"; anything else is a reading, and the list one of another kind.
        let own = glance(item).pieces
        guard
          field?.0 == .remark || Details.isLeader(words)
            || own.allSatisfy({ $0.url == nil }) && Details.mayHoldKey(own)
        else { return nil }
        links += own.compactMap(\.link)
        continue
      }
      guard let (key, rest) = field, rest.isEmpty else { return nil }
      let below = tree.children(last).map { glance($0) }
      switch key {
      case .papers, .link:
        let found = below.map(\.entries.drafts)
        guard drafts.isEmpty, found.count > 1, found.allSatisfy({ $0.count == 1 }) else { return nil }
        drafts = found.flatMap { $0 }
        guard drafts.allSatisfy({ $0.hasTitledLink && $0.hasPaperLink && $0.title != nil }) else {
          return nil
        }
      case .people, .venue, .year: fields.append((key, below.map(\.words)))
      case .remark, .day: links += below.flatMap(\.pieces).compactMap(\.link)
      }
    }
    guard !drafts.isEmpty, !fields.isEmpty else { return nil }
    for (key, values) in fields where values.count == drafts.count {
      for n in drafts.indices { drafts[n].take(key, values[n]) }
    }
    return (drafts, links)
  }

  /// Whether readings of their own stand among the items of a list: titles that link papers, beside the fields or below one.
  func holdsReadings(_ list: Int) -> Bool {
    func isReading(_ item: Int) -> Bool {
      glance(item).entries.drafts.contains { $0.hasTitledLink && $0.hasPaperLink && $0.titleWords >= 3 }
    }
    return tree.children(list).contains { item in
      let below = tree.children(item).filter { tree.kind($0) == .list }.flatMap { tree.children($0) }
      return Details.key(glance(item).words) == nil && isReading(item) || below.count(where: isReading) > 1
    }
  }

  /// "Authors:" over an item a person, with where each is from behind a dash.
  func peopleBelow(_ block: ListBlock) -> String? {
    guard !block.inner.isEmpty, case (.people, "")? = Details.key(block.words) else { return nil }
    let names = block.inner.filter { tree.kind($0) == .list }.flatMap { tree.children($0) }.map { item in
      let words = glance(item).words
      let end = [" - ", " – ", " — ", " (", "（"].compactMap { words.range(of: $0)?.lowerBound }.min()
      return words[..<(end ?? words.endIndex)].trimmed.description
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  func labelled(
    _ key: Details.Key, _ rest: String, _ pieces: [Piece], _ head: inout [EntryDraft],
    _ more: inout [EntryDraft]
  ) {
    switch key {
    case .people, .venue, .year: for n in head.indices { head[n].take(key, rest) }
    case .papers:
      let named = EntryReader(Details.behindKey(pieces)).drafts.filter {
        $0.title != nil && ($0.isSetOff || $0.hasPaperLink || $0.isEvident)
      }
      // The item's own line was only the topic of these.
      if named.count > 1 || named.contains(where: { $0.isSetOff && $0.titleWords >= 4 }) {
        head = named
      } else {
        more += named.filter(\.hasPaperLink)
      }
    case .link:
      if !head.isEmpty { head[head.count - 1].links += pieces.compactMap(\.link) }
    case .remark, .day:
      break
    }
  }
}
