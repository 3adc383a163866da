/// Semantic Scholar's Academic Graph (https://api.semanticscholar.org/api-docs/graph).
public enum SemanticScholar {
  public static let host = "api.semanticscholar.org"
  static let base = "https://api.semanticscholar.org/graph/v1/paper"
  /// Ids a call of `paper/batch`.
  public static let batchLimit = 500
  /// Candidates asked for a search; a short title is drowned among those that hold its words and others.
  public static func candidates(_ words: String) -> Int {
    words.split(separator: " ").count <= 5 ? 25 : 8
  }
  public static let key = Request.Secret(header: "x-api-key", variable: "SEMANTIC_SCHOLAR_API_KEY")
  static let fields =
    "title,authors,year,venue,publicationDate,publicationTypes,externalIds,journal,abstract,openAccessPdf,url"

  /// The spelling of a reference as Semantic Scholar takes it; nil for what it does not know by id.
  public static func id(_ reference: Reference) -> String? {
    switch reference {
    case .arXiv(let id): "ARXIV:\(id.text)"
    case .doi(let doi): doi.arXiv.map { "ARXIV:\($0.text)" } ?? "DOI:\(doi.text)"
    case .acl(let id): "ACL:\(id)"
    case .page(let address): knows(address) ? "URL:\(address.text)" : nil
    case .dblp, .openReview: nil
    }
  }
  // "URL:" is documented for these sites only.
  private static let sites: Set<String> = [
    "semanticscholar.org", "arxiv.org", "aclweb.org", "aclanthology.org", "acm.org", "dl.acm.org",
    "biorxiv.org",
  ]
  private static func knows(_ address: WebAddress) -> Bool {
    sites.contains(address.host.hasPrefix("www.") ? String(address.host.dropFirst(4)) : address.host)
  }

  /// One call for at most 500 ids; the answer keeps their order.
  public static func batches(_ ids: [String], reason: String) -> [Request] {
    stride(from: 0, to: ids.count, by: batchLimit).map { start in
      let batch = Array(ids[start..<min(start + batchLimit, ids.count)])
      let body = JSON.object(["ids": .strings(batch)]).line
      return Request(
        .service("\(base)/batch", [("fields", fields)]), method: .post,
        headers: [Header("Content-Type", "application/json")], body: Array(body.utf8), reason: reason,
        secret: key)
    }
  }
  public static func paper(_ id: String, reason: String) -> Request {
    let path = id.percentEncoded(keeping: "!$&'()*+,;=:@/")
    return Request(.service("\(base)/\(path)", [("fields", fields)]), reason: reason, secret: key)
  }
  /// The one paper whose title is closest; it must be verified, for there always is one.
  public static func match(_ title: String, reason: String) -> Request {
    Request(
      .service("\(base)/search/match", [("query", title.squeezed), ("fields", fields)]), reason: reason,
      secret: key)
  }
  public static func search(_ words: String, reason: String) -> Request {
    let query = [("query", words.squeezed), ("limit", String(candidates(words))), ("fields", fields)]
    return Request(.service("\(base)/search", query), reason: reason, secret: key)
  }

  /// The papers of any answer: one paper, a match, a search, or a batch without its nulls.
  public static func read(_ page: Page) throws(ReadError) -> [Finding] {
    let json = try answer(page)
    switch json {
    case .array:
      let findings = json.array.compactMap { try? finding($0, page) }
      guard !findings.isEmpty else { throw .notFound }
      return findings
    case .object where json["paperId"] != nil: return [try finding(json, page)]
    case .object where json["data"] != nil || json["total"] != nil:
      let findings = (json["data"]?.array ?? []).compactMap { try? finding($0, page) }
      guard !findings.isEmpty else { throw .notFound }
      return findings
    default: throw .malformed("Semantic Scholar's answer holds no paper")
    }
  }

  /// A batch's papers in the order of the ids asked; nil for an unknown id.
  public static func readBatch(_ page: Page) throws(ReadError) -> [Finding?] {
    let json = try answer(page)
    guard case .array(let items) = json else {
      throw .malformed("Semantic Scholar's answer to a batch is no array")
    }
    return items.map { try? finding($0, page) }
  }

  private static func answer(_ page: Page) throws(ReadError) -> JSON {
    let json = try page.json()
    if let error = json["error"]?.string {
      if error.lowercased().contains("not found") { throw .notFound }
      throw .service(error)
    }
    if json["paperId"] == nil, json["data"] == nil, let message = json["message"]?.string {
      throw .service(message)
    }
    return json
  }

  private static func finding(_ json: JSON, _ page: Page) throws(ReadError) -> Finding {
    guard let title = MarkupText.plain(json["title"]?.string) else {
      throw .malformed("Semantic Scholar's \(json["paperId"]?.string ?? "paper") has no title")
    }
    let id = json["paperId"]?.string
    var f = Finding(source: .semanticScholar, url: id.map { "\(base)/\($0)" } ?? page.address.text)
    f.semanticScholar = id
    f.title = WorkItem.withoutMark(title)
    f.isRetracted = f.title != title
    f.people = (json["authors"]?.array ?? []).compactMap { author in
      MarkupText.plain(author["name"]?.string).map { Finding.Name(whole: $0) }
    }
    f.date = date(json)
    let ids = json["externalIds"]
    f.arXiv = ids?["ArXiv"]?.string.flatMap { ArXivID($0)?.base }
    f.setDOI(ids?["DOI"]?.string)
    f.dblp = ids?["DBLP"]?.string
    f.acl = ids?["ACL"]?.string
    readVenue(json, into: &f)
    f.abstract = MarkupText.abstract(json["abstract"]?.string)
    f.pdf = json["openAccessPdf"]?["url"]?.string.flatMap { WebAddress($0) }
    f.kind = kind(json, f)
    return f
  }

  // `publicationDate` is often the preprint's, `year` the published form's: the day counts only within the year.
  private static func date(_ json: JSON) -> PublicationDate? {
    let day = json["publicationDate"]?.date
    guard let year = json["year"]?.year else { return day }
    return day?.year == year ? day : PublicationDate(year: year)
  }

  private static func readVenue(_ json: JSON, into f: inout Finding) {
    let journal = json["journal"]
    let name = MarkupText.plain(journal?["name"]?.string)
    let venue = MarkupText.plain(json["venue"]?.string)
    f.container = name ?? venue
    f.event = name != nil && venue != name ? venue : nil
    f.pages = MarkupText.plain(journal?["pages"]?.string).map { $0.replacing(" - ", with: "-") }
    f.volume = MarkupText.plain(journal?["volume"]?.string)
    // arXiv stands as journal "ArXiv", volume "abs/2312.07559".
    if f.volume?.hasPrefix("abs/") == true { f.volume = nil }
  }

  /// `publicationTypes` says "JournalArticle" of nearly everything; DBLP's key is the better witness.
  private static func kind(_ json: JSON, _ f: Finding) -> WorkKind? {
    if let key = f.dblp {
      if key.hasPrefix("conf/") { return .conferencePaper }
      if key.hasPrefix("journals/"), !key.hasPrefix("journals/corr/") { return .journalArticle }
    }
    let venue = (f.container ?? "").folded
    if venue == "arxiv" || venue == "arxiv org" || (venue.isEmpty && f.dblp != nil) { return .preprint }
    // CoRR's key beside another venue: the paper is published, how is not said.
    if f.dblp != nil { return nil }
    let types = Set((json["publicationTypes"]?.array ?? []).compactMap(\.string))
    switch (types.contains("Conference"), types.contains("JournalArticle")) {
    case (true, false): return .conferencePaper
    case (false, true): return .journalArticle
    case (true, true): return nil
    case (false, false):
      return types.contains("Book") ? .book : types.contains("BookSection") ? .chapter : nil
    }
  }
}
