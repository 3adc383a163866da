import Testing

@testable import PapersKit

struct ReadingListTests {
  private func read(_ name: String) throws -> ReadingList {
    try ReadingList(reading: ListFixture.bytes(name))
  }
  private func session(_ list: ReadingList, _ n: Int) -> Session? {
    list.readings[n].session.map { list.sessions[$0] }
  }

  @Test func joinsTheWeekOfADateFromTheScheduleTable() throws {
    let list = try read("dates-and-weeks.md")
    #expect(list.course.title == "AI Systems Spring 2021")
    #expect(list.course.year == 2021 && list.course.term == "Spring 2021")
    #expect(list.readings.map(\.label) == ["MLSys", "TVM", "Parallax"])
    #expect(list.readings.map(\.role) == [.required, .required, .optional])
    #expect(session(list, 0)?.week == 2 && session(list, 1)?.week == 5)
    #expect(session(list, 1)?.dates.map(\.description) == ["2021-04-01"])
    #expect(session(list, 0)?.topic == "MLSys. Facebook AI Infra.")
    #expect(list.readings[1].title == "TVM: An Automated End-to-End Optimizing Compiler for Deep Learning")
    #expect(list.schedule.map(\.week) == [2, 5])
  }

  @Test func mendsALinkAndSaysSo() throws {
    let list = try read("dates-and-weeks.md")
    let link = list.readings[2].links[0]
    #expect(link.url == "https://spl.snu.ac.kr/parallax.pdf")
    #expect(link.written == "https://https://spl.snu.ac.kr/parallax.pdf")
    #expect(list.notices.count == 1 && list.notices[0].place == list.readings[2].place)
    #expect(list.notices[0].message.contains("twice"))
  }

  @Test func readsWeeksFromBullets() throws {
    let list = try read("week-bullets.md")
    #expect(list.readings.map { session(list, list.readings.firstIndex(of: $0) ?? 0)?.week } == [1, 1, 2, 2])
    #expect(list.readings.map(\.role) == [.required, .optional, .unspecified, .unspecified])
    #expect(list.readings[0].authors == ["Saltzer", "Reed", "Clark"])
    #expect(session(list, 0)?.links.map(\.kind) == [.slides])
  }

  @Test func columnsSayTheRole() throws {
    let list = try read("week-table.md")
    #expect(list.readings.map(\.role) == [.required, .required, .optional, .required, .optional])
    #expect(list.readings.map(\.year) == [2003, 2006, nil, 2011, 2016])
    #expect(session(list, 0)?.week == 2)
    #expect(session(list, 0)?.dates.map(\.description) == ["2023-01-24"])
    #expect(session(list, 0)?.topic == "Storage")
  }

  @Test func readsTheStylesOfAwesomeLists() throws {
    let list = try read("awesome-styles.md")
    #expect(list.readings.count == 10)
    #expect(list.readings.allSatisfy { $0.isPaper })
    #expect(list.sessions.map(\.topic) == ["Cold start", "Storage"])
    #expect(list.readings.compactMap(\.year) == [2020, 2018, 2020, 2020, 2019, 2018, 2020, 2008, 2012, 2021])
    #expect(list.readings[9].authors == ["Zhipeng Jia", "Emmett Witchel"])
  }

  @Test func readsOtherLanguages() throws {
    let list = try read("languages.md")
    #expect(list.readings.count == 4)
    #expect(list.readings.map(\.venue) == ["OSDI", "SOSP", "OSDI", "PLDI"])
    #expect(list.readings.suffix(2).map(\.role) == [.required, .optional])
    #expect(list.sessions.map { $0.dates.first?.month } == [9, 9, 3])
  }

  @Test func lecturesAreSessionsAndGradesAreNoPapers() throws {
    let list = try read("lecture-headings.md")
    #expect(list.readings.filter(\.isPaper).count == 4)
    #expect(session(list, 0)?.topic == "Query compilation")
    #expect(session(list, 0)?.dates.map(\.description) == ["2020-01-09"])
    #expect(list.readings.first { !$0.isPaper }?.links.first?.kind == .video)
    #expect(list.readings.last?.authors.count == 4)
  }

  @Test func readsHTMLTablesAndHeadingsThatAreReadings() throws {
    let list = try read("mixed-html.md")
    #expect(
      list.readings.map(\.title).prefix(2) == [
        "Attention Is All You Need",
        "BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding",
      ])
    #expect(
      list.readings[0].authors == ["Ashish Vaswani", "Noam Shazeer", "Niki Parmar"]
        && list.readings[0].venue == "NeurIPS")
    #expect(list.readings[1].authors.count == 4 && list.readings[1].year == 2019)
    #expect(list.readings.map(\.venue).contains("SOSP"))
    #expect(list.sessions.contains { $0.dates.map(\.description) == ["2020-02-10"] })
  }

  @Test func readsSessionsFromFrontMatter() throws {
    let bytes = try ListFixture.bytes("seminar-front-matter.md")
    let list = try ReadingList(reading: bytes)
    #expect(list.readings.count == 2)
    #expect(
      list.readings[0].authors.last == "Hari Balakrishnan" && list.readings[0].venue == "NSDI"
        && list.readings[0].year == 2019)
    #expect(list.sessions.map { $0.dates[0].description } == ["2019-10-04", "2019-09-27"])
    #expect(list.readings[1].links.isEmpty && list.readings[1].hasEtAl)
    #expect(list.readings[0].place.line == 5)
    #expect(list.course.term == "Fall 2019")
  }

  @Test func referencesComeFromTheLinks() throws {
    let list = try read("dates-and-weeks.md")
    let id = try #require(ArXivID("1904.03257"))
    #expect(list.readings[0].references == [.arXiv(id)])
  }

  @Test func placesAreWhereTheEntriesStand() throws {
    for name in [
      "dates-and-weeks.md", "week-bullets.md", "awesome-styles.md", "languages.md", "week-table.md",
    ] {
      let bytes = try ListFixture.bytes(name)
      for reading in try ReadingList(reading: bytes).readings {
        let lines = bytes[..<reading.range.lowerBound].count { $0 == 10 }
        #expect(reading.place.line == lines + 1)
        let source = String(decoding: bytes[reading.range], as: UTF8.self)
        for link in reading.links { #expect(source.contains(link.written), "\(name): \(source)") }
        #expect(!reading.words.isEmpty && !reading.words.contains("\n"))
      }
    }
  }

  @Test func theJSONHasTheAgreedMembers() throws {
    let json = try read("dates-and-weeks.md").json
    #expect(json["course"]?["year"]?.int == 2021)
    #expect(json["sessions"]?[0]?["dates"]?[0]?.string == "2021-03-09")
    let entry = try #require(json["entries"]?[2])
    #expect(
      entry.members.map(\.name) == [
        "session", "role", "label", "title", "urls", "authors", "et_al", "venue", "year", "is_paper", "line",
        "column",
      ])
    #expect(entry["urls"]?[0]?["url"]?.string == "https://https://spl.snu.ac.kr/parallax.pdf")
    #expect(entry["urls"]?[0]?["mended"]?.string == "https://spl.snu.ac.kr/parallax.pdf")
  }
}

struct HostileListTests {
  @Test(arguments: [
    ([], ReadingListError.empty), (Array(" \n\t\n".utf8), .empty),
    ([0x23, 0x20, 0xFF, 0x0A], .notUTF8(Place(line: 1, column: 3))),
    ([0x61, 0x0A, 0xC3, 0x28], .notUTF8(Place(line: 2, column: 1))),
    ([0x61, 0x00], .notUTF8(Place(line: 1, column: 2))),
  ])
  func refusesWithThePlace(bytes: [UInt8], error: ReadingListError) {
    #expect(throws: error) { try ReadingList(reading: bytes) }
    #expect(!error.sentence.isEmpty)
  }

  @Test func refusesWhatIsTooLargeBeforeReadingIt() {
    let bytes = [UInt8](repeating: UInt8(ascii: "["), count: ReadingList.largest + 1)
    #expect(throws: ReadingListError.tooLarge(limit: ReadingList.largest)) { try ReadingList(reading: bytes) }
  }

  @Test(arguments: [
    "[", "![", "*a ", "<a", "`", "[a](", "_", "<!--", "&#", "](", "> ", "1. ", "**", "~~", "|", "{{", "{%",
    "http://", "(", "\\", "- - ", "<div>", "「",
  ])
  func answersSoonWhateverIsRepeated(unit: String) {
    let clock = ContinuousClock()
    let start = clock.now
    for count in [2_000, 6_000] {
      for separator in ["", "\n", "\n\n- "] {
        let text = Array(repeating: unit, count: count).joined(separator: separator)
        _ = try? ReadingList(reading: Array(text.utf8))
      }
    }
    #expect(clock.now - start < .seconds(60))
  }

  @Test func noiseIsReadOrRefusedButNeverCrashes() {
    var dice = Dice(seed: 21)
    for _ in 0..<300 {
      var text = "# X\n"
      for _ in 0..<12 {
        text +=
          dice.text("- [](). ,*_|\n#A bcTitle2020'\"“”et al:;（）第周월") + "https://arxiv.org/abs/1802.04799 "
      }
      guard let list = try? ReadingList(reading: Array(text.utf8)) else { continue }
      for reading in list.readings {
        #expect(reading.range.upperBound <= text.utf8.count)
        if let session = reading.session { #expect(list.sessions.indices.contains(session)) }
      }
    }
  }

  @Test func hostileFrontMatterIsPassedOver() throws {
    let text =
      "---\na: " + String(repeating: "[", count: 5000)
      + "\n---\n- [A Real Title of a Paper](https://arxiv.org/abs/1802.04799)\n"
    let list = try ReadingList(reading: Array(text.utf8))
    #expect(list.readings.count == 1)
    #expect(list.notices.contains { $0.message.contains("front matter") })
  }
}

struct ReadingListEditTests {
  private let entry = NewEntry(
    title: "Rammer: Enabling Holistic Compiler Optimizations",
    link: "https://www.usenix.org/system/files/osdi20-ma.pdf", label: "Rammer",
    authors: ["Lingxiao Ma", "Zhiqiang Xie"], venue: "OSDI", year: 2020)

  private func edited(_ name: String, week: Int?, role: Reading.Role) throws -> (
    text: String, list: ReadingList
  ) {
    let bytes = try ListFixture.bytes(name)
    let patch = try ReadingList(reading: bytes).insertion(of: entry, into: bytes, week: week, role: role)
    let after = patch.applied(to: bytes)
    return (patch.text, try ReadingList(reading: after))
  }

  @Test func writesInTheStyleOfTheNeighbour() throws {
    let (text, list) = try edited("dates-and-weeks.md", week: 5, role: .required)
    #expect(
      text
        == "\n- [Rammer](https://www.usenix.org/system/files/osdi20-ma.pdf). Rammer: Enabling Holistic Compiler Optimizations. Lingxiao Ma, Zhiqiang Xie. OSDI 2020."
    )
    let reading = try #require(list.readings.first { $0.label == "Rammer" })
    #expect(
      reading.title == entry.title && reading.authors == entry.authors && reading.venue == "OSDI"
        && reading.year == 2020)
    #expect(reading.role == .required && reading.session.map { list.sessions[$0].week } == 5)
  }

  @Test func opensTheRoleThatTheWeekLacks() throws {
    let (text, list) = try edited("dates-and-weeks.md", week: 2, role: .optional)
    #expect(text.hasPrefix("\n\n#### Extra reading\n- [Rammer]"))
    let reading = try #require(list.readings.first { $0.title == entry.title })
    #expect(reading.role == .optional && reading.session.map { list.sessions[$0].week } == 2)
  }

  @Test func opensTheWeekThatTheListLacks() throws {
    let (_, list) = try edited("dates-and-weeks.md", week: 9, role: .required)
    let reading = try #require(list.readings.first { $0.title == entry.title })
    #expect(reading.session.map { list.sessions[$0].week } == 9)
  }

  @Test(arguments: [
    "dates-and-weeks.md", "week-bullets.md", "week-table.md", "awesome-styles.md", "languages.md",
    "lecture-headings.md",
  ])
  func whatIsWrittenIsReadAgainAndNothingElseChanges(name: String) throws {
    let before = try ReadingList(reading: ListFixture.bytes(name))
    let (_, after) = try edited(name, week: nil, role: .unspecified)
    let title = try #require(
      after.readings.first { $0.title == entry.title || $0.words.contains(entry.title) })
    #expect(title.links.contains { $0.url == entry.link })
    #expect(after.readings.count == before.readings.count + 1)
    let titles = before.readings.map(\.title)
    #expect(titles.allSatisfy { title in after.readings.contains { $0.title == title } })
  }

  @Test func replacesOneAddressOnly() throws {
    let bytes = try ListFixture.bytes("dates-and-weeks.md")
    let list = try ReadingList(reading: bytes)
    let reading = list.readings[2]
    let patch = try #require(
      list.replacement(of: reading.links[0], in: reading, by: reading.links[0].url, bytes: bytes))
    let after = patch.applied(to: bytes)
    #expect(after.count == bytes.count - 8)
    #expect(try ReadingList(reading: after).notices.isEmpty)
  }

  @Test func startsAnEmptyFile() throws {
    let patch = ReadingList().insertion(of: entry, into: [], week: 1, role: .required)
    let list = try ReadingList(reading: patch.applied(to: []))
    #expect(list.readings.map(\.title) == [entry.title])
    #expect(list.sessions.first?.week == 1)
  }
}
