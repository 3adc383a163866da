import Testing

@testable import PapersKit

/// People, venues and dates in the forms that lists in the wild have, and what only looks like them.
struct WhoAndWhereTests {
  @Test(arguments: [
    ("Zhihao Jia, Alex Aiken, Stanford University", ["Zhihao Jia", "Alex Aiken"]),
    (
      "Tianren Zhang, SmartX; Sishuai Gong and Pedro Fonseca, Purdue University",
      ["Tianren Zhang", "Sishuai Gong", "Pedro Fonseca"]
    ),
    (
      "Deepak Narayanan and Keshav Santhanam, Stanford University and Microsoft Research; Matei Zaharia, Stanford University",
      ["Deepak Narayanan", "Keshav Santhanam", "Matei Zaharia"]
    ),
    ("Jane Roe (University of California, Berkeley); Max Doe (MIT)", ["Jane Roe", "Max Doe"]),
    ("Jane Roe, Max Doe (Shanghai Jiao Tong University)", ["Jane Roe", "Max Doe"]),
    (
      "Ram Kesavan, NetApp, Inc.; Harendra Kumar, Composewell Technologies; Sushrut Bhowmik, NetApp, Inc.",
      ["Ram Kesavan", "Harendra Kumar", "Sushrut Bhowmik"]
    ),
    (
      "Ali Anwar, Virginia Tech; Amit S. Warke, and Heiko Ludwig, IBM Research",
      ["Ali Anwar", "Amit S. Warke", "Heiko Ludwig"]
    ),
    ("Ming Zhang, Yu Hua, ... Zhijun Yang", ["Ming Zhang", "Yu Hua", "Zhijun Yang"]),
    ("D. Skeen&M. Stonebraker", ["D. Skeen", "M. Stonebraker"]),
    ("Roe, Jane; Doe, Max", ["Jane Roe", "Max Doe"]),
  ])
  func wherePeopleComeFromIsNoName(text: String, names: [String]) {
    #expect(PersonNames.read(text, isSlot: true)?.names == names)
  }

  @Test(arguments: ["Jane Roe, Max Doe", "Roe et al.", "Jane Roe; Max Doe", "王伟、李娜", ""])
  func withoutAPlaceNothingIsTakenAway(text: String) {
    #expect(PersonNames.withoutAffiliations(text) == text)
  }

  @Test(arguments: [
    ("Watson et. al", ["Watson"]), ("Rastegari etal.", ["Rastegari"]), ("Tan etal", ["Tan"]),
    ("by Watson et. al", ["Watson"]), ("H Berenson et al", ["H Berenson"]),
  ])
  func othersAreMeantHoweverTheyAreSpelt(text: String, names: [String]) {
    let found = PersonNames.read(text, isSlot: true)
    #expect(found?.names == names && found?.hasEtAl == true)
  }

  @Test(arguments: ["Leslie Lamport", "Jim Gray", "Barbara H. Liskov", "Wei Wang", "David D. Clark"])
  func manyBearThisName(name: String) { #expect(PersonNames.isFamiliar(name)) }
  @Test(arguments: [
    "Apache Spark", "Amazon Aurora", "Leslie", "Google Brain", "Acta Informatica", "", "Deep Learning",
  ])
  func nobodyBearsThatOne(name: String) { #expect(!PersonNames.isFamiliar(name)) }

  // MARK: groups behind a title

  struct Group: CustomTestStringConvertible, Sendable {
    var given: String
    var told: String
    var testDescription: String { given }
    init(_ given: String, _ told: String) { (self.given, self.told) = (given, told) }
  }
  @Test(arguments: [
    Group("(A Pavlo, M Aslett 2016)", "A Pavlo; M Aslett | 2016"),
    Group("(D. P. Reed 1978)", "D. P. Reed | 1978"),
    Group("(H Berenson et al 1995)", "H Berenson | 1995"),
    Group("(Abhishek Verma, Luis Pedrosa, and John Wilkes)", "Abhishek Verma; Luis Pedrosa; John Wilkes"),
    Group("(Lamport, CACM 1978)", "Lamport | CACM | 1978"),
    Group("(Armbrust, CACM 53(4), 2010)", "Armbrust | CACM | 2010"),
    Group("[Han et al., ICLR 2016]", "Han | ICLR | 2016"),
    Group("[Tan etal., CVPR 2019]", "Tan | CVPR | 2019"),
    Group("(Acta Informatica, 1996)", "1996"), Group("(Leslie Lamport, 1998)", "Leslie Lamport | 1998"),
    Group("[HKUST | NSDI 2022 | GPU sharing]", "NSDI | 2022"), Group("[chunked prefill | Alibaba]", ""),
    Group("(OSDI'18)", "OSDI | 2018"), Group("（ATC'18)", "ATC | 2018"), Group("【NSDI'20】", "NSDI | 2020"),
    Group("(2018, best paper)", "2018"), Group("(Sections 1, 2)", ""),
  ])
  func aGroupSaysWhoAndWhere(group: Group) {
    var entry = EntryText()
    #expect(entry.takingGroups(group.given).isEmpty)
    let draft = entry.draft
    let parts = [draft.authors.joined(separator: "; "), draft.venue ?? "", draft.year.map(String.init) ?? ""]
    #expect(parts.filter { !$0.isEmpty }.joined(separator: " | ") == group.told)
  }

  @Test(arguments: [
    "(LSM-Tree)", "(and Safer)", "(Extended Version)", "(Graph Attention, Message Passing)", "(PinSAGE)",
    "(a, b)",
    "(Scaling, Sharding, Caching)",
  ])
  func aGroupOfTheTitleStays(group: String) {
    var entry = EntryText()
    #expect(entry.takingGroups(group) == group)
    #expect(entry.draft.authors.isEmpty && entry.draft.venue == nil && entry.draft.year == nil)
  }

  // MARK: venues

  @Test(arguments: [
    ("OSDI 23'", "OSDI", 2023), ("SOSP24'", "SOSP", 2024), ("2014 OSDI", "OSDI", 2014),
    ("2012 NIPS", "NIPS", 2012),
    ("ICML 2020 Workshop", "ICML Workshop", 2020), ("Arxiv2023", "Arxiv", 2023), ("NSDI'20", "NSDI", 2020),
    ("EuroSys ’15", "EuroSys", 2015), ("USENIX NSDI 2020", "USENIX NSDI", 2020),
  ])
  func aYearStandsOnEitherSide(text: String, venue: String, year: Int) {
    let found = VenueWords.read(text)
    #expect(found?.venue == venue && found?.year == year)
  }

  @Test func inTheColumnOfVenuesSmallLettersWillDo() {
    let name = "IEEE international conference on neural networks"
    #expect(VenueWords.read(name, isSlot: true)?.venue == name)
    #expect(VenueWords.read(name)?.venue == nil)
  }

  // MARK: dates

  @Test(arguments: [
    ("W3 - 9/16", 3, ["--09-16"]), ("W12: Review", 12, []), ("W4 (9/23)", 4, ["--09-23"]), ("W3", 3, []),
  ])
  func aWeekIsShort(text: String, week: Int, days: [String]) {
    let found = DateScanner().scan(text)
    #expect(found.week == week && found.days.map(\.description) == days)
  }
  @Test(arguments: ["A W3 Standard", "W3C standards", "W2V embeddings", "GW3 - x"])
  func otherWordsWithWAreNoWeek(text: String) { #expect(DateScanner().scan(text).week == nil) }

  @Test(arguments: [("250501", "2025-05-01"), ("20250501", "2025-05-01"), ("19/04/02", "2019-04-02")])
  func digitsRunTogetherWhereDatesStand(text: String, day: String) {
    var scanner = DateScanner()
    #expect(scanner.scan(text).days.isEmpty || text.contains("/"))
    scanner.isDateSlot = true
    scanner.isYearFirst = true
    #expect(scanner.scan(text).days.map(\.description) == [day])
  }
  @Test(arguments: ["251301", "250540", "123456", "2506", "25050", "99999999"])
  func notEveryNumberIsADate(text: String) {
    var scanner = DateScanner()
    scanner.isDateSlot = true
    #expect(scanner.scan(text).days.isEmpty)
  }

  // MARK: roles

  @Test(arguments: [
    ("The following papers are required reading:", Reading.Role.required),
    ("Optional papers for the curious:", .optional),
    ("These readings are mandatory for all:", .required),
  ])
  func aSentenceAnnouncesTheRole(text: String, role: Reading.Role) {
    #expect(RoleWords.announcedRole(text) == role)
  }
  @Test(arguments: [
    "The following papers are required reading", "Required software:", "Papers we present:",
    "Required and optional papers of this week:", "",
  ])
  func otherSentencesDoNot(text: String) { #expect(RoleWords.announcedRole(text) == nil) }
}
