/// The lists' papers with their locks, before anything is asked.
struct SyncState {
  var items: [SyncItem]
  let records: [String: Record]
  /// Readings that were not found lately and are left alone.
  private(set) var resting = 0
  /// Ties that the person took back by `not-same`: the item, and the record that it is not.
  private(set) var untied: [(item: Int, key: String)] = []

  /// - Parameter withImported: works that were imported and stand in no list are items, too, behind the lists'.
  init(_ lists: LibraryLists, _ records: [Record], _ settings: Settings, withImported: Bool = false) {
    items = lists.papers.map { SyncItem(list: $0.list, number: $0.number, reading: $0.reading) }
    self.records = Dictionary(records.map { ($0.key, $0) }) { first, _ in first }
    let settled = SettledMatches(settings, self.records)
    let keys = Ties(records).keys(for: items.map(\.tie))
    for n in items.indices {
      // What the person says stands above the lock.
      items[n].key = settled.key(for: items[n]) ?? keys[n]
      items[n].settle(settled.references(for: items[n]))
      if let key = items[n].key, let record = self.records[key], settled.forbids(record, for: items[n]) {
        items[n].key = nil
      }
      if let old = keys[n], items[n].key != old { untied.append((n, old)) }
    }
    guard withImported else { return }
    let listed = Set(items.compactMap(\.key))
    for record in records where record.isImported && !listed.contains(record.key) {
      var item = SyncItem(imported: record)
      item.settle(settled.references(for: item))
      items.append(item)
    }
  }

  /// The items that have to be settled: newcomers, and those whose record only repeats the list.
  mutating func waiting(mode: SyncMode, memory: Unfound) -> [Int] {
    var out: [Int] = []
    for n in items.indices {
      let record = items[n].key.flatMap { records[$0] }
      if mode == .refresh {
        // What the record knows is asked again, not only what the list says.
        if let record { items[n].aim(with: record) } else { items[n].aim() }
      } else if record?.status == .verified {
        continue
      } else if record?.status == .conflict, items[n].settled.isEmpty, !items[n].isImported {
        // What an imported record says may have been corrected since; a reading that was is a new one.
        continue
      } else if items[n].settled.isEmpty, memory.isResting(items[n].tie) {
        if !items[n].isImported { resting += 1 }
        continue
      } else {
        // New, only listed, or settled by the person since.
        items[n].aim()
      }
      out.append(n)
    }
    return out
  }
}

extension Record {
  /// The identifiers that a source confirmed.
  var confirmedIDs: [Reference] {
    guard self.status == .verified else { return [] }
    let ids: [Reference?] = [
      self.doi.map { .doi($0) }, arXiv.map { .arXiv($0.base) }, self.ids["dblp"].map { .dblp($0) },
      self.ids["openreview"].map { .openReview($0) }, self.ids["acl"].map { .acl($0) },
    ]
    return ids.compactMap { $0 }
  }
}

/// Which readings no source knew, and since when: in the cache, for times have no place in records.
struct Unfound {
  private var days: [String: Int]
  private let library: Library
  private let today: Int
  private var path: String { library.cache + "/unfound-1.json" }

  /// An answer "not found" is believed for so long.
  static let week = 7

  init(_ library: Library, today: Int) {
    self.library = library
    self.today = today
    let bytes = try? library.files.read(library.cache + "/unfound-1.json")
    let json = bytes.flatMap { try? JSON(parsing: $0) }
    days = Dictionary((json?.members ?? []).compactMap { m in m.value.int.map { (m.name, $0) } }) { a, _ in a
    }
  }

  private static func name(_ tie: Record.ReadingTie) -> String {
    SHA256.hex(of: Array(([tie.list, tie.words] + tie.references).joined(separator: "\n").utf8))
  }

  func isResting(_ tie: Record.ReadingTie) -> Bool {
    guard let day = days[Self.name(tie)] else { return false }
    return (0..<Self.week).contains(today - day)
  }

  /// Remembers those whose sources all answered; where a service failed, the next sync tries again.
  mutating func remember(_ items: [SyncItem], _ records: [String: Record]) {
    days = days.filter { (0..<Self.week).contains(today - $0.value) }
    for item in items {
      let name = Self.name(item.tie)
      let status = item.key.flatMap { records[$0] }?.status
      let isListed = status == .listed || status == nil
      let wasAnswered = !item.asked.isEmpty && !item.troubles.contains(where: \.isPassing)
      days[name] = isListed && wasAnswered ? days[name] ?? today : nil
    }
  }

  func save() {
    let json = JSON.object(days.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .number($0.value)) })
    // Only a memory: a cache that cannot be written costs a few requests.
    try? library.files.write(path, Array(json.document.utf8), .unsynced)
  }
}
