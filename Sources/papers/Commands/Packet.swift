import ArgumentParser
import PapersKit

struct PacketCommand: AsyncParsableCommand {
  enum Kind: String, ExpressibleByArgument, CaseIterable { case md, html }

  static let configuration = CommandConfiguration(
    commandName: "packet", abstract: "Write the reading packets, or print one week's.",
    discussion: "Without --week, bib/packets/ is written anew as `sync` does; with it, that week is printed.")

  @OptionGroup var options: LibraryOptions
  @Option(help: "Print the packet of this week.") var week: Int?
  @Option(help: "md or html, for --week.") var format: Kind = .md
  @Option(name: .shortAndLong, help: "The file to write the week to.") var output: String?

  func run() async throws {
    let library = try options.library()
    let built = try await Failing.sentence {
      let settings = try library.settings()
      let records = try await library.records()
      for trouble in records.troubles { Output.message(trouble.sentence) }
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
    let name = "week-\(week < 10 ? "0" : "")\(week).\(format.rawValue)"
    let pages = built.files.filter { $0.path.hasSuffix("/" + name) }
    guard !pages.isEmpty else {
      Output.message("no list has readings in week \(week)")
      throw ExitCode(1)
    }
    try FileText.write(
      try pages.map { String(decoding: try $0.bytes(in: library), as: UTF8.self) }.joined(separator: "\n"),
      to: output.map(options.absolute))
  }
}
