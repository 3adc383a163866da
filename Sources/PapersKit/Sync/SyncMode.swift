/// What a sync may do.
public enum SyncMode: String, Hashable, Sendable {
  /// Ask what is not locked, write what changed.
  case asPlanned
  /// Print the plan; ask and write nothing.
  case dryRun
  /// No socket: the lock, the catalogue and the cache are all there is.
  case offline
  /// No socket and no write: anything missing or different is an error. For CI.
  case frozen
  /// Ask again for what is locked too.
  case refresh

  var mayWrite: Bool { self == .asPlanned || self == .offline || self == .refresh }
}

/// What a sync tells while it runs.
public enum SyncEvent: Hashable, Sendable {
  case asking(host: String, requests: Int, reason: String)
  case settled(done: Int, of: Int)
  case wrote(String)
}
