@testable import PapersKit
import Testing

/// BibTeX and BibLaTeX entries as records: a table of entries as people and programs write them.
struct BibTeXReadingTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var text: String
    /// "member = value" lines of the CSL item.
    var expected: [String]
    var testDescription: String { name }
    init(_ name: String, _ text: String, _ expected: [String]) {
      (self.name, self.text, self.expected) = (name, text, expected)
    }
  }

  /// A record's CSL members: names as "given [particle] family", dates as their parts.
  static func shown(_ record: Record) -> [String: String] {
    var out: [String: String] = [:]
    for member in RecordFile.json(of: record).members {
      switch member.name {
      case "author", "editor": out[member.name] = member.value.array.map(name).joined(separator: "; ")
      case "issued":
        let parts: [JSON] = member.value["date-parts"]?.array.first?.array ?? []
        out["issued"] = parts.map { $0.string ?? $0.line }.joined(separator: "-")
      case "custom": break
      default: out[member.name] = member.value.string ?? member.value.line
      }
    }
    for (name, id) in record.ids { out[name] = id }
    return out
  }

  private static func name(_ person: JSON) -> String {
    if let literal = person["literal"]?.string { return "{\(literal)}" }
    let parts = ["given", "dropping-particle", "non-dropping-particle", "family", "suffix"]
    return parts.compactMap { person[$0]?.string }.joined(separator: " ")
  }

  static let cases = [
    Case(
      "a conference paper",
      """
      @inproceedings{k, author = {Woosuk Kwon and Zhuohan Li}, title = {Efficient {LLM} Serving},
        booktitle = {Proceedings of the 29th Symposium on Operating Systems Principles}, pages = {611--626},
        year = 2023, month = oct, publisher = {ACM}, address = {Koblenz}, doi = {10.1145/3600006.3613165}}
      """,
      [
        "type = paper-conference", "author = Woosuk Kwon; Zhuohan Li", "title = Efficient LLM Serving",
        "container-title = Proceedings of the 29th Symposium on Operating Systems Principles",
        "page = 611-626",
        "issued = 2023-10", "publisher = ACM", "publisher-place = Koblenz", "DOI = 10.1145/3600006.3613165",
      ]),
    Case(
      "an article",
      """
      @article{k, author={Dean, Jeffrey and Ghemawat, Sanjay}, title="MapReduce", journal={Commun. ACM},
        volume=51, number={1}, pages={107-113}, year={2008}, issn={0001-0782}}
      """,
      [
        "type = article-journal", "author = Jeffrey Dean; Sanjay Ghemawat", "container-title = Commun. ACM",
        "volume = 51", "issue = 1", "page = 107-113", "issued = 2008", "ISSN = 0001-0782",
      ]),
    Case(
      "a preprint in misc",
      """
      @misc{k, title={Attention}, author={Ashish Vaswani and others}, year={2017}, eprint={1706.03762v5},
        archivePrefix={arXiv}, primaryClass={cs.CL}, url={https://arxiv.org/abs/1706.03762}}
      """,
      [
        "type = article", "arxiv = 1706.03762", "arxiv-class = cs.CL", "issued = 2017",
        "author = Ashish Vaswani",
      ]),
    Case(
      "a preprint as a journal",
      "@article{k, title={BERT}, journal={arXiv preprint arXiv:1810.04805}, year=2018}",
      ["type = article", "arxiv = 1810.04805"]),
    Case(
      "DBLP's preprint",
      "@article{DBLP:journals/corr/abs-1810-04805, title={BERT}, journal={CoRR}, volume={abs/1810.04805}}",
      ["type = article", "arxiv = 1810.04805"]),
    Case(
      "a preprint by its DOI", "@misc{k, title={T}, doi={10.48550/arXiv.2309.06180}}",
      ["type = article", "arxiv = 2309.06180"]),
    Case(
      "an old identifier", "@misc{k, title={T}, eprint={hep-th/9901001}, eprinttype={arxiv}}",
      ["arxiv = hep-th/9901001"]),
    Case(
      "another archive's eprint", "@article{k, title={T}, journal={J}, eprint={12345}, eprinttype={pubmed}}",
      ["type = article-journal"]),
    Case(
      "a published paper with its preprint",
      """
      @inproceedings{k, title={T}, booktitle={OSDI}, eprint={1802.04799}, archiveprefix={arXiv}}
      """, ["type = paper-conference", "arxiv = 1802.04799", "container-title = OSDI"]),
    Case(
      "BibLaTeX's names",
      """
      @report{k, title={T}, author={Ann Author}, institution={MIT}, type={techreport}, number={TR-7},
        location={Cambridge}, date={2019-05-02}, url={https://a.b/c}}
      """,
      [
        "type = report", "publisher = MIT", "number = TR-7", "publisher-place = Cambridge",
        "issued = 2019-5-2",
        "URL = https://a.b/c",
      ]),
    Case(
      "a doctoral thesis", "@phdthesis{k, title={T}, author={A B}, school={ETH}, year=2001}",
      ["type = thesis", "publisher = ETH"]),
    Case(
      "a master's thesis", "@mastersthesis{k, title={T}, author={A B}, school={ETH}, year=2001}",
      ["type = thesis", "publisher = ETH", "genre = Master's thesis"]),
    Case(
      "BibLaTeX's master's thesis", "@thesis{k, title={T}, institution={ETH}, type={mathesis}}",
      ["type = thesis", "genre = Master's thesis", "publisher = ETH"]),
    Case(
      "a thesis of its own kind", "@mastersthesis{k, title={T}, school={TUM}, type={Diplomarbeit}}",
      ["type = thesis", "genre = Diplomarbeit"]),
    Case(
      "a chapter",
      "@incollection{k, title={C}, booktitle={B}, editor={E F and G H}, pages={1--9}, publisher={P}}",
      ["type = chapter", "container-title = B", "editor = E F; G H", "page = 1-9"]),
    Case(
      "a book",
      "@book{k, title={B}, author={Knuth, Donald E.}, edition={3}, isbn={0-201-13448-9}, series={S}, volume={2}}",
      ["type = book", "edition = 3", "ISBN = 0-201-13448-9", "collection-title = S", "volume = 2"]),
    Case(
      "software", "@software{k, title={PyTorch}, version={2.1}, url={https://pytorch.org}}",
      ["type = software"]),
    Case(
      "data", "@dataset{k, title={ImageNet}, publisher={Stanford}}",
      ["type = dataset", "publisher = Stanford"]),
    Case(
      "a page on the web",
      "@online{k, title={A Post}, author={{The Team}}, date={2020-01}, url={https://x.y}}",
      ["type = webpage", "author = {The Team}", "issued = 2020-1", "URL = https://x.y"]),
    Case(
      "proceedings", "@proceedings{k, title={Proc}, editor={A B}, year=2001}",
      ["type = collection", "editor = A B"]),
    Case(
      "a subtitle", "@book{k, title={Main}, subtitle={Sub}}", ["title = Main: Sub"]),
    Case(
      "an article's number", "@article{k, title={T}, journal={J}, volume={2}, number={OOPSLA}, eid={147}}",
      ["issue = OOPSLA", "number = 147", "volume = 2"]),
    Case(
      "LaTeX everywhere",
      """
      @article{k, title={{\\"U}ber $\\alpha$-Stable {\\LaTeX}}, author={Erd{\\H o}s, P{\\'a}l}, journal={Ann. \\& Eng.},
        publisher={Universit{\\"a}t}, note={50\\% of it}}
      """,
      [
        "title = Über α-Stable LaTeX", "author = Pál Erdős", "container-title = Ann. & Eng.",
        "publisher = Universität", "note = 50% of it",
      ]),
    Case(
      "addresses as they are", "@misc{k, title={T}, url={https://a.b/c_d%20e~f#g}, doi={10.1000/a_b\\_c}}",
      ["URL = https://a.b/c_d%20e~f#g", "DOI = 10.1000/a_b_c"]),
    Case("a DOI as an address", "@misc{k, title={T}, doi={https://doi.org/10.1145/1}}", []),
    Case(
      "two numbers of a book", "@book{k, title={T}, isbn={978-0, 978-1; 978-2}, issn={1234-5678}}",
      ["ISBN = 978-0 978-1 978-2", "ISSN = 1234-5678"]),
    Case(
      "keywords", "@misc{k, title={T}, keywords={a, b; c d}}", ["keyword = a, b, c d"]),
    Case(
      "inherited fields",
      """
      @inproceedings{k, title={T}, crossref={p}} @proceedings{p, title={Proc}, year=2020, publisher={ACM}}
      """, ["container-title = Proc", "issued = 2020", "publisher = ACM"]),
    Case(
      "macros", "@string{sosp={SOSP}} @inproceedings{k, title={T}, booktitle = sosp # { 2021}, month = 10}",
      ["container-title = SOSP 2021"]),
  ]

  @Test(arguments: cases) func anEntryIsReadAs(_ c: Case) throws {
    let record = try #require(BibTeXFormat.read(Array(c.text.utf8)).records.first)
    let shown = Self.shown(record)
    for line in c.expected {
      let parts = line.split(separator: " = ", maxSplits: 1).map(String.init)
      #expect(shown[parts[0]] == parts[1], "\(parts[0])")
    }
  }

  @Test(arguments: cases) func anEntryComesBackFromEveryFormatThatHoldsIt(_ c: Case) throws {
    let record = try #require(BibTeXFormat.read(Array(c.text.utf8)).records.first)
    for format in [Format.bibtex, .biblatex, .cslJSON] {
      let written = format.write([record], FormatTests.all)
      let back = try #require(try format.read(Array(written.text.utf8)).records.first)
      for line in c.expected where !(format == .bibtex && line.hasPrefix("issued") || line.hasPrefix("type"))
      {
        let name = String(line.prefix { $0 != " " })
        #expect(Self.shown(back)[name] == Self.shown(record)[name], "\(format.rawValue): \(name)")
      }
    }
  }

  static let dates: [(String, String, String)] = [
    // As written, as read, as BibLaTeX writes it again.
    ("2014", "2014", "2014"), ("2014-12", "2014-12", "2014-12"), ("2014-12-03", "2014-12-3", "2014-12-03"),
    ("2014-12/2014-12", "2014-12", "2014-12/2014-12"), ("2014/2016", "2014", "2014/2016"),
    ("2014-12-30/2015-01-02", "2014-12-30", "2014-12-30/2015-01-02"), ("2014/", "2014", "2014/"),
    ("2014/..", "2014", "2014/.."), ("../2016", "2016", "../2016"), ("/2016-05", "2016-5", "/2016-05"),
    ("2014-06/open", "2014-6", "2014-06/open"), ("2014?", "2014", "2014?"), ("2014~", "2014", "2014~"),
    ("2014-21", "2014", "2014-21"), ("2014--2016", "2014", "2014/2016"),
    ("2014/12/03", "2014-12-3", "2014/12/03"),
    ("2014-12-03T10:20:30", "2014-12-3", "2014-12-03T10:20:30"),
    ("1999-05-31/2000", "1999-5-31", "1999-05-31/2000"),
  ]
  @Test(arguments: dates) func datesAndRangesAreIssued(_ date: String, _ issued: String, _ again: String)
    throws
  {
    let text = "@article{k, title = {T}, journal = {J}, date = {\(date)}}"
    let record = try #require(BibTeXFormat.read(Array(text.utf8)).records.first)
    #expect(Self.shown(record)["issued"] == issued)
    #expect(Format.biblatex.write([record], FormatTests.all).text.contains("= {\(again)}"))
    // Through CSL-JSON too, nothing is lost.
    let json = Format.cslJSON.write([record], FormatTests.all)
    let back = try #require(try CSLJSON.read(Array(json.text.utf8)).records.first)
    #expect(Format.biblatex.write([back], FormatTests.all).text.contains("= {\(again)}"))
    #expect(Format.bibtex.write([record]).text.contains("year    = {\(issued.prefix(4))}"))
  }

  @Test(arguments: ["", "n.d.", "forthcoming", "20xx", "/", "../..", "12-2014", "{\\noopsort{a}}"])
  func whatIsNoDateIsKeptAsItStood(date: String) throws {
    let text = "@article{k, title = {T}, journal = {J}, date = {\(date)}}"
    let record = try #require(BibTeXFormat.read(Array(text.utf8)).records.first)
    #expect(record.issued == nil)
    if !date.isEmpty { #expect(Format.biblatex.write([record], FormatTests.all).text.contains("{\(date)}")) }
  }

  static let years: [(String, String?)] = [
    ("year = 2020", "2020"), ("year = {2020}", "2020"), ("year = \"2020\", month = {March}", "2020-3"),
    ("year = 2020, month = 3", "2020-3"), ("year = 2020, month = mar, day = 5", "2020-3-5"),
    ("year = 2020, month = {5~} # mar", "2020-3-5"), ("year = {Spring 2001}", "2001"),
    ("year = {1999/2000}", "1999"), ("year = {in press}", nil), ("year = {}", nil),
    ("year = 2020, day = 4", "2020"), ("year = 2020, month = {Sept.}", "2020-9"), ("year = {{2020}}", "2020"),
    ("year = 2020, date = {2021-05}", "2021-5"), ("month = jan", nil),
  ]
  @Test(arguments: years) func yearsAndMonthsAreIssued(_ fields: String, _ issued: String?) throws {
    let text = "@article{k, title = {T}, journal = {J}, \(fields)}"
    let record = try #require(BibTeXFormat.read(Array(text.utf8)).records.first)
    #expect(Self.shown(record)["issued"] == issued)
  }

  @Test func everyEntryIsARecordOrANotice() {
    let text = """
      @article{a, title = {A}}
      @article{, title = {no key}}
      @article{b, title = {B}
      @article{c, title = {C}}
      @comment{@article{d, title = {D}}}
      """
    let read = BibTeXFormat.read(Array(text.utf8))
    #expect(read.records.map(\.key) == ["a", "", "b", "c"])
    #expect(read.notices.compactMap(\.line) == [2, 3, 5])
    #expect(read.notices.allSatisfy { $0.message.contains("; ") })
  }

  @Test(arguments: [
    ("12--34", "12-34"), ("12-34", "12-34"), ("12 – 34", "12-34"), ("12---34", "12-34"),
    ("pp.~77--113", "77-113"),
    ("pp.63--96", "63-96"), ("p. 5", "5"), ("pages 1-2", "1-2"), ("Pp. 1--2", "1-2"), ("P1--P9", "P1-P9"),
    ("p5", "p5"),
    ("xvi+467", "xvi+467"), ("S. 5", "S. 5"), ("page", "page"), ("--", "–"),
    ("141:1--141:75", "141:1-141:75"),
    ("1--9, 12", "1-9, 12"),
  ]) func pagesAreNumbersWithoutTheirWord(_ text: String, _ pages: String) throws {
    let read = BibTeXFormat.read(Array("@article{k, title = {T}, pages = {\(text)}}".utf8)).records
    #expect(try #require(read.first).pages == pages)
  }

  @Test(
    arguments: [
      ("howpublished = {\\url{https://x.org/a_b%20c}}", "https://x.org/a_b%20c", nil, "url"),
      ("howpublished = {Available at \\url{http://x.org/a}, 2012}", "http://x.org/a", nil, "howpublished"),
      ("howpublished = {https://x.org/a.}", "https://x.org/a", nil, "howpublished"),
      ("howpublished = {\\href{https://x.org/a}{here}}", "https://x.org/a", nil, "howpublished"),
      ("howpublished = {Blog}, url = {https://x.org/a}", "https://x.org/a", "Blog", "url"),
      ("howpublished = {See ftp://x.org}", nil, nil, "howpublished"),
      ("howpublished = {Talk}", nil, "Talk", "howpublished"),
    ] as [(String, String?, String?, String)])
  func anAddressIsNoPlaceOfPublication(_ fields: String, _ url: String?, _ place: String?, _ field: String)
    throws
  {
    let record = try #require(BibTeXFormat.read(Array("@misc{k, title = {T}, \(fields)}".utf8)).records.first)
    #expect(record.url == url && record.containerTitle == place)
    // BibTeX's styles set what stood in the file, once; the rest of the text is in both flavours.
    let bibtex = Format.bibtex.write([record], FormatTests.all).text
    #expect(bibtex.ranges(of: "://").count == (url == nil && place != nil ? 0 : 1), "\(bibtex)")
    #expect(Format.biblatex.write([record], FormatTests.all).text.contains(field + " "), "\(field)")
    #expect(BibTeXFormat.read(Array(bibtex.utf8)).records.first?.url == url)
  }
}
