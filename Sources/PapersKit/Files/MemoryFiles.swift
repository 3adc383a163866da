import Synchronization

extension Files {
  /// A file system of its own in memory, for tests, which does what `real` does but for links and locks of others.
  ///
  /// `failing` may answer for any write, as a full disk does.
  public static func memory(
    _ start: [String: String] = [:],
    failing: @escaping @Sendable (_ written: String) -> FilesError? = { _ in nil }
  ) -> Files {
    let disk = Disk(start.mapValues { Array($0.utf8) })
    return Files(
      read: { path, limit throws(FilesError) in
        guard let bytes = disk.files.withLock({ $0[path] }) else {
          throw disk.isFolder(path) || disk.isBelowFile(path) ? .wrongKind(path) : .notFound(path)
        }
        guard bytes.count <= limit else { throw .tooLarge(path, limit: limit) }
        return bytes
      },
      write: { path, bytes, _ throws(FilesError) in
        if let error = failing(path) { throw error }
        guard !disk.isFolder(path), disk.makeFolders(above: path) else { throw .wrongKind(path) }
        disk.files.withLock { $0[path] = bytes }
      },
      list: { folder throws(FilesError) in
        guard disk.isFolder(folder) else {
          throw disk.isBelowFile(folder + "/") ? .wrongKind(folder) : .notFound(folder)
        }
        return disk.entries(in: folder)
      },
      entry: { path throws(FilesError) in
        let name = String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
        if let bytes = disk.files.withLock({ $0[path] }) {
          return Entry(name: name, kind: .file, size: bytes.count)
        }
        return disk.isFolder(path) ? Entry(name: name, kind: .folder) : nil
      },
      makeFolder: { path throws(FilesError) in
        guard disk.makeFolders(above: path + "/") else { throw .wrongKind(path) }
      },
      remove: { path throws(FilesError) in
        guard !disk.isBelowFile(path) else { throw .wrongKind(path) }
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
          setContents: { bytes throws(FilesError) in
            _ = disk.makeFolders(above: path)
            disk.files.withLock { $0[path] = bytes }
          },
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

  init(_ start: [String: [UInt8]]) {
    files = Mutex(start)
    for path in start.keys { _ = makeFolders(above: path) }
  }

  func isFolder(_ path: String) -> Bool { folders.withLock { $0.contains(path) } }

  /// The folders that a path names.
  private func folders(above path: String) -> [String] {
    let names = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return names.indices.map { names[...$0].joined(separator: "/") }.filter { !$0.isEmpty }
  }
  /// Whether what should be a folder of a path is a file.
  func isBelowFile(_ path: String) -> Bool {
    files.withLock { files in folders(above: path).contains { files[$0] != nil } }
  }
  /// Makes the folders that a path names; false when a file is in the way.
  func makeFolders(above path: String) -> Bool {
    if isBelowFile(path) { return false }
    folders.withLock { $0.formUnion(folders(above: path)) }
    return true
  }

  func entries(in folder: String) -> [Files.Entry] {
    let prefix = folder + "/"
    func isInside(_ path: String) -> Bool {
      path.hasPrefix(prefix) && !path.dropFirst(prefix.count).contains("/")
    }
    func name(_ path: String) -> String { String(path.dropFirst(prefix.count)) }
    let files = files.withLock { $0 }.filter { isInside($0.key) }.map {
      Files.Entry(name: name($0.key), kind: .file, size: $0.value.count)
    }
    let folders = folders.withLock { $0 }.filter(isInside).map { Files.Entry(name: name($0), kind: .folder) }
    return (files + folders).sorted { String.byBytes($0.name, $1.name) }
  }
}
