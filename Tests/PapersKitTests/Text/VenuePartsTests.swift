import Testing

@testable import PapersKit

/// The parts of which a venue's title is made: the table's rows, runs of meetings, names of a year, abbreviations.
struct VenuePartsTests {
  private func row(_ names: String, acronyms: String = "", form: String = "@th", editions: String = "") throws
    -> VenueSeries
  {
    let line = "x | X | conference | \(names) | \(acronyms) | \(form) | P | conf/x | \(editions) | 5,6 | s"
    return try #require(VenueTable.rows(line, ofTheField: true).first)
  }

  @Test func aRowIsReadFieldByField() throws {
    let series = try row("Conference on X; Old X@1990-1995; New X@2020-", acronyms: "=XX, XY@1990-1999")
    #expect((series.id, series.acronym, series.kind) == ("x", "X", .conference))
    #expect(series.names.map(\.text) == ["Conference on X", "Old X", "New X"])
    #expect(series.names.map(\.years) == [nil, 1990...1995, 2020...9999])
    #expect(series.acronyms.map(\.text) == ["=XX", "XY"])
    #expect(series.months == [5, 6])
    #expect((series.publisher, series.dblp, series.source) == ("P", "conf/x", "s"))
    #expect(series.isOfTheField)
    #expect(VenueTable.rows("a | b | conference", ofTheField: true).isEmpty, "too few fields")
    #expect(
      VenueTable.rows("x|X|circus|N||@th|||||s", ofTheField: true).isEmpty, "no kind of that name")
    #expect(VenueTable.rows("", ofTheField: true).isEmpty)
    #expect(VenueTable.rows("x|X|journal|N||@plain|||||s", ofTheField: false).map(\.publisher) == [nil])
  }

  @Test(
    arguments: [
      (nil, "Conference on X"), (1989, "Conference on X"), (1990, "Old X"), (1995, "Old X"),
      (1996, "Conference on X"), (2019, "Conference on X"), (2020, "New X"), (2999, "New X"),
    ] as [(Int?, String)])
  func aSeriesBearsTheNameOfTheYear(year: Int?, name: String) throws {
    let series = try row("Conference on X; Old X@1990-1995; New X@2020-")
    #expect(series.name(in: year) == name)
  }

  @Test func aRowThatBeginsWithAFormerNameHasTodaysAllTheSame() throws {
    let series = try row("Old X@1990-1995; Conference on X")
    #expect(series.name(in: nil) == "Conference on X")
    #expect(series.name(in: 1992) == "Old X")
    #expect(try row("Old X@1990-1995").name(in: nil) == "Old X")
  }

  @Test(arguments: [(nil, "X"), (1991, "XY"), (2000, "X")] as [(Int?, String)])
  func theAcronymIsThatOfTheYear(year: Int?, acronym: String) throws {
    #expect(try row("Conference on X", acronyms: "=XX, XY@1990-1999").acronym(in: year) == acronym)
  }

  /// Runs of meetings: year, number or nil.
  static let runs: [(String, [(Int, Int?)])] = [
    ("", [(2000, nil)]), ("2000:1", [(1999, nil), (2000, 1), (2001, 2), (2010, 11)]),
    ("2000/2:4", [(2000, 4), (2001, nil), (2002, 5), (2004, 6)]),
    (
      "1994/2:1 1999:3 2000/2:4",
      [(1994, 1), (1996, 2), (1997, nil), (1999, 3), (2000, 4), (2001, nil), (2002, 5)]
    ),
    ("2000/0:1", [(2000, 1), (2001, 2)]),
    // Three years for two meetings: the last of them is not counted twice.
    ("2000:1 2003:3", [(2000, 1), (2001, 2), (2002, nil), (2003, 3)]),
    ("2000/-3:1", [(2000, 1), (2001, 2)]),
    ("nonsense 2000:x x:1 2000:1", [(2000, 1)]), ("2000/x:1", [(2000, 1), (2001, 2)]),
  ]
  @Test(arguments: runs) func aRunCountsItsMeetings(text: String, meetings: [(Int, Int?)]) {
    let editions = VenueSeries.Editions(text)
    for (year, number) in meetings {
      #expect(editions.number(in: year) == number, "\(text) \(year)")
      if let number { #expect(editions.year(of: number) == year, "\(text) \(number)") }
    }
    #expect(editions.year(of: 0) == nil)
  }

  @Test func aCountThatBeginsAnewIsCountedBeforeAndAfter() {
    let editions = VenueSeries.Editions("2000:7 2003:1")
    #expect([2000, 2002, 2003, 2004].map { editions.number(in: $0) } == [7, 9, 1, 2])
  }

  @Test func everyMeetingOfTheTableIsInOneYear() {
    for series in VenueTable.series {
      for year in 1960...2035 {
        guard let number = series.edition(in: year) else { continue }
        #expect(number > 0, "\(series.id) \(year)")
        #expect(series.year(ofEdition: number) == year, "\(series.id) \(year)")
      }
    }
  }

  /// Title forms filled with what is known.
  static let forms: [(String, Int?, Int?, String)] = [
    ("@th", 2001, nil, "Proceedings of the 2nd Conference on X"),
    ("@th", nil, nil, "Proceedings of the Conference on X"),
    ("@th", nil, 7, "Proceedings of the 7th Conference on X"),
    ("@year", 2001, nil, "Proceedings of the 2001 Conference on X"),
    ("@year", nil, nil, "Proceedings of the Conference on X"),
    ("@ieee", 2001, nil, "2001 Conference on X (X)"), ("@ieee", nil, nil, "Conference on X (X)"),
    ("@plain", 2001, nil, "Conference on X"), ("", 2001, nil, "Conference on X"),
    ("The [{Nth} ]{name}", 2001, nil, "The Second Conference on X"),
    ("The [{Nth} ]{name}", nil, nil, "The Conference on X"),
    ("{acronym} [{n}][, {year}]", 2001, nil, "X 2, 2001"), ("{acronym} [{n}][, {year}]", nil, nil, "X"),
    ("{acronym} [{n}][, {year}]", nil, 9, "X 9"), ("{nothing}Fixed", 2001, nil, "Fixed"),
    ("[{nothing} gone ]kept", 2001, nil, "kept"),
  ]
  @Test(arguments: forms) func aTitleHoldsWhatIsKnown(
    form: String, year: Int?, edition: Int?, title: String
  ) throws {
    let series = try row("Conference on X", form: form, editions: "2000:1")
    #expect(Venue(series: series, year: year, edition: edition).full == title)
  }

  @Test func anArticleIsNotSaidTwice() throws {
    #expect(
      Venue(series: try row("The X Conference"), edition: 3).full == "Proceedings of the 3rd X Conference")
  }

  @Test func aConferenceInAJournalBearsTheSeriesName() throws {
    let series = try row("Conference on X", editions: "2000:1")
    let venue = Venue(series: series, kind: .journal, year: 2001)
    #expect(venue.full == "Conference on X")
    #expect(venue.number == 2)
    #expect(Venue(series: series, year: 2001, edition: 5).number == 5)
    #expect(Venue(series: series).number == nil)
  }

  static let abbreviations: [(String, String)] = [
    ("Proceedings of the International Conference on Machine Learning", "Proc. Int. Conf. Mach. Learn."),
    ("Journal of Machine Learning Research", "J. Mach. Learn. Res."),
    ("ACM Transactions on Computer Systems", "ACM Trans. Comput. Syst."),
    ("Computing, Computation, Computers", "Comput. Comput. Comput."), ("Architecture", "Archit."),
    ("High-Performance Computer Architecture", "High-Perform. Comput. Archit."), ("the of and", ""),
    ("systems", "syst."), ("Gold", "Gold"), ("", ""), ("2019", "2019"), ("13th", "13th"),
    ("IEEE/ACM Symposium", "IEEE/ACM Symp."), ("Systems (X)", "Syst. (X)"), ("Reviews", "Reviews"),
    ("Review", "Rev."), ("Statistics and Statistical Theory", "Stat. Stat. Theory"),
    ("Network, Networks, Networking", "Netw. Netw. Netw."), ("Natural & Artificial", "Nat. Artif."),
  ]
  @Test(arguments: abbreviations) func wordsAreAbbreviatedByTheList(title: String, short: String) {
    #expect(VenueAbbreviation.short(title) == short)
  }

  @Test func noAbbreviationIsLongerOrHoldsASmallWord() {
    for series in VenueTable.series {
      for name in series.names {
        let short = VenueAbbreviation.short(name.text)
        #expect(short.count <= name.text.count + 1, "\(name.text)")
        #expect(!short.isEmpty && short == short.squeezed, "\(name.text)")
        let words = Set(short.split(separator: " "))
        #expect(words.isDisjoint(with: ["of", "the", "on", "for", "and", "in"]), "\(short)")
      }
    }
  }

  @Test func formsAreNamedAsTheSettingsNameThem() {
    #expect(Venue.Form.allCases.map(\.rawValue) == ["full", "short", "acronym"])
    for form in Venue.Form.allCases { #expect(Venue.Form(rawValue: form.rawValue) == form) }
  }

  @Test func aSeriesIsFoundByItsID() {
    #expect(Venue.series("osdi")?.acronym == "OSDI")
    #expect(Venue.series("OSDI") == nil)
    #expect(Venue.series("") == nil)
    for series in VenueTable.series { #expect(Venue.series(series.id) == series) }
  }
}
