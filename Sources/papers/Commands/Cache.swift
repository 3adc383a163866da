import ArgumentParser
import PapersKit

struct CacheCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cache", abstract: "Look after the stored answers of the services.",
    discussion: "The folder cache/ may also be deleted as a whole, at any time.",
    subcommands: [Size.self, Verify.self, Prune.self], defaultSubcommand: Size.self)

  struct Size: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "size", abstract: "Say how much is stored, by host.")
    @OptionGroup var options: LibraryOptions

    func run() async throws {
      let hosts = try CacheCommand.told {
        try CacheFolder(try options.library().cache).hosts()
      }
      let bytes = hosts.reduce(0) { $0 + $1.bytes }
      if options.json {
        let rows = hosts.map {
          JSON.object([
            "host": .string($0.name), "answers": .number("\($0.answers)"), "bytes": .number("\($0.bytes)"),
          ])
        }
        return Output.data(JSON.object(["bytes": .number("\(bytes)"), "hosts": .array(rows)]).document)
      }
      for host in hosts {
        let answers = Explanation.count(host.answers, "answer")
        Output.line("\(host.name): \(answers), \(CacheCommand.size(host.bytes))")
      }
      let all = hosts.reduce(0) { $0 + $1.answers }
      Output.line("\(Explanation.count(all, "answer")), \(CacheCommand.size(bytes))")
    }
  }

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Find stored answers that are damaged.",
      discussion:
        "A damaged answer is never used; it is asked for again when it is needed. Exit code 1 if there are any."
    )
    @OptionGroup var options: LibraryOptions

    func run() async throws {
      let damaged = try CacheCommand.told { try CacheFolder(try options.library().cache).damaged() }
      CacheCommand.show(damaged, options, none: "No stored answer is damaged.") {
        "cache/\($0.path): damaged"
      }
      if !damaged.isEmpty { throw ExitCode(1) }
    }
  }

  struct Prune: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "prune",
      abstract:
        "Remove stored answers that are damaged, older than \(CacheFolder.longestDays) days or of another format."
    )
    @OptionGroup var options: LibraryOptions
    @Flag(help: "Only say which.") var dryRun = false

    func run() async throws {
      let removed = try CacheCommand.told {
        try CacheFolder(try options.library().cache).prune(now: World.today * 86_400, onlyTell: dryRun)
      }
      CacheCommand.show(removed, options, none: "Nothing to remove.") {
        "\(dryRun ? "would remove" : "removed") cache/\($0.path) (\($0.reason.rawValue))"
      }
    }
  }

  private static func show(
    _ removals: [CacheFolder.Removal], _ options: LibraryOptions, none: String,
    _ line: (CacheFolder.Removal) -> String
  ) {
    if options.json {
      let rows = removals.map {
        JSON.object(["path": .string("cache/\($0.path)"), "reason": .string($0.reason.rawValue)])
      }
      return Output.data(JSON.array(rows).document)
    }
    for removal in removals { Output.line(line(removal)) }
    if removals.isEmpty { Output.line(none) }
  }

  private static func told<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as FilesError {
      Output.message("papers: \(error)")
      throw Failing.couldNotRun
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 10_000
      ? Explanation.count(bytes, "byte")
      : bytes < 10_000_000 ? "\(bytes / 1000) kB" : "\(bytes / 1_000_000) MB"
  }
}
