/// Cuts an entry's words into the parts that its punctuation makes.
enum Segments {
  /// At full stops that end a sentence, bars, dashes between blanks and semicolons.
  static func split(_ text: String) -> [String] {
    var out: [String] = []
    let bytes = text.utf8
    var start = bytes.startIndex
    var i = start
    func add(_ end: String.Index) {
      let part = text[start..<end].trimmed
      if !part.isEmpty { out.append(String(part)) }
    }
    while i < bytes.endIndex {
      let byte = bytes[i]
      let next = bytes.index(after: i)
      // Most bytes are letters and blanks.
      guard byte >= 0x80 || byte == 0x7C || byte == 0x0A || byte == 0x2D || byte == 0x2E else {
        i = next
        continue
      }
      if byte >= 0x80 {
        let (mark, after) = wideMark(text, i)
        if mark == .bar || mark == .dash && isSpaced(bytes, i, after) {
          add(i)
          start = after
        }
        i = after
        continue
      }
      if byte == 0x7C || byte == 0x0A || byte == 0x2D && isSpaced(bytes, i, next) {
        add(i)
        start = next
      } else if byte == 0x2E, next == bytes.endIndex || bytes[next].isBlank,
        !isAbbreviation(text[start..<i], before: text[next...])
      {
        add(i)
        start = next
      }
      i = next
    }
    add(bytes.endIndex)
    return out
  }
  private enum WideMark { case bar, dash, none }
  private static func wideMark(_ text: String, _ i: String.Index) -> (WideMark, String.Index) {
    let scalar = text.unicodeScalars[i]
    let after = text.unicodeScalars.index(after: i)
    switch scalar {
    case "｜", "。", "·", "•": return (.bar, after)
    case "–", "—": return (.dash, after)
    default: return (.none, after)
    }
  }
  /// Whether a dash stands between blanks.
  private static func isSpaced(_ bytes: String.UTF8View, _ i: String.Index, _ after: String.Index) -> Bool {
    i > bytes.startIndex && bytes[bytes.index(before: i)] == 32 && after < bytes.endIndex
      && bytes[after] == 32
  }

  private static func isAbbreviation(_ before: Substring, before after: Substring) -> Bool {
    var start = before.endIndex
    while start > before.startIndex {
      let previous = before.index(before: start)
      if before[previous] == " " || before[previous] == "(" || before[previous] == "," { break }
      start = previous
    }
    let word = before[start...]
    if word.isEmpty { return false }
    // Initials: "E.", "K. V.", "P.-A."
    let letters = word.filter(\.isLetter)
    if letters.count == 1, letters.first?.isUppercase == true,
      word.allSatisfy({ $0.isLetter || $0.isOne(of: ".-") })
    {
      return true
    }
    if word.contains("."),
      word.split(separator: ".").allSatisfy({
        $0.count == 1 && $0.first?.isUppercase == true || $0.hasPrefix("-")
      })
    {
      return true
    }
    let following = after.first { !$0.isWhitespace }
    if word == "al" { return following.map { !$0.isUppercase && $0 != "\"" && $0 != "“" } ?? true }
    if known.contains(word.lowercased()) {
      return following.map { !$0.isNumber || ["vol", "no", "pp", "ch", "sec"].contains(word.lowercased()) }
        ?? false
    }
    return false
  }
  private static let known: Set<String> = [
    "vs", "proc", "trans", "conf", "symp", "jr", "sr", "dr", "st", "vol", "no", "pp", "cf", "e.g", "i.e",
    "univ", "dept", "comput",
    "commun", "syst", "lett", "knowl", "eng", "int", "intl", "inf", "softw", "lang", "parallel", "distrib",
    "netw", "sci", "prof", "ch", "sec",
    "inc", "corp", "ltd", "approx", "resp", "et",
  ]

  /// A venue or a year at the end of a text ("..., OSDI 2018", "... in SIGMOD, 1987"), and the text before it.
  ///
  /// `keepsHead`: the text is a title with a tail, never only a venue.
  static func peel(_ text: String, keepsHead: Bool = false) -> (head: String, tail: VenueWords.Found?) {
    guard VenueWords.mayHold(text) else { return (text.trimmed, nil) }
    var head = text.trimmed
    var found: VenueWords.Found?
    while true {
      while let c = head.last, c.isOne(of: ",;:.| -–—") { head = String(head.dropLast()).trimmed }
      guard
        let (rest, tail) = peelOne(
          head, needsVenue: found?.year != nil && found?.venue == nil, hasVenue: found?.venue != nil,
          keepsHead: keepsHead)
      else { break }
      if found == nil {
        found = tail
      } else {
        if found?.venue == nil { found?.venue = tail.venue }
        if found?.year == nil { found?.year = tail.year }
      }
      head = rest
      if found?.venue != nil, found?.year != nil { break }
    }
    while let c = head.last, c.isOne(of: ",;:| -–—") { head = String(head.dropLast()).trimmed }
    if let found, found.venue != nil || found.year != nil { return (head, found) }
    return (text.trimmed, nil)
  }

  private static func peelOne(_ text: String, needsVenue: Bool, hasVenue: Bool, keepsHead: Bool) -> (
    String, VenueWords.Found
  )? {
    if hasVenue, VenueWords.read(text) == nil { return nil }
    if !keepsHead, needsVenue || !hasVenue, let whole = VenueWords.read(text, hasYear: needsVenue),
      whole.venue != nil || !needsVenue
    {
      return ("", whole)
    }
    var cuts: [String.Index] = []
    var steps = 0
    var i = text.endIndex
    while i > text.startIndex, cuts.count < 6 {
      i = text.index(before: i)
      let c = text[i]
      if c == "," || c == ";" || c == "|" || c == "·" || c == "@" { cuts.append(i) }
      if c.isOne(of: "-–—"), i > text.startIndex, text[text.index(before: i)] == " " { cuts.append(i) }
      if c == " ",
        isPreposition(text[i...])
      {
        cuts.append(i)
      }
      if c == ".", text.index(after: i) < text.endIndex, text[text.index(after: i)] == " ",
        !isAbbreviation(text[..<i], before: text[text.index(after: i)...])
      {
        cuts.append(i)
      }
      steps += 1
      if steps > 200 { break }
    }
    func tail(_ cut: String.Index) -> String {
      var tail = text[cut...]
      if (tail.first ?? " ").isOne(of: ",;|·@.") { tail = tail.dropFirst() }
      return String(tail.trimmed)
    }
    // The shortest tail that is a venue or a year; more of it only where that begins like a venue itself.
    for (n, cut) in cuts.enumerated() {
      guard let found = VenueWords.read(tail(cut), hasYear: needsVenue) else { continue }
      if found.venue != nil {
        for longer in cuts[(n + 1)...] {
          let part = tail(longer)
          guard VenueWords.opensVenue(part), let more = VenueWords.read(part, hasYear: needsVenue),
            more.venue != nil
          else { continue }
          return (text[..<longer].trimmed.description, more)
        }
      }
      return (text[..<cut].trimmed.description, found)
    }
    return nil
  }

  private static func isPreposition(_ text: Substring) -> Bool {
    [" in ", " at ", " In "].contains { text.hasPrefix($0) }
  }

  /// "Alexander Sergeev and Mike Del Balso, arXiv 2018": people, a comma, a venue.
  static func peopleThenVenue(_ text: String, isSurname: Bool = false) -> (
    people: PersonNames.Found, venue: VenueWords.Found
  )? {
    var end = text.endIndex
    for _ in 0..<4 {
      guard let comma = text[..<end].lastIndex(where: { $0 == "," || $0 == ";" }) else { return nil }
      end = comma
      let tail = text[text.index(after: comma)...]
      guard let found = VenueWords.read(String(tail)), !PersonNames.isInitials(String(tail.trimmed)) else {
        continue
      }
      let head = String(text[..<comma])
      if let people = PersonNames.read(head, isSlot: isSurname, isSurname: isSurname) {
        return (people, found)
      }
    }
    return nil
  }

  /// Where the bracket at `open` closes.
  static func closing(_ text: Substring, from open: String.Index) -> String.Index? {
    let pairs: [Character: Character] = ["(": ")", "[": "]", "（": "）", "【": "】"]
    guard let end = pairs[text[open]] else { return nil }
    var depth = 0
    var i = open
    var steps = 0
    while i < text.endIndex, steps < 1000 {
      if text[i] == text[open] { depth += 1 }
      if text[i] == end {
        depth -= 1
        if depth == 0 { return i }
      }
      i = text.index(after: i)
      steps += 1
    }
    return nil
  }
}
