import ArgumentParser
import PapersKit

struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Append readings to a list in the list's own style, and sync; or settle what a reading means.")

  @OptionGroup var options: LibraryOptions
  @Option(help: .init("The list, where the library has several.", valueName: "name"))
  var list: String?
  @Option(help: "The week to put it under.")
  var week: Int?
  @Flag(help: "As optional reading.")
  var optional = false
  @Option(
    name: .customLong("as"),
    help: .init(
      "The references are words or links of readings that mean this record, DOI, arXiv id or address.",
      valueName: "work"))
  var key: String?
  @Flag(help: "Ask nobody: what cannot be looked up is written as given.")
  var offline = false
  @Argument(help: "DOIs, arXiv ids, addresses or titles.")
  var refs: [String]

  func validate() throws { try refs.refuseEmpty() }

  func run() async throws {
    let library = try options.library()
    let mode: SyncMode = offline ? .offline : .asPlanned
    try await Failing.sentence {
      let world = try World(library, mode, allowPrivate: false)
      var adding = Adding(library, fetcher: world.fetcher, today: World.today)
      adding.local = world.local
      do {
        if let key {
          for ref in refs { try adding.settle(ref, as: key) }
        } else {
          let path = try adding.list(named: list)
          for ref in refs {
            let reading = Adding.reading(ref)
            let record = try await adding.found(reading)
            if let place = try await adding.place(of: reading, record, in: path, week: week) {
              Output.message("bib/\(place): \(ref) stands there already")
              continue
            }
            if record == nil { Output.message("\(ref): nothing sure was found; it is written as given") }
            let line = try adding.write(
              reading, record, into: path, week: week, role: optional ? .optional : .unspecified)
            if !options.quiet { Output.message("bib/\(path): \(line)") }
          }
        }
      } catch let trouble as Adding.Trouble {
        Output.message("papers: " + trouble.sentence)
        throw ExitCode(2)
      }
    }
    // Who adds a paper wants to hear of that paper, not of all that was open before.
    let code = try await SyncCommand.sync(library, mode, options, allowPrivate: false, onlyNew: true)
    if code != .success { throw code }
  }
}
