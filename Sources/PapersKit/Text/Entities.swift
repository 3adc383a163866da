/// Character references of HTML and XML, read from bytes.
///
/// The named ones are HTML 4's (https://www.w3.org/TR/html401/sgml/entities.html), whose Latin-1 part is also the whole
/// of `dblp.dtd`. Nothing that a document itself declares is ever expanded.
enum Entities {
  /// The longest name with its ampersand and semicolon: beyond it an ampersand is just an ampersand.
  static let longest = 12

  /// The character that the reference at `start` (an ampersand) stands for, and where it ends; nil when it is none.
  static func scalar(at start: Int, in bytes: [UInt8], end: Int? = nil) -> (Unicode.Scalar, end: Int)? {
    let end = end ?? bytes.count
    var at = start + 1
    guard at < end else { return nil }
    if bytes[at] == UInt8(ascii: "#") { return number(at + 1, end, bytes) }
    while at < end, at - start <= longest, bytes[at].isLetter || bytes[at].isDigit { at += 1 }
    guard at < end, bytes[at] == UInt8(ascii: ";"), at > start + 1,
      let scalar = named[String(decoding: bytes[(start + 1)..<at], as: UTF8.self)]
    else { return nil }
    return (scalar, at + 1)
  }

  private static func number(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> (Unicode.Scalar, end: Int)? {
    var at = start
    var value: UInt32 = 0
    let hexadecimal = at < end && bytes[at] | 0x20 == UInt8(ascii: "x")
    if hexadecimal { at += 1 }
    let first = at
    while at < end, at - first < 8, let digit = bytes[at].hexValue, hexadecimal || digit < 10 {
      value = value * (hexadecimal ? 16 : 10) &+ UInt32(digit)
      at += 1
    }
    guard at > first, at < end, bytes[at] == UInt8(ascii: ";") else { return nil }
    // Numbers 128...159 are windows-1252 in the wild (HTML Standard, 13.2.5.80).
    if (128...159).contains(value) { return (windows1252[Int(value) - 128], at + 1) }
    guard let scalar = Unicode.Scalar(value), value >= 32 || value == 9 || value == 10 || value == 13 else {
      return ("\u{FFFD}", at + 1)
    }
    return (scalar, at + 1)
  }

  /// The bytes with every reference replaced, once.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "&"), let (scalar, end) = scalar(at: at, in: bytes) {
        out.append(contentsOf: String(scalar).utf8)
        at = end
      } else {
        out.append(bytes[at])
        at += 1
      }
    }
    return out
  }

  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return String(decoding: decoded(Array(text.utf8)), as: UTF8.self)
  }

  static let windows1252: [Unicode.Scalar] = Array(
    "\u{20AC}\u{81}\u{201A}\u{0192}\u{201E}\u{2026}\u{2020}\u{2021}\u{02C6}\u{2030}\u{0160}\u{2039}\u{0152}\u{8D}\u{017D}\u{8F}\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{02DC}\u{2122}\u{0161}\u{203A}\u{0153}\u{9D}\u{017E}\u{0178}"
      .unicodeScalars)

  /// From U+00A0, in order.
  private static let latin1 = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro
    para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil
    Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave
    Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml
    igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute
    thorn yuml
    """
  /// Name and character, in turn.
  private static let others = """
    quot " amp & lt < gt > apos ' OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ circ ˆ tilde ˜ fnof ƒ
    ensp \u{2002} emsp \u{2003} thinsp \u{2009} zwnj \u{200C} zwj \u{200D} lrm \u{200E} rlm \u{200F}
    ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰
    prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € trade ™ alefsym ℵ image ℑ real ℜ weierp ℘
    Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο
    Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω alpha α beta β gamma γ delta δ epsilon ε zeta ζ
    eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π rho ρ sigmaf ς sigma σ tau τ upsilon υ phi φ
    chi χ psi ψ omega ω thetasym ϑ upsih ϒ piv ϖ larr ← uarr ↑ rarr → darr ↓ harr ↔ crarr ↵ lArr ⇐ uArr ⇑ rArr ⇒
    dArr ⇓ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑ minus − lowast ∗ radic √
    prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ cong ≅ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂
    sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lang ⟨ rang ⟩
    loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦
    """
  private static let named: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = [:]
    for (offset, name) in latin1.split(whereSeparator: { $0 == " " || $0 == "\n" }).enumerated() {
      table[String(name)] = Unicode.Scalar(UInt32(0xA0 + offset))
    }
    let words = others.split(whereSeparator: { $0 == " " || $0 == "\n" })
    for pair in stride(from: 0, to: words.count - 1, by: 2) {
      table[String(words[pair])] = words[pair + 1].unicodeScalars.first
    }
    return table
  }()
}
