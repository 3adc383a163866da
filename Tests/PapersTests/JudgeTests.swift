import Foundation
import PapersKit
import Testing

/// What the real readers of our exports say of them. A judge that is not installed is skipped, and shown as skipped.
@Suite(.serialized) struct JudgeTests {
  static var options: ExportOptions {
    var options = ExportOptions()
    options.everything = true
    return options
  }

  // MARK: BibTeX and LaTeX

  /// A style warns of fields that the source does not have, or has alone where it wants them together.
  static let lacking = [
    "empty ", "missing", "--no ", "to sort, need", "neither author and editor", "there's a number but no",
    "unusual to have number", "numpages", "may be too high (or improper) for conversion", "can't use both",
  ]

  /// Each style in the class that it is made for; with the encoding that has all of our commands.
  static let classes = [
    "plain": "\\documentclass{article}\\usepackage{url}",
    "IEEEtran": "\\documentclass{IEEEtran}\\usepackage{url}",
    // Without Libertine, which is half a gigabyte, microtype has no font that it could stretch.
    "ACM-Reference-Format":
      "\\PassOptionsToPackage{expansion=false}{microtype}\\documentclass[nonacm]{acmart}\\title{T}\\author{A}",
  ]

  @Test(
    .enabled(if: Judge.isThere("bibtex", "pdflatex", "kpsewhich"), "make judges installs LaTeX"),
    arguments: JudgeSample.present, ["plain", "IEEEtran", "ACM-Reference-Format"])
  func bibTeXSetsTheExportWithoutErrors(sample: JudgeSample, style: String) async throws {
    var options = Self.options
    options.ascii = true
    let records = sample.records
    let written = Format.bibtex.write(records, options)
    #expect(written.text.utf8.allSatisfy { $0 < 0x80 } || sample == .messy)
    try await Judge.inFolder { folder in
      // A style that is not installed cannot judge, nor can a class that lacks what it is made of.
      let needed = ["IEEEtran": ["ptmr8t.tfm"], "ACM-Reference-Format": ["xstring.sty", "hyperxmp.sty"]]
      for file in [style + ".bst"] + (needed[style] ?? []) {
        guard try await Judge.run(["kpsewhich", file], in: folder).code == 0 else { return }
      }
      try Judge.write(written.text, "sample.bib", in: folder)
      let head = try #require(Self.classes[style])
      try Judge.write(
        """
        \(head)\\usepackage[T1]{fontenc}\\usepackage{textcomp,amssymb}
        \\begin{document}\\nocite{*}\\bibliographystyle{\(style)}\\bibliography{sample}\\end{document}
        """, "doc.tex", in: folder)
      try Judge.write(
        "\\citation{*}\n\\bibstyle{\(style)}\n\\bibdata{sample}\n", "doc.aux", in: folder)
      let bibtex = try await Judge.run(["bibtex", "doc"], in: folder)
      // 1 is "there were warnings".
      #expect(bibtex.code <= 1 && !bibtex.output.contains("error message"), "\(bibtex.output.suffix(2000))")
      for line in bibtex.output.split(separator: "\n") where line.hasPrefix("Warning--") {
        #expect(Self.lacking.contains { line.contains($0) }, "\(line)")
      }
      let latex = try await Judge.run(["pdflatex", "-interaction=nonstopmode", "doc.tex"], in: folder)
      let errors = latex.output.split(separator: "\n").filter { $0.hasPrefix("!") }
      #expect(latex.code == 0 && errors.isEmpty, "\(errors)")
      let pages = try Judge.bytes("doc.pdf", in: folder)
      #expect(pages.starts(with: Array("%PDF-".utf8)))
      // Every work is set: a style makes a \\bibitem of each.
      let bbl = String(decoding: try Judge.bytes("doc.bbl", in: folder), as: UTF8.self)
      #expect(bbl.ranges(of: "\\bibitem").count >= records.count)
    }
  }

  // MARK: biber

  /// Biber warns of numbers and years that the source has wrong, and its model of fields that it lacks or knows alone.
  static let faultsOfTheSource = [
    "ISBN", "ISSN", "case mismatch", "Missing mandatory field", "invalid in data model", "Invalid field",
    "Invalid value", "is malformed",
    "crossref", "xref",
  ]

  @Test(.enabled(if: Judge.isThere("biber"), "make judges installs biber"), arguments: JudgeSample.present)
  func biberTakesTheBibLaTeXExport(sample: JudgeSample) async throws {
    let written = Format.biblatex.write(sample.records, Self.options)
    try await Judge.inFolder { folder in
      try Judge.write(written.text, "sample.bib", in: folder)
      let biber = try await Judge.run(["biber", "--tool", "--validate-datamodel", "sample.bib"], in: folder)
      #expect(biber.code == 0, "\(biber.output.suffix(2000))")
      for line in biber.output.split(separator: "\n") {
        #expect(!line.hasPrefix("ERROR"), "\(line)")
        guard line.hasPrefix("WARN") else { continue }
        #expect(Self.faultsOfTheSource.contains { line.contains($0) }, "\(line)")
      }
      let out = String(decoding: try Judge.bytes("sample_bibertool.bib", in: folder), as: UTF8.self)
      #expect(out.split(separator: "\n").filter { $0.hasPrefix("@") }.count >= sample.records.count)
    }
  }

  // MARK: pandoc

  /// Where pandoc and we say different things of one of our exports, and who is right.
  static func isPandocsOwn(_ ours: JSON, _ theirs: JSON) -> Bool {
    // It joins BibLaTeX's titleaddon and BibTeX's howpublished to the title.
    let (a, b) = (essence(of: ours), essence(of: theirs))
    if a[0] != b[0] { return !a[0].isEmpty && b[0].hasPrefix(a[0]) }
    // It knows no year in "Spring 2001", no month in "July/August", and says 0 where there is none.
    return a[1] != b[1] && (b[1].isEmpty || b[1] == "0" || a[1].hasPrefix(b[1] + "-"))
  }

  @Test(
    .enabled(if: Judge.isThere("pandoc"), "make judges installs pandoc"), arguments: JudgeSample.present,
    [Format.bibtex, .biblatex])
  func pandocReadsInOurBibWhatOurCSLJSONSays(sample: JudgeSample, format: Format) async throws {
    let records = sample.records
    let ours = try JSON(parsing: Array(Format.cslJSON.write(records, Self.options).text.utf8)).array
    let items = try await Judge.inFolder { folder in
      try Judge.write(format.write(records, Self.options).text, "sample.bib", in: folder)
      let pandoc = try await Judge.run(
        ["pandoc", "-f", format.rawValue, "-t", "csljson", "sample.bib", "-o", "sample.json"], in: folder)
      #expect(pandoc.code == 0, "\(pandoc.output)")
      return try JSON(parsing: try Judge.bytes("sample.json", in: folder)).array
    }
    #expect(items.count == ours.count)
    for (mine, theirs) in zip(ours, items) where !Self.isPandocsOwn(mine, theirs) {
      #expect(Self.essence(of: mine) == Self.essence(of: theirs), "\(mine["id"]?.string ?? "")")
    }
  }

  private static func letters(_ text: JSON?) -> String {
    // Without pandoc's markup.
    (text?.string ?? "").replacing(/<[^>]*>/, with: "").folded.filter { $0.isLetter && $0.isASCII }
  }

  /// What two programs must agree on; people by family name, as a name's other parts are spelled variously.
  static func essence(of item: JSON) -> [String] {
    let people = (item["author"]?.array ?? []).filter { $0["literal"]?.string != "others" }
    // The last word of a family name: who keeps a particle where is a matter of taste.
    let names = people.map { person in
      let words = ((person["family"] ?? person["literal"])?.string ?? "").split(separator: " ")
      return (words.last.map(String.init) ?? "").folded.filter(\.isLetter)
    }
    let parts = item["issued"]?["date-parts"]?.array.first?.array ?? []
    let date = parts.prefix(2).map { $0.string ?? $0.line }.joined(separator: "-")
    let pages = (item["page"]?.string ?? "").replacing("\u{2013}", with: "-").filter { $0 != " " }
    // One source lists hundreds of people, with commas and apostrophes astray: there, their number must agree.
    return [letters(item["title"]), date, pages] + (names.count > 100 ? ["\(names.count)"] : names)
  }

  // MARK: Typst

  @Test(
    .enabled(if: Judge.typst != nil, "make judges installs Typst"), arguments: JudgeSample.present,
    [Format.bibtex, .biblatex, .hayagriva])
  func typstSetsTheExport(sample: JudgeSample, format: Format) async throws {
    let python = try #require(Judge.typst)
    let name = format == .hayagriva ? "sample.yml" : "sample.bib"
    try await Judge.inFolder { folder in
      try Judge.write(format.write(sample.records, Self.options).text, name, in: folder)
      try Judge.write("#bibliography(\"\(name)\", full: true, style: \"ieee\")\n", "doc.typ", in: folder)
      let code = "import typst; typst.compile('doc.typ', output='doc.pdf')"
      let typst = try await Judge.run([python, "-c", code], in: folder)
      #expect(typst.code == 0, "\(typst.output.suffix(600))")
    }
  }
}
