import Foundation
import PapersKit
import Testing

/// Wrong answers of the services, against the real program: the reading that hung on the answer keeps its own words and
/// is reported with the service's name; the other is verified; nothing of the answer reaches a record.
@Suite(
  .enabled(if: Scratch.simulation != nil && Scratch.program != nil, "no shared data, Python or program"),
  SimulatedWeb(
    faults: ServiceFaults.faults, arguments: ["--lenient", "--open", "api.semanticscholar.org,dblp.org"]))
struct ServiceFaultTests {
  @Test(.timeLimit(.minutes(20)), arguments: ServiceFaults.cases.indices)
  func costsNothingButTheReadingThatHungOnIt(n: Int) async throws {
    let c = ServiceFaults.cases[n]
    let sound =
      c.service == .arxiv
      ? "[TASO](https://doi.org/10.1145/3341301.3359630) Jia et al. SOSP 2019."
      : "[TVM](https://arxiv.org/abs/1802.04799) Chen et al. OSDI 2018."
    let scratch = try Scratch.library(
      "# Course 2021\n\n## Week 1\n\n- \(sound)\n- \(c.service.reading(n))\n")
    let sources = Set([c.service.rawValue, c.service == .arxiv ? "crossref" : "arxiv"]).sorted()
    try scratch.write(
      "bib/papers.yml", "contact: tests@example.org\nsources: [\(sources.joined(separator: ", "))]\n")
    let web = try #require(Simulation.current)
    let run = try await scratch.run(["sync", "--json"], variables: web.variables, measuring: true)
    #expect(run.code == 1, "\(run.err)")
    #expect(run.megabytes < 200, "\(run.megabytes) MB")
    #expect(run.json["verified"] == 1 && run.json["listed"] == 1, "\(run.err)")
    let failed = run.json["failed"]?.array ?? []
    #expect(failed.count == 1, "\(run.err)")
    #expect(failed.first?["where"] == "lists/readings.md:6:3")
    let what = failed.first?["what"]?.string ?? ""
    #expect(what.contains("Zq\(n) Things That Fail") && what.contains("not verified"), "\(what)")
    #expect(c.says.isEmpty || what.contains(c.says), "\(what)")
    if !c.says.isEmpty {
      #expect(what.contains(c.service.host) && failed.first?["hint"] == "sync again later", "\(what)")
    }
    if c.name == "a bot wall", c.service != .semanticscholar {
      #expect(what.contains("\(c.service.host) shows programs a bot check (cloudflare)"), "\(what)")
    }
    for (name, data) in try scratch.bib() where name.hasPrefix("records/") && name.hasSuffix(".json") {
      let record = try JSON(parsing: Array(data))
      #expect(!record.line.contains("Fish") && !record.line.contains("Trout"), "\(record.line)")
      #expect(!record.line.contains("lol") && !record.line.contains("Maintenance"), "\(record.line)")
    }
    // With a sound web the next sync asks again: a wrong answer is no "not found" and is not kept.
    if !c.says.isEmpty {
      let again = try await scratch.run(["sync", "--dry-run", "--json"], variables: web.variables)
      #expect(again.json["resting"] == 0, "\(again.out)")
    }
  }
}
