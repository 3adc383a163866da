import PapersKit
import Testing

struct DeduplicatorTests {
  private func sketch(
    _ title: String, _ people: [String] = ["Ada Lovelace", "Alan Turing"], _ year: Int = 2018,
    _ venue: String? = nil, arXiv: String? = nil
  ) -> WorkSketch {
    WorkSketch(
      title: title, people: people.map { NameSketch(whole: $0) }, year: year, venue: VenueSketch(venue),
      arXiv: arXiv.flatMap { ArXivID($0) })
  }

  @Test func groupsWhatIsOneWork() {
    let works = [
      sketch("A Study of Practical Deduplication"), sketch("Something Else Altogether Here"),
      sketch("A study of practical deduplicaton", ["A. Lovelace", "A. Turing"]),
      sketch("A Study of Practical Deduplication", ["Grace Hopper"]),
    ]
    #expect(Deduplicator(works).groups().map(\.members) == [[0, 2]])
  }

  @Test func doesNotChainTwoWorksThroughTheirPreprint() {
    let works = [
      sketch("A Study of Practical Deduplication", arXiv: "1802.04799"),
      sketch(
        "A Study of Practical Deduplication", ["Ada Lovelace", "Alan Turing"], 2018, "Conference on Storage"),
      sketch(
        "A Study of Practical Deduplication", ["Ada Lovelace", "Alan Turing"], 2020, "Journal of Storage"),
    ]
    #expect(Deduplicator(works).groups().map(\.members) == [[0, 1]])
  }

  @Test func findsEveryPairThatComparingAllWouldFind() {
    var chance = Chance(seed: 11)
    let words = [
      "graph", "tensor", "cache", "kernel", "stream", "shard", "proof", "lease", "quorum", "layer", "batch",
    ]
    let works = (0..<120).map { _ in
      sketch(
        (0..<5).map { _ in words[chance.pick(words.count)] }.joined(separator: " "),
        chance.happens(0.5) ? ["Ada Lovelace", "Alan Turing"] : ["Grace Hopper"])
    }
    let twice =
      works
      + works.map { work in
        WorkSketch(title: work.printed.uppercased(), people: work.people, year: work.year)
      }
    let grouped = Deduplicator(twice).groups().reduce(into: [Int: Int]()) { home, group in
      for member in group.members { home[member] = group.members[0] }
    }
    for i in works.indices {
      #expect(grouped[i] != nil && grouped[i] == grouped[i + works.count], "\(twice[i].printed)")
    }
  }

  @Test func readsABibFileWithLines() throws {
    let found = BibDuplicates(
      Array(
        """
        @article{a, title={TVM: An Automated Optimizing Compiler}, author={Chen, Tianqi and Moreau, Thierry},
          year=2018, journal={arXiv preprint arXiv:1802.04799}}

        @misc{c, title={Something Else}, author={Ada Lovelace}}
        @inproceedings{b, title={{TVM}: An Automated Optimizing Compiler}, author={T. Chen and others},
          year=2018, booktitle={OSDI}}
        @article{broken, title={TVM
        """.utf8))
    let group = try #require(found.groups.first)
    #expect(found.groups.count == 1)
    #expect(group.members.map { found.entries[$0].key } == ["a", "b"])
    #expect(group.members.map { found.entries[$0].line } == [1, 5])
    #expect(group.ties.map(\.sameness.relation) == [.versions])
  }

  /// Large files are read in several parts at once.
  @Test(arguments: [1, 2, 3, 7, 40]) func entriesStandInOrderWithTheirLines(count: Int) throws {
    let subjects = [
      "Caching", "Replication", "Scheduling", "Compilation", "Paging", "Logging", "Indexing", "Routing",
      "Hashing",
      "Sorting", "Recovery", "Consensus", "Encryption", "Sampling", "Profiling", "Debugging", "Testing",
      "Typing",
      "Parsing", "Linking",
    ]
    let text = (0..<count).map { n in
      "@article{k\(n),\n  title = {\(subjects[n % 20]) from the Ground Up}, author = {Ann Lee and Bo Li},\n  year = 2019}\n"
    }
    let found = BibDuplicates(Array(text.joined(separator: "\n").utf8))
    #expect(found.entries.map(\.key) == (0..<count).map { "k\($0)" })
    #expect(found.entries.map(\.line) == (0..<count).map { 1 + 4 * $0 })
    #expect(found.groups.map(\.members) == (0..<max(0, count - 20)).map { [$0, $0 + 20] })
  }

  @Test func anEmptyFileHasNoDuplicates() { #expect(BibDuplicates([]).groups.isEmpty) }

  @Test func growsInStepWithItsInput() {
    var chance = Chance(seed: 5)
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let works = (0..<4000).map { n in
      sketch(
        (0..<6).map { _ in String((0..<5).map { _ in letters[chance.pick(26)] }) }.joined(separator: " "),
        ["P\(n) Q\(n)"])
    }
    let clock = ContinuousClock()
    let small = clock.measure { _ = Deduplicator(Array(works.prefix(1000))).groups() }
    let large = clock.measure { _ = Deduplicator(works).groups() }
    #expect(large < small * 12)
  }
}
