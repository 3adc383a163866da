public import BibTeX

/// A bibliography's entry as a finding: LaTeX decoded, the identifiers of its fields told apart.
public enum BibTeXItem {
  /// nil for an entry without a title.
  public static func finding(_ entry: BibEntry, source: Source = .importedFile, url: String = "") -> Finding?
  {
    guard let title = plain(entry, "title") else { return nil }
    var f = Finding(source: source, url: url)
    f.title = title
    f.subtitle = plain(entry, "subtitle")
    f.kind = kinds[entry.type] ?? .other
    (f.people, f.andOthers) = names(entry, "author")
    f.editors = names(entry, "editor").names
    f.date = date(entry)
    f.container =
      plain(entry, "booktitle") ?? plain(entry, "journaltitle") ?? plain(entry, "journal")
      ?? plain(entry, "maintitle")
    f.event = plain(entry, "eventtitle") ?? plain(entry, "series")
    f.volume = plain(entry, "volume")
    f.issue = plain(entry, "number") ?? plain(entry, "issue")
    f.pages = plain(entry, "pages")?.replacing("–", with: "-").replacing("--", with: "-")
    f.articleNumber = plain(entry, "eid") ?? plain(entry, "articleno")
    f.publisher = plain(entry, "publisher") ?? plain(entry, "institution") ?? plain(entry, "school")
    f.isbn = plain(entry, "isbn").map { [$0] } ?? []
    f.issn = plain(entry, "issn").map { [$0] } ?? []
    f.abstract = MarkupText.abstract(plain(entry, "abstract"))
    f.language = plain(entry, "langid") ?? plain(entry, "language")
    readIdentifiers(entry, into: &f)
    return f
  }

  private static func plain(_ entry: BibEntry, _ name: String) -> String? {
    guard let text = entry.text(name)?.squeezed, !text.isEmpty else { return nil }
    return text
  }

  private static func names(_ entry: BibEntry, _ field: String) -> (names: [Finding.Name], others: Bool) {
    guard let names = entry.names(field) else { return ([], false) }
    let persons = names.names.map { name in
      let n = name.decoded
      if let literal = n.literal { return Finding.Name(whole: literal, isOrganization: true) }
      let family = Person.joined([n.particle, n.family])
      guard let given = n.given else { return Finding.Name(suffix: n.suffix, whole: family) }
      // "Jörg Müller 0001": BibTeX takes the number for the family name.
      if family.utf8.count == 4, family.utf8.allSatisfy(\.isDigit) {
        return Finding.Name(suffix: n.suffix, whole: given)
      }
      return Finding.Name(given: given, family: homonymless(family), suffix: n.suffix)
    }
    return (persons, names.hasOthers)
  }
  /// DBLP's BibTeX numbers namesakes too: "Li Wang 0033".
  private static func homonymless(_ name: String) -> String {
    let tail = name.suffix(5)
    let isNumbered =
      tail.count == 5 && tail.first == " " && tail.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
    return isNumbered ? String(name.dropLast(5)) : name
  }

  private static func date(_ entry: BibEntry) -> PublicationDate? {
    if let date = entry.text("date").flatMap({ PublicationDate(biblatex: $0) }) { return date }
    let year = entry.text("year")?.split { !$0.isNumber }.first { $0.count == 4 }.flatMap { Int($0) }
    return year.map { PublicationDate(year: $0, month: entry["month"].flatMap(BibMonth.number)) }
  }

  private static func readIdentifiers(_ entry: BibEntry, into f: inout Finding) {
    f.setDOI(entry.text("doi"))
    let archive = (entry.text("eprinttype") ?? entry.text("archiveprefix") ?? "").lowercased()
    if let eprint = entry.text("eprint"), archive == "arxiv" || archive.isEmpty, let id = ArXivID(eprint) {
      f.arXiv = id
    }
    if entry.key.hasPrefix("DBLP:") { f.dblp = String(entry.key.dropFirst(5)) }
    if f.dblp == nil { f.dblp = entry.text("biburl").flatMap(DBLPRecord.key(inAddress:)) }
    if let volume = f.volume, volume.hasPrefix("abs/") {
      f.arXiv = f.arXiv ?? ArXivID(volume.dropFirst(4))
      f.volume = nil
    }
    for name in ["url", "ee", "pdf"] {
      guard let text = entry.text(name), let address = WebAddress(text) else { continue }
      if address.host.hasSuffix("doi.org") { f.setDOI(text) }
      if address.host.hasSuffix("arxiv.org"), let id = address.path.split(separator: "/", maxSplits: 1).last {
        f.arXiv = f.arXiv ?? ArXivID(id.hasSuffix(".pdf") ? id.dropLast(4) : id)
      }
      if address.host == "openreview.net" { f.openReview = f.openReview ?? address.queryValue("id") }
      if address.path.hasSuffix(".pdf") { f.pdf = f.pdf ?? address } else { f.landing = f.landing ?? address }
    }
    let place = (f.container ?? "").folded
    if f.arXiv != nil, place.isEmpty || place == "corr" || place.hasPrefix("arxiv") { f.kind = .preprint }
  }

  private static let kinds: [String: WorkKind] = [
    "article": .journalArticle, "inproceedings": .conferencePaper, "conference": .conferencePaper,
    "proceedings": .proceedings, "book": .book, "mvbook": .book, "booklet": .book, "inbook": .chapter,
    "incollection": .chapter, "collection": .book, "phdthesis": .thesis, "mastersthesis": .thesis,
    "thesis": .thesis,
    "techreport": .report, "report": .report, "online": .webPage, "electronic": .webPage, "www": .webPage,
    "dataset": .dataset, "software": .software, "unpublished": .other, "misc": .other, "manual": .other,
  ]
}
