extension EntryLine {
  /// "Title", "Venue year", "address" on lines of their own.
  func lines(_ text: String, _ entry: inout EntryText) {
    var lines = text.split(separator: "\n").map { String($0).squeezed }.filter {
      $0.contains(where: { $0.isLetter || $0.isNumber })
    }
    var titleLines: [String] = []
    while let line = lines.first {
      if !titleLines.isEmpty,
        VenueWords.read(line) != nil || PersonNames.read(line) != nil || RoleWords.role(line) != nil
          || lines.count > 1 && VenueWords.read(lines[1])?.year != nil && PersonNames.lone(line) != nil
      {
        break
      }
      titleLines.append(line)
      lines.removeFirst()
    }
    // A heading that lost its mark.
    if titleLines.count > 1, titleLines[0].wordCount <= 2,
      titleLines[1].wordCount >= 3
    {
      titleLines.removeFirst()
    }
    for line in lines { entry.read(line, wantsTitle: false, isAfterTitle: true) }
    entry.draft.isProgramme = titleLines.first.map(VenueWords.readsEdition) ?? false
    let title = Titles.cleaned(titleLines.joined(separator: " "), into: &entry.draft)
    entry.draft.title = title.isEmpty ? nil : title
  }
}
