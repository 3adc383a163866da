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
    let links = [field("doi"), field("url"), field("howpublished"), field("note")].compactMap { $0 }
      .map(LaTeX.verbatim)
    let addresses = links.filter {
      $0.holdsCaseless("openreview.net") || $0.holdsCaseless("aclanthology.org")
    }.compactMap { WebAddress($0) }
    self.init(
      words: words, people: people, andOthers: others,
      year: Self.year(plain(["year", "date"]) ?? "") ?? parent.flatMap { Self.year($0) },
      venue: VenueSketch(place, form: isPreprint ? .preprint : form),
      doi: links.lazy.compactMap(Self.doi).first,
      arXiv: arXiv,
      openReview: addresses.first { $0.host == "openreview.net" }?.queryValue("id"),
      acl: addresses.first { $0.host.hasSuffix("aclanthology.org") }?.path.split(separator: "/").last.map {
        String($0).lowercased().replaced(".pdf", with: "")
      },
      pages: plain(["pages", "articleno"]), volume: isPreprint ? nil : plain(["volume"]))
    self.parent = parent?.folded
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

  private static func people(_ text: String) -> (people: [NameSketch], others: Bool) {
    let names = BibNames(text)
    let people = names.names.map(\.decoded).flatMap { name in
      name.literal.map(NameSketch.held) ?? [NameSketch(family: name.family, given: name.given)]
    }
    return (people, names.hasOthers)
  }

  private static func plain(_ latex: String) -> String { LaTeX.decode(latex).squeezed }
}

extension String.UTF8View {
  /// Whether an ASCII text in lower case stands in this one, in whatever case; no dictionary, no locale.
  func contains(ascii text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, count >= wanted.count else { return false }
    var start = startIndex
    while let hit = self[start...].firstIndex(where: { ($0 | 0x20) == (first | 0x20) }) {
      if self[hit...].prefix(wanted.count).elementsEqual(
        wanted, by: { $0 == $1 || ($0 | 0x20) == $1 && $1.isLetter })
      {
        return true
      }
      start = index(after: hit)
    }
    return false
  }
}
