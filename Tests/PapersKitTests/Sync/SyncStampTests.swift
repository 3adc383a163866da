import FoundationEssentials
import Testing

@testable import PapersKit

/// The memory of a sync that left nothing to do: it saves the work and never hides a change.
struct SyncStampTests {
  /// A library on the real disk (times matter here), synced.
  static func with(_ body: (SyncTests.Home, String) async throws -> Void) async throws {
    let folder = try ScratchFolder()
    let files = Files.real
    let root = folder.path
    // The home's library is at /l: here that is a folder of ours.
    func at(_ path: String) -> String { path.hasPrefix("/l") ? root + path : path }
    let moved = Files(
      read: { path, limit throws(FilesError) in try files.read(root + path, limit) },
      write: { path, bytes, durability throws(FilesError) in try files.write(root + path, bytes, .unsynced) },
      list: { path throws(FilesError) in try files.list(root + path) },
      entry: { path throws(FilesError) in try files.entry(root + path) },
      makeFolder: { path throws(FilesError) in try files.makeFolder(root + path) },
      remove: { path throws(FilesError) in try files.remove(root + path) },
      removeLeftovers: { path throws(FilesError) in try files.removeLeftovers(root + path) },
      lock: { path, waiting throws(FilesError) in try files.lock(root + path, waiting) })
    let list = SyncTests.list(SyncTests.tvmLine, "[Horovod](https://arxiv.org/abs/1802.05799)")
    let home = try SyncTests.Home(list, FakeWeb([SyncTests.tvm, SyncTests.horovod]), files: moved)
    #expect(try await home.sync().verified == 2)
    try await body(home, root + "/l")
    withExtendedLifetime(folder) {}
  }
  static func stamp(_ home: SyncTests.Home) -> SyncReport? { SyncStamp(home.library).report(program: "") }

  @Test func nothingMovedIsTakenFromMemoryWithTheSameReport() async throws {
    try await Self.with { home, _ in
      let remembered = try #require(Self.stamp(home))
      #expect((remembered.readings, remembered.verified, remembered.failed) == (2, 2, []))
      try home.files.removeTree("/l/cache")
      #expect(Self.stamp(home) == nil)
      let worked = try await home.sync()
      #expect(worked == remembered)
    }
  }

  @Test(arguments: [
    "bib/lists/list.md", "bib/papers.yml", "bib/papers.bib", "bib/packets/week-01.md",
    "bib/packets/index.html",
    "bib/records/lovelace2018tvm.json",
  ])
  func aFileThatChangedOrWentIsSeen(path: String) async throws {
    try await Self.with { home, _ in
      let bytes = try home.files.read("/l/" + path)
      try home.files.write("/l/" + path, bytes + [10])
      #expect(Self.stamp(home) == nil, "one byte more")
      try home.files.write("/l/" + path, bytes.dropLast() + [35])
      #expect(Self.stamp(home) == nil, "another byte")
      try home.files.remove("/l/" + path)
      #expect(Self.stamp(home) == nil, "removed")
    }
  }

  @Test(arguments: ["bib/lists/other.md", "bib/records/new2020one.json", "bib/packets/week-77.md"])
  func aFileThatCameIsSeen(path: String) async throws {
    try await Self.with { home, _ in
      try home.files.write("/l/" + path, "x")
      #expect(Self.stamp(home) == nil)
    }
  }

  @Test func anotherBuildOfTheProgramWorksThroughItAgain() async throws {
    try await Self.with { home, _ in
      #expect(SyncStamp(home.library).report(program: "another") == nil)
      #expect(Self.stamp(home) != nil)
    }
  }

  @Test(arguments: ["", "{}", "{\"state\": 7}", "not JSON", "{\"state\":\"x\",\"readings\":5}"])
  func aDamagedMemoryIsNone(text: String) async throws {
    try await Self.with { home, _ in
      try home.files.write("/l/cache/synced-1.json", text)
      #expect(Self.stamp(home) == nil)
      #expect(try await home.sync().verified == 2)
      #expect(Self.stamp(home) != nil)
    }
  }

  @Test func whatIsLeftToDoIsNotRemembered() async throws {
    try await Self.with { home, _ in
      try home.rewrite(SyncTests.list(SyncTests.tvmLine, "A Wholly Unknown Treatise. Jane Doe. OSDI 2019."))
      #expect(try await home.sync().listed == 1)
      #expect(Self.stamp(home) == nil)
    }
  }

  @Test func aRefreshIsNeverAnsweredFromMemory() async throws {
    try await Self.with { home, _ in
      let asked = home.web.asked.count
      try await home.sync()
      #expect(home.web.asked.count == asked)
      try await home.sync(.refresh)
      #expect(home.web.asked.count > asked)
    }
  }

  @Test func lastingNoticesAreSaidAgain() async throws {
    try await Self.with { home, _ in
      try home.files.write("/l/bib/papers.yml", "contact: a@b.org\nallow-private: true\n")
      let first = try await home.sync()
      #expect(first.notices.contains { $0.contains("\"allow-private\" is no setting") })
      #expect(Self.stamp(home)?.notices.filter { $0.contains("allow-private") }.count == 1)
    }
  }

  @Test func whatIsOddInAListIsSaidUntilItIsMended() async throws {
    try await Self.with { home, _ in
      let odd = SyncTests.tvmLine.replaced("https://", with: "https://https://")
      try home.rewrite(SyncTests.list(odd))
      let first = try await home.sync().notices.filter { $0.contains("twice") }
      #expect(first.count == 1)
      #expect(Self.stamp(home)?.notices.filter { $0.contains("twice") } == first)
      #expect(try await home.sync().notices == first)
      try home.rewrite(SyncTests.list(SyncTests.tvmLine))
      #expect(try await home.sync().notices.isEmpty)
    }
  }

  @Test func thatRequestsHadNoContactIsSaidOfTheRunThatMadeThem() async throws {
    try await Self.with { home, _ in
      try home.files.write("/l/bib/papers.yml", "")
      #expect(try await home.sync(.refresh).notices.contains { $0.contains("requests went out") })
      #expect(try await home.sync().notices.allSatisfy { !$0.contains("requests went out") })
    }
  }
}
