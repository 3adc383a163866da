extension BibFile {
  /// The file in one layout: a field a line, two blanks before its name, ` = `, the value as written, one blank line
  /// between two blocks. Damaged entries, comments and other text stay as they are, but for the delimiters that they lack.
  public func formatted() -> [UInt8] {
    var out: [UInt8] = []
    // Shorter by alignment, longer by line ends: about as long as before.
    out.reserveCapacity(bytes.count + bytes.count / 16)
    formatted { out.append(contentsOf: $0) }
    return out
  }

  /// The same, handed over in order, in pieces of about 1 MB that are made on several cores.
  public func formatted<E: Error>(into write: (ArraySlice<UInt8>) throws(E) -> Void) throws(E) {
    _ = try formattedPieces(isChecked: false, into: write)
  }

  /// The same, each piece read back before it is handed over: false, and no more pieces, when one does not hold the
  /// entries that it was made of.
  public func formattedAndChecked<E: Error>(into write: (ArraySlice<UInt8>) throws(E) -> Void) throws(E)
    -> Bool
  {
    try formattedPieces(isChecked: true, into: write)
  }

  private func formattedPieces<E: Error>(
    isChecked: Bool, into write: (ArraySlice<UInt8>) throws(E) -> Void
  ) throws(E) -> Bool {
    let pieces = pieces()
    var isFirst = true
    for start in stride(from: 0, to: pieces.count, by: Cores.parts) {
      let batch = pieces[start..<min(start + Cores.parts, pieces.count)]
      let texts = Cores.map(batch.count) { n in
        let blocks = batch[start + n]
        let text = formatted(blocks)
        return !isChecked || holds(blocks, FormattedPiece(text)) ? text : nil
      }
      for text in texts {
        guard let text else { return false }
        // A piece begins with the blank line that parts it from the one before.
        // The file's first piece needs none, unless it would then be taken for UTF-16.
        let needsBlank = !isFirst || Encoding.fromUTF16(Array(text.dropFirst().prefix(4))) != nil
        try write(needsBlank ? text[...] : text.dropFirst())
        isFirst = isFirst && text.isEmpty
      }
    }
    return true
  }

  /// Stretches of blocks of about 1 MB, each but the first beginning with an entry.
  private func pieces() -> [Range<Int>] {
    let blocks = index.blocks
    var pieces: [Range<Int>] = []
    var first = 0
    for n in blocks.indices where blocks[n].kind == .entry && n > first {
      if blocks[n].start - blocks[first].start < 1 << 20 { continue }
      pieces.append(first..<n)
      first = n
    }
    return blocks.isEmpty ? [] : pieces + [first..<blocks.count]
  }

  /// Some blocks in one layout, a newline before each.
  private func formatted(_ blocks: Range<Int>) -> [UInt8] {
    let index = index
    let source = bytes.span
    var out: [UInt8] = []
    out.reserveCapacity(
      (index.blocks[blocks].last.map { Int($0.end) } ?? 0) - Int(index.blocks[blocks.lowerBound].start) + 4096
    )
    for block in index.blocks[blocks] {
      if block.kind == .text, isBlank(source, block.range) { continue }
      out.append(Bytes.newline)
      if block.kind == .entry, !block.isDamaged, isPlain(source, block) {
        entry(block, index.fields, source, &out)
      } else {
        verbatim(source, block, &out)
      }
    }
    return out
  }

  /// Its type and key hold nothing that the reader needs its surroundings for.
  private func isPlain(_ source: Span<UInt8>, _ block: BlockPlace) -> Bool {
    for i in block.type where !source[i].isASCIILetter { return false }
    for i in block.key where !source[i].isName { return false }
    return true
  }

  /// Also a byte order mark, which says nothing to those that read UTF-8.
  private func isBlank(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let hasMark = range.lowerBound == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    for i in range.dropFirst(hasMark ? 3 : 0) where !source[i].isBlank { return false }
    return true
  }

  private func verbatim(_ source: Span<UInt8>, _ block: BlockPlace, _ out: inout [UInt8]) {
    var range = block.range
    if block.kind == .text {
      while let i = range.first, source[i].isBlank { range = i + 1..<range.upperBound }
      while let i = range.last, source[i].isBlank { range = range.lowerBound..<i }
    }
    append(range, &out)
    if block.isUnclosed { out.append(contentsOf: closers(of: block, source)) }
    out.append(Bytes.newline)
  }

  /// What a block lacks: the delimiters of its last value and its own.
  private func closers(of block: BlockPlace, _ source: Span<UInt8>) -> [UInt8] {
    var out = closersOfValue(of: block)
    if block.fieldCount == 0
      || index.fields[block.fieldRange.upperBound - 1].value.upperBound < block.range.upperBound
    {
      var depth = 0
      for i in block.range {
        if source[i] == Bytes.open { depth += 1 }
        if source[i] == Bytes.close { depth = max(0, depth - 1) }
      }
      out += [UInt8](repeating: Bytes.close, count: max(0, depth - (block.isRound ? 0 : 1)))
    }
    if block.kind != .comment { out.append(Bytes.newline) }
    out.append(block.isRound ? Bytes.closeRound : Bytes.close)
    return out
  }

  /// What the last value of a block lacks, where the block ends with it.
  func closersOfValue(of block: BlockPlace) -> [UInt8] {
    guard block.isUnclosed, block.fieldCount > 0 else { return [] }
    let value = index.fields[block.fieldRange.upperBound - 1].value
    guard value.upperBound == block.range.upperBound else { return [] }
    let source = bytes.span
    var depth = 0
    var isQuoted = false
    for i in value {
      switch source[i] {
      case Bytes.open: depth += 1
      case Bytes.close: depth = max(0, depth - 1)
      case Bytes.quote where depth == 0: isQuoted.toggle()
      default: break
      }
    }
    return [UInt8](repeating: Bytes.close, count: depth) + (isQuoted ? [Bytes.quote] : [])
  }

  private func entry(
    _ block: BlockPlace, _ fields: [FieldPlace], _ source: Span<UInt8>, _ out: inout [UInt8]
  ) {
    out.append(Bytes.at)
    for i in block.type { out.append(source[i].lowered) }
    out.append(Bytes.open)
    append(block.key, &out)
    for i in block.fieldRange {
      let field = fields[i]
      out.append(Bytes.comma)
      out.append(Bytes.newline)
      out.append(0x20)
      out.append(0x20)
      for j in field.name { out.append(source[j].lowered) }
      out.append(0x20)
      out.append(Bytes.equals)
      out.append(0x20)
      append(field.value, &out)
    }
    // Without the comma, the start of this entry would not end a damaged one before it.
    if block.fieldCount == 0 { out.append(Bytes.comma) }
    out.append(Bytes.newline)
    out.append(Bytes.close)
    out.append(Bytes.newline)
  }

  private func append(_ range: Range<Int>, _ out: inout [UInt8]) {
    out.append(contentsOf: bytes[range])
  }
}
