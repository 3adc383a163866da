/// Where a title ends and what it appeared in begins.
extension EntryLine {
  /// "Title https://... (explaining the kernel)": what stands in parentheses behind the address goes on with no title.
  func withoutRemarkBehindAddress() -> (pieces: ArraySlice<Piece>, remark: String?) {
    guard let last = pieces.lastIndex(where: \.isBare), last + 1 < pieces.count,
      case let behind = pieces[(last + 1)...].words, behind.wordCount >= 3,
      Segments.isBracketed(behind[...].trimmed), pieces[..<last].words.wordCount >= 3
    else { return (pieces[...], nil) }
    return (pieces[...last], behind)
  }

  /// "Scaling Laws for Neural Language Models, arXiv preprint arXiv:2001.08361, 2020", "Title, ML Workshop @ NeurIPS 2017":
  /// the title in front of a venue.
  static func beforeVenue(_ text: String) -> (title: String, venue: VenueWords.Found)? {
    guard case let (head, tail) = Segments.peel(text, keepsHead: true), var venue = tail,
      let name = venue.venue,
      head.wordCount >= 3
    else { return nil }
    guard VenueWords.read(head) != nil else { return (head, venue) }
    // A workshop before the conference that it was at.
    guard case let (title, workshop) = Segments.peel(head, keepsHead: true), let first = workshop?.venue,
      title.wordCount >= 3, VenueWords.read(title) == nil, let joint = text.range(of: first),
      let end = text[joint.lowerBound...].range(of: name)
    else { return nil }
    venue.venue = String(text[joint.lowerBound..<end.upperBound])
    return (title, venue)
  }
}
