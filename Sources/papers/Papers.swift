import ArgumentParser
import CMalloc
import FoundationEssentials
import PapersKit

@main
struct Papers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "papers",
    abstract: "From a Markdown reading list to checked records, BibTeX and weekly reading packets.",
    version: Product.version,
    // One command a line, in the order of the help.
    subcommands: [
      SyncCommand.self,
      AddCommand.self,
      ListCommand.self,
      SearchCommand.self,
      ShowCommand.self,
      WhyCommand.self,
      ExportCommand.self,
      PacketCommand.self,
      CheckCommand.self,
      DiffCommand.self,
      PruneCommand.self,
      InitCommand.self,
      LookupCommand.self,
      Parse.self,
      Normalize.self,
      ImportCommand.self,
      Convert.self,
      TidyCommand.self,
      Dedupe.self,
      CacheCommand.self,
      MergeDriver.self,
      CatalogueCommand.self,
      ManualCommand.self,
    ])

  /// As the parser would run it, but for the exit codes: what is wrong with the command line itself exits with 2, what
  /// nobody foresaw with 3; and no control character of an argument reaches the terminal.
  static func main() async {
    papers_pad_heaps(16 << 20)
    do {
      let arguments = try entered(Array(CommandLine.arguments.dropFirst()))
      try refuseUnknownCommand(arguments)
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      exit(withError: code)
    } catch {
      let code = exitCode(for: error)
      // Help, the version, completions: asked for, and written to standard output.
      if code == .success { exit(withError: error) }
      Output.message(fullMessage(for: error))
      exit(withError: code == .validationFailure ? Failing.usage : Failing.couldNotRun)
    }
  }

  /// `papers -C DIR COMMAND`, as users of git write it: the folder is entered, whatever the command.
  private static func entered(_ arguments: [String]) throws -> [String] {
    guard arguments.first == "-C", arguments.count > 1 else { return arguments }
    guard FileManager.default.changeCurrentDirectoryPath(arguments[1]) else {
      throw Failing.noFolder(arguments[1])
    }
    return Array(arguments.dropFirst(2))
  }

  /// The parser calls a misspelt command an unexpected argument; here the nearest one is named.
  private static func refuseUnknownCommand(_ arguments: [String]) throws {
    var rest = arguments[...]
    if rest.first == "help" { rest.removeFirst() }
    var known = names(of: Papers.self)
    var path = "papers"
    while let word = rest.popFirst(), !word.hasPrefix("-"), !known.isEmpty {
      guard let next = known.first(where: { $0.name == word }) else {
        let nearest = CitedSelection.nearest(to: word, among: known.map { $0.name })
        let hint = nearest.map { " Did you mean '\($0)'?" } ?? ""
        throw ValidationError("'\(word)' is no command of '\(path)'.\(hint)")
      }
      known = names(of: next.type)
      path += " " + word
    }
  }

  private static func names(of type: any ParsableCommand.Type) -> [(
    name: String, type: any ParsableCommand.Type
  )] {
    type.configuration.subcommands.map { ($0._commandName, $0) }
  }
}
