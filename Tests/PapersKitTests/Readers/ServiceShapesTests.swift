import Testing

@testable import PapersKit

/// Shapes of good answers that differ from service to service, and from year to year.
struct ServiceShapesTests {
  private func crossref(_ members: String) throws -> Finding {
    let page = Page.answer(
      #"{"status":"ok","message-type":"work","message":{"DOI":"10.1000/1","title":["Nets of Gold"],\#(members)}}"#
    )
    return try #require(try Crossref.read(page).first)
  }

  // MARK: retractions and corrections

  static let updates: [(String, String, Bool)] = [
    (#""updated-by":[{"DOI":"10.1/r","type":"retraction"}]"#, "is-retracted-by 10.1/r", true),
    (#""updated-by":[{"DOI":"10.1/r","type":"withdrawal"}]"#, "is-retracted-by 10.1/r", true),
    (#""updated-by":[{"DOI":"10.1/r","type":"removal"}]"#, "is-retracted-by 10.1/r", true),
    (#""updated-by":[{"DOI":"10.1/r","type":"Retraction"}]"#, "is-retracted-by 10.1/r", true),
    (#""updated-by":[{"DOI":"10.1/r","label":"Retraction"}]"#, "is-retracted-by 10.1/r", true),
    (#""updated-by":{"DOI":"10.1/r","type":"retraction"}"#, "is-retracted-by 10.1/r", true),
    // What is retracted in part, corrected or of concern still stands.
    (#""updated-by":[{"DOI":"10.1/r","type":"partial_retraction"}]"#, "is-corrected-by 10.1/r", false),
    (#""updated-by":[{"DOI":"10.1/r","type":"correction"}]"#, "is-corrected-by 10.1/r", false),
    (#""updated-by":[{"DOI":"10.1/r","type":"erratum"}]"#, "is-corrected-by 10.1/r", false),
    (#""updated-by":[{"DOI":"10.1/r","type":"expression_of_concern"}]"#, "is-corrected-by 10.1/r", false),
    (#""updated-by":[{"DOI":"10.1/r","type":"new_version"}]"#, "is-version-of 10.1/r", false),
    // A notice retracts another work, not itself.
    (#""update-to":[{"DOI":"10.1/w","type":"retraction"}]"#, "retracts 10.1/w", false),
    (#""update-to":[{"DOI":"10.1/w","type":"erratum"}]"#, "corrects 10.1/w", false),
    (#""update-to":[{"DOI":"10.1/w","type":"new_edition"}]"#, "is-version-of 10.1/w", false),
    // Nothing can be said.
    (#""updated-by":null"#, "", false), (#""updated-by":[]"#, "", false),
    (#""updated-by":[{"type":"retraction"}]"#, "", false), (#""updated-by":"10.1/r""#, "", false),
    (#""update-to":[null,{"DOI":7}]"#, "", false),
  ]
  @Test(arguments: updates) func anUpdateIsWhatItsTypeSays(
    member: String, relation: String, isRetracted: Bool
  ) throws {
    let found = try crossref(member)
    let words = relation.split(separator: " ").map(String.init)
    #expect(found.relations.map(\.id) == (words.isEmpty ? [] : [words[1]]))
    #expect(found.isRetracted == isRetracted)
    if let first = found.relations.first { #expect(first.relation == Self.relation(words[0])) }
  }
  private static func relation(_ name: String) -> Finding.Relation? {
    [
      "is-retracted-by": .isRetractedBy, "is-corrected-by": .isCorrectedBy, "is-version-of": .isVersionOf,
      "retracts": .retracts, "corrects": .corrects,
    ][name]
  }

  @Test(arguments: [("true", true), ("false", false), ("null", false), ("\"true\"", false), ("1", false)])
  func openAlexMarksRetractionsByATruth(value: String, isRetracted: Bool) throws {
    let page = Page.answer(
      #"{"id":"https://openalex.org/W1","title":"Nets of Gold","is_retracted":\#(value)}"#)
    #expect(try OpenAlex.read(page).first?.isRetracted == isRetracted)
  }

  // MARK: containers of chapters

  static let containers: [(String, String?, String?)] = [
    (
      #"["Lecture Notes in Computer Science","Computer Vision – ECCV 2020"]"#, "Computer Vision – ECCV 2020",
      "Lecture Notes in Computer Science"
    ),
    (
      #"["Computer Vision – ECCV 2020","Lecture Notes in Computer Science"]"#, "Computer Vision – ECCV 2020",
      "Lecture Notes in Computer Science"
    ),
    (
      #"["Communications in Computer and Information Science","Proceedings of Gold"]"#, "Proceedings of Gold",
      "Communications in Computer and Information Science"
    ),
    (
      #"["IFIP Advances in Information and Communication Technology","Gold Management"]"#, "Gold Management",
      "IFIP Advances in Information and Communication Technology"
    ),
    (#"["Springer Series in Gold","Nets"]"#, "Nets", "Springer Series in Gold"), (#"["Gold"]"#, "Gold", nil),
    (#""Gold""#, "Gold", nil), ("[]", nil, nil),
    ("null", nil, nil), (#"[null,"Gold"]"#, "Gold", nil), (#"["","Gold"]"#, "Gold", nil),
    (#"["Gold &amp; Silver"]"#, "Gold & Silver", nil),
  ]
  @Test(arguments: containers) func theBookIsTheContainerAndTheSeriesStandsBeside(
    json: String, container: String?, event: String?
  ) throws {
    let found = try crossref(#""type":"book-chapter","container-title":\#(json)"#)
    #expect(found.container == container)
    #expect(found.event == event)
  }

  // MARK: DataCite

  private func dataCite(_ attributes: String) throws -> Finding {
    try #require(
      try DataCite.read(.answer(#"{"data":{"id":"10.5281/z.1","attributes":{\#(attributes)}}}"#)).first)
  }
  static let names: [(String, String)] = [
    (#"{"name":"Doe, Jane","nameType":"Personal","givenName":"Jane","familyName":"Doe"}"#, "Doe, Jane"),
    (#"{"name":"Doe, Jane"}"#, "Doe, Jane"), (#"{"name":"Jane Doe"}"#, "Jane Doe"),
    (#"{"name":"Example Lab","nameType":"Organizational"}"#, "{Example Lab}"), (#"{"name":"(:unav)"}"#, ""),
    (#"{"name":":none"}"#, ""), (#"{"name":"(:Unkn) unknown"}"#, ""),
    (#"{"name":null}"#, ""), (#"{"name":""}"#, ""), ("null", ""), (#""Jane Doe""#, ""),
    (#"{"familyName":"Doe"}"#, "Doe"),
  ]
  @Test(arguments: names) func aCreatorIsAPersonAHouseOrNobody(json: String, name: String) throws {
    #expect(
      try dataCite(#""titles":[{"title":"T"}],"creators":[\#(json)]"#).people.map(\.parted)
        == (name.isEmpty ? [] : [name]))
  }

  static let titles: [(String, String?)] = [
    (#"[{"title":"Nets"}]"#, "Nets"),
    (#"[{"title":"Netze","titleType":"TranslatedTitle"},{"title":"Nets"}]"#, "Nets"),
    (#"[{"title":null},{"title":"Nets"}]"#, "Nets"),
    (#"[{"title":"(:unav)"},{"title":"Nets","titleType":"AlternativeTitle"}]"#, "Nets"),
    (#"{"title":"Nets"}"#, "Nets"), (#"[{"title":"(:unav)"}]"#, nil), (#"[{"title":":tba"}]"#, nil),
    ("[]", nil), ("null", nil), (#"[{"titleType":"Other"}]"#, nil), (#"["Nets"]"#, nil),
  ]
  @Test(arguments: titles) func aTitleIsTheMainOneOrTheNext(json: String, title: String?) throws {
    if let title {
      #expect(try dataCite(#""titles":\#(json)"#).title == title)
    } else {
      #expect(throws: ReadError.malformed("a DataCite record has no title")) {
        try dataCite(#""titles":\#(json)"#)
      }
    }
  }

  static let years: [(String, String?)] = [
    (#""publicationYear":2020"#, "2020"), (#""publicationYear":"2020""#, "2020"),
    (#""publicationYear":0"#, nil), (#""publicationYear":9999"#, nil),
    (#""publicationYear":"(:unav)""#, nil), (#""publicationYear":null"#, nil),
    (#""publicationYear":2020,"dates":[{"date":"2020-05-06","dateType":"Issued"}]"#, "2020-05-06"),
    (#""publicationYear":2020,"dates":[{"date":"2019-05-06","dateType":"Created"}]"#, "2020"),
    (#""dates":[{"date":"2019-05","dateType":"Issued"}]"#, "2019-05"),
    (#""publicationYear":2020,"dates":[{"date":"2020-05-01/2020-06-01","dateType":"Issued"}]"#, "2020"),
    (#""publicationYear":2020,"dates":"x""#, "2020"),
  ]
  @Test(arguments: years) func aYearIsOneThatAWorkCanHave(members: String, date: String?) throws {
    #expect(try dataCite(#""titles":[{"title":"T"}],\#(members)"#).date?.description == date)
  }

  // MARK: years everywhere

  @Test(arguments: [
    "0", "-1", "999", "2200", "99999", "1e3000", "\"soon\"", "\"\"", "null", "[]", "{}", "true", "2020.5",
  ])
  func anImpossibleYearIsNone(year: String) throws {
    #expect(
      try OpenAlex.read(.answer(#"{"id":"W","title":"T","publication_year":\#(year)}"#)).first?.date == nil)
    #expect(
      try SemanticScholar.read(.answer(#"{"paperId":"p","title":"T","year":\#(year)}"#)).first?.date == nil)
    #expect(try dataCite(#""titles":[{"title":"T"}],"publicationYear":\#(year)"#).date == nil)
    #expect(try crossref(#""issued":{"date-parts":[[\#(year)]]}"#).date == nil)
    #expect(
      try DBLP.read(
        .answer(#"{"result":{"hits":{"hit":[{"info":{"title":"T","key":"a/b","year":\#(year)}}]}}}"#)
      ).first?.date == nil)
  }
  @Test(arguments: ["2020", "\"2020\"", "2020.0", "\" 2020 \""]) func aYearIsANumberOrAText(year: String)
    throws
  {
    #expect(
      try OpenAlex.read(.answer(#"{"id":"W","title":"T","publication_year":\#(year)}"#)).first?.date?.year
        == 2020)
    #expect(
      try SemanticScholar.read(.answer(#"{"paperId":"p","title":"T","year":\#(year)}"#)).first?.date?.year
        == 2020)
    #expect(try dataCite(#""titles":[{"title":"T"}],"publicationYear":\#(year)"#).date?.year == 2020)
  }

  // MARK: one, several, none

  @Test func dblpWritesOneAsAnObjectAndSeveralAsAnArray() throws {
    func read(_ authors: String, _ ee: String) throws -> Finding {
      let info =
        #"{"title":"Nets of Gold.","key":"conf/x/D","authors":{"author":\#(authors)},"ee":\#(ee),"venue":["X","Y"],"year":"2020"}"#
      return try #require(try DBLP.read(.answer(#"{"result":{"hits":{"hit":{"info":\#(info)}}}}"#)).first)
    }
    let one = try read(#"{"@pid":"1","text":"Jane Doe 0001"}"#, #""https://doi.org/10.1000/x""#)
    #expect(one.people.map(\.parted) == ["Jane Doe"] && one.doi?.text == "10.1000/x" && one.container == "X")
    let many = try read(
      #"[{"text":"Jane Doe"},"Rob Roe",null,{"text":""}]"#,
      #"["https://a.org/p.pdf","https://arxiv.org/abs/2101.00001"]"#)
    #expect(many.people.map(\.parted) == ["Jane Doe", "Rob Roe"])
    #expect(many.pdf?.text == "https://a.org/p.pdf" && many.arXiv?.text == "2101.00001")
    #expect(try read("null", "null").people.isEmpty)
  }

  @Test func aBatchKeepsItsPlaces() throws {
    let body =
      #"[{"paperId":"a","title":"One"},null,{"paperId":"c","title":null},{"error":"x"},{"paperId":"d","title":"Two"}]"#
    #expect(try SemanticScholar.readBatch(.answer(body)).map { $0?.title } == ["One", nil, nil, nil, "Two"])
    #expect(try SemanticScholar.read(.answer(body)).map(\.title) == ["One", "Two"])
    #expect(throws: ReadError.notFound) { try SemanticScholar.read(.answer("[null,null]")) }
    #expect(try SemanticScholar.readBatch(.answer("[]")).isEmpty)
  }

  @Test func aListIsItsWorksWithoutWhatIsNone() throws {
    let items =
      #"[{"DOI":"10.1000/a","title":["One"]},null,{"DOI":"10.1000/b","title":[]},{"DOI":"10.1000/c","type":"journal","title":["J"]},{"DOI":"10.1000/d","title":["Two"]}]"#
    let page = Page.answer(#"{"status":"ok","message-type":"work-list","message":{"items":\#(items)}}"#)
    #expect(try Crossref.read(page).map(\.title) == ["One", "Two"])
    #expect(
      try Crossref.read(page).map(\.url) == [
        "https://api.crossref.org/works/10.1000/a", "https://api.crossref.org/works/10.1000/d",
      ])
    let asked = try ["10.1000/D", "10.1000/b", "10.1000/a"].map { try #require(DOI($0)) }
    #expect(try Crossref.read(page, asked: asked).map { $0?.title } == ["Two", nil, "One"])
  }

  @Test func aReviewIsNotWhatWordsAskForButWhatItsOwnDOINames() throws {
    let items =
      #"[{"DOI":"10.1000/r1","type":"peer-review","title":["Nets of Gold"]},{"DOI":"10.1000/a","type":"journal-article","title":["Nets of Gold"]}]"#
    let page = Page.answer(#"{"status":"ok","message-type":"work-list","message":{"items":\#(items)}}"#)
    #expect(try Crossref.read(page).map { $0.doi?.text } == ["10.1000/a"])
    let asked = try ["10.1000/r1", "10.1000/a"].map { try #require(DOI($0)) }
    #expect(try Crossref.read(page, asked: asked).map { $0?.doi?.text } == ["10.1000/r1", "10.1000/a"])
  }

  static let authors: [(String, String)] = [
    (#"{"raw_author_name":"Doe, Jane","author":{"display_name":"J. Doe"}}"#, "Doe, Jane"),
    (#"{"author":{"display_name":"Jane Doe"}}"#, "Jane Doe"),
    (#"{"raw_author_name":"Jane Doe (15649)"}"#, "Jane Doe"),
    (#"{"raw_author_name":",LAGEP, Université de Lyon, Lyon, F-69003"}"#, ""),
    (#"{"raw_author_name":"Lyon, F-69003"}"#, ""),
    (#"{"raw_author_name":null,"author":{"display_name":null}}"#, ""), ("null", ""),
    (#"{"author":null}"#, ""),
    (#"{"raw_author_name":"  "}"#, ""), (#"{"raw_author_name":"JÃ¶rg MÃ¼ller"}"#, "Jörg Müller"),
  ]
  @Test(arguments: authors) func openAlexsAuthorsAreThePapers(json: String, name: String) throws {
    let page = Page.answer(#"{"id":"W1","title":"T","authorships":[\#(json)]}"#)
    #expect(try OpenAlex.read(page).first?.people.map(\.parted) == (name.isEmpty ? [] : [name]))
  }
}
