import CZlib

/// Undoes deflate (RFC 1950, 1951, 1952), piece by piece, with a bound on what comes out.
@safe public final class Inflater {
  public enum Format: Sendable {
    /// gzip, also several members one after the other (RFC 1952, 2.2).
    case gzip
    case zlib
    /// Bare deflate.
    case raw
    var bits: CInt {
      switch self {
      case .gzip: 15 + 16
      case .zlib: 15
      case .raw: -15
      }
    }
  }
  public enum Failure: Error, Hashable, Sendable {
    /// The bytes are not in the format, or their checksum is wrong.
    case damaged
    /// More than the limit came out.
    case tooLarge
  }

  private var stream = unsafe z_stream()
  private let format: Format
  private let isReady: Bool
  /// The end mark was read; what follows is a new member of gzip, or not ours.
  public private(set) var isAtEnd = false

  public init(_ format: Format) {
    self.format = format
    isReady = unsafe papers_inflate_init(&stream, format.bits) == Z_OK
  }
  deinit { if isReady { _ = unsafe inflateEnd(&stream) } }

  /// What the next bytes unfold to, at most `limit` bytes.
  public func inflate(_ input: [UInt8], limit: Int = 1 << 30) throws(Failure) -> [UInt8] {
    guard isReady else { throw .damaged }
    var out: [UInt8] = []
    var at = 0
    while at < input.count {
      if isAtEnd {
        // Padding after the last member is passed over.
        guard format == .gzip, input[at] == 0x1F, unsafe inflateReset(&stream) == Z_OK else { return out }
        isAtEnd = false
      }
      let room = max(64 << 10, (input.count - at) * 6)
      var code = Z_OK
      var used = 0
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        unsafe input.withUnsafeBufferPointer { given in
          let rest = given.count - at
          // zlib does not write to its input; the pointer is mutable for old compilers only.
          unsafe stream.next_in = UnsafeMutablePointer(mutating: given.baseAddress?.advanced(by: at))
          unsafe stream.avail_in = uInt(rest)
          unsafe stream.next_out = buffer.baseAddress
          unsafe stream.avail_out = uInt(room)
          code = unsafe CZlib.inflate(&stream, Z_NO_FLUSH)
          used = unsafe rest - Int(stream.avail_in)
          count = unsafe room - Int(stream.avail_out)
        }
      }
      at += used
      out = out.isEmpty ? piece : out + piece
      guard out.count <= limit else { throw .tooLarge }
      if code == Z_STREAM_END {
        isAtEnd = true
      } else if code == Z_BUF_ERROR || (code == Z_OK && used == 0 && piece.isEmpty) {
        break
      } else if code != Z_OK {
        throw .damaged
      }
      // A full buffer may hide more output behind input that is used up.
      if at == input.count, piece.count == room, code == Z_OK { out += try drained(room) }
    }
    return out
  }

  private func drained(_ room: Int) throws(Failure) -> [UInt8] {
    var out: [UInt8] = []
    while true {
      var code = Z_OK
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        unsafe stream.avail_in = 0
        unsafe stream.next_out = buffer.baseAddress
        unsafe stream.avail_out = uInt(room)
        code = unsafe CZlib.inflate(&stream, Z_NO_FLUSH)
        count = unsafe room - Int(stream.avail_out)
      }
      out += piece
      if code == Z_STREAM_END { isAtEnd = true }
      guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else { throw .damaged }
      if piece.count < room || isAtEnd { return out }
    }
  }
}
