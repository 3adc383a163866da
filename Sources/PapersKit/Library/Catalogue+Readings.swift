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
    let guesses = reading.titleGuesses.filter { !$0.contains("://") }
    let titles = guesses.isEmpty ? [found.first?.title].compactMap { $0 } : Array(guesses.prefix(2))
    let people = reading.authors.isEmpty ? found.first?.people.map(\.familyOrWhole) ?? [] : reading.authors
    for title in titles {
      add(try candidates(title: title, authors: people, year: reading.year, limit: Self.wordCandidates))
      // The second guess is for entries whose title was misread.
      if found.contains(where: { $0.title?.folded == title.folded }) { break }
    }
    return found
  }
}

extension Finding.Name {
  fileprivate var familyOrWhole: String { family ?? whole ?? given ?? "" }
}
