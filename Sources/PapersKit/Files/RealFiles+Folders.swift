#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension POSIX {
  static func list(_ folder: String) throws(FilesError) -> [Files.Entry] {
    var entries: [Files.Entry] = []
    for name in try names(in: folder) where !name.hasPrefix(leftoverPrefix) {
      // nil: it was removed while we looked.
      if let found = try entry(folder + "/" + name) { entries.append(found) }
    }
    return entries.sorted { String.byBytes($0.name, $1.name) }
  }

  static func entry(_ path: String) throws(FilesError) -> Files.Entry? {
    guard !path.utf8.contains(0) else { return nil }
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw error(path)
    }
    let kind: Files.Entry.Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    #if canImport(Darwin)
      let modified = status.st_mtimespec
    #else
      let modified = status.st_mtim
    #endif
    return Files.Entry(
      name: split(path).name, kind: kind, size: kind == .file ? Int(status.st_size) : 0,
      modified: modified.tv_sec, nanoseconds: Int(modified.tv_nsec))
  }

  static func removeLeftovers(_ folder: String) throws(FilesError) {
    for name in try names(in: folder) where name.hasPrefix(leftoverPrefix) {
      let writer = name.dropFirst(leftoverPrefix.count).prefix { $0 != "-" }
      // A writer that lives will rename its file in a moment.
      if let id = pid_t(writer), id != getpid(), kill(id, 0) == 0 || errno == EPERM { continue }
      if let id = pid_t(writer), id == getpid() { continue }
      try remove(folder + "/" + name)
    }
  }

  /// In the order of the file system, without `.` and `..`; a name that is no UTF-8 is left out, nothing of ours is
  /// called so.
  private static func names(in folder: String) throws(FilesError) -> [String] {
    guard !folder.isEmpty, !folder.utf8.contains(0) else { throw .notFound(folder) }
    guard let stream = unsafe opendir(folder) else { throw error(folder) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let found = unsafe readdir(stream) {
      let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
      let start = unsafe UnsafeRawPointer(found).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      guard let name = unsafe String(validatingCString: start) else { continue }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
