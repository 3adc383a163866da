#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file read from front to back in pieces; gzip is undone on the way, told by its first two bytes.
@safe public final class ByteStream {
  public let path: String
  /// Of the file as it is on the disk.
  public let size: Int
  /// Bytes of the file that were read so far; with gzip fewer than came out.
  public private(set) var position = 0
  private let descriptor: Int32
  private var inflater: Inflater?
  /// How much is read at once.
  static let piece = 1 << 20

  public init(_ path: String) throws(FilesError) {
    self.path = path
    descriptor = try POSIX.open(path, O_RDONLY | O_NONBLOCK)
    let status: stat
    do { status = try POSIX.status(of: descriptor, path) } catch {
      close(descriptor)
      throw error
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .wrongKind(path)
    }
    size = Int(status.st_size)
  }
  deinit { close(descriptor) }

  /// The next piece; nil at the end. A gzip file that ends early or is damaged throws.
  public func next() throws(FilesError) -> [UInt8]? {
    while true {
      let bytes = try POSIX.readSome(descriptor, path, Self.piece)
      if bytes.isEmpty {
        if let inflater, !inflater.isAtEnd { throw .failed(path, code: EIO) }
        return nil
      }
      if position == 0, bytes.starts(with: [0x1F, 0x8B]) { inflater = Inflater(.gzip) }
      position += bytes.count
      guard let inflater else { return bytes }
      do {
        let out = try inflater.inflate(bytes)
        if !out.isEmpty { return out }
      } catch { throw .failed(path, code: EIO) }
    }
  }

  /// Goes on at a place of the file as it is on the disk; only for files that are not compressed.
  public func seek(to place: Int) throws(FilesError) {
    guard lseek(descriptor, off_t(place), SEEK_SET) >= 0 else { throw POSIX.error(path) }
    position = place
  }
}

extension POSIX {
  /// Up to `limit` bytes; none at the end.
  static func readSome(_ descriptor: Int32, _ path: String, _ limit: Int) throws(FilesError) -> [UInt8] {
    while true {
      var trouble: Int32 = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
        let got = unsafe posixRead(descriptor, buffer.baseAddress, limit)
        trouble = got < 0 ? errno : 0
        count = max(0, got)
      }
      if trouble == EINTR { continue }
      guard trouble == 0 else { throw error(path, trouble) }
      return bytes
    }
  }
}
