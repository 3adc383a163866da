/// Names as sources send them, freed of what is no part of a name.
enum NameText {
  /// Marks after a name that point to a footnote.
  private static let marks: Set<Character> = [
    "*", "†", "‡", "§", "¶", "‖", "#", "∗", "⋆", "★", "☆", "✉", "✝", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸",
    "⁹", "⁰", "ª",
    "º", "∥", "⋄", "◦", "▽", "△", "♠", "♣", "♥", "♦", "^", "_",
  ]

  /// One line: character references decoded, tags, nicknames and what stands in brackets gone.
  static func plain(_ text: String) -> String {
    var plain = MarkupText.cleaned(text)
    if plain.contains(where: { "([\"“„<".contains($0) }) { plain = withoutAsides(plain) }
    return plain.squeezed
  }

  /// Without "(Purdue University)", "[1]", "<mail@host>" and a nickname in quotation marks.
  private static func withoutAsides(_ text: String) -> String {
    let closing: [Character: Character] = ["(": ")", "[": "]", "<": ">", "\"": "\"", "“": "”", "„": "“"]
    var out = ""
    var rest = Substring(text)
    while let c = rest.first {
      if let close = closing[c], let end = rest.dropFirst().firstIndex(of: close) {
        rest = rest[rest.index(after: end)...]
        out.append(" ")
      } else {
        out.append(c)
        rest.removeFirst()
      }
    }
    return out
  }

  /// A single name without footnote marks, homonym numbers, titles and degrees.
  static func name(_ text: some StringProtocol) -> String {
    var words = withPlainSigns(text).split(whereSeparator: { $0.isWhitespace }).map { String($0) }
    for i in words.indices { words[i] = bare(Substring(words[i]), isName: false) }
    words.removeAll(where: \.isEmpty)
    // DBLP numbers namesakes ("Wei Wang 0001"); the number is no part of the name.
    while let last = words.last, last.allSatisfy(\.isNumber) { words.removeLast() }
    // Of the words that are left, for a mark may stand apart ("Ada Byron†, ‡").
    if let last = words.last { words[words.count - 1] = bare(Substring(last), isName: words.count > 1) }
    while words.count > 1, let first = words.first, isTitle(first) || isHeading(first) { words.removeFirst() }
    while words.count > 1, let last = words.last, isDegree(last) || last == "and" || last == "&" {
      words.removeLast()
    }
    while let last = words.last, last.last == "," || last.last == ";" {
      words[words.count - 1].removeLast()
      if words[words.count - 1].isEmpty { words.removeLast() }
    }
    return words.joined(separator: " ")
  }

  /// One hyphen for the many that there are, and an apostrophe for the accents that are typed in its place.
  private static func withPlainSigns(_ text: some StringProtocol) -> String {
    var out = ""
    for c in text {
      switch c {
      case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}", "\u{FE63}", "\u{FF0D}": out.append("-")
      case "`", "´", "\u{2032}", "\u{FF07}": out.append(out.last?.isLetter == true ? "'" : c)
      case "\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}", "\u{AD}": break
      default: out.append(c)
      }
    }
    return out
  }

  /// "Jr." of ", Jr.", "III" of "iii"; nil for a degree.
  static func suffix(_ text: String) -> String? {
    let bare = text.trimmed.drop { $0 == "," || $0 == " " }
    let word = String(bare.reversed().drop { $0 == "," || $0 == ";" }.reversed())
    guard word.contains(where: { $0.isLetter || $0.isNumber }), !isDegree(word) else { return nil }
    let lower = word.lowercased()
    if ["ii", "iii", "iv"].contains(lower) { return word.uppercased() }
    if word.count > 1, word == word.uppercased(), ["jr", "jr.", "sr", "sr."].contains(lower) {
      return lower.prefix(1).uppercased() + lower.dropFirst()
    }
    return word
  }

  /// A given name that says that there is none: "-", "N/A".
  static func isNothing(_ text: String) -> Bool {
    !text.contains(where: \.isLetter) || ["n/a", "none", "null"].contains(text.lowercased())
  }

  /// A family name that the source gives as such, without the footnote number or the full stop behind it.
  static func family(_ text: String) -> String {
    var name = name(text)
    while let last = name.last, last.isNumber || last == ",", name.contains(where: \.isLetter),
      !NameWords.isSuffix(name.split(separator: " ").last ?? "")
    {
      name.removeLast()
    }
    // "Stoica." but not "St. Clair", "Jr." or "Kumar S.".
    if name.last == ".", let word = name.split(separator: " ").last, word.count > 4,
      word.dropLast().allSatisfy(\.isLetter), !NameWords.isSuffix(word), !NameWords.isOrganisation(word)
    {
      name.removeLast()
    }
    return name
  }

  /// A word without footnote marks at its ends; of figures only at the end of a name of several words: "Kwon1,2*".
  private static func bare(_ word: Substring, isName: Bool) -> String {
    var word = word
    while let c = word.first, marks.contains(c) { word.removeFirst() }
    guard word.contains(where: \.isLetter) else { return word.allSatisfy { $0.isNumber } ? String(word) : "" }
    let hasNotes = isName && !NameWords.isSuffix(word)
    while let c = word.last, marks.contains(c) || hasNotes && c.isNumber { word.removeLast() }
    while hasNotes, word.last == ",", let before = word.dropLast().last,
      before.isNumber || marks.contains(before)
    {
      word.removeLast()
      while let c = word.last, marks.contains(c) || c.isNumber { word.removeLast() }
    }
    return word == "," ? "" : String(word)
  }

  /// "Authors: A, B" and "by A and B".
  private static func isHeading(_ word: String) -> Bool {
    ["by", "and", "&", "author:", "authors:", "by:", "von:", "auteurs:"].contains(word.lowercased())
  }

  private static func isTitle(_ word: String) -> Bool {
    let bare = word.last == "." ? String(word.dropLast()) : word
    return NameWords.titles.contains(bare.lowercased())
      && (bare != bare.uppercased() || word.last == ".")
  }

  static func isDegree(_ word: String) -> Bool {
    let bare = word.last == "." ? String(word.dropLast()) : word
    return NameWords.degrees.contains(bare.lowercased())
  }
}
