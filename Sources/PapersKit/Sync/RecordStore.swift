/// The records of a library in memory, found by identifier and title.
///
/// What changes is written when all that the run asks is answered: a run that dies before leaves no record that looks
/// settled and lacks what a later answer would have told. The answers are in the cache by then.
struct RecordStore: Sendable {
  let library: Library
  let mode: SyncMode
  /// As they were on disk when the sync began.
  let original: [String: Record]
  private(set) var records: [String: Record]
  private var byID: [String: String] = [:]
  private var byTitle: [String: [String]] = [:]
  /// Keys in lower case: some file systems fold case.
  private var taken: Set<String> = []
  /// Keys of records that were written, or would have been.
  private(set) var changed: Set<String> = []

  init(_ library: Library, _ mode: SyncMode, _ records: [Record], byKey: [String: Record]) {
    self.library = library
    self.mode = mode
    original = byKey
    self.records = original
    for record in records { index(record) }
  }

  private mutating func index(_ record: Record) {
    taken.insert(record.key.lowercased())
    for id in Self.ids(doi: record.doi, record.ids) where byID[id] == nil { byID[id] = record.key }
    let title = record.title.folded
    if byTitle[title]?.contains(record.key) != true { byTitle[title, default: []].append(record.key) }
  }

  /// By key.
  var sorted: [Record] {
    records.keys.sorted(by: String.byBytes).compactMap { records[$0] }
  }

  private static func ids(doi: DOI?, _ ids: [String: String]) -> [String] {
    let kinds = ["arxiv", "dblp", "openreview", "acl"]
    return (doi.map { ["doi:" + $0.folded] } ?? [])
      + kinds.compactMap { kind in ids[kind].map { "\(kind):\($0)" } }
  }

  /// The record of the work that the findings describe, if there is one: by identifier with a title that agrees, or by
  /// the same title with all evidence together.
  func key(of findings: [Finding], unless isForbidden: (Record, Finding) -> Bool) -> String? {
    for finding in findings {
      var ids: [String: String] = [:]
      ids["arxiv"] = (finding.arXiv ?? finding.doi?.arXiv)?.text
      ids["dblp"] = finding.dblp
      ids["openreview"] = finding.openReview
      ids["acl"] = finding.acl
      let known = Self.ids(doi: finding.doi?.arXiv == nil ? finding.doi : nil, ids).compactMap { byID[$0] }
      for key in known + (finding.title.flatMap { byTitle[$0.folded] } ?? []) {
        // What a person imported is a work, too, before any source confirmed it; what only repeats a list is words.
        guard let record = records[key], record.status == .verified || record.isImported,
          !isForbidden(record, finding)
        else { continue }
        if sameWork(WorkSketch(finding), WorkSketch(record)).same { return key }
      }
    }
    return nil
  }

  /// The record that only repeats a list's words, if another reading with the same title made one.
  func listedKey(title: String) -> String? {
    let folded = title.folded
    guard folded.split(separator: " ").count >= 2 else { return nil }
    return byTitle[folded]?.first { records[$0]?.status == .listed }
  }

  /// A key that no record has.
  func newKey(_ make: (_ taken: Set<String>) -> String) -> String {
    let base = make([])
    guard taken.contains(base.lowercased()) else { return base }
    return make(taken.filter { $0.hasPrefix(base.lowercased()) })
  }

  /// Keeps a record; it counts as changed if it says something new.
  mutating func put(_ record: Record) {
    records[record.key] = record
    index(record)
    if let before = original[record.key], !changed.contains(record.key),
      before == record || RecordFile.bytes(of: before) == RecordFile.bytes(of: record)
    {
      return
    }
    changed.insert(record.key)
  }

  /// Writes what changed, a record a file.
  mutating func write() throws(LibraryError) {
    // What one answer changed another may have changed back.
    changed = changed.filter { key in
      guard let before = original[key], let now = records[key] else { return true }
      return RecordFile.bytes(of: before) != RecordFile.bytes(of: now)
    }
    guard mode.mayWrite else { return }
    for key in changed.sorted() { if let record = records[key] { try library.save(record) } }
  }
}
