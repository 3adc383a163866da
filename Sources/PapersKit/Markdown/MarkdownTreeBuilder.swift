/// Makes one tree out of two streams of events: Markdown's nodes, which nest properly, and HTML tags, which may not.
///
/// An HTML element stays open over the Markdown that follows it (`<details>`, a list, `</details>`), and it never closes a
/// Markdown container that is still open.
struct MarkdownTreeBuilder {
  /// Deeper nesting is flattened: hostile input must not exhaust the stack of the stages above.
  static let deepest = 96

  private struct Frame {
    var node: Int
    /// nil for a Markdown container.
    var tag: String?
    /// Containers beyond the depth limit have no node of their own.
    var isVirtual = false
  }
  private(set) var tree = MarkdownTree()
  private var frames = [Frame(node: 0, tag: nil)]
  private var pending = ""
  private var pendingRange = 0..<0
  /// Inside `<script>` and `<style>` nothing counts.
  private var silentTag: String?

  var isSilent: Bool { silentTag != nil }
  /// Whether every paragraph, item and cell in the tree is whole.
  var isBetweenBlocks: Bool {
    pending.isEmpty
      && frames.allSatisfy { frame in
        switch tree.nodes[frame.node].kind {
        case .paragraph, .item, .cell: false
        default: true
        }
      }
  }
  private var current: Int { frames[frames.count - 1].node }
  private var isInLink: Bool { frames.contains { tree.nodes[$0.node].kind == .link } }

  /// A tree of some hundred thousand nodes is not moved while it grows.
  mutating func reserve(_ nodes: Int) { tree.nodes.reserveCapacity(nodes) }

  mutating func openMarkdown(_ kind: MarkdownTree.Kind, at start: Int, url: String = "") {
    flush()
    if silentTag != nil {
      frames.append(Frame(node: current, tag: nil, isVirtual: true))
      return
    }
    push(kind, tag: nil, start: start, url: url, note: "")
  }
  mutating func closeMarkdown(at end: Int) {
    flush()
    silentTag = nil
    while frames.count > 1 {
      let frame = frames.removeLast()
      if !frame.isVirtual { extend(frame.node, to: end) }
      if frame.tag == nil { return }
    }
  }
  mutating func leaf(_ kind: MarkdownTree.Kind, text: String = "", source: Range<Int>) {
    guard silentTag == nil else { return }
    flush()
    tree.append(.init(kind: kind, text: text, source: source, parent: current))
  }
  mutating func text(_ text: String, source: Range<Int>) {
    guard silentTag == nil else { return }
    if pending.isEmpty { pendingRange = source }
    pending += text
    pendingRange = pendingRange.lowerBound..<max(pendingRange.upperBound, source.upperBound)
  }

  mutating func openTag(_ tag: HTMLTag, source: Range<Int>) {
    if silentTag != nil { return }
    if tag.name == "script" || tag.name == "style" {
      silentTag = tag.isSelfClosing ? nil : tag.name
      return
    }
    if tag.name == "br" { return leaf(.hardBreak, source: source) }
    if tag.name == "hr" { return leaf(.rule, source: source) }
    flush()
    let note = [tag.attribute("class"), tag.attribute("title")].compactMap { $0 }.joined(separator: " ")
    if tag.name == "img" {
      let image = tree.append(
        .init(kind: .image, url: tag.attribute("src") ?? "", note: note, source: source, parent: current))
      if let alternative = tag.attribute("alt") {
        tree.append(.init(kind: .text, text: alternative, source: source, parent: image))
      }
      return
    }
    guard let kind = Self.kinds[tag.name] else { return }
    closeImplied(by: tag.name, at: source.lowerBound)
    // A cell between rows opens one of its own, as in browsers.
    if kind == .cell, tree.nodes[current].kind != .row, tree.nodes[current].kind != .headerRow,
      lastOpen(["table"]) != nil
    {
      push(.row, tag: "tr", start: source.lowerBound, url: "", note: "")
    }
    // A row of `<th>` is a header row wherever it stands.
    if tag.name == "th", tree.nodes[current].kind == .row { tree.nodes[current].kind = .headerRow }
    let link =
      kind == .link ? tag.attribute("href") ?? "" : kind == .cell ? tag.attribute("rowspan") ?? "" : ""
    if !tag.isSelfClosing {
      push(kind, tag: tag.name, start: source.lowerBound, url: link, note: note)
    }
  }

  mutating func closeTag(_ name: String, source: Range<Int>) {
    if let silent = silentTag {
      if silent == name { silentTag = nil }
      return
    }
    flush()
    // `</br>` is a line break to every browser.
    if name == "br" { return leaf(.hardBreak, source: source) }
    guard let at = lastOpen([name]) else { return }
    while frames.count > at { extend(frames.removeLast().node, to: source.upperBound) }
  }

  mutating func finish(at end: Int) -> MarkdownTree {
    flush()
    while let frame = frames.popLast() { extend(frame.node, to: end) }
    return tree
  }

  private mutating func push(
    _ kind: MarkdownTree.Kind, tag: String?, start: Int, url: String, note: String
  ) {
    guard frames.count < Self.deepest else {
      frames.append(Frame(node: current, tag: tag, isVirtual: true))
      return
    }
    let node = tree.append(
      .init(kind: kind, url: url, note: note, source: start..<start, parent: current))
    frames.append(Frame(node: node, tag: tag))
  }
  private mutating func extend(_ node: Int, to end: Int) {
    let range = tree.nodes[node].source
    tree.nodes[node].source = range.lowerBound..<max(range.lowerBound, end)
  }
  /// The index in `frames` of the innermost of these tags that no Markdown container encloses.
  private func lastOpen(_ names: [String], until stops: [String] = []) -> Int? {
    var at = frames.count - 1
    while at > 0, let tag = frames[at].tag {
      if names.contains(tag) { return at }
      if stops.contains(tag) { return nil }
      at -= 1
    }
    return nil
  }
  private mutating func closeImplied(by name: String, at end: Int) {
    guard let rule = Self.implied[name], let at = lastOpen(rule.closes, until: rule.stops) else { return }
    while frames.count > at { extend(frames.removeLast().node, to: end) }
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    let text = pending
    pending = ""
    // Blanks between the tags of an HTML table are no text of the table.
    let kind = tree.nodes[current].kind
    if text.utf8.allSatisfy(\.isBlank) {
      let last = tree.nodes[current].last
      if kind.holdsOnlyBlocks || kind.isBlock && (last < 0 || tree.nodes[last].kind.isBlock) { return }
    }
    if isInLink {
      tree.append(.init(kind: .text, text: text, source: pendingRange, parent: current))
      return
    }
    for piece in BareLinks.pieces(of: text) {
      let start = pendingRange.lowerBound + piece.offset
      let range = start..<min(max(start, pendingRange.upperBound), start + piece.text.utf8.count)
      if piece.isLink {
        let link = tree.append(
          .init(kind: .link, url: piece.text, note: "bare", source: range, parent: current))
        tree.append(.init(kind: .text, text: piece.text, source: range, parent: link))
      } else {
        tree.append(.init(kind: .text, text: piece.text, source: range, parent: current))
      }
    }
  }

  private static let kinds: [String: MarkdownTree.Kind] = [
    "h1": .heading(1), "h2": .heading(2), "h3": .heading(3), "h4": .heading(4), "h5": .heading(5),
    "h6": .heading(6), "p": .paragraph, "ul": .list, "ol": .list, "menu": .list, "li": .item,
    "table": .table, "tr": .row, "td": .cell, "th": .cell, "dl": .definitions, "dt": .term,
    "dd": .definition, "details": .details, "summary": .summary, "div": .division, "section": .division,
    "article": .division, "center": .division, "header": .division, "main": .division, "nav": .division,
    "thead": .division, "tbody": .division, "tfoot": .division, "blockquote": .quote, "pre": .codeBlock,
    "b": .strong, "strong": .strong, "i": .emphasis, "em": .emphasis, "cite": .emphasis, "a": .link,
    "del": .deleted, "s": .deleted, "strike": .deleted, "code": .span, "span": .span, "u": .span,
    "font": .span, "small": .span, "sup": .span, "sub": .span,
  ]
  // HTML's optional end tags (https://html.spec.whatwg.org/multipage/syntax.html#optional-tags).
  private static let implied: [String: (closes: [String], stops: [String])] = [
    "li": (["li"], ["ul", "ol", "menu", "table"]), "tr": (["tr"], ["table"]),
    "td": (["td", "th"], ["tr", "table"]), "th": (["td", "th"], ["tr", "table"]),
    "dt": (["dt", "dd"], ["dl"]), "dd": (["dt", "dd"], ["dl"]), "p": (["p"], ["td", "li", "div", "table"]),
    "tbody": (["thead", "tbody"], ["table"]),
  ]
}

extension MarkdownTree.Kind {
  fileprivate var holdsOnlyBlocks: Bool {
    switch self {
    case .table, .row, .headerRow, .list, .definitions: true
    default: false
    }
  }
}
