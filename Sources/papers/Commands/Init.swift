import ArgumentParser
import PapersKit

struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a library here: bib/ with settings and an empty list, and cache/.")

  @OptionGroup var options: LibraryOptions
  @Option(help: "An e-mail address or URL that requests carry, so that services can reach you.")
  var contact: String?

  func run() async throws {
    let library = Library(root: options.start)
    let made = try Failing.sentence { try library.initialize(contact: contact) }
    if options.json {
      Output.data(JSON.object(["made": .strings(made)]).document)
    } else if made.isEmpty {
      Output.line("Everything is there already.")
    } else {
      for path in made { Output.line("made \(path)") }
      if made.contains("bib/papers.yml"), contact == nil {
        Output.line("Put your e-mail address into bib/papers.yml (`contact`): services ask for it.")
      }
      let list = made.first { $0.hasSuffix(".md") }
      let first =
        list.map { "Write your readings into \($0), then run" } ?? "Your lists are in bib/lists: run"
      Output.line("\(first) `papers sync`.")
    }
  }
}
