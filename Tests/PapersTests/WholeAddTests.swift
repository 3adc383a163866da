import Foundation
import PapersKit
import Testing

/// `papers add` as a person runs it: what is written where, what is only said, and which exit code follows.
@Suite(.enabled(if: Scratch.program != nil, "the program is not built"))
struct WholeAddTests {
  static let title = "Notes on Something That Nobody Ever Printed"
  static let list = "bib/lists/readings.md"

  @Test func aTitleIsWrittenOnceAndThePlaceIsSaidTheSecondTime() async throws {
    let scratch = try await WholeLibraryTests.synced()
    let first = try await scratch.run("add", "--offline", Self.title)
    #expect(first.code == 1)
    #expect(first.err.hasPrefix("\(Self.title): nothing sure was found; it is written as given\n"))
    #expect(first.err.contains("\n\(Self.list): - "), "\(first.err)")
    #expect(scratch.text(Self.list)?.ranges(of: Self.title).count == 1)
    let added = try scratch.bib()
    let second = try await scratch.run("add", "--offline", Self.title)
    #expect(second.code == 0)
    #expect(second.err == "\(Self.list):12:3: \(Self.title) stands there already\n")
    #expect(try scratch.bib() == added)
  }

  /// The readings that were open before are told by `papers sync`, not to whoever adds another.
  @Test func onlyTheNewReadingsTroubleIsTold() async throws {
    let scratch = try await WholeLibraryTests.synced()
    let added = try await scratch.run("add", "--offline", Self.title)
    #expect(added.err.ranges(of: "not verified").count == 1, "\(added.err)")
    #expect(added.err.contains("\(Self.list):12:3: \"\(Self.title)\": not verified"), "\(added.err)")
    #expect(
      added.out
        == "5 readings, 0 verified, 5 listed only, 1 new record, 0 requests, 5 to look at (`papers sync` lists them)\n"
    )
  }

  @Test func theWeekAndTheRoleAreThoseAskedFor() async throws {
    let scratch = try await WholeLibraryTests.synced()
    let run = try await scratch.run("add", "--offline", Self.title, "--week", "2", "--optional", "--quiet")
    #expect(run.code == 1 && run.out.isEmpty, "\(run.out)")
    let rows = try await scratch.run("list", "--json").json.array
    let row = try #require(rows.first { $0["record"]?["title"]?.string == Self.title })
    #expect(row["week"]?.int == 2)
    #expect(row["role"] == "optional")
    // Quiet is about what was done, not about what a person must know.
    #expect(run.err.contains("nothing sure was found") && !run.err.contains("\(Self.list): - "), "\(run.err)")
  }

  @Test func amongSeveralListsOneMustBeNamedAndIsTheOnlyOneThatChanges() async throws {
    let scratch = try await WholeLibraryTests.synced()
    try scratch.write("bib/lists/other.md", WholeLibraryTests.list)
    let before = try scratch.bib()
    let all = "lists/other.md, lists/readings.md"
    let none = try await scratch.run("add", "--offline", Self.title)
    #expect(none.code == 2)
    #expect(none.err == "papers: say which list by --list: \(all)\n")
    let wrong = try await scratch.run("add", "--offline", Self.title, "--list", "third")
    #expect(wrong.code == 2)
    #expect(wrong.err == "papers: third is no list of this library, whose lists are \(all)\n")
    #expect(try scratch.bib() == before)
    #expect(try await scratch.run("add", "--offline", Self.title, "--list", "other").code == 1)
    #expect(scratch.text(Self.list) == WholeLibraryTests.list)
    #expect(scratch.text("bib/lists/other.md")?.contains(Self.title) == true)
  }

  @Test func aLibraryWithoutAListSaysWhatMakesOne() async throws {
    let scratch = try Scratch()
    try scratch.write("bib/papers.yml", "contact: tests@example.org\n")
    let run = try await scratch.run("add", "--offline", Self.title)
    #expect(run.code == 2)
    #expect(run.err == "papers: the library has no list (`papers init` makes one)\n")
  }

  /// What `--as` notes in papers.yml for a reading, by the file as it was.
  static let settled: [(as: String, before: String, after: String)] = [
    (
      "moritz2018ray", "contact: a@b.org\n",
      "contact: a@b.org\nsame:\n  - [moritz2018ray, \"Some Words\"]\n"
    ),
    ("10.1145/1.2", "", "same:\n  - [\"10.1145/1.2\", \"Some Words\"]\n"),
    (
      "https://a.org/x", "# mine\nsame:\n  - [a, b]\nexport: {ascii: true}\n\n\n",
      "# mine\nsame:\n  - [\"https://a.org/x\", \"Some Words\"]\n  - [a, b]\nexport: {ascii: true}\n"
    ),
  ]
  @Test(arguments: settled.indices) func aMatchIsSettledInPapersYmlAndTheRestStays(row: Int) async throws {
    let (key, before, after) = Self.settled[row]
    let scratch = try await WholeLibraryTests.synced()
    try scratch.write("bib/papers.yml", before)
    let run = try await scratch.run("add", "--offline", "Some   Words ", "--as", key)
    #expect(run.code == 0, "\(run.err)")
    #expect(scratch.text("bib/papers.yml") == after)
    #expect(scratch.text(Self.list) == WholeLibraryTests.list)
  }

  /// `same` in a form that we cannot edit by a line: the person is told the line, and the file stays theirs.
  @Test(arguments: ["same: [[a, b]]\n", "same: # settled\n  - [a, b]\n", "\"same\":\n- [a, b]\n"])
  func settingsInAnotherFormAreLeftToThePerson(settings: String) async throws {
    let scratch = try await WholeLibraryTests.synced()
    try scratch.write("bib/papers.yml", settings)
    let run = try await scratch.run("add", "--offline", "Ray", "--as", "moritz2018ray")
    #expect(run.code == 2)
    #expect(
      run.err
        == "papers: add this line to `same` in bib/papers.yml yourself: - [moritz2018ray, \"Ray\"]\n")
    #expect(scratch.text("bib/papers.yml") == settings)
  }

  @Test func whatIsNoWorkSettlesNothing() async throws {
    let scratch = try await WholeLibraryTests.synced()
    let before = try scratch.bib()
    let run = try await scratch.run("add", "--offline", "Ray", "--as", "moritz2018rya")
    #expect(run.code == 2)
    #expect(
      run.err
        == "papers: \"moritz2018rya\" is no record of this library, and no DOI, arXiv id or address\n")
    #expect(try scratch.bib() == before)
  }

  @Test func aSettledReadingTakesTheRecordThatWasNamed() async throws {
    let scratch = try await WholeLibraryTests.synced()
    #expect(
      try await scratch.run("add", "--offline", "--as", "moritz2018ray", "A Talk about the Ray System").code
        == 0)
    try scratch.write(
      Self.list, WholeLibraryTests.list + "- \"A Talk about the Ray System\", Philipp Moritz, OSDI 2018\n")
    #expect(try await scratch.run("sync", "--offline", "--quiet").code == 1)
    let rows = try await scratch.run("list", "--json").json.array
    #expect(rows.last?["key"] == "moritz2018ray", "\(rows.last?.line ?? "")")
    #expect(scratch.text("bib/records/moritz2018talk.json") == nil)
  }
}
