import Testing

@testable import PapersKit

/// The packets' text, fragment by fragment, as a student reads it.
struct PacketFragmentsTests {
  static func packet(
    _ record: Record?, reading: Reading = Reading(title: "As the list has it"), sessions: [Session] = []
  ) -> Packet {
    Packet(course: "AI Systems", sessions: sessions, rows: [.init(reading: reading, record: record)]) {
      "@inproceedings{\($0.key),\n  title = {\($0.title)}\n}\n"
    }
  }
  static func markdown(_ packet: Packet) -> String { packet.markdownFiles[1].text }
  static func html(_ packet: Packet) -> String { packet.htmlFiles[1].text }

  @Test func aReadingInMarkdownIsWholeAndInOrder() {
    let text = Self.markdown(Self.packet(PacketTests.record("chen2018tvm", "TVM: A Compiler")))
    #expect(
      text == """
        # Without a date

        AI Systems · [all packets](index.md)

        ### Readings

        1. **TVM: A Compiler**\("  ")
           Tianqi Chen, Thierry Moreau\("  ")
           OSDI 2018, pp. 578–594\("  ")
           [DOI](<https://doi.org/10.1145/1.2>) · [arXiv](<https://arxiv.org/abs/1802.04799>)

           <details><summary>Abstract</summary>

           We present it.

           </details>

           <details><summary>Cite as <code>chen2018tvm</code></summary>

           ```bibtex
           @inproceedings{chen2018tvm,
             title = {TVM: A Compiler}
           }
           ```

           </details>

        """)
  }

  @Test func aReadingInHTMLIsWholeAndInOrder() throws {
    let text = Self.html(Self.packet(PacketTests.record("chen2018tvm", "TVM: A Compiler")))
    let start = try #require(text.range(of: "<li")?.lowerBound)
    let end = try #require(text.range(of: "</li>")?.upperBound)
    #expect(
      String(text[start..<end]) == """
        <li id="chen2018tvm">
        <div class="title"><a href="https://doi.org/10.1145/1.2" rel="noreferrer">TVM: A Compiler</a></div>
        <div class="people">Tianqi Chen, Thierry Moreau</div>
        <div class="published">OSDI 2018, pp. 578–594</div>
        <div class="more"><a href="https://doi.org/10.1145/1.2" rel="noreferrer">DOI</a>\
        <a href="https://arxiv.org/abs/1802.04799" rel="noreferrer">arXiv</a>
        <details><summary>Abstract</summary><p>We present it.</p></details>
        <details class="cite"><summary>Cite as <code>chen2018tvm</code></summary>\
        <pre data-key="chen2018tvm">@inproceedings{chen2018tvm,
          title = {TVM: A Compiler}
        }
        </pre></details></div>
        </li>
        """)
  }

  @Test(
    arguments: [
      ({ @Sendable (r: inout Record) in r.pages = "7" }, "OSDI 2018, p. 7"),
      ({ @Sendable (r: inout Record) in r.pages = "7,9" }, "OSDI 2018, pp. 7,9"),
      ({ @Sendable (r: inout Record) in r.pages = nil }, "OSDI 2018"),
      (
        { @Sendable (r: inout Record) in
          r.venue = nil
          r.containerTitle = "Journal of Things"
          r.pages = nil
        }, "Journal of Things 2018"
      ),
      (
        { @Sendable (r: inout Record) in
          (r.venue, r.pages, r.kind) = (nil, nil, .preprint)
        }, "Preprint 2018"
      ),
      (
        { @Sendable (r: inout Record) in
          (r.venue, r.pages, r.kind, r.publisher) = (nil, nil, .book, "MIT Press")
        }, "MIT Press 2018"
      ),
      ({ @Sendable (r: inout Record) in (r.venue, r.pages, r.issued) = (nil, "1-2", nil) }, "pp. 1–2"),
    ] as [(@Sendable (inout Record) -> Void, String)])
  func whereItAppearedIsSaidAsFarAsItIsKnown(change: @Sendable (inout Record) -> Void, words: String) {
    var record = PacketTests.record("k", "T")
    change(&record)
    let item = Self.packet(record).parts[0].items[0]
    #expect(item.published == words)
  }

  @Test func whatHasNoRecordYetIsShownInTheListsOwnWords() {
    let reading = Reading(
      label: "TVM", title: "A Compiler", links: [.init(url: "https://x.org/a.pdf", written: "", kind: .pdf)],
      authors: ["Ann Author"], hasEtAl: true, venue: "OSDI", year: 2018)
    let packet = Self.packet(nil, reading: reading)
    let text = Self.markdown(packet)
    for words in [
      "**A Compiler** (TVM)", "Ann Author and others", "OSDI 2018", "[PDF](<https://x.org/a.pdf>)",
      "not looked up yet",
    ] { #expect(text.contains(words), "\(words)") }
    #expect(!text.contains("Cite as"))
    #expect(Self.html(packet).contains("<div class=\"warning\">not looked up yet"))
  }

  @Test func aBlogOrVideoIsOtherMaterialAndNeedsNoRecord() {
    let reading = Reading(
      title: "A talk", links: [.init(url: "https://x.org/v", written: "", kind: .video)], isPaper: false)
    let packet = Self.packet(nil, reading: reading)
    let text = Self.markdown(packet)
    #expect(text.contains("### Other material\n\n1. **A talk**"))
    #expect(text.contains("[Video](<https://x.org/v>)"))
    #expect(!text.contains("⚠"))
    #expect(packet.parts[0].counts == ["1 other"] && packet.parts[0].flagged == 0)
  }

  @Test func aRetractionStandsInEveryForm() {
    var record = PacketTests.record("k", "T")
    record.isRetracted = true
    #expect(Self.markdown(Self.packet(record)).contains("⚠ retracted"))
    #expect(Self.html(Self.packet(record)).contains("<div class=\"warning grave\">retracted</div>"))
  }

  @Test(arguments: [
    (Session(week: 3), "week-03", "Week 3"), (Session(week: 12), "week-12", "Week 12"),
    (Session(dates: [.init(year: 2021, month: 3, day: 9)]), "date-2021-03-09", "2021-03-09"),
    (Session(dates: [.init(month: 3, day: 9)]), "date-03-09", "03-09"),
    (Session(topic: "Training"), "topic-01", "Training"), (Session(heading: "Part I"), "topic-01", "Part I"),
    (Session(), "topic-01", "Part 1"), (Session(topic: "../../etc/passwd"), "topic-01", "../../etc/passwd"),
  ])
  func aPartIsCalledAfterItsWeekItsDateOrItsTopic(session: Session, stem: String, title: String) {
    let packet = Self.packet(nil, reading: Reading(session: 0, title: "T"), sessions: [session])
    #expect(packet.parts.map(\.stem) == [stem])
    #expect(packet.parts.map(\.title) == [title])
    // No path is ever made of a list's words.
    #expect(packet.markdownFiles.allSatisfy { !$0.name.contains("/") && !$0.name.contains("..") })
  }

  @Test func weeksWithoutADateComeInOrderAndDatesBehindThem() {
    let sessions = [
      Session(dates: [.init(year: 2021, month: 6, day: 1)]), Session(week: 10), Session(week: 9),
      Session(topic: "Later"),
    ]
    let rows =
      (0..<4).map { (n: Int) in Packet.Row(reading: Reading(session: n, title: "T\(n)"), record: nil) } + [
        Packet.Row(reading: Reading(title: "T5"), record: nil)
      ]
    let packet = Packet(course: "C", sessions: sessions, rows: rows) { _ in "" }
    #expect(packet.parts.map(\.stem) == ["week-09", "week-10", "date-2021-06-01", "topic-04", "unscheduled"])
  }

  @Test func theIndexNamesDatesTopicsAndCounts() {
    let sessions = [
      Session(week: 1, dates: [.init(year: 2021, month: 3, day: 9)], topic: "A & B | C"),
      Session(week: 1, dates: [.init(year: 2021, month: 3, day: 11)], topic: "D"),
    ]
    let rows = [Reading.Role.required, .optional, .optional].enumerated().map { n, role in
      Packet.Row(reading: Reading(session: n % 2, role: role, title: "T\(n)"), record: nil)
    }
    let packet = Packet(course: "Systems", sessions: sessions, rows: rows) { _ in "" }
    #expect(
      packet.markdownFiles[0].text.hasSuffix(
        "| 2021-03-09, 2021-03-11 | A \\& B \\| C; D | 1 required, 2 optional, ⚠ 3 to check |\n"))
    #expect(
      packet.htmlFiles[0].text.contains(
        """
        <td><time datetime="2021-03-09">Tue 9 Mar 2021</time><time datetime="2021-03-11">Thu 11 Mar 2021</time></td>\
        <td>A &amp; B | C; D</td><td><span>1 required</span><span>2 optional</span>\
        <span class="warning">3 to check</span></td>
        """))
    #expect(packet.htmlFiles[0].text.contains("<p class=\"summary\">1 packet · 3 readings · 3 to check</p>"))
  }

  @Test func theIndexRepeatsNeitherTheYearOfTheTitleNorTheNameOfTheWeek() {
    let session = Session(week: 7, dates: [.init(year: 2021, month: 4, day: 13)], topic: "Week 7")
    let row = Packet.Row(reading: Reading(session: 0, title: "T"), record: nil)
    let packet = Packet(course: "AI Systems 2021", sessions: [session], rows: [row]) { _ in "" }
    #expect(
      packet.htmlIndex.contains(
        "Week 7</a></td><td><time datetime=\"2021-04-13\">Tue 13 Apr</time></td><td></td>"))
  }

  struct Saying: CustomTestStringConvertible, Sendable {
    var day: Session.Day
    var plain: String
    var long: String
    var short: String
    var testDescription: String { plain }
    init(_ year: Int?, _ month: Int, _ day: Int, _ plain: String, _ long: String, _ short: String) {
      (self.day, self.plain, self.long, self.short) = (
        .init(year: year, month: month, day: day), plain, long, short
      )
    }
  }

  @Test(arguments: [
    Saying(2021, 3, 9, "2021-03-09", "Tuesday, 9 March 2021", "Tue 9 Mar"),
    Saying(2024, 2, 29, "2024-02-29", "Thursday, 29 February 2024", "Thu 29 Feb"),
    Saying(2023, 12, 31, "2023-12-31", "Sunday, 31 December 2023", "Sun 31 Dec"),
    Saying(nil, 6, 1, "06-01", "1 June", "1 Jun"),
    // No month of the calendar: said as it stands.
    Saying(2021, 13, 1, "2021-13-01", "2021-13-01", "2021-13-01"),
    Saying(nil, 0, 1, "00-01", "00-01", "00-01"),
  ])
  func aDayIsSaidAsFarAsItIsKnown(saying: Saying) {
    #expect(saying.day.plain == saying.plain)
    #expect(saying.day.long == saying.long)
    #expect(saying.day.short(withYear: false) == saying.short)
    let year = saying.day.year.map { " \($0)" } ?? ""
    let isSpelt = saying.short.contains(" ")
    #expect(saying.day.short(withYear: true) == saying.short + (isSpelt ? year : ""))
  }

  @Test func aMeetingsDayAndTopicStandApartInHTML() {
    let sessions = [
      Session(week: 1, dates: [.init(year: 2021, month: 3, day: 9)], topic: "A & B"),
      Session(week: 1, dates: [.init(year: 2021, month: 3, day: 11)], topic: "C"),
      Session(week: 1, topic: "D"),
    ]
    let rows = (0..<3).map { (n: Int) in Packet.Row(reading: Reading(session: n, title: "T\(n)"), record: nil)
    }
    let page = Packet(course: "C", sessions: sessions, rows: rows) { _ in "" }.html(of: 0)
    #expect(
      page.contains(
        "<h2><time datetime=\"2021-03-09\">Tuesday, 9 March 2021</time></h2>\n<p class=\"topic\">A &amp; B</p>"
      ))
    #expect(page.contains("<h2>D</h2>\n"))
  }

  @Test func aReadingWithoutLinksOrRecordHasNoEmptyRow() {
    let page = Self.html(Self.packet(nil, reading: Reading(title: "Only a title", isPaper: false)))
    #expect(page.contains("<div class=\"title\">Only a title</div>\n</li>"))
    #expect(!page.contains("<div class=\"more\">"))
  }

  @Test func onePartsFilesAreThoseOfAllParts() {
    let rows = (0..<3).map { (n: Int) in Packet.Row(reading: Reading(session: n, title: "T\(n)"), record: nil)
    }
    let packet = Packet(course: "C", sessions: (1...3).map { Session(week: $0) }, rows: rows) { _ in "" }
    let all = packet.markdownFiles + packet.htmlFiles
    let one = packet.indexFiles + packet.parts.indices.flatMap { packet.files(of: $0) }
    #expect(Set(all.map { $0.name + "\n" + $0.text }) == Set(one.map { $0.name + "\n" + $0.text }))
  }
}
