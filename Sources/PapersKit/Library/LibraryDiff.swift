/// What differs between two states of a library's records.
public struct LibraryDiff: Sendable {
  public var added: [Record] = []
  public var removed: [Record] = []
  public var changed: [(key: String, changes: [Change])] = []
  public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

  public init(from old: [Record], to new: [Record]) {
    let before = Dictionary(old.map { ($0.key, $0) }) { first, _ in first }
    let after = Dictionary(new.map { ($0.key, $0) }) { first, _ in first }
    for (key, record) in after.sorted(by: { $0.key < $1.key }) {
      guard let was = before[key] else {
        added.append(record)
        continue
      }
      let found = changes(from: was, to: record)
      if !found.isEmpty { changed.append((key, found)) }
    }
    removed = before.sorted { $0.key < $1.key }.filter { after[$0.key] == nil }.map(\.value)
  }

  public var lines: [String] {
    added.map { "+ \($0.key): \($0.title)" } + removed.map { "- \($0.key): \($0.title)" }
      + changed.flatMap { key, changes in changes.map { "\(key): \($0.sentence)" } }
  }

  public var json: JSON {
    .object([
      "added": .strings(added.map(\.key)), "removed": .strings(removed.map(\.key)),
      "changed": .array(
        changed.map { key, changes in
          .object([
            "key": .string(key),
            "changes": .array(
              changes.map { .object(["field": .string($0.field), "sentence": .string($0.sentence)]) }),
          ])
        }),
    ])
  }
}
