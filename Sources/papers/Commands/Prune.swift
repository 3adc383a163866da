import ArgumentParser
import PapersKit

struct PruneCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Remove the records whose readings left the lists.")

  @OptionGroup var options: LibraryOptions
  @Flag(help: "Only say which.")
  var dryRun = false

  func run() async throws {
    let library = try options.library()
    let removed = try await Failing.sentence { try await library.prune(onlyTell: dryRun) }
    if options.json {
      Output.data(JSON.object(["removed": .strings(removed)]).document)
    } else {
      for key in removed { Output.line("\(dryRun ? "would remove" : "removed") bib/records/\(key).json") }
      if removed.isEmpty { Output.line("Every record belongs to a reading.") }
    }
  }
}
