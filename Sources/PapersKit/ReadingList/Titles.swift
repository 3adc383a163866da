/// What a title is, and where it ends.
enum Titles {
  private static let dashes: Marks = ",;|–—-• "
  private static let colons: Marks = ":：,; "
  /// "(Near) Dimension Independent Risk Bounds": groups that are part of the first word of a title.
  private static let hedges: WordSet = [
    "(near)", "(more)", "(almost)", "(non)", "(not)", "(un)", "(in)", "(semi)", "(re)", "(im)", "(no)",
    "(de)", "(less)",
    "(quasi)", "(mis)", "(the)", "(a)", "(how)", "(what)", "(why)", "(some)",
  ]
  private static let emoji: Marks = "✅⬜☑☐✔✓🔲⭐🔥📌️→ "

  /// Without numbering, quotes, venue, year and remarks around it; what these say goes into the draft.
  static func cleaned(_ given: String, into draft: inout EntryDraft) -> String {
    var entry = EntryText(draft: draft)
    // What word processors leave where a picture stood.
    var title = (given.holds(byte: 0xEF) ? given.replaced("\u{FFFC}", with: "") : given).squeezed
    // "✅ Title", "Title -> https://..."
    if title.utf8.first.map({ $0 >= 0xE2 }) ?? false { title = withoutPicture(title.droppingFirst(emoji)) }
    if title.hasSuffix("->") || title.hasSuffix("=>") { title = title.dropLast(2).trimmed.description }
    title = withoutNumber(withoutPresenter(withoutArrow(title)))
    title = unquoted(title)
    // The name of a file.
    if title.endsCaseless(".pdf"), title.holds(" ") { title = String(title.dropLast(4)) }
    // Groups at the end and venue marks at the start belong to the entry.
    if let open = title.first, open == "[" || open == "(" || open == "【",
      let close = Segments.closing(title[...], from: title.startIndex)
    {
      let group = String(title[...close])
      let rest = entry.takingGroups(group)
      // "(Storage system) Pocket: ...": what kind of paper it is.
      let behind = title[title.index(after: close)...]
      let isTag =
        group.wordCount <= 3 && behind.hasPrefix(" ") && behind.wordCount >= 3
        && !(open == "(" && group.wordCount == 1
          && (group.hasSuffix("ly)") || hedges.contains(group.lowercased())))
      if rest.isEmpty || isTag {
        title = behind.trimmed.description
      } else if open == "(", behind.isEmpty, group.wordCount >= 4 {
        title = String(group.dropFirst().dropLast())
      }
    }
    title = withoutPraise(withoutLeadingVenue(title, &entry), &entry)
    while endsInBracket(title), let open = opening(title.trimmed) {
      title = title.trimmed
      let group = String(title[open...])
      if EntryText.abbreviates(
        group.dropFirst().dropLast(), title[..<open].trimmed.description, isTitle: true)
      {
        break
      }
      // No title ends in square brackets; what stands there is a note.
      // And "Compilers(RISC and CISC)" was written so by the list.
      let isGlued = open > title.startIndex && title[..<open].last?.isLetter == true && group.wordCount > 1
      // "... recognition (2)": how often, or how much, somebody likes it.
      let isCount = group.utf8.count == 3 && group.utf8.dropFirst().first?.isDigit ?? false
      let isNote =
        (group.hasPrefix("[") || isGlued) && title[..<open].wordCount >= 3
        || isCount && title[..<open].wordCount >= 5
      guard entry.takingGroups(group).isEmpty || isNote, open > title.startIndex else { break }
      title = title[..<open].trimmed.description
    }
    // "P: Safe Event-Driven Programming" and "Links: Web Programming Without Tiers" are called so.
    let isCalled = title.prefix(3).dropFirst().hasPrefix(": ") || title.hasPrefix("Links: ")
    if !isCalled, let lead = RoleWords.splitLead(title), !lead.rest.isEmpty, lead.rest.wordCount >= 2 {
      title = lead.rest
      if entry.draft.role == nil { entry.draft.role = lead.role }
    }
    title = withoutNamedVenue(peeled(withoutDashedYear(title, &entry), &entry), &entry)
    title = unquoted(title)
    title = withoutFirm(title.droppingLast(dashes).droppingFirst(colons))
    if title.hasSuffix("."), !title.hasSuffix("..") { title.removeLast() }
    if title.hasSuffix(" :") { title = title.dropLast(2).trimmed.description }
    if title.hasSuffix(":") || title.hasSuffix("：") { title.removeLast() }
    for state in unpublished where title.endsCaseless(state) { title = String(title.dropLast(state.count)) }
    title = withoutStrayQuote(title.droppingLast(emoji))
    draft = entry.draft
    return title.trimmed
  }

  /// "Title. IEEE Computer, September 1985", "Title - OSDI'18": a venue at the end of a title.
  private static func peeled(_ title: String, _ entry: inout EntryText) -> String {
    let (head, tail) = Segments.peel(title, keepsHead: true)
    guard let tail, head.wordCount >= 2 || tail.venue != nil && tail.year != nil && !head.isEmpty,
      tail.venue != nil || tail.year != nil
    else {
      return title
    }
    // A title may end in a year ("... in 2020"); only a date behind a comma or a full stop is none of it.
    if tail.venue == nil {
      let cut = title.dropFirst(head.count).first
      guard cut == "," || cut == "." || cut == "|" else { return title }
    }
    entry.take(tail)
    return head
  }

  /// "Title, led by Ann", "Title – presented by Max Doe": who speaks about it.
  private static func withoutPresenter(_ title: String) -> String {
    guard title.holds("ed by "),
      let said = ["led by ", "presented by "].lazy.compactMap({ title.range(of: $0) }).first,
      case let before = title[..<said.lowerBound].trimmed, let mark = before.last, ",;–—-|".contains(mark),
      case let rest = title[said.upperBound...].trimmed, (1...6).contains(rest.wordCount),
      PersonNames.read(String(rest), isSlot: true, isSurname: true) != nil
    else { return title }
    return String(before.droppingLast(dashes) as Substring)
  }

  /// "PaLM — 2022", "GPT-3 – Brown et al. - 2020"
  private static func withoutDashedYear(_ title: String, _ entry: inout EntryText) -> String {
    guard title.utf8.last?.isDigit ?? false, entry.draft.year == nil,
      let space = title.utf8.lastIndex(of: 32), let year = VenueWords.year(title[space...].dropFirst()),
      case let head = title[..<space], [" —", " –", " -"].contains(where: { head.hasSuffix($0) })
    else { return title }
    entry.draft.year = year
    return head.dropLast(2).trimmed.description
  }

  /// "SOSP'03-The Google File System", "OSDI'12: Spanner: ...": where it appeared, before the title.
  private static func withoutLeadingVenue(_ title: String, _ entry: inout EntryText) -> String {
    guard VenueWords.mayHold(title) else { return title }
    if title.holds(byte: 0x5F), let split = behindUnderscores(title) {
      entry.take(split.venue)
      return split.title
    }
    var marks = 0
    var next = title.startIndex
    for _ in 0..<28 where next < title.endIndex && marks < 3 {
      let i = next
      next = title.unicodeScalars.index(after: i)
      guard leadMarks.holds(title.unicodeScalars[i]) else { continue }
      marks += 1
      guard let found = VenueWords.read(String(title[..<i])), let venue = found.venue, found.year != nil,
        venue.byBlanks.contains(where: { VenueWords.acronyms.containsCaseless($0) })
      else { continue }
      let rest = title[title.index(after: i)...].trimmed
      guard rest.wordCount >= 2 else { return title }
      entry.take(found)
      return String(rest)
    }
    return title
  }

  /// How far a paper has come that has not appeared.
  private static let unpublished = [
    ", under review", ", under submission", ", in submission", ", in preparation", ", in press",
    ", to appear",
    ", forthcoming", ", preprint",
  ]
  /// "22_VLDB_Optimizing Inference Serving", "20_NSDI_Google_Meaningful Availability", "21_Experiences in Managing": when, where
  /// and perhaps whose, as files are named.
  private static func behindUnderscores(_ title: String) -> (venue: VenueWords.Found, title: String)? {
    var parts = title.split(separator: "_", omittingEmptySubsequences: false)
    guard (2...4).contains(parts.count), let rest = parts.popLast(), rest.wordCount >= 2, rest.first != " ",
      parts.allSatisfy({ (1...3).contains($0.wordCount) && $0.utf8.count <= 24 }),
      let at = parts.firstIndex(where: { $0.utf8.allSatisfy(\.isDigit) }),
      let year = VenueWords.year(parts.remove(at: at)),
      let first = rest.first, first.isUppercase || first.isNumber
    else { return nil }
    return (VenueWords.Found(venue: parts.first.map { String($0.trimmed) }, year: year), String(rest))
  }
  private static let leadMarks: Marks = "-–—:|,"

  private static func endsInBracket(_ title: String) -> Bool {
    guard let last = title[...].trimmed.unicodeScalars.last else { return false }
    return last == ")" || last == "]" || last == "）" || last == "】"
  }
  private static func opening(_ text: String) -> String.Index? {
    guard let last = text.unicodeScalars.last,
      let (opening, closing) = Segments.brackets.first(where: { $0.1.holds(last) })
    else { return nil }
    let scalars = text.unicodeScalars
    var depth = 0
    var i = text.endIndex
    while i > text.startIndex {
      i = scalars.index(before: i)
      if closing.holds(scalars[i]) { depth += 1 }
      if opening.holds(scalars[i]) {
        depth -= 1
        if depth == 0 { return i }
      }
    }
    return nil
  }

  /// "1.3 - Title", "12. Title", "#3: Title"
  static func withoutNumber(_ text: String) -> String {
    // Most titles begin with a letter.
    guard let first = text.utf8.first, !first.isLetter else { return text }
    // "[1901.05162] Coded Matrix Multiplication": what the page of a preprint is called.
    if let close = text.utf8.prefix(16).firstIndex(of: 0x5D), text.utf8.count > 24,
      case let number = text[..<close].droppingFirst("[").droppingLast("\\"),
      (9...12).contains(number.utf8.count), number.utf8.dropFirst(4).first == 0x2E,
      number.utf8.allSatisfy({ $0.isDigit || $0 == 0x2E || $0 == 0x76 })
    {
      return text[text.index(after: close)...].trimmed.description
    }
    let digits = text.prefix { $0.isNumber || $0 == "." || $0 == "#" }
    guard digits.contains(where: \.isNumber), digits.count <= 6 else { return text }
    let rest = text[digits.endIndex...].trimmed
    guard let mark = rest.first else { return text }
    if mark.isOne(of: "-–—:)") && digits.endIndex < text.endIndex
      && (text[digits.endIndex] == " " || mark == ":" || mark == ")")
    {
      return rest.dropFirst().trimmed.description
    }
    let isSpaced = text[digits.endIndex...].first == " "
    if digits.hasSuffix("."), isSpaced { return rest.description }
    // "2.To Model or to Intervene": the blank was forgotten.
    if digits.hasSuffix("."), digits.dropLast().allSatisfy(\.isNumber), mark.isUppercase, rest.wordCount >= 3
    {
      return rest.description
    }
    // "1.3 Petuum: A New Platform": the number of a section.
    if isSpaced, digits.dropFirst().dropLast().holds("."), mark.isUppercase, rest.wordCount >= 3 {
      return rest.description
    }
    return text
  }

  /// "A Data-Flow Processor,”": what closes a quotation that nothing opened.
  private static func withoutStrayQuote(_ title: String) -> String {
    guard title.hasSuffix("”") || title.hasSuffix("\"") else { return title }
    let head = title.dropLast()
    guard !head.contains(where: { $0.isOne(of: "“”\"„") }) else { return title }
    return String(head).droppingLast(dashes)
  }

  static func unquoted(_ text: String) -> String {
    let pairs: [(Character, Character)] = [
      ("\"", "\""), ("“", "”"), ("”", "”"), ("'", "'"), ("‘", "’"), ("«", "»"), ("《", "》"), ("「", "」"),
      ("『", "』"), ("„", "“"), ("“", "“"),
    ]
    var s = text.trimmed
    guard let byte = s.utf8.first, byte == 0x22 || byte == 0x27 || byte >= 0x80, s.utf8.count > 2 else {
      return s
    }
    for (open, close) in pairs {
      if s.first == open, s.count > 2 {
        let plain = s.hasSuffix(".") || s.hasSuffix(",") ? String(s.dropLast()) : s
        if plain.last == close, !plain.dropFirst().dropLast().contains(where: { $0 == open }) {
          s = String(plain.dropFirst().dropLast()).trimmed
          break
        }
      }
    }
    return s
  }

  /// A part in double quotes that is long enough for a title.
  static func quoted(_ text: String) -> (before: String, title: String, after: String)? {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x60 || $0 >= 0x80 }) else { return nil }
    for (open, close) in [
      ("\"", "\""), ("“", "”"), ("«", "»"), ("《", "》"), ("「", "」"), ("„", "“"), ("``", "''"), ("“", "“"),
    ] as [(String, String)] {
      guard let start = text.range(of: open), let end = text[start.upperBound...].range(of: close) else {
        continue
      }
      let inner = text[start.upperBound..<end.lowerBound].trimmed
      let before = String(text[..<start.lowerBound])
      // `The Structure of the "THE"-Multiprogramming System` quotes a word, not itself.
      guard
        inner.wordCount >= 3 || CJK.count(String(inner)) >= 4
          || before.trimmed.isEmpty && inner.count > 3
          || inner.count > 3 && (PersonNames.beforeYear(before) ?? PersonNames.shouted(before)) != nil
      else { continue }
      let after = text[end.upperBound...]
      if let next = after.first, next.isLetter || next == "-" { continue }
      // `Data Summarization with "the Right to be Forgotten"`, `"This is Fake!": Assessing Intent`: parts of a title.
      if before.wordCount > 2, before.trimmed.last?.isLetter ?? false, PersonNames.read(before) == nil,
        RoleWords.role(before) == nil, !saysWhoPresents(before)
      {
        continue
      }
      if before.trimmed.isEmpty, after.hasPrefix(":"),
        case let rest = Segments.peel(String(after.dropFirst().trimmed)).head, rest.wordCount >= 3,
        VenueWords.capitalShare(rest) > 0.5, PersonNames.read(rest) == nil
      {
        continue
      }
      if before.trimmed.isEmpty, goesOn(after) { continue }
      return (before, String(inner), String(after))
    }
    return closed(text)
  }
  /// `Why Systolic Architectures?,” IEEE Computer, 1982`: a quotation that nothing opened ends behind its comma.
  private static func closed(_ text: String) -> (before: String, title: String, after: String)? {
    guard let hit = text.range(of: ",” ") ?? text.range(of: ",\" "), case let title = text[..<hit.lowerBound],
      title.wordCount >= 3, !title.contains(where: { $0.isOne(of: "“”\"„") })
    else { return nil }
    return ("", String(title), String(text[hit.upperBound...]))
  }

  /// `"Cloudy with a Chance" of Outages`: the title goes on.
  private static func goesOn(_ after: Substring) -> Bool {
    ["of", "for", "with", "to", "on"].contains(after.trimmed.prefix { $0 != " " })
  }

  /// Whether a link's text is only a short name, so that the title may follow.
  static func isLabel(_ text: String) -> Bool {
    let words = text.wordCount
    return words <= 1 || words <= 3 && text.utf8.count <= 26 && !text.holds(":")
  }

  /// Whether what follows a link is the title, and the link's text only its label.
  ///
  /// `isCited`: who wrote it, where and when stand behind, so that small letters are no remark's.
  static func isBetter(_ given: String, than label: String, isCited: Bool = false) -> Bool {
    let part = given.droppingFirst(colons)
    let words = part.byBlanks
    guard
      words.count >= 3 || words.count == 2 && label.wordCount == 1 || CJK.count(part) >= 6
    else { return false }
    guard let first = part.first(where: { $0.isLetter || $0.isNumber }) else { return false }
    // "[Introduction](...) - 25 Aug"
    if first.isNumber, DateScanner().scan(part).isWhole { return false }
    guard
      first.isUppercase || first.isNumber || first.unicodeScalars.first.map({ CJK.isIdeograph($0) }) ?? false
        || part.folded.hasPrefix(label.folded)
    else { return false }
    return part.folded.hasPrefix(label.folded) || VenueWords.capitalShare(part) >= 0.5 || part.holds(": ")
      || isCited && words.count >= 4 && !remarks.contains(words[0].lowercased().trimmingPunctuation)
  }

  /// How people begin what they say about a paper.
  private static let remarks: WordSet = [
    "read", "skim", "see", "this", "it", "these", "focus", "skip", "only", "note", "great", "good", "classic",
    "describes", "introduces", "explains", "presents", "proposes", "discusses", "shows", "also", "just",
    "section", "sections", "chapter", "chapters", "you", "i", "we", "there", "here",
  ]
  /// Whether a link's text is a title by itself, so that what follows its colon is a remark.
  static func isWhole(_ title: String, before rest: String) -> Bool {
    if title.wordCount >= 3, let first = rest.droppingFirst(colons).byBlanks.first,
      remarks.contains(first.lowercased().trimmingPunctuation)
    {
      return true
    }
    guard title.wordCount >= 4 else { return false }
    if title.dropLast().holds(": ") { return true }
    let remark = String(rest.prefix { $0 != "|" })
    return VenueWords.capitalShare(title) > 0.6 && VenueWords.capitalShare(remark) < 0.5
  }

  /// `[Ring Attention](url) with Blockwise Transformers for Near-Infinite Context`: a name that goes on as titles do.
  static func goesOn(_ title: String, _ after: String) -> Bool {
    guard isLabel(title), let first = after.byBlanks.first,
      ["with", "for", "of", "via", "in", "on", "from", "and", "to"].contains(first)
    else { return false }
    let part = after.prefix { $0 != "|" && $0 != "｜" && $0 != "." }
    return (3...14).contains(part.wordCount) && VenueWords.capitalShare(String(part)) > 0.6
      && VenueWords.read(String(part)) == nil && !isSentence(String(part), from: 3, marks: 1)
  }

  /// `[Name](url): rest of the title | venue`: name and rest read as one.
  static func joined(_ title: String, _ after: String) -> (title: String, rest: String)? {
    var rest = after
    let hasColon = rest.hasPrefix(":") || rest.hasPrefix("：")
    if hasColon { rest.removeFirst() }
    let spaced = hasColon && rest.first == " "
    let bar = rest.firstIndex { $0 == "|" || $0 == "｜" } ?? rest.endIndex
    let head = String(rest[..<bar])
    let sentences = Segments.split(head)
    guard let first = sentences.first, !first.isEmpty else { return nil }
    // People or a venue behind the colon are no part of the title.
    if VenueWords.read(first) != nil || PersonNames.read(first) != nil { return nil }
    // More sentences that are neither people nor venue: a comment.
    for more in sentences.dropFirst() {
      let (rest, tail) = Segments.peel(more)
      if tail == nil, PersonNames.read(more, isSlot: true) == nil, VenueWords.read(more, isSlot: false) == nil
      {
        return nil
      }
      if tail != nil, !rest.isEmpty, PersonNames.read(rest, isSlot: true) == nil { return nil }
    }
    guard first.wordCount <= 30 else { return nil }
    var draft = EntryDraft()
    let tailed = cleaned(first, into: &draft)
    if PersonNames.read(tailed) != nil { return nil }
    var tail = sentences.dropFirst().joined(separator: ". ")
    if let venue = draft.venue {
      tail = "\(venue) \(draft.year.map(String.init) ?? "") | \(tail)"
    } else if let year = draft.year {
      tail = "\(year) | \(tail)"
    }
    tail += rest[bar...]
    var name = title
    if name.hasSuffix(":") { name.removeLast() }
    return (name + (hasColon ? ":" : "") + (spaced || !hasColon ? " " : "") + tailed, tail)
  }

  /// Text after a link that goes on as a sentence: "that both help launch deep learning".
  static func isProse(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter, first.isLowercase else { return false }
    let words = text.byBlanks
    if words.count <= 2 || VenueWords.read(text) != nil { return false }
    return !["in", "by", "at", "et"].contains(words[0].lowercased())
  }
}
