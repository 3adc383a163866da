import Foundation
import PapersKit
import TestSupport
import Testing

/// What the README promises is what the program does: its session is run, line by line, on the sample library.
@Suite(.enabled(if: Scratch.program != nil, "the program is not built"))
struct ReadmeTests {
  static let text = (try? String(contentsOfFile: LayoutTests.root + "/README.md", encoding: .utf8)) ?? ""

  /// Commands of indented blocks that begin with `$ papers`, each with the lines that it prints.
  static let session: [(command: [String], prints: [String])] = {
    var found: [(command: [String], prints: [String])] = []
    var isIn = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("    ") else {
        isIn = false
        continue
      }
      let code = line.dropFirst(4)
      if code.hasPrefix("$ papers ") {
        found.append((code.dropFirst("$ papers ".count).split(separator: " ").map(String.init), []))
        isIn = true
      } else if isIn {
        found[found.count - 1].prints.append(String(code))
      }
    }
    return found
  }()

  @Test func theReadmeKeepsToItsLengthAndHasASession() {
    #expect(Self.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 151)
    #expect(Self.session.count >= 4)
    #expect(Self.session.first?.command == ["sync"])
  }

  @Test func theSessionPrintsWhatTheReadmeShows() async throws {
    let scratch = try Scratch()
    try FileManager.default.copyItem(atPath: LayoutTests.root + "/bib", toPath: scratch.path + "/bib")
    try scratch.write(
      "report.aux", "\\relax\n\\citation{chen2018tvm}\n\\citation{chen2018tvn}\n")
    let before = try scratch.bib()
    for (command, prints) in Self.session {
      let run = try await scratch.run(command)
      let printed = (run.out + run.err).split(separator: "\n").map(String.init)
      #expect(printed == prints, "papers \(command.joined(separator: " "))")
    }
    // A fresh clone without a network: everything is locked, and no byte changes.
    #expect(try scratch.bib() == before)
  }

  @Test func everyCommandAndFlagThatTheReadmeNamesExists() async throws {
    let scratch = try Scratch()
    let commands = try await CommandLineTests.all(scratch).filter { $0.count == 1 }.flatMap { $0 }
    var help = ""
    for command in commands { help += try await scratch.run(command, "--help").out }
    // Between single backticks, in prose and tables.
    let quoted = Self.text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    var named = 0
    for words in quoted.map({ $0.split(separator: " ").map(String.init) }) {
      if words.count > 1, words[0] == "papers", words[1].first?.isLowercase == true {
        #expect(commands.contains(words[1]) || words[1] == "help", "papers \(words[1])")
        named += 1
      }
      for flag in words where flag.hasPrefix("--") {
        #expect(help.contains(flag + " ") || help.contains(flag + "\n"), "\(flag)")
        named += 1
      }
    }
    #expect(named > 10)
    for command in commands {
      #expect(Self.text.contains("`\(command)") || Self.text.contains("papers \(command)"), "\(command)")
    }
  }

  @Test func theMakefileOffersWhatTheReadmeNames() throws {
    let makefile = try String(contentsOfFile: LayoutTests.root + "/Makefile", encoding: .utf8)
    let words = Self.text.split { !($0.isLetter || $0 == "-") }.map(String.init)
    let targets = Set(zip(words, words.dropFirst()).filter { $0.0 == "make" }.map(\.1))
      .intersection(["sync", "test", "judges", "bench", "format", "lint", "install"])
    #expect(targets.isSuperset(of: ["sync", "test", "install"]))
    for target in targets { #expect(makefile.contains("\n\(target):"), "\(target)") }
  }

  @Test func everyFolderOfTheLibraryIsNamed() throws {
    for folder in LayoutTests.folders { #expect(Self.text.contains(folder), "\(folder)") }
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completionsNameEveryCommand(shell: String) async throws {
    let scratch = try Scratch()
    let script = try await scratch.run("--generate-completion-script", shell)
    #expect(script.code == 0)
    for command in try await CommandLineTests.all(scratch) {
      #expect(script.out.contains(command.last ?? ""), "\(command)")
    }
    try scratch.write("papers.\(shell)", script.out)
    let folder = (Scratch.program.map { $0 as NSString } ?? "").deletingLastPathComponent
    guard shell == "bash", Tool.bash.isThere else { return }
    // The shell's own machinery is asked: what follows `papers sy`, and `papers sync --off`.
    for (words, wanted) in [
      ("papers sy", "sync"), ("papers sync --off", "--offline"), ("papers export b", "bibtex"),
    ] {
      let ask = """
        source '\(scratch.path)/papers.bash'
        COMP_WORDS=(\(words)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE='\(words)'; COMP_POINT=${#COMP_LINE}
        spec=$(complete -p papers); f=${spec#*-F }; f=${f%% *}
        PATH="\(folder):$PATH"
        $f papers "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """
      let said = try await scratch.launch([Tool.bash.path, "-c", ask]).out
      #expect(said.split(separator: "\n").contains { $0.hasPrefix(wanted) }, "\(words): \(said)")
    }
  }
}
