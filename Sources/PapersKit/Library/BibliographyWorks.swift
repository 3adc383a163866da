import BibTeX

/// The works of a .bib file, for the catalogue.
enum BibliographyWorks {
  static func works(in bytes: [UInt8]) -> CatalogueBatch {
    var batch = CatalogueBatch()
    let entries = BibEntries(BibFile(bytes))
    for number in 0..<entries.count {
      if let finding = BibTeXItem.finding(entries[number], source: .catalogue) {
        batch.append(finding)
      } else {
        batch.unreadable += 1
        batch.firstTrouble = batch.firstTrouble ?? "\(entries[number].key) has no title"
      }
    }
    return batch
  }
}
