/// What was pasted from elsewhere: days, topics and references on lines of their own, without any markup.
extension ListWalk {
  private struct PastedLine {
    var line: [Piece]
    var words: String
    /// "[ ] Title, 1964"
    var isMarked: Bool
    var day: Session?
    var drafts: [EntryDraft]

    /// A reference, where its mark or who wrote it speaks for it.
    var isReference: Bool {
      guard day == nil, drafts.count == 1, let draft = drafts.first, draft.titleWords >= 2 else {
        return false
      }
      return isMarked
        ? draft.isEvident
        : !draft.authors.isEmpty && (draft.isSetOff || draft.isCited && draft.titleWords >= 3)
    }
    /// "1. Virtualization", "Synthesis"
    var isTopic: Bool {
      (1...8).contains(words.wordCount) && !isMarked && !words.hasPrefix("- ") && !words.hasSuffix(".")
        && words.first.map { $0.isUppercase || $0.isNumber } ?? false && !EventWords.isEvent(words)
        && !Titles.isSentence(words)
    }
  }

  /// "1	Tue 29-Jan	Intro to SMT	Presenter: Ming", then "Z3: An efficient SMT solver. Leonardo De Moura. TACAS 2008.", and so on; a
  /// short line that is neither names what stands below it, other lines are remarks.
  mutating func pastedLines(_ pieces: [Piece], leadsWithTopic: Bool = false) -> Bool {
    let least = leadsWithTopic ? 1 : 2
    guard pieces.count(where: \.isBreak) >= least, pieces.allSatisfy({ $0.url == nil }) else { return false }
    // A reference has a year, a day has a number: a quick look before a long one.
    let parts = pieces.lines { _ in true }
    let dated = parts.count { line in line.contains { $0.text.holdsDigit } }
    let others = parts.count - (leadsWithTopic ? 1 : 0)
    guard dated >= least, dated * 10 >= others * 4,
      !leadsWithTopic || parts[0].words.wordCount <= 8
    else { return false }
    let lines = parts.map { line in
      var line = line
      let isMarked = ["[ ] ", "[x] "].contains { line.first?.text.hasPrefix($0) ?? false }
      if isMarked { line[0].text = String(line[0].text.dropFirst(4)) }
      return PastedLine(
        line: line, words: line.words, isMarked: isMarked, day: dayLine(line.words),
        drafts: EntryReader(line).drafts)
    }
    let references = lines.count(where: \.isReference)
    let days = lines.count { $0.day != nil }
    // One title on lines of its own is read elsewhere.
    let isSure = lines.contains { line in
      line.isReference
        && (line.drafts[0].isSetOff
          || line.drafts[0].isReference && (line.drafts[0].authors.count > 1 || line.drafts[0].hasEtAl))
    }
    guard references + days >= 3 || references >= 2 || leadsWithTopic && references > 0 && isSure,
      references > 0, (references + days) * 10 >= others * 4,
      !leadsWithTopic || lines[0].isTopic && !lines[0].isReference
    else { return false }
    let before = scope
    var section: String?
    for line in lines {
      if let day = line.day {
        // The topic of several days stands above them.
        var session = day
        session.topic = day.topic ?? section
        openSession(session, isDated: true)
      } else if line.isReference || days > 0 && line.drafts.count == 1 && line.drafts[0].isEvident {
        add(line.drafts, in: nil)
      } else if line.isTopic, !line.drafts.contains(where: \.isEvident) {
        scope = before
        let topic = Titles.withoutNumber(line.words)
        section = topic
        openSession(Session(topic: topic, heading: scope.heading ?? topic), isDated: false)
      } else if !line.words.hasPrefix("- ") {
        noteLeftOut(line.drafts, line.line.first?.source ?? 0..<0)
      }
    }
    scope = before
    return true
  }

  /// A day in front of a line, behind the number of the meeting and a weekday at most, and the topic behind it.
  private func dayLine(_ words: String) -> Session? {
    guard words.utf8.count <= 120, words.utf8.prefix(24).contains(where: \.isDigit) else { return nil }
    let parts = words.byBlanks
    for start in 0..<min(2, parts.count) {
      guard start == 0 || parts[0].utf8.allSatisfy({ $0.isDigit || $0 == 0x2E || $0 == 0x29 }) else { break }
      for count in [3, 2, 1] where start + count <= parts.count {
        let lead = String(words[parts[start].startIndex..<parts[start + count - 1].endIndex])
        let found = dates.scan(lead)
        guard found.isWhole, !found.days.isEmpty else { continue }
        let topic = Self.topicText(words[parts[start + count - 1].endIndex...].trimmed.description)
        return Session(week: found.week, dates: found.days, topic: topic?.nonEmpty, heading: lead)
      }
    }
    return nil
  }

  // MARK: numbered lectures

  /// "1. [Introduction](intro.pdf) - [Video](...) - 25 Aug" over its readings: whether the items of a list are meetings that
  /// name their day last, and not papers.
  func endsInDays(_ list: Int) -> Bool {
    let items = tree.children(list)
    guard items.count >= 3, items.prefix(3).contains(where: { dayBehind(glance($0)) != nil }) else {
      return false
    }
    let dated = items.map { glance($0) }.filter { dayBehind($0) != nil }
    return dated.count * 10 >= items.count * 6 && dated.count { holdsList($0) } >= 2
      && dated.contains { showsClass($0) }
  }
  private func holdsList(_ block: ListBlock) -> Bool { block.inner.contains { tree.kind($0) == .list } }
  private func showsClass(_ block: ListBlock) -> Bool {
    block.pieces.contains { $0.leadsTo == .video || $0.leadsTo == .slides }
  }

  /// The meeting of such an item: its first link are the slides, what stands below it are the readings.
  mutating func meetingItem(_ node: Int) -> Bool {
    let block = block(node)
    let found = dayBehind(block)
    guard let first = block.pieces.first(where: { !$0.text.trimmed.isEmpty }),
      found != nil || holdsList(block) || showsClass(block)
    else { return false }
    openSession(
      Session(
        week: found?.week, dates: found?.days ?? [], topic: Self.topicText(first.text.squeezed),
        heading: block.words),
      isDated: true)
    keep(block.pieces.outwardLinks)
    for child in block.inner { visit(child) }
    return true
  }

  private func dayBehind(_ block: ListBlock) -> DateScanner.Found? {
    guard block.words.utf8.count <= 200,
      let last = block.pieces.last?.url == nil ? block.pieces.last?.text : Segments.split(block.words).last,
      (3...32).contains(last.utf8.count), last.holdsDigit,
      case let found = dates.scan(last.trimmingPunctuation), found.isWhole,
      !found.days.isEmpty
    else { return nil }
    return found
  }
}
