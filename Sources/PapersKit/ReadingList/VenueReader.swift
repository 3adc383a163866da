extension VenueWords {
  /// A venue, a year or both, when the text is nothing else; nil otherwise. `isSlot`: only a venue can stand here.
  /// `hasYear`: a year already stands behind it.
  static func read(_ given: String, isSlot: Bool = false, hasYear: Bool = false) -> Found? {
    guard canBeVenue(given, isSlot: isSlot || hasYear) else { return nil }
    if given.holds(byte: UInt8(ascii: "|")) { return betweenBars(given, isSlot: isSlot) }
    var text = stripped(given)
    guard !text.isEmpty, text.utf8.count <= 240 else { return nil }
    // "Robert Franzese and Luigi Curini, eds." made a book.
    if text.endsCaseless(" eds") || text.endsCaseless(" eds.") { return nil }
    text = withoutMonth(text)
    // Nothing but a date: "2017", "September 1985".
    if let year = yearAlone(text) { return Found(venue: nil, year: year) }
    text = withoutAward(text)
    var year: Int?
    text = withoutVolume(text)
    (text, year) = takingYear(text)
    text = withoutDetails(text)
    // "SIGCOMM '88, Aug. 1988" says it twice.
    if case let (rest, again) = takingYear(text), year == nil || again == year {
      (text, year) = (rest, again)
    }
    text = withoutDetails(text)
    guard !text.isEmpty else { return year.map { Found(venue: nil, year: $0) } }
    if year == nil, holdsYear(text) || text.utf8.first?.isDigit ?? false {
      (text, year) = takingInnerYear(text)
    }
    // Without a year only a word of venues can speak for one.
    guard year != nil || hasYear || isSlot || holdsVenueWord(text) else { return nil }
    if let arXiv = arXiv(text) {
      // There was no arXiv before 1991: "arXiv 1906", "arXiv 2106" are months.
      let isYear = year.map { $0 >= 1991 } ?? false
      return Found(venue: arXiv, year: isYear ? year : yearOfMonth(given))
    }
    // "Scaling Laws for Neural Language Models, arXiv:2001.08361": no venue's name ends so.
    if text.wordCount > 3, text.holdsCaseless(", arxiv") || text.holdsCaseless(", preprint") { return nil }
    // "Omega and Gardens: Lessons Learned, Queue": a venue has a subtitle where its name is one or says what it is.
    if !isSlot, let colon = text.range(of: ": "), !holdsVenueWord(String(text[..<colon.lowerBound])),
      !opensVenue(String(text[colon.upperBound...]))
    {
      return nil
    }
    guard isVenue(text, hasYear: year != nil || hasYear, isSlot: isSlot) else { return nil }
    return Found(venue: text, year: year)
  }

  /// "SysML 2018", "ML Systems Workshop at NIPS 2016": a venue and its year, and nothing else.
  static func readsEdition(_ text: String) -> Bool { edition(text) != nil }

  /// What `readsEdition` has read.
  static func edition(_ text: String) -> Found? {
    guard text.utf8.last?.isDigit ?? false, text.utf8.count <= 120, mayBeEdition(text),
      let found = read(text), found.year != nil, let venue = found.venue
    else { return nil }
    let words = venue.folded.byBlanks.map(String.init)
    let isOne =
      words.allSatisfy { acronyms.contains($0) || publishers.contains($0) }
      || words.contains { ["workshop", "symposium", "conference", "proceedings"].contains($0) }
    return isOne ? found : nil
  }

  /// A quick look: a word of a known venue, or a word with digits inside ("3DV") or of another script.
  private static func mayBeEdition(_ text: String) -> Bool {
    let words = editionWords
    let span = text.utf8Span.span
    var (start, hash) = (0, WordSet.seed)
    for i in 0...span.count {
      let byte = i < span.count ? span[i] : 32
      if byte >= 0x80 || byte.isLetter && i > 0 && span[i - 1].isDigit { return true }
      if byte.isLetter {
        hash = WordSet.mixed(hash, byte | 0x20)
        continue
      }
      if i > start, words.contains(span, start..<i, hash: hash) { return true }
      (start, hash) = (i + 1, WordSet.seed)
    }
    return false
  }
  private static let editionWords = WordSet(
    (acronyms.words + publishers.words + nouns.words).flatMap { $0.split { !$0.isLetter }.map(String.init) })

  private static let leads = [
    "in: ", "in ", "appeared in ", "appears in ", "to appear in ", "to appear at ", "to appear, ",
    "published in ",
    "published at ", "published ",
    "presented at ", "accepted at ", "accepted to ", "accepted by ", "at ", "from ", "pub. ", "venue: ",
    "发表于", "会议：", "会议:",
  ]
  private static func withoutAward(_ text: String) -> String {
    guard let last = text.utf8.last, "rdltRDLT".utf8.contains(last) else { return text }
    for award in [
      " best paper", " distinguished paper", " best paper award", " outstanding paper", " spotlight", " oral",
    ]
    where text.endsCaseless(award) {
      return text.dropLast(award.count).trimmed.description
    }
    return text
  }

  /// A quick look before a long one: too many words, or nothing in it that venues hold.
  private static func canBeVenue(_ text: String, isSlot: Bool) -> Bool {
    let count = text.utf8.count
    guard count > 0, count <= 300 else { return false }
    return isSlot || mayHold(text)
  }

  /// Whether a text holds a digit, an abbreviation of a venue or a word such as "Journal": what a venue or a year needs.
  static func mayHold(_ text: String) -> Bool { text.holdsDigit || holdsVenueWord(text) }

  /// The same without digits; a text in another script may always.
  private static func holdsVenueWord(_ text: String) -> Bool {
    let (plainWords, acronymParts) = (plainWords, acronymParts)
    let span = text.utf8Span.span
    var start = 0
    var hash = WordSet.seed
    var capitals = 0
    for i in 0...span.count {
      let byte = i < span.count ? span[i] : 32
      if byte >= 0x80 { return true }
      if byte.isLetter {
        if byte < 97 { capitals += 1 }
        hash = WordSet.mixed(hash, byte | 0x20)
        continue
      }
      // "Fast" is a word, "FAST" a conference.
      if i - start > 1 && i - start <= 15 || i - start == 1 && capitals == 1 {
        let known = capitals >= 2 ? acronymParts : plainWords
        if known.contains(span, start..<i, hash: hash) { return true }
      }
      (start, hash, capitals) = (i + 1, WordSet.seed, 0)
    }
    return false
  }
  private static let acronymParts: WordSet = {
    let names = acronyms.words + publishers.words
    let parts = names.flatMap { $0.split(whereSeparator: { $0.isOne(of: "/-.'!&*") }).map(String.init) }
    return plainWords.union(names + parts)
  }()
  private static let plainWords = nouns.union([
    "middleware", "oakland", "arxiv", "biorxiv", "techrxiv", "medrxiv", "ssrn", "corr", "interspeech",
    "eurosys", "neurips", "sosp", "osdi",
    "nsdi", "usenix",
    "nature", "science", "acm", "ieee", "springer", "queue", "j", "commun", "lett", "syst", "comput", "conf",
    "siggraph",
    "sigcomm", "mlsys", "asplos", "isca", "onward", "github",
  ])

  /// Whether four digits in it, and no more at once, are a calendar year.
  static func holdsYear(_ text: String) -> Bool {
    let span = text.utf8Span.span
    var value = 0
    var digits = 0
    for i in span.indices {
      if span[i].isDigit {
        (value, digits) = (digits < 4 ? value * 10 + Int(span[i] - 48) : 0, digits + 1)
      } else {
        if digits == 4, years.contains(value) { return true }
        (value, digits) = (0, 0)
      }
    }
    return digits == 4 && years.contains(value)
  }
  static let years = 1900...2035

  /// A calendar year as four digits or after an apostrophe.
  static func year(_ text: some StringProtocol) -> Int? {
    var n = 0
    var digits = 0
    for byte in text.utf8 {
      guard byte.isDigit, digits < 4 else { return nil }
      (n, digits) = (n * 10 + Int(byte - 48), digits + 1)
    }
    if digits == 4 { return years.contains(n) ? n : nil }
    return digits == 2 ? n <= 35 ? 2000 + n : n >= 50 ? 1900 + n : nil : nil
  }

  private static func stripped(_ given: String) -> String {
    var s = given.squeezed
    s = s.droppingFirst(before).droppingLast(behind)
    // "In the proceedings of SOUPS 2019).", "USENIX Security 1999]": a bracket that nothing has opened.
    let end = s.droppingLast(stops)
    if end.utf8.last == 0x29 && !end.holds("(") || end.utf8.last == 0x5D && !end.holds("[") {
      s = String(end.dropLast())
    }
    for (open, close) in [("(", ")"), ("[", "]"), ("（", "）"), ("【", "】")]
    where s.hasPrefix(open) && s.hasSuffix(close) {
      let inner = s.dropFirst().dropLast()
      if !inner.contains(Character(open)) { s = inner.trimmed.description }
    }
    guard let first = s.utf8.first, "iaptfvIAPTFV".utf8.contains(first) || first >= 0x80 else { return s }
    for lead in leads where s.utf8.count > lead.utf8.count && s.beginsCaseless(lead) {
      let rest = s.dropFirst(lead.count).trimmed
      return (rest.hasPrefix("the ") ? rest.dropFirst(4)[...] : rest[...]).description
    }
    return s
  }

  private static let before: Marks = ",;:.|–—-•·@ "
  private static let behind: Marks = ",;:|–—-•·_* "
  static let stops: Marks = ",;:. |'’"
  static let commas: Marks = ",;:| "
  static let quotes: Marks = "'’‘`´′ "
  static let yearMarks: Marks = " ,'’‘-–(/_."

  static func yearAlone(_ text: String) -> Int? {
    guard text.utf8.count <= 40, text.utf8.suffix(4).allSatisfy(\.isDigit) else { return nil }
    let words = text.split { $0 == " " || $0 == "," || $0 == "." }
    guard (1...3).contains(words.count), let last = words.last, last.utf8.count == 4, let year = year(last)
    else {
      return nil
    }
    let rest = words.dropLast()
    // "May 3-5 2020", but not "Euro-Par 2020".
    let isDate = rest.allSatisfy { word in
      DateScanner.month(word.lowercased()) != nil || word.utf8.allSatisfy { $0.isDigit || $0 == 0x2D }
    }
    return isDate ? year : nil
  }

  /// "arXiv 2025.06", "2024-11", "arXiv 25.09": the month behind the year.
  private static func withoutMonth(_ text: String) -> String {
    // "arXiv'25,Jan"
    if let comma = text.lastIndex(byte: 44), comma > text.startIndex,
      case let last = text[comma...].dropFirst().trimmed, last.utf8.count <= 9,
      DateScanner.month(last.lowercased().trimmingPunctuation) != nil
    {
      return String(text[..<comma])
    }
    let last = text.utf8.reversed().prefix { $0.isDigit || $0 == 0x2E || $0 == 0x2D || $0 == 0x2F }
    guard (5...7).contains(last.count) else { return text }
    let parts = Substring(text.utf8.suffix(last.count)).split { !$0.isNumber }
    guard parts.count == 2, let month = Int(parts[1]), (1...12).contains(month), year(parts[0]) != nil
    else { return text }
    let head = text.utf8.dropLast(last.count)
    guard head.isEmpty || head.last == 32 else { return text }
    if parts[0].utf8.count == 2 {
      return arXiv(Substring(head).trimmed.description) == nil ? text : "\(Substring(head))20\(parts[0])"
    }
    return parts[0].utf8.count == 4 ? "\(Substring(head))\(parts[0])" : text
  }

  /// Without pages, volume, issue, awards and presentation types.
  private static func withoutDetails(_ given: String) -> String {
    var text = given
    while true {
      text = text.droppingLast(commas)
      if text.hasSuffix(").") { text.removeLast() }
      if text.hasSuffix(")") || text.hasSuffix("]"),
        let open = text.utf8.lastIndex(where: { $0 == 0x28 || $0 == 0x5B })
      {
        let inner = text[text.utf8.index(after: open)...].dropLast()
        let folded = String(inner).folded
        let isDetail =
          folded.hasPrefix("pp ") || folded.count != 4 && folded.allSatisfy { $0.isNumber || $0 == " " }
          || details.contains { folded.holdsWord($0) }
        if isDetail {
          text = String(text[..<open]).trimmed
          continue
        }
      }
      guard let tail = lastWord(text), text.utf8.count > tail.utf8.count else { return text }
      let bare = tail.trimmingPunctuation
      // A year is for `takingYear`.
      if bare.utf8.count == 4, Self.year(bare) != nil { return text }
      guard isNumbers(tail) || detailWords.contains(bare.lowercased()) else { return text }
      text = String(Substring(text.utf8.dropLast(tail.utf8.count)).trimmed)
    }
  }
  private static let detailWords: WordSet = [
    "vol", "volume", "no", "issue", "pp", "pages", "number", "spotlight", "oral", "poster",
  ]
  /// The last word, found from the end.
  static func lastWord(_ text: String) -> String? {
    let bytes = text.utf8
    var end = bytes.endIndex
    while end > bytes.startIndex,
      bytes[bytes.index(before: end)] == 32 || bytes[bytes.index(before: end)] == 44
    {
      end = bytes.index(before: end)
    }
    var start = end
    while start > bytes.startIndex {
      let previous = bytes.index(before: start)
      if bytes[previous] == 32 || bytes[previous] == 44 { break }
      start = previous
    }
    return start < end ? String(text[start..<end]) : nil
  }
  private static let details = [
    "spotlight", "oral", "poster", "award", "best paper", "distinguished", "honorable", "runner up",
    "highlight", "outstanding",
    "test of time", "short paper", "extended abstract", "hall of fame",
  ]
  /// The year of "1906" or "2106": the last two digits are a month.
  private static func yearOfMonth(_ text: String) -> Int? {
    let digits = text.utf8.suffix(4)
    guard digits.count == 4, let number = Int(String(Substring(digits))), (1...12).contains(number % 100),
      (7...35).contains(number / 100), !(text.utf8.dropLast(4).last?.isDigit ?? false)
    else { return nil }
    return 2000 + number / 100
  }

  private static func arXiv(_ text: String) -> String? {
    // Folding costs; few texts begin like one of these.
    guard let first = text.utf8.first(where: { $0.isLetter || $0 >= 0x80 }), "acAC".utf8.contains(first)
    else {
      return nil
    }
    let folded = text.folded
    guard folded.hasPrefix("arxiv") || folded.hasPrefix("corr abs") || folded == "corr" else { return nil }
    let words = folded.byBlanks
    let known: Set<String> = [
      "arxiv", "preprint", "corr", "abs", "org", "e", "print", "eprint", "cs", "stat", "lg", "dc", "version",
      "only",
    ]
    return words.allSatisfy { known.contains(String($0)) || $0.contains(where: \.isNumber) }
      ? String(text.drop { !$0.isLetter }.prefix { $0.isLetter }) : nil
  }

  /// One word that looks like an abbreviation: two capitals or more, or a capital after a small letter.
  static func isAcronym(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= 14, text.first?.isLetter == true,
      text.allSatisfy({ $0.isLetter || $0.isNumber || $0.isOne(of: "-&/*+") })
    else { return false }
    // "Simchi-Levi" is somebody.
    let parts = text.split(separator: "-")
    if parts.count == 2, parts.allSatisfy({ $0.count > 2 && $0.dropFirst().allSatisfy(\.isLowercase) }) {
      return false
    }
    return text.filter(\.isUppercase).count >= 2 && text.unicodeScalars.allSatisfy { !CJK.isIdeograph($0) }
  }
}
