public import ArgumentParser
public import PapersKit

struct Convert: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Turn a bibliography into another format; needs no library.",
    discussion: """
      Formats: bibtex, biblatex, csl-json, ris, hayagriva (read and written), markdown, text (written only).
      A file's extension names its format. What a format cannot hold is said on standard error. A file is replaced only \
      after the new text was read back and compared.
      """)

  @Argument(help: "The files to read; - is standard input.", completion: .file()) var inputs: [String]
  @Option(
    name: .shortAndLong, help: "The file to write; standard output if it is not given.", completion: .file())
  var output: String?
  @Option(help: "The format of the input, where its extension does not name it.") var from: ReadableFormat?
  @Option(help: "The format to write; by default what the output's extension names.") var to: Format?
  @Option(help: "How venues are named: full, short or acronym.") var venues: ExportOptions.Venues = .full
  @Flag(help: "Write LaTeX in ASCII, for pdfLaTeX with bibtex.") var ascii = false
  @Option(help: "Only these fields, by the format's own names, separated by commas.") var fields: String?
  @Option(
    help: "Only what this document cites (.aux, .bcf, .tex, .typ, .md, .qmd); may be given more than once.",
    completion: .file(extensions: ["aux", "bcf", "tex", "typ", "md", "qmd"]))
  var cited: [String] = []
  @Flag(name: .shortAndLong, help: "Say nothing of what a format cannot hold.") var quiet = false

  /// The format to write, where one is named.
  private var target: Format? { to ?? output.flatMap { Format(fileName: $0) } }

  func validate() throws {
    if let target { return try ChosenFields.check(fields, for: target) }
    let why = output.map { "\"\($0)\" names no format" } ?? "it is not said what to write"
    let formats = Format.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("\(why): give --to FORMAT (\(formats)), or -o FILE with a format's extension")
  }

  func run() async throws {
    guard let target else { throw ExitCode.validationFailure }
    let citing = try CitedFiles(cited, absolute: { $0 })
    if try extract(citing, as: target) { return }
    if try reformat(as: target) { return }
    var options = ExportOptions()
    (options.venues, options.ascii, options.everything) = (venues, ascii, true)
    if let fields { options.choose(fields: fields) }
    var works = ReadWorks()
    var troubles = 0
    for input in inputs {
      for notice in try Self.read(input, as: from?.format, into: &works) {
        troubles += 1
        Output.message("\(input)\(notice.line.map { ":\($0)" } ?? ""): \(notice.message)")
      }
    }
    var chosen = Array(0..<works.count)
    if !cited.isEmpty {
      let selection = CitedSelection(citing.cited, among: works.keys)
      if citing.tell(selection.unknown) { troubles += 1 }
      chosen = selection.found
    }
    let (pieces, absent) = try write(works, chosen, FormatWriter(target, options))
    if ChosenFields.tell(absent, target) { troubles += 1 }
    try FileText.write(pieces, to: output)
    if troubles > 0 { throw ExitCode(1) }
  }

  private func write(_ works: ReadWorks, _ chosen: [Int], _ empty: FormatWriter) throws -> (
    pieces: [[UInt8]], absent: [String]
  ) {
    var (writer, rest) = (empty, chosen[...])
    while !rest.isEmpty {
      let notices: [FormatNotice]
      do { notices = try writer.add(works.records(rest.prefix(writer.portion))) } catch {
        let what = "the text that was made does not say the same, so nothing was written"
        Output.message("\(what): \(error.sentence)")
        throw ExitCode(3)
      }
      rest = rest.dropFirst(writer.portion)
      if !quiet { for notice in notices { Output.message("\(notice.key ?? ""): \(notice.message)") } }
    }
    return writer.end()
  }

  /// Cited entries of one .bib for another .bib are copied as they stand.
  private func extract(_ citing: CitedFiles, as target: Format) throws -> Bool {
    guard !cited.isEmpty, inputs.count == 1, target == .bibtex, !ascii, fields == nil, venues == .full,
      (from?.format ?? Format(fileName: inputs[0]) ?? .bibtex) == .bibtex
    else { return false }
    let extract = BibExtract(try FileText.bytes(inputs[0]), citing: citing.cited)
    let isShort = citing.tell(extract.unknown)
    try FileText.write(extract.bytes, to: output)
    if isShort { throw ExitCode(1) }
    return true
  }

  /// The works of a file behind others; what was wrong with it.
  static func read(_ path: String, as format: Format?, into works: inout ReadWorks) throws -> [FormatNotice] {
    let bytes = try FileText.bytes(path)
    guard let format = format ?? Format(fileName: path) ?? (Input.isStream(path) ? .bibtex : nil) else {
      Output.message("\(path): its extension names no format; say it with --from")
      throw ExitCode(2)
    }
    do { return try works.read(bytes, name: path, as: format) } catch {
      Output.message("\(path): \(error.sentence)")
      throw ExitCode(3)
    }
  }
}

extension Format: ExpressibleByArgument {}

/// A format that can be read, not only written.
struct ReadableFormat: ExpressibleByArgument {
  let format: Format

  init?(argument: String) {
    guard let format = Format(rawValue: argument), format.isReadable else { return nil }
    self.format = format
  }
  var defaultValueDescription: String { format.rawValue }
  static var allValueStrings: [String] { Format.allCases.filter(\.isReadable).map(\.rawValue) }
}
extension ExportOptions.Venues: ExpressibleByArgument {}
extension ExportOptions.Preprints: ExpressibleByArgument {}

/// What --fields names.
enum ChosenFields {
  static func check(_ fields: String?, for format: Format) throws {
    guard fields != nil, !format.isReadable else { return }
    throw ValidationError("--fields chooses among the fields of a format, and \(format.rawValue) has none.")
  }

  /// One line a field that no work has; whether there was one.
  static func tell(_ absent: [String], _ format: Format) -> Bool {
    for name in absent {
      let shown = format == .ris ? name.uppercased() : name
      let hint = format == .ris ? "; RIS names fields by tags, such as TI, AU and PY" : ""
      Output.message("no work here has the field \"\(shown)\"\(hint)")
    }
    return !absent.isEmpty
  }
}

/// Whole files in and out, with a sentence when it fails.
enum FileText {
  static func bytes(_ path: String) throws -> [UInt8] {
    if Input.isStream(path), let bytes = Input.all(of: path) { return bytes }
    // Larger than other files: a bibliography of half a million works has 400 MB.
    do { return try Files.real.read(path, Int(UInt32.max)) } catch {
      Output.message("\(error)")
      throw ExitCode(3)
    }
  }

  /// Takes away what commands left beside a file that were killed while they wrote it.
  static func clear(around path: String) {
    let folder = path.lastIndex(of: "/").map { path[..<$0] } ?? "."
    try? Files.real.removeLeftovers(folder.isEmpty ? "/" : String(folder))
  }

  /// Replaces the file in one step; nil and "-" are standard output. A device or a pipe is written to, never replaced;
  /// behind a link, the file that it leads to is replaced and the link stays.
  static func write(_ text: String, to path: String?) throws { try write(Array(text.utf8), to: path) }
  static func write(_ bytes: [UInt8], to path: String?) throws { try write([bytes], to: path) }
  static func write(_ pieces: [[UInt8]], to path: String?) throws {
    guard let path, path != "-" else {
      for piece in pieces { Output.data(piece) }
      return
    }
    do {
      if Output.isDevice(path) {
        guard Output.write(Array(pieces.joined()), toDevice: path) else {
          throw FilesError.failed(path, code: Output.lastError)
        }
      } else {
        let path = Files.behindLinks(path)
        _ = try Files.replace(path) { write throws(FilesError) in
          for piece in pieces { try write(piece[...]) }
          return true
        }
        clear(around: path)
      }
    } catch {
      Output.message("\(error)")
      throw ExitCode(3)
    }
  }
}
