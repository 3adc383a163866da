/// Takes a bibliography into the library: works that are there are filled up, others become records of their own.
public struct Import: Sendable {
  /// New records, and those that gained something.
  public private(set) var added: [Record] = []
  public private(set) var updated: [Record] = []
  /// The keys of the file, with the keys under which their works stand in the library.
  public private(set) var keys: [(given: String, key: String)] = []

  /// - Parameters:
  ///   - incoming: the file's works.
  ///   - file: its name, for the provenance of the fields.
  ///   - records: the library's.
  public init(_ incoming: [Record], from file: String, into records: [Record]) {
    var held = records
    let count = records.count
    let groups = Deduplicator((records + incoming).map { WorkSketch($0) }).groups()
    var home: [Int: Int] = [:]
    for group in groups { for member in group.members { home[member] = group.members.first } }
    var place = Dictionary(uniqueKeysWithValues: records.indices.map { ($0, $0) })
    var taken = Set(records.map(\.key))
    var changed: Set<Int> = []
    for (n, given) in incoming.enumerated() {
      let group = home[count + n] ?? count + n
      if let at = place[group] {
        let filled = Self.filled(held[at], with: given, from: file)
        if filled != held[at] {
          held[at] = filled
          changed.insert(at)
        }
        keys.append((given.key, held[at].key))
      } else {
        var record = Self.filled(
          Record(key: "", kind: given.kind, title: given.title), with: given, from: file)
        // The person's own key stays, where it is free and safe as a file's name.
        let isFree = Library.isKey(given.key) && !taken.contains(given.key)
        record.key = isFree ? given.key : citationKey(for: given, taken: taken)
        taken.insert(record.key)
        place[group] = held.count
        held.append(record)
        keys.append((given.key, record.key))
      }
    }
    added = Array(held[count...])
    updated = changed.filter { $0 < count }.sorted().map { held[$0] }
  }

  /// The record with what the file knows beside it; what better sources said stays, and so does the status.
  private static func filled(_ record: Record, with given: Record, from file: String) -> Record {
    let finding = Finding(given, source: .importedFile, url: file)
    var out = merged([finding], key: record.key, existing: record.key.isEmpty ? nil : record)
    out.status = record.key.isEmpty ? .listed : record.status
    if record.key.isEmpty {
      out.kind = given.kind
      out.markImported(from: file)
    }
    for (name, value) in given.extra where out.extra[name] == nil { out.extra[name] = value }
    for (name, value) in given.ids where out.ids[name] == nil { out.ids[name] = value }
    for word in given.keywords where !out.keywords.contains(word) { out.keywords.append(word) }
    out.note = out.note ?? given.note
    out.edition = out.edition ?? given.edition
    out.genre = out.genre ?? given.genre
    out.collectionTitle = out.collectionTitle ?? given.collectionTitle
    out.publisherPlace = out.publisherPlace ?? given.publisherPlace
    return out
  }
}

extension Library {
  /// Imports works under the library's lock; what was done.
  public func take(_ incoming: [Record], from file: String) async throws(LibraryError) -> Import {
    let held = try lock()
    defer { held.release() }
    let read = try await records()
    if let broken = read.troubles.first { throw broken }
    let done = Import(incoming, from: file, into: read.all)
    for record in done.added + done.updated { try save(record) }
    return done
  }
}
