import CSpawn
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Another program, run for a test: killed with all that it started when it is forgotten or takes too long.
///
/// Not Foundation's `Process`: on Linux its `run` reads whole entries of `/proc/self/fd` past the end of their buffer, which
/// ends a test run that has a thousand files open.
package final class ChildProcess: Sendable {
  package struct NoStart: Error { package var program: String }
  package struct TookTooLong: Error { package var program: String }

  package let identifier: Int32
  private let program: String
  /// Its number may be another's now.
  private let isOver = Atomic(false)

  /// - Parameters:
  ///   - line: The program (a path, or a name that PATH knows) and its arguments.
  ///   - folder: Where it runs; here by default.
  ///   - variables: Its whole environment; that of the tests by default.
  ///   - input: A file to read from; `/dev/null` by default, as for the next two.
  ///   - output: A file that is replaced by what it says.
  ///   - errors: The same for what it says on stderr; may be the file of `output`.
  package init(
    _ line: [String], folder: String? = nil, variables: [String: String]? = nil,
    input: String = "/dev/null", output: String = "/dev/null", errors: String = "/dev/null"
  ) throws {
    let program = line.first ?? ""
    self.program = program
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    if errors == output {
      unsafe posix_spawn_file_actions_adddup2(&actions, 1, 2)
    } else {
      unsafe posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    if let folder { unsafe posix_spawn_file_actions_addchdir_np(&actions, folder) }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that nothing outlives it; and no signals blocked that a test's thread happens to block.
    var flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK
    #if canImport(Darwin)
      flags |= POSIX_SPAWN_CLOEXEC_DEFAULT
    #else
      unsafe posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    #endif
    unsafe posix_spawnattr_setflags(&attributes, Int16(truncatingIfNeeded: flags))
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    var words = unsafe line.map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var settings = unsafe (variables ?? [:]).map { unsafe strdup("\($0)=\($1)") } + [nil]
    defer { unsafe settings.forEach { unsafe free($0) } }
    var identifier: pid_t = 0
    let trouble = unsafe settings.withUnsafeMutableBufferPointer { settings in
      unsafe posix_spawnp(
        &identifier, program, &actions, &attributes, &words,
        variables == nil ? environ : settings.baseAddress)
    }
    guard trouble == 0 else { throw NoStart(program: program) }
    self.identifier = identifier
  }
  deinit { end() }

  /// Ends it and all that it started, at once. SIGKILL: whoever tests wants no last words.
  package func end() {
    guard !isOver.exchange(true, ordering: .relaxed) else { return }
    kill(-identifier, SIGKILL)
    _ = waitpid(identifier, nil, 0)
  }

  /// Waits until it ends by itself; what takes longer than `limit` is killed.
  ///
  /// - Returns: Its exit code; 128 and the signal's number where a signal ended it.
  package func exitCode(within limit: Duration = .seconds(300)) async throws -> Int32 {
    let start = ContinuousClock.now
    while true {
      var status: Int32 = 0
      if unsafe waitpid(identifier, &status, WNOHANG) == identifier {
        isOver.store(true, ordering: .relaxed)
        let signal = status & 0x7f
        return signal == 0 ? (status >> 8) & 0xff : 128 + signal
      }
      let waited = start.duration(to: .now)
      guard waited < limit else {
        end()
        throw TookTooLong(program: program)
      }
      // Short programs are waited for closely, long ones are left alone.
      try await Task.sleep(for: min(max(waited / 20, .milliseconds(2)), .milliseconds(100)))
    }
  }

  /// Runs a program to its end; its exit code as above.
  @discardableResult
  package static func run(
    _ line: [String], folder: String? = nil, variables: [String: String]? = nil,
    input: String = "/dev/null", output: String = "/dev/null", errors: String = "/dev/null",
    within limit: Duration = .seconds(300)
  ) async throws -> Int32 {
    try await ChildProcess(
      line, folder: folder, variables: variables, input: input, output: output, errors: errors
    ).exitCode(within: limit)
  }
}
