/// Some sites (IJCAI) write their author tags in no order at all; the visible byline has it.
enum Byline {
  /// The people in the order of a line of the page that names exactly them.
  static func ordered(_ people: [Finding.Name], in root: Element) -> [Finding.Name] {
    guard people.count > 1 else { return people }
    func key(_ name: Finding.Name) -> String {
      (name.whole ?? [name.given, name.family].compactMap { $0 }.joined(separator: " ")).folded
    }
    let wanted = Set(people.map(key))
    for element in root.all("h2", "h3", "h4", "p", "div", "span", "td", "li") {
      guard element.end - element.index < 6 * people.count + 10 else { continue }
      let line = element.words
      guard line.utf8.count < 60 * people.count else { continue }
      let keys = PageNames.line(line).map(key)
      guard keys.count == people.count, Set(keys) == wanted else { continue }
      return keys.compactMap { wanted in people.first { key($0) == wanted } }
    }
    return people
  }

  /// Names whose tags give initials only (PubMed: `Doe JQ`) as the page spells them, when it does so for all, in order.
  static func spelt(_ people: [Finding.Name], in root: Element) -> [Finding.Name] {
    guard !people.isEmpty, people.allSatisfy(hasInitialsOnly) else { return people }
    var found: [Finding.Name] = []
    for element in root.all("a", "span") where element.end - element.index <= 3 {
      guard found.count < people.count else { break }
      if let name = spelling(of: people[found.count], element.words) { found.append(name) }
    }
    return found.count == people.count ? found : people
  }
  private static func hasInitialsOnly(_ name: Finding.Name) -> Bool {
    guard let given = name.given, name.family != nil else { return false }
    return (1...3).contains(given.count) && given.allSatisfy(\.isUppercase)
  }
  /// `John P A Ioannidis` for `Ioannidis JP`: the same family name, and the initials of what stands before it.
  private static func spelling(of name: Finding.Name, _ words: String) -> Finding.Name? {
    guard let family = name.family, words.hasSuffix(" " + family) else { return nil }
    let given = String(words.dropLast(family.count + 1)).trimmed
    let initials = given.split(whereSeparator: { $0 == " " || $0 == "-" }).compactMap(\.first)
    guard given.count > initials.count * 2 - 1, String(initials).hasPrefix(name.given ?? "") else {
      return nil
    }
    return Finding.Name(given: given, family: family, suffix: name.suffix)
  }

  /// Whether other tags stand between those of the authors.
  static func isScattered(_ root: Element) -> Bool {
    var sawOther = false
    var sawAuthor = false
    for meta in root.all("meta") {
      guard let name = meta["name"]?.lowercased() else { continue }
      if name == "citation_author" {
        if sawOther { return true }
        sawAuthor = true
      } else if sawAuthor, !name.hasPrefix("citation_author") {
        sawOther = true
      }
    }
    return false
  }
}
