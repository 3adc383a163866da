import BibTeX

/// Finds the works that stand more than once in a collection, without comparing every one with every other: only works
/// that share an identifier, a title, half a title or two rare words of it are compared.
public struct Deduplicator: Sendable {
  /// Works that are one.
  public struct Group: Hashable, Sendable {
    /// Indices into the collection, ascending; at least two.
    public var members: [Int]
    /// What ties each further member to the group: how it stands to the member it was tied by.
    public var ties: [Tie]
  }
  /// Two works that are one, and why.
  public struct Tie: Hashable, Sendable {
    public var a: Int
    public var b: Int
    public var sameness: Sameness
  }

  /// Beyond this many works under one key the key tells nothing ("introduction").
  private static let blockLimit = 40
  /// The keys of fewer works are made before a second thread has started.
  private static let worthwhile = 200

  private let works: [WorkSketch]
  public init(_ works: [WorkSketch]) { self.works = works }

  /// The groups, by their first members; each work is in one group at most.
  public func groups() -> [Group] {
    var ties: [Tie] = []
    let numbers = WordNumbers(works)
    for (a, b) in candidates(numbers) where isWorthComparing(a, b, numbers) {
      let sameness = sameWork(works[a], works[b])
      if sameness.same { ties.append(Tie(a: a, b: b, sameness: sameness)) }
    }
    // The surest ties first, so that a doubtful one cannot chain two works together.
    ties.sort { ($1.sameness.score, $0.a, $0.b) < ($0.sameness.score, $1.a, $1.b) }
    var home = Array(works.indices)
    var members = Dictionary(uniqueKeysWithValues: works.indices.map { ($0, [$0]) })
    var kept: [Int: [Tie]] = [:]
    for tie in ties {
      let (x, y) = (home[tie.a], home[tie.b])
      guard x != y, let mine = members[x], let theirs = members[y], agree(mine, theirs) else { continue }
      for i in theirs { home[i] = x }
      members[x] = mine + theirs
      members[y] = nil
      kept[x, default: []] += kept.removeValue(forKey: y) ?? []
      kept[x, default: []].append(tie)
    }
    return members.filter { $0.value.count > 1 }.map { root, all in
      Group(members: all.sorted(), ties: kept[root] ?? [])
    }.sorted { ($0.members.first ?? 0) < ($1.members.first ?? 0) }
  }

  /// No two works of the joined group may plainly be two: a preprint ties to the conference paper and to the journal
  /// extension, which are not one.
  private func agree(_ a: [Int], _ b: [Int]) -> Bool {
    if a.count * b.count > 100 { return true }
    return a.allSatisfy { x in
      b.allSatisfy { y in
        let sameness = sameWork(works[x], works[y])
        return sameness.same || (sameness.score > 0.2 && sameness.relation == .different)
      }
    }
  }

  /// Two titles that share less than a third of their words, and works without a common identifier, are no pair: told by
  /// numbers, before anything is compared letter by letter.
  private func isWorthComparing(_ a: Int, _ b: Int, _ numbers: WordNumbers) -> Bool {
    let (x, y) = (numbers.ofWork[a], numbers.ofWork[b])
    if x.isEmpty || y.isEmpty || works[a].sharesID(with: works[b]) { return true }
    if works[a].title.joined == works[b].title.joined { return true }
    var (i, j, shared) = (0, 0, 0)
    while i < x.count, j < y.count {
      if x[i] == y[j] {
        (i, j, shared) = (i + 1, j + 1, shared + 1)
      } else if x[i] < y[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return shared * 3 >= min(x.count, y.count)
  }

  /// A key of a work: those of one key stand together when sorted.
  private struct Keyed: Comparable {
    var key: UInt64
    var work: Int32
    static func < (a: Self, b: Self) -> Bool { a.key != b.key ? a.key < b.key : a.work < b.work }
  }

  /// Pairs that share a key, each once.
  private func candidates(_ numbers: WordNumbers) -> [(Int, Int)] {
    let pieces = works.count < Self.worthwhile ? 1 : 4
    let ranges = Cores.pieces(pieces, of: works.count)
    var keyed = Cores.map(pieces) { piece in
      ranges[piece].flatMap { i in keys(of: i, numbers).map { Keyed(key: $0, work: Int32(i)) } }.sorted()
    }.flatMap { $0 }
    // What is sorted in runs is only merged.
    keyed.sort()
    var pairs: [UInt64] = []
    var start = 0
    while start < keyed.count {
      var block: [Int32] = []
      var end = start
      while end < keyed.count, keyed[end].key == keyed[start].key {
        // A title that is its own main title has one key twice.
        if block.last != keyed[end].work, block.count <= Self.blockLimit { block.append(keyed[end].work) }
        end += 1
      }
      start = end
      if block.count < 2 || block.count > Self.blockLimit { continue }
      for (n, a) in block.enumerated() {
        for b in block[(n + 1)...] { pairs.append(UInt64(a) << 32 | UInt64(b)) }
      }
    }
    pairs.sort()
    var last: UInt64?
    return pairs.compactMap { pair in
      defer { last = pair }
      return pair == last ? nil : (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
    }
  }

  /// What two descriptions of one work have in common: an identifier, a title or half of one, two of its rarest words,
  /// the first author and a rare word. Numbers in place of texts: two texts of one number cost one comparison more.
  private func keys(of n: Int, _ numbers: WordNumbers) -> [UInt64] {
    let work = works[n]
    var keys: [UInt64] = []
    for id in [work.doi?.folded, work.arXiv?.text, work.dblp, work.openReview, work.acl] {
      if let id { keys.append(Self.key(1, id.utf8)) }
    }
    let title = work.title
    guard !title.isEmpty else { return keys }
    let family = work.people.first?.family ?? ""
    let author = Self.key(5, family.utf8)
    // A title of one or two words is shared by many; its first author tells them apart.
    let whole = Self.key(2, title.joined)
    keys.append(whole)
    keys.append(whole ^ author)
    if title.mainCount < title.words.count {
      let main = Array(title.main.joined().utf8)
      if title.mainCount > 1 || main.count > 5 { keys.append(Self.key(2, main)) }
      if title.subtitle.count > 3 { keys.append(Self.key(2, title.subtitle.joined().utf8)) }
    }
    let rare = numbers.rarest(of: n)
    for (i, a) in rare.enumerated() {
      for b in rare.dropFirst(i + 1) {
        keys.append(Self.mixed(3, UInt64(min(a, b)) << 32 | UInt64(max(a, b))))
      }
      if !family.isEmpty { keys.append(Self.mixed(4, UInt64(a)) ^ author) }
    }
    return keys
  }

  private static func key(_ kind: UInt64, _ bytes: some Sequence<UInt8>) -> UInt64 {
    mixed(kind, FNV1a.hash(bytes, from: FNV1a.seed ^ kind))
  }
  private static func mixed(_ kind: UInt64, _ number: UInt64) -> UInt64 {
    var z = number &+ kind &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// The words of all titles as numbers, with how many titles hold them.
private struct WordNumbers {
  /// The numbers of each title's words, ascending, each once.
  private(set) var ofWork: [[Int32]] = []
  private var titles: [Int32] = []
  private var isLight: [Bool] = []
  /// The place of each word among all in the order of letters, to break ties the same way in every run.
  private var order: [Int32] = []

  init(_ works: [WorkSketch]) {
    var numbers: [String: Int32] = [:]
    var words: [String] = []
    for work in works {
      var own: [Int32] = []
      for word in work.title.words {
        let number = numbers[word] ?? Int32(words.count)
        if Int(number) == words.count {
          numbers[word] = number
          words.append(word)
          titles.append(0)
        }
        if !own.contains(number) { own.append(number) }
      }
      for number in own { titles[Int(number)] += 1 }
      own.sort()
      ofWork.append(own)
    }
    isLight = words.map { TitleSketch.light.contains($0) }
    order = [Int32](repeating: 0, count: words.count)
    for (place, number) in words.indices.sorted(by: { words[$0] < words[$1] }).enumerated() {
      order[number] = Int32(place)
    }
  }

  /// The four words of weight that the fewest titles hold.
  func rarest(of work: Int) -> ArraySlice<Int32> {
    ofWork[work].filter { !isLight[Int($0)] }.sorted {
      (titles[Int($0)], order[Int($0)]) < (titles[Int($1)], order[Int($1)])
    }.prefix(4)
  }
}
