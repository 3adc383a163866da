extension VenueJudge {
  /// The series that an acronym names where no full name does.
  func acceptedAcronym() -> Ruling? {
    var best: VenueIndex.Hit?
    for hit in acronyms where isAccepted(acronym: hit) {
      let isNearer = best.map {
        index.series[hit.series].isOfTheField && !index.series[$0.series].isOfTheField
      }
      if isNearer ?? true { best = hit }
    }
    if let best {
      return Ruling(
        series: part(of: best.series), kind: index.series[best.series].kind, range: best.range)
    }
    return preprint()
  }

  /// A series beside the main one, by a word in the string: DBLP files the Findings of the ACL as "EMNLP (Findings)".
  private func part(of series: Int) -> Int {
    let has = { (text: String) in words.contains { $0.text == text } }
    let main = index.series[series]
    var id: String?
    if has("findings"), main.publisher?.contains("Computational Linguistics") == true { id = "findings" }
    if has("datasets"), has("benchmarks"), main.id == "neurips" { id = "neurips-db" }
    return id.flatMap { id in index.series.firstIndex { $0.id == id } } ?? series
  }

  func isAccepted(acronym hit: VenueIndex.Hit) -> Bool {
    let series = index.series[hit.series]
    guard series.kind != .preprint else { return false }
    let isInside = acronyms.contains {
      $0.range.count > hit.range.count && $0.range.lowerBound <= hit.range.lowerBound
        && $0.range.upperBound >= hit.range.upperBound
    }
    let first = words[hit.range.lowerBound]
    if isInside || first.gap == .at && hit.range.lowerBound > 0 { return false }
    if series.kind != .workshop, hasWorkshop { return false }
    if series.kind == .journal, words.contains(where: { $0.role == .meeting }) { return false }
    let left = leftEdge(of: hit)
    guard left.isClean, !(first.link == .at && left.words.lowerBound > 0) else { return false }
    if series.kind != .journal, clauseHasSerial(around: hit) { return false }
    guard isCleanAfter(acronym: hit) else { return false }
    let before = words[..<left.words.lowerBound].indices.filter(isTopic)
    if !before.isEmpty, share(of: before, in: hit.series) <= 0.5 { return false }
    if before.isEmpty, isCoinedWithYear(hit) { return true }
    let after = titleWords(after: hit.range.upperBound)
    if after.isEmpty { return true }
    return share(of: after, in: hit.series) >= 0.4
  }

  /// "Interspeech 2008", before all else: what follows cannot make it another meeting.
  private func isCoinedWithYear(_ hit: VenueIndex.Hit) -> Bool {
    let end = hit.range.upperBound
    guard hit.rule.exact == nil, words[hit.range.lowerBound].raw.utf8.count >= 6, end < words.count else {
      return false
    }
    return words[end].role == .number && words[end].number == year
  }

  /// A year closes the name; else a boundary, a frame word or a joint meeting ("ACL/IJCNLP") must follow.
  private func isCleanAfter(acronym hit: VenueIndex.Hit) -> Bool {
    let end = hit.range.upperBound
    guard end < words.count else { return true }
    let next = words[end]
    if next.gap.ends || next.gap == .at || isFrame(end) { return true }
    if next.gap == .slash || next.gap == .hyphen {
      return next.isAllCaps || next.raw.dropFirst().contains { $0.isUppercase }
    }
    return next.link == .at || next.link == .inside
  }

  private func clauseHasSerial(around hit: VenueIndex.Hit) -> Bool {
    var i = hit.range.lowerBound
    while i > 0, !words[i].gap.ends { i -= 1 }
    repeat {
      if words[i].role == .serial { return true }
      i += 1
    } while i < words.count && !words[i].gap.ends
    return false
  }

  private func isTopic(_ i: Int) -> Bool { words[i].role == .unknown && !isAcronym[i] && !isRoman(i) }

  /// The topic words of later clauses that name a meeting or a journal: a name that must agree with the acronym.
  private func titleWords(after start: Int) -> [Int] {
    var out: [Int] = []
    var clause: [Int] = []
    var isTitle = false
    for i in start..<words.count {
      if words[i].gap.ends, i > start {
        if isTitle { out += clause }
        clause = []
        isTitle = false
      }
      switch words[i].role {
      case .meeting, .serial: isTitle = i + 1 < words.count && words[i + 1].link == .on || isTitle
      default: if isTopic(i) { clause.append(i) }
      }
    }
    return isTitle ? out + clause : out
  }

  /// How many of the words the series' own names hold.
  private func share(of positions: [Int], in series: Int) -> Double {
    let known = positions.filter { i in
      let word = words[i]
      return index.vocabulary[series].contains {
        $0 == word.text || (word.isDotted || word.text.utf8.count >= 5) && $0.hasPrefix(word.text)
      }
    }
    return Double(known.count) / Double(positions.count)
  }

  /// A workshop is spoken of, other than as a partner in a joint title.
  private var hasWorkshop: Bool { words.indices.contains { words[$0].role == .workshop } || isMarkedWorkshop }

  /// arXiv is named beside no other meeting or journal.
  private func preprint() -> Ruling? {
    guard let hit = acronyms.first(where: { index.series[$0.series].kind == .preprint }) else { return nil }
    let isElse = words.contains { $0.role == .meeting || $0.role == .serial || $0.role == .workshop }
    if isElse { return nil }
    return Ruling(series: hit.series, kind: .preprint, range: hit.range)
  }
}

// MARK: years and editions

extension VenueJudge {
  /// The year that the string states: beside the acronym ("OSDI '18", "ICML-10"), else the first plausible one.
  func statedYear() -> Int? {
    for hit in acronyms {
      let i = hit.range.upperBound
      guard i < words.count, words[i].role == .number, !words[i].gap.ends || words[i].gap == .comma,
        let number = words[i].number
      else { continue }
      // PVLDB 14(11) is a volume.
      if index.series[hit.series].kind == .journal, words[i].gap != .quote, number < 100 { continue }
      if let year = year(number, digits: words[i].raw.utf8.count, after: words[i].gap) { return year }
    }
    for (i, word) in words.enumerated() where word.role == .number && word.raw.utf8.count == 4 {
      let before = i > 0 ? words[i - 1].text : ""
      if ["no", "pp", "pages", "cat", "vol", "volume"].contains(before) { continue }
      if let number = word.number, Self.years.contains(number) { return number }
    }
    return nil
  }

  private static let years = 1950...2039

  private func year(_ number: Int, digits: Int, after gap: VenueWord.Gap) -> Int? {
    if digits == 4 { return Self.years.contains(number) ? number : nil }
    guard digits == 2 else { return nil }
    let isOrdinal = gap != .quote && words.contains { $0.role == .ordinal && $0.number == number }
    if isOrdinal || gap == .comma { return nil }
    // "Hot Chips 20, August 2008": the number of the meeting.
    let whole = words.compactMap { $0.raw.utf8.count == 4 ? $0.number : nil }.filter(Self.years.contains)
    if gap != .quote, !whole.isEmpty, !whole.contains(where: { $0 % 100 == number }) { return nil }
    return switch number {
    case 0...29: 2000 + number
    case 60...99: 1900 + number
    default: nil
    }
  }

  /// The number of the meeting before the name ("13th", "Twenty-Second") or behind the acronym ("HotOS-VI").
  func edition(of series: VenueSeries, near range: Range<Int>) -> Int? {
    var i = range.lowerBound - 1
    while i >= 0 {
      if words[i].role == .ordinal, let number = words[i].number {
        let isSecondHalf = i > 0 && words[i - 1].role == .ordinal && words[i].gap <= .space && number < 10
        return isSecondHalf ? number + (words[i - 1].number ?? 0) : number
      }
      i -= 1
    }
    for hit in acronyms where hit.range.upperBound < words.count {
      let next = words[hit.range.upperBound]
      guard next.gap <= .space else { continue }
      if let roman = Ordinal.roman(next.raw) { return roman }
      if next.role == .number, let number = next.number, next.raw.utf8.count <= 2, next.gap != .quote,
        year.map({ $0 % 100 != number }) ?? true
      {
        return series.year(ofEdition: number) == nil ? nil : number
      }
    }
    return nil
  }
}
