import Testing

@testable import PapersKit

/// What reads like a title and is taken for no paper is named: nobody finds out months later that a reading was missing.
struct LeftOutTests {
  private static let paper =
    "- [TVM: An Automated End-to-End Optimizing Compiler](https://arxiv.org/abs/1802.04799). Tianqi Chen. OSDI 2018."

  private func leftOut(_ text: String) throws -> [String] {
    try ReadingList(reading: Array(text.utf8)).notices.filter(\.isLeftOut).map {
      "\($0.place.line):\($0.place.column) \($0.message)"
    }
  }
  private func named(_ title: String, _ place: String) -> String {
    "\(place) \"\(title)\" is read as no paper"
  }

  @Test(arguments: [
    "Efficient Memory Management for Large Language Model Serving",
    "Ray: A Distributed Framework for Emerging AI",
  ])
  func aTitleAmongOtherThingsIsNamedWithItsPlace(title: String) throws {
    let text =
      "# Notes of the Group\n\n- we met in the old building again\n- \(title)\n- bring a cake next time, please\n"
      + "\n## Other\n\n\(Self.paper)\n"
    #expect(try leftOut(text) == [named(title, "4:3")])
  }

  @Test(arguments: [
    "we met in the old building again", "Discussion: 2166 DOW, MW: 12:00 PM",
    "When: Mondays from 9:30 to 11:00",
    "Final Project Report", "Homework 2 due",
    "You are expected to Read the Paper before Class and to Discuss It.",
  ])
  func whatIsNoTitleIsPassedOver(words: String) throws {
    let text = "# Course\n\n- \(words)\n- nothing else is said here today\n\n## Other\n\n\(Self.paper)\n"
    #expect(try leftOut(text).isEmpty)
  }

  @Test func aPaperIsNeverNamed() throws {
    let text =
      "## Required reading\n\n\(Self.paper)\n- Efficient Memory Management for Large Language Model Serving\n"
    #expect(try leftOut(text).isEmpty)
    #expect(try ReadingList(reading: Array(text.utf8)).readings.count == 2)
  }

  private func list(_ count: Int) -> String {
    let titles = ["Gamma", "Delta", "Sigma", "Omega", "Kappa"].prefix(count).map {
      "- The \($0) Scheduler: Fair Sharing of Large Clusters\n- nothing to read here, bring your notes\n- and some cake\n"
    }
    return "# Notes\n\n\(titles.joined())\n## Other\n\n\(SyncTests.tvmLine)\n"
  }

  @Test(arguments: [(0, 0), (1, 1), (3, 3), (4, 1), (5, 1)])
  func aSyncNamesAFewAndCountsMany(entries: Int, sentences: Int) async throws {
    let home = try SyncTests.Home(list(entries), FakeWeb([SyncTests.tvm]))
    let report = try await home.sync()
    let said = report.notices.filter { $0.contains("no paper") }
    #expect(said.count == sentences, "\(report.notices)")
    #expect(said.allSatisfy { $0.hasPrefix("bib/lists/list.md:3:3: ") || entries < 4 })
    if entries > 3 {
      #expect(said[0].contains("\(entries) entries") && said[0].contains("`papers parse bib/lists/list.md`"))
    }
    // It is a word by the way: nothing failed.
    #expect(report.failed.isEmpty)
    #expect(try await home.sync().notices.filter { $0.contains("no paper") } == said)
  }
}
