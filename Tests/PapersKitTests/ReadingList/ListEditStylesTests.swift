import Testing

@testable import PapersKit

/// A list in ten hands: whatever is written into it is read again, and nothing else changes.
struct ListEditStylesTests {
  struct Style: CustomTestStringConvertible, Sendable {
    var name: String
    var list: String
    var testDescription: String { name }
  }
  private static let one = "https://arxiv.org/abs/1904.03257"
  private static let two = "https://www.usenix.org/system/files/osdi18-chen.pdf"
  private static let first = "MLSys: The New Frontier of Machine Learning Systems"
  private static let second = "TVM: An Automated End-to-End Optimizing Compiler for Deep Learning"

  static let styles: [Style] = [
    Style(
      name: "linked titles", list: "# Course\n\n## Week 1\n\n- [\(first)](\(one))\n- [\(second)](\(two))\n"),
    Style(name: "asterisks", list: "# Course\n\n## Week 1\n\n* [\(first)](\(one))\n* [\(second)](\(two))\n"),
    Style(name: "plus signs", list: "## Week 1\n\n+ [\(first)](\(one))\n+ [\(second)](\(two))\n"),
    Style(name: "numbers", list: "## Week 1\n\n1. [\(first)](\(one))\n2. [\(second)](\(two))\n"),
    Style(name: "numbers in brackets", list: "## Week 1\n\n1) [\(first)](\(one))\n2) [\(second)](\(two))\n"),
    Style(
      name: "title and [pdf]", list: "## Week 1\n\n- \(first) [[pdf]](\(one))\n- \(second) [[pdf]](\(two))\n"),
    Style(
      name: "venue in brackets",
      list: "## Week 1\n\n- [\(first)](\(one)) (arXiv 2019)\n- [\(second)](\(two)) (OSDI 2018)\n"),
    Style(
      name: "people and venue",
      list:
        "## Week 1\n\n- [\(first)](\(one)). Alexander Ratner, Dan Alistarh. arXiv 2019.\n- [\(second)](\(two)). Tianqi Chen, Thierry Moreau. OSDI 2018.\n"
    ),
    Style(name: "bold", list: "## Week 1\n\n- **[\(first)](\(one))**\n- **[\(second)](\(two))**\n"),
    Style(
      name: "italics", list: "## Week 1\n\n- *\(first)* [paper](\(one))\n- *\(second)* [paper](\(two))\n"),
    Style(name: "indented", list: "## Week 1\n\n- Papers\n  - [\(first)](\(one))\n  - [\(second)](\(two))\n"),
    Style(
      name: "a table",
      list: "| Week | Paper |\n|------|-------|\n| 1 | [\(first)](\(one)) |\n| 2 | [\(second)](\(two)) |\n"),
    Style(name: "paragraphs", list: "## Week 1\n\n[\(first)](\(one))\n\n[\(second)](\(two))\n"),
    Style(
      name: "sub-items",
      list: "## Week 1\n\n- [\(first)](\(one))\n  - Ratner et al.\n- [\(second)](\(two))\n  - Chen et al.\n"),
    Style(name: "no newline at the end", list: "## Week 1\n\n- [\(first)](\(one))\n- [\(second)](\(two))"),
    Style(name: "a quotation", list: "## Week 1\n\n> - [\(first)](\(one))\n> - [\(second)](\(two))\n"),
  ]

  static let entries: [NewEntry] = [
    NewEntry(
      title: "Rammer: Enabling Holistic Compiler Optimizations", link: "https://arxiv.org/abs/2001.00001",
      authors: ["Lingxiao Ma", "Zhiqiang Xie"], venue: "OSDI", year: 2020),
    NewEntry(title: "Attention Is All You Need", link: "https://doi.org/10.5555/3295222.3295349"),
    NewEntry(
      title: "Über die Grenzen großer Speicher", link: "https://example.org/speicher.pdf",
      authors: ["Jürgen Groß"],
      year: 2011),
    NewEntry(title: "Arrays [of] *Stars* and `Ticks`", link: "https://example.org/stars.pdf"),
    NewEntry(title: "Pipes | in Cells", link: "https://example.org/pipes.pdf", venue: "SOSP", year: 2003),
  ]

  private static func read(_ text: String) throws -> ReadingList {
    try ReadingList(reading: Array(text.utf8))
  }

  @Test(arguments: styles) func whatIsAddedIsReadBackAndTheOthersStay(style: Style) throws {
    let bytes = Array(style.list.utf8)
    let before = try ReadingList(reading: bytes)
    #expect(before.readings.map(\.title) == [Self.first, Self.second])
    for entry in Self.entries {
      let patch = before.insertion(of: entry, into: bytes)
      let after = try ReadingList(reading: patch.applied(to: bytes))
      #expect(after.readings.count == 3, "\(entry.title)\n\(patch.text)")
      let new = after.readings.first { $0.links.contains { $0.url == entry.link } }
      #expect(new?.title == entry.title, "\(patch.text)")
      #expect(after.readings.filter { $0.title != new?.title }.map(\.title) == before.readings.map(\.title))
      for (old, kept) in zip(before.readings, after.readings.filter { $0.title != new?.title }) {
        #expect(old.links == kept.links && old.words == kept.words && old.role == kept.role)
      }
    }
  }

  @Test(arguments: styles) func onlyBytesOfTheNewEntryAreAdded(style: Style) throws {
    let bytes = Array(style.list.utf8)
    let patch = try ReadingList(reading: bytes).insertion(of: Self.entries[0], into: bytes)
    #expect(patch.range.isEmpty)
    let after = patch.applied(to: bytes)
    #expect(after.count == bytes.count + patch.text.utf8.count)
    #expect(after.starts(with: bytes[..<patch.range.lowerBound]))
    #expect(after.reversed().starts(with: bytes[patch.range.upperBound...].reversed()))
  }

  @Test(arguments: styles) func severalEntriesOneAfterTheOtherStandInTheirOrder(style: Style) throws {
    var bytes = Array(style.list.utf8)
    for entry in Self.entries.prefix(3) {
      bytes = try ReadingList(reading: bytes).insertion(of: entry, into: bytes).applied(to: bytes)
    }
    let list = try ReadingList(reading: bytes)
    #expect(list.readings.map(\.title) == [Self.first, Self.second] + Self.entries.prefix(3).map(\.title))
  }

  @Test(arguments: styles) func windowsLineEndsStay(style: Style) throws {
    let bytes = Array(style.list.replacing("\n", with: "\r\n").utf8)
    let patch = try ReadingList(reading: bytes).insertion(of: Self.entries[1], into: bytes)
    let after = patch.applied(to: bytes)
    let text = String(decoding: after, as: UTF8.self).unicodeScalars
    #expect(text.count { $0 == "\n" } == text.count { $0 == "\r" })
    #expect(try ReadingList(reading: after).readings.count == 3)
  }

  @Test func theNextNumberIsTheNext() throws {
    let list = "## Week 1\n\n9. [\(Self.first)](\(Self.one))\n"
    let patch = try Self.read(list).insertion(of: Self.entries[1], into: Array(list.utf8))
    #expect(patch.text.hasPrefix("\n10. [Attention Is All You Need]("))
  }

  @Test(arguments: [1, 2, 3, 7]) func aWeekIsFoundOrOpened(week: Int) throws {
    let text =
      "# C\n\n## Week 1\n\n- [\(Self.first)](\(Self.one))\n\n## Week 3\n\n- [\(Self.second)](\(Self.two))\n"
    let bytes = Array(text.utf8)
    let patch = try Self.read(text).insertion(of: Self.entries[0], into: bytes, week: week)
    let list = try ReadingList(reading: patch.applied(to: bytes))
    let new = try #require(list.readings.first { $0.title == Self.entries[0].title })
    #expect(new.session.flatMap { list.sessions[$0].week } == week)
    let weeks = list.readings.compactMap { $0.session.flatMap { list.sessions[$0].week } }
    #expect(weeks == weeks.sorted())
  }

  @Test(arguments: [Reading.Role.required, .optional]) func aRoleIsJoinedWhereTheListHasIt(role: Reading.Role)
    throws
  {
    let text = """
      ## Week 1

      ### Required reading
      - [\(Self.first)](\(Self.one))

      ### Optional reading
      - [\(Self.second)](\(Self.two))

      """
    let bytes = Array(text.utf8)
    let patch = try Self.read(text).insertion(of: Self.entries[0], into: bytes, week: 1, role: role)
    let list = try ReadingList(reading: patch.applied(to: bytes))
    #expect(list.readings.count == 3)
    #expect(list.readings.first { $0.title == Self.entries[0].title }?.role == role)
    #expect(list.readings.first { $0.title == Self.first }?.role == .required)
    #expect(list.readings.first { $0.title == Self.second }?.role == .optional)
  }

  @Test func fortyPeopleAreOneAndOthers() throws {
    let people = (0..<40).map { "Ada Lovelace\(String(repeating: "e", count: $0 % 3))" }
    let entry = NewEntry(title: "A Large Collaboration", link: Self.one, authors: people)
    #expect(EntryTemplate.plain(entry) == "[A Large Collaboration](\(Self.one)). Ada Lovelace et al.")
  }

  static let plain: [(NewEntry, String)] = [
    (NewEntry(title: "T"), "T."), (NewEntry(title: "T?"), "T?."),
    (NewEntry(title: "T", year: 2020), "T. 2020."),
    (NewEntry(title: "T", venue: "OSDI"), "T. OSDI."),
    (NewEntry(title: "", link: "https://x.org/a"), "<https://x.org/a>"),
    (
      NewEntry(title: "T", link: "https://x.org/a", authors: ["A B"], venue: "V", year: 1999),
      "[T](https://x.org/a). A B. V 1999."
    ),
    (NewEntry(title: "a_b <c>"), "a\\_b \\<c>."), (NewEntry(title: "  two   blanks "), "two blanks."),
  ]
  @Test(arguments: plain.indices) func thePlainFormHasWhatIsKnown(row: Int) {
    #expect(EntryTemplate.plain(Self.plain[row].0) == Self.plain[row].1)
  }

  static let empty: [String] = ["# Reading list\n", "# Reading list\n\nSome words of welcome.\n"]
  @Test(arguments: empty) func anEmptyListTakesItsFirstEntry(text: String) throws {
    let bytes = Array(text.utf8)
    for week in [nil, 1, 12] {
      let patch = try Self.read(text).insertion(of: Self.entries[1], into: bytes, week: week)
      let after = patch.applied(to: bytes)
      let list = try ReadingList(reading: after)
      #expect(list.readings.map(\.title) == ["Attention Is All You Need"], "\(patch.text)")
      #expect(list.readings.first?.session.flatMap { list.sessions[$0].week } == week)
      #expect(after.last == 10)
    }
  }

  @Test(arguments: styles) func anAddressIsReplacedAndNothingElse(style: Style) throws {
    let bytes = Array(style.list.utf8)
    let list = try ReadingList(reading: bytes)
    for reading in list.readings {
      let link = try #require(reading.links.first)
      let patch = try #require(
        list.replacement(of: link, in: reading, by: "https://example.org/new.pdf", bytes: bytes))
      let text = String(decoding: patch.applied(to: bytes), as: UTF8.self)
      #expect(text == style.list.replacing(link.written, with: "https://example.org/new.pdf"))
      let away = Reading.Link(url: "https://nowhere.org/", written: "https://nowhere.org/", kind: .paper)
      #expect(list.replacement(of: away, in: reading, by: "x", bytes: bytes) == nil)
      let none = Reading.Link(url: "", written: "", kind: .paper)
      #expect(list.replacement(of: none, in: reading, by: "x", bytes: bytes) == nil)
    }
  }

  @Test func aPatchIsBytesForBytes() {
    let bytes = Array("abcdef".utf8)
    func applied(_ range: Range<Int>, _ text: String) -> String {
      String(decoding: TextPatch(range: range, text: text).applied(to: bytes), as: UTF8.self)
    }
    #expect(applied(0..<0, "x") == "xabcdef")
    #expect(applied(6..<6, "x") == "abcdefx")
    #expect(applied(2..<4, "") == "abef")
    #expect(applied(0..<6, "é") == "é")
    #expect(applied(3..<3, "") == "abcdef")
  }
}
