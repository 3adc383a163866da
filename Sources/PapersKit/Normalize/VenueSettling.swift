/// Ties a record to the row of the venue table that its place names, and mends what follows from it: an acronym alone
/// becomes the proceedings' title, and a conference paper that an index calls an article becomes one again.
///
/// - Parameter others: what the sources call the place and the event, the best first.
func settleVenue(of record: inout Record, others: [String], overridden: Set<String>) {
  guard record.kind != .preprint else {
    record.venue = record.arXiv.map { _ in record.arXivVenue }
    return
  }
  let texts = [record.containerTitle, record.eventTitle].compactMap { $0 } + others
  let year = record.issued?.year
  guard
    let venue = texts.lazy.compactMap({ Venue.recognized(in: $0, year: year) }).first(where: {
      $0.kind != .preprint
    })
  else {
    if !texts.isEmpty { record.venue = nil }
    return
  }
  record.venue = Record.VenueTie(acronym: venue.acronym, series: venue.series.id, edition: venue.number)
  if !overridden.contains("type") {
    switch (record.kind, venue.kind) {
    case (.journalArticle, .conference), (.journalArticle, .workshop): record.kind = .conferencePaper
    case (.conferencePaper, .journal): record.kind = .journalArticle
    // Nothing but the venue says what the work is.
    case (.other, .conference), (.other, .workshop): record.kind = .conferencePaper
    case (.other, .journal): record.kind = .journalArticle
    default: break
    }
  }
  guard let container = record.containerTitle, !overridden.contains(Field.containerTitle.rawValue) else {
    return
  }
  let origin = record.provenance[Field.containerTitle.rawValue]?.source
  if origin != .list, container.isAcronym, Venue.recognized(in: container) != nil {
    record.containerTitle =
      Venue(
        series: venue.series, kind: venue.kind, year: venue.year ?? year, edition: venue.edition
      ).full
  }
}

extension Record {
  /// CoRR, the Computing Research Repository, is arXiv's part for computer science, and what DBLP calls all of it.
  fileprivate var arXivVenue: VenueTie {
    let isComputing =
      self.keywords.first?.hasPrefix("cs.") ?? false || self.ids["dblp"]?.hasPrefix("journals/corr/") ?? false
    return VenueTie(acronym: isComputing ? "CoRR" : "arXiv", series: "arxiv")
  }
}

extension String {
  /// One word, with or without a year or a number: "OSDI", "NSDI '20", "NeurIPS 2019", "ICML (2)".
  fileprivate var isAcronym: Bool {
    // Proceedings' titles are longer, and most places have one.
    if utf8.count > 40 { return false }
    let words = split { !($0.isLetter || $0.isNumber || $0 == "-") }.filter { !$0.allSatisfy(\.isNumber) }
    guard words.count == 1, let word = words.first else { return false }
    return word.count <= 12 && word.filter(\.isUppercase).count >= 2
  }
}
