import ArgumentParser
import PapersKit

struct CheckCommand: AsyncParsableCommand {
  enum Kind: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, annotations }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Compare the lists' words with the records; find malformed links, duplicates, retractions.",
    discussion: "Exits with 4 where something does not fit; notes alone do not count.")

  @OptionGroup var options: LibraryOptions
  @Flag(help: "Ask for every link of the lists, and name those that are dead.")
  var links = false
  @Flag(help: "Mend malformed links in the lists where it is certain what was meant.")
  var fix = false
  @Option(help: "text; json; sarif, for code hosts; annotations, for GitHub's workflows.")
  var format: Kind?

  func run() async throws {
    let library = try options.library()
    let checked = try await Failing.sentence {
      if fix { try await mend(library) }
      return try await check(library)
    }
    let remarks = checked.remarks
    switch format ?? (options.json ? .json : .text) {
    case .json: Output.data(JSON.array(remarks.map(\.json)).document)
    case .sarif: Output.data(checked.sarif.document)
    case .annotations: Output.data(checked.annotations.map { $0 + "\n" }.joined())
    case .text:
      for remark in remarks {
        Output.line(
          "bib/\(remark.place): \(remark.severity.rawValue): \(remark.message) [\(remark.rule.rawValue)]")
        if let fix = remark.fix { Output.line("  fix: \(fix)") }
      }
      if remarks.isEmpty { Output.line("The lists and the records agree.") }
    }
    if remarks.contains(where: { $0.severity != .note }) { throw ExitCode(4) }
  }

  private func read(_ library: Library) async throws -> (Settings, LibraryLists, TiedReadings) {
    let settings = try library.settings()
    let records = try await library.records()
    if let broken = records.troubles.first { throw broken }
    let lists = try LibraryLists(library, settings)
    return (settings, lists, TiedReadings(lists, records.all))
  }

  private func check(_ library: Library) async throws -> CheckFormats {
    let (settings, lists, tied) = try await read(library)
    var check = Check(tied, notSame: settings.notSame)
    if links {
      let world = try World(library, .asPlanned, allowPrivate: false)
      check.dead = await DeadLinks(world.fetcher).among(check.links)
    }
    var bytes: [String: [UInt8]] = [:]
    for entry in lists.all { bytes[entry.path] = try library.listBytes(entry.path) }
    return CheckFormats(check.remarks, lists: bytes)
  }

  private func mend(_ library: Library) async throws {
    let lock = try library.lock()
    defer { withExtendedLifetime(lock) {} }
    let (_, lists, tied) = try await read(library)
    let fixes = try CheckFixes(library, lists, tied)
    try fixes.write(to: library)
    for list in fixes.lists {
      Output.message("bib/\(list.path): \(list.links) \(list.links == 1 ? "link" : "links") mended")
    }
  }
}
