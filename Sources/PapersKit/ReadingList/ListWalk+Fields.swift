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
  /// one below the other. The papers with their fields; nil where the list is none of these.
  func parallelFields(_ list: Int) -> [EntryDraft]? {
    var drafts: [EntryDraft] = []
    var fields: [(Details.Key, [String])] = []
    for item in tree.children(list) where tree.kind(item) == .item {
      let children = tree.children(item)
      guard let first = children.first, let below = children.last, tree.kind(below) == .list else { continue }
      guard let (key, rest) = Details.key(tree.text(first).squeezed), rest.isEmpty else { return nil }
      let items = tree.children(below)
      switch key {
      case .papers, .link:
        guard drafts.isEmpty else { return nil }
        drafts = items.compactMap { glance($0).entries.drafts.first }
        guard drafts.count == items.count, drafts.count > 1,
          drafts.allSatisfy({ $0.hasTitledLink && $0.hasPaperLink && $0.title != nil })
        else { return nil }
      case .people, .venue, .year: fields.append((key, items.map { glance($0).words }))
      case .remark: break
      }
    }
    guard !drafts.isEmpty else { return nil }
    for (key, values) in fields where values.count == drafts.count {
      for n in drafts.indices { drafts[n].take(key, values[n]) }
    }
    return drafts
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
    case .remark:
      break
    }
  }
}
