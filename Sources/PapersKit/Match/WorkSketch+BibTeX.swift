import BibTeX

extension WorkSketch {
  /// A BibTeX entry's fields, by name in lower case, with LaTeX in their values; `type` is the entry's type.
  public init(bibTeX fields: [String: String], type: String) { self.init(bibTeX: { fields[$0] }, type: type) }

  /// The same of fields that are asked for by name.
  ///
  /// - Parameter known: a sketch of the same fields, but for those that say neither the title nor the people.
  init(bibTeX field: (String) -> String?, type: String, wordsOf known: WorkSketch? = nil) {
    func plain(_ names: [String]) -> String? {
      for name in names {
        if let text = field(name).map(Self.plain), !text.isEmpty { return text }
      }
      return nil
    }
    let arXiv = ArXivID(bibtex: field)
    let journal = plain(["journal", "journaltitle"])
    let book = plain(["booktitle"])
    let published = book ?? journal
    let place =
      journal ?? book ?? plain(["howpublished", "school", "institution", "organization"])
    // "ICSE2005" of another file, where its year and its title stand.
    let parent = published == nil ? field("crossref")?.squeezed.nonEmpty : nil
    let form = Self.form(type: type.lowercased(), hasJournal: journal != nil)
    let isPreprint = arXiv != nil && published == nil && field("pages") == nil && form != .thesis
    let (people, others) = known.map { ($0.people, $0.andOthers) } ?? Self.people(field("author") ?? "")
    let words =
      known.map { ($0.title, $0.printed) }
      ?? Self.words(
        Self.plain(
          [field("title"), field("subtitle")].compactMap { $0 }.joined(separator: ": ")))
    let links = Links(field)
    self.init(
      words: words, people: people, andOthers: others,
      year: Self.year(plain(["year", "date"]) ?? "") ?? parent.flatMap { Self.year($0) },
      venue: VenueSketch(place, form: isPreprint ? .preprint : form),
      doi: links.doi, arXiv: arXiv, openReview: links.openReview, acl: links.acl,
      pages: field("pages").flatMap(Self.firstNumber) ?? plain(["pages", "articleno"]),
      volume: isPreprint ? nil : plain(["volume"]))
    self.parent = parent?.folded
  }

  /// The same work as its record says that it was published; title and people stay those of the preprint.
  ///
  /// - Parameters:
  ///   - place: the venue as the entry names it.
  ///   - field: the fields of the entry by now.
  func published(as record: Record, in place: String, _ field: (String) -> String?) -> WorkSketch {
    let links = Links(field)
    return WorkSketch(
      words: (title, printed), people: people, andOthers: andOthers, year: record.issued?.year ?? year,
      venue: VenueSketch(place, form: .init(record.kind)), doi: links.doi, arXiv: arXiv ?? record.arXiv,
      openReview: links.openReview, acl: links.acl, pages: record.pages, volume: record.volume)
  }

  private static func form(type: String, hasJournal: Bool) -> VenueSketch.Form? {
    switch type {
    case "inproceedings", "conference", "proceedings": .conference
    case "article", "periodical": hasJournal ? .journal : nil
    case "phdthesis", "mastersthesis", "thesis": .thesis
    case "techreport", "report": .report
    case "book", "incollection", "inbook", "collection", "booklet", "manual": .book
    case "dataset", "software", "online", "electronic", "www": .other
    default: nil
    }
  }

  /// A four-digit year anywhere in the text.
  private static func year(_ text: String) -> Int? {
    text.utf8.split { !$0.isDigit }.lazy.compactMap { $0.count == 4 ? Int(Substring($0)) : nil }.first {
      (1000...2999).contains($0)
    }
  }

  private static func people(_ text: String) -> (people: [NameSketch], others: Bool) {
    let names = BibNames(text)
    let people = names.names.map(\.decoded).flatMap { name in
      name.literal.map(NameSketch.held) ?? [NameSketch(family: name.family, given: name.given)]
    }
    return (people, names.hasOthers)
  }

  /// The 620 of "620--629", as most pages are written: a sketch holds no more of them.
  private static func firstNumber(_ latex: String) -> String? {
    let first = latex.utf8.prefix(while: \.isDigit)
    let hyphens = latex.utf8[first.endIndex...].prefix { $0 == UInt8(ascii: "-") }.count
    return first.isEmpty || !(1...2).contains(hyphens) ? nil : String(Substring(first))
  }

  private static func plain(_ latex: String) -> String { LaTeX.decode(latex).squeezed }
}

/// The identifiers that the addresses of a BibTeX entry hold.
private struct Links {
  let doi: DOI?
  let openReview: String?
  let acl: String?

  init(_ field: (String) -> String?) {
    let links = ["doi", "url", "howpublished", "note"].compactMap(field).map(LaTeX.verbatim)
    let addresses = links.filter {
      $0.holdsCaseless("openreview.net") || $0.holdsCaseless("aclanthology.org")
    }.compactMap { WebAddress($0) }
    doi = links.lazy.compactMap(Self.doi).first
    openReview = addresses.first { $0.host == "openreview.net" }?.queryValue("id")
    acl = addresses.first { $0.host.hasSuffix("aclanthology.org") }?.path.split(separator: "/").last.map {
      String($0).lowercased().replaced(".pdf", with: "")
    }
  }

  private static func doi(_ text: String) -> DOI? {
    guard text.holds("10.") else { return nil }
    // What the field `doi` holds, mostly.
    if text.hasPrefix("10."), text.utf8.allSatisfy({ $0 < 0x80 && !$0.isBlank }) { return DOI(text) }
    for word in text.byWhiteSpace {
      guard let start = word.range(of: "10."), let found = DOI(word[start.lowerBound...]) else {
        continue
      }
      // "https://example.org/10.1/x" may be any path; a DOI stands alone or behind a resolver.
      let head = word[..<start.lowerBound].lowercased()
      if head.isEmpty || head.hasSuffix("doi.org/") || head.hasSuffix("doi:") || head.hasSuffix("/doi/")
        || head.hasSuffix("doi.acm.org/")
      {
        return found
      }
    }
    return nil
  }
}
