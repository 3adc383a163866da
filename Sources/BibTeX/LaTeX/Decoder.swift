/// Walks LaTeX text once and leaves Unicode; braces are steps over, commands act on what follows them.
struct Decoder {
  typealias Scalars = [Unicode.Scalar]

  /// How deep arguments of commands may stand inside each other before they are taken as they are.
  static let deepest = 64

  let source: Scalars
  var i = 0
  var out: Scalars = []
  var depth = 0
  var inMath = false
  /// Opening single quotes (`) that wait for their partner.
  private var openQuotes = 0

  init(_ text: String) {
    source = Scalars(text.unicodeScalars)
    out.reserveCapacity(source.count)
  }

  mutating func run() { run(to: source.count) }

  mutating func run(to end: Int) {
    while i < end { step(end) }
  }

  private mutating func step(_ end: Int) {
    let c = source[i]
    switch c {
    case "{", "}": i += 1
    case "\\": command(end)
    case "$": inMath ? skip() : math(end)
    case "~":
      i += 1
      space()
    case "^" where inMath, "_" where inMath: script(end)
    case "-" where !inMath: dashes(end)
    case "'": quote(end)
    case "`" where !inMath, "?" where !inMath, "!" where !inMath: quote(end)
    case " ", "\t", "\n", "\r":
      i += 1
      space()
    default:
      out.append(c)
      i += 1
    }
  }

  private mutating func skip() { i += 1 }

  /// One blank, however many were written.
  mutating func space() {
    if out.last != " " { out.append(" ") }
  }

  private mutating func dashes(_ end: Int) {
    var n = 0
    while i < end, source[i] == "-", n < 3 {
      i += 1
      n += 1
    }
    out.append(n == 1 ? "-" : n == 2 ? "\u{2013}" : "\u{2014}")
  }

  private func next(_ c: Unicode.Scalar, _ end: Int) -> Bool { i + 1 < end && source[i + 1] == c }

  /// TeX's ligatures: `` `` '' ` ?` !` ``; an apostrophe stays one.
  private mutating func quote(_ end: Int) {
    let c = source[i]
    i += 1
    switch c {
    case "`":
      if i < end, source[i] == "`" {
        i += 1
        out.append("\u{201C}")
      } else {
        out.append("\u{2018}")
        openQuotes += 1
      }
    case "'" where inMath:
      out.append("\u{2032}")
    case "'":
      if i < end, source[i] == "'" {
        i += 1
        out.append("\u{201D}")
      } else if openQuotes > 0, i >= end || !source[i].properties.isAlphabetic {
        openQuotes -= 1
        out.append("\u{2019}")
      } else {
        out.append("'")
      }
    default:
      if i < end, source[i] == "`" {
        i += 1
        out.append(c == "?" ? "\u{BF}" : "\u{A1}")
      } else {
        out.append(c)
      }
    }
  }

  // MARK: Commands

  /// The name of the command at the cursor, which is moved behind it; blanks after a word belong to it.
  private mutating func name(_ end: Int) -> String {
    i += 1
    guard i < end else { return "" }
    let start = i
    while i < end, source[i].isASCIILetter || (source[i] == "@" && i > start) { i += 1 }
    if i == start {
      i += 1
      return String(source[start])
    }
    let name = String(String.UnicodeScalarView(source[start..<i]))
    if i < end, source[i] == "*" { i += 1 }
    if !inMath { skipBlanks(end) }
    return name
  }

  mutating func skipBlanks(_ end: Int) {
    while i < end, source[i] == " " || source[i] == "\n" || source[i] == "\t" || source[i] == "\r" { i += 1 }
  }

  private mutating func command(_ end: Int) {
    let start = i
    let name = name(end)
    if name.isEmpty {
      out.append("\\")
      return
    }
    if let mark = Marks.byCommand[name], !inMath || Marks.mathMarks.contains(name) || !name.isWord {
      accent(mark, name, end)
      return
    }
    if inMath, let text = Symbols.math[name] {
      out.append(contentsOf: text.unicodeScalars)
      return
    }
    if let text = Symbols.text[name] ?? Symbols.math[name] {
      out.append(contentsOf: text.unicodeScalars)
      return
    }
    special(name, start, end)
  }

  /// Runs over the argument of a command and returns what it left, taken off the output again.
  mutating func argument(_ end: Int) -> Scalars {
    skipBlanks(end)
    let mark = out.count
    guard i < end else { return [] }
    if source[i] == "{" {
      let close = matching(end)
      i += 1
      if depth < Self.deepest {
        depth += 1
        // A blank at the start of an argument is not folded into one before the command.
        out.append("\u{0}")
        run(to: close)
        depth -= 1
        out.remove(at: mark)
      } else {
        out.append(contentsOf: source[i..<close])
      }
      i = min(close + 1, end)
    } else if source[i] == "\\", depth < Self.deepest {
      depth += 1
      command(end)
      depth -= 1
    } else {
      out.append(source[i])
      i += 1
    }
    let result = Array(out[mark...])
    out.removeLast(out.count - mark)
    return result
  }

  /// The place of the brace that closes the one at the cursor, or `end`.
  func matching(_ end: Int) -> Int {
    var depth = 0
    var j = i
    while j < end {
      if source[j] == "\\" {
        j += 2
        continue
      }
      if source[j] == "{" { depth += 1 }
      if source[j] == "}" {
        depth -= 1
        if depth == 0 { return j }
      }
      j += 1
    }
    return end
  }

  private mutating func accent(_ mark: Unicode.Scalar, _ name: String, _ end: Int) {
    // `\t` and `\=` and the like before nothing: the accent as a character of its own.
    var base = argument(end)
    while base.first == " " { base.removeFirst() }
    guard let first = base.first, first.properties.generalCategory != .nonspacingMark else {
      out.append(Marks.spacing[name] ?? mark)
      out.append(contentsOf: base)
      return
    }
    if first == "\u{131}" { base[0] = "i" }
    if first == "\u{237}" { base[0] = "j" }
    var place = 1
    while place < base.count, base[place].properties.canonicalCombiningClass != .notReordered { place += 1 }
    base.insert(mark, at: place)
    out.append(contentsOf: base)
  }

  // MARK: Math

  private mutating func math(_ end: Int) {
    let isDisplay = next("$", end)
    let start = i + (isDisplay ? 2 : 1)
    var close = start
    while close < end, source[close] != "$" { close += source[close] == "\\" ? 2 : 1 }
    guard close < end, !isMoney(start, close) else {
      out.append("$")
      i += 1
      return
    }
    i = start
    runMath(to: close)
    i = close + 1
    if isDisplay, i < end, source[i] == "$" { i += 1 }
  }

  /// "$10 and $20": the second sign opens an amount, it does not close math.
  private func isMoney(_ start: Int, _ close: Int) -> Bool {
    close > start + 1 && source[start].properties.numericType != nil && source[close - 1] == " "
      && close + 1 < source.count && source[close + 1].properties.numericType != nil
  }

  mutating func runMath(to end: Int) {
    let outer = inMath
    inMath = true
    run(to: end)
    inMath = outer
  }

  /// `^` or `_` in math.
  private mutating func script(_ end: Int) {
    let isUpper = source[i] == "^"
    i += 1
    add(script: argument(end), isUpper: isUpper, orPlainly: false)
  }

  /// As superscript or subscript characters where all of it has them.
  mutating func add(script text: Scalars, isUpper: Bool, orPlainly: Bool) {
    if isUpper, text == ["\u{2218}"] {
      // A raised ring is how a degree is written in math.
      out.append("\u{B0}")
      return
    }
    let map = isUpper ? Scripts.upper : Scripts.lower
    let mapped = text.compactMap { map[$0] }
    if mapped.count == text.count {
      out.append(contentsOf: mapped)
    } else if orPlainly || (isUpper && Scripts.standsHigh(text)) {
      out.append(contentsOf: text)
    } else {
      out.append(isUpper ? "^" : "_")
      if text.count > 1 { out.append("{") }
      out.append(contentsOf: text)
      if text.count > 1 { out.append("}") }
    }
  }
}

extension Unicode.Scalar {
  var isASCIILetter: Bool { (value | 0x20) &- 0x61 < 26 }
}

extension String {
  /// Begins with a letter, as the names of most commands do.
  fileprivate var isWord: Bool { unicodeScalars.first?.isASCIILetter ?? false }
}
