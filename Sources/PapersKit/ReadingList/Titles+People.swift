/// Titles with people around them.
extension Titles {
  /// "X. Yu, et al., Title": people, then the title, with commas only.
  static func afterPeople(_ text: String) -> (people: PersonNames.Found, title: String)? {
    if let split = afterInitials(text) { return split }
    let parts = text.components(", ")
    guard parts.count >= 2, parts.count <= 60 else { return nil }
    var best: (PersonNames.Found, String)?
    for k in 1..<parts.count {
      let head = parts[..<k].joined(separator: ", ")
      guard let people = PersonNames.read(head) else { continue }
      let rest = parts[k...].joined(separator: ", ")
      if PersonNames.read(rest) != nil || rest.hasPrefix("and ") { continue }
      // "Uncovering Access, Reuse, and Sharing": whole names and surnames are not mixed.
      let whole = people.names.count { $0.holds(" ") }
      guard whole == 0 || whole == people.names.count || people.hasEtAl else { continue }
      // "Zaharia et al., Spark", "Dean & Ghemawat, MapReduce"
      if rest.wordCount >= 2 || people.hasEtAl || head.holds(" & ") { best = (people, rest) }
    }
    guard let best,
      best.0.names.count >= 2 || best.0.hasEtAl || best.0.names.contains(where: { $0.holds(".") })
    else { return nil }
    return (best.0, best.1)
  }

  /// "Cadden, J., Unger, T., & Appavoo, J. SEUSS: skip redundant paths": an initial, then the title.
  private static func afterInitials(_ text: String) -> (people: PersonNames.Found, title: String)? {
    // "A. Achille, M. Rovere and S. Soatto, Title": where initials come first, one behind a comma opens the next name.
    guard let first = text.byBlanks.first, !PersonNames.isInitials(String(first)) else { return nil }
    var best: (PersonNames.Found, String)?
    var rest = text[...].prefix(800)
    while let hit = rest.range(of: ". ") {
      let head = text[..<hit.upperBound].trimmed
      guard head.utf8.count < 800 else { break }
      rest = text[hit.upperBound...].prefix(800)
      let title = text[hit.upperBound...].trimmed
      // "Cadden, J.", "Novikoff, Albert B."
      guard let comma = head.lastIndex(of: ","), case let given = head[head.index(after: comma)...].byBlanks,
        given.count <= 2 && given.last.map({ PersonNames.isInitials(String($0)) }) ?? false
          || PersonNames.isInitials(String(head[head.index(after: comma)...].trimmed)),
        title.wordCount >= 2, title.first?.isUppercase == true,
        // "Siddharth Goyal, C. Lawrence Zitnick, Towards Training": behind whole names an initial opens the next.
        !(given.count == 1 && title.description.components(", ")[0].wordCount <= 2 && title.holds(", ")
          && PersonNames.read(String(head[..<comma])).map { $0.names.allSatisfy { $0.holds(" ") } } ?? false),
        // "Jure Leskovec, Peter W. Battaglia, Learning to Simulate": the name goes on.
        given.count < 2 || !title.byBlanks[0].hasSuffix(","),
        title.hasPrefix("A ") || !PersonNames.isInitials(title.byBlanks[0].trimmingPunctuation + "."),
        let people = PersonNames.read(String(head)), PersonNames.read(String(title)) == nil,
        // "LeCun, Y., Bengio, Y., and Hinton, G. Deep learning": behind several people two words are a title.
        people.names.count > 1 || title.wordCount >= 3
      else { continue }
      best = (people, String(title))
    }
    return best
  }

  /// "Jeffrey Dean, Sanjay Ghemawat:MapReduce", as pages of DBLP are copied: the first colon, where a capital follows at once.
  static func tightColon(in text: String) -> Range<String.Index>? {
    guard let colon = text.range(of: ":"), text[colon.upperBound...].first?.isUppercase == true else {
      return nil
    }
    return colon
  }

  /// "Diego Ongaro, John Ousterhout: In Search of ...": several people or initials, a colon, the title.
  static func afterColon(_ text: String) -> (people: PersonNames.Found, title: String)? {
    if let colon = tightColon(in: text),
      case let title = text[colon.upperBound...].trimmed.description, title.wordCount >= 3,
      let people = PersonNames.read(String(text[..<colon.lowerBound]), isSlot: true),
      people.names.allSatisfy({ $0.holds(" ") })
    {
      return (people, title)
    }
    guard let hit = text.range(of: ": ") else { return nil }
    let title = text[hit.upperBound...].trimmed.description
    guard title.wordCount >= 3, let people = PersonNames.read(String(text[..<hit.lowerBound])),
      people.names.count > 1 && people.names.allSatisfy({ $0.holds(" ") }) || people.hasEtAl
        || people.names.allSatisfy({ $0.holds(". ") })
    else { return nil }
    return (people, title)
  }

  /// "Title by First Last and First Last", "Title, First Last, First Last"
  ///
  /// `isCited`: where it appeared is known already, so that one name behind the title is enough.
  static func beforePeople(_ text: String, isCited: Bool = false) -> (
    people: PersonNames.Found, title: String, rest: String
  )? {
    for mark in [", by ", " by "] {
      if let hit = text.range(of: mark),
        let people = PersonNames.read(String(text[hit.upperBound...]), isSlot: true),
        people.names.allSatisfy({ $0.holds(" ") }) || people.hasEtAl || people.names.count > 1,
        // "by Leveraging Popular Choices", "by Inpainting, Pathak et al."
        case let first = text[hit.upperBound...].byBlanks.first?.trimmingPunctuation ?? "",
        !first.hasSuffix("ing") || people.names.count > 1 && !people.hasEtAl
      {
        return (people, text[..<hit.lowerBound].trimmed.description, "")
      }
    }
    // "What Is Attention? Jane Roe and Max Doe"
    if let hit = text.range(of: "? "),
      let people = PersonNames.read(String(text[hit.upperBound...])), people.names.count > 1 || people.hasEtAl
    {
      return (people, String(text[...hit.lowerBound]), "")
    }
    let parts = text.components(", ")
    guard parts.count >= 2, parts.count <= 60 else { return nil }
    for k in 1..<parts.count {
      let title = parts[..<k].joined(separator: ", ")
      guard title.wordCount >= 3 || k == 1 else { continue }
      let tail = parts[k...].joined(separator: ", ")
      let people = peopleBehindTitle(tail)
      // "GPipe, Huang et al."
      if let people, title.wordCount >= 3 || people.hasEtAl && people.names.count == 1 {
        return (people, title, "")
      }
      guard title.wordCount >= 3 else { continue }
      if isCited, k == parts.count - 1, let person = PersonNames.lone(tail) { return (person, title, "") }
      // "Title, T. Garfinkel, Networks and distributed systems security": behind initials stands where it appeared.
      for end in parts.indices.dropFirst(k + 1).reversed() {
        if let people = PersonNames.read(parts[k..<end].joined(separator: ", ")),
          people.names.allSatisfy({ $0.holds(". ") })
        {
          return (people, title, parts[end...].joined(separator: ", "))
        }
      }
    }
    return nil
  }
  /// "Weight Agnostic Neural Networks, Gaier and Ha", "Oriol Vinyals, Quoc V. Le - A Neural Conversational Model": a title and
  /// its people as the text of one link.
  static func withPeople(_ text: String, isDated: Bool) -> (people: PersonNames.Found, title: String)? {
    // Commas, dashes, question marks, "by" and "et al." are all that parts the two.
    guard
      text.utf8.contains(where: { $0 == 0x2C || $0 == 0x2D || $0 == 0x3F || $0 >= 0xE2 })
        || text.holds(" by ") || text.holds(" et")
    else { return nil }
    guard text.wordCount >= 4 || text.endsCaseless("al.") || text.endsCaseless(" al") else { return nil }
    // "Roe et al, Seeding, Fast and Slow: Low-Latency Gardens"
    if let hit = text.range(of: " et al") ?? text.range(of: " et. al"),
      text[..<hit.lowerBound].wordCount <= 3,
      case let title = text[hit.upperBound...].droppingFirst(stops), title.wordCount >= 3,
      title.first?.isUppercase == true, let people = PersonNames.read(text[..<hit.lowerBound] + " et al.")
    {
      return (people, String(title))
    }
    for dash in [" - ", " – ", " — "] {
      guard let hit = text.range(of: dash) else { continue }
      // "GPT-3 — Brown et al."
      if let people = PersonNames.read(String(text[hit.upperBound...])), people.hasEtAl {
        return (people, text[..<hit.lowerBound].trimmed.description)
      }
      guard text[hit.upperBound...].wordCount >= 3,
        let people = PersonNames.read(String(text[..<hit.lowerBound])),
        people.hasEtAl || people.names.count > 1 && people.names.allSatisfy({ $0.holds(" ") })
      else { continue }
      return (people, text[hit.upperBound...].trimmed.description)
    }
    // "Jane Roe, Max Doe, Ann Poe, What Do Gardeners Need?"
    if let comma = text.range(of: ", "), PersonNames.isName(String(text[..<comma.lowerBound]), alone: true),
      let split = afterPeople(text), split.title.wordCount >= 4,
      case let names = split.people.names, names.count >= 3, names.allSatisfy({ $0.holds(" ") }),
      names.count(where: { PersonNames.isName($0, alone: true) }) * 3 >= names.count * 2
    {
      return split
    }
    guard text.holds(", ") || text.holds(" by ") || text.holds("? "),
      let split = beforePeople(text, isCited: isDated), split.rest.isEmpty
    else { return nil }
    let names = split.people.names
    guard
      split.people.hasEtAl || isDated && names.allSatisfy({ $0.holds(" ") })
        || names.contains(where: { $0.holds(". ") || PersonNames.isFamiliar($0) })
    else { return nil }
    return (split.people, split.title)
  }

  private static let stops: Marks = ".,: "

  /// "2015 Deep residual networks", behind "He et al.,": when they wrote it.
  static func withoutLeadingYear(_ title: String, _ draft: inout EntryDraft) -> String {
    guard title.utf8.first?.isDigit ?? false, let first = title.byBlanks.first,
      case let digits = first.trimmingPunctuation, digits.utf8.count == 4, let year = VenueWords.year(digits),
      case let rest = title[first.endIndex...].trimmed, rest.wordCount >= 2
    else { return title }
    draft.year = draft.year ?? year
    return String(rest)
  }

  /// People for sure: several with given names, one whom many words speak for, or four surnames.
  private static func peopleBehindTitle(_ text: String) -> PersonNames.Found? {
    let name = text.trimmingPunctuation
    let isOne = PersonNames.isFamiliar(name) || name.holds(". ") && name.wordCount <= 4
    guard let people = PersonNames.read(text, isSlot: isOne) else { return nil }
    let isNamed = people.names.allSatisfy { $0.holds(" ") }
    return isNamed && (people.names.count > 1 || isOne) || people.hasEtAl || people.names.count > 3
      ? people : nil
  }
}
