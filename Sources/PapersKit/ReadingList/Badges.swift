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
    return nil
  }
}
