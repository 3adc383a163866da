/// Addresses written without any markup.
///
/// Our own instead of cmark's `autolink` extension: that one was the source of several attacks on its run time, and it
/// knows no place in the file.
enum BareLinks {
  struct Piece: Equatable {
    var text: String
    var isLink: Bool
    /// In UTF-8 bytes from the start of the text.
    var offset: Int
  }

  static func pieces(of text: String) -> [Piece] {
    let bytes = Array(text.utf8)
    var out: [Piece] = []
    var from = 0
    var i = 0
    func add(_ range: Range<Int>, link: Bool) {
      if !range.isEmpty {
        out.append(
          Piece(text: String(decoding: bytes[range], as: UTF8.self), isLink: link, offset: range.lowerBound))
      }
    }
    while i < bytes.count {
      guard bytes[i] == UInt8(ascii: "h") || bytes[i] == UInt8(ascii: "w"), isStart(bytes, i) else {
        i += 1
        continue
      }
      let end = self.end(bytes, i)
      add(from..<i, link: false)
      add(i..<end, link: true)
      from = end
      i = end
    }
    add(from..<bytes.count, link: false)
    return out
  }

  private static func isStart(_ bytes: [UInt8], _ i: Int) -> Bool {
    if i > 0, bytes[i - 1].isLetter || bytes[i - 1].isDigit { return false }
    return prefixes.contains {
      bytes[i...].starts(with: $0) && i + $0.count < bytes.count && !bytes[i + $0.count].isBlank
    }
  }
  private static let prefixes = [Array("http://".utf8), Array("https://".utf8), Array("www.".utf8)]

  /// Up to white space, quotes, angle brackets or the first letter of another script's punctuation; without the
  /// punctuation of the sentence around it.
  private static func end(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < bytes.count, !bytes[end].isBlank, !"<>\"`".utf8.contains(bytes[end]) {
      // U+3000-U+303F and U+FF00-U+FFEF: ideographic full stops, commas and brackets.
      if bytes[end] == 0xE3, end + 1 < bytes.count, bytes[end + 1] == 0x80 { break }
      if bytes[end] == 0xEF, end + 1 < bytes.count, bytes[end + 1] == 0xBC || bytes[end + 1] == 0xBD { break }
      end += 1
    }
    var surplus = bytes[start..<end].reduce(0) { $0 + ($1 == 41 ? 1 : $1 == 40 ? -1 : 0) }
    while end > start {
      let last = bytes[end - 1]
      if ".,;:!?'*_|]".utf8.contains(last) {
        end -= 1
      } else if last == UInt8(ascii: ")"), surplus > 0 {
        surplus -= 1
        end -= 1
      } else {
        break
      }
    }
    return end
  }
}
