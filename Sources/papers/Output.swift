import PapersKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where all text for people and programs leaves the process: data on stdout, messages on stderr.
enum Output {
  /// Data, as it is: JSON, BibTeX, Markdown. Only a terminal gets it without control characters: what a stranger's
  /// library holds must not steer it.
  static func data(_ text: String) { data(Array(text.utf8)[...]) }
  static func data(_ bytes: [UInt8]) { data(bytes[...]) }
  static func data(_ bytes: ArraySlice<UInt8>) {
    write(isatty(1) == 1 ? Array(String(decoding: bytes, as: UTF8.self).printable.utf8)[...] : bytes, to: 1)
  }
  /// A line for a person on stdout; control characters are made visible.
  static func line(_ text: String) { write(Array((text.printable + "\n").utf8)[...], to: 1) }
  /// A line for a person on stderr.
  static func message(_ text: String) { write(Array((text.printable + "\n").utf8)[...], to: 2) }

  /// A part of a progress line on stderr, as it is.
  static func progress(_ text: String) { write(Array(text.utf8)[...], to: 2) }

  static var isTerminal: Bool { isatty(2) == 1 }

  /// A device or a pipe, also behind a link. What lies under /dev is never replaced: `/dev/stdout` is a link that may
  /// lead to a plain file.
  static func isDevice(_ path: String) -> Bool {
    if path.hasPrefix("/dev/") { return true }
    var found = stat()
    guard unsafe stat(path, &found) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(found.st_mode & S_IFMT)
  }
  /// Writes to what is no file (`/dev/stdout`, `/dev/null`, a named pipe); whether all of it went.
  static func write(_ bytes: [UInt8], toDevice path: String) -> Bool {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return write(bytes[...], to: descriptor)
  }
  /// Why the last call failed.
  static var lastError: Int32 { errno }

  @discardableResult
  private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let n = unsafe rest.withUnsafeBytes { unsafe Self.send(descriptor, $0) }
      // A reader that went away (`papers list | head`) is no trouble.
      if n <= 0 { return false }
      rest = rest.dropFirst(n)
    }
    return true
  }
  private static func send(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      unsafe Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      unsafe Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}

/// Standard input as bytes.
enum Input {
  /// What is read to its end and has no size before: standard input, a pipe (`<(command)`), `/dev/null`.
  static func isStream(_ path: String) -> Bool {
    if path == "-" || path == "/dev/stdin" || path == "/dev/null" || path.hasPrefix("/dev/fd/") {
      return true
    }
    var found = stat()
    return unsafe stat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFIFO
  }

  /// All of a stream; nil when it cannot be opened.
  static func all(of path: String) -> [UInt8]? {
    if path == "-" { return all() }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return all(descriptor)
  }

  static func all(_ descriptor: Int32 = 0) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        unsafe count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
      }
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }
}
