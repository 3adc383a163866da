/// The file form of a record: a CSL-JSON 1.0.2 item, our extras under `custom` (DESIGN.md section 2).
///
/// https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json
///
/// Nothing that a file held is lost: what has no place in `Record`, or would come back in other words (a date range, a
/// `raw` date, a name with unknown members), is carried in `Record.extra` and written back where it stood.
public enum RecordFile {
  /// Why a file is no record.
  public enum Trouble: Error, Hashable, Sendable {
    case noJSON(JSONError)
    case noObject
    case missing(String)
    /// Two values for one name: whichever were taken, the other would be lost.
    case repeated(String)
    /// The file's name and its `id` differ.
    case otherKey(String)

    public var sentence: String {
      switch self {
      case .noJSON(let error): "no valid JSON: \(error.what)"
      case .noObject: "no record: the file holds no JSON object"
      case .missing(let field): "no record: \"\(field)\" is missing"
      case .repeated(let name): "\"\(name)\" stands there twice: keep one of the two"
      case .otherKey(let key): "the file's name is not its \"id\" (\"\(key)\")"
      }
    }
    /// From 1; 1:1 where the trouble has no place of its own.
    public var place: Place {
      if case .noJSON(let error) = self {
        Place(line: error.line, column: error.column)
      } else {
        Place(line: 1, column: 1)
      }
    }
  }

  /// Sorted keys, two blanks, a newline at the end; the same record always gives the same bytes.
  public static func bytes(of record: Record) -> [UInt8] { Array(json(of: record).document.utf8) }

  /// Reads a file's bytes; `key` is what its name says.
  public static func record(_ bytes: [UInt8], key: String) throws(Trouble) -> Record {
    let json: JSON
    do { json = try JSON(parsing: bytes) } catch { throw .noJSON(error) }
    let record = try record(json)
    if record.key != key { throw .otherKey(record.key) }
    return record
  }

  // MARK: from JSON

  public static func record(_ json: JSON) throws(Trouble) -> Record {
    guard case .object(let members) = json else { throw .noObject }
    for object in [members, json["custom"]?.members ?? []] {
      var seen: Set<String> = []
      if let twice = object.first(where: { !seen.insert($0.name).inserted }) { throw .repeated(twice.name) }
    }
    guard let key = json["id"]?.string else { throw .missing("id") }
    guard let title = json["title"]?.string else { throw .missing("title") }
    var record = Record(
      key: key, kind: WorkKind(rawValue: json["type"]?.string ?? "") ?? .other, title: title)
    var custom: [JSON.Member] = []
    for member in members {
      if member.name == "custom" { custom = member.value.members } else { read(member, into: &record) }
    }
    readCustom(custom, into: &record)
    carry(what: members, isNotSaidBy: fields(of: record), into: &record.extra)
    var carried: [String: JSON] = [:]
    carry(what: custom, isNotSaidBy: customMembers(of: record, others: []), into: &carried)
    carried["extra"] = nil
    if !carried.isEmpty {
      record.extra["custom"] = .object(
        carried.sorted { $0.key < $1.key }.map { JSON.Member($0.key, $0.value) })
    }
    return record
  }

  private static func read(_ member: JSON.Member, into r: inout Record) {
    let value = member.value
    let text = value.string ?? value.int.map(String.init)
    switch member.name {
    case "author": r.people.persons = value.array.compactMap(person)
    case "editor": r.editors.persons = value.array.compactMap(person)
    case "issued": r.issued = date(value)
    case "container-title": r.containerTitle = text
    case "collection-title": r.collectionTitle = text
    case "event-title": r.eventTitle = text
    case "volume": r.volume = text
    case "issue": r.issue = text
    case "number": r.number = text
    case "page": r.pages = text
    case "edition": r.edition = text
    case "genre": r.genre = text
    case "publisher": r.publisher = text
    case "publisher-place": r.publisherPlace = text
    case "DOI": r.doi = text.flatMap { DOI($0) }
    case "ISBN": r.isbn = words(text)
    case "ISSN": r.issn = words(text)
    case "URL": r.url = text
    case "abstract": r.abstract = text
    case "language": r.language = text
    case "keyword": r.keywords = (text ?? "").split(separator: ",").map { String($0).trimmed }
    case "note": r.note = text
    default: break
    }
  }

  /// What our own words would not give back is carried as it stood.
  private static func carry(
    what found: [JSON.Member], isNotSaidBy ours: [JSON.Member], into extra: inout [String: JSON]
  ) {
    for member in found where member.name != "custom" && extra[member.name] == nil {
      guard let said = ours.first(where: { $0.name == member.name })?.value else {
        extra[member.name] = member.value
        continue
      }
      if said != member.value, said.ordered != member.value.ordered { extra[member.name] = member.value }
    }
  }

  private static func words(_ text: String?) -> [String] {
    (text ?? "").split(separator: " ").map(String.init)
  }

  private static func person(_ json: JSON) -> Person? {
    if let literal = json["literal"]?.string { return Person(literal: literal) }
    let person = Person(
      given: json["given"]?.string, family: json["family"]?.string,
      particle: json["non-dropping-particle"]?.string, droppingParticle: json["dropping-particle"]?.string,
      suffix: json["suffix"]?.string)
    return person == Person() ? nil : person
  }

  private static func date(_ json: JSON) -> PublicationDate? {
    let parts = (json["date-parts"]?[0]?.array ?? []).map { $0.int ?? $0.string.flatMap { Int($0) } }
    guard let first = parts.first, let year = first else { return nil }
    return PublicationDate(
      year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }

  // MARK: to JSON

  static func json(of record: Record) -> JSON {
    var members = fields(of: record)
    var others: [JSON.Member] = []
    for (name, value) in record.extra where name != "custom" {
      if let at = members.firstIndex(where: { $0.name == name }) {
        // Carried as it stood, as long as it still says what the record says.
        var again = Record(key: record.key, kind: record.kind, title: record.title)
        read(JSON.Member(name, value), into: &again)
        let said = fields(of: again).first { $0.name == name }?.value
        if said == members[at].value || name == "type" && record.kind == .other { members[at].value = value }
      } else if cslVariables.contains(name) {
        if !ourFields.contains(name) || says(nothing: name, value) {
          members.append(JSON.Member(name, value))
        }
      } else {
        others.append(JSON.Member(name, value))
      }
    }
    members.append(JSON.Member("custom", .object(customMembers(of: record, others: others))))
    return .object(members)
  }

  /// A field of ours whose value we could not read stays as long as nothing better is known.
  private static func says(nothing name: String, _ value: JSON) -> Bool {
    var empty = Record(key: "", kind: .other, title: "")
    read(JSON.Member(name, value), into: &empty)
    return !fields(of: empty).contains { $0.name == name }
  }

  private static func fields(of r: Record) -> [JSON.Member] {
    var out = [
      JSON.Member("id", .string(r.key)), JSON.Member("type", .string(r.kind.rawValue)),
      JSON.Member("title", .string(r.title)),
    ]
    func add(_ name: String, _ value: JSON?) { if let value { out.append(JSON.Member(name, value)) } }
    func add(_ name: String, _ value: String?) { add(name, value.map(JSON.string)) }
    add("author", r.people.persons.isEmpty ? nil : .array(r.people.persons.map(json)))
    add("editor", r.editors.persons.isEmpty ? nil : .array(r.editors.persons.map(json)))
    add("issued", r.issued.map(json))
    add("container-title", r.containerTitle)
    add("collection-title", r.collectionTitle)
    add("event-title", r.eventTitle)
    add("volume", r.volume)
    add("issue", r.issue)
    add("number", r.number)
    add("page", r.pages)
    add("edition", r.edition)
    add("genre", r.genre)
    add("publisher", r.publisher)
    add("publisher-place", r.publisherPlace)
    add("DOI", r.doi?.text)
    add("ISBN", r.isbn.isEmpty ? nil : r.isbn.joined(separator: " "))
    add("ISSN", r.issn.isEmpty ? nil : r.issn.joined(separator: " "))
    add("URL", r.url)
    add("abstract", r.abstract)
    add("language", r.language)
    add("keyword", r.keywords.isEmpty ? nil : r.keywords.joined(separator: ", "))
    add("note", r.note)
    return out
  }

  private static func json(_ p: Person) -> JSON {
    .object([
      "literal": p.literal.map(JSON.string), "family": p.family.map(JSON.string),
      "given": p.given.map(JSON.string), "non-dropping-particle": p.particle.map(JSON.string),
      "dropping-particle": p.droppingParticle.map(JSON.string), "suffix": p.suffix.map(JSON.string),
    ])
  }

  private static func json(_ d: PublicationDate) -> JSON {
    .object([
      "date-parts": .array([.array([d.year, d.month, d.day].compactMap { $0.map { JSON.number($0) } })])
    ])
  }

  private static let ourFields: Set<String> = [
    "id", "type", "title", "author", "editor", "issued", "container-title", "collection-title", "event-title",
    "volume", "issue", "number", "page", "edition", "genre", "publisher", "publisher-place", "DOI", "ISBN",
    "ISSN", "URL", "abstract", "language", "keyword", "note",
  ]

  /// The item's members by the schema; what is none of them goes under `custom`, so that the file stays valid.
  static let cslVariables: Set<String> = ourFields.union([
    "citation-key", "categories", "journalAbbreviation", "shortTitle", "chair", "collection-editor",
    "compiler",
    "composer", "container-author", "contributor", "curator", "director", "editorial-director",
    "executive-producer", "guest", "host", "illustrator", "interviewer", "narrator", "organizer",
    "original-author", "performer", "producer", "recipient", "reviewed-author", "script-writer",
    "series-creator", "translator", "accessed", "available-date", "event-date", "original-date", "submitted",
    "annote", "archive", "archive_collection", "archive_location", "archive-place", "authority",
    "call-number",
    "chapter-number", "citation-number", "citation-label", "collection-number", "container-title-short",
    "dimensions", "division", "event", "event-place", "first-reference-note-number", "jurisdiction",
    "locator",
    "medium", "number-of-pages", "number-of-volumes", "original-publisher", "original-publisher-place",
    "original-title", "page-first", "part", "part-title", "PMCID", "PMID", "printing", "references",
    "reviewed-genre", "reviewed-title", "scale", "section", "source", "status", "supplement", "title-short",
    "version", "volume-title", "volume-title-short", "year-suffix",
  ])
}

extension JSON {
  /// With the members of every object sorted by name.
  var ordered: JSON {
    switch self {
    case .array(let items): .array(items.map(\.ordered))
    case .object(let members):
      .object(
        members.map { Member($0.name, $0.value.ordered) }
          .sorted { String.byBytes($0.name, $1.name) })
    default: self
    }
  }
}
