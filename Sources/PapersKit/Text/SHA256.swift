/// The hash that a Content-Security-Policy names a script by (FIPS 180-4; CSP 3, 2.3.1).
///
/// Our own forty lines, because neither the standard library nor FoundationEssentials has one.
enum SHA256 {
  static func base64(of message: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let bytes = digest(of: message)
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for n in 0..<4 {
        out.append(n <= group.count ? alphabet[Int(bits >> UInt32(18 - 6 * n) & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The digest in lower-case hexadecimal digits.
  static func hex(of message: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest(of: message).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// 32 bytes.
  static func digest(of message: [UInt8]) -> [UInt8] {
    var padded = message + [0x80]
    padded += [UInt8](repeating: 0, count: (120 - padded.count % 64) % 64)
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: (message.count * 8) >> shift))
    }
    var h: [UInt32] = [
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    for block in stride(from: 0, to: padded.count, by: 64) { mix(padded.span, block, into: &h) }
    return h.flatMap { n in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: n >> $0) } }
  }

  /// One block of 64 bytes. Arrays would be made 64 times a block; what is fixed in size needs none.
  private static func mix(_ message: Span<UInt8>, _ block: Int, into h: inout [UInt32]) {
    var w: [64 of UInt32] = .init(repeating: 0)
    for t in 0..<16 {
      let at = block + t * 4
      w[t] =
        UInt32(message[at]) << 24 | UInt32(message[at + 1]) << 16 | UInt32(message[at + 2]) << 8
        | UInt32(message[at + 3])
    }
    for t in 16..<64 {
      let a = w[t - 15].turned(7) ^ w[t - 15].turned(18) ^ w[t - 15] >> 3
      let b = w[t - 2].turned(17) ^ w[t - 2].turned(19) ^ w[t - 2] >> 10
      w[t] = w[t - 16] &+ a &+ w[t - 7] &+ b
    }
    var (v0, v1, v2, v3, v4, v5, v6, v7) = (h[0], h[1], h[2], h[3], h[4], h[5], h[6], h[7])
    let k = k.span
    for t in 0..<64 {
      let s1 = v4.turned(6) ^ v4.turned(11) ^ v4.turned(25)
      let choice = v4 & v5 ^ ~v4 & v6
      let t1 = v7 &+ s1 &+ choice &+ k[t] &+ w[t]
      let s0 = v0.turned(2) ^ v0.turned(13) ^ v0.turned(22)
      let majority = v0 & v1 ^ v0 & v2 ^ v1 & v2
      (v7, v6, v5, v4) = (v6, v5, v4, v3 &+ t1)
      (v3, v2, v1, v0) = (v2, v1, v0, t1 &+ s0 &+ majority)
    }
    for (i, v) in [v0, v1, v2, v3, v4, v5, v6, v7].enumerated() { h[i] = h[i] &+ v }
  }

  // The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let k: [UInt32] = [
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98,
    0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1,
    0xefbe4786,
    0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d,
    0xb00327c8,
    0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc,
    0x53380d13,
    0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819,
    0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3,
    0x4ed8aa4a,
    0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb,
    0xbef9a3f7,
    0xc67178f2,
  ]
}

extension UInt32 {
  fileprivate func turned(_ n: UInt32) -> UInt32 { self >> n | self << (32 - n) }
}
