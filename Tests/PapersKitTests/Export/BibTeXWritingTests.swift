import PapersKit
import Testing

/// Records as BibTeX and BibLaTeX entries: each row is a record and the lines that each of the two must hold.
struct BibTeXWritingTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var make: @Sendable () -> Record
    var bibtex: [String]
    var biblatex: [String]
    var testDescription: String { name }
    init(
      _ name: String, _ kind: WorkKind, _ bibtex: [String], _ biblatex: [String],
      _ change: @escaping @Sendable (inout Record) -> Void
    ) {
      (self.name, self.bibtex, self.biblatex) = (name, bibtex, biblatex)
      make = {
        var record = Record(key: "k", kind: kind, title: "A Title")
        change(&record)
        return record
      }
    }
  }

  /// "name = value" of each field, and "@type" first.
  static func fields(_ text: String) -> Set<String> {
    var out: Set<String> = []
    for line in text.split(separator: "\n") where line.hasPrefix("@") || line.hasPrefix("  ") {
      if line.hasPrefix("@") {
        out.insert(String(line.prefix { $0 != "{" }))
        continue
      }
      guard let equals = line.firstIndex(of: "=") else { continue }
      let name = line[..<equals].filter { $0 != " " }
      var value = line[line.index(after: equals)...].drop { $0 == " " }
      if value.hasSuffix(",") { value = value.dropLast() }
      out.insert("\(name) = \(value)")
    }
    return out
  }

  static let cases = [
    Case(
      "a conference paper", .conferencePaper,
      [
        "@inproceedings", "booktitle = {Proc. of OSDI}", "year = {2020}", "month = nov", "pages = {1--9}",
        "address = {Banff}",
      ],
      [
        "@inproceedings", "booktitle = {Proc. of OSDI}", "date = {2020-11-04}", "pages = {1--9}",
        "location = {Banff}",
      ]
    ) {
      $0.containerTitle = "Proc. of OSDI"
      $0.issued = PublicationDate(year: 2020, month: 11, day: 4)
      ($0.pages, $0.publisherPlace) = ("1-9", "Banff")
    },
    Case(
      "an article", .journalArticle,
      ["@article", "journal = {CACM}", "volume = {51}", "number = {1}", "issn = {0001-0782}"],
      ["@article", "journaltitle = {CACM}", "volume = {51}", "number = {1}", "issn = {0001-0782}"]
    ) { ($0.containerTitle, $0.volume, $0.issue, $0.issn) = ("CACM", "51", "1", ["0001-0782"]) },
    Case(
      "an article with a number of its own", .journalArticle, ["number = {4}", "eid = {147}"],
      ["number = {4}", "eid = {147}"]
    ) { ($0.containerTitle, $0.issue, $0.number) = ("PACMPL", "4", "147") },
    Case(
      "a preprint", .preprint,
      ["@misc", "eprint = {1706.03762}", "archiveprefix = {arXiv}", "primaryclass = {cs.CL}"],
      ["@online", "eprint = {1706.03762}", "eprinttype = {arxiv}", "eprintclass = {cs.CL}"]
    ) { $0.ids = ["arxiv": "1706.03762", "arxiv-class": "cs.CL"] },
    Case(
      "a doctoral thesis", .thesis, ["@phdthesis", "school = {ETH}"],
      ["@thesis", "institution = {ETH}", "type = {phdthesis}"]
    ) {
      $0.publisher = "ETH"
    },
    Case(
      "a master's thesis", .thesis, ["@mastersthesis", "school = {ETH}"],
      ["@thesis", "institution = {ETH}", "type = {mathesis}"]
    ) { ($0.publisher, $0.genre) = ("ETH", "Master\u{2019}s thesis") },
    Case(
      "a thesis of its own kind", .thesis, ["@phdthesis", "type = {Habilitation}"],
      ["@thesis", "type = {Habilitation}"]
    ) {
      $0.genre = "Habilitation"
    },
    Case(
      "a report", .report, ["@techreport", "institution = {MIT}", "number = {TR-7}"],
      ["@report", "institution = {MIT}", "number = {TR-7}", "type = {techreport}"]
    ) { ($0.publisher, $0.number) = ("MIT", "TR-7") },
    Case(
      "a book", .book, ["@book", "edition = {2}", "isbn = {1-2, 3-4}"],
      ["@book", "edition = {2}", "isbn = {1-2, 3-4}"]
    ) {
      ($0.edition, $0.isbn) = ("2", ["1-2", "3-4"])
    },
    Case(
      "a chapter", .chapter, ["@incollection", "booktitle = {B}", "editor = {One, E.}"],
      ["@incollection", "booktitle = {B}", "editor = {One, E.}"]
    ) {
      $0.containerTitle = "B"
      $0.editors = People([Person(given: "E.", family: "One")])
    },
    Case("software", .software, ["@misc"], ["@software"]) { _ in },
    Case("data", .dataset, ["@misc"], ["@dataset"]) { _ in },
    Case(
      "a web page", .webPage, ["@misc", "url = {https://a.b/c_d%20e#f}"],
      ["@online", "url = {https://a.b/c_d%20e#f}"]
    ) {
      $0.url = "https://a.b/c_d%20e#f"
    },
    Case("proceedings", .proceedings, ["@proceedings"], ["@proceedings"]) { _ in },
    Case(
      "specials of TeX", .book, ["publisher = {A \\& B\\_C \\#1 50\\%}"],
      ["publisher = {A \\& B\\_C \\#1 50\\%}"]
    ) {
      $0.publisher = "A & B_C #1 50%"
    },
    Case(
      "people of all forms", .book,
      ["author = {van Rossum, Guido and King, Jr., Martin Luther and {The {C++} Team \\& Co} and others}"],
      ["author = {van Rossum, Guido and King, Jr., Martin Luther and {The {C++} Team \\& Co} and others}"]
    ) {
      $0.people = People(
        [
          Person(given: "Guido", family: "Rossum", particle: "van"),
          Person(given: "Martin Luther", family: "King", suffix: "Jr."), Person(literal: "The C++ Team & Co"),
        ], andOthers: true)
    },
    Case(
      "a mononym and a family of two words", .book, ["author = {Plato and Brinch Hansen, Per}"],
      ["author = {Plato and Brinch Hansen, Per}"]
    ) {
      $0.people = People([Person(family: "Plato"), Person(given: "Per", family: "Brinch Hansen")])
    },
    Case(
      "a retracted work", .journalArticle, ["note = {Retracted. See there}"],
      ["note = {Retracted. See there}"]
    ) {
      ($0.isRetracted, $0.note) = (true, "See there")
    },
    Case("the resolver's address is left out", .book, ["doi = {10.1145/1.2}"], ["doi = {10.1145/1.2}"]) {
      ($0.doi, $0.url) = (DOI("10.1145/1.2"), "https://doi.org/10.1145/1.2")
    },
  ]

  @Test(arguments: cases) func aRecordIsWrittenAs(_ c: Case) {
    for (format, expected) in [(Format.bibtex, c.bibtex), (.biblatex, c.biblatex)] {
      let text = format.write([c.make()], FormatTests.all).text
      let fields = Self.fields(text)
      for line in expected {
        // How a title or a literal name is protected is told elsewhere.
        let isThere = fields.contains(line) || fields.contains(line.replacing("{C++}", with: "C++"))
        #expect(isThere, "\(format.rawValue) lacks \(line):\n\(text)")
      }
    }
  }

  @Test(arguments: cases) func whatIsWrittenIsReadBackTheSame(_ c: Case) throws {
    for format in [Format.bibtex, .biblatex] {
      let record = c.make()
      let written = format.write([record], FormatTests.all)
      #expect(format.firstDifference(written, from: [record], FormatTests.all) == nil)
      let back = try format.read(Array(written.text.utf8)).records
      #expect(format.write(back, FormatTests.all).text == written.text)
    }
  }

  @Test func theResolversAddressIsNoURLField() {
    let text = Format.bibtex.write([Self.cases[Self.cases.count - 1].make()]).text
    #expect(!text.contains("url"))
  }

  static let options: [(String, @Sendable (inout ExportOptions) -> Void, [String], [String])] = [
    (
      "only some fields", { $0.choose(fields: "author, Title,year") }, ["author", "title", "year"],
      ["doi", "booktitle", "pages"]
    ),
    (
      "without what a report has no use for", { _ in }, ["author", "doi", "booktitle"],
      ["abstract", "keywords"]
    ),
    ("with everything", { $0.everything = true }, ["abstract", "keywords", "doi"], []),
    ("the preprint", { $0.preprints = .prefer }, ["eprint", "author"], ["booktitle", "pages", "doi"]),
    ("the published form", { $0.preprints = .avoid }, ["booktitle", "pages", "eprint"], []),
  ]
  @Test(arguments: options.indices) func optionsChooseWhatIsWritten(row: Int) {
    let (name, change, there, gone) = Self.options[row]
    var record = Record(key: "k", kind: .conferencePaper, title: "T")
    record.people = People([Person(given: "A", family: "B")])
    (record.containerTitle, record.pages, record.abstract) = ("Proc", "1-2", "Words")
    (record.keywords, record.doi, record.issued) = (["a"], DOI("10.1145/1.2"), PublicationDate(year: 2020))
    record.ids["arxiv"] = "2001.00001"
    var options = ExportOptions()
    change(&options)
    let text = Format.bibtex.write([record], options).text
    for field in there { #expect(text.contains("  \(field) "), "\(name): \(field)\n\(text)") }
    for field in gone { #expect(!text.contains("  \(field) "), "\(name): \(field)\n\(text)") }
  }

  @Test func venuesAreNamedInThreeForms() throws {
    var record = Record(key: "k", kind: .conferencePaper, title: "T")
    record.containerTitle = "as the source says"
    record.issued = PublicationDate(year: 2020)
    record.venue = Record.VenueTie(acronym: "OSDI", series: "osdi", edition: 14)
    var seen: Set<String> = []
    for form in ExportOptions.Venues.allCases {
      var options = ExportOptions()
      options.venues = form
      let text = Format.bibtex.write([record], options).text
      let name = try #require(text.split(separator: "\n").first { $0.contains("booktitle") })
      seen.insert(String(name))
      if form == .acronym { #expect(name.contains("OSDI")) }
    }
    #expect(seen.count == 3)
  }

  static let harmful: [(String, String)] = [
    ("note", "see \\input{/etc/passwd}"), ("annote", "\\immediate\\write18{rm -rf}"),
    ("addendum", "\\catcode`\\@=11"),
    ("howpublished", "\\csname input\\endcsname{x}"), ("usera", "^^5cinput{x}"),
  ]
  @Test(arguments: harmful) func whatWouldDoHarmIsNotPassedOnInSilence(_ field: String, _ value: String) {
    let text = "@misc{k, title = {T}, \(field) = {\(value)}}"
    let read = BibTeXFormat.read(Array(text.utf8))
    #expect(read.notices.contains { $0.message.contains("LaTeX would obey it") && $0.line == 1 })
    for format in [Format.bibtex, .biblatex] {
      let written = format.write(read.records, FormatTests.all)
      for name in ["\\input", "\\write", "\\catcode", "\\csname", "^^5c"] {
        #expect(!written.text.contains(name), "\(written.text)")
      }
    }
  }

  @Test func inASCIIAPreambleDefinesWhatTheTextNeeds() {
    var record = Record(key: "k", kind: .book, title: "Меры и Łódź")
    record.people = People([Person(given: "Å.", family: "Ö")])
    var options = ExportOptions()
    options.ascii = true
    let text = Format.bibtex.write([record], options).text
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    #expect(text.hasPrefix("@preamble{\"\\providecommand{\\unichar}"))
    record.title = "Łódź"
    #expect(!Format.bibtex.write([record], options).text.contains("@preamble"))
  }
}
