/// Works as JSON, one a line: arXiv's metadata snapshot, our own format, CSL-JSON items.
///
/// Our own format holds what a record needs: `key` (DBLP's), `type` (CSL's), `title`, `authors` ([{given, family} or
/// {literal}]), `year`, `month`, `venue` {acronym, name}, `doi`, `arxiv` {id, version, published, title, categories,
/// comment, journal_ref}, `pages`, `volume`, `issue`, `publisher`, `landing`, `pdf`, `aliases` [addresses], `abstract`,
/// `retracted`.
enum WorkLines {
  /// A line beyond this is no work.
  static let longestLine = 16 << 20

  static func works(in bytes: [UInt8]) -> CatalogueBatch {
    var batch = CatalogueBatch()
    for line in bytes.split(separator: 10) where !line.allSatisfy(\.isBlank) { add(Array(line), to: &batch) }
    return batch
  }

  /// One JSON object of any of the formats.
  static func add(_ bytes: [UInt8], to batch: inout CatalogueBatch) {
    do {
      let json = try JSON(parsing: bytes)
      if json["authors_parsed"] != nil || (json["categories"]?.string != nil && json["versions"] != nil) {
        batch.append(try ArXivSnapshot.finding(json))
      } else if json["authors"] != nil || json["venue"]?.members.isEmpty == false {
        for (finding, aliases) in try findings(json) { batch.append(finding, aliases: aliases) }
      } else {
        batch.append(try WorkItem(json).finding(.catalogue, json["URL"]?.string ?? ""))
      }
    } catch let error as JSONError {
      trouble("a line is no JSON: \(error.sentence)", &batch)
    } catch {
      trouble("\(error)", &batch)
    }
  }
  private static func trouble(_ words: String, _ batch: inout CatalogueBatch) {
    batch.unreadable += 1
    batch.firstTrouble = batch.firstTrouble ?? words
  }

  private static func findings(_ json: JSON) throws(ReadError) -> [(Finding, [String])] {
    guard let title = MarkupText.plain(json["title"]?.string) else { throw .malformed("a work has no title") }
    var f = Finding(source: .catalogue, url: "")
    f.title = title
    f.kind = json["type"]?.string.flatMap { WorkKind(rawValue: $0) }
    f.people = (json["authors"]?.array ?? []).compactMap { WorkItem.name($0) }
    f.date = json["year"]?.int.map {
      PublicationDate(year: $0, month: json["month"]?.int, day: json["day"]?.int)
    }
    let venue = json["venue"]
    f.container = MarkupText.plain(venue?["name"]?.string) ?? MarkupText.plain(venue?["acronym"]?.string)
    f.event = MarkupText.plain(venue?["event"]?.string) ?? MarkupText.plain(venue?["acronym"]?.string)
    if f.event == f.container { f.event = nil }
    if let key = json["key"]?.string, isDBLP(key) { f.dblp = key }
    f.setDOI(json["doi"]?.string)
    f.pages = json["pages"]?.string?.replacing("--", with: "-")
    f.volume = text(json["volume"])
    f.issue = text(json["issue"])
    f.publisher = MarkupText.plain(json["publisher"]?.string)
    f.landing = json["landing"]?.string.flatMap { WebAddress($0) }
    f.pdf = json["pdf"]?.string.flatMap { WebAddress($0) }
    f.abstract = MarkupText.abstract(json["abstract"]?.string)
    f.isRetracted = json["retracted"]?.bool == true
    readArXiv(json["arxiv"], into: &f)
    readAddress(into: &f)
    f.url = f.landing?.text ?? f.dblp.map { "https://dblp.org/rec/\($0)" } ?? ""
    let aliases = (json["aliases"]?.array ?? []).compactMap(\.string)
    guard let preprint = preprint(json["arxiv"], of: f) else { return [(f, aliases)] }
    return [(f, aliases), (preprint, [])]
  }

  private static func text(_ json: JSON?) -> String? {
    if case .number(let n) = json { return n }
    return json?.string
  }
  private static func isDBLP(_ key: String) -> Bool {
    ["conf/", "journals/", "books/", "series/", "phd/", "ms/", "reference/", "tr/"].contains {
      key.hasPrefix($0)
    }
  }

  private static func readArXiv(_ json: JSON?, into f: inout Finding) {
    guard let id = json?["id"]?.string else { return }
    f.arXiv = ArXivID(json?["version"]?.int.map { "\(id)v\($0)" } ?? id) ?? ArXivID(id)
    f.categories = (json?["categories"]?.array ?? []).compactMap(\.string)
    f.comment = MarkupText.plain(json?["comment"]?.string)
    f.journalReference = MarkupText.plain(json?["journal_ref"]?.string)
    if f.doi == nil { f.setDOI(json?["doi"]?.string) }
  }

  private static func readAddress(into f: inout Finding) {
    guard let page = f.landing else { return }
    if page.host == "openreview.net" { f.openReview = page.queryValue("id") }
    if page.host == "aclanthology.org" {
      let id = page.path.split(separator: "/").first.map(String.init)
      f.acl = id?.hasSuffix(".pdf") == true ? String(id?.dropLast(4) ?? "") : id
    }
    if page.host == "doi.org" { f.setDOI(String(page.path.dropFirst())) }
  }

  /// A preprint under another title is an entry of its own: lists quote either.
  private static func preprint(_ json: JSON?, of f: Finding) -> Finding? {
    guard let title = MarkupText.plain(json?["title"]?.string), title.folded != f.title?.folded,
      let id = f.arXiv
    else {
      return nil
    }
    var p = Finding(source: .catalogue, url: "https://arxiv.org/abs/\(id.text)")
    p.title = title
    p.kind = .preprint
    p.people = f.people
    p.arXiv = id
    p.date = json?["published"]?.string.flatMap { PublicationDate($0) }
    p.categories = f.categories
    p.comment = f.comment
    p.abstract = f.abstract
    if let doi = f.doi { p.relations = [.init(.isPreprintOf, doi.text)] }
    return p
  }
}

/// arXiv's metadata snapshot (https://www.kaggle.com/datasets/Cornell-University/arxiv): one JSON object a line.
enum ArXivSnapshot {
  static func finding(_ json: JSON) throws(ReadError) -> Finding {
    guard let title = ArXivText.plain(json["title"]?.string),
      let id = json["id"]?.string.flatMap({ ArXivID($0) })
    else {
      throw .malformed("a paper of the snapshot has no title or no id")
    }
    var f = Finding(source: .catalogue, url: "https://arxiv.org/abs/\(id.text)")
    f.kind = .preprint
    f.title = title
    let versions = json["versions"]?.array ?? []
    let newest = versions.last?["version"]?.string ?? ""
    f.arXiv = ArXivID(id.text + newest) ?? id
    f.people = (json["authors_parsed"]?.array ?? []).compactMap(name)
    f.date =
      (versions.first?["created"]?.string).flatMap(day)
      ?? json["update_date"]?.string.flatMap { PublicationDate($0) }
    f.setDOI(json["doi"]?.string.map { String($0.prefix { !$0.isWhitespace }) })
    f.journalReference = ArXivText.plain(json["journal-ref"]?.string)
    f.comment = ArXivText.plain(json["comments"]?.string)
    f.categories = (json["categories"]?.string ?? "").split(separator: " ").map(String.init)
    f.abstract = MarkupText.abstract(ArXivText.plain(json["abstract"]?.string))
    f.landing = WebAddress("https://arxiv.org/abs/\(id.text)")
    f.pdf = WebAddress("https://arxiv.org/pdf/\(id.text)")
    return f
  }

  /// `["Balázs", "C.", ""]`; further elements are affiliations.
  private static func name(_ json: JSON) -> Finding.Name? {
    let family = ArXivText.plain(json[0]?.string)
    let given = ArXivText.plain(json[1]?.string)
    guard let family else { return given.map { Finding.Name(whole: $0) } }
    guard given != nil else { return Finding.Name(whole: family) }
    return Finding.Name(given: given, family: family, suffix: ArXivText.plain(json[2]?.string))
  }

  /// "Mon, 2 Apr 2007 19:18:42 GMT" (RFC 5322).
  static func day(_ text: String) -> PublicationDate? {
    let words = text.split { $0 == " " || $0 == "," }
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    guard words.count >= 4, let day = Int(words[1]), let month = months.firstIndex(of: String(words[2])),
      let year = Int(words[3])
    else { return nil }
    return PublicationDate(year: year, month: month + 1, day: day)
  }
}
