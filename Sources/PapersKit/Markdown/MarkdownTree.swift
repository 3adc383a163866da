/// A Markdown document as a tree in one array: Markdown's own blocks and the HTML written between them, in one vocabulary.
///
/// Reading lists mix both freely (`<details>` around bullets, `<a>` in table cells, bullets in HTML tables), so that the
/// stages above need not know which of the two a table came from.
struct MarkdownTree {
  enum Kind: Hashable, Sendable {
    case document, paragraph, list, item, table, row, headerRow, cell, definitions, term, definition, details,
      summary, division, quote, strong, emphasis, deleted, link, image, code, codeBlock, text, softBreak,
      hardBreak, rule, span
    case heading(Int)
  }
  struct Node {
    var kind: Kind
    /// The text of `text`, `code` and `codeBlock`; the alternative text of an image comes as its children.
    var text = ""
    /// Where a link or an image points to, as written; of a cell in HTML how many rows it spans.
    var url = ""
    /// `class` and `title` attributes of HTML, which carry roles in some lists.
    var note = ""
    /// Byte range in the file.
    var source: Range<Int>
    var parent: Int
    var first = -1
    var last = -1
    var next = -1
  }
  var nodes: [Node] = [Node(kind: .document, source: 0..<0, parent: -1)]

  /// The children of a node, in order.
  func children(_ node: Int) -> [Int] {
    var out: [Int] = []
    var child = nodes[node].first
    while child >= 0 {
      out.append(child)
      child = nodes[child].next
    }
    return out
  }
  func kind(_ node: Int) -> Kind { nodes[node].kind }

  @discardableResult
  mutating func append(_ node: Node) -> Int {
    let index = nodes.count
    nodes.append(node)
    let parent = node.parent
    if nodes[parent].last >= 0 { nodes[nodes[parent].last].next = index } else { nodes[parent].first = index }
    nodes[parent].last = index
    return index
  }

  /// The rendered text below a node; breaks become blanks.
  func text(_ node: Int) -> String {
    var out = ""
    collect(node, into: &out)
    return out
  }
  private func collect(_ node: Int, into out: inout String) {
    switch nodes[node].kind {
    case .text, .code, .codeBlock: out += nodes[node].text
    case .softBreak, .hardBreak: out += " "
    case .image: return
    default:
      var child = nodes[node].first
      while child >= 0 {
        if nodes[child].kind.isBlock, !out.isEmpty { out += " " }
        collect(child, into: &out)
        child = nodes[child].next
      }
    }
  }
}

extension MarkdownTree.Kind {
  /// Whether it stands on its own lines.
  var isBlock: Bool {
    switch self {
    case .text, .strong, .emphasis, .deleted, .link, .image, .code, .softBreak, .hardBreak, .span: false
    default: true
    }
  }
}
