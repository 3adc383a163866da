extension Titles {
  /// "The Alpha of Indulgent Consensus, Comp Journal 2007": behind the last comma a name that nobody knows and a year. What is
  /// "Unpublished 2020" appeared nowhere.
  static func withoutNamedVenue(_ title: String, _ entry: inout EntryText) -> String {
    guard entry.draft.venue == nil, title.utf8.last?.isDigit ?? false,
      let comma = title.utf8.lastIndex(of: 0x2C), case let head = title[..<comma], head.wordCount >= 3,
      case let part = title[comma...].dropFirst().trimmed, (2...5).contains(part.wordCount)
    else { return title }
    if part.wordCount == 2, let lead = part.byBlanks.first,
      ["unpublished", "manuscript", "draft", "submitted"].contains(lead.lowercased()),
      let year = VenueWords.year(part.byBlanks[1])
    {
      entry.draft.year = entry.draft.year ?? year
      return String(head)
    }
    guard let found = VenueWords.namedWithYear(String(part)) else { return title }
    entry.draft.venue = found.venue
    entry.draft.year = found.year ?? entry.draft.year
    return String(head)
  }

  /// "Time, Clocks, and the Ordering of Events (Lamport'78), SigOps HoF paper": what it was given, and where, if that is said.
  static func withoutPraise(_ title: String, _ entry: inout EntryText) -> String {
    guard title.endsCaseless(" paper") || title.endsCaseless(" award"),
      let comma = title.utf8.lastIndex(of: 0x2C), title[..<comma].wordCount >= 2,
      case let praise = title[comma...].dropFirst().trimmed, (2...5).contains(praise.wordCount),
      case let words = String(praise).folded.byBlanks,
      words.contains(where: {
        ["hof", "best", "award", "distinguished", "outstanding", "influential"].contains($0)
      })
    else { return title }
    if let first = praise.byBlanks.first, let found = VenueWords.read(String(first)), found.venue != nil,
      found.year != nil
    {
      entry.take(found)
    }
    return String(title[..<comma]).trimmed
  }

  /// `Xu Han presents "Title"`, `Mia Li, Review on "Title"`: who speaks about it.
  static func saysWhoPresents(_ text: String) -> Bool {
    let words = text.byBlanks
    guard let verb = words.last, (2...6).contains(words.count),
      ["presents", "presenting", "presented", "discusses", "on", "leads", "covers"].contains(verb)
    else { return false }
    var who = String(text[..<verb.startIndex]).squeezed
    for form in [", Review", " review", ", Talk"] where who.hasSuffix(form) { who.removeLast(form.count) }
    // "V.T.Hoang"
    who = who.replaced(".", with: ". ").squeezed
    return PersonNames.read(who.hasSuffix(" will") ? String(who.dropLast(5)) : who, isSlot: true) != nil
  }

  /// "📄 Bigtable": a picture and a blank.
  static func withoutPicture(_ title: String) -> String {
    guard let first = title.first, let scalar = first.unicodeScalars.first, scalar.value >= 0x2190,
      scalar.properties.isEmoji, case let rest = title.dropFirst(), rest.first == " "
    else { return title }
    return rest.trimmed.description
  }

  /// "PWLSF#1 => Dapper, a Distributed Systems Tracing Infrastructure": which meeting it was.
  static func withoutArrow(_ title: String) -> String {
    guard let arrow = title.range(of: " => ") ?? title.range(of: " -> "),
      case let lead = title[..<arrow.lowerBound], lead.wordCount <= 3, lead.holdsDigit
    else { return title }
    return title[arrow.upperBound...].trimmed.description
  }

  /// Running text rather than an entry: an ending full stop after many small words.
  static func isSentence(_ text: String, from words: Int = 8, marks: Int = 2) -> Bool {
    guard text.wordCount >= words else { return false }
    let span = text.utf8Span.span
    var start = 0
    var hash = WordSet.seed
    var found = 0
    for i in 0...span.count {
      let byte = i < span.count ? span[i] : 32
      // "I/O" and "you-know-who" are words of their own.
      if byte.isLetter || byte.isDigit || byte >= 0x80 || byte == UInt8(ascii: "/")
        || byte == UInt8(ascii: "-")
      {
        hash = WordSet.mixed(hash, byte | 0x20)
        continue
      }
      if i > start, small.contains(span, start..<i, hash: hash) { found += 1 }
      (start, hash) = (i + 1, WordSet.seed)
      if found == marks { return true }
    }
    return false
  }
  /// "A survey" behind "Learning to hash for indexing big data": it goes on with the title rather than about it.
  static func isSubtitle(_ text: String) -> Bool {
    ["A ", "An "].contains { text.hasPrefix($0) } && (2...12).contains(text.wordCount) && !text.hasSuffix(".")
      && !isSentence(text)
  }

  /// "Ann Lee, Bo Li. Margins, Kernels and Smoothed Perceptrons. ICML 2014.": where nothing reads as the title, and two parts
  /// read as people, one of them is it: the part without a given name that many bear, else the later.
  static func taken(amongPeople parts: inout [String]) -> String? {
    let people = parts.indices.filter {
      VenueWords.read(parts[$0]) == nil && PersonNames.read(parts[$0]) != nil
    }
    guard people.count >= 2 else { return nil }
    let strangers = people.filter { !PersonNames.isFamiliar(parts[$0]) }
    guard let at = strangers.count == 1 ? strangers.first : people.last, parts[at].wordCount >= 3 else {
      return nil
    }
    return parts.remove(at: at)
  }

  /// "[12] A. Author. Title", "[huang2019] Title": the number or the key of a reference.
  static func withoutReferenceNumber(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "["), let close = text.utf8.firstIndex(of: UInt8(ascii: "]")),
      case let inner = text[text.index(after: text.startIndex)..<close],
      isReferenceNumber(inner.utf8) || isReferenceKey(inner.utf8)
    else { return text }
    return String(text[text.utf8.index(after: close)...].trimmed)
  }
  private static func isReferenceNumber(_ inner: Substring.UTF8View) -> Bool {
    (1...4).contains(inner.count) && inner.allSatisfy(\.isDigit)
      && (inner.count < 4 || VenueWords.year(Substring(inner)) == nil)
  }
  /// Small letters, a year and perhaps more letters; "[osdi2018]" is a venue.
  private static func isReferenceKey(_ inner: Substring.UTF8View) -> Bool {
    let name = inner.prefix { (97...122).contains($0) }
    let rest = inner.dropFirst(name.count)
    return name.count >= 2 && inner.count <= 40 && rest.prefix(while: \.isDigit).count == 4
      && rest.dropFirst(4).allSatisfy { (97...122).contains($0) }
      && !VenueWords.acronyms.contains(String(Substring(name)))
  }

  /// "Title[C]//Venue", "Title[J]. Journal": the marks by which GB/T 7714 parts a title from where it appeared.
  static func withoutTypeMark(_ text: String) -> String {
    guard text.holds(byte: 0x5B) else { return text }
    for mark in ["[C]", "[J]", "[D]", "[M]", "[R]", "[P]", "[A]", "[J/OL]", "[C/OL]", "[EB/OL]"] {
      guard let hit = text.range(of: mark), hit.lowerBound > text.startIndex else { continue }
      let rest = text[hit.upperBound...]
      let tail =
        rest.hasPrefix("//")
        ? "In " + rest.dropFirst(2) : rest.hasPrefix(".") || rest.hasPrefix(",") ? rest.dropFirst() : rest
      return "\(text[..<hit.lowerBound]). \(tail.trimmed)"
    }
    return text
  }

  private static let small = WordSet([
    "is", "are", "will", "we", "you", "your", "this", "should", "must", "can", "please", "our", "have",
    "be", "students", "i",
  ])

  /// "AlexNet paper", "the TensorFlow OSDI Paper": the name of the system.
  static func calledPaper(_ text: String) -> String? {
    guard (2...4).contains(text.wordCount) else { return nil }
    var words = text.byBlanks.map(String.init)
    guard let last = words.last?.lowercased(),
      ["paper", "article", "论文", "논문"].contains(last)
    else { return nil }
    if PaperWords.namesNothing(text) { return nil }
    words.removeLast()
    if words.first?.lowercased() == "the" || words.first?.lowercased() == "original" { words.removeFirst() }
    return words.isEmpty || PaperWords.isGeneric(words.joined(separator: " "))
      ? nil : words.joined(separator: " ")
  }
}
