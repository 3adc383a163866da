/// The text of some of a line's pieces.
extension EntryLine {
  private static func saysVenue(_ pieces: ArraySlice<Piece>) -> Bool {
    VenueWords.read(pieces.dropFirst().words.trimmingPunctuation)?.venue != nil
  }

  /// Without auxiliary links and the punctuation that strings them together; runs in italics that are a venue or people
  /// are taken out.
  func text(of slice: ArraySlice<Piece>, _ draft: inout EntryDraft, isBehindTitle: Bool = false)
    -> String
  {
    var out = ""
    func hasYear() -> Bool { slice.contains { VenueWords.holdsYear($0.text) } }
    var taken = EntryText(draft: draft)
    for (i, piece) in zip(slice.indices, slice) {
      if piece.url != nil, EntryReader.isAuxiliary(piece) || piece.isGeneric {
        out += "\u{1}"
        continue
      }
      if piece.kind == .image { continue }
      if piece.isEmphasized || piece.isStrong, piece.url == nil {
        let text = piece.text.squeezed
        // "[Title](...), JMLR 2018. _Presenter: Bastian Oetomo_"
        if isBehindTitle, Details.isLeader(text) { continue }
        if Notes.isNote(text), VenueWords.year(Substring(text.trimmingPunctuation)) == nil { continue }
        if let role = RoleWords.role(text.trimmingPunctuation, isMark: true) {
          if taken.draft.role == nil { taken.draft.role = role }
          continue
        }
        if isBehindTitle, taken.draft.authors.isEmpty, let people = PersonNames.read(text),
          people.names.count > 1 || people.hasEtAl
        {
          taken.take(people)
          out += " | "
          continue
        }
        // "*Jane Roe*. ICML 2002": one person, where something else says where it appeared.
        if isBehindTitle, taken.draft.authors.isEmpty, PersonNames.isName(text, alone: true),
          !VenueWords.isLatin(text), PersonNames.isFamiliar(text) || Self.saysVenue(slice[i...]),
          let person = PersonNames.read(text, isSlot: true)
        {
          taken.take(person)
          out += " | "
          continue
        }
        // "Newman, S. (2015). *Building Microservices*. O'Reilly": behind the year stands what was written.
        if taken.draft.venue == nil, text.wordCount <= 14, !Self.endsInYear(out),
          let found = VenueWords.read(
            text,
            isSlot: piece.isEmphasized && hasYear() && (isBehindTitle || out.wordCount >= 3)
              && text.utf8.count { $0 == 44 } < 2
              && PersonNames.read(text) == nil && !(text.hasSuffix(".") && text.wordCount > 6))
        {
          taken.take(found)
          out = VenueWords.withoutPreposition(out) + " | "
          continue
        }
      }
      out += piece.isBreak ? " " : piece.text
    }
    draft = taken.draft
    return Titles.withoutReferenceNumber(
      LinkPlaces.removed(from: Self.withoutDOI(Self.withoutISBN(Self.withoutShortcodes(out)))))
  }

  /// "[Hive](...). Hive – A Petabyte Scale Data Warehouse": the dash behind the name parts nothing.
  static func keepingName(_ name: String, in text: String) -> String {
    guard let place = text.range(of: name), case let behind = text[place.upperBound...],
      behind.hasPrefix(" – ") || behind.hasPrefix(" - ") || behind.hasPrefix(" — "),
      text[..<place.lowerBound].allSatisfy({ !$0.isLetter && !$0.isNumber })
    else { return text }
    // A blank that parts no segments; it is folded with all others.
    return text[..<place.upperBound] + "\u{A0}" + behind.dropFirst()
  }

  /// Whether a text ends in a year in parentheses, with a full stop behind it.
  private static func endsInYear(_ text: String) -> Bool {
    let end = text[...].trimmed
    guard end.hasSuffix(")."), let open = end.utf8.lastIndex(of: 0x28) else { return false }
    return VenueWords.year(end[open...].dropFirst().dropLast(2)) != nil
  }
  /// "Nature, vol. 637, pp. 801–812, 2025, doi: 10.1038/s41586-024-08253-8": nor is the identifier, which is found elsewhere.
  private static func withoutDOI(_ text: String) -> String {
    guard text.holds("10."),
      let hit = ["doi: 10.", "doi:10.", "DOI: 10.", "DOI:10."].lazy.compactMap({ text.range(of: $0) }).first,
      text[hit.upperBound...].trimmed.utf8.allSatisfy({ !$0.isBlank }),
      case let before = text[..<hit.lowerBound].trimmed, before.wordCount >= 3,
      before.hasSuffix(",") || before.hasSuffix(".")
    else { return text }
    return String(before.dropLast())
  }
  /// "O'Reilly Media. ISBN: 978-1491950357": the number is no part of who printed it.
  private static func withoutISBN(_ text: String) -> String {
    guard let hit = text.range(of: "ISBN"),
      text[hit.upperBound...].utf8.allSatisfy({ $0.isDigit || $0.isBlank || ":-.X".utf8.contains($0) })
    else { return text }
    return String(text[..<hit.lowerBound].trimmed)
  }
  /// "Jun 19 2017 :star::star:": pictures that GitHub draws.
  private static func withoutShortcodes(_ given: String) -> String {
    var text = given[...]
    while case let end = text.trimmed, end.utf8.last == 0x3A,
      let colon = end.dropLast().utf8.lastIndex(of: 0x3A),
      case let name = end[colon...].dropFirst().dropLast(), (2...30).contains(name.utf8.count),
      name.utf8.allSatisfy({ (97...122).contains($0) || $0.isDigit || $0 == 0x5F })
    {
      text = end[..<colon]
    }
    return text.utf8.count == given.utf8.count ? given : String(text)
  }

  /// "3. Jane Roe, Title, ICML 2019": the number of an item, in a cell where Markdown knows no items.
  static func withoutItemNumber(_ text: String) -> String {
    guard text.utf8.first?.isDigit ?? false else { return text }
    let digits = text.utf8.prefix(while: \.isDigit).count
    let behind = text.utf8.dropFirst(digits)
    guard digits <= 2, behind.first == 0x2E, behind.dropFirst().first?.isBlank ?? false else { return text }
    return String(Substring(behind.dropFirst()).trimmed)
  }

  /// "[SummaryStore]. Low-Latency Analytics on ...": a name in brackets whose link nobody made.
  static func takingLabel(_ text: String, _ draft: inout EntryDraft) -> String {
    guard text.utf8.first == 0x5B, let close = text.range(of: "]. "),
      case let name = text[..<close.lowerBound].dropFirst(), !name.holds(byte: 0x5B),
      (1...2).contains(name.wordCount),
      name.contains(where: \.isLetter), VenueWords.read(String(name)) == nil,
      case let rest = text[close.upperBound...].trimmed, rest.wordCount >= 4
    else { return text }
    draft.label = draft.label ?? String(name)
    return String(rest)
  }
}
