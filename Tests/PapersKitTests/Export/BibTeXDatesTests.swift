import BibTeX
import Testing

@testable import PapersKit

/// Dates as people write them in `year`, `month`, `day` and `date`, in both flavours and in CSL-JSON.
struct BibTeXDatesTests {
  struct Case: Sendable {
    var fields: String
    /// The record's date.
    var issued: String?
    /// What BibLaTeX's export says, as `name = value`, in the order of the names.
    var biblatex: [String]
    /// What BibTeX's export says; nil where it says what was read.
    var bibtex: [String]?
    /// What it says beside, for those that take no words for a year.
    var date: String?
    init(
      _ fields: String, _ issued: String?, _ biblatex: [String], bibtex: [String]? = nil, date: String? = nil
    ) {
      (self.fields, self.issued, self.biblatex) = (fields, issued, biblatex)
      (self.bibtex, self.date) = (bibtex, date)
    }
  }

  static let fromBibTeX: [Case] = [
    Case("year = {1999}", "1999", ["date = 1999"]),
    Case("month = jan, year = {1999}", "1999-01", ["date = 1999-01"]),
    Case(
      "month = {Sept.}, year = {1999}", "1999-09", ["date = 1999-09"], bibtex: ["month = sep", "year = 1999"]),
    Case("day = {4}, month = jul, year = {1999}", "1999-07-04", ["date = 1999-07-04"]),
    Case("month = {10~January}, year = {1999}", "1999-01-10", ["date = 1999-01-10"], date: "1999-01-10"),
    Case("month = {March 5}, year = {2020}", "2020-03-05", ["date = 2020-03-05"], date: "2020-03-05"),
    Case("month = {July 4th}, year = {2020}", "2020-07-04", ["date = 2020-07-04"], date: "2020-07-04"),
    Case("month = {5 March}, year = {2020}", "2020-03-05", ["date = 2020-03-05"], date: "2020-03-05"),
    Case("month = {July/August}, year = {1999}", "1999", ["date = 1999-07/1999-08"], date: "1999-07/1999-08"),
    Case("month = {May--June}, year = {1999}", "1999", ["date = 1999-05/1999-06"], date: "1999-05/1999-06"),
    Case(
      "month = {July 10--12}, year = {1999}", "1999", ["date = 1999-07-10/1999-07-12"],
      date: "1999-07-10/1999-07-12"),
    Case(
      "month = {10--12 July}, year = {1999}", "1999", ["date = 1999-07-10/1999-07-12"],
      date: "1999-07-10/1999-07-12"),
    Case(
      "month = {June 28 -- July 1}, year = {2000}", "2000", ["date = 2000-06-28/2000-07-01"],
      date: "2000-06-28/2000-07-01"),
    Case("year = {1987--1989}", "1987", ["date = 1987/1989"], date: "1987/1989"),
    Case("year = {2010/2011}", "2010", ["date = 2010/2011"], date: "2010/2011"),
    Case("year = {1998-99}", "1998", ["date = 1998/1999"], date: "1998/1999"),
    Case("year = {c. 1850}", "1850", ["date = 1850~"], date: "1850~"),
    Case("year = {circa 1850}", "1850", ["date = 1850~"], date: "1850~"),
    Case("year = {Spring 2001}", "2001", ["date = 2001"], date: "2001"),
    Case("year = {in press}", nil, ["pubstate = inpress"], date: "XXXX"),
    Case("year = {Forthcoming}", nil, ["pubstate = forthcoming"], date: "XXXX"),
    Case("year = {to appear}", nil, ["pubstate = forthcoming"], date: "XXXX"),
    Case("year = {n.d.}", nil, [], date: "XXXX"),
    Case("year = {1989--1987}", nil, [], date: "XXXX"),
    Case("year = {20019}", nil, [], date: "XXXX"),
    Case("year = {n.d.}, month = jan", nil, ["month = jan"], date: "XXXX"),
    Case("year = {1999}, month = jul, day = {10--12}", "1999-07", ["date = 1999-07"], date: "1999-07"),
    Case("year = {2019a}", "2019", ["date = 2019"], date: "2019"),
    Case("year = {}", nil, [], bibtex: []),
    Case("year = { }, month = {}, day = {}, date = {}", nil, [], bibtex: []),
    Case("year = {}, date = {1999}", "1999", ["date = 1999"], bibtex: ["year = 1999"]),
    Case("year = {(2019)}", "2019", ["date = 2019"], date: "2019"),
    Case("year = {2003 (reprinted 2005)}", nil, [], date: "XXXX"),
    // "August/July" is no stretch of time within a year.
    Case("month = {December/January}, year = {1999}", "1999", ["date = 1999"], date: "1999"),
    Case("month = {Spring}, year = {1999}", "1999", ["date = 1999"], date: "1999"),
    Case("month = {13}, year = {1999}", "1999", ["date = 1999"], date: "1999"),
  ]

  static let fromBibLaTeX: [Case] = [
    Case("date = {1999}", "1999", ["date = 1999"], bibtex: ["year = 1999"]),
    Case(
      "date = {1999-02-03}", "1999-02-03", ["date = 1999-02-03"],
      bibtex: ["day = 3", "month = feb", "year = 1999"]),
    Case(
      "date = {2014-12/2015-01}", "2014-12", ["date = 2014-12/2015-01"],
      bibtex: ["date = 2014-12/2015-01", "month = dec", "year = 2014"]),
    Case(
      "date = {2014-12--2015-01}", "2014-12", ["date = 2014-12/2015-01"],
      bibtex: ["date = 2014-12/2015-01", "month = dec", "year = 2014"]),
    Case("date = {1990~}", "1990", ["date = 1990~"], bibtex: ["date = 1990~", "year = 1990"]),
    Case("date = {1990?}", "1990", ["date = 1990?"], bibtex: ["date = 1990?", "year = 1990"]),
    Case("date = {2004-22}", "2004", ["date = 2004-22"], bibtex: ["date = 2004-22", "year = 2004"]),
    Case("date = {1997/}", "1997", ["date = 1997/"], bibtex: ["date = 1997/", "year = 1997"]),
    Case("date = {/2004}", "2004", ["date = /2004"], bibtex: ["date = /2004", "year = 2004"]),
    Case(
      "date = {2004-04-25T14:34:00}", "2004-04-25", ["date = 2004-04-25T14:34:00"],
      bibtex: ["date = 2004-04-25T14:34:00", "day = 25", "month = apr", "year = 2004"]),
    Case("date = {forthcoming}", nil, ["date = forthcoming"]),
    Case("date = {199X}", nil, ["date = 199X"]),
    Case("date = {-0055}", nil, ["date = -0055"]),
    Case(
      "date = {2001-05}, month = may, year = {2001}", "2001-05", ["date = 2001-05"],
      bibtex: ["month = may", "year = 2001"]),
    Case("urldate = {19 April 2015}", nil, ["urldate = 2015-04-19"], bibtex: ["urldate = 19 April 2015"]),
    Case("urldate = {2015-04-19}", nil, ["urldate = 2015-04-19"]),
    Case("urldate = {sometime}", nil, ["urldate = sometime"]),
  ]

  private static let names = ["year", "month", "day", "date", "pubstate", "urldate"]
  private static func dates(_ text: String) -> [String] {
    BibEntries(BibFile(text)).all.flatMap { entry in
      entry.fields.filter { names.contains($0.name) }.map { "\($0.name) = \($0.value)" }
    }.sorted()
  }
  private static func read(_ c: Case) -> Record {
    let text = "@article{k, author = {A B}, title = {T}, journal = {J}, \(c.fields)}"
    return BibTeXFormat.read(Array(text.utf8)).records[0]
  }

  @Test(arguments: fromBibTeX + fromBibLaTeX)
  func theDateIsReadAndComesBackInBothFlavours(_ c: Case) {
    let record = Self.read(c)
    #expect(record.issued?.description == c.issued, "\(c.fields)")
    let biblatex = Format.biblatex.write([record], FormatTests.all)
    #expect(Self.dates(biblatex.text) == c.biblatex, "\(c.fields)")
    let beside = c.date.map { ["date = \($0)"] } ?? []
    let given = (beside + Self.dates("@article{k, \(c.fields)}")).sorted()
    let bibtex = Format.bibtex.write([record], FormatTests.all).text
    #expect(Self.dates(bibtex) == c.bibtex ?? given, "\(c.fields)")
    // What stands beside makes no other record of it.
    #expect(
      Format.bibtex.write(BibTeXFormat.read(Array(bibtex.utf8)).records, FormatTests.all).text == bibtex)
  }

  @Test(arguments: fromBibTeX + fromBibLaTeX)
  func whatTheDateSaysBeyondItselfSurvivesCSLJSON(_ c: Case) throws {
    let record = Self.read(c)
    let back = try CSLJSON.read(Array(CSLJSON.write([record], FormatTests.all).text.utf8)).records[0]
    for format in [Format.bibtex, .biblatex] {
      let (before, after) = (format.write([record], FormatTests.all), format.write([back], FormatTests.all))
      // A month may be taken from the start of a stretch; none is lost.
      let missing = Set(Self.dates(before.text)).subtracting(Self.dates(after.text))
      #expect(missing.isEmpty, "\(c.fields): \(after.text)")
    }
  }

  /// A report's .bib, without what only a conversion keeps, has the date beside a year in words too; a year that was
  /// mended since has neither.
  @Test func theDateFollowsTheRecord() {
    var record = Self.read(Case("year = {c. 1850}", nil, []))
    #expect(Self.dates(Format.bibtex.write([record]).text) == ["date = 1850~", "year = c. 1850"])
    record.issued = PublicationDate(year: 1860)
    #expect(Self.dates(Format.bibtex.write([record], FormatTests.all).text) == ["year = 1860"])
    #expect(Self.dates(Format.biblatex.write([record], FormatTests.all).text) == ["date = 1860"])
  }

  @Test(arguments: [
    ("year = {n.d.}", "the year \"n.d.\" is no date, and is left out"),
    ("year = {Spring 2001}", "the year \"Spring 2001\" is no date, and is left out"),
    ("month = {Spring}, year = {2001}", "the month \"Spring\" is no date, and is left out"),
    ("day = {31}, month = dec, year = {2010/2011}", "the month \"dec\" is no date, and is left out"),
    ("year = {1989}, month = {May--June}", ""), ("year = {in press}", ""),
    ("month = {5 March}, year = {2020}", ""),
  ])
  func wordsThatBibLaTeXHasNoFieldForAreSaid(fields: String, notice: String) {
    let record = Self.read(Case(fields, nil, []))
    let said = Format.biblatex.write([record], FormatTests.all).notices.map(\.message)
    #expect(notice.isEmpty ? said.isEmpty : said.contains(notice), "\(said)")
  }

  @Test(
    arguments: [
      ("jan", 1, nil, nil), ("7", 7, nil, nil), ("January~10", 1, 10, nil), ("1st May", 5, 1, nil),
      ("May/June", 5, nil, 6),
      ("March 1999", 3, nil, nil), ("oct. 31 -- nov. 2", 10, 31, 11),
    ] as [(String, Int, Int?, Int?)])
  func aMonthMaySayADayAndAnEnd(text: String, month: Int, day: Int?, end: Int?) throws {
    let words = try #require(MonthWords(LaTeX.decode(text)))
    #expect(words.from.month == month && words.from.day == day && words.to?.month == end)
  }

  @Test(arguments: [
    "", "Spring", "13", "32 May", "May 1 2 3", "Winter/Spring", "0", "7--8", "August--July", "x May",
  ])
  func whatIsNoMonthIsNone(text: String) { #expect(MonthWords(text) == nil) }

  @Test func theWritersMonthLosesNoDay() {
    #expect(BibWriter().value(BibField("month", "10~January")) == "{10~January}")
    #expect(BibWriter().value(BibField("month", "Sept.")) == "sep")
    #expect(BibMonth.number("10 Jan") == nil)
  }
}
