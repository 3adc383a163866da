import BibTeX

/// The names and acronyms of the table as a tree of words, built once.
struct VenueIndex {
  /// A name or acronym as a rule: these words in this order, and what else the string must hold.
  struct Rule {
    var series: Int
    var isAcronym = false
    /// The acronym counts in this case only.
    var exact: String?
    /// Words that must stand somewhere in the string ("international", "acm").
    var needs: [String] = []
    /// The kinds of word one of which must stand in the string.
    var needsRole: Set<VenueVocabulary.Role> = []
    /// The name itself joins its words with "and".
    var isJoined = false
    /// "conference" or "symposium", whichever the name says.
    var meeting: String?
    /// Such a short name counts only where it is the whole title.
    var isBare = false
    var years: ClosedRange<Int>?
  }
  struct Hit {
    var rule: Rule
    var range: Range<Int>
    var series: Int { rule.series }
    func covers(_ other: Hit) -> Bool {
      range.lowerBound <= other.range.lowerBound && range.upperBound >= other.range.upperBound
    }
  }
  private struct Edge {
    var word: String
    var node: Int
  }
  private struct Key: Hashable {
    var node: Int
    var prefix: UInt32
  }

  static let shared = VenueIndex(VenueTable.series)

  let series: [VenueSeries]
  /// The words of a series' names: how much of a string it explains.
  let vocabulary: [[String]]
  /// Whether one of a series' names says workshop.
  let isNamedWorkshop: [Bool]
  private var edges: [Key: [Edge]] = [:]
  private var rules: [[Rule]] = [[]]

  init(_ series: [VenueSeries]) {
    self.series = series
    // To cut names into words is most of the work.
    let ranges = Cores.pieces(2, of: series.count)
    let words = Cores.map(2) { part in
      series[ranges[part]].map { one in one.names.map { VenueWord.words(in: $0.text) } }
    }.flatMap { $0 }
    vocabulary = words.map { $0.flatMap { $0.map(\.text) } }
    isNamedWorkshop = words.map { $0.joined().contains { $0.role == .workshop } }
    for (i, one) in series.enumerated() {
      for (name, words) in zip(one.names, words[i]) { add(name: name, words, of: i, kind: one.kind) }
      var acronyms = one.acronyms
      let isPlainWord = one.acronym.utf8.count <= 2 || Self.isWordLike(one)
      acronyms.append(VenueSeries.Name(text: (isPlainWord ? "=" : "") + one.acronym, years: nil))
      // A journal that is called by its name has no acronym to look for.
      let isName = { (text: String) in one.kind == .journal && one.names.contains { $0.text == text } }
      for acronym in acronyms where !isName(acronym.text) { add(acronym: acronym, of: i) }
    }
  }

  /// The table lists the acronym once more with `=`: it is also a word, so its case counts.
  private static func isWordLike(_ series: VenueSeries) -> Bool {
    series.acronyms.contains { $0.text == "=" + series.acronym }
  }

  private mutating func add(acronym: VenueSeries.Name, of series: Int) {
    let isExact = acronym.text.hasPrefix("=")
    let text = isExact ? String(acronym.text.dropFirst()) : acronym.text
    let words = VenueWord.words(in: text)
    let raw = words.map(\.raw).joined(separator: " ")
    insert(words.map(\.text), Rule(series: series, isAcronym: true, exact: isExact ? raw : nil))
  }

  private mutating func add(
    name: VenueSeries.Name, _ all: [VenueWord], of series: Int, kind: VenueSeries.Kind
  ) {
    // "International Supercomputing" Conference: in quotation marks stands what must stand so, frame words too.
    let quoted = name.text.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    if quoted.count == 3 {
      let rule = Rule(series: series, needsRole: [.meeting], years: name.years)
      return insert(VenueWord.words(in: String(Substring(quoted[1]))).map(\.text), rule)
    }
    let isFrame = { (w: VenueWord) in
      switch w.role {
      case .meeting, .workshop, .serial, .organiser, .qualifier, .proceedings: true
      default: false
      }
    }
    var topic = all[...]
    while let first = topic.first, isFrame(first) { topic = topic.dropFirst() }
    while kind != .journal, let last = topic.last, isFrame(last) { topic = topic.dropLast() }
    var rule = Rule(series: series, years: name.years)
    let frame = all.filter { w in isFrame(w) && w.role != .proceedings }
    rule.meeting = frame.first { $0.role == .meeting }?.text
    if topic.isEmpty {
      rule.isBare = true
      return insert(all.map(\.text), rule)
    }
    let peeled = all[..<topic.startIndex] + all[topic.endIndex...]
    if kind == .journal {
      rule.needs = peeled.filter { $0.role == .serial }.map(\.text)
      if topic.count == 1 { rule.needs += peeled.filter { $0.role == .organiser }.map(\.text) }
      rule.isBare = !peeled.contains { $0.role == .serial } && topic.count <= 2
    } else if topic.count == 1 {
      rule.needs = peeled.filter { $0.role != .proceedings }.map(\.text)
    } else if topic.count <= 3 {
      if topic.count == 2 {
        rule.needs = peeled.filter { $0.role == .qualifier && $0.text != "annual" }.map(\.text)
      }
      rule.needsRole = Set(peeled.filter { $0.role == .meeting || $0.role == .workshop }.map(\.role))
    }
    if peeled.isEmpty, topic.count <= 2 { rule.isBare = true }
    rule.isJoined = topic.dropFirst().contains { $0.link == .and }
    insert(topic.map(\.text), rule)
  }

  private mutating func insert(_ words: [String], _ rule: Rule) {
    guard !words.isEmpty else { return }
    var node = 0
    for word in words {
      let key = Key(node: node, prefix: Self.prefix(word))
      if let edge = edges[key]?.first(where: { $0.word == word }) {
        node = edge.node
      } else {
        rules.append([])
        edges[key, default: []].append(Edge(word: word, node: rules.count - 1))
        node = rules.count - 1
      }
    }
    rules[node].append(rule)
  }

  /// Every name and acronym that stands in the words, in the order of their beginnings, longest first.
  func hits(in words: [VenueWord]) -> [Hit] {
    var out: [Hit] = []
    for start in words.indices {
      walk(words, from: start, at: start, node: 0, isLoose: false, into: &out)
    }
    return out.sorted { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
  }

  private func walk(
    _ words: [VenueWord], from start: Int, at: Int, node: Int, isLoose: Bool, into out: inout [Hit]
  ) {
    for rule in rules[node] where !(rule.isAcronym && isLoose) {
      if let exact = rule.exact, exact != words[start..<at].map(\.raw).joined(separator: " "),
        !isSmall(exact, words[start..<at], of: words)
      {
        continue
      }
      out.append(Hit(rule: rule, range: start..<at))
    }
    guard at < words.count, at == start || words[at].gap < .close,
      let edges = edges[Key(node: node, prefix: Self.prefix(words[at].text))]
    else { return }
    let word = words[at]
    let spelling = word.spelling
    for edge in edges {
      if edge.word == word.text {
        walk(words, from: start, at: at + 1, node: edge.node, isLoose: isLoose, into: &out)
      } else if Self.isShortOrMisspelt(spelling, of: edge.word, isDotted: word.isDotted) {
        walk(words, from: start, at: at + 1, node: edge.node, isLoose: true, into: &out)
      }
    }
  }

  /// "sc '19", "micro-48": in lower case such an acronym counts where it and a number are all there is.
  private func isSmall(_ exact: String, _ range: ArraySlice<VenueWord>, of words: [VenueWord]) -> Bool {
    guard range.startIndex == 0, range.endIndex == words.count - 1, words[range.endIndex].role == .number,
      range.allSatisfy({ $0.raw == $0.raw.lowercased() })
    else { return false }
    return exact.lowercased() == range.map(\.raw).joined(separator: " ")
  }

  /// The first three bytes: abbreviations and most misprints keep them.
  static func prefix(_ word: String) -> UInt32 {
    var value: UInt32 = 0
    for byte in word.utf8.prefix(3) { value = value << 8 | UInt32(byte) }
    return value
  }

  /// An abbreviation ("oper."), another ending ("network" for "networked") or a small misprint of a longer word.
  static func isShortOrMisspelt(_ given: String, of word: String, isDotted: Bool) -> Bool {
    let (a, b) = (given.utf8Span.span, word.utf8Span.span)
    var common = 0
    while common < a.count, common < b.count, a[common] == b[common] { common += 1 }
    let (restA, restB) = (a.count - common, b.count - common)
    if restA == 0, restB > 0 { return isDotted || common >= 4 }
    if common >= 3, restA == 1, restB > 0, a[common] == UInt8(ascii: "s") { return true }
    if common >= 5, restA <= 3, restB <= 3 { return true }
    guard a.count >= 7, b.count >= 7, abs(restA - restB) <= 1 else { return false }
    return isOneEditAway(Array(given.utf8)[common...], Array(word.utf8)[common...])
  }

  /// One letter too many, too few, wrong, or two swapped.
  private static func isOneEditAway(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    let restA = a.dropFirst()
    let restB = b.dropFirst()
    if restA.elementsEqual(restB) || restA.elementsEqual(b) || a.elementsEqual(restB) { return true }
    return a.count >= 2 && b.count >= 2 && a.first == restB.first && restA.first == b.first
      && a.dropFirst(2).elementsEqual(b.dropFirst(2))
  }
}
