import Testing

@testable import PapersKit

/// What most readings of a list do settles what a few of them leave open.
struct ListHabitsTests {
  private static func paper(_ words: String, _ n: Int) -> String {
    "- [\(words)](https://arxiv.org/abs/2001.0000\(n))\n"
  }
  private func told(_ titles: [String]) throws -> [String] {
    try readingsTold(in: "# Course\n" + titles.enumerated().map { Self.paper($1, $0) }.joined())
  }

  // MARK: people behind titles

  @Test func surnamesBehindTitlesAreReadWhereTheOthersStandSo() throws {
    let found = try told([
      "Growing Gardens, Deisen et al. 2013", "Watering Gardens at Night, Pinto et al. 2016",
      "Weeding with Robots, Ho et al. 2016", "REINFORCE, Williams",
      "A Frame for Cloning Beds, Bain and Sommut",
    ])
    #expect(
      Array(found.suffix(2)) == [
        "- REINFORCE | by Williams | paper", "- A Frame for Cloning Beds | by Bain; Sommut | paper",
      ])
  }
  @Test func withoutTheOthersACommaSaysNothing() throws {
    let found = try told(["Growing Gardens, Deisen et al. 2013", "Garden Beds, Weeds", "Sand, Stones"])
    #expect(Array(found.suffix(2)) == ["- Garden Beds, Weeds | paper", "- Sand, Stones | paper"])
  }

  @Test(arguments: [" - ", " – "])
  func aDashInNearlyAllTitlesLeadsToWhoWroteThem(_ dash: String) throws {
    let names = [
      ("Raft", "Ongaro"), ("Spanner", "Corbett"), ("Kafka", "Kreps"), ("Bitcoin", "Nakamoto"),
      ("Chain Replication", "van Renesse y Schneider"), ("How to read a paper", "Keshav"),
    ]
    let found = try told(names.map { $0.0 + dash + $0.1 })
    #expect(
      found
        == names.map {
          "- \($0.0) | by \($0.1.replaced(" y ", with: "; ")) | paper"
        })
  }
  @Test(arguments: [
    // Systems and their parts.
    ["Kafka - Streams", "Kafka - Tables", "Raft - Ongaro", "Spanner", "Bitcoin", "Dynamo", "Bigtable"],
    // Where it comes from.
    ["Spanner - Google", "Dynamo - Amazon", "Kafka - LinkedIn", "TAO - Facebook", "Borg - Google"],
    // The same behind most of them.
    ["Raft - Basics", "Spanner - Basics", "Kafka - Basics", "Bitcoin - Basics", "Dynamo - Basics"],
  ])
  func whatElseStandsBehindDashesStaysInTheTitle(_ titles: [String]) throws {
    #expect(try told(titles).allSatisfy { !$0.contains("| by") })
  }

  // MARK: pairs of surnames

  private static let surnames = """
    | Date | Paper | Authors |
    |---|---|---|
    | 04.04.2024 | [A Theory of Gardens](https://arxiv.org/abs/2001.00001) | Wang, Tran, Feiszli |
    | 11.04.2024 | [A Theory of Sand](https://arxiv.org/abs/2001.00002) | Liang, Lyu, Fan, Morency |
    | 18.04.2024 | [A Theory of Stones](https://arxiv.org/abs/2001.00003) | Li, Xie, Cubuk |

    """
  @Test func twoSurnamesAreTwoWhereTheOthersAreSurnames() throws {
    let found = try readingsTold(
      in: "# Group\n\n" + Self.surnames
        + "| 25.04.2024 | [A Theory of Birds](https://arxiv.org/abs/2001.00004) | Hessel, Lee |\n")
    #expect(found.last == "- A Theory of Birds | by Hessel; Lee | paper")
  }
  @Test func aWholeNameAmongThemIsOne() throws {
    let found = try readingsTold(
      in: "# Group\n\n" + Self.surnames
        + "| 25.04.2024 | [A Theory of Birds](https://arxiv.org/abs/2001.00004) | Lee Hessel |\n")
    #expect(found.last == "- A Theory of Birds | by Lee Hessel | paper")
  }
  @Test func elsewhereTheSurnameStandsFirst() throws {
    let found = try readingsTold(
      in: """
        # Group

        | Date | Paper | Authors |
        |---|---|---|
        | 25.04.2024 | [A Theory of Birds](https://arxiv.org/abs/2001.00004) | Hessel, Lee |
        | 27.04.2024 | [A Theory of Beds](https://arxiv.org/abs/2001.00005) | Roe, Max |
        """)
    #expect(found.first == "- A Theory of Birds | by Lee Hessel | paper")
  }

  // MARK: the order of dates

  private func days(_ headings: [String]) throws -> [String] {
    let text = headings.enumerated().map { "## \($1)\n" + Self.paper("A Theory of Gardens", $0) }.joined()
    return try ReadingList(reading: Array(("# Group\n" + text).utf8)).sessions.flatMap(\.dates).map(
      \.description)
  }
  @Test func oneHeadingAboveTwelveTellsTheOrderOfAll() throws {
    #expect(
      try days(["05/02/2024 - Gardens", "19/02/2024 - Sand", "04/03/2024 - Stones"])
        == ["2024-02-05", "2024-02-19", "2024-03-04"])
    #expect(try days(["05/02/2024", "02/19/2024"]) == ["2024-05-02", "2024-02-19"])
    #expect(try days(["05/02/2024", "06/03/2024"]) == ["2024-05-02", "2024-06-03"])
  }
  @Test(arguments: [
    ("19 ago 2024", "2024-08-19"), ("3 ene 2024", "2024-01-03"), ("12 dic 2024", "2024-12-12"),
    ("5. Okt 2024", "2024-10-05"), ("7 févr 2024", "2024-02-07"), ("8 abr 2024", "2024-04-08"),
  ])
  func monthsAreCutShortInOtherLanguagesToo(written: String, day: String) throws {
    #expect(try days([written]) == [day])
  }
}
