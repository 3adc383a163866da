import Testing

@testable import PapersKit

/// The two hashes against published values.
struct HashTests {
  /// NIST's short messages and those that reach the edge of a block.
  static let digests: [(String, String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "The quick brown fox jumps over the lazy dog",
      "d7a8fbb307d7809469ca9abcb0082e4f8d5651e46d3cdb762d02d0bf37c9e592"
    ),
    ("hello world", "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9"),
  ]
  @Test(arguments: digests) func agreesWithThePublishedDigests(text: String, hex: String) {
    #expect(SHA256.hex(of: Array(text.utf8)) == hex)
  }

  @Test func aThousandLettersAreTheirDigest() {
    #expect(
      SHA256.hex(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000))
        == "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3")
  }

  @Test func bothFormsAreOfOneDigest() {
    for count in 0..<130 {
      let message = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
      let digest = SHA256.digest(of: message)
      let hex = SHA256.hex(of: message)
      #expect(hex.utf8.count == 64 && hex == hex.lowercased())
      let pairs = stride(from: 0, to: 64, by: 2).map { Array(hex.utf8)[$0..<($0 + 2)] }
      #expect(pairs.map { UInt8(String(decoding: $0, as: UTF8.self), radix: 16) } == digest)
      let base64 = SHA256.base64(of: message)
      #expect(base64.utf8.count == 44 && base64.hasSuffix("=") && !base64.hasSuffix("=="))
    }
  }

  @Test func oneBitChangesTheDigest() {
    let message = [UInt8](repeating: 0, count: 70)
    let digest = SHA256.hex(of: message)
    for byte in message.indices {
      var other = message
      other[byte] ^= 1
      #expect(SHA256.hex(of: other) != digest, "\(byte)")
    }
  }

  /// From the authors' own table of test vectors.
  static let fnv: [(String, UInt64)] = [
    ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("b", 0xAF63_DF4C_8601_F1A5),
    ("foobar", 0x8594_4171_F739_67E8),
  ]
  @Test(arguments: fnv) func agreesWithThePublishedHashes(text: String, hash: UInt64) {
    #expect(FNV1a.hash(text.utf8) == hash)
  }

  @Test func aHashGoesOnWhereAnotherEnded() {
    var dice = Dice(seed: 6)
    for _ in 0..<300 {
      let (a, b) = (dice.text("abé 漢1"), dice.text("abé 漢1"))
      #expect(FNV1a.hash((a + b).utf8) == FNV1a.hash(b.utf8, from: FNV1a.hash(a.utf8)))
    }
  }
}
