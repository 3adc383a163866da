import Testing

@testable import PapersKit

/// Names of venues by the place where they stand, where no table knows them.
struct NamedPlacesTests {
  @Test(arguments: [
    ("Big Data Research 2021", "Big Data Research", 2021),
    ("Distributed and Parallel Databases 2020", "Distributed and Parallel Databases", 2020),
    ("Information Systems Frontiers, 2014", "Information Systems Frontiers", 2014),
    ("Cluster Computing 2019", "Cluster Computing", 2019),
    ("Software: Practice and Experience 2003", "Software: Practice and Experience", 2003),
  ])
  func aNameOfSeveralCapitalisedWordsAndAYear(text: String, venue: String, year: Int) {
    #expect(VenueWords.namedWithYear(text) == .init(venue: venue, year: year))
  }

  @Test(arguments: [
    "Jim Gray 1981", "Leslie Lamport, 1978", "Vaswani et al., 2017", "DP Reed 1978", "Lamport 1978",
    "Spring Term 2021",
    "Fall School 2020", "Chapter Five 2019", "Second Edition 2005", "Google Research 2019",
    "Stanford University 2012",
    "Jan 12 2020", "updated in 2020", "the second version 2020", "Big Data Research", "2021", "",
    "a system for gardens 2019", "Class of 2019", "Jane Roe and Wei Wang 2018",
  ])
  func peopleTermsAndPlacesAreNone(text: String) { #expect(VenueWords.namedWithYear(text) == nil) }

  @Test(arguments: [
    ("Neural computation 18.7 (2006): 1527-1554", "Neural computation", 2006),
    ("Nature 521.7553 (2015): 436-444", "Nature", 2015),
    ("Operations Research 63.5 (2015)", "Operations Research", 2015),
    ("Communications of the ACM 13.6 (1970): 377-387.", "Communications of the ACM", 1970),
    ("Psychological review 65.6 (1958): 386", "Psychological review", 1958),
  ])
  func journalsHaveVolumes(text: String, venue: String, year: Int) {
    #expect(VenueWords.withVolume(text) == .init(venue: venue, year: year))
  }

  @Test(arguments: [
    "Plan 9 from Bell Labs (1995)", "The Garden (2006)", "18.7 (2006)", "neural computation 18.7 (2006)",
    "Nature 521",
    "Nature 521 (vol. 3)", "A Garden (version 2) (2006)", "Nature (2015)", "", "(2006)",
    "A very long sentence about how gardens were grown in the year 7 (2006)",
  ])
  func otherNumbersAreNoVolumes(text: String) { #expect(VenueWords.withVolume(text) == nil) }

  @Test(arguments: [
    ("ArXiV 2025.06", "ArXiV", 2025), ("ArXiV 25.09", "ArXiV", 2025), ("arXiv 2024-11", "arXiv", 2024),
    ("OSDI 2018.10", "OSDI", 2018), ("2016-ATC", "ATC", 2016), ("16-ATC", "ATC", 2016),
    ("98-SOSP", "SOSP", 1998),
    ("OSDI–2018", "OSDI", 2018), ("Euro-Par 2022", "Euro-Par", 2022),
    ("ICML 2020 Workshop", "ICML Workshop", 2020),
    ("SIGMOD 2021 Companion", "SIGMOD Companion", 2021), ("SIGMOD-Companion 2021", "SIGMOD-Companion", 2021),
    ("SMDB workshop 2021", "SMDB workshop", 2021), ("IEEE Access 2020", "IEEE Access", 2020),
    ("Security 2020", "Security", 2020), ("FLAIRS Conference, 2016", "FLAIRS Conference", 2016),
    ("2021 47th Euromicro Conf. on Gardens", "47th Euromicro Conf. on Gardens", 2021),
    ("TVCG 2020", "TVCG", 2020), ("IWQoS 2021", "IWQoS", 2021), ("RA-L 2022", "RA-L", 2022),
    ("IJCNN'19", "IJCNN", 2019), ("Journal of Gardens, 2014, 15(1): 1929-1958", "Journal of Gardens", 2014),
  ])
  func yearsStandBesideNamesInManyWays(text: String, venue: String, year: Int) {
    #expect(VenueWords.read(text) == .init(venue: venue, year: year))
  }

  @Test(arguments: [
    ("2025.06", 2025), ("2024-11", 2024), ("Sept 2020", 2020), ("3-5 May 2020", 2020),
    ("May 3-5, 2020", 2020),
  ])
  func aDateAloneIsAYear(text: String, year: Int) {
    #expect(VenueWords.read(text) == .init(venue: nil, year: year))
  }

  @Test(arguments: [
    "Garden 25.09", "Release 2025.13", "version 1.2025.06", "1929-1958", "JPDC 2015 -- Jonas et al",
    "OSDI 2018 deep gardens of trees", "16-Garden", "99-ATC-Design", "M. Satyanarayanan, Computer 2017",
    "Towards a Benchmark for Learned Systems", "Fast Gardens for Workshops?",
  ])
  func otherNumbersNameNothing(text: String) { #expect(VenueWords.read(text)?.venue == nil) }

  @Test(
    arguments: [
      ("ISCA 15, Hauswald et al", "ISCA", 2015, "Hauswald et al"),
      ("SoCC'16, TR-Spark: A Title", "SoCC", 2016, "TR-Spark: A Title"),
      ("OSDI, Jane Roe", "OSDI", nil, "Jane Roe"), ("ICML 2019, a, b", "ICML", 2019, "a, b"),
    ] as [(String, String, Int?, String)])
  func aVenueBeforeACommaLeads(text: String, venue: String, year: Int?, rest: String) {
    let found = Segments.leadingVenue(text)
    #expect(found?.venue == .init(venue: venue, year: year))
    #expect(found?.rest == rest)
  }

  @Test(arguments: [
    "Jane Roe, OSDI 2018", "OSDI 2018", "", ",", "Faster, OSDI", "2018, Jane Roe", "A Title, with Commas",
  ])
  func nothingElseLeads(text: String) { #expect(Segments.leadingVenue(text) == nil) }

  @Test(arguments: [
    "Acta Informatica", "Fundamenta Informaticae", "Cybernetics Review", "Theoretical Statistics", "Physica",
  ])
  func journalsSoundLatin(text: String) { #expect(VenueWords.isLatin(text)) }
  @Test(arguments: ["Quoc Le", "Piotr Bojanowski", "Jane Roe", "Yoon Kim", "Matthew Peters", ""])
  func peopleDoNot(text: String) { #expect(!VenueWords.isLatin(text)) }

  @Test(arguments: [
    ("a - b", ["a", "b"]), ("a -- b", ["a", "b"]), ("a --- b", ["a", "b"]), ("a – b", ["a", "b"]),
    ("a — b", ["a", "b"]),
    ("a | b", ["a", "b"]), ("a-b", ["a-b"]), ("a--b", ["a--b"]), ("a -b", ["a -b"]), ("a- b", ["a- b"]),
    ("-- a", ["a"]), ("a --", ["a --"]), ("OSDI 16 -- X: Y -- Z", ["OSDI 16", "X: Y", "Z"]),
    ("a - b -- c --- d", ["a", "b", "c", "d"]), ("non--standard -- use", ["non--standard", "use"]), ("", []),
    ("--", ["--"]),
  ])
  func dashesOfEveryLengthPartText(text: String, parts: [String]) { #expect(Segments.split(text) == parts) }
}
