import Testing

@testable import PapersKit

/// A venue and a year in every spelling that lists have for them, alone, behind titles and behind people.
struct ListVenuesTests {
  static let acronyms: [String] = [
    "OSDI", "NeurIPS", "SOSP", "VLDB", "EuroSys", "ICLR", "PLDI", "S&P", "FAccT",
  ]

  private static func forms(_ name: String, _ year: Int) -> [String] {
    let short = year % 100 < 10 ? "0\(year % 100)" : "\(year % 100)"
    return [
      "\(name) \(year)", "\(name), \(year)", "\(name) (\(year))", "\(name)'\(short)", "\(name) '\(short)",
      "\(name)’\(short)", "\(name) ’\(short)", "\(name)-\(short)", "\(name) \(short)", "\(name)\(year)",
      "[\(name) \(year)]", "(\(name) \(year))", "（\(name) \(year)）", "【\(name) \(year)】",
      "in \(name) \(year)",
      "In: \(name) \(year)", "at \(name) \(year)", "to appear in \(name) \(year)", "\(name) \(year).",
      "- \(name) \(year)", "\(name) \(year) (Oral)", "\(name) \(year), best paper", "\(year) \(name)",
      "Published in \(name), \(year)", "accepted at \(name) \(year)", "\(name) \(year) (pp. 1-12)",
      "\(name) Oct \(year)", "\(name), October \(year)",
    ]
  }

  @Test(arguments: acronyms) func anAcronymAndItsYearAreReadInEverySpelling(name: String) {
    for year in [1988, 1999, 2004, 2018, 2024] {
      for text in Self.forms(name, year) {
        let found = VenueWords.read(text)
        #expect(found?.venue == name, "\(text)")
        #expect(found?.year == year, "\(text)")
      }
    }
  }

  @Test(arguments: acronyms) func aTailIsTakenOffATitleAndTheTitleStays(name: String) {
    let titles = [
      "Ray", "A Study of Rope", "Ropes: Theory, Practice and Knots", "Why Do Ropes Fail?", "Knots in C++",
      "Ropes of 2010 Considered",
    ]
    let marks = [". ", ", ", " - ", " – ", " — ", " | ", " @ ", " · ", "; "]
    for title in titles {
      for mark in marks {
        let text = "\(title)\(mark)\(name) 2019"
        let (head, tail) = Segments.peel(text, keepsHead: true)
        #expect(tail?.venue == name && tail?.year == 2019, "\(text)")
        #expect(head == title, "\(text)")
      }
      let (head, tail) = Segments.peel(title, keepsHead: true)
      #expect(head == title && tail == nil, "\(title)")
    }
  }

  static let people: [(String, [String], String?, Int?)] = [
    ("Ada Lovelace and Grace Hopper, arXiv 2018", ["Ada Lovelace", "Grace Hopper"], "arXiv", 2018),
    ("Ada Lovelace, Grace Hopper, OSDI 2018", ["Ada Lovelace", "Grace Hopper"], "OSDI", 2018),
    ("Lovelace et al., SOSP '09", ["Lovelace"], "SOSP", 2009),
    ("Lovelace et al., Acta Informatica 1996", ["Lovelace"], "Acta Informatica", 1996),
    ("A. Lovelace, G. Hopper; CACM 1978", ["A. Lovelace", "G. Hopper"], "CACM", 1978),
    ("Ada Lovelace, Grace Hopper, 2004", ["Ada Lovelace", "Grace Hopper"], nil, 2004),
  ]
  @Test(arguments: people.indices) func peopleMayStandBeforeAVenue(row: Int) throws {
    let (text, names, venue, year) = Self.people[row]
    let found = try #require(Segments.peopleThenVenue(text), "\(text)")
    #expect(found.people.names == names)
    #expect(found.venue.venue == venue && found.venue.year == year)
  }
  static let noPeople: [String] = [
    "A Title, OSDI 2018", "OSDI 2018", "Ada Lovelace and Grace Hopper", "", ", 2018",
    "Caching, Sharding, 2018",
  ]
  @Test(arguments: noPeople) func aTitleBeforeAVenueIsNobody(text: String) {
    #expect(Segments.peopleThenVenue(text) == nil)
  }

  static let details: [(String, String?, Int?)] = [
    ("IEEE Transactions on Computers 52(1): 127-138, 2003", "IEEE Transactions on Computers", 2003),
    ("Communications of the ACM, 21(7), 1978", "Communications of the ACM", 1978),
    ("Journal of the ACM, vol. 32, no. 2, 1985", "Journal of the ACM", 1985),
    ("Proc. OSDI, pages 1-14, 2006", "Proc. OSDI", 2006),
    ("Advances in Cryptology, volume 9057 of LNCS, 2015", "Advances in Cryptology", 2015),
    ("arXiv preprint arXiv:1801.00001", "arXiv", nil), ("arXiv, 2020", "arXiv", 2020),
    ("CoRR 2017", "CoRR", 2017),
    ("PhD thesis, 2011", "PhD thesis", 2011), ("Technical Report, 1999", "Technical Report", 1999),
    ("SIGCOMM '88, Aug. 1988", "SIGCOMM", 1988), ("OSDI 2018 (Best Paper Award)", "OSDI", 2018),
    ("OSDI 2018 [Spotlight]", "OSDI", 2018), ("ICML 2020 Workshop", "ICML Workshop", 2020),
  ]
  @Test(arguments: details.indices) func pagesVolumesAndAwardsAreNoPartOfAName(row: Int) {
    let (text, venue, year) = Self.details[row]
    let found = VenueWords.read(text)
    #expect(found?.venue == venue, "\(text)")
    #expect(found?.year == year, "\(text)")
  }

  static let years: [(String, Int?)] = [
    ("1900", 1900), ("2035", 2035), ("2036", nil), ("1899", nil), ("00", 2000), ("35", 2035), ("36", nil),
    ("49", nil),
    ("50", 1950), ("99", 1999), ("", nil), ("7", nil), ("201", nil), ("20188", nil), ("20a8", nil),
    ("-201", nil),
    ("２０１８", nil),
  ]
  @Test(arguments: years) func aYearHasFourDigitsOrTwo(text: String, year: Int?) {
    #expect(VenueWords.year(text) == year)
  }
  @Test func everyYearOfTheCalendarIsSeenInText() {
    for year in 1900...2035 {
      #expect(VenueWords.holdsYear("x \(year), y") && VenueWords.holdsYear("(\(year))"))
      #expect(!VenueWords.holdsYear("1\(year)") && !VenueWords.holdsYear("\(year)0"))
    }
  }

  static let looks: [(String, Bool)] = [
    ("OSDI", true), ("NeurIPS", true), ("S&P", true), ("ESEC/FSE", true), ("FAT*", true), ("P2P", true),
    ("Osdi", false),
    ("A", false), ("", false), ("2PC", false), ("OSDI 18", false), ("ABCDEFGHIJKLMNO", false), ("论文", false),
  ]
  @Test(arguments: looks) func anAcronymIsKnownByItsCapitals(text: String, isOne: Bool) {
    #expect(VenueWords.isAcronym(text) == isOne)
  }

  static let openings: [(String, Bool)] = [
    ("Proceedings of the 3rd Symposium", true), ("ACM Computing Surveys", true),
    ("13th USENIX Symposium", true),
    ("the Symposium", true), ("in the Symposium", false), ("Journal of X", true), ("A Title", false),
    ("", false),
    ("North of Here", false),
  ]
  @Test(arguments: openings) func namesOfProceedingsBeginLikeNamesOfProceedings(text: String, opens: Bool) {
    #expect(VenueWords.opensVenue(text) == opens)
  }

  static let brackets: [(String, String?)] = [
    ("(a) b", "(a)"), ("(a (b) c) d", "(a (b) c)"), ("（a）b", "（a）"), ("（ATC'18) b", "（ATC'18)"),
    ("[a [b]] c", "[a [b]]"),
    ("【a】", "【a】"), ("(a", nil), ("(a]", nil), ("x(a)", nil),
  ]
  @Test(arguments: brackets) func aBracketClosesWhereItsOwnDoes(text: String, group: String?) {
    let found = Segments.closing(text[...], from: text.startIndex).map { String(text[...$0]) }
    #expect(found == group)
  }

  @Test func cuttingLosesNoLetterAndLeavesNoBlank() {
    var dice = Dice(seed: 91)
    for _ in 0..<3000 {
      let text = dice.text("abC. |-–—·;\n 12，。é王(OSDI)")
      let parts = Segments.split(text)
      let letters = { (s: String) in s.filter { $0.isLetter || $0.isNumber } }
      #expect(letters(parts.joined()) == letters(text), "\(text)")
      #expect(parts.allSatisfy { !$0.isEmpty && $0 == $0.trimmed }, "\(text)")
      let (head, tail) = Segments.peel(text)
      #expect(tail != nil || head == text.trimmed, "\(text)")
    }
  }

  static let abbreviated: [(String, [String])] = [
    ("Proc. of OSDI. Next", ["Proc. of OSDI", "Next"]),
    ("E. W. Dijkstra. Notes", ["E. W. Dijkstra", "Notes"]),
    ("Vol. 3 of it. Next", ["Vol. 3 of it", "Next"]),
    ("Hans-J. Boehm. Threads", ["Hans-J. Boehm", "Threads"]),
    ("Raft vs. Paxos. Next", ["Raft vs. Paxos", "Next"]), ("pp. 1-2. Next", ["pp. 1-2", "Next"]),
    ("Ropes et al. in use", ["Ropes et al. in use"]), ("One.Two", ["One.Two"]), ("One\nTwo", ["One", "Two"]),
    ("One•Two", ["One", "Two"]), ("end-to-end", ["end-to-end"]), ("a -b", ["a -b"]),
  ]
  @Test(arguments: abbreviated) func aStopBehindAnAbbreviationEndsNothing(text: String, parts: [String]) {
    #expect(Segments.split(text) == parts)
  }
}
