/// What a person should know of a list: entries that are taken for no papers, links that are none.
extension ListWalk {
  /// What reads like a title and is taken for none is said, for it may be one: nothing goes in silence.
  mutating func noteLeftOut(_ drafts: [EntryDraft], _ source: Range<Int>) {
    guard drafts.count == 1, let title = drafts[0].title, drafts[0].links.isEmpty, drafts[0].titleWords >= 4,
      drafts[0].isTitleLike, !Titles.isSentence(drafts[0].words), !Self.namesTime(title)
    else { return }
    let start = drafts[0].source.isEmpty ? source.lowerBound : drafts[0].source.lowerBound
    notices.append(
      Notice(
        place: lines.place(start), message: "\"\(title)\" is read as no paper",
        hint: "if it is one, give it a link, its authors or its venue", isLeftOut: true))
  }
  /// "Where: Soda 405, 9:30 to 11:00"
  private static func namesTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.dropFirst().dropLast().contains {
      bytes[$0] == UInt8(ascii: ":") && bytes[$0 - 1].isDigit && bytes[$0 + 1].isDigit
    }
  }

  /// Addresses that had to be mended, or cannot be.
  mutating func noteLinks(_ reading: Reading) {
    for link in reading.links where link.url != link.written || link.written.holds("://") {
      let mend = LinkMend(link.written)
      guard link.url != link.written || mend.problems.contains(.malformed) else { continue }
      guard let problem = mend.problems.first else { continue }
      notices.append(
        Notice(
          place: reading.place, message: "the link \(link.written) is malformed: \(problem.rawValue)",
          hint: mend.isWeb ? "read as \(link.url)" : "write the whole address, with https://"))
    }
  }

  /// "* = required", "papers with a ★ are optional": said of the entries that have the mark, and of no others.
  mutating func readLegend(_ words: String) -> Bool {
    guard words.utf8.count < 240, let mark = words.unicodeScalars.first(where: { Self.marks.holds($0) })
    else {
      return false
    }
    let said = words.folded.byBlanks
    guard said.contains(where: { Self.legendWords.contains(String($0)) }) || words.holds("=") else {
      return false
    }
    if said.contains("required") || said.contains("mandatory") || said.contains("must") {
      markRoles[mark] = .required
    } else if said.contains("optional") {
      markRoles[mark] = .optional
    } else {
      return false
    }
    return true
  }
  private static let marks: Marks = "*★☆⭐🌟†‡§"
  private static let legendWords: WordSet = [
    "marked", "denotes", "denote", "indicates", "indicate", "means", "with", "starred", "are",
  ]
}
