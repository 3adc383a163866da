import BibTeX

/// Why a reading list could not be read at all.
public enum ReadingListError: Error, Hashable, Sendable {
  case empty
  /// The first byte that is no UTF-8.
  case notUTF8(Place)
  case tooLarge(limit: Int)
  case lineTooLong(line: Int, limit: Int)
  case tooDeep(line: Int)
  case tooManyMarks(line: Int)

  /// What is wrong and where, and what to do.
  public var sentence: String {
    switch self {
    case .empty: "the list is empty; write a heading and a bullet with a link for each paper"
    case .notUTF8(let place):
      "the list is no UTF-8 text (line \(place.line), column \(place.column)); save it as UTF-8"
    case .tooLarge(let limit): "the list is larger than \(limit >> 20) MB; no reading list is"
    case .lineTooLong(let line, let limit):
      "line \(line) is longer than \(limit >> 10) kB; break it into lines"
    case .tooDeep(let line): "line \(line) opens more than \(MarkdownLimits.depth) quotes or bullets at once"
    case .tooManyMarks(let line):
      "up to line \(line) there are more brackets, bullets and lines than a reading list has; split it"
    }
  }
}

extension ReadingList {
  /// The largest list that is read, in bytes.
  public static let largest = MarkdownLimits.size

  /// Reads a Markdown file. What is odd in it becomes notices; only what is no text at all is thrown.
  public init(reading bytes: [UInt8]) throws(ReadingListError) {
    try self.init(reading: bytes, aheadFrom: ReadAhead.worthwhile)
  }

  /// - Parameters:
  ///   - many: so many nodes are read by two threads; it makes no difference but in time.
  ///   - isWhole: the walk begins when all is read.
  init(reading bytes: [UInt8], aheadFrom many: Int, isWhole: Bool = false) throws(ReadingListError) {
    if bytes.count > MarkdownLimits.size { throw .tooLarge(limit: MarkdownLimits.size) }
    if bytes.allSatisfy(\.isBlank) { throw .empty }
    let lines = LineIndex(bytes)
    if let at = UTF8Check.firstError(bytes) { throw .notUTF8(lines.place(at)) }
    let markdown: Markdown
    var ahead: ReadAhead?
    defer { ahead?.stop() }
    do {
      markdown = try Markdown(bytes, from: many) {
        ahead = ReadAhead($0, leap: isWhole ? 0 : ReadAhead.leap)
      }
    } catch {
      switch error {
      case .tooLarge: throw .tooLarge(limit: MarkdownLimits.size)
      case .lineTooLong(let line): throw .lineTooLong(line: line, limit: MarkdownLimits.line)
      case .tooDeep(let line): throw .tooDeep(line: line)
      case .tooManyMarks(let line): throw .tooManyMarks(line: line)
      }
    }
    var walk = ListWalk(tree: markdown.tree, lines: lines)
    let front = markdown.frontMatter.flatMap { FrontMatter(bytes[$0]) }
    if markdown.frontMatter != nil, front == nil {
      walk.notices.append(
        Notice(
          place: Place(line: 1, column: 1), message: "the front matter is no YAML mapping",
          hint: "it is passed over"))
    }
    let above = markdown.frontMatter.map { lines.place($0.lowerBound).line - 1 } ?? 0
    for line in front?.mended ?? [] {
      walk.notices.append(
        Notice(
          place: Place(line: above + line, column: 1), message: "the value is no YAML",
          hint: "it is read as it stands; put it in quotation marks"))
    }
    let stated = front?.course() ?? Course()
    front?.read(into: &walk)
    walk.scope = ListWalk.Scope()
    if ahead == nil, markdown.tree.nodes.count >= many {
      // All of it stands in a cell of HTML.
      ahead = ReadAhead(MarkdownTree(), leap: isWhole ? 0 : ReadAhead.leap)
    }
    ahead?.goOn(markdown.tree)
    walk.ahead = ahead
    if isWhole { ahead?.wait() }
    let untouched = walk
    walk.visitChildren(0)
    if walk.readings.isEmpty {
      // A list in which nothing but titles stands, as people type them from memory: several, or they are sentences.
      var plain = untouched
      plain.takesPlainTitles = true
      plain.visitChildren(0)
      if plain.readings.count >= 3 || plain.isVouchedFor { walk = plain }
    }
    self = walk.finished(stated, bytes)
  }
}

extension ListWalk {
  /// Whether a date, a week or a heading says of each reading that it is one.
  fileprivate var isVouchedFor: Bool {
    !readings.isEmpty
      && readings.allSatisfy { reading in
        if !reading.authors.isEmpty, reading.year != nil { return true }
        guard let session = reading.session.map({ sessions[$0] }) else { return false }
        return session.week != nil || !session.dates.isEmpty
          || [session.heading, session.topic, course.title].contains {
            $0.map { RoleWords.announcesReadings($0) } ?? false
          }
      }
  }

  /// Joins weeks and years, follows the list's habits, and drops the sessions without a reading.
  mutating func finished(_ stated: ReadingList.Course, _ bytes: [UInt8]) -> ReadingList {
    var course = course
    // The page's own title says more than the heading of its schedule.
    course.title = isTitled ? course.title : stated.title ?? course.title
    course.term = stated.term
    course.year = stated.year
    let texts =
      [stated.term, stated.title, course.title].compactMap { $0 } + sessions.prefix(3).compactMap(\.heading)
    for text in texts where course.term == nil || course.year == nil {
      guard let term = Term(text) else { continue }
      course.term = course.term ?? term.name
      course.year = course.year ?? term.year
    }
    if course.year == nil {
      course.year = course.title.flatMap { Self.onlyYear(in: $0) } ?? Self.onlyYear(of: sessions)
    }
    // A group within a list is read before its neighbours, which wait for what all of them say.
    if readings.indices.dropFirst().contains(where: {
      readings[$0].range.lowerBound < readings[$0 - 1].range.lowerBound
    }) {
      readings = readings.enumerated().sorted {
        ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
      }.map(\.element)
    }
    readKeys()
    followHabits(in: bytes)
    joinSchedule()
    for (n, topic) in groups where sessions[n].topic == nil { sessions[n].topic = topic }
    if let year = course.year { dateSessions(from: year) }
    dropPagesWithoutPapers()
    var kept = [Int?](repeating: nil, count: sessions.count)
    var used: [Session] = []
    for n in readings.indices {
      guard let session = readings[n].session else { continue }
      if kept[session] == nil {
        kept[session] = used.count
        var one = sessions[session]
        one.links = sessionLinks[session] ?? []
        used.append(one)
      }
      readings[n].session = kept[session]
    }
    var list = ReadingList(course: course, sessions: used, readings: readings, notices: notices)
    list.schedule = schedule.map { row in
      Session(
        week: row.week,
        dates: row.days.map { .init(year: $0.year ?? course.year, month: $0.month, day: $0.day) },
        topic: row.topic)
    }
    return list
  }

  /// "Distributed Systems 2021"
  private static func onlyYear(in title: String) -> Int? {
    let years = title.split { !$0.isNumber }.filter { $0.utf8.count == 4 }.compactMap {
      VenueWords.year($0)
    }
    return years.count == 1 ? years[0] : nil
  }
  /// Gives the dates the course's year; a course that goes on in January goes on in the next year.
  private mutating func dateSessions(from first: Int) {
    var year = first
    var last = 0
    for n in sessions.indices {
      if let month = sessions[n].dates.first(where: { $0.year == nil })?.month {
        if last >= 11, month <= 2 { year = first + 1 }
        last = month
      }
      sessions[n].date(in: year)
    }
  }

  /// A heading that names only the day gets week and topic from the schedule table.
  private mutating func joinSchedule() {
    var rows: [Int: ScheduleRow] = [:]
    for row in schedule {
      for day in row.days where rows[day.month * 32 + day.day] == nil { rows[day.month * 32 + day.day] = row }
    }
    guard !rows.isEmpty else { return }
    for n in sessions.indices where sessions[n].week == nil {
      guard let day = sessions[n].dates.first, let row = rows[day.month * 32 + day.day] else { continue }
      sessions[n].week = row.week
      if sessions[n].topic == nil { sessions[n].topic = row.topic }
    }
  }

  /// Links of sections that hold no paper at all (staff, policies, tools) are no readings.
  private mutating func dropPagesWithoutPapers() {
    var hasPapers = [Bool](repeating: false, count: sessions.count + 1)
    var isMixed = false
    for n in readings.indices {
      if readings[n].isPaper { hasPapers[(readings[n].session ?? -1) + 1] = true } else { isMixed = true }
    }
    if isMixed { readings.removeAll { !$0.isPaper && !hasPapers[($0.session ?? -1) + 1] } }
  }
}

/// "Spring 2021", "W'24", "Fall 2017", "2023.2": the term of a course.
struct Term {
  var name: String
  var year: Int

  private static let seasons = [
    "spring": "Spring", "summer": "Summer", "fall": "Fall", "autumn": "Autumn", "winter": "Winter",
    "sp": "Spring", "fa": "Fall", "wi": "Winter", "su": "Summer", "w": "Winter", "f": "Fall", "s": "Spring",
    "春": "Spring", "秋": "Fall", "秋季": "Fall", "春季": "Spring", "夏季": "Summer", "冬季": "Winter",
    "wintersemester": "Winter", "sommersemester": "Summer", "wise": "Winter", "sose": "Summer",
    "automne": "Fall", "printemps": "Spring", "hiver": "Winter", "otoño": "Fall",
    "primavera": "Spring", "herbst": "Fall",
    "봄학기": "Spring", "가을학기": "Fall", "봄": "Spring", "가을": "Fall",
  ]

  init?(_ text: String) {
    // A term has its year.
    guard text.holdsDigit else { return nil }
    let seasons = Self.seasons
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’" || $0 == ".") }
      .map {
        // 2023년, 2023年
        $0.count == 5 && ($0.hasSuffix("년") || $0.hasSuffix("年")) ? $0.dropLast() : $0
      }
    for (n, word) in words.enumerated() {
      let plain = word.lowercased()
      if let name = seasons[plain.trimmingPunctuation], plain.count > 1, n + 1 < words.count {
        if let year = VenueWords.year(words[n + 1].trimmingPunctuation) {
          self.init(name: "\(name) \(year)", year: year)
        } else {
          continue
        }
        return
      }
      // W'24, Fall'17, fa23, Fall2016
      let letters = plain.prefix { $0.isLetter }
      let rest = plain.dropFirst(letters.count).drop { $0 == "'" || $0 == "’" }
      if let name = seasons[String(letters)], letters.count < plain.count, let year = VenueWords.year(rest),
        letters.count > 1 || plain.holds("'") || plain.holds("’")
      {
        self.init(name: "\(name) \(year)", year: year)
        return
      }
      // 2023.2
      let parts = plain.split(separator: ".")
      if parts.count == 2, parts[0].count == 4, parts[1].count == 1, let year = VenueWords.year(parts[0]),
        Int(parts[1]) != nil
      {
        self.init(name: plain, year: year)
        return
      }
      // "2021 Spring"
      if let year = VenueWords.year(word), word.count == 4, n + 1 < words.count,
        let name = seasons[words[n + 1].lowercased().trimmingPunctuation], words[n + 1].count > 1
      {
        self.init(name: "\(name) \(year)", year: year)
        return
      }
    }
    return nil
  }
  private init(name: String, year: Int) { (self.name, self.year) = (name, year) }
}

/// Where a text stops being UTF-8 (RFC 3629).
enum UTF8Check {
  static func firstError(_ bytes: [UInt8]) -> Int? {
    let span = bytes.span
    let raw = unsafe span.bytes
    var i = 0
    while i < bytes.count {
      // Eight ASCII bytes at once, none of them zero.
      if i + 8 <= bytes.count, case let word = Bytes.word(raw, i),
        (word | Bytes.zeros(word)) & Bytes.highs == 0
      {
        i += 8
        continue
      }
      let byte = span[i]
      if byte < 0x80 {
        if byte == 0 { return i }
        i += 1
        continue
      }
      let length =
        byte >= 0xF0 && byte < 0xF5
        ? 4 : byte >= 0xE0 && byte < 0xF0 ? 3 : byte >= 0xC2 && byte < 0xE0 ? 2 : 0
      guard length > 0, i + length <= bytes.count else { return i }
      for k in 1..<length where bytes[i + k] & 0xC0 != 0x80 { return i }
      if byte == 0xE0, bytes[i + 1] < 0xA0 { return i }
      if byte == 0xED, bytes[i + 1] > 0x9F { return i }
      if byte == 0xF0, bytes[i + 1] < 0x90 { return i }
      if byte == 0xF4, bytes[i + 1] > 0x8F { return i }
      i += length
    }
    return nil
  }
}
