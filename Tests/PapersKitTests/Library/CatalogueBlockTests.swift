import GRDB
import Testing

@testable import PapersKit

/// Works lie in blocks that fill a page of the database, whatever their size.
struct CatalogueBlockTests {
  private static func line(_ n: Int, abstract: Int) -> String {
    let words = String(repeating: "word ", count: abstract)
    return
      #"{"title":"Work Number \#(n) of Many","authors":[{"family":"Doe"}],"year":2020,"abstract":"\#(words)","doi":"10.1000/w\#(n)"}"#
  }

  /// The numbers of first works and the sizes of all blocks.
  private static func blocks(_ catalogue: Catalogue) throws -> [(first: Int, size: Int)] {
    try catalogue.database.read { db in
      try Row.fetchAll(db, sql: "SELECT first, length(data) AS size FROM block1 ORDER BY first")
        .map { (first: $0["first"], size: $0["size"]) }
    }
  }

  @Test(arguments: [0, 3, 40, 900]) func everyWorkIsFoundInItsBlock(abstract: Int) async throws {
    let folder = try CatalogueFolder()
    let lines = (0..<150).map { Self.line($0, abstract: abstract) }.joined(separator: "\n")
    let catalogue = try await folder.added("works.jsonl", lines)
    for n in [0, 1, 17, 74, 148, 149] {
      let doi = try #require(DOI("10.1000/w\(n)"))
      #expect(try catalogue.findings(for: .doi(doi)).map(\.title) == ["Work Number \(n) of Many"])
    }
    #expect(try catalogue.verify() == [])
  }

  @Test func aBlockIsNotLargerThanAPageUnlessOneWorkIs() async throws {
    let folder = try CatalogueFolder()
    // A work of 6 kB among small ones.
    let lines = (0..<120).map { Self.line($0, abstract: $0 == 60 ? 1_200 : $0 % 9) }.joined(separator: "\n")
    let blocks = try Self.blocks(try await folder.added("works.jsonl", lines))
    #expect(blocks.first?.first == 1)
    let large = blocks.filter { $0.size > CatalogueTables.blockSize }
    #expect(large.map(\.first) == [61])
    // The small ones share their blocks.
    #expect(blocks.count < 20, "\(blocks.count)")
    #expect(zip(blocks, blocks.dropFirst()).allSatisfy { $0.first < $1.first })
  }
}
