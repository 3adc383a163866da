/// The places of auxiliary links in a text, each a U+0001, and what goes with them.
enum LinkPlaces {
  static let mark: UInt8 = 1

  /// Without the marks, the brackets that hold nothing else, and the punctuation that strings links together
  /// ("[paper], [code] | [slides]").
  static func removed(from text: String) -> String {
    guard text.holds(byte: mark) else { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if byte == UInt8(ascii: ","), out.last == mark, out.dropLast().last == UInt8(ascii: "[") { continue }
      out.append(byte)
      // A bracket that closes around a mark takes its partner away; two marks with a separator between are one.
      while reduce(&out) {}
    }
    var kept: [UInt8] = []
    kept.reserveCapacity(out.count)
    for byte in out {
      kept.append(byte == mark ? 32 : byte)
      if byte == UInt8(ascii: ")") && kept.dropLast().last == UInt8(ascii: "(")
        || byte == UInt8(ascii: "]") && kept.dropLast().last == UInt8(ascii: "[")
      {
        kept.removeLast(2)
      }
    }
    // Line breaks stay: titles and venues may stand on lines of their own.
    return String(decoding: kept, as: UTF8.self).byBlanks.joined(separator: " ")
  }

  private static let pairs: [(open: [UInt8], close: [UInt8])] = [
    ("[", "]"), ("(", ")"), ("【", "】"), ("（", "）"),
  ]
  .map { (Array($0.0.utf8), Array($0.1.utf8)) }
  private static let separators: [[UInt8]] = [
    "", " ", ",", ", ", "|", " | ", "/", " / ", " and ", "; ", " · ", " & ", " - ",
  ]
  .map { Array($0.utf8) }

  private static func reduce(_ out: inout [UInt8]) -> Bool {
    guard let last = out.last else { return false }
    if last == mark {
      for separator in separators {
        let before = out.count - 2 - separator.count
        guard before >= 0, out[before] == mark, out[(before + 1)..<(out.count - 1)].elementsEqual(separator)
        else { continue }
        out.removeLast(separator.count + 1)
        return true
      }
      return false
    }
    guard last == UInt8(ascii: "]") || last == UInt8(ascii: ")") || last >= 0x80 else { return false }
    for (open, close) in pairs where out.hasTail(close) {
      var at = out.count - close.count
      if at > 0, out[at - 1] == 32 { at -= 1 }
      guard at > 0, out[at - 1] == mark else { return false }
      at -= 1
      if at > 0, out[at - 1] == 32, at - 1 >= open.count, out[..<(at - 1)].hasTail(open) { at -= 1 }
      guard out[..<at].hasTail(open) else { return false }
      out.removeSubrange((at - open.count)...)
      out.append(mark)
      return true
    }
    return false
  }
}

extension BidirectionalCollection<UInt8> {
  fileprivate func hasTail(_ tail: some BidirectionalCollection<UInt8>) -> Bool {
    var end = endIndex
    for byte in tail.reversed() {
      guard end > startIndex else { return false }
      end = index(before: end)
      if self[end] != byte { return false }
    }
    return true
  }
}
