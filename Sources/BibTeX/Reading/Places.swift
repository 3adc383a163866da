/// Turns offsets into line, column and a quotable source line, in one sweep over the file.
struct Places {
  /// How much of a source line is quoted, in bytes, on each side of the place.
  static let window = 60

  private let bytes: [UInt8]
  private let file: String
  /// A carriage return in files of old Macintoshes, which have no line feed.
  private let lineBreak: UInt8
  private var line = 1
  private var lineStart = 0
  /// The place of the next end of a line, once it was looked for.
  private var lineEnd = -1
  /// The characters of the line before the place asked for last: lines may be long and places many.
  private var counted = (offset: 0, characters: 0)

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    lineBreak = bytes.contains(Bytes.newline) ? Bytes.newline : 13
  }

  /// The diagnostics of `faults`, in the order of the file.
  static func diagnostics(of faults: [Fault], in bytes: [UInt8], file: String) -> [BibDiagnostic] {
    var places = Places(bytes, file: file)
    return faults.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map { places.diagnostic($0.element) }
  }

  /// The line of an offset, from 1; offsets must not decrease.
  mutating func line(of offset: Int) -> Int {
    let bytes = bytes
    if lineEnd < 0 { lineEnd = Bytes.first(lineBreak, in: bytes.span, from: 0) }
    while lineEnd < min(offset, bytes.count) {
      line += 1
      lineStart = lineEnd + 1
      lineEnd = Bytes.first(lineBreak, in: bytes.span, from: lineStart)
    }
    return line
  }

  private mutating func diagnostic(_ fault: Fault) -> BibDiagnostic {
    let at = min(fault.offset, bytes.count)
    let line = line(of: at)
    let from = max(lineStart, at - Self.window)
    var to = at
    while to < bytes.count, to < at + Self.window, bytes[to] != lineBreak { to += 1 }
    let before = Self.quoted(bytes[from..<at])
    return BibDiagnostic(
      cause: fault.cause, file: file, offset: at, line: line, column: column(of: at),
      sourceLine: (before + Self.quoted(bytes[at..<to])), caret: before.unicodeScalars.count)
  }

  /// From 1; counts everything but the continuation bytes of UTF-8.
  private mutating func column(of at: Int) -> Int {
    if counted.offset < lineStart || counted.offset > at { counted = (lineStart, 0) }
    for b in bytes[counted.offset..<at] where b & 0xC0 != 0x80 { counted.characters += 1 }
    counted.offset = at
    return counted.characters + 1
  }

  /// Without control characters, so that a file cannot steer the terminal.
  private static func quoted(_ bytes: ArraySlice<UInt8>) -> String {
    var out = ""
    for scalar in Encoding.text(bytes).unicodeScalars {
      let v = scalar.value
      if v == 9 || v == 13 {
        out.unicodeScalars.append(" ")
      } else if v < 32 || (0x7F...0x9F).contains(v) || (0x202A...0x202E).contains(v)
        || (0x2066...0x2069).contains(v)
      {
        out.unicodeScalars.append("\u{FFFD}")
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
