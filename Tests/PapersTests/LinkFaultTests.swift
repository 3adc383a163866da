import Foundation
import PapersKit
import Testing

/// Every way in which the page behind a reading's link can fail, against the real program over real TLS.
///
/// Each case is a library of its own with two sound readings around the faulty one: whatever the fault, these two are
/// verified, the faulty one keeps its own words, and one entry of the report names its place, the cause and what to do.
@Suite(
  .enabled(if: Scratch.simulation != nil && Scratch.program != nil, "no shared data, Python or program"),
  SimulatedWeb(
    faults: LinkFaults.faults, arguments: ["--lenient", "--refuse", "^closed\\.example"]))
struct LinkFaultTests {
  @Test(.timeLimit(.minutes(20)), arguments: LinkFaults.cases.indices)
  func endsAsOneLineAndCostsNoOtherReading(n: Int) async throws {
    let c = LinkFaults.cases[n]
    let link = c.link ?? "https://\(LinkFaults.host(n))/papers/title.html"
    let scratch = try Scratch.library(
      """
      # Course 2021

      ## Week 1

      - [TVM](https://arxiv.org/abs/1802.04799) Chen et al. OSDI 2018.
      - [\(LinkFaults.title)](\(link)). Ann Author. 2021.
      - [TASO](https://doi.org/10.1145/3341301.3359630) Jia et al. SOSP 2019.

      """)
    // The page is the only source that could know the faulty reading: with the others left out the suite stays quick.
    try scratch.write("bib/papers.yml", "contact: tests@example.org\nsources: [arxiv, crossref, page]\n")
    let web = try #require(Simulation.current)
    let run = try await scratch.run(["sync", "--json"], variables: web.variables, measuring: true)
    #expect(run.megabytes < 200, "\(run.megabytes) MB")
    #expect(run.json["readings"] == 3, "\(run.err)")
    let failed = run.json["failed"]?.array ?? []
    guard let says = c.says else {
      #expect(run.code == 0, "\(run.err)")
      #expect(run.json["verified"] == 3 && failed.isEmpty, "\(run.err)")
      return try Self.expectWhole(scratch, verified: 3)
    }
    #expect(run.code == 1, "\(run.err)")
    #expect(run.json["verified"] == 2, "\(run.err)")
    let failure = try #require(failed.first)
    #expect(failed.count == 1, "\(run.err)")
    #expect(failure["where"] == "lists/readings.md:6:3")
    for words in says { #expect(failure["what"]?.string?.contains(words) == true, "\(failure.line)") }
    #expect(failure["hint"]?.string?.contains(c.hint) == true, "\(failure.line)")
    #expect(!run.err.contains("secret") && !run.out.contains("secret"))
    try Self.expectWhole(scratch, verified: 2)
  }

  /// Every record is whole, and nothing but the list's own words or a source's stands in it.
  static func expectWhole(_ scratch: Scratch, verified: Int) throws {
    var statuses: [String] = []
    var titles: Set<String> = []
    for (name, data) in try scratch.bib() where name.hasPrefix("records/") && name.hasSuffix(".json") {
      let record = try JSON(parsing: Array(data))
      statuses.append(record["custom"]?["status"]?.string ?? "")
      titles.insert(record["title"]?.string ?? "")
    }
    #expect(statuses.count == 3)
    #expect(statuses.count { $0 == "verified" } == verified)
    #expect(titles.count { $0.hasPrefix("TVM: ") || $0.hasPrefix("TASO: ") } == 2)
    #expect(titles.contains(LinkFaults.title), "\(titles)")
    // An answer that broke a limit is not kept.
    let cache = try FileManager.default.subpathsOfDirectory(atPath: scratch.path + "/cache")
    let largest = cache.compactMap {
      try? FileManager.default.attributesOfItem(atPath: scratch.path + "/cache/" + $0)[.size] as? Int
    }.max()
    #expect(largest ?? 0 < 1 << 20)
  }
}
