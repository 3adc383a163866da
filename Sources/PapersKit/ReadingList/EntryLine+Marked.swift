/// Titles that bold or italic type sets off.
extension EntryLine {
  func markedTitle() -> (title: String, range: Range<Int>)? {
    let texts = pieces.indices.filter {
      !pieces[$0].text.trimmed.isEmpty && pieces[$0].url == nil && !pieces[$0].isBreak
        && !(pieces[$0].isStrong && Notes.isNote(pieces[$0].text)) && !isNameAmongPeople($0)
    }
    guard let first = texts.first(where: { pieces[$0].isStrong || pieces[$0].isEmphasized }) else {
      return nil
    }
    var end = first
    while end + 1 < pieces.count, pieces[end + 1].isStrong == pieces[first].isStrong,
      pieces[end + 1].isEmphasized == pieces[first].isEmphasized, pieces[end + 1].url == nil
    { end += 1 }
    let title = pieces[first...end].map(\.text).joined().squeezed
    let words = title.wordCount
    guard
      words >= 2 || CJK.count(title) >= 4 || first == texts.first && isNamedByVenueLink(behind: end)
        || (title.hasSuffix(":") || pieces[(end + 1)...].words.hasPrefix(":")) && first == texts.first
    else { return nil }
    if RoleWords.role(title.trimmingPunctuation) != nil || RoleWords.announces(title)
      || RoleWords.isLead(title)
      || VenueWords.read(title) != nil
    {
      return nil
    }
    if PersonNames.read(title) != nil { return nil }
    // "**Roe, J., & Doe, M. (2003). Title. In SOSP (pp. 29–43).**": a reference that matters more than others.
    if first == texts.first, end + 1 >= pieces.count, PersonNames.leadReference(title) { return nil }
    // An emphasised part of a sentence is no title: it stands first, or behind people.
    if first != texts.first {
      let before = texts.prefix { $0 < first }.map { pieces[$0] }.words
      let plain = before.trimmingPunctuation
      // `Girshick, Ross. "**Fast r-cnn**."`
      let isQuoted =
        before.unicodeScalars.last.map { Self.quotes.holds($0) } ?? false
        && PersonNames.read(plain, isSlot: true) != nil
      guard words >= 3 || words == 2 && isQuoted,
        plain.isEmpty || isQuoted || PersonNames.read(before, isSlot: true) != nil
          || RoleWords.role(plain, isMark: true) != nil
          || PersonNames.behindTopic(before) != nil
          || VenueWords.read(before) != nil || before.hasSuffix("]") || RoleWords.splitLead(before) != nil
      else { return nil }
    }
    return (title, first..<(end + 1))
  }

  /// "**Ray** ([OSDI '18](...))": a name whose link says where it appeared.
  private func isNamedByVenueLink(behind end: Int) -> Bool {
    pieces[(end + 1)...].contains { $0.url != nil && VenueWords.readsEdition($0.text.squeezed) }
  }

  /// "**Jane Roe**, Wei Wang. **Title**": one's own name in bold.
  func isNameAmongPeople(_ i: Int) -> Bool {
    guard pieces[i].isStrong, (2...4).contains(pieces[i].text.wordCount),
      PersonNames.isName(pieces[i].text, alone: true), i + 1 < pieces.count,
      case let next = pieces[i + 1].text.trimmed, next.hasPrefix(",") || next.hasPrefix("and "),
      pieces[(i + 1)...].contains(where: { $0.isStrong && $0.text.wordCount >= 3 })
    else { return false }
    return true
  }
}
