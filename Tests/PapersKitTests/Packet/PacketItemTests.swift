import Testing

@testable import PapersKit

/// The small things of which a packet is made: days, places, people, fences.
struct PacketItemTests {
  private static let order = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

  @Test func everyDayOfTwoCenturiesFollowsTheDayBefore() {
    // 1 January 1900 was a Monday.
    var expected = 1
    for year in 1900...2100 {
      let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
      for (n, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
        for day in 1...length {
          let weekday = Session.Day(year: year, month: n + 1, day: day).weekday
          if weekday != Self.order[expected] { Issue.record("\(year)-\(n + 1)-\(day): \(weekday ?? "none")") }
          expected = (expected + 1) % 7
        }
      }
    }
    #expect(Session.Day(month: 3, day: 9).weekday == nil)
    #expect(Session.Day(year: 2021, month: 13, day: 1).weekday == nil)
  }

  @Test func everyMonthHasItsNameAndThreeLettersOfIt() {
    for month in 1...12 {
      let day = Session.Day(month: month, day: 7)
      #expect(day.long == "7 \(Month.name(month) ?? "")")
      #expect(day.short(withYear: true) == "7 \(Month.name(month)?.prefix(3) ?? "")")
      #expect(day.spoken == day.plain)
    }
  }

  static let places: [(String, String, Bool)] = [
    ("https://a.org/x", "http://a.org/x", true), ("https://a.org/x", "https://www.a.org/x", true),
    ("https://a.org/x.pdf", "https://a.org/x", true), ("https://a.org/x/", "https://a.org/x", true),
    ("https://A.org/x", "https://a.org/x", true), ("https://a.org/X", "https://a.org/x", false),
    ("https://a.org/x", "https://b.org/x", false), ("https://a.org/x?y=1", "https://a.org/x", false),
    ("https://a.org/x?y=1", "https://a.org/x?y=1#z", true), ("https://a.org", "https://a.org/", true),
    ("https://arxiv.org/abs/1802.04799", "https://arxiv.org/abs/1802.04799v3", true),
    ("https://arxiv.org/pdf/1802.04799v1", "https://arxiv.org/pdf/1802.04799.pdf", true),
    ("https://arxiv.org/abs/1802.04799", "https://arxiv.org/pdf/1802.04799", false),
    ("https://arxiv.org/abs/1802.04799", "https://arxiv.org/abs/1802.04798", false),
    ("https://www.arxiv.org/abs/1802.04799", "http://arxiv.org/abs/1802.04799", true),
  ]
  @Test(arguments: places) func onePlaceHasManyAddresses(_ a: String, _ b: String, _ isSame: Bool) throws {
    let (one, other) = (try #require(Packet.Item.Link("x", a)), try #require(Packet.Item.Link("y", b)))
    #expect(one.isSamePlace(as: other) == isSame)
    #expect(other.isSamePlace(as: one) == isSame)
    #expect(one.isSamePlace(as: one))
  }

  @Test(arguments: [
    "javascript:alert(1)", "data:text/html,x", "ftp://a.org/x", "a.org/x", "", "https://",
    "https://u@a.org/x",
    "https://a.org/x y", "https://a.org/\u{1}",
  ]) func whatIsNoAddressOfTheWebIsNoLink(text: String) { #expect(Packet.Item.Link("x", text) == nil) }

  private static func item(_ people: Int, andOthers: Bool = false, label: String? = nil, title: String = "T")
    -> Packet.Item
  {
    Packet.Item(
      label: label, title: title, people: (0..<people).map { "P\($0)" }, andOthers: andOthers, links: [],
      warnings: [])
  }

  @Test func longListsOfPeopleAreCutButNeverForOneName() {
    let most = Packet.Item.peopleShown
    #expect(Self.item(0).peopleInOneLine == nil)
    for count in 1...(most + 4) {
      let line = Self.item(count).peopleInOneLine ?? ""
      let shown = count > most + 1 ? most : count
      #expect(line.split(separator: ",").count == shown, "\(line)")
      #expect(line.hasSuffix("and \(count - most) others") == (count > most + 1))
      // Who is missing is said once.
      let others = Self.item(count, andOthers: true).peopleInOneLine ?? ""
      #expect(others.ranges(of: "others").count == 1 && others.hasPrefix(line.prefix(2)))
    }
  }

  static let labels: [(String?, String, String?)] = [
    (nil, "TVM: A Compiler", nil), ("TVM", "TVM: A Compiler", nil), ("tvm", "TVM: A Compiler", nil),
    ("TVM", "A Compiler", "TVM"), ("", "A Compiler", nil), ("*", "A Compiler", nil),
    ("Ray", "Raytracing", nil),
    ("Gandiva", "Introspective Scheduling", "Gandiva"),
  ]
  @Test(arguments: labels) func aLabelIsShownWhereItSaysMoreThanTheTitle(
    _ label: String?, _ title: String, _ shown: String?
  ) {
    #expect(Self.item(1, label: label, title: title).shownLabel == shown)
  }

  @Test(arguments: [("", 0), ("a", 0), ("`", 1), ("a``b`", 2), ("```", 3), ("`a``b```c", 3), ("é`", 1)])
  func theLongestRunIsCounted(text: String, length: Int) {
    #expect(text.longestRun(of: UInt8(ascii: "`")) == length)
  }
}
