/// Adobe's glyph names (https://github.com/adobe-type-tools/agl-specification) as far as titles, identifiers and names need them.
enum GlyphNames {
  static func text(of name: String) -> String? {
    if let text = table[name] { return text }
    if name.utf8.count == 1 { return name }
    let base = name.prefix { $0 != "." }
    if base.count < name.count, !base.isEmpty { return text(of: String(base)) }
    if name.contains("_") {
      let parts = name.split(separator: "_").map { text(of: String($0)) }
      return parts.contains(nil) ? nil : parts.compactMap { $0 }.joined()
    }
    if name.hasPrefix("uni"), name.count == 7, let value = UInt32(name.dropFirst(3), radix: 16) {
      return UnicodeScalar(value).map { String($0) }
    }
    if name.hasPrefix("u"), (5...7).contains(name.count), let value = UInt32(name.dropFirst(), radix: 16) {
      return UnicodeScalar(value).map { String($0) }
    }
    return accented(name)
  }

  /// `eacute`, `Scaron`: a letter with the name of its accent.
  private static func accented(_ name: String) -> String? {
    guard let letter = name.first, letter.isASCII, letter.isLetter,
      let accent = accents[String(name.dropFirst())]
    else {
      return nil
    }
    // Composed, as texts elsewhere are.
    return composed(String(letter) + accent)
  }
  private static func composed(_ text: String) -> String {
    for value: UInt32 in 0xC0...0x17F {
      if let scalar = UnicodeScalar(value), String(scalar) == text { return String(scalar) }
    }
    return text
  }
  private static let accents: [String: String] = [
    "acute": "\u{301}", "grave": "\u{300}", "circumflex": "\u{302}", "dieresis": "\u{308}",
    "tilde": "\u{303}",
    "ring": "\u{30A}", "cedilla": "\u{327}", "caron": "\u{30C}", "breve": "\u{306}", "macron": "\u{304}",
    "ogonek": "\u{328}", "dotaccent": "\u{307}", "hungarumlaut": "\u{30B}", "commaaccent": "\u{326}",
  ]

  static func withoutLigatures(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0xFB00...0xFB06).contains($0.value) }) else { return text }
    let words = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
    return text.unicodeScalars.map { s in
      (0xFB00...0xFB06).contains(s.value) ? words[Int(s.value) - 0xFB00] : String(s)
    }.joined()
  }

  private static let table: [String: String] = [
    "space": " ", "nbspace": " ", "exclam": "!", "quotedbl": "\"", "numbersign": "#", "dollar": "$",
    "percent": "%",
    "ampersand": "&", "quotesingle": "'", "parenleft": "(", "parenright": ")", "asterisk": "*", "plus": "+",
    "comma": ",",
    "hyphen": "-", "minus": "−", "period": ".", "slash": "/", "zero": "0", "one": "1", "two": "2",
    "three": "3", "four": "4",
    "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "colon": ":", "semicolon": ";",
    "less": "<", "equal": "=",
    "greater": ">", "question": "?", "at": "@", "bracketleft": "[", "backslash": "\\", "bracketright": "]",
    "asciicircum": "^", "underscore": "_", "grave": "`", "braceleft": "{", "bar": "|", "braceright": "}",
    "asciitilde": "~",
    "quoteleft": "‘", "quoteright": "’", "quotedblleft": "“", "quotedblright": "”", "endash": "–",
    "emdash": "—",
    "bullet": "•", "dagger": "†", "daggerdbl": "‡", "section": "§", "paragraph": "¶", "copyright": "©",
    "registered": "®",
    "trademark": "™", "degree": "°", "periodcentered": "·", "ellipsis": "…", "fi": "fi", "fl": "fl",
    "ff": "ff", "ffi": "ffi",
    "ffl": "ffl", "germandbls": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "oslash": "ø", "Oslash": "Ø",
    "lslash": "ł",
    "Lslash": "Ł", "dotlessi": "ı", "aring": "å", "Aring": "Å", "eth": "ð", "thorn": "þ", "alpha": "α",
    "Omega": "Ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ",
    "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ",
    "beta": "β",
    "gamma": "γ", "delta": "δ", "epsilon": "ε", "lambda": "λ", "mu": "μ", "pi": "π", "sigma": "σ", "tau": "τ",
    "multiply": "×",
    "asteriskmath": "*", "sfthyphen": "-", "hyphenminus": "-", "tilde": "~", "acute": "´", "dieresis": "¨",
    "cedilla": "¸",
  ]
}
