/// Lines of an entry that are no titles: who wrote it, where and when it appeared.
extension EntryReader {
  /// Who, where and when, when a line says nothing else.
  static func peopleAndVenue(_ line: [Piece]) -> (people: PersonNames.Found, venue: VenueWords.Found)? {
    guard line.allSatisfy({ $0.url == nil }), case let words = line.words, words.utf8.count < 400,
      words.holds(","), VenueWords.holdsYear(words), let both = Segments.peopleThenVenue(words),
      both.venue.venue != nil, both.people.names.allSatisfy({ $0.holds(" ") })
    else { return nil }
    return both
  }

  /// Where and when, when a line says nothing else.
  static func venueLine(_ line: [Piece]) -> VenueWords.Found? {
    guard line.allSatisfy({ $0.url == nil }), case let words = line.words, words.utf8.count < 240,
      VenueWords.holdsYear(words), let found = VenueWords.read(words) ?? VenueWords.withVolume(words),
      found.venue != nil, found.year != nil
    else { return nil }
    return found
  }

  /// "The Google File System -- Ghemawat, Gobioff, Leung -- SOSP 2003": a line that ends in where and when.
  static func isReference(_ line: [Piece]) -> Bool {
    guard line.allSatisfy({ $0.url == nil }), case let words = line.words, words.utf8.last?.isDigit ?? false,
      case let (head, tail) = Segments.peel(words, keepsHead: true), let tail
    else { return false }
    return tail.venue != nil && tail.year != nil && head.wordCount >= 3
  }
}
