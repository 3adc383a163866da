import Testing

@testable import PapersKit

/// Whatever the bytes: no crash, and what is written reads back the same.
struct FetchPropertyTests {
  struct Seeded: RandomNumberGenerator {
    var state: UInt64
    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    mutating func text(_ alphabet: String, _ most: Int) -> String {
      String(
        (0..<Int.random(in: 0...most, using: &self)).compactMap { _ in alphabet.randomElement(using: &self) })
    }
    mutating func bytes(_ most: Int) -> [UInt8] {
      (0..<Int.random(in: 0...most, using: &self)).map { _ in UInt8.random(in: 0...255, using: &self) }
    }
  }

  @Test func storedAnswersReadBackTheSame() throws {
    for seed in 0..<300 {
      var random = Seeded(UInt64(seed))
      let odd = "aZ09-:;=, \"\\éλ서\t"
      let request = Request(
        try #require(WebAddress("https://example.org/\(random.text("ab/%?&=", 20))")),
        method: Bool.random(using: &random) ? .post : .get,
        headers: (0..<3).map { Header("X-\($0)", random.text(odd, 10)) }, body: random.bytes(40),
        reason: "test")
      let page = Page(
        request: request, address: request.address, status: Int.random(in: 100...599, using: &random),
        headers: (0..<5).map { Header("Y-\($0)", random.text(odd, 30)) }, body: random.bytes(200))
      let stored = StoredAnswer(page, key: CacheKey(request), userAgent: "papers", asked: 1, received: 2)
      let back = try #require(StoredAnswer(stored.bytes))
      #expect(back.key == stored.key)
      #expect(back.key == CacheKey(request))
      #expect(back.body == page.body)
      #expect(back.status == page.status)
      // Tabs go, with the blanks at the ends: a line of a header has neither.
      #expect(back.headers.map(\.name) == stored.headers.map(\.name))
      #expect(StoredAnswer(back.bytes) == back)
    }
  }

  @Test func noBytesBreakTheReaderOfEntries() {
    for seed in 0..<2000 {
      var random = Seeded(UInt64(seed))
      let rest = Array(random.text("GET\nPOS 0123456789body><:-", 80).utf8) + random.bytes(20)
      let mark = Array("papers-http-1 \(StoredAnswer.checksum(rest[...]))\n".utf8)
      _ = StoredAnswer(mark + rest)
      _ = StoredAnswer(rest)
    }
  }

  @Test(arguments: [Int.max, Int.min, -1, 1 << 50])
  func noTimeOfAStrangersCacheIsReckonedWith(time: Int) throws {
    let rest = Array("GET\nhttps://a.org/\nbody \n\(time) \(time)\n200\n\nx".utf8)
    #expect(StoredAnswer(Array("papers-http-1 \(StoredAnswer.checksum(rest[...]))\n".utf8) + rest) == nil)
  }

  @Test func headersOfAnyKindGiveALifetime() throws {
    let address = try #require(WebAddress("https://a.org/"))
    let names = [
      "Cache-Control", "Expires", "Date", "Age", "Last-Modified", "Vary", "Pragma", "ETag", "Retry-After",
    ]
    let values = [
      "max-age=", "99999999999999999999", "-1", "Thu, 01 Jan 1970 00:00:00 GMT",
      "Fri, 31 Dec 9999 23:59:59 GMT", "*",
      "no-cache", "stale-if-error=1e9", "\"", ",,=,", "0", "must-revalidate, max-age=\"3\"",
    ]
    for seed in 0..<3000 {
      var random = Seeded(UInt64(seed))
      let headers = (0..<4).map { _ in
        Header(names.randomElement(using: &random) ?? "", values.randomElement(using: &random) ?? "")
      }
      let page = Page(
        request: Request(address, reason: "test"), address: address, status: 200, headers: headers, body: [])
      let stored = StoredAnswer(page, key: CacheKey(page.request), userAgent: "", asked: 10, received: 20)
      for now in [0, 20, 1 << 40] {
        let freshness = Freshness(stored, now: now)
        #expect(freshness.age >= 0)
        #expect(freshness.lifetime >= 0)
        #expect(!(freshness.isFresh && freshness.mustValidate))
      }
      _ = RetryAfter.seconds(page, now: 0)
      _ = AnnouncedPace(headers)
    }
  }

  @Test func referencesResolveToWebAddressesOrNothing() throws {
    let base = try #require(WebAddress("https://a.org/b/c?d#e"))
    for seed in 0..<3000 {
      var random = Seeded(UInt64(seed))
      let reference = random.text("./..//?#:@[]%20ahtps\u{0}\n é", 24)
      if let address = base.resolving(reference) {
        #expect(["http", "https"].contains(address.scheme))
        #expect(!address.host.isEmpty)
        // Idempotent: what is absolute stays as it is.
        #expect(base.resolving(address.text)?.text == address.text)
        _ = address.namesPrivateHost
      }
      _ = NetworkAddress(literal: reference)
      _ = Secrets.stripped(reference)
    }
  }

  @Test func theBlocksOfPrivateAddressesEndWhereTheyShould() {
    // The borders of the special blocks, each with its neighbours.
    let blocks: [(first: String, last: String)] = [
      ("10.0.0.0", "10.255.255.255"), ("100.64.0.0", "100.127.255.255"), ("127.0.0.0", "127.255.255.255"),
      ("169.254.0.0", "169.254.255.255"), ("172.16.0.0", "172.31.255.255"),
      ("192.168.0.0", "192.168.255.255"),
      ("198.18.0.0", "198.19.255.255"), ("224.0.0.0", "255.255.255.255"), ("0.0.0.0", "0.255.255.255"),
    ]
    for block in blocks {
      guard let first = NetworkAddress(literal: block.first), let last = NetworkAddress(literal: block.last)
      else {
        Issue.record("no address: \(block)")
        continue
      }
      #expect(first.isPrivate && last.isPrivate)
      #expect(Self.neighbour(first, -1)?.isPrivate != true)
      #expect(Self.neighbour(last, 1)?.isPrivate != true)
    }
  }

  private static func neighbour(_ address: NetworkAddress, _ step: Int) -> NetworkAddress? {
    let value = address.bytes.reduce(0) { $0 << 8 | Int($1) } + step
    guard (0...0xFFFF_FFFF).contains(value) else { return nil }
    return NetworkAddress(bytes: [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) })
  }
}
