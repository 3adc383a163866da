/// What single cells of a table say beside readings: topics, titles without links, roles, weeks.
extension ListWalk {
  /// "| SCONE: Secure Linux Containers with Intel SGX | [OSDI 16 paper](...) |": the one reading of a row, whose title is the
  /// topic.
  func titledByTopic(_ drafts: inout [EntryDraft], _ row: [ListBlock], _ columns: TableColumns, _ n: Int) {
    guard let at = columns.first(.topic), at < n, row.indices.contains(at), !drafts.isEmpty,
      drafts.allSatisfy({ ($0.title == nil || $0.isProgramme) && $0.hasPaperLink }),
      row[at].pieces.allSatisfy({ $0.url == nil }), let topic = Self.topic(of: row[at].pieces)
    else { return }
    // "SAND + A Berkeley View": as many papers as links.
    let linked = row[n].pieces.filter { $0.leadsTo == .paper || $0.leadsTo == .pdf }
    let parts = topic.components(" + ")
    let each = parts.count > 1 ? linked.compactMap { EntryReader([$0]).drafts.first } : drafts
    let isEach = each.count == parts.count
    guard isEach || drafts.count == 1 else { return }
    let topics = isEach ? parts : [topic]
    var titled = isEach ? each : drafts
    for (i, topic) in topics.enumerated() {
      // `[SOCC17](...)` says where, and no title.
      if titled[i].isProgramme, let found = titled[i].title.flatMap({ VenueWords.edition($0) }) {
        (titled[i].venue, titled[i].year, titled[i].isProgramme) = (found.venue, found.year, false)
      }
      titled[i].title = Titles.cleaned(topic.squeezed, into: &titled[i])
      guard titled[i].isTitleLike && titled[i].titleWords >= 4 || topics.count > 1 && titled[i].venue != nil,
        topic.holds(": ") || titled[i].venue != nil
      else { return keepUntitled(&drafts) }
      titled[i].isCalledPaper = false
      titled[i].source = tree.nodes[row[at].node].source.lowerBound..<titled[i].source.upperBound
    }
    drafts = titled
  }

  /// "| Consensus | [OSDI14](raft.pdf) |": a paper whose title nobody gives.
  private func keepUntitled(_ drafts: inout [EntryDraft]) {
    for n in drafts.indices where drafts[n].isProgramme {
      guard let found = drafts[n].title.flatMap({ VenueWords.edition($0) }) else { continue }
      (drafts[n].venue, drafts[n].year, drafts[n].isProgramme) = (found.venue, found.year, false)
      (drafts[n].title, drafts[n].isCalledPaper) = (nil, true)
    }
  }

  /// Whether each row is one paper and its fields.
  func isOneARow(_ columns: TableColumns, _ body: [[ListBlock]]) -> Bool {
    let hasFields = columns.columns.contains { column in
      switch column {
      case .authors, .venue, .year, .links: true
      default: false
      }
    }
    if columns.first(.title) != nil { return true }
    return columns.readings.count == 1 && hasFields
  }

  /// "Discussion: Time, Clocks, and the Ordering of Events": a paper that the cell of a topic names and does not link.
  func announcedTitle(_ cell: ListBlock) -> EntryDraft? {
    let words = cell.words
    guard scope.isDated, words.utf8.count < 200, let colon = words.range(of: ": "),
      Self.discussions.contains(words[..<colon.lowerBound].lowercased()),
      cell.pieces.allSatisfy({ $0.url == nil }),
      case let rest = words[colon.upperBound...].trimmed.description, rest.wordCount >= 4, !rest.holds(";"),
      VenueWords.capitalShare(rest) > 0.5, let first = cell.pieces.first
    else { return nil }
    var draft = EntryDraft()
    draft.title = Titles.cleaned(rest, into: &draft)
    (draft.words, draft.source) = (
      rest, first.source.lowerBound..<(cell.pieces.last?.source.upperBound ?? first.source.upperBound)
    )
    return draft.isTitleLike ? draft : nil
  }
  private static let discussions: WordSet = [
    "discussion", "paper discussion", "paper", "reading", "paper presentation", "reading discussion",
  ]

  /// "Week 1 1/12-1/16 | Lecture Topic | Assignment": a header that is the first week at once.
  mutating func openWeek(of header: [ListBlock], _ scanner: DateScanner) {
    guard let first = header.first?.words, first.holdsDigit else { return }
    let found = scanner.scan(first)
    guard let week = found.week else { return }
    openSession(Session(week: week, dates: found.days, heading: first), isDated: true)
  }

  func isOfTitles(_ body: [[ListBlock]], _ n: Int) -> Bool {
    let filled = body.compactMap { $0.indices.contains(n) && !$0[n].words.isEmpty ? $0[n] : nil }
    guard filled.count > 1,
      filled.count(where: { $0.words.holdsDigit }) * 3 >= filled.count * 2
    else { return false }
    let found = filled.count { cell in
      let drafts = cell.entries.drafts
      return drafts.count == 1 && drafts.allSatisfy { $0.venue != nil && $0.year != nil && $0.title != nil }
    }
    return found * 3 >= filled.count * 2
  }

  /// Whether cells of assignments begin with "Reading:", or most that link something link papers.
  func readsInAssignments(_ body: [[ListBlock]], _ n: Int) -> Bool {
    let linked = body.compactMap { row in
      row.indices.contains(n) && row[n].pieces.contains { $0.url != nil } ? row[n] : nil
    }
    return linked.contains { $0.words.hasPrefix("Reading") || Self.announcesReading($0.words) }
      || linked.count > 1
        && linked.count {
          $0.entries.drafts.contains { $0.hasPaperLink && $0.isTitleLike && $0.titleWords >= 4 }
        }
          * 2 > linked.count
  }

  /// "Required Reading: Roe, J. ...": a role and what it is of.
  static func announcesReading(_ words: String) -> Bool {
    guard let colon = words.utf8.prefix(32).firstIndex(of: 0x3A), words[..<colon].wordCount <= 3 else {
      return false
    }
    let lead = String(words[..<colon])
    return lead.holdsCaseless("reading") && RoleWords.role(lead) != nil
  }

  /// The first line of a cell without numbering such as "Class 5:", and without what is to be read.
  static func topic(of pieces: [Piece]) -> String? {
    var line: [Piece] = []
    // "[Return-oriented programming](slides.pdf)": what the slides are about.
    var named: [Piece] = []
    for piece in pieces {
      if piece.kind == .hardBreak && !line.words.isEmpty || piece.isBreak && !named.isEmpty { break }
      if piece.url == nil || piece.url == "#" {
        line.append(piece)
      } else if piece.leadsTo == .slides || piece.leadsTo == .video, !piece.isGeneric, !piece.isBare,
        Reading.Link.Kind.spoken(piece.text, "") == nil
      {
        named.append(piece)
      }
    }
    var words = line.words
    // "[Title](...) by Jane Roe and [Title](...) by Max Doe" says what to read, and of what nothing.
    if words.beginsCaseless("by ") || !words.isSpoken { words = named.words }
    if words.utf8.last == 0x3A, announcesReading(words) { return nil }
    // "Discussion: Jane Roe and Max Doe, [Title](...)": who wrote the paper of the meeting is not what it is about.
    if line.count < pieces.count, words.holds(","), case let said = RoleWords.splitLead(words)?.rest ?? words,
      PersonNames.read(said.components(" (")[0].trimmingPunctuation, isSlot: true) != nil
    {
      return nil
    }
    return topicText(words)
  }
  /// "Topic: Passwords"
  static func withoutTopicLabel(_ text: String) -> String {
    guard let colon = text.utf8.prefix(16).firstIndex(of: 0x3A) ?? text.range(of: "：")?.lowerBound,
      topicLabels.contains(text[..<colon].trimmed.lowercased())
    else { return text }
    let rest = text[colon...].dropFirst().trimmed
    return rest.isEmpty ? text : rest.description
  }
  private static let topicLabels: WordSet = [
    "topic", "topics", "lecture", "theme", "tema", "temas", "thema", "thème", "主题", "主題", "주제", "тема",
  ]
  static func topicText(_ given: String) -> String? {
    var text = given
    let words = text.byBlanks
    // "Class 5: Paxos", "Sitzung 1 – : Zeit": the number of the meeting is no topic.
    if words.count > 2,
      DateScanner.sessionWords.contains(words[0].lowercased().trimmingPunctuation),
      words[1].holdsDigit,
      words[1].trimmingPunctuation.utf8.allSatisfy({ $0.isDigit || $0 == 46 })
    {
      let rest = text[words[1].endIndex...].trimmed
      if words[1].hasSuffix(":") || rest.hasPrefix(":") || rest.hasPrefix("–")
        || rest.hasPrefix("—") || rest.hasPrefix("- ")
      {
        text = String(rest)
      }
    }
    text = Details.withoutLeader(withoutTopicLabel(text.droppingFirst(topicMarks)))
    // "Apr 15 [^1]": a footnote.
    if text.hasPrefix("[^"), text.hasSuffix("]") { return nil }
    // "Séance du 12 mars": nothing is left but what meetings are called.
    let isBare = text.byBlanks.allSatisfy {
      let word = $0.lowercased().trimmingPunctuation
      return word.allSatisfy(\.isNumber) || DateScanner.sessionWords.contains(word)
        || articles.contains(word)
    }
    return isBare ? nil : text
  }
  private static let articles: WordSet = [
    "du", "de", "le", "la", "del", "der", "am", "vom", "den", "on", "no", "nr",
  ]
  private static let topicMarks: Marks = ":：–—- "

  /// "_Smart homes_ <br> Jane Roe. 2019. Title. ...", "`Neural machine translation:`": what a cell is about, in type of its own,
  /// before its papers or instead of them; where it ends. `isWhole`: what is set off may be all that the cell holds.
  func leadingTopic(_ cell: ListBlock, isWhole: Bool) -> (words: String, end: Int)? {
    let lead = cell.pieces.prefix { !$0.isBreak }
    let line = lead.filter { !$0.text.trimmed.isEmpty }
    guard let last = line.last, line.allSatisfy({ $0.url == nil }), (1...12).contains(line.words.wordCount)
    else { return nil }
    let isAlone = cell.inner.isEmpty && !cell.pieces[lead.endIndex...].contains { $0.text.isSpoken }
    let isCode = line.allSatisfy(\.isCode)
    guard isCode && isAlone || line.allSatisfy(\.isEmphasized) && (isWhole || !isAlone) else { return nil }
    return (
      String(line.words.droppingFirst(Self.topicMarks).droppingLast(Self.topicMarks)), last.source.upperBound
    )
  }

  /// "Date | Title | Paper": where the papers' column holds nothing but links that name nothing, the titles are theirs.
  func titlePapers(_ columns: inout TableColumns, _ body: [[ListBlock]]) {
    let papers = columns.readings
    guard let at = columns.titles, papers.count == 1, let n = papers.first, body.count >= 2 else { return }
    let bare = body.count { row in
      row.indices.contains(max(at, n)) && row[at].words.wordCount >= 2
        && row[n].pieces.allSatisfy { $0.isGeneric || !$0.text.isSpoken }
    }
    guard bare * 10 >= body.count * 8 else { return }
    (columns.columns[at], columns.columns[n]) = (.title, .links(nil))
  }

  /// "Topic | Source | Links": where each row says in which venue its topic appeared, the topic is a paper's title.
  func titleTopics(_ columns: inout TableColumns, _ body: [[ListBlock]]) {
    guard let at = columns.first(.topic), let place = columns.first(.venue), columns.first(.title) == nil,
      columns.readings.isEmpty, body.count >= 2
    else { return }
    let named = body.count { row in
      row.indices.contains(max(at, place)) && row[at].words.wordCount >= 2
        && VenueWords.read(row[place].words)?.venue != nil
    }
    guard named * 10 >= body.count * 6 else { return }
    columns.columns[at] = .title
    for n in columns.columns.indices where columns[n] == .unknown { columns.columns[n] = .links(nil) }
  }

  /// "Date | Presenter | Topic | Link": where the links' column holds nothing but addresses and links that name nothing, the
  /// topics are the titles of what they lead to.
  func linkedTopics(_ columns: inout TableColumns, _ body: [[ListBlock]]) {
    guard columns.first(.title) == nil, columns.readings.isEmpty, hasDates(columns),
      let at = columns.first(.topic), let n = columns.columns.indices.last, n > at,
      columns[n] == .links(nil) || columns[n] == .unknown
    else { return }
    let linked = body.filter { row in
      row.indices.contains(max(at, n))
        && row[n].pieces.contains { $0.leadsTo == .paper || $0.leadsTo == .pdf }
    }
    let bare = linked.count { row in
      row[at].words.wordCount >= 3 && row[at].pieces.allSatisfy { $0.url == nil }
        && row[n].pieces.allSatisfy { $0.isBare || $0.isGeneric || !$0.text.isSpoken }
    }
    guard bare >= 2, bare * 10 >= linked.count * 6 else { return }
    columns.columns[at] = .title
  }

  /// "Topic | Source | Review": where the topics are linked papers and the reviews are pages about them.
  func readTopics(_ columns: inout TableColumns, _ body: [[ListBlock]]) {
    let papers = columns.readings
    guard papers.count == 1, let n = papers.first, let at = columns.first(.topic), body.count >= 2 else {
      return
    }
    let isPaper = { (piece: Piece) in piece.leadsTo == .paper || piece.leadsTo == .pdf }
    let linked = body.count { row in
      row.indices.contains(at)
        && row[at].pieces.contains { isPaper($0) && $0.text.wordCount >= 3 && !EntryReader.isAuxiliary($0) }
    }
    let named = body.contains { row in
      row.indices.contains(n)
        && row[n].pieces.contains { $0.url == nil ? $0.text.wordCount >= 3 : !$0.isGeneric }
    }
    guard linked * 2 > body.count, !named else { return }
    (columns.columns[at], columns.columns[n]) = (.readings(nil), .ignored)
  }

  /// "Synergy | 2022 | OSDI | [Paper](...)": where the papers' column holds nothing but links that name nothing, the first
  /// column, whatever its heading, says what they are called.
  func nameByFirstColumn(_ columns: inout TableColumns, _ body: [[ListBlock]]) {
    let papers = columns.readings
    guard papers.count == 1, let n = papers.first, n > 0, columns[0] == .unknown,
      columns.first(.title) == nil,
      columns.first(.venue) != nil || columns.first(.year) != nil, body.count >= 2
    else { return }
    func holds(_ column: Int, _ test: (ListBlock) -> Bool) -> Bool {
      body.count { $0.indices.contains(column) && test($0[column]) } * 10 >= body.count * 8
    }
    guard holds(0, { (1...6).contains($0.words.wordCount) && $0.pieces.allSatisfy { $0.url == nil } }),
      holds(n, { !$0.pieces.isEmpty && $0.pieces.allSatisfy { $0.isGeneric || !$0.text.isSpoken } })
    else { return }
    columns.columns[0] = .title
    columns.columns[n] = .links(nil)
  }

  /// A heading without its term and without who is in charge: "Caching 2024.1", "模型架构（李世鹏）".
  static func bareTopic(_ given: String) -> String {
    var text = given
    if text.hasSuffix(")") || text.hasSuffix("）"),
      let open = text.unicodeScalars.lastIndex(where: { $0 == "(" || $0 == "（" }),
      open > text.startIndex
    {
      let inner = String(text[text.unicodeScalars.index(after: open)...].dropLast())
      if PersonNames.isName(inner, alone: true),
        CJK.count(inner) == 0 || (2...4).contains(inner.count)
      {
        text = text[..<open].trimmed.description
      }
    }
    // "2024.1"
    let words = text.byBlanks
    if words.count >= 2, let last = words.last, last.utf8.count == 6,
      last.utf8.dropFirst(4).first == 46,
      Term(String(last)) != nil
    {
      text = text[..<last.startIndex].trimmed.description
    }
    return text
  }

  /// Whether one of the items says where and when something appeared, so that a name beside it is an author's.
  func namesVenue(_ items: [Int]) -> Bool {
    items.count <= 6
      && items.contains {
        VenueWords.read(tree.text($0).squeezed).map { $0.venue != nil && $0.year != nil } ?? false
      }
  }

  /// "Required" or "Optional" in a cell of its own.
  func roleCell(_ row: [ListBlock], _ columns: TableColumns) -> Reading.Role? {
    for (n, cell) in row.enumerated() where cell.words.utf8.count <= 24 {
      switch columns[n] {
      case .unknown, .ignored, .topic: if let role = RoleWords.role(cell.words) { return role }
      default: break
      }
    }
    return nil
  }

  /// Links of a cell that belong to the meeting.
  mutating func keepLinks(of cell: ListBlock) {
    keep(
      cell.pieces.compactMap { piece in
        piece.url.flatMap { url in
          url.isEmpty
            ? nil
            : Reading.Link(written: url, kind: .init(url: url, words: piece.text))
        }
      })
  }
}
