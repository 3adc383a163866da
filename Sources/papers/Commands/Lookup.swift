import ArgumentParser
import FoundationEssentials
import PapersKit

struct LookupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract:
      "Show what the world says about a DOI, arXiv id, URL, title, saved page or PDF; needs no library.")

  @Argument(help: "A DOI, an arXiv id, an address, a title, or a file (HTML or PDF).", completion: .file())
  var refs: [String]
  @Option(help: "Where a saved page came from.")
  var url: String?
  @Flag(help: "Ask nobody: read files, and the cache of the library one stands in.")
  var offline = false
  @Option(help: "Your e-mail address or URL, told to the services.")
  var contact: String?
  @Flag(help: "Print a JSON array, one object a reference.")
  var json = false

  func validate() throws { try refs.refuseEmpty() }

  func run() async throws {
    let lookup = lookup()
    var answers: [LookupAnswer] = []
    for ref in refs { answers.append(await lookup.answer(ref, address: url)) }
    if json {
      Output.data(JSON.array(answers.map(\.json)).document)
    } else {
      for (n, record) in answers.compactMap(\.record).enumerated() {
        if n > 0 { Output.line("") }
        Self.show(record)
      }
    }
    for answer in answers {
      guard let message = answer.error?.message else { continue }
      // A file's trouble names the file itself.
      Output.message(message.hasPrefix(answer.ref) ? message : "\(answer.ref): \(message)")
    }
    if answers.contains(where: { $0.error != nil }) { throw ExitCode(1) }
  }

  /// Within a library its cache answers first and its contact is told; a library that cannot be read is none.
  private func lookup() -> Lookup {
    let library = try? Library.find(from: FileManager.default.currentDirectoryPath)
    let contact = contact ?? (try? library?.settings())?.contact
    guard !offline || library != nil else { return Lookup(contact: contact) }
    var options = FetchOptions(
      contact: contact, mode: offline ? .offline : .normal, cacheFolder: library?.cache)
    options.paceFolder = offline ? nil : FetchOptions.sharedPace()
    return Lookup(fetcher: makeFetcher(options).0, contact: contact)
  }

  /// Title, people and place, then the identifiers and who said it.
  private static func show(_ record: Record) {
    Output.line(record.title)
    let people = record.people.persons.map(\.display) + (record.people.andOthers ? ["et al."] : [])
    if !people.isEmpty { Output.line("  " + people.joined(separator: ", ")) }
    let place = [
      record.containerTitle ?? record.publisher, record.volume.map { "vol. \($0)" },
      record.issue.map { "no. \($0)" },
      record.pages.map { "pp. \($0)" }, record.issued?.description,
    ].compactMap { $0 }
    if !place.isEmpty { Output.line("  " + place.joined(separator: ", ")) }
    if let doi = record.doi { Output.line("  https://doi.org/\(doi)") }
    for (name, id) in record.ids.sorted(by: { $0.key < $1.key }) { Output.line("  \(name): \(id)") }
    if let pdf = record.pdf { Output.line("  pdf: \(pdf)") }
    let sources = Set(record.provenance.values.map { "\($0.source.rawValue) \($0.url)" }).sorted()
    for source in sources { Output.line("  said by \(source)") }
  }
}
