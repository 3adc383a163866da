import Dispatch
import Synchronization

/// Reads the blocks of a long list on a second thread, some way ahead of the walk; where the walk has caught up it reads
/// by itself and this thread leaps on. What a block says depends on nothing around it, so that it makes no difference but
/// in time.
final class ReadAhead: Sendable {
  /// Less than this is walked before a second thread has started, in nodes of the tree.
  static let worthwhile = 20_000
  /// Blocks from the walk to where it is read ahead: enough that the two seldom meet.
  static let leap = 64

  private struct State {
    /// The block that the walk read last by itself.
    var walked = -1
    var blocks: [Int: ListBlock] = [:]
    var whole: MarkdownTree?
  }
  private let state = Mutex(State())
  private let thread = DispatchGroup()
  private let isWhole = DispatchSemaphore(value: 0)

  /// - Parameters:
  ///   - tree: the first blocks of the list, or nothing; `goOn` brings the rest.
  ///   - leap: blocks that are left to the walk wherever it has caught up; with 0 none is.
  init(_ tree: MarkdownTree, leap: Int = ReadAhead.leap) {
    DispatchQueue.global().async(group: thread) {
      // No walk has begun: nothing is left to it, but it may come while these are read.
      let end = self.read(tree, from: 0, leap)
      self.isWhole.wait()
      guard let whole = self.state.withLock({ $0.whole }) else { return }
      // Where nothing was told before the walk began, the first blocks are the walk's.
      _ = self.read(whole, from: end > 1 ? end : Self.block(leap, from: 0, whole), leap)
    }
  }
  /// The walk begins: the tree is whole.
  func goOn(_ tree: MarkdownTree) {
    state.withLock { $0.whole = tree }
    isWhole.signal()
  }

  /// - Returns: the node behind the last block.
  private func read(_ tree: MarkdownTree, from start: Int, _ leap: Int) -> Int {
    var node = Self.block(0, from: start, tree)
    while node < tree.nodes.count {
      var block = tree.block(node)
      if isAsked(block, tree.kind(node)) { block.readEntries() }
      let walked = state.withLock { state in
        if state.walked < node { state.blocks[node] = block }
        return state.walked
      }
      if walked == .max { return node }
      node = walked < node ? Self.block(0, from: node + 1, tree) : Self.block(leap, from: walked + 1, tree)
    }
    return node
  }

  /// The block so many blocks on, or the end.
  private static func block(_ count: Int, from start: Int, _ tree: MarkdownTree) -> Int {
    var (node, left) = (start, count)
    while node < tree.nodes.count {
      if tree.standsAlone(node) {
        if left == 0 { return node }
        left -= 1
      }
      node += 1
    }
    return node
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

  /// A block that was read, which stays for the walk.
  func look(_ node: Int) -> ListBlock? { state.withLock { $0.blocks[node] } }

  /// Waits until all is read that no walk has read before.
  func wait() { thread.wait() }
  /// Ends the thread, at its next block.
  func stop() {
    state.withLock { $0.walked = .max }
    isWhole.signal()
  }
}
