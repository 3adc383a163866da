import Testing

@testable import PapersKit

/// Titles that volume after volume has ("Editorial") name no work by themselves.
struct KindTitleTests {
  static let kinds = [
    "Editorial", "EDITORIAL.", "Guest Editorial", "Editor's Note", "From the Editors: Notes", "Preface",
    "Foreword",
    "Introduction", "Guest Editors' Introduction", "Message from the Program Chairs",
    "Message from the General Chairs and the Program Co-Chairs", "Welcome",
    "Welcome Message from the General Chair",
    "Panel", "Panel Discussion", "Keynote Address", "Invited Talks", "Opening Remarks", "Front Matter",
    "Table of Contents", "Title Page", "Copyright Page", "Author Index", "Subject Index", "List of Reviewers",
    "Program Committee", "Organizing Committees", "Call for Papers", "News", "Calendar", "Errata",
    "Corrections",
    "Editorial 2019", "Preface, Volume 12", "In this issue", "Special Issue", "Abstracts of Invited Talks",
    "Letter from the Editor-in-Chief", "Obituary", "Acknowledgment to Reviewers", "Book Reviews and News",
    "Workshop Report", "Session 3: Posters", "Conclusion", "Summary",
  ]
  @Test(arguments: kinds) func aKindOfPieceIsNoWork(title: String) {
    #expect(TitleSketch(title).namesKind, "\(title)")
  }

  static let works = [
    "", "Introduction to Algorithms", "A Survey of Caches", "Introduction to Special Issue on Graph Mining",
    "Editorial: The Future of Compilers", "Panel Methods in Fluid Dynamics", "Deep Learning",
    "The Page Cache",
    "Abstract Interpretation", "Message Passing", "The Committee Machine", "Note on the Halting Problem",
    "Summary-Based Analysis", "Index Structures", "Learned Index Structures", "Program Synthesis",
    "Chair Recognition",
    "Call Graphs", "Report on the Programming Language Haskell", "Of Chairs", "2019", "Special Program",
    "News Recommendation", "PageRank", "Column Stores", "Table Extraction", "Session Types",
    "Discussion Forums",
  ]
  @Test(arguments: works) func aTitleThatSaysMoreIsOne(title: String) {
    // "Of Chairs" is nothing but a kind and a small word, as "Of Mice" is not.
    #expect(TitleSketch(title).namesKind == (title == "Of Chairs"), "\(title)")
  }

  private static func piece(
    _ title: String = "Editorial", _ people: [String] = ["Ann Author"], year: Int? = 2019,
    venue: String? = "IEEE Micro", pages: String? = "204-205", volume: String? = "39", doi: String? = nil
  ) -> WorkSketch {
    WorkSketch(
      title: title, people: people.map { NameSketch(whole: $0) }, year: year,
      venue: VenueSketch(venue, form: .journal), doi: doi.flatMap { DOI($0) }, pages: pages, volume: volume)
  }

  /// What may differ between two pieces of one title and the same people; each alone keeps them two.
  static let apart: [(String, WorkSketch)] = [
    ("another year", piece(year: 2020)), ("no year", piece(year: nil)),
    ("another journal", piece(venue: "Communications of the ACM")), ("no journal", piece(venue: nil)),
    ("another page", piece(pages: "4-5")), ("no pages", piece(pages: nil)),
    ("another volume", piece(volume: "40")),
    ("other people", piece("Editorial", ["Bob Builder"])),
    ("people of whom one is the same", piece("Editorial", ["Bob Builder", "Cy Coder", "Ann Author"])),
    ("nothing but the title and the people", piece(year: nil, venue: nil, pages: nil, volume: nil)),
    ("another DOI", piece(pages: "1", doi: "10.1109/mm.2019.2")),
  ]
  @Test(arguments: apart.indices) func twoEditorialsAreTwo(row: Int) {
    let (claim, other) = Self.apart[row]
    var one = Self.piece()
    if other.doi != nil { one.doi = DOI("10.1109/mm.2019.1") }
    for (a, b) in [(one, other), (other, one)] {
      let found = sameWork(a, b)
      #expect(!found.same && found.relation == .different, "\(claim): \(found)")
      #expect(found.evidence.contains("a title that many volumes have"), "\(claim)")
    }
    #expect(Deduplicator([one, other]).groups().isEmpty, "\(claim)")
  }

  @Test func everyIssueOfAJournalThatCountsItsPagesAnewHasOneOnPageOne() {
    let issues = (0..<4).map { _ in Self.piece(pages: "1-2") }
    #expect(Deduplicator(issues).groups().isEmpty)
  }

  @Test func oneEditorialThatStandsTwiceIsOne() {
    let written = Self.piece("EDITORIAL", ["Author, A."], venue: "IEEE Micro", pages: "204--205")
    #expect(sameWork(Self.piece(), written).same)
    let nameless = Self.piece("Front Matter", [])
    #expect(sameWork(nameless, nameless).same, "nobody signs a front matter; its place tells it")
    let byDOI = Self.piece(year: nil, venue: nil, pages: nil, doi: "10.1109/mm.2019.1")
    #expect(sameWork(byDOI, Self.piece(doi: "10.1109/mm.2019.1")).same, "an identifier tells which")
  }

  @Test(arguments: kinds) func noKindTiesByTitlePeopleAndYearAlone(title: String) {
    let (a, b) = (Self.piece(title, pages: nil, volume: nil), Self.piece(title, pages: nil, volume: nil))
    #expect(!sameWork(a, b).same, "\(title)")
  }

  @Test func aReadingCalledByAKindTiesOnlyWithItsPeopleYearAndVenue() {
    var editorial = work(
      .crossref, "Editorial", ["Ann Author", "Bob Builder"], 2019, "IEEE Micro", .journalArticle)
    editorial.doi = DOI("10.1109/mm.2019.1")
    let asked: [(people: [String], year: Int?, venue: String?, ties: Bool)] = [
      ([], nil, nil, false), (["Ann Author", "Bob Builder"], nil, nil, false),
      (["Ann Author", "Bob Builder"], 2019, nil, false), ([], 2019, "IEEE Micro", false),
      (["Ann Author", "Bob Builder"], nil, "IEEE Micro", false),
      (["Ann Author", "Bob Builder"], 2019, "IEEE Micro", true),
      (["Cy Coder"], 2019, "IEEE Micro", false),
    ]
    for row in asked {
      let entry = reading("Editorial", row.people, etAl: false, row.venue, row.year)
      let found = match(entry, references: [], among: [editorial])
      #expect((found.matchedIndex == 0) == row.ties, "\(row)")
    }
  }

  @Test func twoThatWouldDoAreARivalry() {
    let issues = ["10.1109/mm.2019.1", "10.1109/mm.2019.2"].map { doi in
      var one = work(
        .crossref, "Editorial", ["Ann Author", "Bob Builder"], 2019, "IEEE Micro", .journalArticle)
      one.doi = DOI(doi)
      return one
    }
    let entry = reading("Editorial", ["Ann Author", "Bob Builder"], etAl: false, "IEEE Micro", 2019)
    #expect(match(entry, references: [], among: issues).matchedIndex == nil)
    let linked = issues[1].doi.map { [Reference.doi($0)] } ?? []
    #expect(match(entry, references: linked, among: issues).matchedIndex == 1, "a link settles it")
  }
}

/// A link ties where the titles agree but for a number that one of them has.
struct LinkedTitleTests {
  static let workshop: Finding = {
    var finding = work(
      .crossref,
      "Second workshop on large-scale recommender systems: research and best practice (LSRS 2014)",
      ["Tao Ye", "Danny Bickson"], 2014, "RecSys", .conferencePaper)
    finding.doi = DOI("10.1145/2645710.2645785")
    return finding
  }()

  @Test(arguments: [
    "Second workshop on large-scale recommender systems: research and best practice",
    "Second workshop on large-scale recommender sysetms: research and best practice",
    "Second workshop on large-scale recommender systems: research and best practice (LSRS 2014)",
  ])
  func aNumberLostIsNoOtherWork(title: String) throws {
    let link = Reference.doi(try #require(DOI("10.1145/2645710.2645785")))
    #expect(match(reading(title), references: [link], among: [Self.workshop]).matchedIndex == 0)
  }

  @Test(arguments: [
    "Fast and slow garbage collection in old virtual machines"
  ])
  func anotherTitleStaysAnotherWork(title: String) throws {
    let link = Reference.doi(try #require(DOI("10.1145/2645710.2645785")))
    #expect(match(reading(title), references: [link], among: [Self.workshop]).matchedIndex == nil)
  }
}
