extension Finding {
  /// What a record says, as one more source.
  public init(_ record: Record, source: Source = .catalogue, url: String? = nil) {
    self.init(source: source, url: url ?? record.url ?? "")
    (kind, title, date) = (record.kind, record.title, record.issued)
    people = record.people.persons.map {
      let family = Person.joined([$0.particle, $0.family]).nonEmpty
      return Name(
        given: $0.given, family: family, suffix: $0.suffix, whole: $0.literal,
        isOrganization: $0.literal != nil)
    }
    andOthers = record.people.andOthers
    (container, event, volume, issue) = (
      record.containerTitle, record.eventTitle, record.volume, record.issue
    )
    (pages, articleNumber, publisher) = (record.pages, record.number, record.publisher)
    (isbn, issn, doi, arXiv) = (record.isbn, record.issn, record.doi, record.arXiv)
    (dblp, openReview, acl) = (record.ids["dblp"], record.ids["openreview"], record.ids["acl"])
    landing = record.url.flatMap { WebAddress($0) }
    (abstract, language, isRetracted) = (record.abstract, record.language, record.isRetracted)
  }
}
