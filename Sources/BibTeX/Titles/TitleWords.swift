/// Cuts a title into words with their place in the sentence; the texts in order are the title.
enum TitleWords {
  struct Word {
    /// With punctuation and the white space behind it; braces, math and commands are words of their own.
    var text: String
    var isMarkup = false
    /// Its first letter survives a change of case: it opens the title or follows a colon.
    var isKept = false
    /// It opens the title, but behind a quote or bracket, so that its first letter does not survive.
    var opensTitle = false
    /// It follows a question mark, an exclamation mark or a full stop.
    var opensSentence = false
    /// It is a name that the rest of the title explains: first, with a colon behind it.
    var isNameOfAll = false
    var lead = ""
    var core: Substring = ""
    var trail = ""
  }

  static func words(of title: String) -> [Word] {
    var words: [Word] = []
    var rest = Substring(title)
    var opensTitle = true
    var followsColon = false
    var followsStop = false
    while !rest.isEmpty {
      let text = next(&rest)
      var word = Word(text: String(text))
      word.isMarkup = text.utf8.contains {
        $0 == Bytes.open || $0 == Bytes.close || $0 == Bytes.backslash || $0 == UInt8(ascii: "$")
      }
      let (body, lead, core) = cut(text)
      let trail = body[core.endIndex...]
      word.lead = String(lead)
      word.core = core
      word.trail = String(text[core.endIndex...])
      word.isKept = (opensTitle || followsColon) && lead.isEmpty
      word.opensTitle = opensTitle && !lead.isEmpty
      word.opensSentence = followsStop
      word.isNameOfAll = opensTitle && (trail.contains(":") || rest.hasPrefix(":") || rest.hasPrefix("{:"))
      if !word.core.isEmpty || word.isMarkup {
        opensTitle = false
        followsColon = body.last == ":"
        followsStop = body.last.map { "?!.".contains($0) } ?? false
      } else if body.last == ":" {
        followsColon = true
      }
      words.append(word)
    }
    return words
  }

  /// The next word with the white space behind it; a group in braces or math is not cut.
  private static func next(_ rest: inout Substring) -> Substring {
    let scalars = rest.unicodeScalars
    var depth = 0
    var inMath = false
    var end = scalars.startIndex
    var inBlank = false
    while end < scalars.endIndex {
      let c = scalars[end]
      if c.isWordBlank, depth <= 0, !inMath {
        inBlank = true
      } else if inBlank {
        break
      }
      if c == "{" { depth += 1 }
      if c == "}" { depth -= 1 }
      if c == "$" { inMath.toggle() }
      end = scalars.index(after: end)
    }
    defer { rest = rest[end...] }
    return rest[..<end]
  }

  /// A word without the white space behind it, what stands before its first letter or digit, and what lies between that
  /// and the punctuation at its end.
  private static func cut(_ text: Substring) -> (body: Substring, lead: Substring, core: Substring) {
    let body = Substring(text.unicodeScalars.prefix { !$0.isWordBlank })
    let lead = Substring(body.unicodeScalars.prefix { !$0.isOfWord })
    let rest = body[lead.endIndex...]
    return (body, lead, rest[..<trailing(rest).startIndex])
  }

  /// Punctuation at the end, but for the signs that belong to names: C++, C#.
  private static func trailing(_ body: Substring) -> Substring {
    let scalars = body.unicodeScalars
    var start = scalars.endIndex
    while start > scalars.startIndex {
      let before = scalars.index(before: start)
      let c = scalars[before]
      if c.isOfWord || c == "+" || c == "#" || c.value >= 0x80 && c.properties.isGraphemeExtend { break }
      start = before
    }
    return body[start...]
  }

  struct Part {
    var core: Substring
    var isSeparator = false
  }

  /// The parts of a compound: at hyphens and slashes.
  static func parts(of text: String) -> [Part] {
    let core = cut(text[...]).core
    var parts: [Part] = []
    var start = core.startIndex
    for i in core.indices where "-/\u{2010}\u{2011}\u{2013}\u{2014}".contains(core[i]) {
      if start < i { parts.append(Part(core: core[start..<i])) }
      let isHyphen = core[i] != "/"
      parts.append(Part(core: isHyphen && core[i] == "-" ? "-" : core[i...i], isSeparator: true))
      start = core.index(after: i)
    }
    if start < core.endIndex { parts.append(Part(core: core[start...])) }
    return parts
  }
}

extension Unicode.Scalar {
  fileprivate var isWordBlank: Bool {
    value < 0x80 ? value == 32 || 9...13 ~= value : properties.isWhitespace
  }
  /// A letter or a digit.
  fileprivate var isOfWord: Bool {
    if value < 0x80 { return UInt8(value).isASCIILetter || UInt8(value).isASCIIDigit }
    return properties.isAlphabetic || properties.numericType != nil
  }
}
