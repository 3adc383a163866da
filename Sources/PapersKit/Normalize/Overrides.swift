extension Record {
  /// Puts a person's own value into a field, by its CSL name; null empties the field. It shows as `override`.
  public mutating func override(_ name: String, with value: JSON) {
    guard let field = Field(rawValue: name) else {
      overrideOther(name, with: value)
      provenance[name] = Provenance(source: .override, url: "")
      return
    }
    switch field {
    case .author: people = Self.people(value)
    case .editor: editors = Self.people(value)
    case .issued: issued = Self.date(value)
    case .title: title = Self.text(value) ?? title
    case .containerTitle: containerTitle = Self.text(value)
    case .eventTitle: eventTitle = Self.text(value)
    case .volume: volume = Self.text(value)
    case .issue: issue = Self.text(value)
    case .number: number = Self.text(value)
    case .page: pages = Self.text(value).map { Pages.canonical($0) }
    case .publisher: publisher = Self.text(value)
    case .doi: doi = Self.text(value).flatMap { DOI($0) }
    case .isbn: isbn = Self.list(value)
    case .issn: issn = Self.list(value)
    case .url: url = Self.text(value)
    case .abstract: abstract = Self.text(value)
    case .language: language = Self.text(value)
    }
    provenance[name] = Provenance(source: .override, url: "")
    // The person has settled what the sources differ on.
    conflicts[name] = nil
  }

  private mutating func overrideOther(_ name: String, with value: JSON) {
    switch name {
    case "type": kind = Self.text(value).flatMap { WorkKind(rawValue: $0) } ?? kind
    case "note": note = Self.text(value)
    case "genre": genre = Self.text(value)
    case "edition": edition = Self.text(value)
    case "publisher-place": publisherPlace = Self.text(value)
    case "collection-title": collectionTitle = Self.text(value)
    case "label": label = Self.text(value)
    case "pdf": pdf = Self.text(value)
    case "arxiv", "dblp", "openreview", "acl": ids[name] = Self.text(value)
    case "id", "custom": break
    default: extra[name] = value.isNull ? nil : value
    }
  }

  private static func text(_ value: JSON) -> String? {
    switch value {
    case .string(let s): s.trimmed.isEmpty ? nil : s.trimmed
    case .number(let n): n
    default: nil
    }
  }

  private static func list(_ value: JSON) -> [String] {
    if case .array(let items) = value {
      items.compactMap { text($0) }
    } else {
      text(value).map { [$0] } ?? []
    }
  }

  /// CSL names, or plain strings "First Last" / "Last, First".
  private static func people(_ value: JSON) -> People {
    let items = if case .array(let items) = value { items } else { [value] }
    return People(
      items.compactMap { item in
        if let whole = text(item) { return Person(Finding.Name(whole: whole)) }
        if let literal = item["literal"]?.string { return Person(literal: literal) }
        guard let family = item["family"]?.string else { return nil }
        return Person(
          given: item["given"]?.string, family: family, particle: item["non-dropping-particle"]?.string,
          droppingParticle: item["dropping-particle"]?.string, suffix: item["suffix"]?.string)
      })
  }

  /// CSL `{"date-parts": [[2018, 2]]}`, a year, or `YYYY-MM-DD`.
  private static func date(_ value: JSON) -> PublicationDate? {
    if let parts = value["date-parts"]?[0]?.array, let year = parts.first.flatMap(whole) {
      return PublicationDate(
        year: year, month: parts.count > 1 ? whole(parts[1]) : nil,
        day: parts.count > 2 ? whole(parts[2]) : nil)
    }
    return text(value).flatMap { PublicationDate($0) }
  }
  private static func whole(_ value: JSON) -> Int? { value.int ?? value.string.flatMap { Int($0) } }
}
