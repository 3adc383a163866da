/// Cuts a title into words with their place in the sentence; the texts in order are the title.
enum TitleWords {
  struct Word {
    /// With punctuation and the white space behind it; braces, math and commands are words of their own.
    var text: Substring
    var isMarkup = false
    /// Its first letter survives a change of case: it opens the title or follows a colon.
    var isKept = false
    /// It opens the title, but behind a quote or bracket, so that its first letter does not survive.
    var opensTitle = false
    /// It follows a question mark, an exclamation mark or a full stop.
    var opensSentence = false
    /// It is a name that the rest of the title explains: first, with a colon behind it.
    var isNameOfAll = false
    var lead: Substring = ""
    var core: Substring = "" {
      didSet {
        isPlain = core.utf8.first?.isASCIILetter == true && core.utf8.dropFirst().allSatisfy(\.isSmall)
      }
    }
    var trail: Substring = ""
    /// Its core is made of small ASCII letters, but for the first: most are, and need no look at whole characters.
    private(set) var isPlain = false
  }

  static func words(of title: String) -> [Word] {
    var words: [Word] = []
    var rest = Substring(title)
    var opensTitle = true
    var followsColon = false
    var followsStop = false
    let colon = UInt8(ascii: ":")
    while !rest.isEmpty {
      let text = next(&rest)
      var word = Word(text: text)
      word.isMarkup = text.utf8.contains {
        $0 == Bytes.open || $0 == Bytes.close || $0 == Bytes.backslash || $0 == UInt8(ascii: "$")
      }
      let (body, lead, core) = cut(text)
      let trail = body[core.endIndex...]
      word.lead = lead
      word.core = core
      word.trail = text[core.endIndex...]
      word.isKept = (opensTitle || followsColon) && lead.isEmpty
      word.opensTitle = opensTitle && !lead.isEmpty
      word.opensSentence = followsStop
      word.isNameOfAll =
        opensTitle
        && (trail.utf8.contains(colon) || rest.utf8.starts(with: ":".utf8)
          || rest.utf8.starts(with: "{:".utf8))
      let last = body.utf8.last ?? 0
      if !word.core.isEmpty || word.isMarkup {
        opensTitle = false
        followsColon = last == colon
        followsStop = "?!.".utf8.contains(last)
      } else if last == colon {
        followsColon = true
      }
      words.append(word)
    }
    return words
  }

  /// The next word with the white space behind it; a group in braces or math is not cut.
  private static func next(_ rest: inout Substring) -> Substring {
    let (bytes, scalars) = (rest.utf8, rest.unicodeScalars)
    var depth = 0
    var inMath = false
    var end = bytes.startIndex
    var inBlank = false
    while end < bytes.endIndex {
      let b = bytes[end]
      let isBlank = b < 0x80 ? b == 32 || 9...13 ~= b : scalars[end].isWordBlank
      if isBlank, depth <= 0, !inMath {
        inBlank = true
      } else if inBlank {
        break
      }
      if b == Bytes.open { depth += 1 }
      if b == Bytes.close { depth -= 1 }
      if b == UInt8(ascii: "$") { inMath.toggle() }
      end = b < 0x80 ? bytes.index(after: end) : scalars.index(after: end)
    }
    defer { rest = rest[end...] }
    return rest[..<end]
  }

  /// A word without the white space behind it, what stands before its first letter or digit, and what lies between that
  /// and the punctuation at its end.
  private static func cut(_ text: Substring) -> (body: Substring, lead: Substring, core: Substring) {
    if let plain = cutASCII(text) { return plain }
    let body = Substring(text.unicodeScalars.prefix { !$0.isWordBlank })
    let lead = Substring(body.unicodeScalars.prefix { !$0.isOfWord })
    let rest = body[lead.endIndex...]
    return (body, lead, rest[..<trailing(rest).startIndex])
  }

  /// The same for ASCII; nil for any other text.
  private static func cutASCII(_ text: Substring) -> (body: Substring, lead: Substring, core: Substring)? {
    let span = text.utf8Span.span
    var (end, lead) = (span.count, -1)
    for i in 0..<span.count {
      let byte = span[i]
      if byte >= 0x80 { return nil }
      if i < end, byte == 32 || 9...13 ~= byte { end = i }
      if i < end, lead < 0, byte.isASCIILetter || byte.isASCIIDigit { lead = i }
    }
    if lead < 0 { lead = end }
    var last = end
    while last > lead, case let byte = span[last - 1],
      !(byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "#"))
    {
      last -= 1
    }
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: lead)
    let stop = bytes.index(start, offsetBy: last - lead)
    let body = bytes.index(stop, offsetBy: end - last)
    return (Substring(bytes[..<body]), Substring(bytes[..<start]), Substring(bytes[start..<stop]))
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
  static func parts(of text: some StringProtocol) -> [Part] {
    let core = cut(Substring(text)).core
    var parts: [Part] = []
    var start = core.startIndex
    let scalars = core.unicodeScalars
    for i in scalars.indices where scalars[i].isSeparator {
      if start < i { parts.append(Part(core: core[start..<i])) }
      start = scalars.index(after: i)
      parts.append(Part(core: core[i..<start], isSeparator: true))
    }
    if start < core.endIndex { parts.append(Part(core: core[start...])) }
    return parts
  }
}

extension UInt8 {
  fileprivate var isSmall: Bool { 97...122 ~= self }
}

extension Unicode.Scalar {
  /// A slash, a hyphen or a dash.
  fileprivate var isSeparator: Bool {
    switch value {
    case 0x2D, 0x2F, 0x2010, 0x2011, 0x2013, 0x2014: true
    default: false
    }
  }
  fileprivate var isWordBlank: Bool {
    value < 0x80 ? value == 32 || 9...13 ~= value : properties.isWhitespace
  }
  /// A letter or a digit.
  fileprivate var isOfWord: Bool {
    if value < 0x80 { return UInt8(value).isASCIILetter || UInt8(value).isASCIIDigit }
    return properties.isAlphabetic || properties.numericType != nil
  }
}
