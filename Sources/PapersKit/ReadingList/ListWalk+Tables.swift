extension ListWalk {
  mutating func table(_ node: Int) {
    let before = scope
    let rows = self.rows(node)
    if fieldTable(rows) { return }
    defer { for stray in strays(node) { visit(stray) } }
    guard let firstRow = rows.first else { return }
    let hasHeader =
      tree.kind(firstRow) == .headerRow
      || TableColumns(header: cells(firstRow).map(\.words)).columns.contains { $0 != .unknown }
    var columns = TableColumns(header: hasHeader ? cells(firstRow).map(\.words) : [])
    var scanner = DateScanner()
    scanner.isDateSlot = true
    var body = spread(hasHeader ? Array(rows.dropFirst()) : rows)
    // A blank line in a table makes the next row a header: it goes on with the columns above.
    if hasHeader, let above = tableColumns, above.columns.count == columns.columns.count,
      columns.columns.allSatisfy({ $0 == .unknown }),
      cells(firstRow).contains(where: { !scanner.scan($0.words).days.isEmpty })
    {
      columns = above
      body.insert(cells(firstRow), at: 0)
    } else {
      guess(&columns, body)
    }
    tableColumns = columns
    scanner.isDayFirst =
      columns.first(.date).map { column in body.contains { Self.startsAboveTwelve($0, column) } } ?? false
    if let column = columns.first(.date), Self.startsWithYears(body, column) { isYearFirst = true }
    scanner.isYearFirst = isYearFirst
    let oneARow = isOneARow(columns, body)
    // Bold words over rows of linked papers are what the meeting is about.
    let boldIsTopic =
      hasDates(columns)
      && body.contains { row in row.contains { $0.pieces.contains { $0.url != nil && !$0.isStrong } } }
    let (firstSession, firstReading) = (sessions.count, readings.count)
    var section: String?
    if hasHeader, columns.first(.week) == 0 { openWeek(of: cells(firstRow), scanner) }
    for row in body {
      if let text = sectionTitle(row, columns) {
        if scope.isDated, let session = scope.session, sessions[session].dates.isEmpty == false,
          row.indices.contains(columns.first(.date) ?? 0), !row[columns.first(.date) ?? 0].words.isEmpty
        {
          sessions[session].topic = sessions[session].topic ?? text
        }
        section = text
        if !hasDates(columns) { group(text) }
        continue
      }
      open(row, columns, scanner, section)
      if oneARow { single(row, columns) } else { several(row, columns, boldIsTopic: boldIsTopic) }
    }
    inheritYears(columns, from: firstSession)
    if columns.first(.title) != nil { countPages(from: firstReading) }
    scope = before
  }

  private func rows(_ node: Int) -> [Int] {
    tree.children(node).flatMap { child -> [Int] in
      switch tree.kind(child) {
      case .row, .headerRow: [child]
      case .division: rows(child)
      default: []
      }
    }
  }
  /// Markdown between the tags of a table that has no rows of its own: templates write the rows (Jekyll includes).
  private func strays(_ node: Int) -> [Int] {
    tree.children(node).flatMap { child -> [Int] in
      switch tree.kind(child) {
      case .row, .headerRow, .cell: []
      case .division: rows(child).isEmpty ? [child] : strays(child)
      case let kind: kind.isBlock ? [child] : []
      }
    }
  }
  private func cells(_ row: Int) -> [ListBlock] {
    tree.children(row).filter { tree.kind($0) == .cell }.map { block($0) }
  }

  private static func startsAboveTwelve(_ row: [ListBlock], _ column: Int) -> Bool {
    guard row.indices.contains(column) else { return false }
    let digits = row[column].words.prefix { $0.isNumber }
    let rest = row[column].words.dropFirst(digits.count)
    guard digits.count == 2, let first = rest.first, first == "/" || first == "." else { return false }
    return (Int(digits) ?? 0) > 12 && (Int(rest.dropFirst().prefix { $0.isNumber }) ?? 13) <= 12
  }
  /// "19/04/02", "19/04/04": the same first number in different dates is the year.
  private static func startsWithYears(_ body: [[ListBlock]], _ column: Int) -> Bool {
    // "19/05/??" is settled later, and says nothing.
    let dates = Set(
      body.compactMap { $0.indices.contains(column) ? $0[column].words : nil }
        .filter { !$0.isEmpty && !$0.holds("?") })
    let firsts = Set(dates.map { $0.prefix { $0.isNumber } })
    return dates.count > 1 && firsts.count == 1 && firsts.first.flatMap { Int($0) } ?? 0 > 12
      && dates.allSatisfy { $0.split { !$0.isNumber }.count == 3 }
  }
  func hasDates(_ columns: TableColumns) -> Bool {
    columns.first(.date) != nil || columns.first(.week) != nil
  }

  /// Columns whose header says nothing: dates, and papers, are known by their cells.
  private func guess(_ columns: inout TableColumns, _ body: [[ListBlock]]) {
    titlePapers(&columns, body)
    let width = max(columns.columns.count, body.map(\.count).max() ?? 0)
    while columns.columns.count < width { columns.columns.append(.unknown) }
    var scanner = DateScanner()
    scanner.isDateSlot = true
    if columns.first(.date) == nil {
      for n in 0..<min(width, 3) where columns[n] == .unknown || columns[n] == .number || columns[n] == .topic
      {
        let filled = body.filter { $0.indices.contains(n) && !$0[n].words.isEmpty }
        let hasWeeks = columns.first(.week) != nil
        let dated = filled.count {
          !scanner.scan($0[n].words).days.isEmpty || !hasWeeks && scanner.scan($0[n].words).week != nil
        }
        if filled.count > 0, dated * 2 > filled.count {
          columns.columns[n] = .date
          break
        }
      }
    }
    // "标题 | 作者 | 时间 | 期刊": behind the title and who wrote it, when it appeared.
    if let title = columns.first(.title), let people = columns.first(.authors),
      let date = columns.first(.date),
      date > title, date > people
    {
      columns.columns[date] = .year
    }
    // "阅读时间" over empty cells dates nothing; "2016, ICLR 2017" is when the paper appeared.
    for n in 0..<width where columns[n] == .date {
      let texts = body.filter { $0.indices.contains(n) }.map { $0[n].words }
      if texts.map({ scanner.scan($0) }).allSatisfy({ $0.days.isEmpty && $0.week == nil }) {
        let isYear = columns.first(.title) != nil && texts.contains { VenueWords.holdsYear($0) }
        columns.columns[n] = isYear ? .year : .ignored
      }
    }
    if let at = columns.assignments, readsInAssignments(body, at) { columns.columns[at] = .readings(nil) }
    // Nothing but venues: "OSDI'23", under whatever heading.
    if columns.first(.venue) == nil {
      for n in 0..<width where columns[n] == .unknown {
        let filled = body.compactMap { $0.indices.contains(n) && !$0[n].words.isEmpty ? $0[n].words : nil }
        let venues = filled.count { VenueWords.read($0)?.venue != nil }
        if venues > 1, venues * 3 >= filled.count * 2 {
          columns.columns[n] = .venue
          break
        }
      }
    }
    // Nothing but titles with what speaks for them: "**GPipe: Easy Scaling (NIPS 2019)**", under whatever heading.
    if columns.first(.title) == nil,
      columns.readings.isEmpty,
      let n = (0..<width).first(where: { columns[$0] == .unknown && isOfTitles(body, $0) })
    {
      let isOne = body.allSatisfy { !$0.indices.contains(n) || $0[n].entries.drafts.count < 2 }
      columns.columns[n] = isOne && hasDates(columns) ? .title : .readings(nil)
    }
    nameByFirstColumn(&columns, body)
    readTopics(&columns, body)
    titleTopics(&columns, body)
    linkedTopics(&columns, body)
    // A column called "Paper" that holds only badges beside a column of titles.
    if columns.first(.title) != nil {
      for n in 0..<width {
        if columns[n].holdsReadings,
          body.allSatisfy({
            !$0.indices.contains(n)
              || !$0[n].pieces.contains { $0.url != nil && !EntryReader.isAuxiliary($0) }
          })
        {
          columns.columns[n] = .links(nil)
        }
      }
    }
  }

  /// A row with one bold text and nothing else names a section.
  private func sectionTitle(_ row: [ListBlock], _ columns: TableColumns) -> String? {
    let filled = row.enumerated().filter { !$0.element.words.isEmpty || !$0.element.inner.isEmpty }
    guard let last = filled.last?.element, last.inner.isEmpty else { return nil }
    let others = filled.dropLast()
    let isBold = last.pieces.filter { !$0.text.trimmed.isEmpty }.allSatisfy { $0.isStrong && $0.url == nil }
    if others.isEmpty, isBold, RoleWords.role(last.words) == nil { return last.words }
    // The date stands in the same row: the topic of that day.
    return nil
  }

  // MARK: rows

  private mutating func open(
    _ row: [ListBlock], _ columns: TableColumns, _ scanner: DateScanner, _ section: String?
  ) {
    var week: Int?
    var days: [Session.Day] = []
    var heading: String?
    var rest: String?
    for (n, cell) in row.enumerated() where columns[n] == .date || columns[n] == .week {
      let found = scanner.scan(cell.words)
      week = week ?? found.week
      if columns[n] == .week, week == nil, let number = Int(cell.words.trimmingPunctuation) { week = number }
      days += found.days
      if !cell.words.isEmpty { heading = [heading, cell.words].compactMap { $0 }.joined(separator: " ") }
      if !found.rest.isEmpty, !found.rest.hasPrefix("[^"), found.isDated {
        rest = rest ?? found.rest
      }
    }
    var topic: String?
    for (n, cell) in row.enumerated() where topic == nil {
      if columns[n] == .topic { topic = Self.topic(of: cell.pieces) }
    }
    for (n, cell) in row.enumerated() where topic == nil {
      if columns[n].holdsReadings, cell.pieces.contains(where: { !$0.text.trimmed.isEmpty }),
        cell.pieces.filter({ !$0.text.trimmed.isEmpty }).allSatisfy({ $0.isStrong && $0.url == nil }),
        !cell.entries.drafts.contains(where: \.isEvident)
      {
        topic = cell.words
      }
    }
    // A week's number stands in the first of its rows.
    if week == nil, !days.isEmpty, columns.first(.week) != nil, scope.isDated {
      week = scope.session.flatMap { sessions[$0].week }
    }
    // "## Week 3" over a table of days.
    if week == nil, !days.isEmpty, columns.first(.week) == nil { week = weekOfHeading }
    if week != nil, !days.isEmpty {
      schedule.append(ScheduleRow(week: week ?? 0, days: days, topic: fullTopic(row, columns)))
    }
    if hasDates(columns) {
      guard week != nil || !days.isEmpty else {
        // "Mon", "Weds" in the week above.
        if scope.isDated, let heading, DateScanner.weekdays.contains(heading.lowercased()) { return }
        // The row goes on with the day above it; a heading of its own does not.
        if heading?.isSpoken ?? false {
          openSession(Session(week: weekOfHeading, topic: topic, heading: heading), isDated: false)
        }
        return
      }
      let isSame = scope.session.map { sessions[$0].dates == days && sessions[$0].week == week } ?? false
      if !isSame {
        openSession(
          Session(week: week, dates: days, topic: topic ?? section ?? rest, heading: heading), isDated: true)
      } else if let topic, let session = scope.session,
        sessions[session].topic.map(EventWords.isEvent) ?? false
      {
        // "HW-3 Due" in a row of its own above the meeting of that day.
        sessions[session].topic = topic
      }
    } else if let topic, !topic.isEmpty, !isOneARow(columns, []), !scope.isDated {
      openSession(Session(topic: topic, heading: scope.heading ?? topic), isDated: false)
    }
  }
  private func fullTopic(_ row: [ListBlock], _ columns: TableColumns) -> String? {
    let texts = row.enumerated().filter { n, cell in
      columns[n] == .topic || columns[n] == .unknown || columns[n] == .readings(nil)
    }.map(\.element.words)
    return texts.first { !$0.isEmpty }
  }

  /// Several readings a row, in the cells of the reading columns; without such columns, in every cell that links papers.
  private mutating func several(_ row: [ListBlock], _ columns: TableColumns, boldIsTopic: Bool) {
    let hasReadings = !columns.readings.isEmpty
    for (n, cell) in row.enumerated() {
      var role: Reading.Role?
      switch columns[n] {
      case .readings(let said): role = said
      case .topic, .unknown: break
      // Faulty rows of HTML tables put a reading among the assignments.
      case .ignored where Self.announcesReading(cell.words): break
      case .people, .ignored, .links:
        keepLinks(of: cell)
        continue
      default: continue
      }
      let before = scope
      if let role { scope.role = role }
      let isReadings = columns[n].holdsReadings
      let isBold =
        boldIsTopic && cell.pieces.allSatisfy { $0.isStrong && $0.url == nil || $0.text.trimmed.isEmpty }
      let entries = cell.entries
      var found = entries.drafts
      if let topic = leadingTopic(cell, isWhole: boldIsTopic) {
        nameTopic(topic.words)
        found.removeAll { $0.source.lowerBound < topic.end && $0.links.isEmpty && !$0.isEvident }
      }
      if found.allSatisfy({ $0.links.isEmpty }), let said = announcedTitle(cell) {
        add([said], in: nil)
        continue
      }
      if !hasReadings, found.allSatisfy({ $0.title == nil }) {
        found = EntryReader.numberedPapers(cell.pieces) ?? found
      }
      titledByTopic(&found, row, columns, n)
      let drafts = found.filter { draft in
        if draft.hasPaperLink {
          return isReadings || draft.isOnlyPaperLink
            || draft.hasTitledLink && (!hasReadings || draft.isEvident) || draft.isEvident
        }
        if !draft.links.isEmpty { return draft.hasTitledLink && isReadings && draft.title != nil }
        if draft.hasTitledLink { return draft.isTitleLike && draft.titleWords >= 4 }
        return isReadings && !EventWords.isEvent(cell.words) && !cell.words.holdsCaseless("chapter ")
          && (draft.isEvident
            || !isBold && draft.titleWords >= 4 && (draft.isTitleLike || role != nil && draft.isLowerTitle))
      }
      keep(entries.sessionLinks)
      add(drafts, in: nil)
      if isReadings, drafts.isEmpty { noteLeftOut(found, tree.nodes[cell.node].source) }
      if isReadings, cell.inner.contains(where: { tree.kind($0) == .item }) {
        // "<li>...</li> <li>...</li>" without a list around them: papers, linked or not.
        let takesPlain = takesPlainTitles
        takesPlainTitles = true
        list(cell.node)
        takesPlainTitles = takesPlain
      } else {
        for block in cell.inner { visit(block) }
      }
      scope.role = before.role
    }
  }
  /// A year that only some cells of the date column state holds for the others.
  private mutating func inheritYears(_ columns: TableColumns, from first: Int) {
    guard hasDates(columns), let year = Self.onlyYear(of: sessions[first...]) else { return }
    for n in sessions.indices.dropFirst(first) { sessions[n].date(in: year) }
  }
  /// The year that the dates state, when it is one alone.
  static func onlyYear(of sessions: some Sequence<Session>) -> Int? {
    var year: Int?
    for stated in sessions.lazy.flatMap(\.dates).compactMap(\.year) {
      if let year, year != stated { return nil }
      year = stated
    }
    return year
  }
}

extension Session {
  /// Gives the dates without a year this one.
  mutating func date(in year: Int) {
    for d in dates.indices where dates[d].year == nil { dates[d].year = year }
  }
}
