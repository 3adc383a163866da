@testable import PapersKit
import Testing

/// Hayagriva both ways: entries as Typst's documentation and users write them.
struct HayagrivaTableTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var text: String
    var expected: [String]
    var testDescription: String { name }
    init(_ name: String, _ text: String, _ expected: [String]) {
      (self.name, self.text, self.expected) = (name, text, expected)
    }
  }

  static let cases = [
    Case(
      "a conference paper",
      """
      k:
        type: article
        title: PagedAttention
        author: ["Kwon, Woosuk", "Li, Zhuohan"]
        date: 2023-10
        page-range: 611-626
        serial-number: {doi: 10.1145/3600006.3613165}
        parent:
          type: proceedings
          title: SOSP
          publisher: ACM
          location: Koblenz
      """,
      [
        "type = paper-conference", "title = PagedAttention", "author = Woosuk Kwon; Zhuohan Li",
        "issued = 2023-10",
        "page = 611-626", "DOI = 10.1145/3600006.3613165", "container-title = SOSP", "publisher = ACM",
        "publisher-place = Koblenz",
      ]),
    Case(
      "an article",
      """
      k:
        type: Article
        title: MapReduce
        author: Dean, Jeffrey
        date: 2008
        parent: {type: Periodical, title: CACM, volume: 51, issue: 1, serial-number: {issn: 0001-0782}}
      """,
      [
        "type = article-journal", "author = Jeffrey Dean", "container-title = CACM", "volume = 51",
        "issue = 1",
        "ISSN = 0001-0782", "issued = 2008",
      ]),
    Case(
      "a list of parents",
      """
      k:
        type: article
        title: T
        parent:
          - {type: periodical, title: First}
          - {type: blog, title: Second}
      """, ["container-title = First", "type = article-journal"]),
    Case(
      "a preprint",
      """
      k: {type: article, title: T, serial-number: {arxiv: "1706.03762"}, url: "https://arxiv.org/abs/1706.03762"}
      """, ["type = article", "arxiv = 1706.03762", "URL = https://arxiv.org/abs/1706.03762"]),
    Case(
      "names in parts",
      """
      k:
        type: book
        title: T
        author:
          - {name: Rossum, given-name: Guido, prefix: van}
          - {name: King, given-name: Martin Luther, suffix: Jr.}
          - {name: The Team}
      """, ["author = Guido van Rossum; Martin Luther King Jr.; {The Team}"]),
    Case(
      "a formattable title",
      """
      k:
        type: book
        title: {value: A Title, short: T}
      """, ["title = A Title"]),
    Case(
      "a chapter",
      """
      k:
        type: chapter
        title: C
        parent: {type: book, title: B, editor: ["Ed, One"], edition: 2, serial-number: {isbn: 1-2-3}}
      """, ["type = chapter", "container-title = B", "editor = One Ed", "edition = 2", "ISBN = 1-2-3"]),
    Case(
      "a thesis", "k: {type: thesis, title: T, genre: PhD thesis, publisher: ETH}",
      ["type = thesis", "genre = PhD thesis"]),
    Case("a report", "k: {type: report, title: T, serial-number: TR-7}", ["type = report", "number = TR-7"]),
    Case(
      "software", "k: {type: repository, title: T, url: \"https://x.y\"}",
      ["type = software", "URL = https://x.y"]),
    Case("a page", "k: {type: web, title: T, author: \"One, A\"}", ["type = webpage", "author = A One"]),
    Case("a year alone", "k: {type: book, title: T, date: 1999}", ["issued = 1999"]),
    Case("a day", "k: {type: book, title: T, date: 1999-05-31}", ["issued = 1999-5-31"]),
    Case(
      "a date in the parent",
      "k: {type: article, title: T, parent: {type: periodical, title: J, date: 2001}}", ["issued = 2001"]),
    Case(
      "a series above the proceedings",
      """
      k:
        type: article
        title: T
        parent: {type: proceedings, title: P, parent: {type: anthology, title: LNCS}}
      """, ["container-title = P", "collection-title = LNCS"]),
    Case(
      "language and notes", "k: {type: book, title: T, language: de, note: N, abstract: A}",
      ["language = de", "note = N", "abstract = A"]),
  ]

  @Test(arguments: cases) func isReadAs(_ c: Case) throws {
    let read = try Hayagriva.read(Array(c.text.utf8))
    #expect(read.records.map(\.key) == ["k"])
    let shown = BibTeXReadingTests.shown(try #require(read.records.first))
    for line in c.expected {
      let parts = line.split(separator: " = ", maxSplits: 1).map(String.init)
      #expect(shown[parts[0]] == parts[1], "\(parts[0])")
    }
  }

  @Test(arguments: cases) func whatWasReadIsWrittenAndReadAgain(_ c: Case) throws {
    let first = try #require(try Hayagriva.read(Array(c.text.utf8)).records.first)
    let text = Hayagriva.write([first]).text
    let again = try #require(try Hayagriva.read(Array(text.utf8)).records.first)
    #expect(BibTeXReadingTests.shown(again) == BibTeXReadingTests.shown(first), "\(text)")
    #expect(Hayagriva.write([again]).text == text)
  }

  static let texts: [String] = [
    "plain", "with: a colon", "# a hash", "- a dash", "\"quoted\"", "it's", "yes", "null", "1e3", "2020", "~",
    "[a]", "{b}",
    "a\\b", "tab\there", "漢字", "é\u{301}", "\u{85}next", "\u{2028}line", "%", "@x", "`y`",
    "!tag", "&anchor",
    "*alias", "|", ">", "?", ",", "", " blank ends ", "\u{7}bell", "😀",
  ]
  @Test(arguments: texts) func everyTextIsYAML(text: String) throws {
    var record = Record(key: "k", kind: .book, title: "T")
    record.note = text.isEmpty ? nil : text
    record.publisher = text.isEmpty ? nil : text
    let written = Hayagriva.write([record]).text
    let back = try #require(try Hayagriva.read(Array(written.utf8)).records.first)
    #expect(back.note == record.note?.squeezed.nonEmpty)
    #expect(back.publisher == record.publisher?.squeezed.nonEmpty)
  }

  @Test(arguments: [
    "a: b", "key with blank: {type: book}", "yes: {type: book, title: T}", "1: {type: book, title: T}",
    "é: {type: book, title: T}",
  ])
  func oddKeysAreKeysOrNoticed(text: String) throws {
    let read = try Hayagriva.read(Array(text.utf8))
    #expect(read.records.count + read.notices.count >= 1)
  }

  @Test(arguments: ["[1, 2]", "just text", "a: [", "a: {", "\t- x", "a: b: c", "%YAML 3\n--- x"])
  func anotherFormatIsRefusedWithItsLine(text: String) {
    #expect(throws: FormatError.self) { try Hayagriva.read(Array(text.utf8)) }
  }

  @Test func aliasesCannotGrowWithoutEnd() {
    // "A billion laughs": ten aliases of ten aliases of ten.
    var text = "a0: &a0 {type: book, title: lol}\n"
    for n in 1..<9 {
      text += "a\(n): &a\(n) [" + Array(repeating: "*a\(n - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    let read = try? Hayagriva.read(Array(text.utf8))
    #expect((read?.records.count ?? 0) <= 9)
  }

  @Test func whatItCannotHoldIsSaid() {
    var record = Record(key: "k", kind: .book, title: "T")
    record.people = People([Person(family: "A")], andOthers: true)
    (record.keywords, record.collectionTitle, record.isbn) = (["x"], "Series", ["1", "2"])
    record.extra["bibtex.file"] = "x.pdf"
    let said = Hayagriva.write([record], FormatTests.all).notices.map(\.message)
    for word in ["file", "and others", "ISBN", "keywords", "series"] {
      #expect(
        said.contains { $0.contains(word) && $0.hasPrefix("Hayagriva cannot hold") }, "\(word): \(said)")
    }
    // A report has no use for keywords; who asks for some fields knows that the others are left out.
    #expect(!Hayagriva.write([record]).notices.map(\.message).joined().contains("keywords"))
    var some = FormatTests.all
    some.choose(fields: "title")
    #expect(Hayagriva.write([record], some).notices == [])
  }
}
