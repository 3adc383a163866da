import Foundation
import PapersKit
import TestSupport

/// A program that judges our output, in a folder of its own.
enum Judge {
  static func isThere(_ tools: String...) -> Bool {
    tools.allSatisfy { FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0) }
  }

  /// A Python with the package "typst", as `make judges` installs it.
  static let typst: String? = {
    let path = LayoutTests.root + "/.build/judges/bin/python"
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()

  /// A folder for a judge, removed afterwards.
  static func inFolder<T>(_ body: (URL) async throws -> T) async throws -> T {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "papers-judge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
  }

  /// Runs a judge to its end; what it says on both streams.
  static func run(_ words: [String], in folder: URL) async throws -> (code: Int32, output: String) {
    let file = folder.appendingPathComponent("judge-says.txt")
    let code = try await ChildProcess.run(words, folder: folder.path, output: file.path, errors: file.path)
    return (code, String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  static func write(_ text: String, _ name: String, in folder: URL) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }
  static func bytes(_ name: String, in folder: URL) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }
}
