import CCmarkGFM
import Synchronization

/// A Markdown text, parsed: GitHub's dialect, with the HTML inside it made part of the same tree.
struct Markdown {
  let tree: MarkdownTree
  /// The YAML at the top, without its rules: a byte range of the file.
  let frontMatter: Range<Int>?

  /// - Parameters:
  ///   - many: of so many nodes the first part is told while the rest is made.
  ///   - tell: gets that part, once: the blocks in it are whole.
  init(_ bytes: [UInt8], from many: Int = .max, tell: ((MarkdownTree) -> Void)? = nil) throws(MarkdownError) {
    let marks = try MarkdownLimits.check(bytes)
    let mask = MarkdownMask(bytes)
    frontMatter = mask.frontMatter
    var walk = MarkdownWalk(mask.bytes, base: 0)
    walk.builder.reserve(marks)
    if marks >= many, let tell { walk.part = (marks / 4, tell) }
    walk.run()
    tree = walk.builder.finish(at: bytes.count)
  }
}

/// One run of cmark over a text, its events handed to a tree builder.
private struct MarkdownWalk {
  var builder = MarkdownTreeBuilder()
  private let bytes: [UInt8]
  /// Where `bytes` starts in the file.
  private let base: Int
  private let lineStarts: [Int]
  private var kinds: [UInt32: MarkdownTree.Kind] = [:]
  /// Who is told the tree when it has so many nodes.
  var part: (nodes: Int, tell: (MarkdownTree) -> Void)?

  /// A text inside HTML is not searched for Markdown again: `<td [a](b)` would be the same text for ever.
  private let isInner: Bool

  init(_ bytes: [UInt8], base: Int, isInner: Bool = false) {
    self.isInner = isInner
    self.bytes = bytes
    self.base = base
    lineStarts = bytes.lineStarts
  }

  private static let tables: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// cmark keeps the nodes of a text in one arena, of which the process has one: a text inside HTML shares its list's.
  private static let arena = Mutex(())

  mutating func run() {
    if isInner { return parse() }
    Self.arena.withLock { _ in
      parse()
      cmark_arena_reset()
    }
  }
  private mutating func parse() {
    _ = Self.tables
    guard
      let parser = unsafe cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, cmark_get_arena_mem_allocator())
    else { return }
    for name in ["table", "strikethrough", "tasklist"] {
      if let found = unsafe cmark_find_syntax_extension(name) {
        unsafe cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    unsafe bytes.withUnsafeBytes { buffer in
      if let start = buffer.baseAddress {
        unsafe cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), buffer.count)
      }
    }
    guard let document = unsafe cmark_parser_finish(parser), let walk = unsafe cmark_iter_new(document) else {
      return
    }
    while true {
      let event = unsafe cmark_iter_next(walk)
      if event == CMARK_EVENT_DONE { return }
      guard let node = unsafe cmark_iter_get_node(walk) else { return }
      if let part, builder.tree.nodes.count >= part.nodes, builder.isBetweenBlocks {
        part.tell(builder.tree)
        self.part = nil
      }
      unsafe visit(node, entering: event == CMARK_EVENT_ENTER)
    }
  }

  private func offset(_ line: Int32, _ column: Int32) -> Int {
    guard line >= 1, Int(line) <= lineStarts.count else { return base }
    return base + min(bytes.count, lineStarts[Int(line) - 1] + max(0, Int(column) - 1))
  }

  private mutating func visit(_ node: OpaquePointer, entering: Bool) {
    let type = unsafe cmark_node_get_type(node)
    let start = unsafe offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node))
    let end = unsafe max(start, offset(cmark_node_get_end_line(node), cmark_node_get_end_column(node) + 1))
    switch type {
    case CMARK_NODE_DOCUMENT: return
    case CMARK_NODE_TEXT: return unsafe builder.text(text(node), source: start..<end)
    case CMARK_NODE_CODE: return unsafe builder.leaf(.code, text: text(node), source: start..<end)
    case CMARK_NODE_CODE_BLOCK: return unsafe builder.leaf(.codeBlock, text: text(node), source: start..<end)
    case CMARK_NODE_SOFTBREAK: return builder.leaf(.softBreak, source: start..<start)
    case CMARK_NODE_LINEBREAK: return builder.leaf(.hardBreak, source: start..<start)
    case CMARK_NODE_THEMATIC_BREAK: return builder.leaf(.rule, source: start..<end)
    case CMARK_NODE_HTML_INLINE: return unsafe html(Array(text(node).utf8)) { _ in start }
    case CMARK_NODE_HTML_BLOCK:
      let line = unsafe Int(cmark_node_get_start_line(node))
      return unsafe htmlBlock(Array(text(node).utf8), line: line)
    default: break
    }
    guard let kind = unsafe kind(node, type) else { return }
    if !entering { return builder.closeMarkdown(at: end) }
    let url =
      kind == .link || kind == .image
      ? unsafe cmark_node_get_url(node).map { unsafe String(cString: $0) } : nil
    builder.openMarkdown(kind, at: start, url: MarkdownMask.unsolderedTarget(url ?? ""))
  }

  private func text(_ node: OpaquePointer) -> String {
    guard let literal = unsafe cmark_node_get_literal(node) else { return "" }
    return MarkdownMask.unsoldered(unsafe String(cString: literal))
  }

  private mutating func kind(_ node: OpaquePointer, _ type: cmark_node_type) -> MarkdownTree.Kind? {
    switch type {
    case CMARK_NODE_BLOCK_QUOTE: return .quote
    case CMARK_NODE_LIST: return .list
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING: return .heading(unsafe Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK: return .link
    case CMARK_NODE_IMAGE: return .image
    default: break
    }
    if let known = kinds[type.rawValue], known != .row, known != .headerRow { return known }
    // The types of extensions have no public constants, only names.
    let name = unsafe cmark_node_get_type_string(node).map { unsafe String(cString: $0) } ?? ""
    let kind: MarkdownTree.Kind =
      switch name {
      case "table": .table
      case "table_row": .row
      case "table_header": .headerRow
      case "table_cell": .cell
      case "strikethrough": .deleted
      case "tasklist": .item
      default: .span
      }
    kinds[type.rawValue] = kind
    return kind
  }
}

extension MarkdownWalk {
  /// A block of HTML: tags and the text between them, each with its place.
  fileprivate mutating func htmlBlock(_ literal: [UInt8], line: Int) {
    // The block's lines lost the indentation of the containers around them.
    var starts: [Int] = [0]
    for (i, byte) in literal.enumerated() where byte == 10 { starts.append(i + 1) }
    let shifts = starts.enumerated().map { n, start in
      let sourceLine = min(lineStarts.count - 1, line - 1 + n)
      let sourceEnd = sourceLine + 1 < lineStarts.count ? lineStarts[sourceLine + 1] : bytes.count
      let length = (n + 1 < starts.count ? starts[n + 1] : literal.count) - start
      return base + max(lineStarts[sourceLine], sourceEnd - length) - start
    }
    var current = 0
    html(literal) { at in
      while current + 1 < starts.count, starts[current + 1] <= at { current += 1 }
      while current > 0, starts[current] > at { current -= 1 }
      return at + shifts[current]
    }
  }

  /// Tags and text; `place` gives the offset in the file of an offset in `literal`.
  fileprivate mutating func html(_ literal: [UInt8], place: (Int) -> Int) {
    var i = 0
    while i < literal.count {
      if literal[i] == UInt8(ascii: "<") {
        let start = i
        if let tag = HTMLTag(literal[...], at: &i) {
          let range = place(start)..<max(place(start), place(i))
          if tag.isClosing {
            builder.closeTag(tag.name, source: range)
          } else {
            builder.openTag(tag, source: range)
          }
          continue
        }
        if literal[i...].starts(with: Array("<!".utf8)) || literal[i...].starts(with: Array("<?".utf8)) {
          i = literal[i...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? literal.count
          continue
        }
      }
      let next = literal[(i + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? literal.count
      let text = String(decoding: literal[i..<next], as: UTF8.self)
      if !isInner, text.holds("](") || ["\n- ", "\n* ", "\n1. "].contains(where: { text.holds($0) }),
        !builder.isSilent
      {
        // Markdown inside HTML, as kramdown allows it.
        var inner = MarkdownWalk(Array(text.utf8), base: place(i), isInner: true)
        swap(&inner.builder, &builder)
        inner.run()
        swap(&inner.builder, &builder)
      } else {
        builder.text(
          Entities.decoded(text.replaced("\n", with: " ")), source: place(i)..<max(place(i), place(next))
        )
      }
      i = next
    }
  }
}
