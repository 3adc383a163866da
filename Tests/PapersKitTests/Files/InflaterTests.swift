import FoundationEssentials
import Testing

@testable import PapersKit

struct InflaterTests {
  /// Python's `gzip.compress(b'hello hello hello\n', 9, mtime=0)`.
  static let gzip: [UInt8] = [
    0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x57, 0xC8, 0x40, 0x90, 0x5C, 0x00,
    0x3B, 0x7C,
    0x8A, 0xDF, 0x12, 0, 0, 0,
  ]
  static let text = Array("hello hello hello\n".utf8)

  @Test(arguments: [1, 2, 7, 100])
  func unfoldsGzipInPiecesOfAnySize(piece: Int) throws {
    let inflater = Inflater(.gzip)
    var out: [UInt8] = []
    for start in stride(from: 0, to: Self.gzip.count, by: piece) {
      out += try inflater.inflate(Array(Self.gzip[start..<min(start + piece, Self.gzip.count)]))
    }
    #expect(out == Self.text)
    #expect(inflater.isAtEnd)
  }
  @Test func readsSeveralMembersAndIgnoresPadding() throws {
    #expect(try Inflater(.gzip).inflate(Self.gzip + Self.gzip + [0, 0, 0]) == Self.text + Self.text)
  }
  @Test func refusesDamagedBytesAndWrongChecksums() {
    var wrong = Self.gzip
    wrong[wrong.count - 6] ^= 1
    #expect(throws: Inflater.Failure.damaged) { try Inflater(.gzip).inflate(wrong) }
    #expect(throws: Inflater.Failure.damaged) { try Inflater(.zlib).inflate([1, 2, 3, 4, 5, 6]) }
  }
  /// Zeros in one block of bare deflate by the fixed code: bytes, then runs of 258 (RFC 1951, 3.2.6).
  static func zeros(bytes: Int, runs: Int) -> [UInt8] {
    // The first bit of a code is the first in the stream; a byte is filled from its lowest bit.
    let codes = [("00110000", bytes), ("1100010100000", runs), ("0000000", 1)]
    let bits = "110" + codes.map { String(repeating: $0.0, count: $0.1) }.joined()
    var out: [UInt8] = []
    for (n, bit) in bits.utf8.enumerated() {
      if n % 8 == 0 { out.append(0) }
      if bit == UInt8(ascii: "1") { out[n / 8] |= 1 << UInt8(n % 8) }
    }
    return out
  }

  @Test(arguments: [1, 64, 405, 413, 416, 1000, 10_000]) func unfoldsRunsInPiecesOfAnySize(piece: Int) throws
  {
    let given = Self.zeros(bytes: 1, runs: 2000)
    let inflater = Inflater(.raw)
    var count = 0
    for start in stride(from: 0, to: given.count, by: piece) {
      let out = try inflater.inflate(Array(given[start..<min(start + piece, given.count)]))
      #expect(out.allSatisfy { $0 == 0 })
      count += out.count
    }
    #expect(count == 1 + 2000 * 258)
    #expect(inflater.isAtEnd)
  }

  /// Some hundred bytes that unfold to more than the room for them: the room is full within the last run, whose code ends in
  /// the last byte. What waits behind the used-up input is not lost.
  @Test func whatWaitsBehindTheLastByteComesOut() throws {
    let inflater = Inflater(.raw)
    #expect(try inflater.inflate(Self.zeros(bytes: 100, runs: 254)).count == 100 + 254 * 258)
    #expect(inflater.isAtEnd)
  }

  @Test func boundsWhatComesOut() {
    #expect(throws: Inflater.Failure.tooLarge) { try Inflater(.gzip).inflate(Self.gzip, limit: 10) }
  }
}

struct ByteStreamTests {
  private func file(_ bytes: [UInt8]) throws -> String {
    let path = folder + "/papers-stream-\(UInt64.random(in: 0...UInt64.max))"
    try Files.real.write(path, bytes, .unsynced)
    return path
  }
  private let folder = FileManager.default.temporaryDirectory.path
  private func all(_ path: String) throws -> [UInt8] {
    defer { try? Files.real.remove(path) }
    let stream = try ByteStream(path)
    var out: [UInt8] = []
    while let bytes = try stream.next() { out += bytes }
    #expect(stream.position == stream.size)
    return out
  }
  @Test func readsPlainAndCompressedFilesAlike() throws {
    #expect(try all(file(InflaterTests.gzip)) == InflaterTests.text)
    #expect(try all(file(InflaterTests.text)) == InflaterTests.text)
    #expect(try all(file([])) == [])
    let large = [UInt8](repeating: 65, count: 3 << 20)
    #expect(try all(file(large)) == large)
  }
  @Test func refusesACutOffGzipFile() throws {
    let path = try file(Array(InflaterTests.gzip.dropLast(9)))
    #expect(throws: FilesError.self) { try all(path) }
  }
  @Test func refusesFoldersAndMissingFiles() {
    #expect(throws: FilesError.wrongKind("/tmp")) { try ByteStream("/tmp") }
    #expect(throws: FilesError.notFound("/nowhere/x")) { try ByteStream("/nowhere/x") }
  }
}
