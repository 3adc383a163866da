import Foundation
import PapersKit
import Testing

/// The command line itself: what is offered, what is refused, and what a slip of the finger is told.
@Suite(.enabled(if: Scratch.program != nil, "the program is not built"))
struct CommandLineTests {
  /// Names of subcommands that a help text offers.
  static func offered(_ help: String) -> [String] {
    guard let start = help.range(of: "SUBCOMMANDS:") else { return [] }
    return help[start.upperBound...].split(separator: "\n").compactMap { line in
      // Two blanks and a name; the continuation of a description is indented further.
      guard line.hasPrefix("  "), let first = line.dropFirst(2).first, first.isLowercase else { return nil }
      return line.split(separator: " ").first.map(String.init)
    }
  }

  /// Every command and subcommand, by the program's own help.
  static func all(_ scratch: Scratch) async throws -> [[String]] {
    var found: [[String]] = []
    for name in offered(try await scratch.run("--help").out) {
      found.append([name])
      found += offered(try await scratch.run(name, "--help").out).map { [name, $0] }
    }
    return found
  }

  @Test func everyCommandSaysWhatItIsForAndHowItIsCalled() async throws {
    let scratch = try Scratch()
    let commands = try await Self.all(scratch)
    #expect(commands.count > 30)
    for command in commands {
      let called = command.joined(separator: " ")
      let help = try await scratch.run(command + ["--help"])
      #expect(help.code == 0 && help.err.isEmpty, "\(called)")
      let overview = help.out.split(separator: "\n").first ?? ""
      #expect(overview.hasPrefix("OVERVIEW: ") && overview.count > 25, "\(called)")
      #expect(help.out.contains("USAGE: papers \(called)"), "\(called): \(help.out)")
      // Eighty columns: a terminal of the usual width breaks no line.
      #expect(
        help.out.split(separator: "\n").allSatisfy { $0.hasPrefix("USAGE") || $0.count <= 80 }, "\(called)")
      // Each option and argument is explained.
      let bare = help.out.split(separator: "\n").filter {
        $0.hasPrefix("  -") && $0.split(separator: " ").count < 2 && !$0.contains("<")
      }
      #expect(bare.isEmpty, "\(called): \(bare)")
      #expect(try await scratch.run(["help"] + command).out == help.out, "\(called)")
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/bib"))
  }

  @Test func everyCommandRefusesAnUnknownOptionWithExitCode2() async throws {
    let scratch = try Scratch()
    for command in try await Self.all(scratch) {
      let run = try await scratch.run(command + ["--nonsense"])
      #expect(run.code == 2, "\(command): \(run.code)")
      // What is missing is named first.
      let isNamed = run.err.contains("'--nonsense'") || run.err.contains("Missing expected argument")
      #expect(isNamed && run.out.isEmpty, "\(command): \(run.err)")
    }
  }

  struct Slip: CustomTestStringConvertible, Sendable {
    var line: [String]
    var meant: String
    var testDescription: String { line.joined(separator: " ") }
    init(_ line: String, _ meant: String) {
      (self.line, self.meant) = (line.split(separator: " ").map(String.init), meant)
    }
  }

  @Test(arguments: [
    Slip("syc", "'sync'"), Slip("Sync", "'sync'"), Slip("lsit", "'list'"), Slip("serach tvm", "'search'"),
    Slip("catalog list", "'catalogue'"), Slip("catalogue lst", "'list'"), Slip("cache prnue", "'prune'"),
    Slip("normalise people", "'normalize'"), Slip("normalize peple", "'people'"), Slip("help syn", "'sync'"),
    Slip("merge-drive a b c", "'merge-driver'"), Slip("sync --ofline", "'--offline'"),
    Slip("sync --frozn", "'--frozen'"),
    Slip("export bibtex --citd a.aux", "'--cited'"), Slip("list --jsn", "'--json'"),
    Slip("add x --optinal", "'--optional'"),
    Slip("lookup x --contct a@b.org", "'--contact'"), Slip("tidy a.bib --keep-ordr", "'--keep-order'"),
  ])
  func aSlipIsToldWhatWasMeant(_ slip: Slip) async throws {
    let run = try await Scratch().run(slip.line)
    #expect(run.code == 2)
    #expect(run.err.contains("Did you mean \(slip.meant)?"), "\(run.err)")
    #expect(run.out.isEmpty)
  }

  @Test(
    arguments: [
      (["export", "docx"], "bibtex"), (["list", "--week", "two"], "'two'"),
      (["packet", "--format", "pdf"], "html"),
      (["convert", "a.bib", "--to", "word"], "hayagriva"),
      (["export", "bibtex", "--venues", "long"], "acronym"),
      (["normalize", "people", "--style", "apa"], "crossref"), (["why", "nokey"], "KEY.FIELD"),
      (["sync", "--offline", "--frozen"], "Only one of"), (["convert", "a.bib"], "--to"), (["show"], "<key>"),
      (["add"], "<refs>"), (["lookup"], "<refs>"), (["search"], "<words>"),
      (["parse"], "<list>"),
      (["merge-driver", "a", "b"], "<theirs>"), (["tidy"], "<file>"), (["import"], "<files>"),
      (["list", "extra"], "'extra'"),
      (["export", "bibtex", "--json"], "-o FILE"),
      (["tidy", "a.bib", "--json", "--diff"], "standard output"),
      (["dedupe", "a.bib", "--pairs"], "--pairs"), (["sync", "-C"], "-C"),
    ] as [([String], String)])
  func aWrongCallSaysWhatIsExpected(line: [String], says: String) async throws {
    let scratch = try Scratch.library(WholeLibraryTests.list)
    try scratch.write("a.bib", WholeFileTests.bib)
    let before = try scratch.bib()
    let run = try await scratch.run(line)
    #expect(run.code == 2, "\(run.err)")
    #expect(run.err.hasPrefix("Error: ") && run.err.contains(says), "\(run.err)")
    #expect(run.err.contains("Usage: papers \(line[0])"), "\(run.err)")
    #expect(run.out.isEmpty)
    #expect(try scratch.bib() == before)
  }

  @Test func withoutACommandTheCommandsAreShown() async throws {
    let scratch = try Scratch()
    let bare = try await scratch.run([String]())
    #expect(bare.code == 0)
    #expect(bare.out == (try await scratch.run("--help").out))
    let version = try await scratch.run("--version")
    #expect(version.code == 0)
    #expect(version.out == Product.version + "\n")
    for group in ["cache", "catalogue", "normalize"] {
      let run = try await scratch.run(group)
      // `cache` alone is `cache size`, which needs a library.
      #expect(run.code == (group == "cache" ? 3 : 0), "\(group)")
    }
  }

  /// What needs a library, with arguments that are otherwise right.
  static let libraryLines: [[String]] = [
    ["sync"], ["sync", "--offline"], ["sync", "--frozen"], ["sync", "--dry-run"], ["add", "x"], ["list"],
    ["search", "x"], ["show", "x"], ["why", "x.title"], ["export", "bibtex"], ["packet"], ["check"],
    ["diff", "."], ["prune"], ["cache"], ["cache", "size"], ["cache", "verify"], ["cache", "prune"],
    ["dedupe"],
    ["import", "a.bib"], ["catalogue", "list"], ["catalogue", "verify"],
  ]

  @Test func outsideALibraryEachSaysHowToMakeOneAndMakesNothing() async throws {
    let scratch = try Scratch()
    try scratch.write("a.bib", WholeFileTests.bib)
    for line in Self.libraryLines {
      let run = try await scratch.run(line)
      #expect(run.code == 3, "\(line): \(run.code) \(run.err)")
      #expect(run.err.contains("`papers init` makes a library"), "\(line): \(run.err)")
      #expect(run.out.isEmpty, "\(line)")
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path).filter { !$0.hasPrefix(".") }
    #expect(left == ["a.bib"])
  }

  @Test func aLibraryIsFoundFromAnyFolderInItAndByDashC() async throws {
    let scratch = try Scratch.library(WholeLibraryTests.list)
    try scratch.write("notes/deep/x.txt", "")
    let here = try await scratch.run("list", "--json")
    #expect(here.json.array.count == 4)
    for place in ["bib", "bib/lists", "notes/deep", "./notes/../bib", scratch.path + "/notes"] {
      #expect(try await scratch.run("list", "--json", "-C", place).out == here.out, "\(place)")
    }
    #expect(try await scratch.run("list", "-C", "/").code == 3)
    // A slip in the path must not work on the library around it.
    for line in [["list", "-C", "nowhere/at/all"], ["-C", "nowhere/at/all", "list"]] {
      let run = try await scratch.run(line)
      #expect(
        run.code == 3 && run.out.isEmpty && run.err.hasSuffix("nowhere/at/all: no such folder\n"),
        "\(run.err)")
    }
    #expect(try await scratch.run("-C", "notes/deep", "list", "--json").out == here.out)
  }
}
