public import BibTeX

/// Names between BibTeX's fields, where they are LaTeX, and people, where they are Unicode: the only mapping there is.
extension Person {
  /// A name as BibTeX reads it; the von part is the particle that is not dropped.
  public init(bibtex name: BibName) {
    let name = name.decoded
    self.init(given: name.given, family: name.family, particle: name.particle, suffix: name.suffix)
    literal = name.literal
  }

  /// The name for a BibTeX field.
  public var bibtex: BibName {
    if let literal { return BibName(literal: LaTeX.escaped(literal)) }
    // Biber refuses a third comma, in braces too.
    if given?.trimmed.dropLast().contains(",") == true { return BibName(literal: LaTeX.escaped(display)) }
    let particle = Self.joined([droppingParticle, particle]).nonEmpty
    // BibTeX parts its names at blanks: "d'Alembert" is one word, and the last name.
    let isOneWord = particle.map(Self.leans) ?? false
    let last = isOneWord ? Self.joined([particle, family]).nonEmpty : family
    return BibName(
      given: given.map(Self.part), particle: isOneWord ? nil : particle.map(LaTeX.escaped),
      family: last.map(Self.part),
      suffix: suffix.map(LaTeX.escaped))
  }

  /// A comma at a part's end would be one of the commas that part a name: biber refuses the entry.
  private static func part(_ text: String) -> String {
    var text = text.trimmed
    while text.hasSuffix(",") { text = String(text.dropLast()).trimmed }
    return LaTeX.escaped(text)
  }
}

extension People {
  /// The people of a field such as `author`.
  public init(bibtex text: String) { self.init(bibtex: BibNames(text)) }
  public init(bibtex names: BibNames) {
    self.init(names.names.flatMap(Self.people), andOthers: names.hasOthers)
  }

  /// One person, but for a whole list with commas in place of "and" ("Kullback, S., & Leibler, R. A."), which has more
  /// commas than BibTeX allows in a name.
  private static func people(_ name: BibName) -> [Person] {
    let person = Person(bibtex: name)
    guard let given = name.given, let suffix = person.suffix, given.contains(","),
      person.given?.contains(",") == true
    else { return [person] }
    let family = [person.particle, person.family].compactMap { $0 }.joined(separator: " ")
    let list = People(
      parsing: [family, suffix, person.given ?? ""].joined(separator: ", "), style: .free
    ).persons
    let areNames = list.count > 1 && list.allSatisfy { $0.given != nil && $0.family != nil }
    return areNames ? list : [person]
  }

  /// The people for a BibTeX field.
  public var bibtex: BibNames { BibNames(names: persons.map(\.bibtex), hasOthers: andOthers) }
}
