/// Reads the inline content of one block (an item, a paragraph, a cell) into readings.
struct EntryReader {
  /// The readings of the block, in order; drafts without evidence are among them, for the caller to judge.
  private(set) var drafts: [EntryDraft] = []
  /// Links that belong to the session rather than to a reading: slides, quizzes, recordings.
  private(set) var sessionLinks: [Reading.Link] = []

  init(_ pieces: [Piece]) {
    if let draft = Self.fields(pieces) {
      drafts = [draft]
      return
    }
    var above: PersonNames.Found?
    var place: VenueWords.Found?
    var role: Reading.Role?
    let lines = Self.lines(Self.withoutRemark(pieces))
    for (n, line) in lines.enumerated() {
      if Details.mayHoldKey(line), line.allSatisfy({ $0.url == nil }), Details.isLeader(line.words) {
        continue
      }
      // "*Notes*: ...", "Authors: ..." below the title.
      if n > 0, Details.mayHoldKey(line), let last = drafts.indices.last, drafts[last].title != nil,
        line.allSatisfy({ $0.url == nil }), let (key, value) = Details.key(line.words),
        drafts[last].take(key, value)
      {
        continue
      }
      if n > 0, let last = drafts.indices.last, drafts[last].title != nil, drafts[last].authors.isEmpty,
        let name = PersonNames.inItalics(line)
      {
        drafts[last].authors = [name]
        continue
      }
      // "**Optional:**" between titles.
      if lines.count > 1, n + 1 < lines.count, line.allSatisfy({ $0.url == nil }),
        case let words = line.words,
        words.hasSuffix(":") || words.hasSuffix("："), let said = RoleWords.role(words.trimmingPunctuation)
      {
        role = said
        continue
      }
      // "Jane Roe, Wei Wang:" above "**Title**".
      if n == 0, lines.count > 1, line.allSatisfy({ $0.url == nil }),
        let people = PersonNames.read(line.words) ?? PersonNames.mostly(line.words),
        people.names.count > 1 || people.hasEtAl || people.names[0].holds(". "),
        people.hasEtAl || people.names.allSatisfy({ $0.holds(" ") })
      {
        above = people
        continue
      }
      // "Michael J. Carey, Miron Livny, ACM Trans. Database Syst., 12(4), 1987, 609-654." below the title, or above it.
      if lines.count > 1, let both = Self.peopleAndVenue(line) {
        if let last = drafts.indices.last, drafts[last].title != nil, drafts[last].authors.isEmpty,
          drafts[last].venue == nil
        {
          (drafts[last].authors, drafts[last].hasEtAl) = (both.people.names, both.people.hasEtAl)
          (drafts[last].venue, drafts[last].year) = (both.venue.venue, drafts[last].year ?? both.venue.year)
          continue
        }
        if n == 0 {
          (above, place) = (both.people, both.venue)
          continue
        }
      }
      // "Commun. Rev. 37, 3 (July 2007)" below the title.
      if let last = drafts.indices.last, drafts[last].venue == nil, drafts[last].title != nil,
        let found = Self.venueLine(line)
      {
        (drafts[last].venue, drafts[last].year) = (found.venue, drafts[last].year ?? found.year)
        continue
      }
      for var draft in read(line: line) {
        draft.role = draft.role ?? role
        if let people = above, draft.authors.isEmpty, draft.title != nil {
          (draft.authors, draft.hasEtAl) = (people.names, people.hasEtAl)
          if let place, draft.venue == nil {
            (draft.venue, draft.year) = (place.venue, draft.year ?? place.year)
          }
        }
        if let last = drafts.last, Self.cites(last, draft, line) {
          drafts[drafts.count - 1].venue = draft.title
          drafts[drafts.count - 1].fill(from: draft)
        } else if let last = drafts.last, Self.goesOn(draft, behind: last) {
          drafts[drafts.count - 1].fill(from: draft)
        } else {
          drafts.append(draft)
        }
      }
    }
  }

  /// "*Jane Roe, Max Doe.* **Frontiers of Gardening, 2021.** [[pdf](...)]" below "**Title**", which has nothing yet: what looks
  /// like a title is where it appeared.
  private static func cites(_ head: EntryDraft, _ draft: EntryDraft, _ line: [Piece]) -> Bool {
    head.isSetOff && head.title != nil && head.links.isEmpty && head.authors.isEmpty && head.venue == nil
      && draft.title != nil && draft.year != nil && draft.venue == nil
      && (draft.authors.count > 1 || draft.hasEtAl) && draft.words.hasPrefix(draft.authors[0])
      && !(line.first { !$0.text.trimmed.isEmpty }?.isStrong ?? true)
  }

  /// Whether a line goes on with the entry above it.
  private static func goesOn(_ draft: EntryDraft, behind last: EntryDraft) -> Bool {
    if draft.title == nil {
      return !draft.isCalledPaper && (!draft.hasPaperLink || !last.hasPaperLink)
    }
    guard !draft.hasTitledLink, !draft.isSetOff, !draft.hasPaperLink,
      last.hasTitledLink || last.isSetOff || last.title != nil
    else {
      return false
    }
    // Its "title" is none: text that only goes on with people, venue or a remark.
    return !draft.isEvident && draft.links.isEmpty
      || draft.titleWords < 2 && !(draft.hasEtAl && draft.venue != nil)
  }

  /// Lines at hard breaks, and at soft breaks where a new entry or a bare address starts.
  private static func lines(_ pieces: [Piece]) -> [[Piece]] {
    // A bullet that stands too far to the right goes on with the paragraph, for Markdown.
    func bullet(_ piece: Piece?) -> String? {
      piece.flatMap { piece in piece.url == nil ? bullets.first { piece.text.hasPrefix($0) } : nil }
    }
    if pieces.indices.dropFirst().contains(where: { pieces[$0 - 1].isBreak && bullet(pieces[$0]) != nil }) {
      return pieces.lines { bullet($0.first) != nil }.flatMap { line in
        var line = line
        if let mark = bullet(line.first) { line[0].text = String(line[0].text.dropFirst(mark.count)) }
        return lines(line)
      }
    }
    let softLines = pieces.lines { _ in true }
    let hasBare =
      softLines.count > 1
      && softLines.dropFirst().contains { $0.first { !$0.text.trimmed.isEmpty }?.isBare ?? false }
    // Addresses and nothing else: each is a paper's.
    if hasBare, softLines.allSatisfy({ line in line.allSatisfy { $0.isBare || $0.text.trimmed.isEmpty } }) {
      return softLines
    }
    if hasBare { return [pieces].flatMap { blocksEndingInAddress($0) } }
    if softLines.count > 1, softLines.dropFirst().allSatisfy({ leadsWithLink($0) }) { return softLines }
    if areReferences(softLines) { return softLines }
    // Each line quotes a title of its own: `Lamport, L. "Time, clocks, and the ordering of events."`
    let quoted =
      softLines.count > 1 ? softLines.filter { Titles.quoted($0.words)?.after.wordCount ?? 99 <= 8 } : []
    if quoted.count >= 2, quoted.count * 2 >= softLines.count { return quoted }
    let startsWithLink =
      pieces.first { !$0.text.trimmed.isEmpty }.map { $0.url != nil && !isAuxiliary($0) } ?? false
    let isKeyed = pieces.first.map { key($0.text[...]) != nil } ?? false
    return pieces.lines { rest in
      guard let next = rest.first(where: { !$0.isBreak && !$0.text.trimmed.isEmpty }) else { return false }
      if next.url != nil, !isAuxiliary(next) { return startsWithLink }
      // A role mark before the link starts an entry as well.
      let text = next.text.trimmed
      if text.hasSuffix(":"), text.utf8.count <= 40,
        RoleWords.role(text.trimmingPunctuation, isMark: true) != nil
      {
        return true
      }
      return ["[B]", "[P]", "[R]", "[O]"].contains { text.hasPrefix($0) } || isKeyed && key(text[...]) != nil
    }
  }

  private static let bullets = ["- ", "• ", "[ ] ", "[x] "]

  /// "2012 NIPS [Title](...)": a line that soon comes to its link.
  private static func leadsWithLink(_ line: [Piece]) -> Bool {
    guard let at = line.firstIndex(where: { $0.url != nil }), !line[at].isGeneric, !line[at].isBare else {
      return false
    }
    return line[..<at].words.wordCount <= 3 && line[at].text.wordCount >= 3
  }

  /// "Title / venue and year / address" on lines of their own: an address ends an entry.
  private static func blocksEndingInAddress(_ pieces: [Piece]) -> [[Piece]] {
    var out: [[Piece]] = [[]]
    var sawAddress = false
    for line in pieces.lines(startingAt: { _ in true }) {
      let isAddress = line.first { !$0.text.trimmed.isEmpty }?.isBare ?? false
      if sawAddress, !isAddress {
        out.append([])
        sawAddress = false
      }
      if !out[out.count - 1].isEmpty {
        out[out.count - 1].append(Piece(kind: .text, text: "\n", source: line[0].source))
      }
      out[out.count - 1] += line
      if isAddress || line.contains(where: \.isBare) { sawAddress = true }
    }
    return out
  }

  /// Links that do not name what they lead to.
  static func isAuxiliary(_ piece: Piece) -> Bool {
    guard let url = piece.url else { return false }
    if piece.isBare || piece.isGeneric || piece.note.holds("badge") { return true }
    if url.hasPrefix("#") || url.beginsCaseless("mailto:") { return true }
    // "[March 26, 2014](...)": the page of the meeting.
    if piece.text.utf8.count <= 24, piece.text.utf8.last?.isDigit ?? false,
      piece.text.utf8.contains(where: \.partsDate),
      case let found = DateScanner().scan(piece.text), found.isWhole, !found.days.isEmpty
    {
      return true
    }
    let kind = piece.leadsTo
    return kind == .slides || kind == .video && piece.text.wordCount <= 3
  }

  /// "[Paper 1](...) [Paper 2](...) [Slides](...)", "[Paper](...) [Extra reading 1](...)": links that say no more than that.
  static func numberedPapers(_ pieces: [Piece]) -> [EntryDraft]? {
    let papers = pieces.filter { piece in
      (piece.leadsTo == .paper || piece.leadsTo == .pdf)
        && (Reading.Link.Kind.saysPaper(piece.text) || RoleWords.role(piece.text, isMark: true) != nil)
    }
    guard !papers.isEmpty else { return nil }
    return papers.map { piece in
      var draft = EntryDraft()
      draft.links = [Reading.Link(written: piece.url ?? "", kind: piece.leadsTo)]
      draft.role = RoleWords.role(piece.text, isMark: true)
      draft.words = piece.url ?? ""
      draft.source = piece.source
      return draft
    }
  }

  // MARK: one line

  private mutating func read(line given: [Piece]) -> [EntryDraft] {
    let line = Self.joiningNames(Self.prepared(Self.withoutKey(given)))
    let titled = line.indices.filter { i in
      line[i].url != nil && !Self.isAuxiliary(line[i]) && !Self.isPersonLink(line, i)
    }
    if titled.count <= 1 {
      if titled.isEmpty, let works = Self.works(line) {
        var drafts = works.map { EntryLine(pieces: [$0], titleAt: nil).draft(&sessionLinks) }
        for n in drafts.indices {
          drafts[n].isSetOff = true
          if n > 0, drafts[n].role == nil { drafts[n].role = drafts[n - 1].role }
        }
        return drafts
      }
      let strong = titled.isEmpty ? Self.strongTitles(line) : []
      if strong.count > 1 {
        // "We read **A**, then **B**": the sentence around them is no title.
        let lead = line[..<strong[0]].words
        let isSaid =
          lead.isEmpty || PersonNames.read(lead) != nil || VenueWords.read(lead) != nil || lead.hasSuffix(":")
        let parts = isSaid ? line : Array(line[strong[0]...])
        return split(parts, at: isSaid ? strong : strong.map { $0 - strong[0] }).map {
          EntryLine(pieces: $0, titleAt: nil).draft(&sessionLinks)
        }
      }
      return [EntryLine(pieces: line, titleAt: titled.first).draft(&sessionLinks)]
    }
    // Code, pages and posts beside a paper go with it; every further paper is an entry of its own.
    var starts: [Int] = []
    var seen: Set<String> = []
    var hasPaper = false
    for i in titled {
      let kind = line[i].leadsTo
      let isPaper = kind == .paper || kind == .pdf
      let folded = line[i].text.folded
      if seen.contains(folded) { continue }
      if !isPaper, hasPaper, !starts.isEmpty, line[i].text.wordCount <= 4 { continue }
      seen.insert(folded)
      starts.append(i)
      hasPaper = hasPaper || isPaper
    }
    // "**Required**: [A](...), [B](...)"
    let lead = line[..<(starts.first ?? 0)].words
    let role = lead.hasSuffix(":") ? RoleWords.role(lead.trimmingPunctuation, isMark: true) : nil
    return split(line, at: starts).map { part in
      let at = part.indices.first {
        part[$0].url != nil && !Self.isAuxiliary(part[$0]) && !Self.isPersonLink(part, $0)
      }
      var draft = EntryLine(pieces: part, titleAt: at).draft(&sessionLinks)
      draft.role = draft.role ?? role
      return draft
    }
  }

  private func split(_ line: [Piece], at starts: [Int]) -> [[Piece]] {
    var parts = starts.enumerated().map { n, start in
      let from = n == 0 ? 0 : start
      let to = n + 1 < starts.count ? starts[n + 1] : line.count
      return Array(line[from..<to])
    }
    // "... (bonus: " at the end of one entry is the role of the next.
    for n in parts.indices.dropLast() {
      guard let last = parts[n].last, last.kind == .text,
        let cut = last.text.lastIndex(where: { $0.isOne(of: "([;,.") })
      else { continue }
      let lead = last.text[last.text.index(after: cut)...]
      guard RoleWords.role(lead.trimmingPunctuation.trimmed) != nil else { continue }
      var moved = last
      moved.text = String(lead)
      parts[n][parts[n].count - 1].text = String(last.text[..<cut])
      parts[n + 1].insert(moved, at: 0)
    }
    return parts
  }

  /// Marks the links that hang behind a title (`Title [[BytePS]](url) [project](url)`), and sets a line that is only a
  /// venue apart from the title above it.
  private static func prepared(_ line: [Piece]) -> [Piece] {
    var out = line
    var words = 0
    for i in out.indices {
      let text = out[i].text[...].trimmed
      if out[i].url == nil {
        words += text.spokenWordCount
      } else if let kind = Self.announced(out, i) {
        out[i].leadsTo = kind
        out[i].note += " badge"
      } else if !isAuxiliary(out[i]) {
        if words >= 3 && hangsBehind(text, i > 0 ? out[i - 1].text[...].trimmed : "")
          || words > 0 && VenueWords.readsEdition(String(text)) && namesOnePaper(out[i])
        {
          out[i].note += " badge"
        } else {
          words += 3
        }
      }
      guard out[i].kind == .softBreak, words >= 3, i > 0, out[i - 1].text.trimmed.last != "," else {
        continue
      }
      let next = out[(i + 1)...].prefix { !$0.isBreak }
      guard !next.isEmpty, next.allSatisfy({ $0.url == nil }), let found = VenueWords.read(Array(next).words),
        found.venue != nil && found.year != nil
      else { continue }
      out[i].kind = .text
      out[i].text = " | "
    }
    return out
  }

  /// "Slides: [week 2](...)", "代码：[apache/tvm](...)": what the words before a link say that it is, when it is no text.
  private static func announced(_ line: [Piece], _ i: Int) -> Reading.Link.Kind? {
    guard let said = line[..<i].lastIndex(where: { !$0.text.trimmed.isEmpty }), line[said].url == nil,
      case let before = line[said].text[...].trimmed,
      before.hasSuffix(":") || before.hasSuffix("："),
      let start = before.dropLast().unicodeScalars.lastIndex(where: {
        $0 == "." || $0 == ";" || $0 == "," || $0 == "|"
      })
        ?? before.indices.first
    else { return nil }
    let lead = String(before[start...]).trimmingPunctuation
    guard let kind = Reading.Link.Kind.spoken(lead, ""),
      kind == .slides || kind == .code || kind == .video
        || kind == .blog && lead != before.trimmingPunctuation
    else { return nil }
    return kind
  }

  /// Whether an address can only be one paper's: that of a conference's programme cannot.
  private static func namesOnePaper(_ piece: Piece) -> Bool {
    if piece.leadsTo == .pdf { return true }
    guard let url = piece.url, let reference = Reference(link: url) else { return false }
    if case .page = reference { return url.holds("/presentation/") }
    return true
  }

  /// Whether a link is in brackets, or names only a venue or a date: "Title [Aug 2023](...)".
  private static func hangsBehind(_ text: Substring, _ before: Substring) -> Bool {
    let words = text.wordCount
    let isBracketed =
      text.hasPrefix("[") && text.hasSuffix("]") || before.hasSuffix("[") || before.hasSuffix("【")
    return words <= 4 && isBracketed
      || words <= 3
        && (VenueWords.read(String(text))?.venue != nil || VenueWords.yearAlone(String(text)) != nil)
  }

  /// "by [Jane Doe](https://...)": a link on a person's name.
  private static func isPersonLink(_ line: [Piece], _ i: Int) -> Bool {
    let kind = line[i].leadsTo
    guard line[i].url != nil, kind == .other || kind == .code, line[i].text.wordCount <= 4,
      PersonNames.isName(line[i].text, alone: true)
    else { return false }
    return line[..<i].contains { !$0.text[...].trimmed.isEmpty }
      || kind == .other && line[(i + 1)...].contains { $0.url != nil }
  }

  /// Bold runs that are titles by themselves, when a line holds several.
  private static func strongTitles(_ line: [Piece]) -> [Int] {
    line.indices.filter { i in
      line[i].isStrong && line[i].kind == .text && line[i].text.wordCount >= 4
        && RoleWords.role(line[i].text) == nil && !Notes.isNote(line[i].text)
        && !Segments.isBracketed(line[i].text[...].trimmed)
        && (i == 0 || !line[i - 1].isStrong)
    }
  }
}
