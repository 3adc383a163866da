/// Why a text is no JSON, and where (both from 1; the column counts bytes).
public struct JSONError: Error, Hashable, Sendable {
  public enum Cause: Hashable, Sendable {
    case unexpectedEnd, unexpectedByte(UInt8), badEscape, badNumber, controlCharacter, tooDeep, textAfterValue
  }
  public let cause: Cause
  public let line: Int
  public let column: Int

  /// What is wrong, without the place.
  public var what: String {
    switch cause {
    case .unexpectedEnd: "the text ends inside a value"
    case .unexpectedByte(let b):
      "unexpected \(b > 32 && b < 127 ? "\"\(Character(Unicode.Scalar(b)))\"" : "byte \(b)")"
    case .badEscape: "a backslash is followed by no JSON escape"
    case .badNumber: "a number is malformed"
    case .controlCharacter: "a string holds a raw control character"
    case .tooDeep: "values are nested deeper than \(JSON.deepest)"
    case .textAfterValue: "there is text after the value"
    }
  }

  public var sentence: String { "\(what) (line \(line), column \(column))" }
}

extension JSON {
  /// Nesting beyond this is refused: hostile input must not exhaust the stack.
  static let deepest = 256

  /// Reads one JSON text. Bytes that are no UTF-8 become U+FFFD.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    var reader = JSONReader(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.at = 3 }
    self = try reader.value(depth: 0)
    reader.skipBlanks()
    if reader.at < bytes.count { throw reader.error(.textAfterValue) }
  }
  public init(parsing text: String) throws(JSONError) { try self.init(parsing: Array(text.utf8)) }
}

private struct JSONReader {
  let bytes: [UInt8]
  var at = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  func error(_ cause: JSONError.Cause) -> JSONError {
    let before = bytes[..<min(at, bytes.count)]
    let line = before.reduce(1) { $1 == 10 ? $0 + 1 : $0 }
    let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    return JSONError(cause: cause, line: line, column: at - start + 1)
  }
  var wrong: JSONError { at < bytes.count ? error(.unexpectedByte(bytes[at])) : error(.unexpectedEnd) }

  mutating func skipBlanks() {
    while at < bytes.count, bytes[at] == 32 || bytes[at] == 10 || bytes[at] == 13 || bytes[at] == 9 {
      at += 1
    }
  }

  mutating func value(depth: Int) throws(JSONError) -> JSON {
    if depth > JSON.deepest { throw error(.tooDeep) }
    skipBlanks()
    guard at < bytes.count else { throw error(.unexpectedEnd) }
    switch bytes[at] {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), 48...57: return try number()
    default: throw wrong
    }
  }

  mutating func word(_ text: StaticString, _ value: JSON) throws(JSONError) -> JSON {
    for b in text.description.utf8 {
      guard at < bytes.count, bytes[at] == b else { throw wrong }
      at += 1
    }
    return value
  }

  mutating func number() throws(JSONError) -> JSON {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let first = at
    guard digits(), bytes[first] != UInt8(ascii: "0") || at == first + 1 else { throw error(.badNumber) }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      guard digits() else { throw error(.badNumber) }
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      guard digits() else { throw error(.badNumber) }
    }
    return .number(String(decoding: bytes[start..<at], as: UTF8.self))
  }
  mutating func digits() -> Bool {
    let start = at
    while at < bytes.count, bytes[at].isDigit { at += 1 }
    return at > start
  }

  mutating func array(depth: Int) throws(JSONError) -> JSON {
    at += 1
    var items: [JSON] = []
    skipBlanks()
    if at < bytes.count, bytes[at] == UInt8(ascii: "]") {
      at += 1
      return .array(items)
    }
    while true {
      items.append(try value(depth: depth + 1))
      skipBlanks()
      guard at < bytes.count else { throw error(.unexpectedEnd) }
      switch bytes[at] {
      case UInt8(ascii: ","): at += 1
      case UInt8(ascii: "]"):
        at += 1
        return .array(items)
      default: throw wrong
      }
    }
  }

  mutating func object(depth: Int) throws(JSONError) -> JSON {
    at += 1
    var members: [JSON.Member] = []
    skipBlanks()
    if at < bytes.count, bytes[at] == UInt8(ascii: "}") {
      at += 1
      return .object(members)
    }
    while true {
      skipBlanks()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw wrong }
      let name = try string()
      skipBlanks()
      guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { throw wrong }
      at += 1
      members.append(JSON.Member(name, try value(depth: depth + 1)))
      skipBlanks()
      guard at < bytes.count else { throw error(.unexpectedEnd) }
      switch bytes[at] {
      case UInt8(ascii: ","): at += 1
      case UInt8(ascii: "}"):
        at += 1
        return .object(members)
      default: throw wrong
      }
    }
  }

  mutating func string() throws(JSONError) -> String {
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\"), bytes[at] >= 32
    { at += 1 }
    guard at < bytes.count else { throw error(.unexpectedEnd) }
    if bytes[at] == UInt8(ascii: "\"") {
      at += 1
      return String(decoding: bytes[start..<(at - 1)], as: UTF8.self)
    }
    var out = Array(bytes[start..<at])
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at += 1
        return String(decoding: out, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &out)
      case 0..<32: throw error(.controlCharacter)
      default:
        out.append(bytes[at])
        at += 1
      }
    }
    throw error(.unexpectedEnd)
  }

  mutating func escape(into out: inout [UInt8]) throws(JSONError) {
    guard at + 1 < bytes.count else { throw error(.unexpectedEnd) }
    let plain: UInt8? =
      switch bytes[at + 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes[at + 1]
      case UInt8(ascii: "b"): 8
      case UInt8(ascii: "f"): 12
      case UInt8(ascii: "n"): 10
      case UInt8(ascii: "r"): 13
      case UInt8(ascii: "t"): 9
      default: nil
      }
    if let plain {
      out.append(plain)
      at += 2
      return
    }
    guard bytes[at + 1] == UInt8(ascii: "u"), let first = hex4(at + 2) else { throw error(.badEscape) }
    at += 6
    var scalar = first
    if (0xD800..<0xDC00).contains(first), at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
      bytes[at + 1] == UInt8(ascii: "u"), let second = hex4(at + 2), (0xDC00..<0xE000).contains(second)
    {
      scalar = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      at += 6
    }
    out += Array(String(Character(Unicode.Scalar(scalar) ?? "\u{FFFD}")).utf8)
  }
  func hex4(_ start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    var n: UInt32 = 0
    for b in bytes[start..<(start + 4)] {
      guard let h = b.hexValue else { return nil }
      n = n << 4 | UInt32(h)
    }
    return n
  }
}
