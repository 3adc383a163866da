import PapersKit
import Testing

/// RIS both ways: each tag, and the forms that EndNote, Zotero, Mendeley and publishers give it.
struct RISTableTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var lines: [String]
    var expected: [String]
    var testDescription: String { name }
    init(_ name: String, _ lines: [String], _ expected: [String]) {
      (self.name, self.lines, self.expected) = (name, lines, expected)
    }
    var text: String { (lines + ["ER  - "]).joined(separator: "\n") + "\n" }
  }

  static let cases = [
    Case(
      "a journal article of a publisher",
      [
        "TY  - JOUR", "AU  - Dean, Jeffrey", "AU  - Ghemawat, Sanjay", "PY  - 2008", "DA  - 2008/01/01/",
        "TI  - MapReduce",
        "JO  - Commun. ACM", "VL  - 51", "IS  - 1", "SP  - 107", "EP  - 113", "SN  - 0001-0782",
        "DO  - 10.1145/1327452.1327492",
        "UR  - https://doi.org/10.1145/1327452.1327492", "PB  - ACM", "KW  - systems", "KW  - data",
      ],
      [
        "type = article-journal", "author = Jeffrey Dean; Sanjay Ghemawat", "issued = 2008-1-1",
        "title = MapReduce",
        "container-title = Commun. ACM", "volume = 51", "issue = 1", "page = 107-113", "ISSN = 0001-0782",
        "DOI = 10.1145/1327452.1327492", "publisher = ACM", "keyword = systems, data",
      ]),
    Case(
      "a conference paper of Zotero",
      [
        "TY  - CONF", "TI  - TVM", "AU  - Chen, Tianqi", "C3  - OSDI 18", "T2  - 13th USENIX Symposium",
        "DA  - 2018///", "SP  - 578",
      ],
      [
        "type = paper-conference", "title = TVM", "container-title = 13th USENIX Symposium",
        "event-title = OSDI 18",
        "issued = 2018", "page = 578",
      ]),
    Case(
      "the older names of tags",
      ["TY  - JOUR", "T1  - Old", "A1  - Last, First", "Y1  - 1999/05//", "JF  - Journal", "N2  - Abs"],
      [
        "title = Old", "author = First Last", "issued = 1999-5", "container-title = Journal",
        "abstract = Abs",
      ]),
    Case(
      "editors", ["TY  - CHAP", "TI  - C", "T2  - B", "A2  - Ed, One", "ED  - Ed, Two"],
      ["type = chapter", "editor = One Ed; Two Ed"]),
    Case(
      "a thesis", ["TY  - THES", "TI  - T", "M3  - PhD thesis", "PB  - ETH"],
      ["type = thesis", "genre = PhD thesis", "publisher = ETH"]),
    Case(
      "a report", ["TY  - RPRT", "TI  - T", "M1  - TR-7", "PB  - MIT"], ["type = report", "number = TR-7"]),
    Case(
      "a book",
      ["TY  - BOOK", "TI  - T", "ET  - 2", "SN  - 978-0-13-468599-1", "CY  - Boston", "T3  - Series"],
      [
        "type = book", "edition = 2", "ISBN = 978-0-13-468599-1", "publisher-place = Boston",
        "collection-title = Series",
      ]),
    Case("software", ["TY  - COMP", "TI  - T"], ["type = software"]),
    Case("data", ["TY  - DATA", "TI  - T"], ["type = dataset"]),
    Case(
      "a page", ["TY  - ELEC", "TI  - T", "UR  - https://a.b/c"], ["type = webpage", "URL = https://a.b/c"]),
    Case(
      "a preprint", ["TY  - UNPB", "TI  - T", "AN  - arXiv:1706.03762"],
      ["type = article", "arxiv = 1706.03762"]),
    Case("an unknown type", ["TY  - MUSIC", "TI  - T"], ["title = T"]),
    Case(
      "names with particles and suffixes",
      ["TY  - BOOK", "TI  - T", "AU  - van Rossum, Guido", "AU  - King, Martin Luther, Jr."],
      ["author = Guido van Rossum; Martin Luther King Jr."]),
    Case(
      "a company",
      ["TY  - BOOK", "TI  - T", "AU  - NVIDIA Corporation", "AU  - University of California,, Irvine"],
      ["author = {NVIDIA Corporation}; {University of California, Irvine}"]),
    Case("pages in one tag", ["TY  - JOUR", "TI  - T", "SP  - 107-113"], ["page = 107-113"]),
    Case("the same first and last page", ["TY  - JOUR", "TI  - T", "SP  - 5", "EP  - 5"], ["page = 5"]),
    Case("an article number", ["TY  - JOUR", "TI  - T", "SP  - e1234"], ["page = e1234"]),
    Case(
      "a value over two lines", ["TY  - JOUR", "TI  - One", "and two", "PY  - 2001"],
      ["title = One and two", "issued = 2001"]),
    Case(
      "an address as a DOI", ["TY  - JOUR", "TI  - T", "DO  - https://doi.org/10.1000/x"], ["DOI = 10.1000/x"]
    ),
    Case(
      "a blank that writers forget", ["TY  -JOUR".replacing("-J", with: "- J"), "TI  - T", "PY  -"],
      ["title = T"]),
  ]

  @Test(arguments: cases) func isReadAs(_ c: Case) throws {
    let read = try RIS.read(Array(c.text.utf8))
    #expect(read.records.count == 1)
    let shown = BibTeXReadingTests.shown(try #require(read.records.first))
    for line in c.expected {
      let parts = line.split(separator: " = ", maxSplits: 1).map(String.init)
      #expect(shown[parts[0]] == parts[1], "\(parts[0])")
    }
  }

  @Test(arguments: cases) func whatWasReadIsWrittenAndReadAgain(_ c: Case) throws {
    let first = try #require(try RIS.read(Array(c.text.utf8)).records.first)
    let text = RIS.write([first]).text
    let again = try #require(try RIS.read(Array(text.utf8)).records.first)
    #expect(BibTeXReadingTests.shown(again) == BibTeXReadingTests.shown(first))
    #expect(RIS.write([again]).text == text)
  }

  @Test(arguments: ["\r\n", "\n", "\n\n"], ["", "\u{FEFF}", "\n\n"]) func lineEndsAndMarksAreNoMatter(
    end: String, head: String
  ) throws {
    let text = head + Self.cases[0].text.replacing("\n", with: end)
    let record = try #require(try RIS.read(Array(text.utf8)).records.first)
    #expect(record.people.persons.count == 2)
    #expect(record.title == "MapReduce")
    #expect(record.keywords == ["systems", "data"])
  }

  @Test func linesAreTagTwoBlanksHyphenBlank() {
    var maker = RecordMaker(seed: 33)
    for n in 0..<100 {
      let text = RIS.write([maker.record(n)]).text
      #expect(text.hasPrefix("TY  - ") && text.hasSuffix("ER  - \n\n"))
      for line in text.split(separator: "\n") {
        let s = Array(line.utf8)
        #expect(s.count >= 6 && s[2] == 32 && s[3] == 32 && s[4] == 45 && s[5] == 32, "\(line)")
        #expect(s[0] >= 65 && s[0] <= 90)
      }
    }
  }

  static let troubles: [(String, Int, [String])] = [
    ("TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\nER  - \n", 2, ["no \"ER"]),
    ("TY  - JOUR\nTI  - One\n", 1, ["no \"ER"]), ("TY  - JOUR\nER  - \n", 1, ["no title"]),
    ("TY  - JOUR\nTI  - A\nER  - \nwords\nTY  - BOOK\nTI  - B\nER  - \n", 2, ["left out"]),
    ("TY  - JOUR\nTI  - A\nER  - \nAU  - Lost, One\n", 1, ["outside"]),
  ]
  @Test(arguments: troubles) func whatIsWrongIsSaidWithItsLine(
    _ text: String, _ count: Int, _ words: [String]
  ) throws {
    let read = try RIS.read(Array(text.utf8))
    #expect(read.records.count == count)
    for word in words {
      #expect(read.notices.contains { $0.message.contains(word) && $0.line != nil }, "\(read.notices)")
    }
  }

  @Test(arguments: ["<html>", "@article{k,}", "{\"a\": 1}", "AU  - First, before TY", "\u{0}\u{1}", "words"])
  func anotherFormatIsRefused(text: String) {
    #expect(throws: FormatError.self) { try RIS.read(Array(text.utf8)) }
  }

  @Test func anEmptyFileHoldsNothing() throws { #expect(try RIS.read([]).records.isEmpty) }
}
