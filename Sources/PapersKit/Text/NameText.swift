/// Names as sources send them, freed of what is no part of a name.
enum NameText {
  /// Marks after a name that point to a footnote.
  private static let marks: Set<Character> = [
    "*", "†", "‡", "§", "¶", "‖", "#", "∗", "⋆", "★", "☆", "✉", "✝", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸",
    "⁹", "⁰", "ª",
    "º", "∥", "⋄", "◦", "▽", "△", "♠", "♣", "♥", "♦", "^", "_",
  ]

  /// One line: character references decoded, tags, nicknames and what stands in brackets gone, broken encodings mended.
  static func plain(_ text: String) -> String {
    var plain = repaired(MarkupText.cleaned(text))
    if plain.contains(where: { "([\"“„<".contains($0) }) { plain = withoutAsides(plain) }
    return plain.squeezed
  }

  /// UTF-8 that was read as Latin 1 or Windows-1252 ("MÃ¼ller"), read rightly.
  static func repaired(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0xC2...0xF4).contains($0.value) }) else { return text }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 0x100 {
        bytes.append(UInt8(scalar.value))
      } else if let byte = windows1252[scalar.value] {
        bytes.append(byte)
      } else {
        return text
      }
    }
    guard let mended = String(validating: bytes, as: UTF8.self),
      mended.unicodeScalars.count < text.unicodeScalars.count
    else { return text }
    return mended
  }

  private static let windows1252: [UInt32: UInt8] = [
    0x20AC: 0x80, 0x201A: 0x82, 0x192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86, 0x2021: 0x87,
    0x2C6: 0x88,
    0x2030: 0x89, 0x160: 0x8A, 0x2039: 0x8B, 0x152: 0x8C, 0x17D: 0x8E, 0x2018: 0x91, 0x2019: 0x92,
    0x201C: 0x93,
    0x201D: 0x94, 0x2022: 0x95, 0x2013: 0x96, 0x2014: 0x97, 0x2DC: 0x98, 0x2122: 0x99, 0x161: 0x9A,
    0x203A: 0x9B,
    0x153: 0x9C, 0x17E: 0x9E, 0x178: 0x9F,
  ]

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
