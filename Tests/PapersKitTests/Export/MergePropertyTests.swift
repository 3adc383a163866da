import BibTeX
import PapersKit
import Testing

/// Laws of three-way merges, of .bib files and of records, over made histories.
struct MergePropertyTests {
  /// A file of entries that two people work on.
  private struct Made {
    var entries: [(key: String, fields: [(name: String, value: String)])]
    var text: String {
      entries.map { entry in
        "@article{\(entry.key),\n"
          + entry.fields.map { "  \($0.name) = \($0.value)" }.joined(separator: ",\n") + "\n}\n"
      }.joined(separator: "\n")
    }
    init(_ count: Int) {
      entries = (0..<count).map { n in
        (
          "k\(n)", ["author", "title", "year", "note", "pages"].map { ($0, "{\($0) of \(n)}") }
        )
      }
    }
    /// One change, marked with a name; the entries that may be touched, and what values it writes.
    mutating func change(_ mark: String, among allowed: [Int], _ dice: inout Dice) -> String? {
      guard let n = allowed.randomElement(using: &dice), !entries[n].fields.isEmpty else { return nil }
      let value = "{\(mark) \(Int.random(in: 0...9999, using: &dice))}"
      switch Int.random(in: 0...3, using: &dice) {
      case 0:
        let at = Int.random(in: 0..<entries[n].fields.count, using: &dice)
        entries[n].fields[at].value = value
      case 1: entries[n].fields.append(("x-\(mark)\(Int.random(in: 0...9999, using: &dice))", value))
      case 2:
        // One field in the place of another: most often the last one's.
        let at = max(0, entries[n].fields.count - 1 - Int.random(in: 0...1, using: &dice))
        entries[n].fields.remove(at: at)
        entries[n].fields.append(("y-\(mark)\(Int.random(in: 0...9999, using: &dice))", value))
      default: entries.append(("new-\(mark)\(Int.random(in: 0...99999, using: &dice))", [("title", value)]))
      }
      return value
    }
  }
  private static func fields(_ text: String) -> [String: [String: String]] {
    var out: [String: [String: String]] = [:]
    for entry in BibFile(text).entries {
      for field in entry.fields { out[entry.key, default: [:]][field.name] = field.raw }
    }
    return out
  }

  @Test func changesOfDifferentEntriesAlwaysMeet() {
    var dice = Dice(seed: 71)
    for _ in 0..<150 {
      let base = Made(8)
      var (ours, theirs) = (base, base)
      var values: [String] = []
      for _ in 0..<3 { values += [ours.change("ours", among: [0, 1, 2, 3], &dice)].compactMap { $0 } }
      for _ in 0..<3 { values += [theirs.change("theirs", among: [4, 5, 6, 7], &dice)].compactMap { $0 } }
      let merged = BibMergeTests.merge(base.text, ours.text, theirs.text)
      #expect(merged.conflicts == 0)
      let (a, b, m) = (Self.fields(ours.text), Self.fields(theirs.text), Self.fields(merged.text))
      #expect(Set(m.keys) == Set(a.keys).union(b.keys))
      for n in 0..<8 { #expect(m["k\(n)"] == (n < 4 ? a : b)["k\(n)"], "k\(n)") }
      #expect(BibFile(merged.text).faultCount == 0, "\(merged.text)")
    }
  }

  @Test func whateverEitherSideWroteIsInTheResultOrBetweenMarkers() {
    var dice = Dice(seed: 72)
    for _ in 0..<200 {
      let base = Made(4)
      var (ours, theirs) = (base, base)
      for _ in 0..<4 {
        _ = ours.change("ours", among: [0, 1, 2, 3], &dice)
        _ = theirs.change("theirs", among: [0, 1, 2, 3], &dice)
      }
      if Bool.random(using: &dice) { theirs.entries.remove(at: Int.random(in: 0..<3, using: &dice)) }
      if Bool.random(using: &dice) { ours.entries[0].fields.removeFirst() }
      let merged = BibMergeTests.merge(base.text, ours.text, theirs.text)
      let (old, here) = (Self.fields(base.text), Self.fields(ours.text))
      for (key, fields) in Self.fields(theirs.text) {
        for (name, value) in fields where old[key]?[name] != value {
          #expect(merged.text.contains(value), "\(key).\(name)")
        }
      }
      let there = Self.fields(theirs.text)
      for (key, fields) in here {
        for (name, value) in fields where old[key]?[name] != value {
          #expect(merged.text.contains(value), "\(key).\(name) \(there[key] == nil)")
        }
      }
      #expect((merged.conflicts > 0) == merged.text.contains("<<<<<<< ours"))
      let markers = ["<<<<<<< ours\n", "=======\n", ">>>>>>> theirs\n"].map {
        merged.text.ranges(of: $0).count
      }
      #expect(markers == [merged.conflicts, merged.conflicts, merged.conflicts])
    }
  }

  @Test func theSidesCanBeTakenOutOfTheMarkersAgain() {
    var dice = Dice(seed: 73)
    for _ in 0..<100 {
      let base = Made(3)
      var (ours, theirs) = (base, base)
      // Both mend one and the same field.
      let (n, f) = (Int.random(in: 0...2, using: &dice), Int.random(in: 0...4, using: &dice))
      ours.entries[n].fields[f].value = "{ours}"
      theirs.entries[n].fields[f].value = "{theirs}"
      let merged = BibMergeTests.merge(base.text, ours.text, theirs.text)
      #expect(merged.conflicts == 1)
      for (side, wanted) in [(0, ours), (1, theirs)] {
        #expect(Self.fields(Self.taking(side, of: merged.text)) == Self.fields(wanted.text))
        #expect(BibFile(Self.taking(side, of: merged.text)).faultCount == 0, "\(merged.text)")
      }
    }
  }

  /// What a person gets who keeps one side of every conflict.
  private static func taking(_ side: Int, of text: String) -> String {
    var (out, inside): ([Substring], Int?) = ([], nil)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("<<<<<<< ") {
        inside = 0
      } else if line == "=======" {
        inside = 1
      } else if line.hasPrefix(">>>>>>> ") {
        inside = nil
      } else if inside == nil || inside == side {
        out.append(line)
      }
    }
    return out.joined(separator: "\n")
  }

  @Test func aSideThatDidNothingGetsTheOthersFile() {
    var dice = Dice(seed: 74)
    for _ in 0..<100 {
      let base = Made(5)
      var changed = base
      for _ in 0..<4 { _ = changed.change("x", among: [0, 1, 2, 3, 4], &dice) }
      #expect(BibMergeTests.merge(base.text, changed.text, base.text).text == changed.text)
      #expect(
        Self.fields(BibMergeTests.merge(base.text, base.text, changed.text).text) == Self.fields(changed.text)
      )
      #expect(BibMergeTests.merge(base.text, changed.text, changed.text).text == changed.text)
    }
  }

  // MARK: Records

  private static func object(_ dice: inout Dice, depth: Int = 0) -> JSON {
    let names = ["DOI", "author", "custom", "page", "title", "volume"].filter { _ in Bool.random(using: &dice)
    }
    return .object(
      names.map { name in
        let value: JSON =
          switch Int.random(in: 0...4, using: &dice) {
          case 0 where depth < 2: object(&dice, depth: depth + 1)
          case 1: .array([.object(["family": .string("F\(Int.random(in: 0...3, using: &dice))")])])
          case 2: .array([.object(["list": .string("l\(Int.random(in: 0...3, using: &dice))")])])
          case 3: .number(Int.random(in: 0...9, using: &dice))
          default: .string("s\(Int.random(in: 0...9, using: &dice))")
          }
        return JSON.Member(name, value)
      })
  }

  @Test func recordsObeyTheSameLaws() {
    var dice = Dice(seed: 75)
    for _ in 0..<600 {
      let (base, a, b) = (Self.object(&dice), Self.object(&dice), Self.object(&dice))
      #expect(RecordMerge.merge(base: base, ours: a, theirs: a).text == a.document)
      #expect(RecordMerge.merge(base: base, ours: a, theirs: base).text == a.document)
      #expect(RecordMerge.merge(base: base, ours: base, theirs: b).text == b.document)
      let merged = RecordMerge.merge(base: base, ours: a, theirs: b)
      #expect((merged.conflicts > 0) == merged.text.contains("<<<<<<< ours"))
      // Without a conflict it is a record again; with some, either side of them is one but for commas.
      if merged.conflicts == 0 {
        #expect((try? JSON(parsing: Array(merged.text.utf8))) != nil, "\(merged.text)")
      }
      // Who merges the other way round meets as many conflicts.
      #expect(RecordMerge.merge(base: base, ours: b, theirs: a).conflicts == merged.conflicts)
    }
  }
}
