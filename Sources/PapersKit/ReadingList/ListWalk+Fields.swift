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
        if key == .year { days += DateScanner().scan(rest).days } else { links += line.compactMap(\.link) }
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
}
