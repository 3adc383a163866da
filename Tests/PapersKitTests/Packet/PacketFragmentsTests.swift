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
           OSDI 2018, pp. 578-594\("  ")
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
        <div class="title">TVM: A Compiler</div>
        <div class="people">Tianqi Chen, Thierry Moreau</div>
        <div class="published">OSDI 2018, pp. 578-594</div>
        <div class="links"><a href="https://doi.org/10.1145/1.2" rel="noreferrer">DOI</a>\
        <a href="https://arxiv.org/abs/1802.04799" rel="noreferrer">arXiv</a></div>
        <details><summary>Abstract</summary><p>We present it.</p></details>
        <details><summary>Cite as <code>chen2018tvm</code></summary>\
        <pre data-key="chen2018tvm">@inproceedings{chen2018tvm,
          title = {TVM: A Compiler}
        }
        </pre></details>
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
      ({ @Sendable (r: inout Record) in (r.venue, r.pages, r.issued) = (nil, "1-2", nil) }, "pp. 1-2"),
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
    #expect(packet.parts[0].count == "1 other")
  }

  @Test func aRetractionStandsInEveryForm() {
    var record = PacketTests.record("k", "T")
    record.isRetracted = true
    #expect(Self.markdown(Self.packet(record)).contains("⚠ retracted"))
    #expect(Self.html(Self.packet(record)).contains("<div class=\"warning\">retracted</div>"))
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
        "| [Week 1](week-01.md) | 2021-03-09, 2021-03-11 | A \\& B \\| C; D | 1 required, 2 optional |\n"))
    #expect(
      packet.htmlFiles[0].text.contains(
        "<td>2021-03-09<br>2021-03-11</td><td>A &amp; B | C; D</td><td>1 required<br>2 optional</td>"))
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
