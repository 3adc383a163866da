/// FNV-1a with 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/): the same number in every run, for tables and to find
/// damage; it protects from nobody.
enum FNV1a {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  static func hash(_ bytes: some Sequence<UInt8>, from seed: UInt64 = Self.seed) -> UInt64 {
    var hash = seed
    for byte in bytes { hash = mixed(hash, byte) }
    return hash
  }
}
