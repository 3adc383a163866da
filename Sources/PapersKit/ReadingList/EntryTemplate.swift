/// The way one entry is written, to write another like it: its fields found in its source, and what stands between them.
struct EntryTemplate {
  private enum Field { case label, title, link, authors, venue, year }
  private var parts: [(before: String, field: Field)] = []
  private var tail = ""

  init(_ reading: Reading, bytes: [UInt8]) {
    let range = reading.range.clamped(to: 0..<bytes.count)
    // Sub-items are details of that entry; the first line that ends one is enough.
    var end = range.upperBound
    if let nested = Self.nestedStart(bytes, range) { end = nested }
    let source = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self).squeezed
    var marks: [(Range<String.Index>, Field)] = []
    func find(_ text: String?, _ field: Field) {
      guard let text, !text.isEmpty else { return }
      for hit in Self.places(of: text, in: source) where !marks.contains(where: { $0.0.overlaps(hit) }) {
        marks.append((hit, field))
        return
      }
    }
    if let link = reading.links.first(where: { $0.kind == .paper || $0.kind == .pdf }) {
      find(link.written, .link)
    }
    if let label = reading.label, let hit = source.range(of: "[\(label)]") {
      marks.append((source.index(after: hit.lowerBound)..<source.index(before: hit.upperBound), .label))
    }
    find(reading.title, .title)
    if let first = reading.authors.first, let last = reading.authors.last,
      let start = source.range(of: first),
      let stop = source[start.lowerBound...].range(of: last)
    {
      let people = start.lowerBound..<stop.upperBound
      if !marks.contains(where: { $0.0.overlaps(people) }) { marks.append((people, .authors)) }
    }
    find(reading.venue, .venue)
    find(reading.year.map(String.init), .year)
    marks.sort { $0.0.lowerBound < $1.0.lowerBound }
    var from = source.startIndex
    for (range, field) in marks {
      parts.append((String(source[from..<range.lowerBound]), field))
      from = range.upperBound
    }
    let rest = source[from...]
    // What follows the last field is style only if it is punctuation or the end of the link.
    tail = String(rest.prefix { $0.isPunctuation || $0 == " " || $0 == "*" || $0 == "_" }).trimmed
    if rest.hasPrefix(" ("), let close = rest.firstIndex(of: ")"),
      RoleWords.role(rest[..<close].trimmingPunctuation, isMark: true) != nil
    {
      tail = String(rest[...close])
    }
  }

  private static func nestedStart(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var i = range.lowerBound
    while i < range.upperBound {
      if bytes[i] == 10 {
        var k = i + 1
        while k < range.upperBound, bytes[k] == 32 || bytes[k] == 9 { k += 1 }
        if k + 1 < range.upperBound, "-*+".utf8.contains(bytes[k]), bytes[k + 1] == 32 { return i }
        if k < range.upperBound, bytes[k] == 10 { return i }
      }
      i += 1
    }
    return nil
  }
  private static func places(of needle: String, in source: String) -> [Range<String.Index>] {
    var out: [Range<String.Index>] = []
    var rest = source[...]
    while let hit = rest.range(of: needle) {
      out.append(hit)
      rest = rest[hit.upperBound...]
      if out.count > 20 { break }
    }
    return out
  }

  /// The new entry's fields in this order and with this punctuation; what it lacks goes with the punctuation before it.
  func filled(with entry: NewEntry) -> String {
    let fields = parts.map(\.field)
    guard !entry.title.isEmpty, fields.contains(.title) || fields.contains(.label),
      fields.contains(.link) == (entry.link != nil)
    else {
      return Self.plain(entry)
    }
    var out = ""
    var wasFilled = false
    for (n, part) in parts.enumerated() {
      guard let value = value(part.field, entry, hasTitle: fields.contains(.title)) else {
        if wasFilled { out += Self.closing(part.before) }
        wasFilled = false
        continue
      }
      wasFilled = true
      // A part that went missing may leave words of the other entry between; they are not style.
      let between = part.before
      let isStyle = between.filter(\.isLetter).count <= 2 || between.holds("](") || between.holds("[[")
      if out.isEmpty, n > 0 {
        out = roleInFront + Self.opening(between)
      } else {
        out += n == 0 || isStyle ? between : ". " + Self.opening(between)
      }
      out += value
    }
    return (out + tail).squeezed
  }

  /// "(optional) " before the first field.
  private var roleInFront: String {
    guard let before = parts.first?.before, let close = before.firstIndex(where: { $0 == ")" || $0 == "]" }),
      RoleWords.role(before[..<close].trimmingPunctuation, isMark: true) != nil
    else { return "" }
    return before[...close] + " "
  }
  /// The marks that close what stands before them: the quotation mark of `," OSDI`.
  private static func closing(_ between: String) -> String {
    let stop = between.first.map { $0.isOne(of: ".,") } ?? false
    let marks = between.dropFirst(stop ? 1 : 0).prefix { $0.isOne(of: "\"”’'»)]*_") }
    return marks.isEmpty ? "" : String(between.prefix(stop ? 1 : 0) + marks)
  }
  /// The marks that open what stands behind them: the quotation mark of `et al., "`.
  private static func opening(_ between: String) -> String {
    String(between.reversed().prefix { $0.isOne(of: "\"“„‘'[(*_") }.reversed())
  }

  private func value(_ field: Field, _ entry: NewEntry, hasTitle: Bool) -> String? {
    switch field {
    case .label: entry.label ?? String(entry.title.prefix { $0 != ":" })
    case .title: Self.escaped(entry.title)
    case .link: entry.link
    case .authors: Self.people(entry)
    case .venue: entry.venue
    case .year: entry.year.map(String.init)
    }
  }

  /// `[Title](link). People. Venue Year.`; a work of unknown title is its link.
  static func plain(_ entry: NewEntry) -> String {
    if entry.title.isEmpty, let link = entry.link { return "<\(link)>" }
    let title = entry.link.map { "[\(escaped(entry.title))](\($0))" } ?? escaped(entry.title)
    let place = [entry.venue, entry.year.map(String.init)].compactMap { $0 }.joined(separator: " ")
    return [title, people(entry) ?? "", place].filter { !$0.isEmpty }.map {
      $0.hasSuffix(".") ? $0 : $0 + "."
    }
    .joined(separator: " ")
  }
  /// Forty names make no line of a list: the record holds them all.
  private static func people(_ entry: NewEntry) -> String? {
    guard let first = entry.authors.first else { return nil }
    return entry.authors.count > 12 ? "\(first) et al." : entry.authors.joined(separator: ", ")
  }
  /// Brackets and asterisks of a title must not become markup.
  private static func escaped(_ title: String) -> String {
    var out = ""
    for c in title.squeezed {
      if c.isOne(of: "[]*_`<") { out.append("\\") }
      out.append(c)
    }
    return out
  }
}
