import Testing

@testable import PapersKit

/// gzip made by hand from stored blocks (RFC 1951, 3.2.4; RFC 1952), of any size, in any pieces, whole and broken.
struct GzipPropertyTests {
  private static let table: [UInt32] = (0..<256).map { n in
    (0..<8).reduce(UInt32(n)) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
  }
  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
  }
  private static func little(_ n: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: n >> (8 * $0)) }
  }

  /// One member; `block` is how much a block holds.
  static func member(_ bytes: [UInt8], block: Int = 65_535, name: String? = nil) -> [UInt8] {
    var out: [UInt8] = [0x1F, 0x8B, 8, name == nil ? 0 : 8, 0, 0, 0, 0, 0, 3]
    if let name { out += Array(name.utf8) + [0] }
    var start = 0
    repeat {
      let end = min(bytes.count, start + block)
      let size = UInt16(end - start)
      out.append(end == bytes.count ? 1 : 0)
      out +=
        [UInt8(size & 0xFF), UInt8(size >> 8), UInt8(~size & 0xFF), UInt8(~size >> 8)] + bytes[start..<end]
      start = end
    } while start < bytes.count
    return out + little(crc(bytes)) + little(UInt32(bytes.count))
  }

  private static func bytes(_ count: Int, _ dice: inout Dice) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &dice) }
  }

  /// All that comes out when the bytes are handed over in pieces.
  private static func inflated(_ bytes: [UInt8], piece: Int) throws -> (out: [UInt8], isAtEnd: Bool) {
    let inflater = Inflater(.gzip)
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: piece) {
      out += try inflater.inflate(Array(bytes[start..<min(bytes.count, start + piece)]))
    }
    return (out, inflater.isAtEnd)
  }

  @Test(arguments: [0, 1, 2, 255, 4096, 65_535, 65_536, 150_000], [1 << 8, 4093, 1 << 20])
  func anySizeComesOutInAnyPieces(size: Int, piece: Int) throws {
    var dice = Dice(seed: UInt64(size + piece))
    let text = Self.bytes(size, &dice)
    for gzip in [Self.member(text), Self.member(text, block: 1000, name: "list.bib")] {
      let read = try Self.inflated(gzip, piece: piece)
      #expect(read.isAtEnd && read.out == text)
    }
  }

  @Test func membersFollowEachOtherInAnyPieces() throws {
    var dice = Dice(seed: 62)
    for _ in 0..<30 {
      let texts = (0...Int.random(in: 0...4, using: &dice)).map { _ in
        Self.bytes(Int.random(in: 0...300, using: &dice), &dice)
      }
      let gzip = texts.flatMap { Self.member($0, block: Int.random(in: 1...400, using: &dice)) }
      for piece in [1, 7, 64, 10_000] {
        let read = try Self.inflated(gzip, piece: piece)
        #expect(read.out == texts.flatMap(\.self) && read.isAtEnd)
      }
    }
  }

  @Test func aMemberThatIsCutAnywhereIsNotAtItsEnd() throws {
    let text = Array("a line of text\n".utf8)
    let gzip = Self.member(text, block: 4)
    for end in gzip.indices {
      let read = try Self.inflated(Array(gzip[..<end]), piece: 5)
      #expect(!read.isAtEnd, "cut at \(end)")
      #expect(text.starts(with: read.out))
    }
  }

  @Test func aBitThatIsAnotherNeverMakesAnotherText() {
    let text = Array("a line of text\n".utf8)
    let gzip = Self.member(text, block: 4)
    for bit in 0..<(gzip.count * 8) {
      var broken = gzip
      broken[bit / 8] ^= 1 << (bit % 8)
      // Some bits mean nothing: the time, the system, what fills a block's header up to a byte.
      let read = try? Self.inflated(broken, piece: 1 << 10)
      if let read, read.isAtEnd { #expect(read.out == text, "bit \(bit)") }
    }
  }

  @Test func aLimitHoldsForEachPiece() {
    let gzip = Self.member([UInt8](repeating: 65, count: 5000))
    for limit in [0, 1, 4999] {
      #expect(throws: Inflater.Failure.tooLarge) { try Inflater(.gzip).inflate(gzip, limit: limit) }
    }
    #expect(throws: Never.self) { try Inflater(.gzip).inflate(gzip, limit: 5000) }
  }
}
