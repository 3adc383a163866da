import FoundationEssentials
import PapersKit
import TestSupport

/// The team's simulated scholarly web as a process of its own, where it and Python are there.
final class ScholarSim: Sendable {
  /// What a client needs: proxies and the certificate.
  let variables: [String: String]
  private let process: ChildProcess
  private let folder: ScratchFolder

  static var isThere: Bool { Tool.python.isThere && SharedData.path("scholar-sim/sim.py") != nil }

  enum Trouble: Error { case noStart, noAnswer }

  init(faults: String = "[]", arguments: [String] = []) async throws {
    folder = try ScratchFolder()
    guard let shared = SharedData.folder else { throw Trouble.noStart }
    // An empty catalogue: faults need no papers, and reading them all takes seconds.
    try Files.real.write(folder.path + "/none.jsonl", "")
    try Files.real.write(folder.path + "/faults.json", faults)
    let line =
      [
        Tool.python.path, "-B", shared + "/scholar-sim/sim.py", "--env", folder.path + "/env", "--data",
        folder.path + "/none.jsonl",
      ]
      + ["--faults", folder.path + "/faults.json", "--state", folder.path + "/state"] + arguments
    process = try ChildProcess(line)
    variables = try await Self.variables(folder.path + "/env")
  }
  private static func variables(_ path: String) async throws -> [String: String] {
    for _ in 0..<600 {
      if let bytes = try? Files.real.read(path), bytes.last == 10 {
        let pairs = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
          $0.dropFirst("export ".count).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            .map(String.init)
        }
        return Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) })
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw Trouble.noStart
  }

  func options(_ change: (inout FetchOptions) -> Void = { _ in }) -> FetchOptions {
    var options = FetchOptions(contact: "tests@example.org", cacheFolder: folder.path + "/cache")
    options.environment = .fixed(variables)
    change(&options)
    return options
  }

  /// The simulation's account of what it was asked.
  func report() async throws -> JSON {
    var options = options { $0.allowPrivate = true }
    options.cacheFolder = nil
    guard let address = WebAddress("http://sim.local/report") else { throw Trouble.noAnswer }
    let page = try await makeFetcher(options).0.fetch(Request(address, reason: "test")).get()
    return try JSON(parsing: String(decoding: page.body, as: UTF8.self))
  }
}
