import GRDB

/// `cache/index-1.sqlite`: the records' words under FTS5. It is built from `bib/records` and may be deleted at any time.
///
/// Is it current? Reading (or only looking at) 100,000 files would take longer than the search. Every writer that
/// replaces files by renaming (ourselves, git, most editors) moves the time of the folder `bib/records`, so that time and
/// the folder's size are the fingerprint. An editor that writes in place does not move it: in libraries up to
/// `fullLook` records every file is looked at as well, and in larger ones the files of the hits.
public struct SearchIndex: Sendable {
  private let database: DatabaseQueue
  private let library: Library

  /// Up to so many records every file's size and time is compared before a search (about 1 µs each).
  static let fullLook = 5_000
  private static let format = "1"

  public struct Hit: Hashable, Sendable {
    public var key: String
    public var title: String
    public var people: String
    public var venue: String
    public var year: Int?
    public var status: String
  }

  /// Opens the index, and brings it up to date. A damaged file is replaced; where nothing may be written (a library that
  /// others share), the index is made in memory, for this once.
  public static func open(_ library: Library) async throws(LibraryError) -> SearchIndex {
    let path = library.cache + "/index-\(format).sqlite"
    do {
      try library.files.makeFolder(library.cache)
      return try await current(path, library)
    } catch  where isUnwritable(error) {
      return try await told { try await current(":memory:", library) }
    } catch  where !isPassing(error) {
      // Not a database, of another form, or damaged: everything in it is in the records.
      for suffix in ["", "-wal", "-shm", "-journal"] { try? library.files.remove(path + suffix) }
      return try await told { try await current(path, library) }
    } catch { return try await told { throw error } }
  }

  private static func current(_ path: String, _ library: Library) async throws -> SearchIndex {
    let index = try SearchIndex(path: path, library: library)
    try await index.refresh()
    return index
  }

  private static func told<Value>(_ body: () async throws -> Value) async throws(LibraryError) -> Value {
    do { return try await body() } catch let error as LibraryError { throw error } catch let error
      as FilesError
    {
      throw .file(error)
    } catch { throw .index("\(error)") }
  }

  private static func isUnwritable(_ error: any Error) -> Bool {
    if let error = error as? DatabaseError {
      return [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM].contains(error.resultCode)
    }
    switch error as? FilesError {
    case .notPermitted?, .readOnly?, .wrongKind?: return true
    default: return false
    }
  }

  /// Whether building the index anew would change nothing: the records cannot be read, the disk is full, it is in use.
  private static func isPassing(_ error: any Error) -> Bool {
    guard let code = (error as? DatabaseError)?.resultCode else { return true }
    return [.SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_FULL, .SQLITE_READONLY, .SQLITE_PERM]
      .contains(code)
  }

  /// The records that hold every word, best first; an index that turns out to be damaged is built anew once.
  public static func search(_ words: String, limit: Int = 50, in library: Library) async throws(LibraryError)
    -> [Hit]
  {
    let index = try await open(library)
    do { return try index.search(words, limit: limit) } catch .damagedIndex {}
    try? library.files.remove(library.cache + "/index-\(format).sqlite")
    return try await open(library).search(words, limit: limit)
  }

  private init(path: String, library: Library) throws {
    self.library = library
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    database = try SQLite.queue(path, configuration)
    let isReady = try database.read { db in try db.tableExists("record") && db.tableExists("words") }
    guard !isReady else { return }
    try database.write { db in
      try db.execute(
        sql: """
          CREATE TABLE IF NOT EXISTS about(name TEXT PRIMARY KEY, value TEXT NOT NULL);
          CREATE TABLE IF NOT EXISTS record(
            id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, modified INTEGER NOT NULL, size INTEGER NOT NULL,
            title TEXT NOT NULL, people TEXT NOT NULL, venue TEXT NOT NULL, year INTEGER, status TEXT NOT NULL);
          CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(
            title, people, venue, rest, tokenize="unicode61 remove_diacritics 2");
          """)
    }
  }

  // MARK: search

  /// The records that hold every word, best first. The last word may be a beginning.
  public func search(_ words: String, limit: Int = 50) throws(LibraryError) -> [Hit] {
    guard let pattern = Self.pattern(words) else { return [] }
    do {
      let hits = try database.read { db in try Self.hits(pattern, limit, db) }
      let stale = hits.filter { !isCurrent($0.0) }
      guard !stale.isEmpty else { return hits.map(\.1) }
      try update(stale.map(\.1.key))
      return try database.read { db in try Self.hits(pattern, limit, db) }.map(\.1)
    } catch let error as LibraryError { throw error } catch {
      if !Self.isPassing(error) { throw .damagedIndex }
      throw .index("\(error)")
    }
  }

  /// Each word quoted, so that no input is FTS5 syntax; nil when there is no word.
  static func pattern(_ words: String) -> String? {
    // The tokenizer splits inside the quotes: "graph-based" is a phrase of two tokens.
    let tokens = words.split(whereSeparator: { $0.isWhitespace || $0 == "\0" }).prefix(32)
      .map { $0.replacing("\"", with: "") }.filter { $0.contains { $0.isLetter || $0.isNumber } }
    guard !tokens.isEmpty else { return nil }
    return tokens.map { "\"\($0)\"" }.joined(separator: " ") + "*"
  }

  private static func hits(_ pattern: String, _ limit: Int, _ db: Database) throws -> [(Row, Hit)] {
    // Ranking a word that stands in every record takes longer than the answer is worth: beyond 1,000 hits the order is
    // that of the keys.
    let many = 1_000
    let count =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT \(many))",
        arguments: [pattern]) ?? 0
    let order = count < many ? "ORDER BY bm25(words, 8, 4, 2, 1), rowid" : ""
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT record.* FROM (SELECT rowid AS id FROM words WHERE words MATCH ? \(order) LIMIT ?) AS hit
        JOIN record ON record.id = hit.id
        """, arguments: [pattern, limit])
    return rows.map { row in
      (
        row,
        Hit(
          key: row["key"], title: row["title"], people: row["people"], venue: row["venue"], year: row["year"],
          status: row["status"])
      )
    }
  }

  private func isCurrent(_ row: Row) -> Bool {
    let key: String = row["key"]
    return Stamp(try? library.files.entry(library.recordPath(key))) == Stamp(row)
  }

  // MARK: keeping up

  private func refresh() async throws {
    let fingerprint = self.fingerprint
    let (known, count) = try await database.read { db in
      (
        try String.fetchOne(db, sql: "SELECT value FROM about WHERE name = 'fingerprint'"),
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM (SELECT 1 FROM record LIMIT ?)", arguments: [Self.fullLook + 1]) ?? 0
      )
    }
    if known == fingerprint, count > Self.fullLook { return }
    try scan()
    guard known != fingerprint else { return }
    try await database.write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO about(name, value) VALUES('fingerprint', ?)", arguments: [fingerprint])
    }
  }

  private var fingerprint: String {
    let folder = try? library.files.entry(library.recordsFolder)
    return "\(folder?.modified ?? 0).\(folder?.nanoseconds ?? 0)"
  }

  /// Compares every file's size and time with its row, and reads those that differ.
  private func scan() throws {
    var known: [String: Stamp] = [:]
    try database.read { db in
      let rows = try Row.fetchCursor(db, sql: "SELECT key, modified, size FROM record")
      while let row = try rows.next() { known[row["key"]] = Stamp(row) }
    }
    var changed: [String] = []
    for entry in try library.recordEntries() {
      let key = String(entry.name.dropLast(5))
      if known.removeValue(forKey: key) != Stamp(entry) { changed.append(key) }
    }
    changed += known.keys
    if !changed.isEmpty { try update(changed) }
  }

  /// Reads these records again; one that is gone, or is no record any more, leaves the index.
  private func update(_ keys: [String]) throws {
    for start in stride(from: 0, to: keys.count, by: 2_000) {
      try database.write { db in
        for key in keys[start..<min(start + 2_000, keys.count)] { try update(key, db) }
      }
    }
  }

  private func update(_ key: String, _ db: Database) throws {
    let stamp = Stamp(try? library.files.entry(library.recordPath(key)))
    let record = stamp == nil ? nil : (try? library.record(key)) ?? nil
    if let id = try Int64.fetchOne(db, sql: "SELECT id FROM record WHERE key = ?", arguments: [key]) {
      try db.execute(sql: "DELETE FROM record WHERE id = ?", arguments: [id])
      try db.execute(sql: "DELETE FROM words WHERE rowid = ?", arguments: [id])
    }
    guard let stamp, let record else { return }
    let people = record.people.persons.map(\.display).joined(separator: ", ")
    let venue = [record.venue?.acronym, record.containerTitle].compactMap { $0 }.joined(separator: " · ")
    try db.execute(
      sql: """
        INSERT INTO record(key, modified, size, title, people, venue, year, status)
        VALUES(?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        key, stamp.modified, stamp.size, record.title, people, venue, record.issued?.year,
        record.status.rawValue,
      ])
    let rest = ([key, record.label, record.issued.map { "\($0.year)" }, record.abstract] + record.keywords)
      .compactMap { $0 }.joined(separator: " ")
    try db.execute(
      sql: "INSERT INTO words(rowid, title, people, venue, rest) VALUES(?, ?, ?, ?, ?)",
      arguments: [db.lastInsertedRowID, record.title, people, venue, rest])
  }
}

/// What tells a changed file from an unchanged one without opening it.
private struct Stamp: Equatable {
  var size: Int
  /// In nanoseconds since 1970.
  var modified: Int

  init?(_ entry: Files.Entry?) {
    guard let entry else { return nil }
    (size, modified) = (entry.size, entry.modified * 1_000_000_000 + entry.nanoseconds)
  }
  init(_ row: Row) { (size, modified) = (row["size"], row["modified"]) }
}
