/// Makes one record of what the sources found about one work.
///
/// The rule table (`FieldRule`) says which source wins which field; what other sources say differently about the same
/// form of the work is kept in `conflicts`. Preprint and published form become one record with both in `versions`.
/// What an existing record holds from a better source stays, as does its key; overrides win always.
///
/// - Parameters:
///   - findings: all of one work; their order does not matter.
///   - overrides: the person's own values for this key, by CSL field name.
public func merged(
  _ findings: [Finding], reading: Reading? = nil, key: String, overrides: [String: JSON] = [:],
  existing: Record? = nil
) -> Record {
  merged(findings, readings: reading.map { [$0] } ?? [], key: key, overrides: overrides, existing: existing)
}

/// Makes one record of what the sources found about one work that several readings name; see
/// `merged(_:reading:key:overrides:existing:)`.
public func merged(
  _ findings: [Finding], readings: [Reading], key: String, overrides: [String: JSON] = [:],
  existing: Record? = nil
) -> Record {
  var before = existing.map { withoutFallenOverrides($0, still: overrides, findings) }
  if findings.contains(where: { $0.source != .list }) { before?.forgetListWords() }
  var record = before ?? Record(key: key, kind: .other, title: "")
  let witnesses = findings.sorted { ($0.source.rawValue, $0.url) < ($1.source.rawValue, $1.url) }
    .map { Witness($0) }
  let findings = witnesses.map(\.finding)
  record.kind = kind(of: witnesses, existing: before)
  record.provenance.reserveCapacity(Field.allCases.count)
  for field in Field.allCases { fill(field, of: &record, from: witnesses, before: before) }
  if !readings.isEmpty { dropListClaims(from: &record) }
  for reading in readings { addListWords(reading, to: &record) }
  addIdentifiers(of: witnesses, to: &record)
  settleVenue(
    of: &record,
    others: witnesses.filter(\.isPublished).flatMap { [$0.finding.container, $0.finding.event] }
      .compactMap { $0 },
    overridden: Set(overrides.keys))
  record.versions = versions(of: witnesses, record: record, before: before)
  markNotices(of: findings, in: &record)
  if findings.contains(where: { $0.source != .list }) { record.status = .verified }
  for (field, value) in overrides.sorted(by: { $0.key < $1.key }) { record.override(field, with: value) }
  if overrides["container-title"] != nil || overrides["issued"] != nil {
    settleVenue(of: &record, others: [], overridden: Set(overrides.keys))
  }
  return record
}

/// The work's kind: that of the published form where a source names one.
private func kind(of witnesses: [Witness], existing: Record?) -> WorkKind {
  let order = FieldRule.rule(for: .containerTitle, kind: .conferencePaper).order
  let rank = { (f: Finding) in order.firstIndex(of: f.source) ?? order.count }
  let published = witnesses.filter(\.isPublished).map(\.finding).sorted { rank($0) < rank($1) }
  if let kind = published.compactMap(\.kind).first(where: { $0 != .other && $0 != .preprint }) { return kind }
  if let existing, existing.kind != .other, existing.kind != .preprint { return existing.kind }
  if let first = published.first {
    switch VenueSketch(first.container ?? first.event).form {
    case .journal: return .journalArticle
    case .conference, .workshop: return .conferencePaper
    default: break
    }
  }
  if witnesses.contains(where: \.isPreprint) { return .preprint }
  if let kind = witnesses.lazy.compactMap(\.finding.kind).first { return kind }
  return existing?.kind ?? .other
}

private func fill(_ field: Field, of record: inout Record, from witnesses: [Witness], before: Record?) {
  let rule = FieldRule.rule(for: field, kind: record.kind)
  let claims = witnesses.compactMap { witness -> Claim? in
    // Most sources say nothing of most fields.
    guard let value = field.value(in: witness),
      let place = rule.order.firstIndex(of: witness.finding.source)
    else { return nil }
    // An index that knows the published form may still send people to the preprint.
    let isPreprint = witness.isPreprint || (field == .url && witness.finding.landing?.host == "arxiv.org")
    let behind = rule.prefersPublished && record.kind != .preprint && isPreprint
    return Claim(
      value: value, source: witness.finding.source, url: witness.finding.url, rank: place + (behind ? 100 : 0)
    )
  }.sorted { $0.rank < $1.rank }
  guard var best = claims.first else { return }
  var rest = claims.dropFirst()
  // What is kept came from a better source than any that answered this time.
  if let before, let kept = field.value(in: before), let origin = before.provenance[field.rawValue] {
    let behind = rule.prefersPublished && record.kind != .preprint && before.kind == .preprint
    let rank = (rule.order.firstIndex(of: origin.source) ?? 1_000) + (behind ? 100 : 0)
    if origin.source != .override, rank < best.rank {
      best = Claim(value: kept, source: origin.source, url: origin.url, rank: rank)
      rest = claims[...]
    }
  }
  best.value = refined(best.value, field, by: rest, best: best)
  field.set(best.value, in: &record)
  record.provenance[field.rawValue] = Record.Provenance(source: best.source, url: best.url)
  guard field.canConflict else { return }
  record.conflicts[field.rawValue] = nil
  let others = rest.filter { $0.rank / 100 == best.rank / 100 && !field.agrees($0.value, best.value) }
    .map { Record.Claim(source: $0.source, value: $0.value.printed) }
  let said = others + importedClaims(on: field, in: before, unlike: best.value)
  if !said.isEmpty { record.conflicts[field.rawValue] = said }
}

/// What a person's own file said otherwise: unlike a service it is not asked again, so nothing else would keep it.
private func importedClaims(
  on field: Field, in before: Record?, unlike value: FieldValue
) -> [Record.Claim] {
  guard let before else { return [] }
  var claims = (before.conflicts[field.rawValue] ?? []).filter { $0.source == .importedFile }
  if before.provenance[field.rawValue]?.source == .importedFile, let kept = field.value(in: before),
    !field.agrees(kept, value)
  {
    claims.append(Record.Claim(source: .importedFile, value: kept.printed))
  }
  var seen: Set = [value.printed]
  return claims.filter { seen.insert($0.value).inserted }
}

/// A value that a source claims, and how good the source is for it.
private struct Claim {
  var value: FieldValue
  var source: Source
  var url: String
  var rank: Int
}

/// The best value made fuller by what others say of the same: given names for initials, small letters for capitals, a
/// month for a year, the proceedings' name for its acronym.
private func refined(
  _ value: FieldValue, _ field: Field, by claims: ArraySlice<Claim>, best: Claim
) -> FieldValue {
  var value = value
  for claim in claims where field.agrees(claim.value, value) {
    switch (value, claim.value) {
    case (.people(let mine), .people(let theirs)) where mine.persons.count <= theirs.persons.count:
      value = .people(mine.reconciled(with: theirs))
    case (.text(let mine), .text(let theirs)) where field == .title:
      if mine.isShouted, !theirs.isShouted { value = claim.value }
    case (.text(let mine), .text(let theirs)) where field == .containerTitle:
      if VenueSketch(mine).agrees(with: VenueSketch(theirs)) == true,
        mine.squeezed.split(separator: " ").count == 1,
        theirs.count > mine.count, claim.rank / 100 == best.rank / 100
      {
        value = claim.value
      }
    case (.date(let mine), .date(let theirs)) where claim.rank / 100 == best.rank / 100:
      if mine.month == nil, theirs.month != nil { value = claim.value }
    default: break
    }
  }
  return value
}

/// A record without the values of overrides that the person has taken back, as far as a source says something instead.
private func withoutFallenOverrides(
  _ record: Record, still overrides: [String: JSON], _ findings: [Finding]
) -> Record {
  var record = record
  for (name, origin) in record.provenance where origin.source == .override && overrides[name] == nil {
    let field = Field(rawValue: name)
    guard !findings.isEmpty, field != .title || findings.contains(where: { $0.title != nil }) else {
      continue
    }
    if field != .title { record.override(name, with: .null) }
    record.provenance[name] = nil
  }
  return record
}

extension Record {
  /// Once a source speaks, what only a list said is said again by the list or better by the source.
  fileprivate mutating func forgetListWords() {
    guard self.status != .verified else { return }
    // A file that was imported knows of what kind its works are.
    if !self.isImported { self.kind = .other }
    for (name, origin) in self.provenance where origin.source == .list && name != Field.title.rawValue {
      override(name, with: .null)
      self.provenance[name] = nil
    }
  }
}

/// The lists are read anew each time; what they said before is dropped.
private func dropListClaims(from record: inout Record) {
  for (field, claims) in record.conflicts {
    let others = claims.filter { $0.source != .list }
    record.conflicts[field] = others.isEmpty ? nil : others
  }
}

/// What the list says: it fills a record of which nothing better is known, and stands beside one where it differs.
private func addListWords(_ reading: Reading, to record: inout Record) {
  if let label = reading.label, record.label == nil { record.label = label }
  let list = { (field: Field, record: inout Record) in
    record.provenance[field.rawValue] = Record.Provenance(source: .list, url: "")
  }
  if record.title.isEmpty, let title = reading.title ?? reading.label {
    record.title = title
    list(.title, &record)
  }
  if record.people.isEmpty, !reading.authors.isEmpty {
    record.people = People(
      reading.authors.map { Person(Finding.Name(whole: $0)) }, andOthers: reading.hasEtAl)
    list(.author, &record)
  }
  if let year = reading.year {
    if let issued = record.issued {
      let dates = record.versions.compactMap(\.date?.year) + [issued.year]
      if !dates.contains(year), record.provenance["issued"]?.source != .list {
        let claim = Record.Claim(source: .list, value: String(year))
        if record.conflicts["issued"]?.contains(claim) != true {
          record.conflicts["issued", default: []].append(claim)
        }
      }
    } else {
      record.issued = PublicationDate(year: year)
      list(.issued, &record)
    }
  }
  if record.url == nil, record.provenance["title"]?.source == .list, let link = reading.address {
    record.url = link
    list(.url, &record)
  }
  if record.containerTitle == nil, let venue = reading.venue, record.provenance["title"]?.source == .list {
    if VenueSketch(venue).form == .preprint {
      if record.kind == .other { record.kind = .preprint }
    } else {
      record.containerTitle = venue
      list(.containerTitle, &record)
    }
  }
}

private func addIdentifiers(of witnesses: [Witness], to record: inout Record) {
  // The service that gives an identifier knows it best.
  func put(_ name: String, _ home: Source, _ id: (Witness) -> String?) {
    for isHome in [true, false] {
      for witness in witnesses where (witness.finding.source == home) == isHome {
        guard let found = id(witness), !found.isEmpty else { continue }
        record.ids[name] = found
        return
      }
    }
  }
  put("arxiv", .arXiv) { ($0.finding.arXiv ?? $0.finding.doi?.arXiv)?.text }
  // arXiv names the primary class first; BibTeX has a field for it.
  put("arxiv-class", .arXiv) { $0.finding.source == .arXiv ? $0.finding.categories.first : nil }
  put("dblp", .dblp) { $0.finding.dblp }
  put("openreview", .openReview) { $0.finding.openReview }
  put("acl", .landingPage) { $0.finding.acl }
  put("semanticscholar", .semanticScholar) { $0.finding.semanticScholar }
  put("openalex", .openAlex) { $0.finding.openAlex }
  let pages: [Source] = [
    .landingPage, .openReview, .arXiv, .catalogue, .dblp, .openAlex, .semanticScholar, .crossref,
  ]
  let printed = witnesses.filter { $0.finding.pdf != nil }
  for source in printed.isEmpty ? [] : pages {
    if let witness = printed.first(where: { $0.finding.source == source }) {
      record.pdf = witness.finding.pdf?.text
      break
    }
  }
  if record.keywords.isEmpty, let witness = witnesses.first(where: { !$0.finding.categories.isEmpty }) {
    record.keywords = witness.finding.categories
  }
}

private func versions(of witnesses: [Witness], record: Record, before: Record?) -> [Record.Version] {
  var out: [Record.Version] = []
  let old = { (kind: Record.Version.Kind) in before?.versions.first { $0.kind == kind } }
  if let id = record.arXiv {
    let own = witnesses.map(\.finding).filter { $0.source == .arXiv && $0.arXiv?.text == id.text }
    let version = own.compactMap { $0.arXiv }.first { $0.version != nil } ?? old(.preprint)?.arXiv ?? id
    out.append(
      Record.Version(
        kind: .preprint, arXiv: version, date: own.compactMap(\.date).first ?? old(.preprint)?.date,
        url: "https://arxiv.org/abs/\(id.text)"))
  } else if let preprint = old(.preprint) {
    out.append(preprint)
  }
  let published = witnesses.contains(where: \.isPublished) || old(.published) != nil
  if published, record.kind != .preprint {
    out.append(
      Record.Version(
        kind: .published, doi: record.doi, date: record.issued, venue: record.containerTitle, url: record.url)
    )
  }
  return out
}

/// Retractions and corrections that a source names.
private func markNotices(of findings: [Finding], in record: inout Record) {
  for finding in findings {
    if finding.isRetracted || finding.relations.contains(where: { $0.relation == .isRetractedBy }) {
      record.isRetracted = true
    }
    for related in finding.relations where related.relation == .isCorrectedBy {
      let notice = "Corrected by " + (DOI(related.id).map { "https://doi.org/\($0.text)" } ?? related.id)
      if record.note?.contains(notice) != true {
        record.note = [record.note, notice].compactMap { $0 }.joined(separator: "; ")
      }
    }
  }
}

extension Reading {
  /// The page of the paper that the list links, or the paper itself.
  fileprivate var address: String? {
    let whole = links.filter { $0.url.hasPrefix("https://") || $0.url.hasPrefix("http://") }
    return (whole.first { $0.kind == .paper } ?? whole.first { $0.kind == .pdf })?.url
  }
}

extension String {
  /// Three letters or more, all of them capitals.
  var isShouted: Bool {
    var letters = 0
    for c in self where c.isLetter {
      if c.isLowercase { return false }
      letters += 1
    }
    return letters > 2
  }
}
