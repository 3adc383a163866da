/// Names as landing pages give them: one a tag, several in one, with footnote marks, degrees and affiliations.
enum PageNames {
  /// The names of tags that hold one each (Highwire, Dublin Core), in the order of the page.
  static func each(_ tags: [String]) -> [Finding.Name] {
    let found = tags.flatMap(several)
    // Some pages say everything twice; two of one name who stand there once each are two people.
    var unique: [Finding.Name] = []
    var counts: [Finding.Name: Int] = [:]
    for name in found {
      if counts[name] == nil { unique.append(name) }
      counts[name, default: 0] += 1
    }
    return Set(counts.values).count == 1 ? unique : found
  }

  /// The names of a line like `A. Author, B. Author and C. Author`.
  static func line(_ text: String) -> [Finding.Name] {
    var text = PageText.plain(text)
    if text.lowercased().hasPrefix("by ") { text = String(text.dropFirst(3)) }
    let separator: Character = text.contains(";") ? ";" : ","
    return text.replacing(" and ", with: "\(separator) ").replacing(" & ", with: "\(separator) ")
      .split(separator: separator).compactMap { one(String($0)) }
  }

  /// The names of a tag that is meant to hold all of them: with semicolons; "Family, Given & Family, Given" (RePEc); or
  /// whole names with commas.
  static func all(_ text: String) -> [Finding.Name] {
    if text.contains(";") {
      let names = text.split(separator: ";").map { String($0).squeezed }.filter { !$0.isEmpty }
      return vancouver(names) ?? names.compactMap { one($0) }
    }
    let parts = text.replacing(" and ", with: " & ").split(separator: "&").map { String($0).trimmed }
    let isInverted = parts.allSatisfy { part in
      let halves = part.split(separator: ",")
      return halves.count == 2 && !halves[0].trimmed.contains(" ")
    }
    return isInverted ? parts.compactMap { one($0) } : line(text)
  }

  /// PubMed's "Simpson JT": the family name first, initials behind it; nil unless all names are so.
  private static func vancouver(_ names: [String]) -> [Finding.Name]? {
    var found: [Finding.Name] = []
    for name in names {
      guard let blank = name.lastIndex(of: " ") else { return nil }
      let initials = name[name.index(after: blank)...]
      guard (1...3).contains(initials.count), initials.allSatisfy({ $0.isUppercase }) else { return nil }
      found.append(Finding.Name(given: String(initials), family: String(name[..<blank])))
    }
    return found.isEmpty ? nil : found
  }

  /// A tag that holds several names: with semicolons, with "and", or with commas between whole names.
  private static func several(_ tag: String) -> [Finding.Name] {
    let text = PageText.plain(tag)
    guard !isAddress(text) else { return [] }
    if text.contains(";") { return text.split(separator: ";").compactMap { one(String($0)) } }
    let commas = text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty && !isSuffix($0) }
    if commas.count > 2, commas.allSatisfy({ $0.contains(" ") }) { return line(text) }
    if text.contains(" and "), !text.hasSuffix(" and"), !isOrganization(text) { return line(text) }
    return one(text).map { [$0] } ?? []
  }

  /// One name: "Family, Given", "Family, Given, Jr." or whole.
  static func one(_ text: String) -> Finding.Name? {
    let text = withoutMarks(text)
    guard text.contains(where: \.isLetter), !isAddress(text) else { return nil }
    if isOrganization(text) { return Finding.Name(whole: text, isOrganization: true) }
    var parts = text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    while parts.count > 1, let last = parts.last, isDegree(last) { parts.removeLast() }
    guard parts.count > 1 else { return parts.first.map { Finding.Name(whole: $0) } }
    if parts.count == 2, isSuffix(parts[1]) { return Finding.Name(suffix: parts[1], whole: parts[0]) }
    let suffix = parts.dropFirst().first(where: isSuffix)
    let given = parts.dropFirst().filter { !isSuffix($0) }.joined(separator: " ")
    return Finding.Name(given: given, family: parts[0], suffix: suffix)
  }

  /// Without footnote marks, a closing "and", and what stands in parentheses behind the name.
  private static func withoutMarks(_ text: String) -> String {
    var text = text.squeezed
    for (opening, closing) in [("(", ")"), ("[", "]")] as [(Character, String)] {
      guard let open = text.firstIndex(of: opening), open != text.startIndex, text.hasSuffix(closing) else {
        continue
      }
      text = String(text[..<open]).trimmed
    }
    var isDone = false
    while !isDone {
      isDone = true
      if text.hasSuffix(" and") || text.hasSuffix(",and") {
        text = String(text.dropLast(4))
        isDone = false
      }
      while let last = text.last, last.isWhitespace || last.isNumber || marks.contains(last) {
        text.removeLast()
        isDone = false
      }
      while let first = text.first, first.isWhitespace || first.isNumber || marks.contains(first) {
        text.removeFirst()
        isDone = false
      }
    }
    return text
  }
  private static let marks: Set<Character> = [
    "*", "†", "‡", "§", "¶", "‖", "⊥", "#", ",", "∗", "⁎", "✉", "◊", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸",
    "⁹", "⁰",
  ]
  private static func isAddress(_ text: String) -> Bool {
    text.contains("://") || text.contains("@") || text.hasPrefix("www.")
  }
  private static func isSuffix(_ text: String) -> Bool {
    ["jr", "sr", "ii", "iii", "iv", "jnr"].contains(text.lowercased().filter { $0 != "." })
  }
  private static func isDegree(_ text: String) -> Bool {
    ["phd", "md", "msc", "bsc", "mph", "mba", "ms", "rn", "dphil", "esq"].contains(
      text.lowercased().filter { $0 != "." })
  }
  private static func isOrganization(_ text: String) -> Bool {
    let words = text.lowercased().split(separator: " ").map { $0.filter(\.isLetter) }
    return words.count > 1 && words.contains { organizations.contains(String($0)) }
  }
  private static let organizations: Set<String> = [
    "collaboration", "consortium", "group", "team", "committee", "university", "institute", "initiative",
    "organization", "organisation", "association", "network", "project", "foundation", "laboratory", "center",
    "centre",
    "society", "council", "department", "investigators",
  ]
}
