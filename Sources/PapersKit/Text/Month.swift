/// Months by name.
public enum Month {
  private static let english = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]

  /// Full names, the usual abbreviations, and the names in German, French, Spanish and Italian; without "may".
  static let names: [String: Int] = {
    var names: [String: Int] = ["sept": 9, "juni": 6, "juli": 7]
    for (i, name) in english.enumerated() where name != "may" {
      names[name] = i + 1
      names[String(name.prefix(3))] = i + 1
    }
    return names
  }()
  private static let foreign: [String: Int] = [
    "januar": 1, "februar": 2, "marz": 3, "mai": 5, "oktober": 10, "dezember": 12, "okt": 10, "dez": 12,
    "janvier": 1,
    "fevrier": 2, "mars": 3, "avril": 4, "juin": 6, "juillet": 7, "aout": 8, "septembre": 9, "octobre": 10,
    "novembre": 11, "decembre": 12, "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6,
    "julio": 7, "agosto": 8, "septiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12, "gennaio": 1,
    "febbraio": 2, "aprile": 4, "maggio": 5, "giugno": 6, "luglio": 7, "settembre": 9, "ottobre": 10,
    "dicembre": 12,
  ]

  /// 1...12 for "May", "Sept.", "jun", "März", "07" or "7"; nil for anything else.
  public static func number(_ text: some StringProtocol) -> Int? {
    let word = String(text).folded
    if let number = Int(word) { return (1...12).contains(number) ? number : nil }
    return word == "may" ? 5 : names[word] ?? foreign[word]
  }

  /// The English name of 1...12.
  public static func name(_ number: Int) -> String? {
    guard (1...12).contains(number) else { return nil }
    let name = english[number - 1]
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
