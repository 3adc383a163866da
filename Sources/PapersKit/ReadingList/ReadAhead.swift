import Dispatch
import Synchronization

/// Reads the blocks of a long list on a second thread, from the list's end, while a walk comes from its beginning; where
/// they meet it stops. What a block says depends on nothing around it, so that it makes no difference but in time.
final class ReadAhead: Sendable {
  /// Less than this is walked before a second thread has started, in nodes of the tree.
  static let worthwhile = 20_000

  private struct State {
    /// The block that the walk read last by itself.
    var walked = -1
    var blocks: [Int: ListBlock] = [:]
  }
  private let state = Mutex(State())
  private let thread = DispatchGroup()

  init(_ tree: MarkdownTree) {
    DispatchQueue.global().async(group: thread) { self.read(tree) }
  }

  private func read(_ tree: MarkdownTree) {
    for node in tree.nodes.indices.reversed() where tree.standsAlone(node) {
      var block = tree.block(node)
      if isAsked(block, tree.kind(node)) { block.readEntries() }
      let isBehind = state.withLock { state in
        state.blocks[node] = block
        return node > state.walked
      }
      if !isBehind { return }
    }
  }

  /// Whether anybody asks what a block reads as. Dates, numbers and links fill most cells; definitions are read one by one.
  private func isAsked(_ block: ListBlock, _ kind: MarkdownTree.Kind) -> Bool {
    switch kind {
    case .cell: block.words.wordCount > 2
    case .paragraph: !ListWalk.isDefinitionList(block.pieces)
    default: true
    }
  }

  /// A block that was read, once; nil leaves it to the walk.
  func take(_ node: Int) -> ListBlock? {
    state.withLock { state in
      let block = state.blocks.removeValue(forKey: node)
      if block == nil { state.walked = max(state.walked, node) }
      return block
    }
  }

  /// Waits until all is read that no walk has read before.
  func wait() { thread.wait() }
  /// Ends the thread, at its next block.
  func stop() { state.withLock { $0.walked = .max } }
}
