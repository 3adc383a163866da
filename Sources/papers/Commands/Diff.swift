import ArgumentParser
import PapersKit

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Say in plain words what differs between two states of bib/.",
    discussion: """
      A state is a folder that holds bib/ or records/, or a revision of the repository that the library lies in: \
      `papers diff HEAD~1`, `papers diff v1 main`.
      """)

  @OptionGroup var options: LibraryOptions
  @Argument(help: "The old state; by default what is committed (HEAD).")
  var old = "HEAD"
  @Argument(help: "The new state; by default the library here.")
  var new: String?

  func run() async throws {
    let differences = try await Failing.sentence {
      let before = try await records(old)
      let after =
        if let new { try await records(new) } else {
          try await Self.records(in: Library.find(from: options.start))
        }
      return LibraryDiff(from: before, to: after)
    }
    if options.json {
      Output.data(differences.json.document)
    } else {
      for line in differences.lines { Output.line(line) }
      if differences.isEmpty { Output.line("Both say the same.") }
    }
    if !differences.isEmpty { throw ExitCode(4) }
  }

  /// A folder wins over a revision of the same name, as it does for git.
  private func records(_ state: String) async throws -> [Record] {
    let folder = options.absolute(state)
    var root = folder
    if (try? Files.real.list(folder + "/records")) != nil, folder.hasSuffix("/bib") {
      root = String(folder.dropLast(4))
    }
    if (try? Files.real.list(root + "/bib")) != nil { return try await Self.records(in: Library(root: root)) }
    let git = Git(folder: try Library.find(from: options.start).root)
    guard let records = try git.records(at: state) else { throw LibraryError.noState(state) }
    return records
  }

  private static func records(in library: Library) async throws -> [Record] {
    let read = try await library.records()
    if let broken = read.troubles.first { throw broken }
    return read.all
  }
}
