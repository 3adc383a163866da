/// A library on disk: `bib/` with its settings, lists and records, and `cache/` beside it (DESIGN.md section 2).
public struct Library: Sendable {
  /// The folder that holds `bib/`, without a slash at the end.
  public let root: String
  public let files: Files

  public init(root: String, files: Files = .real) {
    self.root = root
    self.files = files
  }

  /// The nearest folder upwards from `start` (an absolute path) that holds `bib/`.
  public static func find(from start: String, files: Files = .real) throws(LibraryError) -> Library {
    var folder = start.count > 1 && start.hasSuffix("/") ? String(start.dropLast()) : start
    while true {
      if (try? files.list(folder == "/" ? "/bib" : folder + "/bib")) != nil {
        return Library(root: folder == "/" ? "" : folder, files: files)
      }
      guard let slash = folder.lastIndex(of: "/"), folder.count > 1 else { throw .noLibrary(start) }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  public var bib: String { root + "/bib" }
  public var cache: String { root + "/cache" }
  public var recordsFolder: String { bib + "/records" }
  public func recordPath(_ key: String) -> String { "\(recordsFolder)/\(key).json" }

  /// One `sync` at a time: whoever comes second is told so.
  public func lock() throws(LibraryError) -> FileLock {
    do { return try files.lock(cache + "/sync.lock", .never) } catch {
      if case .locked = error { throw .busy(root) }
      throw .file(error)
    }
  }

  /// The reading lists, relative to `bib/`: those of the settings, or every `lists/*.md`.
  public func listPaths(_ settings: Settings) throws(LibraryError) -> [String] {
    guard let named = settings.lists else {
      do {
        guard try files.entry(bib + "/lists") != nil else { return [] }
        return try files.list(bib + "/lists").filter { $0.kind == .file && isList($0.name) }
          .map { "lists/" + $0.name }
      } catch { throw .file(error) }
    }
    for path in named { try check(path) }
    return named.map(\.text)
  }

  /// Links in `lists/` that look like lists and are not read.
  func linkedLists(_ settings: Settings) -> [String] {
    guard settings.lists == nil, let entries = try? files.list(bib + "/lists") else { return [] }
    return entries.filter { $0.kind == .link && isList($0.name) }.map { "lists/" + $0.name }
  }

  private func isList(_ name: String) -> Bool { name.hasSuffix(".md") && !name.hasPrefix(".") }

  /// A library may come from a stranger: no part of a list's path may be a link, for it could lead anywhere.
  private func check(_ path: Settings.ListPath) throws(LibraryError) {
    var folder = bib
    for part in path.text.split(separator: "/") {
      folder += "/" + part
      let found: Files.Entry?
      do { found = try files.entry(folder) } catch { throw .file(error) }
      guard let found else { throw .settings(path.line, "\(path.text): there is no such list") }
      if found.kind == .link {
        throw .settings(path.line, "\(path.text) goes through a symbolic link, which may leave the library")
      }
    }
  }

  public func listBytes(_ path: String) throws(LibraryError) -> [UInt8] {
    do { return try files.read(bib + "/" + path, ReadingList.largest) } catch { throw .file(error) }
  }

  /// The settings; defaults when there is no `papers.yml`.
  public func settings() throws(LibraryError) -> Settings {
    let path = bib + "/papers.yml"
    let bytes: [UInt8]
    do { bytes = try files.read(path, Settings.largest) } catch {
      if case .notFound = error { return Settings() }
      throw .file(error)
    }
    return try Settings.read(bytes)
  }

  /// Writes a record, if the file does not say the same already. A key is checked before it becomes a path.
  @discardableResult
  public func save(_ record: Record) throws(LibraryError) -> Bool {
    guard Self.isKey(record.key) else { throw .badKey(record.key) }
    let bytes = RecordFile.bytes(of: record)
    let path = recordPath(record.key)
    do {
      if let there = try? files.read(path), there == bytes { return false }
      try files.write(path, bytes)
      return true
    } catch { throw .file(error) }
  }

  public func remove(_ key: String) throws(LibraryError) {
    guard Self.isKey(key) else { throw .badKey(key) }
    do { try files.remove(recordPath(key)) } catch { throw .file(error) }
  }

  /// Whether a file says just that; one that cannot be read does not.
  func holds(_ bytes: [UInt8], at path: String) -> Bool { (try? files.read(path, bytes.count)) == bytes }

  /// Writes a built file (`papers.bib`, a packet) if its bytes differ; whether it did.
  @discardableResult
  public func write(_ bytes: [UInt8], to path: String) throws(LibraryError) -> Bool {
    if holds(bytes, at: path) { return false }
    do { try files.write(path, bytes) } catch { throw .file(error) }
    return true
  }

  /// Letters, digits and `-_:+.` in ASCII, starting with a letter or digit: safe for files and TeX; no path from data.
  public static func isKey(_ text: String) -> Bool {
    guard let first = text.utf8.first, first.isLetter || first.isDigit, text.utf8.count <= 200 else {
      return false
    }
    return text.utf8.allSatisfy { $0.isLetter || $0.isDigit || "-_:+.".utf8.contains($0) }
  }
}

/// Why a library cannot be used.
public enum LibraryError: Error, Hashable, Sendable {
  case noLibrary(String)
  case busy(String)
  /// Line of papers.yml and what is wrong there.
  case settings(Int, String)
  case badKey(String)
  case record(path: String, RecordFile.Trouble)
  /// A reading list and why it cannot be read.
  case list(String, String)
  case file(FilesError)
  case index(String)
  /// The index cannot be read: building it anew is all that helps.
  case damagedIndex
  /// What `papers diff` was given is neither a library nor a revision.
  case noState(String)

  /// What, where, and what to do.
  public var sentence: String {
    switch self {
    case .noLibrary(let start):
      "\(start): neither this folder nor one above it holds bib/ (`papers init` makes a library)"
    case .busy(let path): "\(path): another `papers sync` is running here; try again when it is done"
    case .settings(let line, let what): "bib/papers.yml:\(line): \(what)"
    case .badKey(let key):
      "\"\(key)\" cannot be a key: letters, digits and -_:+. only, for it names a file and stands in TeX"
    case .record(let path, let trouble):
      "\(path):\(trouble.place.line):\(trouble.place.column): \(trouble.sentence); "
        + "mend the file or remove it, then sync again (nothing was overwritten)"
    case .list(let path, let what): "bib/\(path): \(what)"
    case .file(let error): error.description
    case .damagedIndex: "cache/index-1.sqlite is damaged (the cache may be deleted at any time)"
    case .noState(let state):
      "\(state): neither a folder that holds bib/ nor a revision of a git repository here"
    case .index(let what): "cache/index-1.sqlite: \(what) (the cache may be deleted at any time)"
    }
  }
}
