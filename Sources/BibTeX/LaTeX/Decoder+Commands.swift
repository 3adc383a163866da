extension Decoder {
  /// Commands with arguments, markup that is dropped, and what is not known.
  mutating func special(_ name: String, _ start: Int, _ end: Int) {
    switch name {
    case "(", "[": delimitedMath(name == "(" ? ")" : "]", end)
    case ")", "]", "!", "/", "-", "@", "<", ">", "+": break
    case "\\", ",", ";", ":", " ", "\n", "\t", "\r": space()
    case "{", "}", "$", "&", "%", "#", "_":
      out.append(contentsOf: name.unicodeScalars)
    case "|": out.append("\u{2016}")
    case "ensuremath":
      skipBlanks(end)
      if i < end, source[i] == "{" {
        let close = matching(end)
        runMath(to: close)
      }
    case "textsuperscript", "textsubscript", "sp", "sb", "mkbibsuperscript":
      let text = argument(end)
      let isUpper = name != "textsubscript" && name != "sb"
      add(script: text, isUpper: isUpper, orPlainly: true)
    case "url", "path", "nolinkurl", "verb", "lstinline", "Verb": verbatim(end)
    case "href": skipArgument(end)
    case "texorpdfstring":
      let text = argument(end)
      out.append(contentsOf: text)
      skipArgument(end)
    case "footnotemark": skipOption(end)
    case "char", "symbol", "unichar", "unicodechar", "Unicode", "Uchar": character(start, end)
    case "enquote", "mkbibquote", "textquote":
      out.append("\u{201C}")
      let text = argument(end)
      out.append(contentsOf: text)
      out.append("\u{201D}")
    case "t", "texttie": tie(end)
    case "sqrt": root(end)
    case "frac", "tfrac", "dfrac", "nicefrac", "sfrac", "textfrac": fraction(end)
    case "mathbb", "Bbb", "mathds": add(alphabet: Scripts.doubleStruck, end)
    case "left", "right", "bigl", "bigr", "Bigl", "Bigr", "big", "Big":
      if i < end, source[i] == "." { i += 1 }
    default: unknown(name, start, end)
    }
  }

  private mutating func unknown(_ name: String, _ start: Int, _ end: Int) {
    if Symbols.dropsArgument.contains(name) {
      skipArgument(end)
      return
    }
    if Symbols.markup.contains(name) { return }
    // An unknown command with an argument is markup more likely than not: its argument stays.
    if i < end, source[i] == "{" { return }
    out.append(contentsOf: source[start..<i])
    // `{\Foo}bar`: without its braces the name would run on.
    var behind = i
    while behind < source.count, source[behind] == "}" || source[behind] == "{" { behind += 1 }
    if behind > i, behind < source.count, source[behind].isASCIILetter, !inMath { space() }
  }

  private mutating func delimitedMath(_ closer: Unicode.Scalar, _ end: Int) {
    var close = i
    while close + 1 < end, !(source[close] == "\\" && source[close + 1] == closer) {
      close += source[close] == "\\" ? 2 : 1
    }
    guard close + 1 < end else { return }
    runMath(to: close)
    i = close + 2
  }

  /// `[...]`.
  private mutating func skipOption(_ end: Int) {
    guard i < end, source[i] == "[", let close = source[i..<end].firstIndex(of: "]") else { return }
    i = close + 1
  }

  private mutating func skipArgument(_ end: Int) {
    skipBlanks(end)
    skipOption(end)
    guard i < end else { return }
    i = source[i] == "{" ? min(matching(end) + 1, end) : i + 1
  }

  private mutating func verbatim(_ end: Int) {
    guard i < end else { return }
    if source[i] == "{" {
      let close = matching(end)
      var j = i + 1
      while j < close {
        // Inside \url, escapes are often written although they need not be.
        if source[j] == "\\", j + 1 < close, "%_#&~".unicodeScalars.contains(source[j + 1]) { j += 1 }
        out.append(source[j])
        j += 1
      }
      i = min(close + 1, end)
    } else {
      let closer = source[i]
      i += 1
      while i < end, source[i] != closer {
        out.append(source[i])
        i += 1
      }
      i = min(i + 1, end)
    }
  }

  /// `\char"00E9`, `\char'351`, `\char233`, `\symbol{233}`, `\unichar{233}`, `\unichar{"E9}`.
  private mutating func character(_ start: Int, _ end: Int) {
    let isBraced = i < end && source[i] == "{"
    let close = isBraced ? matching(end) : end
    var j = isBraced ? i + 1 : i
    var radix: UInt32 = 10
    if j < close, source[j] == "\"" { radix = 16 }
    if j < close, source[j] == "'" { radix = 8 }
    if radix != 10 { j += 1 }
    var value: UInt32 = 0
    var digits = 0
    while j < close, digits < 7, let digit = source[j].hexDigit, digit < radix {
      value = value &* radix &+ digit
      digits += 1
      j += 1
    }
    guard digits > 0, !isBraced || j == close, value >= 0x20, let scalar = Unicode.Scalar(value) else {
      out.append(contentsOf: source[start..<i])
      return
    }
    out.append(scalar)
    i = isBraced ? min(close + 1, end) : j
    if !isBraced, i < end, source[i] == " " { i += 1 }
  }

  /// `\t{oo}`: a bow over two letters.
  private mutating func tie(_ end: Int) {
    var text = argument(end)
    if text.count == 1 { text += argument(end) }
    if !text.isEmpty { text.insert("\u{361}", at: 1) }
    out.append(contentsOf: text)
  }

  private mutating func root(_ end: Int) {
    let text = argument(end)
    out.append("\u{221A}")
    let isSimple = text.count == 1 || text.allSatisfy { $0.properties.numericType != nil }
    if !isSimple { out.append("(") }
    out.append(contentsOf: text)
    if !isSimple { out.append(")") }
  }

  private mutating func fraction(_ end: Int) {
    let upper = argument(end)
    let lower = argument(end)
    for (part, isLast) in [(upper, false), (lower, true)] {
      let isSimple = part.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      if !isSimple { out.append("(") }
      out.append(contentsOf: part)
      if !isSimple { out.append(")") }
      if !isLast { out.append("/") }
    }
  }

  private mutating func add(alphabet: [Unicode.Scalar: Unicode.Scalar], _ end: Int) {
    for scalar in argument(end) { out.append(alphabet[scalar] ?? scalar) }
  }
}

extension Unicode.Scalar {
  fileprivate var hexDigit: UInt32? {
    switch self {
    case "0"..."9": value - 48
    case "A"..."F": value - 55
    case "a"..."f": value - 87
    default: nil
    }
  }
}
