/// A person (or a collaboration) as we hold them to be called.
///
/// The parts are CSL's (https://docs.citationstyles.org/en/stable/specification.html#names): `particle` is the
/// non-dropping one ("van" of van Rossum), `droppingParticle` the dropping one ("de" of Alexis de Tocqueville).
public struct Person: Hashable, Sendable {
  public var given: String?
  public var family: String?
  public var particle: String?
  public var droppingParticle: String?
  public var suffix: String?
  /// The whole name where it has no parts: a collaboration, a company, a mononym in braces.
  public var literal: String?

  public init(
    given: String? = nil, family: String? = nil, particle: String? = nil, droppingParticle: String? = nil,
    suffix: String? = nil
  ) {
    self.given = given
    self.family = family
    self.particle = particle
    self.droppingParticle = droppingParticle
    self.suffix = suffix
  }
  public init(literal: String) { self.literal = literal }

  /// "Given particle Family, Suffix", for people to read.
  public var display: String {
    if let literal { return literal }
    // Chinese, Japanese and Korean names stand family first, without a blank.
    if let given, let family, Self.isEastAsian(given), Self.isEastAsian(family) { return family + given }
    let name = Self.joined([given, droppingParticle, particle, family])
    return suffix.map { "\(name), \($0)" } ?? name
  }
}

extension Person {
  /// Parts of a name as they stand in one line: no blank behind a particle that leans on the next word ("d'", "al-").
  public static func joined(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.reduce(into: "") { out, part in
      if !out.isEmpty, !leans(out) { out += " " }
      out += part
    }
  }

  /// "d'", "dell’", "al-", "'s-"; not "de'", which is a word of its own.
  static func leans(_ particle: String) -> Bool {
    guard let last = particle.last, particle.last(where: \.isLetter)?.isLowercase == true else {
      return false
    }
    if last == "-" { return true }
    return (last == "'" || last == "’") && particle.dropLast().last.map { !"aeiou".contains($0) } ?? false
  }

  /// Han, Kana or Hangul throughout.
  static func isEastAsian(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x3005, 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x323AF: true
      default: false
      }
    }
  }
}

/// An ordered list of people; `andOthers` where the source said "et al." or "and others".
public struct People: Hashable, Sendable {
  public var persons: [Person]
  public var andOthers: Bool
  public init(_ persons: [Person] = [], andOthers: Bool = false) {
    self.persons = persons
    self.andOthers = andOthers
  }
  public var isEmpty: Bool { persons.isEmpty && !andOthers }
}
