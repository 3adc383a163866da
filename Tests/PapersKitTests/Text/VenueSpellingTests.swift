import Testing

@testable import PapersKit

/// One series in the dress of every kind of source, and strings that only look like it.
@Suite struct VenueSpellingTests {
  static let acronyms = [
    "OSDI", "SOSP", "NSDI", "EuroSys", "ASPLOS", "ISCA", "HPCA", "PLDI", "POPL", "PPoPP", "SIGCOMM", "CoNEXT",
    "HotNets", "HotOS", "SoCC", "MobiSys", "MobiCom", "SenSys", "SIGMOD", "VLDB", "CIDR", "ICDE", "RecSys",
    "SIGIR", "WSDM", "CIKM", "ICML", "ICLR", "AISTATS", "AAAI", "IJCAI", "CVPR", "ICCV", "ECCV", "MLSys",
  ]
  @Test(arguments: acronyms) func anAcronymIsReadWithItsYearInEveryDress(acronym: String) {
    for text in [
      "\(acronym) 2019", "\(acronym)'19", "\(acronym) '19", "\(acronym)\u{2019}19", "\(acronym)2019",
      "Proceedings of \(acronym) 2019", "Proc. \(acronym) 2019", "In Proc. of \(acronym) '19",
      "In \(acronym) 2019.", "(\(acronym) 2019)", "{\(acronym)} 2019", "2019 \(acronym)", "\(acronym), 2019",
    ] {
      let reading = VenueReading(of: text)
      #expect(reading.venue?.acronym == acronym, "\(text)")
      #expect(reading.year == 2019, "\(text)")
    }
  }

  static let lookAlikes = [
    "1st Workshop on Machine Learning Systems at SOSP 2023", "SOSP Workshop on Kernel Isolation",
    "Workshop on ML for Systems at NeurIPS", "ICLR 2021 Workshop on Hardware-Aware Efficient Training",
    "NeurIPS Workshop", "CVPR Workshops", "ICCV Workshops 2019", "Under review at ICML 2021",
    "Submitted to NeurIPS 2022", "arXiv preprint, submitted to ICLR", "PhD thesis, Stanford University",
    "Technical Report, Google", "International Conference on Machine Learning and Cybernetics",
    "International Conference on Learning Analytics", "A paper about ICML", "", "   ", "2019", "Springer",
    "Chapter 3", "https://example.org/osdi-the-movie",
  ]
  @Test(arguments: lookAlikes) func aLookAlikeIsNoSeriesOfTheField(text: String) {
    let venue = VenueReading(of: text).venue
    #expect(
      venue == nil || venue?.isOfTheField == false || venue?.kind == .preprint, "\(venue?.acronym ?? "")")
  }

  @Test func blanksAndLineEndsDoNotMatter() {
    for series in VenueTable.series where series.isOfTheField && series.kind == .conference {
      let name = series.names[0].text
      guard name.split(separator: " ").count > 3 else { continue }
      for text in ["  " + name.replacing(" ", with: "  ") + " ", name.replacing(" ", with: "\n")] {
        #expect(Venue.recognized(in: text)?.acronym == series.acronym, "\(text)")
      }
    }
  }

  @Test func ampersandsAndEscapesDoNotMatter() {
    for series in VenueTable.series where series.isOfTheField && series.names[0].text.contains(" and ") {
      let name = series.names[0].text
      for and in [" & ", " \\& ", " &amp; "] {
        let text = name.replacing(" and ", with: and)
        #expect(Venue.recognized(in: text)?.acronym == series.acronym, "\(text)")
      }
    }
  }
}
