import FoundationEssentials

/// A program that tests use where it is installed, and say that they were skipped where it is not.
package enum Tool: String {
  case python = "/usr/bin/python3"
  case git = "/usr/bin/git"
  case bash = "/bin/bash"

  package var path: String { rawValue }
  package var isThere: Bool { FileManager.default.isExecutableFile(atPath: path) }
}
