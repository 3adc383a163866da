import ArgumentParser
import FoundationEssentials
import PapersKit

struct SyncCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Read the lists, ask what is not locked, write records, papers.bib and packets.")

  @OptionGroup var options: LibraryOptions
  @Flag(help: "Print what would be asked, of whom and why; ask and write nothing.")
  var dryRun = false
  @Flag(help: "Open no socket: the lock, the catalogue and the cache are all there is.")
  var offline = false
  @Flag(help: "Open no socket, write nothing, and fail if anything is missing or would change (for CI).")
  var frozen = false
  @Flag(help: "Ask again for what is locked.")
  var refresh = false
  @Flag(help: "Ask also for works that were imported and stand in no list.")
  var imported = false
  @Flag(help: "Let links lead to private addresses (a server of your own).")
  var allowPrivate = false

  func validate() throws {
    if [dryRun, offline, frozen, refresh].filter({ $0 }).count > 1 {
      throw ValidationError("Only one of --dry-run, --offline, --frozen and --refresh may be given.")
    }
  }

  private var mode: SyncMode {
    dryRun ? .dryRun : offline ? .offline : frozen ? .frozen : refresh ? .refresh : .asPlanned
  }

  func run() async throws {
    let library = try options.library()
    let code = try await Self.sync(
      library, mode, options, allowPrivate: allowPrivate, withImported: imported)
    if code != .success { throw code }
  }

  /// One sync with its text; `add` uses it too.
  static func sync(
    _ library: Library, _ mode: SyncMode, _ options: LibraryOptions, allowPrivate: Bool,
    withImported: Bool = false, onlyNew: Bool = false
  ) async throws -> ExitCode {
    let progress = Progress(isOn: Output.isTerminal && !options.quiet)
    let outcome = try await Failing.sentence {
      let world = try World(library, mode, allowPrivate: allowPrivate) { progress.show($0) }
      var sync = Sync(library, mode: mode, fetcher: world.fetcher, today: World.today)
      sync.local = world.local
      sync.tally = world.tally
      sync.program = World.program
      sync.withImported = withImported
      sync.tell = { progress.show($0) }
      defer { progress.end() }
      return try await sync.run()
    }
    switch outcome {
    case .planned(let plan):
      if options.json { Output.data(plan.json.document) } else { Explanation.show(plan) }
      return .success
    case .done(let report):
      if options.json { Output.data(report.json.document) }
      Explanation.show(report, isQuiet: options.quiet, isJSON: options.json, onlyNew: onlyNew)
      // What is only listed is neither missing nor changed: the lock is as good as the last sync left it.
      if mode == .frozen { return report.differences.isEmpty ? .success : ExitCode(4) }
      return report.failed.contains { !onlyNew || $0.isNew } ? ExitCode(1) : .success
    }
  }
}
