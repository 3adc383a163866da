import FoundationEssentials
import TestSupport
import Testing

@testable import PapersKit

/// Lists that are read by two threads say what they say when one reads them.
struct ReadAheadTests {
  private func inOneGo(_ text: String) throws -> ReadingList {
    try ReadingList(reading: Array(text.utf8), aheadFrom: .max)
  }
  private func ahead(_ text: String) throws -> ReadingList {
    try ReadingList(reading: Array(text.utf8), aheadFrom: 0, isWhole: true)
  }

  /// What may stand between two headings; some of it has a bearing on all that follows.
  private static let blocks = [
    "- [Paper A](https://arxiv.org/abs/1609.04468). Jane Roe, Wei Wang. OSDI 2020.",
    "- [Slides](https://example.org/l1-slides.pptx)\n- [B: A Fast Store](https://dl.acm.org/doi/10.1145/3.4)",
    "* Reliable Broadcast for the Rest of Us. Ann Lee, Bo Li. NSDI 2017.\n* Another Title of a Paper. SOSP 2019.",
    "- Optional:\n  - [C](https://arxiv.org/pdf/1706.03762)\n- ★ [D of E](https://arxiv.org/abs/1801.00001)",
    "- [A Summary of Several Words](notes/summary.md)\n- [Another One of Them](notes/other.md)",
    "Papers marked with ★ are required.", "† = optional",
    "| Date | Paper |\n|---|---|\n| 3/9 | [Table Paper](https://arxiv.org/abs/2001.00001) |\n| 3/11 | none |",
    "| Week | Date | Topic |\n|---|---|---|\n| 1 | 3/9 | Caching |\n| 2 | 3/16 | Replication |",
    "<div class=\"optional\">\n\n- [In a box](https://arxiv.org/abs/2002.00002)\n\n</div>",
    "<details><summary>Week 7</summary>\n\n- [Folded away](https://arxiv.org/abs/2003.00003)\n\n</details>",
    "<div><h2>Inside HTML</h2>\n\n- [Under it](https://arxiv.org/abs/2004.00004)\n\n</div>",
    "**Required**", "**Week 4 (Sep 2)**: Scheduling",
    "Running text that says nothing of any use to anybody here.",
    "[The Paper of This Paragraph](https://arxiv.org/abs/2005.00005)\n\nAuthors: Ann Lee and Bo Li",
    "- [odd](https://https://example.org/a.pdf)", "1. Some Numbered Title of a Work, ICML 2019",
    "Term\n: [Defined Paper](https://arxiv.org/abs/2006.00006)",
  ]
  private static let headings = [
    "# Systems, Fall 2024", "# Papers of the Term", "# A Second Course 2021", "## Week 2", "## 3/9",
    "## Storage",
    "## Optional readings",
    "### Required", "### Papers", "### [Heading Paper: On Headings](https://arxiv.org/abs/2007.00007)",
    "### Consensus in the Presence of Partial Synchrony", "#### Week 3 (3/16)", "## Reading list",
  ]

  private func block(_ dice: inout Dice) -> String { Self.blocks.randomElement(using: &dice) ?? "" }

  private func document(_ dice: inout Dice) -> String {
    var parts: [String] = []
    if Bool.random(using: &dice) { parts.append(block(&dice)) }
    for _ in 0..<Int.random(in: 1...8, using: &dice) {
      parts.append(Self.headings.randomElement(using: &dice) ?? "# A")
      for _ in 0..<Int.random(in: 0...3, using: &dice) { parts.append(block(&dice)) }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  @Test func saysTheSameOfAnyOrderOfBlocks() throws {
    var dice = Dice(seed: 31)
    for _ in 0..<600 {
      let text = document(&dice)
      let (plain, halved) = try (inOneGo(text), ahead(text))
      #expect(plain == halved, "\(text)")
    }
  }

  @Test func saysTheSameOfRepeatedLists() throws {
    var dice = Dice(seed: 32)
    for times in 2...6 {
      let text = String(repeating: document(&dice), count: times)
      let (plain, halved) = try (inOneGo(text), ahead(text))
      #expect(plain == halved, "\(text)")
    }
  }

  @Test(arguments: [
    // A legend in the first half, a mark in the second.
    "# A\n\n## B\n\n★ = optional\n\n- x\n\n## C\n\n- ★ [P](https://arxiv.org/abs/2001.00001)\n\n## D\n\n- y\n",
    // A title in the first half, on which the second depends.
    "# Papers of the Term\n\n- [A Summary of Several Words](notes/a.md)\n\n# B\n\n- x\n\n# C\n\n- [Another One of Them](notes/b.md)\n\n# D\n\n- [P](https://arxiv.org/abs/2001.00001)\n",
    // A role that a heading above both halves gave.
    "# A\n\n## Optional readings\n\n- [P](https://arxiv.org/abs/2001.00001)\n\n## B\n\n- [Q](https://arxiv.org/abs/2002.00002)\n\n## C\n\n- z\n",
    // Links of a session that was opened above both halves.
    "# Week 1\n\n### A\n\n- [Slides](https://example.org/a-slides.pdf)\n\n### B\n\n- [Slides](https://example.org/b-slides.pdf)\n\n- [P](https://arxiv.org/abs/2001.00001)\n\n### C\n",
    // Both halves would give the session above them its topic.
    "# Week 1\n\n### Caching\n\n- [P](https://arxiv.org/abs/2001.00001)\n\n### Paging\n\n- [Q](https://arxiv.org/abs/2002.00002)\n\n### Swapping\n\n- [R](https://arxiv.org/abs/2003.00003)\n",
    // No title in the first half.
    "text\n\n### A\n\n- x\n\n### B\n\n- [P](https://arxiv.org/abs/2001.00001)\n\n## C\n\n# Title\n\n- y\n",
    // Front matter with readings before all.
    "---\ntitle: T\n---\n\n## A\n\n- [P](https://arxiv.org/abs/2001.00001)\n\n## B\n\n- [Q](https://arxiv.org/abs/2002.00002)\n\n## C\n\n- z\n",
    // Nothing but titles: they count when nothing else does.
    "## A\n\n- On the Naming of Cats\n- A Theory of Tides\n\n## B\n\n- The Art of Waiting\n\n## C\n\n- Notes on Notes\n",
    "", "# \n", "# A\n", "# A\n\n# B\n", "# A\n\n# B\n\n# C\n\n# D\n",
  ])
  func saysTheSameWhereTheFirstHalfMatters(text: String) throws {
    let plain = Result { try inOneGo(text) }
    let halved = Result { try ahead(text) }
    #expect((try? plain.get()) == (try? halved.get()))
  }

  @Test func placesOfTheSecondHalfAreThoseOfTheFile() throws {
    let week = "\n## Week 1\n\n- [P](https://arxiv.org/abs/2001.00001). Ann Lee. OSDI 2020.\n"
    let text = "# Course\n" + String(repeating: week, count: 40)
    let list = try ahead(text)
    #expect(list.readings.count == 40)
    #expect(list.readings.map(\.place.line) == (0..<40).map { 5 + 4 * $0 })
    #expect(list.readings.map(\.session) == (0..<40).map { $0 })
    let bytes = Array(text.utf8)
    for reading in list.readings {
      #expect(String(decoding: bytes[reading.range], as: UTF8.self).hasPrefix("[P]"))
    }
  }

  @Test(.enabled(if: SharedData.folder != nil, "the shared lists are not here"))
  func saysTheSameOfRealListsInARow() throws {
    let folder = (SharedData.folder ?? "") + "/lists/raw"
    var all: [UInt8] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let bytes = try #require(SharedData.bytes("lists/raw/" + name))
      #expect(
        try ReadingList(reading: bytes, aheadFrom: 0, isWhole: true)
          == ReadingList(reading: bytes, aheadFrom: .max))
      all += bytes + [10, 10]
    }
    #expect(
      try ReadingList(reading: all, aheadFrom: 0, isWhole: true) == ReadingList(reading: all, aheadFrom: .max)
    )
  }
}

/// The line that `parse --json` prints is the same however many cores make it.
struct JSONLineTests {
  @Test(arguments: [0, 1, 3, 999, 1_000, 1_003, 2_500])
  func isTheListsOwnJSON(readings: Int) {
    var list = ReadingList(sessions: [Session(week: 2, topic: "\"Caches\"", heading: "Week 2")])
    for n in 0..<readings {
      var reading = Reading(place: Place(line: n + 1, column: 3), range: 0..<1, words: "Paper \(n)")
      reading.title = n % 7 == 0 ? nil : "Paper \\ \(n)"
      reading.links = [Reading.Link(url: "https://e.org/\(n)", written: "e.org/\(n)", kind: .paper)]
      list.readings.append(reading)
    }
    #expect(String(decoding: list.jsonLine, as: UTF8.self) == list.json.line + "\n")
  }
}
