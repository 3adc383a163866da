/// The lock: which readings are tied to which records by what the list said when they were tied.
struct Ties {
  private var exact: [Key: String] = [:]
  private var all: [(tie: Record.ReadingTie, record: String)] = []

  private struct Key: Hashable {
    var list: String?
    var references: [String]
    var words: String
    init(_ tie: Record.ReadingTie, anywhere: Bool = false) {
      (list, references, words) = (anywhere ? nil : tie.list, tie.references, tie.words)
    }
  }

  init(_ records: [Record]) {
    for record in records {
      for tie in record.readings {
        all.append((tie, record.key))
        let key = Key(tie)
        if exact[key] == nil { exact[key] = record.key }
      }
    }
  }

  /// The keys of the records that the readings are tied to, nil for a newcomer.
  func keys(for ties: [Record.ReadingTie]) -> [String?] {
    var found = ties.map { exact[Key($0)] }
    guard found.contains(nil) else { return found }
    // A list that was copied for the next term says the same in another file.
    var anywhere: [Key: String] = [:]
    for (tie, record) in all where anywhere[Key(tie, anywhere: true)] == nil {
      anywhere[Key(tie, anywhere: true)] = record
    }
    for n in ties.indices where found[n] == nil { found[n] = anywhere[Key(ties[n], anywhere: true)] }
    guard found.contains(nil) else { return found }
    // Ties without a reading may belong to one that was reworded; compared are those with the same links only.
    let known = Set(ties.map { Key($0) })
    var free: [Key: [(words: Set<Substring>, record: String)]] = [:]
    for (tie, record) in all where !known.contains(Key(tie)) {
      var group = Key(tie)
      group.words = ""
      free[group, default: []].append((Self.set(tie.words), record))
    }
    guard !free.isEmpty else { return found }
    for n in ties.indices where found[n] == nil {
      var group = Key(ties[n])
      group.words = ""
      // Thousands of entries without links that all changed at once are a new list.
      guard let candidates = free[group], candidates.count <= 1_000 else { continue }
      let words = Self.set(ties[n].words)
      let bar = ties[n].references.isEmpty ? 0.8 : 0.5
      found[n] = candidates.first { Self.shared($0.words, words) >= bar }?.record
    }
    return found
  }

  private static func set(_ words: String) -> Set<Substring> { Set(words.folded.split(separator: " ")) }

  /// Shared words over all words (Jaccard), 0...1.
  private static func shared(_ a: Set<Substring>, _ b: Set<Substring>) -> Double {
    let all = a.union(b).count
    return all == 0 ? 1 : Double(a.intersection(b).count) / Double(all)
  }
}
