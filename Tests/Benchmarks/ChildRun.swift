#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A run of another program, with what it cost.
struct ChildRun {
  /// Seconds that it computed, for itself and in the kernel.
  var cpu = 0.0
  var wall = 0.0
  /// In MB.
  var peak = 0.0
  var code: Int32 = 0

  /// Runs a program with its output in a file; nil when it cannot be started.
  init?(_ words: [String], output: String) {
    // Linux counts a child's peak from what its parent had; this sets the parent's back to what it has.
    try? BenchFile("/proc/self/clear_refs").write([UInt8(ascii: "5")])
    var actions = unsafe posix_spawn_file_actions_t()
    guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    _ = unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    _ = unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0o644)
    var arguments = unsafe words.map { word in unsafe strdup(word) }
    unsafe arguments.append(nil)
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var child: pid_t = 0
    let start = Figures.now()
    guard unsafe posix_spawn(&child, words[0], &actions, nil, arguments, environ) == 0 else { return nil }
    var usage = rusage()
    var status: Int32 = 0
    guard unsafe wait4(child, &status, 0, &usage) == child else { return nil }
    wall = Figures.now() - start
    let times = [usage.ru_utime, usage.ru_stime]
    cpu = times.map { Double($0.tv_sec) + Double($0.tv_usec) / 1e6 }.reduce(0, +)
    #if canImport(Darwin)
      peak = Double(usage.ru_maxrss) / 1_048_576
    #else
      peak = Double(usage.ru_maxrss) / 1024
    #endif
    code = (status >> 8) & 0xFF
  }
}

extension ChildRun {
  /// The median cost of some runs, each with its output thrown away; nil when one failed to run.
  static func median(_ words: [String], times: Int = 5, before: () -> Void = {}) -> ChildRun? {
    var runs: [ChildRun] = []
    for _ in 0..<times {
      before()
      guard let run = ChildRun(words, output: "/dev/null"), run.code != 3, run.code < 64 else { return nil }
      runs.append(run)
    }
    guard var median = runs.first else { return nil }
    median.cpu = Figures.median(runs.map(\.cpu))
    median.wall = Figures.median(runs.map(\.wall))
    median.peak = Figures.median(runs.map(\.peak))
    return median
  }

  /// A line of the shell; whether it went well.
  @discardableResult
  static func shell(_ line: String) -> Bool {
    ChildRun(["/bin/sh", "-c", line], output: "/dev/null")?.code == 0
  }
}
