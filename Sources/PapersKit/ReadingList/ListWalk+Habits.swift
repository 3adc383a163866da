/// What most readings of a list do settles what a few of them leave open.
extension ListWalk {
  /// - Parameter bytes: the file.
  mutating func followHabits(in bytes: [UInt8]) {
    for mark in [", ", " - ", " – "] { readPeopleBehindTitles(mark) }
    splitPairs(bytes)
  }

  // MARK: people behind titles

  /// "REINFORCE, Williams" in a list that also says "Policy Search, Deisenroth et al. 2013", and "Raft - Ongaro" where
  /// nearly all stand so: who wrote it.
  private mutating func readPeopleBehindTitles(_ mark: String) {
    var open: [(reading: Int, title: String, people: [String], tail: String)] = []
    for n in readings.indices where readings[n].authors.isEmpty {
      guard let title = readings[n].title, let cut = Self.last(mark, in: title),
        case let tail = title[cut.upperBound...].trimmed.description,
        case let head = title[..<cut.lowerBound].trimmed.description, !head.isEmpty,
        let people = Self.surnames(tail)
      else { continue }
      open.append((n, head, people, tail))
    }
    guard !open.isEmpty else { return }
    let titled = readings.count { $0.title != nil }
    let sure = readings.count { reading in
      guard let title = reading.title, let first = reading.authors.first else { return false }
      return standsBehind(first, title, mark, reading.words)
    }
    // By itself, "Kafka - Streams" looks the same: nearly all titles need to end so, and hardly one like another.
    let isHabit =
      mark != ", " && open.count >= 5 && open.count * 10 >= titled * 7
      && Set(open.map(\.tail)).count * 10 >= open.count * 6
    guard isHabit || sure >= 3 && sure >= open.count else { return }
    for one in open { (readings[one.reading].title, readings[one.reading].authors) = (one.title, one.people) }
  }

  private static func last(_ mark: String, in title: String) -> Range<String.Index>? {
    var (found, rest): (Range<String.Index>?, Substring) = (nil, title[...])
    while let next = rest.range(of: mark) { (found, rest) = (next, rest[next.upperBound...]) }
    return found
  }

  private func standsBehind(_ person: String, _ title: String, _ mark: String, _ words: String) -> Bool {
    guard let at = words.range(of: title), case let behind = words[at.upperBound...], behind.hasPrefix(mark),
      let surname = person.byBlanks.last
    else { return false }
    return behind.prefix(40 + mark.utf8.count).holds(String(surname))
  }

  /// "Kakade", "Bain and Sommut", "van Renesse y Schneider": nothing but surnames.
  private static func surnames(_ tail: String) -> [String]? {
    guard tail.wordCount <= 5 else { return nil }
    var plain = tail
    for and in [" and ", " & ", " y ", " et ", " und "] { plain = plain.replaced(and, with: "\n") }
    let names = plain.split(separator: "\n").map { $0.trimmed.description }
    guard names.count <= 2, names.allSatisfy({ isSurname($0) }) else { return nil }
    return names
  }
  private static func isSurname(_ name: String) -> Bool {
    let words = name.byBlanks
    guard let last = words.last, words.count <= 3, last.utf8.count >= 3, last.first?.isUppercase == true,
      last.dropFirst().contains(where: \.isLowercase),
      last.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" }),
      words.dropLast().allSatisfy({ $0.allSatisfy(\.isLowercase) && $0.utf8.count <= 3 })
    else { return false }
    return PersonNames.isName(name) && !PersonNames.namesPlace(name) && !PaperWords.isGeneric(name)
      && Titles.withoutFirm("Some Title, \(name)").hasSuffix(name) && VenueWords.read(name) == nil
  }

  // MARK: pairs of surnames

  /// "Hessel, Lee" in a list that names people by their surnames alone: two, and not one whose surname stands first.
  private mutating func splitPairs(_ bytes: [UInt8]) {
    let bySurname = readings.count { $0.authors.count >= 3 && $0.authors.allSatisfy { !$0.holds(" ") } }
    guard bySurname >= 3 else { return }
    for n in readings.indices where readings[n].authors.count == 1 && !readings[n].hasEtAl {
      let words = readings[n].authors[0].byBlanks
      guard words.count == 2, words.allSatisfy({ $0.utf8.count >= 2 && !$0.hasSuffix(".") }) else { continue }
      let range = readings[n].range
      let start = bytes[..<range.lowerBound].lastIndex(of: 10) ?? 0
      let end = bytes[range.upperBound...].firstIndex(of: 10) ?? bytes.count
      guard String(decoding: bytes[start..<end], as: UTF8.self).holds("\(words[1]), \(words[0])") else {
        continue
      }
      readings[n].authors = [String(words[1]), String(words[0])]
    }
  }
}

extension MarkdownTree {
  /// "19/02/2024" over one meeting says what "05/02/2024" is over another.
  var headsDayFirst: Bool {
    var (days, months) = (0, 0)
    for node in nodes.indices {
      guard case .heading = kind(node) else { continue }
      let parts = text(node).trimmed.prefix(5).split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count > 1, let first = Int(parts[0]), let second = Int(parts[1]) else { continue }
      if (13...31).contains(first), (1...12).contains(second) { days += 1 }
      if (1...12).contains(first), (13...31).contains(second) { months += 1 }
    }
    return days > 0 && months == 0
  }
}
