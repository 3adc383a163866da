/// arXiv's query API (https://info.arxiv.org/help/api/user-manual.html): ids in batches, titles by search.
public enum ArXivAPI {
  public static let host = "export.arxiv.org"
  static let base = "https://export.arxiv.org/api/query"
  /// Ids a call. The manual allows slices of 2000; smaller ones answer sooner.
  public static let batchLimit = 500
  /// Bytes of an address; a longer list of ids goes as a form by POST, as the manual allows.
  public static let longestAddress = 2000
  /// Candidates asked for a title search.
  public static let candidates = 5
  /// Words of a title that are searched for: each must occur.
  static let searchedWords = 10

  /// The newest versions of the papers, each id once.
  public static func papers(_ ids: [ArXivID], reason: String) -> [Request] {
    var seen: Set<String> = []
    let unique = ids.map(\.base).filter { seen.insert($0.text).inserted }
    return stride(from: 0, to: unique.count, by: batchLimit).map { start in
      let batch = unique[start..<min(start + batchLimit, unique.count)]
      // Without max_results the answer is cut after ten.
      let query = [
        ("id_list", batch.map(\.text).joined(separator: ",")), ("start", "0"),
        ("max_results", String(batch.count)),
      ]
      let address = WebAddress.service(base, query)
      if address.text.utf8.count <= longestAddress { return Request(address, reason: reason) }
      return Request(
        .service(base), method: .post, headers: [Header("Content-Type", "application/x-www-form-urlencoded")],
        body: Array((address.query ?? "").utf8), reason: reason)
    }
  }

  /// By the words of a title, and the first author's family name where it is known.
  public static func search(
    _ title: String, author: String? = nil, rows: Int = candidates, reason: String
  ) -> Request {
    let words = title.folded.split(separator: " ").filter {
      $0.utf8.count > 1 && !unsearchable.contains(String($0))
    }
    var terms = words.prefix(searchedWords).map { "ti:\($0)" }
    if let author = author?.folded.split(separator: " ").last { terms.append("au:\(author)") }
    let query = [
      ("search_query", terms.joined(separator: " AND ")), ("start", "0"), ("max_results", String(rows)),
    ]
    return Request(.service(base, query), reason: reason)
  }
  // Lucene's operators and what its stop list drops.
  private static let unsearchable: Set<String> = [
    "and", "or", "not", "andnot", "the", "of", "for", "in", "on", "to", "an", "with", "by", "is", "are", "at",
    "from",
  ]

  /// The papers of an answer; unknown ids are missing or stand as entries without a title, and are left out.
  public static func read(_ page: Page) throws(ReadError) -> [Finding] {
    let findings = try entries(page).compactMap { finding($0, page) }
    guard !findings.isEmpty else { throw .notFound }
    return findings
  }

  /// The answer to a batch, one for each id asked, in the order of the asking; nil for an id that arXiv does not know.
  public static func read(_ page: Page, asked: [ArXivID]) throws(ReadError) -> [Finding?] {
    let findings = try entries(page).compactMap { finding($0, page) }
    let byID = Dictionary(
      findings.compactMap { f in f.arXiv.map { ($0.text, f) } }, uniquingKeysWith: { a, _ in a })
    return asked.map { byID[$0.text] }
  }

  /// The id for which arXiv refused a whole batch; asking again without it saves the others.
  public static func refusedID(_ error: ReadError, among asked: [ArXivID]) -> ArXivID? {
    guard case .service(let words) = error, let name = words.split(separator: " ").last else { return nil }
    return asked.first { $0.text == name || $0.description == name }
  }

  private static func entries(_ page: Page) throws(ReadError) -> [Element] {
    let start = page.body.prefix(64).drop { $0.isBlank || $0 >= 0x80 }
    let isXML = start.first == UInt8(ascii: "<") && !page.looksLikeHTML
    guard isXML else {
      // "Rate exceeded." comes as plain text, with 429 or 503.
      if String(decoding: start, as: UTF8.self).hasPrefix("Rate exceeded") {
        throw .service("Rate exceeded.")
      }
      try page.refuseTrouble()
      throw .malformed("arXiv sent what is no XML")
    }
    let feed: Element
    do { feed = try XML.parse(page.body) } catch {
      if !(200...299).contains(page.status) { try page.refuseTrouble() }
      throw .malformed("arXiv's feed is cut off or damaged: \(error.sentence)")
    }
    guard feed.name == "feed" || feed.name == "entry" else {
      throw .malformed("arXiv sent a \(feed.name), no feed")
    }
    let entries = feed.name == "entry" ? [feed] : feed.children("entry")
    // Errors come as an entry, with status 200 or 400.
    if let error = entries.first(where: { $0.child("id")?.text.contains("/api/errors") == true }) {
      throw .service(MarkupText.plain(error.child("summary")?.text) ?? "arXiv answered with an error")
    }
    if !(200...299).contains(page.status) { try page.refuseTrouble() }
    return entries
  }

  private static func finding(_ entry: Element, _ page: Page) -> Finding? {
    guard let title = ArXivText.plain(entry.child("title")?.text),
      let id = identifier(entry.child("id")?.text)
    else {
      return nil
    }
    var f = Finding(source: .arXiv, url: "https://arxiv.org/abs/\(id.text)")
    f.kind = .preprint
    f.title = title
    f.arXiv = id
    f.people = entry.children("author").compactMap { author in
      ArXivText.plain(author.child("name")?.text).map { Finding.Name(whole: $0) }
    }
    // The first version's day; `updated` is the newest version's.
    f.date = entry.child("published").flatMap { PublicationDate($0.text.trimmed) }
    f.abstract = MarkupText.abstract(ArXivText.plain(entry.child("summary")?.text))
    f.setDOI(MarkupText.plain(entry.child("doi")?.text).map { String($0.prefix { !$0.isWhitespace }) })
    f.journalReference = ArXivText.plain(entry.child("journal_ref")?.text)
    f.comment = ArXivText.plain(entry.child("comment")?.text)
    let primary = entry.child("primary_category")?["term"]
    let others = entry.children("category").compactMap { $0["term"] }.filter { $0 != primary }
    f.categories = ([primary].compactMap { $0 } + others).filter { !$0.isEmpty }
    f.landing = WebAddress("https://arxiv.org/abs/\(id.text)")
    f.pdf = WebAddress("https://arxiv.org/pdf/\(id.text)")
    return f
  }

  /// `http://arxiv.org/abs/cond-mat/0102536v1`
  private static func identifier(_ address: String?) -> ArXivID? {
    guard let path = address?.trimmed.split(separator: "/abs/", maxSplits: 1).last else { return nil }
    return ArXivID(path)
  }
}
