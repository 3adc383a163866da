import Testing

@testable import PapersKit

/// The promise of `sync --dry-run`: what is asked of whom, and that a run keeps to it.
struct PlanTests {
  typealias Home = SyncTests.Home
  private func plan(_ text: String, _ settings: Settings = Settings(), left: Int? = nil) throws -> SyncPlan {
    let list = try ReadingList(reading: Array(text.utf8))
    let items = list.readings.enumerated().map { n, reading in
      var item = SyncItem(list: "lists/a.md", number: n, reading: reading)
      item.aim()
      return item
    }
    let library = Library(root: "/l", files: .memory(["/l/bib/papers.yml": ""]))
    var day = OpenAlexDay(library, today: 1)
    if let left { day.note([Header("X-RateLimit-Remaining", String(left))]) }
    return SyncPlan(
      for: items, Questions(contact: "a@b.org", sources: settings.sources.map { Set($0) }), day)
  }

  @Test func nothingToSettleIsNothingToAsk() throws {
    let library = Library(root: "/l", files: .memory([:]))
    let plan = SyncPlan(for: [], Questions(contact: nil, sources: nil), OpenAlexDay(library, today: 1))
    #expect(plan.byHost.isEmpty)
    #expect(plan.seconds == 0)
  }

  @Test func identifiersAreCertainAndWordsDepend() throws {
    let plan = try plan(
      SyncTests.list("[TVM](https://arxiv.org/abs/1802.04799). \(SyncTests.tvm.title). OSDI 2018."))
    let arXiv = plan.steps.filter { $0.host == ArXivAPI.host && $0.isCertain }
    #expect(arXiv.map(\.requests) == [1])
    #expect(plan.steps.filter { $0.reason.contains("the work called") }.allSatisfy { !$0.isCertain })
  }

  @Test func aThousandIdentifiersAreAHandfulOfRequests() throws {
    let entries = (0..<1000).map { "- [W\($0)](https://arxiv.org/abs/1901.\(10_000 + $0))\n" }.joined()
    let plan = try plan("# Course\n\n## Reading list\n\n" + entries)
    #expect(plan.steps.filter { $0.host == ArXivAPI.host && $0.isCertain }.count == 2)
    #expect(plan.steps.filter { $0.host == SemanticScholar.host && $0.isCertain }.count == 2)
  }

  @Test func everyStepHasItsReasonAndEveryHostItsTime() throws {
    let plan = try plan(
      SyncTests.list(
        "[A](https://doi.org/10.1145/1.2)", "\(SyncTests.halide.title). 2018.",
        "[B](https://openreview.net/forum?id=abc)", "[C](https://dblp.org/rec/conf/osdi/ChenMJZ18)",
        "[D](https://example.org/papers/d.pdf)"))
    for step in plan.steps {
      #expect(!step.reason.isEmpty)
      #expect(step.requests > 0)
    }
    #expect(plan.seconds == plan.byHost.keys.map(plan.waiting).max())
    #expect(plan.json["hosts"]?.members.count == plan.byHost.count)
    for host in [
      "api2.openreview.net", "dblp.org", "example.org", "api.crossref.org", "doi.org", "api.openalex.org",
    ] {
      #expect(plan.byHost[host, default: 0] > 0, "\(host)")
    }
  }

  @Test func whatOpenAlexNoLongerGrantsIsNotPlanned() throws {
    let text = SyncTests.list("\(SyncTests.halide.title). 2018.")
    #expect(try plan(text).byHost[OpenAlex.host] == 1)
    #expect(try plan(text, left: 0).byHost[OpenAlex.host] == nil)
  }

  @Test func sourcesThatTheSettingsLeaveOutAreNotPlanned() throws {
    var settings = Settings()
    settings.sources = [.crossref]
    let plan = try plan(SyncTests.list(SyncTests.tvmLine, "\(SyncTests.halide.title). 2018."), settings)
    #expect(Set(plan.byHost.keys) == [Crossref.host])
  }

  /// Whatever the list and whoever fails: no host is asked more often than planned, and none that is not.
  @Test func noRunExceedsItsPlan() async throws {
    var chance = Chance(seed: 77)
    let hosts = [
      "export.arxiv.org", "api.crossref.org", "api.semanticscholar.org", "doi.org", "dblp.org",
      "api.openalex.org", "api.datacite.org",
    ]
    for round in 0..<40 {
      let works = (0..<6).map { n in
        var work = FakeWeb.Work(
          title:
            "Work \(["One", "Two", "Three", "Four", "Five", "Six"][n]) on Distributed Caches of Kind \(round)",
          doi: chance.happens(0.5) ? "10.1145/\(round).\(n)" : nil,
          arXiv: chance.happens(0.5) ? "19\(10 + n).\(10_000 + round)" : nil)
        work.isMatched = chance.happens(0.5)
        work.isRegistered = chance.happens(0.7)
        work.isInOpenAlex = chance.happens(0.5)
        work.comment = chance.happens(0.3) ? "Accepted at SOSP 2019" : nil
        return work
      }
      let lines = works.map { work -> String in
        switch chance.pick(5) {
        case 0: "\(work.title). OSDI 2018."
        case 1: work.doi.map { "[\(work.title)](https://doi.org/\($0))" } ?? work.title + ", 2018"
        case 2:
          work.arXiv.map { "[\(work.title)](https://arxiv.org/abs/\($0))" } ?? work.title + ". arXiv 2018."
        case 3: "[\(work.title)](https://example.org/\(chance.pick(3)).pdf)"
        default: "\(work.title). Ada Lovelace, Alan Turing. 2018."
        }
      }
      let web = FakeWeb(works)
      for host in hosts where chance.happens(0.15) { web.take(down: host) }
      for host in hosts where chance.happens(0.15) { web.shut(host) }
      let home = try Home("# C\n\n## Reading list\n\n" + lines.map { "- \($0)\n" }.joined(), web)
      let sync = Sync(home.library, mode: .dryRun, fetcher: web.fetcher, today: 20_000)
      guard case .planned(let plan) = try await sync.run() else { continue }
      try await home.sync()
      var asked: [String: Int] = [:]
      for text in web.asked { asked[WebAddress(text)?.host ?? "?", default: 0] += 1 }
      for (host, count) in asked {
        #expect(count <= plan.byHost[host, default: 0], "round \(round), \(host): \(count) of \(plan.byHost)")
      }
    }
  }

  @Test func retriesAndRedirectsAreToldApartFromWhatWasPlanned() {
    var tally = RequestTally()
    tally.count("a.org", .asked)
    tally.count("a.org", .retry)
    tally.count("b.org", .redirect)
    #expect(tally.requests == ["a.org": 2, "b.org": 1])
    #expect((tally.planned("a.org"), tally.planned("b.org"), tally.planned("c.org")) == (1, 0, 0))
  }
}
