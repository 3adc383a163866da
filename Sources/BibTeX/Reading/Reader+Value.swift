extension Reader {
  /// A value: pieces in braces, in quotes or bare, joined by `#`. The cursor stands behind it afterwards.
  ///
  /// False when it is not closed; then the cursor stands where the entry ends. `valueEnd` is set in both cases.
  mutating func value(_ s: Span<UInt8>, _ closer: UInt8, of field: Int) -> Bool {
    valueEnd = i
    while i < s.count {
      let b = s[i]
      if b == Bytes.open {
        guard let end = balanced(s, from: i + 1, closer: Bytes.close, allowing: 1) else {
          return giveUp(s, at: field)
        }
        i = end + 1
      } else if b == Bytes.quote {
        guard let end = quoted(s, from: i + 1) else { return giveUp(s, at: field) }
        i = end + 1
      } else if b == Bytes.comma || b == Bytes.hash || b == closer || !(b.isName || b == Bytes.openRound) {
        faults.add(.missingValue, at: i)
        if b != Bytes.hash { return true }
      } else {
        bare(s, closer)
      }
      valueEnd = i
      // The usual end, without a look at blanks.
      if i < s.count, s[i] == Bytes.comma { return true }
      skipBlanks(s)
      guard i < s.count, s[i] == Bytes.hash else { return true }
      i += 1
      skipBlanks(s)
    }
    return true
  }

  private mutating func giveUp(_ s: Span<UInt8>, at field: Int) -> Bool {
    faults.add(.unclosedValue, at: field)
    i = resume
    valueEnd = resume
    while valueEnd > field, s[valueEnd - 1].isBlank { valueEnd -= 1 }
    return false
  }

  /// A number or a macro's name; words without delimiters are taken up to the comma or the end of the line.
  private mutating func bare(_ s: Span<UInt8>, _ closer: UInt8) {
    let start = i
    while i < s.count, isBare(s[i], closer) { i += 1 }
    guard i < s.count, s[i] != Bytes.comma, s[i] != closer, s[i] != Bytes.hash else { return }
    var j = i
    var end = i
    while j < s.count {
      let b = s[j]
      if b == Bytes.comma || b == closer || b == Bytes.hash || b == Bytes.newline || b == 13 { break }
      if b == Bytes.open || b == Bytes.close || b == Bytes.quote || b == Bytes.equals { return }
      if !b.isBlank { end = j + 1 }
      j += 1
    }
    guard end > i else { return }
    faults.add(.bareWords, at: start)
    i = end
  }

  private func isBare(_ b: UInt8, _ closer: UInt8) -> Bool {
    b.isName
      || (b != closer && (b == Bytes.openRound || b == Bytes.closeRound || b == 0x27 || b == Bytes.percent))
  }

  /// The place of the delimiter that closes what was opened before `start`; nil when there is none before the next
  /// entries, and then `resume` is where the first of them starts.
  ///
  /// `allowing` starts of entries may stand inside: one is no proof that a delimiter is missing (a note may quote an
  /// entry), two are.
  mutating func balanced(
    _ s: Span<UInt8>, from start: Int, closer: UInt8, allowing: Int, before limit: Int = .max
  ) -> Int? {
    var depth = 1
    var j = start
    var inside = 0
    resume = s.count
    while true {
      if closer == Bytes.closeRound {
        while j < s.count, !Self.isBracket(s[j]) { j += 1 }
      } else {
        j = Bytes.firstBraceOrAt(in: s, from: j)
      }
      guard j < min(s.count, limit) else { break }
      let b = s[j]
      if b == Bytes.close || b == Bytes.closeRound {
        if b == closer, depth == 1 {
          if inside > 0 { faults.add(.entryInsideValue, at: resume) }
          return j
        }
        if b == Bytes.close, depth > 1 { depth -= 1 }
      } else if b == Bytes.open {
        depth += 1
      } else if b == Bytes.at, allowing != .max, endsHere(s, j) {
        if inside == 0 { resume = j }
        inside += 1
        if inside > allowing { return nil }
      }
      j += 1
    }
    return allowing == .max ? nil : unclosed(s, from: start)
  }

  private static func isBracket(_ b: UInt8) -> Bool {
    b == Bytes.open || b == Bytes.close || b == Bytes.closeRound || b == Bytes.at
  }

  /// The place of the quote that closes a quoted piece; quotes inside braces do not count.
  private mutating func quoted(_ s: Span<UInt8>, from start: Int) -> Int? {
    var depth = 0
    var j = start
    var inside = 0
    resume = s.count
    while true {
      j = Bytes.firstBraceQuoteOrAt(in: s, from: j)
      guard j < s.count else { break }
      let b = s[j]
      if b == Bytes.quote {
        if depth == 0 {
          if inside > 0 { faults.add(.entryInsideValue, at: resume) }
          return j
        }
      } else if b == Bytes.open {
        depth += 1
      } else if b == Bytes.close {
        if depth == 0 { faults.add(.closingBraceInQuotes, at: j) } else { depth -= 1 }
      } else if endsHere(s, j) {
        if inside == 0 { resume = j }
        inside += 1
        if inside > 1 { return nil }
      }
      j += 1
    }
    return unclosed(s, from: start)
  }

  /// The end of the file was met: what may be the start of an entry is looked for less strictly from now on.
  private mutating func unclosed(_ s: Span<UInt8>, from start: Int) -> Int? {
    isDesperate = true
    guard resume == s.count else { return nil }
    var j = start
    while true {
      j = Bytes.first(Bytes.at, in: s, from: j)
      guard j < s.count else { return nil }
      if startsEntry(s, j) {
        resume = j
        return nil
      }
      j += 1
    }
  }

  /// Whether an at sign inside an entry is the start of the next one.
  func endsHere(_ s: Span<UInt8>, _ at: Int) -> Bool {
    (isDesperate || startsLine(s, at)) && startsEntry(s, at)
  }

  /// Whether nothing but blanks stands before a place in its line.
  func startsLine(_ s: Span<UInt8>, _ at: Int) -> Bool {
    var j = at - 1
    while j >= 0, s[j] == 0x20 || s[j] == 9 { j -= 1 }
    return j < 0 || s[j] == Bytes.newline || s[j] == 13 || (j == 2 && s[0] == 0xEF)
  }

  /// Whether `@type{key,` or `@string{name =` stands here.
  func startsEntry(_ s: Span<UInt8>, _ at: Int) -> Bool {
    var j = at + 1
    let type = j
    while j < s.count, s[j].isASCIILetter { j += 1 }
    guard j > type else { return false }
    while j < s.count, s[j].isBlank { j += 1 }
    guard j < s.count, s[j] == Bytes.open || s[j] == Bytes.openRound else { return false }
    j += 1
    while j < s.count, s[j].isBlank { j += 1 }
    let key = j
    while j < s.count, s[j].isName || s[j] == 0x27 || s[j] == 0x28 || s[j] == 0x29 { j += 1 }
    while j < s.count, s[j].isBlank { j += 1 }
    guard j < s.count else { return false }
    return s[j] == Bytes.comma || (j > key && s[j] == Bytes.equals)
  }

  /// Whether a brace is the last thing before the next entry or the end of the file.
  func lastOfEntry(_ s: Span<UInt8>, _ at: Int) -> Bool {
    var j = at + 1
    while j < s.count, s[j].isBlank { j += 1 }
    return j == s.count || s[j] == Bytes.at
  }
}
