/// What `papers add` wants to write into a list.
public struct NewEntry: Hashable, Sendable {
  /// Empty where only the link is known.
  public var title: String
  public var link: String?
  /// The short name, where the list gives its entries one.
  public var label: String?
  /// "First Last".
  public var authors: [String]
  public var venue: String?
  public var year: Int?
  public init(
    title: String, link: String? = nil, label: String? = nil, authors: [String] = [], venue: String? = nil,
    year: Int? = nil
  ) {
    self.title = title
    self.link = link
    self.label = label
    self.authors = authors
    self.venue = venue
    self.year = year
  }
}

/// The smallest change of a file: bytes of a range replaced by a text.
public struct TextPatch: Hashable, Sendable {
  /// In bytes of the file; empty for an insertion.
  public var range: Range<Int>
  public var text: String
  public init(range: Range<Int>, text: String) { (self.range, self.text) = (range, text) }

  public func applied(to bytes: [UInt8]) -> [UInt8] {
    Array(bytes[..<range.lowerBound]) + Array(text.utf8) + Array(bytes[range.upperBound...])
  }
}

extension ReadingList {
  /// Where and how a new entry is written, in the style of its neighbours: behind the last reading of the week that has
  /// the role, under a new heading where the week or the role has none, at the end of the list without a week.
  ///
  /// `bytes` are the bytes that this list was read from.
  public func insertion(
    of entry: NewEntry, into bytes: [UInt8], week: Int? = nil, role: Reading.Role = .unspecified
  ) -> TextPatch {
    let styled = ListEditor(list: self, bytes: bytes).insertion(of: entry, week: week, role: role)
    if holds(entry, after: styled, bytes) { return styled }
    // A style that this entry does not fill (a quotation mark before a title, behind it nothing) is not copied.
    let plain = ListEditor(list: self, bytes: bytes, isPlain: true).insertion(
      of: entry, week: week, role: role)
    return holds(entry, after: plain, bytes) ? plain : styled
  }

  /// Whether the list then says one reading more, and of that one just the title and the link.
  private func holds(_ entry: NewEntry, after patch: TextPatch, _ bytes: [UInt8]) -> Bool {
    guard let list = try? ReadingList(reading: patch.applied(to: bytes)),
      list.readings.count == readings.count + 1
    else { return false }
    return list.readings.contains { reading in
      (entry.title.isEmpty || reading.title == entry.title.squeezed)
        && (entry.link == nil || reading.links.contains { $0.url == entry.link })
    }
  }

  /// Replaces the address of one link by another, and nothing else; nil when the address is not written there.
  public func replacement(of link: Reading.Link, in reading: Reading, by url: String, bytes: [UInt8])
    -> TextPatch?
  {
    let needle = Array(link.written.utf8)
    guard !needle.isEmpty, reading.range.upperBound <= bytes.count else { return nil }
    var at = reading.range.lowerBound
    while at + needle.count <= max(reading.range.upperBound, min(bytes.count, at + needle.count)) {
      if bytes[at..<min(bytes.count, at + needle.count)].elementsEqual(needle) {
        return TextPatch(range: at..<at + needle.count, text: url)
      }
      at += 1
      if at > reading.range.upperBound { return nil }
    }
    return nil
  }
}

private struct ListEditor {
  let list: ReadingList
  let bytes: [UInt8]
  /// In the form that every list understands, not in that of its neighbours.
  var isPlain = false

  /// The entry as its neighbour is written.
  private func text(_ entry: NewEntry, like neighbour: Reading?) -> String {
    guard let neighbour, !isPlain else { return EntryTemplate.plain(entry) }
    return EntryTemplate(neighbour, bytes: bytes).filled(with: entry)
  }

  func insertion(of entry: NewEntry, week: Int?, role: Reading.Role) -> TextPatch {
    let sessions = week.map { number in list.sessions.indices.filter { list.sessions[$0].week == number } }
    let readings = list.readings.indices.filter { n in
      guard let sessions else { return true }
      return list.readings[n].session.map { sessions.contains($0) } ?? false
    }
    guard let last = readings.last else {
      return newSection(entry, week: week, role: role)
    }
    let sameRole = readings.last { list.readings[$0].role == role }
    if let anchor = sameRole ?? (role == .unspecified ? last : nil) {
      return after(list.readings[anchor], entry, mark: nil)
    }
    let session = list.readings[last].session
    let lastOfSession = list.readings.last { $0.session == session } ?? list.readings[last]
    if let heading = roleHeading(role) {
      let text = item(like: lastOfSession, entry).drop { $0 == "\n" }
      return insert(atEndOf: lastOfSession, "\n\n\(heading)\n\(text)")
    }
    return after(
      lastOfSession, entry, mark: usesRoles ? (role == .required ? " (Required)" : " (Optional)") : nil)
  }
  private var usesRoles: Bool { list.readings.contains { $0.role != .unspecified } }

  private func after(_ anchor: Reading, _ entry: NewEntry, mark: String?) -> TextPatch {
    insert(atEndOf: anchor, item(like: anchor, entry) + (mark ?? ""))
  }
  private func insert(atEndOf reading: Reading, _ text: String) -> TextPatch {
    var end = min(bytes.count, max(reading.range.lowerBound, reading.range.upperBound))
    // The range of an item may take in the blank lines behind it.
    while end > reading.range.lowerBound, bytes[end - 1].isBlank { end -= 1 }
    while end < bytes.count, bytes[end] != 10 { end += 1 }
    if end > 0, end <= bytes.count, bytes[end - 1] == 13 { end -= 1 }
    let newline = bytes.contains(13) ? "\r\n" : "\n"
    return TextPatch(range: end..<end, text: text.replaced("\n", with: newline))
  }

  // MARK: one entry in the style of another

  /// A line break, the marker and the entry's text.
  private func item(like anchor: Reading, _ entry: NewEntry) -> String {
    var start = anchor.range.lowerBound
    while start > 0, bytes[start - 1] != 10 { start -= 1 }
    let prefix = String(decoding: bytes[start..<anchor.range.lowerBound], as: UTF8.self)
    let text = text(entry, like: anchor)
    if prefix.holds("|") { return "\n" + row(prefix, text) }
    let marker = marker(of: anchor)
    let number = Int(marker.trimmed.dropLast())
    // Of several readings in one line, or of paragraphs, the next stands in a paragraph of its own.
    guard !marker.isEmpty else { return prefix.isEmpty ? "\n\n" + text : "\n- " + text }
    return "\n"
      + (number.map { marker.replacing("\($0)", with: "\($0 + 1)", maxReplacements: 1) } ?? marker) + text
  }
  /// What stands before an item of a list: `- `, `  * `, `> 12. `; nothing before a paragraph. Not what the reading's own
  /// range leaves out: an emphasis may begin before it, and the range of a bare link takes the marker in.
  private func marker(of reading: Reading) -> String {
    var start = reading.range.lowerBound
    while start > 0, bytes[start - 1] != 10 { start -= 1 }
    let line = bytes[start...].prefix { $0 != 10 }
    let head = line.prefix { $0 == 32 || $0 == 9 || $0 == UInt8(ascii: ">") }
    let rest = line.dropFirst(head.count)
    let digits = rest.prefix { $0.isDigit }
    let sign = rest.dropFirst(digits.count).first.map { Character(Unicode.Scalar($0)) }
    guard let sign, sign.isOne(of: digits.isEmpty ? "-*+" : ".)") else { return "" }
    let blanks = rest.dropFirst(digits.count + 1).prefix { $0 == 32 || $0 == 9 }
    guard !blanks.isEmpty else { return "" }
    return String(decoding: line.prefix(head.count + digits.count + 1 + blanks.count), as: UTF8.self)
  }
  /// A row that goes on with the day above it: the other cells stay empty.
  private func row(_ prefix: String, _ text: String) -> String {
    let cells = prefix.split(separator: "|", omittingEmptySubsequences: false)
    let blank = cells.dropLast().map { String(repeating: " ", count: $0.count) }.joined(separator: "|")
    return blank + "|" + (cells.last.map { $0.allSatisfy(\.isWhitespace) ? String($0) : " " } ?? " ")
      + text.replaced("|", with: "\\|") + " |"
  }

  // MARK: a week or a role that has no reading yet

  private func newSection(_ entry: NewEntry, week: Int?, role: Reading.Role) -> TextPatch {
    // A number would go on from another week's.
    let last = list.readings.last.map { marker(of: $0) } ?? ""
    let bullet = last.trimmed.count == 1 && last.first != ">" ? last : "- "
    var text = ""
    let heading = sessionHeading(week)
    if let heading { text += "\n\n\(heading)" }
    if let roleLine = roleHeading(role), heading != nil { text += "\n\(roleLine)" }
    text += (text.isEmpty ? "\n\n" : "\n") + bullet + self.text(entry, like: list.readings.last)
    if let week,
      let before = list.readings.last(where: { reading in
        reading.session.flatMap { list.sessions[$0].week }.map { $0 < week } ?? false
      })
    {
      return insert(atEndOf: before, text)
    }
    var end = bytes.count
    while end > 0, bytes[end - 1].isBlank { end -= 1 }
    return TextPatch(
      range: end..<bytes.count, text: (end == 0 ? String(text.drop { $0 == "\n" }) : text) + "\n")
  }

  /// The headings of the list, as written.
  private var headings: [String] {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map { String($0).trimmed }
      .filter { $0.hasPrefix("#") }
  }
  private func roleHeading(_ role: Reading.Role) -> String? {
    headings.last { line in RoleWords.role(String(line.drop { $0 == "#" || $0 == " " })) == role }
  }
  /// `### 3/23` where the headings are dates and the schedule knows the week's; else `### Week 4`.
  private func sessionHeading(_ week: Int?) -> String? {
    guard let week else { return nil }
    let used = list.sessions.compactMap(\.heading)
    let line = headings.last { line in used.contains(String(line.drop { $0 == "#" || $0 == " " })) }
    let level = line.map { String($0.prefix { $0 == "#" }) } ?? "##"
    if let heading = used.last, heading.allSatisfy({ $0.isNumber || $0 == "/" || $0 == "." }),
      let day = list.schedule.first(where: { $0.week == week })?.dates.first
    {
      return "\(level) \(day.month)\(heading.holds("/") ? "/" : ".")\(day.day)"
    }
    return "\(level) Week \(week)"
  }
}
