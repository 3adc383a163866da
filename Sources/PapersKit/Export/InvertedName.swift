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

  /// The form of names in RIS: the inverted one, or the whole name where that would be read as other parts. RIS has no
  /// braces; a comma in a name that has no parts is written twice (EndNote's rule for corporate authors: "University
  /// of California,, Irvine").
  var ris: String {
    if literal == nil, Person(inverted: inverted).display.folded == display.folded { return inverted }
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
