import Foundation
import PapersKit
import Testing

/// Commands that need no library, run as a person or a script runs them.
@Suite(.enabled(if: Scratch.program != nil, "the program is not built"), .serialized)
struct WholeFileTests {
  static let bib = """
    @inproceedings{moritz2018ray, title={Ray: A Distributed Framework for Emerging AI Applications},
      author={Moritz, Philipp and Nishihara, Robert}, booktitle={OSDI}, year=2018, pages={561--577}}
    @inproceedings{zaharia2012rdd,
      title={Resilient Distributed Datasets: A Fault-Tolerant Abstraction for In-Memory Cluster Computing},
      author={Zaharia, Matei and Chowdhury, Mosharaf}, booktitle={NSDI}, year=2012}
    @inproceedings{dup,
      title={Resilient distributed datasets: a fault-tolerant abstraction for in-memory cluster computing},
      author={Zaharia, Matei and Chowdhury, Mosharaf}, booktitle={NSDI}, year=2012}

    """

  @Test func aWrongCommandLineExitsWith2AndSaysHow() async throws {
    let scratch = try Scratch.library("# A\n")
    try scratch.write("a.bib", Self.bib)
    let lines = [
      ["nonsense"], ["sync", "--nonsense"], ["parse"], ["sync", "--offline", "--frozen"], ["show"],
      ["convert", "a.bib"], ["export", "docx"], ["list", "--week", "two"], ["why", "nokey"],
      ["dedupe", "a.bib", "--pairs"],
    ]
    for line in lines {
      let run = try await scratch.run(line)
      #expect(run.code == 2, "\(line): \(run.err)")
      #expect(run.err.contains("Error: ") && run.out.isEmpty, "\(line)")
    }
    #expect(try await scratch.run("--version").code == 0)
    #expect(try await scratch.run("sync", "--no\u{1B}[31m").err.contains("\u{1B}") == false)
  }

  @Test func everyCommandHasHelpThatOffersNothingUnbuilt() async throws {
    let scratch = try Scratch()
    let root = try await scratch.run("--help")
    #expect(root.code == 0)
    let commands = root.out.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("  "), line.dropFirst(2).first?.isLowercase == true else { return nil }
      return line.split(separator: " ").first.map(String.init)
    }.filter { $0 != "papers" }
    #expect(Set(commands).isSuperset(of: ["sync", "check", "merge-driver", "catalogue"]))
    for command in commands {
      let help = try await scratch.run(command, "--help")
      #expect(help.code == 0, "\(command)")
      #expect(help.out.contains("OVERVIEW: ") && help.out.contains("USAGE: papers \(command)"), "\(command)")
      let text = help.out.lowercased()
      for word in ["not yet", "not built", "unimplemented", "todo"] {
        #expect(!text.contains(word), "\(command): \(word)")
      }
    }
  }

  @Test func parseWritesTheAgreedShape() async throws {
    let scratch = try Scratch()
    try scratch.write("list.md", WholeLibraryTests.list)
    let run = try await scratch.run("parse", "list.md", "--json")
    #expect(run.code == 0)
    #expect(run.json.names == ["course", "sessions", "entries"])
    #expect(run.json["course"]?.names == ["title", "term", "year"])
    #expect(run.json["sessions"]?[0]?["dates"] == .strings(["2021-03-09"]))
    for session in run.json["sessions"]?.array ?? [] {
      #expect(session.names.isSuperset(of: ["week", "dates", "topic", "heading"]))
    }
    let entries = run.json["entries"]?.array ?? []
    #expect(entries.count == 4)
    for entry in entries {
      #expect(
        entry.names.isSuperset(of: [
          "session", "role", "label", "title", "urls", "authors", "venue", "year", "is_paper", "line",
          "column",
        ]))
      for url in entry["urls"]?.array ?? [] { #expect(url.names == ["url", "kind"]) }
    }
    #expect(entries.first?["label"] == .null)
    #expect(entries.map { $0["line"]?.int } == [5, 6, 10, 11])
    let missing = try await scratch.run("parse", "no\u{1B}list.md")
    #expect(missing.code == 3)
    #expect(missing.err == "no\u{FFFD}list.md: no such file\n")
  }

  @Test func lookupReadsASavedPageWithoutNetwork() async throws {
    let scratch = try Scratch()
    try scratch.write(
      "page.html",
      """
      <html><head><title>x</title><meta name="citation_title" content="Ray: A Distributed Framework">
      <meta name="citation_author" content="Philipp Moritz"><meta name="citation_publication_date" content="2018">
      </head><body></body></html>
      """)
    let address = "https://www.usenix.org/conference/osdi18/presentation/moritz"
    let run = try await scratch.run(
      "lookup", "page.html", "nowhere.html", "--url", address, "--offline", "--json")
    #expect(run.code == 1)
    let answers = run.json.array
    #expect(answers.count == 2)
    for answer in answers { #expect(answer.names == ["ref", "record", "error"]) }
    #expect(answers.first?["record"]?["title"] == "Ray: A Distributed Framework")
    #expect(answers.first?["record"]?["custom"]?["provenance"]?["title"]?["url"] == .string(address))
    #expect(answers.first?["error"] == .null)
    #expect(answers.last?["record"] == .null)
    #expect(answers.last?["error"]?.names == ["kind", "message"])
  }

  @Test func normalizeAnswersALineForALine() async throws {
    let scratch = try Scratch()
    let cases: [(arguments: [String], line: String, answer: String)] = [
      (
        ["people"], "Bird, Sarah and others",
        #"{"people":[{"given":"Sarah","family":"Bird"},{"others":true}]}"#
      ),
      (["title"], "Scaling BERT on TPUs", #"{"protected":"Scaling {BERT} on {TPUs}"}"#),
      (["latex"], #"\"u"#, #"{"unicode":"ü"}"#),
      (["latex", "--encode"], "ü", #"{"latex":"{\\\"{u}}"}"#),
    ]
    for (arguments, line, answer) in cases {
      let run = try await scratch.run(
        ["normalize"] + arguments + ["--json"], input: JSON.string(line).line + "\n")
      #expect(run.code == 0)
      #expect(run.out == answer + "\n")
    }
    let venues = try await scratch.run("normalize", "venue", "--json", input: "\"OSDI 2020\"\n\"Zzyzx\"\n")
      .lines
    #expect(venues.count == 2)
    for venue in venues { #expect(venue.names.isSuperset(of: ["acronym", "kind", "year", "name"])) }
    #expect(venues.first?["acronym"] == "OSDI")
    #expect(venues.last?["acronym"] == .null)
  }

  @Test func dedupeAnswersEveryPair() async throws {
    let scratch = try Scratch()
    let pairs = """
      {"a": {"title": "Ray", "author": "Moritz, Philipp", "year": "2018"}, "b": {"title": "Ray", "author": "Moritz, Philipp", "year": 2018}}
      {"a": {"title": "Ray", "author": "Moritz, Philipp"}, "b": {"title": "Clipper", "author": "Crankshaw, Dan"}}

      """
    let run = try await scratch.run("dedupe", "--pairs", input: pairs)
    #expect(run.code == 0)
    #expect(run.lines.map { $0["same"]?.bool } == [true, false])
    for answer in run.lines { #expect(answer.names.isSuperset(of: ["same", "relation", "score"])) }
    let bad = try await scratch.run("dedupe", "--pairs", input: "{\"a\": 1}\n")
    #expect(bad.code == 3)
    #expect(bad.err.contains("line 1"))
  }

  @Test func convertGoesThroughEveryFormatAndBack() async throws {
    let scratch = try Scratch()
    try scratch.write("a.bib", Self.bib)
    for file in ["b.json", "b.ris", "b.yml"] {
      #expect(try await scratch.run("convert", "a.bib", "-o", file).code == 0, "\(file)")
      let back = try await scratch.run("convert", file, "--to", "bibtex")
      #expect(back.code == 0)
      #expect(back.out.split(separator: "@").count == 3, "\(file): \(back.out)")
      #expect(back.out.contains("Zaharia, Matei and Chowdhury, Mosharaf"), "\(file)")
    }
    try scratch.write("bad.json", "hello")
    try scratch.write("kept.ris", "kept")
    let bad = try await scratch.run("convert", "bad.json", "-o", "kept.ris")
    #expect(bad.code == 3)
    #expect(bad.err.hasPrefix("bad.json: "))
    #expect(scratch.text("kept.ris") == "kept")
    #expect(try await scratch.run("convert", "nowhere.bib", "--to", "ris").code == 3)
  }

  @Test func tidyChecksShowsAndWritesWithAMapOfKeys() async throws {
    let scratch = try Scratch()
    try scratch.write("a.bib", Self.bib)
    #expect(try await scratch.run("tidy", "a.bib", "--check").code == 4)
    let diff = try await scratch.run("tidy", "a.bib", "--diff")
    #expect(diff.code == 0 && diff.out.hasPrefix("--- a.bib\n"))
    #expect(scratch.text("keys.map") == nil)
    #expect(try await scratch.run("tidy", "a.bib", "-o", "a.bib/b.bib").code == 3)
    #expect(try await scratch.run("tidy", "a.bib", "-o", "b.bib").code == 0)
    #expect(scratch.text("a.bib") == Self.bib)
    #expect(scratch.text("keys.map")?.hasPrefix("dup zaharia2012rdd\n") == true)
    #expect(scratch.text("b.bib")?.split(separator: "@").count == 2)
    #expect(try await scratch.run("tidy", "b.bib", "--check").code == 0)
  }

  @Test func theMergeDriverTakesOneSideAndMarksConflicts() async throws {
    let scratch = try Scratch()
    func entry(_ title: String) -> String { "@misc{k, title={\(title)}, year=2018}\n" }
    for (name, title) in [("base", "Old"), ("ours", "Old"), ("theirs", "New")] {
      try scratch.write("\(name).bib", entry(title))
    }
    let merge = ["merge-driver", "base.bib", "ours.bib", "theirs.bib", "papers.bib"]
    #expect(try await scratch.run(merge).code == 0)
    #expect(scratch.text("ours.bib") == entry("New"))
    try scratch.write("ours.bib", entry("Mine"))
    let conflict = try await scratch.run(merge)
    #expect(conflict.code == 1)
    #expect(conflict.err == "papers.bib: 1 conflict is marked\n")
    let marked = try #require(scratch.text("ours.bib"))
    for part in ["<<<<<<< ours", "title = {Mine}", "=======", "title = {New}", ">>>>>>> theirs"] {
      #expect(marked.contains(part), "\(part)")
    }
    #expect(try await scratch.run("merge-driver", "base.bib", "gone.bib", "theirs.bib").code == 3)
  }
}
