import PapersKit
import Testing

/// The file system that tests get and the real one, side by side: what holds of one holds of the other.
struct DiskModelTests {
  private static let files = ["a", "b.json", "d/a", "d/b", "d/e/a", "f/a"]
  private static let folders = ["d", "d/e", "f", "g"]

  /// What a step said: its result, or the kind of its trouble.
  private static func said(_ step: () throws(FilesError) -> String) -> String {
    do { return try step() } catch { return error.kind }
  }

  /// One step at a place, told as text.
  private static func step(_ number: Int, _ path: String, _ text: String, _ files: Files) -> String {
    said { () throws(FilesError) in
      switch number {
      case 0, 1, 2:
        try files.write(path, text)
        return "written"
      case 3: return String(decoding: try files.read(path), as: UTF8.self)
      case 4: return String(decoding: try files.read(path, 3), as: UTF8.self)
      case 5: return try files.list(path).map { "\($0.name) \($0.kind) \($0.size)" }.joined(separator: ", ")
      case 6: return try files.entry(path).map { "\($0.name) \($0.kind) \($0.size)" } ?? "nothing"
      case 7:
        try files.makeFolder(path)
        return "made"
      case 8:
        try files.removeTree(path)
        return "gone"
      default:
        try files.remove(path)
        return "removed"
      }
    }
  }

  @Test func inMemoryEveryStepSaysWhatTheDiskSays() throws {
    var dice = Dice(seed: 61)
    for run in 0..<12 {
      let (disk, memory) = (try ScratchFolder(), Files.memory())
      try memory.makeFolder("/m")
      var story: [String] = []
      for _ in 0..<60 {
        let number = Int.random(in: 0...9, using: &dice)
        let name = (Self.files + Self.folders).randomElement(using: &dice) ?? "a"
        let text = String(repeating: "x", count: Int.random(in: 0...5, using: &dice))
        let there = Self.step(number, disk.path + "/" + name, text, .real)
        let here = Self.step(number, "/m/" + name, text, memory)
        story.append("\(number) \(name): \(there)")
        #expect(here == there, "run \(run): \(story)")
      }
      #expect(Self.tree("/m", memory) == Self.tree(disk.path, .real), "run \(run): \(story)")
    }
  }

  /// All that is below a folder.
  private static func tree(_ path: String, _ files: Files) -> [String] {
    let entries = (try? files.list(path)) ?? []
    return entries.flatMap { entry -> [String] in
      let inner = path + "/" + entry.name
      return entry.kind == .folder
        ? [entry.name + "/"] + tree(inner, files).map { entry.name + "/" + $0 }
        : [entry.name + "=" + String(decoding: (try? files.read(inner)) ?? [], as: UTF8.self)]
    }
  }

  @Test func aFailingDiskFailsForTheWritesThatItIsAskedTo() throws {
    let files = Files.memory(["/m/old": "1"]) { $0.hasSuffix("new") ? .noSpace($0) : nil }
    #expect(throws: FilesError.noSpace("/m/new")) { try files.write("/m/new", "2") }
    try files.write("/m/old", "3")
    #expect(try files.list("/m").map(\.name) == ["old"])
    #expect(try files.read("/m/old") == Array("3".utf8))
    #expect(try files.entry("/m/new") == nil)
  }

  @Test func whatIsThereAtTheStartIsInItsFolders() throws {
    let files = Files.memory(["/m/a/b/c": "1", "/m/x": "22"])
    #expect(
      try files.list("/m") == [.init(name: "a", kind: .folder), .init(name: "x", kind: .file, size: 2)])
    #expect(try files.list("/m/a").map(\.name) == ["b"])
    #expect(throws: FilesError.wrongKind("/m/a")) { try files.read("/m/a") }
    #expect(throws: FilesError.wrongKind("/m/x/y")) { try files.write("/m/x/y", "3") }
    try files.removeTree("/m/a")
    #expect(try files.list("/m").map(\.name) == ["x"])
    try files.remove("/m/x")
    // The folder stays when nothing is in it.
    #expect(try files.list("/m") == [])
  }
}
