import ArgumentParser

@main
struct Papers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "papers",
    abstract: "From a Markdown reading list to checked records, BibTeX and weekly reading packets.",
    version: "0.1.0",
    // One command a line, in the order of the help.
    subcommands: [
      Parse.self,
      Normalize.self,
      Convert.self,
      Dedupe.self,
      MergeDriver.self,
      LookupCommand.self,
    ])
}
