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
  /// Brackets, asterisks, angle brackets and backticks in a whole list: each becomes a node first.
  static let marks = 1_000_000
  /// The same between two blank lines: cmark's worst cases are quadratic in a paragraph.
  static let marksInParagraph = 20_000

  static func check(_ bytes: [UInt8]) throws(MarkdownError) {
    if bytes.count > size { throw .tooLarge(bytes: bytes.count) }
    var line = 1
    var lineStart = 0
    var marks = 0
    var marksHere = 0
    var markers = 0
    var isLeading = true
    var isEmpty = true
    for (i, byte) in bytes.enumerated() {
      switch byte {
      case 10:
        if i - lineStart > self.line { throw .lineTooLong(line: line) }
        if isEmpty { marksHere = 0 }
        line += 1
        lineStart = i + 1
        (markers, isLeading, isEmpty) = (0, true, true)
        continue
      case 32, 9, 13: continue
      case UInt8(ascii: ">"): if isLeading { markers += 1 }
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        if isLeading, i + 1 < bytes.count, bytes[i + 1].isBlank { markers += 1 } else { isLeading = false }
      case UInt8(ascii: "|"):
        // Each cell is a paragraph of its own.
        if isEmpty { marksHere = 0 }
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
  }
}
