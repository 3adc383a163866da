import Testing

@testable import PapersKit

/// Every series of the field in the spellings that sources make of its name: generated from the table, not chosen.
struct VenueVariantsTests {
  /// Series that have a name of some length; what short ones say depends on their surroundings.
  static let series = VenueTable.series.filter { series in
    series.isOfTheField && (series.kind == .conference || series.kind == .workshop)
      && series.names[0].text.split(separator: " ").count > 3
  }
  static func read(_ text: String, year: Int? = nil) -> VenueReading { VenueReading(of: text, year: year) }

  static let dresses: [String] = [
    "In %", "In Proceedings of the %", "In Proc. of the %", "Proceedings of %", "Proc. %", "the %", "%.",
    "(%)", "\"%\"", "{%}", "%, Springer", "% (to appear)", "To appear in %", "%, pages 1-12",
    "%, pp. 1–12", "%, volume 3", "In: %", "Appears in the Proceedings of the %", "%, Vancouver, Canada",
  ]
  @Test(arguments: dresses) func theDressOfANameTellsNothing(dress: String) {
    for series in Self.series {
      let text = dress.replacing("%", with: series.names[0].text)
      #expect(Self.read(text).venue?.acronym == series.acronym, "\(text)")
    }
  }

  static let dated: [String] = [
    "% 2019", "%, 2019", "% (2019)", "2019 %", "Proceedings of the 2019 %", "In Proceedings of the % (2019)",
    "%, June 2019", "%, 3-5 June 2019", "%, 2019, Lisbon, Portugal", "% 2019.",
  ]
  @Test(arguments: dated) func theYearIsReadBesideTheName(dress: String) {
    for series in Self.series {
      let text = dress.replacing("%", with: series.names[0].text)
      let reading = Self.read(text)
      #expect(reading.venue?.acronym == series.acronym, "\(text)")
      #expect(reading.year == 2019, "\(text)")
    }
  }

  @Test func anOrdinalIsReadInFiguresAndInWords() {
    for series in Self.series {
      let name = series.names[0].text
      for number in [2, 3, 11, 21, 32] {
        for ordinal in [Ordinal.short(number), Ordinal.long(number), Ordinal.long(number).lowercased()] {
          for text in ["\(ordinal) \(name)", "Proceedings of the \(ordinal) \(name)"] {
            let reading = Self.read(text)
            #expect(reading.venue?.acronym == series.acronym, "\(text)")
            #expect(reading.edition == number, "\(text)")
          }
        }
      }
    }
  }

  @Test func theAcronymMayStandBehindTheName() {
    for series in Self.series {
      let name = series.names[0].text
      for text in [
        "\(name) (\(series.acronym))", "\(name), \(series.acronym)", "\(series.acronym): \(name)",
        "\(name) (\(series.acronym) '19)", "\(name) (\(series.acronym) 2019)",
      ] {
        let reading = Self.read(text)
        #expect(reading.venue?.acronym == series.acronym, "\(text)")
        if text.contains("19") { #expect(reading.year == 2019, "\(text)") }
      }
    }
  }

  @Test func anyHyphenAndApostropheDo() {
    for series in Self.series {
      let name = series.names[0].text
      for (plain, other) in [("-", "\u{2010}"), ("-", "\u{2013}"), ("-", " "), ("/", " / ")]
      where name.contains(plain) {
        let text = name.replacing(plain, with: other)
        #expect(Self.read(text).venue?.acronym == series.acronym, "\(text)")
      }
    }
  }

  @Test func capitalsInBracesAreTheSameName() {
    for series in Self.series {
      let text = series.names[0].text.split(separator: " ").map { word in
        word.first?.isUppercase == true ? "{\(word.prefix(1))}\(word.dropFirst())" : String(word)
      }.joined(separator: " ")
      #expect(Self.read(text).venue?.acronym == series.acronym, "\(text)")
    }
  }

  @Test func commonAbbreviationsAreTheSameName() {
    let short = [
      ("International", "Int."), ("International", "Int'l"), ("International", "Intl."),
      ("Conference", "Conf."),
      ("Symposium", "Symp."), ("Proceedings", "Proc."), ("Annual", "Ann."),
    ]
    for series in Self.series {
      let name = series.names[0].text
      for (long, short) in short where name.contains(long) {
        let text = name.replacing(long, with: short)
        #expect(Self.read(text).venue?.acronym == series.acronym, "\(text)")
      }
    }
  }

  @Test func everyFormerNameIsTheSeriesInItsYears() {
    for series in Self.series {
      for name in series.names where name.text.split(separator: " ").count > 3 {
        guard let years = name.years, !name.text.contains("\"") else { continue }
        let year = min(years.upperBound, max(years.lowerBound, 1990))
        let reading = Self.read("\(name.text) \(year)", year: year)
        #expect(reading.venue?.acronym == series.acronym, "\(name.text) \(year)")
      }
    }
  }

  @Test func aWorkshopBesideAMeetingIsNeverTheMeeting() {
    for series in Self.series where series.kind == .conference {
      for text in [
        "Workshop on Gold at \(series.acronym) 2019", "\(series.acronym) 2019 Workshop on Gold",
        "\(series.acronym) Workshops", "1st Workshop on Gold, co-located with \(series.acronym) 2019",
        "Workshop on Gold, held in conjunction with the \(series.names[0].text)",
      ] {
        let reading = Self.read(text)
        #expect(reading.venue?.acronym != series.acronym, "\(text)")
      }
    }
  }

  @Test func whatIsOnlySubmittedIsNotYetThere() {
    for series in Self.series where series.kind == .conference {
      for text in [
        "Submitted to \(series.acronym)", "Submitted to \(series.acronym) 2020",
        "Under review at \(series.acronym) 2020",
      ] {
        let reading = Self.read(text)
        #expect(reading.isPending, "\(text)")
        #expect(reading.venue == nil, "\(text)")
      }
    }
  }

  @Test func oneMoreTopicIsAnotherConference() {
    for series in Self.series where series.names[0].text.hasPrefix("International Conference on ") {
      let text = series.names[0].text + " in Veterinary Medicine"
      let venue = Self.read(text).venue
      #expect(venue == nil || venue?.acronym != series.acronym, "\(text)")
    }
  }

  @Test func theSameTextIsAlwaysReadTheSame() {
    for series in VenueTable.series {
      let text = "Proceedings of the 2019 \(series.names[0].text)"
      #expect(Self.read(text) == Self.read(text))
    }
  }
}
