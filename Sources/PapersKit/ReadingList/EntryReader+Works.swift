extension EntryReader {
  /// "*Jane Roe*, *Max Doe* and *Ann Poe*": names that are emphasised one by one are one list.
  static func joiningNames(_ line: [Piece]) -> [Piece] {
    func isName(_ piece: Piece) -> Bool {
      piece.isEmphasized && !piece.isStrong && piece.url == nil
        && PersonNames.isName(piece.text.trimmed.description, alone: true)
    }
    guard line.count >= 3, line.count(where: \.isEmphasized) >= 2 else { return line }
    var out: [Piece] = []
    for piece in line {
      if out.count >= 2, isName(piece), case let between = out[out.count - 1].text.trimmed,
        [",", ";", "and", "&", ", and", "、", "，"].contains(between), out[out.count - 2].isEmphasized,
        PersonNames.read(out[out.count - 2].text, isSlot: true) != nil
      {
        let mark = out.removeLast()
        out[out.count - 1].text += mark.text + piece.text
      } else {
        out.append(piece)
      }
    }
    return out
  }

  /// "[12] Jane Roe. *Title*", "[Roe20] Jane Roe": what a bibliography calls the work; where its text goes on.
  static func key(_ text: Substring) -> Substring.Index? {
    // "[^1]: Ghemawat et al. ...": a footnote.
    if text.hasPrefix("[^"), let end = text.prefix(18).range(of: "]: ") { return end.upperBound }
    guard text.utf8.first == 0x5B, let close = text.utf8.prefix(18).firstIndex(of: 0x5D),
      case let inner = text[..<close].dropFirst(), (1...14).contains(inner.utf8.count),
      inner.utf8.last?.isDigit ?? false, inner.utf8.allSatisfy({ $0.isDigit || $0.isLetter || $0 == 0x2B }),
      case let rest = text[text.index(after: close)...], rest.isEmpty || rest.hasPrefix(" "),
      inner.utf8.count <= 3 && inner.utf8.allSatisfy(\.isDigit) || VenueWords.read(String(inner)) == nil
        || abbreviates(inner, rest)
    else { return nil }
    return rest.startIndex
  }
  /// "[DG04] Jeffrey Dean and Sanjay Ghemawat. ...": the initials of who wrote it, as BibTeX's style alpha forms them.
  private static func abbreviates(_ key: Substring, _ rest: Substring) -> Bool {
    let letters = key.prefix { $0.isLetter }
    guard (2...4).contains(letters.count), letters.allSatisfy(\.isUppercase),
      let people = Segments.split(String(rest)).first.flatMap({ PersonNames.read($0) })
    else { return false }
    return people.names.compactMap { $0.byBlanks.last?.first }.starts(with: letters)
  }
  static func withoutKey(_ line: [Piece]) -> [Piece] {
    // "**Featured:** **Title**": a label that every list may put in front.
    if line.count >= 3, line[0].isStrong, line[2].isStrong, line[0].text.hasSuffix(":"),
      !line[1].text.isSpoken,
      labels.contains(line[0].text.trimmingPunctuation.folded)
    {
      return Array(line.dropFirst(2))
    }
    guard line.count > 0, line[0].kind == .text, line[0].text.utf8.first == 0x5B,
      let start = key(line[0].text[...])
    else { return line }
    var out = line
    out[0].text = String(line[0].text[start...])
    return out
  }

  private static let labels: WordSet = [
    "featured", "new", "hot", "highlight", "latest", "updated", "pinned", "trending", "editor s choice",
  ]

  /// "TVM (OSDI 2018), Halide (PLDI 2013)", "Dean & Ghemawat, MapReduce, OSDI 2004; Zaharia et al., Spark, NSDI 2012":
  /// several works in a line, each with where and when behind it.
  static func works(_ line: [Piece]) -> [Piece]? {
    guard line.count == 1, line[0].kind == .text,
      line[0].text.utf8.contains(where: { $0 == 0x3B || $0 == 0x29 })
    else {
      return nil
    }
    let text = line[0].text
    let listed = text.utf8.split(separator: 0x3B).map { Substring($0).trimmed }
    for parts in [listed, Self.closed(text)] where parts.count > 1 {
      guard parts.allSatisfy({ $0.wordCount >= 2 && endsInVenue($0) }) else { continue }
      return parts.map { part in
        var piece = line[0]
        piece.text = String(part)
        return piece
      }
    }
    return nil
  }

  /// The parts that end in "), " or ") and ".
  private static func closed(_ text: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = text[...]
    while let end = rest.range(of: ")") {
      parts.append(rest[..<end.upperBound].trimmed)
      let behind = rest[end.upperBound...].trimmed
      rest = behind
      for mark in [", and ", ", ", "and ", "& "] where behind.hasPrefix(mark) {
        rest = behind.dropFirst(mark.count)
        break
      }
      if rest.isEmpty || rest == "." { return parts }
      // Something else stands behind the bracket: it ends no work.
      if rest == behind { return [] }
    }
    return []
  }

  /// Where and when a work appeared, in brackets or behind the last comma.
  private static func endsInVenue(_ part: Substring) -> Bool {
    let tail: Substring
    if part.hasSuffix(")"), let open = part.lastIndex(of: "(") {
      tail = part[part.index(after: open)...].dropLast()
    } else if let comma = part.lastIndex(of: ",") {
      tail = part[part.index(after: comma)...]
    } else {
      return false
    }
    guard let venue = VenueWords.read(tail.trimmed.description, isSlot: true) else { return false }
    return venue.venue != nil && venue.year != nil
  }
}
