/// How far a reading's words (title, people, year, venue) name a candidate.
struct WordTie {
  var title: TitleAgreement
  var people: PeopleAgreement
  /// Years between the reading and the candidate; nil where one is unknown.
  var yearGap: Int?
  var venueAgrees: Bool?
  /// What speaks against the tie, in words; empty for a tie that may hold.
  var contradictions: [String] = []
  /// Words of the shorter title.
  var length: Int
  /// "Editorial": all that the reading says must agree.
  private let namesKind: Bool
  /// The reading has the whole main title, of five telling words or more, and lacks a subtitle that is no mere "a survey".
  private var hasTellingMainTitle = false

  init(_ reading: ReadingSketch, _ work: WorkSketch) {
    title = reading.titleAgreement(with: work.title)
    namesKind = work.title.namesKind
    length = min(work.title.words.count, max(reading.sketch.title.words.count, 1))
    if title.isExact { length = work.title.words.count }
    people = reading.people(work)
    venueAgrees = reading.venueAgrees(with: work)
    hasTellingMainTitle =
      title == .subtitleLost && reading.sketch.title.contentCount >= 5
      && reading.sketch.title.words.count == work.title.mainCount && !work.title.hasGenericSubtitle
    if let a = reading.sketch.year, let b = work.year { yearGap = abs(a - b) }
    contradictions = Self.contradictions(self, reading, work)
  }

  private static func contradictions(_ tie: WordTie, _ reading: ReadingSketch, _ work: WorkSketch) -> [String]
  {
    var out: [String] = []
    if case .apart(let why) = tie.title { out.append(why) }
    if tie.people == .none { out.append("other authors") }
    if let gap = tie.yearGap, gap > (work.isPreprint ? 2 : 1), let year = work.year {
      out.append("it is of \(year)")
    }
    let wanted = reading.sketch.venue
    // A venue that the table does not know may be a part of the entry that was taken for one.
    // Proceedings are printed in serials of other names ("VLDB" in the Proceedings of the VLDB Endowment).
    let isPrinted = tie.yearGap == 0 && (work.venue.printsProceedings || wanted.printsProceedings)
    if tie.venueAgrees == false, wanted.series != nil, wanted.form != .preprint, !work.isPreprint, !isPrinted
    {
      out.append("it appeared elsewhere")
    }
    // The talk, the workshop paper and the journal version bear the same title.
    switch (wanted.form, work.venue.form) {
    case (.conference?, .workshop?), (.workshop?, .conference?), (.workshop?, .journal?),
      (.journal?, .workshop?):
      if tie.venueAgrees != true { out.append("another version of the work") }
    case (.conference?, .journal?), (.journal?, .conference?):
      if tie.venueAgrees != true, tie.yearGap != 0 { out.append("another version of the work") }
    default: break
    }
    return out
  }

  var peopleAgree: Bool { people.agrees }
  private var yearAgrees: Bool { yearGap.map { $0 <= 1 } ?? false }

  /// Points that speak for the tie beside the title.
  private var support: Int {
    (peopleAgree ? 2 : 0) + (yearAgrees ? 1 : 0) + (venueAgrees == true ? 1 : 0)
  }

  /// Whether the words suffice, provided that no other work has as good a claim.
  var holds: Bool {
    guard contradictions.isEmpty else { return false }
    if namesKind, support < 4 { return false }
    switch title {
    case .identical:
      return length >= 4 || support >= (length >= 2 ? 2 : 3) || (length == 3 && venueAgrees == true)
    case .typo: return length >= 4 || support >= (length == 3 ? 2 : 3)
    case .subtitleLost: return hasTellingMainTitle || length >= 2 && support >= (length >= 3 ? 2 : 3)
    case .nameLost: return support >= 3
    case .similar(let share): return share >= 0.85 && length >= 5 && peopleAgree && support >= 3
    case .apart, .unknown: return false
    }
  }

  /// Orders ties that hold: the higher, the better.
  var rank: Double {
    var rank = title.share * 4
    switch people {
    case .same: rank += 2
    case .most: rank += 1.5
    case .some: rank += 0.5
    case .none, .unknown: break
    }
    if venueAgrees == true { rank += 1 }
    if let gap = yearGap { rank += gap == 0 ? 1 : gap == 1 ? 0.5 : 0 }
    return rank
  }

  /// 0...1; and what speaks for and against the tie.
  var judgement: (score: Double, why: [String]) {
    var scale = Scale()
    scale.weigh(title, words: length, content: length)
    scale.weigh(people, exact: title.isExact, organization: false)
    if let gap = yearGap {
      scale.add(
        gap == 0 ? 1 : gap == 1 ? 0.5 : -1.5,
        gap == 0 ? "year" : gap == 1 ? "year within 1" : "years \(gap) apart")
    }
    if venueAgrees == true { scale.add(1, "venue") }
    for reason in contradictions where !scale.evidence.contains(reason) { scale.add(-4, reason) }
    return (scale.probability, scale.evidence)
  }
}

/// A reading reduced to what comparing needs.
struct ReadingSketch {
  let sketch: WorkSketch
  /// All its words, folded, with a mark where a sentence, a quotation or a bracket begins or ends.
  private let sentences: [String]
  private let words: Set<String>

  init(_ reading: Reading, references: [Reference]) {
    sketch = WorkSketch(reading, references: references)
    sentences = Self.sentences(reading.words)
    words = Set(reading.words.folded.split(separator: " ").map(String.init))
  }

  /// The title as the list's reader found it, or the candidate's own title where the words hold it as a whole
  /// sentence: readers cut titles in the wrong place now and then.
  func titleAgreement(with title: TitleSketch) -> TitleAgreement {
    let found = sketch.title.agreement(with: title)
    if found == .identical || title.words.count < 3 || title.mark != nil { return found }
    // "...: A Survey" in the list is no work without it.
    if found == .subtitleLost, sketch.title.hasGenericSubtitle || title.hasGenericSubtitle { return found }
    // "Erratum: ..." and "..., Part II" hold the title of another work.
    if sketch.title.mark != title.mark || sketch.title.part ?? 1 != title.part ?? 1 { return found }
    let wanted = title.words.joined(separator: " ")
    if sentences.contains(wanted) { return .identical }
    if found == .typo || title.joined.count < 20 || !title.versionWords.isEmpty { return found }
    let hasTypo = sentences.contains { sentence in
      let length = sentence.utf8.count { $0 != 32 }
      return abs(length - title.joined.count) <= 1 && TitleSketch(sentence).agreement(with: title) == .typo
    }
    return hasTypo ? .typo : found
  }

  /// Whether the venues agree; where the list names none, OpenReview's link says that it is one of those that live there.
  func venueAgrees(with work: WorkSketch) -> Bool? {
    if sketch.venue.isEmpty, sketch.openReview != nil, let series = work.venue.series,
      VenueSketch.onOpenReview.contains(series)
    {
      return true
    }
    return sketch.venue.agrees(with: work.venue)
  }

  func people(_ work: WorkSketch) -> PeopleAgreement {
    let people = work.people
    // "... by Recursive Regularization" at a title's end was taken for a person.
    let named = sketch.people.filter { !$0.isPart(of: work.title) }
    if named.isEmpty {
      // Authors may stand in the words without the list's reader having known them for names.
      let rest = words.subtracting(sketch.title.words)
      let named = people.prefix(20).filter { $0.family.utf8.count > 3 && rest.contains($0.family) }
      guard let first = people.first, named.contains(first) else { return .unknown }
      return named.count >= min(2, people.count) ? .same(count: named.count) : .most
    }
    return PeopleAgreement.between(named, people, cut: sketch.andOthers)
  }

  private static let boundaries = Set(".,:;?!\"()[]*_'\u{201C}\u{201D}\u{2018}\u{2019}\u{2013}\u{2014}")

  /// Every run of words between two boundaries, and every run that joins two neighbours (a title may hold a colon or a
  /// question mark).
  private static func sentences(_ text: String) -> [String] {
    var pieces: [String] = [""]
    var rest = Substring(text)
    while let c = rest.popFirst() {
      // "2.0" is one word.
      let isInside = c == "." && rest.first?.isWhitespace == false
      if !isInside, Self.boundaries.contains(c) {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(c)
      }
    }
    let folded = pieces.map(\.folded).filter { !$0.isEmpty }
    var out: [String] = []
    for start in folded.indices {
      for end in start..<min(folded.count, start + 5) {
        out.append(folded[start...end].joined(separator: " "))
      }
    }
    return out
  }
}

extension Reading {
  /// What may be the title, the likeliest first, at most three: the title as the list's reader found it, and the longest
  /// sentences of the entry that are no list of names. For searching: what is found is matched against the whole entry.
  public var titleGuesses: [String] {
    var guesses: [String] = []
    if let title { guesses.append(title) }
    var sentences: [String] = [""]
    var rest = Substring(words)
    while let c = rest.popFirst() {
      let atBlank = rest.first.map(\.isWhitespace) ?? true
      if ("\"\u{201C}\u{201D}*()[]".contains(c)) || ((c == "." || c == "?" || c == "!") && atBlank) {
        sentences.append("")
      } else {
        sentences[sentences.count - 1].append(c)
      }
    }
    let long = sentences.map(\.squeezed).filter { sentence in
      let pieces = sentence.split(separator: ",").map { $0.split(separator: " ").count }
      // Names come as short pieces between commas.
      let isNames = pieces.count > 1 && pieces.allSatisfy { $0 <= 4 }
      return !isNames && sentence.folded.split(separator: " ").count >= 3
    }.sorted { ($1.count, $0) < ($0.count, $1) }
    for sentence in long where !guesses.contains(where: { $0.folded == sentence.folded }) {
      guesses.append(sentence)
    }
    return Array(guesses.prefix(3))
  }
}
