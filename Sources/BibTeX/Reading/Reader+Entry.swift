extension Reader {
  /// The key of an entry; afterwards the cursor stands before the first field or the closing delimiter.
  mutating func key(_ s: Span<UInt8>, _ block: inout BlockPlace, _ closer: UInt8) {
    skipBlanks(s)
    let start = i
    var j = i
    while j < s.count, s[j].isName { j += 1 }
    if j < s.count, s[j] == Bytes.comma || s[j] == closer {
      setKey(s, &block, start..<j)
      i = s[j] == Bytes.comma ? j + 1 : j
      return
    }
    oddKey(s, &block, closer, start)
  }

  private mutating func setKey(_ s: Span<UInt8>, _ block: inout BlockPlace, _ range: Range<Int>) {
    block.keyStart = UInt32(range.lowerBound)
    block.keyEnd = UInt32(range.upperBound)
    if range.isEmpty { faults.add(.missingKey, at: range.lowerBound) }
  }

  /// Keys with blanks, brackets, quotes; keys without a comma; no key at all.
  private mutating func oddKey(_ s: Span<UInt8>, _ block: inout BlockPlace, _ closer: UInt8, _ start: Int) {
    if startsField(s, start) {
      setKey(s, &block, start..<start)
      return
    }
    var j = start
    var depth = 0
    scan: while j < s.count {
      switch s[j] {
      case Bytes.comma where depth <= 0, Bytes.newline, 13: break scan
      case Bytes.at where startsLine(s, j) && startsEntry(s, j): break scan
      case Bytes.open, Bytes.openRound: depth += 1
      case Bytes.close, Bytes.closeRound:
        if depth <= 0, s[j] == closer || s[j] == Bytes.close { break scan }
        depth -= 1
      default: break
      }
      j += 1
    }
    var end = j
    while end > start, s[end - 1].isBlank { end -= 1 }
    setKey(s, &block, start..<end)
    i = j
    if end > start, hasOddByte(s, start..<end) { faults.add(.oddKey, at: start) }
    if j < s.count, s[j] == Bytes.comma {
      i = j + 1
      return
    }
    skipBlanks(s)
    if i < s.count, s[i] == Bytes.comma {
      i += 1
    } else if i < s.count, s[i] != closer {
      faults.add(.missingCommaAfterKey, at: end)
    }
  }

  private func hasOddByte(_ s: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for j in range where !s[j].isName { return true }
    return false
  }

  /// `name = value, ...` up to the closing delimiter, which is consumed.
  mutating func fields(_ s: Span<UInt8>, _ block: inout BlockPlace, _ closer: UInt8) {
    var needsComma = false
    while true {
      skipBlanks(s)
      guard i < s.count else {
        faults.add(.unclosedEntry, at: Int(block.start))
        setUnclosed(&block)
        return
      }
      let b = s[i]
      if b == Bytes.comma {
        i += 1
        needsComma = false
      } else if b == closer {
        i += 1
        guard goesOn(s) else { return }
        faults.add(.strayBrace, at: i - 1)
        block.isDamaged = true
        needsComma = false
      } else if b.isName {
        if needsComma, startsField(s, i) { faults.add(.missingComma, at: i) }
        switch field(s, &block, closer) {
        case .read: needsComma = true
        case .skipped: needsComma = false
        case .endsBlock: return
        }
      } else if b == Bytes.at, endsHere(s, i) {
        faults.add(.unclosedEntry, at: Int(block.start))
        setUnclosed(&block)
        return
      } else if b == Bytes.close, closer == Bytes.closeRound, lastOfEntry(s, i) {
        faults.add(.mismatchedDelimiter, at: i)
        i += 1
        return
      } else {
        stray(s, &block, closer)
        needsComma = false
      }
    }
  }

  private enum Outcome { case read, skipped, endsBlock }

  /// One field, the cursor on its name; the block ends with it when its value is not closed.
  private mutating func field(_ s: Span<UInt8>, _ block: inout BlockPlace, _ closer: UInt8) -> Outcome {
    let start = i
    while i < s.count, s[i].isName { i += 1 }
    let end = i
    skipBlanks(s)
    guard i < s.count, s[i] == Bytes.equals else {
      i = start
      stray(s, &block, closer)
      return .skipped
    }
    i += 1
    var valueStart = i
    skipBlanks(s)
    var isClosed = true
    if i < s.count {
      let first = i
      isClosed = value(s, closer, of: start)
      // What is missing stands at the equals sign: the blanks behind it may be no part of the entry.
      if valueEnd > first { valueStart = first } else { valueEnd = valueStart }
    } else {
      faults.add(.missingValue, at: valueStart)
      valueEnd = valueStart
    }
    index.fields.append(
      FieldPlace(
        nameStart: UInt32(start), nameEnd: UInt32(end), valueStart: UInt32(valueStart),
        valueEnd: UInt32(valueEnd)))
    if !isClosed { setUnclosed(&block) }
    return isClosed ? .read : .endsBlock
  }

  /// After a closing delimiter: whether what follows is the next field all the same, `, name = {`.
  private func goesOn(_ s: Span<UInt8>) -> Bool {
    var j = i
    while j < s.count, s[j].isBlank || s[j] == Bytes.close { j += 1 }
    guard j < s.count, s[j] != Bytes.at else { return false }
    if s[j] == Bytes.comma {
      j += 1
      while j < s.count, s[j].isBlank { j += 1 }
    }
    return startsField(s, j)
  }

  /// Text that is no field: skipped up to the next field or the end of the entry, and reported.
  private mutating func stray(_ s: Span<UInt8>, _ block: inout BlockPlace, _ closer: UInt8) {
    let start = i
    if s[start] == Bytes.percent {
      faults.add(.commentInsideEntry, at: start)
      i = Bytes.lineEnd(in: s, from: start)
      return
    }
    block.isDamaged = true
    faults.add(s[start].isName ? .missingEquals : .strayText, at: start)
    var depth = 0
    var mayStart = false
    while i < s.count {
      let b = s[i]
      if b == Bytes.open {
        depth += 1
      } else if b == Bytes.close, depth > 0 {
        depth -= 1
      } else if b == closer, depth == 0 {
        return
      } else if b == Bytes.at, endsHere(s, i) {
        return
      } else if b == Bytes.comma || b == Bytes.newline {
        mayStart = true
      } else if mayStart, !b.isBlank {
        if depth == 0 || startsBracedField(s, i), startsField(s, i) { return }
        mayStart = false
      }
      i += 1
    }
  }

  private func startsBracedField(_ s: Span<UInt8>, _ at: Int) -> Bool {
    var j = at
    while j < s.count, s[j].isName { j += 1 }
    while j < s.count, s[j] == 0x20 || s[j] == 9 || s[j] == Bytes.equals { j += 1 }
    return j < s.count && (s[j] == Bytes.open || s[j] == Bytes.quote)
  }

  /// Whether `name = value` stands here: a word of letters, an equals sign, and what a value begins with.
  func startsField(_ s: Span<UInt8>, _ at: Int) -> Bool {
    var j = at
    guard j < s.count, s[j].isASCIILetter else { return false }
    while j < s.count, s[j].isName { j += 1 }
    while j < s.count, s[j].isBlank { j += 1 }
    guard j < s.count, s[j] == Bytes.equals else { return false }
    j += 1
    while j < s.count, s[j].isBlank { j += 1 }
    return j < s.count && (s[j] == Bytes.open || s[j] == Bytes.quote || s[j].isName)
  }
}
