extension BibFile {
  /// Whether any entry has a field of one of two names (in lower case).
  func hasField(named first: String, or second: String) -> Bool {
    let names = [Array(first.utf8), Array(second.utf8)]
    let marks = names.map { Bytes.mark($0.span, 0..<$0.count) }
    let (one, two) = (marks[0], marks[1])
    let index = index
    let s = bytes.span
    for field in index.fields {
      let mark = Bytes.mark(s, field.name)
      guard mark == one || mark == two else { continue }
      if names.contains(where: { Field(file: self, place: field).isNamed($0) }) { return true }
    }
    return false
  }

  public struct Blocks: RandomAccessCollection, Sendable {
    let file: BibFile
    public var startIndex: Int { 0 }
    public var endIndex: Int { file.index.blocks.count }
    public subscript(i: Int) -> Block { Block(file: file, place: file.index.blocks[i]) }
  }

  public struct Entries: RandomAccessCollection, Sendable {
    let file: BibFile
    public var startIndex: Int { 0 }
    public var endIndex: Int { file.index.entries.count }
    public subscript(i: Int) -> Entry {
      Entry(file: file, index: i, place: file.index.blocks[Int(file.index.entries[i])])
    }
  }

  public struct Fields: RandomAccessCollection, Sendable {
    let file: BibFile
    let range: Range<Int>
    public var startIndex: Int { 0 }
    public var endIndex: Int { range.count }
    public subscript(i: Int) -> Field {
      Field(file: file, place: file.index.fields[range.lowerBound + i])
    }
  }

  /// A part of a value, between the `#`.
  public enum Piece: Hashable, Sendable {
    /// What stood in braces or quotes, without them.
    case text(String)
    case number(String)
    /// The name of a `@string`, as written; also words without delimiters.
    case macro(String)

    static func pieces(of range: Range<Int>, in file: BibFile) -> [Piece] {
      let bytes = file.bytes
      var out: [Piece] = []
      var i = range.lowerBound
      let end = range.upperBound
      while i < end {
        let b = bytes[i]
        if b.isBlank || b == Bytes.hash {
          i += 1
        } else if b == Bytes.open || b == Bytes.quote {
          let close = closing(bytes, from: i + 1, to: end, quote: b == Bytes.quote)
          out.append(.text(file.text(i + 1..<close)))
          i = close + 1
        } else {
          var j = i
          while j < end, bytes[j] != Bytes.hash { j += 1 }
          var last = j
          while last > i, bytes[last - 1].isBlank { last -= 1 }
          let isNumber = bytes[i..<last].allSatisfy(\.isASCIIDigit)
          out.append(isNumber ? .number(file.text(i..<last)) : .macro(file.text(i..<last)))
          i = j
        }
      }
      return out
    }

    private static func closing(_ bytes: [UInt8], from start: Int, to end: Int, quote: Bool) -> Int {
      var depth = 0
      var i = start
      while i < end {
        let b = bytes[i]
        if b == Bytes.quote, quote, depth == 0 { return i }
        if b == Bytes.open { depth += 1 }
        if b == Bytes.close {
          if depth == 0, !quote { return i }
          depth = max(0, depth - 1)
        }
        i += 1
      }
      return end
    }
  }
}
