import FoundationEssentials
import PapersKit

#if canImport(Glibc)
  import Glibc
#endif

/// The team's simulated scholarly web as a process of its own, where it and Python are there.
final class ScholarSim: Sendable {
  /// What a client needs: proxies and the certificate.
  let variables: [String: String]
  private let process: pid_t
  private let folder: ScratchFolder

  static var isThere: Bool {
    guard let shared = SharedData.folder else { return false }
    return FileManager.default.fileExists(atPath: shared + "/scholar-sim/sim.py")
      && FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
  }

  enum Trouble: Error { case noStart, noAnswer }

  init(faults: String = "[]", arguments: [String] = []) async throws {
    folder = try ScratchFolder()
    guard let shared = SharedData.folder else { throw Trouble.noStart }
    // An empty catalogue: faults need no papers, and reading them all takes seconds.
    try Files.real.write(folder.path + "/none.jsonl", "")
    try Files.real.write(folder.path + "/faults.json", faults)
    let line =
      [
        "/usr/bin/python3", "-B", shared + "/scholar-sim/sim.py", "--env", folder.path + "/env", "--data",
        folder.path + "/none.jsonl",
      ]
      + ["--faults", folder.path + "/faults.json", "--state", folder.path + "/state"] + arguments
    process = try Self.spawn(line)
    variables = try await Self.variables(folder.path + "/env")
  }
  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
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

  private static func spawn(_ line: [String]) throws -> pid_t {
    var id: pid_t = 0
    var arguments = unsafe line.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let code = unsafe posix_spawn(&id, line[0], &actions, nil, &arguments, environ)
    guard code == 0 else { throw Trouble.noStart }
    return id
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
