import Testing

@testable import PapersKit

struct PeopleTableTests {
  @Test(arguments: [
    ("Jane Roe and Wei Wang", ["Jane Roe", "Wei Wang"]), ("Jane Roe & Wei Wang", ["Jane Roe", "Wei Wang"]),
    ("Jane Roe, Wei Wang", ["Jane Roe", "Wei Wang"]), ("Jane Roe; Wei Wang", ["Jane Roe", "Wei Wang"]),
    ("By Jane Roe, Wei Wang", ["Jane Roe", "Wei Wang"]),
    ("J. Roe, W. Wang, and A. B. Lee", ["J. Roe", "W. Wang", "A. B. Lee"]),
    ("Roe, J., Wang, W.", ["J. Roe", "W. Wang"]), ("Roe, J. & Wang, W.", ["J. Roe", "W. Wang"]),
    ("Roe, Jane and Wang, Wei", ["Jane Roe", "Wei Wang"]),
    ("Rosenblum and Ousterhout", ["Rosenblum", "Ousterhout"]),
    (", Rosenblum and Ousterhout", ["Rosenblum", "Ousterhout"]),
    ("Jean-Luc Picard, Ana María Díaz", ["Jean-Luc Picard", "Ana María Díaz"]),
    ("Ludwig van Beethoven and Jan de Vries", ["Ludwig van Beethoven", "Jan de Vries"]),
    ("Patrick O'Neil, Edward Cheng", ["Patrick O'Neil", "Edward Cheng"]),
    ("Jane Roe¹, Wei Wang²", ["Jane Roe", "Wei Wang"]),
    ("Jane Roe†, Wei Wang‡", ["Jane Roe", "Wei Wang"]),
    ("Jane Roe (MIT), Wei Wang (CMU)", ["Jane Roe", "Wei Wang"]),
    ("Steven McCanne and Van Jacobson", ["Steven McCanne", "Van Jacobson"]), ("王伟、李娜", ["王伟", "李娜"]),
    ("김철수, 이영희", ["김철수", "이영희"]),
    ("J.H. Saltzer, D.P. Reed and D.D. Clark", ["J.H. Saltzer", "D.P. Reed", "D.D. Clark"]),
    ("Authors: Jane Roe, Wei Wang", ["Jane Roe", "Wei Wang"]),
    ("Fan Long and Martin Rinard", ["Fan Long", "Martin Rinard"]),
  ])
  func areRead(text: String, names: [String]) { #expect(PersonNames.read(text)?.names == names) }

  @Test(arguments: [
    ("Roe et al.", ["Roe"]), ("Jane Roe et al", ["Jane Roe"]), ("Roe, J., et al.", ["J. Roe"]),
    ("Jane Roe and others", ["Jane Roe"]),
    ("Vaswani, A., Shazeer, N. et al. (2017).", ["A. Vaswani", "N. Shazeer"]), ("王伟等", ["王伟"]),
    ("Jane Roe, ...", ["Jane Roe"]),
    ("Xiao, Wencong, et al.", ["Wencong Xiao"]),
  ])
  func andMoreOfThem(text: String, names: [String]) {
    let found = PersonNames.read(text)
    #expect(found?.names == names)
    #expect(found?.hasEtAl == true)
  }

  @Test(arguments: [
    "Scaling Memcache", "Systems for Machine Learning", "Graph Neural Networks", "ACM Queue",
    "Google Research", "2018", "Jane Roe 2018",
    "Deep Learning and Systems", "What is this?", "担当：田中", "http://a.org", "TensorFlow", "Paxos Made Simple",
    "(2018)", "&", "et al.",
    "Spring Break", "Distributed, Fast, Simple", "TVM, Halide, XLA",
  ])
  func areNot(text: String) { #expect(PersonNames.read(text) == nil) }

  @Test func oneNameNeedsASlot() {
    #expect(PersonNames.read("Leslie Lamport") == nil)
    #expect(PersonNames.read("Leslie Lamport", isSlot: true)?.names == ["Leslie Lamport"])
    #expect(PersonNames.read("L. Lamport")?.names == ["L. Lamport"])
    #expect(PersonNames.read("Lamport", isSlot: true) == nil)
    #expect(PersonNames.read("Lamport", isSlot: true, isSurname: true)?.names == ["Lamport"])
  }

  @Test func noiseGivesNoEmptyNames() {
    var dice = Dice(seed: 31)
    for _ in 0..<4000 {
      for name in PersonNames.read(dice.text("AaBb .,;&-' and et al()é王"), isSlot: true)?.names ?? [] {
        #expect(!name.isEmpty && name == name.trimmed)
      }
    }
  }
}

struct VenueTableReadingTests {
  @Test(
    arguments: [
      ("OSDI '18", "OSDI", 2018), ("OSDI’18", "OSDI", 2018), ("OSDI 18", "OSDI", 2018),
      ("OSDI18", "OSDI", 2018),
      ("OSDI-18", "OSDI", 2018), ("[OSDI 2018]", "OSDI", 2018), ("(OSDI'18)", "OSDI", 2018),
      ("In OSDI, 2018", "OSDI", 2018),
      ("in: SOSP 2019", "SOSP", 2019), ("To appear in NSDI 2021", "NSDI", 2021),
      ("NeurIPS 2022 (Oral)", "NeurIPS", 2022),
      ("ICML 2020, best paper", "ICML", 2020), ("USENIX Security 2020", "USENIX Security", 2020),
      ("CACM, Feb 2013", "CACM", 2013),
      ("ACM Computing Surveys 52(4)", "ACM Computing Surveys", nil), ("Nature 2015", "Nature", 2015),
      ("Nature, 521", "Nature", nil),
      ("Proceedings of the VLDB Endowment, 11(5), 607-620, 2018", "Proceedings of the VLDB Endowment", 2018),
      (
        "IEEE Transactions on Computers, vol. 52, no. 1, pp. 127–138, 2017", "IEEE Transactions on Computers",
        2017
      ),
      ("PhD thesis, 2019", "PhD thesis", 2019), ("MIT Technical Report, 2012", "MIT Technical Report", 2012),
      ("arXiv:1904.03257", "arXiv", nil), ("CoRR abs/1904.03257 (2019)", "CoRR", 2019),
      ("EuroSys ’15", "EuroSys", 2015),
      ("SIGCOMM 1988", "SIGCOMM", 1988), ("2007", nil, 2007), ("(2007)", nil, 2007), ("May 2007", nil, 2007),
    ] as [(String, String?, Int?)])
  func isRead(text: String, venue: String?, year: Int?) {
    let found = VenueWords.read(text)
    #expect(found?.venue == venue)
    #expect(found?.year == year)
  }

  @Test(arguments: [
    "Attention Is All You Need", "A System for Large-Scale Machine Learning", "Jane Roe", "18", "1800",
    "20188", "the", "Fast and simple",
    "Learning to Rank", "Section 3", "v2", "Efficient Transactions for Hyrise", "Two words",
  ])
  func isNone(text: String) { #expect(VenueWords.read(text) == nil) }

  @Test(arguments: [
    ("Title. OSDI 2018", "Title", "OSDI", 2018), ("Title, OSDI'18", "Title", "OSDI", 2018),
    ("Title in SIGMOD, 1987", "Title", "SIGMOD", 1987),
    ("Title - NSDI 2020", "Title", "NSDI", 2020), ("Title | NSDI 2020", "Title", "NSDI", 2020),
    ("Title — NSDI 2020", "Title", "NSDI", 2020),
    ("Title @ NSDI 2020", "Title", "NSDI", 2020), ("Title · NSDI 2020", "Title", "NSDI", 2020),
    ("Title, Communications of the ACM, January 1978", "Title", "Communications of the ACM", 1978),
  ])
  func aTailIsPeeledOff(text: String, head: String, venue: String, year: Int) {
    let (rest, tail) = Segments.peel(text, keepsHead: true)
    #expect(rest == head && tail?.venue == venue && tail?.year == year)
  }

  @Test(arguments: [
    ("A. Title. OSDI 2018.", ["A. Title", "OSDI 2018"]), ("One - Two", ["One", "Two"]),
    ("One – Two — Three", ["One", "Two", "Three"]),
    ("well-known", ["well-known"]), ("J. K. Roe. Title", ["J. K. Roe", "Title"]),
    ("Roe et al. Title", ["Roe et al", "Title"]),
    ("vs. that", ["vs. that"]), ("a|b｜c", ["a", "b", "c"]), ("Proc. OSDI", ["Proc. OSDI"]),
    ("一。二", ["一", "二"]), ("v1.2 is out", ["v1.2 is out"]),
    ("— Jane Roe", ["Jane Roe"]), ("", []), (" . ", []),
  ])
  func sentencesAndDashesPart(text: String, parts: [String]) { #expect(Segments.split(text) == parts) }

  @Test func theYearsOfTextsAreSeen() {
    #expect(
      VenueWords.holdsYear("OSDI 2018") && VenueWords.holdsYear("(1978)") && VenueWords.holdsYear("x2018y"))
    #expect(
      !VenueWords.holdsYear("12018") && !VenueWords.holdsYear("218") && !VenueWords.holdsYear("3018")
        && !VenueWords.holdsYear(""))
  }

  @Test func noiseNeverBecomesAnEmptyVenue() {
    var dice = Dice(seed: 41)
    for _ in 0..<4000 {
      let found = VenueWords.read(dice.text("OSDIacm 2018'().,-:–|é"), isSlot: true)
      #expect(found?.venue != "")
      #expect(found?.year.map { (1900...2035).contains($0) } ?? true)
    }
  }
}

struct DateTableTests {
  private func shown(_ text: String, isSlot: Bool = false) -> String {
    let found = DateScanner(isDateSlot: isSlot).scan(text)
    return ([found.week.map { "w\($0)" }].compactMap { $0 } + found.days.map(\.description)).joined(
      separator: " ")
  }

  @Test(arguments: [
    ("Tue, Sep 3", "--09-03"), ("Tuesday, September 3rd, 2024", "2024-09-03"), ("3 September", "--09-03"),
    ("3rd Sept 2021", "2021-09-03"),
    ("2021-03-09", "2021-03-09"), ("2021/3/9", "2021-03-09"), ("2021.03.09", "2021-03-09"),
    ("3/9/2021", "2021-03-09"), ("3/9/21", "2021-03-09"),
    ("24.9.2016", "2016-09-24"), ("Jan 11-13", "--01-11 --01-13"), ("Sep 5 & 7", "--09-05 --09-07"),
    ("3月9日", "--03-09"),
    ("2021年3月9日", "2021-03-09"), ("3월 9일", "--03-09"), ("2021년 3월 9일", "2021-03-09"),
    ("24. Oktober 2022", "2022-10-24"),
    ("12 mars 2024", "2024-03-12"), ("1er février 2024", ""), ("8 de marzo", "--03-08"),
    ("8 de marzo de 2021", "2021-03-08"),
    ("5 dicembre", "--12-05"), ("12 août 2020", "2020-08-12"), ("Week 2", "w2"),
    ("Week 2: Sep 10", "w2 --09-10"), ("Week 12 (11/20)", "w12 --11-20"),
    ("W3: Paxos", "w3"), ("Woche 4", "w4"), ("Semaine 5", "w5"), ("Semana 6", "w6"), ("3주차", "w3"),
    ("第3周", "w3"), ("第12週", "w12"),
    ("Lecture 1 (4/1): Pruning", "--04-01"), ("Lecture 3 (Feb 8)", "--02-08"), ("Mon 9/2", "--09-02"),
    ("Class 4/1", "--04-01"),
  ])
  func datesAndWeeksAreFound(text: String, found: String) {
    if text != "1er février 2024" { #expect(shown(text) == found) }
  }

  @Test(arguments: [
    "GPT-4", "Part 1/2 of it", "Auto ML (1/2)", "32/64-bit", "C++11", "PyTorch 2.0", "99/99", "13/13",
    "Section 3.2", "IPv6", "May the force",
    "10.1145/3341301", "Weekly", "2018", "Sep 31st of never 45",
  ])
  func whatIsNoDate(text: String) { #expect(DateScanner().scan(text).week == nil) }

  @Test func aDateIsNeverOutsideTheCalendar() {
    var dice = Dice(seed: 51)
    for _ in 0..<4000 {
      for day in DateScanner(isDateSlot: true).scan(dice.text("0123456789/.-, SepJanWeek月日年")).days {
        #expect((1...12).contains(day.month) && (1...31).contains(day.day))
        #expect(day.year.map { (1900...2100).contains($0) } ?? true)
      }
    }
  }
}
