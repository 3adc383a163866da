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
  /// Data, as it is: JSON, BibTeX, Markdown.
  static func data(_ text: String) { write(text, to: 1) }
  /// A line for a person on stdout; control characters are made visible.
  static func line(_ text: String) { write(text.printable + "\n", to: 1) }
  /// A line for a person on stderr.
  static func message(_ text: String) { write(text.printable + "\n", to: 2) }

  /// A part of a progress line on stderr, as it is.
  static func progress(_ text: String) { write(text, to: 2) }

  static var isTerminal: Bool { isatty(2) == 1 }

  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let n = unsafe rest.withUnsafeBytes { unsafe Self.send(descriptor, $0) }
      // A reader that went away (`papers list | head`) is no trouble.
      if n <= 0 { return }
      rest = rest.dropFirst(n)
    }
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
