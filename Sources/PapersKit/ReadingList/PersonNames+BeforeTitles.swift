/// Who stands in front of a title.
extension PersonNames {
  /// "Lewin, Daniel Mark": one person whose given name many people bear.
  static func inverted(_ text: String) -> Found? {
    guard text.utf8.count(where: { $0 == 44 }) == 1, let people = read(text, isSlot: true),
      people.names.count == 1,
      isFamiliar(people.names[0])
    else { return nil }
    return people
  }
  /// "Ping Luo" in front of a title that reads like no name, behind which stands where it appeared.
  static func alone(_ text: String, in segments: [String]) -> Found? {
    guard (2...3).contains(text.wordCount), isName(text, alone: true), let last = segments.last,
      VenueWords.read(last) != nil, read(segments[1]) == nil, VenueWords.read(segments[1]) == nil
    else { return nil }
    return Found(names: [text])
  }
  /// People, or one person and a year: "Kenneth Benoit. 2020. ".
  static func beforeYear(_ text: String) -> Found? {
    let parts = Segments.split(text)
    return parts.count == 2 && VenueWords.year(parts[1]) != nil && parts[1].utf8.count == 4
      ? read(parts[0], isSlot: true) : read(text)
  }
}
