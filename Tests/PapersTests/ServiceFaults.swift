import Foundation
import PapersKit
import Testing

/// The table of `ServiceFaultTests`: wrong answers of the services, and what the report must say.
enum ServiceFaults {
  enum Service: String, Sendable, CaseIterable {
    case crossref, arxiv, semanticscholar

    var host: String {
      switch self {
      case .crossref: "api.crossref.org"
      case .arxiv: "export.arxiv.org"
      case .semanticscholar: "api.semanticscholar.org"
      }
    }
    /// A reading that only this service could know, told from all others by the case's number.
    func reading(_ n: Int) -> String {
      switch self {
      case .crossref: "[Zq\(n) Things That Fail](https://doi.org/10.5555/zq\(n)x). Ann Author. 2021."
      case .arxiv: "[Zq\(n) Things That Fail](https://arxiv.org/abs/2001.9\(n + 1000)). Ann Author. 2021."
      case .semanticscholar: "Ann Author. \"Zq\(n) Things That Fail Again and Again\". 2021."
      }
    }
    /// Its request's address, as the simulation sees it.
    func pattern(_ n: Int) -> String {
      switch self {
      case .crossref: "api.crossref.org.*zq\(n)x"
      case .arxiv: "export.arxiv.org.*2001.9\(n + 1000)"
      case .semanticscholar: "api.semanticscholar.org.*Zq\(n)[^0-9]"
      }
    }
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var service: Service
    var name: String
    var fault: String
    /// Words of the report's line beside the host; empty: the service only said that it does not know the work.
    var says: String
    var testDescription: String { "\(service.rawValue): \(name)" }
  }

  static let html =
    "<!DOCTYPE html><html><head><title>Maintenance</title></head><body>Back soon</body></html>"
  static let deep = String(repeating: "[", count: 200_000)

  /// What any service may do, and what is said of it; `host`: the host's name and some reason.
  static let common: [(name: String, fault: String, says: String)] = [
    ("HTML in place of data", body(html), "a web page in place of data"),
    ("nothing", body("", "application/json"), "an empty answer"),
    ("an answer cut short", #""fault":"truncate""#, "answer is broken"),
    ("random bytes", #""fault":"garbage""#, "sent what is no "),
    ("a server in trouble", #""fault":"status","status":500"#, "status 500"),
    ("a reset", #""fault":"reset""#, "answer is broken"),
    ("more than is read", #""fault":"bomb","mib":64,"type":"application/json""#, "more than 32 MB"),
    ("an entity bomb", #""fault":"entities""#, "host"),
    ("200,000 brackets", body(deep, "application/json"), "sent what is no "),
    (
      "a pause of two hours", #""fault":"status","status":429,"headers":{"Retry-After":"7200"}"#,
      "says \"later\""
    ),
    ("a bot wall", body("<html><title>Just a moment...</title>"), ""),
  ]

  static let odd: [Case] = [
    (.crossref, "null", "null"), (.crossref, "an empty object", "{}"), (.crossref, "a number", "17"),
    (.crossref, "a message that is null", #"{"status":"ok","message-type":"work-list","message":null}"#),
    (
      .crossref, "items that are null",
      #"{"status":"ok","message-type":"work-list","message":{"total-results":2,"items":[null,null]}}"#
    ),
    (
      .crossref, "fields of the wrong kind",
      #"{"status":"ok","message-type":"work-list","message":{"items":[{"DOI":5,"title":{"a":1},"author":"x","issued":[]}]}}"#
    ),
    (
      .crossref, "another work",
      #"{"status":"ok","message-type":"work-list","message":{"items":[{"DOI":"10.5555/other","title":["Fish"],"author":[{"family":"Trout"}],"issued":{"date-parts":[[1999]]}}]}}"#
    ),
    (.semanticscholar, "null", "null"), (.semanticscholar, "a list of null", "[null]"),
    (.semanticscholar, "data that is null", #"{"total":1,"data":null}"#),
    (.semanticscholar, "data with null", #"{"total":1,"data":[null]}"#),
    (
      .semanticscholar, "another work",
      #"{"total":1,"data":[{"paperId":"1","title":"Fish","authors":[{"name":"Theo Trout"}],"year":1999}]}"#
    ),
    (.arxiv, "an empty feed", #"<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"></feed>"#),
    (
      .arxiv, "an error inside a 200",
      """
      <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>https://arxiv.org/api/errors#x</id>\
      <title>Error</title><summary>incorrect id format</summary></entry></feed>
      """
    ),
    (
      .arxiv, "another work",
      """
      <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/1901.00001v1</id>\
      <title>Fish</title><published>2019-01-01T00:00:00Z</published><author><name>Theo Trout</name></author></entry></feed>
      """
    ),
    (
      .arxiv, "XML that does not end",
      #"<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry>"#
    ),
    (.arxiv, "JSON in place of a feed", "{}"),
  ].map { service, name, text in
    Case(
      service: service, name: name,
      fault: body(text, service == .arxiv ? "application/atom+xml; charset=utf-8" : "application/json"),
      says: "")
  }

  static let cases: [Case] =
    Service.allCases.flatMap { service in
      common.map {
        Case(
          service: service, name: $0.name, fault: $0.fault, says: $0.says == "host" ? service.host : $0.says)
      }
    } + odd

  static func body(_ text: String, _ type: String = "text/html") -> String {
    #""fault":"body","type":"\#(type)","body":\#(JSON.string(text).line)"#
  }

  static let faults: String = {
    let all = cases.enumerated().map { n, c in
      #"{"match":\#(JSON.string(c.service.pattern(n)).line),\#(c.fault)}"#
    }
    return "[\(all.joined(separator: ","))]"
  }()
}
