import Synchronization
import Testing

@testable import PapersKit

/// A disk that fails at any one step of a sync: what is there stays whole, and the next sync ends as if nothing had
/// happened.
struct SyncFaultTests {
  typealias Home = SyncTests.Home

  /// Fails the write of that number (from 1) and all after it, as a disk that is full does.
  final class FullDisk: Sendable {
    private let left: Mutex<Int>
    init(after writes: Int) { left = Mutex(writes) }
    func heal() { left.withLock { $0 = .max } }
    func answer(_ path: String) -> FilesError? {
      left.withLock { left in
        if left <= 0 { return .noSpace(path) }
        left -= left == .max ? 0 : 1
        return nil
      }
    }
  }

  static let works = [SyncTests.tvm, SyncTests.halide, SyncTests.horovod]
  static let list = SyncTests.list(
    SyncTests.tvmLine, "\(SyncTests.halide.title). 2018.", "[Horovod](https://arxiv.org/abs/1802.05799)")

  static func whole() async throws -> [String: [UInt8]] {
    let home = try Home(list, FakeWeb(works))
    try await home.sync()
    return try home.state
  }

  @Test(arguments: 0..<12)
  func afterAnyFailedWriteTheNextSyncEndsAsIfNothingHadHappened(writes: Int) async throws {
    let expected = try await Self.whole()
    let disk = FullDisk(after: .max)
    let files = Files.memory(failing: { disk.answer($0) })
    let home = try Home(Self.list, FakeWeb(Self.works), files: files)
    let full = FullDisk(after: writes)
    let failing = Files(
      read: files.read,
      write: { path, bytes, durability throws(FilesError) in
        if let error = full.answer(path) { throw error }
        try files.write(path, bytes, durability)
      }, list: files.list, entry: files.entry, makeFolder: files.makeFolder, remove: files.remove,
      removeLeftovers: files.removeLeftovers, lock: files.lock)
    let library = Library(root: "/l", files: failing)
    do throws(LibraryError) {
      _ = try await Sync(library, mode: .asPlanned, fetcher: home.web.fetcher, today: 20_000).run()
    } catch {
      guard case .file(.noSpace(let path)) = error else {
        Issue.record("another error: \(error)")
        return
      }
      #expect(error.sentence == "\(path): no space left on the disk")
    }
    // Whatever is there is a whole file of the undisturbed run.
    for (path, bytes) in try home.state where path.hasPrefix("/l/bib/records/") {
      #expect((try? JSON(parsing: bytes)) != nil, "\(path)")
    }
    try await home.sync()
    #expect(try home.state == expected)
    #expect(try await home.sync().written == [])
  }

  @Test func aCacheThatCannotBeWrittenCostsRequestsAndNothingElse() async throws {
    let files = Files.memory(failing: { $0.hasPrefix("/l/cache/") ? .readOnly($0) : nil })
    let home = try Home(Self.list, FakeWeb(Self.works), files: files)
    #expect(try await home.sync().verified == 3)
    #expect(try await home.sync().verified == 3)
    let expected = try await Self.whole()
    #expect(try home.state == expected)
  }

  @Test(arguments: ["/l/bib/papers.bib", "/l/bib/packets/week-01.md", "/l/bib/packets/index.html"])
  func aBuiltFileThatWasLostOrDamagedIsMadeAgain(path: String) async throws {
    let home = try Home(Self.list, FakeWeb(Self.works))
    try await home.sync()
    let expected = try home.state
    for text in ["", "half a", nil] as [String?] {
      if let text { try home.files.write(path, text) } else { try home.files.remove(path) }
      let frozen = try await home.sync(.frozen)
      #expect(frozen.differences == ["\(path.dropFirst(3)) would change"])
      let report = try await home.sync()
      #expect(report.written == [String(path.dropFirst("/l/bib/".count))])
      #expect(try home.state == expected)
    }
  }

  @Test func aRecordThatWasLostIsFoundAgain() async throws {
    let home = try Home(Self.list, FakeWeb(Self.works))
    try await home.sync()
    let expected = try home.state
    try home.files.remove("/l/bib/records/lovelace2018tvm.json")
    let report = try await home.sync()
    #expect(report.added == ["lovelace2018tvm"])
    #expect(try home.state == expected)
  }

  @Test func noRecordHoldsThePersonsAddress() async throws {
    let home = try Home(Self.list, FakeWeb(Self.works))
    try await home.sync()
    #expect(home.web.asked.contains { $0.contains("mailto=a%40b.org") })
    for (path, bytes) in try home.state where path != "/l/bib/papers.yml" {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("a%40b.org"), "\(path)")
    }
  }

  @Test func twoSyncsAtOnceLeaveWhatOneWouldHaveLeft() async throws {
    let home = try Home(Self.list, FakeWeb(Self.works))
    let outcomes = await withTaskGroup(of: LibraryError?.self) { group in
      for _ in 0..<6 {
        group.addTask {
          do throws(LibraryError) {
            let sync = Sync(home.library, mode: .asPlanned, fetcher: home.web.fetcher, today: 20_000)
            _ = try await sync.run()
            return nil
          } catch { return error }
        }
      }
      return await group.reduce(into: [LibraryError?]()) { $0.append($1) }
    }
    #expect(outcomes.contains(nil))
    #expect(outcomes.compactMap { $0 }.allSatisfy { $0 == .busy("/l") })
    let expected = try await Self.whole()
    #expect(try home.state == expected)
  }

  @Test func anOverrideWrittenLaterGoesIntoALockedRecordWithoutAsking() async throws {
    let home = try Home(Self.list, FakeWeb(Self.works))
    try await home.sync()
    let asked = home.web.asked.count
    let settings =
      "contact: a@b.org\noverrides:\n  lovelace2018tvm: {page: \"578-594\", note: mine}\n  nobody: {page: \"1\"}\n"
    try home.files.write("/l/bib/papers.yml", settings)
    let frozen = try await home.sync(.frozen)
    #expect(frozen.differences.contains("bib/records/lovelace2018tvm.json would change"))
    let report = try await home.sync()
    #expect(home.web.asked.count == asked)
    #expect(report.updated == ["lovelace2018tvm"])
    #expect(report.notices.contains { $0.contains("nobody, of which there is no record") })
    let record = try home.record("lovelace2018tvm")
    #expect((record.pages, record.note, record.status) == ("578-594", "mine", .verified))
    #expect(record.provenance["page"]?.source == .override)
    let bib = String(decoding: try home.files.read("/l/bib/papers.bib"), as: UTF8.self)
    #expect(bib.contains("= {578--594}"))
    #expect(try await home.sync().updated == [])
  }

  @Test func keysStayWhenTitlesYearsAndListsChange() async throws {
    let home = try Home(Self.list, FakeWeb(Self.works))
    try await home.sync()
    let keys = try home.library.recordKeys()
    var renamed = SyncTests.tvm
    renamed.year = 2020
    renamed.people = ["Grace Hopper"]
    let settings = "contact: a@b.org\noverrides:\n  lovelace2018tvm: {title: \"Another Title\"}\n"
    try home.files.write("/l/bib/papers.yml", settings)
    try await home.sync(.refresh)
    #expect(try home.library.recordKeys() == keys)
    try home.rewrite(SyncTests.list("[Horovod](https://arxiv.org/abs/1802.05799)", SyncTests.tvmLine))
    try await home.sync()
    #expect(try home.library.recordKeys() == keys)
  }

  @Test func aNewcomerWhoWouldHaveTheSameKeyTakesASuffix() async throws {
    var second = SyncTests.tvm
    second.title = "TVM Revisited: A Different Paper about the Same Compiler"
    second.doi = "10.1145/9.9"
    second.arXiv = "1802.99999".replacing("99999", with: "09999")
    let home = try Home(SyncTests.list(SyncTests.tvmLine), FakeWeb([SyncTests.tvm, second]))
    try await home.sync()
    let first = try home.files.read("/l/bib/records/lovelace2018tvm.json")
    try home.rewrite(SyncTests.list(SyncTests.tvmLine, "[TVM again](https://arxiv.org/abs/1802.09999)"))
    let report = try await home.sync()
    #expect(report.added.count == 1)
    #expect(report.added.first?.hasPrefix("lovelace2018tvm") == true)
    #expect(report.added != ["lovelace2018tvm"])
    #expect(try home.files.read("/l/bib/records/lovelace2018tvm.json") == first)
  }
}
