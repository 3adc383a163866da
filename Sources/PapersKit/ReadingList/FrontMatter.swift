import Yams

/// What the YAML at the top of a list says: the course, and in some lists all sessions and readings.
struct FrontMatter {
  /// More than this is no front matter; deeper nesting is hostile.
  private static let largest = 512 << 10
  private static let deepest = 40

  private let root: Node
  /// Lines, from 1, whose values were no YAML and are read as they stand: `name: topics: Natural Language`.
  private(set) var mended: [Int] = []
  /// Offset of the first byte of the YAML in the file, and of each of its lines.
  private let lineStarts: [Int]

  /// nil when there is no YAML in the range, or none that may be read.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count <= Self.largest, !Self.isTooDeep(bytes) else { return nil }
    guard let root = Self.compose(bytes, &mended), root.mapping != nil else { return nil }
    self.root = root
    var starts = [bytes.startIndex]
    for i in bytes.indices where bytes[i] == 10 { starts.append(i + 1) }
    lineStarts = starts
  }

  /// A value that YAML cannot read is put in quotation marks, as its writer would have to, a few times at most.
  private static func compose(_ bytes: ArraySlice<UInt8>, _ mended: inout [Int]) -> Node? {
    var lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map(String.init)
    while true {
      do { return try Yams.compose(yaml: lines.joined(separator: "\n")) } catch let error as YamlError {
        // The fault may be noticed a line behind the value.
        let near = error.mark.map { [$0.line - 1, $0.line - 2] } ?? []
        let mend = near.lazy.filter(lines.indices.contains).compactMap { at in
          quoted(lines[at]).map { (at: at, text: $0) }
        }.first
        guard let mend, mended.count < 20, !mended.contains(mend.at + 1) else { return nil }
        lines[mend.at] = mend.text
        mended.append(mend.at + 1)
      } catch { return nil }
    }
  }
  /// `- name: a: b` as `- name: "a: b"`; nil where no plain value stands.
  private static func quoted(_ line: String) -> String? {
    guard let colon = line.range(of: ": "), case let value = line[colon.upperBound...].trimmed.description,
      let first = value.unicodeScalars.first, !"\"'|>&*{".unicodeScalars.contains(first),
      // "- name: [Title](https://...)" is Markdown; a list that is not closed is a fault of another kind.
      first != "[" || value.holds("]")
    else { return nil }
    let text = value.replaced("\\", with: "\\\\").replaced("\"", with: "\\\"")
    return "\(line[..<colon.upperBound])\"\(text)\""
  }

  private static func isTooDeep(_ bytes: ArraySlice<UInt8>) -> Bool {
    var depth = 0
    var indentation = 0
    for byte in bytes {
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { depth = max(0, depth - 1) }
      indentation = byte == 10 ? 0 : byte == 32 || byte == 45 ? indentation + 1 : indentation
      if depth > deepest || indentation > 400 { return true }
    }
    // An alias may multiply what it names.
    return bytes.count { $0 == UInt8(ascii: "*") } > 200 && bytes.contains(UInt8(ascii: "&"))
  }

  func course() -> ReadingList.Course {
    let title = string(root, ["course", "course_title", "title"])
    let term = string(root, ["semester", "term", "quarter"])
    let year = string(root, ["year"]).flatMap { VenueWords.year($0) }
    return ReadingList.Course(title: title.flatMap { $0.isEmpty ? nil : $0 }, term: term, year: year)
  }

  private func string(_ node: Node, _ names: [String]) -> String? {
    for name in names {
      if let found = node[name]?.scalar?.string.squeezed, !found.isEmpty { return found }
    }
    return nil
  }

  // MARK: sessions and readings

  /// The readings that stand in mappings with a title, each under its date.
  func read(into walk: inout ListWalk) {
    var budget = 20_000
    visit(root, walk: &walk, depth: 0, budget: &budget)
  }

  private func visit(_ node: Node, walk: inout ListWalk, depth: Int, budget: inout Int) {
    budget -= 1
    guard depth < Self.deepest, budget > 0 else { return }
    if let sequence = node.sequence {
      for item in sequence { visit(item, walk: &walk, depth: depth + 1, budget: &budget) }
    } else if let mapping = node.mapping {
      let before = walk.scope
      if depth > 0 {
        open(node, &walk)
        if let draft = entry(node) { walk.add([draft], in: draft.source) }
      }
      for (key, value) in mapping where value.scalar == nil {
        if let name = key.scalar?.string.lowercased(), Self.handouts.contains(name) { continue }
        let role = key.scalar.flatMap { RoleWords.role($0.string.replaced("_", with: " ")) }
        if let role { walk.scope.role = role }
        visit(value, walk: &walk, depth: depth + 1, budget: &budget)
        if role != nil { walk.scope.role = before.role }
      }
      walk.scope = before
    }
  }

  private func open(_ node: Node, _ walk: inout ListWalk) {
    guard let words = string(node, ["date", "day", "when", "week", "日期", "날짜"]) else { return }
    var scanner = DateScanner()
    scanner.isDateSlot = true
    let found = scanner.scan(words.replaced(" / ", with: "/"))
    let week = found.week ?? string(node, ["week", "week_number"]).flatMap { Int($0) }
    guard week != nil || !found.days.isEmpty else { return }
    let hasPaper = string(node, Self.linkNames) != nil || node["authors"] != nil || node["author"] != nil
    let topic =
      string(node, ["topic", "topics", "subject", "theme"]) ?? topics(node)
      ?? (hasPaper ? nil : string(node, ["title", "name"]))
    walk.openSession(Session(week: week, dates: found.days, topic: topic, heading: words), isDated: true)
  }

  /// `topics:` over a list of names.
  private func topics(_ node: Node) -> String? {
    let names = node["topics"]?.sequence?.prefix(3).compactMap {
      $0.scalar?.string ?? string($0, ["name", "title"])
    }
    return names?.joined(separator: ", ").squeezed.nonEmpty
  }

  /// What meetings have besides readings.
  private static let handouts: WordSet = [
    "topics", "slides", "homework", "homeworks", "assignments", "labs", "videos", "recordings", "notes",
    "announcements", "instructors", "staff", "tas", "header", "sidebar", "nav",
  ]
  private static let linkNames = ["link", "url", "pdf", "paper_url", "paper_link", "href", "doi", "arxiv"]

  private func entry(_ node: Node) -> EntryDraft? {
    var draft = EntryDraft()
    guard let title = string(node, ["paper_title", "paper", "title", "name", "reading"]),
      !title.holds("://")
    else { return nil }
    draft.title = Titles.cleaned(title, into: &draft)
    if let names = string(node, ["authors", "author", "by"]),
      let people = PersonNames.read(names, isSlot: true)
    {
      (draft.authors, draft.hasEtAl) = (people.names, people.hasEtAl)
    } else if let names = node["authors"]?.sequence ?? node["author"]?.sequence {
      draft.authors = names.compactMap { $0.scalar?.string ?? $0["name"]?.scalar?.string }.map {
        PersonNames.ordered($0)
      }
    }
    if let venue = string(node, ["venue", "conference", "journal", "publication", "booktitle", "where"]),
      let found = VenueWords.read(venue, isSlot: true)
    {
      draft.venue = found.venue
      draft.year = found.year
    }
    if draft.year == nil, let year = string(node, ["year"]) { draft.year = Details.year(year) }
    for name in Self.linkNames + ["code", "slides", "video", "github"] {
      guard let url = string(node, [name]), url.holds("/") || url.holds("."), !url.holds(" "),
        !url.hasPrefix("(")
      else { continue }
      let words = ["code", "slides", "video", "github"].contains(name) ? name : ""
      draft.links.append(Reading.Link(written: url, kind: .init(url: url, words: words)))
    }
    if let role = string(node, ["role", "required", "kind", "type"]) {
      draft.role = role == "true" ? .required : RoleWords.role(role)
    }
    guard draft.hasPaperLink || draft.isEvident || !draft.authors.isEmpty else { return nil }
    draft.source = range(node)
    draft.words =
      [title, string(node, ["authors", "author"]), string(node, ["venue", "conference"])].compactMap { $0 }
      .joined(separator: " ").squeezed
    return draft
  }

  /// From the node's mark to its last scalar, in bytes of the file.
  private func range(_ node: Node) -> Range<Int> {
    let start = offset(node.mark)
    var end = start
    for (_, value) in node.mapping ?? [:] {
      end = max(end, offset(value.mark) + (value.scalar?.string.utf8.count ?? 0))
    }
    return start..<end
  }
  private func offset(_ mark: Mark?) -> Int {
    guard let mark, mark.line >= 1, mark.line <= lineStarts.count else { return lineStarts[0] }
    return lineStarts[mark.line - 1] + mark.column - 1
  }
}

extension YamlError {
  /// Where the text is no YAML.
  fileprivate var mark: Mark? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark
    default: nil
    }
  }
}
