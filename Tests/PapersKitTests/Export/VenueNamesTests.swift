import PapersKit
import Testing

/// `--venues`: every format names a venue as asked for, of a library's record as of a work that was just read.
struct VenueNamesTests {
  static let full = "Proceedings of the 14th USENIX Symposium on Operating Systems Design and Implementation"
  static let short = "Proc. 14th USENIX Symp. Oper. Syst. Des. Implement."

  static func record(_ change: (inout Record) -> Void = { _ in }) -> Record {
    var record = Record(key: "k2020t", kind: .conferencePaper, title: "A Title")
    record.people = People([Person(given: "Ada", family: "Lovelace")])
    record.containerTitle = "14th USENIX Symposium on Operating Systems Design and Implementation (OSDI 20)"
    record.issued = PublicationDate(year: 2020)
    change(&record)
    return record
  }
  static let tie = Record.VenueTie(acronym: "OSDI", series: "osdi", edition: 14)

  /// The line of a text that names the venue.
  static func line(_ record: Record, _ format: Format, _ venues: ExportOptions.Venues) -> String {
    var options = ExportOptions()
    options.venues = venues
    let written = format.write([record], options)
    #expect(format.firstDifference(written, from: [record], options) == nil)
    let lines = written.text.split(separator: "\n").map(String.init)
    return lines.first { line in
      ["booktitle", "journal", "\"container-title\"", "T2 ", "JO ", "- Ada", "[1] Ada"].contains {
        line.drop { $0 == " " }.hasPrefix($0)
      }
    } ?? lines.last { $0.drop { $0 == " " }.hasPrefix("title: ") } ?? ""
  }

  @Test(arguments: Format.allCases, [true, false])
  func everyFormatNamesTheVenueAsAskedFor(format: Format, isTied: Bool) {
    let record = Self.record { $0.venue = isTied ? Self.tie : nil }
    let short = Self.line(record, format, .short)
    #expect(short.contains(Self.short), "\(short)")
    let acronym = Self.line(record, format, .acronym)
    #expect(acronym.contains("OSDI") && !acronym.contains("OSDI 20"), "\(acronym)")
    #expect(!acronym.contains("Symp"), "\(acronym)")
  }

  /// Whoever asks for nothing gets the words of the file that was read.
  @Test(arguments: Format.allCases) func theWordsOfAFileStayUnlessOthersAreAskedFor(format: Format) {
    #expect(Self.line(Self.record(), format, .full).contains("Implementation (OSDI 20)"))
  }

  /// Places that are none of the table's, or not of the field: their own words, however they are asked for.
  @Test(arguments: [
    "Workshop on Machine Learning for Systems at NeurIPS 2019", "Proceedings of the Friends of Compilers",
    "International Journal of Machine Learning and Computing",
  ])
  func whatTheTableDoesNotKnowKeepsItsName(place: String) {
    for format in Format.allCases {
      for venues in ExportOptions.Venues.allCases {
        let line = Self.line(Self.record { $0.containerTitle = place }, format, venues)
        #expect(line.contains(place), "\(format.rawValue) \(venues): \(line)")
      }
    }
  }

  @Test func aJournalIsNamedInItsThreeForms() {
    let record = Self.record {
      ($0.kind, $0.containerTitle) = (.journalArticle, "ACM Transactions on Computer Systems (TOCS)")
    }
    #expect(Self.line(record, .ris, .acronym) == "JO  - TOCS")
    #expect(Self.line(record, .ris, .short) == "JO  - ACM Trans. Comput. Syst.")
    #expect(Self.line(record, .bibtex, .acronym) == "  journal = {TOCS},")
  }

  @Test func aPreprintHasNoVenueToName() {
    for venues in ExportOptions.Venues.allCases {
      var options = ExportOptions()
      (options.venues, options.preprints) = (venues, .prefer)
      let record = Self.record {
        $0.venue = Self.tie
        $0.ids["arxiv"] = "2006.00001"
      }
      let text = Format.text.write([record], options).text
      #expect(text.contains(" Preprint, 2020."), "\(text)")
      #expect(!text.contains("OSDI") && !text.contains("USENIX"), "\(text)")
    }
  }

  /// As it was in 2010: a former name belongs to its years.
  @Test func aVenueBearsTheNameOfItsYear() {
    let record = Self.record {
      $0.containerTitle = "Advances in Neural Information Processing Systems 23"
      $0.issued = PublicationDate(year: 2010)
    }
    #expect(Self.line(record, .ris, .acronym) == "T2  - NeurIPS")
  }
}
