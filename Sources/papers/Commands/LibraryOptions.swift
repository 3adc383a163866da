import ArgumentParser
import FoundationEssentials
import PapersKit

/// What all commands on a library share.
struct LibraryOptions: ParsableArguments {
  @Option(
    name: .customShort("C"), help: .init("Work in this folder instead of the current one.", valueName: "dir"),
    completion: .directory)
  var folder: String?
  @Flag(help: "Print JSON on stdout.")
  var json = false
  @Flag(name: .shortAndLong, help: "No progress and no notices.")
  var quiet = false

  /// The folder to start from, absolute, with dots resolved.
  var start: String { absolute(".") }

  /// A path as given, from the folder to work in.
  func absolute(_ given: String) -> String {
    let given = folder.map { given.hasPrefix("/") ? given : $0 + "/" + given } ?? given
    let path = given.hasPrefix("/") ? given : FileManager.default.currentDirectoryPath + "/" + given
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The library that the folder lies in.
  func library() throws -> Library {
    if folder != nil, (try? Files.real.list(start)) == nil { throw Failing.noFolder(start) }
    return try Failing.sentence { try Library.find(from: start) }
  }
}

extension [String] {
  /// An argument that a script left empty would be asked of the services, or written into a list.
  func refuseEmpty() throws {
    if contains(where: \.trimmed.isEmpty) { throw ValidationError("A reference is empty.") }
  }
}

/// Turns the library's errors into a sentence on stderr and the exit code "could not run".
enum Failing {
  static let couldNotRun = ExitCode(3)

  static func sentence<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as LibraryError { throw told(error) }
  }
  static func sentence<Value>(_ body: () async throws -> Value) async throws -> Value {
    do { return try await body() } catch let error as LibraryError { throw told(error) }
  }
  static func noFolder(_ path: String) -> ExitCode {
    Output.message("papers: \(path): no such folder")
    return couldNotRun
  }

  private static func told(_ error: LibraryError) -> ExitCode {
    Output.message("papers: " + error.sentence)
    return couldNotRun
  }
}
