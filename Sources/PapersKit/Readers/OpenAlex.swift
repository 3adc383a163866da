/// OpenAlex (https://developers.openalex.org/api-reference): a look-up of one work by DOI costs nothing, lists and
/// searches use up a daily allowance.
public enum OpenAlex {
  public static let host = "api.openalex.org"
  /// https://developers.openalex.org/api-reference/authentication knows the parameter only.
  public static let key = Request.Secret(parameter: "api_key", variable: "OPENALEX_API_KEY")
  /// Candidates asked for a search.
  public static let candidates = 5
  /// Words of an abstract that are put together again; an index beyond it is no abstract.
  static let longestAbstract = 5000

  public static func work(_ doi: DOI, reason: String) -> Request {
    Request(.service("https://\(host)/works/https://doi.org/\(doi.inPath)"), reason: reason, secret: key)
  }
  /// By title words; the comma and the bar are the filter's own and go.
  public static func search(_ title: String, rows: Int = candidates, reason: String) -> Request {
    let words = String(title.map { ",|:".contains($0) ? " " : $0 }).squeezed
    let query = [("filter", "title.search:\(words)"), ("per-page", String(rows))]
    return Request(.service("https://\(host)/works", query), reason: reason, secret: key)
  }

  /// What is left of the day, from the headers of an answer.
  public struct Allowance: Hashable, Sendable {
    public var limit: Int?
    /// Credits; a list or search costs some, a single look-up none.
    public var remaining: Int
    /// Seconds until it is full again.
    public var resetsIn: Int?
    public init(limit: Int?, remaining: Int, resetsIn: Int?) {
      (self.limit, self.remaining, self.resetsIn) = (limit, remaining, resetsIn)
    }
  }
  public static func allowance(_ headers: [Header]) -> Allowance? {
    guard let remaining = headers["X-RateLimit-Remaining"].flatMap({ Int($0) }) else { return nil }
    return Allowance(
      limit: headers["X-RateLimit-Limit"].flatMap { Int($0) }, remaining: remaining,
      resetsIn: headers["X-RateLimit-Reset"].flatMap { Int($0) })
  }

  /// The works of an answer, single or list.
  public static func read(_ page: Page) throws(ReadError) -> [Finding] {
    let json = try page.json()
    if json["error"] != nil { throw .service(page.serviceMessage ?? "OpenAlex answered with an error") }
    if case .array(let results) = json["results"] {
      let findings = results.compactMap { try? finding($0, page) }
      guard !findings.isEmpty else { throw .notFound }
      return findings
    }
    guard json["id"] != nil || json["title"] != nil || json["doi"] != nil else {
      throw .malformed("OpenAlex's answer holds no work")
    }
    return [try finding(json, page)]
  }

  private static func finding(_ json: JSON, _ page: Page) throws(ReadError) -> Finding {
    guard
      let title = MarkupText.plain(json["title"]?.string) ?? MarkupText.plain(json["display_name"]?.string)
    else {
      throw .malformed("OpenAlex's \(json["id"]?.string ?? "work") has no title")
    }
    var f = Finding(source: .openAlex, url: page.address.text)
    f.openAlex = json["id"]?.string.flatMap { $0.split(separator: "/").last.map(String.init) }
    f.title = WorkItem.withoutMark(title)
    f.isRetracted = json["is_retracted"]?.bool == true || f.title != title
    f.people = (json["authorships"]?.array ?? []).compactMap(name)
    // Beyond a hundred authors the list is cut (https://docs.openalex.org/api-entities/authors/limitations).
    f.andOthers = json["is_authors_truncated"]?.bool == true
    f.date = date(json)
    f.kind = kind(json)
    readPlace(json, into: &f)
    f.setDOI(json["doi"]?.string)
    f.language = json["language"]?.string
    f.abstract = abstract(json["abstract_inverted_index"])
    return f
  }

  /// The name as the paper writes it; `author.display_name` is another paper's spelling, at worst another person's.
  private static func name(_ authorship: JSON) -> Finding.Name? {
    let raw = MarkupText.plain(authorship["raw_author_name"]?.string)
    guard var text = raw ?? MarkupText.plain(authorship["author"]?["display_name"]?.string) else {
      return nil
    }
    // figshare numbers its people: "Mihai G Netea (15649)".
    if text.hasSuffix(")"), let open = text.lastIndex(of: "("),
      text[text.index(after: open)...].dropLast().allSatisfy(\.isNumber)
    {
      text = String(text[..<open]).trimmed
    }
    // Affiliations have been met as authors: ",LAGEP, Université de Lyon, Lyon, F-69003".
    let commas = text.utf8.count { $0 == UInt8(ascii: ",") }
    if text.hasPrefix(",") || commas > 2 || (commas > 0 && text.contains(where: \.isNumber)) { return nil }
    return Finding.Name(one: text)
  }

  // The first of January is what OpenAlex writes when it knows only the year.
  private static func date(_ json: JSON) -> PublicationDate? {
    let day = json["publication_date"]?.date
    let year = json["publication_year"]?.year
    guard let day, day.year == year ?? day.year, !(day.month == 1 && day.day == 1) else {
      return (year ?? day?.year).map { PublicationDate(year: $0) }
    }
    return day
  }

  private static func readPlace(_ json: JSON, into f: inout Finding) {
    let place = json["primary_location"]
    let source = MarkupText.plain(place?["source"]?["display_name"]?.string)
    let raw = MarkupText.plain(place?["raw_source_name"]?.string)
    f.container = source ?? raw
    f.event = source != nil && raw != source ? raw : nil
    f.publisher = MarkupText.plain(place?["source"]?["host_organization_name"]?.string)
    f.issn = place?["source"]?["issn"]?.array.compactMap(\.string) ?? []
    f.landing = place?["landing_page_url"]?.string.flatMap { WebAddress($0) }
    f.pdf = place?["pdf_url"]?.string.flatMap { WebAddress($0) }
    let numbers = json["biblio"]
    f.volume = MarkupText.plain(numbers?["volume"]?.string)
    f.issue = MarkupText.plain(numbers?["issue"]?.string)
    if let first = MarkupText.plain(numbers?["first_page"]?.string) {
      let last = MarkupText.plain(numbers?["last_page"]?.string)
      f.pages = last == nil || last == first ? first : "\(first)-\(last ?? "")"
    }
    for location in [place].compactMap({ $0 }) + (json["locations"]?.array ?? []) where f.arXiv == nil {
      guard let page = location["landing_page_url"]?.string.flatMap({ WebAddress($0) }) else { continue }
      if page.host == "arxiv.org", page.path.hasPrefix("/abs/") {
        f.arXiv = ArXivID(page.path.dropFirst(5))?.base
      }
    }
  }

  /// Words by their places, put in order again.
  private static func abstract(_ index: JSON?) -> String? {
    var words: [(Int, String)] = []
    for member in index?.members ?? [] {
      for place in member.value.array.compactMap(\.int) { words.append((place, member.name)) }
      if words.count > longestAbstract { return nil }
    }
    return MarkupText.abstract(words.sorted { $0.0 < $1.0 }.map(\.1).joined(separator: " "))
  }

  /// "article" may be anything that appeared in a journal or at a conference; the source's own type tells.
  private static func kind(_ json: JSON) -> WorkKind? {
    let types = [json["type"]?.string, json["type_crossref"]?.string].compactMap { $0 }
    if let kind = types.lazy.compactMap({ kinds[$0] }).first { return kind }
    switch json["primary_location"]?["source"]?["type"]?.string {
    case "journal": return .journalArticle
    case "conference": return .conferencePaper
    default: return nil
    }
  }
  private static let kinds: [String: WorkKind] = [
    "conference-paper": .conferencePaper, "proceedings-article": .conferencePaper,
    "journal-article": .journalArticle,
    "preprint": .preprint, "posted-content": .preprint, "book": .book, "book-chapter": .chapter,
    "dissertation": .thesis, "report": .report, "dataset": .dataset, "software": .software, "other": .other,
    "review": .journalArticle, "letter": .journalArticle, "editorial": .journalArticle, "peer-review": .other,
    "proceedings": .proceedings,
  ]
}
