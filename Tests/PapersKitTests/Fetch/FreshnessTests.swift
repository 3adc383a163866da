import Testing

@testable import PapersKit

/// RFC 9111 section 4.2 by numbers: how old an answer is, how old it may become, and when it may stand in.
struct FreshnessTests {
  /// 2026-01-01 00:00:00 UTC, when everything here was asked.
  static let start = 1_767_225_600
  static let day = 86_400

  static func stored(
    _ headers: [(String, String)], status: Int = 200, asked: Int = start, received: Int = start
  ) throws -> StoredAnswer {
    let request = Request(try #require(WebAddress("https://example.org/p")), reason: "test")
    let page = Page(
      request: request, address: request.address, status: status, headers: headers.map { Header($0.0, $0.1) },
      body: [1, 2, 3])
    return StoredAnswer(
      page, key: CacheKey(request), userAgent: "papers", asked: asked, received: received)
  }
  /// An HTTP date so many seconds from the start.
  static func date(_ offset: Int) -> String {
    let names = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    // Within 2025 and 2026, which have no leap day.
    var days = (offset + 365 * day) / day
    let time = (offset + 365 * day) % day
    let name = names[(days + 1 + 5) % 7]
    var year = 2025
    while days >= 365 {
      days -= 365
      year += 1
    }
    var month = 0
    while days >= lengths[month] {
      days -= lengths[month]
      month += 1
    }
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return
      "\(name), \(two(days + 1)) \(months[month]) \(year) \(two(time / 3600)):\(two(time / 60 % 60)):\(two(time % 60)) GMT"
  }

  @Test(arguments: [0, 1, 59, 3_600, 86_399, 86_400, 31 * 86_400, 200 * 86_400, -1, -86_400, -300 * 86_400])
  func theDatesOfTheseTestsAreRight(offset: Int) {
    #expect(HTTPDate.seconds(Self.date(offset)) == Self.start + offset)
  }

  struct AgeCase: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var headers: [(String, String)] = []
    /// Seconds from the asking to the answer, and from the answer until now.
    var took = 0
    var later = 0
    var age: Int
  }
  static let ages: [AgeCase] = [
    AgeCase(testDescription: "a new answer", age: 0),
    AgeCase(testDescription: "time passes", later: 100, age: 100),
    AgeCase(testDescription: "the way here counts", took: 7, age: 7),
    AgeCase(testDescription: "the way here and the time since", took: 7, later: 100, age: 107),
    AgeCase(testDescription: "Age of a cache on the way", headers: [("Age", "30")], age: 30),
    AgeCase(
      testDescription: "Age, the way and the time since", headers: [("Age", "30")], took: 7, later: 100,
      age: 137),
    AgeCase(testDescription: "an old Date", headers: [("Date", date(-50))], age: 50),
    AgeCase(
      testDescription: "Date and Age say the same once", headers: [("Date", date(-50)), ("Age", "50")],
      age: 50),
    AgeCase(
      testDescription: "the older of Date and Age", headers: [("Date", date(-50)), ("Age", "80")], age: 80),
    AgeCase(
      testDescription: "the older of Age and Date", headers: [("Date", date(-90)), ("Age", "80")], age: 90),
    AgeCase(
      testDescription: "a Date in the future makes nothing younger", headers: [("Date", date(500))], later: 5,
      age: 5),
    AgeCase(testDescription: "a Date that is none", headers: [("Date", "yesterday")], later: 5, age: 5),
    AgeCase(testDescription: "an Age that is none", headers: [("Age", "old")], later: 5, age: 5),
    AgeCase(testDescription: "an Age below zero", headers: [("Age", "-5")], later: 5, age: 5),
    AgeCase(testDescription: "an Age without end", headers: [("Age", "99999999999")], age: 1 << 31),
    AgeCase(
      testDescription: "an Age beyond numbers", headers: [("Age", "99999999999999999999")], later: 2,
      age: (1 << 31) + 2),
    AgeCase(testDescription: "a clock that was set back", later: -1_000, age: 0),
    AgeCase(
      testDescription: "a clock that was set back while it was asked", took: -20, later: 5, age: 5),
  ]
  @Test(arguments: ages) func theAgeIsReckoned(_ c: AgeCase) throws {
    // The Date of the headers is reckoned from the answer.
    let stored = try Self.stored(c.headers, asked: Self.start - c.took, received: Self.start)
    #expect(Freshness(stored, now: Self.start + c.later).age == c.age)
  }

  struct LifeCase: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var headers: [(String, String)] = []
    var status = 200
    var lifetime: Int
  }
  private static func control(_ text: String) -> [(String, String)] { [("Cache-Control", text)] }
  static let lives: [LifeCase] = [
    LifeCase(testDescription: "max-age", headers: control("max-age=60"), lifetime: 60),
    LifeCase(testDescription: "max-age of zero", headers: control("max-age=0"), lifetime: 0),
    LifeCase(testDescription: "in any case", headers: [("cache-control", "MAX-AGE=60")], lifetime: 60),
    LifeCase(testDescription: "with blanks", headers: control(" public ,  max-age = 60 "), lifetime: 60),
    LifeCase(testDescription: "the first of two", headers: control("max-age=60, max-age=5"), lifetime: 60),
    LifeCase(
      testDescription: "over two headers",
      headers: [("Cache-Control", "public"), ("Cache-Control", "max-age=60")], lifetime: 60),
    LifeCase(
      testDescription: "s-maxage alone is not for us", headers: control("s-maxage=9"), lifetime: day),
    LifeCase(
      testDescription: "s-maxage beside max-age", headers: control("s-maxage=9, max-age=60"), lifetime: 60),
    LifeCase(testDescription: "a negative max-age is stale", headers: control("max-age=-1"), lifetime: 0),
    LifeCase(testDescription: "a broken max-age is stale", headers: control("max-age=1.5"), lifetime: 0),
    LifeCase(testDescription: "a bare max-age is stale", headers: control("max-age"), lifetime: 0),
    LifeCase(testDescription: "a huge one ends somewhere", headers: control("max-age=1e9"), lifetime: 0),
    LifeCase(
      testDescription: "68 years at most", headers: control("max-age=99999999999999999999999"),
      lifetime: 1 << 31),
    LifeCase(
      testDescription: "Expires after Date", headers: [("Date", date(0)), ("Expires", date(90))],
      lifetime: 90),
    LifeCase(
      testDescription: "Expires before Date", headers: [("Date", date(0)), ("Expires", date(-90))],
      lifetime: 0),
    LifeCase(testDescription: "Expires without a Date", headers: [("Expires", date(90))], lifetime: 90),
    LifeCase(testDescription: "Expires of -1", headers: [("Expires", "-1")], lifetime: 0),
    LifeCase(
      testDescription: "max-age before Expires",
      headers: control("max-age=60") + [("Date", date(0)), ("Expires", date(90))], lifetime: 60),
    LifeCase(
      testDescription: "a tenth of what it has stood unchanged",
      headers: [("Date", date(0)), ("Last-Modified", date(-20 * day))], lifetime: 2 * day),
    LifeCase(
      testDescription: "a week at most", headers: [("Date", date(0)), ("Last-Modified", date(-300 * day))],
      lifetime: 7 * day),
    LifeCase(
      testDescription: "changed a moment ago", headers: [("Date", date(0)), ("Last-Modified", date(-5))],
      lifetime: 0),
    LifeCase(
      testDescription: "changed in the future", headers: [("Date", date(0)), ("Last-Modified", date(5))],
      lifetime: day),
    LifeCase(testDescription: "Last-Modified that is none", headers: [("Last-Modified", "x")], lifetime: day),
    LifeCase(testDescription: "nothing said", lifetime: day),
    LifeCase(testDescription: "a moved page, nothing said", status: 301, lifetime: day),
    LifeCase(testDescription: "308 too", status: 308, lifetime: day),
    LifeCase(testDescription: "a page moved for now", status: 302, lifetime: 0),
    LifeCase(testDescription: "303 too", status: 303, lifetime: 0),
    LifeCase(testDescription: "307 too", status: 307, lifetime: 0),
    LifeCase(
      testDescription: "a page moved for a minute", headers: control("max-age=60"), status: 302, lifetime: 60),
    LifeCase(testDescription: "not found", headers: control("max-age=5"), status: 404, lifetime: 7 * day),
    LifeCase(testDescription: "gone", status: 410, lifetime: 7 * day),
  ]
  @Test(arguments: lives) func theLifetimeIsReckoned(_ c: LifeCase) throws {
    let stored = try Self.stored(c.headers, status: c.status)
    #expect(Freshness(stored, now: Self.start).lifetime == c.lifetime)
  }

  @Test(
    arguments: [
      ([], false), ([("Cache-Control", "no-cache")], true), ([("Cache-Control", "no-cache=\"x\"")], true),
      ([("Cache-Control", "max-age=9, No-Cache")], true), ([("Pragma", "no-cache")], true),
      // Cache-Control makes Pragma void.
      ([("Pragma", "no-cache"), ("Cache-Control", "max-age=9")], false),
      ([("Vary", "*")], true), ([("Vary", "Accept, *")], true), ([("vary", "Accept")], false),
      ([("Cache-Control", "must-revalidate")], false), ([("Cache-Control", "no-cached")], false),
      ([("Cache-Control", "x=\"no-cache, y\"")], false),
    ] as [([(String, String)], Bool)])
  func whatMustBeConfirmedEachTimeIsKnown(headers: [(String, String)], mustValidate: Bool) throws {
    let freshness = Freshness(try Self.stored(headers), now: Self.start)
    #expect(freshness.mustValidate == mustValidate)
    #expect(freshness.isFresh == !mustValidate)
    if mustValidate { #expect(!freshness.mayStandIn, "what may not be used unasked may not stand in either") }
  }

  @Test(
    arguments: [
      ("max-age=60", 60, true), ("max-age=60", 29 * day, true), ("max-age=60", 31 * day, false),
      ("max-age=60, stale-if-error=30", 89, true), ("max-age=60, stale-if-error=30", 90, false),
      ("max-age=60, stale-if-error=0", 59, true), ("max-age=60, stale-if-error=0", 60, false),
      ("max-age=60, stale-if-error=soon", 60, false), ("max-age=60, must-revalidate", 59, true),
      ("max-age=60, must-revalidate", 60, false),
      ("max-age=60, must-revalidate, stale-if-error=600", 60, false),
      ("max-age=60, stale-while-revalidate=600", 29 * day, true), ("no-cache, stale-if-error=600", 1, false),
    ])
  func anOldAnswerMayStandInForSoLong(text: String, later: Int, may: Bool) throws {
    let stored = try Self.stored([("Cache-Control", text)])
    #expect(Freshness(stored, now: Self.start + later).mayStandIn == may)
  }

  @Test func freshnessEndsWithTheSecondAndNeverComesBack() throws {
    let stored = try Self.stored([("Cache-Control", "max-age=60"), ("Age", "10")])
    let fresh = (0..<200).map { Freshness(stored, now: Self.start + $0).isFresh }
    #expect(fresh.firstIndex(of: false) == 50)
    #expect(fresh[50...].allSatisfy { !$0 })
  }

  @Test(arguments: [
    (200, true), (203, true), (300, true), (301, true), (302, true), (303, true), (307, true), (308, true),
    (404, true), (410, true), (201, false), (204, false), (206, false), (304, false), (400, false),
    (401, false), (403, false), (405, false), (414, false), (429, false), (451, false), (500, false),
    (503, false),
  ])
  func onlySettledAnswersAreStored(status: Int, isStored: Bool) throws {
    let request = Request(try #require(WebAddress("https://example.org/p")), reason: "test")
    func page(_ headers: [Header]) -> Page {
      Page(request: request, address: request.address, status: status, headers: headers, body: [])
    }
    #expect(Freshness.isStorable(page([])) == isStored)
    #expect(Freshness.isStorable(page([Header("Cache-Control", "private, max-age=1")])) == isStored)
    #expect(!Freshness.isStorable(page([Header("Cache-Control", "no-store")])))
    #expect(!Freshness.isStorable(page([Header("cache-control", "max-age=1, NO-STORE")])))
    // A key in the target of a redirect does not reach the disk.
    #expect(!Freshness.isStorable(page([Header("Location", "https://example.org/q?api_key=1")])))
    #expect(Freshness.isStorable(page([Header("Location", "https://example.org/q?x=1")])) == isStored)
  }
}
