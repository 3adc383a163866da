import Foundation
import PapersKit
import TestSupport
import Testing

/// What leaves the program: JSON for programs, text for people, and nothing that steers a terminal.
@Suite(.enabled(if: Scratch.program != nil, "the program is not built"))
struct OutputTests {
  /// Every command that offers `--json`, on a library of four readings; `names` are members that programs rely on.
  static let jsonLines: [(line: String, code: Int32, names: Set<String>)] = [
    (
      "sync --offline", 1,
      ["readings", "verified", "listed", "failed", "added", "updated", "unchanged", "requests", "conflicts"]
    ),
    ("sync --frozen", 0, ["readings", "differences"]),
    ("sync --dry-run", 0, ["readings", "locked", "hosts", "steps"]),
    ("list", 0, ["key", "list", "line", "session", "week", "role", "status", "record"]),
    ("search attention", 0, ["key", "title", "people", "venue", "year", "status"]),
    ("search zzyzx", 0, []),
    ("show moritz2018ray", 0, ["id", "title", "type", "custom"]),
    ("why moritz2018ray.title", 0, ["key", "field", "value", "source", "url", "rule", "order", "others"]),
    ("export bibtex -o out.bib", 0, ["written", "records", "notices"]),
    ("packet", 0, ["files", "changed"]),
    ("check", 4, ["rule", "severity", "where", "message", "fix"]),
    ("diff .", 0, []),
    ("prune", 0, ["removed"]), ("prune --dry-run", 0, ["removed"]),
    ("init", 0, ["made"]),
    ("lookup page.html --offline", 0, ["ref", "record", "error"]),
    ("lookup nowhere.html --offline", 1, ["ref", "record", "error"]),
    ("parse bib/lists/readings.md", 0, ["course", "sessions", "entries"]),
    ("import a.bib", 0, ["added", "updated"]),
    ("tidy a.bib -o tidied.bib", 0, ["entries", "merged", "changes", "troubles"]),
    ("dedupe", 0, []), ("dedupe a.bib", 0, ["entries", "ties"]),
    ("cache", 0, ["bytes", "hosts"]), ("cache size", 0, ["bytes", "hosts"]), ("cache verify", 0, []),
    ("cache prune", 0, []),
    ("catalogue add a.bib --catalogue c.sqlite", 0, ["source", "unchanged"]),
    ("catalogue list", 0, []), ("catalogue verify", 0, []),
    ("normalize venue OSDI", 0, ["acronym", "kind", "year", "name"]),
    ("normalize people Ada", 0, ["people"]), ("normalize title A", 0, ["protected"]),
    ("normalize latex a", 0, ["unicode"]),
  ]

  static func library() async throws -> Scratch {
    let scratch = try await WholeLibraryTests.synced()
    try scratch.write("a.bib", WholeFileTests.bib)
    try scratch.write(
      "page.html",
      "<html><head><title>x</title><meta name=citation_title content='A Page'><meta name=citation_author content='A B'></head></html>"
    )
    return scratch
  }

  @Test(arguments: jsonLines.indices)
  func jsonIsOneDocumentWithTheAgreedNamesAndNothingElse(n: Int) async throws {
    let (line, code, names) = Self.jsonLines[n]
    let scratch = try await Self.library()
    let run = try await scratch.run(line.split(separator: " ").map(String.init) + ["--json"])
    #expect(run.code == code, "\(line): \(run.err)")
    let json = try #require(try? JSON(parsing: run.out), "\(line): \(run.out)")
    #expect(run.out.hasSuffix("\n") && !run.out.hasSuffix("\n\n"), "\(line)")
    let object = json.array.first ?? json
    #expect(object.names.isSuperset(of: names), "\(line): \(names.subtracting(object.names))")
  }

  @Test func everyCommandThatOffersJSONIsInTheTable() async throws {
    let scratch = try Scratch()
    let tried = Set(Self.jsonLines.map { $0.line })
    for command in try await CommandLineTests.all(scratch) {
      let called = command.joined(separator: " ")
      let help = try await scratch.run(command + ["--help"]).out
      guard help.contains("--json"), !["add", "catalogue remove"].contains(called) else { continue }
      #expect(tried.contains { $0 == called || $0.hasPrefix(called + " ") }, "\(called)")
    }
  }

  @Test func quietLeavesOnlyWhatAPersonMustActOn() async throws {
    let scratch = try await Self.library()
    for line in [
      ["list"], ["search", "zzyzx"], ["dedupe", "a.bib"], ["tidy", "a.bib", "-o", "b.bib"],
      ["export", "ris"],
    ] {
      let loud = try await scratch.run(line)
      let quiet = try await scratch.run(line + ["--quiet"])
      #expect(quiet.code == loud.code && quiet.out == loud.out, "\(line)")
      #expect(quiet.err.isEmpty, "\(line): \(quiet.err)")
    }
    let sync = try await scratch.run("sync", "--offline", "--quiet")
    #expect(sync.code == 1 && sync.out.isEmpty)
    // Two lines a reading: what and where, and what to do.
    #expect(sync.err.split(separator: "\n").count == 8, "\(sync.err)")
  }

  @Test func messagesGoToStandardErrorAndDataToStandardOutput() async throws {
    let scratch = try await Self.library()
    let list = try await scratch.run("list")
    #expect(list.out.split(separator: "\n").count == 6)
    #expect(
      list.out.contains(
        "  ? moritz2018ray  Ray: A Distributed Framework for Emerging AI Applications (Moritz et al., OSDI 2018)"
      ))
    #expect(list.err == "? no source confirmed it\n")
    let none = try await scratch.run("list", "--week", "9")
    #expect(none.out.isEmpty && none.err == "no reading stands in week 9\n")
    #expect(try await scratch.run("search", "zzyzx").err == "no record holds all of these words\n")
    let found = try await scratch.run("search", "clipper")
    #expect(
      found.out
        == "crankshaw2017clipper  Clipper: A Low-Latency Online Prediction Serving System (Crankshaw, NSDI 2017)\n"
        || found.out.contains("(Crankshaw et al., NSDI 2017)"), "\(found.out)")
  }

  @Test func oneIsOneAndTwoAreTwo() async throws {
    let one = try Scratch.library(
      "# L\n\n## Week 1\n\n- \"A Title of Some Four Words\", Ann Author, OSDI 2018\n")
    let run = try await one.run("sync", "--offline")
    #expect(
      run.out == "1 reading, 0 verified, 1 listed only, 1 new record, 0 requests, 1 to look at\n",
      "\(run.out)")
    #expect(try await one.run("dedupe").err == "1 record; none stands more than once\n")
    #expect(
      try await one.run("parse", "bib/lists/readings.md").out.hasSuffix(
        "\n1 paper, 0 other readings, 1 session\n"))
    #expect(try await one.run("cache").out == "0 answers, 0 bytes\n")
    let plan = try await one.run("sync", "--dry-run", "--refresh")
    #expect(plan.code == 2)
    let two = try await Self.library()
    #expect(try await two.run("dedupe", "a.bib").err == "3 entries; 1 work stands more than once\n")
  }

  @Test func aDryRunNamesHostsAmountsAndReasons() async throws {
    let scratch = try Scratch.library(WholeLibraryTests.list)
    let plan = try await scratch.run("sync", "--dry-run")
    #expect(plan.code == 0 && plan.err.isEmpty)
    #expect(plan.out.hasPrefix("4 readings: 0 locked, 0 not found lately, 4 to ask\n"), "\(plan.out)")
    #expect(plan.out.contains("export.arxiv.org: 1 "), "\(plan.out)")
    #expect(plan.out.contains("arXiv ids: ids in the lists"))
    #expect(!plan.out.contains(" 1 requests") && !plan.out.contains("at most 0 s"), "\(plan.out)")
    #expect(scratch.text("bib/papers.bib") == nil)
    let json = try await scratch.run("sync", "--dry-run", "--json").json
    #expect(
      json["steps"]?.array.allSatisfy { $0.names == ["host", "requests", "certain", "reason"] } == true)
  }

  /// A library that wants to take over the terminal: escapes in the list, in a record, in a file's name.
  static func hostile() async throws -> Scratch {
    let esc = "\u{1B}]0;owned\u{7}\u{1B}[2J\u{9B}31m\u{202E}\r"
    let scratch = try Scratch.library(
      "# C\(esc)\n\n## Week 1 \(esc)\n\n- Ann Author\(esc), \"Red \(esc) Alert in Systems\", OSDI 2018\n")
    _ = try await scratch.run("sync", "--offline")
    let key = try #require(try await scratch.run("list", "--json").json[0]?["key"]?.string)
    let path = "bib/records/\(key).json"
    let escaped = #"\u001b[31m\u009b2J\u202e\u0007"#
    let record = try #require(scratch.text(path))
    try scratch.write(path, record.replacing("Ann Author", with: "Ann \(escaped)Author"))
    try scratch.write(
      "a.bib", "@misc{a\(esc), title={x\(esc)}, author={A\(esc) B}, year=2018}\n@misc{broken\(esc)\n")
    try scratch.write("page.html", "<title>\(esc)</title><meta name=citation_title content='P\(esc)Q R S'>")
    return scratch
  }

  @Test(.enabled(if: Tool.python.isThere, "needs python3")) func noControlCharacterReachesATerminal()
    async throws
  {
    let scratch = try await Self.hostile()
    let key = try #require(try await scratch.run("list", "--json").json[0]?["key"]?.string)
    let lines = [
      "parse bib/lists/readings.md", "parse bib/lists/readings.md --json", "sync --offline",
      "sync --offline --json",
      "sync --dry-run", "list", "list --json", "search alert", "show \(key)", "show \(key) --json",
      "why \(key).title",
      "export bibtex", "export csl-json", "export ris", "export hayagriva", "export markdown", "export text",
      "packet --week 1", "packet --week 1 --format html", "check", "dedupe", "dedupe a.bib",
      "tidy a.bib -o -",
      "tidy a.bib --diff", "convert a.bib --to ris", "convert a.bib --to bibtex",
      "lookup page.html --offline",
      "lookup no\u{1B}[31m.html --offline", "show \u{1B}[31m", "normalize people \u{1B}[31m", "no\u{1B}[31m",
      "sync --no\u{9B}2J",
      "export bibtex --fields \u{1B}[31m", "catalogue add a.bib --catalogue c.sqlite", "import a.bib",
    ]
    for line in lines {
      let seen = try await scratch.runOnTerminal(line.split(separator: " ").map(String.init))
      let unsafe = seen.unicodeScalars.filter {
        ($0.value < 32 && !["\n", "\t", "\r"].contains($0)) || (0x7F..<0xA0).contains($0.value)
          || (0x202A...0x202E).contains($0.value)
      }
      // The catalogue's own progress clears its line.
      let ours = line.hasPrefix("catalogue add") ? unsafe.filter { $0 != "\u{1B}" } : unsafe
      #expect(ours.isEmpty && !seen.isEmpty, "\(line): \(ours.map(\.value)) \(seen.prefix(300))")
    }
  }

  // Only as somebody who could not replace a device: root's mistake would be the machine's.
  @Test func aPipeIsWrittenToAndNeverReplaced() async throws {
    let scratch = try await Self.library()
    let out = try await scratch.run("export", "bibtex")
    let pipe = scratch.path + "/pipe"
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    async let export = scratch.run(["export", "bibtex", "-o", "pipe"])
    let reader = FileHandle(forReadingAtPath: pipe)
    let read = try reader?.readToEnd() ?? Data()
    #expect(try await export.code == 0)
    #expect(String(decoding: read, as: UTF8.self) == out.out)
    let kind = try FileManager.default.attributesOfItem(atPath: pipe)[.type] as? FileAttributeType
    #expect(kind != .typeRegular)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no /dev/full"))
  func aFullDeviceIsASentence() async throws {
    let scratch = try await Self.library()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/full", withDestinationPath: "/dev/full")
    let full = try await scratch.run("export", "bibtex", "-o", "full")
    #expect(full.code == 3 && full.err.contains("full"), "\(full.err)")
    let kind =
      try FileManager.default.attributesOfItem(atPath: scratch.path + "/full")[.type] as? FileAttributeType
    #expect(kind == .typeSymbolicLink)
  }
}
