import Testing

@testable import PapersKit

/// Which readings a sync takes up: newcomers, what only repeats the list, what the person settled since.
struct SyncStateTests {
  static let line =
    "[Dedup](https://arxiv.org/abs/1101.00001). A Study of Practical Deduplication. FAST 2011."
  struct World {
    var library: Library
    var lists: LibraryLists
    var settings: Settings
    /// The state with the records given.
    func state(_ records: [Record]) -> SyncState { SyncState(lists, records, settings) }
  }
  static func world(_ entries: [String] = [line], settings: String = "") throws -> World {
    let text = "# C\n\n## Reading list\n\n" + entries.map { "- \($0)\n" }.joined()
    let library = Library(
      root: "/l", files: .memory(["/l/bib/lists/a.md": text, "/l/bib/papers.yml": settings]))
    let read = try library.settings()
    return World(library: library, lists: try LibraryLists(library, read), settings: read)
  }
  /// A record that is tied to the only reading.
  static func record(_ world: World, _ status: Record.Status) throws -> Record {
    var record = RecordStoreTests.record(
      "meyer2011study", "A Study of Practical Deduplication", arXiv: "1101.00001", status)
    let paper = try #require(world.lists.papers.first)
    record.readings = [Record.ReadingTie(paper.reading, list: paper.list)]
    return record
  }
  static func memory(_ world: World) -> Unfound { Unfound(world.library, today: 100) }

  @Test func aNewcomerIsAlwaysTakenUpAndAimedAt() throws {
    let world = try Self.world()
    for mode in [SyncMode.asPlanned, .dryRun, .offline, .frozen, .refresh] {
      var state = world.state([])
      #expect(state.items.map(\.key) == [nil])
      #expect(state.waiting(mode: mode, memory: Self.memory(world)) == [0])
      #expect(state.items[0].arXivIDs.map(\.text) == ["1101.00001"])
    }
  }

  static let statuses: [(Record.Status, SyncMode, Bool)] = [
    (.verified, .asPlanned, false), (.verified, .refresh, true), (.verified, .frozen, false),
    (.listed, .asPlanned, true), (.listed, .offline, true), (.listed, .refresh, true),
    (.conflict, .asPlanned, false), (.conflict, .refresh, true),
  ]
  @Test(arguments: statuses) func aTiedReadingWaitsByItsRecordsStatus(
    status: Record.Status, mode: SyncMode, isWaiting: Bool
  ) throws {
    let world = try Self.world()
    var state = world.state([try Self.record(world, status)])
    #expect(state.items.map(\.key) == ["meyer2011study"])
    #expect(state.waiting(mode: mode, memory: Self.memory(world)) == (isWaiting ? [0] : []))
    #expect(state.resting == 0 && state.untied.isEmpty)
    #expect(state.items[0].references.isEmpty == !isWaiting, "a locked reading needs no aim")
  }

  @Test func whatWasNotFoundLatelyRestsAndIsCounted() throws {
    let world = try Self.world()
    let record = try Self.record(world, .listed)
    var state = world.state([record])
    var item = state.items[0]
    item.asked = [.crossref]
    var memory = Self.memory(world)
    memory.remember([item], state.records)
    #expect(state.waiting(mode: .asPlanned, memory: memory).isEmpty)
    #expect(state.resting == 1)
    var again = world.state([record])
    #expect(again.waiting(mode: .refresh, memory: memory) == [0], "whoever asks for all gets all")
    #expect(again.resting == 0)
  }

  @Test func whatThePersonSettledSinceIsTakenUpAtOnce() throws {
    let world = try Self.world(
      settings: "same:\n  - [\"10.1145/7.1\", \"A Study of Practical Deduplication\"]\n")
    for status in [Record.Status.listed, .conflict] {
      var state = world.state([try Self.record(world, status)])
      #expect(state.waiting(mode: .asPlanned, memory: Self.memory(world)) == [0])
      #expect(state.items[0].dois.map(\.text) == ["10.1145/7.1"])
    }
    var verified = world.state([try Self.record(world, .verified)])
    #expect(verified.waiting(mode: .asPlanned, memory: Self.memory(world)).isEmpty)
  }

  @Test func aTieThatThePersonTookBackIsUndoneAndTold() throws {
    let world = try Self.world(settings: "not-same:\n  - [meyer2011study, Dedup]\n")
    var state = world.state([try Self.record(world, .verified)])
    #expect(state.items[0].key == nil)
    #expect(state.untied.map(\.key) == ["meyer2011study"] && state.untied.map(\.item) == [0])
    #expect(state.waiting(mode: .asPlanned, memory: Self.memory(world)) == [0])
  }

  @Test func whatThePersonSaysStandsAboveTheLock() throws {
    let world = try Self.world(settings: "same:\n  - [other2012work, Dedup]\n")
    let other = RecordStoreTests.record("other2012work", "Another Work of Theirs")
    let state = world.state([try Self.record(world, .verified), other])
    #expect(state.items[0].key == "other2012work")
    #expect(state.untied.map(\.key) == ["meyer2011study"])
  }

  @Test func everyReadingIsTakenUpInTheOrderOfTheLists() throws {
    let entries = (0..<20).map {
      "[W\($0)](https://arxiv.org/abs/1901.\(10_000 + $0)). A Work of Number \($0)."
    }
    let world = try Self.world(entries)
    var state = world.state([])
    #expect(state.waiting(mode: .asPlanned, memory: Self.memory(world)) == Array(0..<20))
    #expect(state.items.map(\.number) == Array(0..<20))
    #expect(state.items.allSatisfy { $0.list == "lists/a.md" })
  }
}
