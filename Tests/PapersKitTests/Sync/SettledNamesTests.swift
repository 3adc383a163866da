import Testing

@testable import PapersKit

/// By which names a group of `same` and `not-same` reaches a reading, a record and a finding.
struct SettledNamesTests {
  static let title = "A Study of Practical Deduplication"
  static func item(_ urls: String..., title: String? = title, label: String? = nil) -> SyncItem {
    let links = urls.map { Reading.Link(url: $0, written: $0, kind: .paper) }
    let words = [label, title, "Meyer. FAST 2011."].compactMap { $0 }.joined(separator: ". ")
    return SyncItem(
      list: "lists/a.md", number: 0,
      reading: Reading(label: label, title: title, links: links, words: words))
  }
  static func record(_ status: Record.Status = .verified) -> Record {
    var record = Record(key: "meyer2011study", kind: .conferencePaper, title: title)
    record.people = People([
      Person(given: "Dutch", family: "Meyer"), Person(given: "William", family: "Bolosky"),
    ])
    record.issued = PublicationDate(year: 2011)
    record.doi = DOI("10.1145/7.1")
    record.ids = ["arxiv": "1101.00001", "dblp": "conf/fast/M11", "openreview": "AbC", "acl": "P11-1"]
    record.url = "https://www.example.org/dedup/"
    record.status = status
    return record
  }
  static func finding(_ title: String = title) -> Finding {
    var finding = work(.crossref, title, ["Dutch Meyer", "William Bolosky"], 2011, "FAST", .conferencePaper)
    finding.doi = DOI("10.1145/7.1")
    finding.arXiv = ArXivID("1101.00001v2")
    finding.landing = WebAddress("https://example.org/dedup")
    return finding
  }
  static func matches(
    same: [[String]] = [], notSame: [[String]] = [], _ records: [Record] = [record()]
  ) -> SettledMatches {
    var settings = Settings()
    (settings.same, settings.notSame) = (same, notSame)
    return SettledMatches(settings, Dictionary(uniqueKeysWithValues: records.map { ($0.key, $0) }))
  }

  @Test func nothingSettledSaysNothing() {
    let none = Self.matches()
    #expect(none.key(for: Self.item()) == nil)
    #expect(none.references(for: Self.item()).isEmpty)
    #expect(!none.forbids(Self.finding(), for: Self.item()))
    #expect(!none.forbids(Self.record(), for: Self.item()))
    #expect(!none.forbids(Self.finding(), in: Self.record()))
  }

  /// Ways to name a reading.
  static let readings: [(String, Bool)] = [
    (title, true), (title.uppercased(), true), ("a study of practical deduplication!", true),
    ("  A Study  of Practical Deduplication ", true), ("Dedup", true), ("dedup", true),
    ("https://example.org/d.html", true), ("https://doi.org/10.1145/7.9", true), ("10.1145/7.9", true),
    ("doi:10.1145/7.9", true), ("Dedup. \(title). Meyer. FAST 2011.", true),
    ("A Study of Practical", false), ("10.1145/7.8", false), ("https://example.org/e.html", false),
    ("Deduplication", false), ("", false), ("1101.00001", false),
  ]
  @Test(arguments: readings) func aReadingIsReachedByItsLinksAndItsWords(name: String, isReached: Bool) {
    let item = Self.item("https://example.org/d.html", "https://doi.org/10.1145/7.9", label: "Dedup")
    var aimed = item
    aimed.aim()
    let reached = SyncItem(
      list: item.list, number: 0,
      reading: Reading(
        label: "Dedup", title: Self.title, links: item.reading.links, words: item.reading.words))
    let settled = Self.matches(same: [["meyer2011study", name]])
    #expect((settled.key(for: reached) == "meyer2011study") == isReached)
    // The order within a group says nothing.
    #expect((Self.matches(same: [[name, "meyer2011study"]]).key(for: reached) != nil) == isReached)
  }

  @Test func aGroupWithoutARecordTiesToNone() {
    #expect(Self.matches(same: [[Self.title, "10.1145/7.1"]]).key(for: Self.item()) == nil)
    #expect(Self.matches(same: [[Self.title, "nobody2020knows"]]).key(for: Self.item()) == nil)
  }

  @Test func theFirstGroupWithARecordCounts() {
    var other = Self.record()
    other.key = "other2012"
    let settled = Self.matches(
      same: [[Self.title, "10.1145/9.9"], [Self.title, "other2012"], [Self.title, "meyer2011study"]],
      [Self.record(), other])
    #expect(settled.key(for: Self.item()) == "other2012")
  }

  @Test(arguments: [
    ("10.1145/7.1", "10.1145/7.1"), ("doi:10.1145/7.1", "10.1145/7.1"),
    ("https://doi.org/10.1145/7.1", "10.1145/7.1"),
  ])
  func aDOIOfAGroupIsAskedForTheReading(name: String, doi: String) throws {
    let references = Self.matches(same: [[Self.title, name]]).references(for: Self.item())
    #expect(references == [.doi(try #require(DOI(doi)))])
  }

  @Test func anIdentifierOfAGroupIsNamedOnceAndWithoutItsVersion() throws {
    let settled = Self.matches(
      same: [[Self.title, "1101.00001v3", "arXiv:1101.00001"], [Self.title, "1101.00001"]])
    #expect(settled.references(for: Self.item()) == [.arXiv(try #require(ArXivID("1101.00001")))])
  }

  @Test func aGroupOfOthersSaysNothingOfTheReading() {
    let settled = Self.matches(same: [["Another Title", "10.1145/7.1", "meyer2011study"]])
    #expect(settled.references(for: Self.item()).isEmpty)
    #expect(settled.key(for: Self.item()) == nil)
  }

  /// Ways to name a work that was found.
  static let findings: [(String, Bool)] = [
    ("10.1145/7.1", true), ("https://doi.org/10.1145/7.1", true), ("10.1145/7.2", false),
    ("1101.00001", true), ("arXiv:1101.00001v1", true), ("1101.00002", false),
    ("https://example.org/dedup", true), ("http://www.example.org/dedup/", true),
    ("https://example.org/other", false), (title, true), (title.lowercased(), true),
    ("A Study of Something", false), ("meyer2011study", true), ("unknown2011key", false),
  ]
  @Test(arguments: findings) func aFindingIsRuledOutByEachOfItsNames(name: String, isReached: Bool) {
    let item = Self.item("https://list.example/d", title: "My Words for It")
    for group in [["My Words for It", name], [name, "My Words for It"]] {
      #expect(Self.matches(notSame: [group]).forbids(Self.finding(), for: item) == isReached)
    }
  }

  @Test func aRecordThatNobodyVerifiedNamesNoFinding() {
    for status in Record.Status.allCases {
      let record = Self.record(status)
      let settled = Self.matches(notSame: [["My Words", record.key]], [record])
      #expect(
        settled.forbids(Self.finding(), for: Self.item(title: "My Words")) == (status == .verified))
    }
  }

  @Test func oneNameAloneRulesOutNothing() {
    // The title reaches both sides, but by one and the same member.
    #expect(!Self.matches(notSame: [[Self.title]]).forbids(Self.finding(), for: Self.item()))
    #expect(!Self.matches(notSame: [[Self.title, "Another"]]).forbids(Self.finding(), for: Self.item()))
    #expect(Self.matches(notSame: [[Self.title, Self.title]]).forbids(Self.finding(), for: Self.item()))
  }

  /// Ways to name a record.
  static let records: [(String, Bool)] = [
    ("meyer2011study", true), ("10.1145/7.1", true), ("1101.00001", true), ("1101.00001v4", true),
    ("https://dblp.org/rec/conf/fast/M11", true), ("https://openreview.net/forum?id=AbC", true),
    ("https://openreview.net/forum?id=abc", false), ("https://example.org/dedup", true),
    ("http://example.org/dedup/", true), ("https://example.org/", false),
    ("a study of PRACTICAL deduplication", true), ("meyer2011studies", false), ("10.1145/7", false),
  ]
  @Test(arguments: records) func aRecordIsRuledOutByEachOfItsNames(name: String, isReached: Bool) {
    let item = Self.item("https://list.example/d", title: "My Words for It")
    let settled = Self.matches(notSame: [[name, "My Words for It"]])
    #expect(settled.forbids(Self.record(), for: item) == isReached)
    #expect(!settled.forbids(Self.record(), for: Self.item(title: "Other Words")))
  }

  @Test func aFindingIsKeptOutOfARecord() {
    var other = Self.finding("Deduplication in the Wild")
    (other.doi, other.arXiv, other.landing) = (DOI("10.1145/8.8"), nil, nil)
    let settled = Self.matches(notSame: [["meyer2011study", "10.1145/8.8"]])
    #expect(settled.forbids(other, in: Self.record()))
    #expect(!settled.forbids(Self.finding(), in: Self.record()))
    var stranger = Self.record()
    (stranger.key, stranger.title, stranger.doi, stranger.ids) = ("x2000y", "Else", nil, [:])
    #expect(!settled.forbids(other, in: stranger))
  }

  static let handles: [(String, @Sendable (inout Finding) -> Void)] = [
    ("10.1145/7.1", { _ in }), ("1101.00001", { $0.doi = nil }),
    ("1101.00001", { $0.doi = DOI("10.48550/arXiv.1101.00001") }),
    (
      "1101.00002",
      {
        $0.doi = DOI("10.48550/arXiv.1101.00002")
        $0.arXiv = nil
      }
    ),
    (
      "https://dblp.org/rec/conf/a/B",
      {
        ($0.doi, $0.arXiv) = (nil, nil)
        $0.dblp = "conf/a/B"
      }
    ),
    (
      "https://openreview.net/forum?id=Q",
      {
        ($0.doi, $0.arXiv) = (nil, nil)
        $0.openReview = "Q"
      }
    ),
    ("https://example.org/dedup", { ($0.doi, $0.arXiv) = (nil, nil) }),
  ]
  @Test func aHandleIsWhatMayBePassedBack() {
    for (handle, change) in Self.handles {
      var finding = Self.finding()
      change(&finding)
      #expect(finding.handle == handle)
      // And it names the very work that it was read off.
      let settled = Self.matches(notSame: [["My Words", handle]])
      #expect(settled.forbids(finding, for: Self.item(title: "My Words")), "\(handle)")
    }
    var nothing = Self.finding()
    (nothing.doi, nothing.arXiv, nothing.landing) = (nil, nil, nil)
    #expect(nothing.handle == nil)
  }
}
