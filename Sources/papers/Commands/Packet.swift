import ArgumentParser
import PapersKit

struct PacketCommand: AsyncParsableCommand {
  enum Kind: String, ExpressibleByArgument, CaseIterable { case md, html }

  static let configuration = CommandConfiguration(
    commandName: "packet", abstract: "Write the reading packets, or print one week's.",
    discussion: "Without --week, bib/packets/ is written anew as `sync` does; with it, that week is printed.")

  @OptionGroup var options: LibraryOptions
  @Option(help: "Print the packet of this week.") var week: Int?
  @Option(help: "With --week: md, the default, or html.") var format: Kind?
  @Option(name: .shortAndLong, help: "With --week: the file to write.", completion: .file()) var output:
    String?

  func validate() throws {
    guard week == nil, format != nil || output != nil else { return }
    throw ValidationError("--format and --output are for one week's packet: say which by --week.")
  }

  func run() async throws {
    let library = try options.library()
    let built = try await Failing.sentence {
      let settings = try library.settings()
      let records = try await library.records()
      // What a broken record says would be missing in the packets, or be said wrongly.
      if let broken = records.troubles.first { throw broken }
      return await Built(library, TiedReadings(try LibraryLists(library, settings), records.all), settings)
    }
    guard let week else {
      let changed = try Failing.sentence { try library.writePackets(built) }
      let files = built.files.map(\.path).filter { $0.hasPrefix("packets/") }
      if options.json {
        return Output.data(JSON.object(["files": .strings(files), "changed": .number(changed)]).document)
      }
      return Output.line("\(Explanation.count(files.count, "packet file")), \(changed) changed")
    }
    let format = format ?? .md
    let name = "week-\(week < 10 ? "0" : "")\(week).\(format.rawValue)"
    let pages = built.files.filter { $0.path.hasSuffix("/" + name) }
    guard !pages.isEmpty else {
      Output.message("no list has readings in week \(week)")
      throw ExitCode(1)
    }
    guard format == .md || pages.count == 1 else {
      let all = pages.map { "bib/\($0.path)" }.joined(separator: ", ")
      Output.message("papers: several lists have a week \(week), and two pages make no page; they are \(all)")
      throw Failing.couldNotRun
    }
    try FileText.write(
      try pages.map { String(decoding: try $0.bytes(in: library), as: UTF8.self) }.joined(separator: "\n"),
      to: output.map(options.absolute))
  }
}
