public import BibTeX

extension Person {
  /// A name as BibTeX reads it, its parts in Unicode; the von part is the particle that is not dropped.
  public init(bibtex name: BibName) {
    let name = name.decoded
    self.init(given: name.given, family: name.family, particle: name.particle, suffix: name.suffix)
    literal = name.literal
  }

  /// The name for a BibTeX field: its parts are Unicode, not LaTeX.
  public var bibtex: BibName {
    let particles = [droppingParticle, particle].compactMap { $0 }.joined(separator: " ")
    return BibName(
      given: given, particle: particles.isEmpty ? nil : particles, family: family, suffix: suffix,
      literal: literal)
  }
}

extension People {
  /// The people of a field such as `author`.
  public init(bibtex text: String) { self.init(bibtex: BibNames(text)) }
  public init(bibtex names: BibNames) {
    self.init(names.names.map(Person.init(bibtex:)), andOthers: names.hasOthers)
  }

  /// The people for a BibTeX field.
  public var bibtex: BibNames { BibNames(names: persons.map(\.bibtex), hasOthers: andOthers) }
}
