import Foundation
import PapersKit
import Testing

/// The set-up of a machine, on one that is only played: the scripts meet programs of ours in place of the system's.
@Suite(.enabled(if: Judge.isThere("timeout", "env", "install"), "needs coreutils in /usr/bin"))
struct InstallTests {
  /// A folder with programs that say what they were called with; nothing else is in the PATH but the shell's tools.
  static func on(
    _ programs: [String: String], run script: [String]
  ) async throws -> (code: Int32, output: String, log: String) {
    try await Judge.inFolder { folder in
      let bin = folder.path + "/bin"
      try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
      for tool in ["bash", "cut", "env", "install", "rm", "chmod", "mkdir", "cat", "dirname"] {
        let place = ["/usr/bin/", "/bin/"].map { $0 + tool }.first {
          FileManager.default.isExecutableFile(atPath: $0)
        }
        try FileManager.default.createSymbolicLink(
          atPath: bin + "/" + tool, withDestinationPath: try #require(place))
      }
      let sources = folder.path + "/sources"
      try FileManager.default.createDirectory(atPath: sources, withIntermediateDirectories: true)
      for (name, body) in programs {
        try Judge.write(
          "#!/bin/bash\necho \"\(name) $*\" >> \(folder.path)/log\n\(body)\n", "sources/" + name, in: folder)
      }
      // Another test's child may be born while we write a file, and hold it open: such a file cannot be run. Copies that
      // a child makes are nobody else's.
      if !programs.isEmpty {
        let copied = try await Judge.run(
          ["/usr/bin/install", "-m", "755"] + programs.keys.sorted().map { "sources/" + $0 } + ["bin"],
          in: folder)
        try #require(copied.code == 0, "\(copied.output)")
      }
      let words = script.map { $0.replacing("HERE", with: folder.path) }
      let run = try await Judge.run(
        ["/usr/bin/env", "-i", "PATH=" + bin, "HOME=/nowhere"] + words, in: folder)
      let log = FileManager.default.contents(atPath: folder.path + "/log") ?? Data()
      return (run.code, run.output, String(decoding: log, as: UTF8.self))
    }
  }
  static let packages = LayoutTests.root + "/.ci/packages"
  static let linux = "echo Linux"
  static let swift = ["swift": "", "uname": linux]

  struct Machine: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var programs: [String: String]
    var code: Int32
    var says: String
    /// What was run, in this order.
    var ran: [String] = []
    var never: [String] = ["apt-get"]
  }

  static let machines: [Machine] = [
    Machine(
      testDescription: "without Swift", programs: ["uname": linux], code: 1,
      says:
        "papers: there is no swift here; install Swift 6.2 or later (https://swift.org/install), then run make again\n"
    ),
    Machine(
      testDescription: "Debian with everything: nothing is asked of the network",
      programs: swift.merging(["dpkg-query": "echo 'ii '", "apt-get": "exit 9", "id": "echo 1000"]) { $1 },
      code: 0,
      says: ""),
    Machine(
      testDescription: "Debian, as root",
      programs: swift.merging(["dpkg-query": "[ $4 = a ] && echo 'ii '", "apt-get": "", "id": "echo 0"]) {
        $1
      }, code: 0,
      says: "installing b\n",
      ran: [
        "apt-get -qq -o DPkg::Lock::Timeout=600 update",
        "apt-get -qq -o DPkg::Lock::Timeout=600 install -y --no-install-recommends b",
      ], never: ["sudo"]),
    Machine(
      testDescription: "Debian, as somebody with sudo",
      programs: swift.merging([
        "dpkg-query": "exit 1", "apt-get": "", "id": "echo 1000", "sudo": "exec \"$@\"",
      ]) { $1 },
      code: 0, says: "installing a b\n",
      ran: ["sudo apt-get", "apt-get -qq", "sudo env DEBIAN_FRONTEND=noninteractive apt-get", "install -y"],
      never: []),
    Machine(
      testDescription: "Debian, as somebody without sudo",
      programs: swift.merging(["dpkg-query": "exit 1", "apt-get": "", "id": "echo 1000"]) { $1 }, code: 1,
      says: "papers: these packages are missing, and installing them needs root: a b\n"
        + "papers: have them installed (apt-get install a b), then run make again\n"),
    Machine(
      testDescription: "Debian without network",
      programs: swift.merging(["dpkg-query": "exit 1", "apt-get": "exit 100", "id": "echo 0"]) { $1 },
      code: 1,
      says: "papers: these packages could not be installed: a b\n", ran: ["update", "install -y"], never: []),
    // A package that was removed and left its settings is none.
    Machine(
      testDescription: "Debian with a removed package",
      programs: swift.merging(["dpkg-query": "echo 'rc '", "apt-get": "", "id": "echo 0"]) { $1 }, code: 0,
      says: "installing a b\n", ran: ["install -y --no-install-recommends a b"], never: []),
    Machine(
      testDescription: "another Linux with the libraries", programs: swift.merging(["pkg-config": ""]) { $1 },
      code: 0,
      says: ""),
    Machine(
      testDescription: "another Linux without them", programs: swift.merging(["pkg-config": "exit 1"]) { $1 },
      code: 1,
      says:
        "papers: packages cannot be installed on this system by this script; install what Debian calls\npapers:   a b\n"
    ),
    Machine(
      testDescription: "another Linux without pkg-config", programs: swift, code: 1,
      says: "install what Debian calls"),
    Machine(
      testDescription: "macOS without Homebrew", programs: ["swift": "", "uname": "echo Darwin"], code: 1,
      says: "install Homebrew (https://brew.sh) and run make again\n"),
    Machine(
      testDescription: "macOS with Homebrew",
      programs: [
        "swift": "", "uname": "echo Darwin",
        "brew": "[ $1 = list ] && [ $2 = curl ]; [ $1 != list ] || [ $2 = curl ]",
      ],
      code: 0, says: "", ran: ["brew install pkgconf", "brew install libxml2", "brew install cmark-gfm"],
      never: ["brew install curl"]),
  ]

  @Test(arguments: machines)
  func aMachineGetsWhatItLacksOrASentence(_ machine: Machine) async throws {
    let (code, output, log) = try await Self.on(machine.programs, run: [Self.packages, "a", "b"])
    #expect(code == machine.code, "\(output)\(log)")
    #expect(machine.says.isEmpty ? output.isEmpty : output.contains(machine.says), "\(output)")
    var rest = log[...]
    for words in machine.ran {
      guard let found = rest.range(of: words) else {
        Issue.record("\(words) was not run: \(log)")
        continue
      }
      rest = rest[found.upperBound...]
    }
    for words in machine.never { #expect(!log.contains(words), "\(log)") }
  }

  static let program = """
    case $1 in
    manual) mkdir -p "$2"; echo page > "$2/papers.1"; echo page > "$2/papers-sync.1" ;;
    --generate-completion-script) echo "completion for $2" ;;
    esac
    """
  static let files = [
    "bin/papers", "share/man/man1/papers.1", "share/man/man1/papers-sync.1",
    "share/bash-completion/completions/papers", "share/zsh/site-functions/_papers",
    "share/fish/vendor_completions.d/papers.fish",
  ]

  @Test func whatIsInstalledIsAllThereAndGoesAgainWithNothingElse() async throws {
    let script = """
      set -e
      install=\(LayoutTests.root)/.ci/install
      mkdir -p HERE/p/share/man/man1; echo old > HERE/p/share/man/man1/papers-gone.1; echo x > HERE/p/share/man/man1/paper.1
      "$install" HERE/bin/papers HERE/p
      for f in \(Self.files.joined(separator: " ")); do [ -s HERE/p/$f ] || echo "missing: $f"; done
      [ ! -e HERE/p/share/man/man1/papers-gone.1 ] || echo "a page of an older version stays"
      cat HERE/p/share/fish/vendor_completions.d/papers.fish
      "$install" --remove HERE/p
      for f in \(Self.files.joined(separator: " ")); do [ ! -e HERE/p/$f ] || echo "left: $f"; done
      cat HERE/p/share/man/man1/paper.1
      "$install" --remove HERE/p
      """
    let (code, output, _) = try await Self.on(["papers": Self.program], run: ["bash", "-c", script])
    #expect(code == 0, "\(output)")
    #expect(output.contains("/p/bin, which is not in your PATH\ncompletion for fish\nx\n"), "\(output)")
    #expect(!output.contains("missing") && !output.contains("left") && !output.contains("stays"), "\(output)")
  }

  /// A prefix with a blank is one prefix.
  @Test func aPrefixIsTakenAsItStands() async throws {
    let (code, output, _) = try await Self.on(
      ["papers": Self.program],
      run: [
        "bash", "-c",
        "\(LayoutTests.root)/.ci/install HERE/bin/papers 'HERE/my programs' && [ -x 'HERE/my programs/bin/papers' ]",
      ])
    #expect(code == 0, "\(output)")
    let wrong = try await Self.on([:], run: [LayoutTests.root + "/.ci/install", "x"])
    #expect(wrong.code == 2 && wrong.output.contains("usage: "))
  }
}
