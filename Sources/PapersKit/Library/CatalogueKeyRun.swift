import FoundationEssentials

/// Keys with their works, sorted and cut into pages: what a B-tree would hold, written a million at a time in one go.
///
/// A page is a blob of entries of 12 bytes, big-endian: 8 of the key, 4 of the work's number. All entries of one key
/// stand in one page.
struct CatalogueKeyRun {
  struct Entry: Hashable, Comparable {
    var key: Int64
    var work: UInt32
    static func < (a: Self, b: Self) -> Bool { (a.key, a.work) < (b.key, b.work) }
  }
  struct Page {
    var first: Int64
    var bytes: [UInt8]
  }
  static let entrySize = 12
  /// Entries a page, about 4 kB.
  static let pageEntries = 340
  /// Titles like "Editorial" stand for thousands of works; beyond this many they tell nothing.
  static let mostWorks = 64

  /// Sorts the entries and cuts them into pages.
  static func pages(_ entries: inout [Entry], each body: (Page) throws -> Void) rethrows {
    entries.sort()
    var page = Page(first: 0, bytes: [])
    var at = 0
    while at < entries.count {
      let key = entries[at].key
      var end = at
      while end < entries.count, entries[end].key == key { end += 1 }
      if page.bytes.count >= pageEntries * entrySize {
        try body(page)
        page.bytes.removeAll(keepingCapacity: true)
      }
      if page.bytes.isEmpty { page.first = key }
      for entry in entries[at..<min(end, at + mostWorks)] { append(entry, to: &page.bytes) }
      at = end
    }
    if !page.bytes.isEmpty { try body(page) }
  }

  private static func append(_ entry: Entry, to bytes: inout [UInt8]) {
    let key = UInt64(bitPattern: entry.key)
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: key >> UInt64(shift)))
    }
    for shift in stride(from: 24, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: entry.work >> UInt32(shift)))
    }
  }

  /// The works of a key in a page.
  static func works(_ key: Int64, in page: [UInt8]) -> [UInt32] {
    var low = 0
    var high = page.count / entrySize
    while low < high {
      let middle = (low + high) / 2
      if self.key(middle, page) < key { low = middle + 1 } else { high = middle }
    }
    var works: [UInt32] = []
    while low < page.count / entrySize, self.key(low, page) == key {
      works.append(UInt32(truncatingIfNeeded: number(low * entrySize + 8, 4, page)))
      low += 1
    }
    return works
  }
  static func entries(_ page: [UInt8]) -> [Entry] {
    (0..<(page.count / entrySize)).map {
      Entry(key: key($0, page), work: UInt32(truncatingIfNeeded: number($0 * entrySize + 8, 4, page)))
    }
  }
  private static func key(_ index: Int, _ page: [UInt8]) -> Int64 {
    Int64(bitPattern: number(index * entrySize, 8, page))
  }
  private static func number(_ at: Int, _ size: Int, _ page: [UInt8]) -> UInt64 {
    var number: UInt64 = 0
    for i in at..<(at + size) { number = number << 8 | UInt64(page[i]) }
    return number
  }
}
