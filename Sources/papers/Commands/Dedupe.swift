import ArgumentParser
import PapersKit

struct Dedupe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find works that stand twice.",
    discussion: """
      With --pairs it reads JSON Lines {"a": BibTeX fields, "b": BibTeX fields} and answers each with
      {"same", "relation", "score"}; relation is same, preprint-published, journal-extension or different.
      """)
  @Flag(help: "Compare the pairs on standard input, one a line.") var pairs = false

  func run() async throws {
    while let line = readLine(strippingNewline: true) {
      if line.allSatisfy(\.isWhitespace) { continue }
      Output.data(try Self.answer(line).line + "\n")
    }
  }

  private static func answer(_ line: String) throws -> JSON {
    let pair = try JSON(parsing: line)
    guard let a = pair["a"], let b = pair["b"] else {
      throw ValidationError("a pair needs the members a and b: \(line.prefix(80))")
    }
    let result = sameWork(sketch(a), sketch(b))
    return .object([
      "same": .bool(result.same), "relation": .string(result.relation.rawValue),
      "score": .number("\(result.score)"),
      "evidence": .strings(result.evidence),
    ])
  }

  private static func sketch(_ json: JSON) -> WorkSketch {
    var fields: [String: String] = [:]
    for member in json.members {
      fields[member.name.lowercased()] = member.value.string ?? member.value.int.map(String.init)
    }
    return WorkSketch(bibTeX: fields, type: fields["type"] ?? "misc")
  }
}
