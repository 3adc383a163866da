/// Finds keys and field names that stand twice; both stay where they are.
enum Duplicates {
  static func note(in index: Index, of bytes: [UInt8], into faults: inout Faults) {
    keys(index, bytes, &faults)
    let s = bytes.span
    for block in index.entries {
      let place = index.blocks[Int(block)]
      if place.fieldCount > 1 { fields(index.fields[place.fieldRange], s, &faults) }
    }
  }

  /// An open-addressing table of entry numbers by the hash of their keys: no string is made.
  private static func keys(_ index: Index, _ bytes: [UInt8], _ faults: inout Faults) {
    guard index.entries.count > 1 else { return }
    var bits = 4
    while 1 << bits < index.entries.count * 2 { bits += 1 }
    let mask = 1 << bits - 1
    var slots = [UInt32](repeating: .max, count: mask + 1)
    var firsts: [(offset: Int, first: Int)] = []
    let s = bytes.span
    for block in index.entries {
      let key = index.blocks[Int(block)].key
      guard !key.isEmpty else { continue }
      var slot = Int(truncatingIfNeeded: hash(s, key)) & mask
      while slots[slot] != .max {
        let other = index.blocks[Int(slots[slot])].key
        if equal(s, key, other) {
          firsts.append((key.lowerBound, other.lowerBound))
          break
        }
        slot = (slot + 1) & mask
      }
      if slots[slot] == .max { slots[slot] = block }
    }
    let known = firsts.prefix(Faults.limit)
    var lines: [Int: Int] = [:]
    var places = Places(bytes, file: "")
    for first in Set(known.map(\.first)).sorted() { lines[first] = places.line(of: first) }
    for pair in firsts { faults.add(.duplicateKey(first: lines[pair.first] ?? 0), at: pair.offset) }
  }

  /// FNV-1a with a last mix, so that the low bits depend on all bytes.
  private static func hash(_ s: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var h: UInt64 = 0xCBF2_9CE4_8422_2325
    for i in range { h = (h ^ UInt64(s[i])) &* 0x100_0000_01B3 }
    return (h ^ h >> 32) &* 0x9E37_79B9_7F4A_7C15 >> 20
  }

  private static func equal(_ s: Span<UInt8>, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for i in 0..<a.count where s[a.lowerBound + i] != s[b.lowerBound + i] { return false }
    return true
  }

  private static func fields(_ fields: ArraySlice<FieldPlace>, _ s: Span<UInt8>, _ faults: inout Faults) {
    // A set of 64 cells by first letter and length tells at once that most names are new.
    var cells: UInt64 = 0
    var collides = false
    for field in fields {
      let name = field.name
      guard !name.isEmpty else { continue }
      let last = UInt64(s[name.upperBound - 1] & 0xDF)
      let cell = (UInt64(s[name.lowerBound] & 0xDF) &* 5 &+ UInt64(name.count) &* 11 &+ last &* 3) & 63
      if cells >> cell & 1 == 1 { collides = true }
      cells |= 1 << cell
    }
    guard collides else { return }
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
