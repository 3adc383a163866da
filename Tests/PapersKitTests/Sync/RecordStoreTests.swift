import Testing

@testable import PapersKit

/// The records of a sync in memory: found by identifier and title, written when they changed, and only then.
struct RecordStoreTests {
  static let files = Files.memory(["/l/bib/papers.yml": ""])
  static func record(
    _ key: String, _ title: String, doi: String? = nil, arXiv: String? = nil,
    _ status: Record.Status = .verified
  ) -> Record {
    var record = Record(key: key, kind: .conferencePaper, title: title)
    record.people = People([
      Person(given: "Ada", family: "Lovelace"), Person(given: "Alan", family: "Turing"),
    ])
    record.issued = PublicationDate(year: 2018)
    record.containerTitle = "OSDI"
    record.doi = doi.flatMap { DOI($0) }
    record.ids["arxiv"] = arXiv
    record.status = status
    return record
  }
  static func finding(_ title: String, doi: String? = nil, arXiv: String? = nil) -> Finding {
    var finding = work(.crossref, title, ["Ada Lovelace", "Alan Turing"], 2018, "OSDI", .conferencePaper)
    finding.doi = doi.flatMap { DOI($0) }
    finding.arXiv = arXiv.flatMap { ArXivID($0) }
    return finding
  }
  static func store(_ records: [Record], _ mode: SyncMode = .asPlanned, files: Files = files) -> RecordStore {
    RecordStore(
      Library(root: "/l", files: files), mode, records,
      byKey: Dictionary(uniqueKeysWithValues: records.map { ($0.key, $0) }))
  }
  static let caches = "Distributed Caches in the Large"

  @Test func aWorkIsFoundByEachIdentifierAndByItsTitle() {
    let store = Self.store([
      Self.record("a2018caches", Self.caches, doi: "10.1145/1.2", arXiv: "1802.00001"),
      Self.record("b2018other", "Another Work Entirely", doi: "10.1145/1.3"),
    ])
    for finding in [
      Self.finding(Self.caches, doi: "10.1145/1.2"), Self.finding(Self.caches, arXiv: "1802.00001v3"),
      Self.finding(Self.caches, doi: "10.48550/arXiv.1802.00001"), Self.finding(Self.caches),
      Self.finding(Self.caches.uppercased()),
    ] {
      #expect(store.key(of: [finding]) { _, _ in false } == "a2018caches", "\(finding)")
    }
    #expect(store.key(of: [Self.finding("Nothing Like It at All")]) { _, _ in false } == nil)
    #expect(store.key(of: []) { _, _ in false } == nil)
  }

  @Test func whatThePersonForbadeIsNotTaken() {
    let store = Self.store([Self.record("a2018caches", Self.caches, doi: "10.1145/1.2")])
    let finding = Self.finding(Self.caches, doi: "10.1145/1.2")
    #expect(store.key(of: [finding]) { record, _ in record.key == "a2018caches" } == nil)
    #expect(store.key(of: [finding]) { record, _ in record.key == "else" } == "a2018caches")
  }

  @Test(arguments: [Record.Status.listed, .conflict])
  func aRecordThatNobodyVerifiedIsNoWork(status: Record.Status) {
    let store = Self.store([Self.record("a2018caches", Self.caches, doi: "10.1145/1.2", status)])
    #expect(store.key(of: [Self.finding(Self.caches, doi: "10.1145/1.2")]) { _, _ in false } == nil)
  }

  @Test func oneIdentifierWithAnotherTitleIsAnotherWork() {
    let store = Self.store([Self.record("a2018caches", Self.caches, doi: "10.1145/1.2")])
    var finding = Self.finding("The Breeding of Sheep in Wales", doi: "10.1145/1.9")
    finding.people = [Finding.Name(whole: "Gwen Jones")]
    #expect(store.key(of: [finding]) { _, _ in false } == nil)
  }

  @Test(arguments: [
    (caches, "a2018caches"), (caches.lowercased(), "a2018caches"),
    ("distributed caches, in the large", "a2018caches"),
    ("Caches", nil), ("Verified Already Here", nil), ("", nil), ("Nobody Has This", nil),
  ])
  func aListedRecordIsSharedByReadingsOfOneTitle(title: String, key: String?) {
    let store = Self.store([
      Self.record("a2018caches", Self.caches, .listed), Self.record("b2018caches", "Caches", .listed),
      Self.record("c2018verified", "Verified Already Here"),
    ])
    #expect(store.listedKey(title: title) == key)
  }

  @Test func aNewKeyIsFreeWhateverItsCase() {
    var store = Self.store([Self.record("Knuth1984tex", "A"), Self.record("knuth1984texa", "B")])
    func make(_ taken: Set<String>) -> String {
      for end in ["", "a", "b", "c"] where !taken.contains("knuth1984tex" + end) {
        return "knuth1984tex" + end
      }
      return "?"
    }
    #expect(store.newKey(make) == "knuth1984texb")
    store.put(Self.record("knuth1984texb", "C"))
    #expect(store.newKey(make) == "knuth1984texc")
    #expect(store.newKey { _ in "lamport1986latex" } == "lamport1986latex")
  }

  @Test func keysAreSortedByTheirBytes() {
    let store = Self.store(["b", "a", "Z", "a1", "é"].map { Self.record($0, $0) })
    #expect(store.sorted.map(\.key) == ["Z", "a", "a1", "b", "é"])
  }

  @Test func whatSaysNothingNewIsNoChange() {
    let record = Self.record("a2018caches", Self.caches)
    var store = Self.store([record])
    store.put(record)
    #expect(store.changed.isEmpty)
    var other = record
    other.pages = "1-9"
    store.put(other)
    #expect(store.changed == ["a2018caches"])
    #expect(store.original["a2018caches"] == record)
    #expect(store.records["a2018caches"] == other)
    store.put(Self.record("n2020new", "New"))
    #expect(store.changed == ["a2018caches", "n2020new"])
  }

  @Test func whatWasChangedBackIsNotWritten() throws {
    let files = Files.memory(["/l/bib/papers.yml": ""])
    let record = Self.record("a2018caches", Self.caches)
    var store = Self.store([record], files: files)
    var other = record
    other.pages = "1-9"
    store.put(other)
    store.put(record)
    try store.write()
    #expect(store.changed.isEmpty)
    #expect((try? files.read("/l/bib/records/a2018caches.json")) == nil)
  }

  @Test(arguments: [
    (SyncMode.asPlanned, true), (.offline, true), (.refresh, true), (.frozen, false), (.dryRun, false),
  ])
  func onlyAModeThatMayWriteWrites(mode: SyncMode, isWritten: Bool) throws {
    let files = Files.memory(["/l/bib/papers.yml": ""])
    var store = Self.store([], mode, files: files)
    let record = Self.record("n2020new", "New")
    store.put(record)
    try store.write()
    #expect(mode.mayWrite == isWritten)
    #expect(store.changed == ["n2020new"], "what would have been written is told all the same")
    let bytes = try? files.read("/l/bib/records/n2020new.json")
    #expect(bytes == (isWritten ? RecordFile.bytes(of: record) : nil))
  }

  @Test func aRecordThatWasPutIsFoundAtOnce() {
    var store = Self.store([])
    let finding = Self.finding(Self.caches, doi: "10.1145/1.2")
    #expect(store.key(of: [finding]) { _, _ in false } == nil)
    store.put(Self.record("a2018caches", Self.caches, doi: "10.1145/1.2"))
    #expect(store.key(of: [finding]) { _, _ in false } == "a2018caches")
  }
}

/// What no source knew rests for a week.
struct UnfoundTests {
  static func library() -> Library { Library(root: "/l", files: .memory(["/l/bib/papers.yml": ""])) }
  static func item(_ title: String, isPassing: Bool? = nil, asked: Set<Source> = [.crossref]) -> SyncItem {
    var item = SyncItem(list: "lists/a.md", number: 0, reading: Reading(title: title, words: title))
    item.key = "x2020y"
    item.asked = asked
    if let isPassing {
      item.troubles = [SyncItem.Trouble(what: "", hint: "", isPassing: isPassing, isWall: false)]
    }
    return item
  }
  static func records(_ status: Record.Status = .listed) -> [String: Record] {
    ["x2020y": RecordStoreTests.record("x2020y", "T", status)]
  }

  @Test func whatWasNotFoundRestsForAWeekAndIsAskedAgain() {
    let library = Self.library()
    let item = Self.item("Nobody Knows This")
    var memory = Unfound(library, today: 100)
    #expect(!memory.isResting(item.tie))
    memory.remember([item], Self.records())
    memory.save()
    for day in 100...110 {
      #expect(Unfound(library, today: day).isResting(item.tie) == (day < 107), "\(day)")
    }
    // A clock that was set back does not make it rest for ever.
    #expect(!Unfound(library, today: 99).isResting(item.tie))
  }

  @Test func restingIsCountedFromTheFirstDay() {
    let library = Self.library()
    let item = Self.item("Nobody Knows This")
    for day in [100, 103, 106] {
      var memory = Unfound(library, today: day)
      memory.remember([item], Self.records())
      memory.save()
    }
    #expect(!Unfound(library, today: 107).isResting(item.tie))
  }

  @Test(arguments: [
    (item("T", isPassing: true), Record.Status.listed, false),
    (item("T", isPassing: false), .listed, true), (item("T", asked: []), .listed, false),
    (item("T"), .verified, false), (item("T"), .conflict, false), (item("T"), .listed, true),
  ])
  func onlyWhatEverySourceAnsweredIsRemembered(item: SyncItem, status: Record.Status, rests: Bool) {
    var memory = Unfound(Self.library(), today: 100)
    memory.remember([item], Self.records(status))
    #expect(memory.isResting(item.tie) == rests)
  }

  @Test func whatIsFoundLaterIsForgotten() {
    var memory = Unfound(Self.library(), today: 100)
    let item = Self.item("T")
    memory.remember([item], Self.records())
    memory.remember([item], Self.records(.verified))
    #expect(!memory.isResting(item.tie))
  }

  @Test func anotherWordingOrListIsAnotherReading() {
    var memory = Unfound(Self.library(), today: 100)
    memory.remember([Self.item("One Title")], Self.records())
    #expect(!memory.isResting(Self.item("Another Title").tie))
    var tie = Self.item("One Title").tie
    #expect(memory.isResting(tie))
    tie.list = "lists/b.md"
    #expect(!memory.isResting(tie))
    tie = Self.item("One Title").tie
    tie.references = ["https://example.org/a"]
    #expect(!memory.isResting(tie))
  }

  @Test(arguments: ["", "[]", "{", "{\"x\": \"y\"}", "null", "{\"x\": 1.5}"])
  func aDamagedMemoryIsNone(text: String) throws {
    let library = Self.library()
    try library.files.write("/l/cache/unfound-1.json", text)
    var memory = Unfound(library, today: 100)
    #expect(!memory.isResting(Self.item("T").tie))
    memory.remember([Self.item("T")], Self.records())
    memory.save()
    #expect(Unfound(library, today: 101).isResting(Self.item("T").tie))
  }
}
