import ArgumentParser
import PapersKit

struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a record by its key.")

  @OptionGroup var options: LibraryOptions
  @Argument(
    help: "The record's key.",
    completion: .shellCommand("ls bib/records 2>/dev/null | sed -n 's/[.]json$//p'"))
  var key: String

  func run() async throws {
    let library = try options.library()
    let record = try Failing.sentence { try library.record(key) }
    guard let record else { throw Explanation.noRecord(key, in: library) }
    if options.json {
      Output.data(String(decoding: RecordFile.bytes(of: record), as: UTF8.self))
    } else {
      for line in Explanation.lines(of: record) { Output.line(line) }
    }
  }
}

struct WhyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Show where a field of a record comes from, and what others said.",
    usage: "papers why KEY.FIELD")

  @OptionGroup var options: LibraryOptions
  @Argument(help: "KEY.FIELD, by CSL names: title, author, issued, container-title, page, DOI, ...")
  var what: String

  func validate() throws { _ = try parts() }

  private func parts() throws -> (key: String, field: String) {
    guard let dot = what.lastIndex(of: "."), dot != what.startIndex, !what.hasSuffix(".") else {
      throw ValidationError("\"\(what)\" is no KEY.FIELD, such as chen2018tvm.page.")
    }
    return (String(what[..<dot]), String(what[what.index(after: dot)...]))
  }

  func run() async throws {
    let library = try options.library()
    let (key, field) = try parts()
    let record = try Failing.sentence { try library.record(key) }
    guard let record else { throw Explanation.noRecord(key, in: library) }
    guard let entry = record.ledger(of: field) else {
      Output.message(
        "\"\(field)\" is no field; \(key) holds \(record.ledger.map(\.field).joined(separator: ", "))")
      throw ExitCode(1)
    }
    if options.json {
      Output.data(entry.json(key: key).document)
    } else {
      for line in Explanation.lines(of: entry, key) { Output.line(line) }
    }
  }
}
