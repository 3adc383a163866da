import Foundation
import PapersKit
import TestSupport
import Testing

/// `papers check` and `papers diff` as a person and as a CI job run them.
@Suite(.enabled(if: Scratch.program != nil, "the program is not built"), .serialized)
struct WholeCheckTests {
  @Test func everyFormatSaysTheSameRemarks() async throws {
    let scratch = try await WholeLibraryTests.synced()
    let json = try await scratch.run("check", "--format", "json")
    #expect(json.code == 4)
    #expect(try await scratch.run("check", "--json").out == json.out)
    let count = json.json.array.count
    #expect(count > 0)
    let sarif = try await scratch.run("check", "--format", "sarif")
    #expect(sarif.code == 4)
    #expect(sarif.json["version"] == "2.1.0")
    let results = sarif.json["runs"]?[0]?["results"]?.array ?? []
    #expect(results.count == count)
    let annotations = try await scratch.run("check", "--format", "annotations")
    #expect(annotations.out.split(separator: "\n").count == count)
    #expect(
      annotations.out.hasPrefix(
        "::warning file=bib/lists/readings.md,line=5,col=3,title=papers%3A unverified::"))
    let text = try await scratch.run("check")
    #expect(text.out.contains("lists/readings.md:5:3: warning: "))
    #expect(try await scratch.run("check", "--format", "xml").code == 2)
  }

  @Test func fixMendsTheLinkInTheListAndLeavesEveryOtherByte() async throws {
    let list = """
      # Course 2021\r
      \r
      - [Attention Is All You Need](https://https://arxiv.org/abs/1706.03762)   Vaswani et al., NeurIPS 2017\r
      * "Ray: A Distributed Framework for Emerging AI Applications" by Philipp Moritz. OSDI 2018.
      """
    let scratch = try Scratch.library(list)
    #expect(try await scratch.run("sync", "--offline", "--quiet").code == 1)
    #expect(try await scratch.run("check").out.contains("malformed-link"))
    let fixed = try await scratch.run("check", "--fix")
    #expect(fixed.err.contains("bib/lists/readings.md: 1 link mended"))
    #expect(!fixed.out.contains("malformed-link"))
    #expect(scratch.text("bib/lists/readings.md") == list.replacing("https://https://", with: "https://"))
    // The mended reading is the reading that it was: nothing is new, nothing has to be asked.
    let keys = try scratch.bib().keys.filter { $0.hasPrefix("records/") }.sorted()
    #expect(try await scratch.run("sync", "--offline", "--json").json["added"] == .array([]))
    #expect(try scratch.bib().keys.filter { $0.hasPrefix("records/") }.sorted() == keys)
    let before = try scratch.bib()
    #expect(!(try await scratch.run("check", "--fix").err.contains("mended")))
    #expect(try scratch.bib() == before)
  }

  @Test func aListThatAgreesExitsWithNothing() async throws {
    let scratch = try await WholeLibraryTests.synced()
    // As a source would have confirmed them.
    for key in ["crankshaw2017clipper", "moritz2018ray", "vaswani2017attention"] {
      let path = "bib/records/\(key).json"
      let text = try #require(scratch.text(path))
      try scratch.write(path, text.replacing(#""status": "listed""#, with: #""status": "verified""#))
    }
    let check = try await scratch.run("check")
    #expect(check.code == 0, "\(check.out)")
    #expect(check.out == "The lists and the records agree.\n")
    #expect(try await scratch.run("check", "--json").json == .array([]))
    #expect(try await scratch.run("check", "--format", "sarif").json["runs"]?[0]?["results"] == .array([]))
    #expect(try await scratch.run("check", "--format", "annotations").out.isEmpty)
    #expect(try await scratch.run("sync", "--frozen").code == 4)
    #expect(try await scratch.run("sync", "--offline").code == 0)
    #expect(try await scratch.run("sync", "--frozen").code == 0)
  }

  @Test func frozenIsContentWithWhatTheLastSyncLeftAndNotWithLess() async throws {
    let scratch = try await WholeLibraryTests.synced()
    // Only listed: nothing is missing and nothing would change.
    let frozen = try await scratch.run("sync", "--frozen")
    #expect(frozen.code == 0)
    #expect(frozen.err.contains("not verified"))
    for change in ["bib/papers.bib", "bib/packets/week-01.md", "bib/records/moritz2018ray.json"] {
      let text = try #require(scratch.text(change))
      try FileManager.default.removeItem(atPath: scratch.path + "/" + change)
      let run = try await scratch.run("sync", "--frozen")
      #expect(run.code == 4, "\(change)")
      #expect(run.err.contains(change) || run.err.contains("has no record"), "\(run.err)")
      #expect(scratch.text(change) == nil)
      try scratch.write(change, text)
    }
    #expect(try await scratch.run("sync", "--frozen").code == 0)
    try scratch.write(
      "bib/lists/readings.md", WholeLibraryTests.list + "- Jane Doe, \"A New Paper on Caching\", OSDI 2020\n")
    let more = try await scratch.run("sync", "--frozen")
    #expect(more.code == 4)
    #expect(more.err.contains("A New Paper on Caching"))
  }

  @Test func aCloneWithoutTheCacheChangesNothing() async throws {
    let scratch = try await WholeLibraryTests.synced()
    let before = try scratch.bib()
    try FileManager.default.removeItem(atPath: scratch.path + "/cache")
    #expect(try await scratch.run("sync", "--frozen").code == 0)
    #expect(try await scratch.run("sync", "--offline").code == 1)
    #expect(try scratch.bib() == before)
  }
}

/// `papers diff` between folders and revisions.
@Suite(
  .enabled(
    if: Scratch.program != nil && Tool.git.isThere,
    "the program is not built, or there is no git"), .serialized)
struct WholeDiffTests {
  @Test func revisionsAreComparedInPlainWords() async throws {
    let scratch = try Scratch.library(WholeLibraryTests.list)
    #expect(try await scratch.git("init", "-q").code == 0)
    #expect(try await scratch.git("add", "bib/lists", "bib/papers.yml").code == 0)
    #expect(try await scratch.git("commit", "-q", "-m", "lists").code == 0)
    #expect(try await scratch.run("sync", "--offline", "--quiet").code == 1)
    // Against what is committed: before there was no record at all.
    let first = try await scratch.run("diff")
    #expect(first.code == 4)
    #expect(first.out.split(separator: "\n").count == 3)
    #expect(first.out.contains("+ moritz2018ray: Ray: A Distributed Framework for Emerging AI Applications"))
    #expect(try await scratch.git("add", "-A").code == 0)
    #expect(try await scratch.git("commit", "-q", "-m", "records").code == 0)
    #expect(try await scratch.run("diff").out == "Both say the same.\n")
    let path = "bib/records/moritz2018ray.json"
    let text = try #require(scratch.text(path))
    try scratch.write(
      path, text.replacing("2018", with: "2019").replacing("moritz2019ray", with: "moritz2018ray"))
    let edited = try await scratch.run("diff", "HEAD")
    #expect(edited.code == 4)
    #expect(edited.out.contains("moritz2018ray: "))
    #expect(edited.out.contains("2019"))
    #expect(try await scratch.git("rm", "-q", "bib/records/crankshaw2017clipper.json").code == 0)
    #expect(try await scratch.git("commit", "-q", "-m", "one less", "-a").code == 0)
    let between = try await scratch.run("diff", "HEAD~1", "HEAD", "--json")
    #expect(between.json["removed"] == .strings(["crankshaw2017clipper"]))
    #expect(between.json["changed"]?[0]?["key"] == "moritz2018ray")
    let back = try await scratch.run("diff", "HEAD", "HEAD~1", "--json")
    #expect(back.json["added"] == .strings(["crankshaw2017clipper"]))
    #expect(try await scratch.run("diff", "HEAD~2", "HEAD~2").code == 0)
  }

  @Test func whatIsNeitherAFolderNorARevisionIsASentence() async throws {
    let scratch = try await WholeLibraryTests.synced()
    let outside = try await scratch.run("diff", "HEAD")
    #expect(outside.code == 3)
    #expect(
      outside.err
        == "papers: HEAD: neither a folder that holds bib/ nor a revision of a git repository here\n")
    #expect(try await scratch.git("init", "-q").code == 0)
    for state in ["HEAD", "no-such-branch", "HEAD~99", "; touch pwned", "$(touch pwned)"] {
      let run = try await scratch.run("diff", state)
      #expect(run.code == 3, "\(state)")
      #expect(run.err.contains("nor a revision"))
    }
    // No word of ours becomes an option of git's.
    for option in ["--output=pwned", "--help", "-x"] {
      #expect(try await scratch.run("diff", "--", option).code == 3)
    }
    #expect(scratch.text("pwned") == nil)
  }

  @Test func aLibraryInAFolderOfTheRepositoryIsFoundThere() async throws {
    let scratch = try Scratch()
    try scratch.write("course/ml/bib/lists/readings.md", WholeLibraryTests.list)
    #expect(try await scratch.run("sync", "--offline", "--quiet", "-C", "course/ml").code == 1)
    #expect(try await scratch.git("init", "-q").code == 0)
    #expect(try await scratch.git("add", "-A").code == 0)
    #expect(try await scratch.git("commit", "-q", "-m", "all").code == 0)
    try FileManager.default.removeItem(atPath: scratch.path + "/course/ml/bib/records/moritz2018ray.json")
    let diff = try await scratch.run("diff", "HEAD", "-C", "course/ml/bib", "--json")
    #expect(diff.json["removed"] == .strings(["moritz2018ray"]), "\(diff.err)")
  }

  @Test func aBrokenRecordOfARevisionIsNamedWithIt() async throws {
    let scratch = try await WholeLibraryTests.synced()
    let good = try #require(scratch.text("bib/records/moritz2018ray.json"))
    try scratch.write("bib/records/moritz2018ray.json", "{\n oops }")
    #expect(try await scratch.git("init", "-q").code == 0)
    #expect(try await scratch.git("add", "-A").code == 0)
    #expect(try await scratch.git("commit", "-q", "-m", "broken").code == 0)
    try scratch.write("bib/records/moritz2018ray.json", good)
    let diff = try await scratch.run("diff", "HEAD")
    #expect(diff.code == 3)
    #expect(diff.err.contains("HEAD:bib/records/moritz2018ray.json:2:2"))
  }

  @Test func thousandsOfRecordsOfARevisionAreRead() async throws {
    let scratch = try Scratch.library(WholeLibraryTests.list)
    for n in 0..<2_300 {
      let record = Record(
        key: "k\(n)", kind: .book, title: "Title \(n) " + String(repeating: "long ", count: 40))
      try scratch.write("bib/records/k\(n).json", RecordFile.bytes(of: record))
    }
    #expect(try await scratch.git("init", "-q").code == 0)
    #expect(try await scratch.git("add", "-A").code == 0)
    #expect(try await scratch.git("commit", "-q", "-m", "all").code == 0)
    let same = try await scratch.run("diff", "HEAD")
    #expect(same.out == "Both say the same.\n", "\(same.err)")
  }
}
