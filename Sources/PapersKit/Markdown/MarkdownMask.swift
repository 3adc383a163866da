import BibTeX

/// Hides from the Markdown parser what is no Markdown, byte for byte, so that every place stays where it is: front matter,
/// Liquid tags, kramdown attribute lists and HTML comments.
struct MarkdownMask {
  private(set) var bytes: [UInt8]
  /// The lines between the `---` rules at the top, if any (YAML, as Jekyll reads it).
  private(set) var frontMatter: Range<Int>?

  init(_ given: [UInt8]) {
    bytes = given
    // A byte order mark is no text.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { blank(0..<3) }
    hideFrontMatter()
    hideComments()
    hideTemplates()
    bulletBoxes()
    joinTargets()
    solderTargets()
    openElements()
    closeRows()
  }

  private mutating func blank(_ range: Range<Int>) {
    for i in range where bytes[i] != 10 && bytes[i] != 13 { bytes[i] = 32 }
  }

  private mutating func hideFrontMatter() {
    var start = 0
    while start < bytes.count, bytes[start].isBlank { start += 1 }
    guard isRule(at: start) else { return }
    var line = bytes[start...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
    let body = line
    while line < bytes.count {
      if isRule(at: line) || bytes[line...].starts(with: Array("...\n".utf8)) {
        frontMatter = body..<line
        blank(start..<min(bytes.count, line + 3))
        return
      }
      line = bytes[line...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
    }
  }
  private func isRule(at start: Int) -> Bool {
    guard bytes[start...].starts(with: Array("---".utf8)) else { return false }
    return bytes[(start + 3)...].prefix { $0 != 10 }.allSatisfy(\.isBlank)
  }

  private mutating func hideComments() {
    var i = 0
    let open = Array("<!--".utf8)
    // The line of the comment before, and whether anything stands on it: many may stand on one line.
    var (lineStart, isFilled) = (0, false)
    while let start = find(open, from: i) {
      guard let end = find(Array("-->".utf8), from: start + 4) else { return }
      if let line = bytes[i..<start].lastIndex(of: 10) {
        (lineStart, isFilled, i) = (line + 1, false, line + 1)
      }
      isFilled = isFilled || !bytes[i..<start].allSatisfy(\.isBlank)
      // A commented row must not end the table around it: it becomes an empty row.
      let isRow = lineStart > 1 && !isFilled && previousLineIsRow(lineStart)
      blank(start..<end + 3)
      if isRow {
        var at = start
        while at < end {
          let stop = bytes[at..<(end + 3)].firstIndex(of: 10) ?? end + 3
          if stop - at >= 3 { (bytes[at], bytes[stop - 1]) = (UInt8(ascii: "|"), UInt8(ascii: "|")) }
          at = stop + 1
        }
      }
      // What the comment's last line holds now: nothing, or the bars of a row.
      let last = bytes[start..<end + 3].lastIndex(of: 10)
      if let last { (lineStart, isFilled) = (last + 1, false) }
      isFilled = isFilled || bytes[(last.map { $0 + 1 } ?? start)..<end + 3].contains(UInt8(ascii: "|"))
      i = end + 3
    }
  }
  /// "[*] Title" where a line begins: Markdown takes the stars of two lines for emphasis, their writer meant bullets.
  private mutating func bulletBoxes() {
    let box = Array("[*] ".utf8)
    var i = 0
    while let start = find(box, from: i) {
      i = start + box.count
      // Only blanks may stand before it on its line.
      guard bytes[..<start].last(where: { $0 != 32 && $0 != 9 }).map({ $0 == 10 || $0 == 13 }) ?? true
      else { continue }
      bytes.replaceSubrange(start..<i, with: "-   ".utf8)
    }
  }
  private func previousLineIsRow(_ lineStart: Int) -> Bool {
    let before = bytes[..<(lineStart - 1)]
    let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    return before[start...].first { !$0.isBlank } == UInt8(ascii: "|")
  }

  /// `{{< tdopen >}}` of Hugo is an element of a table; what else stands in `{{< >}}` or `{{% %}}` shows no words, but as a
  /// link's target. `{{ page.url }}` of Liquid stays.
  private mutating func hideShortcode(_ range: Range<Int>) {
    let mark = bytes[range.lowerBound + 2]
    guard mark == UInt8(ascii: "<") || mark == UInt8(ascii: "%"),
      range.lowerBound == 0 || !"(\"'=".utf8.contains(bytes[range.lowerBound - 1])
    else { return solder(range) }
    let name = bytes[(range.lowerBound + 3)..<(range.upperBound - 2)].drop(while: \.isBlank).prefix {
      $0.isLetter
    }
    blank(range)
    for (element, tag) in Self.tableShortcodes where name.elementsEqual(element) {
      bytes.replaceSubrange(range.lowerBound..<range.lowerBound + tag.count, with: tag)
    }
  }
  /// As MIT OpenCourseWare's theme for Hugo has them (github.com/mitodl/ocw-hugo-themes, layouts/shortcodes).
  private static let tableShortcodes: [([UInt8], [UInt8])] = ["table", "thead", "tbody", "tr", "th", "td"]
    .flatMap {
      [(Array("\($0)open".utf8), Array("<\($0)>".utf8)), (Array("\($0)close".utf8), Array("</\($0)>".utf8))]
    }

  private mutating func hideTemplates() {
    var i = 0
    // Each closing mark is looked for once: openers without one must not cost a search each.
    var closing: [[UInt8]: Int] = [:]
    func close(_ mark: String, _ from: Int, within limit: Int) -> Int? {
      let needle = Array(mark.utf8)
      var at = closing[needle] ?? -1
      if at < from {
        at = find(needle, from: from) ?? .max
        closing[needle] = at
      }
      return at - from < limit ? at : nil
    }
    while let open = find(UInt8(ascii: "{"), from: i), open + 1 < bytes.count {
      i = open
      switch bytes[i + 1] {
      case UInt8(ascii: "%"):
        guard let end = close("%}", i + 2, within: 4096) else { break }
        // As a link's target it stays, in a form that a target may have.
        if i > 0, "(\"'=<".utf8.contains(bytes[i - 1]) { solder(i..<end + 2) } else { blank(i..<end + 2) }
        i = end + 1
      case UInt8(ascii: "{"):
        guard let end = close("}}", i + 2, within: 4096) else { break }
        hideShortcode(i..<end + 2)
        i = end + 1
      case UInt8(ascii: ":"), UInt8(ascii: "#"):
        guard let end = close("}", i + 2, within: 512), isAttributeList(i + 1..<end) else {
          break
        }
        blank(i..<end + 1)
        i = end
      default: break
      }
      i += 1
    }
  }
  /// kramdown's `{: .class #id key="value"}` and Pandoc's `{#id .class}`; not a formula such as `{:x+1}`.
  private func isAttributeList(_ range: Range<Int>) -> Bool {
    !bytes[range].contains { $0 == 10 || "{\\$^+".utf8.contains($0) }
  }
  /// In a table whose rows begin without a bar, a row that begins with blanks and a bar has an empty first cell; Markdown
  /// would take the bar for the row's frame.
  ///
  /// And a list whose items stand on lines of their own goes on with the row above it: Markdown would end the table there.
  private mutating func closeRows() {
    var line = 0
    var isBehindRow = false
    while line < bytes.count {
      let next = find(10, from: line).map { $0 + 1 } ?? bytes.count
      if isBehindRow, opensItem(bytes[line..<next]) {
        for i in max(0, line - 2)..<line where bytes[i] == 10 || bytes[i] == 13 { bytes[i] = 32 }
        line = next
        continue
      }
      if isBehindRow { outdentRow(line..<next) }
      isBehindRow = bytes[line..<next].first { $0 != 32 } == UInt8(ascii: "|")
      if bytes[line] == 32, bytes[line..<next].first(where: { $0 != 32 }) == UInt8(ascii: "|") {
        let above = line == 0 ? 0 : bytes[..<(line - 1)].lastIndex(of: 10).map { $0 + 1 } ?? 0
        let end = bytes[next...].firstIndex(of: 10) ?? bytes.count
        if isOpenRow(bytes[above..<max(above, line - 1)])
          || isOpenRow(bytes[next..<end]) && isDelimiter(bytes[next..<end])
        {
          bytes[line] = UInt8(ascii: "|")
        }
      }
      line = next
    }
  }
  /// A row that a tab or four blanks push to the right goes on with the table; Markdown would take it for code.
  private mutating func outdentRow(_ line: Range<Int>) {
    guard let bar = bytes[line].firstIndex(where: { !$0.isBlank }), bytes[bar] == UInt8(ascii: "|"),
      bytes[line.lowerBound..<bar].contains(9) || bar - line.lowerBound >= 4
    else { return }
    blank(line.lowerBound..<bar + 1)
    bytes[line.lowerBound] = UInt8(ascii: "|")
  }
  /// `<section markdown="1">` over a heading (kramdown, HTML blocks): CommonMark would take the lines up to the next blank
  /// one for HTML.
  private mutating func openElements() {
    let mark = Array("markdown=\"".utf8)
    var from = 0
    while let hit = find(mark, from: from) {
      from = hit + mark.count
      let start = bytes[..<hit].lastIndex(of: 10).map { $0 + 1 } ?? 0
      let end = bytes[hit...].firstIndex(of: 10) ?? bytes.count
      let line = bytes[start..<end]
      guard line.first(where: { !$0.isBlank }) == UInt8(ascii: "<"),
        line.last(where: { !$0.isBlank }) == UInt8(ascii: ">"),
        line.count(where: { $0 == UInt8(ascii: "<") }) == 1,
        let next = bytes[end...].dropFirst().prefix(while: { $0 != 10 }).first(where: { !$0.isBlank }),
        next == UInt8(ascii: "#")
      else { continue }
      blank(start..<end)
    }
  }

  /// `[Title] (https://...)`: a blank too much, which makes it no link.
  private mutating func joinTargets() {
    guard bytes.count > 2 else { return }
    var i = 2
    while let open = find(UInt8(ascii: "("), from: i) {
      i = open + 1
      guard bytes[open - 1] == 32, bytes[open - 2] == UInt8(ascii: "]"),
        Self.targets.contains(where: { bytes[(open + 1)...].starts(with: $0.utf8) }),
        let close = bytes[i...].prefix(600).firstIndex(where: { $0 == UInt8(ascii: ")") || $0 <= 32 }),
        bytes[close] == UInt8(ascii: ")"),
        let start = bytes[..<(open - 2)].suffix(300).lastIndex(where: { "[]\n".utf8.contains($0) }),
        bytes[start] == UInt8(ascii: "["), bytes[start..<open].count(where: \.isLetter) >= 4
      else { continue }
      // "[Title ](https://...": every byte behind it keeps its place.
      (bytes[open - 2], bytes[open - 1]) = (32, UInt8(ascii: "]"))
    }
  }
  private static let targets = ["http://", "https://", "{{"]

  private func opensItem(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0.isBlank }
    guard text.first == UInt8(ascii: "<") else { return false }
    let name = text.dropFirst().prefix { $0.isLetter || $0 == UInt8(ascii: "/") }
    return Self.itemTags.contains { name.elementsEqual($0.utf8) }
  }
  private static let itemTags = ["li", "/li", "ul", "/ul", "ol", "/ol", "br", "br/"]
  /// A table's row without a bar in front, or one that has been given it.
  private func isOpenRow(_ row: ArraySlice<UInt8>) -> Bool {
    guard let first = row.first, row.contains(UInt8(ascii: "|")) else { return false }
    return first != UInt8(ascii: "|") && !first.isBlank
      || first == UInt8(ascii: "|") && row.dropFirst().first(where: { $0 != 32 }) == UInt8(ascii: "|")
  }
  private func isDelimiter(_ row: ArraySlice<UInt8>) -> Bool {
    row.contains(UInt8(ascii: "-")) && row.allSatisfy { $0.isBlank || "|:-".utf8.contains($0) }
  }

  /// `[Title](notes/my paper.pdf)`: people link files whose names hold blanks, which Markdown does not allow.
  private mutating func solderTargets() {
    guard bytes.count > 1 else { return }
    var i = 1
    while let open = find(UInt8(ascii: "("), from: i) {
      i = open + 1
      guard bytes[open - 1] == UInt8(ascii: "]"), i < bytes.count, !"<\n ".utf8.contains(bytes[i]) else {
        continue
      }
      let line = bytes[i...].prefix(300)
      guard let close = line.firstIndex(where: { "()\n\"<>`".utf8.contains($0) }),
        bytes[close] == UInt8(ascii: ")"),
        bytes[i..<close].contains(32), Self.isFile(bytes[i..<close])
      else { continue }
      for k in i..<close where bytes[k] == 32 { bytes[k] = Self.solderedBar }
      i = close
    }
  }
  /// Whether a target names a file or a page, and is no remark in parentheses.
  private static func isFile(_ target: ArraySlice<UInt8>) -> Bool {
    guard target.contains(UInt8(ascii: "/")), let dot = target.lastIndex(of: UInt8(ascii: ".")) else {
      return false
    }
    return (2...4).contains(target.endIndex - dot - 1)
      && target[(dot + 1)...].allSatisfy { $0.isLetter || $0.isDigit }
  }

  /// A link's target with its blanks back; an address that has the sign of its own keeps it.
  static func unsolderedTarget(_ url: String) -> String {
    let url = unsoldered(url)
    guard url.holds(byte: solderedBar), !url.holds("{{"), isFile(Array(url.utf8)[...]) else { return url }
    return url.replaced("^", with: " ")
  }

  private mutating func solder(_ range: Range<Int>) {
    for i in range where bytes[i] == 32 || bytes[i] == 9 { bytes[i] = Self.solderedBlank }
    for i in range where bytes[i] == UInt8(ascii: "|") { bytes[i] = Self.solderedBar }
  }
  private static let solderedBlank = UInt8(ascii: "~")
  private static let solderedBar = UInt8(ascii: "^")

  /// A text or an address with the blanks of its Liquid expressions back.
  static func unsoldered(_ text: String) -> String {
    guard text.holds(byte: UInt8(ascii: "{")), text.holds("{{") || text.holds("{%") else {
      return text
    }
    var out = Array(text.utf8)
    var depth = 0
    for i in out.indices.dropLast() {
      if out[i] == 123, out[i + 1] == 123 || out[i + 1] == 37 { depth = 1 }
      if out[i + 1] == 125, out[i] == 125 || out[i] == 37 { depth = 0 }
      if depth > 0 {
        if out[i] == solderedBlank { out[i] = 32 }
        if out[i] == solderedBar { out[i] = UInt8(ascii: "|") }
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Where a text stands next.
  private func find(_ needle: [UInt8], from: Int) -> Int? {
    if needle.count == 1 { return find(needle[0], from: from) }
    let (span, end) = (bytes.span, bytes.count - needle.count + 1)
    var i = from
    while i < end {
      i = Bytes.first(needle[0], then: needle[1], in: span, from: i, to: end)
      if i < end, needle.indices.allSatisfy({ span[i + $0] == needle[$0] }) { return i }
      i += 1
    }
    return nil
  }
  /// Where a byte stands next.
  private func find(_ byte: UInt8, from: Int) -> Int? {
    guard from < bytes.count else { return nil }
    let i = Bytes.first(byte, in: bytes.span, from: from, to: bytes.count)
    return i < bytes.count ? i : nil
  }
}
