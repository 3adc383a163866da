import Testing

@testable import PapersKit

/// The line that says where a work appeared, in the forms of ScienceDirect, Annual Reviews and the Vancouver style.
struct CitationLineTests {
  @Test(
    arguments: [
      ("Volume 191, February 2014, Pages 491–497", "191", nil, "491-497", 2014),
      ("Volume 191, Issue 2, 15 February 2014, Pages 491-497", "191", "2", "491-497", 2014),
      ("Volume 45, Issues 3–4, 2008, Pages 1-9", "45", nil, "1-9", 2008),
      ("Vol. 45, No. 3, pp. 1-9, 2008", "45", "3", "1-9", nil),
      ("Vol. 6:15-38 (Volume publication date March 2015)", "6", nil, "15-38", 2015),
      ("Volume 12, 2020, Page 7", "12", nil, "7", 2020),
      ("Volume 12, 2020, Pages e1 – e9", "12", nil, "e1-e9", 2020),
      ("Volume 145, July 2023, Pages 228-237 Author links", "145", nil, "228-237", 2023),
    ] as [(String, String, String?, String, Int?)])
  func aLineOfAVolumeIsRead(line: String, volume: String, issue: String?, pages: String, year: Int?) throws {
    let found = try #require(CitationLine.ofVolume(line))
    #expect(found == CitationLine.Numbers(volume: volume, issue: issue, pages: pages, year: year))
  }

  @Test(arguments: [
    "", "Volume", "Volume ", "Volume 12", "Volume 12, 2020", "Volume of gold, Pages 1-9",
    "Volumes 1, Pages 1-9",
    "Volume 12345, Pages 1-9", "In Volume 12, Pages 1-9", "Volume 12 Pages 1-9", "Volume 12, Pages",
    "Vol. 6:",
    "Vol. 6: the rest", "Volume 12, 2020, Pages of gold", "Volume 12, 2020, Pages 1-",
    "Volume XII, Pages 1-9",
  ])
  func whatIsNoSuchLineSaysNothing(line: String) { #expect(CitationLine.ofVolume(line) == nil) }

  private func finding(
    year: Int? = 2019, volume: String? = nil, pages: String? = nil, doi: String? = "10.7554/eLife.44753"
  ) -> Finding {
    var f = Finding(source: .landingPage, url: "https://example.org/")
    f.title = "Nets of Gold"
    f.container = "Gold"
    f.date = year.map { PublicationDate(year: $0) }
    f.volume = volume
    f.pages = pages
    f.doi = doi.flatMap { DOI($0) }
    return f
  }

  @Test(
    arguments: [
      ("Cite as: eLife 2019;8:e44753 doi: 10.7554/eLife.44753", "8", nil, "e44753"),
      ("Citation: Gold 2019; 8(3):12-19.", "8", "3", "12-19"),
      ("Gold 2019;8(Suppl 1):S12-S19 https://doi.org/10.7554/eLife.44753", "8", "Suppl 1", "S12-S19"),
      ("Cite this: Gold 2019;8:1", "8", nil, "1"),
    ] as [(String, String, String?, String)])
  func aShortLineOfItsOwnIsRead(line: String, volume: String, issue: String?, pages: String) throws {
    let found = try #require(CitationLine.short(line, finding()))
    #expect((found.volume, found.issue, found.pages) == (volume, issue, pages))
  }
  @Test(arguments: [
    "Gold 2019;8:12-19", "Cite as: Gold 2018;8:12-19", "Cite as: Gold 2019;8", "Cite as: Gold 2019;:12",
    "Cite as: Gold 2019;8(3:12", "Cite as: Gold 2019;8:and more", "Cite as: Gold (2019)", "",
    "Gold 2019;8:12-19 doi: 10.1000/other",
  ])
  func aShortLineOfOthersSaysNothing(line: String) { #expect(CitationLine.short(line, finding()) == nil) }
  @Test func withoutAYearNoShortLineIsBelieved() {
    #expect(CitationLine.short("Cite as: Gold 2019;8:12-19", finding(year: nil)) == nil)
  }

  // MARK: on a page

  private func read(
    _ body: String, _ more: [(String, String)] = []
  ) throws -> (volume: String?, issue: String?, pages: String?) {
    let tags = [
      ("citation_title", "Nets of Gold"), ("citation_author", "Jane Doe"), ("citation_journal_title", "Gold"),
      ("citation_publication_date", "2014"),
    ]
    let found = try SavedPage.finding(SavedPage.tagged(tags + more, body: body))
    return (found.volume, found.issue, found.pages)
  }
  static let line = "<p>Volume 191, Issue 2, February 2014, Pages 491–497</p>"

  @Test func theLineBesideTheHeadingFillsWhatTheTagsLeaveOut() throws {
    for body in [
      "\(Self.line)<h1>Nets of Gold</h1>", "<h1>Nets of Gold</h1>\(Self.line)",
      "<h1>Nets of Gold</h1><div><p><a href=x>Volume 191</a>, Issue 2, February 2014, Pages 491–497</p></div>",
    ] {
      #expect(try read(body) == ("191", "2", "491-497"))
    }
    #expect(
      try read("<h1>Nets of Gold</h1>\(Self.line)", [("citation_volume", "191")]) == ("191", "2", "491-497"))
  }

  @Test func aLineThatContradictsATagSaysNothing() throws {
    let body = "<h1>Nets of Gold</h1>\(Self.line)"
    #expect(try read(body, [("citation_volume", "12")]) == ("12", nil, nil))
    #expect(try read(body, [("citation_firstpage", "1"), ("citation_lastpage", "9")]) == (nil, nil, "1-9"))
    let other = body.replacing("2014", with: "2009")
    #expect(try read(other) == (nil, nil, nil), "of another year")
    #expect(try read(body.replacing("2014", with: "2015")) == ("191", "2", "491-497"), "printed a year later")
  }

  @Test func linesFarFromTheHeadingAreOfRelatedWorks() throws {
    let far = String(repeating: "<p>text</p>", count: 100)
    #expect(try read("<h1>Nets of Gold</h1>\(far)\(Self.line)") == (nil, nil, nil))
    #expect(try read("<h1>Another heading</h1>\(Self.line)") == (nil, nil, nil))
    #expect(try read(Self.line) == (nil, nil, nil))
  }
}
