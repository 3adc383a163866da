import Testing

@testable import PapersKit

/// Which addresses a stranger's list may not reach, in every spelling.
struct NetworkAddressTests {
  /// First and last address of each private block, and the public ones beside it.
  static let blocks: [(name: String, isPrivate: [String], isPublic: [String])] = [
    ("this network", ["0.0.0.0", "0.255.255.255"], ["1.0.0.0"]),
    ("private use", ["10.0.0.0", "10.255.255.255"], ["9.255.255.255", "11.0.0.0"]),
    ("carriers", ["100.64.0.0", "100.127.255.255"], ["100.63.255.255", "100.128.0.0"]),
    ("loopback", ["127.0.0.0", "127.255.255.255"], ["126.255.255.255", "128.0.0.0"]),
    ("link-local", ["169.254.0.0", "169.254.255.255"], ["169.253.255.255", "169.255.0.0"]),
    ("private use", ["172.16.0.0", "172.31.255.255"], ["172.15.255.255", "172.32.0.0"]),
    ("protocols", ["192.0.0.0", "192.0.0.255"], ["191.255.255.255", "192.0.1.0"]),
    ("documentation", ["192.0.2.0", "192.0.2.255"], ["192.0.3.0"]),
    ("private use", ["192.168.0.0", "192.168.255.255"], ["192.167.255.255", "192.169.0.0"]),
    ("benchmarks", ["198.18.0.0", "198.19.255.255"], ["198.17.255.255", "198.20.0.0"]),
    ("documentation", ["198.51.100.0", "198.51.100.255"], ["198.51.99.255", "198.51.101.0"]),
    ("documentation", ["203.0.113.0", "203.0.113.255"], ["203.0.112.255", "203.0.114.0"]),
    ("multicast and reserved", ["224.0.0.0", "255.255.255.255"], ["223.255.255.255"]),
    ("unspecified and loopback", ["[::]", "[::1]", "[::127.0.0.1]", "[0:0:0:0:0:0:0:1]"], ["[::1:0:0:1]"]),
    ("mapped", ["[::ffff:10.0.0.1]", "[::ffff:7f00:1]"], ["[::ffff:8.8.8.8]"]),
    ("unique local", ["[fc00::]", "[fdff::1]"], ["[fbff::1]"]),
    ("link-local", ["[fe80::1]", "[fe80::1%eth0]", "[febf::1]", "[fec0::1]"], ["[fe7f::1]"]),
    ("multicast", ["[ff02::1]"], []),
    ("6to4", ["[2002:7f00:1::]", "[2002:a00:1::1]"], ["[2002:808:808::]"]),
    ("NAT64", ["[64:ff9b::127.0.0.1]", "[64:ff9b::a00:1]", "[64:ff9b:1::8.8.8.8]"], ["[64:ff9b::8.8.8.8]"]),
    ("Teredo and discard", ["[2001:0:1::]", "[100::1]"], ["[2001:4860:4860::8888]"]),
    ("documentation", ["[2001:db8::1]"], ["[2001:db9::1]"]),
  ]
  @Test(arguments: blocks.indices) func aBlockEndsWhereItEnds(row: Int) throws {
    let (name, isPrivate, isPublic) = Self.blocks[row]
    for text in isPrivate {
      #expect(try #require(NetworkAddress(literal: text)).isPrivate, "\(name): \(text)")
    }
    for text in isPublic {
      #expect(try !#require(NetworkAddress(literal: text)).isPrivate, "\(name): \(text)")
    }
  }

  /// What resolvers take for 127.0.0.1 (`inet_aton`).
  @Test(arguments: [
    "127.1", "127.0.1", "0x7f000001", "0X7F.1", "017700000001", "2130706433", "127.0.0.1.", "0177.0.0.1",
    "127.0x0.0.1",
  ])
  func loopbackIsFoundInEveryDress(text: String) throws {
    #expect(try #require(NetworkAddress(literal: text)).bytes == [127, 0, 0, 1])
  }

  @Test(arguments: [
    "example.org", "1.2.3.4.5", "256.0.0.1", "1.2.3.256", "1.16777216", "4294967296", "", ".", "1..2", "08.1",
    "0xg", "-1", "1.2.3.4a", "[::1", "::1", "[::1::2]", "[1:2:3]", "[12345::]", "[1:2:3:4:5:6:7:8:9]",
    "[1:2:3:4:5:6:7::8]", "[::1.2.3]", "[::1.2.3.400]", "[g::]", "[]",
  ])
  func whatIsNoAddressIsNone(text: String) {
    #expect(NetworkAddress(literal: text) == nil, "\(text)")
  }

  @Test func anAddressHasFourOrSixteenBytes() {
    for count in 0...20 {
      let address = NetworkAddress(bytes: [UInt8](repeating: 8, count: count))
      #expect((address != nil) == (count == 4 || count == 16))
    }
  }

  @Test(arguments: [
    ("http://localhost/", true), ("http://a.localhost/", true), ("http://printer.local/", true),
    ("http://db.internal/", true), ("http://x.localdomain/", true), ("http://nas.home.arpa/", true),
    ("http://home.arpa.example.org/", false), ("http://local.example.org/", false),
    ("http://internal/", true), ("http://127.0.0.1.example.org/", false), ("http://[::1]/", true),
    ("http://0/", true), ("http://8.8.8.8/", false),
  ])
  func aNameThatNeverLeavesTheNetworkIsPrivate(address: String, isPrivate: Bool) throws {
    #expect(try #require(WebAddress(address)).namesPrivateHost == isPrivate)
  }
}
