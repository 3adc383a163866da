/// Bytes to places of blocks and fields, in one pass; it never fails.
///
/// What is not understood stays inside the block in which it stands and is reported; an entry that does not end costs
/// itself alone, because the start of the next one (at the start of a line, with a key and a comma) ends it.
struct Reader {
  var index = Index()
  var faults = Faults()
  /// The cursor.
  var i = 0
  /// Where the entry ends when a value in it does not: the start of the next entry, or the end of the file.
  var resume = 0
  /// The end of the value that was read last.
  var valueEnd = 0
  /// How many comments were not closed.
  private var openComments = 0
  /// Set when the end of the file was met inside a value: from then on the start of an entry need not begin a line.
  var isDesperate = false
  /// Where reading ended: at the end of the file, or at one of the places where another reader may go on.
  private(set) var end = 0

  /// Reads from `start` to the first of `stops` (in order) at which nothing that was read has a bearing on what follows.
  init(_ bytes: [UInt8], from start: Int = 0, stops: [Int] = []) {
    // DBLP's files have a field every 65 bytes and an entry every 900.
    index.fields.reserveCapacity(((stops.first ?? bytes.count) - start) / 64)
    read(bytes.span, from: start, stops)
  }

  /// Nothing that was read has a bearing on what follows.
  var isClean: Bool { !isDesperate && openComments == 0 }

  private mutating func read(_ s: Span<UInt8>, from start: Int, _ stops: [Int]) {
    i = start
    if start == 0, s.count >= 3, s[0] == 0xEF, s[1] == 0xBB, s[2] == 0xBF { i = 3 }
    end = s.count
    var textStart = start
    var stops = stops[...]
    while true {
      let at = Bytes.first(Bytes.at, in: s, from: i)
      guard at < s.count else { break }
      while let stop = stops.first, stop <= at {
        if stop == at, isClean {
          text(s, from: textStart, to: at)
          end = at
          return
        }
        stops.removeFirst()
      }
      guard let head = head(s, at) else {
        i = at + 1
        if !isEscapedOrWord(s, at) { faults.add(.noDelimiter, at: at) }
        continue
      }
      text(s, from: textStart, to: at)
      block(s, at, head)
      textStart = i
    }
    text(s, from: textStart, to: s.count)
  }

  /// `@type{`: the type's range and where the body starts.
  struct Head {
    var type: Range<Int>
    var body: Int
    var closer: UInt8
  }

  func head(_ s: Span<UInt8>, _ at: Int) -> Head? {
    var j = at + 1
    while j < s.count, s[j].isBlank { j += 1 }
    let start = j
    while j < s.count, s[j].isName, j - start < 0xFFFF { j += 1 }
    let end = j
    guard end > start else { return nil }
    while j < s.count, s[j].isBlank { j += 1 }
    guard j < s.count else { return nil }
    if s[j] == Bytes.open { return Head(type: start..<end, body: j + 1, closer: Bytes.close) }
    if s[j] == Bytes.openRound { return Head(type: start..<end, body: j + 1, closer: Bytes.closeRound) }
    return nil
  }

  /// An at sign in running text (an address, say) needs no report; `@word` at the start of a line does.
  private func isEscapedOrWord(_ s: Span<UInt8>, _ at: Int) -> Bool {
    !startsLine(s, at) || at + 1 >= s.count || !s[at + 1].isASCIILetter
  }

  private mutating func text(_ s: Span<UInt8>, from start: Int, to end: Int) {
    guard end > start else { return }
    index.blocks.append(
      BlockPlace(
        kind: .text, start: UInt32(start), end: UInt32(end), firstField: UInt32(index.fields.count)))
  }

  private mutating func block(_ s: Span<UInt8>, _ at: Int, _ head: Head) {
    var block = BlockPlace(
      kind: kind(s, head.type), start: UInt32(at), end: 0, typeStart: UInt32(head.type.lowerBound),
      typeLength: UInt16(head.type.count), firstField: UInt32(index.fields.count))
    block.isRound = head.closer == Bytes.closeRound
    i = head.body
    switch block.kind {
    case .comment: comment(s, &block, head.closer)
    case .preamble: preamble(s, &block, head.closer)
    case .string: fields(s, &block, head.closer)
    case .entry:
      index.entries.append(UInt32(index.blocks.count))
      key(s, &block, head.closer)
      fields(s, &block, head.closer)
    case .text: break
    }
    // An entry that is not closed ends where its text ends.
    while i > head.body, s[i - 1].isBlank { i -= 1 }
    block.end = UInt32(i)
    // Of one that has no key, the place for it is not behind these blanks.
    if block.keyEnd > block.end { (block.keyStart, block.keyEnd) = (block.end, block.end) }
    block.fieldCount = UInt32(index.fields.count) - block.firstField
    index.blocks.append(block)
  }

  private func kind(_ s: Span<UInt8>, _ type: Range<Int>) -> BibFile.Block.Kind {
    switch type.count {
    case 6 where equals(s, type, "string"): .string
    case 7 where equals(s, type, "comment"): .comment
    case 8 where equals(s, type, "preamble"): .preamble
    default: .entry
    }
  }

  private func equals(_ s: Span<UInt8>, _ range: Range<Int>, _ word: String) -> Bool {
    var j = range.lowerBound
    for b in word.utf8 {
      if s[j].lowered != b { return false }
      j += 1
    }
    return true
  }

  func setUnclosed(_ block: inout BlockPlace) {
    block.isDamaged = true
    block.isUnclosed = true
  }

  mutating func skipBlanks(_ s: Span<UInt8>) {
    while i < s.count, s[i].isBlank { i += 1 }
  }

  /// The body of a `@comment`: to its matching delimiter, or to the end of the line when there is none.
  private mutating func comment(_ s: Span<UInt8>, _ block: inout BlockPlace, _ closer: UInt8) {
    let start = i
    // Each comment that does not end costs a look at the rest of the file: not more than a few times.
    let limit = openComments < 16 ? s.count : min(s.count, start + 4096)
    if let end = balanced(s, from: start, closer: closer, allowing: .max, before: limit) {
      if hasEntry(s, start..<end) { faults.add(.entryInsideComment, at: Int(block.start)) }
      i = end + 1
    } else {
      i = Bytes.lineEnd(in: s, from: start)
      openComments += 1
      setUnclosed(&block)
      faults.add(.unclosedEntry, at: Int(block.start))
    }
  }

  private func hasEntry(_ s: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var j = range.lowerBound
    while true {
      j = Bytes.first(Bytes.at, in: s, from: j)
      guard j < range.upperBound else { return false }
      if startsEntry(s, j) { return true }
      j += 1
    }
  }

  private mutating func preamble(_ s: Span<UInt8>, _ block: inout BlockPlace, _ closer: UInt8) {
    let body = i
    skipBlanks(s)
    let start = i
    let isClosed = value(s, closer, of: start)
    let place = valueEnd > start ? start..<valueEnd : body..<body
    index.fields.append(
      FieldPlace(
        nameStart: UInt32(place.lowerBound), nameEnd: UInt32(place.lowerBound),
        valueStart: UInt32(place.lowerBound), valueEnd: UInt32(place.upperBound)))
    guard isClosed else { return setUnclosed(&block) }
    fields(s, &block, closer)
  }
}
