/// Hayagriva's YAML, Typst's own bibliography format
/// (https://github.com/typst/hayagriva/blob/main/docs/file-format.md): both ways, and the tables between them.
public enum Hayagriva {
  /// Our kinds, the entry type that is written, and the type of the parent that says where it appeared.
  static let types: [(kind: WorkKind, entry: String, parent: String?)] = [
    (.conferencePaper, "article", "proceedings"), (.journalArticle, "article", "periodical"),
    (.preprint, "article", nil), (.chapter, "chapter", "book"), (.book, "book", nil),
    (.thesis, "thesis", nil),
    (.report, "report", nil), (.software, "repository", nil), (.webPage, "web", nil),
    (.proceedings, "proceedings", nil),
    (.dataset, "misc", nil), (.other, "misc", nil),
  ]
  static let texts: [(name: String, field: any WritableKeyPath<Record, String?> & Sendable)] = [
    ("genre", \.genre), ("abstract", \.abstract), ("note", \.note), ("language", \.language),
  ]
  /// These belong to the parent where there is one.
  static let parentTexts: [(name: String, field: any WritableKeyPath<Record, String?> & Sendable)] = [
    ("volume", \.volume), ("issue", \.issue), ("edition", \.edition), ("publisher", \.publisher),
    ("location", \.publisherPlace),
  ]

  public static func write(_ records: [Record], _ options: ExportOptions = ExportOptions()) -> WrittenRecords
  {
    var out = WrittenRecords(text: "")
    for record in records {
      let (value, lost) = entry(for: record.shown(by: options), options)
      out.text += "\(quoted(record.key)):\n"
      let kept = value.filter { out.takes($0.0, options) || $0.0 == "type" }
      for (name, value) in kept { out.text += value.lines(named: name, indent: 2) }
      out.notices += lost.map { FormatNotice(key: record.key, "Hayagriva cannot hold \($0): left out") }
    }
    return out
  }

  /// A YAML value, as far as this format needs it.
  indirect enum Value {
    case text(String)
    /// Plain: a date or a number.
    case plain(String)
    case list([Value])
    case map([(String, Value)])

    func lines(named name: String, indent: Int) -> String {
      let pad = String(repeating: " ", count: indent)
      switch self {
      case .text(let s): return "\(pad)\(name): \(Hayagriva.quoted(s))\n"
      case .plain(let s): return "\(pad)\(name): \(s)\n"
      case .list(let items):
        return "\(pad)\(name):\n" + items.map { "\(pad)  - \($0.inline)\n" }.joined()
      case .map(let members):
        return "\(pad)\(name):\n" + members.map { $1.lines(named: $0, indent: indent + 2) }.joined()
      }
    }
    var inline: String {
      switch self {
      case .text(let s): Hayagriva.quoted(s)
      case .plain(let s): s
      case .list(let items): "[" + items.map(\.inline).joined(separator: ", ") + "]"
      case .map(let members): "{" + members.map { "\($0): \($1.inline)" }.joined(separator: ", ") + "}"
      }
    }
  }

  /// A JSON string is a YAML double-quoted scalar (YAML 1.2.2, 7.3.1).
  ///
  /// YAML takes no control characters but JSON does (5.1), and it folds its own line ends (U+0085, U+2028): escaped.
  static func quoted(_ s: String) -> String {
    let json = JSON.string(s).line
    guard json.unicodeScalars.contains(where: isEscaped) else { return json }
    var out = ""
    for c in json.unicodeScalars {
      if isEscaped(c) {
        let hex = String(c.value, radix: 16, uppercase: true)
        out += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
      } else {
        out.unicodeScalars.append(c)
      }
    }
    return out
  }
  private static func isEscaped(_ c: Unicode.Scalar) -> Bool {
    switch c.value {
    case 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func entry(for record: Record, _ options: ExportOptions) -> (
    fields: [(String, Value)], lost: [String]
  ) {
    let type = types.first { $0.kind == record.kind } ?? (.other, "misc", nil)
    var fields: [(String, Value)] = [("type", .plain(type.entry)), ("title", .text(record.title))]
    func add(_ name: String, _ value: Value?) { if let value { fields.append((name, value)) } }
    add("author", people(record.people))
    add("date", record.issued.map { .plain($0.description) })
    if type.parent == nil || record.kind == .preprint { add("editor", people(record.editors)) }
    var parent: [(String, Value)] = []
    if let kind = type.parent {
      parent.append(("type", .plain(kind)))
      if let title = record.containerTitle { parent.append(("title", .text(title))) }
      if let editors = people(record.editors) { parent.append(("editor", editors)) }
    }
    for (name, field) in parentTexts {
      guard let value = record[keyPath: field] else { continue }
      if type.parent == nil { add(name, .text(value)) } else { parent.append((name, .text(value))) }
    }
    add("page-range", record.pages.map { .text($0) })
    if let url = record.url, isAddress(url) { add("url", .text(url)) }
    var serial: [(String, Value)] = []
    if let doi = record.doi { serial.append(("doi", .text(doi.text))) }
    if let id = record.arXiv { serial.append(("arxiv", .text(id.text))) }
    if let number = record.number { serial.append(("serial", .text(number))) }
    for (name, numbers) in [("isbn", record.isbn), ("issn", record.issn)] {
      guard let first = numbers.first else { continue }
      if type.parent == nil {
        serial.append((name, .text(first)))
      } else {
        parent.append(("serial-number", .map([(name, .text(first))])))
        break
      }
    }
    if !serial.isEmpty { add("serial-number", .map(serial)) }
    for (name, field) in texts { add(name, record[keyPath: field].map { .text($0) }) }
    if parent.count > 1 || record.kind == .conferencePaper || record.kind == .journalArticle {
      if let series = record.collectionTitle {
        parent.append(("parent", .map([("type", .plain("anthology")), ("title", .text(series))])))
      }
      add("parent", .map(parent))
    }
    return (fields, lost(of: record, hasParent: type.parent != nil, options))
  }

  private static func lost(of record: Record, hasParent: Bool, _ options: ExportOptions) -> [String] {
    // Who asks for some fields leaves the others out.
    if options.fields != nil { return [] }
    var lost = record.unheldFields.map { "\"\($0)\"" }
    if record.people.andOthers { lost.append("\"and others\"") }
    if record.isbn.count + record.issn.count > 1 { lost.append("more than one ISBN or ISSN") }
    if options.everything, !record.keywords.isEmpty { lost.append("keywords") }
    if let url = record.url, !isAddress(url) { lost.append("\"\(url)\", an address without https://") }
    if record.collectionTitle != nil, !hasParent { lost.append("the series") }
    if record.containerTitle != nil, !hasParent { lost.append("\"\(record.containerTitle ?? "")\"") }
    return lost
  }

  /// Typst refuses a whole file for one address without its scheme.
  private static func isAddress(_ url: String) -> Bool {
    let scheme = url.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0)) }
    return url.first?.isLetter == true && url.dropFirst(scheme.count).hasPrefix("://") && !url.contains(" ")
  }

  private static func people(_ people: People) -> Value? {
    people.persons.isEmpty ? nil : .list(people.persons.map { person($0) })
  }
  private static func person(_ p: Person) -> Value {
    if let whole = p.literal ?? (p.family == nil ? p.display : nil) { return .map([("name", .text(whole))]) }
    if p.particle == nil, p.droppingParticle == nil, p.suffix == nil, p.given != nil,
      Person(inverted: p.inverted) == p
    {
      return .text(p.inverted)
    }
    var parts: [(String, Value)] = [("name", .text(p.family ?? ""))]
    if let given = p.given { parts.append(("given-name", .text(given))) }
    if let particle = Person.joined([p.droppingParticle, p.particle]).nonEmpty {
      parts.append(("prefix", .text(particle)))
    }
    if let suffix = p.suffix { parts.append(("suffix", .text(suffix))) }
    return .map(parts)
  }
}
