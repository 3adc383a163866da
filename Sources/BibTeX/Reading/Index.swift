/// What the reader leaves of a file: places only, 16 bytes a field and 32 a block.
struct Index: Sendable {
  var blocks: [BlockPlace] = []
  var fields: [FieldPlace] = []
  /// Which blocks are entries, in order.
  var entries: [UInt32] = []
  var keys = KeyTable()
}

/// A stretch of the file. Blocks follow each other without a gap: their bytes in order are the file.
struct BlockPlace: Sendable {
  var kind: BibFile.Block.Kind
  /// Not closed, or what is in it was not understood in part.
  var isDamaged = false
  /// No closing delimiter was found.
  var isUnclosed = false
  /// Delimited by parentheses.
  var isRound = false
  var start: UInt32
  var end: UInt32
  var typeStart: UInt32 = 0
  var typeLength: UInt16 = 0
  var keyStart: UInt32 = 0
  var keyEnd: UInt32 = 0
  /// The number of fields; they end before the next block's `firstField`.
  var fieldCount: UInt32 = 0
  var firstField: UInt32 = 0

  var range: Range<Int> { Int(start)..<Int(end) }
  var type: Range<Int> { Int(typeStart)..<Int(typeStart) + Int(typeLength) }
  var key: Range<Int> { Int(keyStart)..<Int(keyEnd) }
  var fieldRange: Range<Int> { Int(firstField)..<Int(firstField) + Int(fieldCount) }
}

struct FieldPlace: Sendable {
  var nameStart: UInt32
  var nameEnd: UInt32
  var valueStart: UInt32
  var valueEnd: UInt32

  /// Empty for the value of a `@preamble`.
  var name: Range<Int> { Int(nameStart)..<Int(nameEnd) }
  /// With its delimiters and `#`.
  var value: Range<Int> { Int(valueStart)..<Int(valueEnd) }
}

/// Something the reader noticed, before line and column are known.
package struct Fault: Sendable {
  var cause: BibDiagnostic.Cause
  var offset: Int
}

/// The faults of one run: the first thousands are kept, all are counted.
struct Faults: Sendable {
  static let limit = 10_000
  private(set) var kept: [Fault] = []
  private(set) var count = 0

  mutating func add(_ cause: BibDiagnostic.Cause, at offset: Int) {
    count += 1
    if kept.count < Self.limit { kept.append(Fault(cause: cause, offset: offset)) }
  }

  /// What was noticed after these.
  mutating func add(_ later: Faults) {
    count += later.count
    kept.append(contentsOf: later.kept.prefix(Self.limit - kept.count))
  }
}
