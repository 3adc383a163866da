/// The inline content of an item, a cell or a paragraph, and the blocks inside it. What it says by itself depends on nothing
/// around it.
struct ListBlock {
  let node: Int
  let pieces: [Piece]
  let words: String
  /// Blocks that stand behind the item's own lines, or in the cell.
  let inner: [Int]
  /// What the pieces read as, where another thread has read them.
  private var read: EntryReader?

  init(_ node: Int, pieces: [Piece], inner: [Int] = []) {
    (self.node, self.pieces, self.inner) = (node, pieces, inner)
    words = pieces.words
  }

  var entries: EntryReader { read ?? EntryReader(pieces) }
  mutating func readEntries() { read = entries }
}

extension MarkdownTree {
  /// The content of an item, a cell or a paragraph.
  func block(_ node: Int) -> ListBlock {
    switch kind(node) {
    case .item: item(node)
    case .cell: cell(node)
    default: ListBlock(node, pieces: pieces(of: node))
    }
  }
  /// Whether a node is a block of its own, and not the paragraph of an item or a cell.
  func standsAlone(_ node: Int) -> Bool {
    switch kind(node) {
    case .item, .cell: true
    case .paragraph: ![.item, .cell].contains(kind(nodes[node].parent))
    default: false
    }
  }

  /// Paragraphs of an item are lines of it, up to the first block of another kind.
  private func item(_ node: Int) -> ListBlock {
    var lines: [[Int]] = []
    var inner: [Int] = []
    for child in children(node) where inner.isEmpty || kind(child).isBlock {
      switch kind(child) {
      case .paragraph where inner.isEmpty: lines.append(children(child))
      case let kind where kind.isBlock: inner.append(child)
      default:
        if lines.isEmpty { lines.append([]) }
        lines[lines.count - 1].append(child)
      }
    }
    let start = nodes[node].source.lowerBound
    var all: [Piece] = []
    for line in lines {
      if !all.isEmpty { all.append(Piece(kind: .hardBreak, text: " ", source: start..<start)) }
      all += pieces(ofNodes: line)
    }
    return ListBlock(node, pieces: all, inner: inner)
  }

  private func cell(_ node: Int) -> ListBlock {
    var parts = children(node)
    // `<center>` around all of a cell's words is no block of its own.
    let filled = parts.filter { kind($0).isBlock || !text($0).trimmed.isEmpty }
    if filled.count == 1, kind(filled[0]) == .division,
      !children(filled[0]).contains(where: { kind($0).isBlock })
    {
      parts = children(filled[0])
    }
    let inline = parts.flatMap { kind($0) == .paragraph ? children($0) : kind($0).isBlock ? [] : [$0] }
    let inner = parts.filter { kind($0).isBlock && kind($0) != .paragraph }
    return ListBlock(node, pieces: pieces(ofNodes: inline), inner: inner)
  }
}
