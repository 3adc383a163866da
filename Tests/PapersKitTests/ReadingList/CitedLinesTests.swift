import Testing

@testable import PapersKit

/// Citations a line, in cells of templates, and beside each other.
struct CitedLinesTests {
  private func told(_ lines: String...) throws -> [String] {
    try readingsTold(in: "# Papers\n\n" + lines.joined(separator: "\n") + "\n")
  }

  // MARK: people and venue on a line of their own

  @Test(arguments: [
    (
      "Goetz Graefe, Proc. SIGMOD Conference, 1990, 102-111.",
      "by Goetz Graefe | in Proc. SIGMOD Conference 1990"
    ),
    ("Ann Lee, Guy M. Roe, Proc. VLDB, 1986, 149-159.", "by Ann Lee; Guy M. Roe | in Proc. VLDB 1986"),
    ("H. T. Kung, Max Roe, Proc. VLDB, 1979, 351.", "by H. T. Kung; Max Roe | in Proc. VLDB 1979"),
    ("Ann Lee, Commun. ACM, 24(7), 1981, 412-418.", "by Ann Lee | in Commun. ACM 1981"),
    ("Ann Lee, Max Roe, VLDB J., 5(1), 1996, 48-63.", "by Ann Lee; Max Roe | in VLDB J. 1996"),
  ])
  func belowATitleOrAboveIt(line: String, said: String) throws {
    let link = "[A Theory of Gardens](/papers/gardens.pdf)"
    #expect(try told("1. \(link)  ", line + "  ") == ["- A Theory of Gardens | \(said) | pdf"])
    #expect(try told("1. \(line)  ", link) == ["- A Theory of Gardens | \(said) | pdf"])
  }

  @Test func aPlaceAloneIsNobody() throws {
    let link = "[A Theory of Gardens](/papers/gardens.pdf)"
    #expect(try told("1. \(link)  ", "Santa Clara, OSDI 2018  ").allSatisfy { !$0.contains("by ") })
  }

  // MARK: a citation a line

  @Test func linesThatAreMostlyCitationsAreEachOne() throws {
    #expect(
      try told(
        "Jeff Lee, Max Roe. MapReduce: Simplified Gardening on Large Clusters. Proc. OSDI, 2004, 137-150.",
        "Serge Roe. Querying Semi-Structured Gardens. Proc. ICDT, 1997, 1-18. ",
        "Roy Goldman, Ann Lee. GardenGuides: Enabling Query Formulation. Proc. VLDB, 1997, 436-445.") == [
          "- MapReduce: Simplified Gardening on Large Clusters | by Jeff Lee; Max Roe | in Proc. OSDI 2004",
          "- Querying Semi-Structured Gardens | by Serge Roe | in Proc. ICDT 1997",
          "- GardenGuides: Enabling Query Formulation | by Roy Goldman; Ann Lee | in Proc. VLDB 1997",
        ])
  }
  @Test func aWrappedCitationIsOne() throws {
    #expect(
      try told(
        "Jeff Lee, Max Roe. MapReduce: Simplified Gardening", "on Large Clusters of Machines.",
        "Proc. OSDI, 2004, 137-150."
      ).count == 1)
  }

  // MARK: surnames in front

  @Test func oneSurnameIsAPersonWhereTheOthersAreSurnamesWithOthers() throws {
    #expect(
      try told(
        "* Armbrust et al., Above the Gardens: A Berkeley View of Gardening, 2009.",
        "* Li, Cloud-Native Gardens at Acme: Opportunities and Challenges, VLDB'19.",
        "* Jonas et al., Garden Programming Simplified: A Berkeley View, 2019.",
        "* Perron et al., Starling: A Scalable Engine on Garden Functions, SIGMOD'20.")[1]
        == "- Cloud-Native Gardens at Acme: Opportunities and Challenges | by Li | in VLDB 2019")
  }
  @Test func elsewhereItBelongsToTheTitle() throws {
    #expect(
      try told(
        "* Borg, Omega and Gardens: Lessons Learned, OSDI 2016.",
        "* Above the Gardens: A Berkeley View of Gardening, HotCloud 2009.",
        "* Garden Programming Simplified: A Berkeley View, OSDI 2019.")[0].hasPrefix("- Borg, Omega"))
  }

  // MARK: marks that stand too close

  @Test(arguments: [
    (
      "- [A Theory of Gardens](https://arxiv.org/abs/2001.00001) A. Lee et. al.,OSDI 2022",
      "by A. Lee et al. | in OSDI 2022"
    ),
    (
      "- [(IEEE Transaction PAMI2017)SegNet: A Deep Garden](https://arxiv.org/abs/2001.00001)",
      "in IEEE Transaction PAMI 2017"
    ),
    (
      "- Lee, Ann. \"A Theory of Gardens.\" Proceedings of the USENIX Technical Conference (June 2001): 261-274.",
      "in Proceedings of the USENIX Technical Conference 2001"
    ),
  ])
  func arePartedWhereTheyMean(entry: String, said: String) throws {
    let line = try #require(try told(entry).first)
    #expect(line.contains("| \(said)"), "\(line)")
  }
  @Test(arguments: [
    ("A Case for Redundant Arrays of Inexpensive Disks (RAID)", true), ("Tensor Comprehensions (TC)", true),
    ("A Theory of Gardens (OSDI)", false),
  ])
  func initialsOfATitleAreNoVenue(title: String, isWhole: Bool) throws {
    let line = try #require(try told("- [\(title)](/papers/x.pdf)").first)
    #expect(line.hasPrefix("- \(title) |") == isWhole, "\(line)")
  }

  // MARK: tables

  @Test func tablesOfHugosShortcodesAreTables() throws {
    func cells(_ cells: String...) -> String {
      let open = cells.map { "{{< tdopen >}}\n\($0)\n{{< tdclose >}}" }.joined(separator: "\n")
      return "{{< tropen >}}\n\(open)\n\n{{< trclose >}}\n"
    }
    let list = """
      # Readings

      {{< tableopen >}}
      {{< theadopen >}}
      \(cells("LEC #", "TOPICS", "READINGS").replaced("td", with: "th"))
      {{< theadclose >}}
      \(cells("1", "Gardens in general", " "))
      \(cells("2", "Gardens at night", "Lee, Ann, and Max Roe. \"A Theory of Gardens.\" ACM Trans. on Computer Systems, May 1994. ({{% resource_link 493f120f \"PDF\" %}})"))
      {{< tableclose >}}

      """
    let read = try ReadingList(reading: Array(list.utf8))
    #expect(
      read.told == [
        "course Readings", "session topic Gardens at night",
        "- A Theory of Gardens | by Ann Lee; Max Roe | in ACM Trans. on Computer Systems 1994",
      ])
  }
  @Test func aPaperWhoseTitleNobodyGivesStaysAReading() throws {
    let told = try readingsTold(
      in: """
        # Course
        | Date | Topic | Links |
        |---|---|---|
        | 01/10 | Consensus in gardens: an Introduction to Raft | [OSDI 14 paper](https://www.usenix.org/raft.pdf) |
        | 04/13 | Shredder | [SOCC19](http://utah.systems/papers/shredder.pdf) |

        """)
    #expect(told.last == "- (none) | in SOCC 2019 | pdf")
  }
}
