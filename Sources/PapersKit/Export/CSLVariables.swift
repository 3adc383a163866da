import BibTeX

/// What BibTeX and BibLaTeX have a field or a type for and CSL a variable or a type, but a record no place: between the
/// two, both ways. Only what comes back as it was is moved; the rest stays where it stood.
///
/// Variables and types: CSL 1.0.2, appendices III and IV (https://docs.citationstyles.org/en/stable/specification.html);
/// fields: the biblatex manual, 2.2.
enum CSLVariables {
  private enum Kind { case text, people, date }
  private static let variables: [(field: String, csl: String, kind: Kind)] = [
    ("translator", "translator", .people), ("bookauthor", "container-author", .people),
    ("urldate", "accessed", .date), ("origdate", "original-date", .date), ("eventdate", "event-date", .date),
    ("date", "issued", .date), ("version", "version", .text), ("pubstate", "status", .text),
    ("shorttitle", "title-short", .text), ("shortjournal", "container-title-short", .text),
    ("chapter", "chapter-number", .text), ("pagetotal", "number-of-pages", .text),
    ("volumes", "number-of-volumes", .text), ("venue", "event-place", .text),
    ("origtitle", "original-title", .text),
    ("origpublisher", "original-publisher", .text), ("origlocation", "original-publisher-place", .text),
  ]
  private static let types: [(entry: String, csl: String)] = [
    ("patent", "patent"), ("standard", "standard"), ("legislation", "legislation"),
    ("jurisdiction", "legal_case"),
    ("letter", "personal_communication"), ("movie", "motion_picture"), ("artwork", "graphic"),
    ("performance", "performance"),
  ]
  /// Kinds of works whose number is that within a series.
  private static let inSeries: Set<WorkKind> = [.book, .chapter, .proceedings, .conferencePaper]

  /// The record's item, with what a BibTeX file held beside under CSL's own names.
  static func json(of given: Record) -> JSON {
    var record = given
    var number: String?
    if inSeries.contains(record.kind), record.collectionTitle != nil, record.extra["collection-number"] == nil
    {
      (number, record.issue) = (record.issue, nil)
    }
    for row in variables {
      let name = BibTeXFormat.carried + row.field
      guard let text = record.extra[name]?.string, record.extra[row.csl] == nil,
        let json = csl(text, row.kind),
        let back = bibtex(json, row.kind), isSame(back, text, row.kind)
      else { continue }
      if row.csl == "issued", PublicationDate(biblatex: text)?.year != record.issued?.year { continue }
      record.extra[name] = nil
      record.extra[row.csl] = json
    }
    var members = RecordFile.json(of: record).members
    if let issued = record.extra["issued"] { set("issued", issued, in: &members) }
    if let number { members.append(JSON.Member("collection-number", .string(number))) }
    let type = record.extra[BibTeXFormat.carriedType]?.string
    if record.kind == .other, let type = types.first(where: { $0.entry == type }) {
      set("type", .string(type.csl), in: &members)
    }
    return .object(members)
  }

  private static func set(_ name: String, _ value: JSON, in members: inout [JSON.Member]) {
    members.removeAll { $0.name == name }
    members.append(JSON.Member(name, value))
  }

  /// The record of an item, with what BibTeX has names for under those.
  static func read(_ given: Record) -> Record {
    var record = given
    if inSeries.contains(record.kind), record.issue == nil,
      let number = record.extra["collection-number"]?.string
    {
      (record.issue, record.extra["collection-number"]) = (number, nil)
    }
    for row in variables {
      let name = BibTeXFormat.carried + row.field
      guard let json = record.extra[row.csl], record.extra[name] == nil, let text = bibtex(json, row.kind),
        let back = csl(text, row.kind), isSame(back, json, row.kind)
      else { continue }
      record.extra[row.csl] = nil
      record.extra[name] = .string(text)
    }
    if let type = types.first(where: { $0.csl == record.extra["type"]?.string }), record.kind == .other,
      record.extra[BibTeXFormat.carriedType] == nil
        || record.extra[BibTeXFormat.carriedType]?.string == type.entry
    {
      record.extra["type"] = nil
      record.extra[BibTeXFormat.carriedType] = .string(type.entry)
    }
    return record
  }

  private static func isSame(_ a: String, _ b: String, _ kind: Kind) -> Bool {
    kind == .people ? People(bibtex: a) == People(bibtex: b) : a == b
  }

  /// A number may be written as a string.
  private static func isSame(_ a: JSON, _ b: JSON, _ kind: Kind) -> Bool {
    switch kind {
    case .text: a.string == b.string ?? b.int.map(String.init)
    case .people: a.ordered == b.ordered
    case .date: b.members.allSatisfy { a[$0.name] != nil }
    }
  }

  private static func csl(_ text: String, _ kind: Kind) -> JSON? {
    switch kind {
    case .text: return .string(LaTeX.decode(text))
    case .people:
      let people = People(bibtex: text)
      if people.andOthers || people.isEmpty { return nil }
      var holder = Record(key: "", kind: .other, title: "")
      holder.people = people
      return RecordFile.json(of: holder)["author"]
    case .date:
      let isAbout = text.hasSuffix("~")
      let ends = text.drop { $0 == " " }.filter { $0 != "~" }.split(
        separator: "/", omittingEmptySubsequences: false)
      let dates = ends.map { PublicationDate($0) }
      guard (1...2).contains(ends.count), zip(ends, dates).allSatisfy({ $1?.description == String($0) })
      else { return nil }
      let parts = dates.compactMap { $0 }.map { date in
        JSON.array([date.year, date.month, date.day].compactMap { $0.map { JSON.number($0) } })
      }
      return .object(["date-parts": .array(parts), "circa": isAbout ? .bool(true) : nil])
    }
  }

  private static func bibtex(_ json: JSON, _ kind: Kind) -> String? {
    switch kind {
    case .text: return (json.string ?? json.int.map(String.init)).map(LaTeX.escaped)
    case .people:
      let item = JSON.object(["id": "x", "title": "", "author": json])
      guard let people = try? RecordFile.record(item).people, !people.isEmpty else { return nil }
      return people.bibtex.text
    case .date:
      let ends = (json["date-parts"]?.array ?? []).map { end -> String? in
        let parts = end.array.map { $0.int ?? $0.string.flatMap { Int($0) } }
        guard let first = parts.first, let year = first, !parts.contains(nil) else { return nil }
        return PublicationDate(
          year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil
        ).description
      }
      guard (1...2).contains(ends.count), !ends.contains(nil) else { return nil }
      return ends.compactMap { $0 }.joined(separator: "/") + (json["circa"]?.bool == true ? "~" : "")
    }
  }
}
