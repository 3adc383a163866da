import ArgumentParser
import PapersKit

struct LookupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract:
      "Show what the world says about a DOI, arXiv id, URL, title, saved page or PDF; needs no library.")

  @Argument(help: "A DOI, an arXiv id, an address, a title, or a file (HTML or PDF).")
  var refs: [String]
  @Option(help: "Where a saved page came from.")
  var url: String?
  @Flag(help: "Ask nobody: read files only.")
  var offline = false
  @Option(help: "Your e-mail address or URL, told to the services.")
  var contact: String?
  @Flag(help: "Print a JSON array, one object a reference.")
  var json = false

  func run() async throws {
    let fetcher = offline ? nil : makeFetcher(FetchOptions(contact: contact)).0
    let lookup = Lookup(fetcher: fetcher, contact: contact)
    var answers: [LookupAnswer] = []
    for ref in refs { answers.append(await lookup.answer(ref, address: url)) }
    if json {
      Output.data(JSON.array(answers.map(\.json)).document)
    } else {
      for answer in answers where answer.record != nil { Output.data(answer.json["record"]?.document ?? "") }
    }
    for answer in answers { if let error = answer.error { Output.message(error.message) } }
    if answers.contains(where: { $0.error != nil }) { throw ExitCode(1) }
  }
}
