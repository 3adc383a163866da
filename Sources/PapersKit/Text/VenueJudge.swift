/// Weighs the names and acronyms found in a string against what stands around them.
struct VenueJudge {
  struct Ruling {
    var series: Int?
    var kind: VenueSeries.Kind?
    var range = 0..<0
    var host: Int?
    var isPending = false
  }

  private(set) var words: [VenueWord]
  let index: VenueIndex
  let known: Int?
  private(set) var year: Int?
  /// A name that stands in the words was in use for some years only: what is known of the year may change the ruling.
  private(set) var asksForYear = false
  var names: [VenueIndex.Hit] = []
  var acronyms: [VenueIndex.Hit] = []
  /// Words that belong to an acronym of the table.
  var isAcronym: [Bool] = []

  init(words: [VenueWord], index: VenueIndex, year: Int?) {
    self.words = words
    self.index = index
    self.known = year
  }

  mutating func ruling() -> Ruling {
    let isPending = words.indices.contains { i in
      words[i].role == .pending || i > 0 && words[i].text == "review" && words[i - 1].text == "under"
    }
    trim()
    let hits = index.hits(in: words)
    asksForYear = hits.contains { $0.rule.years != nil }
    acronyms = hits.filter { $0.rule.isAcronym }
    isAcronym = [Bool](repeating: false, count: words.count)
    for hit in acronyms { for i in hit.range { isAcronym[i] = true } }
    year = statedYear()
    let when = year ?? known
    let inUse = hits.filter { hit in hit.rule.years.map { years in when.map(years.contains) ?? true } ?? true
    }
    names = inUse.filter { hit in
      !hit.rule.isAcronym && !inUse.contains { $0.range.count > hit.range.count && $0.covers(hit) }
    }
    if isPending { return Ruling(kind: .preprint, isPending: true) }
    var ruling = acceptedName() ?? acceptedAcronym() ?? Ruling()
    if ruling.series == nil {
      ruling.kind = isMarkedWorkshop ? .workshop : VenueKinds.kind(of: words, text: words.map(\.text))
    }
    if ruling.series == nil, ruling.kind == .workshop {
      ruling.host = (acronyms + names).first { index.series[$0.series].kind != .preprint }?.series
    }
    return ruling
  }

  /// What follows "co-located with" is another venue; what precedes "accepted at" is not the venue.
  private mutating func trim() {
    for i in words.indices.dropFirst() where words[i].text.utf8.count >= 7 {
      let isBeside =
        (words[i].text == "conjunction" || words[i].text == "collocated" || words[i].text == "colocated"
          || words[i].text == "located" && words[i - 1].text == "co" || words[i].text == "satellite"
          || words[i].text == "affiliated")
      if isBeside {
        words.removeSubrange(i...)
        break
      }
    }
    let entry = ["accepted", "appear", "appears", "appeared", "presented"]
    if let last = words.lastIndex(where: { $0.role == .remark && entry.contains($0.text) }),
      last + 1 < words.count
    {
      let next = words[last + 1].link
      let isWorkshop = words[...last].contains { $0.role == .workshop }
      if !isWorkshop, next == .at || next == .inside || next == .with || words[last + 1].role == .remark {
        words.removeSubrange(...last)
        if !words.isEmpty {
          words[0].gap = .open
          words[0].link = .none
        }
      }
    }
  }

  // MARK: names

  /// A topic of two words is shared: the "Symposium on Computers and Communications" is not the "Conference on Computer
  /// Communications".
  private func isNamesake(_ hit: VenueIndex.Hit) -> Bool {
    guard hit.range.count == 2, !hit.rule.isAcronym else { return false }
    if !hit.rule.isJoined, words[hit.range.lowerBound + 1].link == .and { return true }
    guard let meeting = hit.rule.meeting else { return false }
    let named = words.filter { $0.role == .meeting }.map(\.text)
    return !named.isEmpty && !named.contains(meeting)
  }

  private func acceptedName() -> Ruling? {
    var best: (hit: VenueIndex.Hit, weight: Int)?
    for hit in names where isAccepted(hit) && !isNamesake(hit) {
      let isFormer = hit.rule.years != nil && year == nil && known == nil
      let saysMeeting = words.contains { $0.text == hit.rule.meeting }
      let weight = hit.rule.needs.count * 2 + (saysMeeting ? 1 : 0) - (isFormer ? 20 : 0)
      if let now = best {
        let isSame = hit.range == now.hit.range
        if !isSame || weight <= now.weight { continue }
      }
      best = (hit, weight)
    }
    guard let hit = best?.hit else { return nil }
    // "SIGMOD Record (ACM Special Interest Group on Management of Data)"
    if let first = acronyms.first, first.range.count > 1, first.range.upperBound <= hit.range.lowerBound,
      first.series != hit.series, isAccepted(acronym: first)
    {
      return Ruling(series: first.series, kind: index.series[first.series].kind, range: first.range)
    }
    return Ruling(series: issue(of: hit), kind: index.series[hit.series].kind, range: hit.range)
  }

  /// An issue of a journal series that is a conference: Proc. ACM Program. Lang. 4(OOPSLA).
  private func issue(of hit: VenueIndex.Hit) -> Int {
    let issues = ["pacmpl": ["popl", "pldi", "oopsla", "icfp"], "pacmmod": ["sigmod", "pods"]]
    guard let possible = issues[index.series[hit.series].id] else { return hit.series }
    return acronyms.first { possible.contains(index.series[$0.series].id) }?.series ?? hit.series
  }

  private func isAccepted(_ hit: VenueIndex.Hit) -> Bool {
    let kind = index.series[hit.series].kind
    for need in hit.rule.needs where !words.contains(where: { $0.text == need }) { return false }
    if !hit.rule.needsRole.isEmpty, !words.contains(where: { hit.rule.needsRole.contains($0.role) }) {
      return false
    }
    let isConfirmed = acronyms.contains { $0.series == hit.series && !$0.range.overlaps(hit.range) }
    let left = leftEdge(of: hit)
    if kind != .journal, kind != .preprint, left.words.contains(where: { words[$0].role == .serial }) {
      return false
    }
    if hit.rule.isBare, !isWhole(hit, left: left) { return false }
    if isWorkshop(hit, left: left) { return false }
    return isConfirmed || left.isClean && isCleanAfter(hit) && !namesAnother
  }

  /// Another acronym with its year stands in the string: "Computational Learning Theory, ..., EuroCOLT'95".
  private var namesAnother: Bool {
    words.indices.dropLast().contains { i in
      let next = words[i + 1]
      return words[i].role == .unknown && !isAcronym[i]
        && words[i].raw.utf8.count { (65...90).contains($0) } >= 4
        && next.role == .number && next.gap <= .space && (next.gap == .quote || next.raw.utf8.count == 4)
    }
  }

  /// The words before a name in its clause, and whether all of them are frame ("Proceedings of the 13th ACM").
  func leftEdge(of hit: VenueIndex.Hit) -> (words: Range<Int>, isClean: Bool) {
    var i = hit.range.lowerBound
    var isClean = true
    while i > 0 {
      let gap = words[i].gap
      if gap == .colon || gap == .open || gap == .close || gap == .dash || gap == .stop || gap == .at {
        break
      }
      if gap == .comma {
        let isList = hit.range.dropFirst().contains { words[$0].link == .and }
        if !(isList && i == hit.range.lowerBound && words[i - 1].role == .unknown && !isAcronym[i - 1]) {
          break
        }
      }
      if words[i].link == .inside, words[i - 1].role != .meeting, words[i - 1].role != .workshop { break }
      i -= 1
      if !isFrame(i) { isClean = false }
    }
    return (i..<hit.range.lowerBound, isClean)
  }

  func isFrame(_ i: Int) -> Bool { words[i].role != .unknown || isAcronym[i] || isRoman(i) }

  func isRoman(_ i: Int) -> Bool {
    i > 0 && Ordinal.roman(words[i].raw) != nil && (isAcronym[i - 1] || words[i].raw.count > 1)
  }

  /// The name does not go on: a boundary, the acronym, a year or a frame word follows.
  private func isCleanAfter(_ hit: VenueIndex.Hit) -> Bool {
    let end = hit.range.upperBound
    guard end < words.count, !words[end].gap.ends, words[end].gap != .at else { return true }
    if words[end].role == .unknown, !isAcronym[end], !isRoman(end) { return false }
    return words[end].link != .with || words[end].role != .unknown
  }

  /// A bare name is the title itself: nothing but frame before it, no other meeting or journal in the string.
  private func isWhole(_ hit: VenueIndex.Hit, left: (words: Range<Int>, isClean: Bool)) -> Bool {
    guard left.isClean, left.words.lowerBound == 0 else { return false }
    let others: Set<VenueVocabulary.Role> = [.meeting, .workshop, .serial]
    for (i, word) in words.enumerated() where !hit.range.contains(i) {
      if others.contains(word.role), index.series[hit.series].kind == .journal || word.role == .serial {
        return false
      }
    }
    return true
  }

  /// The string speaks of a workshop beside the meeting, or after it.
  private func isWorkshop(_ hit: VenueIndex.Hit, left: (words: Range<Int>, isClean: Bool)) -> Bool {
    let series = index.series[hit.series]
    let isOwn = series.kind == .workshop || index.isNamedWorkshop[hit.series]
    let hasMeeting = left.words.contains { words[$0].role == .meeting }
    for i in words.indices where words[i].role == .workshop && !hit.range.contains(i) {
      if isOwn, left.words.contains(i) { continue }
      if series.kind == .workshop { continue }
      if hasMeeting, i >= hit.range.upperBound, isJoined(i) { continue }
      return true
    }
    return isMarkedWorkshop
  }

  /// "... and 7th Kernel Workshop": a meeting of its own in a joint title.
  private func isJoined(_ at: Int) -> Bool {
    var i = at
    while i > 0, !words[i].gap.ends {
      if words[i].link == .and { return true }
      i -= 1
    }
    return false
  }

  /// "CVPRW", "ICPPW": the acronym of a conference with a W.
  var isMarkedWorkshop: Bool {
    words.contains { word in
      guard word.isAllCaps, word.raw.hasSuffix("W"), word.raw.utf8.count > 3 else { return false }
      let host = String(word.raw.dropLast())
      return index.series.contains { $0.kind == .conference && $0.acronym.uppercased() == host }
    }
  }
}
