/// Cuts name fields at depth zero: into names at "and", into parts at commas, into words at blanks.
enum NameWords {
  /// The names of a field; "and" counts in any case, with white space on both sides.
  static func names(of text: String) -> [String] {
    var names: [String] = []
    let bytes = Array(text.utf8)
    var depth = 0
    var start = 0
    var i = 0
    func add(_ range: Range<Int>) {
      let name = trimmed(bytes[range])
      if !name.isEmpty { names.append(String(decoding: name, as: UTF8.self)) }
    }
    while i < bytes.count {
      let b = bytes[i]
      if b == Bytes.backslash {
        i += 2
        continue
      }
      if b == Bytes.open { depth += 1 }
      if b == Bytes.close { depth = max(0, depth - 1) }
      if depth == 0, b | 0x20 == 0x61, i > start || i == 0, isAnd(bytes, i) {
        add(start..<i)
        i += 3
        start = i
        continue
      }
      i += 1
    }
    if start < bytes.count { add(start..<bytes.count) }
    return names
  }

  private static func isAnd(_ bytes: [UInt8], _ i: Int) -> Bool {
    guard i + 3 <= bytes.count, bytes[i + 1] | 0x20 == 0x6E, bytes[i + 2] | 0x20 == 0x64 else { return false }
    let before = i == 0 || bytes[i - 1].isBlank
    let after = i + 3 == bytes.count || bytes[i + 3].isBlank
    return before && after
  }

  private static func trimmed<Bytes: BidirectionalCollection<UInt8>>(_ bytes: Bytes) -> Bytes
  where Bytes == Bytes.SubSequence {
    var out = bytes
    while let b = out.first, b.isBlank { out.removeFirst() }
    while let b = out.last, b.isBlank { out.removeLast() }
    return out
  }

  /// What stands between the commas.
  static func parts(of name: String) -> [String] {
    if name.utf8.allSatisfy({ !$0.isOfMarkup }) {
      return name.utf8.split(separator: Bytes.comma, omittingEmptySubsequences: false)
        .map { String(Substring(trimmed($0))) }
    }
    return cut(name) { b, _, _ in b == Bytes.comma }.map { String(decoding: trimmed($0[...]), as: UTF8.self) }
  }

  /// The words: blanks, ties and `\ ` part them; a blank that only ends a command (`\o re`) does not.
  static func words(of part: String) -> [String] {
    if part.utf8.allSatisfy({ !$0.isOfMarkup && !$0.isBlank }) { return part.isEmpty ? [] : [part] }
    // Most names are made of letters, blanks and full stops.
    if part.utf8.allSatisfy({ !$0.isOfMarkup }) {
      return part.utf8.split(whereSeparator: \.isBlank).map { String(Substring($0)) }
    }
    return cut(part) { b, bytes, i in
      if b == 0x7E { return true }
      guard b.isBlank else { return false }
      return !endsCommand(bytes, i)
    }.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the blank at `i` follows `\letters`, or stands right after an accent command.
  private static func endsCommand(_ bytes: [UInt8], _ i: Int) -> Bool {
    var j = i - 1
    while j >= 0, bytes[j].isASCIILetter, i - j < 24 { j -= 1 }
    guard j >= 0 else { return false }
    if bytes[j] == Bytes.backslash { return j < i - 1 && i + 1 < bytes.count }
    let isAccent = [0x60, 0x27, 0x5E, 0x7E, 0x22, 0x3D, 0x2E].contains(bytes[j])
    return isAccent && j == i - 1 && j > 0 && bytes[j - 1] == Bytes.backslash
  }

  private static func cut(_ text: String, where isCut: (UInt8, [UInt8], Int) -> Bool) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    var out: [[UInt8]] = []
    var current: [UInt8] = []
    var depth = 0
    var i = 0
    while i < bytes.count {
      let b = bytes[i]
      if b == Bytes.backslash, i + 1 < bytes.count {
        if depth == 0, bytes[i + 1].isBlank {
          // A control space is a blank.
          if isCut(0x7E, bytes, i) {
            out.append(current)
            current = []
          } else {
            current.append(0x20)
          }
        } else {
          current.append(b)
          current.append(bytes[i + 1])
        }
        i += 2
        continue
      }
      if b == Bytes.open { depth += 1 }
      if b == Bytes.close { depth = max(0, depth - 1) }
      if depth == 0, isCut(b, bytes, i) {
        out.append(current)
        current = []
      } else {
        current.append(b)
      }
      i += 1
    }
    out.append(current)
    return out
  }

  /// Whether the first letter that counts is in lower case, as the words of a particle are.
  ///
  /// BibTeX's rule: letters in braces do not count, but those of a special character `{\'e}` do. Commands outside of
  /// braces, which BibTeX reads letter by letter, are read as special characters too.
  static func isLower(_ word: String) -> Bool {
    if let first = word.utf8.first, first.isASCIILetter { return first >= 0x61 }
    let scalars = Array(word.unicodeScalars)
    var depth = 0
    var i = 0
    while i < scalars.count {
      let c = scalars[i]
      if c == "{" {
        if depth == 0, i + 1 < scalars.count, scalars[i + 1] == "\\" { return isLowerCommand(scalars, i + 1) }
        depth += 1
      } else if c == "}" {
        depth = max(0, depth - 1)
      } else if depth == 0 {
        if c == "\\" { return isLowerCommand(scalars, i) }
        // Modifier letters (ʿ) have the property "lowercase" without a case.
        if c.properties.isAlphabetic, c.properties.generalCategory != .modifierLetter {
          return c.properties.isLowercase
        }
      }
      i += 1
    }
    return false
  }

  private static func isLowerCommand(_ scalars: [Unicode.Scalar], _ at: Int) -> Bool {
    var j = at + 1
    var name = ""
    while j < scalars.count, scalars[j].isASCIILetter {
      name.unicodeScalars.append(scalars[j])
      j += 1
    }
    if Marks.byCommand[name] == nil, let text = Symbols.text[name]?.unicodeScalars.first,
      text.properties.isAlphabetic
    {
      return text.properties.isLowercase
    }
    // An accent or a change of font: the first letter behind it, or the letter of a command there (\i).
    while j < scalars.count {
      if scalars[j] == "\\", j + 1 < scalars.count, scalars[j + 1].isASCIILetter {
        return isLowerCommand(scalars, j)
      }
      if scalars[j].properties.isAlphabetic { return scalars[j].properties.isLowercase }
      j += 1
    }
    return false
  }
}

extension UInt8 {
  /// It may make the bytes behind it something else than letters.
  fileprivate var isOfMarkup: Bool {
    self == Bytes.backslash || self == Bytes.open || self == Bytes.close || self == 0x7E
  }
}
