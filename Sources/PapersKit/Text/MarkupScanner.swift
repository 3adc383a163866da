/// Cuts XML (or text with some markup in it) into tags and text, over bytes, in one pass.
///
/// Lenient and flat: it knows neither namespaces nor documents, and expands nothing. What is no tag is text. Comments,
/// processing instructions and a DOCTYPE with its subset are passed over.
struct MarkupScanner {
  enum Token: Equatable {
    /// Without the angle brackets; attributes are the bytes between the name and the end.
    case open(name: Range<Int>, attributes: Range<Int>, isEmpty: Bool)
    case close(name: Range<Int>)
    /// References not decoded.
    case text(Range<Int>)
    /// Character data as it is.
    case literal(Range<Int>)
  }
  let bytes: [UInt8]
  private(set) var at: Int
  let end: Int
  /// The bytes ended inside a tag, a comment or a DOCTYPE.
  private(set) var isCutOff = false

  init(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil) {
    self.bytes = bytes
    self.at = start
    self.end = min(end ?? bytes.count, bytes.count)
  }

  mutating func next() -> Token? {
    while at < end {
      guard bytes[at] == UInt8(ascii: "<") else { return text(from: at) }
      guard at + 1 < end else { return text(from: at) }
      switch bytes[at + 1] {
      case UInt8(ascii: "!"):
        if starts("<![CDATA["), let close = find("]]>", from: at + 9) {
          defer { at = close + 3 }
          return .literal((at + 9)..<close)
        }
        skip(declaration: starts("<!--"))
      case UInt8(ascii: "?"):
        if let close = find("?>", from: at + 2) { at = close + 2 } else { cutOff() }
      case UInt8(ascii: "/"):
        if let tag = close() { return tag }
        return text(from: at)
      case let b where b.isLetter || b == UInt8(ascii: "_"):
        if let tag = open() { return tag }
        return text(from: at)
      default: return text(from: at)
      }
    }
    return nil
  }

  private mutating func text(from start: Int) -> Token {
    at += 1
    while at < end, bytes[at] != UInt8(ascii: "<") { at += 1 }
    return .text(start..<at)
  }

  private func nameEnd(_ start: Int) -> Int {
    var i = start
    while i < end, bytes[i].isNamePart { i += 1 }
    return i
  }

  private mutating func close() -> Token? {
    let start = at + 2
    let nameEnd = nameEnd(start)
    var i = nameEnd
    while i < end, bytes[i].isBlank { i += 1 }
    guard nameEnd > start, i < end, bytes[i] == UInt8(ascii: ">") else { return nil }
    at = i + 1
    return .close(name: start..<nameEnd)
  }

  private mutating func open() -> Token? {
    let start = at + 1
    let nameEnd = nameEnd(start)
    var i = nameEnd
    var quote: UInt8 = 0
    while i < end {
      let b = bytes[i]
      if quote != 0 {
        if b == quote { quote = 0 }
      } else if b == UInt8(ascii: "\"") || b == UInt8(ascii: "'") {
        quote = b
      } else if b == UInt8(ascii: ">") {
        let isEmpty = i > nameEnd && bytes[i - 1] == UInt8(ascii: "/")
        at = i + 1
        return .open(name: start..<nameEnd, attributes: nameEnd..<(isEmpty ? i - 1 : i), isEmpty: isEmpty)
      } else if b == UInt8(ascii: "<") {
        return nil
      }
      i += 1
    }
    isCutOff = true
    return nil
  }

  /// A comment, or `<!DOCTYPE ... [ subset ]>`.
  private mutating func skip(declaration isComment: Bool) {
    if isComment {
      if let close = find("-->", from: at + 4) { at = close + 3 } else { cutOff() }
      return
    }
    var depth = 0
    var quote: UInt8 = 0
    for i in at..<end {
      switch bytes[i] {
      case let b where quote != 0: if b == quote { quote = 0 }
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = bytes[i]
      case UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ">"):
        depth -= 1
        if depth == 0 {
          at = i + 1
          return
        }
      default: break
      }
    }
    cutOff()
  }
  private mutating func cutOff() {
    isCutOff = true
    at = end
  }

  private func starts(_ word: StaticString) -> Bool {
    let w = word.description.utf8
    return at + w.count <= end && bytes[at..<(at + w.count)].elementsEqual(w)
  }
  private func find(_ word: StaticString, from start: Int) -> Int? {
    let w = Array(word.description.utf8)
    var i = start
    while i + w.count <= end {
      if bytes[i] == w[0], bytes[i..<(i + w.count)].elementsEqual(w) { return i }
      i += 1
    }
    return nil
  }
}

extension UInt8 {
  /// A byte of an XML name; bytes beyond ASCII count as letters.
  var isNamePart: Bool {
    isLetter || isDigit || self >= 0x80 || self == UInt8(ascii: ":") || self == UInt8(ascii: "_")
      || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }
}
