/// A paragraph that is a title, whose address stands in the block below it.
struct TitleLine {
  var draft: EntryDraft
  /// The block behind it.
  var next: Int
  /// The reading that it already is.
  var reading: Int?
}

extension ListWalk {
  /// Keeps a paragraph without links in mind: "Learning Forward Reuse Distance (2020 Pengcheng Li)", "(notes about it)".
  mutating func noteTitle(_ block: ListBlock, _ drafts: [EntryDraft], _ reading: Int?) {
    let next = tree.nodes[block.node].next
    if block.words.hasPrefix("("), block.words.hasSuffix(")"), titleLine?.next == block.node {
      titleLine?.next = next
      return
    }
    titleLine = nil
    guard drafts.count == 1, let draft = drafts.first, draft.title != nil, draft.links.isEmpty,
      reading != nil || draft.isTitleLike || draft.isLowerTitle && draft.titleWords >= 5 || draft.isEvident,
      block.words.wordCount <= 32, !block.words.hasSuffix(":"), RoleWords.role(block.words) == nil,
      draft.titleWords >= 4 || !RoleWords.announcesReadings(block.words),
      reading != nil || !Titles.isSentence(draft.title ?? "")
    else { return }
    titleLine = TitleLine(draft: draft, next: next, reading: reading)
  }

  /// "- https://arxiv.org/pdf/2007.15859.pdf" below it, or the same as a paragraph.
  mutating func addressOfTitle(_ drafts: [EntryDraft], below node: Int) -> Bool {
    // "1. Roe and Doe, "Title," OSDI 2022." over "- This paper can be found here: https://..."
    if let at = freshReading, at == readings.indices.last, readings[at].links.isEmpty,
      readings[at].title != nil, drafts.count == 1, drafts[0].hasPaperLink,
      drafts[0].title.map({ PaperWords.namesNothing($0) }) ?? true
    {
      readings[at].links += drafts[0].links
      return true
    }
    guard let line = titleLine, line.next == node else { return false }
    titleLine = nil
    guard drafts.count == 1, drafts[0].isOnlyPaperLink else { return false }
    if let at = line.reading {
      guard at == readings.indices.last, readings[at].links.isEmpty else { return false }
      readings[at].links += drafts[0].links
      return true
    }
    var draft = line.draft
    draft.add(drafts[0].links)
    add(
      [draft],
      in: draft.source.lowerBound..<max(draft.source.upperBound, drafts[0].source.upperBound))
    return true
  }
}
