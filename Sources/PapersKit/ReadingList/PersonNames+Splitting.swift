/// Where one name ends and the next begins.
extension PersonNames {
  static func split(_ text: String) -> [String] {
    if text.holds(";") {
      return text.components(";").filter { !$0.isEmpty }.flatMap { split(String($0)) }
    }
    // "Jane Roe · Max Doe"
    if text.holds(" · ") { return split(text.replaced(" · ", with: ", ")) }
    // BibTeX: "Last, First and Last, First": every piece between "and" has exactly one comma.
    let byAnd = withAnd(text).replaced(", and ", with: " and ").components(" and ")
      .flatMap { $0.holds(byte: 0x26) ? $0.components(" &") : [$0] }
      .map { trimmed($0) }.filter { !$0.isEmpty }
    if byAnd.count >= 2, byAnd.allSatisfy({ isInverted($0) }) { return byAnd }
    let parts = byAnd.flatMap { $0.utf8.split(separator: 44).map { trimmed(String(Substring($0))) } }.filter {
      !$0.isEmpty
    }
    if parts.count == 2, byAnd.count == 1, CJK.count(parts[0]) == 0, !parts[0].holds(" "),
      isGivenAlone(parts[1])
    {
      return [text]
    }
    return rejoined(parts, isOneRun: byAnd.first?.holds(",") ?? false, hasAnd: byAnd.count == 2)
  }
  /// "J. Laurent et P. Dokania", "Anna Lang und Max Roth", "Juan Pérez y Ana Gómez": "and" in other languages. "Ortega y
  /// Gasset" is one surname.
  private static func withAnd(_ given: String) -> String {
    var text = given
    for word in [" et ", " und ", " y "] {
      guard let hit = text.range(of: word), !text[hit.upperBound...].beginsCaseless("al") else { continue }
      let head = text[..<hit.lowerBound]
      let before = head.utf8.lastIndex(of: 0x2C).map { head[$0...].dropFirst().trimmed } ?? head
      let next = text[hit.upperBound...].prefix { $0 != "," }
      guard next.holds(" "), before.isEmpty || before.holds(" ") else { continue }
      text.replaceSubrange(hit, with: " and ")
    }
    return text
  }
  private static func isInverted(_ part: String) -> Bool {
    let halves = part.utf8.split(separator: 44, omittingEmptySubsequences: false).map(Substring.init)
    return halves.count == 2 && halves[0].wordCount <= 3 && !halves[1].trimmed.isEmpty
      && halves[1].wordCount <= 3
      // "L. Wang, V. Pai" are two.
      && !(halves[0].byBlanks.first.map { isInitials(String($0)) && $0.holds(".") } ?? false)
  }
  private static func isGivenAlone(_ part: String) -> Bool {
    part.wordCount <= 2 || part.byBlanks.dropFirst().allSatisfy { isInitials(String($0)) }
  }

  /// "Mahajan, K., Balasubramanian, A." and "Qiao, Aurick, Willie Neiswanger": a surname alone takes the given name that
  /// follows it.
  private static func rejoined(_ parts: [String], isOneRun: Bool, hasAnd: Bool) -> [String] {
    let initials = parts.filter { isInitials($0) }.count
    if initials > 0 {
      var out: [String] = []
      for part in parts {
        if isInitials(part) || part == "Jr." || part == "Sr.", let last = out.last, !last.holds(",") {
          out[out.count - 1] = "\(last), \(part)"
        } else {
          out.append(part)
        }
      }
      return out
    }
    // MLA: only the first name is turned round.
    if isOneRun, parts.count >= 2, CJK.count(parts[0]) == 0,
      isSingle(parts[0]) || opensWithParticle(parts[0]),
      isSingle(parts[1])
        || parts[1].wordCount == 2 && (isInitialTail(parts[1]) || hasAnd && isSingle(parts[0]))
        // "Chaney, Allison J. B., Brandon M. Stewart"
        || parts[1].wordCount == 3 && parts[1].byBlanks.dropFirst().allSatisfy({ isInitials(String($0)) }),
      parts.dropFirst(2).allSatisfy({ !isSingle($0) })
    {
      return ["\(parts[0]), \(parts[1])"] + parts.dropFirst(2)
    }
    return parts
  }
  /// "van den Oord"
  private static func opensWithParticle(_ part: String) -> Bool {
    let words = part.byBlanks
    return (2...3).contains(words.count) && words.dropLast().allSatisfy { particles.containsCaseless($0) }
  }
  private static func isSingle(_ part: String) -> Bool { !part.holds(" ") }
  private static func isInitialTail(_ part: String) -> Bool {
    part.byBlanks.last?.hasSuffix(".") ?? false
  }
}
