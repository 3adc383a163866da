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
  /// Reports each key and value, and each text between entries, that is not UTF-8.
  static func note(in index: Index, of bytes: [UInt8], into faults: inout Faults) {
    let first = Bytes.firstBeyondASCII(in: bytes.span, from: 0)
    guard first < bytes.count, !isUTF8(bytes[first...]) else { return }
    for block in index.blocks where block.range.upperBound > first {
      if isUTF8(bytes[block.range]) { continue }
      if block.fieldCount == 0 {
        note(block.range, bytes, &faults)
      } else {
        note(block.key, bytes, &faults)
        for field in index.fields[block.fieldRange] { note(field.value, bytes, &faults) }
      }
    }
  }

  private static func note(_ range: Range<Int>, _ bytes: [UInt8], _ faults: inout Faults) {
    guard !isUTF8(bytes[range]) else { return }
    let place = bytes[range].firstIndex { $0 > 0x7F } ?? range.lowerBound
    faults.add(.notUTF8, at: place)
  }
}
