import FoundationEssentials
import GRDB

/// The catalogue's tables. Those of source 3 are `block3`, `key3`, `words3`, `common3`.
enum CatalogueTables {
  /// Bytes of works a block at most, unless one work is larger: a row that fits into a page of SQLite's costs one read,
  /// and as many works as there is room for share its cost (https://www.sqlite.org/fileformat2.html#b_tree_pages).
  static let blockSize = 4_000
  /// A word that this many works of a source hold is kept in its table of common words.
  static let commonFrom = 64

  static func make(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE IF NOT EXISTS about(name TEXT PRIMARY KEY, value) WITHOUT ROWID;
        INSERT OR IGNORE INTO about VALUES('format', \(Catalogue.format));
        CREATE TABLE IF NOT EXISTS source(
          id INTEGER PRIMARY KEY, name TEXT NOT NULL, format TEXT NOT NULL, works INTEGER NOT NULL DEFAULT 0,
          unreadable INTEGER NOT NULL DEFAULT 0, complete INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL DEFAULT 0,
          size INTEGER NOT NULL DEFAULT 0, modified TEXT NOT NULL DEFAULT '', runs INTEGER NOT NULL DEFAULT 0);
        """)
  }

  static func makeSource(_ id: Int, _ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE block\(id)(first INTEGER PRIMARY KEY, data BLOB NOT NULL);
        CREATE TABLE key\(id)(run INTEGER, first INTEGER, data BLOB NOT NULL, PRIMARY KEY(run, first)) WITHOUT ROWID;
        CREATE TABLE common\(id)(bucket INTEGER PRIMARY KEY, works INTEGER NOT NULL);
        CREATE VIRTUAL TABLE words\(id) USING fts5(text, content='', columnsize=0, detail=none, tokenize='ascii');
        INSERT INTO words\(id)(words\(id), rank) VALUES('hashsize', \(CatalogueLoad.wordMemory));
        INSERT INTO words\(id)(words\(id), rank) VALUES('automerge', 0);
        """)
  }

  static func dropSource(_ id: Int, _ db: Database) throws {
    for table in ["block", "key", "common", "words"] {
      try db.execute(sql: "DROP TABLE IF EXISTS \(table)\(id)")
    }
    try db.execute(sql: "DELETE FROM source WHERE id = ?", arguments: [id])
  }

  static func sources(_ db: Database) throws -> [Catalogue.SourceFile] {
    try Row.fetchAll(db.cachedStatement(sql: "SELECT * FROM source ORDER BY id")).map { row in
      Catalogue.SourceFile(
        id: row["id"], name: row["name"], format: row["format"], works: row["works"],
        unreadable: row["unreadable"],
        isComplete: row["complete"], position: row["position"], size: row["size"], runs: row["runs"])
    }
  }

  /// The numbers of the works of a key.
  static func works(_ key: CatalogueKey, _ source: Catalogue.SourceFile, _ db: Database) throws -> [UInt32] {
    let find = try db.cachedStatement(
      sql: "SELECT data FROM key\(source.id) WHERE run = ? AND first <= ? ORDER BY first DESC LIMIT 1")
    var works: [UInt32] = []
    for run in 0..<source.runs {
      let rows = try Row.fetchCursor(find, arguments: [run, key.number])
      let found = try rows.next()?.withUnsafeData(atIndex: 0) { page in
        page.map { CatalogueKeyRun.works(key.number, in: Array($0)) }
      }
      works += (found ?? nil) ?? []
    }
    return works
  }

  static func entry(_ work: UInt32, _ source: Catalogue.SourceFile, _ db: Database) throws -> CatalogueEntry?
  {
    let find = try db.cachedStatement(
      sql: "SELECT first, data FROM block\(source.id) WHERE first <= ? ORDER BY first DESC LIMIT 1")
    let rows = try Row.fetchCursor(find, arguments: [Int64(work)])
    guard let row = try rows.next() else { return nil }
    let first: Int64 = row[0]
    return try row.withUnsafeData(atIndex: 1) { block in
      block.flatMap { entry(Int(Int64(work) - first), in: Array($0)) }
    }
  }

  /// A block: for each work the length of its entry in four bytes, big-endian, and the entry.
  static func entry(_ index: Int, in block: [UInt8]) -> CatalogueEntry? {
    var at = 0
    for n in 0...index {
      guard at + 4 <= block.count else { return nil }
      var size = 0
      for i in at..<(at + 4) { size = size << 8 | Int(block[i]) }
      guard at + 4 + size <= block.count else { return nil }
      if n == index { return CatalogueEntry(bytes: block[(at + 4)..<(at + 4 + size)]) }
      at += 4 + size
    }
    return nil
  }

  /// How many works of a source hold a word: at least so many are never underestimated.
  static func count(_ word: String, _ source: Catalogue.SourceFile, _ db: Database) throws -> Int {
    let find = try db.cachedStatement(sql: "SELECT works FROM common\(source.id) WHERE bucket = ?")
    return try Int.fetchOne(find, arguments: [CatalogueWords.bucket(word.utf8)]) ?? commonFrom / 2
  }

  static func verify(_ db: Database) throws -> [String] {
    var found = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
    for source in try sources(db) {
      if !source.isComplete { found.append("\(source.name) is not complete: add it again to go on") }
      var works = 0
      let blocks = try Row.fetchCursor(db, sql: "SELECT first, data FROM block\(source.id) ORDER BY first")
      while let row = try blocks.next() {
        let data: Data = row[1]
        let first: Int = row[0]
        let block = Array(data)
        var n = 0
        while let entry = entry(n, in: block) {
          if entry.outline().title.isEmpty { found.append("\(source.name): work \(first + n) has no title") }
          n += 1
        }
        if first != works + 1 { found.append("\(source.name): works are missing before number \(first)") }
        works = first - 1 + n
        if found.count > 20 { return found }
      }
      if works != source.works { found.append("\(source.name): \(works) works in place of \(source.works)") }
    }
    return found
  }
}
