/// Lines of an entry that are no titles: who wrote it, where and when it appeared.
extension EntryReader {
  /// Who, where and when, when a line says nothing else.
  static func peopleAndVenue(_ line: [Piece]) -> (people: PersonNames.Found, venue: VenueWords.Found)? {
    guard line.allSatisfy({ $0.url == nil }), case let words = line.words, words.utf8.count < 400,
      words.holds(","), VenueWords.holdsYear(words),
      let both = Segments.peopleThenVenue(words, isSurname: true),
      both.venue.venue != nil,
      // "Santa Clara, OSDI 2018" is where it was; a whole reference has volume or pages as well.
      both.people.names.count > 1
        || both.venue.year != nil && words.utf8.count(where: { $0 == 44 }) >= 3
          && !PersonNames.namesPlace(both.people.names[0]),
      both.people.names.allSatisfy({ $0.holds(" ") })
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

  /// Lines that are a reference each; of three and more a third may leave out where or when.
  static func areReferences(_ lines: [[Piece]]) -> Bool {
    guard lines.count > 1, lines.allSatisfy({ line in line.allSatisfy { $0.url == nil } }) else {
      return false
    }
    let found = lines.count { isReference($0) }
    return found == lines.count || lines.count >= 3 && found * 3 >= lines.count * 2
  }

  /// "The Google File System -- Ghemawat, Gobioff, Leung -- SOSP 2003": a line that ends in where and when.
  private static func isReference(_ line: [Piece]) -> Bool {
    let words: String = line.words.droppingLast(". ")
    guard words.utf8.last?.isDigit ?? false,
      case let (head, tail) = Segments.peel(words, keepsHead: true), let tail
    else { return false }
    return tail.venue != nil && tail.year != nil && head.wordCount >= 3
  }
}

extension UInt8 {
  /// A mark or blank between the parts of a date, or a byte of "3월 9일".
  var partsDate: Bool { self == 32 || 0x2D...0x2F ~= self || self >= 0x80 }
}
