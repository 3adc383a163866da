/// Why a text is not parsed as Markdown: it would cost too much time or memory. Lists come from strangers.
enum MarkdownError: Error, Hashable {
  case tooLarge(bytes: Int)
  case lineTooLong(line: Int)
  case tooDeep(line: Int)
  case tooManyMarks(line: Int)
}

/// What no reading list has, and what would make cmark's work or our memory grow beyond all measure.
enum MarkdownLimits {
  /// Bytes of a list.
  static let size = 16 << 20
  /// Bytes of a line.
  static let line = 128 << 10
  /// Containers (`>`, bullets) that one line opens.
  static let depth = 128
  /// Brackets, asterisks, angle brackets, backticks, bars, lines and (fivefold) bullets in a whole list: each becomes a
  /// node or more, and a node costs some 200 bytes of memory.
  static let marks = 1_000_000
  /// The same between two blank lines: cmark's worst cases are quadratic in a paragraph.
  static let marksInParagraph = 20_000

  /// - Returns: the marks of the list: about so many nodes it becomes.
  static func check(_ bytes: [UInt8]) throws(MarkdownError) -> Int {
    if bytes.count > size { throw .tooLarge(bytes: bytes.count) }
    var line = 1
    var lineStart = 0
    var marks = 0
    var marksHere = 0
    var markers = 0
    var isLeading = true
    var isEmpty = true
    let span = bytes.span
    for i in span.indices {
      let byte = span[i]
      // Letters and digits, which most are, mean nothing here.
      if byte.isLetter || byte.isDigit || byte >= 0x80 {
        (isLeading, isEmpty) = (false, false)
        continue
      }
      switch byte {
      case 10:
        if i - lineStart > self.line { throw .lineTooLong(line: line) }
        if isEmpty { marksHere = 0 }
        if !isEmpty { marks += 1 + 4 * markers }
        if marks > self.marks { throw .tooManyMarks(line: line) }
        line += 1
        lineStart = i + 1
        (markers, isLeading, isEmpty) = (0, true, true)
        continue
      case 32, 9, 13: continue
      case UInt8(ascii: ">"): if isLeading { markers += 1 }
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        if isLeading, i + 1 < bytes.count, bytes[i + 1].isBlank {
          if isEmpty, endsParagraph(bytes, i, from: lineStart) { marksHere = 0 }
          markers += 1
        } else {
          isLeading = false
        }
      case UInt8(ascii: "#"):
        if isEmpty, endsParagraph(bytes, i, from: lineStart) { marksHere = 0 }
        isLeading = false
      case UInt8(ascii: "|"):
        // Each cell is a paragraph of its own.
        if isEmpty { marksHere = 0 }
        marks += 1
        isLeading = false
      default: isLeading = false
      }
      isEmpty = false
      if markers > depth { throw .tooDeep(line: line) }
      if byte == 91 || byte == 93 || byte == 42 || byte == 95 || byte == 60 || byte == 96 || byte == 33 {
        marks += 1
        marksHere += 1
        if marks > self.marks || marksHere > marksInParagraph { throw .tooManyMarks(line: line) }
      }
    }
    if bytes.count - lineStart > self.line { throw .lineTooLong(line: line) }
    return marks
  }

  /// Whether a heading or a bullet at `i` ends the paragraph above it (CommonMark 0.31, 4.2 and 5.3): it is indented by
  /// less than four blanks, a blank follows its mark, and a bullet holds something.
  private static func endsParagraph(_ bytes: [UInt8], _ i: Int, from lineStart: Int) -> Bool {
    guard i - lineStart < 4, bytes[lineStart..<i].allSatisfy({ $0 == 32 }) else { return false }
    var end = i + 1
    if bytes[i] == UInt8(ascii: "#") {
      while end < bytes.count, end - i < 6, bytes[end] == bytes[i] { end += 1 }
      return end < bytes.count && bytes[end] == 32
    }
    return end + 1 < bytes.count && bytes[end] == 32 && !bytes[end + 1].isBlank
  }
}
