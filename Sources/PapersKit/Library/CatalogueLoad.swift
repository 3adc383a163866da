import FoundationEssentials
import GRDB

/// Writes batches of works into the tables of one source, in transactions of many batches.
///
/// A transaction's end is a place from which an interrupted load goes on.
struct CatalogueLoad: ~Copyable {
  /// Bytes of postings that FTS5 gathers before it writes them: as much as a core's cache holds. With more, each word
  /// waits for memory; FTS5 merges sixteen segments into one whatever their size.
  static let wordMemory = 1 << 20
  /// Keys that are gathered before they are sorted and written; 16 bytes each.
  static let gatheredKeys = 1_000_000

  private let database: DatabaseQueue
  let source: Int
  private(set) var works: Int
  private var runs: Int
  private var unreadable: Int
  private var block: [UInt8] = []
  private var blockCount = 0
  private var entries: [CatalogueKeyRun.Entry] = []
  private var counts = [UInt32](repeating: 0, count: CatalogueWords.buckets)
  private var isInTransaction = false

  init(_ database: DatabaseQueue, source: Catalogue.SourceFile) throws {
    self.database = database
    self.source = source.id
    (works, unreadable) = (source.works, source.unreadable)
    entries.reserveCapacity(Self.gatheredKeys + 100_000)
    let id = source.id
    (runs, counts) = try database.read { [counts] db in
      var counts = counts
      let common = try Row.fetchCursor(db, sql: "SELECT bucket, works FROM common\(id)")
      while let row = try common.next() { counts[row[0]] = row[1] }
      return (try Int.fetchOne(db, sql: "SELECT runs FROM source WHERE id = ?", arguments: [id]) ?? 0, counts)
    }
  }

  /// True when enough is gathered for a transaction's end.
  var wantsCommit: Bool { entries.count >= Self.gatheredKeys }

  mutating func write(_ batch: CatalogueBatch) throws {
    unreadable += batch.unreadable
    for bucket in batch.buckets { counts[Int(bucket)] &+= 1 }
    let first = works
    var blocks: [(Int, [UInt8])] = []
    for n in 0..<batch.count {
      let from = n == 0 ? 0 : batch.ends[n - 1]
      let size = batch.ends[n] - from
      if blockCount > 0, block.count + 4 + size > CatalogueTables.blockSize { blocks.append(closedBlock()) }
      for shift in stride(from: 24, through: 0, by: -8) {
        block.append(UInt8(truncatingIfNeeded: size >> shift))
      }
      block.append(contentsOf: batch.data[from..<batch.ends[n]])
      works += 1
      blockCount += 1
      let keysFrom = n == 0 ? 0 : batch.keyEnds[n - 1]
      for key in batch.keys[keysFrom..<batch.keyEnds[n]] {
        entries.append(.init(key: key, work: UInt32(truncatingIfNeeded: works)))
      }
    }
    let begin = !isInTransaction
    isInTransaction = true
    try database.writeWithoutTransaction { [source] db in
      if begin { try db.execute(sql: "BEGIN IMMEDIATE") }
      try Self.write(blocks, source, db)
      let insert = try db.cachedStatement(sql: "INSERT INTO words\(source)(rowid, text) VALUES(?, ?)")
      for (n, words) in batch.words.enumerated() {
        insert.setUncheckedArguments([Int64(first + n + 1), words])
        try insert.execute()
      }
    }
  }

  private mutating func closedBlock() -> (Int, [UInt8]) {
    defer {
      block.removeAll(keepingCapacity: true)
      blockCount = 0
    }
    return (works - blockCount + 1, block)
  }
  private static func write(_ blocks: [(Int, [UInt8])], _ source: Int, _ db: Database) throws {
    let insert = try db.cachedStatement(sql: "INSERT INTO block\(source) VALUES(?, ?)")
    for (first, data) in blocks {
      insert.setUncheckedArguments([Int64(first), Data(data)])
      try insert.execute()
    }
  }

  /// Ends the transaction; `position` is where the file would be read on.
  mutating func commit(position: Int, isComplete: Bool) throws {
    // A block that is not full is closed, so that every work of the transaction is in the file.
    let last = blockCount > 0 ? [closedBlock()] : []
    var gathered: [CatalogueKeyRun.Entry] = []
    swap(&gathered, &entries)
    let run = runs
    if !gathered.isEmpty { runs += 1 }
    let begin = !isInTransaction
    try database.writeWithoutTransaction { [source, works, unreadable, runs, counts] db in
      if begin { try db.execute(sql: "BEGIN IMMEDIATE") }
      try Self.write(last, source, db)
      let insert = try db.cachedStatement(sql: "INSERT INTO key\(source) VALUES(?, ?, ?)")
      try CatalogueKeyRun.pages(&gathered) { page in
        insert.setUncheckedArguments([run, page.first, Data(page.bytes)])
        try insert.execute()
      }
      let count = try db.cachedStatement(sql: "INSERT OR REPLACE INTO common\(source) VALUES(?, ?)")
      // Where there are fewer works, no word can be common.
      let counted = works < CatalogueTables.commonFrom ? [] : counts
      for (bucket, works) in counted.enumerated() where works >= CatalogueTables.commonFrom {
        count.setUncheckedArguments([bucket, Int64(works)])
        try count.execute()
      }
      try db.execute(
        sql: "UPDATE source SET works = ?, unreadable = ?, runs = ?, position = ?, complete = ? WHERE id = ?",
        arguments: [works, unreadable, runs, position, isComplete, source])
      try db.execute(sql: "COMMIT")
    }
    isInTransaction = false
    gathered.removeAll(keepingCapacity: true)
    swap(&gathered, &entries)
  }

  mutating func rollBack() {
    guard isInTransaction else { return }
    isInTransaction = false
    try? database.writeWithoutTransaction { db in try db.execute(sql: "ROLLBACK") }
  }
}
