import Testing

@testable import PapersKit

/// Venues in all capitals, in none, and with numbers that are no years.
@Suite struct VenueCaseTests {
  /// Full names in the usual capitals; each is recognized in any others.
  static let names: [(String, String)] = [
    ("Proceedings of the 14th USENIX Symposium on Operating Systems Design and Implementation", "OSDI"),
    ("Proceedings of the Twenty-Fifth ACM SIGOPS Symposium on Operating Systems Principles", "SOSP"),
    ("Advances in Neural Information Processing Systems 30", "NeurIPS"),
    ("International Conference on Machine Learning", "ICML"),
    ("IEEE Transactions on Parallel and Distributed Systems", "TPDS"), ("Communications of the ACM", "CACM"),
    ("Journal of Machine Learning Research", "JMLR"), ("ACM Computing Surveys", "CSUR"),
    ("Proc. VLDB Endow.", "PVLDB"),
    ("2018 IEEE International Symposium on High Performance Computer Architecture (HPCA)", "HPCA"),
    ("European Conference on Computer Systems", "EuroSys"),
    ("USENIX Annual Technical Conference", "USENIX ATC"),
    ("Proceedings of the ACM on Programming Languages", "PACMPL"),
    ("Conference on Empirical Methods in Natural Language Processing", "EMNLP"),
    ("Annual Meeting of the Association for Computational Linguistics", "ACL"),
    ("IEEE/CVF Conference on Computer Vision and Pattern Recognition", "CVPR"),
    (
      "International Conference on Architectural Support for Programming Languages and Operating Systems",
      "ASPLOS"
    ),
    ("Proceedings of the 48th International Symposium on Computer Architecture", "ISCA"),
    ("Proceedings of the 17th Workshop on Hot Topics in Operating Systems", "HotOS"),
    ("The Tenth International Conference on Learning Representations", "ICLR"),
    ("Transactions of the Association for Computational Linguistics", "TACL"),
    ("ACM Transactions on Computer Systems", "TOCS"),
    ("International Conference for High Performance Computing, Networking, Storage and Analysis", "SC"),
    ("Proceedings of Machine Learning and Systems", "MLSys"),
    ("International Joint Conference on Artificial Intelligence", "IJCAI"),
  ]
  @Test(arguments: names) func theCaseOfANameTellsNothing(name: String, acronym: String) {
    let expected = VenueReading(of: name)
    #expect(expected.venue?.acronym == acronym)
    for text in [
      name.uppercased(), name.lowercased(), name.prefix(1).uppercased() + name.dropFirst().lowercased(),
    ] {
      let reading = VenueReading(of: text)
      #expect(reading.venue?.acronym == acronym, "\(text)")
      #expect(
        reading.kind == expected.kind && reading.year == expected.year && reading.edition == expected.edition,
        "\(text)")
    }
  }

  static let small: [(String, String?, Int?, Int?)] = [
    ("osdi", "OSDI", nil, nil), ("osdi'18", "OSDI", 2018, nil), ("nsdi '12", "NSDI", 2012, nil),
    ("sosp 2013", "SOSP", 2013, nil),
    ("in proc. of asplos 2021", "ASPLOS", 2021, nil), ("neurips, 2020", "NeurIPS", 2020, nil),
    ("mlsys", "MLSys", nil, nil),
    ("asplos xxv", "ASPLOS", nil, 25), ("asplos-xxv", "ASPLOS", nil, 25), ("hotnets-xv", "HotNets", nil, 15),
    ("isca-42", "ISCA", nil, 42),
    // These are words, too: only with a number, and nothing else, they are the acronym.
    ("sc '19", "SC", 2019, nil), ("sc19", "SC", 2019, nil), ("micro-48", "MICRO", nil, 48),
    ("atc '15", "USENIX ATC", 2015, nil),
    ("micro", nil, nil, nil), ("fast", nil, nil, nil), ("cluster", nil, nil, nil),
    ("a fast micro cluster of 2019", nil, 2019, nil),
  ]
  @Test(arguments: small) func acronymsInLowerCase(text: String, acronym: String?, year: Int?, edition: Int?)
  {
    let reading = VenueReading(of: text)
    #expect(reading.venue.map { $0.isOfTheField ? $0.acronym : "" } == acronym)
    #expect(reading.year == year)
    #expect(reading.edition == edition)
  }

  static let years: [(String, String, Int?, Int?)] = [
    ("Hot Chips 20, Stanford, August 2008", "Hot Chips", 2008, 20),
    ("2008 IEEE Hot Chips 20 Symposium (HCS)", "Hot Chips", 2008, 20),
    ("IEEE Hot Chips 32 Symposium, HCS 2020, Palo Alto, CA, USA, August 16-18, 2020", "Hot Chips", 2020, 32),
    ("ICML-10, Haifa, Israel, June 2010", "ICML", 2010, nil), ("ICML '10", "ICML", 2010, nil),
    ("OSDI 18", "OSDI", 2018, nil),
    ("Proc. 23rd ACM SIGOPS SOSP 24, 2011", "SOSP", 2011, 23),
    ("ISCA 45, Los Angeles, 2018", "ISCA", 2018, 45), ("ISCA '18, June 2018", "ISCA", 2018, nil),
    ("PVLDB 14(11), 2021", "PVLDB", 2021, nil), ("SOSP '17 (held in 2017)", "SOSP", 2017, nil),
    ("Proceedings of NSDI 20, 2020", "NSDI", 2020, nil),
    ("NIPS 29 (2016)", "NeurIPS", 2016, 29), ("CACM 51(1), January 2008", "CACM", 2008, nil),
  ]
  @Test(arguments: years) func aNumberBesideTheAcronymIsAYearOrACount(
    text: String, acronym: String, year: Int?, edition: Int?
  ) {
    let reading = VenueReading(of: text)
    #expect(reading.venue?.acronym == acronym)
    #expect(reading.year == year)
    if let edition { #expect(reading.edition == edition) }
  }

  /// In capitals a look-alike stays one.
  static let lookAlikes = [
    "INTERNATIONAL CONFERENCE ON MACHINE LEARNING AND CYBERNETICS",
    "WORKSHOP ON MACHINE LEARNING FOR SYSTEMS AT NEURIPS 2019", "PHD THESIS, STANFORD UNIVERSITY",
    "THE ART OF COMPUTER PROGRAMMING", "ICLR 2021 WORKSHOP ON HARDWARE-AWARE EFFICIENT TRAINING",
    "SUBMITTED TO THE INTERNATIONAL CONFERENCE ON MACHINE LEARNING",
    "INTERNATIONAL JOURNAL OF MACHINE LEARNING AND COMPUTING", "A SURVEY OF OPERATING SYSTEMS",
    "TECHNICAL REPORT OF THE DEPARTMENT OF COMPUTER SCIENCE",
  ]
  @Test(arguments: lookAlikes) func aShoutedLookAlikeIsNoSeriesOfTheField(text: String) {
    for text in [text, text.lowercased()] {
      let reading = VenueReading(of: text)
      #expect(
        reading.venue == nil || reading.venue?.isOfTheField == false || reading.isPending,
        "\(reading.venue?.acronym ?? "")")
    }
  }

  @Test func everySeriesOfTheFieldIsRecognizedShoutedAndWhispered() {
    for series in VenueTable.series where series.isOfTheField && series.kind != .preprint {
      let name = series.names[0].text
      guard name.split(separator: " ").count > 3 else { continue }
      for text in [name.uppercased(), name.lowercased()] {
        #expect(VenueReading(of: text).venue?.acronym == series.acronym, "\(text)")
      }
    }
  }
}
