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

  /// The same, handed over in pieces of about 256 kB.
  public func formatted(into write: (ArraySlice<UInt8>) throws -> Void) rethrows {
    let index = index
    let source = bytes.span
    var buffer: [UInt8] = []
    buffer.reserveCapacity(1 << 18 + 1 << 12)
    var needsGap = false
    for block in index.blocks {
      if block.kind == .text, isBlank(source, block.range) { continue }
      if needsGap { buffer.append(Bytes.newline) }
      if block.kind == .entry, !block.isDamaged, isPlain(source, block) {
        entry(block, index.fields, source, &buffer)
      } else {
        verbatim(source, block, &buffer)
      }
      needsGap = true
      if buffer.count >= 1 << 18 {
        try write(buffer[...])
        buffer.removeAll(keepingCapacity: true)
      }
    }
    try write(buffer[...])
  }

  /// Its type and key hold nothing that the reader needs its surroundings for.
  private func isPlain(_ source: Span<UInt8>, _ block: BlockPlace) -> Bool {
    for i in block.type where !source[i].isASCIILetter { return false }
    for i in block.key where !source[i].isName { return false }
    return true
  }

  private func isBlank(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for i in range where !source[i].isBlank { return false }
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
    var out: [UInt8] = []
    var depth = 0
    let last = block.fieldCount > 0 ? index.fields[block.fieldRange.upperBound - 1].value : nil
    if let last, last.upperBound == block.range.upperBound {
      var isQuoted = false
      for i in last {
        switch source[i] {
        case Bytes.open: depth += 1
        case Bytes.close: depth = max(0, depth - 1)
        case Bytes.quote where depth == 0: isQuoted.toggle()
        default: break
        }
      }
      out += [UInt8](repeating: Bytes.close, count: depth)
      if isQuoted { out.append(Bytes.quote) }
    } else {
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
