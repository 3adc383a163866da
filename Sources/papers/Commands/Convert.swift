public import ArgumentParser
public import PapersKit

struct Convert: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Turn a bibliography into another format; needs no library.",
    discussion: """
      Formats: bibtex, biblatex, csl-json, ris, hayagriva (read and written), markdown, text (written only).
      A file's extension names its format. What a format cannot hold is said on standard error. A file is replaced only \
      after the new text was read back and compared.
      """)

  @Argument(help: "The files to read; - is standard input.") var inputs: [String]
  @Option(name: .shortAndLong, help: "The file to write; standard output if it is not given.") var output:
    String?
  @Option(help: "The format of the input, where its extension does not name it.") var from: Format?
  @Option(help: "The format to write; by default what the output's extension names.") var to: Format?
  @Option(help: "How venues are named: full, short or acronym.") var venues: ExportOptions.Venues = .full
  @Flag(help: "Write LaTeX in ASCII, for pdfLaTeX with bibtex.") var ascii = false
  @Option(help: "Only these fields, by the format's own names, separated by commas.") var fields: String?
  @Flag(name: .shortAndLong, help: "Say nothing of what a format cannot hold.") var quiet = false

  func run() async throws {
    guard let target = to ?? output.flatMap({ Format(fileName: $0) }) else {
      throw ValidationError("say the format with --to, or give an output file whose extension names it")
    }
    var options = ExportOptions()
    (options.venues, options.ascii, options.everything) = (venues, ascii, true)
    options.fields = fields.map { Set($0.split(separator: ",").map { String($0).trimmed }) }
    var records: [Record] = []
    var troubles = 0
    for input in inputs {
      let read = try Self.read(input, as: from)
      for notice in read.notices {
        troubles += 1
        Output.message("\(input)\(notice.line.map { ":\($0)" } ?? ""): \(notice.message)")
      }
      records += read.records
    }
    let written = target.write(records, options)
    if !quiet { for notice in written.notices { Output.message("\(notice.key ?? ""): \(notice.message)") } }
    if let difference = target.firstDifference(written, from: records, options) {
      Output.message("the text that was made does not say the same, so nothing was written: \(difference)")
      throw ExitCode(3)
    }
    try FileText.write(written.text, to: output)
    if troubles > 0 { throw ExitCode(1) }
  }

  static func read(_ path: String, as format: Format?) throws -> ReadRecords {
    let bytes = try FileText.bytes(path)
    guard let format = format ?? Format(fileName: path) ?? (path == "-" ? .bibtex : nil) else {
      Output.message("\(path): its extension names no format; say it with --from")
      throw ExitCode(2)
    }
    do { return try format.read(bytes, name: path) } catch {
      Output.message("\(path): \(error.sentence)")
      throw ExitCode(3)
    }
  }
}

extension Format: ExpressibleByArgument {}
extension ExportOptions.Venues: ExpressibleByArgument {}
extension ExportOptions.Preprints: ExpressibleByArgument {}

/// Whole files in and out, with a sentence when it fails.
enum FileText {
  static func bytes(_ path: String) throws -> [UInt8] {
    do { return try Files.real.read(path == "-" ? "/dev/stdin" : path) } catch {
      Output.message("\(error)")
      throw ExitCode(3)
    }
  }

  /// Replaces the file in one step; nil and "-" are standard output.
  static func write(_ text: String, to path: String?) throws {
    guard let path, path != "-" else {
      Output.data(text)
      return
    }
    do { try Files.real.write(path, text) } catch {
      Output.message("\(error)")
      throw ExitCode(3)
    }
  }
}
