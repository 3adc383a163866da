import Testing

@testable import PapersKit

/// Answers that are of another work, of none, or not the service's: the next one is asked, and nothing is guessed.
struct LookupAnswersTests {
  struct Answer: Sendable {
    var status = 200
    var body: String
    /// Where a redirect led.
    var address: String?
  }
  /// Answers by the host and the beginning of the path; anything else is a 404.
  private func lookup(_ answers: [String: Answer]) -> Lookup {
    let fetcher = Fetcher { requests in
      requests.map { request in
        let asked = request.address.host + request.address.path.percentDecoded
        let answer =
          answers.first { asked.hasPrefix($0.key) }?.value ?? Answer(status: 404, body: "Not found.")
        let type = answer.body.hasPrefix("{") ? "application/json" : "text/html"
        return .success(
          Page(
            request: request, address: answer.address.flatMap { WebAddress($0) } ?? request.address,
            status: answer.status, headers: [Header("Content-Type", type)], body: Array(answer.body.utf8)))
      }
    }
    return Lookup(files: .memory([:]), fetcher: fetcher)
  }
  private func work(_ doi: String, _ title: String = "Nets of Gold and Silver") -> String {
    """
    {"status":"ok","message-type":"work","message":{"DOI":"\(doi)","title":["\(title)"],"type":"journal-article",
    "author":[{"given":"Jane","family":"Doe"}],"issued":{"date-parts":[[2019]]}}}
    """
  }
  private func openAlex(_ doi: String) -> String {
    """
    {"id":"https://openalex.org/W1","doi":"https://doi.org/\(doi)","title":"Nets of Gold and Silver","publication_year":2019,
    "authorships":[{"author":{"display_name":"Jane Doe"}}],"type":"article"}
    """
  }

  @Test func anAnswerOfAnotherWorkIsNone() async {
    let answer = await lookup(["api.crossref.org/works/10.1000/1": Answer(body: work("10.2000/2"))]).answer(
      "10.1000/1")
    #expect(answer.record == nil)
    #expect(answer.error?.kind == "service")
    #expect(answer.error?.message == "api.crossref.org: it answered with another work, 10.2000/2")
  }
  @Test func anAliasIsTheWorkThatItLeadsTo() async {
    let led = Answer(body: work("10.2000/New"), address: "https://api.crossref.org/works/10.2000/new")
    let answer = await lookup(["api.crossref.org/works/10.1000/1": led]).answer("10.1000/1")
    #expect(answer.record?.title == "Nets of Gold and Silver")
    #expect(answer.record?.doi?.text.lowercased() == "10.2000/new")
  }
  @Test func ofAListOnlyTheWorkAskedCounts() async {
    let list =
      "{\"status\":\"ok\",\"message-type\":\"work-list\",\"message\":{\"items\":[{\"DOI\":\"10.2000/2\",\"title\":[\"Other\"]},{\"DOI\":\"10.1000/1\",\"title\":[\"Nets of Gold\"]}]}}"
    let answer = await lookup(["api.crossref.org/works/10.1000/1": Answer(body: list)]).answer("10.1000/1")
    #expect(answer.record?.title == "Nets of Gold")
  }

  static let broken: [(String, Answer)] = [
    ("not found", Answer(status: 404, body: "Resource not found.")),
    (
      "no title",
      Answer(body: #"{"status":"ok","message-type":"work","message":{"DOI":"10.1000/1","title":[]}}"#)
    ),
    ("a web page", Answer(body: "<!DOCTYPE html><title>Maintenance</title>")),
    ("an error", Answer(status: 500, body: #"{"status":"error","message":"boom"}"#)),
  ]
  @Test(arguments: broken) func whereTheRegistryHasNoRecordAnotherServiceMay(name: String, crossref: Answer)
    async
  {
    let others = [
      "api.crossref.org/works/10.1000/1": crossref,
      "api.openalex.org/works/https://doi.org/10.1000/1": Answer(body: openAlex("10.1000/1")),
    ]
    #expect(await lookup(others).answer("10.1000/1").record?.title == "Nets of Gold and Silver")
    // Its look-up by a DOI may be of another's too.
    let wrong = others.merging([
      "api.openalex.org/works/https://doi.org/10.1000/1": Answer(body: openAlex("10.2000/2"))
    ]) { $1 }
    #expect(await lookup(wrong).answer("10.1000/1").record == nil)
  }
  @Test func whoWasAskedFirstSaysWhyThereIsNoRecord() async {
    let broken = [
      "api.crossref.org/works/10.1000/1": Answer(body: "<!DOCTYPE html><title>Maintenance</title>")
    ]
    #expect(await lookup(broken).answer("10.1000/1").error?.kind == "malformed")
    let unknown = await lookup([:]).answer("10.1000/1")
    #expect(unknown.error?.message == "doi.org has no such page or work")
  }
  @Test func aComponentIsAskedForNowhereElse() async {
    let figure = work("10.1000/1").replacing("journal-article", with: "component")
    let answers = [
      "api.crossref.org/works/10.1000/1": Answer(body: figure),
      "api.openalex.org/works": Answer(body: openAlex("10.1000/1")),
    ]
    #expect(await lookup(answers).answer("10.1000/1").error?.kind == "no-paper")
  }

  @Test func otherNotesAndRecordsAreNotTheOnesAsked() async {
    let note = #"{"notes":[{"id":"zz","forum":"zz","content":{"title":{"value":"Another Work"}}}]}"#
    let openReview = await lookup(["api2.openreview.net/notes": Answer(body: note)]).answer(
      "https://openreview.net/forum?id=aB1cD")
    #expect(openReview.error?.message == "api2.openreview.net: it answered with other notes")
    let xml =
      "<dblp><inproceedings key='conf/a/Other18'><author>A B</author><title>Other.</title></inproceedings></dblp>"
    let dblp = await lookup(["dblp.org/rec/conf/a/Doe18.xml": Answer(body: xml)]).answer(
      "https://dblp.org/rec/conf/a/Doe18")
    #expect(dblp.error?.message == "dblp.org: it answered with another record")
  }
  @Test func aTitleIsLookedForAtOpenAlexToo() async {
    let list = "{\"results\":[null,{\"title\":null},\(openAlex("10.1000/1"))]}"
    let answer = await lookup(["api.openalex.org/works": Answer(body: list)]).answer(
      "Nets of Gold and Silver")
    #expect(answer.record?.title == "Nets of Gold and Silver")
  }

  @Test(
    arguments: [
      ("Nets of Gold and Silver", "Moe", true), ("Nets of Bronze", "Doe", true),
      ("Nets of Bronze", "Moe", true),
      ("Sheep in Wales", "Doe", true), ("Sheep in Wales", "Moe", false),
    ])
  func theDOIThatArXivNamesIsBelievedWhereTheWorksAgree(title: String, family: String, isTheirs: Bool)
    async throws
  {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><entry><id>http://arxiv.org/abs/2301.00001v1</id>
      <title>Nets of Gold and Silver</title><author><name>Jane Doe</name></author><published>2023-01-05T00:00:00Z</published>
      <arxiv:doi>10.1000/1</arxiv:doi></entry></feed>
      """
    let published = work("10.1000/1", title).replacing("\"family\":\"Doe\"", with: "\"family\":\"\(family)\"")
    let answers = [
      "export.arxiv.org/api/query": Answer(body: feed),
      "api.crossref.org/works/10.1000/1": Answer(body: published),
    ]
    let record = try #require(await lookup(answers).answer("arXiv:2301.00001").record)
    #expect((record.doi?.text == "10.1000/1") == isTheirs)
    #expect((record.title == title) == isTheirs)
  }
}
