import ArgumentParser
import PapersKit

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take a bibliography (.bib, CSL-JSON, RIS, Hayagriva) into the library's records.",
    discussion: """
      A work that is there already is filled up, never overwritten; another becomes a record under its own key, where \
      that is free. `papers export --all` and `papers search` find them; `papers prune` leaves them alone. What the file \
      says is not checked yet: `papers sync --imported` asks for it, takes preprints to their published form and names \
      what no source knows.
      """)

  @OptionGroup var options: LibraryOptions
  @Argument(help: "The files.", completion: .file()) var files: [String]
  @Option(help: "The format, where an extension does not name it.") var from: ReadableFormat?

  func run() async throws {
    let library = try options.library()
    var (added, updated, troubles) = ([String](), [String](), 0)
    for file in files {
      var works = ReadWorks()
      for notice in try Convert.read(options.absolute(file), as: from?.format, into: &works) {
        troubles += 1
        Output.message("\(file)\(notice.line.map { ":\($0)" } ?? ""): \(notice.message)")
      }
      let done = try await Failing.sentence {
        try await library.take(
          works.records(0..<works.count).filter { $0.noWork == nil }, from: Self.name(of: file))
      }
      added += done.added.map(\.key)
      updated += done.updated.map(\.key)
      for (given, key) in done.keys where given != key { Output.message("\(given) is \(key) here") }
    }
    if options.json {
      Output.data(JSON.object(["added": .strings(added), "updated": .strings(updated)]).document)
    } else {
      Output.line("\(added.count) new, \(updated.count) filled up")
      if !added.isEmpty, !options.quiet { Output.message("`papers sync --imported` checks them") }
    }
    if troubles > 0 { throw ExitCode(1) }
  }

  /// Without folders: a machine's paths have no place in records.
  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
