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
    var words = text.split(whereSeparator: { $0.isWhitespace }).map { String($0) }
    if let last = words.last { words[words.count - 1] = bare(Substring(last), isName: words.count > 1) }
    for i in words.indices.dropLast() { words[i] = bare(Substring(words[i]), isName: false) }
    words.removeAll(where: \.isEmpty)
    // DBLP numbers namesakes ("Wei Wang 0001"); the number is no part of the name.
    while let last = words.last, last.allSatisfy(\.isNumber) { words.removeLast() }
    while words.count > 1, let first = words.first, isTitle(first) || isHeading(first) { words.removeFirst() }
    while words.count > 1, let last = words.last, isDegree(last) { words.removeLast() }
    while let last = words.last, last.last == "," || last.last == ";" {
      words[words.count - 1].removeLast()
      if words[words.count - 1].isEmpty { words.removeLast() }
    }
    return words.joined(separator: " ")
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
    ["by", "author:", "authors:", "by:", "von:", "auteurs:"].contains(word.lowercased())
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
