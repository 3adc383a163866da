/// One cleaned name taken apart.
enum NameParser {
  /// "First von Last, Jr." or "von Last, Jr, First".
  static func person(_ text: String) -> Person? {
    let parts = text.split(separator: ",").map { NameText.name($0) }.filter {
      !$0.isEmpty && !NameText.isDegree($0)
    }
    guard let first = parts.first else { return nil }
    if parts.count == 1 { return natural(first) }
    if parts.count == 2, NameWords.isSuffix(parts[1]) {
      guard var person = natural(first) else { return nil }
      person.suffix = parts[1]
      return person
    }
    // "von Last, Jr, First" or "von Last, First, Jr."
    let isMiddle = parts.count > 2 && NameWords.isSuffix(parts[1])
    let isLast = parts.count > 2 && NameWords.isSuffix(parts[2])
    var given = isMiddle ? parts[2] : parts[1]
    // "Alver, MA"
    if given.count > 1, !given.contains("."), NameWords.isInitials(given) { given = dotted(given) }
    return inParts(given: given, family: first, suffix: isMiddle ? parts[1] : isLast ? parts[2] : nil)
  }

  /// A name in parts.
  ///
  /// - Parameter isSplit: the source itself parted it. A particle that it puts behind the given names is one that is
  ///   dropped with them ("de" of Alexis de Tocqueville), but for Dutch ones, which never are.
  static func inParts(given: String?, family: String, suffix: String? = nil, isSplit: Bool = false) -> Person?
  {
    var familyWords = family.split(separator: " ").map(String.init)
    var givenWords = (given ?? "").split(separator: " ").map(String.init)
    var suffix = suffix.flatMap(NameText.suffix)
    if suffix == nil, familyWords.count > 1, let last = familyWords.last, NameWords.isSuffix(last) {
      suffix = NameText.suffix(familyWords.removeLast())
      while familyWords.last?.last == "," { familyWords[familyWords.count - 1].removeLast() }
      familyWords.removeAll(where: \.isEmpty)
    }
    if suffix == nil, givenWords.count > 1, let last = givenWords.last, NameWords.isSuffix(last) {
      suffix = NameText.suffix(givenWords.removeLast())
      // "Martin, Jr." in the field of the given names.
      while givenWords.last?.last == "," { givenWords[givenWords.count - 1].removeLast() }
      givenWords.removeAll(where: \.isEmpty)
    }
    recase(&givenWords, &familyWords)
    let particle = takeParticle(from: &familyWords)
    var trailing: [String] = []
    while givenWords.count > 1, let last = givenWords.last, isParticle(last) {
      trailing.insert(givenWords.removeLast(), at: 0)
    }
    guard !familyWords.isEmpty || !givenWords.isEmpty else { return nil }
    var person = Person(
      given: spaced(givenWords), family: familyWords.joined(separator: " ").nonEmpty, particle: particle,
      suffix: suffix)
    if let first = trailing.first {
      let behind = trailing.joined(separator: " ")
      if isSplit, !NameWords.dutch.contains(first) {
        person.droppingParticle = behind
      } else {
        person.particle = Person.joined([behind, particle])
      }
    }
    return person
  }

  /// "First von Last Jr": the order of running text.
  private static func natural(_ text: String) -> Person? {
    if let person = NameScripts.person(text) { return person }
    var words = text.split(separator: " ").map(String.init)
    if NameWords.isOrganisation(text) { return Person(literal: text) }
    var suffix: String?
    if words.count > 1, let last = words.last, NameWords.isSuffix(last) { suffix = words.removeLast() }
    guard let last = words.last else { return nil }
    if words.count == 1 {
      return isCoined(last) ? Person(literal: last) : Person(family: last, suffix: suffix)
    }
    if isMedline(words.joined(separator: " ")) {
      return inParts(given: dotted(last), family: words.dropLast().joined(separator: " "), suffix: suffix)
    }
    let start = familyStart(in: words)
    var person = inParts(
      given: words[..<start].joined(separator: " "), family: words[start...].joined(separator: " "),
      suffix: suffix)
    // "Vincent Van Gogh": in running text the capital is no sign that the particle belongs to the family name.
    let van = words[start...].dropLast().prefix { ["Van", "Von", "Der", "Den", "der", "den"].contains($0) }
    if let first = van.first, first.hasPrefix("V"), van.count == words.count - start - 1 {
      person?.particle = van.joined(separator: " ")
      person?.family = words.last
    }
    return person
  }

  /// Medline's form, the initials behind the family name: "Smith SH", "Mathieu C."
  static func isMedline(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard words.count > 1, let first = words.first, let last = words.last, !text.contains(",") else {
      return false
    }
    let isShouted = text == text.uppercased()
    return NameWords.isInitials(last) && !NameWords.isInitials(first) && (!isShouted || last.contains("."))
  }

  /// Where the family name begins, with its particle; the last run of particles counts.
  private static func familyStart(in words: [String]) -> Int {
    var start = words.count - 1
    if start >= 2, NameWords.connectors.contains(words[start - 1]),
      words[start - 2].first?.isUppercase == true,
      start >= 3 || words[start - 1] == "y"
    {
      return max(1, start - 2)
    }
    let isVietnamese = NameWords.vietnamese.contains(words[start].folded)
    while start > 1, isParticle(words[start - 1]) || !isVietnamese && isCapitalParticle(words[start - 1]) {
      start -= 1
    }
    return start
  }

  static func isParticle(_ word: String) -> Bool {
    let isLower = word.first.map { $0.isLowercase || $0 == "'" || $0 == "’" } ?? false
    return isLower && word.count > 1 && NameWords.particles.contains(word.replacing("’", with: "'"))
  }
  private static func isCapitalParticle(_ word: String) -> Bool { NameWords.capitalParticles.contains(word) }

  /// The leading words in lower case, where a capital follows; "d'" and "al-" are parts of a word.
  private static func takeParticle(from words: inout [String]) -> String? {
    var count = words.prefix { isParticle($0) || $0.count == 1 && $0.first?.isLowercase == true }.count
    if count == words.count { count = 0 }
    var taken = Array(words.prefix(count))
    words.removeFirst(count)
    if let word = words.first, let length = leaning(word) {
      taken.append(String(word.prefix(length)))
      words[0] = String(word.dropFirst(length))
    }
    return taken.joined(separator: " ").nonEmpty
  }

  /// How many characters of a word are a particle that leans on the name: "d'Alembert", "al-Rfou", "'s-Gravesande".
  private static func leaning(_ word: String) -> Int? {
    guard let sign = word.dropFirst().firstIndex(where: { $0 == "'" || $0 == "’" || $0 == "-" }) else {
      return nil
    }
    let end = word.index(after: sign)
    let particle = String(word[..<end]).replacing("’", with: "'")
    guard NameWords.leaning.contains(particle), word[end...].first?.isUppercase == true else { return nil }
    return word.distance(from: word.startIndex, to: end)
  }

  /// "OpenAI", "NVIDIA": a name that nobody was born with.
  private static func isCoined(_ word: String) -> Bool {
    word.contains(where: \.isNumber) || word.dropFirst().filter(\.isUppercase).count >= 2
  }

  /// "W.K." as "W. K."; "W.-P." stays.
  static func spaced(_ words: [String]) -> String? {
    var out = ""
    for word in words {
      if !out.isEmpty { out += " " }
      guard word.contains(".") else {
        out += word
        continue
      }
      var last: Character?
      for c in word {
        if last == ".", c.isLetter { out += " " }
        out.append(c)
        last = c
      }
    }
    return out.nonEmpty
  }

  /// "SH" as "S. H."
  static func dotted(_ initials: String) -> String {
    initials.contains(".") ? initials : initials.filter(\.isLetter).map { "\($0)." }.joined(separator: " ")
  }
}

// MARK: capitals

extension NameParser {
  /// Names shouted by a source ("GEORGE D. WINTER", "Jean DUPONT") in usual capitals.
  private static func recase(_ given: inout [String], _ family: inout [String]) {
    guard !family.isEmpty, !given.isEmpty, family.allSatisfy(isShouted),
      family.contains(where: { $0.count > 1 })
    else { return }
    if given.allSatisfy({ NameWords.isInitials($0) || isShouted($0) }) {
      given = given.map { isSpelt($0) ? capitalized($0) : $0 }
    }
    family = family.enumerated().map { i, word in
      let lower = word.lowercased()
      // "DE LA CRUZ" is "de la Cruz", "LE BORGNE" is "Le Borgne".
      let isArticle = i == 0 && ["le", "la", "les", "los", "las", "lo"].contains(lower)
      let isParticle = i < family.count - 1 && NameWords.particles.contains(lower) && !isArticle
      return isParticle ? lower : capitalized(word)
    }
  }

  /// A name and no initials: three letters at least, a vowel among them.
  private static func isSpelt(_ word: String) -> Bool {
    word.count >= 3 && !word.contains(".") && word.folded.contains { "aeiouy".contains($0) }
  }

  private static func isShouted(_ word: String) -> Bool {
    word == word.uppercased() && word != word.lowercased() && !word.contains(".")
  }

  /// "O'CONNOR" as "O'Connor", "MCDONALD" as "McDonald", "HAJ-ALI" as "Haj-Ali".
  private static func capitalized(_ word: String) -> String {
    var out = ""
    var isStart = true
    for c in word {
      out += isStart ? String(c).uppercased() : String(c).lowercased()
      isStart = c == "-" || c == "'" || c == "’" || c == "\u{2010}"
    }
    if out.hasPrefix("Mc"), out.count > 4 {
      return "Mc" + out.dropFirst(2).prefix(1).uppercased() + out.dropFirst(3)
    }
    return out
  }
}
