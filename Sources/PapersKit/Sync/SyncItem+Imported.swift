extension SyncItem {
  /// A work that a person imported and that stands in no list, asked for as a reading that says the same would be.
  init(imported record: Record) {
    self.init(
      list: "records/\(record.key).json", number: 0, reading: Reading(record), isImported: true)
    key = record.key
  }
}

extension Reading {
  /// What a record says, as a list's entry would say it.
  init(_ record: Record) {
    let addresses: [String?] = [
      record.doi.map { "https://doi.org/\($0.text)" },
      record.arXiv.map { "https://arxiv.org/abs/\($0.text)" },
      record.ids["acl"].map { "https://aclanthology.org/\($0)/" },
      record.ids["openreview"].map { "https://openreview.net/forum?id=\($0)" },
      record.ids["dblp"].map { "https://dblp.org/rec/\($0)" },
      record.url,
    ]
    var links: [Link] = []
    for case let address? in addresses where !links.contains(where: { $0.written == address }) {
      links.append(Link(written: address, kind: .paper))
    }
    let isPreprint = record.kind == .preprint
    self.init(
      title: record.title, links: links, authors: record.people.persons.map(\.display),
      hasEtAl: record.people.andOthers,
      venue: record.containerTitle ?? (isPreprint ? record.venue?.acronym : nil),
      year: record.issued?.year, words: record.title)
  }
}

extension Record {
  /// Remembers that a person brought it in, and from which file.
  mutating func markImported(from file: String? = nil) {
    guard self.provenance[Self.keyField] == nil else { return }
    let known = self.provenance.values.filter { $0.source == .importedFile }.map(\.url).min()
    guard let origin = file ?? known else { return }
    self.provenance[Self.keyField] = Provenance(source: .importedFile, url: origin)
  }
}
