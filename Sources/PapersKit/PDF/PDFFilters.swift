/// The stream filters that hold text (ISO 32000-1, 7.4); images' filters are none of ours.
enum PDFFilters {
  struct Predictor {
    var kind: Int
    var colors: Int
    var bits: Int
    var columns: Int
  }

  /// nil for an unknown filter, damaged data, or more than `limit` bytes.
  static func undo(_ filter: String, _ data: [UInt8], limit: Int, predictor: Predictor) -> [UInt8]? {
    switch filter {
    case "FlateDecode", "Fl": inflated(data, limit: limit).flatMap { undo(predictor, $0) }
    case "ASCIIHexDecode", "AHx": hex(data)
    case "ASCII85Decode", "A85": base85(data)
    default: nil
    }
  }

  private static func inflated(_ data: [UInt8], limit: Int) -> [UInt8]? {
    let inflater = Inflater(.zlib)
    var out: [UInt8] = []
    var at = 0
    // In pieces: a stream cut short still gives its beginning, and a bomb stops early.
    while at < data.count, !inflater.isAtEnd {
      let piece = Array(data[at..<min(data.count, at + 65_536)])
      at += piece.count
      guard let part = try? inflater.inflate(piece, limit: limit - out.count) else {
        return out.isEmpty ? nil : out
      }
      out += part
    }
    return out
  }

  /// PNG predictors (RFC 2083, 6), as cross-reference and object streams use them.
  private static func undo(_ predictor: Predictor, _ data: [UInt8]) -> [UInt8]? {
    guard predictor.kind >= 10 else { return predictor.kind <= 1 ? data : nil }
    guard (1...32).contains(predictor.colors), [1, 2, 4, 8, 16].contains(predictor.bits),
      (1...1_000_000).contains(predictor.columns)
    else { return nil }
    let step = max(1, predictor.colors * predictor.bits / 8)
    let width = (predictor.colors * predictor.bits * predictor.columns + 7) / 8
    var out: [UInt8] = []
    out.reserveCapacity(data.count)
    var before = [UInt8](repeating: 0, count: width)
    var at = 0
    while at + 1 < data.count {
      let kind = data[at]
      var row = Array(data[(at + 1)..<min(data.count, at + 1 + width)])
      at += 1 + width
      for i in row.indices {
        let left = i >= step ? row[i - step] : 0
        let corner = i >= step ? before[i - step] : 0
        let guess: UInt8 =
          switch kind {
          case 1: left
          case 2: before[i]
          case 3: UInt8((Int(left) + Int(before[i])) / 2)
          case 4: paeth(left, before[i], corner)
          default: 0
          }
        row[i] &+= guess
      }
      out += row
      before = row + [UInt8](repeating: 0, count: width - row.count)
    }
    return out
  }
  private static func paeth(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> UInt8 {
    let p = Int(a) + Int(b) - Int(c)
    let (da, db, dc) = (abs(p - Int(a)), abs(p - Int(b)), abs(p - Int(c)))
    return da <= db && da <= dc ? a : db <= dc ? b : c
  }

  private static func hex(_ data: [UInt8]) -> [UInt8] {
    let digits = data.prefix { $0 != UInt8(ascii: ">") }.compactMap(\.hexValue)
    return stride(from: 0, to: digits.count, by: 2).map {
      digits[$0] << 4 | ($0 + 1 < digits.count ? digits[$0 + 1] : 0)
    }
  }
  private static func base85(_ data: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    var group: [UInt32] = []
    func unfold(_ group: [UInt32], keep: Int) -> [UInt8] {
      var value: UInt32 = 0
      for digit in group { value = value &* 85 &+ digit }
      return [24, 16, 8, 0].prefix(keep).map { UInt8(truncatingIfNeeded: value >> $0) }
    }
    for b in data {
      if b == UInt8(ascii: "~") { break }
      if b.isBlank || b == 0 { continue }
      if b == UInt8(ascii: "z"), group.isEmpty {
        out += [0, 0, 0, 0]
        continue
      }
      guard (33...117).contains(b) else { return nil }
      group.append(UInt32(b - 33))
      if group.count == 5 {
        out += unfold(group, keep: 4)
        group = []
      }
    }
    if group.count > 1 {
      let keep = group.count - 1
      out += unfold(group + [UInt32](repeating: 84, count: 5 - group.count), keep: keep)
    }
    return out
  }
}
