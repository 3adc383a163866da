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

  private let works: [WorkSketch]
  public init(_ works: [WorkSketch]) { self.works = works }

  /// The groups, by their first members; each work is in one group at most.
  public func groups() -> [Group] {
    var ties: [Tie] = []
    for (a, b) in candidates() {
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

  /// Pairs worth comparing, each once.
  private func candidates() -> [(Int, Int)] {
    var frequency: [String: Int] = [:]
    for work in works { for word in Set(work.title.words) { frequency[word, default: 0] += 1 } }
    var blocks: [String: [Int]] = [:]
    for (i, work) in works.enumerated() {
      for key in keys(of: work, frequency) { blocks[key, default: []].append(i) }
    }
    var pairs: Set<UInt64> = []
    for block in blocks.values where block.count > 1 && block.count <= Self.blockLimit {
      for (n, a) in block.enumerated() {
        for b in block[(n + 1)...] where a != b { pairs.insert(UInt64(min(a, b)) << 32 | UInt64(max(a, b))) }
      }
    }
    return pairs.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
  }

  private func keys(of work: WorkSketch, _ frequency: [String: Int]) -> Set<String> {
    var keys: Set<String> = []
    if let doi = work.doi { keys.insert("doi " + doi.folded) }
    if let arXiv = work.arXiv { keys.insert("arxiv " + arXiv.text) }
    for id in [work.dblp, work.openReview, work.acl] { if let id { keys.insert("id " + id) } }
    let title = work.title
    guard !title.isEmpty else { return keys }
    let family = work.people.first?.family ?? ""
    // A title of one or two words is shared by many; its first author tells them apart.
    keys.insert("title " + String(decoding: title.joined, as: UTF8.self))
    keys.insert("title " + String(decoding: title.joined, as: UTF8.self) + " " + family)
    if title.mainCount < title.words.count {
      if title.mainCount > 1 || title.main.joined().utf8.count > 5 {
        keys.insert("title " + title.main.joined())
      }
      if title.subtitle.count > 3 { keys.insert("title " + title.subtitle.joined()) }
    }
    let rare = Set(title.words).filter { !TitleSketch.light.contains($0) }.sorted {
      (frequency[$0] ?? 0, $0) < (frequency[$1] ?? 0, $1)
    }.prefix(4)
    for (n, a) in rare.enumerated() {
      for b in rare.dropFirst(n + 1) { keys.insert(a < b ? "words \(a) \(b)" : "words \(b) \(a)") }
      if !family.isEmpty { keys.insert("author \(family) \(a)") }
    }
    return keys
  }
}
