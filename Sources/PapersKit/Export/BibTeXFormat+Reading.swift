import BibTeX

extension BibTeXFormat {
  /// Reads every entry; a damaged one costs itself alone, and what was wrong is said with its line.
  public static func read(_ bytes: [UInt8], name: String = "") -> ReadRecords {
    let entries = BibEntries(BibFile(bytes, name: name))
    var out = ReadRecords(notices: notices(of: entries))
    out.records.reserveCapacity(entries.count)
    for number in 0..<entries.count { out.records.append(record(of: entries[number])) }
    return out
  }

  /// What was wrong with a file and its entries.
  static func notices(of entries: BibEntries) -> [FormatNotice] {
    let file = entries.file
    let notices = (file.diagnostics + entries.diagnostics).map {
      FormatNotice(line: $0.line, $0.mend.isEmpty ? $0.message : "\($0.message); \($0.mend)")
    }
    guard entries.count == 0, notices.isEmpty else { return notices }
    let isOther = file.blocks.contains { block in
      block.kind == .text
        && block.text.split(whereSeparator: \.isNewline).contains {
          !$0.hasPrefix("%") && !$0.allSatisfy { $0.isWhitespace || $0 == "\u{FEFF}" }
        }
    }
    return isOther ? [FormatNotice("there is no entry in this text")] : []
  }

  static func record(of entry: BibEntry) -> Record {
    var r = Record(key: entry.key, kind: .other, title: title(of: entry))
    r.people = entry.names("author").map { People(bibtex: $0) } ?? People()
    r.editors = entry.names("editor").map { People(bibtex: $0) } ?? People()
    var used: Set<String> = ["title", "subtitle", "author", "editor"]
    func take(_ names: String...) -> String? {
      for name in names {
        used.formUnion(entry[name] == nil ? [] : [name])
        if let text = entry.text(name)?.trimmed.nonEmpty { return text }
      }
      return nil
    }
    // An address is no place of publication; it stays where it stood.
    let place = entry["howpublished"]?.contains("://") == true ? "" : "howpublished"
    let date = date(of: entry)
    r.issued = date.issued
    used.formUnion(date.used)
    if let text = date.biblatex { r.extra[carriedDate] = .string(text) }
    readIdentifiers(of: entry, into: &r, &used)
    r.kind = kind(of: entry, isPreprint: r.arXiv != nil)
    switch entry.type {
    case "article", "periodical":
      r.containerTitle = take("journaltitle", "journal", "booktitle", place)
    case "book", "proceedings", "phdthesis", "mastersthesis", "mathesis", "thesis", "techreport", "report",
      "misc",
      "online":
      r.containerTitle = take(place, "journaltitle", "journal", "booktitle")
    default: r.containerTitle = take("booktitle", "journaltitle", "journal", place)
    }
    // Its subtitle, where the title came from `booktitle`.
    if let book = entry.text("booktitle")?.nonEmpty, r.containerTitle == book, let more = take("booksubtitle")
    {
      r.containerTitle = joined(book, more)
    }
    r.publisher = take("publisher", "school", "institution", "organization")
    // BibTeX's styles know `number` alone, so that an `issue` beside it stays what it is.
    let number = take("number") ?? take("issue")
    if isNumbered(entry.type) { r.number = number } else { r.issue = number }
    r.number = r.number ?? take("eid")
    r.pages = take("pages").map(pages)
    if r.kind == .thesis || r.kind == .report { r.genre = genre(take("type"), of: entry.type) }
    for row in texts { r[keyPath: row.field] = take(row.bibtex, row.biblatex) }
    for row in texts2 { r[keyPath: row.field] = take(row.name) }
    r.keywords =
      take("keywords").map { $0.split(whereSeparator: { $0 == "," || $0 == ";" }).map { String($0).trimmed } }
      ?? []
    carry(entry, besides: used, into: &r)
    return r
  }

  /// However many hyphens or dashes were written, and without the "pp." that styles put before.
  private static func pages(_ text: String) -> String {
    let word = text.prefix { $0.isLetter || $0 == "." }
    let behind = text.dropFirst(word.count)
    let rest = String(behind.trimmed)
    let isWord =
      ["p", "pp", "p.", "pp.", "page", "pages"].contains(word.lowercased())
      && (word.last == "." || behind.first?.isWhitespace == true)
    let numbers = isWord && rest.first?.isNumber == true ? rest : text
    return numbers.split(whereSeparator: { "-\u{2013}\u{2014}\u{2012}".contains($0) }).map {
      String($0).trimmed
    }
    .joined(separator: "-").nonEmpty ?? numbers
  }

  /// Works with a number of their own: not that of an issue, nor that of a volume in a series.
  private static func isNumbered(_ type: String) -> Bool {
    ["techreport", "report", "patent", "standard", "legislation", "manual"].contains(type)
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
      // An empty year says as little as none, and other programs read a number in it.
      if ["year", "month", "day", "date"].contains(field.name), field.value.squeezed.isEmpty { continue }
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
    joined(entry.text("title")?.trimmed ?? "", entry.text("subtitle")?.trimmed)
  }
  private static func joined(_ title: String, _ subtitle: String?) -> String {
    subtitle?.nonEmpty.map { "\(title): \($0)" } ?? title
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
    case "book", "mvbook", "booklet", "manual", "collection", "mvcollection", "reference", "mvreference":
      return .book
    case "incollection", "inbook", "inreference", "bookinbook", "suppbook", "suppcollection": return .chapter
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

  /// The address in "Available at \\url{https://...}, 2012".
  private static func address(in text: String) -> String? {
    guard let start = text.firstRange(of: "http")?.lowerBound else { return nil }
    let word = text[start...].prefix { !$0.isWhitespace && !"{}<>\"".contains($0) }
    let address = LaTeX.verbatim(String(word.reversed().drop { ".,;)]".contains($0) }.reversed()))
    return address.contains("://") && WebAddress(address) != nil ? address : nil
  }

  private static func readIdentifiers(of entry: BibEntry, into r: inout Record, _ used: inout Set<String>) {
    if let text = entry.text("doi"), let doi = DOI(text) {
      r.doi = doi
      used.insert("doi")
    }
    if let url = entry.text("url") {
      r.url = url.squeezed
      used.insert("url")
    } else if r.doi == nil, let address = entry.text("doi"), address.contains("://") {
      // Some write any address there.
      r.url = address
      used.insert("doi")
    }
    r.url = r.url ?? entry["howpublished"].flatMap(address)
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
