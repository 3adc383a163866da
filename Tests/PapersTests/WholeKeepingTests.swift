import Foundation
import Testing

@testable import PapersKit

/// What people read of the commands that keep a library in order, and what those leave alone.
@Suite(.enabled(if: Scratch.program != nil, "the program is not built"))
struct WholeKeepingTests {
  static let day = 86_400

  /// An answer as the fetcher stores it.
  static func answer(_ address: String, daysAgo: Int) throws -> (path: String, bytes: [UInt8]) {
    let request = Request(try #require(WebAddress(address)), reason: "a test")
    let page = Page(
      request: request, address: request.address, status: 200, headers: [], body: Array("hello".utf8))
    let then = Int(Date().timeIntervalSince1970) - daysAgo * day
    let stored = StoredAnswer(page, key: CacheKey(request), userAgent: "", asked: then, received: then)
    let cache = HTTPCache(cacheFolder: "cache", files: .real)
    return (cache.path(stored.key, host: request.address.host), stored.bytes)
  }

  /// A library with an answer of today, one of four months ago, one cut short, and a folder of an older format.
  static func cached() async throws -> (scratch: Scratch, paths: [String]) {
    let scratch = try await WholeLibraryTests.synced()
    var paths: [String] = []
    for (n, days) in [0, 120, 0].enumerated() {
      let (path, bytes) = try answer("https://example.org/\(n)", daysAgo: days)
      try scratch.write(path, n == 2 ? bytes.dropLast() : bytes)
      paths.append(path)
    }
    try scratch.write("cache/http-0/example.org/x", "of another format")
    try scratch.write("cache/mine.txt", "a person's")
    return (scratch, paths)
  }

  @Test func theCacheIsCountedByHost() async throws {
    let (scratch, paths) = try await Self.cached()
    let bytes = paths.compactMap { scratch.text($0)?.utf8.count }.reduce(0, +)
    let run = try await scratch.run("cache")
    #expect(run.out == "example.org: 3 answers, \(bytes) bytes\n3 answers, \(bytes) bytes\n")
    let json = try await scratch.run("cache", "size", "--json").json
    #expect(json["bytes"]?.int == bytes)
    #expect(json["hosts"]?[0]?["host"] == "example.org" && json["hosts"]?[0]?["answers"]?.int == 3)
    try scratch.write("cache/http-1/big.example.org/a", [UInt8](repeating: 0, count: 25_000))
    #expect(try await scratch.run("cache").out.hasPrefix("big.example.org: 1 answer, 25 kB\n"))
  }

  @Test func aDamagedAnswerIsNamedAndAskedForAgain() async throws {
    let (scratch, paths) = try await Self.cached()
    let run = try await scratch.run("cache", "verify")
    #expect(run.code == 1)
    #expect(run.out == "\(paths[2]): damaged\n")
    let json = try await scratch.run("cache", "verify", "--json")
    #expect(json.code == 1)
    #expect(json.json[0]?["path"]?.string == paths[2])
    #expect(json.json[0]?["reason"] == "damaged")
  }

  @Test func pruningTakesWhatIsDamagedOldOrOfAnotherFormatAndNothingElse() async throws {
    let (scratch, paths) = try await Self.cached()
    let gone = [paths[1], paths[2], "cache/http-0"]
    let plan = try await scratch.run("cache", "prune", "--dry-run")
    let lines = Set(plan.out.split(separator: "\n").map(String.init))
    let why = ["old", "damaged", "format"]
    #expect(lines == Set(zip(gone, why).map { "would remove \($0) (\($1))" }), "\(plan.out)")
    #expect(scratch.text(paths[1]) != nil && scratch.text("cache/http-0/example.org/x") != nil)
    let run = try await scratch.run("cache", "prune")
    #expect(run.code == 0)
    #expect(run.out == plan.out.replacing("would remove", with: "removed"))
    #expect(scratch.text(paths[0]) != nil && scratch.text("cache/mine.txt") == "a person's")
    #expect(scratch.text(paths[1]) == nil && scratch.text(paths[2]) == nil)
    #expect(scratch.text("cache/http-0/example.org/x") == nil)
    #expect(try await scratch.run("cache", "prune").out == "Nothing to remove.\n")
    #expect(try await scratch.run("cache", "verify").out == "No stored answer is damaged.\n")
  }

  @Test func recordsWhoseReadingsLeftAreNamedBeforeTheyGo() async throws {
    let scratch = try await WholeLibraryTests.synced()
    let list = WholeLibraryTests.list.split(separator: "\n", omittingEmptySubsequences: false)
    try scratch.write(
      "bib/lists/readings.md", list.filter { !$0.contains("Clipper") }.joined(separator: "\n"))
    let path = "bib/records/crankshaw2017clipper.json"
    let sync = try await scratch.run("sync", "--offline")
    #expect(sync.err.contains("\(path): no reading names it (`papers prune` removes it)\n"), "\(sync.err)")
    #expect(try await scratch.run("prune", "--dry-run").out == "would remove \(path)\n")
    #expect(scratch.text(path) != nil)
    #expect(try await scratch.run("prune").out == "removed \(path)\n")
    #expect(scratch.text(path) == nil && scratch.text("bib/records/moritz2018ray.json") != nil)
    #expect(try await scratch.run("prune").out == "Every record belongs to a reading.\n")
  }

  @Test func aNewLibrarySaysWhatToDoNext() async throws {
    let scratch = try Scratch()
    let made = try await scratch.run("init")
    #expect(
      made.out == """
        made bib/papers.yml
        made bib/lists/readings.md
        made cache/.gitignore
        Put your e-mail address into bib/papers.yml (`contact`): services ask for it.
        Write your readings into bib/lists/readings.md, then run `papers sync`.

        """)
    #expect(try await scratch.run("init").out == "Everything is there already.\n")
    let other = try Scratch()
    try other.write("bib/lists/mine.md", WholeLibraryTests.list)
    let beside = try await other.run("init", "--contact", "a@b.org")
    #expect(
      beside.out == """
        made bib/papers.yml
        made cache/.gitignore
        Your lists are in bib/lists: run `papers sync`.

        """)
    #expect(other.text("bib/papers.yml")?.contains("\ncontact: \"a@b.org\"\n") == true)
  }

  @Test func aPacketOfAWeekComesFromEveryListThatHasIt() async throws {
    let scratch = try await WholeLibraryTests.synced()
    let one = try await scratch.run("packet", "--week", "1")
    #expect(one.code == 0)
    #expect(one.out == scratch.text("bib/packets/week-01.md"))
    #expect(try await scratch.run("packet", "--week", "1", "--format", "html").code == 0)
    #expect(try await scratch.run("packet").out == "6 packet files, 0 changed\n")
    let none = try await scratch.run("packet", "--week", "12")
    #expect(none.code == 1 && none.out.isEmpty)
    #expect(none.err == "no list has readings in week 12\n")
    try scratch.write("bib/lists/second.md", WholeLibraryTests.list.replacing("Systems for ML", with: "ML"))
    #expect(try await scratch.run("sync", "--offline", "--quiet").code == 1)
    let both = try await scratch.run("packet", "--week", "1")
    #expect(both.out.contains("Systems for ML, Spring 2021") && both.out.contains("\nML, Spring 2021"))
    let page = try await scratch.run("packet", "--week", "1", "--format", "html")
    #expect(page.code == 3 && page.out.isEmpty)
    #expect(
      page.err == """
        papers: several lists have a week 1, and two pages make no page; \
        they are bib/packets/readings/week-01.html, bib/packets/second/week-01.html

        """)
  }

  @Test(arguments: [
    (["show", "moritz2018rya"], "there is no record \"moritz2018rya\"; did you mean \"moritz2018ray\"?"),
    (["show", "zzyzx"], "there is no record \"zzyzx\"; `papers search WORDS` finds keys"),
    (
      ["why", "moritz2018rya.title"], "there is no record \"moritz2018rya\"; did you mean \"moritz2018ray\"?"
    ),
    (
      ["why", "moritz2018ray.colour"],
      "\"colour\" is no field; moritz2018ray holds title, author, issued, container-title"
    ),
  ])
  func whatIsNotThereIsAnsweredWithWhatIs(line: [String], says: String) async throws {
    let run = try await WholeLibraryTests.synced().run(line)
    #expect(run.code == 1 && run.out.isEmpty)
    #expect(run.err == says + "\n")
  }

  @Test func recordsThatAPersonHoldsToBeDifferentAreNoDoubles() async throws {
    let scratch = try await WholeLibraryTests.synced()
    let record = try #require(scratch.text("bib/records/moritz2018ray.json"))
    try scratch.write(
      "bib/records/other2018ray.json", record.replacing("moritz2018ray", with: "other2018ray"))
    let found = try await scratch.run("dedupe")
    #expect(found.err == "4 records; 1 work stands more than once\n")
    #expect(found.out.contains("  = bib/records/other2018ray.json: other2018ray: Ray"), "\(found.out)")
    try scratch.write("bib/papers.yml", "not-same:\n  - [moritz2018ray, other2018ray]\n")
    let settled = try await scratch.run("dedupe")
    #expect(settled.out.isEmpty)
    #expect(settled.err == "4 records; none stands more than once\n")
    let missing = try await scratch.run("dedupe", "nowhere.bib")
    #expect(missing.code == 3)
    #expect(missing.err == "papers: \(scratch.path)/nowhere.bib: no such file\n")
  }

  @Test func aListIsShownWithItsDaysItsOptionalReadingsAndWhatIsNoPaper() async throws {
    let scratch = try Scratch()
    try scratch.write(
      "a.md",
      """
      # Course 2021

      ## Week 3 (March 9): Serving

      - Ann Author, "A Title of Some Four Words", OSDI 2018
      - (optional) Bob Builder, "Another Title of Some Words", NSDI 2019
      - [A talk about serving](https://www.youtube.com/watch?v=abcdefghijk)
      - [A Third Title of Several Words](http://http://a.org/x.pdf). Cy Carver. SOSP 2019

      """)
    let run = try await scratch.run("parse", "a.md")
    #expect(run.code == 0)
    #expect(run.out.contains("\nWeek 3  2021-03-09  Serving\n"), "\(run.out)")
    #expect(run.out.contains("\n  * A Title of Some Four Words. Ann Author. OSDI 2018\n"), "\(run.out)")
    #expect(run.out.contains("\n  o Another Title of Some Words. Bob Builder. NSDI 2019\n"), "\(run.out)")
    #expect(run.out.contains("\n  - A talk about serving\n"), "\(run.out)")
    #expect(run.out.hasSuffix("\n3 papers, 1 other reading, 1 session\n"), "\(run.out)")
    #expect(
      run.err.hasPrefix("a.md:8:3: the link http://http://a.org/x.pdf is malformed: ")
        && run.err.hasSuffix("; read as http://a.org/x.pdf\n"), "\(run.err)")
    #expect(try await scratch.run("parse", "a.md", "--quiet").err.isEmpty)
  }
}
