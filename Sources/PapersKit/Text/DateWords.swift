extension PublicationDate {
  /// Reads a date in words or figures: "May 2021", "12 May 2021", "May 13-16, 2024", "June 28 - July 1, 2000",
  /// "2021-05-12", "05/2021", "12.5.2021", "Spring 2020"; of a span its first day. nil without a year.
  public init?(words text: some StringProtocol) {
    if let plain = PublicationDate(String(text).trimmed) {
      self = plain
      return
    }
    let parts = String(text).split(whereSeparator: { !($0.isLetter || $0.isNumber) }).map { String($0) }
    guard let at = parts.firstIndex(where: { Self.year($0) != nil }), let year = Self.year(parts[at]) else {
      return nil
    }
    if let named = parts.firstIndex(where: { $0.first?.isLetter == true && Month.number($0) != nil }) {
      let around = [named - 1, named + 1].filter { parts.indices.contains($0) && $0 != at }
      // "13-16 May": the first day stands before the second one.
      var day = around.compactMap { Self.day(parts[$0]) }.first
      if named > 1, let first = Self.day(parts[named - 2]), Self.day(parts[named - 1]) != nil { day = first }
      self.init(year: year, month: Month.number(parts[named]), day: day)
      return
    }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, numbers.count <= 3 else {
      self.init(year: year)
      return
    }
    // Day before month only where periods say so (12.5.2021); 05/12/2021 is read both ways in the world, so as a year.
    let isGerman = text.contains(".")
    switch (at, numbers.count) {
    case (1, 2): self.init(year: year, month: numbers[0])
    case (2, 3) where isGerman: self.init(year: year, month: numbers[1], day: numbers[0])
    case (2, 3) where numbers[0] > 12: self.init(year: year, month: numbers[1], day: numbers[0])
    case (2, 3) where numbers[1] > 12: self.init(year: year, month: numbers[0], day: numbers[1])
    default: self.init(year: year)
    }
  }

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (1500...2100).contains(year) else { return nil }
    return year
  }

  /// 1...31, also "3rd".
  private static func day(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard let day = Int(digits), (1...31).contains(day), digits.count <= 2 else { return nil }
    let rest = word.dropFirst(digits.count).lowercased()
    return rest.isEmpty || ["st", "nd", "rd", "th"].contains(rest) ? day : nil
  }
}
