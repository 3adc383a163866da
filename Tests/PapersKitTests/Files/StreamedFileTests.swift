import FoundationEssentials
import PapersKit
import Testing

struct StreamedFileTests {
  /// A file of its own and its stream.
  static func with(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
    let folder = try ScratchFolder()
    try Files.real.write(folder.path + "/f", bytes, .unsynced)
    try body(folder.path + "/f")
  }
  static func all(_ stream: ByteStream) throws -> [UInt8] {
    var out: [UInt8] = []
    while let piece = try stream.next() { out += piece }
    return out
  }
  /// "hello, hello, hello, world\n" by gzip -n.
  static let zipped: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0xD7, 0x51,
    0xC8, 0x40,
    0xA1, 0xCA, 0xF3, 0x8B, 0x72, 0x52, 0xB8, 0x00, 0xC3, 0x70, 0xA3, 0xC2, 0x1B, 0x00, 0x00, 0x00,
  ]

  @Test(arguments: [0, 1, 1 << 20, (1 << 20) + 1, 3 << 20])
  func plainBytesComeInPiecesAndWhole(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ 1) }
    try Self.with(bytes) { path in
      let stream = try ByteStream(path)
      #expect(stream.size == size)
      #expect(try Self.all(stream) == bytes)
      #expect(stream.position == size)
      #expect(try stream.next() == nil)
    }
  }

  @Test func severalGzipMembersAreOneText() throws {
    try Self.with(Self.zipped) { path in
      let one = try Self.all(try ByteStream(path))
      #expect(String(decoding: one, as: UTF8.self).hasPrefix("hello, hello"))
      try Files.real.write(path, Self.zipped + Self.zipped)
      #expect(try Self.all(try ByteStream(path)) == one + one)
    }
  }

  @Test(arguments: [5, 12, 20, 34])
  func aGzipFileThatEndsEarlyIsAnErrorAndNotAShortText(kept: Int) throws {
    try Self.with(Array(Self.zipped[..<kept])) { path in
      #expect(throws: FilesError.self) { try Self.all(try ByteStream(path)) }
    }
  }

  @Test func damageInsideGzipIsAnError() throws {
    for at in [10, 15, 22, 28] {
      var bytes = Self.zipped
      bytes[at] ^= 0x55
      try Self.with(bytes) { path in
        #expect(throws: FilesError.self) { try Self.all(try ByteStream(path)) }
      }
    }
  }

  @Test func readingGoesOnAtAPlace() throws {
    try Self.with(Array("0123456789".utf8)) { path in
      let stream = try ByteStream(path)
      try stream.seek(to: 7)
      #expect(stream.position == 7)
      #expect(try Self.all(stream) == Array("789".utf8))
      try stream.seek(to: 0)
      #expect(try stream.next()?.count == 10)
    }
  }

  @Test func whatIsNoFileIsRefusedByName() throws {
    let folder = try ScratchFolder()
    #expect(throws: FilesError.wrongKind(folder.path)) { try ByteStream(folder.path) }
    #expect(throws: FilesError.wrongKind("/dev/zero")) { try ByteStream("/dev/zero") }
    #expect(throws: FilesError.notFound(folder.path + "/x")) { try ByteStream(folder.path + "/x") }
  }
}
