import Foundation

extension Process {
  /// One start at a time: starts beside one another have brought Foundation's `run` down on Linux.
  private static let starting = NSLock()

  func start() throws { try Self.starting.withLock { try run() } }
}
