import Testing

@testable import PapersKit

/// Each series in its three forms, and what is not the series although it bears its name.
@Suite struct VenueFormsTests {
  static let forms: [(String, Int, String, String)] = [
    ("osdi", 2018, "Proc. 13th USENIX Symp. Oper. Syst. Des. Implement.", "OSDI"),
    ("nsdi", 2020, "Proc. 17th USENIX Symp. Networked Syst. Des. Implement.", "NSDI"),
    ("sosp", 2019, "Proc. 27th ACM Symp. Oper. Syst. Princ.", "SOSP"),
    ("eurosys", 2016, "Proc. 11th Eur. Conf. Comput. Syst.", "EuroSys"),
    ("usenix-atc", 2019, "Proc. 2019 USENIX Annu. Tech. Conf.", "USENIX ATC"),
    ("isca", 2018, "Proc. 45th Int. Symp. Comput. Archit.", "ISCA"),
    ("asplos", 2010, "Proc. 15th ACM Int. Conf. Archit. Support Program. Lang. Oper. Syst.", "ASPLOS"),
    ("icml", 2018, "Proc. 35th Int. Conf. Mach. Learn.", "ICML"),
    ("neurips", 2016, "Adv. Neural Inf. Process. Syst.", "NIPS"),
    ("neurips", 2018, "Adv. Neural Inf. Process. Syst.", "NeurIPS"),
    ("mlsys", 2021, "Proc. Mach. Learn. Syst.", "MLSys"),
    ("vldb", 2008, "Proc. 34th Int. Conf. Very Large Data Bases", "VLDB"),
    ("pvldb", 2020, "Proc. VLDB Endowment", "PVLDB"),
    ("tocs", 2001, "ACM Trans. Comput. Syst.", "TOCS"), ("jmlr", 2001, "J. Mach. Learn. Res.", "JMLR"),
    ("tpds", 2001, "IEEE Trans. Parallel Distrib. Syst.", "TPDS"),
    ("cacm", 2001, "Commun. ACM", "CACM"), ("csur", 2001, "ACM Comput. Surv.", "CSUR"),
    ("tpami", 2001, "IEEE Trans. Pattern Anal. Mach. Intell.", "TPAMI"),
    ("hotos", 2019, "Proc. 17th Workshop Hot Topics Oper. Syst.", "HotOS"),
    ("pacmpl", 2020, "Proc. ACM Program. Lang.", "PACMPL"),
  ]
  @Test(arguments: forms) func theShortFormAndTheAcronymAreThoseOfTheYear(
    id: String, year: Int, short: String, acronym: String
  ) throws {
    let venue = Venue(series: try #require(VenueTable.byID[id]), year: year)
    #expect(venue.text(.short) == short)
    #expect(venue.text(.acronym) == acronym)
    #expect(venue.text(.full) == venue.full)
  }

  @Test func theThreeFormsOfEverySeriesNameIt() {
    for series in VenueTable.series where series.isOfTheField && series.kind != .preprint {
      for year in [2000, 2010, 2019] where series.edition(in: year) != nil || series.kind == .journal {
        let venue = Venue(series: series, year: year)
        for form in [Venue.Form.full, .acronym] {
          let read = VenueReading(of: venue.text(form), year: year)
          #expect(
            read.venue?.series.id == series.id || read.venue?.acronym == series.acronym,
            "\(series.id) \(year): \(venue.text(form))")
        }
        #expect(venue.short.utf8.count <= venue.full.utf8.count, "\(venue.short)")
        #expect(
          !venue.full.contains("{") && !venue.full.contains("[") && !venue.full.contains("  "),
          "\(venue.full)")
      }
    }
  }

  @Test func aNumberReadFromATitleIsWrittenIntoIt() {
    for (text, full) in [
      (
        "Proc. 12th USENIX OSDI",
        "Proceedings of the 12th USENIX Symposium on Operating Systems Design and Implementation"
      ),
      (
        "Twenty-Fifth ACM Symposium on Operating Systems Principles",
        "Proceedings of the 25th ACM Symposium on Operating Systems Principles"
      ),
      ("ISCA-42", "Proceedings of the 42nd International Symposium on Computer Architecture"),
    ] {
      #expect(VenueReading(of: text).venue?.full == full)
    }
  }

  /// A workshop beside a meeting, and the meeting that it belongs to.
  static let workshops: [(String, String?)] = [
    ("NeurIPS 2021 Workshop on Databases and AI", "NeurIPS"),
    ("Workshop on ML for Systems at NeurIPS 2020", "NeurIPS"), ("ICML Workshop on Hardware for ML", "ICML"),
    ("ICLR 2022 Workshop on Deep Generative Models", "ICLR"), ("MLSys Workshop on Benchmarking", "MLSys"),
    ("CVPRW 2019", nil), ("CVPR Workshops 2018", "CVPR"),
    ("2nd Workshop on Large-Scale Learning, in conjunction with SOSP 2011", nil),
    ("SIGCOMM Workshop on Buffer Sizing", "SIGCOMM"),
    ("EuroSys 2022 Workshop on Machine Learning and Systems (EuroMLSys)", "EuroSys"),
  ]
  @Test(arguments: workshops) func aWorkshopStaysAWorkshop(text: String, host: String?) {
    let reading = VenueReading(of: text)
    #expect(reading.venue == nil)
    #expect(reading.kind == .workshop)
    if let host { #expect(reading.host?.acronym == host) }
  }
  /// Workshops that are series of the table themselves.
  @Test(arguments: [
    ("Workshop on Hot Topics in Operating Systems", "HotOS"), ("HotNets 2018", "HotNets"),
    ("USENIX Workshop on Hot Topics in Cloud Computing", "HotCloud"),
  ])
  func aSeriesOfWorkshopsIsOne(text: String, acronym: String) {
    let reading = VenueReading(of: text)
    #expect(reading.venue?.acronym == acronym && reading.kind == .workshop)
  }

  static let kinds: [(String, VenueSeries.Kind?)] = [
    ("PhD thesis, Example University", .thesis), ("Master's thesis", .thesis),
    ("Doctoral dissertation, Example University", .thesis),
    ("Technical Report UCB/EECS-2009-28", .techreport), ("Tech. Rep. TR-10-4", .techreport),
    ("Proceedings of the International Conference on Gold", .conference),
    ("Journal of Gold", .journal), ("IEEE Transactions on Gold", .journal), ("Workshop on Gold", .workshop),
    ("Gold Symposium 2020", .conference),
    ("arXiv preprint arXiv:2101.00001", .preprint), ("CoRR, abs/2101.00001", .preprint), ("", nil),
    ("Example Press", nil),
  ]
  @Test(arguments: kinds) func anUnknownVenueIsOfItsKind(text: String, kind: VenueSeries.Kind?) {
    #expect(VenueReading(of: text).kind == kind)
  }

  @Test func anyTextIsReadWithoutACrash() {
    var dice = Dice(seed: 40)
    for _ in 0..<1_500 {
      let text = dice.text("OSDI'18 proc.{}\\&()-–/@:,0247thXVI ACM on the 漢é")
      let reading = VenueReading(of: text)
      #expect(reading.year.map { (1950...2039).contains($0) } ?? true)
      #expect(reading.edition.map { $0 > 0 || $0 == 0 } ?? true)
    }
  }
}
