/// "particle Family, Given, Suffix": the form of names in RIS and in Hayagriva.
extension Person {
  /// The inverted form; a literal name as it is.
  var inverted: String {
    if let literal { return literal }
    let family = Self.joined([particle, family])
    let given = [given, droppingParticle].compactMap { $0 }.joined(separator: " ")
    return [family, given.nonEmpty ?? (suffix == nil ? nil : ""), suffix].compactMap { $0 }.joined(
      separator: ", ")
  }

  /// Whether the inverted form says what the parts are; a name without parts has none that it could say.
  var isHeldByRIS: Bool {
    if particle == nil, droppingParticle == nil, suffix == nil, literal == nil, let family, let given,
      Self.isPlain(family[...], given[...])
    {
      return true
    }
    return literal == nil && Person(inverted: inverted).display.folded == display.folded
  }

  /// As most names are: words in ASCII with a capital in front, single blanks between them, and no comma.
  private static func isPlain(_ family: Substring, _ given: Substring) -> Bool {
    [family, given].allSatisfy { part in
      var last = UInt8(ascii: " ")
      for b in part.utf8 {
        let isStart = last == 32
        guard b < 0x80, b != UInt8(ascii: ","), isStart ? 65...90 ~= b : b >= 32 else { return false }
        last = b
      }
      return last != 32
    }
  }

  /// The form of names in RIS: the inverted one, or the whole name where that would be read as other parts. RIS has no
  /// braces; a comma in a name that has no parts is written twice (EndNote's rule for corporate authors: "University
  /// of California,, Irvine").
  var ris: String {
    if isHeldByRIS { return inverted }
    let name = display.squeezed
    guard let comma = name.firstIndex(of: ",") else { return name }
    return String(name[..<comma]) + "," + String(name[comma...])
  }

  /// Reads the form of names in RIS; a comma at the end too makes a name literal (EndNote: "Acme Corporation,").
  init(ris text: String) {
    var parts = text.split(separator: ",", omittingEmptySubsequences: false)
    if let doubled = parts.indices.dropFirst().dropLast().first(where: { parts[$0].isEmpty }) {
      parts.remove(at: doubled)
      self.init(literal: parts.joined(separator: ",").squeezed)
    } else if text.last == ",", text.count > 1, !text.dropLast().contains(",") {
      self.init(literal: String(text.dropLast()).squeezed)
    } else {
      self.init(inverted: text)
    }
  }

  /// Reads the inverted form. Leading words in lower case are the particle; a name without a comma is literal.
  init(inverted text: String) {
    if let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")) {
      let (family, rest) = (text[..<comma], text[comma...].dropFirst())
      if rest.utf8.first == 32, Self.isPlain(family, rest.dropFirst()) {
        self.init(given: String(rest.dropFirst()), family: String(family))
        return
      }
    }
    let parts = text.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).map {
      String($0).squeezed
    }
    guard parts.count > 1, !parts[0].isEmpty else {
      self.init(literal: text.squeezed)
      return
    }
    let words = parts[0].split(separator: " ")
    // "d'Avila Garcez" is a family name of two words.
    let lower = words.prefix { $0.first?.isLowercase == true && !$0.contains(where: \.isUppercase) }
    let particle = lower.count < words.count ? lower.joined(separator: " ").nonEmpty : nil
    let family = particle == nil ? parts[0] : words.dropFirst(lower.count).joined(separator: " ")
    var given = parts[1].split(separator: " ")
    var dropping: [Substring] = []
    while given.count > 1, let last = given.last, last.allSatisfy({ $0.isLowercase || $0 == "'" }) {
      dropping.insert(given.removeLast(), at: 0)
    }
    self.init(
      given: given.joined(separator: " ").nonEmpty, family: family, particle: particle,
      droppingParticle: dropping.joined(separator: " ").nonEmpty,
      suffix: parts.count > 2 ? parts[2].nonEmpty : nil)
  }
}
