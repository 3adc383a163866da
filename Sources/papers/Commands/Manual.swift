import ArgumentParser
import PapersKit

/// Writes the man pages; `make install` calls it, nobody else needs to.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Write the manual's pages into a folder.", shouldDisplay: false)

  @Argument(help: "The folder, which is made where it is missing.") var folder: String

  func run() throws {
    guard let help = try? JSON(parsing: Papers._dumpHelp()) else { throw Failing.couldNotRun }
    for page in ManPages(help: help, version: Product.version).pages {
      try FileText.write(page.text, to: folder + "/" + page.name)
    }
  }
}
