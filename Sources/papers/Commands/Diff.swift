import ArgumentParser
import PapersKit

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Say in plain words what differs between two states of bib/.",
    discussion:
      "Each state is a folder that holds bib/ or records/: a copy, or `git worktree add DIR REVISION`.")

  @OptionGroup var options: LibraryOptions
  @Argument(help: "The old state.")
  var old: String
  @Argument(help: "The new state; by default the library here.")
  var new: String?

  func run() async throws {
    let here = options
    let differences = try await Failing.sentence {
      let before = try await Self.records(here.absolute(old))
      let after =
        if let new { try await Self.records(here.absolute(new)) } else {
          try await Self.records(try Library.find(from: here.start).root)
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

  private static func records(_ folder: String) async throws -> [Record] {
    var root = folder
    if (try? Files.real.list(folder + "/records")) != nil, folder.hasSuffix("/bib") {
      root = String(folder.dropLast(4))
    }
    guard (try? Files.real.list(root + "/bib")) != nil else { throw LibraryError.noLibrary(folder) }
    let read = try await Library(root: root).records()
    if let broken = read.troubles.first { throw broken }
    return read.all
  }
}
