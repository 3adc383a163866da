import ArgumentParser

@main
struct Papers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "papers",
    abstract: "From a Markdown reading list to checked records, BibTeX and weekly reading packets.",
    version: "0.1.0",
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
    ])

  /// As the parser would run it, but for what is wrong with the command line itself: that exits with 2.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      Output.message(fullMessage(for: error))
      exit(withError: Failing.usage)
    }
  }
}
