extension VenueWords {
  /// What part of a conference it was.
  static let kinds: WordSet = [
    "track", "findings", "main", "tiny", "papers", "demo", "demos", "datasets", "benchmarks",
    "companion", "adjunct", "and", "at", "of", "on", "tutorial",
  ]

  /// Whether a text without its year, pages and awards is the name of a venue.
  static func isVenue(_ text: String, hasYear: Bool, isSlot: Bool) -> Bool {
    let plain = text.trimmingPunctuation
    guard !plain.isEmpty, plain.contains(where: \.isLetter) else { return false }
    if acronyms.containsCaseless(plain) {
      return plain.first?.isUppercase == true || isSlot
        || plain == "arxiv" || plain == "corr" || hasYear && !PaperWords.common.contains(plain)
    }
    // "Shoeybi et al., NVIDIA, 2019"
    if PersonNames.namesPlace(plain), isAcronym(plain) { return false }
    if hasYear || isSlot, isAcronym(plain) || theses.contains(plain.folded) { return true }
    let words = words(plain.replaced("-Companion", with: " Companion"))
    guard !words.isEmpty, words.count <= 22 else { return false }
    // "USENIX ATC", "ACM SIGCOMM CCR", "NeurIPS Workshop", "ICLR Tiny Papers".
    let isNamed = words.contains { acronyms.contains($0) }
    if isNamed,
      words.allSatisfy({
        acronyms.contains($0) || publishers.contains($0) || nouns.contains($0)
          || kinds.contains($0)
      })
    {
      return true
    }
    // "Comm. of the ACM", "SIGMOD Rec.", "14th OSDI"
    if hasYear || isSlot, words.count <= 4,
      words.first == "comm" && words.last == "acm" || isNamed && words.count == 2 && words[1] == "rec"
        || isNamed && words.count == 2 && words[0].utf8.first?.isDigit ?? false && opensVenue(plain)
    {
      return true
    }
    if words.count == 1 {
      return publishers.contains(words[0]) && hasYear || isSlot && plain.first?.isUppercase == true
        || words[0] == "nature" || words[0] == "science" && hasYear
    }
    guard plain.first?.isUppercase == true || plain.first?.isNumber == true || plain.first == "{" || isSlot
    else { return false }
    // Two sentences are no name, unless nothing else can stand here.
    if plain.holds(". "), !isSlot, !abbreviated(plain), Segments.split(plain).count > 1 { return false }
    // "Google 2020" is where people work.
    if words.count == 1, PersonNames.namesPlace(plain) { return false }
    if hasNoun(words) {
      // "Proceedings of the IEEE conference on computer vision"
      return !text.holds("?")
        && (isSlot || capitalShare(plain) >= 0.5 || ["proceedings", "proc"].contains(words.first ?? ""))
    }
    // "BytePS (OSDI 2020)" is a work and its venue.
    if isNamed, hasYear, words.count <= 4, !plain.holds(","), !plain.holds("("), capitalShare(plain) > 0.6 {
      return true
    }
    if words.allSatisfy({ publishers.contains($0) }) { return hasYear || isSlot }
    if let last = words.last, let first = words.first, words.count <= 6 {
      // Titles begin with articles too: "The Wasserstein Transform, ICML 2019".
      let isPublished = publishers.contains(first) && first != "the"
      // "Computing Machinery and Intelligence" is a title, "Computing in Science" a magazine.
      let opens = weakNouns.contains(first) && !(first == "computing" && words.count >= 3 && words[1] != "in")
      if weakNouns.contains(last) || opens || isPublished {
        // "M. Satyanarayanan, Computer": who wrote it is no part of the name.
        if let comma = plain.range(of: ", "), PersonNames.read(String(plain[..<comma.lowerBound])) != nil {
          return false
        }
        return hasYear || isSlot || abbreviated(plain)
          || publishers.contains(first) && weakNouns.contains(last)
      }
    }
    if abbreviated(plain) { return hasYear || isSlot }
    return isSlot && words.count <= 14 && capitalShare(plain) > 0.5
  }
  /// "Acta Informatica", "Fundamenta Informaticae", "Theoretical Statistics": names of journals that could be people's.
  static func isLatin(_ text: String) -> Bool {
    text.lowercased().byBlanks.contains { word in
      ["acta", "annales", "physica", "numerische", "theoria"].contains(word)
        || ["ica", "icae", "ics", "ogy", "tion", "ment", "ity", "graphy", "netics"].contains {
          word.hasSuffix($0)
        }
    }
  }

  /// "Big Data Research 2021": a name of several capitalised words that nobody knows, and a year, where a venue may stand.
  static func namedWithYear(_ text: String) -> Found? {
    // A year has a digit.
    guard text.holdsDigit, let found = read(text, isSlot: true), found.year != nil,
      let venue = found.venue, (2...8).contains(venue.wordCount), capitalShare(venue) == 1,
      PersonNames.read(venue, isSlot: true) == nil, !PersonNames.isName(venue),
      !PersonNames.namesPlace(venue), venue.first?.isUppercase == true, !venue.hasSuffix(" of"),
      DateScanner().scan(text).days.isEmpty,
      !venue.folded.byBlanks.contains(where: {
        ["spring", "summer", "fall", "winter", "chapter", "edition"].contains($0)
      })
    else { return nil }
    return found
  }

  /// Whether a text begins as names of proceedings and journals do.
  static func opensVenue(_ text: String) -> Bool {
    let first = Substring(text.utf8.drop { $0 == 32 }.prefix { $0 != 32 }).trimmingPunctuation
    // "17th", "41st"
    if first.utf8.first?.isDigit ?? false,
      ["st", "nd", "rd", "th"].contains(where: { first.endsCaseless($0) })
    {
      return true
    }
    return openers.containsCaseless(first) || publishers.containsCaseless(first) && first.lowercased() != "in"
  }
  private static let openers: WordSet = [
    "proceedings", "proc", "advances", "journal", "international", "annual", "transactions", "conference",
    "symposium", "workshop",
  ]

  /// "..., in *SIGMOD*": the preposition goes with the venue.
  static func withoutPreposition(_ text: String) -> String {
    var s = text.trimmed
    for tail in [" in", ",in", " at", " In", " in:", " In:", " from"] where s.hasSuffix(tail) {
      s = String(s.dropLast(tail.count)).trimmed
    }
    return ["in", "In", "at"].contains(s) ? "" : s
  }

  /// The words of a name in lower case; "'" and "@" part words as well.
  private static func words(_ text: String) -> [String] {
    var out: [String] = []
    var start = text.utf8.startIndex
    var at = start
    func end() {
      guard start < at else { return }
      let word = text[start..<at].lowercased().trimmingPunctuation
      if !word.isEmpty { out.append(word) }
    }
    while at < text.utf8.endIndex {
      let byte = text.utf8[at]
      let isTypographic = byte == 0xE2 && text.utf8[at...].starts(with: "’".utf8)
      if isTypographic || byte == 32 || byte == 58 || byte == 44 || byte == 39 || byte == 64 {
        end()
        at = text.utf8.index(at, offsetBy: isTypographic ? 3 : 1)
        start = at
      } else {
        at = text.utf8.index(after: at)
      }
    }
    end()
    return out
  }

  /// "Transactions" and the like are words of titles as well ("Efficient Transactions in X"): in a name they open it, end
  /// it, or are followed by "on" or "of".
  private static func hasNoun(_ words: [String]) -> Bool {
    words.indices.contains { n in
      guard nouns.contains(words[n]) else { return false }
      guard
        ["transactions", "trans", "communications", "letters", "journal", "bulletin", "annals"].contains(
          words[n])
      else {
        return true
      }
      return n == 0 && words.count == 1
        || n + 1 == words.count && words[n] != "transactions" && words[n] != "communications"
        || n + 1 < words.count && n <= 3 && ["on", "of", "conference"].contains(words[n + 1])
        || n <= 2
          && words.contains {
            ["acm", "ieee", "usenix", "siam", "ieee/acm", "acm/ieee", "vldb"].contains($0)
          }
    }
  }
  /// "J. ACM", "Commun. ACM", "IEEE Trans. Comput."
  private static func abbreviated(_ text: String) -> Bool {
    let words = text.byBlanks
    return words.count <= 7
      && words.contains { $0.hasSuffix(".") && $0.count <= 9 && $0.first?.isUppercase == true }
      && words.contains {
        ["acm", "ieee", "j.", "trans.", "proc.", "commun.", "lett.", "syst.", "comput.", "conf."].contains(
          $0.lowercased())
      }
  }
  static func capitalShare(_ text: String) -> Double {
    var (words, capitals) = (0, 0)
    for word in text.byBlanks where word.utf8.count > 3 {
      // Most words are ASCII and begin with their letter.
      if let byte = word.utf8.first, byte.isLetter, word.utf8.allSatisfy({ $0 < 0x80 }) {
        words += 1
        if byte < 97 { capitals += 1 }
        continue
      }
      guard word.count > 3, let first = word.first(where: \.isLetter) else { continue }
      words += 1
      if first.isUppercase { capitals += 1 }
    }
    return words == 0 ? 1 : Double(capitals) / Double(words)
  }
}
