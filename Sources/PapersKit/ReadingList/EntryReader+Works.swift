extension EntryReader {
  /// "TVM (OSDI 2018), Halide (PLDI 2013)", "Dean & Ghemawat, MapReduce, OSDI 2004; Zaharia et al., Spark, NSDI 2012":
  /// several works in a line, each with where and when behind it.
  static func works(_ line: [Piece]) -> [Piece]? {
    guard line.count == 1, line[0].kind == .text,
      line[0].text.utf8.contains(where: { $0 == 0x3B || $0 == 0x29 })
    else {
      return nil
    }
    let text = line[0].text
    for parts in [text.split(separator: ";").map { $0.trimmed }, Self.closed(text)] where parts.count > 1 {
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
