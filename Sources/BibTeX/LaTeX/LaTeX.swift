@_spi(_Unicode) import Swift

/// LaTeX text to Unicode and back.
public enum LaTeX {
  /// The text as Unicode in NFC without markup: accents composed, symbols and Greek as characters, simple math in
  /// Unicode, braces gone, white space folded. What is not known stays as it is.
  public static func decode(_ latex: String) -> String {
    switch markup(in: latex) {
    case .none: return latex
    // Braces alone keep capitals, and are stepped over.
    case .braces:
      return String(decoding: latex.utf8.filter { $0 != Bytes.open && $0 != Bytes.close }, as: UTF8.self)
    case .other: break
    }
    var decoder = Decoder(latex)
    decoder.run()
    if decoder.out.allSatisfy(\.isASCII) {
      return String(decoding: decoder.out.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self)
    }
    return String(String.UnicodeScalarView(decoder.out)).inNFC
  }

  /// Unicode as LaTeX in ASCII: `decode` of it is the text again (in NFC, white space folded).
  public static func encode(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && !Encoder.isSpecial($0) }) { return text }
    var encoder = Encoder(escapes: true)
    encoder.add(text.inNFC)
    return encoder.out
  }

  /// LaTeX with letters beyond ASCII as LaTeX in ASCII; markup stays as it is.
  public static func ascii(_ latex: String) -> String {
    if latex.utf8.allSatisfy({ $0 < 0x80 }) { return latex }
    var encoder = Encoder(escapes: false)
    encoder.add(latex.inNFC)
    return encoder.out
  }

  /// The text of an address or identifier: escapes of `% _ # & ~ $` and `\url{}` undone, nothing else touched.
  public static func verbatim(_ text: String) -> String {
    // Most are written as they are.
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != Bytes.backslash && $0 != Bytes.open }) {
      return text
    }
    var out = Substring(text)
    while let c = out.first, c.isWhitespace { out.removeFirst() }
    while let c = out.last, c.isWhitespace { out.removeLast() }
    for wrapper in ["\\url{", "\\path{", "\\nolinkurl{"] where out.hasPrefix(wrapper) && out.hasSuffix("}") {
      out = out.dropFirst(wrapper.count).dropLast()
    }
    guard out.utf8.contains(Bytes.backslash) || out.utf8.contains(Bytes.open) else { return String(out) }
    return String(out).replacing(escapes)
  }

  // Mendeley and publishers escape addresses although they must not be escaped.
  private static let escapes: [(String, String)] = [
    ("{\\_}", "_"), ("{\\%}", "%"), ("{\\#}", "#"), ("{\\&}", "&"), ("{\\~{}}", "~"), ("\\~{}", "~"),
    ("{\\textasciitilde}", "~"), ("\\textasciitilde{}", "~"), ("\\textasciitilde ", "~"),
    ("{\\textunderscore}", "_"), ("\\textunderscore{}", "_"), ("$\\sim$", "~"), ("\\_", "_"), ("\\%", "%"),
    ("\\#", "#"), ("\\&", "&"), ("\\$", "$"), ("{~}", "~"), ("{-}", "-"),
  ]

  private enum Markup { case none, braces, other }

  private static func markup(in text: String) -> Markup {
    var last: UInt8 = 0
    var found = Markup.none
    let span = text.utf8Span.span
    for i in span.indices {
      let b = span[i]
      if b > 0x7E || b < 0x20 { return .other }
      switch b {
      case Bytes.backslash, 0x24, 0x60, 0x7E: return .other
      case Bytes.open, Bytes.close:
        found = .braces
        continue
      // Two of these make one, also with braces between them.
      case 0x2D, 0x27, 0x20: if last == b { return .other }
      default: break
      }
      last = b
    }
    return found
  }
}

extension String {
  /// Canonically composed.
  var inNFC: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var out = String.UnicodeScalarView()
    for scalar in _nfc { out.append(scalar) }
    return String(out)
  }

  /// Without the marks on its letters.
  var withoutMarks: String {
    let letters = _nfd.filter { $0.properties.canonicalCombiningClass == .notReordered }
    return String(String.UnicodeScalarView(letters))
  }

  /// With each stretch that equals the first of a pair replaced by the second; the first pair that fits counts.
  func replacing(_ pairs: [(String, String)]) -> String {
    let pairs = pairs.map { (Array($0.0.utf8), Array($0.1.utf8)) }
    let bytes = Array(utf8)
    var out: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if let pair = pairs.first(where: { bytes[i...].starts(with: $0.0) }) {
        out.append(contentsOf: pair.1)
        i += pair.0.count
      } else {
        out.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
