import Foundation
import PapersKit
import TestSupport

/// What a run of the program left behind.
struct Outcome {
  var code: Int32
  var out: String
  var err: String
  /// Peak memory, where it was measured.
  var megabytes = 0

  /// Standard output as JSON; null where it is none.
  var json: JSON { (try? JSON(parsing: out)) ?? .null }
  /// Standard output as JSON Lines.
  var lines: [JSON] { out.split(separator: "\n").compactMap { try? JSON(parsing: String($0)) } }
}

extension JSON {
  /// The names of an object's members.
  var names: Set<String> { Set(members.map(\.name)) }
}

/// A program on its way.
struct Running {
  let process: ChildProcess
  fileprivate let streams: String

  /// Waits for its end.
  func outcome() async throws -> Outcome {
    defer { try? FileManager.default.removeItem(atPath: streams) }
    func said(_ name: String) -> String {
      String(decoding: FileManager.default.contents(atPath: streams + "/" + name) ?? Data(), as: UTF8.self)
    }
    let code = try await process.exitCode()
    return Outcome(code: code, out: said("out"), err: said("err"))
  }
}

/// So many programs at once: more only wait for each other, until services seem silent to them.
private actor Turns {
  static let all = Turns()
  private var free = 12
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func take() async {
    if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
  }
  func giveBack() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}

/// A folder of its own for a test, and the built program run in it as a person would.
final class Scratch: Sendable {
  let path: String

  /// The program beside the test bundle.
  static let program: String? = {
    let beside = (CommandLine.arguments[0] as NSString).deletingLastPathComponent + "/papers"
    let candidates = [beside, LayoutTests.root + "/.build/debug/papers"]
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// The script of the simulated scholarly web.
  static let simulation: String? = Tool.python.isThere ? SharedData.path("scholar-sim/sim.py") : nil

  enum Trouble: Error { case noProgram }

  init() throws {
    path = NSTemporaryDirectory() + "papers-whole-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }
  deinit {
    _ = chmodded("bib", 0o755)
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A library with one list.
  static func library(_ list: String) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("bib/lists/readings.md", list)
    try scratch.write("bib/papers.yml", "contact: tests@example.org\n")
    return scratch
  }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }
  func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }
  func chmodded(_ name: String, _ mode: Int) -> Bool {
    (try? FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path + "/" + name))
      != nil
  }

  /// Every file below bib/ with its bytes.
  func bib() throws -> [String: Data] {
    var out: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path + "/bib") {
      out[name] = FileManager.default.contents(atPath: path + "/bib/" + name)
    }
    return out
  }

  /// Runs `papers`; output goes through files, so that no pipe can fill up.
  func run(
    _ arguments: [String], input: String = "", variables: [String: String] = [:], measuring: Bool = false
  ) async throws -> Outcome {
    guard let program = Self.program else { throw Trouble.noProgram }
    guard measuring else {
      return try await launch([program] + arguments, input: input, variables: variables)
    }
    let file = path + "/.memory-\(UUID().uuidString)"
    var outcome = try await launch(
      [Tool.python.path, "-c", Self.measure, file, program] + arguments, input: input, variables: variables)
    outcome.megabytes =
      FileManager.default.contents(atPath: file).flatMap {
        Int(String(decoding: $0, as: UTF8.self))
      }.map { $0 >> 10 } ?? .max
    return outcome
  }

  /// Prints the peak of a program's memory in kB into the file of its first argument; its exit code is the program's.
  /// A program that the tests start themselves counts the tests' own memory as its peak: Linux hands it on.
  private static let measure = """
    import resource, subprocess, sys
    code = subprocess.call(sys.argv[2:])
    open(sys.argv[1], "w").write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
    sys.exit(code if code >= 0 else 128 - code)
    """

  /// Runs `papers` on a terminal of its own: what a person would see, both streams together.
  func runOnTerminal(_ arguments: [String]) async throws -> String {
    guard let program = Self.program else { throw Trouble.noProgram }
    let script = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)"
    return try await launch([Tool.python.path, "-c", script, program] + arguments).out
  }

  /// Runs git with a name and without the machine's settings.
  func git(_ words: String...) async throws -> Outcome {
    try await launch(
      [
        Tool.git.path, "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main",
      ] + words,
      variables: ["HOME": path, "GIT_CONFIG_NOSYSTEM": "1"])
  }

  func launch(
    _ line: [String], input: String = "", variables: [String: String] = [:]
  ) async throws -> Outcome {
    await Turns.all.take()
    do {
      let outcome = try await start(line, input: input, variables: variables).outcome()
      await Turns.all.giveBack()
      return outcome
    } catch {
      await Turns.all.giveBack()
      throw error
    }
  }

  /// Starts a program in the folder and goes on beside it.
  func start(
    _ line: [String], input: String = "", variables: [String: String] = [:]
  ) throws -> Running {
    let streams = path + "/.streams-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: streams, withIntermediateDirectories: true)
    try Data(input.utf8).write(to: URL(fileURLWithPath: streams + "/in"))
    // Runs of other tests are no neighbours: the pace that all runs of a person keep together is each folder's own.
    let own = ["XDG_CACHE_HOME": path + "/.home-cache"].merging(variables) { $1 }
    let process = try ChildProcess(
      line, folder: path, variables: ProcessInfo.processInfo.environment.merging(own) { $1 },
      input: streams + "/in", output: streams + "/out", errors: streams + "/err")
    return Running(process: process, streams: streams)
  }

  func run(_ arguments: String..., input: String = "") async throws -> Outcome {
    try await run(arguments, input: input)
  }
}
