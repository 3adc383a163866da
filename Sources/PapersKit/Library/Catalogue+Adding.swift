import FoundationEssentials
import GRDB

extension Catalogue {
  /// What became of a file.
  public struct Added: Hashable, Sendable {
    public var source: SourceFile
    /// The load went on where an earlier one was interrupted.
    public var wasResumed: Bool
    /// The file was in the catalogue already, unchanged.
    public var wasThere: Bool
    /// Why the first of the unreadable records is so.
    public var firstTrouble: String?
    /// Bytes of the file, uncompressed, that were read this time.
    public var bytes: Int
  }

  /// Adds a file, or goes on with one that was interrupted; a changed file replaces its former self when all of it is
  /// read.
  ///
  /// Memory stays bounded whatever the size: one part is parsed while the one before is written.
  @concurrent
  public static func add(
    _ file: String, to path: String, progress: @Sendable (_ works: Int, _ share: Double) -> Void = { _, _ in }
  ) async throws(CatalogueError) -> Added {
    do {
      let folder = POSIX.split(path).folder
      try Files.real.makeFolder(folder)
      let lock = try Files.real.lock(path + ".lock", .never)
      defer { withExtendedLifetime(lock) {} }
      let catalogue = try Catalogue(path: path, writing: true)
      return try await catalogue.add(file, progress)
    } catch { throw wrapped(error) }
  }

  /// Removes a source by its name, or by its number in the list.
  public static func remove(_ name: String, from path: String) throws(CatalogueError) {
    do {
      guard (try? Files.real.entry(path)) != nil else { throw CatalogueError.noSource(name) }
      let lock = try Files.real.lock(path + ".lock", .never)
      defer { withExtendedLifetime(lock) {} }
      let catalogue = try Catalogue(path: path, writing: true)
      guard let source = try catalogue.sources().first(where: { $0.name == name || String($0.id) == name })
      else {
        throw CatalogueError.noSource(name)
      }
      try catalogue.database.write { db in try CatalogueTables.dropSource(source.id, db) }
      if try catalogue.sources().isEmpty {
        try catalogue.database.close()
        try Files.real.remove(path)
      } else {
        try catalogue.database.vacuum()
      }
    } catch { throw wrapped(error) }
  }

  private func add(_ path: String, _ progress: @Sendable (Int, Double) -> Void) async throws -> Added {
    guard let entry = try Files.real.entry(path) else { throw CatalogueError.file(.notFound(path)) }
    // The same name, size and time of change: the same file.
    let stamp = Self.stamp(entry)
    let known = try await database.read { db in
      try Row.fetchAll(
        db, sql: "SELECT id, complete, modified FROM source WHERE name = ? ORDER BY id", arguments: [path]
      )
      .map { (id: $0["id"] as Int, isComplete: $0["complete"] as Bool, stamp: $0["modified"] as String) }
    }
    let same = known.last { $0.stamp == stamp }
    if let same, same.isComplete {
      return Added(
        source: try sourceFile(same.id), wasResumed: false, wasThere: true, firstTrouble: nil, bytes: 0)
    }
    let resumed = try same.map { try sourceFile($0.id) }
    var file = try CatalogueFile(path, from: resumed?.position ?? 0)
    let source: SourceFile
    if let resumed {
      source = resumed
    } else {
      source = try await begun(path, file.format, of: entry)
    }
    let begin = file.position
    let trouble = try await load(&file, into: source, progress)
    // What the file was before is dropped only now.
    let old = known.map(\.id).filter { $0 != source.id }
    if !old.isEmpty {
      try await database.write { db in for id in old { try CatalogueTables.dropSource(id, db) } }
    }
    return Added(
      source: try sourceFile(source.id), wasResumed: resumed != nil, wasThere: false, firstTrouble: trouble,
      bytes: file.position - begin)
  }

  private static func stamp(_ entry: Files.Entry) -> String {
    "\(entry.size) \(entry.modified).\(entry.nanoseconds)"
  }

  private func sourceFile(_ id: Int) throws -> SourceFile {
    guard let source = try self.sources().first(where: { $0.id == id }) else {
      throw CatalogueError.noSource(String(id))
    }
    return source
  }

  /// A new source for a file, with empty tables.
  func begun(_ path: String, _ format: CatalogueFile.Format, of entry: Files.Entry) async throws -> SourceFile
  {
    let id = try await database.write { db in
      try db.execute(
        sql: "INSERT INTO source(name, format, size, modified) VALUES(?, ?, ?, ?)",
        arguments: [path, format.rawValue, entry.size, Self.stamp(entry)])
      let id = Int(db.lastInsertedRowID)
      try CatalogueTables.makeSource(id, db)
      return id
    }
    return try sourceFile(id)
  }

  /// Parses one part while the one before is written.
  private func load(
    _ file: inout CatalogueFile, into source: SourceFile, _ progress: @Sendable (Int, Double) -> Void
  ) async throws -> String? {
    var load = try CatalogueLoad(database, source: source)
    var trouble: String?
    let format = file.format
    let path = file.path
    do {
      var part = try file.next()
      var ready: (batch: CatalogueBatch, end: Int)?
      while part != nil || ready != nil {
        let current = part
        async let parsed = current.asyncMap { await CatalogueFile.works($0, format, path: path) }
        let end = file.position
        if let ready {
          try load.write(ready.batch)
          trouble = trouble ?? ready.batch.firstTrouble
          if load.wantsCommit { try load.commit(position: ready.end, isComplete: false) }
          progress(load.works, file.progress)
        }
        // The next part is read while this one is still parsed.
        part = current == nil ? nil : try file.next()
        ready = await parsed.map { ($0, end) }
        try Task.checkCancellation()
      }
      try load.commit(position: file.position, isComplete: true)
    } catch {
      load.rollBack()
      throw error
    }
    return trouble
  }
}

extension Optional where Wrapped: Sendable {
  fileprivate func asyncMap<T: Sendable>(_ body: @Sendable (Wrapped) async -> T) async -> T? {
    switch self {
    case .some(let value): await body(value)
    case .none: nil
    }
  }
}
