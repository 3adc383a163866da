import ArgumentParser
import PapersKit

/// `papers parse`: what a reading list says, without a library and without the network.
struct Parse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Show what a reading list says: its sessions and its readings.")

  @Argument(help: "A Markdown file.", completion: .file(extensions: ["md", "markdown"]))
  var list: String
  @Flag(help: "Print JSON.")
  var json = false
  @Flag(name: .shortAndLong, help: "Leave out what was noticed.")
  var quiet = false

  func run() throws {
    let found: ReadingList
    do {
      found = try ReadingList(reading: Files.real.read(list, ReadingList.largest))
    } catch let error as ReadingListError {
      Output.message("\(list): \(error.sentence)")
      throw ExitCode(3)
    } catch let error as FilesError {
      Output.message(error.description)
      throw ExitCode(3)
    }
    if json { Output.data(found.jsonLine) } else { show(found) }
    if !quiet {
      for notice in found.notices {
        let hint = notice.hint.map { "; \($0)" } ?? ""
        Output.message("\(list):\(notice.place.line):\(notice.place.column): \(notice.message)\(hint)")
      }
    }
  }

  private func show(_ found: ReadingList) {
    if let title = found.course.title { Output.line(title) }
    var last: Int? = -1
    for reading in found.readings {
      if reading.session != last, let session = reading.session.map({ found.sessions[$0] }) {
        let week = session.week.map { "Week \($0)" }
        let dates = session.dates.map(\.description).joined(separator: ", ")
        let parts = [week, dates.isEmpty ? nil : dates, session.topic ?? session.heading]
        Output.line("")
        Output.line(parts.compactMap { $0 }.joined(separator: "  "))
      }
      last = reading.session
      let title = reading.title ?? reading.label ?? reading.links.first?.url ?? "(no title)"
      let mark = reading.isPaper ? (reading.role == .optional ? "  o " : "  * ") : "  - "
      let place = [reading.venue, reading.year.map(String.init)].compactMap { $0 }.joined(separator: " ")
      let people = reading.authors.prefix(3).joined(separator: ", ")
      Output.line(mark + [title, people, place].filter { !$0.isEmpty }.joined(separator: ". "))
    }
    let papers = found.readings.count(where: \.isPaper)
    Output.line("")
    Output.line(
      [
        Explanation.count(papers, "paper"), Explanation.count(found.readings.count - papers, "other reading"),
        Explanation.count(found.sessions.count, "session"),
      ].joined(separator: ", "))
  }
}
