import BibTeX

extension JSON {
  /// One line, no blanks, members in their order.
  public var line: String { String(decoding: bytes, as: UTF8.self) }
  var bytes: [UInt8] {
    var out: [UInt8] = []
    write(into: &out, indent: nil, sorted: false)
    return out
  }

  /// The form of files that are committed: two blanks an indent, members sorted by name, a newline at the end. The same
  /// value always gives the same bytes.
  public var document: String {
    var out: [UInt8] = []
    write(into: &out, indent: 0, sorted: true)
    out.append(10)
    return String(decoding: out, as: UTF8.self)
  }

  private func write(into out: inout [UInt8], indent: Int?, sorted: Bool) {
    switch self {
    case .null: out += "null".utf8
    case .bool(let b): out += (b ? "true" : "false").utf8
    case .number(let n): out += n.utf8
    case .string(let s): Self.write(s, into: &out)
    case .array(let items):
      Self.bracketed("[", "]", items, indent, into: &out) { item, inner, out in
        item.write(into: &out, indent: inner, sorted: sorted)
      }
    case .object(let members):
      let ordered = sorted ? members.sorted { String.byBytes($0.name, $1.name) } : members
      Self.bracketed("{", "}", ordered, indent, into: &out) { member, inner, out in
        Self.write(member.name, into: &out)
        out += (inner == nil ? ":" : ": ").utf8
        member.value.write(into: &out, indent: inner, sorted: sorted)
      }
    }
  }

  private static func bracketed<T>(
    _ open: Character, _ close: Character, _ items: [T], _ indent: Int?, into out: inout [UInt8],
    _ one: (T, Int?, inout [UInt8]) -> Void
  ) {
    out += String(open).utf8
    let inner = indent.map { $0 + 2 }
    for (n, item) in items.enumerated() {
      if n > 0 { out.append(UInt8(ascii: ",")) }
      if let inner { out += ("\n" + String(repeating: " ", count: inner)).utf8 }
      one(item, inner, &out)
    }
    if let indent, !items.isEmpty { out += ("\n" + String(repeating: " ", count: indent)).utf8 }
    out += String(close).utf8
  }

  /// A text in its quotation marks (RFC 8259, 7).
  static func write(_ s: String, into out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    // Most texts hold nothing that must be escaped.
    if !holdsEscaped(s.utf8Span.span) {
      out += s.utf8
      out.append(UInt8(ascii: "\""))
      return
    }
    let hex = Array("0123456789abcdef".utf8)
    for b in s.utf8 {
      switch b {
      case UInt8(ascii: "\""): out += #"\""#.utf8
      case UInt8(ascii: "\\"): out += #"\\"#.utf8
      case 10: out += #"\n"#.utf8
      case 9: out += #"\t"#.utf8
      case 0..<32, 127:
        out += #"\u00"#.utf8
        out += [hex[Int(b >> 4)], hex[Int(b & 15)]]
      default: out.append(b)
      }
    }
    out.append(UInt8(ascii: "\""))
  }
}

extension JSON {
  /// Whether a text holds a byte that must be escaped, eight bytes at a time.
  private static func holdsEscaped(_ span: Span<UInt8>) -> Bool {
    let raw = unsafe span.bytes
    var i = 0
    while i + 8 <= span.count {
      let word = Bytes.word(raw, i)
      // Below 0x20 the three highest bits are zero.
      let low = Bytes.zeros(word & Bytes.eight(0xE0))
      let marks =
        Bytes.zeros(word ^ Bytes.eight(UInt8(ascii: "\"")))
        | Bytes.zeros(word ^ Bytes.eight(UInt8(ascii: "\\")))
        | Bytes.zeros(word ^ Bytes.eight(127))
      if (low | marks) & Bytes.highs != 0 { return true }
      i += 8
    }
    while i < span.count {
      if span[i].isEscapedInJSON { return true }
      i += 1
    }
    return false
  }
}

extension UInt8 {
  fileprivate var isEscapedInJSON: Bool {
    self < 32 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") || self == 127
  }
}
