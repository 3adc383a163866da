import Foundation
import PapersKit
import TestSupport
import Testing

/// The simulated scholarly web as a process of its own, for the length of a suite or a test.
final class Simulation: Sendable {
  /// Proxies and certificate, as a program of a person behind a proxy gets them.
  let variables: [String: String]
  private let process: ChildProcess
  private let folder: String

  enum Trouble: Error { case absent, noStart }

  /// The simulation of the suite that runs now.
  @TaskLocal static var current: Simulation?

  /// `data`: the records that the web knows, relative to the simulation; all of them by default, which takes seconds.
  init(faults: String = "[]", arguments: [String] = [], data: String? = nil) async throws {
    guard let script = Scratch.simulation else { throw Trouble.absent }
    folder = NSTemporaryDirectory() + "papers-sim-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try faults.write(toFile: folder + "/faults.json", atomically: true, encoding: .utf8)
    let records = data.map { ["--data", (script as NSString).deletingLastPathComponent + "/" + $0] } ?? []
    process = try ChildProcess(
      [
        Tool.python.path, "-B", script, "--env", folder + "/env", "--state", folder + "/state", "--faults",
        folder + "/faults.json",
      ]
        + records + arguments)
    variables = try await Self.variables(folder + "/env")
  }
  deinit {
    process.end()
    try? FileManager.default.removeItem(atPath: folder)
  }

  private static func variables(_ path: String) async throws -> [String: String] {
    for _ in 0..<1200 {
      try await Task.sleep(for: .milliseconds(100))
      guard let text = try? String(contentsOfFile: path, encoding: .utf8), text.hasSuffix("\n") else {
        continue
      }
      let pairs = text.split(separator: "\n").map {
        $0.dropFirst("export ".count).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      }
      return Dictionary(uniqueKeysWithValues: pairs.map { (String($0[0]), String($0[1])) })
    }
    throw Trouble.noStart
  }

  /// The simulation's account of what it was asked: requests, breaches of etiquette, requests without a contact.
  func report() throws -> JSON {
    let address = (variables["http_proxy"] ?? "") + "/report"
    let data = try Data(contentsOf: try #require(URL(string: address)))
    return try JSON(parsing: Array(data))
  }
}

/// One simulation for all tests of a suite.
struct SimulatedWeb: SuiteTrait, TestScoping {
  var faults = "[]"
  var arguments: [String] = []
  var data: String? = "data/seed-systems.jsonl"

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable @concurrent () async throws -> Void
  ) async throws {
    let web = try await Simulation(faults: faults, arguments: arguments, data: data)
    try await Simulation.$current.withValue(web) { try await function() }
  }
}
