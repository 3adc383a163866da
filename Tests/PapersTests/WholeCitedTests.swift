import Foundation
import PapersKit
import Testing

/// `--cited` as people with reports use it: which documents are read, what is named, and what is left out.
@Suite(.enabled(if: Scratch.program != nil, "the program is not built"))
struct WholeCitedTests {
  /// The keys of a .bib's entries, in its order.
  static func keys(_ bib: String) -> [String] {
    bib.split(separator: "\n").filter { $0.hasPrefix("@") }.map {
      String($0.drop { $0 != "{" }.dropFirst().prefix { $0 != "," })
    }
  }

  @Test func anAuxTakesItsPartsAlongAndNamesThePartInWhichAKeyIsUnknown() async throws {
    let scratch = try await WholeLibraryTests.synced()
    try scratch.write(
      "thesis/main.aux", "\\relax\n\\citation{moritz2018ray}\n\\@input{part/one.aux}\n\\@input{./two.aux}\n")
    try scratch.write("thesis/part/one.aux", "\\citation{crankshaw2017cliper}\n\\citation{moritz2018ray}\n")
    try scratch.write("thesis/two.aux", "\\relax\n\\citation{vaswani2017attention,zzyzx}\n")
    let run = try await scratch.run("export", "bibtex", "--cited", "thesis/main.aux")
    #expect(run.code == 1)
    #expect(Self.keys(run.out) == ["moritz2018ray", "vaswani2017attention"])
    #expect(
      run.err == """
        thesis/part/one.aux:1: nothing here has the key "crankshaw2017cliper"; \
        the nearest known key is "crankshaw2017clipper"
        thesis/two.aux:2: nothing here has the key "zzyzx"

        """)
    let absolute = try await scratch.run(
      "export", "bibtex", "--cited", scratch.path + "/thesis/main.aux", "-C", "bib")
    #expect(absolute.out == run.out)
  }

  /// A part is a file below the document's own folder and an .aux: a name in a file leads nowhere else.
  @Test(arguments: ["../secret.aux", "/SCRATCH/secret.aux", "part/../../secret.aux", "notes.txt"])
  func aPartLeadsNowhereElse(part: String) async throws {
    let scratch = try await WholeLibraryTests.synced()
    let part = part.replacing("/SCRATCH", with: scratch.path)
    try scratch.write("thesis/main.aux", "\\citation{moritz2018ray}\n\\@input{\(part)}\n")
    for file in ["secret.aux", "thesis/notes.txt"] { try scratch.write(file, "\\citation{secret}\n") }
    let run = try await scratch.run("export", "bibtex", "--cited", "thesis/main.aux")
    #expect(run.code == 0, "\(run.err)")
    #expect(run.err.isEmpty)
  }

  @Test(arguments: ["main.aux", "./main.aux", "././main.aux", "other.aux"])
  func anAuxThatNamesItselfIsReadOnce(part: String) async throws {
    let scratch = try await WholeLibraryTests.synced()
    try scratch.write("main.aux", "\\citation{moritz2018ray}\n\\@input{\(part)}\n")
    try scratch.write("other.aux", "\\@input{./main.aux}\n")
    let run = try await scratch.run("export", "bibtex", "--cited", "main.aux")
    #expect(run.code == 0, "\(run.err.prefix(300))")
    #expect(Self.keys(run.out) == ["moritz2018ray"])
  }

  @Test func aPartThatIsNotThereIsNamedAndNothingIsWritten() async throws {
    let scratch = try await WholeLibraryTests.synced()
    try scratch.write("main.aux", "\\citation{moritz2018ray}\n\\@input{gone.aux}\n")
    try scratch.write("refs.bib", "kept")
    let run = try await scratch.run("export", "bibtex", "--cited", "main.aux", "-o", "refs.bib")
    #expect(run.code == 3)
    #expect(run.err == "\(scratch.path)/gone.aux: no such file\n")
    #expect(scratch.text("refs.bib") == "kept")
  }

  static let all = ["vaswani2017attention", "moritz2018ray", "crankshaw2017clipper"]
  /// A document, the options beside it, what is written of the library and whether a key is named.
  static let documents: [(text: String, options: [String], keys: [String], named: String?)] = [
    ("\\nocite{*}", [], all, nil), ("\\nocite{*}\\cite{moritz2018ray}", [], all, nil),
    ("\\nocite{*}\n\\cite{zzyzx}", [], all, "report.tex:2: nothing here has the key \"zzyzx\""),
    ("\\nocite{*}", ["--week", "2"], ["vaswani2017attention", "crankshaw2017clipper"], nil),
    ("\\cite{moritz2018ray}", ["--week", "1"], ["moritz2018ray"], nil),
    (
      "\\cite{crankshaw2017clipper,moritz2018ray}", ["--week", "1"], ["moritz2018ray"],
      "report.tex:1: nothing here has the key \"crankshaw2017clipper\""
    ),
    ("no citation at all", [], [], nil),
  ]
  @Test(arguments: documents.indices) func aWeekCutsWhatIsCited(row: Int) async throws {
    let (text, options, keys, named) = Self.documents[row]
    let scratch = try await WholeLibraryTests.synced()
    try scratch.write("report.tex", text)
    let run = try await scratch.run(["export", "bibtex", "--cited", "report.tex"] + options)
    #expect(Self.keys(run.out) == keys, "\(text) \(options)")
    #expect(run.code == (named == nil ? 0 : 1), "\(text) \(options)")
    if let named { #expect(run.err.hasPrefix(named), "\(run.err)") } else { #expect(run.err.isEmpty) }
  }

  @Test func aBrokenRecordThatIsCitedIsNamedAndOneThatIsNotIsLeftAlone() async throws {
    let scratch = try await WholeLibraryTests.synced()
    try scratch.write("bib/records/moritz2018ray.json", "{")
    try scratch.write("both.tex", "\\cite{moritz2018ray,vaswani2017attention}")
    let both = try await scratch.run("export", "bibtex", "--cited", "both.tex")
    #expect(both.code == 1)
    #expect(both.err.hasPrefix("bib/records/moritz2018ray.json:1:2: no valid JSON"), "\(both.err)")
    #expect(!both.err.contains("nothing here has the key"))
    #expect(Self.keys(both.out) == ["vaswani2017attention"])
    try scratch.write("one.tex", "\\cite{vaswani2017attention}")
    let one = try await scratch.run("export", "bibtex", "--cited", "one.tex")
    #expect(one.code == 0 && one.err.isEmpty, "\(one.err)")
  }

  @Test func aWeekWithoutARecordLeavesTheFileAsItWas() async throws {
    let scratch = try await WholeLibraryTests.synced()
    try scratch.write("refs.bib", "kept")
    let run = try await scratch.run("export", "bibtex", "--week", "9", "-o", "refs.bib")
    #expect(run.code == 1)
    #expect(run.err == "no reading of week 9 has a record; nothing was written\n")
    #expect(scratch.text("refs.bib") == "kept")
  }

  @Test func aConversionTakesOnlyWhatIsCitedInTheOrderOfTheDocument() async throws {
    let scratch = try Scratch()
    try scratch.write("a.bib", WholeFileTests.bib)
    try scratch.write("a.md", "As [@zaharia2012rdd] and [@nobody] say.\n\nAlso [@moritz2018ray].\n")
    let run = try await scratch.run("convert", "a.bib", "--to", "ris", "--cited", "a.md")
    #expect(run.code == 1)
    #expect(run.err == "a.md:1: nothing here has the key \"nobody\"\n")
    #expect(
      run.out.split(separator: "\n").filter { $0.hasPrefix("ID") } == [
        "ID  - zaharia2012rdd", "ID  - moritz2018ray",
      ])
    try scratch.write("all.tex", "\\nocite{*}")
    let all = try await scratch.run("convert", "a.bib", "--to", "ris", "--cited", "all.tex")
    #expect(all.code == 0)
    #expect(all.out.ranges(of: "ID  - ").count == 3)
    let other = try await scratch.run("convert", "a.bib", "--to", "ris", "--cited", "a.docx")
    #expect(other.code == 2)
    #expect(other.err == "a.docx: citations are read from .aux, .bcf, .tex, .typ, .md and .qmd files\n")
  }

  /// Fields are named as the format names them; one that no work has is said, and the rest is written.
  @Test(arguments: [
    ("ris", "ti,zz", "no work here has the field \"ZZ\"; RIS names fields by tags, such as TI, AU and PY"),
    ("ris", "title", "no work here has the field \"TITLE\"; RIS names fields by tags, such as TI, AU and PY"),
    ("csl-json", "title,nope", "no work here has the field \"nope\""),
    ("hayagriva", "title,nope", "no work here has the field \"nope\""),
    ("biblatex", "title,nope", "no work here has the field \"nope\""),
  ])
  func aFieldThatNoWorkHasIsNamed(format: String, fields: String, says: String) async throws {
    let scratch = try Scratch()
    try scratch.write("a.bib", WholeFileTests.bib)
    let run = try await scratch.run("convert", "a.bib", "--to", format, "--fields", fields)
    #expect(run.code == 1)
    #expect(run.err == says + "\n", "\(run.err)")
    #expect(!run.out.isEmpty && !run.out.contains("Zaharia"), "\(run.out)")
  }
}
