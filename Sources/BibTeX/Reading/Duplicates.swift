/// Finds keys and field names that stand twice; both stay where they are.
enum Duplicates {
  static func note(keysOf index: inout Index, of bytes: [UInt8], into faults: inout Faults) {
    var pairs: [(offset: Int, first: Int)] = []
    index.keys = KeyTable(index, bytes) { block, first in
      pairs.append((index.blocks[Int(block)].key.lowerBound, index.blocks[Int(first)].key.lowerBound))
    }
    var lines: [Int: Int] = [:]
    var places = Places(bytes, file: "")
    for first in Set(pairs.prefix(Faults.limit).map(\.first)).sorted() {
      lines[first] = places.line(of: first)
    }
    for pair in pairs { faults.add(.duplicateKey(first: lines[pair.first] ?? 0), at: pair.offset) }
  }

  static func note(fieldsOf index: Index, of bytes: [UInt8], into faults: inout Faults) {
    let s = bytes.span
    // Eight bytes that stand for a name: pairs of them are compared in no time.
    var marks = [UInt64](repeating: 0, count: 32)
    for block in index.entries {
      let range = index.blocks[Int(block)].fieldRange
      if range.count > marks.count {
        byName(index.fields[range], s, &faults)
        continue
      }
      var isNew = true
      for (n, i) in range.enumerated() {
        let mark = Bytes.mark(s, index.fields[i].name)
        for j in 0..<n where marks[j] == mark { isNew = false }
        marks[n] = mark
      }
      if !isNew { byName(index.fields[range], s, &faults) }
    }
  }

  private static func byName(_ fields: ArraySlice<FieldPlace>, _ s: Span<UInt8>, _ faults: inout Faults) {
    var seen = Set<String>()
    for field in fields where !field.name.isEmpty {
      var name = ""
      for i in field.name { name.unicodeScalars.append(Unicode.Scalar(s[i].lowered)) }
      if !seen.insert(name).inserted { faults.add(.duplicateField(name), at: field.name.lowerBound) }
    }
  }
}

extension Encoding {
  /// Reports each key and value, and each text between entries, of a stretch of the file that is not UTF-8.
  static func note(in index: Index, of bytes: [UInt8], _ range: Range<Int>, into faults: inout Faults) {
    let s = bytes.span
    if isUTF8(s, range) { return }
    for block in index.blocks where !isUTF8(s, block.range) {
      if block.fieldCount == 0 {
        note(block.range, s, &faults)
      } else {
        note(block.key, s, &faults)
        for field in index.fields[block.fieldRange] { note(field.value, s, &faults) }
      }
    }
  }

  private static func note(_ range: Range<Int>, _ s: Span<UInt8>, _ faults: inout Faults) {
    if !isUTF8(s, range) { faults.add(.notUTF8, at: Bytes.firstBeyondASCII(in: s, range)) }
  }
}
