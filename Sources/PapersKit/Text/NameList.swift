/// A run of names in text, cut into single names: whatever the separators are, and with affiliations taken out.
enum NameList {
  struct Names {
    var texts: [String] = []
    var hasOthers = false
  }

  static func names(in text: String) -> Names {
    var text = text
    var out = Names()
    out.hasOthers = takeOthers(from: &text)
    for line in lines(of: text) {
      let groups = line.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
      // USENIX: "Zu-Ming Jiang and Si Liu, ETH Zurich; Manuel Rigger, National University of Singapore"
      let isAffiliated = groups.contains { group in
        let parts = pieces(of: group, by: ",")
        return parts.count > 1 && NameWords.isAffiliation(parts[parts.count - 1]) && !isInverted(parts)
          || parts.count > 2 && parts.dropFirst().dropLast().contains(where: NameWords.isOrganisation)
      }
      for group in groups { out.texts += isAffiliated ? affiliated(group) : commas(group) }
    }
    return out
  }

  // MARK: separators

  private static func lines(of text: String) -> [String] {
    var text = text
    for bullet in ["•", "·", "|", "\u{2022}", " / ", "、", "，"] where text.contains(bullet) {
      text = text.replacing(bullet, with: bullet == "、" || bullet == "，" ? "; " : ";")
    }
    return text.split(whereSeparator: \.isNewline).map { NameText.plain(String($0)) }.filter { !$0.isEmpty }
  }

  /// "et al.", "and others", "..." at the end: people are missing.
  private static func takeOthers(from text: inout String) -> Bool {
    var found = false
    var isChanged = true
    while isChanged {
      isChanged = false
      text = text.trimmed
      let lower = text.lowercased()
      for end in [
        "et al.", "et al", "et. al.", "and others", "& others", "others", "...", "…", "and colleagues",
        "u.a.",
      ]
      where lower.hasSuffix(end) {
        let before = lower.dropLast(end.count).last
        guard end == "..." || end == "…" || before == nil || before?.isLetter == false else { continue }
        text = String(text.dropLast(end.count)).trimmed
        while let last = text.last, ",;&".contains(last) { text = String(text.dropLast()).trimmed }
        found = true
        isChanged = true
        break
      }
    }
    if found, text.lowercased().hasSuffix(" and") { text = String(text.dropLast(4)) }
    return found
  }

  /// Cuts at "and", "&", "und", "y" is left alone: it stands inside Spanish names.
  static func conjuncts(of text: some StringProtocol) -> [String] {
    var out: [[Substring]] = [[]]
    for word in text.split(separator: " ") {
      // "von und zu Liechtenstein"
      if word == "und", out.last?.last == "von" {
        out[out.count - 1].append(Substring(word))
      } else if word == "and" || word == "&" || word == "und" || word == "et" || word == "AND"
        || word == "with"
      {
        out.append([])
      } else {
        out[out.count - 1].append(Substring(word))
      }
    }
    return out.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
  }

  private static func pieces(of text: some StringProtocol, by separator: Character) -> [String] {
    text.split(separator: separator).map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  // MARK: one group

  /// "A, B, and C, Affiliation": the last piece is no name.
  private static func affiliated(_ group: String) -> [String] {
    var parts = pieces(of: group, by: ",")[...]
    if parts.count > 1, let last = parts.last, !startsWithAnd(last) { parts = parts.dropLast() }
    // "..., University of California, Berkeley"
    while parts.count > 1, let last = parts.last, !startsWithAnd(last), NameWords.isAffiliation(last) {
      parts = parts.dropLast()
    }
    return parts.flatMap { conjuncts(of: $0) }
  }

  private static func startsWithAnd(_ piece: String) -> Bool {
    piece.hasPrefix("and ") || piece.hasPrefix("& ")
  }

  /// A list by commas: of natural names, or of "Last, First" pairs.
  private static func commas(_ group: String) -> [String] {
    let segments = conjuncts(of: group).map { pieces(of: $0, by: ",") }.filter { !$0.isEmpty }
    let isPairs = segments.contains(where: isInverted)
    return segments.flatMap { segment in
      isPairs && (isInverted(segment) || segment.count > 1) ? pairs(segment) : natural(segment)
    }
  }

  /// Pieces that alternate between family and given names.
  private static func isInverted(_ pieces: [String]) -> Bool {
    let names = pieces.filter { !NameWords.isSuffix($0) }
    guard names.count > 1, names.count.isMultiple(of: 2) || names.contains(where: NameWords.isInitials) else {
      return false
    }
    // "JOHN SMITH, A. LEE": short names in capitals look like initials.
    if !names.contains(where: { $0.contains(where: \.isLowercase) }),
      names.allSatisfy({ name in
        let words = name.split(separator: " ")
        return words.count > 1 && words.last.map { $0.count > 2 && !$0.contains(".") } == true
      })
    {
      return false
    }
    // Names without blanks are whole in these scripts.
    if names.contains(where: { $0.unicodeScalars.allSatisfy(NameScripts.isEastAsian) }) { return false }
    let isGiven = names.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
    if isGiven.allSatisfy({ piece in piece.split(separator: " ").allSatisfy { NameWords.isInitials($0) } }) {
      return true
    }
    if names.contains(where: { !$0.contains(" ") }) { return true }
    return names.count == 2 && (names[0].first?.isLowercase == true)
  }

  private static func pairs(_ pieces: [String]) -> [String] {
    var out: [String] = []
    var i = 0
    while i < pieces.count {
      var name = pieces[i]
      i += 1
      if i < pieces.count, NameWords.isSuffix(pieces[i]) {
        name += ", " + pieces[i]
        i += 1
      }
      if i < pieces.count, !(pieces[i].contains(" ") && name.contains(" ") && !isGiven(pieces[i])) {
        name += ", " + pieces[i]
        i += 1
      }
      if i < pieces.count, NameWords.isSuffix(pieces[i]) {
        name += ", " + pieces[i]
        i += 1
      }
      out.append(name)
    }
    return out
  }

  private static func isGiven(_ piece: String) -> Bool {
    piece.split(separator: " ").contains { NameWords.isInitials($0) } || !piece.contains(" ")
  }

  /// Natural names; a suffix belongs to the name before it, an affiliation to nobody.
  private static func natural(_ pieces: [String]) -> [String] {
    var out: [String] = []
    for piece in pieces {
      if NameWords.isSuffix(piece), !out.isEmpty {
        out[out.count - 1] += ", " + piece
      } else if out.isEmpty || pieces.count == 1 || !NameWords.isAffiliation(piece)
        || piece.hasSuffix("Collaboration")
      {
        out.append(piece)
      }
    }
    return out
  }
}
