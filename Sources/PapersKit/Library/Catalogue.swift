import FoundationEssentials
import GRDB

/// The local catalogue: works of whole dumps and bibliographies, looked up by id or by words without any request.
///
/// `cache/catalogue-1.sqlite` may be deleted at any time. Each added file is a source with tables of its own (works in
/// blocks, keys in sorted runs, words under FTS5), so that it is removed by dropping them.
public struct Catalogue: Sendable {
  static let format = 1
  /// The name of the file in a library's cache.
  public static let fileName = "catalogue-\(format).sqlite"
  let database: DatabaseQueue
  public let path: String

  /// One added file.
  public struct SourceFile: Hashable, Sendable {
    public var id: Int
    /// The file's path as it was given.
    public var name: String
    /// "dblp", "arxiv", "works", "csl-json", "bibtex".
    public var format: String
    public var works: Int
    /// Records that could not be read.
    public var unreadable: Int
    /// False while it is being added, or after an interruption: adding it again goes on.
    public var isComplete: Bool
    var position: Int
    var size: Int
    /// Sorted runs of keys.
    var runs: Int
  }

  /// As much of a file as is read through the memory of the system.
  private static let mappedBytes = 16_000_000_000

  /// Opens a catalogue for asking; nil when there is none.
  public init?(at path: String) throws(CatalogueError) {
    guard (try? Files.real.entry(path)) != nil else { return nil }
    try self.init(path: path, writing: false)
  }

  init(path: String, writing: Bool) throws(CatalogueError) {
    self.path = path
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.readonly = !writing
    // A load is one long transaction over many batches.
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { db in
      // A look-up comes to a leaf hardly twice: only the inner pages are worth keeping, and what is only read is not
      // copied either (https://sqlite.org/mmap.html).
      try db.execute(sql: "PRAGMA cache_size = -\(writing ? 12_000 : 4_000)")
      try db.execute(sql: "PRAGMA mmap_size = \(writing ? 0 : Self.mappedBytes)")
      if writing {
        // The file may be deleted and made again; a crash of the machine may cost it, a crash of the program does not.
        try db.execute(sql: "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = OFF")
      }
    }
    do {
      database = try SQLite.queue(path, configuration)
      if writing { try database.write(CatalogueTables.make) }
      let format = try database.read { db in
        try Int.fetchOne(db, sql: "SELECT value FROM about WHERE name = 'format'")
      }
      guard format == Self.format else { throw CatalogueError.database("\(path) has another format") }
    } catch { throw Self.wrapped(error) }
  }

  static func wrapped(_ error: any Error) -> CatalogueError {
    if let error = error as? CatalogueError { return error }
    if let error = error as? FilesError { return .file(error) }
    return .database("\(error)")
  }

  /// The sources, in the order in which they were added.
  public func sources() throws(CatalogueError) -> [SourceFile] {
    do { return try database.read(CatalogueTables.sources) } catch { throw Self.wrapped(error) }
  }

  /// The works that a reference names; several when a preprint and its published form are separate entries.
  public func findings(for reference: Reference) throws(CatalogueError) -> [Finding] {
    do {
      return try database.read { db in
        try Self.findings(for: reference, in: CatalogueTables.sources(db), db)
      }
    } catch { throw Self.wrapped(error) }
  }

  static func findings(for reference: Reference, in sources: [SourceFile], _ db: Database) throws -> [Finding]
  {
    let key = CatalogueKey(reference)
    return try sources.flatMap { source in
      try CatalogueTables.works(key, source, db).compactMap { work in
        try CatalogueTables.entry(work, source, db).flatMap { finding($0, reference) }
      }
    }
  }

  /// The entry's finding, when the reference names it indeed: two texts may have the same key.
  private static func finding(_ entry: CatalogueEntry, _ reference: Reference) -> Finding? {
    var f = entry.finding()
    switch reference {
    case .arXiv(let id): return f.arXiv?.text == id.text ? f : nil
    case .doi(let doi):
      if let id = doi.arXiv { return f.arXiv?.text == id.text ? f : nil }
      // A landing page at doi.org names the work as well as the field does.
      let isNamed = f.doi == doi || entry.addresses.contains { DOI($0) == doi }
      return isNamed ? f : nil
    case .dblp(let key): return f.dblp == key ? f : nil
    case .openReview(let id): return f.openReview == id ? f : nil
    case .acl(let id): return f.acl?.lowercased() == id.lowercased() ? f : nil
    case .page(let address):
      let place = CatalogueKey.place(address.text.utf8)
      guard entry.addresses.contains(where: { CatalogueKey.place($0.utf8) == place }) else { return nil }
      // The page that was asked for is this work's, whatever address stands in the record.
      f.url = address.text
      return f
    }
  }

  /// Reads every table; the sentences say what is wrong, none when all is well.
  public func verify() throws(CatalogueError) -> [String] {
    do { return try database.read(CatalogueTables.verify) } catch { throw Self.wrapped(error) }
  }
}

extension CatalogueEntry {
  /// Landing page, PDF and aliases.
  var addresses: [String] {
    var out: [String] = []
    forEach { field, value in
      if field == .landing || field == .pdf || field == .alias {
        out.append(String(decoding: value, as: UTF8.self))
      }
    }
    return out
  }
}

extension Catalogue {
  /// Works spread evenly over the largest source, for trying the catalogue out.
  public func sample(_ count: Int) throws(CatalogueError) -> [Finding] {
    do {
      return try database.read { db in
        guard let source = try CatalogueTables.sources(db).max(by: { $0.works < $1.works }), source.works > 0
        else { return [] }
        let count = min(count, source.works)
        return try (0..<count).compactMap { n in
          try CatalogueTables.entry(UInt32(1 + n * (source.works / count)), source, db)?.finding()
        }
      }
    } catch { throw Self.wrapped(error) }
  }
}
