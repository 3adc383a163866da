import Foundation
import PapersKit
import Testing

/// The sample list against the simulated scholarly web, which is there only beside the team's shared data.
@Suite(
  .enabled(
    if: Scratch.simulation != nil && Scratch.program != nil, "no shared data, Python or program"))
struct WholeSyncTests {
  @Test(.timeLimit(.minutes(20)))
  func theSampleListIsVerifiedAndASecondSyncAsksNothingAndChangesNoByte() async throws {
    let list = try String(contentsOfFile: LayoutTests.root + "/bib/lists/aisys-2021.md", encoding: .utf8)
    let scratch = try Scratch.library(list)
    let web = try await Simulation()
    let first = try await scratch.run(["sync", "--json"], variables: web.variables)
    #expect(first.code == 0, "\(first.err)")
    #expect(first.json["readings"]?.int != 0)
    #expect(first.json["verified"] == first.json["readings"], "\(first.err)")
    let before = try scratch.bib()
    let second = try await scratch.run(["sync", "--json"], variables: web.variables)
    #expect(second.code == 0)
    #expect(second.json["requests"]?.members.isEmpty == true)
    #expect(try scratch.bib() == before)
    #expect(try await scratch.run("sync", "--frozen").code == 0)
  }
}
