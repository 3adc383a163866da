/// What the person settled in papers.yml: which readings mean which work (`same`), and which do not (`not-same`).
///
/// A group names its members by a record's key, an identifier or link, or words (a title, or a reading's entry).
struct SettledMatches: Sendable {
  private let same: [[Mention]]
  private let notSame: [[Mention]]

  init(_ settings: Settings, _ records: [String: Record]) {
    let mentions = { (group: [String]) in group.map { Mention($0, records) } }
    same = settings.same.map(mentions)
    notSame = settings.notSame.map(mentions)
  }

  /// The record that the reading means.
  func key(for item: SyncItem) -> String? {
    for group in same where group.contains(where: { $0.names(item) }) {
      if let record = group.lazy.compactMap(\.record).first { return record.key }
    }
    return nil
  }

  /// Identifiers and links of the work that the reading means, beside its own.
  func references(for item: SyncItem) -> [Reference] {
    var out: [Reference] = []
    for group in same where group.contains(where: { $0.names(item) }) {
      for case let reference? in group.map(\.reference) where !item.reading.references.contains(reference) {
        if !out.contains(reference) { out.append(reference) }
      }
    }
    return out
  }

  /// Whether the person said that the reading is not the work found.
  func forbids(_ finding: Finding, for item: SyncItem) -> Bool {
    parts({ $0.names(item) }, { $0.names(finding) })
  }
  /// Whether the person said that the reading is not the record.
  func forbids(_ record: Record, for item: SyncItem) -> Bool {
    parts({ $0.names(item) }, { $0.names(record) })
  }
  /// Whether the person said that the record is not the work found.
  func forbids(_ finding: Finding, in record: Record) -> Bool {
    parts({ $0.names(record) }, { $0.names(finding) })
  }

  /// Whether one member of a group names the one, and another member the other.
  private func parts(_ one: (Mention) -> Bool, _ other: (Mention) -> Bool) -> Bool {
    notSame.contains { group in
      group.indices.contains { i in
        one(group[i]) && group.indices.contains { j in j != i && other(group[j]) }
      }
    }
  }

  /// One member of a group.
  private struct Mention: Sendable {
    let text: String
    let folded: String
    let reference: Reference?
    let record: Record?

    init(_ text: String, _ records: [String: Record]) {
      self.text = text.squeezed
      folded = text.folded
      record = records[text]
      reference =
        record != nil
        ? nil : Reference(link: text) ?? ArXivID(text).map { .arXiv($0.base) } ?? DOI(text).map { .doi($0) }
    }

    func names(_ item: SyncItem) -> Bool {
      if let record, item.isImported { return record.key == item.key }
      if let reference {
        let links = item.reading.links.flatMap { [$0.url, $0.written] }
        return item.reading.references.contains(reference) || links.contains(text)
      }
      let words = [item.tie.words, item.reading.title ?? "", item.reading.label ?? ""]
      return words.contains { !$0.isEmpty && ($0 == text || $0.folded == folded) }
    }
    func names(_ finding: Finding) -> Bool {
      if let reference { return finding.isNamed(by: reference) }
      if let record {
        return record.status == .verified && sameWork(WorkSketch(record), WorkSketch(finding)).same
      }
      return finding.title.map { $0.folded == folded } ?? false
    }
    func names(_ other: Record) -> Bool {
      switch reference {
      case .doi(let doi)?: other.doi == doi
      case .arXiv(let id)?: other.arXiv?.text == id.text
      case .dblp(let key)?: other.ids["dblp"] == key
      case .openReview(let id)?: other.ids["openreview"] == id
      case .acl(let id)?: other.ids["acl"] == id
      case .page(let address)?: other.url.flatMap { WebAddress($0) }?.samePlace == address.samePlace
      case nil: record.map { $0.key == other.key } ?? (other.title.folded == folded)
      }
    }
  }
}

extension Finding {
  /// What a person may pass to `papers add --as`: an identifier, else an address; nil where the source gave none.
  var handle: String? {
    if let doi, doi.arXiv == nil { return doi.text }
    if let id = arXiv ?? doi?.arXiv { return id.base.text }
    if let dblp { return "https://dblp.org/rec/\(dblp)" }
    if let openReview { return "https://openreview.net/forum?id=\(openReview)" }
    return landing?.text
  }
}
