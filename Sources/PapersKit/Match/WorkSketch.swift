/// What findings, records, readings and BibTeX entries are reduced to before they are compared.
public struct WorkSketch: Hashable, Sendable {
  public var title: TitleSketch
  public var people: [NameSketch]
  /// The list of people says that it is not whole.
  public var andOthers: Bool
  public var year: Int?
  public var venue: VenueSketch
  /// Of the published form; arXiv's own DOI (10.48550) stands in `arXiv`.
  public var doi: DOI?
  public var arXiv: ArXivID?
  public var dblp: String?
  public var openReview: String?
  public var acl: String?
  /// The first page, folded.
  public var firstPage: String?
  public var volume: String?
  /// The key of the volume that a BibTeX entry refers to, where nothing else says what that is.
  var parent: String?
  /// The printed title, for messages.
  public var printed: String

  public init(
    title: String, people: [NameSketch] = [], andOthers: Bool = false, year: Int? = nil,
    venue: VenueSketch = VenueSketch(nil), doi: DOI? = nil, arXiv: ArXivID? = nil, dblp: String? = nil,
    openReview: String? = nil, acl: String? = nil, pages: String? = nil, volume: String? = nil
  ) {
    self.init(
      words: Self.words(title), people: people, andOthers: andOthers, year: year, venue: venue, doi: doi,
      arXiv: arXiv, dblp: dblp, openReview: openReview, acl: acl, pages: pages, volume: volume)
  }

  /// A title as it is compared and as it is printed.
  static func words(_ title: String) -> (TitleSketch, String) { (TitleSketch(title), title) }

  init(
    words: (title: TitleSketch, printed: String), people: [NameSketch], andOthers: Bool, year: Int?,
    venue: VenueSketch, doi: DOI?, arXiv: ArXivID?, dblp: String? = nil, openReview: String?, acl: String?,
    pages: String?, volume: String?
  ) {
    (self.title, self.printed) = words
    self.people = people
    self.andOthers = andOthers
    self.year = year
    self.venue = venue
    self.doi = doi?.arXiv == nil ? doi : nil
    self.arXiv = (arXiv ?? doi?.arXiv)?.base
    self.dblp = dblp
    self.openReview = openReview
    self.acl = acl
    self.firstPage = pages.flatMap(Self.firstPage)
    self.volume = volume.map(\.folded).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// `620` of `620-629`, `141:1` of `141:1-141:75`.
  private static func firstPage(_ pages: String) -> String? {
    if pages.utf8.allSatisfy({ $0 < 0x80 }) {
      let first = pages.utf8.drop(while: \.isBlank).prefix { !($0 == 0x2D || $0 == 0x2C || $0.isBlank) }
      return first.isEmpty ? nil : String(Substring(first)).lowercased()
    }
    let first = pages.trimmed.prefix { !($0 == "-" || $0 == "\u{2013}" || $0 == "," || $0.isWhitespace) }
    return first.isEmpty ? nil : String(first).lowercased()
  }

  /// Whether this is out as a preprint only, as far as it says.
  public var isPreprint: Bool { venue.form == .preprint || (venue.form == nil && arXiv != nil && doi == nil) }
}

extension WorkSketch {
  /// A source's words about a work.
  ///
  /// - Parameter other: a sketch that it is about to be compared with; the same title need not be read twice.
  public init(_ finding: Finding, beside other: WorkSketch? = nil) {
    var title = finding.title ?? ""
    if let subtitle = finding.subtitle, !subtitle.isEmpty, !title.folded.contains(subtitle.folded) {
      title += ": " + subtitle
    }
    let known = other.flatMap { $0.printed == title ? ($0.title, title) : nil }
    let form = finding.kind.map { VenueSketch.Form($0) } ?? (finding.source == .arXiv ? .preprint : nil)
    self.init(
      words: known ?? Self.words(title),
      people: finding.people.map(NameSketch.init), andOthers: finding.andOthers,
      year: finding.date?.year, venue: VenueSketch(finding.container ?? finding.event, form: form),
      doi: finding.doi,
      arXiv: finding.arXiv, dblp: finding.dblp, openReview: finding.openReview, acl: finding.acl,
      pages: finding.pages ?? finding.articleNumber, volume: finding.volume)
  }

  /// A kept record.
  public init(_ record: Record) {
    self.init(
      title: record.title, people: record.people.persons.map(NameSketch.init),
      andOthers: record.people.andOthers,
      year: record.issued?.year,
      venue: VenueSketch(record.venue?.acronym ?? record.containerTitle, form: .init(record.kind)),
      doi: record.doi, arXiv: record.arXiv, dblp: record.ids["dblp"], openReview: record.ids["openreview"],
      acl: record.ids["acl"], pages: record.pages, volume: record.volume)
  }

  /// A list's words about a work; what its links say stands in `references`.
  public init(_ reading: Reading, references: [Reference] = []) {
    self.init(
      title: reading.title ?? "", people: reading.authors.map { NameSketch(whole: $0) },
      andOthers: reading.hasEtAl,
      year: reading.year, venue: VenueSketch(reading.venue))
    for reference in references {
      switch reference {
      case .arXiv(let id): arXiv = arXiv ?? id.base
      case .doi(let id): if id.arXiv == nil { doi = doi ?? id } else { arXiv = arXiv ?? id.arXiv }
      case .dblp(let key): dblp = dblp ?? key
      case .openReview(let id): openReview = openReview ?? id
      case .acl(let id): acl = acl ?? id
      case .page: break
      }
    }
  }
}

extension NameSketch {
  /// A name as a source gave it.
  public init(_ name: Finding.Name) {
    if let family = name.family, !family.isEmpty {
      self.init(family: family, given: name.given)
    } else {
      self.init(whole: name.whole ?? name.given ?? "", isOrganization: name.isOrganization)
    }
  }
  /// A name as a record holds it.
  public init(_ person: Person) {
    if let literal = person.literal {
      self = NameSketch.held(literal).first ?? NameSketch(whole: literal, isOrganization: true)
    } else {
      self.init(family: person.family ?? person.given, given: person.family == nil ? nil : person.given)
    }
  }
}
