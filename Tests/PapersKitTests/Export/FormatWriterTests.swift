import Testing

@testable import PapersKit

/// A conversion in portions says what one in a single piece says.
struct FormatWriterTests {
  static let formats = Format.allCases.filter { $0 != .text }

  private static func records(_ count: Int, seed: UInt64 = 3) -> [Record] {
    var maker = RecordMaker(seed: seed)
    return (0..<count).map { n in
      var record = maker.record(n)
      // Keys come again, in other portions too.
      if n % 7 == 6 { record.key = "key\(n / 2)" }
      return record
    }
  }

  private static func inPortions(_ records: [Record], _ size: Int, _ format: Format, _ options: ExportOptions)
    throws -> (text: String, absent: [String], notices: [FormatNotice])
  {
    var writer = FormatWriter(format, options)
    var notices: [FormatNotice] = []
    var rest = records[...]
    while !rest.isEmpty {
      notices += try writer.add(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    let (pieces, absent) = writer.end()
    return (String(decoding: Array(pieces.joined()), as: UTF8.self), absent, notices)
  }

  @Test(arguments: formats, [1, 2, 9, 60, 100])
  func portionsMakeTheTextOfTheWhole(format: Format, size: Int) throws {
    let records = Self.records(60)
    let whole = format.write(records, FormatTests.all)
    let made = try Self.inPortions(records, size, format, FormatTests.all)
    #expect(made.text == whole.text)
    #expect(Set(made.notices) == Set(whole.notices) && made.notices.count == whole.notices.count)
  }

  @Test(arguments: Format.allCases) func nothingMakesTheTextOfNothing(format: Format) throws {
    #expect(
      try Self.inPortions([], 9, format, FormatTests.all).text == format.write([], FormatTests.all).text)
  }

  /// A portion of which nothing is a work leaves no trace.
  @Test(arguments: formats) func aPortionMayComeToNothing(format: Format) throws {
    var records = Self.records(6)
    records[0].extra[BibTeXFormat.carriedType] = "set"
    records[3].extra[BibTeXFormat.carriedType] = "xdata"
    for size in [1, 3] {
      let made = try Self.inPortions(records, size, format, FormatTests.all)
      #expect(made.text == format.write(records, FormatTests.all).text)
    }
  }

  @Test func whatDependsOnTheWholeIsOnePortion() {
    var ascii = ExportOptions()
    ascii.ascii = true
    #expect(FormatWriter(.text).portion == .max)
    #expect(FormatWriter(.bibtex, ascii).portion == .max && FormatWriter(.biblatex, ascii).portion == .max)
    #expect(FormatWriter(.ris, ascii).portion < .max)
  }

  @Test(arguments: [1, 4]) func aFieldIsAbsentThatNoPortionHas(size: Int) throws {
    var options = ExportOptions()
    options.choose(fields: "title,doi,nothing")
    var records = Self.records(4)
    for n in records.indices { records[n].doi = n == 2 ? DOI("10.1145/1") : nil }
    #expect(try Self.inPortions(records, size, .bibtex, options).absent == ["nothing"])
    #expect(try Self.inPortions([], size, .bibtex, options).absent.isEmpty)
  }

  /// Fault injection: a title that a format cannot give back must stop the conversion before anything is written.
  @Test func aWorkThatComesBackOtherwiseStopsIt() throws {
    var writer = FormatWriter(.ris, FormatTests.all)
    var bad = Record(key: "k", kind: .book, title: "T")
    bad.issued = PublicationDate(year: 12345)
    #expect(throws: FormatWriter.Difference.self) { try writer.add([bad]) }
  }
}

/// Works that become records when they are asked for are those that a whole reading gives.
struct ReadWorksTests {
  private static let bib = """
    @string{j = {Journal}}
    @article{a, title = {A}, journal = j, crossref = {c}}
    @misc{b, title = {B}, note = {n}
    @book{c, title = {C}, year = 1999}
    """

  @Test func worksOfSeveralFilesFollowEachOther() throws {
    let two = Format.cslJSON.write([Record(key: "d", kind: .book, title: "D")]).text
    var works = ReadWorks()
    let notices = try works.read(Array(Self.bib.utf8), as: .bibtex)
    #expect(try works.read(Array(two.utf8), as: .cslJSON).isEmpty)
    _ = try works.read([], as: .biblatex)
    _ = try works.read(Array("@misc{e, title = {E}}".utf8), as: .bibtex)
    #expect(works.count == 5 && works.keys == ["a", "b", "c", "d", "e"])
    let whole = BibTeXFormat.read(Array(Self.bib.utf8))
    #expect(notices == whole.notices && !notices.isEmpty)
    #expect(Array(works.records(0..<5).prefix(3)) == whole.records)
    #expect(works.records([4, 3, 0]).map(\.title) == ["E", "D", "A"])
    #expect(works.records(0..<0).isEmpty)
  }

  /// Many are made side by side, in their order.
  @Test func manyStayInOrder() throws {
    let text = (0..<1000).map { "@misc{k\($0), title = {T\($0)}}\n" }.joined()
    var works = ReadWorks()
    _ = try works.read(Array(text.utf8), as: .bibtex)
    let numbers = Array((0..<1000).reversed())
    #expect(works.records(numbers).map(\.key) == numbers.map { "k\($0)" })
  }
}
