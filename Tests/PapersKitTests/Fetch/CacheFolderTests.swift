import PapersKit
import Testing

struct CacheFolderTests {
  let clock = FakeClock()
  let files = Files.memory()
  var folder: CacheFolder { CacheFolder("cache", files: files) }

  func store(_ address: String, bytes: Int) async throws {
    let network = ScriptedNetwork([ScriptedNetwork.answer(200, [:], String(repeating: "x", count: bytes))])
    let request = Request(try #require(WebAddress(address)), reason: "test")
    #expect(
      await makeFetcher(.testing(clock, files: files), transport: network.transport).0.fetch(request).failure
        == nil)
  }
  func path(of host: String) throws -> String {
    let name = try #require(try files.list("cache/http-1/\(host)").first?.name)
    return "http-1/\(host)/\(name)"
  }

  @Test func countsByHost() async throws {
    #expect(try folder.hosts() == [])
    try await store("https://b.org/1", bytes: 1000)
    try await store("https://b.org/2", bytes: 1000)
    try await store("https://a.org/1", bytes: 10)
    let hosts = try folder.hosts()
    #expect(hosts.map(\.name) == ["a.org", "b.org"])
    #expect(hosts.map(\.answers) == [1, 2])
    #expect(try #require(hosts.last).bytes > 2000)
  }

  @Test func findsDamage() async throws {
    try await store("https://a.org/1", bytes: 10)
    try await store("https://b.org/1", bytes: 10)
    #expect(try folder.damaged() == [])
    let path = try path(of: "b.org")
    var bytes = try files.read("cache/" + path)
    bytes[bytes.count - 1] ^= 0x20
    try files.write("cache/" + path, bytes)
    #expect(try folder.damaged().map(\.path) == [path])
    // Only looking changes nothing.
    #expect(try files.read("cache/" + path) == bytes)
  }

  @Test func prunesWhatIsDamagedOldOrForeign() async throws {
    try await store("https://old.org/1", bytes: 10)
    clock.advance(Double(CacheFolder.longestDays * 86_400 + 10))
    try await store("https://new.org/1", bytes: 10)
    try await store("https://bad.org/1", bytes: 10)
    let (old, bad) = (try path(of: "old.org"), try path(of: "bad.org"))
    try files.write("cache/" + bad, "papers-http-1 0\n")
    try files.write("cache/http-0/x.org/y", "of the last version")
    try files.write("cache/index-1.sqlite", "not ours")
    try files.write("cache/.gitignore", "*")
    let now = Int(clock.now)
    let told = try folder.prune(now: now, onlyTell: true)
    #expect(try folder.hosts().count == 3)
    let removed = try folder.prune(now: now)
    #expect(removed == told)
    #expect(removed.map(\.path) == [bad, old, "http-0"])
    #expect(removed.map(\.reason) == [.damaged, .old, .format])
    #expect(try folder.hosts().map(\.name) == ["new.org"])
    #expect(try files.list("cache").map(\.name) == [".gitignore", "http-1", "index-1.sqlite", "pace-1"])
    #expect(try folder.prune(now: now) == [])
  }
}
