/// The list's words against the records, and the records against each other: what `papers check` reports.
public struct Check: Sendable {
  /// Something that does not fit.
  public struct Remark: Hashable, Sendable {
    public enum Rule: String, Sendable, CaseIterable {
      case title, year, authors, venue
      case malformedLink = "malformed-link"
      case deadLink = "dead-link"
      case duplicate
      case supersededPreprint = "superseded-preprint"
      case retracted, unverified, conflict, unlisted, missing
    }
    public enum Severity: String, Sendable { case error, warning, note }
    public var rule: Rule
    public var severity: Severity
    /// A list or a record, relative to `bib/`.
    public var file: String
    /// Of the reading; 1:1 in a record.
    public var at = Place(line: 1, column: 1)
    public var message: String
    /// What would put it right: the text to write instead, or what to do.
    public var fix: String?

    /// `lists/a.md:12:3`
    public var place: String { "\(file):\(at.line):\(at.column)" }

    public var json: JSON {
      .object([
        "rule": .string(rule.rawValue), "severity": .string(severity.rawValue), "where": .string(place),
        "message": .string(message), "fix": fix.map(JSON.string) ?? .null,
      ])
    }
  }

  public let tied: TiedReadings
  /// Groups of keys (or links, or words) that a person holds to be different works.
  private let notSame: [[String]]
  /// What the network said of links: by address, why it is dead.
  public var dead: [String: String] = [:]

  public init(_ tied: TiedReadings, notSame: [[String]] = []) { (self.tied, self.notSame) = (tied, notSame) }

  /// In the order of the lists, then the records.
  public var remarks: [Remark] { tied.rows.flatMap(remarks) + duplicates + unlisted }

  /// The addresses whose death would matter, each once.
  public var links: [WebAddress] {
    var seen: Set<String> = []
    return tied.rows.flatMap(\.reading.links).compactMap { WebAddress($0.url) }.filter {
      seen.insert($0.text).inserted
    }
  }

  private func remarks(on row: TiedReadings.Row) -> [Remark] {
    let reading = row.reading
    var out: [Remark] = []
    func add(_ rule: Remark.Rule, _ severity: Remark.Severity, _ message: String, fix: String? = nil) {
      out.append(
        Remark(
          rule: rule, severity: severity, file: row.list, at: reading.place, message: message, fix: fix))
    }
    for link in reading.links {
      if link.leadsNowhere {
        add(.malformedLink, .error, "\"\(link.written)\" is no web address")
      } else if link.isMended {
        add(.malformedLink, .warning, "\"\(link.written)\" is malformed", fix: link.url)
      }
      if let why = dead[link.url] { add(.deadLink, .error, "\(link.url) is dead: \(why)") }
    }
    guard reading.isPaper else { return out }
    guard let record = row.record else {
      add(.missing, .warning, "\"\(reading.title ?? reading.words)\" has no record", fix: "run `papers sync`")
      return out
    }
    if record.isRetracted { add(.retracted, .error, "\"\(record.title)\" was retracted") }
    switch record.status {
    case .listed:
      add(
        .unverified, .warning, "\(record.key): no source has confirmed the list's words",
        fix: "give it a link or DOI in the list, or write what it is under `overrides` in bib/papers.yml")
      return out
    case .conflict:
      add(
        .conflict, .error,
        "\(record.key): \(record.match?.evidence.first ?? "the links name different works")")
      return out
    case .verified: break
    }
    for (rule, message, fix) in differences(reading, record) { add(rule, .warning, message, fix: fix) }
    let isPreprintLink = reading.links.contains { $0.url.contains("arxiv.org/") }
    if isPreprintLink, record.kind != .preprint,
      let published = record.versions.first(where: { $0.kind == .published })
    {
      let year = (published.date ?? record.issued).map { " \($0.year)" } ?? ""
      add(
        .supersededPreprint, .note,
        "the link leads to the preprint; it was published: "
          + (record.venue?.acronym ?? record.containerTitle ?? "elsewhere") + year, fix: record.publishedLink)
    }
    return out
  }

  private func differences(_ reading: Reading, _ record: Record) -> [(Remark.Rule, String, String)] {
    var out: [(Remark.Rule, String, String)] = []
    let sketch = WorkSketch(record)
    if let title = reading.title, title.folded != record.title.folded {
      let agreement = TitleSketch(title).agreement(with: sketch.title)
      if agreement.share < 1 || title.folded.count != record.title.folded.count {
        out.append((.title, "the list calls it \"\(title)\", the record \"\(record.title)\"", record.title))
      }
    }
    let years = Set(record.versions.compactMap(\.date?.year) + [record.issued?.year].compactMap { $0 })
    if let year = reading.year, !years.isEmpty, !years.contains(year), let own = record.issued?.year {
      out.append((.year, "the list says \(year), the record \(own)", String(own)))
    }
    let people = reading.authors.map { NameSketch(whole: $0) }
    if !people.isEmpty, !sketch.people.isEmpty {
      let strangers = zip(reading.authors, people).filter { name in
        !sketch.people.contains { $0.mayBe(name.1) }
      }
      if !strangers.isEmpty {
        let all = record.people.persons.map(\.display).joined(separator: ", ")
        out.append((.authors, "\(strangers.map(\.0).joined(separator: ", ")): not among its authors", all))
      }
    }
    if let venue = reading.venue, let name = record.containerTitle,
      VenueSketch(venue).agrees(with: sketch.venue) == false
    {
      out.append((.venue, "the list says \(venue), the record \(name)", record.venue?.acronym ?? name))
    }
    return out
  }

  private var duplicates: [Remark] {
    let records = tied.listed + tied.unlisted
    return Deduplicator(records.map { WorkSketch($0) }).groups().compactMap { group in
      let keys = group.members.map { records[$0].key }
      if notSame.contains(where: { Set(keys).isSubset(of: $0) }) { return nil }
      return Remark(
        rule: .duplicate, severity: .warning, file: "records/\(keys[0]).json",
        message:
          "\(keys.joined(separator: " and ")) seem to be one work: \"\(records[group.members[0]].title)\"",
        fix: "add them to `same` or `not-same` in papers.yml")
    }
  }

  private var unlisted: [Remark] {
    tied.left.map {
      Remark(
        rule: .unlisted, severity: .note, file: "records/\($0.key).json",
        message: "no reading names \"\($0.title)\"", fix: "`papers prune` removes it")
    }
  }
}

extension Reading.Link {
  /// `file:///home/me/a.pdf`, `https://`: no address that others could open. A page or file beside the list has no scheme
  /// and is no mistake.
  var leadsNowhere: Bool {
    WebAddress(url) == nil && !url.isEmpty && (url.contains(":") || url.contains("//"))
  }

  /// It was written so that no program can follow it, and what was meant is certain.
  var isMended: Bool {
    // Markdown itself undoes entities: there is nothing wrong with them.
    url != written && WebAddress(url) != nil
      && !Set(LinkMend(written).problems).subtracting([.entities]).isEmpty
  }
}

extension Record {
  /// Where the published form is; a record may know none but the preprint's page.
  fileprivate var publishedLink: String? {
    if let doi = self.doi, doi.arXiv == nil { return "https://doi.org/\(doi.text)" }
    return self.url.flatMap { $0.contains("arxiv.org/") ? nil : $0 }
  }
}
