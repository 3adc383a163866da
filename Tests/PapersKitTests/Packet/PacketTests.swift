import PapersKit
import Testing

struct PacketTests {
  static func record(_ key: String, _ title: String) -> Record {
    var r = Record(key: key, kind: .conferencePaper, title: title)
    r.people = People([Person(given: "Tianqi", family: "Chen"), Person(given: "Thierry", family: "Moreau")])
    r.issued = PublicationDate(year: 2018, month: 10)
    r.venue = Record.VenueTie(acronym: "OSDI", series: "osdi", edition: 13)
    r.pages = "578-594"
    r.doi = DOI("10.1145/1.2")
    r.ids["arxiv"] = "1802.04799"
    r.abstract = "We present it."
    r.status = .verified
    return r
  }
  static func packet(_ rows: [Packet.Row], sessions: [Session]) -> Packet {
    Packet(course: "AI Systems", sessions: sessions, rows: rows) { "@inproceedings{\($0.key),\n}" }
  }
  static let weeks = [
    Session(week: 10, dates: [.init(year: 2021, month: 5, day: 4)], topic: "Training"),
    Session(week: 2, dates: [.init(year: 2021, month: 3, day: 9)]),
    Session(week: 2, dates: [.init(year: 2021, month: 3, day: 11)]),
  ]

  @Test func groupsMeetingsOfAWeekAndSortsWeeksByNumber() {
    let r = Self.record("chen2018tvm", "TVM")
    let packet = Self.packet(
      [
        .init(reading: Reading(session: 0, title: "TVM"), record: r),
        .init(reading: Reading(session: 1, title: "A"), record: nil),
        .init(reading: Reading(session: 2, role: .optional, title: "B"), record: nil),
      ], sessions: Self.weeks)
    #expect(packet.parts.map(\.stem) == ["week-02", "week-10"])
    #expect(packet.parts[0].meetings.map(\.dates) == [["2021-03-09 (Tuesday)"], ["2021-03-11 (Thursday)"]])
    #expect(packet.parts[0].meetings[1].optional.map(\.title) == ["B"])
  }

  @Test func aReadingTaughtInTwoWeeksStandsInBoth() {
    let r = Self.record("chen2018tvm", "TVM")
    let rows = [0, 1].map { Packet.Row(reading: Reading(session: $0, title: "TVM"), record: r) }
    let packet = Self.packet(rows, sessions: Self.weeks)
    #expect(packet.parts.map { $0.items.map(\.key) } == [["chen2018tvm"], ["chen2018tvm"]])
  }

  @Test func whatTheListDoesNotCallRequiredIsNotCalledSo() {
    let rows = [Reading.Role.required, .unspecified].map {
      Packet.Row(reading: Reading(role: $0, title: "T"), record: nil)
    }
    let text = Self.packet(rows, sessions: []).markdownFiles
    #expect(text[1].text.contains("### Required\n"))
    #expect(text[1].text.contains("### Readings\n"))
    #expect(text[0].text.contains("1 required, 1 reading, ⚠ 2 to check |"))
  }

  @Test func copiesOfOnePlaceStandOnceAndOthersAreNamedByHost() {
    var r = Self.record("k", "T")
    r.pdf = "https://arxiv.org/pdf/1802.04799"
    let links = ["http://arxiv.org/pdf/1802.04799v3.pdf", "https://lab.example.org/t.pdf"].map {
      Reading.Link(url: $0, written: $0, kind: .pdf)
    }
    let packet = Self.packet([.init(reading: Reading(title: "T", links: links), record: r)], sessions: [])
    #expect(packet.parts[0].items[0].links.map(\.name) == ["PDF", "DOI", "arXiv", "PDF (lab.example.org)"])
  }

  @Test func aTopicThatAllMeetingsShareStandsOnce() {
    let sessions = [9, 11].map {
      Session(week: 2, dates: [.init(year: 2021, month: 3, day: $0)], topic: "Hardware")
    }
    let rows = [0, 1].map { (n: Int) in Packet.Row(reading: Reading(session: n, title: "T\(n)"), record: nil)
    }
    let text = Self.packet(rows, sessions: sessions).markdownFiles[1].text
    #expect(text.ranges(of: "Hardware").count == 1)
    #expect(text.contains("## 2021-03-11 (Thursday)\n"))
  }

  @Test func showsWhatIsKnownOfARecord() {
    let row = Packet.Row(reading: Reading(title: "TVM"), record: Self.record("chen2018tvm", "TVM"))
    let text = Self.packet([row], sessions: []).markdownFiles[1].text
    #expect(text.contains("**TVM**"))
    #expect(text.contains("Tianqi Chen, Thierry Moreau"))
    #expect(text.contains("OSDI 2018, pp. 578–594"))
    #expect(
      text.contains("[DOI](<https://doi.org/10.1145/1.2>) · [arXiv](<https://arxiv.org/abs/1802.04799>)"))
    #expect(text.contains("@inproceedings{chen2018tvm,"))
  }

  @Test(arguments: [
    (Record.Status.listed, "not verified"), (Record.Status.conflict, "in conflict"),
  ])
  func marksWhatIsUnverified(status: Record.Status, words: String) {
    var r = Self.record("k", "T")
    r.status = status
    let packet = Self.packet([.init(reading: Reading(title: "T"), record: r)], sessions: [])
    for (_, text) in packet.markdownFiles.dropFirst() + packet.htmlFiles.dropFirst() {
      #expect(text.contains(words))
    }
  }

  @Test func hostileWordsAreInert() {
    var r = Self.record("k", "<script>alert(1)</script> & \"[x](javascript:1)\" `\u{1B}[31m")
    r.url = "javascript:alert(1)"
    r.abstract = "</p><img src=x onerror=alert(1)>"
    let reading = Reading(title: "x", links: [.init(url: "data:text/html,x", written: "", kind: .pdf)])
    let packet = Self.packet([.init(reading: reading, record: r)], sessions: [])
    let html = packet.htmlFiles[1].text
    #expect(!html.contains("<script>alert"))
    #expect(!html.contains("<img"))
    #expect(!html.contains("javascript:alert"))
    #expect(!html.contains("data:text"))
    #expect(!html.contains("\u{1B}"))
    let markdown = packet.markdownFiles[1].text
    #expect(markdown.contains(#"\<script\>alert(1)\</script\> \& "\[x\](javascript:1)" \`"#))
  }

  @Test func aBacktickFenceCannotBeClosedByTheEntry() {
    let row = Packet.Row(reading: Reading(title: "x"), record: Self.record("k", "x"))
    let packet = Packet(course: "C", sessions: [], rows: [row]) { _ in "@misc{k,\n```\n}" }
    #expect(packet.markdownFiles[1].text.contains("````bibtex\n"))
  }

  @Test func foldsALongListOfPeople() {
    var r = Self.record("k", "x")
    r.people = People((1...30).map { Person(given: "A", family: "B\($0)") })
    let packet = Self.packet([.init(reading: Reading(title: "x"), record: r)], sessions: [])
    #expect(packet.markdownFiles[1].text.contains("A B12 and 18 others"))
    #expect(packet.htmlFiles[1].text.contains("<summary>and 18 others</summary>A B13"))
  }

  @Test func linksBetweenWeeksAndNothingElse() {
    let rows = [0, 1].map { (n: Int) in Packet.Row(reading: Reading(session: n, title: "T\(n)"), record: nil)
    }
    let files = Self.packet(rows, sessions: Self.weeks).htmlFiles
    #expect(files.map(\.name) == ["index.html", "week-02.html", "week-10.html"])
    #expect(files[1].text.contains(#"href="week-10.html""#))
    #expect(!files.contains { $0.text.contains("http") && $0.text.contains("src=") })
  }

  @Test(arguments: [
    (2021, 3, 9, "2021-03-09 (Tuesday)"), (2024, 2, 29, "2024-02-29 (Thursday)"),
    (2000, 1, 1, "2000-01-01 (Saturday)"),
  ])
  func knowsTheWeekday(year: Int, month: Int, day: Int, spoken: String) {
    #expect(Session.Day(year: year, month: month, day: day).spoken == spoken)
  }
}
