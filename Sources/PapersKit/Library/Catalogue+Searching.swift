import GRDB

extension Catalogue {
  /// How far a search goes.
  public enum Reach: Hashable, Sendable {
    /// To works of the same title, or of the same before a colon.
    case title
    /// Also to those that hold its rarest words.
    case words
  }

  /// Works whose titles are close to the words, best first.
  ///
  /// First those whose title is the same after folding (or is the part before a colon of the other), then those that hold
  /// its rarest words: all of them, all but one (a typo), any two of the rarest (a lost or changed part). Authors (family
  /// names) and year only order the works found; whether one *is* the work is for matching to say.
  public func candidates(
    title: String, authors: [String] = [], year: Int? = nil, limit: Int = 10
  ) throws(CatalogueError) -> [Finding] {
    let query = CatalogueQuery(title: title, authors: authors, year: year)
    do {
      return try database.read { db in
        var query = query
        return try query.best(limit, .words, in: CatalogueTables.sources(db), db)
      }
    } catch { throw Self.wrapped(error) }
  }

  /// For each of the works those that its arXiv identifier names and those whose titles are close to its own, all asked
  /// in one go. A question that cannot be answered has no candidates.
  public func candidates(
    for works: [WorkSketch], _ reach: Reach, limit: Int
  ) throws(CatalogueError) -> [[Finding]] {
    do {
      return try database.read { db in
        let sources = try CatalogueTables.sources(db)
        return works.map { work in
          let named = work.arXiv.flatMap { try? Self.findings(for: .arXiv($0), in: sources, db) }
          var query = CatalogueQuery(title: work.printed, authors: work.people.map(\.family), year: work.year)
          return (named ?? []) + ((try? query.best(limit, reach, in: sources, db)) ?? [])
        }
      }
    } catch { throw Self.wrapped(error) }
  }
}

/// A search by the words of a title, in one source at a time.
struct CatalogueQuery {
  struct Hit {
    /// 0 where there is but one hit.
    var score = 0.0
    /// Source and number, to break ties in the order of adding.
    var order: Int
    var entry: CatalogueEntry
  }
  /// Works that are looked at for one question; more share two rare words only when the words are not rare.
  static let mostWorks = 300
  /// Words that are searched for: the rarest.
  static let mostWords = 6
  /// A pair of words is searched for when not more works than this are expected to hold both.
  static let mostExpected = 600.0
  /// At this likeness no further search is made for a typo.
  static let goodEnough = 0.9
  /// Below this likeness a part of the title may have been lost or changed.
  static let nearEnough = 0.8
  /// A title of fewer telling words may stand inside many others.
  static let fewWords = 3

  let folded: [UInt8]
  let keys: [CatalogueKey]
  // Only asked for where no work has the title.
  /// Distinct, without common ones.
  private(set) lazy var words = {
    var words: [String] = []
    CatalogueWords.eachTelling(folded) { word in
      let word = String(decoding: word, as: UTF8.self)
      if !words.contains(word) { words.append(word) }
    }
    return words
  }()
  // Only asked for where works are to be put in order.
  private lazy var wanted = Set(folded.split(separator: 32).map { String(decoding: $0, as: UTF8.self) })
  private lazy var authors = people.map { $0.folded }
  private let people: [String]
  private let year: Int?

  init(title: String, authors: [String], year: Int?) {
    let bytes = Array(title.utf8)
    folded = CatalogueWords.folded(bytes)
    keys = CatalogueWords.titleKeys(bytes, folded: folded)
    (people, self.year) = (authors, year)
  }

  /// The closest works of all sources, best first.
  mutating func best(
    _ limit: Int, _ reach: Catalogue.Reach, in sources: [Catalogue.SourceFile], _ db: Database
  ) throws -> [Finding] {
    if CatalogueWords.isCommon(all: folded) { return [] }
    var found: [Hit] = []
    for source in sources where source.works > 0 { found += try hits(in: source, reach, db) }
    if reach == .title, found.count > 1 {
      for i in found.indices { found[i].score = score(found[i].entry.outline()) }
    }
    let best = found.sorted { ($1.score, $0.order) < ($0.score, $1.order) }.prefix(limit)
    return best.map { $0.entry.finding() }
  }

  private mutating func hits(
    in source: Catalogue.SourceFile, _ reach: Catalogue.Reach, _ db: Database
  ) throws -> [Hit] {
    var found: [UInt32: Hit] = [:]
    func look(_ works: [UInt32]) throws {
      for work in works where found[work] == nil {
        guard let entry = try CatalogueTables.entry(work, source, db) else { continue }
        // By title alone most works are found alone, and need no order.
        let score = reach == .title ? 0 : score(entry.outline())
        found[work] = Hit(score: score, order: source.id << 32 | Int(work), entry: entry)
      }
    }
    func best() -> Double { found.values.lazy.map(\.score).max() ?? 0 }

    for key in keys { try look(try CatalogueTables.works(key, source, db)) }
    if reach == .title { return Array(found.values) }
    var counted: [(word: String, works: Int)] = []
    for word in words { counted.append((word, try CatalogueTables.count(word, source, db))) }
    counted.sort { ($0.works, $0.word) < ($1.works, $1.word) }
    let rare = Array(counted.prefix(Self.mostWords))
    let whole = try works(all(rare.map(\.word)), source, db)
    try look(whole)
    // Titles that hold all the words leave nothing to look for, unless the words are few.
    if !whole.isEmpty, words.count >= Self.fewWords || best() >= Self.goodEnough {
      return Array(found.values)
    }
    if best() < Self.goodEnough, rare.count > 2 {
      let parts = rare.indices.map { out in all(rare.indices.filter { $0 != out }.map { rare[$0].word }) }
      try look(try works(parts.map { "(\($0))" }.joined(separator: " OR "), source, db))
    }
    if best() < Self.nearEnough, let pairs = pairs(rare, of: source.works) {
      try look(try works(pairs, source, db))
    }
    return Array(found.values)
  }

  // The words are folded: letters and digits only, so quoting them is enough.
  private func all(_ words: [String]) -> String { words.map { "\"\($0)\"" }.joined(separator: " AND ") }

  private func pairs(_ rare: [(word: String, works: Int)], of total: Int) -> String? {
    var pairs: [String] = []
    let first = rare.prefix(4)
    for a in first.indices {
      for b in first.indices where b > a {
        let expected = Double(first[a].works) * Double(first[b].works) / Double(max(total, 1))
        if expected <= Self.mostExpected { pairs.append("(\(all([first[a].word, first[b].word])))") }
      }
    }
    // A single telling word is searched for alone when it is rare, for titles that lost all the others.
    if rare.count == 1 || (rare.first?.works ?? .max) < CatalogueTables.commonFrom {
      pairs += rare.prefix(1).map { all([$0.word]) }
    }
    return pairs.isEmpty ? nil : pairs.joined(separator: " OR ")
  }

  private func works(_ pattern: String, _ source: Catalogue.SourceFile, _ db: Database) throws -> [UInt32] {
    let find = try db.cachedStatement(
      sql: "SELECT rowid FROM words\(source.id) WHERE words\(source.id) MATCH ? LIMIT \(Self.mostWorks)")
    return try Int64.fetchAll(find, arguments: [pattern]).map { UInt32(truncatingIfNeeded: $0) }
  }

  /// Likeness of the titles, 0...1, moved a little by year and people.
  private mutating func score(_ work: CatalogueEntry.Outline) -> Double {
    let title = CatalogueWords.folded(work.title)
    var score = title == folded ? 1 : Self.likeness(wanted, title)
    if score < 1, let main = CatalogueWords.mainTitle(work.title), main == folded { score = max(score, 0.93) }
    if let year, work.year > 0 {
      let apart = abs(year - work.year)
      score += apart == 0 ? 0.04 : apart == 1 ? 0.02 : -0.02 * Double(min(apart, 5))
    }
    if !authors.isEmpty, !work.people.isEmpty {
      let people = Set(work.people.flatMap { $0.folded.byBlanks.map { String($0) } })
      let known = authors.count { author in
        author.byBlanks.last.map { people.contains(String($0)) } ?? false
      }
      score += 0.1 * Double(known) / Double(authors.count) - (known == 0 ? 0.1 : 0)
    }
    return score
  }

  /// Dice's measure over words; a word that is one edit away counts nearly whole.
  static func likeness(_ wanted: Set<String>, _ title: [UInt8]) -> Double {
    let words = Set(title.split(separator: 32).map { String(decoding: $0, as: UTF8.self) })
    guard !words.isEmpty, !wanted.isEmpty else { return 0 }
    var shared = Double(wanted.intersection(words).count)
    let open = wanted.subtracting(words)
    if !open.isEmpty, open.count <= 3 {
      let rest = words.subtracting(wanted)
      for word in open where word.utf8.count > 3 && rest.contains(where: { isOneEdit(word, $0) }) {
        shared += 0.9
      }
    }
    return 2 * shared / Double(wanted.count + words.count)
  }

  /// One letter more, less or other, or two neighbours swapped.
  static func isOneEdit(_ a: String, _ b: String) -> Bool {
    let (a, b) =
      a.utf8.count <= b.utf8.count ? (Array(a.utf8), Array(b.utf8)) : (Array(b.utf8), Array(a.utf8))
    guard b.count - a.count <= 1 else { return false }
    var start = 0
    while start < a.count, a[start] == b[start] { start += 1 }
    var end = 0
    while end < a.count - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    let (left, right) = (a.count - start - end, b.count - start - end)
    if right <= 1 { return true }
    return left == 2 && right == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
  }
}
