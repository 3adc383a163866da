import Testing

@testable import PapersKit

/// A record is a value, though its fields lie behind one reference.
struct RecordTests {
  private static var full: Record {
    var record = Record(key: "chen2018tvm", kind: .conferencePaper, title: "TVM")
    record.people = People([Person(given: "Tianqi", family: "Chen")])
    record.issued = PublicationDate(year: 2018)
    record.ids = ["arxiv": "1802.04799"]
    record.provenance["title"] = Record.Provenance(source: .dblp, url: "https://dblp.org/")
    record.keywords = ["cs.LG"]
    return record
  }

  @Test func aCopyKeepsWhatItSaid() {
    let first = Self.full
    var second = first
    second.title = "Halide"
    second.ids["dblp"] = "conf/pldi/x"
    second.people.persons.append(Person(given: "Ann", family: "Lee"))
    second.provenance["title"]?.url = "https://example.org/"
    second.keywords.removeAll()
    #expect(first == Self.full)
    #expect(first.title == "TVM" && first.ids == ["arxiv": "1802.04799"])
    #expect(first.people.persons.count == 1 && first.keywords == ["cs.LG"])
    #expect(first.provenance["title"]?.url == "https://dblp.org/")
    #expect(second.title == "Halide" && second.people.persons.count == 2 && second.ids.count == 2)
  }

  @Test func copiesInArraysAndDictionariesAreTheirOwn() {
    var records = [Record](repeating: Self.full, count: 3)
    records[1].note = "changed"
    #expect(records.map(\.note) == [nil, "changed", nil])
    var byKey = ["a": records[0], "b": records[0]]
    byKey["a"]?.volume = "7"
    #expect(byKey["a"]?.volume == "7" && byKey["b"]?.volume == nil && records[0].volume == nil)
  }

  @Test func whatMutatesACopyInAFunctionLeavesTheOriginal() {
    func retracted(_ record: Record) -> Record {
      var record = record
      record.isRetracted = true
      return record
    }
    let record = Self.full
    #expect(retracted(record).isRetracted && !record.isRetracted)
  }

  @Test func equalAreThoseThatSayTheSame() {
    #expect(Self.full == Self.full)
    #expect(Set([Self.full, Self.full]).count == 1)
    var other = Self.full
    other.versions = [Record.Version(kind: .published)]
    #expect(other != Self.full)
    #expect(Set([Self.full, other]).count == 2)
    other.versions = []
    #expect(other == Self.full && other.hashValue == Self.full.hashValue)
  }

  @Test func fieldsAreReachedByTheirPaths() {
    var record = Self.full
    let texts: [any WritableKeyPath<Record, String?> & Sendable] = [\.volume, \.note, \.edition]
    for (n, path) in texts.enumerated() { record[keyPath: path] = String(n) }
    #expect([record.volume, record.note, record.edition] == ["0", "1", "2"])
    #expect(Self.full.volume == nil)
  }

  @Test func importedIsWhatCameFromAFileAndStandsInNoList() {
    var record = Self.full
    #expect(!record.isImported)
    record.provenance["title"] = Record.Provenance(source: .importedFile, url: "refs.bib")
    #expect(record.isImported)
    record.readings = [Record.ReadingTie(list: "lists/a.md", references: [], words: "TVM")]
    #expect(!record.isImported)
  }
}
