import Testing

@testable import PapersKit

/// What a list as a whole says of its items: venues, people and keys in front of titles.
struct NeighbourTests {
  // MARK: venues before slashes

  @Test func aVenueAndASlashStandBeforeMostTitles() {
    let titles = [
      "ATC / SOCK: Rapid Task Provisioning", "OSDI / Coordinated Huge Page Management",
      "journal / Reducing Minor Page Faults", "UCC / Cold Start Influencing Factors",
    ]
    let found = Titles.behindVenues(titles)
    #expect(found.map(\.0) == [0, 1, 2, 3])
    #expect(found.map(\.1.title).first == "SOCK: Rapid Task Provisioning")
    #expect(found.map(\.1.venue) == ["ATC", "OSDI", nil, "UCC"])
  }
  @Test(arguments: [
    // Too few, too many without a slash, or nothing that is a venue for sure.
    ["ATC / SOCK: Rapid Task Provisioning", "OSDI / Huge Page Management"],
    [
      "ATC / SOCK: Rapid Task Provisioning", "Huge Page Management", "Minor Page Faults",
      "Cold Starts of All",
    ],
    ["Reading / Writing of Trees", "Push / Pull of Gardens", "Give / Take of Soils"],
    ["A / B", "C / D", "E / F"],
    [],
  ])
  func aSlashAloneParsNothing(titles: [String]) { #expect(Titles.behindVenues(titles).isEmpty) }

  // MARK: one person before titles

  @Test(arguments: [
    ("Ryoma Sato, A Survey on the Power of Graphs", "Ryoma Sato", "A Survey on the Power of Graphs"),
    (
      "Marina Meila, Comparing Clusterings by Their Variation", "Marina Meila",
      "Comparing Clusterings by Their Variation"
    ),
  ])
  func aPersonStandsBeforeATitle(given: String, name: String, title: String) {
    let split = Titles.behindPerson(given)
    #expect(split?.people.names == [name])
    #expect(split?.title == title)
  }
  @Test(arguments: [
    "Ryoma Sato", "Ryoma Sato, Ann Lee", "Scaling Up, Out and Down Again",
    "TensorFlow, A System for Learning",
    "Ryoma Sato, Two Words", "Stanford University, A Survey on Graphs",
  ])
  func noPersonStandsBeforeATitle(given: String) { #expect(Titles.behindPerson(given) == nil) }

  @Test func oneBeginsWithAPersonAsItsNeighboursDo() throws {
    let others = """
      - Ann Lee, Max Roe. A Theory of Tides. OSDI 2019.
      - Li Wei, Ann Lee. A Theory of Sand. SOSP 2019.

      """
    let alone = "- Ryoma Sato, A Survey of Gardens. https://arxiv.org/abs/2003.04078\n"
    let told = try readingsTold(in: others + alone)
    #expect(told.last == "- A Survey of Gardens | by Ryoma Sato | paper")
    // By itself the same line may be a title with a comma.
    let single = try readingsTold(in: alone)
    #expect(single == ["- Ryoma Sato, A Survey of Gardens | paper"])
  }

  // MARK: keys

  @Test(arguments: [
    ("Keshav07", "Keshav", 2007), ("Floyd94", "Floyd", 1994), ("Smith-jones12", "Smith-jones", 2012),
  ])
  func aSurnameAndItsYearAreAKey(given: String, name: String, year: Int) {
    let key = CitationWords.keyOfOne(given)
    #expect(key?.people.names == [name])
    #expect(key?.year == year)
    #expect(key?.people.hasEtAl == false)
  }
  @Test(arguments: [
    "OSDI18", "Nsdi13", "keshav07", "Keshav2007x", "Keshav", "Lab 07", "GPT03", "X07", "Keshav40",
  ])
  func otherWordsWithDigitsAreNoKey(given: String) { #expect(CitationWords.keyOfOne(given) == nil) }

  @Test func aKeyOfOneAuthorNeedsAnotherKeyBesideIt() throws {
    let one = "- [Keshav07](https://dl.acm.org/citation.cfm?id=1273458)\n"
    let other = "- [Choi+18](https://dl.acm.org/citation.cfm?id=3230546)\n"
    #expect(
      try readingsTold(in: one + other).first == "- (none) | label Keshav07 | by Keshav | in 2007 | paper")
    #expect(try readingsTold(in: one).first == "- Keshav07 | paper")
  }

  // MARK: initials in brackets

  @Test(arguments: [
    ("[DG04] Jeffrey Dean and Sanjay Ghemawat. MapReduce.", true),
    ("[Lam78] Leslie Lamport. Time, Clocks.", true),
    ("[12] Leslie Lamport. Time, Clocks.", true),
    ("[OSDI04] Jeffrey Dean and Sanjay Ghemawat. MapReduce.", false),
    ("[SOSP03] The Google File System", false),
    ("[DG] Jeffrey Dean and Sanjay Ghemawat. MapReduce.", false),
  ])
  func initialsOfThePeopleAreTheirKey(given: String, isKey: Bool) {
    let rest = EntryReader.key(given[...]).map { String(given[$0...]) }
    #expect((rest != nil) == isKey)
    if let rest { #expect(rest.hasPrefix(" Jeffrey") || rest.hasPrefix(" Leslie")) }
  }
}

/// People and places that stand close to each other in references.
struct ReferenceFormTests {
  @Test(arguments: [
    ("Clark SIGCOMM '88", "Clark", "SIGCOMM", 1988), ("Saltzer SOSP 1981", "Saltzer", "SOSP", 1981),
  ])
  func aSurnameStandsBeforeAnEdition(given: String, name: String, venue: String, year: Int) {
    let both = Segments.surnameThenVenue(given)
    #expect(both?.people?.names == [name])
    #expect(both?.venue.venue == venue)
    #expect(both?.venue.year == year)
  }
  @Test(arguments: [
    "ACM SIGCOMM '88", "Usenix ATC '14", "Proceedings SOSP 1981", "SIGCOMM '88", "Clark '88", "Clark SIGCOMM",
    "clark SIGCOMM '88", "Jane Clark and Max SIGCOMM '88",
  ])
  func noSurnameStandsThere(given: String) { #expect(Segments.surnameThenVenue(given) == nil) }

  @Test(
    arguments: [
      ("Curran Associates, Inc., 2021", 2021), ("Curran Associates, 2017", 2017),
      ("USENIX Association, 2004", 2004),
      ("San Francisco, CA: ACM, 2016", 2016), ("Cambridge: MIT Press, 1999", 1999),
      ("OSDI, 2004", nil), ("Curran Associates", nil), ("Curran Associates, Inc.", nil),
      ("A long sentence about how the ACM came to print the proceedings, 2004", nil),
    ] as [(String, Int?)])
  func aPrinterSaysWhen(given: String, year: Int?) { #expect(VenueWords.yearOfPublisher(given) == year) }

  @Test(arguments: [
    ("P. 15–28", true), ("Т. 31", true), ("№. 3", true), ("С. 1-22", true), ("Vol. 12", true),
    ("P. 2015", false), ("Pages of gardens", false), ("Smith. 3", false), ("15–28", false),
  ])
  func pagesAndVolumesAreNoVenue(given: String, counts: Bool) {
    #expect(VenueWords.countsPages(given) == counts)
  }

  @Test(arguments: [
    (
      "In Advances in Neural Information Processing Systems 30, 5998–6008",
      "In Advances in Neural Information Processing Systems 30"
    ),
    ("In Proceedings of SOSP, 34:20385–97", "In Proceedings of SOSP"),
    ("In Proceedings of SOSP", "In Proceedings of SOSP"), ("In Advances, volume", "In Advances, volume"),
  ])
  func pagesBehindTheLastCommaGo(given: String, plain: String) {
    #expect(VenueWords.withoutPages(given) == plain)
  }

  @Test(arguments: [
    ("Communications of the ACM 51, no. 1 (2008)", "Communications of the ACM", 2008),
    (
      "ACM SIGARCH Computer Architecture News 45, no. 2 (2017)", "ACM SIGARCH Computer Architecture News",
      2017
    ),
    ("Neural computation 18.7 (2006)", "Neural computation", 2006),
  ])
  func volumeAndNumberAreNoName(given: String, venue: String, year: Int) {
    let found = VenueWords.withVolume(given)
    #expect(found?.venue == venue)
    #expect(found?.year == year)
  }

  @Test(arguments: [
    (["Zaharia M.", "Chowdhury M."], ["M. Zaharia", "M. Chowdhury"]),
    (["Corbett J. C.", "Dean J."], ["J. C. Corbett", "J. Dean"]),
    (["M. Zaharia", "T. Das"], ["M. Zaharia", "T. Das"]),
  ])
  func initialsBehindSurnamesComeFirst(given: [String], names: [String]) {
    #expect(PersonNames.read(given.joined(separator: ", "))?.names == names)
  }
  @Test(arguments: ["Zaharia, M.", "M. Zaharia", "Zaharia", "A. B.", "Zaharia Matei"])
  func otherFormsDoNotEndInInitials(name: String) { #expect(!PersonNames.endsInInitials(name)) }

  @Test func initialsOfAnyAlphabetEndAName() {
    #expect(PersonNames.endsInBareInitials("Kaiser Ł"))
    #expect(PersonNames.endsInBareInitials("Gomez AN"))
    #expect(!PersonNames.endsInBareInitials("Gomez Ann"))
    let people = PersonNames.bibliographic("Gomez AN, Kaiser Ł, Polosukhin I. Attention is all you need.")
    #expect(people?.people.names == ["AN Gomez", "Ł Kaiser", "I Polosukhin"])
  }

  @Test func peopleThatStandTwiceAreTakenOnce() {
    let twice = "Barbara Liskov and James Cowling, Barbara Liskov and James Cowling"
    #expect(PersonNames.read(twice)?.names == ["Barbara Liskov", "James Cowling"])
    #expect(PersonNames.read("Wei Li, Wei Li")?.names == ["Wei Li", "Wei Li"])
  }

  @Test(
    arguments: [
      ("Jane Roe, Vector Guo Li, Max Doe:", ["Jane Roe", "Vector Guo Li", "Max Doe"]),
      ("Jane Roe, Max Doe, and Amit Elazari Bar On:", ["Jane Roe", "Max Doe", "Amit Elazari Bar On"]),
      ("Jane Roe, Vector Guo Li, Max Doe", nil), ("Storage Systems, File Systems, Query Plans:", nil),
      ("Jane Roe, Max Doe:", nil), ("Jane Roe, Max Doe, Part 3:", nil),
    ] as [(String, [String]?)])
  func mostOfTheNamesSpeakForTheOthers(given: String, names: [String]?) {
    #expect(PersonNames.mostly(given)?.names == names)
  }

  @Test(
    arguments: [
      ("Ken Thompson's", "Ken Thompson"), ("Barbara Liskov’s", "Barbara Liskov"), ("Google's", nil),
      ("Thompson's", nil), ("Today's", nil), ("The Author's", nil), ("Ken Thompson", nil),
    ] as [(String, String?)])
  func whoseAPaperIs(given: String, name: String?) {
    #expect(PersonNames.possessive(given)?.names.first == name)
  }

  @Test(arguments: [
    ("Dean, Ghemawat", ["Dean", "Ghemawat"]), ("Lewin, Daniel", ["Daniel Lewin"]),
    ("Colin Percival", ["Colin Percival"]), ("Osvik, Shamir, Tromer", ["Osvik", "Shamir", "Tromer"]),
  ])
  func onlyPeopleCanStandThere(given: String, names: [String]) {
    #expect(PersonNames.slot(given)?.names == names)
  }

  @Test(arguments: [
    ("[FLUSH](https://e.org/a.pdf)", "Yarom, Falkner, USENIX '14: ", "by Yarom; Falkner | in USENIX 2014"),
    (
      "[Cache Missing](https://e.org/a.pdf)", "Colin Percival, BSDCan '05: ",
      "by Colin Percival | in BSDCan 2005"
    ),
    (
      "[Tides of Sand](https://e.org/a.pdf)", "Ann Lee, Max Roe, OSDI '20: ",
      "by Ann Lee; Max Roe | in OSDI 2020"
    ),
  ])
  func peopleAndEditionStandBeforeAColon(link: String, before: String, said: String) throws {
    let told = try readingsTold(in: "- \(before)\(link)\n")
    #expect(told.count == 1)
    #expect(told[0].contains(said))
  }
}

/// Days that items name, and what meetings are about.
struct MeetingTopicTests {
  private func told(_ text: String) throws -> [String] { try ReadingList(reading: Array(text.utf8)).told }

  @Test(arguments: [
    ("SDN, Presenter: TBD", "SDN"), ("Edge - Speaker: Ann", "Edge"), ("NDN, Presenter TBD", "NDN"),
    ("Caching, and Storage", "Caching, and Storage"), ("Edge - Cloud", "Edge - Cloud"), ("SDN", "SDN"),
    ("Consensus; Scribe: Max", "Consensus"), ("Leading edge, trailing edge", "Leading edge, trailing edge"),
  ])
  func whoLeadsIsNoTopic(given: String, topic: String) { #expect(Details.withoutLeader(given) == topic) }

  @Test(arguments: [
    "[1/14] ", "1/14: ", "[Jan 14] ", "**1/14**: ",
  ])
  func anItemNamesItsDay(day: String) throws {
    let text =
      "# Seminar 2021\n\n- \(day)Ann Lee, Max Roe, A Theory of Tides. OSDI 2020. https://arxiv.org/abs/2003.01332\n"
    let lines = try told(text)
    #expect(lines[1] == "session 2021-01-14")
    #expect(lines[2] == "- A Theory of Tides | by Ann Lee; Max Roe | in OSDI 2020 | paper")
  }
  @Test func aDayOverDetailsIsThePapers() throws {
    let lines = try told(
      """
      # Seminar 2021

      - [1/14] Ann Lee, Max Roe, A Theory of Tides. OSDI 2020. https://arxiv.org/abs/2003.01332
        - Presenters: Li
      - [1/19] Ann Lee, Max Roe, A Theory of Sand. OSDI 2020. https://arxiv.org/abs/2003.01333

      """)
    #expect(lines.filter { $0.hasPrefix("session") } == ["session 2021-01-14", "session 2021-01-19"])
    #expect(lines.count == 5)
  }
  @Test(arguments: ["[12] ", "[a] ", "[Ann] ", "[1] "])
  func numbersInBracketsAreNoDays(mark: String) throws {
    let lines = try told("# Seminar 2021\n\n- \(mark)Ann Lee, Max Roe, A Theory of Tides. OSDI 2020.\n")
    #expect(!lines.contains { $0.hasPrefix("session 2") })
  }

  @Test func notesBehindADayStayWithThePaper() throws {
    let text =
      "- [2023-03-09](notes/tides.md): [A Theory of Tides](https://e.org/tides.pdf) (Ann Lee, 2015)\n"
    let list = try ReadingList(reading: Array(text.utf8))
    #expect(list.readings.map(\.title) == ["A Theory of Tides"])
    #expect(list.readings[0].links.map(\.url) == ["https://e.org/tides.pdf", "notes/tides.md"])
    #expect(list.sessions.map { $0.dates.map(\.description) } == [["2023-03-09"]])
  }

  @Test(
    arguments: [
      ("- Topic: Consensus\n- [A](https://arxiv.org/abs/2003.00001)\n", "Consensus"),
      ("Topics: Caching and Storage\n\n- [A](https://arxiv.org/abs/2003.00001)\n", "Caching and Storage"),
      (
        "- Topics:\n  - Consensus\n  - Clocks\n- [A](https://arxiv.org/abs/2003.00001)\n", "Consensus, Clocks"
      ),
      ("**Consensus**\n\n- [A](https://arxiv.org/abs/2003.00001)\n", "Consensus"),
      ("**Abstract**\n\n- [A](https://arxiv.org/abs/2003.00001)\n", nil),
      ("- Papers:\n  - [A](https://arxiv.org/abs/2003.00001)\n", nil),
      ("- Consensus\n  - [A](https://arxiv.org/abs/2003.00001)\n", "Consensus"),
    ] as [(String, String?)])
  func aMeetingSaysWhatItIsAbout(below: String, topic: String?) throws {
    let list = try ReadingList(reading: Array("# Seminar 2021\n\n### April 3\n\n\(below)".utf8))
    #expect(list.sessions.map(\.topic) == [topic])
    #expect(list.readings.count == 1)
  }

  @Test(
    arguments: [
      ("[**Page tables**](slides/l1.pdf) <br/> [Tides](https://e.org/t.pdf) by Roe et al.", "Page tables"),
      ("Page tables <br/> [Tides](https://e.org/t.pdf) by Roe et al.", "Page tables"),
      ("[Tides](https://e.org/t.pdf) by Roe et al.", nil),
    ] as [(String, String?)])
  func aCellSaysWhatTheClassIsAbout(cell: String, topic: String?) throws {
    let text = "# Course 2021\n\n| Date | Topics |\n|---|---|\n| Jan 9 | \(cell) |\n| Jan 11 | \(cell) |\n"
    let list = try ReadingList(reading: Array(text.utf8))
    #expect(list.sessions.map(\.topic) == [topic, topic])
    #expect(list.readings.map(\.authors) == [["Roe"], ["Roe"]])
  }

  @Test func aRowOfThePapersColumnThatIsTakenForNoneIsNamed() throws {
    let text = """
      | Paper | URL |
      |-------|-----|
      | Ann Lee. "A Theory of Tides." OSDI, 2008 | https://e.org/tides.pdf |
      | Taking the Edge off with Espresso: Reliability for Peering | |

      """
    let list = try ReadingList(reading: Array(text.utf8))
    let named = list.notices.filter(\.isLeftOut).map(\.message)
    #expect(list.readings.count + named.count == 2)
    #expect(named.allSatisfy { $0.contains("Espresso") })
  }
}
