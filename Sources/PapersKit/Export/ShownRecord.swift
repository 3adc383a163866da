extension Record {
  /// The record as an export shows it: with the venue's name as asked for, and the form of the work that is preferred.
  func shown(by options: ExportOptions) -> Record {
    var record = self
    if options.preprints == .prefer, let id = arXiv, self.kind != .preprint {
      let preprint = self.versions.first { $0.kind == .preprint }
      record.kind = .preprint
      (record.containerTitle, record.eventTitle, record.collectionTitle, record.venue) = (nil, nil, nil, nil)
      (record.volume, record.issue, record.pages, record.publisher, record.publisherPlace) = (
        nil, nil, nil, nil, nil
      )
      (record.isbn, record.issn, record.editors) = ([], [], People())
      record.doi = DOI(id.doi)
      record.issued = preprint?.date ?? record.issued
      record.url = "https://arxiv.org/abs/\(id.text)"
    }
    if options.venues != .full { record.containerTitle = record.venueTitle(options.venues) }
    return record
  }
}
