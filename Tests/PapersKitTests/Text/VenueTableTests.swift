import Testing

@testable import PapersKit

@Suite struct VenueTableTests {
  @Test func everyRowIsRead() {
    let lines = [VenueTable.field, VenueTable.neighbours].flatMap { $0.split(separator: "\n") }
    #expect(VenueTable.series.count == lines.count)
    #expect(VenueTable.byID.count == lines.count, "ids are unique")
    #expect(VenueTable.series.allSatisfy { !$0.source.isEmpty && !$0.names.isEmpty })
  }

  @Test func everyFieldSeriesIsRecognizedByItsOwnNameAndAcronym() {
    for series in VenueTable.series where series.isOfTheField {
      #expect(Venue.recognized(in: series.acronym)?.acronym == series.acronym, "\(series.acronym)")
      #expect(
        Venue.recognized(in: series.names[0].text)?.acronym == series.acronym, "\(series.names[0].text)")
    }
  }

  @Test func everyFieldSeriesIsRecognizedInItsOwnRenderings() {
    for series in VenueTable.series where series.isOfTheField && series.kind != .preprint {
      let venue = Venue(series: series, year: 2021)
      #expect(Venue.recognized(in: venue.full)?.acronym == series.acronym, "\(venue.full)")
    }
  }

  @Test(arguments: [
    ("osdi", 1994, 1), ("osdi", 2018, 13), ("osdi", 2020, 14), ("osdi", 2023, 17), ("sosp", 2017, 26),
    ("sosp", 2024, 30), ("neurips", 2017, 31), ("icml", 2018, 35), ("aaai", 2020, 34),
  ]) func countsMeetings(_ id: String, _ year: Int, _ number: Int) {
    let series = VenueTable.byID[id]
    #expect(series?.edition(in: year) == number)
    #expect(series?.year(ofEdition: number) == year)
  }

  @Test func thereIsNoMeetingInAYearBetween() {
    #expect(VenueTable.byID["osdi"]?.edition(in: 2017) == nil)
    #expect(VenueTable.byID["osdi"]?.edition(in: 1990) == nil)
  }

  @Test(arguments: [
    (
      "osdi", 2018, "Proceedings of the 13th USENIX Symposium on Operating Systems Design and Implementation",
      "OSDI"
    ),
    ("usenix-atc", 2019, "Proceedings of the 2019 USENIX Annual Technical Conference", "USENIX ATC"),
    ("neurips", 2016, "Advances in Neural Information Processing Systems", "NIPS"),
    ("neurips", 2020, "Advances in Neural Information Processing Systems", "NeurIPS"),
    ("iclr", 2019, "The Seventh International Conference on Learning Representations", "ICLR"),
    (
      "hpca", 2018, "2018 IEEE International Symposium on High-Performance Computer Architecture (HPCA)",
      "HPCA"
    ),
    ("mlsys", 2019, "Proceedings of Machine Learning and Systems", "MLSys"),
    ("tocs", 1984, "ACM Transactions on Computer Systems", "TOCS"),
  ]) func rendersTheUsualTitle(_ id: String, _ year: Int, _ full: String, _ acronym: String) throws {
    let venue = Venue(series: try #require(VenueTable.byID[id]), year: year)
    #expect(venue.full == full)
    #expect(venue.text(.acronym) == acronym)
  }

  @Test func leavesOutWhatItDoesNotKnow() throws {
    let venue = Venue(series: try #require(VenueTable.byID["osdi"]))
    #expect(
      venue.full == "Proceedings of the USENIX Symposium on Operating Systems Design and Implementation")
  }

  @Test(arguments: [
    ("osdi", 2018, "Proc. 13th USENIX Symp. Oper. Syst. Des. Implement."),
    ("tocs", 2000, "ACM Trans. Comput. Syst."), ("jmlr", 2000, "J. Mach. Learn. Res."),
    ("tpami", 2000, "IEEE Trans. Pattern Anal. Mach. Intell."), ("cacm", 2000, "Commun. ACM"),
  ]) func abbreviatesByISO4(_ id: String, _ year: Int, _ short: String) throws {
    #expect(Venue(series: try #require(VenueTable.byID[id]), year: year).short == short)
  }
}
