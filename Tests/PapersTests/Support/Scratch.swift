import Foundation
import PapersKit

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

/// A folder of its own for a test, and the built program run in it as a person would.
final class Scratch: Sendable {
  let path: String

  /// The program beside the test bundle.
  static let program: String? = {
    let beside = (CommandLine.arguments[0] as NSString).deletingLastPathComponent + "/papers"
    let candidates = [beside, LayoutTests.root + "/.build/debug/papers"]
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// The team's shared data at this path: under `PAPERS_SHARED`, or beside the package; nil where there is none.
  static func shared(_ path: String) -> String? {
    let beside = LayoutTests.root + "/../shared"
    let folders = [ProcessInfo.processInfo.environment["PAPERS_SHARED"], beside].compactMap { $0 }
    return folders.map { $0 + "/" + path }.first { FileManager.default.fileExists(atPath: $0) }
  }

  /// The script of the simulated scholarly web.
  static let simulation: String? = hasPython ? shared("scholar-sim/sim.py") : nil

  static let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

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
    return try await launch(
      [program] + arguments, input: input, variables: variables, memory: measuring ? Self.measure : nil)
  }

  /// Prints the peak of a program's memory in kB into the file of its first argument; its exit code is the program's.
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
    return try await launch(
      ["/usr/bin/python3", "-c", script, program] + arguments, input: "", variables: [:], memory: nil
    ).out
  }

  private func launch(
    _ line: [String], input: String, variables: [String: String], memory: String?
  ) async throws -> Outcome {
    let streams = path + "/.streams-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: streams) }
    try Data(input.utf8).write(to: URL(fileURLWithPath: streams + "/in"))
    for name in ["out", "err"] { try Data().write(to: URL(fileURLWithPath: streams + "/" + name)) }
    let process = Process()
    let line = memory.map { ["/usr/bin/python3", "-c", $0, streams + "/memory"] + line } ?? line
    process.executableURL = URL(fileURLWithPath: line[0])
    process.arguments = Array(line.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    // Runs of other tests are no neighbours: the pace that all runs of a person keep together is each folder's own.
    let own = ["XDG_CACHE_HOME": path + "/.home-cache"].merging(variables) { $1 }
    process.environment = ProcessInfo.processInfo.environment.merging(own) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: streams + "/in")
    process.standardOutput = FileHandle(forWritingAtPath: streams + "/out")
    process.standardError = FileHandle(forWritingAtPath: streams + "/err")
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in done.resume() }
      do { try process.start() } catch { done.resume(throwing: error) }
    }
    func said(_ name: String) -> String {
      String(decoding: FileManager.default.contents(atPath: streams + "/" + name) ?? Data(), as: UTF8.self)
    }
    return Outcome(
      code: process.terminationStatus, out: said("out"), err: said("err"),
      megabytes: Int(said("memory")).map { $0 / 1024 } ?? 0)
  }
  func run(_ arguments: String..., input: String = "") async throws -> Outcome {
    try await run(arguments, input: input)
  }
}
