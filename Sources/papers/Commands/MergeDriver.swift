import ArgumentParser
import PapersKit

struct MergeDriver: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-driver",
    abstract: "Merge records and .bib files for git, by entry and field.",
    discussion: """
      Once for a clone:  git config merge.papers.driver "papers merge-driver %O %A %B %P"
      In .gitattributes: *.bib merge=papers
                         bib/records/*.json merge=papers
      Exit code 0: merged; 1: conflicts are marked in the file, as git users expect.
      """)

  @Argument(help: "The common ancestor's file (%O).") var base: String
  @Argument(help: "Our file, which is replaced by the result (%A).") var ours: String
  @Argument(help: "Their file (%B).") var theirs: String
  @Argument(help: "The path in the repository (%P): its extension says what it is.") var path: String?

  func run() async throws {
    let (old, mine, other) = (try FileText.bytes(base), try FileText.bytes(ours), try FileText.bytes(theirs))
    let conflicts: Int
    if (path ?? ours).hasSuffix(".json") {
      let outcome = RecordMerge.merge(
        base: old.isEmpty ? nil : try? JSON(parsing: old), ours: try Self.json(mine, ours),
        theirs: try Self.json(other, theirs))
      try FileText.write(outcome.text, to: ours)
      conflicts = outcome.conflicts
    } else {
      let outcome = BibMerge.merge(base: old, ours: mine, theirs: other)
      try FileText.write(outcome.bytes, to: ours)
      conflicts = outcome.conflicts
    }
    if conflicts > 0 {
      Output.message(
        "\(path ?? ours): \(conflicts) \(conflicts == 1 ? "conflict is" : "conflicts are") marked")
      throw ExitCode(1)
    }
  }

  private static func json(_ bytes: [UInt8], _ name: String) throws -> JSON {
    do { return try JSON(parsing: bytes) } catch {
      Output.message("\(name): \(error.sentence)")
      throw ExitCode(3)
    }
  }
}
