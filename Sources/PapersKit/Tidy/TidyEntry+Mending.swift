import BibTeX

extension TidyEntry {
  /// Takes what a double has more; returns what it says otherwise.
  mutating func take(from other: TidyEntry) -> [String] {
    var differing: [String] = []
    if other.type != type { differing.append("@\(other.type)") }
    for field in other.fields {
      guard let mine = self[field.name] else {
        // The venue of a preprint is no venue of the published work.
        if other.sketch.isPreprint, !sketch.isPreprint,
          ["journal", "volume", "howpublished"].contains(field.name)
        {
          differing.append("\(field.name) = \(field.raw)")
        } else {
          self[field.name] = field.raw
        }
        continue
      }
      if mine != field.raw { differing.append("\(field.name) = \(field.raw)") }
    }
    // The preprint's identifier may stand in a field that goes.
    if self["eprint"] == nil, sketch.arXiv == nil, let id = other.sketch.arXiv { name(id) }
    sketchAgain()
    return differing
  }

  /// Names the venue as the table does, where it is one of the table's and no workshop beside it.
  mutating func nameVenue(_ form: ExportOptions.Venues) -> String? {
    for name in ["booktitle", "journal", "journaltitle"] {
      guard let text = text(name), let venue = Venue.recognized(in: text, year: statedYear),
        venue.isOfTheField,
        venue.kind == .conference || venue.kind == .journal, venue.kind == .journal || name == "booktitle"
      else { continue }
      let wanted =
        switch form {
        case .full: venue.full
        case .short: venue.short
        case .acronym: venue.text(.acronym)
        }
      if wanted.folded == text.folded { return nil }
      self[name] = "{\(LaTeX.escaped(wanted))}"
      return wanted
    }
    return nil
  }
  private var statedYear: Int? { (text("year") ?? text("date")).flatMap { Int($0.prefix(4)) } }

  /// Turns a preprint into the published work, where one of the candidates is the same beyond doubt; returns its venue
  /// and year.
  mutating func publish(_ candidates: [Finding], _ form: ExportOptions.Venues) -> String? {
    var best: (finding: Finding, score: Double, year: Int)?
    for finding in candidates where finding.isPublication {
      let sameness = sameWork(sketch, WorkSketch(finding, beside: sketch))
      guard sameness.same, sameness.score >= 0.9 else { continue }
      let year = finding.date?.year ?? Int.max
      if best.map({ (sameness.score, -year) > ($0.score, -$0.year) }) ?? true {
        best = (finding, sameness.score, year)
      }
    }
    guard var finding = best?.finding else { return nil }
    // What the entry keeps as it stands need not be made.
    finding.editors = []
    if self["title"] != nil { (finding.title, finding.subtitle) = (nil, nil) }
    if self["author"] != nil, !hasOthers { finding.people = [] }
    var options = ExportOptions()
    options.venues = form
    var notices: [FormatNotice] = []
    let record = merged([finding], key: key)
    let entry = BibTeXFormat.entry(for: record, .bibtex, options, &notices)
    guard let place = entry["journal"] ?? entry["booktitle"] else { return nil }
    overlay(entry)
    publishSketch(as: record, in: record.venue?.acronym ?? LaTeX.decode(place).squeezed)
    return [record.venue?.acronym ?? record.containerTitle, record.issued.map { String($0.year) }]
      .compactMap { $0 }.joined(separator: " ")
  }

  private var hasOthers: Bool {
    self["author"]?.holdsCaseless("others") == true && text("author")?.hasSuffix("and others") == true
  }

  /// What a preprint says as well as its published form.
  private static let kept: Set<String> = [
    "author", "title", "editor", "eprint", "archiveprefix", "primaryclass",
  ]

  private mutating func overlay(_ entry: BibEntry) {
    let id = sketch.arXiv
    type = entry.type
    for name in [
      "journal", "journaltitle", "howpublished", "volume", "number", "pages", "booktitle", "month", "date",
    ] {
      self[name] = nil
    }
    if let url = text("url"), url.holdsCaseless("arxiv.org") || url.holds("openreview.net") {
      self["url"] = nil
    }
    if let doi = text("doi"), DOI(doi)?.arXiv != nil { self["doi"] = nil }
    for field in entry.fields where !Self.kept.contains(field.name) || self[field.name] == nil {
      if field.name == "editor" || (field.name == "url" && self["url"] != nil) { continue }
      self[field.name] = BibWriter().value(field)
    }
    if let author = entry["author"], hasOthers { self["author"] = "{\(author)}" }
    if let id, self["eprint"] == nil { name(id) }
  }

  private mutating func name(_ id: ArXivID) {
    self["eprint"] = "{\(id.text)}"
    self["archiveprefix"] = "{arXiv}"
  }

  /// An arXiv entry, whatever its type, that names no place of publication.
  var isPreprint: Bool {
    if sketch.isPreprint { return true }
    guard self["booktitle"] == nil, ["article", "misc", "unpublished", "online", "preprint"].contains(type)
    else { return false }
    let journal = (text("journal") ?? text("journaltitle") ?? text("howpublished") ?? "").folded
    return journal.hasPrefix("arxiv") || journal.hasPrefix("corr") || (journal.isEmpty && sketch.arXiv != nil)
  }
}

extension Finding {
  /// It says where the work appeared, and that is no preprint server.
  fileprivate var isPublication: Bool {
    guard kind == .conferencePaper || kind == .journalArticle, let container else { return false }
    if doi?.arXiv != nil { return false }
    // "Proceedings of ..." is none of these.
    if let first = container.utf8.first(where: { $0.isLetter || $0 >= 0x80 }), first < 0x80,
      first | 0x20 != 0x61,
      first | 0x20 != 0x63
    {
      return true
    }
    let place = container.folded
    return !place.hasPrefix("arxiv") && place != "corr" && !place.hasPrefix("computing research repository")
  }
}
