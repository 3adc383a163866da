/// Citation keys that stand for a paper: "Choi+18".
enum CitationWords {
  /// Who and when a key says: the first author's surname, "+" for the others (the alpha style of BibTeX, as people write it).
  static func key(_ given: String) -> (people: PersonNames.Found, year: Int)? {
    let text = given.squeezed
    guard (5...24).contains(text.utf8.count), let plus = text.utf8.firstIndex(of: UInt8(ascii: "+")),
      case let name = text[..<plus], name.utf8.count >= 2, name.first?.isUppercase == true,
      name.dropFirst().contains(where: \.isLowercase), name.allSatisfy({ $0.isLetter || $0 == "-" }),
      case let digits = text[plus...].dropFirst().droppingFirst("' "), let year = VenueWords.year(digits)
    else { return nil }
    return (PersonNames.Found(names: [String(name)], hasEtAl: true), year)
  }
}
