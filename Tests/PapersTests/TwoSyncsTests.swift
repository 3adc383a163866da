import Foundation
import PapersKit
import TestSupport
import Testing

/// Runs at the same time, against a web that counts every breach of the services' etiquette.
@Suite(
  .enabled(if: Scratch.simulation != nil && Scratch.program != nil, "no shared data, Python or program"),
  .serialized)
struct TwoSyncsTests {
  static let lists = [
    """
    # One

    - [TVM](https://arxiv.org/abs/1802.04799) Chen et al. OSDI 2018.
    - [TASO](https://doi.org/10.1145/3341301.3359630) Jia et al. SOSP 2019.
    - "Rammer: Enabling Holistic Deep Learning Compiler Optimizations with rTasks", Ma et al., OSDI 2020.
    - [Nimble](https://papers.nips.cc/paper/2020/hash/5f0ad4db43d8723d18169b2e4817a160-Abstract.html) NeurIPS 2020.

    """,
    """
    # Two

    - [GPipe](https://arxiv.org/abs/1811.06965) Huang et al. NeurIPS 2019.
    - [PipeDream](https://doi.org/10.1145/3341301.3359646) Narayanan et al. SOSP 2019.
    - "Gandiva: Introspective Cluster Scheduling for Deep Learning", Xiao et al., OSDI 2018.
    - [PyTorch: An Imperative Style, High-Performance Deep Learning Library](https://papers.nips.cc/paper/2019/hash/bdbca288fee7f92f2bfa9f7012727740-Abstract.html) Paszke et al. NeurIPS 2019.

    """,
  ]

  // Two libraries, two processes, one person: the services see one polite client.
  @Test(.timeLimit(.minutes(20))) func twoLibrariesSyncedAtOnceKeepOnePaceTogether() async throws {
    let web = try await Simulation(
      arguments: ["--open", "api.semanticscholar.org", "--latency", "0.05", "--jitter", "0.2"],
      data: "data/seed-systems.jsonl")
    let home = try Scratch()
    let variables = web.variables.merging(["XDG_CACHE_HOME": home.path + "/cache"]) { $1 }
    let libraries = try Self.lists.map { try Scratch.library($0) }
    async let first = libraries[0].run(["sync", "--json"], variables: variables)
    async let second = libraries[1].run(["sync", "--json"], variables: variables)
    async let asked = home.run(
      ["lookup", "1705.08292", "10.1145/2491956.2462176", "--contact", "tests@example.org"],
      variables: variables)
    for run in try await [first, second] {
      #expect(run.code == 0, "\(run.err)")
      #expect(run.json["verified"] == 4, "\(run.err)")
    }
    _ = try await asked
    let report = try web.report()
    #expect(report["breaches"] == .object([JSON.Member]()), "\(report.line)")
    #expect(report["without_contact"] == .object([JSON.Member]()), "\(report.line)")
    #expect(report["peak_concurrency"]?["export.arxiv.org"] == 1)
    #expect(report["requests"]?["export.arxiv.org"]?.int ?? 0 >= 2)
  }

  @Test(.timeLimit(.minutes(20))) func aSecondSyncOfOneLibraryIsSentAwayAndTheFirstGoesOn() async throws {
    let web = try await Simulation(
      arguments: ["--lenient", "--latency", "10"], data: "data/seed-systems.jsonl")
    let scratch = try Scratch.library(
      "# One\n\n- [TVM](https://arxiv.org/abs/1802.04799) Chen et al. OSDI 2018.\n")
    try scratch.write("bib/papers.yml", "contact: tests@example.org\nsources: [arxiv]\n")
    let first = try scratch.start(
      [try #require(Scratch.program), "sync", "--json"], variables: web.variables)
    // The lock is taken before anything is asked; stopped, the first keeps it as long as it is needed here.
    while try web.report()["total"]?.int == 0 { try await Task.sleep(for: .milliseconds(20)) }
    kill(first.process.identifier, SIGSTOP)
    for line in [["sync"], ["sync", "--offline"], ["prune"], ["packet"], ["import", "none.bib"]] {
      let second = try await scratch.run(line, variables: web.variables)
      #expect(second.code == 3, "\(line): \(second.err)")
      if line[0] != "import" { #expect(second.err.contains("is running here"), "\(line): \(second.err)") }
    }
    // Who only looks needs no lock.
    for line in [["list"], ["sync", "--dry-run"], ["export", "bibtex"], ["cache"]] {
      #expect(try await scratch.run(line, variables: web.variables).code == 0, "\(line)")
    }
    kill(first.process.identifier, SIGCONT)
    let done = try await first.outcome()
    #expect(done.code == 0 && done.json["verified"] == 1, "\(done.err)")
  }

  // Services that are busy are silent for 15 to 30 seconds and answer then.
  @Test(.timeLimit(.minutes(20))) func silenceOfTwentySecondsIsBorne() async throws {
    let web = try await Simulation(
      arguments: ["--lenient", "--latency", "20"], data: "data/seed-systems.jsonl")
    let scratch = try Scratch.library(
      "# One\n\n- [TVM](https://arxiv.org/abs/1802.04799) Chen et al. OSDI 2018.\n")
    try scratch.write("bib/papers.yml", "contact: tests@example.org\nsources: [arxiv]\n")
    let run = try await scratch.run(["sync", "--json"], variables: web.variables)
    #expect(run.code == 0 && run.json["verified"] == 1, "\(run.err)")
    #expect(run.json["requests"] == .object(["export.arxiv.org": 1]), "\(run.out)")
  }

  @Test(.timeLimit(.minutes(20))) func withoutANetworkLockedReadingsStayAndNewOnesAreListed() async throws {
    let web = try await Simulation(arguments: ["--lenient"], data: "data/seed-systems.jsonl")
    let scratch = try Scratch.library(
      "# One\n\n- [TVM](https://arxiv.org/abs/1802.04799) Chen et al. OSDI 2018.\n")
    #expect(try await scratch.run(["sync"], variables: web.variables).code == 0)
    let before = try #require(scratch.text("bib/records/chen2018tvm.json"))
    let list = try #require(scratch.text("bib/lists/readings.md"))
    try scratch.write(
      "bib/lists/readings.md",
      list + "- [TASO](https://doi.org/10.1145/3341301.3359630) Jia et al. SOSP 2019.\n")
    // A proxy at which nobody listens is as good as a pulled cable.
    let down = ["HTTPS_PROXY", "https_proxy", "http_proxy", "ALL_PROXY", "all_proxy"].map {
      ($0, "http://127.0.0.1:1")
    }
    let cut = web.variables.merging(down) { $1 }
    let run = try await scratch.run(["sync", "--json"], variables: cut)
    #expect(run.code == 1)
    #expect(run.json["verified"] == 1 && run.json["listed"] == 1, "\(run.err)")
    #expect(run.json["failed"]?.array.count == 1)
    let failure = run.json["failed"]?[0]
    #expect(failure?["where"] == "lists/readings.md:4:3")
    #expect(failure?["what"]?.string?.contains("cannot be reached") == true, "\(run.err)")
    #expect(failure?["hint"] == "see to the network and the link, and sync again")
    #expect(run.err.contains("2 readings, 1 verified, 1 listed only"), "\(run.err)")
    #expect(scratch.text("bib/records/chen2018tvm.json") == before)
    // With the network back nothing has to be done but to sync.
    let again = try await scratch.run(["sync", "--json"], variables: web.variables)
    #expect(again.code == 0 && again.json["verified"] == 2, "\(again.err)")
    #expect(scratch.text("bib/records/chen2018tvm.json") == before)
  }
}
