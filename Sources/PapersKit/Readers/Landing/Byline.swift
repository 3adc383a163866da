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
