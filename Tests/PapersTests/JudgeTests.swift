import Foundation
import PapersKit
import Testing

/// What the real readers of our exports say of them. A judge that is not installed is skipped, and shown as skipped.
@Suite(.serialized) struct JudgeTests {
  static func path(_ tool: String) -> String? {
    let path = "/usr/bin/" + tool
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  /// Works of every kind, with what exporters trip over: specials of TeX, letters beyond ASCII, numbers that styles
  /// will not set, names of all forms, types and keys that only some formats have.
  static let records: [Record] = {
    let text = """
      @inproceedings{kwon2023pagedattention,
        author = {Kwon, Woosuk and M{\\"u}ller-L{\\"u}denscheidt, Jos{\\'e} and {Acme Tools, Inc.}},
        title = {{PagedAttention}: 50\\% of {R\\&D} in $O(n^2)$}, booktitle = {Proceedings of SOSP},
        volume = 3, number = 4, series = {LNCS}, pages = {611--626}, year = 2023, month = oct,
        publisher = {ACM}, address = {Koblenz}, doi = {10.1145/3600006.3613165},
        url = {https://example.org/a%20b_c?x=1&y=~z#f}
      }
      @article{vanrossum1995, author = {van Rossum, Guido and King, Jr., Martin Luther},
        title = {Naïve Œuvre at 5 < 6_7}, journal = {ACM Comput. Surv.}, volume = 12, number = 2,
        pages = {1--9}, year = 1995, address = {New York}, publisher = {ACM}}
      @online{gregg2014, author = {Gregg, Brendan}, title = {Linux Performance}, date = {2014-08-27},
        type = {Linux {{Performance}}}, url = {https://example.org/x}}
      @phdthesis{ono2001, author = {Ono, Ken'ichi}, title = {Žižek's Thesis}, school = {ETH Zürich},
        year = 2001, address = {Zürich}}
      @techreport{ivanov1999, author = {Ivanov, Ivan}, title = {Μέτρα and Меры}, institution = {MIT},
        number = {TR-7}, year = 1999, address = {Cambridge}}
      @book{knuth1984, author = {Knuth, Donald E.}, title = {The {\\TeX}book}, publisher = {Addison-Wesley},
        address = {Reading}, year = 1984, number = 7, isbn = {0-201-13448-9}}
      @book{Knuth1984, author = {Knuth, Donald E.}, title = {Another Book}, publisher = {Addison-Wesley},
        address = {Reading}, year = 1984}
      @misc{vaswani2017, author = {Vaswani, Ashish and others}, title = {Attention Is All You Need},
        eprint = {1706.03762}, archiveprefix = {arXiv}, primaryclass = {cs.CL}, year = 2017}
      """
    return BibTeXFormat.read(Array(text.utf8)).records
  }()

  static var options: ExportOptions {
    var options = ExportOptions()
    options.everything = true
    return options
  }

  /// A folder of its own for a judge, removed afterwards.
  static func inFolder<T>(_ body: (URL) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "papers-judge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// Runs a judge with its output in a file (a pipe may fill); `timeout` ends what hangs.
  static func run(_ words: [String], in folder: URL) throws -> (code: Int32, output: String) {
    let file = folder.appendingPathComponent("judge-says.txt")
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
    process.arguments = ["50"] + words
    process.currentDirectoryURL = folder
    (process.standardOutput, process.standardError) = (handle, handle)
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: try Data(contentsOf: file), as: UTF8.self)
    )
  }

  static func write(_ text: String, _ name: String, in folder: URL) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  @Test(
    .enabled(if: path("bibtex") != nil && path("pdflatex") != nil && path("kpsewhich") != nil),
    arguments: ["plain", "IEEEtran", "ACM-Reference-Format"])
  func bibTeXSetsTheExportWithoutErrors(style: String) throws {
    var options = Self.options
    options.ascii = true
    let written = Format.bibtex.write(Self.records, options)
    #expect(written.text.utf8.allSatisfy { $0 < 0x80 })
    try Self.inFolder { folder in
      // A style that is not installed cannot judge.
      guard try Self.run(["kpsewhich", style + ".bst"], in: folder).code == 0 else { return }
      try Self.write(written.text, "sample.bib", in: folder)
      let hasClass = style.hasPrefix("ACM")
      let head =
        hasClass
        ? "\\documentclass{acmart}"
        : "\\documentclass{article}\\usepackage[T1]{fontenc}\\usepackage{textcomp,url}"
      let body =
        "\\begin{document}\\nocite{*}\\bibliographystyle{\(style)}\\bibliography{sample}\\end{document}"
      try Self.write(head + "\n" + body, "doc.tex", in: folder)
      let aux = "\\citation{*}\n\\bibstyle{\(style)}\n\\bibdata{sample}\n"
      try Self.write(aux, "doc.aux", in: folder)
      let bibtex = try Self.run(["bibtex", "doc"], in: folder)
      #expect(bibtex.code == 0, "\(bibtex.output)")
      // "empty X in KEY", "missing", "no number": fields that the sample itself lacks.
      let lacking = ["empty ", "missing", "--no ", "to sort, need"]
      for line in bibtex.output.split(separator: "\n") where line.hasPrefix("Warning--") {
        #expect(lacking.contains { line.contains($0) }, "\(line)")
      }
      if hasClass { return }
      let latex = try Self.run(["pdflatex", "-interaction=nonstopmode", "doc.tex"], in: folder)
      #expect(latex.code == 0, "\(latex.output.split(separator: "\n").filter { $0.hasPrefix("!") })")
      #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent("doc.pdf").path))
    }
  }

  @Test(.enabled(if: path("biber") != nil))
  func biberTakesTheBibLaTeXExport() throws {
    let written = Format.biblatex.write(Self.records, Self.options)
    try Self.inFolder { folder in
      try Self.write(written.text, "sample.bib", in: folder)
      let biber = try Self.run(["biber", "--tool", "--validate-datamodel", "sample.bib"], in: folder)
      #expect(biber.code == 0, "\(biber.output)")
      #expect(!biber.output.contains("ERROR"), "\(biber.output)")
    }
  }

  @Test(.enabled(if: path("pandoc") != nil), arguments: [Format.bibtex, .biblatex])
  func pandocReadsInOurBibWhatOurCSLJSONSays(format: Format) throws {
    let ours = try JSON(parsing: Array(Format.cslJSON.write(Self.records, Self.options).text.utf8)).array
    let items = try Self.inFolder { folder in
      try Self.write(format.write(Self.records, Self.options).text, "sample.bib", in: folder)
      let pandoc = try Self.run(
        ["pandoc", "-f", format.rawValue, "-t", "csljson", "sample.bib", "-o", "sample.json"], in: folder)
      #expect(pandoc.code == 0, "\(pandoc.output)")
      let data = try Data(contentsOf: folder.appendingPathComponent("sample.json"))
      return try JSON(parsing: Array(data)).array
    }
    #expect(items.count == ours.count)
    for (number, mine) in ours.enumerated() where number < items.count {
      let theirs = items[number]
      #expect(Self.essence(of: mine) == Self.essence(of: theirs))
    }
  }

  /// What two programs must agree on; people by family name, as a name's other parts are spelled variously.
  static func essence(of item: JSON) -> [String] {
    let people = (item["author"]?.array ?? []).filter { $0["literal"]?.string != "others" }
    let names = people.map { ($0["family"] ?? $0["literal"])?.string ?? "" }
    let year = item["issued"]?["date-parts"]?.array.first?.array.first
    return [
      (item["title"]?.string ?? "").folded.filter { $0.isLetter && $0.isASCII }, year?.line ?? "",
      (item["page"]?.string ?? "").replacing("–", with: "-"),
    ] + names.map { $0.folded }
  }
}
