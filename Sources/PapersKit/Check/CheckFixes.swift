/// What `papers check --fix` changes: malformed links whose mend is certain, and nothing else.
///
/// The bytes of a list change at those links only; the records tied to their readings quote links as written, so that
/// their ties move along.
public struct CheckFixes: Sendable {
  public struct List: Sendable {
    /// Relative to `bib/`.
    public var path: String
    public var bytes: [UInt8]
    /// How many links were mended.
    public var links: Int
  }
  public private(set) var lists: [List] = []
  public private(set) var records: [Record] = []

  public init(_ library: Library, _ read: LibraryLists, _ tied: TiedReadings) throws(LibraryError) {
    var changed: [String: Record] = [:]
    for entry in read.all {
      let old = try library.listBytes(entry.path)
      let patches = Self.patches(entry.list, old)
      guard !patches.isEmpty else { continue }
      var bytes = old
      for patch in patches.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
        bytes = patch.applied(to: bytes)
      }
      // Whatever the patches did, the list must read the same; else it is left to the person.
      guard let again = try? ReadingList(reading: bytes), Self.says(again, theSameAs: entry.list) else {
        continue
      }
      lists.append(List(path: entry.path, bytes: bytes, links: patches.count))
      for row in tied.rows where row.list == entry.path {
        guard let key = row.record?.key, var record = changed[key] ?? row.record else { continue }
        let before = Record.ReadingTie(row.reading, list: row.list)
        let after = Record.ReadingTie(again.readings[row.number], list: row.list)
        guard before != after else { continue }
        record.readings = record.readings.map { $0 == before ? after : $0 }
        changed[key] = record
      }
    }
    records = changed.values.sorted { $0.key < $1.key }
  }

  private static func patches(_ list: ReadingList, _ bytes: [UInt8]) -> [TextPatch] {
    var patches: [TextPatch] = []
    for reading in list.readings {
      for link in reading.links where link.isMended {
        guard let patch = list.replacement(of: link, in: reading, by: link.url, bytes: bytes),
          !patches.contains(where: { $0.range.overlaps(patch.range) })
        else { continue }
        patches.append(patch)
      }
    }
    return patches
  }

  private static func says(_ new: ReadingList, theSameAs old: ReadingList) -> Bool {
    new.readings.count == old.readings.count
      && zip(new.readings, old.readings).allSatisfy { new, old in
        new.title == old.title && new.isPaper == old.isPaper && new.links.map(\.url) == old.links.map(\.url)
      }
  }

  /// Writes the lists and the records.
  public func write(to library: Library) throws(LibraryError) {
    for list in lists { try library.write(list.bytes, to: library.bib + "/" + list.path) }
    for record in records { try library.save(record) }
  }
}
