import Testing

@testable import PapersKit

@Suite struct PagesAndDatesTablesTests {
  static let dashes = [
    "-", "--", "---", "–", "—", "−", "‐", "‑", " - ", " – ", "~",
  ]
  @Test(arguments: dashes) func everyDashMakesARange(dash: String) {
    for (first, last) in [("1", "12"), ("620", "629"), ("46:1", "46:22"), ("S1", "S9"), ("xii", "xv")] {
      #expect(Pages.canonical(first + dash + last) == "\(first)-\(last)")
    }
  }

  @Test(arguments: ["pp. ", "pp.", "p. ", "Pages ", "pages: ", "PP. ", "page "])
  func headingsGo(heading: String) {
    #expect(Pages.canonical(heading + "12--34") == "12-34")
    #expect(Pages.canonical(heading + "7") == "7")
  }

  static let pages: [(String, String)] = [
    ("1-1", "1"), ("100-5", "100-105"), ("100-99", "100-199"), ("199-200", "199-200"),
    ("1098-101", "1098-1101"),
    ("1--10,15", "1-10, 15"), ("1-2; 5-6", "1-2, 5-6"), ("1-10 & 12", "1-10, 12"), ("-5", "5"), (",", ""),
    ("12-", "12"), ("A-3", "A-3"), ("e1-e9", "e1-e9"), ("ii-iv", "ii-iv"), ("１", "１"), ("1 - 2 - 3", "1-2-3"),
  ]
  @Test(arguments: pages) func shortAndOddRangesAreFilled(_ text: String, _ expected: String) {
    #expect(Pages.canonical(text) == expected)
  }

  @Test func pagesInOneFormStayInIt() {
    var dice = Dice(seed: 12)
    for _ in 0..<3000 {
      let once = Pages.canonical(dice.text("019aSe:-–,;& .pp~x漢"))
      #expect(Pages.canonical(once) == Pages.canonical(Pages.canonical(once)), "\(once)")
    }
  }

  static let dates: [(String, String)] = [
    ("January 2020", "2020-01"), ("Jan. 2020", "2020-01"), ("1 Jan 2020", "2020-01-01"),
    ("January 1, 2020", "2020-01-01"), ("Jan 1st, 2020", "2020-01-01"), ("2 Feb. 1999", "1999-02-02"),
    ("March 3-7, 2021", "2021-03-03"), ("3-7 March 2021", "2021-03-03"),
    ("30 June-3 July 2019", "2019-06-30"),
    ("April 30 - May 3, 2018", "2018-04-30"), ("Wednesday, 5 May 2021", "2021-05-05"),
    ("1.2.2003", "2003-02-01"),
    ("31.12.1999", "1999-12-31"), ("13/02/2003", "2003-02-13"), ("02/13/2003", "2003-02-13"),
    ("02/03/2003", "2003"), ("2/2003", "2003-02"), ("Fall 2012", "2012"), ("(c) 2015", "2015"),
    ("12. Mai 2020", "2020-05-12"), ("mars 2020", "2020-03"), ("5 de enero de 2020", "2020"),
    ("2020", "2020"),
    ("2020-02", "2020-02"), ("2020-02-29", "2020-02-29"), ("in press, 2022", "2022"), ("99/2003", "2003"),
  ]
  @Test(arguments: dates) func datesAreReadAsCoarselyAsTheyAreWritten(_ text: String, _ expected: String) {
    // "5 de enero de 2020": at least the month is read, if not the day behind the preposition.
    let read = PublicationDate(words: text)?.description
    #expect(
      read == expected || (text.contains("enero") && read?.hasPrefix("2020-01") == true), "\(read ?? "")")
  }

  @Test(arguments: ["", "May", "12 May", "20200", "999", "forthcoming", "漢"])
  func noYearNoDate(text: String) { #expect(PublicationDate(words: text) == nil) }

  @Test func aDateIsReadFromWhatItPrints() {
    for year in [1500, 1969, 2024, 2100] {
      for month in 1...12 {
        for day in [1, 28] {
          let date = PublicationDate(year: year, month: month, day: day)
          #expect(PublicationDate(words: date.description) == date)
          let name = Month.name(month) ?? ""
          #expect(PublicationDate(words: "\(day) \(name) \(year)") == date)
          #expect(PublicationDate(words: "\(name) \(day), \(year)") == date)
          #expect(PublicationDate(words: "\(name.prefix(3)). \(Ordinal.short(day)), \(year)") == date)
        }
      }
    }
  }

  @Test func romanNumeralsAreReadWhenWellFormed() {
    let numerals = [
      ("I", 1), ("IV", 4), ("VIII", 8), ("IX", 9), ("XIV", 14), ("XIX", 19), ("XXIX", 29), ("XL", 40),
      ("XLIX", 49),
      ("LXXXIX", 89),
    ]
    for (text, number) in numerals { #expect(Ordinal.roman(text) == number) }
    for text in ["", "IIX", "VV", "IL", "i", "XXXXX", "XIIII", "LL"] {
      #expect(Ordinal.roman(text) == nil)
    }
  }

  @Test func everyOrdinalIsReadInEveryCase() {
    for number in 1...99 {
      let long = Ordinal.long(number)
      for text in [long, long.lowercased(), long.uppercased(), long.replacing("-", with: " ")] {
        #expect(Ordinal.value(of: text) == number, "\(text)")
      }
      #expect(Ordinal.value(of: Ordinal.short(number).uppercased()) == number)
    }
    let endings = [
      (1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (12, "12th"), (13, "13th"), (101, "101st"),
      (111, "111th"),
    ]
    for (number, text) in endings { #expect(Ordinal.short(number) == text) }
  }
}
