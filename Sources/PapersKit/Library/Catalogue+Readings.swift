extension Catalogue {
  /// Works looked at for one reading by its words.
  static let wordCandidates = 10

  /// What the catalogue has for a reading: the works that its links name, and those whose titles are close to its own.
  ///
  /// Works by links come first. The words are asked even when a link is known, for the published form of a preprint
  /// stands under an entry of its own.
  public func findings(
    for reading: Reading, references: [Reference]
  ) throws(CatalogueError) -> [Finding] {
    var found: [Finding] = []
    var seen: Set<Finding> = []
    func add(_ findings: [Finding]) { for f in findings where seen.insert(f).inserted { found.append(f) } }
    for reference in references { add(try findings(for: reference)) }
    // Of a reading that is only a link, the work that it names has the title.
    let title = reading.title ?? found.first?.title
    if let title {
      let people = reading.authors.isEmpty ? found.first?.people.map(\.familyOrWhole) ?? [] : reading.authors
      add(try candidates(title: title, authors: people, year: reading.year, limit: Self.wordCandidates))
    }
    return found
  }
}

extension Finding.Name {
  fileprivate var familyOrWhole: String { family ?? whole ?? given ?? "" }
}
