import Testing

@testable import PapersKit

/// Every member of a good answer, one at a time, replaced by everything that it should not be: what is wrong with a
/// member may cost that member, or the whole answer with a reason, but never another field and never a crash.
struct MalformedAnswersTests {
  struct Service: CustomTestStringConvertible, Sendable {
    var name: String
    var answer: String
    var read: @Sendable (Page) throws -> [Finding]
    /// The members without which there is no work.
    var needed: Set<String>
    var testDescription: String { name }
  }

  static let services = [
    Service(
      name: "Crossref",
      answer: """
        {"status":"ok","message-type":"work","message":{"DOI":"10.1145/1.2","type":"proceedings-article","title":["Nets of Gold"],
        "subtitle":["A Survey"],"author":[{"given":"Ann","family":"Lee","sequence":"first","affiliation":[],"ORCID":"http://orcid.org/0"},
        {"given":"Bo","family":"Ek","suffix":"Jr."}],"container-title":["Proceedings of the Symposium on Gold"],"issued":{"date-parts":[[2018,2,3]]},
        "page":"1-9","volume":"3","issue":"2","publisher":"ACM","ISBN":["9781450300001"],"ISSN":["1234-5678"],"event":{"name":"Gold '18"},
        "link":[{"URL":"https://a.org/p.pdf","content-type":"application/pdf"}],"abstract":"<jats:p>Text</jats:p>","language":"en",
        "update-to":[{"DOI":"10.1145/0.9","type":"erratum"}],"updated-by":[{"DOI":"10.1145/0.8","type":"correction"}],
        "relation":{"has-preprint":[{"id-type":"doi","id":"10.1000/9"}]},"resource":{"primary":{"URL":"https://dl.acm.org/doi/10.1145/1.2"}}}}
        """, read: { try Crossref.read($0) }, needed: ["status", "message-type", "message", "title", "type"]),
    Service(
      name: "DataCite",
      answer: """
        {"data":{"id":"10.5281/zenodo.1","type":"dois","attributes":{"doi":"10.5281/zenodo.1","titles":[{"title":"Nets of Gold"},{"title":"A Survey","titleType":"Subtitle"}],
        "creators":[{"name":"Lee, Ann","nameType":"Personal","givenName":"Ann","familyName":"Lee"},{"name":"Ek, Bo"}],"publicationYear":2018,
        "dates":[{"date":"2018-02-03","dateType":"Issued"}],"container":{"title":"Gold","volume":"3","issue":"2","firstPage":"1","lastPage":"9","identifierType":"ISSN","identifier":"1234-5678"},
        "publisher":{"name":"Zenodo"},"types":{"resourceTypeGeneral":"ConferencePaper","citeproc":"article"},"url":"https://zenodo.org/record/1",
        "descriptions":[{"description":"Text","descriptionType":"Abstract"}],"language":"en","contributors":[{"name":"Ed, It","contributorType":"Editor"}],
        "relatedIdentifiers":[{"relatedIdentifier":"10.1000/9","relatedIdentifierType":"DOI","relationType":"IsVersionOf"}]}}}
        """, read: { try DataCite.read($0) }, needed: ["data", "attributes", "titles", "title", "titleType"]),
    Service(
      name: "OpenAlex",
      answer: """
        {"id":"https://openalex.org/W1","doi":"https://doi.org/10.1145/1.2","title":"Nets of Gold","display_name":"Nets of Gold","publication_year":2018,
        "publication_date":"2018-02-03","type":"article","type_crossref":"proceedings-article","language":"en","is_retracted":false,
        "authorships":[{"author":{"display_name":"Ann Lee"},"raw_author_name":"Ann Lee"},{"author":{"display_name":"Bo Ek"}}],
        "primary_location":{"source":{"display_name":"Gold","issn":["1234-5678"],"host_organization_name":"ACM","type":"conference"},
        "landing_page_url":"https://a.org/1","pdf_url":"https://a.org/1.pdf","raw_source_name":"Gold"},"biblio":{"volume":"3","issue":"2","first_page":"1","last_page":"9"},
        "locations":[{"landing_page_url":"https://arxiv.org/abs/1802.04799"}],"abstract_inverted_index":{"Text":[0]}}
        """, read: { try OpenAlex.read($0) }, needed: ["title", "display_name", "id", "doi"]),
    Service(
      name: "Semantic Scholar",
      answer: """
        {"paperId":"abc","title":"Nets of Gold","year":2018,"publicationDate":"2018-02-03","authors":[{"authorId":"1","name":"Ann Lee"},{"name":"Bo Ek"}],
        "venue":"Gold","journal":{"name":"Proceedings of Gold","pages":"1 - 9","volume":"3"},"externalIds":{"DOI":"10.1145/1.2","ArXiv":"1802.04799","DBLP":"conf/gold/LeeE18"},
        "publicationTypes":["Conference"],"abstract":"Text","openAccessPdf":{"url":"https://a.org/1.pdf"}}
        """, read: { try SemanticScholar.read($0) }, needed: ["paperId", "title"]),
    Service(
      name: "OpenReview",
      answer: """
        {"notes":[{"id":"aB1","forum":"aB1","replyto":null,"invitations":["ICLR.cc/2019/Conference/-/Submission"],"pdate":1546300800000,
        "content":{"title":{"value":"Nets of Gold"},"authors":{"value":["Ann Lee","Bo Ek"]},"venue":{"value":"ICLR 2019 poster"},"venueid":{"value":"ICLR.cc/2019/Conference"},
        "abstract":{"value":"Text"},"pdf":{"value":"/pdf/1.pdf"}}}]}
        """, read: { try OpenReviewAPI.read($0) },
      needed: ["notes", "id", "forum", "replyto", "content", "title", "value"]),
    Service(
      name: "DBLP",
      answer: """
        {"result":{"hits":{"@total":"1","hit":[{"@score":"9","info":{"authors":{"author":[{"@pid":"1","text":"Ann Lee"},{"text":"Bo Ek 0002"}]},
        "title":"Nets of Gold.","venue":"Gold","pages":"1-9","year":"2018","volume":"3","number":"2","type":"Conference and Workshop Papers","key":"conf/gold/LeeE18",
        "doi":"10.1145/1.2","ee":"https://doi.org/10.1145/1.2","url":"https://dblp.org/rec/conf/gold/LeeE18"}}]}}}
        """, read: { try DBLP.read($0) }, needed: ["result", "hits", "hit", "info", "title", "text"]),
    Service(
      name: "doi.org",
      answer: """
        {"type":"paper-conference","DOI":"10.1145/1.2","title":"Nets of Gold","author":[{"family":"Lee","given":"Ann"},{"family":"Ek","given":"Bo"}],
        "issued":{"date-parts":[[2018,2,3]]},"container-title":"Proceedings of Gold","page":"1-9","publisher":"ACM","URL":"https://doi.org/10.1145/1.2"}
        """, read: { try DOIResolver.read($0) }, needed: ["title", "type"]),
  ]

  @Test(arguments: services) func aGoodAnswerIsReadWhole(_ service: Service) throws {
    let found = try #require(try service.read(.answer(service.answer)).first)
    #expect(found.title == "Nets of Gold")
    #expect(found.people.map(\.parted.folded).allSatisfy { $0.contains("lee") || $0.contains("ek") })
    #expect(found.people.count == 2)
    #expect(found.date?.year == (service.name == "OpenReview" ? 2019 : 2018))
    #expect(found.kind == .conferencePaper)
  }

  @Test(arguments: services) func aWrongMemberCostsNothingElse(_ service: Service) throws {
    let answer = try JSON(parsing: service.answer)
    let good = try #require(try service.read(.answer(service.answer)).first)
    for place in JSONDamage.places(in: answer) {
      for value in JSONDamage.wrong {
        let damaged = JSONDamage.replacing(answer, at: place[...], with: value)
        let where_ = "\(place) = \(value.line.prefix(60))"
        let found: Finding?
        do { found = try service.read(.answer(damaged.line)).first } catch let error as ReadError {
          // A reason is enough where the work itself is gone.
          #expect(
            place.contains { service.needed.contains($0.description) } || place.count < 2,
            "\(where_): \(error)")
          continue
        }
        guard let found else {
          Issue.record("\(where_): neither a work nor a reason")
          continue
        }
        expectSound(found, where_)
        let isTitle = place.contains {
          ["title", "titles", "display_name", "content", "value", "text"].contains($0.description)
        }
        if !isTitle { #expect(found.title == good.title, "\(where_)") }
        let isPeople = place.contains {
          $0.description.lowercased().contains("author") || $0.description == "creators"
        }
        if !isPeople, !isTitle { #expect(found.people == good.people, "\(where_)") }
        if isPeople { #expect(found.people.count <= 2, "\(where_)") }
        let isDate = place.contains {
          $0.description.lowercased().contains("date") || $0.description.lowercased().contains("year")
            || ["issued", "venue", "venueid", "content"].contains($0.description)
        }
        if !isDate { #expect(found.date == good.date, "\(where_)") }
      }
    }
  }

  /// What holds of every finding, whatever it was read from.
  private func expectSound(_ found: Finding, _ place: String) {
    let title = found.title ?? ""
    #expect(title == title.squeezed && !title.isEmpty, "\(place)")
    #expect(!title.unicodeScalars.contains { $0.value < 32 }, "\(place)")
    #expect(!title.contains("<i>") && !title.contains("&amp;"), "\(place)")
    #expect(
      PublicationDate.plausible.contains(found.date?.year ?? 2000),
      "\(place): \(String(describing: found.date))")
    for person in found.people + found.editors {
      #expect(
        !person.parted.trimmed.isEmpty && !person.parted.unicodeScalars.contains { $0.value < 32 }, "\(place)"
      )
    }
    for text in [found.container, found.event, found.volume, found.issue, found.pages, found.publisher] {
      #expect(text == nil || text?.isEmpty == false, "\(place): an empty text is none")
    }
  }

  @Test(arguments: services) func bytesThatAreNoAnswerHaveAReason(_ service: Service) {
    for body in [
      "", " \n", "null", "true", "3", "\"text\"", "[]", "{}", "{\"a\":", "[1,2",
      "<html><head></head><body>Error</body></html>",
      "<!DOCTYPE html><html><title>Error</title></html>", "Not found.", "{\"status\":\"error\"}",
      "{\"message\":\"Forbidden\"}", "\u{FEFF}{}",
      String(repeating: "[", count: 100_000), "{\"message\":" + String(repeating: "{\"a\":", count: 5_000),
      "\u{0}\u{0}\u{0}",
    ] {
      let error = #expect(throws: ReadError.self, "\(body.prefix(40))") { try service.read(.answer(body)) }
      #expect(error != nil)
    }
  }

  @Test(arguments: services) func anAnswerCutOffAnywhereHasAReason(_ service: Service) {
    let bytes = Array(service.answer.utf8)
    for length in stride(from: 1, to: bytes.count - 1, by: 7) {
      var page = Page.answer("")
      page.body = Array(bytes.prefix(length))
      #expect(throws: ReadError.self) { try service.read(page) }
    }
  }

  @Test(arguments: services) func unknownMembersAndOrderDoNotMatter(_ service: Service) throws {
    let answer = try JSON(parsing: service.answer)
    func shuffled(_ json: JSON, _ dice: inout Dice) -> JSON {
      switch json {
      case .object(let members):
        var members =
          members.map { JSON.Member($0.name, shuffled($0.value, &dice)) } + [
            .init("x-\(members.count)", .null)
          ]
        members.shuffle(using: &dice)
        return .object(members)
      case .array(let items): return .array(items.map { shuffled($0, &dice) })
      default: return json
      }
    }
    let good = try service.read(.answer(service.answer))
    var dice = Dice(seed: 4)
    for _ in 0..<20 { #expect(try service.read(.answer(shuffled(answer, &dice).line)) == good) }
  }
}
