/// One DBLP entry, whether from the search API, a record, or the dump `dblp.xml` (https://dblp.org/xml/docu/dblpxml.pdf).
struct DBLPRecord {
  /// `conf/osdi/ChenMJZYSCWHCGK18`
  var key = ""
  /// The element's name, or the search API's "Conference and Workshop Papers".
  var type = ""
  var isInformal = false
  var title = ""
  var authors: [String] = []
  var editors: [String] = []
  var year: Int?
  var month: Int?
  /// The journal, or the short name of the proceedings.
  var container: String?
  var volume: String?
  var number: String?
  var pages: String?
  var publisher: String?
  /// "Electronic edition": landing pages, PDFs and doi.org addresses.
  var links: [String] = []
  var doi: String?
  var isbn: String?
  var series: String?

  init() {}

  init?(xml: Element, isHit: Bool = false) {
    type = isHit ? (xml.child("type")?.text ?? "") : xml.name
    key = xml["key"] ?? xml.child("key")?.text ?? (xml.child("url")?.text).flatMap(Self.key(inAddress:)) ?? ""
    isInformal = xml["publtype"]?.hasPrefix("informal") == true
    for element in isHit ? xml.children + (xml.child("authors")?.children ?? []) : xml.children {
      set(element.name, element.text)
    }
    guard !title.isEmpty else { return nil }
  }

  /// Files one element's text; several `author` and `ee` add up.
  mutating func set(_ name: String, _ text: String) {
    switch name {
    case "author": authors.append(text)
    case "editor": editors.append(text)
    case "title": title = text
    case "year": year = JSON.string(text).year
    case "month": month = Self.month(text)
    case "journal", "booktitle", "venue", "school": container = container ?? text
    case "series": series = text
    case "volume": volume = text
    case "number": number = text
    case "pages": pages = text
    case "publisher": publisher = text
    case "ee": links.append(text)
    case "doi": doi = text
    case "isbn": isbn = text
    default: break
    }
  }

  /// `https://dblp.org/rec/conf/ats/ShinogiYHTY05`, also with `.html` and the old `/rec/bibtex/`.
  static func key(inAddress address: String) -> String? {
    guard let range = address.firstRange(of: "/rec/") else { return nil }
    var key = address[range.upperBound...]
    for prefix in ["bibtex/", "html/", "xml/"] where key.hasPrefix(prefix) {
      key = key.dropFirst(prefix.count)
    }
    for suffix in [".html", ".xml", ".bib"] where key.hasSuffix(suffix) { key = key.dropLast(suffix.count) }
    return key.isEmpty ? nil : String(key)
  }

  /// "August", "January/February"
  private static func month(_ text: String) -> Int? {
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    return names.firstIndex(of: text.trimmed.prefix(3).lowercased()).map { $0 + 1 }
  }

  func finding(source: Source = .dblp, url: String) -> Finding? {
    guard let title = Self.plainTitle(title) else { return nil }
    var f = Finding(source: source, url: url)
    f.title = title
    f.people = authors.compactMap(Self.name)
    f.editors = editors.compactMap(Self.name)
    f.date = year.map { PublicationDate(year: $0, month: month) }
    f.dblp = key.isEmpty ? nil : key
    f.kind = kind
    f.container = MarkupText.plain(container)
    f.event = MarkupText.plain(series)
    f.volume = MarkupText.plain(volume)
    f.issue = MarkupText.plain(number)
    f.pages = MarkupText.plain(pages)
    f.publisher = MarkupText.plain(publisher)
    f.isbn = isbn.map { [$0] } ?? []
    readLinks(into: &f)
    return f
  }

  /// Entries of CoRR are arXiv's: `journals/corr/abs-1904-03257`, volume `abs/1904.03257`.
  private func readLinks(into f: inout Finding) {
    f.setDOI(doi)
    for link in links {
      if let doi = DOI(link) {
        f.setDOI(doi.text)
      } else if let address = WebAddress(link) {
        if address.host.hasSuffix("doi.acm.org"), let doi = DOI(address.path.dropFirst()) {
          f.setDOI(doi.text)
        }
        if address.host == "arxiv.org" {
          f.arXiv =
            f.arXiv ?? address.path.split(separator: "/", maxSplits: 1).last.flatMap { ArXivID($0)?.base }
        }
        if address.host == "openreview.net" { f.openReview = f.openReview ?? address.queryValue("id") }
        if address.path.hasSuffix(".pdf") {
          f.pdf = f.pdf ?? address
        } else {
          f.landing = f.landing ?? address
        }
      }
    }
    guard key.hasPrefix("journals/corr/") else { return }
    if let volume, volume.hasPrefix("abs/") {
      f.arXiv = f.arXiv ?? ArXivID(volume.dropFirst(4))?.base
      f.volume = nil
    }
  }

  private var kind: WorkKind? {
    if isInformal || key.hasPrefix("journals/corr/") { return .preprint }
    switch type {
    case "article", "Journal Articles": return .journalArticle
    case "inproceedings", "Conference and Workshop Papers": return .conferencePaper
    case "proceedings", "Editorship": return .proceedings
    case "book", "Books and Theses": return .book
    case "incollection", "Parts in Books or Collections": return .chapter
    case "phdthesis", "mastersthesis": return .thesis
    case "Informal Publications", "Informal and Other Publications": return .preprint
    case "data", "Data and Artifacts": return .dataset
    default: return nil
    }
  }

  /// DBLP ends every title with a full stop, unless another mark does.
  static func plainTitle(_ text: String) -> String? {
    guard var title = MarkupText.plain(text) else { return nil }
    if title.hasSuffix("."), !title.hasSuffix("..") { title.removeLast() }
    return title.isEmpty ? nil : title
  }

  /// DBLP numbers namesakes ("Wei Wang 0001"): the number is no part of the name.
  static func name(_ text: String) -> Finding.Name? {
    guard var name = MarkupText.plain(text) else { return nil }
    let tail = name.suffix(5)
    if tail.count == 5, tail.first == " ", tail.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }) {
      name.removeLast(5)
    }
    return name.isEmpty ? nil : Finding.Name(whole: name)
  }
}
