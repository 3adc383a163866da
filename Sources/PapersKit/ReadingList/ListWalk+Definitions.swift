extension ListWalk {
  /// kramdown's definition lists reach us as paragraphs: a term, then lines that start with a colon.
  static func isDefinitionList(_ pieces: [Piece]) -> Bool {
    guard let first = pieces.first(where: { !$0.text.trimmed.isEmpty }), !first.text.hasPrefix(":") else {
      return false
    }
    return pieces.indices.contains { i in
      pieces[i].isBreak && i + 1 < pieces.count && isMark(pieces[i + 1])
    }
  }
  private static func isMark(_ piece: Piece) -> Bool {
    piece.kind == .text && (piece.text.hasPrefix(": ") || piece.text == ":")
  }

  mutating func kramdownDefinitions(_ pieces: [Piece]) {
    var parts: [[Piece]] = [[]]
    for (i, piece) in pieces.enumerated() {
      if i > 0, pieces[i - 1].isBreak, Self.isMark(piece) {
        var rest = piece
        rest.text = String(piece.text.dropFirst())
        if parts[parts.count - 1].last?.isBreak ?? false { parts[parts.count - 1].removeLast() }
        parts.append([rest])
      } else {
        parts[parts.count - 1].append(piece)
      }
    }
    // A bullet at the line's start ends the paragraph, but not the day's readings.
    if let session = define(parts[0], parts.dropFirst().map { ($0, []) }) {
      scope.session = session
      scope.isDated = true
    }
  }

  mutating func definitions(_ node: Int) {
    var term: [Piece] = []
    var values: [([Piece], [Int])] = []
    for child in tree.children(node) {
      if tree.kind(child) == .term {
        if !term.isEmpty { define(term, values) }
        (term, values) = (tree.pieces(of: child), [])
      } else if tree.kind(child) == .definition {
        let paragraphs = tree.children(child).filter { tree.kind($0) == .paragraph }
        let blocks = tree.children(child).filter { tree.kind($0).isBlock && tree.kind($0) != .paragraph }
        values.append((tree.pieces(of: child) + paragraphs.flatMap { tree.pieces(of: $0) }, blocks))
      }
    }
    if !term.isEmpty { define(term, values) }
  }

  /// A term is a date, a topic or a title; its definitions are the topic, the readings or the details. Returns the session
  /// that a date opened.
  @discardableResult
  private mutating func define(_ term: [Piece], _ values: [([Piece], [Int])]) -> Int? {
    let before = scope
    let words = term.words
    var scanner = DateScanner()
    scanner.isDateSlot = true
    let found = scanner.scan(words)
    let isDated = found.isDated
    if isDated {
      openSession(
        Session(
          week: found.week ?? weekAround, dates: found.days, topic: found.rest.isEmpty ? nil : found.rest,
          heading: words),
        isDated: true)
    } else {
      let all = EntryReader(term).drafts
      let drafts = all.filter { $0.hasPaperLink && $0.title != nil }
      if drafts.isEmpty, all.count == 1, all[0].isTitleLike, values.count == 1, values[0].1.isEmpty {
        // "The Part-Time Parliament", ": Leslie Lamport. TOCS 1998."
        var text = EntryText()
        text.read(values[0].0.words, wantsTitle: false, isAfterTitle: true)
        if !text.draft.authors.isEmpty, text.draft.venue != nil, text.draft.year != nil {
          var draft = all[0]
          draft.fill(from: text.draft)
          draft.add(values[0].0.outwardLinks)
          add([draft], in: nil)
          return nil
        }
      }
      if !drafts.isEmpty {
        var head = drafts
        for value in values {
          var text = EntryText()
          text.read(value.0.words, wantsTitle: false, isAfterTitle: true)
          head[head.count - 1].fill(from: text.draft)
          head[head.count - 1].add(value.0.outwardLinks)
        }
        add(head, in: nil)
        return nil
      }
      if let role = RoleWords.role(words) {
        scope.role = role
      } else if !scope.isDated {
        openSession(Session(topic: words, heading: words), isDated: false)
      }
    }
    for (n, (pieces, blocks)) in values.enumerated() {
      let entries = EntryReader(pieces)
      let drafts = entries.drafts.filter {
        $0.hasPaperLink || $0.isEvident && ($0.links.isEmpty || $0.isPaper)
          || $0.isSetOff && $0.titleWords >= 3 && $0.role != nil
      }
      keep(entries.sessionLinks)
      if drafts.isEmpty || n == 0 && values.count > 1 && !drafts.contains(where: \.hasPaperLink), isDated,
        let session = scope.session, sessions[session].topic == nil
      {
        sessions[session].topic = Self.topic(of: pieces)
      }
      add(drafts, in: nil)
      for block in blocks { visit(block) }
    }
    let session = scope.session
    scope = before
    return isDated ? session : nil
  }
}
