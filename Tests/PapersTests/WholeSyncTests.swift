import Foundation
import PapersKit
import Testing

/// The sample list against the simulated scholarly web, which is there only beside the team's shared data.
@Suite(
  .enabled(
    if: Scratch.simulation != nil && Scratch.program != nil, "no shared data, Python or program"))
struct WholeSyncTests {
  @Test(.timeLimit(.minutes(3)))
  func theSampleListIsVerifiedAndASecondSyncAsksNothingAndChangesNoByte() async throws {
    let list = try String(contentsOfFile: LayoutTests.root + "/bib/lists/aisys-2021.md", encoding: .utf8)
    let scratch = try Scratch.library(list)
    let server = Process()
    server.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    server.arguments = [
      "-B", try #require(Scratch.simulation), "--env", scratch.path + "/env", "--state",
      scratch.path + "/state",
    ]
    server.standardOutput = FileHandle.nullDevice
    server.standardError = FileHandle.nullDevice
    try server.run()
    defer { kill(server.processIdentifier, SIGKILL) }
    var variables: [String: String] = [:]
    for _ in 0..<600 where variables.isEmpty {
      try await Task.sleep(for: .milliseconds(100))
      guard let text = scratch.text("env"), text.hasSuffix("\n") else { continue }
      for line in text.split(separator: "\n") {
        let pair = line.dropFirst("export ".count).split(separator: "=", maxSplits: 1)
        if pair.count == 2 { variables[String(pair[0])] = String(pair[1]) }
      }
    }
    try #require(!variables.isEmpty)
    let first = try await scratch.run(["sync", "--json"], variables: variables)
    #expect(first.code == 0, "\(first.err)")
    #expect(first.json["readings"]?.int != 0)
    #expect(first.json["verified"] == first.json["readings"], "\(first.err)")
    let before = try scratch.bib()
    let second = try await scratch.run(["sync", "--json"], variables: variables)
    #expect(second.code == 0)
    #expect(second.json["requests"]?.members.isEmpty == true)
    #expect(try scratch.bib() == before)
    #expect(try await scratch.run("sync", "--frozen").code == 0)
  }
}
