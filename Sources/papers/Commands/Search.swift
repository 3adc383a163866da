import ArgumentParser
import PapersKit

struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find records that hold all the words.")

  @OptionGroup var options: LibraryOptions
  @Option(help: "At most so many.")
  var limit = 30
  @Argument(help: "Words of titles, people, venues, labels or abstracts; the last may be a beginning.")
  var words: [String]

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit is a number from 1 on.") }
  }

  func run() async throws {
    let library = try options.library()
    let hits = try await Failing.sentence {
      try await SearchIndex.search(
        words.joined(separator: " "), limit: min(limit, 10_000), in: library)
    }
    if options.json {
      Output.data(JSON.array(hits.map(\.json)).document)
    } else {
      for hit in hits { Output.line(Explanation.line(hit)) }
      if hits.isEmpty, !options.quiet { Output.message("no record holds all of these words") }
    }
  }
}
