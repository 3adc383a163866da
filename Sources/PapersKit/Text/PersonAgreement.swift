extension Person {
  /// How two spellings of a name stand to each other.
  public enum Agreement: Int, Hashable, Sendable, Comparable {
    /// They cannot be one person.
    case different
    /// Nothing speaks against it: initials, a missing middle name, only the family name.
    case compatible
    /// The family name and at least one full given name agree.
    case same
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// Compares two spellings, across initials, diacritics, hyphens, particles and swapped order.
  public func agreement(with other: Person) -> Agreement {
    if let mine = literal ?? (family == nil ? given : nil) {
      return mine.folded == (other.literal ?? other.display).folded ? .same : .different
    }
    if let theirs = other.literal { return theirs.folded == display.folded ? .same : .different }
    let (mine, theirs) = (NameKey(self), NameKey(other))
    if let agreement = mine.agreement(with: theirs) { return agreement }
    // East Asian names stand in either order in the sources.
    if mine.swapped?.agreement(with: theirs) == .same || theirs.swapped?.agreement(with: mine) == .same {
      return .same
    }
    return mine.isBagEqual(to: theirs) ? .same : .different
  }

  /// The fuller spelling of the same person, each part from where it says most; self when they are different people.
  public func reconciled(with other: Person) -> Person {
    guard literal == nil, other.literal == nil, agreement(with: other) != .different else { return self }
    let (mine, theirs) = (NameKey(self), NameKey(other))
    if mine.family != theirs.family, !mine.isFamilyAlike(theirs) { return self }
    var out = self
    out.given = fuller(given, other.given)
    if let family, let theirs = other.family, theirs.folded == family.folded {
      out.family = marked(family, theirs)
    }
    out.suffix = suffix ?? other.suffix
    if particle == nil, droppingParticle == nil, let family, other.family?.folded == family.folded {
      out.particle = other.particle
      out.droppingParticle = other.droppingParticle
    }
    return out
  }

  /// Word by word the longer one, if both hold the same words in the same order; else the one with more letters.
  private func fuller(_ a: String?, _ b: String?) -> String? {
    guard let a, let b else { return a ?? b }
    let (x, y) = (a.split(separator: " "), b.split(separator: " "))
    if x.count == y.count {
      return zip(x, y).map { marked(String($0), String($1)) }.joined(separator: " ")
    }
    let letters = { (words: [Substring]) in words.reduce(0) { $0 + $1.filter(\.isLetter).count } }
    return letters(y) > letters(x) ? b : a
  }

  /// The longer word; of equally long ones the one with diacritics.
  private func marked(_ a: String, _ b: String) -> String {
    let (x, y) = (a.filter(\.isLetter).count, b.filter(\.isLetter).count)
    if x != y { return y > x ? b : a }
    return b.utf8.count > a.utf8.count && a.utf8.allSatisfy({ $0 < 0x80 }) ? b : a
  }
}

extension People {
  /// The same people with each name in the fuller of both spellings.
  func reconciled(with other: People) -> People {
    var out = self
    var free = other.persons
    // Those who are surely the same first, so that an initial does not take a namesake's full name.
    for wanted in [Person.Agreement.same, .compatible] {
      for (i, mine) in persons.enumerated() {
        guard let j = free.firstIndex(where: { mine.agreement(with: $0) == wanted }) else { continue }
        out.persons[i] = mine.reconciled(with: free.remove(at: j))
      }
    }
    return out
  }
}

/// A name folded for comparing.
private struct NameKey {
  /// The words of the family name, without particles.
  var family: [String]
  /// The words of the given names; a letter is an initial.
  var given: [String]
  /// Family and particles as one word: "vandermaaten".
  var joined: String

  init(_ person: Person) {
    family = Self.words(person.family)
    given = Self.words(person.given)
    let particles = Self.words(person.particle) + Self.words(person.droppingParticle)
    joined = (particles + family).joined()
    while family.count > 1, let first = family.first, NameWords.particles.contains(first) {
      family.removeFirst()
    }
  }
  private init(family: [String], given: [String]) {
    (self.family, self.given) = (family, given)
    joined = family.joined()
  }

  private static func words(_ text: String?) -> [String] {
    guard let text else { return [] }
    return text.split { $0.isWhitespace || $0 == "-" || $0 == "." || $0 == "\u{2010}" }.flatMap {
      part -> [String] in
      let word = String(part).folded.filter { $0 != " " }
      // "WJ" is two initials.
      let isInitials =
        part.count <= 3 && part.count > 1 && part.allSatisfy(\.isUppercase) && part.allSatisfy(\.isASCII)
      return word.isEmpty ? [] : isInitials ? word.map(String.init) : [word]
    }
  }

  /// Given and family changed places; nil where that makes no sense.
  var swapped: NameKey? {
    given.isEmpty || given.contains { $0.utf8.count == 1 } ? nil : NameKey(family: given, given: family)
  }

  /// nil where the family names are not alike.
  func agreement(with other: NameKey) -> Person.Agreement? {
    guard isFamilyAlike(other) else { return nil }
    if given.isEmpty || other.given.isEmpty {
      return given.isEmpty && other.given.isEmpty ? .same : .compatible
    }
    if given.joined() == other.given.joined() { return given.contains { $0.count > 1 } ? .same : .compatible }
    return givenAgreement(other)
  }

  func isFamilyAlike(_ other: NameKey) -> Bool {
    if family == other.family || joined == other.joined || family.joined() == other.family.joined() {
      return true
    }
    // A compound family name cut short: "Muñoz Medina", "Medina".
    let (short, long) = family.count < other.family.count ? (self, other) : (other, self)
    guard let last = short.family.last, last.count > 2, short.family.count < long.family.count else {
      return Self.isTranscribed(joined, other.joined)
    }
    return Array(long.family.suffix(short.family.count)) == short.family
      || Array(long.family.prefix(short.family.count)) == short.family
  }

  /// "Müller" and "Mueller", "Erdős" and "Erdoes".
  private static func isTranscribed(_ a: String, _ b: String) -> Bool {
    guard a.utf8.count >= 4, b.utf8.count >= 4, a.first == b.first, a.utf8.count != b.utf8.count else {
      return false
    }
    let plain = { (s: String) in
      s.replacing("ae", with: "a").replacing("oe", with: "o").replacing("ue", with: "u")
    }
    return plain(a) == b || a == plain(b)
  }

  private func givenAgreement(_ other: NameKey) -> Person.Agreement {
    // "Ji-Hoon" against "Jihoon" and "J.-H.".
    let (a, b) = (given, other.given)
    if a.joined().hasPrefix(b.joined()), b.joined().count > 2, a.count != b.count { return .same }
    if b.joined().hasPrefix(a.joined()), a.joined().count > 2, a.count != b.count { return .same }
    var full = 0
    var i = 0
    var j = 0
    var matched = 0
    while i < a.count, j < b.count {
      if a[i] == b[j] || a[i].hasPrefix(b[j]) || b[j].hasPrefix(a[i]) || Self.isTranscribed(a[i], b[j]) {
        if a[i].count > 1, b[j].count > 1 { full += 1 }
        matched += 1
        (i, j) = (i + 1, j + 1)
      } else if a.count > b.count {
        i += 1
      } else if b.count > a.count {
        j += 1
      } else {
        return .different
      }
    }
    guard matched == min(a.count, b.count) else { return .different }
    return full > 0 ? .same : .compatible
  }

  /// All words the same, in whatever places.
  func isBagEqual(to other: NameKey) -> Bool {
    let (mine, theirs) = (family + given, other.family + other.given)
    return mine.count > 1 && mine.sorted() == theirs.sorted()
  }
}
