/// Rows of a table that are one paper each.
extension ListWalk {
  /// One paper a row: the title's cell, and the cells of its fields.
  mutating func single(_ row: [ListBlock], _ columns: TableColumns) {
    let readingColumn = columns.readings.first
    guard let at = columns.first(.title) ?? readingColumn, row.indices.contains(at) else { return }
    var drafts = row[at].entries.drafts
    if let topic = leadingTopic(row[at], isWhole: false),
      drafts.allSatisfy({ $0.source.lowerBound < topic.end })
    {
      return nameTopic(topic.words)
    }
    // "[Lloyd-Max-Tutorial](#p-92)": a table of contents.
    if row[at].pieces.allSatisfy({ $0.url?.hasPrefix("#") ?? !$0.text.isSpoken }) { return }
    for block in row[at].inner { visit(block) }
    // "Vaibhav et al. | 2020 | [Paper](...)": who wrote it stands for the name.
    let isNamed = drafts.count == 1 && (drafts[0].title != nil || !drafts[0].authors.isEmpty)
    guard isNamed, drafts[0].title.map({ !EventWords.isEvent($0) }) ?? true else {
      if !drafts.isEmpty, drafts.contains(where: \.hasPaperLink) { add(drafts, in: nil) }
      return
    }
    // "Knowledge Distillation | [MobileLLM](...), [Distillation](...)": what was read stands where its authors would.
    if !drafts[0].hasPaperLink, let n = columns.first(.authors), row.indices.contains(n),
      case let papers = row[n].entries.drafts.filter({ $0.hasTitledLink && $0.hasPaperLink }), !papers.isEmpty
    {
      return add(papers, in: nil)
    }
    let undefined = Self.undefinedReference(row[at].words)
    if let undefined { drafts[0].title = Titles.cleaned(undefined, into: &drafts[0]) }
    drafts[0].role = drafts[0].role ?? roleCell(row, columns)
    drafts[0].isCatalogued =
      columns.first(.title) != nil && !hasDates(columns) && drafts[0].isTitleLike && drafts[0].links.isEmpty
    for (n, cell) in row.enumerated() where n != at { field(cell, columns[n], &drafts[0]) }
    let draft = drafts[0]
    let hasField = draft.venue != nil || !draft.authors.isEmpty || draft.year != nil
    // A catalogue of papers, some of whose rows say no more than the title.
    let isCatalogue = columns.first(.title) != nil && !hasDates(columns)
    guard
      draft.hasPaperLink || undefined != nil || draft.links.isEmpty && hasField && draft.titleWords >= 2
        || draft.venue != nil && draft.year != nil
        || draft.role != nil && draft.isTitleLike && draft.titleWords >= 4
        || !draft.links.isEmpty && draft.hasTitledLink || hasField && draft.titleWords >= 3
        || isCatalogue && (draft.isTitleLike || draft.isEvident || draft.isLowerTitle)
    else { return noteLeftOut(drafts, tree.nodes[row[at].node].source) }
    let before = scope
    if case .readings(let role) = columns[at], let role { scope.role = role }
    let start = tree.nodes[row[at].node].source.lowerBound
    add(drafts, in: start..<max(start, row.map { tree.nodes[$0.node].source.upperBound }.max() ?? start))
    scope = before
  }

  /// The title of `[Title][key]` whose key is defined nowhere, which Markdown leaves as it stands.
  private static func undefinedReference(_ words: String) -> String? {
    guard words.hasPrefix("["), words.hasSuffix("]"), let middle = words.range(of: "]["),
      case let title = words[..<middle.lowerBound].dropFirst(), title.wordCount >= 2, !title.holds("["),
      !words[middle.upperBound...].dropLast().holds("]")
    else { return nil }
    return String(title)
  }

  private func field(_ cell: ListBlock, _ column: TableColumns.Column, _ draft: inout EntryDraft) {
    guard !cell.words.isEmpty || cell.pieces.contains(where: { $0.url != nil }),
      !EventWords.isNothing(cell.words)
    else { return }
    switch column {
    case .authors:
      if draft.authors.isEmpty, let people = PersonNames.read(cell.words, isSlot: true, isSurname: true) {
        (draft.authors, draft.hasEtAl) = (people.names, people.hasEtAl)
      }
    case .venue:
      // "Source: Yann LeCun" is nowhere.
      if !PersonNames.isFamiliar(cell.words), let found = VenueWords.read(cell.words, isSlot: true) {
        draft.venue = draft.venue ?? found.venue
        draft.year = draft.year ?? found.year
      } else if draft.venue == nil, CJK.count(cell.words) >= 3, cell.words.utf8.count <= 90 {
        // "西南大学学报(自然科学版)"
        draft.venue = cell.words
      } else if cell.words.utf8.count <= 24 {
        // "2018-OpenAI"
        draft.year = draft.year ?? Details.year(cell.words)
      }
    case .year:
      // "Arxiv2023" in a column of years.
      if let found = VenueWords.read(cell.words) ?? Segments.peel(cell.words).tail
        ?? VenueWords.read(cell.words, isSlot: true), let venue = found.venue, found.year != nil
      {
        // "July'24" is no conference.
        let isMonth = DateScanner.month(venue.lowercased()) != nil
        (draft.venue, draft.year) = (draft.venue ?? (isMonth ? nil : venue), draft.year ?? found.year)
      }
      draft.year = draft.year ?? Details.year(cell.words)
    default: break
    }
    switch column {
    case .people, .date, .week, .number, .topic, .ignored: return
    default: break
    }
    draft.links += cell.pieces.outwardLinks
  }

}
