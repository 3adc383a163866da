/// What stands in a field.
enum FieldValue: Hashable {
  case text(String)
  case people(People)
  case date(PublicationDate)
  case list([String])

  /// One line, for conflicts and messages.
  var printed: String {
    switch self {
    case .text(let text): text
    case .people(let people):
      people.persons.map(\.display).joined(separator: ", ") + (people.andOthers ? " et al." : "")
    case .date(let date): date.description
    case .list(let items): items.joined(separator: ", ")
    }
  }
}

extension Field {
  /// What a finding says about the field; nil where it says nothing.
  func value(in witness: Witness) -> FieldValue? {
    // Read field by field: a copy of the whole finding would cost more than what is read.
    return switch self {
    case .title: Self.text(witness.finding.fullTitle)
    case .author:
      Self.people(witness.finding.people, andOthers: witness.finding.andOthers, by: witness.finding.source)
    case .editor: Self.people(witness.finding.editors, andOthers: false, by: witness.finding.source)
    case .issued: witness.finding.date.map(FieldValue.date)
    case .containerTitle: witness.isPreprint ? nil : Self.text(witness.finding.container)
    case .eventTitle: Self.text(witness.finding.event)
    case .volume:
      witness.isPreprint ? nil : Self.text(witness.finding.volume.map { Pages.canonicalVolume($0) })
    case .issue: Self.text(witness.finding.issue)
    case .number: Self.text(witness.finding.articleNumber)
    case .page: Self.text(witness.finding.pages.map { Pages.canonical($0) })
    case .publisher: witness.isPreprint ? nil : Self.text(witness.finding.publisher)
    // An arXiv DOI names the preprint; a DOI that arXiv's page carries is the author's word, not yet confirmed.
    case .doi:
      witness.finding.source == .arXiv
        ? nil : witness.finding.doi.flatMap { $0.arXiv == nil ? .text($0.text) : nil }
    case .isbn: witness.finding.isbn.isEmpty ? nil : .list(witness.finding.isbn)
    case .issn: witness.finding.issn.isEmpty ? nil : .list(witness.finding.issn)
    case .url: Self.text(witness.finding.landing.map(Self.canonicalAddress))
    case .abstract: Self.text(witness.finding.abstract)
    case .language: Self.text(witness.finding.language)
    }
  }

  /// What a record holds in the field.
  func value(in record: Record) -> FieldValue? {
    switch self {
    case .title: Self.text(record.title)
    case .author: record.people.isEmpty ? nil : .people(record.people)
    case .editor: record.editors.isEmpty ? nil : .people(record.editors)
    case .issued: record.issued.map(FieldValue.date)
    case .containerTitle: Self.text(record.containerTitle)
    case .eventTitle: Self.text(record.eventTitle)
    case .volume: Self.text(record.volume)
    case .issue: Self.text(record.issue)
    case .number: Self.text(record.number)
    case .page: Self.text(record.pages)
    case .publisher: Self.text(record.publisher)
    case .doi: Self.text(record.doi?.text)
    case .isbn: record.isbn.isEmpty ? nil : .list(record.isbn)
    case .issn: record.issn.isEmpty ? nil : .list(record.issn)
    case .url: Self.text(record.url)
    case .abstract: Self.text(record.abstract)
    case .language: Self.text(record.language)
    }
  }

  /// Puts a value into a record; a value of the wrong sort is ignored.
  func set(_ value: FieldValue, in record: inout Record) {
    switch (self, value) {
    case (.title, .text(let s)): record.title = s
    case (.author, .people(let p)): record.people = p
    case (.editor, .people(let p)): record.editors = p
    case (.issued, .date(let d)): record.issued = d
    case (.containerTitle, .text(let s)): record.containerTitle = s
    case (.eventTitle, .text(let s)): record.eventTitle = s
    case (.volume, .text(let s)): record.volume = s
    case (.issue, .text(let s)): record.issue = s
    case (.number, .text(let s)): record.number = s
    case (.page, .text(let s)): record.pages = s
    case (.publisher, .text(let s)): record.publisher = s
    case (.doi, .text(let s)): record.doi = DOI(s)
    case (.isbn, .list(let l)): record.isbn = l
    case (.issn, .list(let l)): record.issn = l
    case (.url, .text(let s)): record.url = s
    case (.abstract, .text(let s)): record.abstract = s
    case (.language, .text(let s)): record.language = s
    default: break
    }
  }

  /// Whether two values say the same thing, so that no conflict need be kept.
  func agrees(_ a: FieldValue, _ b: FieldValue) -> Bool {
    switch (a, b) {
    case (.people(let p), .people(let q)):
      let (x, y) = (p.persons.map { NameSketch($0) }, q.persons.map { NameSketch($0) })
      if p.andOthers || q.andOthers { return PeopleAgreement.between(x, y, cut: true) != .none }
      return x.count == y.count && zip(x, y).allSatisfy { $0.mayBe($1) }
    case (.date(let d), .date(let e)): return d.year == e.year
    case (.text(let s), .text(let t)):
      if self == .containerTitle || self == .eventTitle {
        return VenueSketch(s).agrees(with: VenueSketch(t)) != false
      }
      if self == .page {
        return s.folded == t.folded || s.split(separator: "-").first == t.split(separator: "-").first
      }
      return s.folded == t.folded
    default: return a == b
    }
  }

  /// Fields on which two sources can contradict one another; the others merely differ.
  var canConflict: Bool {
    switch self {
    case .title, .author, .issued, .containerTitle, .volume, .page, .doi: true
    default: false
    }
  }

  /// Every form of an arXiv address (PDF, HTML, a version, `http`) is the page of the abstract.
  private static func canonicalAddress(_ address: WebAddress) -> String {
    LinkResolution.preprint(address).map { "https://arxiv.org/abs/\($0.text)" } ?? address.text
  }

  private static func text(_ text: String?) -> FieldValue? {
    guard let squeezed = text?.squeezed, !squeezed.isEmpty else { return nil }
    return .text(squeezed)
  }
  private static func people(_ names: [Finding.Name], andOthers: Bool, by source: Source) -> FieldValue? {
    let persons = names.flatMap { Person.cleaned(from: $0, source: source) }
    return persons.isEmpty ? nil : .people(People(persons, andOthers: andOthers))
  }
}

extension Finding {
  /// Title and subtitle as one.
  var fullTitle: String? {
    guard let title, let subtitle, !subtitle.isEmpty, !title.folded.contains(subtitle.folded) else {
      return title
    }
    return title.hasSuffix("?") || title.hasSuffix(":") ? "\(title) \(subtitle)" : "\(title): \(subtitle)"
  }

  /// Whether this speaks of the work as a preprint.
  var isPreprintFinding: Bool {
    if source == .arXiv || kind == .preprint { return true }
    if VenueSketch(container).form == .preprint { return true }
    return kind == nil && container == nil && (doi == nil || doi?.arXiv != nil)
      && (arXiv != nil || landing?.host == "arxiv.org")
  }

  fileprivate var namesItsPlace: Bool {
    guard source != .list, source != .pdf else { return false }
    switch kind {
    case .conferencePaper, .journalArticle, .chapter, .book, .thesis, .report: return true
    default: return container != nil || doi.map { $0.arXiv == nil } ?? false
    }
  }
}

/// A finding and the form of the work of which it speaks, told once: to tell it means to read its venue.
///
/// A class, so that handing it from field to field copies one reference in place of a finding's forty.
final class Witness: Sendable {
  let finding: Finding
  let isPreprint: Bool
  /// It names the place.
  let isPublished: Bool

  init(_ finding: Finding) {
    self.finding = finding
    isPreprint = finding.isPreprintFinding
    isPublished = !isPreprint && finding.namesItsPlace
  }
}
