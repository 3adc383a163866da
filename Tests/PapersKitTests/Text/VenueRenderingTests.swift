import Testing

@testable import PapersKit

/// How the proceedings of a year are called; the numbers are those on their title pages.
@Suite struct VenueRenderingTests {
  static let numbered: [(String, Int, String)] = [
    ("osdi", 1994, "1st USENIX Symposium on Operating Systems Design and Implementation"),
    ("osdi", 2016, "12th USENIX Symposium on Operating Systems Design and Implementation"),
    ("osdi", 2022, "16th USENIX Symposium on Operating Systems Design and Implementation"),
    ("sosp", 2003, "19th ACM Symposium on Operating Systems Principles"),
    ("sosp", 2019, "27th ACM Symposium on Operating Systems Principles"),
    ("sosp", 2023, "29th ACM Symposium on Operating Systems Principles"),
    ("nsdi", 2012, "9th USENIX Symposium on Networked Systems Design and Implementation"),
    ("nsdi", 2020, "17th USENIX Symposium on Networked Systems Design and Implementation"),
    ("fast", 2020, "18th USENIX Conference on File and Storage Technologies"),
    ("eurosys", 2016, "11th European Conference on Computer Systems"),
    (
      "asplos", 2019,
      "24th ACM International Conference on Architectural Support for Programming Languages and Operating Systems"
    ),
    ("isca", 2018, "45th International Symposium on Computer Architecture"),
    ("micro", 2017, "50th IEEE/ACM International Symposium on Microarchitecture"),
    ("pldi", 2020, "41st ACM SIGPLAN Conference on Programming Language Design and Implementation"),
    ("popl", 2020, "47th ACM SIGPLAN Symposium on Principles of Programming Languages"),
    ("ppopp", 2020, "25th ACM SIGPLAN Symposium on Principles and Practice of Parallel Programming"),
    ("ics", 2019, "33rd ACM International Conference on Supercomputing"),
    ("hpdc", 2020, "29th ACM International Symposium on High-Performance Parallel and Distributed Computing"),
    ("icpp", 2019, "48th International Conference on Parallel Processing"),
    ("conext", 2019, "15th ACM International Conference on Emerging Networking Experiments and Technologies"),
    ("hotnets", 2018, "17th ACM Workshop on Hot Topics in Networks"),
    ("hotos", 2019, "17th Workshop on Hot Topics in Operating Systems"),
    ("hotcloud", 2019, "11th USENIX Workshop on Hot Topics in Cloud Computing"),
    ("socc", 2019, "10th ACM Symposium on Cloud Computing"),
    ("middleware", 2019, "20th International Middleware Conference"),
    ("mobisys", 2019, "17th ACM International Conference on Mobile Systems, Applications, and Services"),
    ("mobicom", 2019, "25th ACM International Conference on Mobile Computing and Networking"),
    ("sensys", 2019, "17th ACM Conference on Embedded Networked Sensor Systems"),
    ("kdd", 2020, "26th ACM SIGKDD Conference on Knowledge Discovery and Data Mining"),
    ("vldb", 2008, "34th International Conference on Very Large Data Bases"),
    ("cidr", 2019, "9th Conference on Innovative Data Systems Research"),
    ("recsys", 2019, "13th ACM Conference on Recommender Systems"),
    ("wsdm", 2019, "12th ACM International Conference on Web Search and Data Mining"),
    ("cikm", 2020, "29th ACM International Conference on Information and Knowledge Management"),
    (
      "sigir", 2020,
      "43rd International ACM SIGIR Conference on Research and Development in Information Retrieval"
    ),
    ("icml", 2020, "37th International Conference on Machine Learning"),
    ("icml", 2015, "32nd International Conference on Machine Learning"),
    ("aistats", 2019, "22nd International Conference on Artificial Intelligence and Statistics"),
    ("uai", 2019, "35th Conference on Uncertainty in Artificial Intelligence"),
    ("ijcai", 2019, "28th International Joint Conference on Artificial Intelligence"),
    ("acl", 2020, "58th Annual Meeting of the Association for Computational Linguistics"),
    (
      "eacl", 2017, "15th Conference of the European Chapter of the Association for Computational Linguistics"
    ),
    ("corl", 2019, "3rd Conference on Robot Learning"),
    ("dac", 2020, "57th ACM/IEEE Design Automation Conference"),
    ("cc", 2019, "28th International Conference on Compiler Construction"),
  ]
  @Test(arguments: numbered) func proceedingsAreNumbered(_ id: String, _ year: Int, _ rest: String) throws {
    let venue = Venue(series: try #require(VenueTable.byID[id]), year: year)
    #expect(venue.full == "Proceedings of the " + rest)
  }

  static let dated: [(String, Int, String)] = [
    ("usenix-atc", 2021, "Proceedings of the 2021 USENIX Annual Technical Conference"),
    (
      "emnlp", 2020,
      "Proceedings of the 2020 Conference on Empirical Methods in Natural Language Processing"
    ),
    ("sigmod", 2020, "Proceedings of the 2020 International Conference on Management of Data"),
    ("hpca", 2021, "2021 IEEE International Symposium on High-Performance Computer Architecture (HPCA)"),
    ("cgo", 2020, "2020 IEEE/ACM International Symposium on Code Generation and Optimization (CGO)"),
    ("ipdps", 2019, "2019 IEEE International Parallel and Distributed Processing Symposium (IPDPS)"),
    ("cluster", 2018, "2018 IEEE International Conference on Cluster Computing (CLUSTER)"),
    ("icde", 2018, "2018 IEEE International Conference on Data Engineering (ICDE)"),
    ("cvpr", 2020, "2020 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)"),
    ("cvpr", 2016, "2016 IEEE Conference on Computer Vision and Pattern Recognition (CVPR)"),
    ("iccv", 2015, "2015 IEEE International Conference on Computer Vision (ICCV)"),
    ("iccv", 2019, "2019 IEEE/CVF International Conference on Computer Vision (ICCV)"),
    ("iccad", 2017, "2017 IEEE/ACM International Conference on Computer-Aided Design (ICCAD)"),
    (
      "fccm", 2017, "2017 IEEE International Symposium on Field-Programmable Custom Computing Machines (FCCM)"
    ),
    ("icra", 2019, "2019 IEEE International Conference on Robotics and Automation (ICRA)"),
    ("date", 2018, "2018 Design, Automation & Test in Europe Conference & Exhibition (DATE)"),
    (
      "fpga", 2018,
      "Proceedings of the 2018 ACM/SIGDA International Symposium on Field-Programmable Gate Arrays"
    ),
    ("eccv", 2016, "Computer Vision -- ECCV 2016"), ("interspeech", 2020, "Interspeech 2020"),
    ("www", 2016, "Proceedings of the International World Wide Web Conference 2016"),
    ("www", 2019, "Proceedings of the Web Conference 2019"),
    ("www", 2023, "Proceedings of the ACM Web Conference 2023"),
    ("iclr", 2015, "The Third International Conference on Learning Representations"),
    ("iclr", 2024, "The Twelfth International Conference on Learning Representations"),
    ("aaai", 2019, "Proceedings of the AAAI Conference on Artificial Intelligence"),
    ("mlsys", 2022, "Proceedings of Machine Learning and Systems"),
    ("neurips", 2012, "Advances in Neural Information Processing Systems"),
    (
      "neurips-db", 2021,
      "Proceedings of the Neural Information Processing Systems Track on Datasets and Benchmarks"
    ),
  ]
  @Test(arguments: dated) func otherSeriesHaveTitlesOfTheirOwn(
    _ id: String, _ year: Int, _ full: String
  ) throws {
    #expect(Venue(series: try #require(VenueTable.byID[id]), year: year).full == full)
  }

  static let journals: [(String, String, String)] = [
    ("tocs", "ACM Transactions on Computer Systems", "ACM Trans. Comput. Syst."),
    ("jmlr", "Journal of Machine Learning Research", "J. Mach. Learn. Res."),
    ("tmlr", "Transactions on Machine Learning Research", "Trans. Mach. Learn. Res."),
    (
      "tacl", "Transactions of the Association for Computational Linguistics",
      "Trans. Assoc. Comput. Linguist."
    ),
    ("jacm", "Journal of the ACM", "J. ACM"),
    (
      "tvlsi", "IEEE Transactions on Very Large Scale Integration (VLSI) Systems",
      "IEEE Trans. Very Large Scale Integr. (VLSI) Syst."
    ),
    ("jssc", "IEEE Journal of Solid-State Circuits", "IEEE J. Solid-State Circuits"),
    ("tecs", "ACM Transactions on Embedded Computing Systems", "ACM Trans. Embed. Comput. Syst."),
    ("sicomp", "SIAM Journal on Computing", "SIAM J. Comput."),
    ("tos", "ACM Transactions on Storage", "ACM Trans. Storage"),
    ("topc", "ACM Transactions on Parallel Computing", "ACM Trans. Parallel Comput."),
  ]
  @Test(arguments: journals) func journalsKeepTheirNameInEveryYear(
    _ id: String, _ full: String, _ short: String
  ) throws {
    let series = try #require(VenueTable.byID[id])
    for year in [nil, 1995, 2024] {
      #expect(Venue(series: series, year: year).full == full)
      #expect(Venue(series: series, year: year).short == short)
    }
  }

  @Test func theNumberThatATextStatesCountsBeforeTheTables() throws {
    let series = try #require(VenueTable.byID["osdi"])
    #expect(Venue(series: series, year: 2018, edition: 99).full.contains("the 99th "))
    #expect(Venue(series: series, year: 2017).number == nil)
    #expect(Venue(series: series, year: 2017).full.hasPrefix("Proceedings of the USENIX"))
  }

  @Test func noRenderingHoldsAPlaceholderOrADoubleBlank() {
    for series in VenueTable.series {
      for year in [nil, 1975, 1994, 2003, 2018, 2024] {
        let venue = Venue(series: series, year: year)
        for form in Venue.Form.allCases {
          let text = venue.text(form)
          #expect(!text.isEmpty && !text.contains { "{}[]@|".contains($0) }, "\(series.id): \(text)")
          #expect(text == text.squeezed, "\(series.id): \(text)")
        }
        #expect(venue.short.count <= venue.full.count + 1, "\(venue.short)")
      }
    }
  }

  @Test(arguments: ["osdi", "fast", "asplos", "isca", "popl", "sosp", "hotos", "neurips", "icml"])
  func editionAndYearAreEachOthersInverse(id: String) throws {
    let series = try #require(VenueTable.byID[id])
    var last = 0
    for year in 1960...2030 {
      guard let number = series.edition(in: year) else { continue }
      #expect(number == last + 1, "\(year)")
      #expect(series.year(ofEdition: number) == year, "\(number)")
      last = number
    }
  }

  @Test(arguments: [("osdi", 1998), ("fast", 2006), ("asplos", 1984), ("isca", 1974), ("popl", 1974)])
  func noMeetingIsCountedInAYearWithoutOne(_ id: String, _ year: Int) throws {
    #expect(try #require(VenueTable.byID[id]).edition(in: year) == nil)
  }

  @Test func aSeriesIsRecognizedInTheTitleOfEachOfItsYears() {
    for series in VenueTable.series where series.isOfTheField && series.kind == .conference {
      for year in [1996, 2008, 2019] where series.edition(in: year) != nil {
        let venue = Venue(series: series, year: year)
        let reading = VenueReading(of: "In \(venue.full), \(year)")
        #expect(reading.venue?.acronym == series.acronym, "\(venue.full)")
      }
    }
  }
}
