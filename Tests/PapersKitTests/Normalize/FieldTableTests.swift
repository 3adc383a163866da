import Testing

@testable import PapersKit

/// Every field of a record: put in, taken out, named, compared and told when it changes.
struct FieldTableTests {
  /// Two values of the sort that a field holds.
  private static func values(_ field: Field) -> (FieldValue, FieldValue) {
    switch field {
    case .author, .editor:
      (
        .people(People([Person(given: "Ada", family: "Lovelace")])),
        .people(People([Person(given: "Grace", family: "Hopper")]))
      )
    case .issued: (.date(PublicationDate(year: 2018)), .date(PublicationDate(year: 2019, month: 2)))
    case .isbn, .issn: (.list(["1234-5678"]), .list(["1234-5678", "8765-4321"]))
    case .doi: (.text("10.5555/1"), .text("10.5555/2"))
    default: (.text("one"), .text("two"))
    }
  }
  private static func record() -> Record { Record(key: "k", kind: .conferencePaper, title: "T") }

  @Test(arguments: Field.allCases) func whatIsPutInIsTakenOut(field: Field) {
    var record = Self.record()
    let (one, two) = Self.values(field)
    #expect(field.value(in: record) == (field == .title ? .text("T") : nil))
    for value in [one, two] {
      field.set(value, in: &record)
      #expect(field.value(in: record) == value)
      #expect(!value.printed.isEmpty)
    }
    for other in Field.allCases where other != field && other != .title {
      #expect(other.value(in: record) == nil, "\(other)")
    }
  }

  @Test(arguments: Field.allCases) func aValueOfTheWrongSortIsIgnored(field: Field) {
    let sorts: [FieldValue] = [
      .text("x"), .people(People([Person(literal: "x")])), .date(PublicationDate(year: 1999)), .list(["x"]),
    ]
    let sort = { (value: FieldValue) -> Int in
      switch value {
      case .text: 0
      case .people: 1
      case .date: 2
      case .list: 3
      }
    }
    for wrong in sorts where sort(wrong) != sort(Self.values(field).0) {
      var record = Self.record()
      field.set(wrong, in: &record)
      #expect(record == Self.record(), "\(wrong)")
    }
  }

  @Test(arguments: Field.allCases) func everyFieldHasARuleForEveryKind(field: Field) {
    for kind in WorkKind.allCases {
      let rule = FieldRule.rule(for: field, kind: kind)
      #expect(!rule.name.isEmpty && !rule.order.isEmpty)
      #expect(Set(rule.order).count == rule.order.count, "no source is asked twice")
      #expect(!rule.order.contains(.override), "overrides win before any rule")
    }
  }

  @Test(arguments: Field.allCases) func aFieldIsKnownByItsNameInTheRecord(field: Field) {
    #expect(Field(name: field.rawValue) == field)
    #expect(RecordFile.cslVariables.contains(field.rawValue))
  }
  static let names: [(String, Field?)] = [
    ("year", .issued), ("Date", .issued), ("AUTHORS", .author), ("people", .author), ("editors", .editor),
    ("venue", .containerTitle), ("Journal", .containerTitle), ("booktitle", .containerTitle),
    ("event", .eventTitle),
    ("pages", .page), ("doi", .doi), ("Doi", .doi), ("isbn", .isbn), ("issn", .issn), ("url", .url),
    ("colour", nil),
    ("", nil), ("Title", nil), ("key", nil),
  ]
  @Test(arguments: names) func peopleHaveOtherNamesForFields(name: String, field: Field?) {
    #expect(Field(name: name) == field)
  }

  @Test(arguments: Field.allCases) func aChangeOfAFieldIsToldOnceAndBothWays(field: Field) {
    let (one, two) = Self.values(field)
    let empty = Self.record()
    var old = empty
    var new = empty
    field.set(one, in: &old)
    field.set(two, in: &new)
    #expect(changes(from: old, to: old).isEmpty)
    for (from, to) in [(old, new), (new, old), (empty, old), (old, empty)] {
      let told = changes(from: from, to: to)
      #expect(told.map(\.field) == [field.rawValue])
      #expect(told.allSatisfy { !$0.sentence.isEmpty && !$0.sentence.contains("Optional(") })
    }
  }

  static let agreements: [(Field, FieldValue, FieldValue, Bool)] = [
    (.title, .text("End-to-End Ropes"), .text("end to end ropes"), true),
    (.title, .text("Ropes"), .text("Rope"), false),
    (.issued, .date(PublicationDate(year: 2018)), .date(PublicationDate(year: 2018, month: 5)), true),
    (.issued, .date(PublicationDate(year: 2018)), .date(PublicationDate(year: 2019)), false),
    (.page, .text("1-13"), .text("1-14"), true), (.page, .text("1-13"), .text("2-13"), false),
    (.page, .text("1"), .text("1-13"), true), (.volume, .text("7"), .text("7"), true),
    (.volume, .text("7"), .text("8"), false),
    (.isbn, .list(["1"]), .list(["1"]), true), (.isbn, .list(["1"]), .list(["2"]), false),
    (.title, .text("x"), .list(["x"]), false),
    (
      .author, .people(People([Person(given: "A.", family: "Lovelace")])),
      .people(People([Person(given: "Ada", family: "Lovelace")])), true
    ),
    (
      .author, .people(People([Person(given: "Ada", family: "Lovelace")])),
      .people(People([Person(given: "Grace", family: "Hopper")])), false
    ),
    (
      .author, .people(People([Person(given: "Ada", family: "Lovelace")])),
      .people(People([Person(given: "Ada", family: "Lovelace"), Person(given: "Grace", family: "Hopper")])),
      false
    ),
    (
      .author, .people(People([Person(given: "Ada", family: "Lovelace")], andOthers: true)),
      .people(People([Person(given: "Ada", family: "Lovelace"), Person(given: "Grace", family: "Hopper")])),
      true
    ),
  ]
  @Test(arguments: agreements.indices) func whatSaysTheSameIsNoConflict(row: Int) {
    let (field, a, b, agree) = Self.agreements[row]
    #expect(field.agrees(a, b) == agree)
    #expect(field.agrees(b, a) == agree)
    #expect(field.agrees(a, a) && field.agrees(b, b))
  }

  static let titles: [(String?, String?, String?)] = [
    ("Ropes", nil, "Ropes"), ("Ropes", "", "Ropes"), ("Ropes", "A Study", "Ropes: A Study"),
    ("Why Ropes?", "A Study", "Why Ropes? A Study"), ("Ropes:", "A Study", "Ropes: A Study"),
    ("Ropes: A Study", "A Study", "Ropes: A Study"), ("Ropes: a study", "A Study", "Ropes: a study"),
    (nil, "A Study", nil),
  ]
  @Test(arguments: titles) func aSubtitleIsSaidOnce(title: String?, subtitle: String?, full: String?) {
    var f = Finding(source: .crossref, url: "")
    (f.title, f.subtitle) = (title, subtitle)
    #expect(f.fullTitle == full)
  }

  @Test func aFindingIsOfAPreprintOrOfThePublishedFormOrOfNeither() {
    func finding(_ source: Source, _ change: (inout Finding) -> Void) -> Finding {
      var f = Finding(source: source, url: "")
      f.title = "T"
      change(&f)
      return f
    }
    let preprints = [
      finding(.arXiv) { _ in }, finding(.crossref) { $0.kind = .preprint },
      finding(.dblp) { $0.container = "CoRR" },
      finding(.openAlex) { $0.arXiv = ArXivID("2101.00001") },
    ]
    let published = [
      finding(.crossref) { $0.kind = .conferencePaper }, finding(.dblp) { $0.container = "OSDI" },
      finding(.openAlex) { $0.doi = DOI("10.5555/1") }, finding(.crossref) { $0.kind = .book },
    ]
    let neither = [
      finding(.list) { $0.container = "OSDI" }, finding(.pdf) { $0.kind = .journalArticle },
      finding(.openAlex) { _ in },
    ]
    #expect(preprints.allSatisfy { $0.isPreprintFinding && !Witness($0).isPublished })
    #expect(published.allSatisfy { !$0.isPreprintFinding && Witness($0).isPublished })
    #expect(neither.allSatisfy { !$0.isPreprintFinding && !Witness($0).isPublished })
  }
}

struct ChangeSentenceTests {
  private static func names(_ names: [String]) -> People {
    People(names.map { Person(given: "A", family: $0) })
  }
  private static func told(_ old: People, _ new: People) -> [String] {
    var before = Record(key: "k", kind: .book, title: "T")
    var after = before
    (before.people, after.people) = (old, new)
    return changes(from: before, to: after).map(\.sentence)
  }

  @Test func peopleThatCameAndWentAreCounted() {
    #expect(Self.told(Self.names(["One"]), Self.names(["One", "Two"])) == ["1 author came (A Two)"])
    #expect(
      Self.told(Self.names(["One"]), Self.names(["One", "Two", "Three"])) == [
        "2 authors came (A Two, A Three)"
      ])
    #expect(Self.told(Self.names(["One", "Two"]), Self.names(["One"])) == ["1 went (A Two)"])
    #expect(
      Self.told(Self.names(["One", "Two"]), Self.names(["One", "P", "Q", "R", "S", "T"]))
        == ["5 authors came (A P, A Q, A R, ...), 1 went (A Two)"])
    #expect(
      Self.told(Self.names(["One", "Two"]), Self.names(["Two", "One"])) == [
        "its authors stand in another order"
      ])
    #expect(
      Self.told(People([Person(literal: "X")], andOthers: true), People([Person(literal: "X")]))
        == ["its list of authors is whole now"])
    #expect(
      Self.told(People([Person(literal: "X")]), People([Person(literal: "X")], andOthers: true))
        == ["its list of authors is cut now"])
  }

  @Test func longTextIsCutAndAbstractsAreNotQuoted() {
    var old = Record(key: "k", kind: .book, title: "T")
    var new = old
    new.title = String(repeating: "x", count: 500)
    #expect(changes(from: old, to: new).allSatisfy { $0.sentence.count < 220 && $0.sentence.contains("...") })
    new = old
    new.abstract = "Of ropes."
    #expect(changes(from: old, to: new).map(\.sentence) == ["has an abstract now"])
    #expect(changes(from: new, to: old).map(\.sentence) == ["has lost its abstract"])
    old.abstract = "Of sand."
    #expect(changes(from: old, to: new).map(\.sentence) == ["its abstract changed"])
  }

  static let ids: [(String, String)] = [
    ("arxiv", "arXiv id"), ("dblp", "DBLP key"), ("openreview", "OpenReview id"), ("acl", "ACL id"),
    ("pmid", "pmid id"),
  ]
  @Test(arguments: ids) func anIdIsCalledByItsName(name: String, words: String) {
    let old = Record(key: "k", kind: .book, title: "T")
    var new = old
    new.ids[name] = "7"
    #expect(changes(from: old, to: new) == [Change(field: name, sentence: "\(words) is known now: “7”")])
    #expect(changes(from: new, to: old) == [Change(field: name, sentence: "\(words) was “7”, is empty now")])
  }

  @Test func statusKindAndRetractionAreToldFirst() {
    var old = Record(key: "k", kind: .book, title: "T")
    var new = old
    new.isRetracted = true
    (new.status, new.kind, new.pages, new.note) = (.verified, .thesis, "1-2", "n")
    #expect(
      changes(from: old, to: new).map(\.field) == ["retracted", "type", "status", "page", "note"])
    #expect(changes(from: new, to: old).first?.sentence == "is no longer marked as retracted")
    old = new
    new.status = .conflict
    #expect(changes(from: old, to: new).map(\.sentence) == ["its reading's links name different works"])
  }
}
