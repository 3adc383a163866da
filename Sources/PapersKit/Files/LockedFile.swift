#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Synchronization

/// A file opened and locked by `flock`, whose few bytes may be read and rewritten while it is held.
///
/// The kernel lets go of the lock when the process ends, however it ends, so that no stale lock is left behind. The
/// file is never removed: a newcomer would lock a new file while the old one is still held.
final class LockedFile: Sendable {
  private let path: String
  private let descriptor: Mutex<Int32?>

  init(_ path: String, waiting: Files.Waiting) throws(FilesError) {
    self.path = path
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW
    let descriptor: Int32
    do {
      descriptor = try POSIX.open(path, flags)
    } catch .notFound {
      try POSIX.makeFolder(POSIX.split(path).folder)
      descriptor = try POSIX.open(path, flags)
    }
    while flock(descriptor, waiting == .never ? LOCK_EX | LOCK_NB : LOCK_EX) != 0 {
      if errno == EINTR { continue }
      let error = POSIX.error(path)
      close(descriptor)
      throw error
    }
    self.descriptor = Mutex(descriptor)
  }
  deinit { release() }

  /// Lets go; a second call does nothing.
  func release() {
    descriptor.withLock { held in
      if let descriptor = held { close(descriptor) }
      held = nil
    }
  }

  func contents() throws(FilesError) -> [UInt8] {
    try held { (descriptor) throws(FilesError) in
      guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw POSIX.error(path) }
      return try POSIX.readAll(descriptor, path, expecting: 512, limit: 64 << 10)
    }
  }

  func setContents(_ bytes: [UInt8]) throws(FilesError) {
    try held { (descriptor) throws(FilesError) in
      guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw POSIX.error(path) }
      try POSIX.writeAll(bytes[...], to: descriptor, path)
      guard ftruncate(descriptor, bytes.count) == 0 else { throw POSIX.error(path) }
    }
  }

  private func held<Value>(_ body: (Int32) throws(FilesError) -> Value) throws(FilesError) -> Value {
    let result: Result<Value, FilesError> = descriptor.withLock { held in
      guard let descriptor = held else { return .failure(.failed(path, code: EBADF)) }
      do throws(FilesError) { return .success(try body(descriptor)) } catch { return .failure(error) }
    }
    return try result.get()
  }
}
