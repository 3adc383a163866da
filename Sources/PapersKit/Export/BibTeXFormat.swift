import BibTeX

/// BibTeX and BibLaTeX: the table between their entries and our records. Reading is in `BibTeXFormat+Reading`.
///
/// Types and fields: Patashnik, "BibTeXing" (1988), and the biblatex manual, 2.1 and 2.2; eprint fields as arXiv
/// (https://info.arxiv.org/help/hypertex/bibstyles/) and biblatex 3.14.7 have them.
public enum BibTeXFormat {
  public enum Flavour: Hashable, Sendable { case bibtex, biblatex }

  /// Our kinds and the entry types written for them; the first row with a type is what reading it gives.
  static let types: [(kind: WorkKind, bibtex: String, biblatex: String)] = [
    (.conferencePaper, "inproceedings", "inproceedings"), (.journalArticle, "article", "article"),
    (.preprint, "misc", "online"), (.book, "book", "book"), (.chapter, "incollection", "incollection"),
    (.thesis, "phdthesis", "thesis"), (.report, "techreport", "report"), (.dataset, "misc", "dataset"),
    (.software, "misc", "software"), (.webPage, "misc", "online"),
    (.proceedings, "proceedings", "proceedings"),
    (.other, "misc", "misc"),
  ]

  /// The types of the standard styles (btxdoc, 3.1), and the one that they know by another name.
  static let standard: Set<String> = [
    "article", "book", "booklet", "conference", "inbook", "incollection", "inproceedings", "manual",
    "mastersthesis", "misc", "phdthesis", "proceedings", "techreport", "unpublished",
  ]
  static let numberedInSeries: Set<String> = [
    "book", "inbook", "incollection", "inproceedings", "conference", "proceedings",
  ]

  /// Fields that hold one text, both ways.
  static let texts:
    [(bibtex: String, biblatex: String, field: any WritableKeyPath<Record, String?> & Sendable)] = [
      ("series", "series", \.collectionTitle), ("volume", "volume", \.volume),
      ("edition", "edition", \.edition),
      ("eventtitle", "eventtitle", \.eventTitle), ("address", "location", \.publisherPlace),
      ("note", "note", \.note),
    ]
  static let texts2: [(name: String, field: any WritableKeyPath<Record, String?> & Sendable)] = [
    ("abstract", \.abstract), ("language", \.language),
  ]

  /// Where a field's text came verbatim from a BibTeX file and has no place in a record.
  static let carried = "bibtex."
  /// The entry's type, where our kind would be written as another; no field has this name.
  static let carriedType = "bibtex.@"
  static let mastersThesis = "Master's thesis"

  public static func write(
    _ records: [Record], _ flavour: Flavour, _ options: ExportOptions = ExportOptions()
  ) -> WrittenRecords {
    var out = WrittenRecords(text: "")
    let writer = BibWriter(ascii: options.ascii)
    let texts = records.map { record in
      var written = entry(for: record, flavour, options, &out.notices)
      written.fields.removeAll { !out.takes($0.name, options) }
      return writer.text(written)
    }
    out.text = joined(texts, options)
    return out
  }

  /// One record's entry as text, without what a file may need before it.
  public static func text(of record: Record, _ options: ExportOptions = ExportOptions()) -> String {
    var notices: [FormatNotice] = []
    return BibWriter(ascii: options.ascii).text(entry(for: record, .bibtex, options, &notices))
  }

  /// The file that entries make together, with the definitions that their letters need.
  public static func joined(_ texts: [String], _ options: ExportOptions) -> String {
    let text = texts.joined(separator: "\n")
    guard options.ascii, let preamble = LaTeX.preamble(for: text) else { return text }
    // In quotes: Typst's reader takes a preamble in no other form.
    return "@preamble{\"\(preamble)\"}\n\n" + text
  }

  static func entry(
    for given: Record, _ flavour: Flavour, _ options: ExportOptions, _ notices: inout [FormatNotice]
  ) -> BibEntry {
    let record = given.shown(by: options)
    let row = types.first { $0.kind == record.kind } ?? (.other, "misc", "misc")
    var type = flavour == .bibtex ? row.bibtex : row.biblatex
    if flavour == .bibtex, isMastersThesis(record) { type = "mastersthesis" }
    // BibLaTeX's @online has no place where it was published.
    if type == "online", record.kind == .preprint, record.containerTitle != nil { type = "misc" }
    if let own = record.extra[carriedType]?.string {
      if flavour == .biblatex || standard.contains(own) {
        type = own
      } else {
        let message = "BibTeX's styles have no type \"@\(own)\": written as \"@\(type)\""
        notices.append(FormatNotice(key: record.key, message))
      }
    }
    var entry = BibEntry(type: type, key: record.key)
    var fields = people(of: record) + [BibField("title", BibTitle.protected(escaped(record.title)))]
    fields += place(of: record, type, flavour, options)
    fields += dateFields(of: record, flavour, options)
    fields += numbers(of: record, type, flavour)
    for row in texts {
      let name = flavour == .bibtex ? row.bibtex : row.biblatex
      let isFit = name != "eventtitle" || flavour == .biblatex || options.everything
      if isFit, let value = record[keyPath: row.field] { fields.append(BibField(name, escaped(value))) }
    }
    fields += identifiers(of: record, flavour, options)
    if record.isRetracted, !(record.note ?? "").holdsCaseless("retracted") {
      fields.removeAll { $0.name == "note" }
      fields.append(
        BibField("note", escaped(["Retracted", record.note].compactMap { $0 }.joined(separator: ". "))))
    }
    if options.everything {
      for row in texts2 {
        if let value = record[keyPath: row.field] { fields.append(BibField(row.name, escaped(value))) }
      }
      if !record.keywords.isEmpty {
        fields.append(BibField("keywords", escaped(record.keywords.joined(separator: ", "))))
      }
      fields += carriedFields(of: record, flavour, options, besides: Set(fields.map(\.name)), &notices)
    }
    if flavour == .bibtex, !fields.contains(where: { $0.name == "date" }),
      let date = dateBeside(fields, of: record, options)
    {
      fields.insert(date, at: fields.firstIndex { ["year", "month", "day"].contains($0.name) } ?? 0)
    }
    entry.fields = fields
    return entry
  }

  // MARK: The parts of an entry

  private static func people(of record: Record) -> [BibField] {
    [("author", record.people), ("editor", record.editors)].compactMap { name, people in
      people.isEmpty ? nil : BibField(name, people.bibtex.text)
    }
  }

  private static func place(
    of record: Record, _ type: String, _ flavour: Flavour, _ options: ExportOptions
  ) -> [BibField] {
    var out: [BibField] = []
    if let title = record.venueTitle(options.venues) {
      let name =
        switch type {
        case "article": flavour == .bibtex ? "journal" : "journaltitle"
        case "misc", "online", "book", "phdthesis", "mastersthesis", "thesis", "techreport", "report",
          "software",
          "dataset":
          "howpublished"
        default: "booktitle"
        }
      out.append(BibField(name, escaped(title)))
    }
    if let publisher = record.publisher {
      let name =
        switch type {
        case "phdthesis", "mastersthesis": "school"
        case "techreport": "institution"
        case "thesis", "report": "institution"
        case "misc" where flavour == .bibtex: "publisher"
        default: "publisher"
        }
      out.append(BibField(name, escaped(publisher)))
    }
    if isMastersThesis(record) {
      if flavour == .biblatex { out.append(BibField("type", "mathesis")) }
    } else if let genre = record.genre, type.hasSuffix("thesis") || type.hasSuffix("report") {
      out.append(BibField("type", escaped(genre)))
    } else if type == "thesis" {
      out.append(BibField("type", "phdthesis"))
    } else if type == "report" {
      out.append(BibField("type", "techreport"))
    }
    return out
  }

  /// What BibTeX has an entry type for, and BibLaTeX a word; other programs spell it in several ways.
  static func isMastersThesis(_ record: Record) -> Bool {
    let words = record.genre?.folded.split(whereSeparator: { !$0.isLetter }).joined() ?? ""
    return record.kind == .thesis
      && ["mastersthesis", "masterthesis", "mathesis", "mscthesis"].contains(words)
  }

  private static func numbers(of record: Record, _ type: String, _ flavour: Flavour) -> [BibField] {
    var out: [BibField] = []
    if let issue = record.issue {
      // Of a book or of proceedings, the standard styles set either the volume or a number within a series.
      let isBook = flavour == .bibtex && numberedInSeries.contains(type)
      let isSet = !isBook || (record.volume == nil && record.collectionTitle != nil)
      // BibLaTeX's `issue` is for what is no number: "Spring" (manual, 2.3.10).
      let isWord = flavour == .biblatex && !issue.contains(where: \.isNumber)
      out.append(BibField(isSet && !isWord ? "number" : "issue", escaped(issue)))
    }
    if let number = record.number {
      out.append(BibField(record.issue != nil || type == "article" ? "eid" : "number", escaped(number)))
    }
    if let pages = record.pages { out.append(BibField("pages", escaped(pages.replaced("-", with: "--")))) }
    if !record.isbn.isEmpty { out.append(BibField("isbn", record.isbn.joined(separator: ", "))) }
    if !record.issn.isEmpty { out.append(BibField("issn", record.issn.joined(separator: ", "))) }
    return out
  }

  private static func identifiers(of record: Record, _ flavour: Flavour, _ options: ExportOptions)
    -> [BibField]
  {
    var out: [BibField] = []
    if let doi = record.doi, doi.arXiv == nil || record.arXiv == nil { out.append(BibField("doi", doi.text)) }
    // The resolver's address says no more than the identifier. BibTeX's styles know no `eprint`: a preprint keeps its
    // address, as in arXiv's own export.
    let repeatsEprint = record.url?.holds("arxiv.org/abs/") == true && record.arXiv != nil
    if let url = record.url, record.doi == nil || DOI(url) == nil,
      !repeatsEprint || (flavour == .bibtex && record.kind == .preprint),
      // Styles would set it twice.
      !(flavour == .bibtex && options.everything && record.statesItsAddress(within: true))
    {
      out.append(BibField("url", url))
    }
    if let id = record.arXiv {
      out.append(BibField("eprint", id.text))
      out.append(flavour == .bibtex ? BibField("archiveprefix", "arXiv") : BibField("eprinttype", "arxiv"))
      if let primary = record.ids["arxiv-class"] {
        out.append(BibField(flavour == .bibtex ? "primaryclass" : "eprintclass", escaped(primary)))
      }
    }
    return out
  }

  /// What a BibTeX file held beside: written as it stood, unless it could do harm in a document.
  private static func carriedFields(
    of record: Record, _ flavour: Flavour, _ options: ExportOptions, besides known: Set<String>,
    _ notices: inout [FormatNotice]
  ) -> [BibField] {
    record.extra.keys.sorted().compactMap { key in
      // Who asks for some fields leaves the others out.
      guard options.asks(for: key.hasPrefix(carried) ? String(key.dropFirst(carried.count)) : key) else {
        return nil
      }
      guard key.hasPrefix(carried), key != carriedType else {
        if !key.hasPrefix(carried), key != "custom" {
          notices.append(FormatNotice(key: record.key, "BibTeX has no field for \"\(key)\": left out"))
        }
        return nil
      }
      let name = String(key.dropFirst(carried.count))
      guard let value = record.extra[key]?.string else { return nil }
      if isDateInWords(name, value, of: record, flavour) {
        if flavour == .biblatex, isSaid(name, value, of: record) { return nil }
        let message = "the \(name) \"\(value)\" is no date, and is left out"
        notices.append(FormatNotice(key: record.key, message))
        return nil
      }
      if known.contains(name) || (name == "howpublished" && flavour == .biblatex && record.statesItsAddress())
      {
        return nil
      }
      // What a record's own date says otherwise by now is no date of it.
      if flavour == .bibtex, name == "date", record.issued != nil { return nil }
      if flavour == .biblatex, let date = mendedDate(name, value) { return BibField(name, date) }
      let harmful = BibEntry.verbatim.contains(name) ? [] : LaTeX.harmfulCommands(in: value)
      // Styles act upon a DOI; what is none would stop LaTeX.
      if name == "doi", DOI(value) == nil {
        notices.append(FormatNotice(key: record.key, "\"\(value)\" is no DOI: written as \"x-doi\""))
        return BibField("x-doi", value)
      }
      // Styles set it within a macro, where a bare % ends the line and a bare # the run.
      if flavour == .bibtex, name == "howpublished", harmful.isEmpty {
        return BibField(name, bareSignsEscaped(value))
      }
      // ACM's style sets what is no arXiv identifier as text.
      if flavour == .bibtex, name == "eprint" { return BibField(name, escaped(LaTeX.verbatim(value))) }
      // "--pages" is how some comment a field out: a name begins with a letter.
      let isName = name.utf8.first.map { $0.isLetter || $0 == UInt8(ascii: "_") } ?? false
      guard let first = harmful.first else { return BibField(isName ? name : "x" + name, value) }
      notices.append(
        FormatNotice(key: record.key, "\"\(name)\" holds the command \(first): written as plain text"))
      return BibField(name, LaTeX.encode(value))
    }
  }

  static func escaped(_ text: String) -> String { LaTeX.escaped(text) }

  private static func bareSignsEscaped(_ latex: String) -> String {
    var out = ""
    for c in latex {
      if c == "%" || c == "#", out.last != "\\" { out.append("\\") }
      out.append(c)
    }
    return out
  }
}

extension Record {
  /// Whether `howpublished` of a BibTeX file is the record's address, or has it within.
  func statesItsAddress(within: Bool = false) -> Bool {
    guard let url = self.url,
      let text = self.extra[BibTeXFormat.carried + "howpublished"]?.string.map({ LaTeX.verbatim($0) })
    else { return false }
    return text == url || (within && text.contains(url))
  }

  /// The venue's name as asked for; what the table does not know stays as it is.
  func venueTitle(_ form: ExportOptions.Venues) -> String? {
    // A preprint's server stands in `eprint` and `archiveprefix`.
    guard self.kind != .preprint, let known = tiedVenue ?? (form == .full ? nil : venueByName) else {
      return self.containerTitle
    }
    return switch form {
    case .full: known.full
    case .short: known.short
    case .acronym: known.acronym
    }
  }

  private var tiedVenue: Venue? {
    self.venue.flatMap { tie in
      Venue.series(tie.series).map { Venue(series: $0, year: self.issued?.year, edition: tie.edition) }
    }
  }

  /// A work that comes from a file is tied to no venue, and keeps the file's words unless others are asked for.
  private var venueByName: Venue? {
    let found = self.containerTitle.flatMap { Venue.recognized(in: $0, year: self.issued?.year) }
    return found.flatMap { $0.isOfTheField ? $0 : nil }
  }
}
