import ArgumentParser
import PapersKit

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Compare the lists' words with the records; find malformed links, duplicates, retractions.")

  @OptionGroup var options: LibraryOptions
  @Flag(help: "Ask for every link of the lists, and name those that are dead.")
  var links = false

  func run() async throws {
    let library = try options.library()
    let remarks = try await Failing.sentence {
      let settings = try library.settings()
      let records = try await library.records()
      if let broken = records.troubles.first { throw broken }
      var check = Check(TiedReadings(try LibraryLists(library, settings), records.all))
      if links {
        let world = try World(library, .asPlanned, allowPrivate: false)
        check.dead = await DeadLinks(world.fetcher).among(check.links)
      }
      return check.remarks
    }
    if options.json {
      Output.data(JSON.array(remarks.map(\.json)).document)
    } else {
      for remark in remarks {
        Output.line(
          "bib/\(remark.place): \(remark.severity.rawValue): \(remark.message) [\(remark.rule.rawValue)]")
        if let fix = remark.fix { Output.line("  \(fix)") }
      }
      if remarks.isEmpty { Output.line("The lists and the records agree.") }
    }
    if remarks.contains(where: { $0.severity != .note }) { throw ExitCode(4) }
  }
}
