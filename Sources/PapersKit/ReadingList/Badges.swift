/// What a badge of shields.io says (https://shields.io/badges/static-badge): its words stand in its address, and often nowhere
/// else.
enum Badges {
  static func words(_ address: String) -> String? {
    guard address.utf8.count < 600, let host = address.range(of: "img.shields.io/") else { return nil }
    let path = address[host.upperBound...]
    if let message = path.range(of: "message=") {
      return String(path[message.upperBound...].prefix { $0 != "&" }).percentDecoded.squeezed
    }
    guard path.hasPrefix("badge/") else { return nil }
    // "badge/NeurIPS-2023-blue", "badge/-OSDI'20-red.svg": label, message, colour; two hyphens are one of the text.
    let parts = String(path.dropFirst(6).prefix { $0 != "?" }).replaced("--", with: "\u{1}").split(
      separator: "-", omittingEmptySubsequences: false
    ).dropLast()
    let words = parts.joined(separator: " ").replaced("\u{1}", with: "-").replaced("_", with: " ")
    return words.percentDecoded.squeezed
  }

  /// Where a paper appeared, in the words of a badge: "NeurIPS 2023", "Paper OSDI'20".
  static func venue(_ words: String) -> VenueWords.Found? {
    for text in [words[...], words[...].drop { $0 != " " }] where text.wordCount <= 3 {
      if let found = VenueWords.read(String(text)), found.venue != nil, found.year != nil { return found }
    }
    // "Quantum Sci 2016", "Reversible Computation 2024": a name and its year; nothing else is dated so.
    guard (2...5).contains(words.wordCount), words.first?.isUppercase == true,
      words.utf8.suffix(5).first == 32, VenueWords.year(words.suffix(4)) != nil,
      !words.folded.byBlanks.contains(where: { notVenues.contains($0) })
    else { return nil }
    let found = VenueWords.read(words, isSlot: true)
    return found?.venue == nil || found?.year == nil ? nil : found
  }
  private static let notVenues: WordSet = [
    "stars", "updated", "update", "since", "license", "commit", "release", "released", "version", "last",
    "made",
    "copyright", "year", "date", "spring", "summer", "fall", "autumn", "winter", "status", "build", "python",
  ]

  /// Where and when a paper appeared, in the words of a link behind its title: "OSDI '18", "[ICLR 2017]", "[VLDB]", "[11 Jan 2021]".
  static func edition(_ link: String) -> VenueWords.Found? {
    let text = link.squeezed
    if let found = VenueWords.edition(text) { return found }
    let isBracketed = Segments.isBracketed(text[...])
    let said = isBracketed ? text.dropFirst().dropLast().trimmed.description : text
    if let year = VenueWords.yearAlone(said) { return VenueWords.Found(venue: nil, year: year) }
    guard isBracketed, let found = VenueWords.read(said), found.venue != nil else { return nil }
    return found
  }
}
