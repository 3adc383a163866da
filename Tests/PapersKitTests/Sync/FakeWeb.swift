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
    /// Known to Crossref by its DOI.
    var isRegistered = true
    /// Known to OpenAlex by its title.
    var isInOpenAlex = false
    /// arXiv's comment.
    var comment: String?
  }

  private let works: [Work]
  private struct State {
    var asked: [String] = []
    var shut: Set<String> = []
    var down: Set<String> = []
    var pages: [String: String] = [:]
    /// What every search by words finds, beside what it asks for.
    var always: Work?
  }
  private let state = Mutex(State())

  init(_ works: [Work]) { self.works = works }

  /// The addresses asked so far.
  var asked: [String] { state.withLock { $0.asked } }
  func count(_ host: String) -> Int { asked.count { $0.contains("//" + host) } }
  /// The host shows a bot check from now on.
  func shut(_ host: String) { state.withLock { _ = $0.shut.insert(host) } }
  /// The host cannot be reached from now on.
  func take(down host: String) { state.withLock { _ = $0.down.insert(host) } }
  func answerSearches(with work: Work) { state.withLock { $0.always = work } }
  func put(_ html: String, at address: String) { state.withLock { $0.pages[address] = html } }

  var fetcher: Fetcher { Fetcher { requests in requests.map(self.answer) } }
  static let none = Fetcher { requests in requests.map { .failure(.offline(host: $0.address.host)) } }

  private func answer(_ request: Request) -> Fetcher.Answer {
    let address = request.address
    let (now, page) = state.withLock { state in
      state.asked.append(address.text)
      return (state, state.pages[address.text])
    }
    if now.down.contains(address.host) { return .failure(.unreachable(host: address.host, "down")) }
    if now.shut.contains(address.host) { return .failure(.wall(host: address.host, kind: "test")) }
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
      if let query = address.queryValue("search_query") {
        let words = query.split(separator: " ").filter { $0.hasPrefix("ti:") }.map { String($0.dropFirst(3)) }
        let found = works.filter { work in
          work.arXiv != nil
            && Set(work.title.folded.split(separator: " ").map(String.init)).isSuperset(of: words)
        }
        return reply(atom(found), "application/atom+xml")
      }
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
      guard let work = works.first(where: { $0.isMatched && $0.title.folded == wanted }) ?? now.always else {
        return reply(#"{"error":"Title match not found"}"#, status: 404)
      }
      return reply(#"{"data":[\#(paper(work))]}"#)
    case "api.datacite.org":
      let names = (address.queryValue("query") ?? address.path).lowercased()
      let found = works.filter { $0.arXiv.map { names.contains("10.48550/arxiv.\($0)") } ?? false }
      guard let work = found.first else { return reply(#"{"errors":[{"status":"404"}]}"#, status: 404) }
      let data = found.map(dataCite).joined(separator: ",")
      return reply(
        address.queryValue("query") == nil ? #"{"data":\#(dataCite(work))}"# : #"{"data":[\#(data)]}"#)
    case "api.openalex.org":
      let doi = DOI(address.path.dropFirst("/works/".count))
      let words = (address.queryValue("filter") ?? "").replacing("title.search:", with: "").folded
      let found = works.filter {
        doi == nil ? $0.isInOpenAlex && $0.title.folded == words : $0.doi.flatMap { DOI($0) } == doi
      }
      guard doi == nil || !found.isEmpty else { return reply("<html>404</html>", "text/html", status: 404) }
      let shown = found.map(openAlex)
      return reply(doi == nil ? #"{"results":[\#(shown.joined(separator: ","))]}"# : shown[0])
    default: return reply("<html><title>404</title></html>", "text/html", status: 404)
    }
  }

  private func dataCite(_ work: Work) -> String {
    let people = work.people.map { #"{"name":"\#($0)","nameType":"Personal"}"# }.joined(separator: ",")
    return """
      {"id":"10.48550/arxiv.\(work.arXiv ?? "")","attributes":{"doi":"10.48550/arxiv.\(work.arXiv ?? "")",
      "titles":[{"title":"\(work.title)"}],"creators":[\(people)],"publicationYear":\(work.year),
      "publisher":"arXiv","types":{"resourceTypeGeneral":"Preprint"}}}
      """
  }

  private func openAlex(_ work: Work) -> String {
    let people = work.people.map { #"{"raw_author_name":"\#($0)"}"# }.joined(separator: ",")
    return """
      {"id":"https://openalex.org/W1","title":"\(work.title)","publication_year":\(work.year),
      "doi":\(work.doi.map { "\"https://doi.org/\($0)\"" } ?? "null"),"authorships":[\(people)],
      "primary_location":{"source":{"display_name":"\(work.venue)","type":"conference"}}}
      """
  }

  private func crossref(_ address: WebAddress) -> [Work] {
    if address.path != "/works" {
      let doi = DOI(address.path.dropFirst("/works/".count))
      return works.filter { $0.isRegistered && $0.doi.flatMap { DOI($0) } == doi }
    }
    if let filter = address.queryValue("filter") {
      let dois = filter.split(separator: ",").compactMap { DOI($0.dropFirst(4)) }
      return works.filter { $0.isRegistered && $0.doi.flatMap { DOI($0) }.map(dois.contains) ?? false }
    }
    let words = Set((address.queryValue("query.bibliographic") ?? "").folded.split(separator: " "))
    return works.filter {
      $0.doi != nil && $0.isRegistered && words.isSuperset(of: $0.title.folded.split(separator: " "))
    }
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
      let comment = work.comment.map { "<arxiv:comment>\($0)</arxiv:comment>" } ?? ""
      let people = work.people.map { "<author><name>\($0)</name></author>" }.joined()
      return """
        <entry><id>http://arxiv.org/abs/\(work.arXiv ?? "")v2</id><title>\(work.title)</title>
        <published>\(work.year)-02-01T00:00:00Z</published><summary>About it.</summary>\(comment)\(people)</entry>
        """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"
      xmlns:arxiv="http://arxiv.org/schemas/atom">\(entries.joined())</feed>
      """
  }
}
