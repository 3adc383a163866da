#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Another program, killed when it is forgotten.
final class ChildProcess: Sendable {
  private let id: pid_t
  struct NoStart: Error {}

  /// The program's path and its arguments; what it says on stderr is thrown away.
  init(_ line: [String]) throws {
    guard let program = line.first else { throw NoStart() }
    var id: pid_t = 0
    var arguments = unsafe line.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    guard unsafe posix_spawn(&id, program, &actions, nil, &arguments, environ) == 0 else { throw NoStart() }
    self.id = id
  }
  // Not SIGTERM: a test's thread may have it blocked, and a child inherits that.
  deinit {
    kill(id, SIGKILL)
    waitpid(id, nil, 0)
  }
}
