import PapersKit
import Testing

struct LibraryDiffTests {
  static func record(_ key: String, _ change: (inout Record) -> Void = { _ in }) -> Record {
    var record = Record(key: key, kind: .preprint, title: "Title of \(key)")
    record.people = People([Person(given: "Ann", family: "Author")])
    record.issued = PublicationDate(year: 2018)
    record.status = .verified
    change(&record)
    return record
  }

  @Test func theSameRecordsInAnotherOrderAreNoDifference() {
    let (a, b) = (Self.record("a"), Self.record("b"))
    #expect(LibraryDiff(from: [a, b], to: [b, a]).isEmpty)
    #expect(LibraryDiff(from: [], to: []).lines == [])
  }

  @Test func whatCameAndWentIsNamedWithItsTitle() {
    let diff = LibraryDiff(
      from: [Self.record("old"), Self.record("kept")], to: [Self.record("kept"), Self.record("new")])
    #expect(diff.lines == ["+ new: Title of new", "- old: Title of old"])
    #expect(diff.json["added"] == .strings(["new"]))
    #expect(diff.json["removed"] == .strings(["old"]))
    #expect(!diff.isEmpty)
  }

  @Test(
    arguments: [
      (
        "was published since: OSDI 2018",
        { @Sendable (r: inout Record) in
          r.kind = .conferencePaper
          r.venue = Record.VenueTie(acronym: "OSDI", series: "osdi")
          r.versions = [Record.Version(kind: .published, date: PublicationDate(year: 2018))]
        }
      ),
      ("was retracted", { @Sendable (r: inout Record) in r.isRetracted = true }),
      ("is no longer confirmed by a source", { @Sendable (r: inout Record) in r.status = .listed }),
      ("has an abstract now", { @Sendable (r: inout Record) in r.abstract = "It is." }),
      (
        "“Ann Author” is “Anne Author”",
        { @Sendable (r: inout Record) in r.people.persons[0].given = "Anne" }
      ),
      ("2019", { @Sendable (r: inout Record) in r.issued = PublicationDate(year: 2019) }),
      ("10.1000/a", { @Sendable (r: inout Record) in r.doi = DOI("10.1000/a") }),
      ("1904.03257", { @Sendable (r: inout Record) in r.ids["arxiv"] = "1904.03257" }),
    ] as [(String, @Sendable (inout Record) -> Void)])
  func aChangeIsSaidInPlainWords(words: String, change: @Sendable (inout Record) -> Void) {
    let diff = LibraryDiff(from: [Self.record("k")], to: [Self.record("k", change)])
    #expect(diff.lines.contains { $0.hasPrefix("k: ") && $0.contains(words) }, "\(diff.lines)")
    #expect(diff.json["changed"]?[0]?["key"] == "k")
    #expect(diff.added.isEmpty && diff.removed.isEmpty)
  }

  @Test func theBookkeepingOfTiesIsNoDifferenceToTheReader() {
    let after = Self.record("k") {
      $0.readings = [Record.ReadingTie(list: "lists/a.md", references: [], words: "w")]
      $0.match = Record.Evidence(evidence: ["title"], score: 1)
    }
    #expect(LibraryDiff(from: [Self.record("k")], to: [after]).isEmpty)
  }

  @Test func keysComeInOrder() {
    let keys = ["c", "a", "b"]
    let diff = LibraryDiff(from: [], to: keys.map { Self.record($0) })
    #expect(diff.added.map(\.key) == ["a", "b", "c"])
    #expect(LibraryDiff(from: keys.map { Self.record($0) }, to: []).removed.map(\.key) == ["a", "b", "c"])
  }
}
