import BibTeX
import Testing

@testable import PapersKit

/// The second thread hands each block over once and ends where the walk is.
struct ReadAheadThreadTests {
  private func tree(_ items: Int) throws -> MarkdownTree {
    let text = (0..<items).map {
      "- [Paper Number \($0) of the Term](https://arxiv.org/abs/2001.\(10000 + $0))\n"
    }.joined()
    return try Markdown(Array(text.utf8)).tree
  }

  @Test func aBlockIsTakenOnce() throws {
    let tree = try tree(20)
    let ahead = ReadAhead(tree, leap: 0)
    ahead.goOn(tree)
    ahead.wait()
    let items = tree.nodes.indices.filter { tree.kind($0) == .item }
    for item in items {
      #expect(ahead.take(item)?.words == tree.block(item).words)
      #expect(ahead.take(item) == nil)
    }
  }

  @Test(arguments: [0, 1, 5, 19, 20, 200])
  func whereTheWalkHasCaughtUpSomeBlocksAreLeftToIt(leap: Int) throws {
    let tree = try tree(20)
    let items = tree.nodes.indices.filter { tree.kind($0) == .item }
    let ahead = ReadAhead(MarkdownTree(), leap: leap)
    #expect(ahead.take(items[0]) == nil)
    ahead.goOn(tree)
    ahead.wait()
    #expect(items.map { ahead.take($0) == nil } == (0..<20).map { $0 < max(leap, 1) })
  }

  /// What stands in the first part is read before the rest is there, and nothing of it twice.
  @Test(arguments: [0, 1, 7, 20])
  func theFirstPartIsReadBeforeTheRestIsThere(part: Int) async throws {
    let (first, whole) = (try tree(part), try tree(20))
    let ahead = ReadAhead(first, leap: 0)
    let items = whole.nodes.indices.filter { whole.kind($0) == .item }
    let isThere = { (n: Int) in ahead.look(items[n]) != nil }
    for _ in 0..<1_000 where !(0..<part).allSatisfy(isThere) { try await Task.sleep(for: .milliseconds(2)) }
    #expect((0..<20).map(isThere) == (0..<20).map { $0 < part })
    ahead.goOn(whole)
    ahead.wait()
    #expect(items.allSatisfy { ahead.take($0)?.words == whole.block($0).words })
  }
  @Test func itIsToldOnceAndOnlyWholeBlocks() throws {
    let text = (0..<400).map { "- [Paper \($0)](https://e.org/\($0).pdf)\n\n## Week \($0)\n" }.joined()
    var parts: [MarkdownTree] = []
    let whole = try Markdown(Array(text.utf8), from: 100) { parts.append($0) }.tree
    #expect(parts.count == 1)
    let part = try #require(parts.first)
    #expect((100..<whole.nodes.count).contains(part.nodes.count))
    for node in part.nodes.indices where part.standsAlone(node) {
      #expect(part.block(node).words == whole.block(node).words)
      #expect(part.block(node).inner == whole.block(node).inner)
    }
    var isTold = false
    _ = try Markdown(Array(text.utf8), from: .max) { _ in isTold = true }
    #expect(!isTold)
  }
  @Test(arguments: [("<details>", "</details>", true), ("<table><tr><td>", "</td></tr></table>", false)])
  func nothingIsToldInsideACellOfHTML(open: String, close: String, isTold: Bool) throws {
    let items = (0..<400).map { "[Paper \($0)](https://e.org/\($0).pdf)\n\n" }.joined()
    let bytes = Array("\(open)\n\n\(items)\n\(close)\n".utf8)
    var wasTold = false
    _ = try Markdown(bytes, from: 100) { _ in wasTold = true }
    #expect(wasTold == isTold)
    #expect(
      try ReadingList(reading: bytes, aheadFrom: 100) == ReadingList(reading: bytes, aheadFrom: .max))
  }

  @Test func whatTheWalkReadByItselfIsNotHandedOver() throws {
    let tree = try tree(50)
    let ahead = ReadAhead(tree, leap: 0)
    ahead.stop()
    ahead.wait()
    let taken = tree.nodes.indices.filter { ahead.take($0) != nil }
    #expect(taken.count <= 50)
    #expect(taken.allSatisfy { tree.kind($0) == .item })
  }

  @Test func aTreeWithoutBlocksIsReadAtOnce() {
    let ahead = ReadAhead(MarkdownTree())
    ahead.goOn(MarkdownTree())
    ahead.wait()
    #expect(ahead.take(0) == nil)
  }

  @Test func manyWalksAtOnceDoNotMeet() throws {
    let text = Array(
      (0..<300).map { "## Week \($0 % 30)\n\n- [Paper Number \($0)](https://e.org/\($0).pdf), OSDI 2020\n" }
        .joined().utf8)
    let alone = try ReadingList(reading: text, aheadFrom: .max)
    let all = Cores.map(8) { _ in try? ReadingList(reading: text, aheadFrom: 0) }
    #expect(all.allSatisfy { $0 == alone })
  }
}
