import Foundation
import PapersKit
import TestSupport
import Testing

/// `papers catalogue` as people run it.
@Suite(.enabled(if: Scratch.program != nil, "the program is not built beside the tests"))
struct WholeCatalogueTests {
  private static let lines = """
    {"key":"conf/osdi/Doe23","title":"Fast Queues","authors":[{"given":"Jane","family":"Doe"}],"year":2023,"doi":"10.5555/1.2"}
    {"title":null}
    {"key":"conf/sosp/Roe19","title":"Slow Roads","authors":[{"given":"Rob","family":"Roe"}],"year":2019}

    """

  @Test func addsListsVerifiesAndRemoves() async throws {
    let scratch = try Scratch.library("# Readings\n")
    try scratch.write("works.jsonl", Self.lines)
    let added = try await scratch.run("catalogue", "add", "works.jsonl")
    #expect(added.code == 0)
    #expect(added.out == "works.jsonl: 2 works\n")
    #expect(added.err.contains("works.jsonl: 1 records left out; the first:"))
    let again = try await scratch.run("catalogue", "add", "works.jsonl")
    #expect(again.out == "works.jsonl: 2 works, unchanged\n")
    let list = try await scratch.run("catalogue", "list")
    #expect(list.out == "1\t2 works\tlines\tworks.jsonl\n")
    let json = try await scratch.run("catalogue", "list", "--json")
    #expect(json.json[0]?["works"]?.int == 2)
    #expect(json.json[0]?["unreadable"]?.int == 1)
    #expect(json.json[0]?["complete"]?.bool == true)
    let sound = try await scratch.run("catalogue", "verify")
    #expect(sound.code == 0)
    let removed = try await scratch.run("catalogue", "remove", "works.jsonl")
    #expect(removed.code == 0)
    let empty = try await scratch.run("catalogue", "list", "--json")
    #expect(empty.out == "[]\n")
    #expect(try await scratch.run("catalogue", "remove", "works.jsonl").code == 3)
  }

  @Test func oneBadFileOfSeveralIsSaidAndTheOthersGoOn() async throws {
    let scratch = try Scratch.library("# Readings\n")
    try scratch.write("works.jsonl", Self.lines)
    try scratch.write("notes.txt", "nothing of the kind")
    let run = try await scratch.run("catalogue", "add", "notes.txt", "nowhere.xml", "works.jsonl", "--json")
    #expect(run.code == 1)
    #expect(run.json.array.count == 1)
    #expect(run.json[0]?["source"]?["works"]?.int == 2)
    #expect(run.err.contains("notes.txt") && run.err.contains("nowhere.xml"))
    #expect(try await scratch.run("catalogue", "add", "notes.txt").code == 3)
  }

  @Test func needsALibraryOrAFile() async throws {
    let scratch = try Scratch()
    try scratch.write("works.jsonl", Self.lines)
    let none = try await scratch.run("catalogue", "add", "works.jsonl")
    #expect(none.code == 3)
    #expect(none.err.contains("--catalogue FILE"))
    let named = try await scratch.run("catalogue", "add", "works.jsonl", "--catalogue", "own.sqlite")
    #expect(named.code == 0)
    #expect(try await scratch.run("catalogue", "list", "--catalogue", "own.sqlite").out.contains("2 works"))
    #expect(
      try await scratch.run("catalogue", "list", "--catalogue", "nowhere.sqlite", "--json").out == "[]\n")
  }

  @Test func aCatalogueAnswersASyncWithoutARequest() async throws {
    let scratch = try Scratch.library(
      "# Readings\n\n- Fast Queues. Jane Doe. OSDI 2023. https://doi.org/10.5555/1.2\n")
    try scratch.write("works.jsonl", Self.lines)
    #expect(try await scratch.run("catalogue", "add", "works.jsonl").code == 0)
    let run = try await scratch.run("sync", "--offline", "--json")
    #expect(run.json["verified"]?.int == 1, "\(run.out) \(run.err)")
    #expect(run.json["requests"]?.members.isEmpty != false)
  }

  @Test func aKilledAddIsGoneOnWith() async throws {
    let scratch = try Scratch.library("# Readings\n")
    let count = 60_000
    var text = ""
    for n in 0..<count {
      text +=
        "{\"key\":\"conf/x/\(n)\",\"title\":\"Work \(n) about topic \(n % 997)\",\"authors\":[],\"year\":2000}\n"
    }
    try scratch.write("works.jsonl", text)
    let program = try #require(Scratch.program)
    let process = try ChildProcess(
      [program, "catalogue", "add", "works.jsonl", "--quiet"], folder: scratch.path)
    try await Task.sleep(for: .milliseconds(700))
    process.end()
    // Whatever was reached: adding again ends with all works, each once.
    let again = try await scratch.run("catalogue", "add", "works.jsonl", "--json")
    #expect(again.code == 0, "\(again.err)")
    #expect(again.json[0]?["source"]?["works"]?.int == count)
    #expect(try await scratch.run("catalogue", "verify").code == 0)
    let list = try await scratch.run("catalogue", "list", "--json")
    #expect(list.json.array.count == 1)
  }
}
