import ArgumentParser
import PapersKit

struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show every reading with its record; one taught in two weeks stands twice.",
    discussion:
      "Records that no reading names, such as imported ones, stand at the end; not with --json or --week."
  )

  @OptionGroup var options: LibraryOptions
  @Option(help: "Only the readings of this week.")
  var week: Int?

  func run() async throws {
    let library = try options.library()
    let (tied, troubles) = try await Failing.sentence {
      let settings = try library.settings()
      let lists = try LibraryLists(library, settings)
      let records = try await library.records()
      return (TiedReadings(lists, records.all), records.troubles)
    }
    let rows = tied.rows.filter { week == nil || $0.session?.week == week }
    let others = week == nil ? tied.unlisted : []
    if options.json {
      Output.data(JSON.array(rows.map(\.json)).document)
    } else {
      var meeting: Session?
      for row in rows {
        if row.session != meeting {
          meeting = row.session
          if let session = row.session {
            Output.line(session.heading ?? session.week.map { "Week \($0)" } ?? "")
          }
        }
        Output.line("  " + Explanation.line(row))
      }
      if !others.isEmpty { Output.line("In no list") }
      for record in others { Output.line("  " + Explanation.line(record)) }
      if !options.quiet { tell(rows, others) }
    }
    for trouble in troubles { Output.message(trouble.sentence) }
    if !troubles.isEmpty { throw ExitCode(1) }
  }

  /// The legend, or why there is nothing to see.
  private func tell(_ rows: [TiedReadings.Row], _ others: [Record]) {
    if let legend = Explanation.legend(rows, others) { Output.message(legend) }
    guard rows.isEmpty, others.isEmpty else { return }
    Output.message(week.map { "no reading stands in week \($0)" } ?? "the lists hold no reading")
  }
}
