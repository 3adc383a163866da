import FoundationEssentials
import PapersKit
import Testing

/// A folder of its own for a test, gone afterwards.
final class ScratchFolder: Sendable {
  let path: String
  init() throws {
    path =
      (ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp")
      + "/papers-test-\(UInt64.random(in: 0...UInt64.max))"
    try Files.real.makeFolder(path)
  }
  deinit {
    do { try Files.real.removeTree(path) } catch { Issue.record("scratch folder left behind: \(error)") }
  }
}

struct FilesTests {
  @Test func readsWhatWasWrittenIntoFoldersThatWereMissing() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/a/b/c.json"
    try Files.real.write(path, "{}\n")
    #expect(try Files.real.read(path) == Array("{}\n".utf8))
    try Files.real.write(path, "")
    #expect(try Files.real.read(path) == [])
  }

  @Test func keepsBytesOfAllSizes() throws {
    let folder = try ScratchFolder()
    for size in [1, 4095, 65_536, 65_537, 300_001] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try Files.real.write(folder.path + "/f", bytes, .unsynced)
      #expect(try Files.real.read(folder.path + "/f") == bytes)
    }
  }

  @Test func refusesMoreThanTheLimit() throws {
    let folder = try ScratchFolder()
    try Files.real.write(folder.path + "/f", "12345")
    #expect(throws: FilesError.tooLarge(folder.path + "/f", limit: 4)) {
      try Files.real.read(folder.path + "/f", 4)
    }
    #expect(try Files.real.read(folder.path + "/f", 5).count == 5)
  }

  @Test func readsNothingThatIsNoFile() throws {
    let folder = try ScratchFolder()
    #expect(throws: FilesError.wrongKind(folder.path)) { try Files.real.read(folder.path) }
    #expect(throws: FilesError.wrongKind("/dev/zero")) { try Files.real.read("/dev/zero") }
    #expect(throws: FilesError.notFound(folder.path + "/x")) { try Files.real.read(folder.path + "/x") }
    #expect(throws: FilesError.notFound(folder.path + "\0/x")) { try Files.real.read(folder.path + "\0/x") }
  }

  @Test func listsByNameWithoutLeftovers() throws {
    let folder = try ScratchFolder()
    try Files.real.write(folder.path + "/b.md", "2")
    try Files.real.write(folder.path + "/a.md", "1")
    try Files.real.makeFolder(folder.path + "/c")
    try #require(
      FileManager.default.createFile(atPath: folder.path + "/.papers-new-99999998-x", contents: nil))
    let entries = try Files.real.list(folder.path)
    #expect(entries.map(\.name) == ["a.md", "b.md", "c"])
    #expect(entries.map(\.kind) == [.file, .file, .folder])
    #expect(entries.map(\.size) == [1, 1, 0])
    #expect(throws: FilesError.notFound(folder.path + "/none")) { try Files.real.list(folder.path + "/none") }
    #expect(throws: FilesError.wrongKind(folder.path + "/a.md")) {
      try Files.real.list(folder.path + "/a.md")
    }
  }

  @Test func removesLeftoversOfDeadWritersOnly() throws {
    let folder = try ScratchFolder()
    // No process has this id: Linux ends at 4194304, others earlier.
    let dead = folder.path + "/.papers-new-99999999-x"
    let own = folder.path + "/.papers-new-\(ProcessInfo.processInfo.processIdentifier)-x"
    for path in [dead, own] { try #require(FileManager.default.createFile(atPath: path, contents: nil)) }
    try Files.real.removeLeftovers(folder.path)
    #expect(try Files.real.entry(dead) == nil)
    #expect(try Files.real.entry(own) != nil)
    try Files.real.remove(own)
  }

  @Test func replacesALinkInsteadOfFollowingIt() throws {
    let folder = try ScratchFolder()
    try Files.real.write(folder.path + "/target", "precious")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: folder.path + "/target")
    #expect(try Files.real.entry(folder.path + "/link")?.kind == .link)
    try Files.real.write(folder.path + "/link", "new")
    #expect(try Files.real.read(folder.path + "/target") == Array("precious".utf8))
    #expect(try Files.real.read(folder.path + "/link") == Array("new".utf8))
  }

  @Test func leavesTheOldFileWholeWhenTheNewCannotBeWritten() throws {
    let folder = try ScratchFolder()
    try Files.real.makeFolder(folder.path + "/d")
    try Files.real.write(folder.path + "/d/inner", "old")
    // A file cannot replace a folder: the rename fails after everything was written.
    #expect(throws: FilesError.self) { try Files.real.write(folder.path + "/d", "new") }
    #expect(try Files.real.read(folder.path + "/d/inner") == Array("old".utf8))
    #expect(try Files.real.list(folder.path).map(\.name) == ["d"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["d"])
  }

  @Test func keepsPermissions() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/f"
    try Files.real.write(path, "1")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try Files.real.write(path, "2")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? UInt16 == 0o640 || mode as? UInt32 == 0o640 || mode as? Int == 0o640)
  }

  @Test func givesALockToOneAtATime() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/sub/lock"
    let first = try Files.real.lock(path, .never)
    #expect(throws: FilesError.locked(path)) { try Files.real.lock(path, .never) }
    withExtendedLifetime(first) {}
    let second = try Files.real.lock(folder.path + "/other", .never)
    second.release()
    second.release()
    _ = try Files.real.lock(folder.path + "/other", .never)
  }

  @Test func keepsAFewBytesInALockedFile() throws {
    let folder = try ScratchFolder()
    let file = try Files.real.lock(folder.path + "/stamp", .untilFree)
    #expect(try file.contents() == [])
    try file.setContents(Array("123456".utf8))
    try file.setContents(Array("789".utf8))
    #expect(try file.contents() == Array("789".utf8))
    file.release()
    #expect(throws: FilesError.self) { try file.contents() }
    #expect(try Files.real.read(folder.path + "/stamp") == Array("789".utf8))
  }

  @Test func memoryBehavesLikeADisk() throws {
    let files = Files.memory(["bib/a.md": "x"], failing: { $0.hasPrefix("full/") ? .noSpace($0) : nil })
    try files.write("bib/records/k.json", "{}")
    #expect(try files.list("bib").map(\.name) == ["a.md", "records"])
    #expect(try files.entry("bib/records")?.kind == .folder)
    #expect(throws: FilesError.noSpace("full/x")) { try files.write("full/x", "1") }
    #expect(throws: FilesError.notFound("none")) { try files.read("none") }
    let lock = try files.lock("l", .never)
    #expect(throws: FilesError.locked("l")) { try files.lock("l", .never) }
    withExtendedLifetime(lock) {}
    try files.removeTree("bib")
    #expect(try files.entry("bib") == nil)
  }
}
