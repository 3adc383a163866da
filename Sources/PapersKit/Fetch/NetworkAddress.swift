/// An IP address, to tell those of the public network from those that a stranger's list must not reach.
struct NetworkAddress: Hashable, Sendable {
  /// 4 or 16 bytes in network order.
  let bytes: [UInt8]

  init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = Array(bytes)
  }

  /// Reads a host literal: IPv6 in brackets, IPv4 in every form that `inet_aton` and so many resolvers take
  /// (`127.0.0.1`, `127.1`, `0x7f000001`, `017700000001`).
  init?(literal host: String) {
    if host.hasPrefix("["), host.hasSuffix("]") {
      guard let bytes = Self.ipv6(host.dropFirst().dropLast()) else { return nil }
      self.bytes = bytes
      return
    }
    var name = host[...]
    if name.last == "." { name.removeLast() }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...4).contains(parts.count) else { return nil }
    var value: UInt64 = 0
    for (index, part) in parts.enumerated() {
      guard let number = Self.number(part) else { return nil }
      let isLast = index == parts.count - 1
      let bits = isLast ? 8 * (5 - parts.count) : 8
      guard number < 1 << UInt64(bits) else { return nil }
      value = value << UInt64(bits) | number
    }
    bytes = (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt64(24 - 8 * $0)) }
  }

  /// Not of the public network: IANA's special-purpose registries (RFC 6890), multicast, and IPv6 addresses that carry
  /// such an IPv4 address inside.
  var isPrivate: Bool { bytes.count == 4 ? Self.isPrivate(v4: bytes[...]) : isPrivateV6 }

  private static func isPrivate(v4 b: ArraySlice<UInt8>) -> Bool {
    let (a, b, c) = (b[b.startIndex], b[b.startIndex + 1], b[b.startIndex + 2])
    switch (a, b) {
    case (0, _), (10, _), (127, _), (224..., _): return true
    case (100, 64...127), (169, 254), (172, 16...31), (192, 168), (198, 18...19): return true
    case (192, 0): return c == 0 || c == 2
    case (198, 51): return c == 100
    case (203, 0): return c == 113
    default: return false
    }
  }

  private var isPrivateV6: Bool {
    let zeros = bytes.prefix { $0 == 0 }.count
    // ::/96 holds the unspecified and the loopback address and the old IPv4-compatible ones.
    if zeros >= 12 { return true }
    if zeros == 10, bytes[10] == 0xFF, bytes[11] == 0xFF { return Self.isPrivate(v4: bytes[12...]) }
    if bytes[0] == 0xFF || bytes[0] & 0xFE == 0xFC { return true }
    if bytes[0] == 0xFE, bytes[1] & 0x80 == 0x80 { return true }
    // 6to4 (2002::/16) and NAT64 (64:ff9b::/96, and 64:ff9b:1::/48 for local use) lead to the IPv4 address inside.
    if bytes.starts(with: [0x20, 0x02]) { return Self.isPrivate(v4: bytes[2..<6]) }
    if bytes.starts(with: [0, 0x64, 0xFF, 0x9B, 0, 1]) { return true }
    if bytes.starts(with: [0, 0x64, 0xFF, 0x9B]) { return Self.isPrivate(v4: bytes[12...]) }
    // Discard, Teredo, documentation.
    if bytes.starts(with: [1, 0]) || bytes.starts(with: [0x20, 1, 0, 0]) { return true }
    return bytes.starts(with: [0x20, 1, 0x0D, 0xB8])
  }

  private static func number(_ text: Substring) -> UInt64? {
    if text.hasPrefix("0x") || text.hasPrefix("0X") {
      let digits = text.dropFirst(2)
      return digits.isEmpty ? 0 : digits.allSatisfy(\.isHexDigit) ? UInt64(digits, radix: 16) : nil
    }
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return text.count > 1 && text.hasPrefix("0") ? UInt64(text, radix: 8) : UInt64(text)
  }

  private static func ipv6(_ text: Substring) -> [UInt8]? {
    // The zone behind `%` says which interface, and only link-local addresses have one.
    let text = text.prefix { $0 != "%" }
    let halves = text.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = groups(halves[0]) else { return nil }
    guard halves.count == 2 else { return first.count == 16 ? first : nil }
    guard let second = groups(halves[1]), first.count + second.count <= 14 else { return nil }
    return first + [UInt8](repeating: 0, count: 16 - first.count - second.count) + second
  }

  private static func groups(_ text: Substring) -> [UInt8]? {
    guard !text.isEmpty else { return [] }
    var bytes: [UInt8] = []
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index == parts.count - 1, part.contains(".") {
        let v4 = part.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        guard v4.count == 4, !v4.contains(nil) else { return nil }
        bytes += v4.compactMap { $0 }
      } else {
        guard (1...4).contains(part.count), part.allSatisfy(\.isHexDigit), let n = UInt16(part, radix: 16)
        else { return nil }
        bytes += [UInt8(n >> 8), UInt8(n & 0xFF)]
      }
    }
    return bytes
  }
}

extension WebAddress {
  /// The host is written as a private address, or is a name that never leaves the machine or its network (RFC 6761,
  /// RFC 6762, ICANN's `.internal`): all that can be known where a proxy looks the name up.
  var namesPrivateHost: Bool {
    if let address = NetworkAddress(literal: host) { return address.isPrivate }
    // libcurl decodes escapes in a host, and IDNA turns other digits, letters and dots into those of ASCII: behind
    // either a literal may hide. No host that serves papers is written so.
    if host.unicodeScalars.contains(where: {
      $0 == "%" || $0 == "\u{3002}" || !$0.isASCII && $0.properties.changesWhenNFKCCaseFolded
    }) {
      return true
    }
    // A bracketed host that is no address is nothing to send on.
    if host.hasPrefix("[") { return true }
    let labels = host.split(separator: ".")
    guard let last = labels.last else { return true }
    if ["localhost", "local", "internal", "localdomain"].contains(last) { return true }
    return labels.suffix(2) == ["home", "arpa"]
  }
}
