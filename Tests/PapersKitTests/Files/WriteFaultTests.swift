import FoundationEssentials
import PapersKit
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writing on the real disk: what is in the way, what may not be written, and what several writers do to one file.
struct WriteFaultTests {
  @Test func everyErrorIsASentenceThatBeginsWithThePath() {
    let cases: [(FilesError, kind: String, words: String)] = [
      (.notFound("/a/b"), "not-found", "no such file"), (.notPermitted("/a/b"), "not-permitted", "denied"),
      (.readOnly("/a/b"), "read-only", "read-only"), (.noSpace("/a/b"), "no-space", "no space left"),
      (.wrongKind("/a/b"), "wrong-kind", "folder"), (.tooLarge("/a/b", limit: 7), "too-large", "7 bytes"),
      (.locked("/a/b"), "locked", "another process"), (.failed("/a/b", code: 5), "failed", "5"),
    ]
    for (error, kind, words) in cases {
      #expect(error.path == "/a/b")
      #expect(error.kind == kind)
      #expect("\(error)".hasPrefix("/a/b: "))
      #expect("\(error)".contains(words))
    }
    #expect(Set(cases.map(\.kind)).count == cases.count)
  }

  @Test func aFileInTheWayOfAFolderIsNamed() throws {
    let folder = try ScratchFolder()
    try Files.real.write(folder.path + "/file", "x")
    let error = #expect(throws: FilesError.self) { try Files.real.write(folder.path + "/file/deep/x", "1") }
    #expect(error == .wrongKind(folder.path + "/file/deep/x"))
    #expect(throws: FilesError.self) { try Files.real.makeFolder(folder.path + "/file") }
    #expect(try Files.real.read(folder.path + "/file") == Array("x".utf8))
    #expect(try Files.real.list(folder.path).map(\.name) == ["file"])
  }

  @Test(arguments: ["", "/", "no\u{0}tes", "a/"])
  func noFileIsCalledSo(name: String) throws {
    let folder = try ScratchFolder()
    #expect(throws: FilesError.self) {
      try Files.real.write(name.isEmpty ? "" : folder.path + "/" + name, "1")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func writersAtOnceLeaveOneOfTheirTextsWholeAndNothingElse() async throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/f"
    let texts = (0..<16).map { [UInt8](repeating: UInt8(65 + $0), count: 50_000 + $0) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for text in texts { group.addTask { for _ in 0..<5 { try Files.real.write(path, text, .unsynced) } } }
      group.addTask {
        for _ in 0..<50 {
          if let seen = try? Files.real.read(path) { #expect(texts.contains(seen)) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try texts.contains(Files.real.read(path)))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["f"])
  }

  @Test func aPipeInTheLibraryHoldsNobodyUp() throws {
    let folder = try ScratchFolder()
    try #require(unsafe mkfifo(folder.path + "/p", 0o600) == 0)
    #expect(throws: FilesError.wrongKind(folder.path + "/p")) { try Files.real.read(folder.path + "/p") }
    #expect(try Files.real.entry(folder.path + "/p")?.kind == .other)
    try Files.real.write(folder.path + "/p", "now a file")
    #expect(try Files.real.entry(folder.path + "/p")?.kind == .file)
  }

  @Test func aLinkIsSeenAsOneAndRemovedWithoutItsTarget() throws {
    let folder = try ScratchFolder()
    try Files.real.write(folder.path + "/kept/inner", "1")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: folder.path + "/kept")
    #expect(try Files.real.list(folder.path).map(\.kind) == [.folder, .link])
    try Files.real.removeTree(folder.path + "/link")
    #expect(try Files.real.entry(folder.path + "/link") == nil)
    #expect(try Files.real.read(folder.path + "/kept/inner") == Array("1".utf8))
  }

  @Test func aLinkForALockIsNotFollowed() throws {
    let folder = try ScratchFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/sync.lock", withDestinationPath: folder.path + "/elsewhere")
    #expect(throws: FilesError.self) { try Files.real.lock(folder.path + "/sync.lock", .never) }
    #expect(try Files.real.entry(folder.path + "/elsewhere") == nil)
  }

  @Test(arguments: ["b", "a-b", "a.json", "B", "_", "é", "한"])
  func namesAreListedInTheOrderOfTheirBytes(name: String) throws {
    let folder = try ScratchFolder()
    for other in [name, "a", "z", "Z", "0"] { try Files.real.write(folder.path + "/" + other, [], .unsynced) }
    let names = try Files.real.list(folder.path).map(\.name)
    #expect(names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(names.contains(name))
  }

  @Test func removingWhatIsNotThereIsDone() throws {
    let folder = try ScratchFolder()
    try Files.real.remove(folder.path + "/none")
    try Files.real.removeTree(folder.path + "/none/deeper")
    try Files.real.makeFolder(folder.path + "/a/b/c")
    #expect(throws: FilesError.self) { try Files.real.remove(folder.path + "/a") }
    try Files.real.removeTree(folder.path + "/a")
    #expect(try Files.real.list(folder.path).isEmpty)
  }

  @Test(.enabled(if: geteuid() == 0 && SmallDisk.isPossible, "only root may mount a disk"))
  func aDiskThatIsFullKeepsTheOldFileAndNoHalfOfTheNew() throws {
    let disk = try SmallDisk(kilobytes: 64)
    let path = disk.path + "/f"
    try Files.real.write(path, "old")
    #expect(throws: FilesError.noSpace(path)) {
      try Files.real.write(path, [UInt8](repeating: 7, count: 1 << 20))
    }
    #expect(try Files.real.read(path) == Array("old".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["f"])
    try Files.real.write(path, "new")
    #expect(try Files.real.read(path) == Array("new".utf8))
  }

  @Test(.enabled(if: geteuid() == 0 && SmallDisk.isPossible, "only root may mount a disk"))
  func aDiskThatMayOnlyBeReadSaysSo() throws {
    let disk = try SmallDisk(kilobytes: 64)
    try Files.real.write(disk.path + "/f", "old")
    try disk.makeReadOnly()
    let error = #expect(throws: FilesError.self) { try Files.real.write(disk.path + "/f", "new") }
    // By the name that a person gave it, not by that of the file beside it.
    #expect(error == .readOnly(disk.path + "/f"))
    #expect(throws: FilesError.self) { try Files.real.remove(disk.path + "/f") }
    #expect(try Files.real.read(disk.path + "/f") == Array("old".utf8))
    #expect(try Files.real.list(disk.path).map(\.name) == ["f"])
  }
}
