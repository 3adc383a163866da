import ArgumentParser
import PapersKit

/// The documents given with --cited: their keys together, `\@input` of .aux files followed.
struct CitedFiles {
  private(set) var cited = Cited()
  private var seen: Set<String> = []
  /// The document, as it was named, in which a key stands first.
  private var documents: [String: String] = [:]

  init(_ paths: [String], absolute: (String) -> String) throws {
    for path in paths { try read(absolute(path), named: path) }
  }

  private mutating func read(_ path: String, named name: String) throws {
    guard seen.insert(path).inserted else { return }
    guard let kind = Cited.Kind(fileName: path) else {
      Output.message("\(name): citations are read from .aux, .bcf, .tex, .typ, .md and .qmd files")
      throw Failing.usage
    }
    let found = Cited(try FileText.bytes(path), kind: kind)
    cited.add(found)
    for key in found.keys where documents[key.key] == nil { documents[key.key] = name }
    let folder = { (path: String) in path.lastIndex(of: "/").map { path[...$0] } ?? "" }
    // Only below the document's own folder: a name in a file leads nowhere else.
    for input in found.inputs
    where !input.hasPrefix("/") && !input.split(separator: "/").contains("..") && input.hasSuffix(".aux") {
      // "./a.aux" is a.aux: a file that names itself so is read once.
      let input = input.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
      try read(folder(path) + input, named: folder(name) + input)
    }
  }

  /// One line an unknown key; whether there was one.
  func tell(_ unknown: [CitedSelection.Unknown]) -> Bool {
    for one in unknown {
      let hint = one.nearest.map { "; the nearest known key is \"\($0)\"" } ?? ""
      let place = "\(documents[one.key.key] ?? "line"):\(one.key.line)"
      Output.message("\(place): nothing here has the key \"\(one.key.key)\"\(hint)")
    }
    return !unknown.isEmpty
  }
}

extension Failing {
  static let usage = ExitCode(2)
}
