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
