import ArgumentParser
import PapersKit

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Write the library's references for a report: bibtex, biblatex, csl-json, ris, hayagriva, markdown, text.",
    discussion: """
      Without a choice, the records that the lists name, in the lists' order. What was written is read back and compared \
      before a file is replaced.
      """)

  @OptionGroup var options: LibraryOptions
  @Argument(help: "The format.") var format: Format
  @Option(
    help: "Only what this document cites (.aux, .bcf, .tex, .typ, .md, .qmd); may be given more than once.",
    completion: .file(extensions: ["aux", "bcf", "tex", "typ", "md", "qmd"]))
  var cited: [String] = []
  @Option(help: "Only the readings of this week.") var week: Int?
  @Flag(help: "Records too that no list names (any more).") var all = false
  @Option(help: "How venues are named: full, short or acronym.") var venues: ExportOptions.Venues?
  @Option(help: "Cite the published form (avoid) or the preprint (prefer) of a work that has both.")
  var preprints: ExportOptions.Preprints?
  @Flag(help: "Write LaTeX in ASCII, for pdfLaTeX with bibtex.") var ascii = false
  @Flag(help: "Abstracts and keywords too.") var abstracts = false
  @Option(help: "Only these fields, by the format's own names, separated by commas.") var fields: String?
  @Option(
    name: .shortAndLong, help: "The file to write; standard output if it is not given.", completion: .file())
  var output: String?

  func validate() throws {
    if options.json, output == nil {
      throw ValidationError(
        "--json tells what was written with -o FILE; the records as JSON are `export csl-json`.")
    }
    try ChosenFields.check(fields, for: format)
  }

  func run() async throws {
    let library = try options.library()
    let citing = cited.isEmpty ? nil : try CitedFiles(cited, absolute: options.absolute)
    if let citing, week == nil, !citing.cited.everything {
      let found = try await Failing.sentence { try await CitedRecords(citing.cited, in: library) }
      for trouble in found.troubles { Output.message(trouble.sentence) }
      let isShort = citing.tell(found.unknown) || !found.troubles.isEmpty
      let settings = try Failing.sentence { try library.settings() }
      return try write(found.records, settings, isShort: isShort)
    }
    let (tied, troubles, settings) = try await Failing.sentence {
      let settings = try library.settings()
      let records = try await library.records()
      return (
        TiedReadings(try LibraryLists(library, settings), records.all), records.troubles, settings
      )
    }
    for trouble in troubles { Output.message(trouble.sentence) }
    var chosen = all || citing != nil ? tied.listed + tied.unlisted : tied.listed
    if let week {
      let keys = Set(tied.rows.filter { $0.session?.week == week }.compactMap { $0.record?.key })
      chosen = chosen.filter { keys.contains($0.key) }
      if chosen.isEmpty {
        // An empty file in place of the last one helps nobody.
        Output.message("no reading of week \(week) has a record; nothing was written")
        throw ExitCode(1)
      }
    }
    var isShort = !troubles.isEmpty
    if let citing {
      let selection = CitedSelection(citing.cited, among: chosen.map(\.key))
      isShort = citing.tell(selection.unknown) || isShort
      chosen = selection.found.map { chosen[$0] }
    }
    try write(chosen, settings, isShort: isShort)
  }

  private func write(_ chosen: [Record], _ settings: Settings, isShort: Bool) throws {
    var wanted = settings.exportOptions
    wanted.venues = venues ?? wanted.venues
    wanted.preprints = preprints ?? wanted.preprints
    wanted.ascii = ascii || wanted.ascii
    wanted.everything = abstracts
    if let fields { wanted.choose(fields: fields) }
    let written = format.write(chosen, wanted)
    let isLacking = ChosenFields.tell(written.absent, format)
    if !options.quiet {
      for notice in written.notices { Output.message("\(notice.key ?? ""): \(notice.message)") }
    }
    if let difference = format.firstDifference(written, from: chosen, wanted) {
      Output.message("the text that was made does not say the same, so nothing was written: \(difference)")
      throw Failing.couldNotRun
    }
    try FileText.write(written.text, to: output.map(options.absolute))
    if options.json, let output {
      let notices = written.notices.map { "\($0.key ?? ""): \($0.message)" }
      let told: JSON = .object([
        "written": .string(output), "records": .number(chosen.count), "notices": .strings(notices),
      ])
      Output.data(told.document)
    }
    if isShort || isLacking { throw ExitCode(1) }
  }
}
