import Synchronization

extension Files {
  /// A file system of its own in memory, for tests: folders are there as soon as something is in them.
  ///
  /// `failing` may answer for any write, as a full disk does.
  public static func memory(
    _ start: [String: String] = [:],
    failing: @escaping @Sendable (_ written: String) -> FilesError? = { _ in nil }
  ) -> Files {
    let disk = Disk(start.mapValues { Array($0.utf8) })
    return Files(
      read: { path, limit throws(FilesError) in
        guard let bytes = disk.files.withLock({ $0[path] }) else { throw .notFound(path) }
        guard bytes.count <= limit else { throw .tooLarge(path, limit: limit) }
        return bytes
      },
      write: { path, bytes, _ throws(FilesError) in
        if let error = failing(path) { throw error }
        disk.files.withLock { $0[path] = bytes }
      },
      list: { folder throws(FilesError) in
        let entries = disk.entries(in: folder)
        guard !entries.isEmpty || disk.folders.withLock({ $0.contains(folder) }) else {
          throw .notFound(folder)
        }
        return entries
      },
      entry: { path throws(FilesError) in
        let name = String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
        if let bytes = disk.files.withLock({ $0[path] }) {
          return Entry(name: name, kind: .file, size: bytes.count)
        }
        let isFolder = disk.folders.withLock { $0.contains(path) } || !disk.entries(in: path).isEmpty
        return isFolder ? Entry(name: name, kind: .folder) : nil
      },
      makeFolder: { path throws(FilesError) in disk.folders.withLock { _ = $0.insert(path) } },
      remove: { path throws(FilesError) in
        guard disk.entries(in: path).isEmpty else { throw .failed(path, code: Disk.notEmpty) }
        disk.files.withLock { $0[path] = nil }
        disk.folders.withLock { _ = $0.remove(path) }
      },
      removeLeftovers: { _ throws(FilesError) in },
      lock: { path, _ throws(FilesError) in
        let id = disk.nextLock.wrappingAdd(1, ordering: .relaxed).newValue
        let isFree = disk.locks.withLock { locks in
          if locks[path] == nil { locks[path] = id }
          return locks[path] == id
        }
        guard isFree else { throw .locked(path) }
        return FileLock(
          contents: { () throws(FilesError) in disk.files.withLock { $0[path] } ?? [] },
          setContents: { bytes throws(FilesError) in disk.files.withLock { $0[path] = bytes } },
          release: { disk.locks.withLock { if $0[path] == id { $0[path] = nil } } })
      })
  }
}

private final class Disk: Sendable {
  /// ENOTEMPTY of Linux.
  static let notEmpty: Int32 = 39
  let files: Mutex<[String: [UInt8]]>
  let folders = Mutex<Set<String>>([])
  let locks = Mutex<[String: Int]>([:])
  let nextLock = Atomic<Int>(0)

  init(_ start: [String: [UInt8]]) { files = Mutex(start) }

  func entries(in folder: String) -> [Files.Entry] {
    let prefix = folder + "/"
    var found: [String: Files.Entry] = [:]
    for (path, bytes) in files.withLock({ $0 }) where path.hasPrefix(prefix) {
      let rest = path.dropFirst(prefix.count)
      let name = String(rest.prefix { $0 != "/" })
      found[name] =
        rest.contains("/")
        ? Files.Entry(name: name, kind: .folder) : Files.Entry(name: name, kind: .file, size: bytes.count)
    }
    return found.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
