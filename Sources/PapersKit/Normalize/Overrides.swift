extension Record {
  /// Puts a person's own value into a field, by its CSL name; null empties the field. It shows as `override`.
  public mutating func override(_ name: String, with value: JSON) {
    guard let field = Field(rawValue: name) else {
      overrideOther(name, with: value)
      self.provenance[name] = Provenance(source: .override, url: "")
      return
    }
    switch field {
    case .author: people = Self.people(value)
    case .editor: self.editors = Self.people(value)
    case .issued: self.issued = Self.date(value)
    case .title: self.title = Self.text(value) ?? self.title
    case .containerTitle: self.containerTitle = Self.text(value)
    case .eventTitle: self.eventTitle = Self.text(value)
    case .volume: self.volume = Self.text(value)
    case .issue: self.issue = Self.text(value)
    case .number: self.number = Self.text(value)
    case .page: self.pages = Self.text(value).map { Pages.canonical($0) }
    case .publisher: self.publisher = Self.text(value)
    case .doi: self.doi = Self.text(value).flatMap { DOI($0) }
    case .isbn: self.isbn = Self.list(value)
    case .issn: self.issn = Self.list(value)
    case .url: self.url = Self.text(value)
    case .abstract: self.abstract = Self.text(value)
    case .language: self.language = Self.text(value)
    }
    self.provenance[name] = Provenance(source: .override, url: "")
    // The person has settled what the sources differ on.
    self.conflicts[name] = nil
  }

  private mutating func overrideOther(_ name: String, with value: JSON) {
    switch name {
    case "type": self.kind = Self.text(value).flatMap { WorkKind(rawValue: $0) } ?? self.kind
    case "note": self.note = Self.text(value)
    case "genre": self.genre = Self.text(value)
    case "edition": self.edition = Self.text(value)
    case "publisher-place": self.publisherPlace = Self.text(value)
    case "collection-title": self.collectionTitle = Self.text(value)
    case "label": self.label = Self.text(value)
    case "pdf": self.pdf = Self.text(value)
    case "arxiv", "dblp", "openreview", "acl": self.ids[name] = Self.text(value)
    case "id", "custom": break
    default: self.extra[name] = value.isNull ? nil : value
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
