@_spi(_Unicode) import Swift

/// Writes Unicode as LaTeX in ASCII, letter by letter.
///
/// Letters are put in braces that start with a command, `{\"o}`: BibTeX's "special characters", which it sorts and
/// changes the case of as one letter. What plain LaTeX has no command for becomes `\unichar{1078}`; `LaTeX.preamble`
/// defines it for documents that do not.
struct Encoder {
  /// Whether TeX's special characters are data and must be escaped, or markup that stays.
  let escapes: Bool
  private(set) var out = ""
  private var inMath = false
  private var isEscaped = false
  /// A command of math was written last: a letter would join its name.
  private var needsBlank = false

  init(escapes: Bool) { self.escapes = escapes }

  static func isSpecial(_ b: UInt8) -> Bool {
    switch b {
    case 0x5C, 0x7B, 0x7D, 0x24, 0x26, 0x23, 0x25, 0x5F, 0x5E, 0x7E, 0x60, 0x27, 0x2D, 0x3C, 0x3E, 0x7C: true
    default: false
    }
  }

  mutating func add(_ text: String) {
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        ascii(scalar)
      } else {
        letter(scalar)
      }
    }
  }

  private mutating func ascii(_ c: Unicode.Scalar) {
    guard escapes else {
      if needsBlank, c.isASCIILetter { out += " " }
      needsBlank = false
      if c == "$", !isEscaped { inMath.toggle() }
      isEscaped = c == "\\" && !isEscaped
      out.unicodeScalars.append(c)
      return
    }
    switch c {
    case "\\": out += "\\textbackslash{}"
    case "{": out += "\\textbraceleft{}"
    case "}": out += "\\textbraceright{}"
    case "$", "&", "#", "%", "_": out += "\\\(c)"
    case "^": out += "\\textasciicircum{}"
    case "~": out += "\\textasciitilde{}"
    case "`": out += "\\textasciigrave{}"
    case "<": out += "\\textless{}"
    case ">": out += "\\textgreater{}"
    case "|": out += "\\textbar{}"
    case "'", "-": separate(c)
    default: out.unicodeScalars.append(c)
    }
  }

  /// A character that would join the one before it (`--`, `''`) is kept apart from it.
  private mutating func separate(_ c: Unicode.Scalar) {
    if out.unicodeScalars.last == c { out += "{}" }
    out.unicodeScalars.append(c)
  }

  private mutating func join(_ ligature: String) {
    if let first = ligature.unicodeScalars.first, out.unicodeScalars.last == first { out += "{}" }
    out += ligature
  }

  private mutating func letter(_ c: Unicode.Scalar) {
    needsBlank = false
    if !escapes, let plain = Self.plain[c] {
      out += inMath && plain.hasPrefix("$") ? String(plain.dropFirst().dropLast()) : plain
      return
    }
    switch c {
    case "\u{2013}": join("--")
    case "\u{2014}": join("---")
    case "\u{201C}": join("``")
    case "\u{201D}": join("''")
    case "\u{A0}": out += escapes ? "\\nobreakspace{}" : "~"
    case "\u{AD}": out += escapes ? "\\unichar{173}" : "\\-"
    default:
      if let name = Self.commands[c] {
        inMath ? math(c, name) : out.append(Self.braced(name))
      } else if let name = Self.mathCommands[c] {
        inMath ? command(name) : out.append("$\\\(name)$")
      } else if let accented = accented(c) {
        out += inMath ? "{\\mbox\(accented)}" : accented
      } else if let script = Self.scripts[c] {
        out += inMath ? String(script.dropFirst().dropLast()) : script
      } else if inMath || !joins(c) {
        out += "\\unichar{\(c.value)}"
      }
    }
  }

  private mutating func command(_ name: String) {
    out += "\\\(name)"
    needsBlank = true
  }

  /// A character that has a command of text mode, in math.
  private mutating func math(_ c: Unicode.Scalar, _ name: String) {
    if let name = Self.mathForms[c] { command(name) } else { out += "{\\mbox{\\\(name)}}" }
  }
  private static let mathForms: [Unicode.Scalar: String] = [
    "×": "times", "±": "pm", "÷": "div", "¬": "neg", "·": "cdot", "µ": "mu", "†": "dag", "‡": "ddag",
    "…": "dots", "←": "leftarrow", "→": "rightarrow", "↑": "uparrow", "↓": "downarrow", "‖": "Vert",
    "∗": "ast",
  ]

  /// Characters that are only another shape of others: set, not encoded.
  private static let plain: [Unicode.Scalar: String] = [
    "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl",
    "\u{FB05}": "st", "\u{FB06}": "st", "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "--",
    "\u{2015}": "---", "\u{2212}": "$-$", "\u{2009}": "\\,", "\u{202F}": "\\,", "\u{200A}": "\\,",
    "\u{2002}": " ", "\u{2003}": " ", "\u{2007}": "~", "\u{200B}": "", "\u{200C}": "", "\u{200D}": "",
    "\u{FEFF}": "",
  ]

  private static func braced(_ name: String) -> String { "{\\\(name)}" }

  /// A letter with marks that LaTeX can set: `{\'{\i}}`, `{\d{\^{e}}}`.
  private func accented(_ c: Unicode.Scalar) -> String? {
    let parts = Array(String(c)._nfd)
    guard parts.count > 1, var text = Self.base(parts[0]) else { return nil }
    var marks = parts.dropFirst()
    // "Å" has a command of its own, over which further marks stand.
    if marks.count > 1, let letter = "\(parts[0])\(parts[1])".inNFC.unicodeScalars.first,
      let name = Self.commands[letter]
    {
      text = "\\\(name)"
      marks.removeFirst()
    }
    for mark in marks {
      guard let command = Marks.commands[mark] else { return nil }
      let isBelow = ["c", "k", "d", "b", "textcommabelow"].contains(command)
      // LaTeX takes the dot off an i by itself under these four, and pandoc composes only those.
      let isDotted = (text == "i" && !["`", "'", "^", "\""].contains(command)) || text == "j"
      let inner = !isBelow && isDotted ? "\\\(text)" : text
      text = text.hasPrefix("\\") ? "\\\(command){\(text)}" : "\\\(command){\(inner)}"
    }
    return "{\(text)}"
  }

  private static func base(_ c: Unicode.Scalar) -> String? {
    if c.isASCIILetter { return String(c) }
    if let name = commands[c] { return "\\\(name)" }
    return mathCommands[c].map { "$\\\($0)$" }
  }

  /// A combining mark on its own: put on the ASCII letter before it, which it then follows in the source.
  private mutating func joins(_ c: Unicode.Scalar) -> Bool {
    guard escapes, let command = Marks.commands[c], let last = out.unicodeScalars.last, last.isASCIILetter,
      !endsInCommand
    else { return false }
    out.unicodeScalars.removeLast()
    out += "{\\\(command){\(last)}}"
    return true
  }

  private var endsInCommand: Bool {
    for scalar in out.unicodeScalars.reversed() {
      if scalar == "\\" { return true }
      if !scalar.isASCIILetter { return false }
    }
    return false
  }

  /// Commands of plain LaTeX's text mode (with T1 and textcomp, which are part of it).
  static let commands: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "å": "aa",
    "Å": "AA", "ı": "i", "ȷ": "j", "ð": "dh", "Ð": "DH", "đ": "dj", "Đ": "DJ", "þ": "th", "Þ": "TH",
    "ŋ": "ng",
    "Ŋ": "NG", "ĳ": "ij", "Ĳ": "IJ", "\u{2018}": "textquoteleft", "\u{2019}": "textquoteright",
    "\u{201A}": "quotesinglbase", "\u{201E}": "quotedblbase", "«": "guillemotleft", "»": "guillemotright",
    "‹": "guilsinglleft", "›": "guilsinglright", "¡": "textexclamdown", "¿": "textquestiondown", "§": "S",
    "¶": "P", "†": "dag", "‡": "ddag", "…": "dots", "•": "textbullet", "©": "copyright",
    "®": "textregistered", "™": "texttrademark", "°": "textdegree", "£": "pounds", "¢": "textcent",
    "¥": "textyen", "€": "texteuro", "¤": "textcurrency", "¦": "textbrokenbar", "¬": "textlnot",
    "ª": "textordfeminine", "º": "textordmasculine", "¹": "textonesuperior", "²": "texttwosuperior",
    "³": "textthreesuperior", "¼": "textonequarter", "½": "textonehalf", "¾": "textthreequarters",
    "·": "textperiodcentered", "µ": "textmu", "±": "textpm", "×": "texttimes", "÷": "textdiv",
    "´": "textasciiacute", "¨": "textasciidieresis", "¯": "textasciimacron", "‰": "textperthousand",
    "№": "textnumero", "℮": "textestimated", "℠": "textservicemark", "←": "textleftarrow",
    "→": "textrightarrow", "↑": "textuparrow", "↓": "textdownarrow", "‖": "textbardbl",
    "␣": "textvisiblespace",
    "₩": "textwon", "₫": "textdong", "₱": "textpeso", "₦": "textnaira", "ƒ": "textflorin",
    "♪": "textmusicalnote",
    "⁄": "textfractionsolidus", "℃": "textcelsius", "‽": "textinterrobang", "◦": "textopenbullet",
  ]

  /// Commands of plain LaTeX's math mode.
  static let mathCommands: [Unicode.Scalar: String] = {
    let names = [
      "alpha", "beta", "gamma", "delta", "epsilon", "varepsilon", "zeta", "eta", "theta", "vartheta", "iota",
      "kappa", "lambda", "mu", "nu", "xi", "pi", "varpi", "rho", "varrho", "sigma", "varsigma", "tau",
      "upsilon",
      "phi", "varphi", "chi", "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma",
      "Upsilon", "Phi", "Psi", "Omega", "mp", "ast", "star", "circ", "oplus", "otimes", "cap", "cup", "vee",
      "wedge", "leq", "geq", "neq", "equiv", "approx", "sim", "simeq", "cong", "propto", "ll", "gg", "subset",
      "supset", "subseteq", "supseteq", "notin", "ni", "parallel", "perp", "vdash", "models",
      "leftrightarrow", "Leftarrow", "Rightarrow", "Leftrightarrow", "mapsto", "infty", "partial", "nabla",
      "forall", "exists", "emptyset", "ell", "hbar", "Re", "Im", "aleph", "sum", "prod", "int", "surd",
      "langle",
      "rangle", "lfloor", "rfloor", "lceil", "rceil", "prime", "cdots", "vdots", "ddots", "top", "bot",
      "angle",
      "flat", "natural", "sharp", "clubsuit", "heartsuit", "spadesuit", "diamondsuit", "otimes", "odot",
      "triangle", "diamond", "nearrow", "searrow", "swarrow", "nwarrow", "setminus", "sqrt",
    ]
    var map: [Unicode.Scalar: String] = ["∈": "in"]
    for name in names {
      guard let text = Symbols.math[name], let scalar = text.unicodeScalars.first else { continue }
      if map[scalar] == nil { map[scalar] = name }
    }
    return map
  }()

  /// Superscripts and subscripts as math: `$^{2}$`.
  private static let scripts: [Unicode.Scalar: String] = {
    var map: [Unicode.Scalar: String] = [:]
    for (plain, script) in Scripts.lower where plain.isASCII { map[script] = "$_{\(plain)}$" }
    for (plain, script) in Scripts.upper where plain.isASCII { map[script] = "$^{\(plain)}$" }
    return map
  }()
}

extension LaTeX {
  /// What a document needs that holds encoded text which plain LaTeX has no command for: the content of a
  /// `@preamble`; nil when the text needs nothing.
  public static func preamble(for latex: String) -> String? {
    latex.replacing([("\\unichar{", "")]) != latex ? "\\providecommand{\\unichar}[1]{[U+#1]}" : nil
  }
}
