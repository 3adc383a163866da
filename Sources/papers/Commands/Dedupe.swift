import ArgumentParser
import PapersKit

struct Dedupe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dedupe",
    abstract: "Find works that stand twice.",
    discussion: """
      Without FILE.bib the records of the library are compared. Nothing is changed; each group of entries that are one work is listed with what ties them.

      With --pairs it reads JSON Lines {"a": BibTeX fields, "b": BibTeX fields} and answers each with
      {"same", "relation", "score"}; relation is same, preprint-published, journal-extension or different.
      """)
  @Argument(help: "A BibTeX file.") var file: String?
  @Flag(help: "Compare the pairs on standard input, one a line.") var pairs = false
  @OptionGroup var options: LibraryOptions

  func validate() throws {
    if pairs, file != nil { throw ValidationError("give either a .bib file or --pairs") }
  }

  func run() async throws {
    if pairs { return try Self.answerPairs() }
    let (entries, groups, isWhole) = if let file { try read(file) } else { try await records() }
    if options.json {
      Output.data(Self.json(entries, groups).document)
    } else {
      Self.list(entries, groups)
    }
    if !options.quiet {
      let noun = file == nil ? "record" : entries.count == 1 ? "entry" : "entrie"
      let count =
        groups.count == 1 ? "1 work stands" : groups.isEmpty ? "none stands" : "\(groups.count) works stand"
      Output.message("\(Explanation.count(entries.count, noun)); \(count) more than once")
    }
    if !isWhole { throw ExitCode(1) }
  }

  /// An entry or a record, and where it stands.
  private struct Entry {
    var key: String
    var title: String
    var place: String
    var line: Int?
  }

  private func read(_ path: String) throws -> (entries: [Entry], groups: [Deduplicator.Group], isWhole: Bool)
  {
    let bytes: [UInt8]
    do { bytes = try Files.real.read(options.absolute(path)) } catch {
      Output.message("papers: \(error)")
      throw Failing.couldNotRun
    }
    let found = BibDuplicates(bytes)
    let entries = found.entries.map {
      Entry(key: $0.key, title: $0.title, place: "\(path):\($0.line)", line: $0.line)
    }
    return (entries, found.groups, true)
  }

  private func records() async throws -> (entries: [Entry], groups: [Deduplicator.Group], isWhole: Bool) {
    let library = try options.library()
    let (read, settled) = try await Failing.sentence {
      (try await library.records(), try library.settings().notSame)
    }
    for trouble in read.troubles { Output.message("papers: " + trouble.sentence) }
    let records = read.all
    let groups = Deduplicator(records.map { WorkSketch($0) }).groups().filter { group in
      let keys = Set(group.members.map { records[$0].key })
      return !settled.contains { keys.isSubset(of: Set($0)) }
    }
    let entries = records.map {
      Entry(key: $0.key, title: $0.title, place: "bib/records/\($0.key).json", line: nil)
    }
    return (entries, groups, read.troubles.isEmpty)
  }

  private static func list(_ entries: [Entry], _ groups: [Deduplicator.Group]) {
    for group in groups {
      for (n, member) in group.members.enumerated() {
        let entry = entries[member]
        Output.line("\(n == 0 ? "" : "  = ")\(entry.place): \(entry.key): \(entry.title)")
      }
      for tie in group.ties {
        let why = tie.sameness.evidence.joined(separator: ", ")
        let relation = tie.sameness.relation.rawValue
        Output.line(
          "    \(entries[tie.a].key), \(entries[tie.b].key): \(relation), \(tie.sameness.score) (\(why))")
      }
    }
  }

  private static func json(_ entries: [Entry], _ groups: [Deduplicator.Group]) -> JSON {
    .array(
      groups.map { group in
        .object([
          "entries": .array(
            group.members.map { i in
              .object([
                "key": .string(entries[i].key), "line": entries[i].line.map { .number($0) },
                "title": .string(entries[i].title),
              ])
            }),
          "ties": .array(
            group.ties.map { tie in
              .object([
                "a": .string(entries[tie.a].key), "b": .string(entries[tie.b].key),
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
