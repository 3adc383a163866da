import BibTeX

extension BibTeXFormat {
  /// Reads every entry; a damaged one costs itself alone, and what was wrong is said with its line.
  public static func read(_ bytes: [UInt8], name: String = "") -> ReadRecords {
    let file = BibFile(bytes, name: name)
    let entries = BibEntries(file)
    var out = ReadRecords()
    out.records.reserveCapacity(entries.count)
    for number in 0..<entries.count { out.records.append(record(of: entries[number])) }
    out.notices = (file.diagnostics + entries.diagnostics).map {
      FormatNotice(line: $0.line, $0.mend.isEmpty ? $0.message : "\($0.message); \($0.mend)")
    }
    return out
  }

  /// What is read under several names: BibTeX's, BibLaTeX's, and what reference managers write.
  private static let known: Set<String> = [
    "title", "subtitle", "author", "editor", "year", "month", "day", "date", "journal", "journaltitle",
    "booktitle",
    "number", "issue", "pages", "publisher", "school", "institution", "organization", "type", "isbn", "issn",
    "doi",
    "url", "eprint", "archiveprefix", "eprinttype", "primaryclass", "eprintclass", "keywords", "howpublished",
    "eid",
  ]

  static func record(of entry: BibEntry) -> Record {
    var r = Record(key: entry.key, kind: .other, title: title(of: entry))
    r.people = entry.names("author").map { People(bibtex: $0) } ?? People()
    r.editors = entry.names("editor").map { People(bibtex: $0) } ?? People()
    var used: Set<String> = ["title", "subtitle", "author", "editor"]
    func take(_ names: String...) -> String? {
      for name in names {
        used.formUnion(entry[name] == nil ? [] : [name])
        if let text = entry.text(name)?.nonEmpty { return text }
      }
      return nil
    }
    let date = date(of: entry)
    r.issued = date.value
    used.formUnion(date.used)
    // What a single date does not say (the end of a range, doubt) comes back as it was written.
    if let text = entry["date"], date.value != nil {
      let written = text.replacing("--", with: "/").replacing("\u{2013}", with: "/")
      if written.contains(where: { "/?~%".contains($0) }) { r.extra[carriedDate] = .string(written) }
    }
    readIdentifiers(of: entry, into: &r, &used)
    r.kind = kind(of: entry, isPreprint: r.arXiv != nil)
    switch entry.type {
    case "article", "periodical":
      r.containerTitle = take("journaltitle", "journal", "booktitle", "howpublished")
    case "book", "proceedings", "phdthesis", "mastersthesis", "mathesis", "thesis", "techreport", "report",
      "misc",
      "online":
      r.containerTitle = take("howpublished", "journaltitle", "journal", "booktitle")
    default: r.containerTitle = take("booktitle", "journaltitle", "journal", "howpublished")
    }
    r.publisher = take("publisher", "school", "institution", "organization")
    r.issue = take("issue")
    if let number = take("number") {
      if r.issue == nil, entry.type != "techreport", entry.type != "report" {
        r.issue = number
      } else {
        r.number = number
      }
    }
    r.number = r.number ?? take("eid")
    // However many hyphens or dashes were written.
    r.pages = take("pages").map {
      $0.split(whereSeparator: { "-\u{2013}\u{2014}\u{2012}".contains($0) }).joined(separator: "-").nonEmpty
        ?? $0
    }
    if r.kind == .thesis || r.kind == .report { r.genre = genre(take("type"), of: entry.type) }
    for row in texts { r[keyPath: row.field] = take(row.bibtex, row.biblatex) }
    for row in texts2 { r[keyPath: row.field] = take(row.name) }
    r.keywords =
      take("keywords").map { $0.split(whereSeparator: { $0 == "," || $0 == ";" }).map { String($0).trimmed } }
      ?? []
    carry(entry, besides: used, into: &r)
    return r
  }

  /// BibLaTeX's names for kinds of theses and reports (manual, 4.9.2.13) say what the entry types of BibTeX say.
  private static func genre(_ type: String?, of entryType: String) -> String? {
    switch type {
    case "phdthesis", "techreport": nil
    case "mathesis": mastersThesis
    case nil: ["mastersthesis", "mathesis"].contains(entryType) ? mastersThesis : nil
    default: type
    }
  }

  private static func carry(_ entry: BibEntry, besides used: Set<String>, into r: inout Record) {
    for field in entry.fields
    where !used.contains(field.name) && !field.isInherited && field.name != "crossref" {
      let name = carried + field.name
      if r.extra[name] == nil { r.extra[name] = .string(field.value) }
    }
    // The type comes back where our kind would be written as another.
    let row = types.first { $0.kind == r.kind }
    if entry.type != row?.bibtex, entry.type != row?.biblatex, !isMastersThesis(r) {
      r.extra[carriedType] = .string(entry.type)
    }
  }

  private static func title(of entry: BibEntry) -> String {
    let (title, subtitle) = (entry.text("title") ?? "", entry.text("subtitle")?.nonEmpty)
    return subtitle.map { "\(title): \($0)" } ?? title
  }

  private static func kind(of entry: BibEntry, isPreprint: Bool) -> WorkKind {
    switch entry.type {
    case "inproceedings", "conference", "paper": return .conferencePaper
    case "article", "periodical", "suppperiodical":
      let journal = (entry.text("journal") ?? entry.text("journaltitle"))?.folded ?? ""
      let isArXiv =
        journal.isEmpty || journal.hasPrefix("arxiv") || journal.hasPrefix("corr")
        || journal == "computing research repository"
      return isPreprint && isArXiv ? .preprint : .journalArticle
    case "book", "mvbook", "booklet", "manual", "collection", "reference": return .book
    case "incollection", "inbook", "inreference", "bookinbook", "suppbook": return .chapter
    case "phdthesis", "mastersthesis", "mathesis", "thesis": return .thesis
    case "techreport", "report": return .report
    case "dataset": return .dataset
    case "software": return .software
    case "proceedings", "mvproceedings": return .proceedings
    case "unpublished", "preprint": return .preprint
    case "misc", "online", "electronic", "www":
      if isPreprint { return .preprint }
      return entry.type == "misc" ? .other : .webPage
    default: return isPreprint ? .preprint : .other
    }
  }

  private static func date(of entry: BibEntry) -> (value: PublicationDate?, used: [String]) {
    if let text = entry.text("date"), let date = PublicationDate(biblatex: text) {
      // What says otherwise is kept beside it.
      let isYear = entry.text("year").flatMap { Int($0) } == date.year
      let isMonth = entry["month"].flatMap { BibMonth.number(LaTeX.decode($0)) } == date.month
      return (date, ["date"] + (isYear ? ["year"] : []) + (isMonth ? ["month"] : []))
    }
    guard let text = entry.text("year")?.trimmed, let year = statedYear(in: text) else { return (nil, []) }
    // "Spring 2001": the words are kept beside the year.
    if text.count != 4 { return (PublicationDate(year: year), []) }
    let month = entry["month"].flatMap { BibMonth.number(LaTeX.decode($0)) }
    let day = entry.text("day").flatMap { Int($0) }
    return (
      PublicationDate(year: year, month: month, day: day),
      ["year"] + (month == nil ? [] : ["month"]) + (month == nil || day == nil ? [] : ["day"])
    )
  }

  /// The one year that a text names.
  static func statedYear(in text: String) -> Int? {
    let years = Set(text.split { !$0.isNumber }.filter { $0.count == 4 }.compactMap { Int($0) })
    return years.count == 1 ? years.first.flatMap { (1000...2999).contains($0) ? $0 : nil } : nil
  }

  private static func readIdentifiers(of entry: BibEntry, into r: inout Record, _ used: inout Set<String>) {
    if let text = entry.text("doi"), let doi = DOI(text) {
      r.doi = doi
      used.insert("doi")
    }
    if let url = entry.text("url") {
      r.url = url
      used.insert("url")
    } else if r.doi == nil, let address = entry.text("doi"), address.contains("://") {
      // Some write any address there.
      r.url = address
      used.insert("doi")
    }
    if let isbn = entry.text("isbn") {
      r.isbn = isbn.split(whereSeparator: { $0 == "," || $0 == " " || $0 == ";" }).map(String.init)
      used.insert("isbn")
    }
    if let issn = entry.text("issn") {
      r.issn = issn.split(whereSeparator: { $0 == "," || $0 == " " || $0 == ";" }).map(String.init)
      used.insert("issn")
    }
    let archive = (entry.text("archiveprefix") ?? entry.text("eprinttype"))?.lowercased()
    if let eprint = entry.text("eprint"), let id = ArXivID(eprint), archive == nil || archive == "arxiv" {
      r.ids["arxiv"] = id.text
      if let primary = entry.text("primaryclass") ?? entry.text("eprintclass") {
        r.ids["arxiv-class"] = primary
      }
      used.formUnion(
        ["eprint", "archiveprefix", "eprinttype", "primaryclass", "eprintclass"].filter { entry[$0] != nil })
    } else if let id = ArXivID(bibtex: { entry[$0] }) {
      r.ids["arxiv"] = id.text
    }
  }
}
