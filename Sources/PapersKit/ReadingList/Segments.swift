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
      guard byte >= 0x80 || byte == 0x7C || byte == 0x0A || byte == 0x2D || byte == 0x2E || byte == 0x2F
      else {
        i = next
        continue
      }
      if byte == 0x2F {
        // "... cluster computing // NSDI. 2012.": how Russian lists part a title from its venue.
        if next < bytes.endIndex, bytes[next] == 0x2F, i > start, bytes[bytes.index(before: i)] == 32 {
          add(i)
          start = bytes.index(after: next)
          i = start
        } else {
          i = next
        }
        continue
      }
      if byte >= 0x80 {
        let (mark, after) = wideMark(text, i)
        // "From “a Vertex” to “a Graph.” PVLDB, 7(3)": the full stop within the quotation marks ends the title.
        if mark == .quote, i > start, case let dot = bytes.index(before: i), bytes[dot] == 0x2E,
          after < bytes.endIndex, bytes[after] == 32
        {
          out.append(text[start..<dot].trimmed + "”")
          start = after
        }
        if mark == .bar || mark == .dash && isSpaced(bytes, i, after) {
          add(i)
          start = after
        }
        i = after
        continue
      }
      if byte == 0x2D {
        // "OSDI 16 -- TensorFlow": two or three hyphens are a dash as well.
        var end = next
        while end < bytes.endIndex, bytes[end] == 0x2D { end = bytes.index(after: end) }
        if isSpaced(bytes, i, end) {
          add(i)
          start = end
        }
        i = end
        continue
      }
      if byte == 0x7C || byte == 0x0A {
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
  private enum WideMark { case bar, dash, quote, none }
  private static func wideMark(_ text: String, _ i: String.Index) -> (WideMark, String.Index) {
    let scalar = text.unicodeScalars[i]
    let after = text.unicodeScalars.index(after: i)
    switch scalar {
    case "｜", "。", "·", "•": return (.bar, after)
    case "–", "—": return (.dash, after)
    case "”": return (.quote, after)
    default: return (.none, after)
    }
  }
  /// Whether a dash stands between blanks.
  private static func isSpaced(_ bytes: String.UTF8View, _ i: String.Index, _ after: String.Index)
    -> Bool
  {
    (i == bytes.startIndex || bytes[bytes.index(before: i)] == 32) && after < bytes.endIndex
      && bytes[after] == 32
  }

  private static func isAbbreviation(_ before: Substring, before after: Substring) -> Bool {
    let bytes = before.utf8
    var start = bytes.endIndex
    while start > bytes.startIndex {
      let previous = bytes.index(before: start)
      if bytes[previous] == 32 || bytes[previous] == 40 || bytes[previous] == 44 || bytes[previous] == 47 {
        break
      }
      start = previous
    }
    let word = before[start...]
    if word.isEmpty { return false }
    // No abbreviation is longer than "parallel".
    if word.utf8.count > 16 { return false }
    // "E.", and "Hans-J."
    let tail = word.suffix(2)
    // "Satyanarayanan, M. In Proceedings of ...": the initial ends the people.
    if isInitials(word),
      ["In Proc", "In: Proc", "In 20", "In 19", "Proceedings ", "Proc. "].contains(where: {
        after.trimmed.hasPrefix($0)
      })
    {
      return false
    }
    if isInitials(word) || tail.utf8.first == UInt8(ascii: "-") && isInitials(tail) { return true }
    let following = after.trimmed.first
    if word == "al", after.trimmed.beginsCaseless("arxiv") { return false }
    if word == "al" {
      return following.map { !$0.isUppercase && !$0.isNumber && $0 != "\"" && $0 != "“" } ?? true
    }
    if known.contains(word.lowercased()) {
      return following.map {
        !$0.isNumber || beforeNumbers.contains(word.lowercased())
          || DateScanner.month(word.lowercased()) != nil
      }
        ?? false
    }
    return false
  }
  /// "E", "P.-A", "K.V": single capitals with full stops and hyphens between.
  private static func isInitials(_ word: Substring) -> Bool {
    var run = 0
    for scalar in word.unicodeScalars {
      if scalar == "." || scalar == "-" {
        run = 0
        continue
      }
      let isCapital = ("A"..."Z").contains(scalar) || scalar.value >= 0x80 && scalar.properties.isUppercase
      run += 1
      guard isCapital, run == 1 else { return false }
    }
    return true
  }
  private static let beforeNumbers: WordSet = ["vol", "no", "pp", "ch", "sec", "proc"]
  private static let known: WordSet = [
    "vs", "proc", "trans", "conf", "symp", "jr", "sr", "dr", "st", "vol", "no", "pp", "cf", "e.g", "i.e",
    "univ", "dept", "comput",
    "comm", "commun", "rec", "syst", "lett", "knowl", "eng", "int", "intl", "inf", "softw", "lang",
    "parallel", "distrib",
    "netw", "sci", "prof", "ch", "sec",
    "inc", "corp", "ltd", "approx", "resp", "et", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept",
    "sep", "oct",
    "nov", "dec",
  ]

  /// A venue or a year at the end of a text ("..., OSDI 2018", "... in SIGMOD, 1987"), and the text before it.
  ///
  /// `keepsHead`: the text is a title with a tail, never only a venue. `isPlain`: as a whole it is known to be none.
  static func peel(_ text: String, keepsHead: Bool = false, isPlain: Bool = false) -> (
    head: String, tail: VenueWords.Found?
  ) {
    guard VenueWords.mayHold(text) else { return (text.trimmed, nil) }
    var head = withoutDay(text.trimmed)
    var found: VenueWords.Found?
    while true {
      head = head.droppingLast(stops).trimmed
      guard
        let (rest, tail) = peelOne(
          head, needsVenue: found?.year != nil && found?.venue == nil, hasVenue: found?.venue != nil,
          keepsHead: keepsHead || isPlain && found == nil)
      else { break }
      if found == nil {
        found = tail
      } else {
        if found?.venue == nil { found?.venue = tail.venue }
        if found?.year == nil { found?.year = tail.year }
      }
      head = rest
      if found?.venue != nil, found?.year != nil { break }
      // "Title, Roe et al, 2018, NAACL"
      if found?.year == nil, let comma = head.utf8.lastIndex(of: 44),
        case let last = head[head.utf8.index(after: comma)...].trimmed, last.utf8.count == 4,
        let year = VenueWords.year(last)
      {
        found?.year = year
        head = String(head[..<comma])
        break
      }
    }
    head = head.droppingLast(commas).trimmed
    if let found, found.venue != nil || found.year != nil { return (head, found) }
    return (text.trimmed, nil)
  }

  /// "Title, Roe et al, 2018-11-23": a day behind a comma says no more than its year.
  private static func withoutDay(_ text: String) -> String {
    let day = text.utf8.suffix(12)
    guard day.count == 12, day.starts(with: [44, 32]), text.utf8.last?.isDigit ?? false,
      day.dropFirst(6).first == 45, day.dropFirst(9).first == 45,
      day.dropFirst(2).allSatisfy({ $0.isDigit || $0 == 45 })
    else { return text }
    return String(Substring(text.utf8.dropLast(6)))
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
    let cuts = cuts(text)
    func tail(_ cut: String.Index) -> String { String(text[cut...].droppingFirst(Self.cutMarks).trimmed) }
    // The shortest tail that is a venue or a year; more of it only where that begins like a venue itself.
    for (n, cut) in cuts.enumerated() {
      guard let found = VenueWords.read(tail(cut), hasYear: needsVenue) else { continue }
      // "Serializable Snapshot Isolation in PostgreSQL, 2012"
      if text[cut...].utf8.first == 32, let name = found.venue, namesProduct(name) { continue }
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

  /// "Clark SIGCOMM '88": a surname and an edition, with nothing between; "Google SIGCOMM '15" has no person.
  static func surnameThenVenue(_ text: String) -> (people: PersonNames.Found?, venue: VenueWords.Found)? {
    guard text.utf8.count <= 40, text.utf8.last?.isDigit ?? false, case let words = text.byBlanks,
      (2...3).contains(words.count), case let name = String(words[0]), name.utf8.count >= 3,
      name.first?.isUppercase == true, name.dropFirst().allSatisfy({ $0.isLetter && $0.isLowercase }),
      !VenueWords.acronyms.containsCaseless(name), VenueWords.read(name, hasYear: true) == nil,
      !VenueWords.opensVenue(name), !PaperWords.common.containsCaseless(name),
      case let rest = text[words[1].startIndex...].description, VenueWords.readsEdition(rest),
      let found = VenueWords.read(rest), VenueWords.acronyms.contains(found.venue?.lowercased() ?? "")
    else { return nil }
    return (PersonNames.isName(name) ? PersonNames.Found(names: [name]) : nil, found)
  }

  /// "PostgreSQL", "GraphX": capitals and small letters in one word that is no venue's.
  private static func namesProduct(_ name: String) -> Bool {
    !name.holds(" ") && name.utf8.dropFirst().contains { (65...90).contains($0) }
      && name.utf8.count { (97...122).contains($0) } >= 3
      && !VenueWords.acronyms.containsCaseless(name)
  }

  private static let cutMarks: Marks = ",;|·@."
  private static let stops: Marks = ",;:.| -–—"
  private static let commas: Marks = ",;:| -–—"

  /// Where a tail may begin, the last first: at commas, bars, dashes between blanks, prepositions and ends of sentences;
  /// at most six, within two hundred bytes or so.
  private static func cuts(_ text: String) -> [String.Index] {
    var cuts: [String.Index] = []
    if let cut = namedTail(text) { cuts.append(cut) }
    let bytes = text.utf8
    var i = bytes.endIndex
    for _ in 0..<220 where i > bytes.startIndex && cuts.count < 6 {
      let after = i
      i = bytes.index(before: i)
      switch bytes[i] {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "@"): cuts.append(i)
      case UInt8(ascii: "-"): if i > bytes.startIndex, bytes[bytes.index(before: i)] == 32 { cuts.append(i) }
      case 0xB7:
        let lead = bytes.index(before: i)
        if bytes[lead] == 0xC2 { cuts.append(lead) }
      case 0x93, 0x94:
        // "–" and "—" are E2 80 93 and E2 80 94.
        guard let start = bytes.index(i, offsetBy: -3, limitedBy: bytes.startIndex), bytes[start] == 32,
          text[start...].hasPrefix(" –") || text[start...].hasPrefix(" —")
        else { break }
        cuts.append(bytes.index(after: start))
      case 32: if isPreposition(text[i...]) { cuts.append(i) }
      case UInt8(ascii: "."):
        if after < bytes.endIndex, bytes[after] == 32, !isAbbreviation(text[..<i], before: text[after...]) {
          cuts.append(i)
        }
      default: break
      }
    }
    return cuts
  }
  /// "Title OSDI'22", "Title NeurIPS 2021": where the last words are a known abbreviation and its year.
  private static func namedTail(_ text: String) -> String.Index? {
    guard let end = text.utf8.last, end.isDigit || end.isLetter else { return nil }
    let marks: Marks = "'’‘`"
    let words = text.utf8.suffix(40).split(separator: 32).suffix(3).map(Substring.init)
    guard words.count >= 2, let last = words.last else { return nil }
    if last.utf8.first?.isDigit ?? false, last.utf8.count > 4,
      VenueWords.acronyms.containsCaseless(last.dropFirst(2))
    {
      return text.utf8.index(before: last.startIndex)
    }
    let name = last.prefix { $0.isLetter || $0 == "&" }
    let year = last[name.endIndex...].drop { $0.isOne(of: "'’‘`") }
    guard VenueWords.year(year) != nil else { return nil }
    let isMarked = year.startIndex > name.endIndex || year.utf8.count == 4
    let before = words[words.count - 2]
    let word = name.isEmpty && isMarked ? Substring(before.droppingLast(marks)) : name
    let lead = name.isEmpty ? words.count > 2 ? words[words.count - 3] : "in" : before
    guard VenueWords.acronyms.containsCaseless(word),
      word.first?.isUppercase == true || !name.isEmpty && isMarked,
      !inside.contains(lead.lowercased()), !VenueWords.publishers.containsCaseless(lead)
    else { return nil }
    let start = name.isEmpty ? before.startIndex : name.startIndex
    guard start > text.startIndex, case let head = text[..<start].trimmed,
      head.utf8.count == head.droppingLast(edges).utf8.count
    else { return nil }
    return text.utf8.index(before: start)
  }
  private static let edges: Marks = ",;:|·@.-–—"
  private static let inside: WordSet = ["at", "of", "for", "from", "on", "and", "with", "to", "a"]
  private static func isPreposition(_ text: Substring) -> Bool {
    text.hasPrefix(" in ") || text.hasPrefix(" at ") || text.hasPrefix(" In ")
  }

  /// "ISCA 15, Hauswald et al": a venue with its year, a comma, more.
  static func leadingVenue(_ text: String) -> (venue: VenueWords.Found, rest: String)? {
    guard let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")),
      let found = VenueWords.read(String(text[..<comma])), let venue = found.venue,
      found.year != nil || VenueWords.acronyms.containsCaseless(venue)
    else { return nil }
    return (found, text[text.utf8.index(after: comma)...].trimmed.description)
  }

  /// "Alexander Sergeev and Mike Del Balso, arXiv 2018": people, a comma, a venue.
  static func peopleThenVenue(_ text: String, isSurname: Bool = false) -> (
    people: PersonNames.Found, venue: VenueWords.Found
  )? {
    var end = text.endIndex
    for _ in 0..<4 {
      guard let comma = text[..<end].utf8.lastIndex(where: { $0 == 44 || $0 == 59 }) else { return nil }
      end = comma
      let tail = text[text.utf8.index(after: comma)...]
      let head = String(text[..<comma])
      guard
        let found = VenueWords.read(String(tail)) ?? venueBehindPeople(head, String(tail))
          ?? VenueWords.namedWithYear(String(tail)),
        !PersonNames.isInitials(String(tail.trimmed)),
        // "Guy M. Lohman, Proc. VLDB, 1986": the year's venue stands before it.
        found.venue != nil || lastPart(of: head).flatMap({ VenueWords.read($0) })?.venue == nil
      else { continue }
      if let people = PersonNames.read(head, isSlot: isSurname, isSurname: isSurname) {
        return (people, found)
      }
    }
    return nil
  }

  private static func lastPart(of text: String) -> String? {
    text.utf8.lastIndex(where: { $0 == 44 || $0 == 59 }).map { String(text[$0...].dropFirst().trimmed) }
  }

  /// "O'Neil et al., Acta Informatica 1996": behind "et al." a name with a year is a venue, also one that nobody knows.
  private static func venueBehindPeople(_ head: String, _ tail: String) -> VenueWords.Found? {
    guard head.endsCaseless("et al.") || head.endsCaseless("et al"), !PersonNames.namesPlace(tail),
      let found = VenueWords.read(tail, isSlot: true), found.venue != nil, found.year != nil,
      VenueWords.capitalShare(tail) == 1
    else { return nil }
    return found
  }

  /// What opens and what closes a group, the narrow and the wide form alike.
  static let brackets: [(Marks, Marks)] = [("(（", ")）"), ("[【", "]】")]

  /// "(Milestone, the promise of deep learning)": one group and nothing else.
  static func isBracketed(_ text: Substring) -> Bool {
    guard let first = text.unicodeScalars.first, brackets.contains(where: { $0.0.holds(first) }),
      let close = closing(text, from: text.startIndex)
    else { return false }
    return text.unicodeScalars.index(after: close) == text.endIndex
  }

  /// Where the bracket at `open` closes.
  static func closing(_ text: Substring, from open: String.Index) -> String.Index? {
    let scalars = text.unicodeScalars
    // "（ATC'18)": the wide and the narrow form are mixed.
    guard let (opening, closing) = brackets.first(where: { $0.0.holds(scalars[open]) }) else { return nil }
    var depth = 0
    for i in scalars[open...].prefix(1000).indices {
      if opening.holds(scalars[i]) { depth += 1 }
      if closing.holds(scalars[i]) {
        depth -= 1
        if depth == 0 { return i }
      }
    }
    return nil
  }
}
