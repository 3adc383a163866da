/// One name: BibTeX's three forms, BibLaTeX's `family=..., given=...`, literals in braces.
enum NameParser {
  static func name(_ text: String) -> BibName? {
    if let literal = literal(text) { return BibName(literal: literal) }
    if let name = extended(text) { return name }
    var parts = NameWords.parts(of: text)
    // "Last, First," has a comma too many; "Last, Jr," has no first name.
    while parts.count > 2, parts.last == "", parts.count > 3 || !isGeneration(parts[1]) { parts.removeLast() }
    if parts.count == 1 { return firstVonLast(parts[0]) }
    return commaForm(parts)
  }

  /// What stands in one pair of braces around the whole name.
  private static func literal(_ text: String) -> String? {
    var text = Substring(text)
    var isLiteral = false
    while text.utf8.first == Bytes.open, text.utf8.last == Bytes.close, isOneGroup(text) {
      text = text.dropFirst().dropLast()
      isLiteral = true
      while let c = text.first, c.isWhitespace { text.removeFirst() }
      while let c = text.last, c.isWhitespace { text.removeLast() }
      // A special character is a letter, not a name in braces.
      if text.first == "\\" { return nil }
    }
    return isLiteral && !text.isEmpty ? String(text) : nil
  }

  private static func isOneGroup(_ text: Substring) -> Bool {
    var depth = 0
    var left = text.utf8.count
    var escaped = false
    for b in text.utf8 {
      left -= 1
      if escaped {
        escaped = false
        continue
      }
      if b == Bytes.backslash { escaped = true }
      if b == Bytes.open { depth += 1 }
      if b == Bytes.close { depth -= 1 }
      if depth == 0, left > 0 { return false }
    }
    return depth == 0
  }

  // MARK: First von Last

  private static func firstVonLast(_ text: String) -> BibName? {
    var words = NameWords.words(of: text)
    trimMarks(&words)
    guard !words.isEmpty else { return nil }
    var suffix: String?
    if words.count > 2, let last = words.last, isGeneration(last) {
      suffix = last
      words.removeLast()
    }
    if words.count > 1, words.allSatisfy(isEastAsian) {
      // Han, Kana and Hangul names have the family in front.
      return BibName(given: joined(words[1...]), family: words[0], suffix: suffix)
    }
    let beforeLast = words.count - 1
    guard let von = words[..<beforeLast].firstIndex(where: NameWords.isLower),
      let end = words[..<beforeLast].lastIndex(where: NameWords.isLower)
    else {
      return BibName(given: joined(words[..<beforeLast]), family: words[beforeLast], suffix: suffix)
    }
    return BibName(
      given: joined(words[..<von]), particle: joined(words[von...end]), family: joined(words[(end + 1)...]),
      suffix: suffix)
  }

  // MARK: von Last, Jr, First

  private static func commaForm(_ parts: [String]) -> BibName? {
    var words = NameWords.words(of: parts[0])
    trimMarks(&words)
    var suffix: String?
    var given = parts[1]
    if parts.count > 2 {
      suffix = parts[1].isEmpty ? nil : parts[1]
      given = parts[2...].joined(separator: ", ")
      // "Last, First, Jr." is written as often as the other order.
      if let first = suffix, isGeneration(given), !isGeneration(first) { (suffix, given) = (given, first) }
    } else if words.count > 1, let last = words.last, isGeneration(last) {
      suffix = last
      words.removeLast()
    }
    let first = NameWords.words(of: given)
    guard !words.isEmpty else {
      return first.isEmpty ? nil : BibName(given: nil, family: joined(first[...]), suffix: suffix)
    }
    let end = words[..<(words.count - 1)].lastIndex(where: NameWords.isLower)
    return BibName(
      given: joined(first[...]), particle: end.flatMap { joined(words[...$0]) },
      family: joined(words[((end ?? -1) + 1)...]), suffix: suffix)
  }

  private static func joined(_ words: ArraySlice<String>) -> String? {
    words.count < 2 ? words.first : words.joined(separator: " ")
  }

  private static let generations: Set<String> = [
    "jr", "jr.", "sr", "sr.", "junior", "senior", "ii", "iii", "iv", "2nd", "3rd", "4th", "{jr.}", "{sr.}",
    "{jr}",
    "{iii}",
  ]
  private static func isGeneration(_ word: String) -> Bool { generations.contains(word.lowercased()) }

  private static func isEastAsian(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy {
      switch $0.value {
      case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF,
        0x20000...0x3FFFF:
        true
      default: false
      }
    }
  }

  /// Footnote marks that were copied with the name: "Rajagopalan(*1)", "Smith*", "Lee†".
  private static func trimMarks(_ words: inout [String]) {
    if words.last?.utf8.last?.isASCIILetter == true { return }
    guard let whole = words.popLast() else { return }
    var last = whole
    if last.hasSuffix(")"), let open = last.lastIndex(of: "(") {
      let inner = last[last.index(after: open)...].dropLast()
      if !inner.isEmpty, inner.allSatisfy({ $0.isNumber || isMark($0) }) { last = String(last[..<open]) }
    }
    while let c = last.last, isMark(c) { last.removeLast() }
    // A name that is nothing but marks stays.
    if !last.isEmpty || words.isEmpty { words.append(last.isEmpty ? whole : last) }
  }

  private static func isMark(_ c: Character) -> Bool { "*†‡§¶∗".contains(c) }

  /// Names that mean "and others".
  static let others: Set<String> = ["others", "others.", "al.", "et al.", "et.al.", "etal", "etal."]

  /// Takes "others", "et al." and the like off a name; what is left may be empty.
  static func dropOthers(_ text: inout String) -> Bool {
    guard mayEndInOthers(text) else { return false }
    var words = NameWords.words(of: text)
    guard let last = words.last?.lowercased() else { return false }
    if words.count == 1, others.contains(last) {
      text = ""
      return true
    }
    guard words.count >= 2, ["al", "al.", "al.,"].contains(last), words[words.count - 2].lowercased() == "et"
    else { return false }
    words.removeLast(2)
    text = words.joined(separator: " ")
    while text.hasSuffix(",") { text.removeLast() }
    return true
  }

  /// All that means "and others" ends in "al" or "rs" with a few marks behind it.
  private static func mayEndInOthers(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8.suffix(8) {
      let small = byte | 0x20
      if before == 0x61, small == 0x6C { return true }
      if before == 0x72, small == 0x73 { return true }
      before = small
    }
    return false
  }

  // MARK: BibLaTeX's extended form

  private static let labels: Set<String> = [
    "family", "given", "prefix", "suffix", "family-i", "given-i", "prefix-i", "suffix-i", "useprefix", "id",
    "hash", "sortingnamekeytemplatename", "uniquenametemplatename", "labelnametemplatename", "nametemplates",
    "middle", "middle-i", "literal",
  ]

  private static func extended(_ text: String) -> BibName? {
    guard text.utf8.contains(Bytes.equals) else { return nil }
    var values: [String: String] = [:]
    for part in NameWords.parts(of: text) {
      let part =
        part.utf8.first == Bytes.quote && part.utf8.last == Bytes.quote
        ? String(part.dropFirst().dropLast()) : part
      guard let equals = part.firstIndex(of: "=") else { return nil }
      let label = part[..<equals].lowercased().filter { !$0.isWhitespace }
      guard labels.contains(label) else { return nil }
      var value = part[part.index(after: equals)...]
      while let c = value.first, c.isWhitespace { value.removeFirst() }
      if value.count > 1, value.first == "\"", value.last == "\"" { value = value.dropFirst().dropLast() }
      if !value.isEmpty { values[label] = String(value) }
    }
    guard values["family"] != nil || values["given"] != nil || values["literal"] != nil else { return nil }
    if values["given"] == nil, let family = values["family"], let literal = literal(family) {
      return BibName(literal: literal)
    }
    if let literal = values["literal"] { return BibName(literal: literal) }
    let given = [values["given"], values["middle"]].compactMap { $0 }.joined(separator: " ")
    return BibName(
      given: given.isEmpty ? nil : given, particle: values["prefix"], family: values["family"],
      suffix: values["suffix"])
  }
}
