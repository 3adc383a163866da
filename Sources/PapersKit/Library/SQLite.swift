import CSQLite
import GRDB

/// The one way to a database.
enum SQLite {
  /// Counting SQLite's memory takes a lock around every allocation, for which threads wait that have databases of their
  /// own; nobody reads the counts (SQLITE_CONFIG_MEMSTATUS, https://www.sqlite.org/c3ref/c_config_covering_index_scan.html).
  private static let isUncounted = papers_sqlite_without_memory_statistics() == SQLITE_OK

  static func queue(_ path: String, _ configuration: Configuration) throws -> DatabaseQueue {
    // Only before SQLite's first use; afterwards it stays as it is.
    _ = isUncounted
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}
