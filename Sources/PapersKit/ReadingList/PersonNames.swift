/// Reads lists of people as lists write them: "First Last, First Last and First Last", "Last, First and Last, First",
/// "Last, F., Last, F.", with affiliations, footnote marks and "et al.".
enum PersonNames {
  struct Found: Equatable {
    var names: [String]
    var hasEtAl = false
  }

  /// The people, when the whole text is a list of people; nil otherwise.
  ///
  /// `isSlot` says that the text stands where authors are expected, so that one plain name is enough.
  /// `isSurname`: a surname alone is enough ("(Lamport, CACM 1978)").
  static func read(_ given: String, isSlot: Bool = false, isSurname: Bool = false) -> Found? {
    var given = isSlot && namesPlace(given) ? withoutAffiliations(cleaned(given)) : given
    if given.holdsDigit { given = withoutFootnotes(given) ?? given }
    var hasEtAl = false
    // "Li, M., Park, J. W., … Ahmed, A.": APA leaves out all but the last behind the sixth (7th edition, 9.8).
    if given.holds("… ") || given.holds(". ") {
      let whole = given.utf8.count
      for mark in [", … ", ", ... ", ", . . . "] { given = given.replaced(mark, with: ", ") }
      hasEtAl = given.utf8.count < whole
    }
    guard canBePeople(given) else { return nil }
    var text = cleaned(given)
    // "Dao, T. (2022).": the stop behind the group.
    if text.hasSuffix(" .") { text = text.dropLast(2).trimmed.description }
    // "G. Hinton et al.,"
    if text.hasSuffix(",") { text = text.dropLast().trimmed.description }
    guard !text.isEmpty else { return nil }
    for tail in tails where mayEndOpen(text) {
      if let hit = caseless(text, endsWith: tail) {
        text = String(hit)
        hasEtAl = true
        break
      }
    }
    text = trimmed(text)
    guard !text.isEmpty else { return nil }
    var names = split(text)
    // "Barbara Liskov and James Cowling, Barbara Liskov and James Cowling"
    if names.count > 2, names.count.isMultiple(of: 2),
      names.prefix(names.count / 2).elementsEqual(names.suffix(names.count / 2))
    {
      names.removeLast(names.count / 2)
    }
    guard !names.isEmpty, names.allSatisfy({ isName($0, alone: names.count == 1 && !isSlot && !hasEtAl) })
    else {
      return nil
    }
    // "LSM Basics" is nobody.
    if names.count == 1, !hasEtAl,
      names[0].byBlanks.contains(where: {
        $0.count >= 2 && $0.allSatisfy(\.isUppercase) && !$0.holds(".")
      })
    {
      return nil
    }
    // "TVM, Halide, XLA" are systems.
    if !hasEtAl, names.contains(where: { $0.utf8.count > 1 && $0.utf8.allSatisfy { (65...90).contains($0) } })
    {
      return nil
    }
    // Without a comma, an "and" or "et al." one or two capitalised words may be anything.
    if names.count == 1, !hasEtAl, !isSlot, !hasInitial(names[0]) { return nil }
    if names.count == 1, !hasEtAl, !isSurname, !names[0].holds(" "), !isDotted(names[0]),
      CJK.count(names[0]) == 0
    {
      return nil
    }
    if names.count > 1, names.contains(where: { endsInBareInitials($0) }) {
      // "Causal LM, Decoding Strategy" are no people.
      guard names.allSatisfy({ endsInBareInitials($0) }) else { return nil }
      return Found(names: names.map { ordered($0.replaced(" ", with: ", ")) }, hasEtAl: hasEtAl)
    }
    if hasEtAl || names.count > 1, names.allSatisfy({ endsInInitials($0) }) {
      return Found(names: names.map { initialsFirst($0) }, hasEtAl: hasEtAl)
    }
    return Found(names: dottingLast(names.map { ordered($0) }), hasEtAl: hasEtAl)
  }
  /// "P. Kumar", "M Satyanarayanan": the full stop of the last initial was taken for the sentence's.
  private static func dottingLast(_ names: [String]) -> [String] {
    guard names.count > 1, let last = names.last, last.utf8.dropFirst().first == 32,
      (65...90).contains(last.utf8.first ?? 0),
      names.dropLast().allSatisfy({ $0.utf8.dropFirst().first == 0x2E })
    else { return names }
    return names.dropLast() + ["\(last.prefix(1)).\(last.dropFirst())"]
  }

  /// A quick look before a long one: outside parentheses no digits, no marks of sentences, no words of titles.
  private static func canBePeople(_ text: String) -> Bool {
    let span = text.utf8Span.span
    guard span.count > 0, span.count < 6000 else { return false }
    var depth = 0
    var start = 0
    var hash = WordSet.seed
    // A part of a name that no table of English words holds: "O'Neil", "Süß".
    var isOdd = false
    for i in 0...span.count {
      let byte = i < span.count ? span[i] : 32
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
      if depth > 0 { continue }
      if byte.isLetter {
        hash = WordSet.mixed(hash, byte | 0x20)
      } else if byte >= 0x80 || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") {
        isOdd = true
      } else {
        if byte.isDigit || !isQuiet(byte) { return false }
        if !isOdd, i - start > 1, i - start <= 15, PaperWords.common.contains(span, start..<i, hash: hash) {
          let word = String(decoding: Array(text.utf8.dropFirst(start).prefix(i - start)), as: UTF8.self)
            .lowercased()
          if !PaperWords.alsoNames.contains(word), !connectors.contains(word) { return false }
        }
        (start, hash, isOdd) = (i + 1, WordSet.seed, false)
      }
    }
    return true
  }
  private static let loud: Marks = "?!\"/|[]<>=+#@_"
  private static func isQuiet(_ byte: UInt8) -> Bool { !loud.holds(Unicode.Scalar(byte)) }
  private static let connectors: WordSet = [
    "and", "by", "with", "from", "others", "the", "many", "authors", "colleagues",
  ]

  private static let tails = [
    ", et al.", ", et al", " et al.", " et al", "et al.", "et al", " etal.", " etal", " et.al.", " et.al",
    "et. al.", " et. al",
    " and others", ", and others", " and many authors", " and many others", " and colleagues",
    ", and many others",
    " 等人", "等人",
    " 等", "等", ", ...", ", …", "...", " 외",
  ]

  /// Without affiliations in parentheses and footnote marks.
  private static func cleaned(_ given: String) -> String {
    if given.utf8.allSatisfy({
      $0 < 0x80 && $0 != 0x28 && $0 != 0x29 && $0 != 0x2A && $0 != 0x7B && $0 != 0x7D && $0 != 0x26
    }), !given.holds("...") {
      return given.squeezed
    }
    var out = ""
    var depth = 0
    for c in given.unicodeScalars {
      switch c {
      case "(", "（": depth += 1
      case ")", "）": depth = max(0, depth - 1)
      case "*", "†", "‡", "∗", "§", "¶", "⋆", "✉", "✝", "¹", "²", "³", "{", "}": continue
      case "&": if depth == 0 { out += " & " }
      case "\u{A0}": if depth == 0 { out += " " }
      case "，", "、": if depth == 0 { out += ", " }
      case "；": if depth == 0 { out += "; " }
      default: if depth == 0 { out.unicodeScalars.append(c) }
      }
      if c == ")" || c == "）", depth == 0 { out += " " }
    }
    // "Ming Zhang, Yu Hua, ... Zhijun Yang"
    return out.squeezed.replaced(" ,", with: ",").replaced(" ;", with: ";").replaced(", ... ", with: ", ")
      .replaced(" ... ", with: ", ")
  }

  static func trimmed(_ text: String) -> String {
    var s = text[...].trimmed
    s = s.droppingFirst(before).droppingLast(behind).trimmed
    if s.utf8.last == UInt8(ascii: "."), !endsInInitial(s) { s = s.dropLast().trimmed }
    guard let first = s.utf8.first, first >= 0x80 || mayLead(first) else { return String(s) }
    for lead in ["by ", "By ", "and ", "with ", "& ", "Authors: ", "Author: ", "作者：", "作者:", "作者: "]
    where s.hasPrefix(lead) { s = s.dropFirst(lead.count).trimmed }
    return String(s)
  }
  private static func mayLead(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "w"), UInt8(ascii: "&"): true
    default: false
    }
  }
  private static let before: Marks = ",;:·|–— "
  private static let behind: Marks = ",;:·|–—-& "
  private static func endsInInitial(_ s: Substring) -> Bool {
    let bytes = s.utf8.reversed().prefix { $0 != 32 && $0 != 44 }.dropFirst()
    let word = s.utf8.suffix(bytes.count + 1)
    return bytes.count <= 1 || bytes.contains(UInt8(ascii: ".")) || word.elementsEqual("Jr.".utf8)
      || word.elementsEqual("Sr.".utf8) || bytes.allSatisfy { $0 >= 0x80 } && Substring(word).count <= 2
  }
  /// Whether the last byte can be that of "et al." and its like.
  private static func mayEndOpen(_ text: String) -> Bool {
    guard let last = text.utf8.last else { return false }
    return last >= 0x80 || last == UInt8(ascii: ".") || last == UInt8(ascii: "l") || last == UInt8(ascii: "s")
  }
  private static func caseless(_ text: String, endsWith tail: String) -> Substring? {
    let stripped = text.utf8.last == 0x2E && tail.utf8.last != 0x2E ? text.dropLast() : text[...]
    guard stripped.utf8.count > tail.utf8.count, stripped.endsCaseless(tail) else { return nil }
    return Substring(stripped.utf8.dropLast(tail.utf8.count))
  }

  /// "K.", "K.G.", "A. J.", "J.-P.".
  static func isInitials(_ part: String) -> Bool {
    var letters = 0
    var hasStop = false
    for scalar in part.unicodeScalars {
      switch scalar {
      case "A"..."Z": letters += 1
      case ".": hasStop = true
      case " ", "-": break
      default:
        guard scalar.value >= 0x80, scalar.properties.isUppercase else { return false }
        letters += 1
      }
    }
    return (1...4).contains(letters) && (hasStop || letters <= 2)
  }

  static func ordered(_ name: String) -> String {
    guard let comma = name.utf8.firstIndex(of: UInt8(ascii: ",")) else { return name }
    let last = name[..<comma].trimmed
    let first = name[name.utf8.index(after: comma)...].trimmed
    if first == "Jr." || first == "Sr." { return name }
    return "\(first) \(last)".squeezed
  }
  private static func hasInitial(_ name: String) -> Bool {
    isDotted(name) || name.byBlanks.contains { isInitials(String($0)) && $0.holds(".") }
  }

  /// Whether a text can be one person's name. `alone`: nothing else speaks for it.
  static func isName(_ name: String, alone: Bool = false) -> Bool {
    if let plain = isPlainName(name, alone: alone) { return plain }
    let text = name.holds(",") ? ordered(name) : name
    let words = text.byBlanks
    guard (1...6).contains(words.count),
      !text.unicodeScalars.contains(where: { noName.holds($0) }),
      // "第三" counts.
      text.unicodeScalars.first != "第"
    else {
      return false
    }
    if text.unicodeScalars.contains(where: { CJK.isIdeograph($0) }) {
      return text.count <= 5 && words.count <= 2
    }
    var capitals = 0
    var ambiguous = 0
    for (i, word) in words.enumerated() {
      let plain = word.lowercased()
      if particles.contains(plain), i < words.count - 1 || words.count == 1 { continue }
      guard let first = word.first(where: { $0.isLetter }),
        first.isUppercase || first == "d" && (word.holds("'") || word.holds("’"))
      else {
        return false
      }
      let bare = plain.trimmingPunctuation
      if PaperWords.isNoun(bare.utf8Span.span, 0..<bare.utf8.count) { return false }
      if let hyphen = bare.lastIndex(of: "-"), case let part = bare[bare.index(after: hyphen)...],
        part.utf8.count > 4,
        PaperWords.common.contains(String(part)), !PaperWords.alsoNames.contains(String(part))
      {
        return false
      }
      if word.count > 1, PaperWords.common.contains(bare) {
        guard words.count > 1, PaperWords.alsoNames.contains(bare) else { return false }
        ambiguous += 1
      }
      if word.holds("-") == false, word.dropFirst().filter(\.isUppercase).count > 1,
        word.contains(where: \.isLowercase),
        !word.holds(".")
      {
        return false
      }
      capitals += 1
    }
    return capitals > 0 && ambiguous < capitals && (!alone || capitals >= 2)
  }
  /// The usual name in ASCII letters, blanks, hyphens and full stops, decided byte by byte; nil where more must be looked at.
  private static func isPlainName(_ name: String, alone: Bool) -> Bool? {
    let span = name.utf8Span.span
    var words = 0
    var start = 0
    var hash = WordSet.seed
    var isWord = false
    var capitals = 0
    for i in 0...span.count {
      let byte = i < span.count ? span[i] : 32
      if byte.isLetter {
        if !isWord {
          guard byte < 97 else { return nil }
          (isWord, capitals, start, hash) = (true, 0, i, WordSet.seed)
        }
        if byte < 97 { capitals += 1 }
        // "McCanne" has two capitals, "TensorFlowDB" is nobody.
        if capitals > 2 { return nil }
        hash = WordSet.mixed(hash, byte | 0x20)
      } else if byte == 32 {
        guard isWord else { continue }
        guard i - start <= 15 else { return nil }
        if i - start > 1, PaperWords.common.contains(span, start..<i, hash: hash) { return nil }
        if PaperWords.isNoun(span, start..<i) { return nil }
        words += 1
        isWord = false
      } else if byte == UInt8(ascii: "-") {
        // "VC-Dimension": the part behind it may be a word.
        if isWord { (capitals, start, hash) = (0, i + 1, WordSet.seed) }
      } else if byte != UInt8(ascii: ".") {
        return nil
      }
    }
    guard words >= 1 else { return nil }
    return words <= 6 && (!alone || words >= 2)
  }

  private static let noName: Marks = "0123456789?!:：\"“”/|[]<>=+#@_"
  static let particles: WordSet = [
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "bin",
    "ibn",
    "ben", "ten", "ter", "zu", "y", "e", "st.", "af", "av", "das", "do", "'t",
  ]
}

/// Scripts that write no blanks.
enum CJK {
  static func isIdeograph(_ s: Unicode.Scalar) -> Bool {
    switch s.value {
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xAC00...0xD7AF: true
    default: false
    }
  }
}

extension StringProtocol {
  /// Without punctuation at the ends.
  var trimmingPunctuation: String {
    var s = Substring(self)
    while let byte = s.utf8.first {
      guard byte < 0x80 ? byte.isMark : Self.isWideMark(s.first)
      else {
        break
      }
      s = byte < 0x80 ? s.dropping(1) : s.dropFirst()
    }
    while let byte = s.utf8.last {
      guard byte < 0x80 ? byte.isMark : Self.isWideMark(s.last)
      else { break }
      s = byte < 0x80 ? Substring(s.utf8.dropLast()) : s.dropLast()
    }
    return String(s)
  }
}

extension StringProtocol {
  fileprivate static func isWideMark(_ character: Character?) -> Bool {
    character.map { $0.isPunctuation || $0.isSymbol } ?? false
  }
}

extension UInt8 {
  /// ASCII punctuation.
  fileprivate var isMark: Bool { !isLetter && !isDigit && !isBlank }
}
