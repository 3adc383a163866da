/// Reads PDF values from bytes (ISO 32000-1, 7.2 and 7.3); lenient, never past the end, never deeper than a limit.
struct PDFLexer {
  static let depthLimit = 64
  let bytes: [UInt8]
  var at: Int
  /// No byte from here on is read.
  let end: Int

  init(_ bytes: [UInt8], at: Int = 0, limit: Int = .max) {
    self.bytes = bytes
    self.at = min(max(0, at), bytes.count)
    self.end = limit < bytes.count - self.at ? self.at + limit : bytes.count
  }

  /// The next value or keyword; nil at the end.
  mutating func next(depth: Int = 0) -> PDFObject? {
    skipBlanks()
    guard at < end, depth < Self.depthLimit else { return nil }
    switch bytes[at] {
    case UInt8(ascii: "/"): return .name(name())
    case UInt8(ascii: "("): return .string(literalString())
    case UInt8(ascii: "<"):
      return peek(1) == UInt8(ascii: "<") ? dictionary(depth) : .string(hexString())
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "{"), UInt8(ascii: ")"):
      at += 1
      return .keyword(String(UnicodeScalar(bytes[at - 1])))
    case UInt8(ascii: ">"):
      at += peek(1) == UInt8(ascii: ">") ? 2 : 1
      return .keyword(">>")
    default:
      return isNumberStart(bytes[at]) ? numberOrReference() : keyword()
    }
  }

  mutating func skipBlanks() {
    while at < end {
      if bytes[at].isBlank || bytes[at] == 0 {
        at += 1
      } else if bytes[at] == UInt8(ascii: "%") {
        while at < end, bytes[at] != 10, bytes[at] != 13 { at += 1 }
      } else {
        return
      }
    }
  }
  private func peek(_ n: Int) -> UInt8? { at + n < end ? bytes[at + n] : nil }
  private func isNumberStart(_ b: UInt8) -> Bool { b.isDigit || "+-.".utf8.contains(b) }
  private static func isDelimiter(_ b: UInt8) -> Bool { b.isBlank || b == 0 || "()<>[]{}/%".utf8.contains(b) }

  private mutating func word() -> ArraySlice<UInt8> {
    let start = at
    while at < end, !Self.isDelimiter(bytes[at]) { at += 1 }
    return bytes[start..<at]
  }
  private mutating func keyword() -> PDFObject {
    let word = word()
    if word.isEmpty { at += 1 }
    switch String(decoding: word, as: UTF8.self) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case let text: return .keyword(text)
    }
  }
  private mutating func name() -> String {
    at += 1
    let raw = Array(word())
    guard raw.contains(UInt8(ascii: "#")) else { return String(decoding: raw, as: UTF8.self) }
    return String(decoding: raw, as: UTF8.self).replacing("#", with: "%").percentDecoded
  }

  private mutating func number() -> Double? {
    let word = word()
    if word.isEmpty {
      at += 1
      return nil
    }
    var value = 0.0
    var scale = 0.0
    var isNegative = false
    for b in word {
      if b.isDigit {
        value = value * 10 + Double(b - 48)
        scale *= 10
      } else if b == UInt8(ascii: "-") {
        isNegative = true
      } else if b == UInt8(ascii: "."), scale == 0 {
        scale = 1
      } else if b != UInt8(ascii: "+") {
        break
      }
    }
    if scale > 1 { value /= scale }
    return value.isFinite ? (isNegative ? -value : value) : 0
  }
  /// `12 0 R` is a reference.
  private mutating func numberOrReference() -> PDFObject {
    guard let value = number() else { return .null }
    let after = at
    if value >= 0, value < 10_000_000, value == value.rounded() {
      skipBlanks()
      let start = at
      while at < end, bytes[at].isDigit, at - start < 6 { at += 1 }
      if at > start {
        skipBlanks()
        if peek(0) == UInt8(ascii: "R"), peek(1).map(Self.isDelimiter) ?? true {
          at += 1
          return .reference(Int(value))
        }
      }
      at = after
    }
    return .number(value)
  }

  private mutating func array(_ depth: Int) -> PDFObject {
    at += 1
    var items: [PDFObject] = []
    while let item = next(depth: depth + 1) {
      if item == .keyword("]") { break }
      if case .keyword(let word) = item, word == "endobj" || word == ">>" { break }
      items.append(item)
    }
    return .array(items)
  }
  private mutating func dictionary(_ depth: Int) -> PDFObject {
    at += 2
    var fields: [String: PDFObject] = [:]
    while let key = next(depth: depth + 1) {
      if key == .keyword(">>") || key == .keyword("endobj") { break }
      guard case .name(let name) = key else { continue }
      guard let value = next(depth: depth + 1), value != .keyword(">>") else { break }
      if fields[name] == nil { fields[name] = value }
    }
    let close = at
    skipBlanks()
    if bytes[min(at, end)..<end].starts(with: "stream".utf8) {
      at += 6
      if peek(0) == 13 { at += 1 }
      if peek(0) == 10 { at += 1 }
      return .stream(fields, start: at)
    }
    at = close
    return .dictionary(fields)
  }

  private mutating func literalString() -> [UInt8] {
    at += 1
    var out: [UInt8] = []
    var depth = 1
    while at < end {
      let b = bytes[at]
      at += 1
      switch b {
      case UInt8(ascii: "("):
        depth += 1
        out.append(b)
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return out }
        out.append(b)
      case UInt8(ascii: "\\"): escape(into: &out)
      default: out.append(b)
      }
    }
    return out
  }
  private mutating func escape(into out: inout [UInt8]) {
    guard at < end else { return }
    let b = bytes[at]
    at += 1
    switch b {
    case UInt8(ascii: "n"): out.append(10)
    case UInt8(ascii: "r"): out.append(13)
    case UInt8(ascii: "t"): out.append(9)
    case UInt8(ascii: "b"): out.append(8)
    case UInt8(ascii: "f"): out.append(12)
    case 13: if peek(0) == 10 { at += 1 }
    case 10: break
    case 48...55:
      var value = Int(b - 48)
      for _ in 0..<2 {
        guard let digit = peek(0), (48...55).contains(digit) else { break }
        value = value * 8 + Int(digit - 48)
        at += 1
      }
      out.append(UInt8(truncatingIfNeeded: value))
    default: out.append(b)
    }
  }
  private mutating func hexString() -> [UInt8] {
    at += 1
    var out: [UInt8] = []
    var high: UInt8?
    while at < end, bytes[at] != UInt8(ascii: ">") {
      if let digit = bytes[at].hexValue {
        if let first = high {
          out.append(first << 4 | digit)
          high = nil
        } else {
          high = digit
        }
      }
      at += 1
    }
    at += 1
    if let first = high { out.append(first << 4) }
    return out
  }
}
