import PapersKit
import Testing

/// Only some fields, by each format's own names.
struct ChosenFieldsTests {
  private static let records: [Record] = {
    var paper = Record(key: "chen2018tvm", kind: .conferencePaper, title: "TVM")
    paper.people = People([Person(given: "Tianqi", family: "Chen")])
    paper.issued = PublicationDate(year: 2018, month: 10, day: 8)
    (paper.containerTitle, paper.pages, paper.doi) = ("OSDI", "578-594", DOI("10.5555/3291168.3291211"))
    (paper.abstract, paper.keywords, paper.publisher) = ("There is a need.", ["compilers"], "USENIX")
    paper.extra["bibtex.file"] = .string("tvm.pdf")
    var page = Record(key: "gregg2014", kind: .webPage, title: "Linux Performance")
    page.url = "https://example.org/linux"
    return [paper, page]
  }()

  struct Case: Sendable, CustomTestStringConvertible {
    var format: Format
    var fields: String
    /// What the text holds, what it does not hold, and what no work has.
    var there: [String]
    var gone: [String]
    var absent: [String]
    var testDescription: String { "\(format.rawValue) \(fields)" }
    init(_ format: Format, _ fields: String, _ there: [String], _ gone: [String], _ absent: [String] = []) {
      (self.format, self.fields, self.there, self.gone, self.absent) = (format, fields, there, gone, absent)
    }
  }
  static let cases = [
    Case(.bibtex, "title", ["@inproceedings{chen2018tvm", "{TVM}", "Linux"], ["Chen", "2018,", "OSDI"]),
    Case(.bibtex, "TITLE, Year ,", ["title", "year"], ["Chen", "pages", "month"]),
    Case(.bibtex, "doi,url", ["doi", "url"], ["title", "author"]),
    // Named, it is wanted, also where a report has no use for it.
    Case(.bibtex, "abstract,keywords", ["There is a need.", "compilers"], ["author", "tvm.pdf"]),
    Case(.bibtex, "file", ["tvm.pdf"], ["author", "abstract"]),
    Case(.bibtex, "day", ["day"], ["month", "year"]),
    Case(.bibtex, "title,pagse", ["title"], ["pages"], ["pagse"]),
    Case(.bibtex, "journaltitle,date", ["@misc{gregg2014"], ["journal", "year"], ["date", "journaltitle"]),
    Case(.bibtex, "", ["@inproceedings{chen2018tvm,\n}"], ["title"]),
    Case(.biblatex, "date,title", ["2018-10-08", "title"], ["year", "month"]),
    Case(.biblatex, "year", ["@online{gregg2014"], ["date"], ["year"]),
    Case(
      .cslJSON, "title,issued", ["\"title\": \"TVM\"", "date-parts", "\"id\"", "\"type\""],
      ["author", "\"page\""]),
    Case(.cslJSON, "doi", ["10.5555/3291168.3291211"], ["title\":", "\"page\""]),
    Case(.cslJSON, "abstract,authors", ["There is a need."], ["\"page\""], ["authors"]),
    Case(
      .ris, "TI,PY", ["TY  - CPAPER", "ID  - chen2018tvm", "TI  - TVM", "PY  - 2018"], ["AU  -", "SP  -"]),
    Case(.ris, "au", ["AU  - Chen, Tianqi"], ["TI  -"]),
    Case(.ris, "title,KW", ["KW  - compilers"], ["TI  -"], ["title"]),
    Case(.hayagriva, "title,date", ["title: ", "2018-10-08", "type: "], ["author", "page-range"]),
    Case(.hayagriva, "author,years", ["Chen, Tianqi"], ["title: Linux"], ["years"]),
  ]
  @Test(arguments: cases) func theChosenFieldsAreWrittenAndTheMissingOnesNamed(item: Case) {
    var options = ExportOptions()
    options.choose(fields: item.fields)
    let written = item.format.write(Self.records, options)
    for text in item.there { #expect(written.text.contains(text), "\(text) in \(written.text)") }
    for text in item.gone { #expect(!written.text.contains(text), "\(text) in \(written.text)") }
    #expect(written.absent == item.absent)
    // Who asks for some fields leaves the others out, and needs not be told.
    #expect(written.notices.isEmpty, "\(written.notices)")
    #expect(item.format.firstDifference(written, from: Self.records, options) == nil)
  }

  @Test(arguments: Format.allCases.filter(\.isReadable)) func everyFieldThatIsWrittenCanBeChosen(
    format: Format
  ) {
    var maker = RecordMaker(seed: 91)
    let records = (0..<40).map { maker.record($0) }
    let all = format.write(records, FormatTests.all).text
    // The names that stand in the whole text, each alone.
    let names: Set<String> =
      switch format {
      case .bibtex, .biblatex: Set(all.matches(of: /\n  ([a-z]+) +=/).map { String($0.1) })
      case .cslJSON:
        Set(["title", "author", "issued", "DOI", "URL", "page", "publisher", "abstract", "note"])
      case .ris: Set(all.matches(of: #/(?m)^([A-Z][A-Z0-9])  - /#).map { String($0.1) }).subtracting(["ER"])
      default: Set(all.matches(of: #/(?m)^  ([a-z-]+):/#).map { String($0.1) })
      }
    #expect(names.count > 5)
    for name in names {
      var options = FormatTests.all
      options.choose(fields: name)
      let written = format.write(records, options)
      #expect(written.absent.isEmpty, "\(name)")
      #expect(written.text.contains(name) && written.text.utf8.count < all.utf8.count, "\(name)")
    }
    var options = FormatTests.all
    options.choose(fields: names.joined(separator: ", "))
    #expect(format.write(records, options).absent.isEmpty)
  }

  @Test(arguments: Format.allCases) func withoutWorksNothingIsAbsent(format: Format) {
    var options = ExportOptions()
    options.choose(fields: "title,nothing")
    #expect(format.write([], options).absent == [])
    // What is written only has no fields to choose among.
    if !format.isReadable { #expect(format.write(Self.records, options).text.contains("Chen")) }
  }
}
