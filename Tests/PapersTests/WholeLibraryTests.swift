import Foundation
import PapersKit
import Testing

/// Commands on a library, run as a person runs them, without a network.
@Suite(.enabled(if: Scratch.program != nil, "the program is not built"), .serialized)
struct WholeLibraryTests {
  static let list = """
    # Systems for ML, Spring 2021

    ## Week 1 (March 9): Scheduling

    - [Attention Is All You Need](https://arxiv.org/abs/1706.03762) Vaswani et al., NeurIPS 2017
    - (optional) "Ray: A Distributed Framework for Emerging AI Applications" by Philipp Moritz, Robert Nishihara. OSDI 2018.

    ## Week 2 (March 16): Serving

    - Crankshaw et al., "Clipper: A Low-Latency Online Prediction Serving System", NSDI 2017
    - [Attention Is All You Need](https://arxiv.org/abs/1706.03762) Vaswani et al., NeurIPS 2017

    """

  /// The list, synced without a network: three records that only repeat it.
  static func synced() async throws -> Scratch {
    let scratch = try Scratch.library(list)
    #expect(try await scratch.run("sync", "--offline", "--quiet").code == 1)
    return scratch
  }

  @Test func initMakesALibraryOnceAndTouchesNothingTheSecondTime() async throws {
    let scratch = try Scratch()
    #expect(try await scratch.run("sync", "--offline").code == 3)
    let made = try await scratch.run("init", "--json")
    #expect(made.code == 0)
    #expect(made.json["made"]?.array.contains("bib/lists/readings.md") == true)
    let before = try scratch.bib()
    #expect(try await scratch.run("init", "--json").json["made"] == .array([]))
    #expect(try scratch.bib() == before)
    let empty = try await scratch.run("sync", "--offline")
    #expect(empty.code == 3)
    #expect(empty.err.contains("bib/lists/readings.md:1:1: no paper"))
  }

  @Test func aListThatCannotBeReadIsASentenceWithItsPlaceAndExitCode3() async throws {
    let lists: [(bytes: [UInt8]?, says: String)] = [
      (nil, "bib/lists: there is no reading list"),
      ([], "bib/lists/readings.md: the list is empty"),
      (Array("# A\n- b".utf8) + [0xFF, 0xFE], "no UTF-8 text (line 2, column 4)"),
      ([UInt8](repeating: 10, count: 20 << 20), "bib/lists/readings.md"),
    ]
    for (bytes, says) in lists {
      let scratch = try Scratch()
      try scratch.write("bib/papers.yml", "contact: tests@example.org\n")
      if let bytes { try scratch.write("bib/lists/readings.md", bytes) }
      let before = try scratch.bib()
      for mode in ["--offline", "--frozen"] {
        let run = try await scratch.run("sync", mode)
        #expect(run.code == 3, "\(says): \(run.err)")
        #expect(run.err.contains(says), "\(run.err)")
        #expect(run.out.isEmpty)
      }
      #expect(try scratch.bib() == before)
    }
  }

  @Test func syncReportsAsJSONAndASecondOneChangesNoByte() async throws {
    let scratch = try Scratch.library(Self.list)
    let frozen = try await scratch.run("sync", "--frozen")
    #expect(frozen.code == 4)
    #expect(frozen.err.contains("lists/readings.md:5:3"))
    #expect(scratch.text("bib/papers.bib") == nil)
    let first = try await scratch.run("sync", "--offline", "--json")
    #expect(first.code == 1)
    #expect(
      first.json.names.isSuperset(of: [
        "readings", "verified", "listed", "failed", "added", "updated", "unchanged", "requests", "conflicts",
      ]))
    #expect(first.json["readings"]?.int == 4)
    #expect(first.json["listed"]?.int == 4)
    #expect(
      first.json["added"] == .strings(["crankshaw2017clipper", "moritz2018ray", "vaswani2017attention"]))
    #expect(first.json["requests"]?.members.isEmpty == true)
    #expect(
      first.json["failed"]?.array.allSatisfy { $0.names.isSuperset(of: ["where", "what", "hint"]) } == true)
    let before = try scratch.bib()
    let second = try await scratch.run("sync", "--offline", "--json")
    #expect(second.json["added"] == .array([]))
    #expect(second.json["unchanged"]?.int == 3)
    #expect(try scratch.bib() == before)
    #expect(try await scratch.run("sync", "--frozen").code == 0)
    #expect(try scratch.bib() == before)
  }

  @Test func listShowsAPaperOfTwoWeeksTwiceWithOneRecord() async throws {
    let rows = try await Self.synced().run("list", "--json").json.array
    #expect(rows.count == 4)
    for row in rows {
      #expect(
        row.names.isSuperset(of: ["key", "list", "line", "session", "week", "role", "status", "record"]))
      #expect(row["record"]?["id"] == row["key"])
      #expect(row["status"] == "listed")
    }
    #expect(rows.map { $0["week"]?.int } == [1, 1, 2, 2])
    #expect(rows[0]["key"] == rows[3]["key"])
    #expect(rows[1]["role"] == "optional")
  }

  @Test func checkNamesThePlaceOfEveryRemark() async throws {
    let check = try await Self.synced().run("check", "--json")
    #expect(check.code == 4)
    #expect(!check.json.array.isEmpty)
    for remark in check.json.array {
      #expect(remark.names == ["rule", "severity", "where", "message", "fix"])
      #expect(remark["where"]?.string?.split(separator: ":").count == 3)
    }
  }

  @Test func exportWritesEveryFormatAndOnlyWhatIsAskedFor() async throws {
    let scratch = try await Self.synced()
    for format in ["bibtex", "biblatex", "csl-json", "ris", "hayagriva", "markdown", "text"] {
      let all = try await scratch.run("export", format)
      #expect(all.code == 0, "\(format): \(all.err)")
      #expect(all.out.contains("Clipper: A Low-Latency Online Prediction Serving System"), "\(format)")
      let week = try await scratch.run("export", format, "--week", "1", "--quiet")
      #expect(week.code == 0)
      #expect(!week.out.contains("Clipper") && week.out.contains("Attention"), "\(format)")
    }
    try scratch.write("report.tex", "\\cite{moritz2018ray}\n\\cite{vaswani2017atention}\n")
    let cited = try await scratch.run("export", "bibtex", "--cited", "report.tex", "-o", "report.bib")
    #expect(cited.code == 1)
    #expect(cited.err.contains("report.tex:2: ") && cited.err.contains("\"vaswani2017attention\""))
    let written = try #require(scratch.text("report.bib"))
    #expect(written.hasPrefix("@inproceedings{moritz2018ray,"))
    #expect(!written.contains("vaswani"))
  }

  @Test func whatIsImportedStaysWhenRecordsArePruned() async throws {
    let scratch = try await Self.synced()
    try scratch.write(
      "more.bib",
      """
      @inproceedings{zaharia2012rdd, title = {Resilient Distributed Datasets},
        author = {Zaharia, Matei}, booktitle = {NSDI}, year = 2012}
      """)
    let taken = try await scratch.run("import", "more.bib", "--json")
    #expect(taken.code == 0)
    #expect(taken.json["added"] == .strings(["zaharia2012rdd"]))
    #expect(try await scratch.run("prune", "--json").json["removed"] == .array([]))
    #expect(scratch.text("bib/records/zaharia2012rdd.json") != nil)
    #expect(try await !scratch.run("export", "bibtex").out.contains("zaharia2012rdd"))
    #expect(try await scratch.run("export", "bibtex", "--all").out.contains("zaharia2012rdd"))
    // Nobody is told to prune what prune leaves alone.
    for command in [["check"], ["sync", "--offline"]] {
      let told = try await scratch.run(command)
      #expect(!(told.out + told.err).contains("zaharia2012rdd"), "\(told.out) \(told.err)")
    }
    let listed = try await scratch.run("list").out
    #expect(listed.contains("In no list\n  ? zaharia2012rdd  Resilient Distributed Datasets"), "\(listed)")
    #expect(try await !scratch.run("list", "--week", "1").out.contains("zaharia2012rdd"))
  }

  @Test func aRecordThatIsNoJSONIsNamedWithItsPlaceAndNotOverwritten() async throws {
    let scratch = try await Self.synced()
    let path = "bib/records/moritz2018ray.json"
    let broken = "{\n  \"id\": \"moritz2018ray\",\n broken\n}\n"
    try scratch.write(path, broken)
    for command in [["sync", "--offline"], ["sync", "--frozen"], ["check"], ["prune"]] {
      let run = try await scratch.run(command)
      #expect(run.code == 3, "\(command)")
      #expect(run.err.contains("\(path):3:2"), "\(command): \(run.err)")
    }
    #expect(try await scratch.run("list").code == 1)
    #expect(scratch.text(path) == broken)
  }

  @Test func whatCannotBeWrittenIsASentence() async throws {
    let scratch = try Scratch.library(Self.list)
    try scratch.write("bib/papers.bib/in-the-way", "")
    let run = try await scratch.run("sync", "--offline")
    #expect(run.code == 3)
    #expect(run.err.contains("papers.bib"))
    #expect(scratch.text("bib/lists/readings.md") == Self.list)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func aLibraryThatMayOnlyBeReadIsASentence() async throws {
    let scratch = try Scratch.library(Self.list)
    #expect(scratch.chmodded("bib", 0o555))
    #expect(try await scratch.run("sync", "--offline").code == 3)
  }

  @Test func diffSaysWhatChangedAndCacheSizeCountsNothingYet() async throws {
    let scratch = try await Self.synced()
    let copy = scratch.path + "/old/bib"
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/old", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: scratch.path + "/bib", toPath: copy)
    #expect(try await scratch.run("diff", "old").code == 0)
    try FileManager.default.removeItem(atPath: copy + "/records/moritz2018ray.json")
    let diff = try await scratch.run("diff", "old")
    #expect(diff.code == 4)
    #expect(diff.out.contains("moritz2018ray"))
    #expect(try await scratch.run("diff", "nowhere").code == 3)
    let size = try await scratch.run("cache", "size", "--json")
    #expect(size.json == .object(["bytes": 0, "hosts": .array([])]))
  }

  @Test func controlCharactersOfAListNeverReachATerminal() async throws {
    let scratch = try Scratch.library(
      "# A\u{1B}]0;x\u{7}\n\n- Ann Author, \"Red \u{1B}[31mAlert\u{9B}2J \u{202E}Systems\", OSDI 2018\n")
    for command in [["parse", "bib/lists/readings.md"], ["sync", "--offline"], ["list"], ["check"]] {
      let run = try await scratch.run(command)
      let unsafe = (run.out + run.err).unicodeScalars.filter {
        ($0.value < 32 && $0 != "\n" && $0 != "\t") || (0x7F..<0xA0).contains($0.value) || $0 == "\u{202E}"
      }
      #expect(unsafe.isEmpty, "\(command): \(unsafe.map(\.value))")
    }
  }

  @Test(arguments: [
    ("title,year", 0, ""), ("TITLE", 0, ""), ("title, ,", 0, ""),
    ("title,pagse", 1, "no work here has the field \"pagse\""),
  ])
  func onlyTheFieldsAskedForAreWrittenAndUnknownOnesNamed(fields: String, code: Int32, words: String)
    async throws
  {
    let scratch = try await Self.synced()
    let run = try await scratch.run("export", "bibtex", "--fields", fields)
    #expect(run.code == code && (words.isEmpty || run.err.contains(words)), "\(run.err)")
    #expect(run.out.contains("title") && !run.out.contains("author"))
  }
}
