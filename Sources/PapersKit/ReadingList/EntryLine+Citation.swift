/// References that are the text of a link as a whole.
extension EntryLine {
  /// A whole reference as the text of a link: "Jane Roe and Max Doe. 2007. Title. Venue 1, 2 (2007)."
  func citation(_ given: String) -> EntryDraft? {
    if let cited = ChineseReference(given) {
      var draft = EntryDraft()
      draft.take(cited)
      return draft
    }
    guard given.wordCount >= 8 else { return nil }
    // "Required Reading: Roe, J. (2018). Title."
    let lead = RoleWords.splitLead(given)
    let text = lead?.rest ?? given
    guard case let segments = Segments.split(text), segments.count >= 2,
      let people = PersonNames.read(segments[0], isSlot: true),
      people.names.count > 1 || people.hasEtAl || VenueWords.year(segments[1]) != nil,
      // "Jane Roe, Max Doe, Ann Poe. Title", "Jane Roe, Max Doe. Title, JMLR 2020."
      segments.count > 2 || VenueWords.holdsYear(segments[1])
        || people.names.count > 2 && people.names.allSatisfy({ $0.holds(" ") })
    else { return nil }
    // Behind the reference stands its address.
    let end = [" DOI:", " doi:", " https://", " http://"].compactMap { text.range(of: $0)?.lowerBound }.min()
    var draft = EntryDraft()
    draft.role = lead?.role
    plain(String(text[..<(end ?? text.endIndex)]), &draft)
    return draft.authors.isEmpty ? nil : draft
  }
}

extension EntryDraft {
  mutating func take(_ cited: ChineseReference) {
    (authors, hasEtAl, title) = (cited.people.names, cited.people.hasEtAl, cited.title)
    (venue, year) = (venue ?? cited.venue, year ?? cited.year)
  }
}
