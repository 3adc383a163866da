/// Remarks in parentheses that belong to no title.
enum Notes {
  static func isNote(_ text: String) -> Bool {
    if text.hasPrefix("@") { return true }
    let folded = text.folded
    if whole.contains(folded) { return true }
    let words = folded.byBlanks
    // "(11 pages)", "(DOI: 10.1145/...)"
    if words.count == 2, words[1] == "pages" || words[1] == "pp", words[0].utf8.allSatisfy(\.isDigit) {
      return true
    }
    if text.wordCount <= 2, text.beginsCaseless("doi") || text.beginsCaseless("10."), text.holds("10."),
      !Reference.named(in: text).isEmpty
    {
      return true
    }
    // "(2nd ed.)", "(third edition)"
    if words.count == 2, words[1] == "ed" || words[1] == "edition" { return true }
    guard let first = words.first, words.count <= 10 else { return false }
    if [
      "section", "sections", "chapter", "chapters", "ch", "sec", "pages", "pp", "page", "only", "skip",
      "through", "awarded", "part",
    ].contains(first),
      words.dropFirst().contains(where: {
        $0.contains(where: \.isNumber) || $0.allSatisfy { $0.isOne(of: "ivx") }
      })
    {
      return true
    }
    if text.contains(where: \.isNumber), text.allSatisfy({ $0.isNumber || $0.isOne(of: ".-–, ") }),
      text.contains(where: { $0.isOne(of: ".-–") })
    {
      return true
    }
    return [
      "best paper", "student paper", "distinguished paper", "test of time", "award", "runner up",
      "honorable mention",
      "hall of fame", "spotlight", "oral",
    ].contains { folded.holdsWord($0) }
  }
  private static let whole: WordSet = [
    "preprint", "draft", "skim", "emulator", "simulator", "abstract only", "invited paper", "invited talk",
    "extended abstract", "short paper", "demo paper", "vision paper", "position paper", "industry track",
    "poster",
  ]
  /// "DYNAMO '00" of "Keynote DYNAMO '00": what kind of a talk or paper it was there is said around the venue.
  static func withoutOccasion(_ text: String) -> String? {
    var words = text.byBlanks[...]
    guard (2...6).contains(words.count) else { return nil }
    let isOccasion = { (word: Substring) in occasions.contains(word.lowercased().trimmingPunctuation) }
    while let first = words.first, isOccasion(first) { words.removeFirst() }
    while let last = words.last, isOccasion(last) { words.removeLast() }
    return words.isEmpty || words.count == text.wordCount ? nil : words.joined(separator: " ")
  }
  private static let occasions: WordSet = [
    "keynote", "talk", "practice", "invited", "poster", "demo", "short", "long", "paper", "extended",
    "abstract", "tutorial", "draft", "to", "appear", "preprint", "version", "article", "at",
  ]

  /// "(can't find free)", "(skip the proofs)": what is said about a paper, behind its title.
  static func isRemark(_ text: String) -> Bool {
    let words = text.folded.byBlanks
    return (2...10).contains(words.count) && words.first.map { remarks.contains($0) } ?? false
  }
  private static let remarks: WordSet = [
    "can", "cannot", "couldn", "don", "skip", "read", "ignore", "focus", "see", "available", "requires",
    "not",
    "paywalled", "only", "until", "also",
  ]
}
