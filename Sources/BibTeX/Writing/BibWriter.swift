/// Writes entries in one canonical form: `@type{key,`, two blanks of indentation, braces, months as macros.
public struct BibWriter: Sendable {
  /// Blanks before a field's name.
  public var indentation = 2
  /// Whether the equals signs of an entry stand below each other.
  public var aligns = true
  /// Whether letters beyond ASCII are written as LaTeX (`{\"o}`), for bibtex and pdfLaTeX.
  public var ascii = false

  public init(indentation: Int = 2, aligns: Bool = true, ascii: Bool = false) {
    self.indentation = indentation
    self.aligns = aligns
    self.ascii = ascii
  }

  /// The entries, one blank line between two, a newline at the end.
  public func text(_ entries: some Sequence<BibEntry>) -> String {
    entries.map(text).joined(separator: "\n")
  }

  /// An entry, a newline at its end.
  public func text(_ entry: BibEntry) -> String {
    text(type: entry.type, key: entry.key, values: entry.fields.map { ($0.name, value($0)) })
  }

  /// An entry whose values are written as they stand, delimiters included.
  public func text(type: String, key: String, values: [(name: String, value: String)]) -> String {
    let width = aligns ? values.map(\.name.utf8.count).max() ?? 0 : 0
    var out: [UInt8] = []
    out.reserveCapacity(values.reduce(64) { $0 + $1.value.utf8.count + width + indentation + 5 })
    out.append(Bytes.at)
    out.append(contentsOf: type.utf8)
    out.append(Bytes.open)
    out.append(contentsOf: key.utf8)
    for (name, value) in values {
      out.append(Bytes.comma)
      out.append(Bytes.newline)
      for _ in 0..<indentation { out.append(0x20) }
      out.append(contentsOf: name.utf8)
      for _ in name.utf8.count..<max(width, name.utf8.count) { out.append(0x20) }
      out.append(contentsOf: " = ".utf8)
      out.append(contentsOf: value.utf8)
    }
    if values.isEmpty { out.append(Bytes.comma) }
    out.append(contentsOf: "\n}\n".utf8)
    return String(decoding: out, as: UTF8.self)
  }

  /// A value with its delimiters.
  public func value(_ field: BibField) -> String {
    var text = field.value
    if field.isMacro, !text.isEmpty, text.utf8.allSatisfy({ $0.isName }) { return text }
    if field.name == "month", let n = BibMonth.number(text) { return BibMonth.macros[n - 1] }
    if field.name == "pages" { text = Self.pages(text) }
    if ascii, !BibEntry.verbatim.contains(field.name) { text = LaTeX.ascii(text) }
    var out = ""
    out.reserveCapacity(text.utf8.count + 2)
    out += "{"
    out += Self.balanced(text)
    out += "}"
    return out
  }

  /// `12-34` and `12–34` as `12--34`; page numbers with hyphens of their own (`1-1`, `A-3`) in ranges are left alone.
  static func pages(_ text: String) -> String {
    // Nearly all are "12-34".
    let halves = text.utf8.split(separator: UInt8(ascii: "-"))
    if halves.count == 2, halves.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) {
      return "\(Substring(halves[0]))--\(Substring(halves[1]))"
    }
    let parts = text.replacing([("\u{2013}", "-"), ("\u{2014}", "-")])
      .split(separator: "-", omittingEmptySubsequences: true)
      .map { $0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed() }
    guard parts.count == 2, parts.allSatisfy({ $0.contains { $0.isNumber } }) else { return text }
    return String(parts[0]) + "--" + String(parts[1])
  }

  /// Braces that have no partner would end the entry: they are written as commands.
  static func balanced(_ text: String) -> String {
    var depth = 0
    var isBalanced = true
    let span = text.utf8Span.span
    for i in span.indices {
      if span[i] == Bytes.open { depth += 1 }
      if span[i] == Bytes.close { depth -= 1 }
      if depth < 0 { isBalanced = false }
    }
    if isBalanced, depth == 0 { return text }
    var open: [Int] = []
    var stray = Set<Int>()
    let bytes = Array(text.utf8)
    for (i, b) in bytes.enumerated() {
      if b == Bytes.open { open.append(i) }
      if b == Bytes.close, open.popLast() == nil { stray.insert(i) }
    }
    stray.formUnion(open)
    var out: [UInt8] = []
    for (i, b) in bytes.enumerated() {
      guard stray.contains(i) else {
        out.append(b)
        continue
      }
      if out.last == Bytes.backslash { out.removeLast() }
      out.append(contentsOf: (b == Bytes.open ? "\\textbraceleft " : "\\textbraceright ").utf8)
    }
    return String(decoding: out, as: UTF8.self)
  }
}
