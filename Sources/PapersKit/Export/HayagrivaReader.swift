import Yams

extension Hayagriva {
  /// Larger files are refused: a bibliography of this size is no hand-written YAML.
  static let largest = 64 << 20

  /// Reads every entry of a Hayagriva file.
  public static func read(_ bytes: [UInt8]) throws(FormatError) -> ReadRecords {
    guard bytes.count <= largest else {
      throw .notThisFormat(.hayagriva, line: nil, "the file is larger than 64 MiB")
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self))
    } catch let error as YamlError {
      throw .notThisFormat(.hayagriva, line: error.line, error.words)
    } catch {
      throw .notThisFormat(.hayagriva, line: nil, "\(error)")
    }
    guard let root else { return ReadRecords() }
    guard let entries = root.mapping else {
      throw .notThisFormat(
        .hayagriva, line: root.mark?.line, "at the top stands a mapping from keys to entries")
    }
    var out = ReadRecords()
    for (key, value) in entries {
      let name = scalar(key) ?? ""
      guard let fields = Fields(value) else {
        out.notices.append(FormatNotice(key: name, line: key.mark?.line, "the entry is no mapping: left out"))
        continue
      }
      out.records.append(record(name, fields, &out.notices, key.mark?.line))
    }
    return out
  }

  /// An entry's members by their names. Yams would look for the tag of each key with regular expressions.
  private struct Fields {
    let all: [String: Node]
    init?(_ node: Node) {
      guard let members = node.mapping else { return nil }
      all = Dictionary(members.map { ($0.key.scalar?.string ?? "", $0.value) }) { first, _ in first }
    }
    subscript(name: String) -> Node? { all[name] }
  }

  private static let known = Set(
    ["type", "title", "author", "editor", "date", "parent", "page-range", "url", "serial-number"]
      + texts.map(\.name) + parentTexts.map(\.name))

  private static func record(
    _ key: String, _ fields: Fields, _ notices: inout [FormatNotice], _ line: Int?
  ) -> Record {
    let parent = fields["parent"].flatMap { Fields($0.sequence?.first ?? $0) }
    let type = scalar(fields["type"])?.lowercased() ?? "misc"
    let parentType = scalar(parent?["type"])?.lowercased()
    var record = Record(key: key, kind: kind(type, parentType), title: text(fields["title"]) ?? "")
    record.people = People(people(fields["author"]))
    record.editors = People(people(fields["editor"]) + people(parent?["editor"]))
    record.issued = (scalar(fields["date"]) ?? scalar(parent?["date"])).flatMap { PublicationDate($0) }
    record.containerTitle = text(parent?["title"])
    record.collectionTitle = text(parent?["parent"].flatMap { Fields($0) }?["title"])
    record.pages = scalar(fields["page-range"])
    record.url = text(fields["url"])
    for (name, field) in texts { record[keyPath: field] = text(fields[name]) }
    for (name, field) in parentTexts { record[keyPath: field] = text(fields[name]) ?? text(parent?[name]) }
    for serial in [fields["serial-number"], parent?["serial-number"]] {
      guard let numbers = serial.flatMap({ Fields($0) }) else {
        if let number = serial.flatMap(scalar) { record.number = record.number ?? number }
        continue
      }
      for (name, value) in numbers.all { take(name, scalar(value) ?? "", into: &record) }
    }
    for (name, value) in fields.all where !known.contains(name) {
      record.extra["hayagriva.\(name)"] = .string(text(value) ?? "")
    }
    if record.title.isEmpty { notices.append(FormatNotice(key: key, line: line, "the entry has no title")) }
    return record
  }

  private static func take(_ name: String, _ value: String, into record: inout Record) {
    switch name {
    case "doi": record.doi = DOI(value)
    case "arxiv": record.ids["arxiv"] = ArXivID(value)?.text
    case "isbn": record.isbn.append(value)
    case "issn": record.issn.append(value)
    case "serial": record.number = value
    default: record.ids[name] = value
    }
  }

  private static func kind(_ type: String, _ parent: String?) -> WorkKind {
    switch (type, parent) {
    case ("article", "proceedings"), ("article", "conference"): .conferencePaper
    case ("article", .some): .journalArticle
    case ("article", nil): .preprint
    case ("chapter", _), ("anthos", _), ("entry", _): .chapter
    case ("book", _), ("anthology", _), ("reference", _): .book
    case ("thesis", _): .thesis
    case ("report", _): .report
    case ("repository", _): .software
    case ("web", _), ("blog", _), ("post", _), ("thread", _): .webPage
    case ("proceedings", _), ("conference", _): .proceedings
    default: .other
    }
  }

  /// A formattable string is text, or a mapping with `value`.
  private static func text(_ node: Node?) -> String? {
    guard let node else { return nil }
    return (scalar(node) ?? Fields(node)?["value"].flatMap(scalar))?.squeezed.nonEmpty
  }
  private static func scalar(_ node: Node?) -> String? { node?.scalar?.string }

  private static func people(_ node: Node?) -> [Person] {
    guard let node else { return [] }
    let items = node.sequence.map { Array($0) } ?? [node]
    return items.compactMap { item in
      if let text = item.scalar?.string { return Person(inverted: text) }
      guard let parts = Fields(item), let name = text(parts["name"]) else { return nil }
      guard let given = text(parts["given-name"]) else {
        let (prefix, suffix) = (text(parts["prefix"]), text(parts["suffix"]))
        return prefix == nil && suffix == nil
          ? Person(literal: name) : Person(family: name, particle: prefix, suffix: suffix)
      }
      return Person(
        given: given, family: name, particle: text(parts["prefix"]), suffix: text(parts["suffix"]))
    }
  }
}

extension YamlError {
  /// From 1, where the error has a place.
  var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: nil
    }
  }
  var words: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
      problem
    default: "the YAML cannot be read"
    }
  }
}
