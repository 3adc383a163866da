import Testing

@testable import PapersKit

@Suite struct VenueRecognitionTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var acronym: String?
    var kind: VenueSeries.Kind?
    var year: Int?
    var edition: Int?
    init(
      _ text: String, _ acronym: String?, _ kind: VenueSeries.Kind? = .conference, year: Int? = nil,
      edition: Int? = nil
    ) {
      (self.text, self.acronym, self.kind, self.year, self.edition) = (text, acronym, kind, year, edition)
    }
    var testDescription: String { text }
  }

  static let spellings: [Case] = [
    Case("Proc. of the 27th ACM SOSP", "SOSP", edition: 27),
    Case(
      "Proceedings of the Twenty-Seventh ACM Symposium on Operating Systems Principles", "SOSP", edition: 27),
    Case("OSDI'18", "OSDI", year: 2018),
    Case("OSDI ’18", "OSDI", year: 2018),
    Case(
      "13th $\\{$USENIX$\\}$ Symposium on OS Design \\& Implementation ($\\{$OSDI$\\}$ 18)", "OSDI",
      year: 2018, edition: 13),
    Case("Proc. 13th USENIX Symp. Oper. Syst. Design Implement.", "OSDI", edition: 13),
    Case("In 2020 USENIX Annual Technical Conference (USENIX ATC 20)", "USENIX ATC", year: 2020),
    Case("ATC '19", "USENIX ATC", year: 2019),
    Case("Adv. Neural Inf. Process. Syst.", "NeurIPS"),
    Case(
      "32nd Conference on Neural Information Processing Systems (NIPS 2018), Montréal, Canada.", "NeurIPS",
      year: 2018, edition: 32),
    Case("NIPS*90", "NeurIPS", year: 1990),
    Case(
      "SC20: International Conference for High Performance Computing, Networking, Storage and Analysis", "SC",
      year: 2020),
    Case("Proceedings of the 2003 ACM/IEEE conference on Supercomputing", "SC", year: 2003),
    Case("29th International Conference on Supercomputing", "ICS", edition: 29),
    Case("Computer Vision (ICCV), 2011 IEEE International Conference on", "ICCV", year: 2011),
    Case("Proc. Int. Conf. Mach. Learn.", "ICML"),
    Case("{I}nternational {C}onference on {M}achine {L}earning", "ICML"),
    Case("SysML 2019", "MLSys", year: 2019),
    Case("HotOS-VIII", "HotOS", .workshop, edition: 8),
    Case("MICRO-50", "MICRO", edition: 50),
    Case("MICRO-97", "MICRO", year: 1997),
    Case("IEEE Micro 40(2)", "IEEE Micro", .journal),
    Case("ACM Trans. Comput. Syst.", "TOCS", .journal),
    Case("J. Mach. Learn. Res.", "JMLR", .journal),
    Case("Pattern Analysis and Machine Intelligence, IEEE Transactions on", "TPAMI", .journal),
    Case("Proc. ACM Program. Lang. 4(OOPSLA)", "OOPSLA", .journal),
    Case("PVLDB 14(11)", "PVLDB", .journal),
    Case("Proc. IEEE", "Proc. IEEE", .journal),
    Case("CoRR abs/1706.03762", "arXiv", .preprint),
    Case("arXiv:2001.08361 [cs.LG]", "arXiv", .preprint),
    Case("cs.CV, Accepted to CVPR 2025", "CVPR", year: 2025),
    Case("EMNLP (Findings)", "Findings"),
    Case("ASPLOS (3)", "ASPLOS"),
    Case("NeurIPS 2021 Datasets and Benchmarks Track", "NeurIPS Datasets and Benchmarks", year: 2021),
    Case("Proceedings of the Eighth Conferense on Robot Learning (CoRL)", "CoRL", edition: 8),
  ]
  @Test(arguments: spellings) func recognizesASeriesInAnySpelling(_ it: Case) {
    let reading = VenueReading(of: it.text)
    #expect(reading.venue?.acronym == it.acronym)
    #expect(reading.kind == it.kind)
    #expect(reading.year == it.year)
    #expect(reading.edition == it.edition)
  }

  static let lookAlikes: [Case] = [
    Case("ICML Workshop on Challenges in Deployable Generative AI", nil, .workshop),
    Case("EuroMLSys@EuroSys'24", nil, .workshop),
    Case("2nd Workshop on Alternative Sensing at IROS 2015", nil, .workshop, year: 2015),
    Case("CVPRW", nil, .workshop),
    Case("Proceedings of the AAAI Symposium on Abduction", nil, .workshop),
    Case("Submitted to OSDI", nil, .preprint),
    Case("Under review as a conference paper at ICLR 2020", nil, .preprint, year: 2020),
    Case(
      "FAST 2005: Third International Workshop on Formal Aspects in Security and Trust", nil, .workshop,
      year: 2005),
    Case(
      "Second International Conference on High Performance Computing and Applications (HPCA2009)", nil,
      year: 2009),
    Case("2020 International Computer Symposium (ICS)", nil, year: 2020),
    Case("5th Workshop on Systems Software (SSV '10), co-located with OSDI '10", nil, .workshop),
    Case("International Conference on Machine Learning Technologies", nil),
    Case("Bulletin of TC on Something Else", nil, .journal),
    Case("Open access article under CC BY-NC-ND license", nil, nil),
    Case("Winner of ACM SIGCOMM Test of Time Paper Award 2022", nil, nil, year: 2022),
    Case("A fast date with a cluster of micro sc", nil, nil),
    Case("PhD thesis, MIT", nil, .thesis),
    Case("Technical Report UCB/EECS-2019-35", nil, .techreport, year: 2019),
    Case("", nil, nil),
    Case("\\{$$}}{{<", nil, nil),
  ]
  @Test(arguments: lookAlikes) func leavesLookAlikesAlone(_ it: Case) {
    let reading = VenueReading(of: it.text)
    #expect(reading.venue == nil)
    #expect(reading.kind == it.kind)
  }

  static let neighbours: [Case] = [
    Case("The VLDB Journal", "VLDB Journal"), Case("SIGCOMM Comput. Commun. Rev.", "CCR"),
    Case("ASP-DAC'26", "ASP-DAC"), Case("ACM Great Lakes Symposium on VLSI", "GLSVLSI"),
    Case("Pacific-Asia Conference on Knowledge Discovery and Data Mining", "PAKDD"),
    Case("IEEE Transactions on Acoustics, Speech, and Signal Processing", "TASSP"),
    Case("USENIX Security 2020", "USENIX Security"),
    Case("International Supercomputing Conference", "ISC"),
    Case("International Conference on Machine Learning and Applications", "ICMLA"),
  ]
  @Test(arguments: neighbours) func knowsNeighboursByName(_ it: Case) {
    let venue = Venue.recognized(in: it.text)
    #expect(venue?.acronym == it.acronym)
    #expect(venue?.isOfTheField == false)
  }

  @Test func aWorkshopNamesItsHost() {
    #expect(VenueReading(of: "NeurIPS 2019 Workshop on ML for Systems").host?.acronym == "NeurIPS")
  }

  @Test func neverCrashesOnAnyBytes() {
    var seed: UInt64 = 7
    let alphabet = Array("OSDI '18{}\\&$()@-.,:;Proc. of the 3rd Int'l W\u{301}é漢<b>&#8217;\n")
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<40 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(alphabet[Int(seed >> 33) % alphabet.count])
      }
      _ = VenueReading(of: text)
    }
  }
}

/// The year of a work decides between names only where the venue's own words state none.
struct StatedYearTests {
  static let stated = [
    "NIPS 2012", "OSDI '18",
    "Proceedings of the 31st International Conference on Machine Learning, ICML 2014",
    "SysML 2018",
  ]
  @Test(arguments: stated) func aStatedYearIsBelieved(venue: String) {
    let alone = VenueReading(of: venue)
    #expect(alone.year != nil)
    for year in [1999, 2018, 2024] { #expect(VenueReading(of: venue, year: year) == alone) }
  }

  @Test func elseTheWorksYearNamesTheEdition() {
    #expect(VenueReading(of: "ICML", year: 2014).venue?.year == 2014)
    #expect(VenueReading(of: "ICML", year: 2019).venue?.year == 2019)
    #expect(VenueReading(of: "ICML").venue?.year == nil)
  }
}
