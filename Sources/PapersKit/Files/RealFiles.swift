#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Files {
  /// The file system of the machine, by the calls of POSIX.
  public static let real = Files(
    read: { path, limit throws(FilesError) in try POSIX.read(path, limit: limit) },
    write: { path, bytes, durability throws(FilesError) in try POSIX.replace(path, by: bytes, durability) },
    list: { folder throws(FilesError) in try POSIX.list(folder) },
    entry: { path throws(FilesError) in try POSIX.entry(path) },
    makeFolder: { path throws(FilesError) in try POSIX.makeFolder(path) },
    remove: { path throws(FilesError) in try POSIX.remove(path) },
    removeLeftovers: { folder throws(FilesError) in try POSIX.removeLeftovers(folder) },
    lock: { path, waiting throws(FilesError) in
      let file = try LockedFile(path, waiting: waiting)
      return FileLock(
        contents: { () throws(FilesError) in try file.contents() },
        setContents: { bytes throws(FilesError) in try file.setContents(bytes) }, release: { file.release() })
    })
}

extension Files {
  /// Replaces a file of the machine in one step by what `fill` hands over in pieces, for what is too large to hold
  /// twice; the file stays as it was when `fill` returns false, which is then the result.
  public static func replace(
    _ path: String,
    filledBy fill: (_ write: (ArraySlice<UInt8>) throws(FilesError) -> Void) throws(FilesError) -> Bool
  ) throws(FilesError) -> Bool {
    try POSIX.replace(path, .synced, filledBy: fill)
  }

  /// The file that a person means by a path: what a symbolic link leads to, the path itself where it is none or leads
  /// nowhere. For paths given by hand only, as a bibliography that several theses link to; a library's own paths are not
  /// followed.
  public static func behindLinks(_ path: String) -> String {
    guard !path.utf8.contains(0), let found = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }
}

/// The calls of POSIX with `errno` as a value.
enum POSIX {
  /// What is written beside a file bears this prefix, then the writer's process id, then a random number.
  static let leftoverPrefix = ".papers-new-"

  static func error(_ path: String, _ code: Int32 = errno) -> FilesError {
    switch code {
    case ENOENT: .notFound(path)
    case EACCES, EPERM: .notPermitted(path)
    case EROFS: .readOnly(path)
    case ENOSPC, EDQUOT: .noSpace(path)
    case EISDIR, ENOTDIR: .wrongKind(path)
    case EWOULDBLOCK: .locked(path)
    default: .failed(path, code: code)
    }
  }

  /// What the system calls an error: "Input/output error (5)".
  static func sentence(_ code: Int32) -> String {
    guard let text = unsafe strerror(code) else { return "system error \(code)" }
    return unsafe "\(String(cString: text)) (\(code))"
  }

  /// A C string ends at NUL, so a path with one would name another file.
  ///
  /// - Parameter name: what an error calls the file, where a person knows it by another name.
  static func open(_ path: String, _ flags: Int32, as name: String? = nil) throws(FilesError) -> Int32 {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .notFound(path) }
    while true {
      let descriptor = unsafe posixOpen(path, flags | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return descriptor }
      if errno != EINTR { throw error(name ?? path) }
    }
  }

  static func status(of descriptor: Int32, _ path: String) throws(FilesError) -> stat {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw error(path) }
    return status
  }

  static func read(_ path: String, limit: Int) throws(FilesError) -> [UInt8] {
    // Without O_NONBLOCK a FIFO left in a library would hold the program for ever.
    let descriptor = try open(path, O_RDONLY | O_NONBLOCK)
    defer { close(descriptor) }
    let status = try status(of: descriptor, path)
    guard status.st_mode & S_IFMT == S_IFREG else { throw .wrongKind(path) }
    return try readAll(descriptor, path, expecting: Int(status.st_size), limit: limit)
  }

  static func readAll(_ descriptor: Int32, _ path: String, expecting size: Int, limit: Int) throws(FilesError)
    -> [UInt8]
  {
    guard size <= limit else { throw .tooLarge(path, limit: limit) }
    var bytes: [UInt8] = []
    // One byte more than the size, so that the end is seen without growing.
    var wanted = size + 1
    while true {
      var trouble: Int32 = 0
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        unsafe useLargePages(buffer)
        let got = unsafe posixRead(descriptor, buffer.baseAddress, wanted)
        trouble = got < 0 ? errno : 0
        count = max(0, got)
      }
      if trouble == EINTR { continue }
      guard trouble == 0 else { throw error(path, trouble) }
      if chunk.isEmpty { return bytes }
      bytes = bytes.isEmpty ? chunk : bytes + chunk
      guard bytes.count <= limit else { throw .tooLarge(path, limit: limit) }
      wanted = 64 << 10
    }
  }

  /// A large buffer that is filled at once is cheaper in pages of 2 MB: a fault each instead of 512.
  private static func useLargePages(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    #if os(Linux)
      let page = 1 << 12
      guard buffer.count > 1 << 23, let base = buffer.baseAddress else { return }
      let before = (page - Int(bitPattern: base) % page) % page
      _ = unsafe madvise(base + before, (buffer.count - before) & ~(page - 1), MADV_HUGEPAGE)
    #endif
  }

  static func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32, _ path: String) throws(FilesError) {
    var done = 0
    while done < bytes.count {
      let wrote = unsafe bytes.withUnsafeBytes { all in
        unsafe posixWrite(descriptor, all.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if wrote < 0, errno == EINTR { continue }
      guard wrote >= 0 else { throw error(path) }
      done += wrote
    }
  }

  static func replace(_ path: String, by bytes: [UInt8], _ durability: Files.Durability) throws(FilesError) {
    _ = try replace(path, durability) { write throws(FilesError) in
      try write(bytes[...])
      return true
    }
  }

  /// Replaces a file by what `fill` writes; the file stays when it returns false or throws.
  static func replace(
    _ path: String, _ durability: Files.Durability,
    filledBy fill: (_ write: (ArraySlice<UInt8>) throws(FilesError) -> Void) throws(FilesError) -> Bool
  ) throws(FilesError) -> Bool {
    let (folder, name) = split(path)
    guard !name.isEmpty else { throw .wrongKind(path) }
    guard !path.utf8.contains(0) else { throw .notFound(path) }
    let random = UInt64.random(in: 0...UInt64.max)
    let beside = "\(folder)/\(leftoverPrefix)\(getpid())-\(String(random, radix: 36))"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    let descriptor: Int32
    do throws(FilesError) {
      descriptor = try open(beside, flags, as: path)
    } catch .notFound {
      try makeFolder(folder)
      descriptor = try open(beside, flags, as: path)
    }
    do throws(FilesError) {
      defer { close(descriptor) }
      var old = stat()
      if unsafe lstat(path, &old) == 0, old.st_mode & S_IFMT == S_IFREG {
        _ = fchmod(descriptor, old.st_mode & 0o7777)
      }
      let isWanted = try fill { piece throws(FilesError) in try writeAll(piece, to: descriptor, path) }
      guard isWanted else {
        _ = unsafe unlink(beside)
        return false
      }
      if durability == .synced, fsync(descriptor) != 0 { throw error(path) }
      guard unsafe rename(beside, path) == 0 else { throw error(path) }
    } catch {
      _ = unsafe unlink(beside)
      throw error
    }
    if durability == .synced { try syncFolder(folder) }
    return true
  }

  /// The new name of a file is safe only once its folder is.
  static func syncFolder(_ folder: String) throws(FilesError) {
    let descriptor = try open(folder, O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    // Some file systems refuse this for folders; their renames are safe or nothing can be done.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else { throw error(folder) }
  }

  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let name = String(path[path.index(after: slash)...])
    return (slash == path.startIndex ? "/" : String(path[..<slash]), name)
  }

  static func makeFolder(_ path: String) throws(FilesError) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .notFound(path) }
    if unsafe mkdir(path, 0o777) == 0 { return }
    switch errno {
    case EEXIST:
      var status = stat()
      guard unsafe stat(path, &status) == 0 else { throw error(path) }
      guard status.st_mode & S_IFMT == S_IFDIR else { throw .wrongKind(path) }
    case ENOENT:
      let folder = split(path).folder
      guard folder != path, folder != "." else { throw .notFound(path) }
      try makeFolder(folder)
      guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else { throw error(path) }
    default: throw error(path)
    }
  }

  static func remove(_ path: String) throws(FilesError) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .notFound(path) }
    if unsafe unlink(path) == 0 || errno == ENOENT { return }
    // Linux says EISDIR for a folder, POSIX and Darwin EPERM.
    guard errno == EISDIR || errno == EPERM else { throw error(path) }
    guard unsafe rmdir(path) == 0 || errno == ENOENT else { throw error(path) }
  }
}

// The names of POSIX inside the enum hide the global functions.
private func posixOpen(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t) -> Int32 {
  unsafe open(path, flags, mode)
}
func posixRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  unsafe read(descriptor, buffer, count)
}
private func posixWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, buffer, count)
}
