import FoundationEssentials

/// The team's shared data (real pages, lists, gold tables), which may be absent: tests that need them say so and pass.
package enum SharedData {
  /// `PAPERS_SHARED`, or the folder `shared` beside the package; nil when there is none.
  package static let folder: String? = {
    let beside =
      #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
      .joined(separator: "/") + "/shared"
    let candidates = [ProcessInfo.processInfo.environment["PAPERS_SHARED"], beside].compactMap { $0 }
    return candidates.first { FileManager.default.fileExists(atPath: $0 + "/DESIGN.md") }
  }()

  /// The path of a shared file or folder; nil when it is absent.
  package static func path(_ path: String) -> String? {
    folder.map { $0 + "/" + path }.flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }
  }

  /// The bytes of a shared file; nil when it is absent.
  package static func bytes(_ path: String) -> [UInt8]? {
    folder.flatMap { FileManager.default.contents(atPath: $0 + "/" + path) }.map { Array($0) }
  }

  /// The names of the files of a shared folder.
  package static func files(_ path: String) -> [String] {
    folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0 + "/" + path) }?.sorted() ?? []
  }
}
