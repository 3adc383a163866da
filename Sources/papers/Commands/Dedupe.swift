import ArgumentParser
import FoundationEssentials
import PapersKit

struct Dedupe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find works that stand twice.",
    discussion: """
      FILE.bib is read and not changed; each group of entries that are one work is listed with what ties them.

      With --pairs it reads JSON Lines {"a": BibTeX fields, "b": BibTeX fields} and answers each with
      {"same", "relation", "score"}; relation is same, preprint-published, journal-extension or different.
      """)
  @Argument(help: "A BibTeX file.") var file: String?
  @Flag(help: "Compare the pairs on standard input, one a line.") var pairs = false
  @Flag(help: "Print JSON on stdout.") var json = false

  func validate() throws {
    if pairs == (file != nil) { throw ValidationError("give either a .bib file or --pairs") }
  }

  func run() async throws {
    if let file { try list(file) } else { try Self.answerPairs() }
  }

  private func list(_ path: String) throws {
    let absolute = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    let bytes: [UInt8]
    do { bytes = try Files.real.read(absolute) } catch {
      Output.message("papers: \(error)")
      throw ExitCode(3)
    }
    let found = BibDuplicates(bytes)
    if json {
      Output.data(Self.json(found).document)
      return
    }
    for group in found.groups {
      for (n, member) in group.members.enumerated() {
        let entry = found.entries[member]
        Output.line("\(n == 0 ? "" : "  = ")\(path):\(entry.line): \(entry.key): \(entry.title)")
      }
      for tie in group.ties {
        let (a, b) = (found.entries[tie.a].key, found.entries[tie.b].key)
        let why = tie.sameness.evidence.joined(separator: ", ")
        Output.line("    \(a), \(b): \(tie.sameness.relation.rawValue), \(tie.sameness.score) (\(why))")
      }
    }
    Output.message(
      "\(found.entries.count) entries, \(found.groups.count) "
        + (found.groups.count == 1 ? "work stands more than once" : "works stand more than once"))
  }

  private static func json(_ found: BibDuplicates) -> JSON {
    .array(
      found.groups.map { group in
        .object([
          "entries": .array(
            group.members.map { i in
              let entry = found.entries[i]
              return .object([
                "key": .string(entry.key), "line": .number(entry.line), "title": .string(entry.title),
              ])
            }),
          "ties": .array(
            group.ties.map { tie in
              .object([
                "a": .string(found.entries[tie.a].key), "b": .string(found.entries[tie.b].key),
                "relation": .string(tie.sameness.relation.rawValue),
                "score": .number("\(tie.sameness.score)"),
                "evidence": .strings(tie.sameness.evidence),
              ])
            }),
        ])
      })
  }

  private static func answerPairs() throws {
    var number = 0
    while let line = readLine(strippingNewline: true) {
      number += 1
      if line.allSatisfy(\.isWhitespace) { continue }
      guard let pair = try? JSON(parsing: line), let a = pair["a"], let b = pair["b"] else {
        Output.message("papers: line \(number) is no pair {\"a\": {...}, \"b\": {...}}: \(line.prefix(80))")
        throw ExitCode(3)
      }
      let result = sameWork(sketch(a), sketch(b))
      let answer: JSON = .object([
        "same": .bool(result.same), "relation": .string(result.relation.rawValue),
        "score": .number("\(result.score)"), "evidence": .strings(result.evidence),
      ])
      Output.data(answer.line + "\n")
    }
  }

  private static func sketch(_ json: JSON) -> WorkSketch {
    var fields: [String: String] = [:]
    for member in json.members {
      fields[member.name.lowercased()] = member.value.string ?? member.value.int.map(String.init)
    }
    return WorkSketch(bibTeX: fields, type: fields["type"] ?? "misc")
  }
}
