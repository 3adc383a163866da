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
      word.isMarkup = text.contains { $0 == "{" || $0 == "}" || $0 == "\\" || $0 == "$" }
      let body = text.prefix { !$0.isWhitespace }
      let lead = body.prefix { !$0.isLetter && !$0.isNumber }
      let trail = trailing(body.dropFirst(lead.count))
      word.lead = String(lead)
      word.core = body.dropFirst(lead.count).dropLast(trail.count)
      word.trail = String(trail) + text.dropFirst(body.count)
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
    var depth = 0
    var inMath = false
    var end = rest.startIndex
    var inBlank = false
    for i in rest.indices {
      let c = rest[i]
      if c.isWhitespace, depth <= 0, !inMath {
        inBlank = true
      } else if inBlank {
        break
      }
      if c == "{" { depth += 1 }
      if c == "}" { depth -= 1 }
      if c == "$" { inMath.toggle() }
      end = rest.index(after: i)
    }
    defer { rest = rest[end...] }
    return rest[..<end]
  }

  /// Punctuation at the end, but for the signs that belong to names: C++, C#.
  private static func trailing(_ body: Substring) -> Substring {
    var start = body.endIndex
    while start > body.startIndex {
      let before = body.index(before: start)
      let c = body[before]
      if c.isLetter || c.isNumber || c == "+" || c == "#" { break }
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
    let body = text.prefix { !$0.isWhitespace }
    let lead = body.prefix { !$0.isLetter && !$0.isNumber }
    var core = body.dropFirst(lead.count)
    core = core.dropLast(trailing(core).count)
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
