import Testing

@testable import PapersKit

@Suite struct PagesTests {
  @Test(arguments: [
    ("620--629", "620-629"), ("620–9", "620-629"), ("620 – 629", "620-629"), ("pp. 1-10", "1-10"),
    ("46:1-46:22", "46:1-46:22"),
    ("46:1–22", "46:1-46:22"), ("1799-802", "1799-1802"), ("5-5", "5"), ("1234-", "1234"), ("e1204", "e1204"),
    ("S12-S15", "S12-S15"), ("S12-15", "S12-S15"), ("xii--xv", "xii-xv"), ("1-10, 15-20", "1-10, 15-20"),
    ("Article 129", "129"), ("10-9", "10-19"), ("", ""), ("--", ""), ("12+", "12+"),
  ]) func writesPagesInOneForm(_ text: String, _ expected: String) {
    #expect(Pages.canonical(text) == expected)
    #expect(Pages.canonical(Pages.canonical(text)) == Pages.canonical(text))
  }

  @Test(arguments: [
    ("Vol. 12", "12"), ("volume 3", "3"), ("12", "12"), ("abs/1904.03257", "abs/1904.03257"),
    ("Voltage", "Voltage"),
  ])
  func writesVolumesInOneForm(_ text: String, _ expected: String) {
    #expect(Pages.canonicalVolume(text) == expected)
  }

  @Test(arguments: [
    ("2021", "2021"), ("2021-05-12", "2021-05-12"), ("May 2021", "2021-05"), ("12 May 2021", "2021-05-12"),
    ("May 12, 2021", "2021-05-12"), ("May 13-16, 2024", "2024-05-13"), ("13–16 May 2024", "2024-05-13"),
    ("June 28 - July 1, 2000", "2000-06-28"), ("12.5.2021", "2021-05-12"), ("05/2021", "2021-05"),
    ("03/04/2021", "2021"), ("25/04/2021", "2021-04-25"), ("Spring 2020", "2020"),
    ("3rd March 2019", "2019-03-03"),
  ]) func readsDatesAsCoarseAsTheyAre(_ text: String, _ expected: String) {
    #expect(PublicationDate(words: text)?.description == expected)
  }
  @Test(arguments: ["", "May", "12 May", "20211", "no date"]) func readsNoDateWithoutAYear(_ text: String) {
    #expect(PublicationDate(words: text) == nil)
  }
}
