/// LaTeX's accent commands and Unicode's combining marks.
enum Marks {
  /// Commands that put a mark on what follows.
  static let byCommand: [String: Unicode.Scalar] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}", "u": "\u{306}",
    ".": "\u{307}", "\"": "\u{308}", "h": "\u{309}", "r": "\u{30A}", "H": "\u{30B}", "v": "\u{30C}",
    "U": "\u{30D}", "G": "\u{30F}", "C": "\u{30F}", "f": "\u{311}", "d": "\u{323}", "c": "\u{327}",
    "k": "\u{328}", "b": "\u{331}",
    "textogonekcentered": "\u{328}", "textcommabelow": "\u{326}", "textcommaabove": "\u{313}",
    "textdotbelow": "\u{323}", "textringbelow": "\u{325}", "textmacronbelow": "\u{331}",
    "textbrevebelow": "\u{32E}", "texttildebelow": "\u{330}", "textcircumbelow": "\u{32D}",
    "textdoublegrave": "\u{30F}", "textinvbreve": "\u{311}", "textroundcap": "\u{311}",
    "textvbaraccent": "\u{30D}",
    "newtie": "\u{361}", "capitalgrave": "\u{300}", "capitalacute": "\u{301}", "capitalcircumflex": "\u{302}",
    "capitaltilde": "\u{303}", "capitalmacron": "\u{304}", "capitalbreve": "\u{306}",
    "capitaldotaccent": "\u{307}", "capitaldieresis": "\u{308}", "capitalring": "\u{30A}",
    "capitalhungarumlaut": "\u{30B}", "capitalcaron": "\u{30C}", "capitalcedilla": "\u{327}",
    "capitalogonek": "\u{328}",
    "hat": "\u{302}", "widehat": "\u{302}", "tilde": "\u{303}", "widetilde": "\u{303}", "bar": "\u{304}",
    "breve": "\u{306}", "dot": "\u{307}", "ddot": "\u{308}", "check": "\u{30C}", "acute": "\u{301}",
    "grave": "\u{300}", "vec": "\u{20D7}", "mathring": "\u{30A}", "overline": "\u{305}", "not": "\u{338}",
  ]
  /// Of these, the ones that belong to math.
  static let mathMarks: Set<String> = [
    "hat", "widehat", "tilde", "widetilde", "bar", "breve", "dot", "ddot", "check", "acute", "grave", "vec",
    "mathring", "overline", "not",
  ]
  /// What an accent command leaves when there is nothing to stand on.
  static let spacing: [String: Unicode.Scalar] = [
    "`": "`", "'": "\u{B4}", "^": "^", "~": "~", "=": "\u{AF}", "u": "\u{2D8}", ".": "\u{2D9}",
    "\"": "\u{A8}", "r": "\u{2DA}", "H": "\u{2DD}", "v": "\u{2C7}", "c": "\u{B8}", "k": "\u{2DB}",
  ]
  /// The command for each mark that plain LaTeX can set.
  static let commands: [Unicode.Scalar: String] = [
    "\u{300}": "`", "\u{301}": "'", "\u{302}": "^", "\u{303}": "~", "\u{304}": "=", "\u{306}": "u",
    "\u{307}": ".", "\u{308}": "\"", "\u{30A}": "r", "\u{30B}": "H", "\u{30C}": "v", "\u{323}": "d",
    "\u{326}": "textcommabelow", "\u{327}": "c", "\u{328}": "k", "\u{331}": "b",
  ]
}

/// Superscripts, subscripts and the double-struck letters.
enum Scripts {
  private static func map(_ from: String, _ to: String) -> [Unicode.Scalar: Unicode.Scalar] {
    Dictionary(zip(from.unicodeScalars, to.unicodeScalars)) { first, _ in first }
  }
  static let upper = map(
    "0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ−",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ⁻")
  static let lower = map(
    "0123456789+-=()aehijklmnoprstuvxβγρφχ−", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ₋")
  static let doubleStruck = map(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ1", "𝔸𝔹ℂ𝔻𝔼𝔽𝔾ℍ𝕀𝕁𝕂𝕃𝕄ℕ𝕆ℙℚℝ𝕊𝕋𝕌𝕍𝕎𝕏𝕐ℤ𝟙")

  /// Signs that stand high by themselves: a degree, a star, a prime.
  static func standsHigh(_ text: [Unicode.Scalar]) -> Bool {
    text.count == 1
      && "\u{B0}\u{2032}\u{2020}\u{2122}\u{AE}*\u{2217}\u{22C6}\u{2605}\u{266F}".unicodeScalars.contains(
        text[0])
  }
}
