import Foundation
import PapersKit
import TestSupport
import Testing

/// Disks that are full or may only be read, processes that are killed or come second: one sentence, no half-written
/// file, and the next sync goes on.
@Suite(.enabled(if: Scratch.program != nil, "the program is not built"), .serialized)
struct WholeFaultTests {
  static let canMount = geteuid() == 0 && SmallDisk.isPossible

  /// A library of so many readings, each by words alone.
  static func list(_ count: Int) -> String {
    let topics = ["Caching", "Scheduling", "Compilers", "Training", "Serving", "Storage", "Networks"]
    let lines = (0..<count).map { n in
      "- Ann Author\(n), \"A Paper about \(topics[n % topics.count]) Number \(n) of Many\", OSDI \(2000 + n % 20)\n"
    }
    return "# Course 2021\n\n## Week 1\n\n" + lines.joined()
  }

  /// Every record is a whole one, and nothing that a writer left behind is taken for one.
  static func expectWhole(_ root: String, _ comment: String = "") throws {
    let folder = root + "/bib/records"
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    where name.hasSuffix(".json") {
      let bytes = [UInt8](try #require(FileManager.default.contents(atPath: folder + "/" + name)))
      #expect((try? RecordFile.record(bytes, key: String(name.dropLast(5)))) != nil, "\(name) \(comment)")
    }
  }

  @Test(.enabled(if: canMount, "only root may mount a disk"))
  func aFullDiskIsOneSentenceWithThePathAndTheNextSyncGoesOn() async throws {
    let disk = try SmallDisk(kilobytes: 160)
    let scratch = try Scratch()
    for name in ["bib/papers.yml", "bib/lists/readings.md"] {
      try Files.real.write(disk.path + "/" + name, name.hasSuffix("yml") ? "" : Self.list(60))
    }
    let run = try await scratch.run("sync", "--offline", "--quiet", "-C", disk.path)
    #expect(run.code == 3)
    let lines = run.err.split(separator: "\n")
    #expect(lines.count == 1, "\(run.err)")
    #expect(lines.last?.hasPrefix("papers: \(disk.path)/") == true)
    #expect(lines.last?.hasSuffix(": no space left on the disk") == true)
    try Self.expectWhole(disk.path)
    let left = try FileManager.default.subpathsOfDirectory(atPath: disk.path).filter {
      $0.contains(".papers-new")
    }
    #expect(left.isEmpty)
    // On a disk with room it ends as if there had always been room.
    try FileManager.default.copyItem(atPath: disk.path + "/bib", toPath: scratch.path + "/bib")
    #expect(try await scratch.run("sync", "--offline", "--quiet").code == 1)
    let whole = try Scratch.library(Self.list(60))
    try whole.write("bib/papers.yml", "")
    #expect(try await whole.run("sync", "--offline", "--quiet").code == 1)
    #expect(try scratch.bib() == (try whole.bib()))
  }

  @Test(.enabled(if: canMount, "only root may mount a disk"))
  func aLibraryOnADiskThatMayOnlyBeReadIsOneSentence() async throws {
    let disk = try SmallDisk(kilobytes: 4_096)
    let scratch = try Scratch()
    try Files.real.write(disk.path + "/bib/lists/readings.md", Self.list(5))
    #expect(try await scratch.run("sync", "--offline", "--quiet", "-C", disk.path).code == 1)
    try Files.real.write(disk.path + "/bib/lists/readings.md", Self.list(6))
    try disk.makeReadOnly()
    let run = try await scratch.run("sync", "--offline", "--quiet", "-C", disk.path)
    #expect(run.code == 3)
    #expect(run.err.split(separator: "\n").count == 1, "\(run.err)")
    #expect(run.err.hasPrefix("papers: \(disk.path)/"))
    #expect(run.err.hasSuffix(": the file system is read-only\n"))
    // What only reads works.
    for command in [
      ["list"], ["check"], ["export", "bibtex"], ["sync", "--frozen"], ["show", "author2000paper"],
    ] {
      let run = try await scratch.run(command + ["-C", disk.path])
      #expect(run.code != 3, "\(command): \(run.err)")
    }
  }

  @Test(arguments: ["bib/records", "bib/packets", "bib/papers.bib/x", "cache"])
  func whatStandsInTheWayIsNamed(path: String) async throws {
    let scratch = try Scratch.library(Self.list(3))
    try scratch.write(path, "in the way")
    let run = try await scratch.run("sync", "--offline", "--quiet")
    #expect(run.code == 3)
    #expect(run.err.split(separator: "\n").count == 1, "\(run.err)")
    #expect(run.err.contains(path.replacing("/x", with: "")), "\(run.err)")
    #expect(scratch.text(path) == "in the way")
    #expect(scratch.text("bib/lists/readings.md") == Self.list(3))
  }

  @Test func theSecondSyncIsToldThatOneIsRunning() async throws {
    let scratch = try Scratch.library(Self.list(3))
    let lock = try Library(root: scratch.path).lock()
    let second = try await scratch.run("sync", "--offline")
    #expect(second.code == 3)
    #expect(second.err.contains("another `papers sync` is running here"))
    #expect(scratch.text("bib/papers.bib") == nil)
    // What only reads does not wait.
    #expect(try await scratch.run("sync", "--frozen").code == 4)
    lock.release()
    #expect(try await scratch.run("sync", "--offline").code == 1)
  }

  @Test func severalProcessesAtOnceLeaveWhatOneWouldHaveLeft() async throws {
    let scratch = try Scratch.library(Self.list(80))
    let codes = try await withThrowingTaskGroup(of: Int32.self) { group in
      let path = scratch.path
      for _ in 0..<4 {
        group.addTask {
          let other = try Scratch()
          return try await other.run("sync", "--offline", "--quiet", "-C", path).code
        }
      }
      return try await group.reduce(into: [Int32]()) { $0.append($1) }
    }
    #expect(codes.contains(1))
    #expect(codes.allSatisfy { $0 == 1 || $0 == 3 }, "\(codes)")
    let alone = try Scratch.library(Self.list(80))
    #expect(try await alone.run("sync", "--offline", "--quiet").code == 1)
    #expect(try scratch.bib() == (try alone.bib()))
  }

  @Test func killedAtAnyMomentASyncLosesNothing() async throws {
    let program = try #require(Scratch.program)
    let whole = try Scratch.library(Self.list(80))
    #expect(try await whole.run("sync", "--offline", "--quiet").code == 1)
    let expected = try whole.bib()
    let scratch = try Scratch.library(Self.list(80))
    var delays = SystemRandomNumberGenerator()
    var seen: Set<String> = []
    for round in 0..<25 {
      let process = try ChildProcess([program, "sync", "--offline", "--quiet", "-C", scratch.path])
      try await Task.sleep(for: .milliseconds(Int.random(in: 5...250, using: &delays)))
      process.end()
      try Self.expectWhole(scratch.path, "round \(round)")
      let records = Set(try scratch.bib().keys.filter { $0.hasPrefix("records/") && $0.hasSuffix(".json") })
      #expect(seen.isSubset(of: records))
      seen = records
    }
    #expect(try await scratch.run("sync", "--offline", "--quiet").code == 1)
    #expect(try scratch.bib() == expected)
  }
}
