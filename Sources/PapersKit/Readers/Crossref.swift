/// Crossref's REST API (https://www.crossref.org/documentation/retrieve-metadata/rest-api/).
public enum Crossref {
  public static let host = "api.crossref.org"
  /// DOIs a call of `filter=doi:`; others keep to it, and the address stays short.
  public static let batchLimit = 50
  /// Bytes of an address, well below what proxies take.
  public static let longestAddress = 4000
  /// Candidates asked for a bibliographic query.
  public static let candidates = 5

  /// The works of the DOIs, in as few calls as the limits allow. A DOI that holds a comma cannot stand in a filter and
  /// is asked by itself; arXiv's DOIs are DataCite's and are not asked at all.
  public static func works(_ dois: [DOI], contact: String?, reason: String) -> [Request] {
    var requests: [Request] = []
    var batch: [DOI] = []
    func close() {
      if !batch.isEmpty { requests.append(request(for: batch, contact: contact, reason: reason)) }
      batch = []
    }
    for doi in dois where doi.arXiv == nil {
      if doi.text.contains(",") {
        requests.append(work(doi, contact: contact, reason: reason))
        continue
      }
      let size = batch.reduce(doi.text.utf8.count) { $0 + $1.text.utf8.count + 5 }
      if batch.count == batchLimit || size > longestAddress { close() }
      batch.append(doi)
    }
    close()
    return requests
  }

  private static func request(for batch: [DOI], contact: String?, reason: String) -> Request {
    if batch.count == 1 { return work(batch[0], contact: contact, reason: reason) }
    let filter = batch.map { "doi:\($0.text)" }.joined(separator: ",")
    let query = [("filter", filter), ("rows", String(batch.count))] + politeQuery(contact)
    return Request(.service("https://\(host)/works", query), reason: reason)
  }

  public static func work(_ doi: DOI, contact: String?, reason: String) -> Request {
    Request(.service("https://\(host)/works/\(doi.inPath)", politeQuery(contact)), reason: reason)
  }

  /// A query by words: title, and surnames and year where known. Every hit must be verified: it always finds something.
  public static func search(
    _ words: String, authors: [String] = [], rows: Int = candidates, contact: String?, reason: String
  ) -> Request {
    let text = ([words] + authors).joined(separator: " ").squeezed
    let query = [("query.bibliographic", text), ("rows", String(rows))] + politeQuery(contact)
    return Request(.service("https://\(host)/works", query), reason: reason)
  }

  /// The works of an answer, single or list, in its order; items that are no works are left out of a list, as are test
  /// deposits: 10.5555 is Crossref's prefix for examples, whatever
  /// title they bear. The DOIs that ACM's library gives under it are registered nowhere.
  public static func read(_ page: Page) throws(ReadError) -> [Finding] {
    // A published review often bears the very title of what it reviews; words never mean it.
    try read(page) { $0["type"]?.string != "peer-review" }
  }

  private static func read(_ page: Page, _ isMeant: (JSON) -> Bool) throws(ReadError) -> [Finding] {
    let json = try page.json()
    guard json["status"]?.string == "ok" else {
      throw .service(page.serviceMessage ?? "Crossref's answer has no status")
    }
    guard let message = json["message"] else { throw .malformed("Crossref's answer has no message") }
    switch json["message-type"]?.string {
    case "work" where isTest(message): throw .notFound
    case "work": return [try WorkItem(message).finding(.crossref, address(of: message) ?? page.quotedAddress)]
    case "work-list":
      let findings = message["items"]?.array.filter { !isTest($0) && isMeant($0) }.compactMap { item in
        try? WorkItem(item).finding(.crossref, address(of: item) ?? page.quotedAddress)
      }
      guard let findings, !findings.isEmpty else { throw .notFound }
      return findings
    case let other: throw .malformed("Crossref answered with a \(other ?? "message without a type")")
    }
  }

  /// The batch's answer, one for each DOI asked, in the order of the asking; nil for what Crossref does not know.
  public static func read(_ page: Page, asked: [DOI]) throws(ReadError) -> [Finding?] {
    let found: [Finding]
    do { found = try read(page) { _ in true } } catch .notFound { found = [] }
    if asked.count == 1 { return [try page.works(of: asked[0], among: found).first] }
    let byDOI = Dictionary(found.compactMap { f in f.doi.map { ($0, f) } }, uniquingKeysWith: { a, _ in a })
    return asked.map { byDOI[$0] }
  }

  private static func isTest(_ item: JSON) -> Bool {
    item["DOI"]?.string.flatMap { DOI($0) }?.text.hasPrefix("10.5555/") == true
  }
  private static func address(of item: JSON) -> String? {
    item["DOI"]?.string.flatMap { DOI($0) }.map { "https://\(host)/works/\($0.inPath)" }
  }
}
