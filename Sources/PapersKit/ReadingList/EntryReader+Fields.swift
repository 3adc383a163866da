/// Entries that are written down field by field, as data files are.
extension EntryReader {
  /// "title: Ray / authors: Jane Roe, Max Doe / venue: OSDI / year: 2018 / link: https://...", a field a line; the names may
  /// have a word before them ("paper-title"). nil where a line is no field, or none of the fields is a title.
  static func fields(_ pieces: [Piece]) -> EntryDraft? {
    guard let first = pieces.first, first.url == nil, pieces.contains(where: { $0.kind == .softBreak }),
      name(first.text) == "title" || name(first.text) == "name"
    else { return nil }
    let lines = pieces.lines { _ in true }
    guard lines.count >= 2 else { return nil }
    var draft = EntryDraft()
    draft.words = pieces.words
    draft.source = first.source.lowerBound..<(pieces.map(\.source.upperBound).max() ?? 0)
    for line in lines {
      let words = line.words
      guard let colon = words.firstIndex(of: ":"), let name = name(words) else { return nil }
      let value = Titles.unquoted(words[words.index(after: colon)...].trimmed.description)
      draft.add(line.compactMap(\.link))
      switch name {
      case "title", "name": if draft.title == nil { draft.title = Titles.cleaned(value, into: &draft) }
      default: if let (key, _) = Details.key("\(name): \(value)") { draft.take(key, value) }
      }
    }
    if draft.title?.isEmpty ?? true { draft.title = nil }
    draft.isSetOff = draft.title != nil
    return draft.title == nil ? nil : draft
  }

  /// "Bolt-on Causal Consistency" and, on the next line, "A nice introduction to the core ideas.": what is said of it.
  static func withoutRemark(_ pieces: [Piece]) -> [Piece] {
    guard let end = pieces.firstIndex(where: { $0.kind == .softBreak }), end + 1 < pieces.count,
      let first = pieces[(end + 1)...].first(where: { !$0.text.trimmed.isEmpty })?.text.byBlanks.first,
      remarkLeads.contains(String(first)), pieces.allSatisfy({ $0.url == nil }),
      case let title = pieces[..<end].words, (3...20).contains(title.wordCount),
      let last = title.byBlanks.last,
      last.first?.isUppercase == true || last.hasSuffix("?") || last.utf8.count > 4,
      title.utf8.last?.isLetter ?? false || title.hasSuffix("?"),
      case let rest = pieces[(end + 1)...].words, rest.hasSuffix("."), rest.wordCount >= 4,
      VenueWords.capitalShare(rest) < 0.4
    else { return pieces }
    return Array(pieces[..<end])
  }
  private static let remarkLeads: WordSet = [
    "A", "An", "This", "These", "We", "It", "I", "My", "One", "They", "Here", "Describes", "Introduces",
    "Presents", "Proposes", "Shows", "Great", "Good", "Nice", "Very", "Also",
  ]

  /// "author" of "paper-author: Jane Roe".
  private static func name(_ line: String) -> String? {
    guard let colon = line.utf8.prefix(32).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let words = line[..<colon].split { $0 == "-" || $0 == "_" || $0 == " " }
    guard let last = words.last, words.count <= 2, last.allSatisfy(\.isLetter) else { return nil }
    return last.lowercased()
  }
}

extension EntryDraft {
  /// The value of a field that has a name; false where it has no place here.
  @discardableResult
  mutating func take(_ key: Details.Key, _ value: String) -> Bool {
    switch key {
    case .people:
      let people =
        PersonNames.read(value, isSlot: true, isSurname: true) ?? PersonNames.typed(value)
        ?? Details.organization(value)
      if let people, authors.isEmpty { (authors, hasEtAl) = (people.names, people.hasEtAl) }
    case .venue:
      guard let found = VenueWords.named(value) else { return false }
      (venue, year) = (venue ?? found.venue, year ?? found.year)
    case .year: year = year ?? Details.year(value)
    case .remark, .day: break
    case .papers, .link: return false
    }
    return true
  }
}
