import Foundation
import PapersKit
import TestSupport
import Testing

/// `convert`, `tidy` and `merge-driver` on files, as a person or a script runs them.
@Suite(.enabled(if: Scratch.program != nil, "the program is not built"), .serialized)
struct WholeBibTeXTests {
  static let untidy = """
    % my references
    @string{osdi = {OSDI}}
    @inproceedings{b2018, title="Ray: A Distributed Framework", booktitle = osdi, year=2018, pages={561-577}}
    @ARTICLE{a2008,Author={Dean, Jeffrey},title={{MapReduce}},journal={Commun. ACM},year=2008,month=1}

    """

  // MARK: convert

  @Test func convertSaysWhatIsMissing() async throws {
    let scratch = try Scratch()
    try scratch.write("a.bib", Self.untidy)
    let lines: [([String], String)] = [
      (["convert", "a.bib"], "--to FORMAT"),
      (["convert", "a.bib", "-o", "b.docx"], "\"b.docx\" names no format"),
      (["convert"], "Missing expected argument"), (["convert", "a.bib", "--to", "docx"], "docx"),
    ]
    for (line, words) in lines {
      let run = try await scratch.run(line)
      #expect(run.code == 2 && run.out.isEmpty)
      #expect(run.err.contains(words), "\(run.err)")
      #expect(run.err.contains("convert"), "\(run.err)")
    }
    let missing = try await scratch.run("convert", "none.bib", "--to", "ris")
    #expect(missing.code == 3 && missing.err.contains("none.bib"))
    try scratch.write("x.dat", Self.untidy)
    #expect(try await scratch.run("convert", "x.dat", "--to", "ris").err.contains("--from"))
    #expect(try await scratch.run("convert", "x.dat", "--from", "bibtex", "--to", "ris").code == 0)
  }

  @Test(arguments: ["b.bib", "b.json", "b.ris", "b.yml", "b.md", "b.txt"])
  func convertWritesTheFormatThatTheExtensionNames(name: String) async throws {
    let scratch = try Scratch()
    try scratch.write("a.bib", Self.untidy)
    let run = try await scratch.run("convert", "a.bib", "-o", name)
    #expect(run.code == 0, "\(run.err)")
    #expect(run.out.isEmpty)
    let text = try #require(scratch.text(name))
    #expect(text.contains("MapReduce") && text.contains("Ray"))
    // What was written is read again, but for lists for people.
    if name != "b.md", name != "b.txt" {
      let back = try await scratch.run("convert", name, "--to", "csl-json")
      #expect(back.code == 0)
      #expect(Set(back.json.array.compactMap { $0["id"]?.string }) == ["a2008", "b2018"])
    }
  }

  @Test func aBibOnStandardInputBecomesABibOnStandardOutput() async throws {
    let scratch = try Scratch()
    let run = try await scratch.run("convert", "-", "--to", "bibtex", input: Self.untidy)
    #expect(run.code == 0)
    #expect(
      run.out.hasPrefix("% my references\n\n@string{osdi = {OSDI}}\n\n@inproceedings{b2018,\n  title = \"Ray")
    )
    // Laid out once, it stays.
    let again = try await scratch.run("convert", "-", "--to", "bibtex", input: run.out)
    #expect(again.out == run.out)
  }

  @Test func aFileMayBeConvertedOntoItself() async throws {
    let scratch = try Scratch()
    try scratch.write("a.bib", Self.untidy)
    #expect(scratch.chmodded("a.bib", 0o640))
    #expect(try await scratch.run("convert", "a.bib", "-o", "a.bib").code == 0)
    let text = try #require(scratch.text("a.bib"))
    #expect(text.contains("@article{a2008,\n  author = {Dean, Jeffrey},\n"))
    let mode =
      try FileManager.default.attributesOfItem(atPath: scratch.path + "/a.bib")[.posixPermissions] as? Int
    #expect(mode == 0o640)
    // Nothing else is left in the folder.
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path).filter { !$0.hasPrefix(".streams") }
        == ["a.bib"])
  }

  @Test func aDamagedFileIsWrittenWithAllItsEntriesAndExits1() async throws {
    let scratch = try Scratch()
    try scratch.write("a.bib", "@misc{a, title = {A}\n\n@misc{b, title = {B} year = 2001}\n")
    let run = try await scratch.run("convert", "a.bib", "-o", "b.bib")
    #expect(run.code == 1)
    #expect(run.err.contains("a.bib:1:1: error: the entry is not closed"))
    #expect(run.err.contains("a.bib:3:22: error: there is no comma between two fields"))
    #expect(run.err.contains("^ add a comma before this field"))
    let text = try #require(scratch.text("b.bib"))
    #expect(text.contains("@misc{a") && text.contains("@misc{b"))
    #expect(try await scratch.run("convert", "b.bib", "--to", "bibtex").code == 0)
  }

  @Test func utf16IsConvertedAndSaid() async throws {
    let scratch = try Scratch()
    let units = Array("@misc{k, title = {Größe}}\n".utf16)
    try scratch.write("w.bib", [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let run = try await scratch.run("convert", "w.bib", "--to", "bibtex")
    #expect(run.code == 0)
    #expect(run.out == "@misc{k,\n  title = {Größe}\n}\n")
    #expect(run.err.contains("the file is UTF-16"))
  }

  @Test func whatCouldDoHarmIsSaidByEveryCommand() async throws {
    let scratch = try Scratch()
    try scratch.write("a.bib", "@misc{k, title = {T}, note = {x \\input{/etc/passwd}}}\n")
    let lines = [
      ["convert", "a.bib", "--to", "bibtex"], ["convert", "a.bib", "--to", "biblatex"],
      ["tidy", "a.bib", "-o", "-"],
    ]
    for line in lines {
      let run = try await scratch.run(line)
      #expect(run.err.contains("\\input") && run.err.contains("a.bib:1"), "\(line): \(run.err)")
    }
  }

  static let hostile: [(String, [UInt8])] = [
    (
      "nested",
      Array(
        ("@a{k, t = " + String(repeating: "{", count: 10_000) + String(repeating: "}", count: 10_000) + "}")
          .utf8)
    ),
    ("nul", Array("@a{k, t = {\u{0}\u{0}x}}".utf8)),
    ("png", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48]),
    ("string", Array("@string{a = b}\n@string{b = a # a}\n@misc{k, title = a # b}".utf8)),
    ("crossref", Array("@misc{a, crossref = {b}}\n@misc{b, crossref = {a}}\n@misc{c, crossref = {c}}".utf8)),
    ("escape", Array("@misc{k, title = {\u{1B}[2J\u{9B}31m}, \u{1B}[31m}".utf8)), ("empty", []),
    ("open", Array("@misc{k, title = {never closed".utf8)),
    ("line", Array(("@misc{k, title = {" + String(repeating: "word ", count: 200_000) + "}}").utf8)),
  ]
  @Test(arguments: hostile.map(\.0), ["bibtex", "biblatex", "csl-json", "ris", "hayagriva", "text"])
  func hostileFilesEndInAnExitCode(name: String, format: String) async throws {
    let bytes = try #require(Self.hostile.first { $0.0 == name }?.1)
    let scratch = try Scratch()
    try scratch.write("h.bib", bytes)
    let run = try await scratch.run("convert", "h.bib", "--to", format)
    #expect([0, 1, 3].contains(run.code), "\(run.code) \(run.err.prefix(300))")
    for scalar in run.err.unicodeScalars { #expect(scalar.value >= 32 || scalar == "\n" || scalar == "\t") }
    #expect(!run.err.contains("\u{9B}"))
  }

  // MARK: tidy

  @Test func tidyChecksShowsAndMends() async throws {
    let scratch = try Scratch()
    try scratch.write("a.bib", Self.untidy)
    let check = try await scratch.run("tidy", "a.bib", "--check")
    #expect(check.code == 4)
    #expect(scratch.text("a.bib") == Self.untidy)
    let diff = try await scratch.run("tidy", "a.bib", "--diff")
    #expect(diff.code == 0)
    #expect(diff.out.hasPrefix("--- a.bib\n+++ a.bib (tidied)\n@@\n"))
    #expect(diff.out.contains("\n-@ARTICLE{a2008") && diff.out.contains("\n+@article{a2008,"))
    #expect(scratch.text("a.bib") == Self.untidy)
    #expect(try await scratch.run("tidy", "a.bib").code == 0)
    let tidied = try #require(scratch.text("a.bib"))
    #expect(tidied.contains("month   = jan") && tidied.contains("% my references"))
    #expect(try await scratch.run("tidy", "a.bib", "--check").code == 0)
    #expect(try await scratch.run("tidy", "a.bib", "--diff").out.isEmpty)
    #expect(try await scratch.run("tidy", "a.bib").code == 0)
    #expect(scratch.text("a.bib") == tidied)
  }

  @Test func tidyWritesTheMapOfKeysBesideItsOutput() async throws {
    let scratch = try Scratch()
    let rdd = { (key: String, more: String) in
      "@inproceedings{\(key), title={Resilient Distributed Datasets: A Fault-Tolerant Abstraction}, author={Zaharia, Matei}, booktitle={NSDI}, year=2012\(more)}\n"
    }
    try scratch.write("in/a.bib", rdd("one", ", pages={15--28}") + rdd("two", ", note={mine}"))
    let run = try await scratch.run("tidy", "in/a.bib", "-o", "out/b.bib")
    #expect(run.code == 0, "\(run.err)")
    #expect(scratch.text("out/keys.map") == "two one\n")
    #expect(scratch.text("in/keys.map") == nil)
    #expect(scratch.text("out/b.bib")?.contains("{mine}") == true)
    #expect(run.err.contains("two: the same work as one"))
    let kept = try await scratch.run("tidy", "in/a.bib", "-o", "-", "--keep-doubles")
    #expect(kept.out.contains("@inproceedings{two,"))
    #expect(scratch.text("in/a.bib") == rdd("one", ", pages={15--28}") + rdd("two", ", note={mine}"))
  }

  // A bibliography that several theses share by links.
  @Test func aLinkedBibliographyIsReplacedWhereItLiesAndTheLinkStays() async throws {
    let scratch = try Scratch()
    try scratch.write("shared/library.bib", "@article{a,title={One},\n year=2020}\n")
    let link = scratch.path + "/thesis.bib"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "shared/library.bib")
    #expect(try await scratch.run("tidy", "thesis.bib").code == 0)
    #expect(scratch.text("shared/library.bib")?.contains("  title = {One},\n") == true)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "shared/library.bib")
    #expect(try await scratch.run("convert", "shared/library.bib", "-o", "thesis.bib").code == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "shared/library.bib")
  }

  @Test func aFormatThatIsOnlyWrittenIsNotOfferedForReading() async throws {
    let scratch = try Scratch()
    for command in ["import", "convert"] {
      let run = try await scratch.run(command, "a.md", "--from", "markdown")
      #expect(run.code == 2 && run.err.contains("'markdown' is invalid"), "\(run.err)")
      #expect(run.err.contains("hayagriva") && !run.err.contains("text,"), "\(run.err)")
    }
  }

  // MARK: merge-driver

  /// A repository with three versions of a file, the last two on branches; then `theirs` is merged into `ours`.
  private func merged(_ name: String, _ base: String, _ ours: String, _ theirs: String) async throws -> (
    code: Int32, text: String
  ) {
    let scratch = try Scratch()
    let program = try #require(Scratch.program)
    _ = try await scratch.git("init", "-q")
    _ = try await scratch.git("config", "merge.papers.driver", "\(program) merge-driver %O %A %B %P")
    try scratch.write(".gitattributes", "*.bib merge=papers\nbib/records/*.json merge=papers\n")
    try scratch.write(name, base)
    _ = try await scratch.git("add", ".gitattributes", name)
    _ = try await scratch.git("commit", "-qm", "base")
    _ = try await scratch.git("checkout", "-qb", "theirs")
    try scratch.write(name, theirs)
    _ = try await scratch.git("commit", "-qam", "theirs")
    _ = try await scratch.git("checkout", "-q", "main")
    try scratch.write(name, ours)
    _ = try await scratch.git("commit", "-qam", "ours")
    let merge = try await scratch.git("merge", "-q", "--no-edit", "theirs")
    return (merge.code, scratch.text(name) ?? "")
  }

  @Test(.enabled(if: Tool.git.isThere, "git is not installed"))
  func gitMergesTwoPeoplesReferencesWithoutAConflict()
    async throws
  {
    let base = "@article{a,\n  title = {One},\n  pages = {1--2}\n}\n"
    let (code, text) = try await merged(
      "refs.bib", base, base.replacing("1--2", with: "1--9"),
      base.replacing("{One}", with: "{One and More}") + "\n@misc{b,\n  title = {Two}\n}\n")
    #expect(code == 0)
    #expect(
      text == "@article{a,\n  title = {One and More},\n  pages = {1--9}\n}\n\n@misc{b,\n  title = {Two}\n}\n")
  }

  @Test(.enabled(if: Tool.git.isThere, "git is not installed")) func gitShowsAConflictWhereBothChangedAField()
    async throws
  {
    let base = "@article{a,\n  title = {One},\n  pages = {1--2}\n}\n"
    let (code, text) = try await merged(
      "refs.bib", base, base.replacing("1--2", with: "1--9"), base.replacing("1--2", with: "1--8"))
    #expect(code == 1)
    #expect(text.contains("<<<<<<< ours\npages = {1--9},\n=======\npages = {1--8},\n>>>>>>> theirs\n"))
  }

  @Test(.enabled(if: Tool.git.isThere, "git is not installed")) func gitMergesRecordsByTheirMembers()
    async throws
  {
    let base = "{\n  \"id\": \"k\",\n  \"title\": \"T\",\n  \"type\": \"book\"\n}\n"
    let (code, text) = try await merged(
      "bib/records/k.json", base, base.replacing("\"T\"", with: "\"Title\""),
      base.replacing("  \"type\"", with: "  \"page\": \"1\",\n  \"type\""))
    #expect(code == 0)
    #expect(
      text == "{\n  \"id\": \"k\",\n  \"page\": \"1\",\n  \"title\": \"Title\",\n  \"type\": \"book\"\n}\n")
  }

  // MARK: --cited

  @Test func onlyWhatADocumentCitesIsTakenAndTheRestIsNamed() async throws {
    let scratch = try Scratch()
    try scratch.write("all.bib", Self.untidy)
    try scratch.write("thesis.tex", "\\cite{b2018} and \\citep[p.~1]{a2009} % \\cite{none}\n")
    let run = try await scratch.run("convert", "all.bib", "--cited", "thesis.tex", "--to", "bibtex")
    #expect(run.code == 1)
    #expect(run.out.contains("@inproceedings{b2018") && !run.out.contains("a2008"))
    // Macros come along; an unknown key is told with its place and the nearest known one.
    #expect(run.out.contains("@string{osdi"))
    #expect(run.err.contains("a2009") && run.err.contains("a2008") && !run.err.contains("none"))
  }
}
