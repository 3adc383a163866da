/// What is known of one field of a record: the answer to `papers why KEY.FIELD`.
public struct LedgerEntry: Hashable, Sendable {
  /// The CSL name.
  public var field: String
  /// As printed for people; nil where the field is empty.
  public var value: String?
  /// Where it came from; nil where nobody noted it.
  public var provenance: Record.Provenance?
  /// The rule that chose it.
  public var rule: String
  /// The sources that the rule asks, best first.
  public var order: [Source]
  /// What other sources say differently.
  public var others: [Record.Claim]
}

extension Record {
  /// The ledger of one field, by its CSL name; nil for a name that no record has.
  public func ledger(of name: String) -> LedgerEntry? {
    guard let field = Field(name: name) else { return nil }
    let rule = FieldRule.rule(for: field, kind: self.kind)
    let origin = self.provenance[field.rawValue]
    let reason =
      switch origin?.source {
      case .override: "overrides in papers.yml win always"
      case .list: "the list's own words, while nothing better is known"
      case nil: "nobody noted where it came from; it stays as it is"
      default: rule.name
      }
    return LedgerEntry(
      field: field.rawValue, value: field.value(in: self)?.printed, provenance: origin, rule: reason,
      order: rule.order, others: self.conflicts[field.rawValue] ?? [])
  }

  /// The ledgers of all fields that hold something, in the order of the rule table.
  public var ledger: [LedgerEntry] {
    Field.allCases.filter { $0.value(in: self) != nil }.compactMap { ledger(of: $0.rawValue) }
  }
}

extension Field {
  /// A field by its CSL name, or by the name that people type: `year`, `authors`, `venue`, `pages`, `doi`.
  public init?(name: String) {
    let known: [String: Field] = [
      "year": .issued, "date": .issued, "authors": .author, "people": .author, "editors": .editor,
      "venue": .containerTitle, "journal": .containerTitle, "booktitle": .containerTitle,
      "event": .eventTitle,
      "pages": .page, "doi": .doi, "isbn": .isbn, "issn": .issn, "url": .url,
    ]
    guard let field = Field(rawValue: name) ?? known[name.lowercased()] else { return nil }
    self = field
  }
}
