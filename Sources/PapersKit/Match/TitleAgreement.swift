/// How two titles stand to each other, from the closest to the farthest.
public enum TitleAgreement: Hashable, Sendable {
  /// The same after folding; blanks and hyphens do not count.
  case identical
  /// One slip of the pen away.
  case typo
  /// One is the other without its subtitle.
  case subtitleLost
  /// One is the other without the name before its colon ("MAD-GAN: ...").
  case nameLost
  /// Most words are shared; the share of the words, 0...1.
  case similar(Double)
  /// The titles name different texts about or parts of one work: an erratum, a reply, part II.
  case apart(String)
  /// Nothing to compare.
  case unknown

  /// The same title, as far as a typo.
  var isExact: Bool { self == .identical || self == .typo }

  /// 1 for identical titles, down to 0.
  var share: Double {
    switch self {
    case .identical: 1
    case .typo: 0.99
    case .subtitleLost, .nameLost: 0.85
    case .similar(let share): share
    case .apart, .unknown: 0
    }
  }
}

extension TitleSketch {
  /// How this title stands to another.
  func agreement(with other: TitleSketch) -> TitleAgreement {
    if isEmpty || other.isEmpty { return .unknown }
    if mark != other.mark {
      return .apart("one is a \((mark ?? other.mark)?.name ?? "text") about the other")
    }
    if joined == other.joined { return .identical }
    if part != other.part, (part ?? 1) != (other.part ?? 1) || (part != nil && other.part != nil) {
      return share(with: other) > 0.4 ? .apart("parts of one series") : .similar(share(with: other))
    }
    if isTypo(of: other) { return .typo }
    if let lost = lostPart(other) ?? other.lostPart(self) { return lost }
    let share = share(with: other)
    if share > 0.5, versionWordsClash(with: other) {
      return .apart("different numbers in the titles")
    }
    return .similar(share)
  }

  /// One slip in a title of 12 letters or more, two in one of 60 or more, never in a number; or an article more or less.
  private func isTypo(of other: TitleSketch) -> Bool {
    let shorter = min(joined.count, other.joined.count)
    if shorter >= 12, withoutArticles == other.withoutArticles { return true }
    guard shorter >= 12, editDistance(joined, other.joined, limit: shorter >= 60 ? 2 : 1) != nil else {
      return false
    }
    return bearsNumbers(of: other) && ordinals == other.ordinals && !differsByMeaning(from: other)
  }

  private var withoutArticles: [String] { words.filter { $0 != "a" && $0 != "an" && $0 != "the" } }

  /// Whether the words that differ are words in their own right: "supervised" and "unsupervised", "a" and "the".
  private func differsByMeaning(from other: TitleSketch) -> Bool {
    guard words.count == other.words.count else { return false }
    for (a, b) in zip(words, other.words) where a != b {
      // "DNN" and "GNN": one letter for another in a short word makes another word.
      if a.utf8.count == b.utf8.count, a.utf8.count <= 4, zip(a.utf8, b.utf8).count(where: { $0 != $1 }) == 1
      {
        return true
      }
      let (long, short) = a.utf8.count >= b.utf8.count ? (a, b) : (b, a)
      if long.utf8.count > short.utf8.count, long.hasSuffix(short), short.utf8.count >= 4 {
        let head = long.dropLast(short.count)
        if ["un", "in", "im", "non", "anti", "re", "de"].contains(head) { return true }
        if head == "a", Self.privative.contains(where: short.hasPrefix) { return true }
      }
    }
    return false
  }

  /// How `other` follows from this title by losing a part.
  private func lostPart(_ other: TitleSketch) -> TitleAgreement? {
    guard mainCount < words.count else { return nil }
    if Self.same(main, other.words[...])
      || (other.mainCount < other.words.count && Self.same(main, other.main)
        && other.subtitle.count * 3 < subtitle.count && subtitle.starts(with: other.subtitle))
    {
      return .subtitleLost
    }
    // A name of one to three words before the colon is often new, or gone, in the published form.
    if mainCount <= 3, subtitle.count >= 4, Self.same(subtitle, other.words[...]) { return .nameLost }
    return nil
  }

  private static func same(_ a: ArraySlice<String>, _ b: ArraySlice<String>) -> Bool {
    if a.elementsEqual(b) { return true }
    let (x, y) = (Array(a.joined().utf8), Array(b.joined().utf8))
    return x.count >= 12 && editDistance(x, y, limit: 1) != nil && !x.contains(where: \.isDigit)
  }

  /// Words that "a" turns into their opposite; elsewhere it is a slip of the pen.
  private static let privative = [
    "symmetr", "synchron", "typical", "periodic", "causal", "moral", "theor", "political", "historic",
    "social",
  ]

  /// Words with a digit in them: "gpt4", "2", "v3".
  var versionWords: [String] { words.filter { $0.utf8.contains(where: \.isDigit) } }

  /// Whether both have the same words with digits, but for a letter lost or doubled before the digits: "mox2" for
  /// "mbox2", and not "gpt4" for "gpt4o" or "bart2" for "bert2".
  private func bearsNumbers(of other: TitleSketch) -> Bool {
    let (mine, theirs) = (versionWords, other.versionWords)
    return mine.count == theirs.count
      && zip(mine, theirs).allSatisfy { a, b in
        if a == b { return true }
        let (x, y) = (a.prefix { !$0.isNumber }, b.prefix { !$0.isNumber })
        return min(x.count, y.count) >= 3 && x.count != y.count
          && a.dropFirst(x.count) == b.dropFirst(y.count)
          && editDistance(Array(x.utf8), Array(y.utf8), limit: 1) != nil
      }
  }
  /// Ordinals in words.
  private var ordinals: [String] { words.filter { Self.numbers.contains($0) } }

  private static let numbers: Set<String> = [
    "first", "second", "third",
    "fourth",
    "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "1st", "2nd", "3rd",
  ]

  /// Whether both titles are in full and one names a number that the other does not.
  private func versionWordsClash(with other: TitleSketch) -> Bool {
    if !ordinals.isEmpty, !other.ordinals.isEmpty, ordinals != other.ordinals { return true }
    if bearsNumbers(of: other) { return false }
    let (a, b) = (Set(versionWords), Set(other.versionWords))
    return !a.isSubset(of: b) && !b.isSubset(of: a) || (abs(words.count - other.words.count) <= 2 && a != b)
  }

  /// Whether the titles agree but for numbers that one of them does not have: "... (LSRS 2014)".
  func isOnlyNumbersFrom(_ other: TitleSketch) -> Bool {
    mark == other.mark && part == other.part && versionWords.isEmpty != other.versionWords.isEmpty
      && share(with: other) > 0.7
  }

  /// The share of the words, 0...1: half for the words in common, half for those in common in their order, because
  /// "Structured Forests for Fast Edge Detection" is not "Fast Edge Detection Using Structured Forests". Short words
  /// count little; "network" and "networks" are one word.
  func share(with other: TitleSketch) -> Double {
    let (mine, theirs) = (words.map(Self.weight), other.words.map(Self.weight))
    let total = mine.reduce(0, +) + theirs.reduce(0, +)
    guard total > 0 else { return 0 }
    let common = words.map { word in other.words.map { kinship($0, word) } }
    var free = [Bool](repeating: true, count: other.words.count)
    var bag = 0.0
    for i in words.indices {
      let best = common[i].indices.filter { free[$0] && common[i][$0] > 0 }.max {
        common[i][$0] < common[i][$1]
      }
      guard let best else { continue }
      free[best] = false
      bag += common[i][best] * mine[i]
    }
    if bag == 0 { return 0 }
    var row = [Double](repeating: 0, count: other.words.count + 1)
    for i in words.indices {
      var diagonal = 0.0
      for j in other.words.indices {
        let above = row[j + 1]
        row[j + 1] = max(above, row[j], diagonal + common[i][j] * mine[i])
        diagonal = above
      }
    }
    return (bag + (row.last ?? 0)) / total
  }

  /// How many words of weight each title has that the other lacks, the smaller of the two: words that were put in
  /// another's place, rather than added.
  func substitutions(with other: TitleSketch) -> Int {
    let lacks = { (a: [String], b: [String]) in
      a.filter { word in
        !b.contains(word) && !Self.light.contains(word) && !b.contains { kinship($0, word) > 0 }
      }.count
    }
    return min(lacks(words, other.words), lacks(other.words, words))
  }

  /// The words that are not light.
  var contentCount: Int { words.filter { !Self.light.contains($0) }.count }

  private static func weight(_ word: String) -> Double { light.contains(word) ? 0.25 : 1 }

  static let light: Set<String> = [
    "a", "an", "the", "of", "on", "in", "for", "and", "with", "by", "to", "from", "via", "using", "at", "as",
    "is",
    "are", "its", "into", "over", "under", "s",
  ]
}

extension TitleSketch.Mark {
  /// For people to read.
  var name: String {
    switch self {
    case .correction: "correction"
    case .comment: "comment"
    case .reply: "reply"
    case .note: "note"
    case .retraction: "retraction"
    case .talk: "talk"
    case .review: "review"
    case .supplement: "supplement"
    case .openProblem: "open problem"
    }
  }
}
