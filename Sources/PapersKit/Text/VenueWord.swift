@_spi(_Unicode) import Swift

/// A word of a venue string, with what stood before it.
struct VenueWord {
  /// What separates a word from the one before it, weakest first.
  enum Gap: UInt8, Comparable {
    case none, quote, hyphen, slash, space, at, comma, stop, colon, dash, close, open
    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    /// A new clause begins here.
    var ends: Bool { self >= .comma }
  }
  /// The small words between two words; they are no words of their own here.
  enum Link: UInt8 { case none, of, on, and, inside, at, with, using }

  /// Lower case, without diacritics, in the full form of common abbreviations.
  var text: String
  var role: VenueVocabulary.Role
  var gap: Gap
  var link: Link
  var isAllCaps: Bool
  var isCapitalized: Bool
  /// The letters as they stood, for acronyms whose case counts.
  var raw: String
  /// The value of a number or an ordinal.
  var number: Int?
  /// The word ends in a period: maybe an abbreviation.
  var isDotted = false

  /// In lower case, before abbreviations were spelt out.
  var spelling: String { role == .unknown ? text : raw.lowercased() }

  static func words(in text: String) -> [VenueWord] {
    var scanner = VenueScanner(text)
    return scanner.words()
  }
}

/// Cuts a venue string into words: through LaTeX, HTML and Markdown marks, glued years and ordinals.
struct VenueScanner {
  private let bytes: [UInt8]
  private var at = 0
  private var gap = VenueWord.Gap.open
  private var link = VenueWord.Link.none
  private var out: [VenueWord] = []
  /// All of it is in capitals, or none: the case of a word tells nothing then.
  private let isShouted: Bool
  private let isWhispered: Bool

  init(_ text: String) {
    bytes = text.utf8.allSatisfy { $0 < 0x80 } ? Array(text.utf8) : Self.plain(text)
    (isShouted, isWhispered) = Self.loudness(bytes)
    out.reserveCapacity(bytes.count / 6 + 2)
  }

  /// "PROC. VLDB ENDOW." is shouted; "IEEE SC 2019" is only made of acronyms, "ASPLOS XXV" too.
  private static func loudness(_ bytes: [UInt8]) -> (isShouted: Bool, isWhispered: Bool) {
    var (upper, lower) = (false, false)
    for byte in bytes where byte.isLetter { if byte & 0x20 == 0 { upper = true } else { lower = true } }
    guard upper, !lower else { return (false, lower) }
    let words = bytes.split { !$0.isLetter }.filter { $0.count > 1 }
    let isProse = words.contains { word in
      if word.count >= 9 { return true }
      return switch VenueVocabulary.entries[String(decoding: word, as: UTF8.self).lowercased()] {
      case .link, .silent: true
      case .word(let known): [.meeting, .serial, .proceedings, .workshop].contains(known.role)
      default: false
      }
    }
    return (words.count > 2 && isProse, false)
  }

  /// Typographic quotes, dashes and blanks as ASCII, letters without their marks, other letters as they are.
  private static func plain(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    for scalar in text._nfd {
      switch scalar.value {
      case 0x2018, 0x2019, 0x2BC, 0x60, 0xB4: out.append(39)
      case 0x2013...0x2015: out.append(contentsOf: [45, 45])
      case 0x2010...0x2012: out.append(45)
      case 0xA0, 0x2000...0x200B, 0x202F, 0x3000: out.append(32)
      case 0x201C, 0x201D: out.append(32)
      default:
        if scalar.properties.canonicalCombiningClass == .notReordered {
          out.append(contentsOf: String(scalar).utf8)
        }
      }
    }
    return out
  }

  mutating func words() -> [VenueWord] {
    while at < bytes.count {
      let c = bytes[at]
      if c.isDigit {
        number()
      } else if c.isLetter || c >= 0x80 {
        letters()
      } else {
        mark(c)
      }
    }
    mergeFrames()
    return out
  }

  /// Frames of several words: none of them is a topic here.
  private mutating func mergeFrames() {
    for i in out.indices {
      switch out[i].text {
      case "machinery": merge(["association", "computing"], upTo: i, as: .organiser)
      case "society": merge(["computer"], upTo: i, as: .organiser)
      case "technology", "technologies": merge(["human", "language"], upTo: i, as: .remark)
      default: break
      }
    }
  }

  private mutating func merge(_ before: [String], upTo end: Int, as role: VenueVocabulary.Role) {
    let start = end - before.count
    guard start >= 0, out[start..<end].map(\.text) == before else { return }
    for i in start...end { out[i].role = role }
  }

  private mutating func raise(_ new: VenueWord.Gap) { gap = max(gap, new) }

  private mutating func mark(_ c: UInt8) {
    at += 1
    switch c {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"), UInt8(ascii: "^"), UInt8(ascii: "\""): break
    case UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "`"): raise(.quote)
    case UInt8(ascii: "-"): dash()
    case UInt8(ascii: "/"): raise(.slash)
    case UInt8(ascii: "@"): raise(.at)
    case UInt8(ascii: ","), UInt8(ascii: ";"): raise(.comma)
    case UInt8(ascii: ":"), UInt8(ascii: "|"): raise(.colon)
    case UInt8(ascii: "("), UInt8(ascii: "["): gap = .open
    case UInt8(ascii: ")"), UInt8(ascii: "]"): gap = .close
    case UInt8(ascii: "."): stop()
    case UInt8(ascii: "&"): ampersand()
    case UInt8(ascii: "<"): tag()
    case UInt8(ascii: "\\"): command()
    default: raise(.space)
    }
  }

  /// A period ends a clause after a long word and white space only: shorter ones are abbreviations.
  private mutating func stop() {
    guard !out.isEmpty, gap == .none else { return raise(.space) }
    out[out.count - 1].isDotted = true
    let known = out[out.count - 1].role != .unknown || out[out.count - 1].text.utf8.count <= 6
    let last = out[out.count - 1]
    let isBreak = last.number != nil || last.isAllCaps || !known
    raise(isBreak && (at >= bytes.count || bytes[at].isBlank) ? .stop : .space)
  }

  private mutating func dash() {
    let isDouble = at < bytes.count && bytes[at] == UInt8(ascii: "-")
    while at < bytes.count, bytes[at] == UInt8(ascii: "-") { at += 1 }
    let isSpaced = gap == .space || at >= bytes.count || bytes[at].isBlank
    raise(isSpaced && (gap == .space || isDouble) ? .dash : .hyphen)
  }

  /// `&`, or an HTML entity.
  private mutating func ampersand() {
    var end = at
    while end < bytes.count, end - at < 8, bytes[end].isDigit || bytes[end].isLetter || bytes[end] == 35 {
      end += 1
    }
    guard end > at, end < bytes.count, bytes[end] == UInt8(ascii: ";") else {
      if out.last?.raw == "S", at < bytes.count, bytes[at] == UInt8(ascii: "P") {
        out[out.count - 1].text = "s&p"
        out[out.count - 1].raw = "S&P"
        at += 1
        return
      }
      link = .and
      return raise(.space)
    }
    let name = String(decoding: bytes[at..<end], as: UTF8.self)
    at = end + 1
    switch name {
    case "amp": link = .and; raise(.space)
    case "#8217", "#8216", "#39", "rsquo", "lsquo", "apos": raise(.quote)
    default: raise(.space)
    }
  }

  private mutating func tag() {
    let end = bytes[at...].prefix(24).firstIndex(of: UInt8(ascii: ">"))
    if let end { at = end + 1 } else { raise(.space) }
  }

  /// A LaTeX command: its name goes, what it is put on stays.
  private mutating func command() {
    guard at < bytes.count else { return }
    guard bytes[at].isLetter else {
      if bytes[at] == UInt8(ascii: "&") { link = .and }
      if bytes[at].isBlank || bytes[at] == UInt8(ascii: "&") { raise(.space) }
      at += 1
      return
    }
    let start = at
    while at < bytes.count, bytes[at].isLetter { at += 1 }
    if String(decoding: bytes[start..<at], as: UTF8.self) == "slash" { return raise(.slash) }
    while at < bytes.count, bytes[at].isBlank { at += 1 }
  }

  private mutating func number() {
    let start = at
    while at < bytes.count, bytes[at].isDigit { at += 1 }
    // "2001.08361" is no year.
    while at + 1 < bytes.count, bytes[at] == UInt8(ascii: "."), bytes[at + 1].isDigit {
      at += 1
      while at < bytes.count, bytes[at].isDigit { at += 1 }
    }
    let value = at - start <= 9 ? Int(String(decoding: bytes[start..<at], as: UTF8.self)) : nil
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    var after = at
    while after < bytes.count,
      bytes[after] == 32 || bytes[after] == 36 || bytes[after] == 94 || bytes[after] == 123
    {
      after += 1
    }
    if after + 1 < bytes.count, Self.isOrdinalEnding(bytes[after] | 0x20, bytes[after + 1] | 0x20),
      bytes[after...].dropFirst(2).first.map({
        !$0.isLetter || ($0 & 0x20) == 0 && bytes[after + 1] & 0x20 != 0
      })
        ?? true
    {
      at = after + 2
      append(text, role: .ordinal, raw: text, number: value)
      if at < bytes.count, bytes[at].isLetter { gap = .space }
    } else {
      append(text, role: .number, raw: text, number: value)
    }
  }

  private static func isOrdinalEnding(_ a: UInt8, _ b: UInt8) -> Bool {
    switch (a, b) {
    case (116, 104), (115, 116), (110, 100), (114, 100): true
    default: false
    }
  }

  private mutating func letters() {
    let raw = nextLetters()
    var spelt = String(decoding: raw, as: UTF8.self)
    let word =
      raw.allSatisfy { $0 < 0x80 }
      ? spelt.lowercased() : String(decoding: raw.map { $0 < 0x80 ? $0 | 0x20 : $0 }, as: UTF8.self)
    let isAllCaps = raw.allSatisfy { $0 & 0x20 == 0 }
    // Numerals of meetings count in capitals only, long words are no acronyms.
    if isWhispered, raw.count > 1, isNumeral(raw), Ordinal.roman(spelt.uppercased()) != nil {
      spelt = spelt.uppercased()
    }
    if isShouted, raw.count > 5, !isNumeral(raw) || Ordinal.roman(spelt) == nil { spelt = spelt.lowercased() }
    add(word: word, raw: spelt, isAllCaps && !isShouted)
  }

  private func isNumeral(_ raw: ArraySlice<UInt8>) -> Bool {
    raw.allSatisfy { [0x69, 0x76, 0x78, 0x6C].contains($0 | 0x20) }
  }

  /// The letters up to the end of the word, without what stands among them: {M}achine, Int'l.
  private mutating func nextLetters() -> ArraySlice<UInt8> {
    let start = at
    skipLetters()
    var letters = bytes[start..<at]
    while at + 1 < bytes.count, bytes[at + 1].isLetter,
      bytes[at] == UInt8(ascii: "{") || bytes[at] == UInt8(ascii: "}") || bytes[at] == 39 && letters.count > 1
    {
      let start = at + 1
      at = start
      skipLetters()
      letters += bytes[start..<at]
    }
    return letters
  }

  private mutating func skipLetters() {
    while at < bytes.count, bytes[at].isLetter || bytes[at] >= 0x80 { at += 1 }
  }

  private mutating func add(word: String, raw: String, _ isAllCaps: Bool) {
    let isShouted = isAllCaps && raw.utf8.count > 1
    switch VenueVocabulary.entries[word] {
    // "THE" may be an acronym; "a" is one letter in any case.
    case .link(let small) where !isShouted:
      link = small
      raise(.space)
    case .silent where !isShouted && (word == "a" || !isAllCaps): raise(.space)
    case .compound(let parts): for part in parts { append(part, role: .unknown, raw: raw) }
    case .word(let known):
      append(known.text, role: known.role, raw: raw, number: known.number, isAllCaps: isShouted)
    default: append(word, role: .unknown, raw: raw, isAllCaps: isShouted)
    }
  }

  private mutating func append(
    _ text: String, role: VenueVocabulary.Role, raw: String, number: Int? = nil, isAllCaps: Bool = false
  ) {
    out.append(
      VenueWord(
        text: text, role: role, gap: gap, link: link, isAllCaps: isAllCaps,
        isCapitalized: raw.utf8.first.map { $0.isLetter && $0 & 0x20 == 0 } ?? false, raw: raw, number: number
      ))
    gap = .none
    link = .none
  }
}
