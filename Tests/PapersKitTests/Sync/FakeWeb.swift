import Synchronization

@testable import PapersKit

/// A few works behind the wire formats of the services, for whole syncs without a socket.
final class FakeWeb: Sendable {
  struct Work: Sendable {
    var title: String
    var people: [String] = ["Ada Lovelace", "Alan Turing"]
    var year = 2018
    var venue = "OSDI"
    var doi: String?
    var arXiv: String?
    /// Known to Semantic Scholar by its title.
    var isMatched = true
  }

  private let works: [Work]
  private let state = Mutex<(asked: [String], shut: Set<String>, pages: [String: String])>(([], [], [:]))

  init(_ works: [Work]) { self.works = works }

  /// The addresses asked so far.
  var asked: [String] { state.withLock { $0.asked } }
  func count(_ host: String) -> Int { asked.count { $0.contains("//" + host) } }
  /// The host shows a bot check from now on.
  func shut(_ host: String) { state.withLock { _ = $0.shut.insert(host) } }
  func put(_ html: String, at address: String) { state.withLock { $0.pages[address] = html } }

  var fetcher: Fetcher { Fetcher { requests in requests.map(self.answer) } }
  static let none = Fetcher { requests in requests.map { .failure(.offline(host: $0.address.host)) } }

  private func answer(_ request: Request) -> Fetcher.Answer {
    let address = request.address
    let (isShut, page) = state.withLock { state in
      state.asked.append(address.text)
      return (state.shut.contains(address.host), state.pages[address.text])
    }
    if isShut { return .failure(.wall(host: address.host, kind: "test")) }
    func reply(_ text: String, _ type: String = "application/json", status: Int = 200) -> Fetcher.Answer {
      .success(
        Page(
          request: request, address: address, status: status, headers: [Header("Content-Type", type)],
          body: Array(text.utf8)))
    }
    if let page { return reply(page, "text/html") }
    switch address.host {
    case "export.arxiv.org":
      let ids = (address.queryValue("id_list") ?? "").split(separator: ",").map(String.init)
      return reply(atom(works.filter { $0.arXiv.map(ids.contains) ?? false }), "application/atom+xml")
    case "api.crossref.org":
      let wanted = crossref(address)
      if address.path != "/works" {
        guard let work = wanted.first else { return reply("Resource not found.", "text/plain", status: 404) }
        return reply(#"{"status":"ok","message-type":"work","message":\#(item(work))}"#)
      }
      let items = wanted.map(item).joined(separator: ",")
      return reply(#"{"status":"ok","message-type":"work-list","message":{"items":[\#(items)]}}"#)
    case "api.semanticscholar.org":
      if address.path.hasSuffix("batch") {
        let ids = (try? JSON(parsing: request.body))?["ids"]?.array.compactMap(\.string) ?? []
        let found = ids.map { id in
          works.first { "ARXIV:\($0.arXiv ?? "-")" == id || "DOI:\($0.doi ?? "-")" == id }.map(paper)
            ?? "null"
        }
        return reply("[\(found.joined(separator: ","))]")
      }
      let wanted = (address.queryValue("query") ?? "").folded
      guard let work = works.first(where: { $0.isMatched && $0.title.folded == wanted }) else {
        return reply(#"{"error":"Title match not found"}"#, status: 404)
      }
      return reply(#"{"data":[\#(paper(work))]}"#)
    default: return reply("<html><title>404</title></html>", "text/html", status: 404)
    }
  }

  private func crossref(_ address: WebAddress) -> [Work] {
    if address.path != "/works" {
      let doi = DOI(address.path.dropFirst("/works/".count))
      return works.filter { $0.doi.flatMap { DOI($0) } == doi }
    }
    if let filter = address.queryValue("filter") {
      let dois = filter.split(separator: ",").compactMap { DOI($0.dropFirst(4)) }
      return works.filter { $0.doi.flatMap { DOI($0) }.map(dois.contains) ?? false }
    }
    let words = Set((address.queryValue("query.bibliographic") ?? "").folded.split(separator: " "))
    return works.filter { $0.doi != nil && words.isSuperset(of: $0.title.folded.split(separator: " ")) }
  }

  private func item(_ work: Work) -> String {
    let people = work.people.map { name in
      let parts = name.split(separator: " ")
      return #"{"given":"\#(parts[0])","family":"\#(parts[1])"}"#
    }
    return """
      {"DOI":"\(work.doi ?? "")","type":"proceedings-article","title":["\(work.title)"],"publisher":"ACM",
      "author":[\(people.joined(separator: ","))],"container-title":["\(work.venue)"],"page":"1-9",
      "issued":{"date-parts":[[\(work.year)]]}}
      """
  }

  private func paper(_ work: Work) -> String {
    let ids = [work.doi.map { #""DOI":"\#($0)""# }, work.arXiv.map { #""ArXiv":"\#($0)""# }].compactMap { $0 }
    let people = work.people.map { #"{"name":"\#($0)"}"# }.joined(separator: ",")
    return """
      {"paperId":"p\(work.title.utf8.count)","title":"\(work.title)","year":\(work.year),"venue":"\(work.venue)",
      "externalIds":{\(ids.joined(separator: ","))},"authors":[\(people)],"publicationTypes":["Conference"]}
      """
  }

  private func atom(_ works: [Work]) -> String {
    let entries = works.map { work in
      let people = work.people.map { "<author><name>\($0)</name></author>" }.joined()
      return """
        <entry><id>http://arxiv.org/abs/\(work.arXiv ?? "")v2</id><title>\(work.title)</title>
        <published>\(work.year)-02-01T00:00:00Z</published><summary>About it.</summary>\(people)</entry>
        """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom">\(entries.joined())</feed>
      """
  }
}
