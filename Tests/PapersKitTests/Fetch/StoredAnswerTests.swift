import Testing

@testable import PapersKit

/// The file of an answer in the cache: what is written is read, and what must not be kept is not written.
struct StoredAnswerTests {
  static let address = "https://example.org/a?b=c"

  static func answer(
    _ headers: [(String, String)] = [], body: [UInt8] = Array("body".utf8), sent: [Header] = [],
    address: String = address, method: Request.Method = .get, posted: [UInt8] = []
  ) throws -> StoredAnswer {
    let request = Request(
      try #require(WebAddress(address)), method: method, headers: sent, body: posted, reason: "test")
    let page = Page(
      request: request, address: request.address, status: 200, headers: headers.map { Header($0.0, $0.1) },
      body: body)
    return StoredAnswer(page, key: CacheKey(request), userAgent: "papers/1", asked: 10, received: 12)
  }

  static let bodies: [[UInt8]] = [
    [], [0], [10], [10, 10, 10], Array("\n\n< Header: x\n".utf8), [255, 254, 0, 10, 13], Array("text".utf8),
    [UInt8](repeating: 65, count: 100_000),
  ]
  @Test(arguments: bodies) func whatIsWrittenIsRead(body: [UInt8]) throws {
    for headers in [
      [], [("Content-Type", "text/html; charset=utf-8")], [("X", "")], [("A", "1"), ("A", "2")],
      [("Link", "<https://x.org/?a=b:c>; rel=\"next\"")], [("X-Ünïcode", "ä: ö")],
    ] as [[(String, String)]] {
      for sent in [[], [Header("Accept", "text/html"), Header("accept-language", "de: en")]] {
        let stored = try Self.answer(headers, body: body, sent: sent)
        #expect(StoredAnswer(stored.bytes) == stored)
        #expect(StoredAnswer(stored.bytes)?.bytes == stored.bytes)
      }
    }
  }

  @Test func headersOfTheConnectionAndSecretsAreNotKept() throws {
    let kept = try Self.answer([
      ("Connection", "close"), ("Keep-Alive", "x"), ("Transfer-Encoding", "chunked"), ("TE", "x"),
      ("Trailer", "x"), ("Upgrade", "h2"), ("Content-Encoding", "gzip"), ("Content-Length", "9"),
      ("Proxy-Authenticate", "x"), ("Proxy-Connection", "x"), ("Set-Cookie", "id=1"), ("Authorization", "x"),
      ("X-Api-Key", "1"), ("X-Auth-Token", "1"), ("ETag", "\"1\""), ("Content-Type", "text/html"),
      ("Date", "Thu, 01 Jan 2026 00:00:00 GMT"), ("X-RateLimit-Remaining", "9"),
    ])
    #expect(
      kept.headers.map { $0.name } == ["ETag", "Content-Type", "Date", "X-RateLimit-Remaining"])
  }

  @Test func noHeaderCanEndItsLine() throws {
    let stored = try Self.answer([("X-Evil", "a\r\n< Status: 500\n\nbody"), ("X\nY", "z"), ("A:B", "c")])
    let read = try #require(StoredAnswer(stored.bytes))
    #expect(read.headers.count == 3)
    #expect(read.headers.allSatisfy { header in !header.value.contains { $0.isNewline } })
    #expect(read.body == Array("body".utf8))
    #expect(read.status == 200)
  }

  @Test func aDamagedFileIsNone() throws {
    let good = try Self.answer([("ETag", "\"1\"")]).bytes
    for length in 0..<good.count { #expect(StoredAnswer(Array(good.prefix(length))) == nil, "\(length)") }
    for place in good.indices {
      var bad = good
      bad[place] ^= 0x20
      #expect(StoredAnswer(bad) == nil, "byte \(place)")
    }
    #expect(StoredAnswer(good + [0]) == nil)
    #expect(StoredAnswer([]) == nil)
  }

  /// A cache from a stranger, with a checksum that holds.
  static func forged(_ text: String) -> [UInt8] {
    let rest = Array(text.utf8)
    return Array("papers-http-1 \(StoredAnswer.checksum(rest[...]))\n".utf8) + rest
  }
  @Test(arguments: [
    "", "\n", "GET\n", "GET\nhttps://a.org/\nbody \n1 2\n200", "PUT\nhttps://a.org/\nbody \n1 2\n200\n\n",
    "GET\nhttps://a.org/\nbody \nx y\n200\n\n", "GET\nhttps://a.org/\nbody \n1 2\nok\n\n",
    "GET\nhttps://a.org/\nbody \n-1 2\n200\n\n", "GET\nhttps://a.org/\nbody \n1 9999999999999999\n200\n\n",
    "GET\nhttps://a.org/\nbody \n1 2\n200\nno colon\n\n", "GET\nhttps://a.org/\nbody \n1\n200\n\n",
  ])
  func aForgedFileWithoutSenseIsNone(text: String) { #expect(StoredAnswer(Self.forged(text)) == nil) }

  @Test func aForgedFileWithSenseIsReadAsIt() throws {
    let read = try #require(
      StoredAnswer(Self.forged("GET\nhttps://a.org/\nbody \n1 2\n200\n> accept: x\n< ETag: y\n\nz")))
    #expect(read.key.headers == [Header("accept", "x")])
    #expect(read.headers == [Header("ETag", "y")])
    #expect((read.asked, read.received, read.body) == (1, 2, [122]))
  }

  @Test(
    arguments: [
      ([("ETag", "\"1\"")], [("ETag", "\"1\"")], true), ([("ETag", "\"1\"")], [("ETag", "W/\"1\"")], true),
      ([("ETag", "W/\"1\"")], [("ETag", "\"1\"")], true), ([("ETag", "\"1\"")], [("ETag", "\"2\"")], false),
      ([("ETag", "\"1\"")], [], true), ([], [("ETag", "\"1\"")], true), ([], [], true),
    ] as [([(String, String)], [(String, String)], Bool)])
  func a304ConfirmsTheBodyOfItsTag(ours: [(String, String)], theirs: [(String, String)], confirms: Bool)
    throws
  {
    let stored = try Self.answer(ours)
    var page = stored.page(for: Request(try #require(WebAddress(Self.address)), reason: "test"))
    page.headers = theirs.map { Header($0.0, $0.1) }
    #expect(stored.isConfirmed(by: page) == confirms)
  }

  @Test func a304RenewsHeadersButThoseOfTheBody() throws {
    let stored = try Self.answer([
      ("ETag", "\"1\""), ("Content-Type", "text/html"), ("Age", "9"), ("X-Kept", "1"), ("X-New", "old"),
    ])
    var page = stored.page(for: Request(try #require(WebAddress(Self.address)), reason: "test"))
    page.headers = [
      Header("x-new", "new"), Header("Content-Type", "text/plain"), Header("Content-Range", "x"),
      Header("Connection", "close"), Header("Set-Cookie", "a=b"), Header("Cache-Control", "max-age=9"),
    ]
    let new = stored.confirmed(by: page, asked: 100, received: 101)
    #expect((new.asked, new.received) == (100, 101))
    #expect(new.body == stored.body && new.key == stored.key && new.status == 200)
    #expect(
      new.headers == [
        Header("ETag", "\"1\""), Header("Content-Type", "text/html"), Header("X-Kept", "1"),
        Header("x-new", "new"), Header("Cache-Control", "max-age=9"),
      ])
  }

  @Test(
    arguments: [
      ([("ETag", "\"1\"")], ["If-None-Match: \"1\""]), ([("ETag", "W/\"1\"")], ["If-None-Match: W/\"1\""]),
      ([("Last-Modified", "x")], ["If-Modified-Since: x"]),
      ([("Last-Modified", "x"), ("ETag", "\"1\"")], ["If-None-Match: \"1\"", "If-Modified-Since: x"]),
      ([], []),
    ] as [([(String, String)], [String])])
  func validatorsAreThoseOfTheAnswer(headers: [(String, String)], sent: [String]) throws {
    let stored = try Self.answer(headers)
    #expect(stored.validators.map { "\($0.name): \($0.value)" } == sent)
    var missing = stored
    missing.status = 404
    #expect(missing.validators.isEmpty)
  }

  // MARK: keys

  private func key(
    _ address: String, _ method: Request.Method = .get, _ headers: [Header] = [], _ body: [UInt8] = []
  ) throws -> CacheKey {
    CacheKey(
      Request(
        try #require(WebAddress(address)), method: method, headers: headers, body: body, reason: "test"))
  }

  @Test func sameRequestsHaveOneKey() throws {
    let one = try key(Self.address, .get, [Header("Accept", "x"), Header("B", " y ")])
    #expect(try key(Self.address + "#f", .get, [Header("b", "y"), Header("ACCEPT", "x")]) == one)
    #expect(
      try key(
        Self.address + "&api_key=1", .get,
        [Header("b", "y"), Header("Accept", "x"), Header("Authorization", "s")]) == one)
    #expect(one.fileName.count == 32 && one.fileName.allSatisfy(\.isHexDigit))
  }

  @Test func otherRequestsHaveOtherKeysAndFiles() throws {
    let keys = [
      try key(Self.address), try key(Self.address + "d"), try key("http://example.org/a?b=c"),
      try key("https://example.org/A?b=c"), try key(Self.address, .post),
      try key(Self.address, .post, [], [1]),
      try key(Self.address, .post, [], [2]), try key(Self.address, .get, [Header("Accept", "x")]),
      try key(Self.address, .get, [Header("Accept", "y")]),
      try key(Self.address, .get, [Header("Accept", "x"), Header("B", "y")]),
    ]
    #expect(Set(keys).count == keys.count)
    #expect(Set(keys.map(\.fileName)).count == keys.count)
  }
}
