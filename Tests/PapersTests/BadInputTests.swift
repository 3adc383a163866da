import Foundation
import PapersKit
import TestSupport
import Testing

/// Files that are not what they should be: a sentence with the place, the right exit code, nothing overwritten, in
/// seconds and little memory.
@Suite(.enabled(if: Scratch.program != nil, "the program is not built"))
struct BadInputTests {
  static let hundredMegabytes = 100 << 20

  // Nothing about a hundred megabytes of brackets may cost more than looking at them.
  @Test(
    .timeLimit(.minutes(20)), .enabled(if: Tool.python.isThere, "needs python3"),
    arguments: [
      (["parse", "big.md"], [3], 100), (["sync", "--offline"], [3], 100), (["check"], [3], 100),
      (["list"], [3], 100),
      (["lookup", "big.html", "--offline"], [1], 100), (["lookup", "big.pdf", "--offline"], [1], 100),
      (["convert", "big.json", "--to", "bibtex"], [3], 200), (["dedupe", "big.bib"], [0, 3], 200),
      (["catalogue", "add", "big.json", "--catalogue", "c.sqlite"], [1, 3], 200),
    ] as [([String], [Int32], Int)])
  func aHundredMegabytesOfBracketsEndInASentence(line: [String], codes: [Int32], megabytes: Int)
    async throws
  {
    let scratch = try Scratch.library("# x\n")
    let big = [UInt8](repeating: UInt8(ascii: "["), count: Self.hundredMegabytes)
    try scratch.write(line.first { $0.hasPrefix("big.") } ?? "bib/lists/readings.md", big)
    let run = try await scratch.run(line, measuring: true)
    #expect(codes.contains(run.code), "\(run.code): \(run.err)")
    #expect(run.megabytes <= megabytes, "\(run.megabytes) MB")
    #expect(run.err.count < 2000)
    if run.code == 3 { #expect(run.err.contains("big.") || run.err.contains("readings.md"), "\(run.err)") }
  }

  @Test func aListOfTwoMillionBracketsIsRefusedBeforeItsTreeIsBuilt() async throws {
    let scratch = try Scratch()
    try scratch.write("list.md", [UInt8](repeating: UInt8(ascii: "["), count: 2 << 20))
    let run = try await scratch.run(["parse", "list.md"], measuring: true)
    #expect(run.code == 3)
    #expect(run.err.hasPrefix("list.md: up to line 1 there are more brackets"), "\(run.err)")
    #expect(run.megabytes <= 100, "\(run.megabytes) MB")
  }

  struct BadFile: CustomTestStringConvertible, Sendable {
    var line: [String]
    var file: String
    var bytes: [UInt8]
    var code: Int32
    var says: String
    var testDescription: String { "\(line.joined(separator: " ")) with \(says)" }
    init(_ line: String, _ file: String, _ text: String, _ code: Int32, _ says: String) {
      self.init(line, file, Array(text.utf8), code, says)
    }
    init(_ line: String, _ file: String, _ bytes: [UInt8], _ code: Int32, _ says: String) {
      self.line = line.split(separator: " ").map(String.init)
      (self.file, self.bytes, self.code, self.says) = (file, bytes, code, says)
    }
  }

  static let record = "bib/records/moritz2018ray.json"
  static let files: [BadFile] = [
    // Settings: line and what is known.
    .init("sync --offline", "bib/papers.yml", "contact: [a\n", 3, "bib/papers.yml:"),
    .init("list", "bib/papers.yml", "lists: [../../etc/passwd]\n", 3, "bib/papers.yml:1"),
    .init("list", "bib/papers.yml", "lists: [/etc/passwd]\n", 3, "bib/papers.yml:1"),
    .init("sync --offline", "bib/papers.yml", "sources: [arxiv, gogle]\n", 3, "\"gogle\" is no source"),
    .init("check", "bib/papers.yml", [0xFF, 0xFE, 0x41], 3, "bib/papers.yml"),
    .init("sync --offline", "bib/papers.yml", "contact: a@b.org\ncontct: x\n", 1, "bib/papers.yml:2"),
    // Records: edited by hand, with a slip. Line and column, and nothing is overwritten.
    .init("sync --offline", record, "", 3, "\(record):1:1"),
    .init("sync --offline", record, "{\n  \"id\": \"moritz2018ray\",\n}\n", 3, "\(record):3:1"),
    .init("check", record, "{\"id\": \"moritz2018ray\" \"title\": 1}", 3, "\(record):1:24"),
    .init("prune", record, "[]", 3, "\(record):1:1"),
    .init(
      "sync --frozen", record, "{\"id\": \"another\", \"title\": \"x\", \"type\": \"article\"}", 3,
      "\(record):1:"),
    .init("dedupe", record, "not JSON", 1, "\(record):1:2"),
    .init("show moritz2018ray", record, "{\"id\": 5}", 3, "\(record):1:"),
    .init("why moritz2018ray.title", record, "{", 3, "\(record):1:2"),
    .init("list", record, "nul", 1, "\(record):1:4"),
    .init("export bibtex", record, "{\"id\": tru}", 1, "\(record):1:11"),
    .init("packet", record, String(repeating: "{\"a\":", count: 5000), 3, "\(record):1:"),
    .init("sync --offline", record, [0x7B, 0xFF, 0x7D], 3, "\(record):1:2"),
    // Files of other programs.
    .init("convert a.json --to bibtex", "a.json", "{\"id\": }", 3, "a.json: "),
    .init("convert a.json --to bibtex", "a.json", "", 3, "a.json: "),
    .init("convert a.ris --to bibtex", "a.ris", "hello", 3, "a.ris: "),
    .init("convert a.yml --to bibtex", "a.yml", "a: [b\n", 3, "a.yml: "),
    .init("convert a.xyz --to bibtex", "a.xyz", "hello", 2, "--from"),
    .init("import a.json", "a.json", "[1, 2", 3, "a.json: "),
    .init("lookup a.html --offline", "a.html", "", 1, "a.html: "),
    .init("lookup a.html --offline", "a.html", [0, 1, 2, 0xFF], 1, "a.html: "),
    .init("lookup a.pdf --offline", "a.pdf", "no PDF at all", 1, "a.pdf: "),
    .init("export bibtex --cited a.docx", "a.docx", "x", 2, "a.docx: citations are read from"),
    .init("parse a.md", "a.md", "", 3, "a.md: the list is empty"),
    .init("parse a.md", "a.md", Array("# T\n\n- x ".utf8) + [0xC3], 3, "line 3, column 5"),
    .init("catalogue add a.xml --catalogue c.sqlite", "a.xml", "<dblp><article>", 3, "a.xml"),
    .init(
      "catalogue list --catalogue c.sqlite", "c.sqlite", "this is no database, whatever it is called", 3,
      "c.sqlite"),
    .init("merge-driver o.json o.json o.json", "o.json", "{", 3, "o.json: "),
  ]

  @Test(arguments: files)
  func isASentenceWithItsPlaceAndChangesNothing(_ bad: BadFile) async throws {
    let scratch = try await WholeLibraryTests.synced()
    try scratch.write(bad.file, bad.bytes)
    let before = try scratch.bib()
    let run = try await scratch.run(bad.line)
    #expect(run.code == bad.code, "\(run.code): \(run.out)\(run.err)")
    #expect(run.err.contains(bad.says), "\(run.err)")
    #expect(!run.err.contains("Fatal error") && !run.err.contains("NSCocoa"), "\(run.err)")
    // What a person wrote is theirs, however wrong it is.
    #expect(
      try scratch.bib()[String(bad.file.drop { $0 != "/" }.dropFirst())]
        == before[String(bad.file.drop { $0 != "/" }.dropFirst())])
    if bad.code == 3 { #expect(try scratch.bib() == before) }
  }

  @Test(arguments: [
    ["export", "bibtex", "-o", "no/such/parent\u{0}"], ["convert", "a.bib", "-o", "a.bib/b.json"],
    ["export", "ris", "-o", "a.bib/x.ris"], ["packet", "--week", "1", "-o", "a.bib/x.md"],
    ["tidy", "a.bib", "-o", "a.bib/y"],

    ["convert", "a.bib", "--to", "csl-json", "-o", "a.bib/in/x.json"],
  ])
  func anOutputThatCannotBeWrittenIsASentenceAndExitCode3(line: [String]) async throws {
    // A NUL ends a path: what stands behind it is never meant.
    let line = line.map { $0.replacing("no/such/parent\u{0}", with: "a.bib/deeper/parent") }
    let scratch = try await WholeLibraryTests.synced()
    try scratch.write("a.bib", WholeFileTests.bib)
    let run = try await scratch.run(line, measuring: true)
    #expect(run.code == 3, "\(run.code): \(run.err)")
    #expect(!run.err.isEmpty && run.out.isEmpty, "\(run.err)")
    #expect(scratch.text("a.bib") == WholeFileTests.bib)
  }

  @Test func listsWithoutReadingsOrWithoutAListAreSentences() async throws {
    let lists: [(String?, String)] = [
      (nil, "there is no reading list"), ("# Only a heading\n", "no paper is found in it"),
      ("no bullets, only a sentence about nothing\n", "no paper is found in it"), ("\u{FEFF}", ""),
      (" \n\n\t\n", ""),
    ]
    for (text, says) in lists {
      let scratch = try Scratch()
      try scratch.write("bib/papers.yml", "")
      if let text { try scratch.write("bib/lists/a.md", text) }
      for line in [["sync"], ["sync", "--dry-run"], ["sync", "--frozen"]] {
        let run = try await scratch.run(line, measuring: true)
        #expect(run.code == 3, "\(line) \(text ?? "nil"): \(run.code)")
        #expect(
          run.err.hasPrefix("papers: bib/lists") && (says.isEmpty || run.err.contains(says)), "\(run.err)")
      }
    }
  }
}
