import Testing

@testable import PapersKit

/// Links that are a service's own identifier: that entry is asked for, and an entry of another work is none.
struct IdentifierLinkTests {
  typealias Home = SyncTests.Home
  static let title = "Nets of Gold for Everyone in the World"

  static func note(_ id: String) -> String {
    """
    {"notes":[{"id":"\(id)","forum":"\(id)","content":{"title":{"value":"\(title)"},
    "authors":{"value":["Jane Doe","Rob Roe"]},"venue":{"value":"ICLR 2021 Poster"}}}]}
    """
  }
  static func record(_ key: String) -> String {
    """
    <?xml version="1.0"?><dblp><inproceedings key="\(key)"><author>Jane Doe 0001</author><author>Rob Roe</author>
    <title>\(title).</title><booktitle>ICLR</booktitle><year>2021</year></inproceedings></dblp>
    """
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var link: String
    var asked: String
    var id: (name: String, text: String)
    var answer: @Sendable (String) -> String
    var other: String
    var isSaid: String
    var testDescription: String { link }
  }
  static let cases: [Case] = [
    Case(
      link: "https://openreview.net/forum?id=AbC-1", asked: "https://api2.openreview.net/notes?id=AbC-1",
      id: ("openreview", "AbC-1"), answer: note, other: "XyZ-2", isSaid: "other notes"),
    Case(
      link: "https://dblp.org/rec/conf/iclr/DoeR21", asked: "https://dblp.org/rec/conf/iclr/DoeR21.xml",
      id: ("dblp", "conf/iclr/DoeR21"), answer: record, other: "conf/iclr/Other21", isSaid: "another record"),
  ]

  @Test(arguments: cases) func aSyncAsksForTheEntryThatTheLinkNames(_ it: Case) async throws {
    let web = FakeWeb([])
    web.put(it.answer(it.id.text), at: it.asked)
    let home = try Home(SyncTests.list("[Nets](\(it.link))"), web)
    let report = try await home.sync()
    #expect(report.verified == 1, "\(report.failed) \(web.asked)")
    let record = try home.record(try #require(try home.library.recordKeys().first))
    #expect(record.title == Self.title)
    #expect(record.ids[it.id.name] == it.id.text)
    #expect(record.people.persons.map(\.display) == ["Jane Doe", "Rob Roe"])
    #expect(record.venue?.acronym == "ICLR")
  }

  @Test(arguments: cases) func anEntryOfAnotherWorkVerifiesNothing(_ it: Case) async throws {
    let web = FakeWeb([])
    web.put(it.answer(it.other), at: it.asked)
    let home = try Home(SyncTests.list("[\(Self.title)](\(it.link))"), web)
    let report = try await home.sync()
    #expect(report.verified == 0)
    let failure = try #require(report.failed.first)
    #expect(failure.what.contains("it answered with \(it.isSaid)"), "\(failure.what)")
    let record = try home.record(try #require(try home.library.recordKeys().first))
    #expect(record.status == .listed && record.ids[it.id.name] != it.other, "\(record.ids)")
  }

  @Test(arguments: cases) func aLookUpSaysWhatTheEntrySays(_ it: Case) async throws {
    let web = FakeWeb([])
    web.put(it.answer(it.id.text), at: it.asked)
    let answer = await Lookup(files: .memory([:]), fetcher: web.fetcher).answer(it.link)
    #expect(answer.record?.title == Self.title, "\(answer.json.line)")
    #expect(answer.record?.ids[it.id.name] == it.id.text)
    web.put(it.answer(it.other), at: it.asked)
    let other = await Lookup(files: .memory([:]), fetcher: web.fetcher).answer(it.link)
    #expect(other.record == nil)
    #expect(other.error?.kind == "service")
  }

  @Test func theACLAnthologyIsAskedForItsOwnPage() async throws {
    let web = FakeWeb([])
    web.put(
      """
      <html><head><title>\(Self.title)</title><meta name="citation_title" content="\(Self.title)">
      <meta name="citation_author" content="Jane Doe"><meta name="citation_publication_date" content="2017">
      </head></html>
      """, at: "https://aclanthology.org/P17-2044/")
    let answer = await Lookup(files: .memory([:]), fetcher: web.fetcher).answer(
      "https://aclanthology.org/P17-2044.pdf")
    #expect(answer.record?.title == Self.title, "\(answer.json.line)")
    #expect(web.asked == ["https://aclanthology.org/P17-2044/"])
  }
}
