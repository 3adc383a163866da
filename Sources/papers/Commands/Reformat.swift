import ArgumentParser
import BibTeX
import PapersKit

extension Convert {
  /// A .bib into a .bib with nothing else asked for: the same entries and values in one layout, all else kept.
  ///
  /// Not through records: what they do not hold would be lost, and 100,000 entries take half a second this way.
  func reformat(as target: Format) throws -> Bool {
    guard target == .bibtex, inputs.count == 1, cited.isEmpty, !ascii, fields == nil, venues == .full,
      (from?.format ?? Format(fileName: inputs[0]) ?? (inputs[0] == "-" ? .bibtex : nil)) == .bibtex
    else { return false }
    let file = BibFile(try FileText.bytes(inputs[0]), name: inputs[0])
    if !quiet { for diagnostic in file.diagnostics { for line in diagnostic.lines { Output.message(line) } } }
    if let output, output != "-" {
      guard try replace(output, by: file) else {
        Output.message("the text that was made does not say the same, so nothing was written")
        throw ExitCode(3)
      }
    } else {
      file.formatted { Output.data($0) }
    }
    if file.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    return true
  }

  /// Each piece is read back before it is written; where that fails for what a damaged file holds, the whole is.
  private func replace(_ path: String, by file: BibFile) throws -> Bool {
    do {
      let target = Files.behindLinks(path)
      let isWritten = try Files.replace(target) { write throws(FilesError) in
        try file.formattedAndChecked { piece throws(FilesError) in try write(piece) }
      }
      if isWritten {
        FileText.clear(around: target)
        return true
      }
    } catch {
      Output.message("\(error)")
      throw ExitCode(3)
    }
    let text = file.formatted()
    guard file.holdsTheSameEntries(as: BibFile(text)) else { return false }
    try FileText.write(text, to: path)
    return true
  }
}

extension BibDiagnostic {
  fileprivate var lines: [String] { text.split(separator: "\n").map(String.init) }
}
