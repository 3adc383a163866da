/// Titles and abstracts as services send them, made plain: tags, character references (also escaped twice) and hard
/// line breaks go, the words stay.
enum MarkupText {
  /// Escaped text is unescaped at most so often ("&amp;amp;lt;i&amp;amp;gt;" has been met).
  static let deepestEscape = 3

  /// One line of plain text; nil when nothing is left.
  static func plain(_ text: String?) -> String? {
    guard let text else { return nil }
    let plain = cleaned(text)
    return plain.isEmpty ? nil : plain
  }

  /// An abstract, plain, without the heading "Abstract" that some put before it ("Abstract interpretation is ..." stays).
  static func abstract(_ text: String?) -> String? {
    guard let plain = plain(text) else { return nil }
    let word = plain.prefix(8)
    guard word.lowercased() == "abstract" else { return plain }
    let rest = plain.dropFirst(8).drop { $0 == "." || $0 == ":" || $0 == " " || $0 == "—" }
    guard let next = rest.first, plain.dropFirst(8).first?.isLetter == false else { return plain }
    return next.isUppercase || word != "Abstract" ? String(rest) : plain
  }

  static func cleaned(_ text: String) -> String {
    var bytes = Array(text.utf8)
    if isPlain(bytes) { return text }
    for _ in 0..<deepestEscape {
      let decoded = Entities.decoded(bytes)
      if decoded == bytes { break }
      bytes = decoded
    }
    if bytes.contains(UInt8(ascii: "<")) { bytes = withoutTags(bytes) }
    return squeezed(Mojibake.repaired(String(decoding: bytes, as: UTF8.self)))
  }

  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    var before: UInt8 = 32
    for b in bytes {
      if b < 32 || b >= 0x80 || b == UInt8(ascii: "<") || b == UInt8(ascii: "&") { return false }
      if b == 32, before == 32 { return false }
      before = b
    }
    return before != 32
  }

  /// Only elements that are known are taken for markup: "List<T>" and "a < b" are text.
  private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    var scanner = MarkupScanner(bytes)
    var out: [UInt8] = []
    // Names of the elements whose content is dropped, innermost last.
    var dropped: [String] = []
    var math = 0
    while let token = scanner.next() {
      switch token {
      case .open(let name, _, let isEmpty):
        let tag = Tag(bytes[name])
        switch tag.role {
        case .none where dropped.isEmpty: out += bytes[(name.lowerBound - 1)..<scanner.at]
        case .dropped where !isEmpty: dropped.append(tag.name)
        case .block where dropped.isEmpty: out.append(10)
        case .math where !isEmpty: math += 1
        default: break
        }
      case .close(let name):
        let tag = Tag(bytes[name])
        switch tag.role {
        case .none where dropped.isEmpty: out += bytes[(name.lowerBound - 2)..<scanner.at]
        case .dropped: if dropped.last == tag.name { dropped.removeLast() }
        case .block where dropped.isEmpty: out.append(10)
        case .math: math = max(0, math - 1)
        default: break
        }
      case .text(let range) where dropped.isEmpty:
        // White space between the elements of MathML is layout.
        out += math > 0 ? bytes[range].filter { !$0.isBlank } : Array(bytes[range])
      case .literal(let range) where dropped.isEmpty: out += bytes[range]
      default: break
      }
    }
    return out
  }

  private struct Tag {
    enum Role { case none, inline, block, math, dropped }
    let name: String
    let role: Role
    init(_ bytes: ArraySlice<UInt8>) {
      let whole = String(decoding: bytes, as: UTF8.self).lowercased()
      let colon = whole.firstIndex(of: ":")
      name = colon.map { String(whole[whole.index(after: $0)...]) } ?? whole
      if MarkupText.dropped.contains(name) {
        role = .dropped
      } else if name == "math" {
        role = .math
      } else if MarkupText.block.contains(name) {
        role = .block
      } else {
        role = colon != nil || MarkupText.inline.contains(name) ? .inline : .none
      }
    }
  }
  private static let dropped: Set<String> = ["annotation", "annotation-xml", "tex-math", "script", "style"]
  private static let block: Set<String> = ["p", "br", "div", "sec", "title", "break", "li", "list-item"]
  private static let inline: Set<String> = [
    "i", "b", "em", "strong", "italic", "bold", "sub", "sup", "inf", "scp", "sc", "tt", "u", "span", "a",
    "font",
    "small", "big", "monospace", "roman", "underline", "overline", "strike", "s", "abstract", "ref", "xref",
    "inline-formula", "disp-formula", "alternatives", "ext-link", "named-content",
    "styled-content", "ul", "ol", "list", "q", "cite", "code", "abbr", "mi", "mn", "mo", "mrow", "msub",
    "msup", "msubsup", "mtext", "mspace", "mover", "munder",
    "mfrac", "msqrt", "mstyle", "semantics", "h1", "h2", "h3", "h4",
  ]

  /// White space to single blanks. Crossref puts line breaks around inner elements: "(\n <i>x</i>\n )" is "(x)".
  private static func squeezed(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var gap = false
    var broke = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.value == 0x85 {
        gap = true
        broke = broke || scalar == "\n" || scalar == "\r"
        continue
      }
      // Control characters, soft hyphens, zero-width blanks and byte order marks say nothing.
      if scalar.value < 32 || (0x7F...0x9F).contains(scalar.value)
        || [0xAD, 0x200B, 0xFEFF, 0x2060].contains(scalar.value)
      {
        continue
      }
      if gap, let last = out.last {
        let glued = broke && (last == "(" || last == "[" || ")],.;:".unicodeScalars.contains(scalar))
        if !glued { out.append(" ") }
      }
      (gap, broke) = (false, false)
      out.append(scalar)
    }
    return String(out)
  }
}
