import Testing

@testable import PapersKit

/// What the services answer, in their formats, with the oddities that have been met.
struct ServiceReaderTests {
  // MARK: arXiv

  private func feed(_ entries: String) -> String {
    "<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:arxiv='http://arxiv.org/schemas/atom'>"
      + "<title>arXiv Query</title><id>https://arxiv.org/api/x</id>\(entries)</feed>"
  }
  private let entry = """
    <entry><id>http://arxiv.org/abs/1802.04799v3</id><title>TVM: An Automated End-to-End Optimizing
      Compiler</title><updated>2018-10-05T00:00:00Z</updated><published>2018-02-12T19:46:36Z</published>
      <summary>  There is an &amp; increasing
    need</summary><author><name>Tianqi Chen</name><arxiv:affiliation>UW</arxiv:affiliation></author>
      <author><name>Thierry Moreau</name></author><arxiv:comment>Published at OSDI
      2018</arxiv:comment><arxiv:journal_ref>OSDI 2018</arxiv:journal_ref><arxiv:doi>10.1000/x 10.1000/y</arxiv:doi>
      <arxiv:primary_category term="cs.LG"/><category term="cs.AI"/><category term="cs.LG"/></entry>
    """

  @Test func readsAnArXivEntry() throws {
    let f = try #require(try ArXivAPI.read(.answer(feed(entry), type: "application/atom+xml")).first)
    #expect(f.title == "TVM: An Automated End-to-End Optimizing Compiler")
    #expect(f.arXiv?.text == "1802.04799")
    #expect(f.arXiv?.version == 3)
    #expect(f.people.map(\.whole) == ["Tianqi Chen", "Thierry Moreau"])
    #expect(f.date?.description == "2018-02-12")
    #expect(f.comment == "Published at OSDI 2018")
    #expect(f.journalReference == "OSDI 2018")
    #expect(f.doi?.text == "10.1000/x")
    #expect(f.categories == ["cs.LG", "cs.AI"])
    #expect(f.abstract == "There is an & increasing need")
    #expect(f.kind == .preprint)
  }
  @Test func accountsForEveryArXivIDAsked() throws {
    let asked = try ["2201.13455", "1802.04799", "1401.0001"].map { try #require(ArXivID($0)) }
    let shells = """
      <entry><arxiv:primary_category term=""/><category term=""/></entry>\(entry)
      <entry><id>http://arxiv.org/abs/1401.0001v9</id><category term="cs.GT"/></entry>
      """
    let found = try ArXivAPI.read(.answer(feed(shells)), asked: asked)
    #expect(found.map { $0?.arXiv?.text } == [nil, "1802.04799", nil])
    #expect(try ArXivAPI.read(.answer(feed("")), asked: asked).map { $0 == nil } == [true, true, true])
  }
  @Test(arguments: [200, 400])
  func readsArXivErrorsWhateverTheirStatus(status: Int) throws {
    let error =
      "<entry><id>https://arxiv.org/api/errors#incorrect_id_format_for_1904.1</id><title>Error</title>"
      + "<summary>incorrect id format for 1904.03257</summary><author><name>arXiv api core</name></author></entry>"
    let thrown = #expect(throws: ReadError.self) { try ArXivAPI.read(.answer(feed(error), status: status)) }
    #expect(thrown == .service("incorrect id format for 1904.03257"))
    let id = try #require(ArXivID("1904.03257"))
    #expect(ArXivAPI.refusedID(try #require(thrown), among: [id]) == id)
  }

  // MARK: Crossref

  private func work(_ item: String) -> Page {
    .answer(#"{"status":"ok","message-type":"work","message":\#(item)}"#)
  }

  @Test func takesTheBookNotTheSeriesWhicheverComesFirst() throws {
    for containers in [
      #"["Lecture Notes in Computer Science","Advances in Visual Computing"]"#,
      #"["Advances in Visual Computing","Lecture Notes in Computer Science"]"#,
    ] {
      let f = try #require(
        try Crossref.read(
          work(#"{"DOI":"10.1000/1","type":"book-chapter","title":["T"],"container-title":\#(containers)}"#)
        ).first)
      #expect(f.container == "Advances in Visual Computing")
      #expect(f.event == "Lecture Notes in Computer Science")
    }
  }
  @Test func readsUpdatesAsRelations() throws {
    let f = try #require(
      try Crossref.read(
        work(
          #"{"DOI":"10.1000/1","type":"journal-article","title":["RETRACTED: A claim"],"updated-by":[{"DOI":"10.1000/2","type":"retraction"},{"DOI":"10.1000/3","type":"correction"}],"relation":{"has-preprint":[{"id-type":"doi","id":"10.48550/arXiv.1904.03257"}],"is-preprint-of":[{"id-type":"doi","id":"10.1000/9"}]}}"#
        )
      ).first)
    #expect(f.isRetracted)
    #expect(f.title == "A claim")
    #expect(
      f.relations == [
        .init(.isRetractedBy, "10.1000/2"), .init(.isCorrectedBy, "10.1000/3"),
        .init(.hasPreprint, "10.48550/arXiv.1904.03257"), .init(.isPreprintOf, "10.1000/9"),
      ])
    #expect(f.arXiv?.text == "1904.03257")
  }
  @Test func leavesUnknownDatesUnknown() throws {
    let f = try #require(
      try Crossref.read(
        work(#"{"DOI":"10.1000/1","title":[""],"original-title":["原題"],"issued":{"date-parts":[[null]]}}"#)
      ).first)
    #expect(f.date == nil)
    #expect(f.title == "原題")
  }
  @Test(arguments: ["component", "journal", "journal-issue", "book-series"])
  func refusesWhatIsNoWork(type: String) {
    #expect(throws: ReadError.noPaper("10.1000/1 is a \(type)")) {
      try Crossref.read(work(#"{"DOI":"10.1000/1","type":"\#(type)","title":["T"]}"#))
    }
  }
  @Test func matchesABatchByDOIWhateverItsCase() throws {
    let asked = try ["10.1000/A", "10.1000/b"].map { try #require(DOI($0)) }
    let page = Page.answer(
      #"{"status":"ok","message-type":"work-list","message":{"items":[{"DOI":"10.1000/zz","title":["Z"]},{"DOI":"10.1000/a","title":["A"]},{"DOI":"10.1000/q"}]}}"#
    )
    #expect(try Crossref.read(page, asked: asked).map { $0?.title } == ["A", nil])
  }
  @Test(
    arguments: [
      ("Resource not found.", 404, "text/plain", ReadError.notFound),
      (
        #"{"status":"failed","message-type":"validation-failure","message":[{"type":"x","message":"no such filter"}]}"#,
        400, "application/json", .service("no such filter")
      ),
      (
        "<html><head><title>504 Gateway Time-out</title></head></html>", 504, "text/html",
        .service("api.example.org answered with status 504")
      ),
      (
        "<html><body>maintenance</body></html>", 200, "text/html",
        .malformed("api.example.org sent a web page in place of data")
      ),
      ("", 200, "application/json", .malformed("api.example.org sent an empty answer")),
      (
        #"{"status":"ok","message-type":"work-agency","message":{}}"#, 200, "application/json",
        .malformed("Crossref answered with a work-agency")
      ),
      ("<!DOCTYPE html><title>Just a moment...</title>", 403, "text/html", .wall(kind: "cloudflare")),
    ] as [(String, Int, String, ReadError)])
  func saysWhatCrossrefAnsweredInstead(body: String, status: Int, type: String, error: ReadError) {
    #expect(throws: error) { try Crossref.read(.answer(body, status: status, type: type)) }
  }

  // MARK: Semantic Scholar

  @Test func keepsTheOrderAndTheNullsOfABatch() throws {
    let page = Page.answer(
      #"[null,{"paperId":"a","title":"A","year":2018,"publicationDate":"2017-02-03","externalIds":{"ArXiv":"1802.04799","DBLP":"conf/osdi/X","DOI":"10.48550/arXiv.1802.04799"},"journal":{"pages":"525 - 535","name":"OSDI"}},{"paperId":"b","title":null}]"#
    )
    let found = try SemanticScholar.readBatch(page)
    #expect(found.map { $0?.title } == [nil, "A", nil])
    let a = try #require(found[1])
    #expect(a.doi == nil)
    #expect(a.arXiv?.text == "1802.04799")
    #expect(a.kind == .conferencePaper)
    #expect(a.pages == "525-535")
    #expect(a.date == PublicationDate(year: 2018))
  }
  @Test(arguments: [
    (#"{"error":"Title match not found"}"#, 404), (#"{"data":[]}"#, 200), (#"{"total":0,"offset":0}"#, 200),
    (#"{"error":"Paper with id X not found"}"#, 404), ("[null]", 200),
  ])
  func findsNothingWhereSemanticScholarDoes(body: String, status: Int) {
    #expect(throws: ReadError.notFound) { try SemanticScholar.read(.answer(body, status: status)) }
  }

  // MARK: OpenAlex

  @Test func readsTheNamesOfThePaperAndDropsAffiliations() throws {
    let f = try #require(
      try OpenAlex.read(
        .answer(
          #"{"id":"https://openalex.org/W1","title":"T","publication_year":2009,"publication_date":"2009-01-01","is_retracted":true,"authorships":[{"raw_author_name":"Bran, Andres M"},{"raw_author_name":",LAGEP, Lyon, F-69003"},{"raw_author_name":"Mihai Netea (15649)"},{"raw_author_name":null,"author":{"display_name":"Le Gorrec"}}],"abstract_inverted_index":{"two":[1],"One":[0],"three":[2]}}"#
        )
      ).first)
    #expect(f.people.map(\.whole) == [nil, "Mihai Netea", "Le Gorrec"])
    #expect(f.people[0].family == "Bran")
    #expect(f.date == PublicationDate(year: 2009))
    #expect(f.isRetracted)
    #expect(f.abstract == "One two three")
    #expect(f.openAlex == "W1")
  }
  @Test func readsTheAllowance() {
    let headers = [
      Header("x-ratelimit-remaining", "977"), Header("X-RateLimit-Limit", "1000"),
      Header("X-RateLimit-Reset", "64"),
    ]
    #expect(OpenAlex.allowance(headers) == OpenAlex.Allowance(limit: 1000, remaining: 977, resetsIn: 64))
    #expect(OpenAlex.allowance([]) == nil)
  }
  @Test(arguments: [
    #"{"id":"W","title":"","display_name":""}"#, #"{"doi":"https://doi.org/10.1/x","open_access":{}}"#, "{}",
  ])
  func refusesWorksWithoutATitle(body: String) {
    let error = #expect(throws: ReadError.self) { try OpenAlex.read(.answer(body)) }
    #expect(error?.kind == "malformed")
  }

  // MARK: DBLP

  @Test func readsDBLPHitsInEachOfTheirShapes() throws {
    let one =
      #"{"info":{"authors":{"author":{"@pid":"1","text":"Ralf Jung 0002"}},"title":"Iris &amp; co.","venue":["POPL","X"],"year":"2015","type":"Journal Articles","key":"journals/corr/abs-1904-03257","volume":"abs/1904.03257","ee":["https://arxiv.org/abs/1904.03257","https://doi.org/10.1145/1"]}}"#
    let page = Page.answer(#"{"result":{"hits":{"@total":"1","hit":\#(one)}}}"#)
    let f = try #require(try DBLP.read(page).first)
    #expect(f.people.map(\.whole) == ["Ralf Jung"])
    #expect(f.title == "Iris & co")
    #expect(f.arXiv?.text == "1904.03257")
    #expect(f.kind == .preprint)
    #expect(f.volume == nil)
    #expect(f.doi?.text == "10.1145/1")
    #expect(throws: ReadError.notFound) { try DBLP.read(.answer(#"{"result":{"hits":{"@total":"0"}}}"#)) }
  }
  @Test(arguments: [500, 200])
  func recognisesTheBotCheck(status: Int) {
    let page = Page.answer(
      "<!doctype html><html lang=\"en\"><head><title>Making sure you&#39;re not a bot!</title></head></html>",
      status: status,
      type: "text/html; charset=utf-8")
    #expect(throws: ReadError.wall(kind: "anubis")) { try DBLP.read(page) }
    #expect(throws: ReadError.wall(kind: "anubis")) { try Crossref.read(page) }
  }

  // MARK: OpenReview, DataCite, doi.org

  @Test func readsBothVersionsOfOpenReview() throws {
    let new =
      #"{"notes":[{"id":"a","forum":"a","content":{"title":{"value":"T"},"authors":{"value":["A B"]},"venue":{"value":"NeurIPS 2024 oral"}}},{"id":"r","forum":"a","replyto":"a","content":{"title":{"value":"Review"}}}]}"#
    let old =
      #"{"notes":[{"id":"a","forum":"a","replyto":null,"invitation":"ICLR.cc/2019/-/Blind","content":{"title":"T","authors":["A B"],"venue":"Submitted to ICLR 2019"}}]}"#
    let f = try #require(try OpenReviewAPI.read(.answer(new)).first)
    #expect(f.container == "NeurIPS 2024 oral")
    #expect(f.date?.year == 2024)
    let g = try #require(try OpenReviewAPI.read(.answer(old)).first)
    #expect(g.container == nil)
    #expect(g.comment == "Submitted to ICLR 2019")
    #expect(f.people == g.people)
  }
  @Test func recognisesTheChallengeOfOpenReview() {
    let page = Page.answer(
      #"{"name":"ChallengeRequiredError","message":"Challenge verification required","status":403,"details":{}}"#,
      status: 403)
    #expect(throws: ReadError.wall(kind: "openreview")) { try OpenReviewAPI.read(page) }
  }
  @Test func filesArXivsDOIsAsArXivIDs() throws {
    let f = try #require(
      try DataCite.read(
        .answer(
          #"{"data":{"id":"10.48550/arxiv.1802.04799","attributes":{"doi":"10.48550/arxiv.1802.04799","titles":[{"title":"Alt","titleType":"AlternativeTitle"},{"title":"Main"}],"creators":[{"name":"Chen, Tianqi","nameType":"Personal"},{"name":"ACM","nameType":"Organizational"}],"publicationYear":2018,"types":{"resourceTypeGeneral":"Preprint"},"dates":[{"date":"2018-02-12","dateType":"Submitted"}]}}}"#
        )
      ).first)
    #expect(f.title == "Main")
    #expect(f.doi == nil)
    #expect(f.arXiv?.text == "1802.04799")
    #expect(f.kind == .preprint)
    #expect(f.date?.description == "2018-02-12")
    #expect(f.people.map(\.isOrganization) == [false, true])
  }
  @Test func asksAndReadsTheAgency() throws {
    #expect(try DOIResolver.readAgency(.answer(#"[{"DOI":"10.5012","RA":"KISTI"}]"#)) == "KISTI")
    #expect(throws: ReadError.notFound) {
      try DOIResolver.readAgency(.answer(#"[{"DOI":"10.0137","status":"DOI does not exist"}]"#))
    }
    #expect(throws: ReadError.notFound) {
      try DOIResolver.read(
        .answer("<!DOCTYPE html><title>Error: Not a DOI</title>", status: 400, type: "text/html"))
    }
  }

  // MARK: Anything

  @Test func neverCrashesOnDamagedAnswers() {
    var dice = Dice(seed: 11)
    let seeds = [
      feed(entry),
      #"{"status":"ok","message-type":"work","message":{"title":["T"],"author":[{"family":"x"}]}}"#,
      #"[{"paperId":"a","title":"A"}]"#, #"{"result":{"hits":{"hit":[{"info":{"title":"x"}}]}}}"#,
      #"{"data":{"attributes":{"titles":[{"title":"A"}]}}}"#,
      #"{"notes":[{"id":"a","forum":"a","content":{"title":"T"}}]}"#,
    ]
    for seed in seeds {
      for _ in 0..<150 {
        var bytes = Array(seed.utf8)
        for _ in 0..<Int.random(in: 1...6, using: &dice) {
          let at = Int.random(in: 0..<bytes.count, using: &dice)
          if Bool.random(using: &dice) {
            bytes.remove(at: at)
          } else {
            bytes[at] = UInt8.random(in: 0...255, using: &dice)
          }
        }
        if Bool.random(using: &dice) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &dice)) }
        var page = Page.answer("")
        page.body = bytes
        for reader in 0..<8 {
          for finding in (try? Self.read(reader, page)) ?? [] { #expect(finding.title?.isEmpty == false) }
        }
      }
    }
  }

  private static func read(_ reader: Int, _ page: Page) throws -> [Finding] {
    switch reader {
    case 0: try ArXivAPI.read(page)
    case 1: try Crossref.read(page)
    case 2: try SemanticScholar.read(page)
    case 3: try OpenAlex.read(page)
    case 4: try DBLP.read(page)
    case 5: try DataCite.read(page)
    case 6: try OpenReviewAPI.read(page)
    default: try DOIResolver.read(page)
    }
  }
}
