/// One difference between two states of a record, for `papers diff` and `papers sync --refresh`.
public struct Change: Hashable, Sendable {
  /// The CSL name of the field, or `version`, `retracted`, `status`, `arxiv`, ...
  public var field: String
  /// In plain words, without the key: "was published since: OSDI 2018".
  public var sentence: String
  public init(field: String, sentence: String) { (self.field, self.sentence) = (field, sentence) }
}

/// What changed from one state of a record to another, the weightiest first; empty where both say the same.
public func changes(from old: Record, to new: Record) -> [Change] {
  var out: [Change] = []
  if new.isRetracted != old.isRetracted {
    out.append(
      Change(
        field: "retracted", sentence: new.isRetracted ? "was retracted" : "is no longer marked as retracted"))
  }
  let wasOut = old.versions.contains { $0.kind == .published }
  if !wasOut, old.kind == .preprint, let published = new.versions.first(where: { $0.kind == .published }) {
    let place = new.venue?.acronym ?? new.containerTitle ?? published.venue ?? "elsewhere"
    let year = (published.date ?? new.issued).map { " \($0.year)" } ?? ""
    out.append(
      Change(field: "version", sentence: "was published since: \(place)\(place.hasSuffix(year) ? "" : year)"))
  } else if new.kind != old.kind {
    out.append(Change(field: "type", sentence: "type was \(old.kind.rawValue), is \(new.kind.rawValue)"))
  }
  if new.status != old.status {
    out.append(Change(field: "status", sentence: status(from: old.status, to: new.status)))
  }
  for field in Field.allCases {
    let (before, after) = (field.value(in: old), field.value(in: new))
    if before == after { continue }
    if let sentence = sentence(field, from: before, to: after) {
      out.append(Change(field: field.rawValue, sentence: sentence))
    }
  }
  for name in Set(old.ids.keys).union(new.ids.keys).sorted() where old.ids[name] != new.ids[name] {
    let sentence = difference(idName(name), from: old.ids[name], to: new.ids[name])
    out.append(Change(field: name, sentence: sentence))
  }
  for (field, claims) in new.conflicts.sorted(by: { $0.key < $1.key }) where old.conflicts[field] != claims {
    let said = claims.map { "\($0.source.rawValue) says \(quoted($0.value))" }.joined(separator: ", ")
    out.append(Change(field: field, sentence: "sources differ on \(name(field)): \(said)"))
  }
  if old.note != new.note {
    out.append(Change(field: "note", sentence: difference("note", from: old.note, to: new.note)))
  }
  return out
}

private func status(from old: Record.Status, to new: Record.Status) -> String {
  switch new {
  case .verified: "was confirmed by a source"
  case .listed: "is no longer confirmed by a source"
  case .conflict: "its reading's links name different works"
  }
}

private func sentence(_ field: Field, from old: FieldValue?, to new: FieldValue?) -> String? {
  switch (field, old, new) {
  case (.author, .people(let old)?, .people(let new)?), (.editor, .people(let old)?, .people(let new)?):
    return people(field == .author ? "author" : "editor", from: old, to: new)
  case (.abstract, nil, _?): return "has an abstract now"
  case (.abstract, _?, nil): return "has lost its abstract"
  case (.abstract, _, _): return "its abstract changed"
  default: return difference(name(field.rawValue), from: old?.printed, to: new?.printed)
  }
}

private func people(_ role: String, from old: People, to new: People) -> String {
  let (before, after) = (old.persons.map(\.display), new.persons.map(\.display))
  let came = after.filter { !before.contains($0) }
  let went = before.filter { !after.contains($0) }
  if came.isEmpty, went.isEmpty {
    return before == after
      ? "its list of \(role)s is \(new.andOthers ? "cut" : "whole") now"
      : "its \(role)s stand in another order"
  }
  if came.count == went.count, came.count <= 3 {
    let pairs = zip(went, came).map { "\(quoted($0)) is \(quoted($1))" }
    return "\(role) " + pairs.joined(separator: ", ")
  }
  let parts = [
    came.isEmpty ? nil : "\(came.count) \(role)\(came.count == 1 ? "" : "s") came (\(brief(came)))",
    went.isEmpty ? nil : "\(went.count) went (\(brief(went)))",
  ]
  return parts.compactMap { $0 }.joined(separator: ", ")
}

private func brief(_ names: [String]) -> String {
  names.count <= 4 ? names.joined(separator: ", ") : names.prefix(3).joined(separator: ", ") + ", ..."
}

private func difference(_ name: String, from old: String?, to new: String?) -> String {
  switch (old, new) {
  case (nil, let new?): "\(name) is known now: \(quoted(new))"
  case (let old?, nil): "\(name) was \(quoted(old)), is empty now"
  case (let old?, let new?): "\(name) was \(quoted(old)), is \(quoted(new))"
  case (nil, nil): "\(name) is empty"
  }
}

private func quoted(_ text: String) -> String {
  "\u{201C}\(text.count > 160 ? text.prefix(157) + "..." : text)\u{201D}"
}

/// What people call a CSL field.
private func name(_ field: String) -> String {
  switch field {
  case "issued": "date"
  case "container-title": "venue"
  case "event-title": "event"
  case "page": "pages"
  case "author": "authors"
  default: field
  }
}

private func idName(_ name: String) -> String {
  switch name {
  case "arxiv": "arXiv id"
  case "dblp": "DBLP key"
  case "openreview": "OpenReview id"
  case "acl": "ACL id"
  default: "\(name) id"
  }
}
