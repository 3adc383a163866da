/// DBLP's search API and records (https://dblp.org/faq/How+to+use+the+dblp+search+API.html). Since 2026 dblp.org shows plain
/// clients a bot check, with status 500 or 200; it is recognised and left alone.
public enum DBLP {
  public static let host = "dblp.org"
  /// Candidates asked for a search.
  public static let candidates = 10
  /// Words of a title that are searched for: each must occur, as a prefix.
  static let searchedWords = 8

  public static func search(_ title: String, author: String? = nil, reason: String) -> Request {
    let words = title.folded.split(separator: " ").filter { $0.utf8.count > 1 }.prefix(searchedWords)
    let surname = author?.folded.split(separator: " ").last
    let text = (words + [surname].compactMap { $0 }).joined(separator: " ")
    let query = [("q", text), ("format", "json"), ("h", String(candidates)), ("c", "0")]
    return Request(.service("https://\(host)/search/publ/api", query), reason: reason)
  }
  public static func record(_ key: String, reason: String) -> Request {
    Request(.service("https://\(host)/rec/\(key.percentEncoded(keeping: "/")).xml"), reason: reason)
  }

  /// The works of a search (JSON or XML) or of a record (XML).
  public static func read(_ page: Page) throws(ReadError) -> [Finding] {
    try page.refuseTrouble()
    let findings: [Finding]
    let first = page.body.first { !$0.isBlank }
    if first == UInt8(ascii: "{") {
      let json = try page.json()
      guard let hits = json["result"]?["hits"] else { throw .malformed("DBLP's answer has no hits") }
      findings = many(hits["hit"]).compactMap { $0["info"].flatMap { finding($0, page) } }
    } else {
      let root: Element
      do { root = try XML.parse(page.body) } catch {
        // Its BibTeX, say, in which records can be had too.
        let isXML = first == nil || first == UInt8(ascii: "<")
        throw .malformed(
          isXML ? "DBLP's XML is cut off or damaged" : "DBLP's answer is neither XML nor JSON")
      }
      switch root.name {
      case "result":
        findings = (root.child("hits")?.children("hit") ?? []).compactMap { hit in
          hit.child("info").flatMap { DBLPRecord(xml: $0, isHit: true)?.finding(url: page.address.text) }
        }
      case "dblp":
        findings = root.children.compactMap { DBLPRecord(xml: $0)?.finding(url: page.address.text) }
      default: findings = [DBLPRecord(xml: root)?.finding(url: page.address.text)].compactMap { $0 }
      }
    }
    guard !findings.isEmpty else { throw .notFound }
    return findings
  }

  /// The record of that key, or of the one that DBLP leads to in its place.
  public static func read(_ page: Page, asked key: String) throws(ReadError) -> [Finding] {
    let found = try read(page).filter { $0.dblp == key || page.address != page.request.address }
    guard !found.isEmpty else { throw .service("it answered with another record") }
    return found
  }

  /// One is an object, several are an array, none is nothing.
  private static func many(_ json: JSON?) -> [JSON] {
    switch json {
    case .array(let items): items
    case .null, nil: []
    case let one?: [one]
    }
  }
  private static func text(_ json: JSON?) -> String? { json?.string ?? json?["text"]?.string }

  private static func finding(_ info: JSON, _ page: Page) -> Finding? {
    var record = DBLPRecord()
    record.title = info["title"].flatMap { text($0) } ?? ""
    record.authors = many(info["authors"]?["author"]).compactMap(text)
    record.year = info["year"]?.year
    record.container = many(info["venue"]).first.flatMap(text)
    record.pages = info["pages"]?.string
    record.volume = info["volume"]?.string
    record.number = info["number"]?.string
    record.publisher = info["publisher"]?.string
    record.key = info["key"]?.string ?? info["url"]?.string.flatMap(DBLPRecord.key(inAddress:)) ?? ""
    record.type = info["type"]?.string ?? ""
    record.links = many(info["ee"]).compactMap(text)
    record.doi = info["doi"]?.string
    return record.finding(url: page.address.text)
  }
}
