import Testing

@testable import PapersKit

/// Many works asked in one go, near (the same title, the same identifier) and far (by rare words).
struct CatalogueManyTests {
  private static let lines = (0..<120).map { n in
    JSON.object([
      "key": .string("conf/x/W\(n)"), "title": .string("W\(n)Shard: Scheduling Tensor Programs Number \(n)"),
      "year": .number(2000 + n % 20),
      "authors": .array([.object(["given": "A.", "family": .string("Doe\(n)")])]),
    ]).line
  }.joined(separator: "\n")

  private static func asked(_ n: Int, _ title: String? = nil, arXiv: String? = nil) -> WorkSketch {
    WorkSketch(
      title: title ?? "W\(n)Shard: Scheduling Tensor Programs Number \(n)",
      people: [NameSketch(whole: "A. Doe\(n)")], year: 2000 + n % 20, arXiv: arXiv.flatMap { ArXivID($0) })
  }

  @Test func eachQuestionHasItsOwnAnswerInOrder() async throws {
    let folder = try CatalogueFolder()
    let catalogue = try await folder.added("works.jsonl", Self.lines)
    for reach in [Catalogue.Reach.title, .words] {
      let numbers = [7, 0, 119, 7, 64]
      let found = try catalogue.candidates(for: numbers.map { Self.asked($0) }, reach, limit: 3)
      #expect(found.map { $0.first?.dblp } == numbers.map { "conf/x/W\($0)" })
      #expect(found.allSatisfy { $0.count <= 3 })
      #expect(try catalogue.candidates(for: [], reach, limit: 3).isEmpty)
    }
  }

  @Test func nearFindsWhatBearsTheTitleAndNothingElse() async throws {
    let folder = try CatalogueFolder()
    let catalogue = try await folder.added("works.jsonl", Self.lines)
    let titles: [(title: String, near: Bool)] = [
      ("W7Shard: Scheduling Tensor Programs Number 7", true),
      ("W7SHARD - scheduling tensor programs, number 7!", true),
      ("W7Shard", true), ("W7Shard: Scheduling Tensor Programs Numbr 7", true),
      ("W7Shard: Scheduling Tensor Programs", true), ("W7Shrd: Scheduling Tensor Programs Number 7", false),
      ("Scheduling Tensor Programs Number 7", false),
    ]
    for (title, near) in titles {
      let found = try catalogue.candidates(for: [Self.asked(7, title)], .title, limit: 5)[0]
      #expect(found.contains { $0.dblp == "conf/x/W7" } == near, "\(title)")
      let far = try catalogue.candidates(for: [Self.asked(7, title)], .words, limit: 5)[0]
      #expect(far.first?.dblp == "conf/x/W7", "\(title)")
    }
  }

  @Test func oneByOneAndAllAtOnceIsTheSame() async throws {
    let folder = try CatalogueFolder()
    let catalogue = try await folder.added("works.jsonl", Self.lines)
    let works = [
      Self.asked(3), Self.asked(5, "Scheduling Programs Number 5"), Self.asked(9, ""),
      Self.asked(1, "of the"),
    ]
    let together = try catalogue.candidates(for: works, .words, limit: 4)
    for (work, found) in zip(works, together) {
      let alone = try catalogue.candidates(
        title: work.printed, authors: work.people.map(\.family), year: work.year, limit: 4)
      #expect(found == alone, "\(work.printed)")
    }
    #expect(together[2].isEmpty && together[3].isEmpty, "no telling word is no question")
  }

  @Test func anIdentifierFindsAWorkOfAnotherTitle() async throws {
    let folder = try CatalogueFolder()
    let catalogue = try await folder.added(
      "works.jsonl",
      #"{"title":"A Published Title","authors":[{"family":"Doe"}],"year":2021,"arxiv":{"id":"2001.10007","title":"A First Title","published":"2020-01-05"}}"#
    )
    let found = try catalogue.candidates(
      for: [Self.asked(7, "Quite Another", arXiv: "2001.10007")], .title, limit: 5)
    #expect(found[0].contains { $0.arXiv?.text == "2001.10007" })
    let other = try catalogue.candidates(
      for: [Self.asked(7, "Quite Another", arXiv: "2001.10008")], .title, limit: 5)
    #expect(other[0].isEmpty)
  }

  @Test func theFirstOfManySourcesComesFirst() async throws {
    let folder = try CatalogueFolder()
    for name in ["a", "b", "c"] {
      _ = try await folder.added(
        "\(name).jsonl",
        #"{"key":"conf/\#(name)/1","title":"One Work of Many Sources","authors":[],"year":2000}"#)
    }
    let catalogue = try #require(try Catalogue(at: folder.catalogue))
    let work = WorkSketch(title: "One work of many sources")
    for reach in [Catalogue.Reach.title, .words] {
      let found = try catalogue.candidates(for: [work, work], reach, limit: 2)
      #expect(found.map { $0.map(\.dblp) } == [["conf/a/1", "conf/b/1"], ["conf/a/1", "conf/b/1"]])
    }
  }

  @Test func severalConnectionsAnswerAlikeAtOnce() async throws {
    let folder = try CatalogueFolder()
    _ = try await folder.added("works.jsonl", Self.lines)
    let path = folder.catalogue
    let all = await withTaskGroup(of: [String?].self) { group in
      for start in 0..<4 {
        group.addTask {
          guard let own = try? Catalogue(at: path),
            let found = try? own.candidates(
              for: (0..<30).map { Self.asked($0 * 4 + start) }, .title, limit: 1)
          else { return [] }
          return found.map { $0.first?.dblp }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(all.count == 120)
    #expect(Set(all) == Set((0..<120).map { "conf/x/W\($0)" }))
  }
}
