import Foundation
import PapersKit

/// The facts behind the simulated scholarly web, for measuring without a network: papers of which thousands bear
/// nearly the same titles, and reading-list entries that name them as people do.
struct SimulatedWorld {
  struct Paper {
    var title: String
    var people: [Finding.Name]
    var year: Int
    var acronym: String
    var venue: String
    var kind: WorkKind?
    var doi: DOI?
    var pages: String?
  }

  private let lines: [Data]
  private var byWord: [String: [Int32]] = [:]

  /// Reads `scholar-sim/data`; nil where it is missing.
  init?(folder: String) {
    guard let file = try? ByteStream(folder + "/scholar-sim/data/ml-conferences.jsonl.gz") else { return nil }
    var data = Data()
    while let piece = try? file.next() { data.append(contentsOf: piece) }
    lines = data.split(separator: 10).map { Data($0) }
    guard lines.count > 1000 else { return nil }
    let key = Data("\"title\": \"".utf8)
    for (i, line) in lines.enumerated() {
      guard let start = line.firstRange(of: key) else { continue }
      let title = line[start.upperBound...].prefix { $0 != 34 }
      for word in Self.words(String(decoding: title, as: UTF8.self)) {
        byWord[word, default: []].append(Int32(i))
      }
    }
  }

  private static func words(_ title: String) -> Set<String> {
    Set(title.folded.split(separator: " ").map(String.init).filter { $0.count > 2 })
  }

  var count: Int { lines.count }

  func paper(_ i: Int) -> Paper? {
    guard let json = try? JSON(parsing: Array(lines[i])), let title = json["title"]?.string, title.count > 20,
      let year = json["year"]?.int, case .array(let authors)? = json["authors"], !authors.isEmpty
    else { return nil }
    return Paper(
      title: title,
      people: authors.map {
        Finding.Name(
          given: $0["given"]?.string, family: $0["family"]?.string, whole: $0["literal"]?.string,
          isOrganization: $0["literal"] != nil)
      }, year: year, acronym: json["venue"]?["acronym"]?.string ?? "",
      venue: json["venue"]?["name"]?.string ?? "",
      kind: json["type"]?.string.flatMap(WorkKind.init), doi: json["doi"]?.string.flatMap { DOI($0) },
      pages: json["pages"]?.string)
  }

  /// What a search by title would find: the papers that share the most and the rarest words.
  func search(_ text: String, limit: Int = 8) -> [Int] {
    var scores: [Int32: Double] = [:]
    for word in Self.words(text) {
      guard let hits = byWord[word], hits.count < 4000 else { continue }
      for hit in hits { scores[hit, default: 0] += log(Double(lines.count) / Double(hits.count)) }
    }
    return scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map { Int($0.key) }
  }
}

extension SimulatedWorld.Paper {
  /// The paper as one of the services words it.
  func finding(as source: Source) -> Finding {
    var finding = Finding(source: source, url: "https://\(source.rawValue).example/\(title.folded)")
    finding.title = title
    finding.people = people
    finding.date = PublicationDate(year: year)
    switch source {
    case .semanticScholar: finding.container = acronym
    case .dblp: (finding.container, finding.kind) = (acronym, kind)
    default: (finding.container, finding.kind, finding.pages) = (venue, kind, pages)
    }
    finding.doi = doi
    return finding
  }

  /// The paper as a person writes it down: with a typo, a lost subtitle, another case, a wrong year, or only in part.
  func reading(by chance: inout Chance) -> Reading {
    var t = title
    if chance.happens(0.15), let cut = t.firstRange(of: ": "), t[..<cut.lowerBound].count > 18 {
      t = String(t[..<cut.lowerBound])
    }
    if chance.happens(0.15) { t = chance.typo(t) }
    if chance.happens(0.2) { t = chance.happens(0.5) ? t.lowercased() : t.capitalized }
    let y = year + (chance.happens(0.08) ? (chance.happens(0.5) ? 1 : -1) : 0)
    let names = people.map { $0.whole ?? [$0.given, $0.family].compactMap { $0 }.joined(separator: " ") }
    let cut = names.count > 2 && chance.happens(0.4)
    let shown = cut ? [names[0]] : names
    let et = shown.joined(separator: ", ") + (cut ? " et al." : "")
    let form = chance.pick(6)
    var reading = Reading(title: t)
    if form == 2 || form == 3 || form == 4 { (reading.authors, reading.hasEtAl) = (shown, cut) }
    if form != 0 { reading.year = y }
    if form != 0, form != 4 { reading.venue = acronym }
    reading.words =
      switch form {
      case 0: "\(t)."
      case 1: "\(t), \(acronym) \(y)."
      case 2: "\(et). \(t). \(acronym) \(y)."
      case 3: "\"\(t)\", \(et), \(acronym) '\(y % 100)"
      case 4: "\(t). \(et). \(y)"
      default: "\(t) (\(acronym) \(y))"
      }
    return reading
  }
}

/// A small seeded generator (SplitMix64), so that a failure can be repeated.
struct Chance {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
  mutating func pick(_ n: Int) -> Int { Int(next() % UInt64(n)) }
  mutating func happens(_ p: Double) -> Bool { Double(next() >> 11) / Double(1 << 53) < p }
  /// One letter lost, doubled by another, or swapped with its neighbour.
  mutating func typo(_ text: String) -> String {
    var letters = Array(text)
    guard letters.count > 4 else { return text }
    let i = 1 + pick(letters.count - 3)
    switch pick(3) {
    case 0: letters.remove(at: i)
    case 1: letters.swapAt(i, i + 1)
    default: letters.insert(Array("aeionrt")[pick(7)], at: i)
    }
    return String(letters)
  }
}
