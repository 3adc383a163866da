import Testing

@testable import PapersKit

/// One member at a time: what each service has been seen to write, and what it is read as.
struct OddAnswersTests {
  private func crossref(_ members: String) throws -> Finding {
    let item = #"{"DOI":"10.1000/1","title":["T"],\#(members)}"#
    let page = Page.answer(#"{"status":"ok","message-type":"work","message":\#(item)}"#)
    return try #require(try Crossref.read(page).first)
  }

  @Test(
    arguments: [
      (#""page":"1-9""#, "1-9"), (#""page":"no-no""#, nil), (#""page":"n/a-n/a""#, nil),
      (#""page":"N/A""#, nil),
      (#""page":"-""#, nil), (#""page":"e17""#, "e17"), (#""page":"60-60""#, "60-60"), (#""page":"""#, nil),
      (#""page":null"#, nil), (#""page":7"#, "7"), (#""page":["3-4"]"#, "3-4"),
    ] as [(String, String?)])
  func pagesThatNeverWereAreNone(member: String, pages: String?) throws {
    #expect(try crossref(member).pages == pages)
  }

  @Test(
    arguments: [
      (#""issued":{"date-parts":[[2018,2,3]]}"#, "2018-02-03"),
      (#""issued":{"date-parts":[["2018","2"]]}"#, "2018-02"),
      (#""issued":{"date-parts":[[2018,13]]}"#, "2018"),
      (#""issued":{"date-parts":[[2018,2,40]]}"#, "2018-02"),
      (#""issued":{"date-parts":[[null]]},"published-online":{"date-parts":[[2017]]}"#, "2017"),
      (#""issued":{"date-parts":[]}"#, nil), (#""issued":{"date-parts":[[0]]}"#, nil),
      (#""issued":{"date-parts":[[201]]}"#, nil), (#""issued":{"raw":"2016-05"}"#, "2016-05"),
      (#""issued":{"raw":"spring"}"#, nil), (#""issued":"2018""#, nil),
      (#""posted":{"date-parts":[[2020,1]]}"#, "2020-01"),
      (#""issued":{"date-parts":[[99999999999999999999]]}"#, nil),
    ] as [(String, String?)])
  func aDateIsReadAsFarAsItIsOne(member: String, date: String?) throws {
    #expect(try crossref(member).date?.description == date)
  }

  @Test(
    arguments: [
      (#"{"given":"Ann","family":"Lee"}"#, Finding.Name(given: "Ann", family: "Lee")),
      (#"{"family":"Lee"}"#, Finding.Name(family: "Lee")),
      (#"{"family":"Ann Lee"}"#, Finding.Name(whole: "Ann Lee")),
      (#"{"given":"Ann"}"#, Finding.Name(whole: "Ann")),
      (#"{"name":"GTEx Consortium"}"#, Finding.Name(whole: "GTEx Consortium", isOrganization: true)),
      (#"{"literal":"ACME"}"#, Finding.Name(whole: "ACME")),
      (#"{"given":"A","family":"B","suffix":"Jr."}"#, Finding.Name(given: "A", family: "B", suffix: "Jr.")),
      (
        #"{"given":"L","family":"Beethoven","non-dropping-particle":"van"}"#,
        Finding.Name(given: "L", family: "van Beethoven")
      ),
      (#"{"given":" A.&nbsp;B. ","family":"M&uuml;ller"}"#, Finding.Name(given: "A. B.", family: "Müller")),
      (#"{"given":"","family":""}"#, nil), (#"{"affiliation":[]}"#, nil), (#""Lee""#, nil), ("null", nil),
      ("3", nil),
    ] as [(String, Finding.Name?)])
  func aNameIsReadInEachOfItsShapes(json: String, name: Finding.Name?) throws {
    #expect(try crossref(#""author":[\#(json)]"#).people == [name].compactMap { $0 })
  }

  @Test(arguments: [
    ("RETRACTED: A", "A", true), ("RETRACTED ARTICLE: A", "A", true), ("[RETRACTED] A", "A", true),
    ("WITHDRAWN: A", "A", true), ("Retracted: A", "A", true), ("RETRACTED:", "RETRACTED:", false),
    ("Retracted papers, a study", "Retracted papers, a study", false), ("A title /", "A title", false),
    ("A&amp;B", "A&B", false), ("On <i>E. coli</i>", "On E. coli", false), ("A\\n  B", "A B", false),
    ("H<sub>2</sub>O", "H2O", false), ("a < b", "a < b", false),
  ])
  func titlesArePlainAndMarksAreFacts(written: String, title: String, isRetracted: Bool) throws {
    let page = Page.answer(
      #"{"status":"ok","message-type":"work","message":{"DOI":"10.1000/1","title":["\#(written)"]}}"#)
    let f = try #require(try Crossref.read(page).first)
    #expect(f.title == title)
    #expect(f.isRetracted == isRetracted)
  }

  @Test(
    arguments: [
      ("proceedings-article", WorkKind.conferencePaper), ("journal-article", .journalArticle),
      ("posted-content", .preprint), ("book-chapter", .chapter), ("monograph", .book),
      ("dissertation", .thesis),
      ("report", .report), ("dataset", .dataset), ("proceedings", .proceedings), ("peer-review", .other),
      ("some-new-type", nil),
    ] as [(String, WorkKind?)])
  func crossrefsTypesAreOurs(type: String, kind: WorkKind?) throws {
    #expect(try crossref(#""type":"\#(type)""#).kind == kind)
  }

  // MARK: Semantic Scholar

  private func scholar(_ members: String) throws -> Finding {
    try #require(
      try SemanticScholar.read(.answer(#"{"paperId":"p","title":"T",\#(members)}"#)).first)
  }
  @Test(
    arguments: [
      (#""year":2018,"publicationDate":"2018-03-04""#, "2018-03-04"),
      (#""year":2018,"publicationDate":"2017-03-04""#, "2018"),
      (#""year":null,"publicationDate":"2017-03-04""#, "2017-03-04"),
      (#""year":0,"publicationDate":null"#, nil), (#""year":2018,"publicationDate":"soon""#, "2018"),
      (#""year":"2018""#, "2018"), (#""year":9999"#, nil), (#""year":"soon""#, nil),
    ] as [(String, String?)])
  func theYearIsThePublishedForms(member: String, date: String?) throws {
    #expect(try scholar(member).date?.description == date)
  }
  @Test(
    arguments: [
      (#""externalIds":{"DBLP":"conf/x/Y"},"publicationTypes":["JournalArticle"]"#, WorkKind.conferencePaper),
      (#""externalIds":{"DBLP":"journals/tods/Y"}"#, .journalArticle),
      (#""externalIds":{"DBLP":"journals/corr/Y"}"#, .preprint),
      (#""externalIds":{"DBLP":"journals/corr/Y"},"venue":"Nature""#, nil),
      (#""venue":"arXiv.org""#, .preprint),
      (#""publicationTypes":["Conference","JournalArticle"],"venue":"X""#, nil),
      (#""publicationTypes":["JournalArticle"],"venue":"X""#, .journalArticle),
      (#""publicationTypes":["Book"],"venue":"X""#, .book),
      (#""publicationTypes":null,"venue":"X""#, nil), (#""externalIds":null"#, nil),
    ] as [(String, WorkKind?)])
  func theKindComesFromTheBetterWitness(member: String, kind: WorkKind?) throws {
    #expect(try scholar(member).kind == kind)
  }
  @Test(arguments: [
    #"{"message":"Forbidden"}"#, #"{"message":"Too Many Requests","code":"429"}"#,
    #"{"error":"Bad request"}"#,
  ])
  func anErrorInAGoodStatusIsAnError(body: String) {
    let error = #expect(throws: ReadError.self) { try SemanticScholar.read(.answer(body)) }
    #expect(error?.kind == "service")
  }
  @Test(arguments: ["{}", "3", "null", "\"x\"", #"{"paperId":"p","title":null}"#])
  func whatHoldsNoPaperIsMalformed(body: String) {
    let error = #expect(throws: ReadError.self) { try SemanticScholar.read(.answer(body)) }
    #expect(error?.kind == "malformed")
  }

  // MARK: OpenAlex, DBLP, OpenReview, doi.org

  private func openAlex(_ members: String) throws -> Finding {
    try #require(
      try OpenAlex.read(.answer(#"{"id":"https://openalex.org/W1","title":"T",\#(members)}"#)).first)
  }
  @Test(
    arguments: [
      (#""publication_year":2018,"publication_date":"2018-03-04""#, "2018-03-04"),
      (#""publication_year":2018,"publication_date":"2018-01-01""#, "2018"),
      (#""publication_year":2019,"publication_date":"2018-03-04""#, "2019"),
      (#""publication_date":"2018-03-04""#, "2018-03-04"),
      (#""publication_year":null"#, nil), (#""publication_year":0"#, nil),
      (#""publication_date":"0000-00-00""#, nil),
    ] as [(String, String?)])
  func theFirstOfJanuaryIsAYear(member: String, date: String?) throws {
    #expect(try openAlex(member).date?.description == date)
  }
  @Test(
    arguments: [
      (#"{"first_page":"1","last_page":"9"}"#, "1-9"), (#"{"first_page":"1","last_page":"1"}"#, "1"),
      (#"{"first_page":"e7","last_page":null}"#, "e7"), (#"{"first_page":"","last_page":"9"}"#, nil),
      ("null", nil),
    ] as [(String, String?)])
  func pagesAreARangeOrOne(biblio: String, pages: String?) throws {
    #expect(try openAlex(#""biblio":\#(biblio)"#).pages == pages)
  }
  @Test(
    arguments: [
      (#"{"landing_page_url":"https://arxiv.org/abs/1904.03257v2"}"#, "1904.03257"),
      (#"{"landing_page_url":"http://arxiv.org/abs/cs/0112017"}"#, "cs/0112017"),
      (#"{"landing_page_url":"https://arxiv.org/list/cs"}"#, nil), (#"{"landing_page_url":null}"#, nil),
      ("null", nil),
    ] as [(String, String?)])
  func anArXivPageIsAnArXivID(location: String, id: String?) throws {
    #expect(try openAlex(#""locations":[\#(location)]"#).arXiv?.text == id)
  }

  @Test(
    arguments: [
      ("ICLR 2019 poster", "ICLR 2019 poster", 2019),
      ("NeurIPS 2021 Spotlight", "NeurIPS 2021 Spotlight", 2021),
      ("Submitted to ICLR 2022", nil, nil), ("ICLR 2023 Conference Withdrawn Submission", nil, nil),
      ("Rejected by TMLR", nil, nil), ("ICLR 2024 Conference Desk Rejected Submission", nil, nil),
      ("Accepted by TMLR", "Accepted by TMLR", nil),
    ] as [(String, String?, Int?)])
  func aSubmissionIsNoPublication(venue: String, container: String?, year: Int?) throws {
    let body = #"{"notes":[{"id":"a","forum":"a","content":{"title":"T","venue":"\#(venue)"}}]}"#
    let f = try #require(try OpenReviewAPI.read(.answer(body)).first)
    #expect(f.container == container)
    #expect(f.date?.year == year)
    #expect(f.kind == (container == nil ? .preprint : .conferencePaper))
  }
  @Test(arguments: [
    (#"{"notes":[]}"#, "not-found"),
    (#"{"notes":[{"id":"r","forum":"a","content":{"title":"Review"}}]}"#, "no-paper"),
    (#"{"notes":[{"id":"a","forum":"a","content":{}}]}"#, "malformed"), ("{}", "malformed"),
    (#"{"name":"NotFoundError","message":"x"}"#, "not-found"),
    (#"{"name":"ForbiddenError","message":"x"}"#, "service"),
    (#"{"name":"ChallengeRequiredError"}"#, "wall"),
  ])
  func openReviewSaysWhyThereIsNoPaper(body: String, kind: String) {
    let error = #expect(throws: ReadError.self) { try OpenReviewAPI.read(.answer(body)) }
    #expect(error?.kind == kind)
  }
  @Test(arguments: [
    ("<result><hits total='0'/></result>", "not-found"), ("<dblp></dblp>", "not-found"),
    ("<dblp><article", "malformed"),
    (#"{"result":{}}"#, "malformed"), (#"{"result":{"hits":{"hit":[]}}}"#, "not-found"), ("", "malformed"),
  ])
  func dblpSaysWhyThereIsNoPaper(body: String, kind: String) {
    let error = #expect(throws: ReadError.self) { try DBLP.read(.answer(body, type: "text/xml")) }
    #expect(error?.kind == kind)
  }
  @Test(arguments: [
    (301, "service"), (403, "service"), (404, "not-found"), (410, "not-found"), (429, "service"),
    (503, "service"),
  ])
  func aStatusIsAnAnswerAtEveryService(status: Int, kind: String) {
    for read in [
      Crossref.read, OpenAlex.read, DataCite.read, OpenReviewAPI.read, SemanticScholar.read, DBLP.read,
      ArXivAPI.read,
    ]
      as [(Page) throws -> [Finding]]
    {
      let error = #expect(throws: ReadError.self) {
        try read(.answer("no data", status: status, type: "text/plain"))
      }
      #expect(error?.kind == kind)
    }
  }
}
