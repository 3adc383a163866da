extension BibFile {
  /// The file in one layout: a field a line, two blanks before its name, ` = `, the value as written, one blank line
  /// between two blocks. Damaged entries, comments and other text stay as they are.
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
      if block.kind == .entry, !block.isDamaged {
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
    out.append(Bytes.newline)
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
    out.append(Bytes.newline)
    out.append(Bytes.close)
    out.append(Bytes.newline)
  }

  private func append(_ range: Range<Int>, _ out: inout [UInt8]) {
    out.append(contentsOf: bytes[range])
  }
}
