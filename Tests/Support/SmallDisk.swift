#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A small disk in memory, for what only a disk of its own can show; unmounted when it is forgotten.
package final class SmallDisk {
  package let path: String
  package struct NotMounted: Error {}

  /// Containers mostly forbid it, also to root.
  package static let isPossible: Bool = (try? SmallDisk(kilobytes: 16)) != nil

  package init(kilobytes: Int) throws {
    #if os(Linux)
      path = "/tmp/papers-disk-\(UInt64.random(in: 0...UInt64.max))"
      guard unsafe mkdir(path, 0o700) == 0, unsafe mount("tmpfs", path, "tmpfs", 0, "size=\(kilobytes)k") == 0
      else {
        unsafe rmdir(path)
        throw NotMounted()
      }
    #else
      throw NotMounted()
    #endif
  }
  package func makeReadOnly() throws {
    #if os(Linux)
      guard unsafe mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT) | UInt(MS_RDONLY), nil) == 0 else {
        throw NotMounted()
      }
    #endif
  }
  deinit {
    #if os(Linux)
      unsafe umount(path)
    #endif
    unsafe rmdir(path)
  }
}
