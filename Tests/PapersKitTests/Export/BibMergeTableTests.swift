import BibTeX
import PapersKit
import Testing

/// Three-way merges of .bib files, as git's users expect them: each row is an ancestor, two sides and the result.
struct BibMergeTableTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var base: String
    var ours: String
    var theirs: String
    var merged: String
    var testDescription: String { name }
    init(_ name: String, _ base: String, _ ours: String, _ theirs: String, _ merged: String) {
      (self.name, self.base, self.ours, self.theirs, self.merged) = (name, base, ours, theirs, merged)
    }
  }

  static let clean = [
    Case("nothing changed", "@a{k, x = 1}\n", "@a{k, x = 1}\n", "@a{k, x = 1}\n", "@a{k, x = 1}\n"),
    Case("ours changed", "@a{k, x = 1}\n", "@a{k, x = 2}\n", "@a{k, x = 1}\n", "@a{k, x = 2}\n"),
    Case("theirs changed", "@a{k, x = 1}\n", "@a{k, x = 1}\n", "@a{k, x = 2}\n", "@a{k, x = 2}\n"),
    Case("both the same", "@a{k, x = 1}\n", "@a{k, x = 2}\n", "@a{k, x = 2}\n", "@a{k, x = 2}\n"),
    Case(
      "two fields", "@a{k, x = 1, y = 1}\n", "@a{k, x = 2, y = 1}\n", "@a{k, x = 1, y = 2}\n",
      "@a{k, x = 2, y = 2}\n"),
    Case(
      "a field each", "@a{k, x = 1}\n", "@a{k, x = 1, o = 1}\n", "@a{k, x = 1, t = 1}\n",
      "@a{k, x = 1, o = 1, t = 1}\n"),
    Case(
      "a field removed there", "@a{k, x = 1, y = 1}\n", "@a{k, x = 2, y = 1}\n", "@a{k, x = 1}\n",
      "@a{k, x = 2,}\n"),
    Case(
      "a field removed here", "@a{k, x = 1, y = 1}\n", "@a{k, x = 1}\n", "@a{k, x = 2, y = 1}\n",
      "@a{k, x = 2}\n"),
    Case(
      "a field removed by both", "@a{k, x = 1, y = 1, z = 1}\n", "@a{k, x = 2, z = 1}\n",
      "@a{k, x = 1, z = 2}\n", "@a{k, x = 2, z = 2}\n"),
    Case(
      "an entry added there", "@a{k, x = 1}\n", "@a{k, x = 2}\n", "@a{k, x = 1}\n\n@b{l, y = 1}\n",
      "@a{k, x = 2}\n\n@b{l, y = 1}\n"),
    Case(
      "an entry added here", "@a{k, x = 1}\n", "@a{k, x = 1}\n\n@b{l, y = 1}\n", "@a{k, x = 2}\n",
      "@a{k, x = 2}\n\n@b{l, y = 1}\n"),
    Case("an entry each", "", "@a{k, x = 1}\n", "@b{l, y = 1}\n", "@a{k, x = 1}\n\n@b{l, y = 1}\n"),
    Case("the same entry added by both", "", "@a{k, x = 1}\n", "@a{k, x = 1}\n", "@a{k, x = 1}\n"),
    Case(
      "an entry removed there", "@a{k, x = 1}\n@b{l, y = 1}\n", "@a{k, x = 2}\n@b{l, y = 1}\n",
      "@a{k, x = 1}\n", "@a{k, x = 2}\n"),
    Case(
      "an entry removed here", "@a{k, x = 1}\n@b{l, y = 1}\n", "@a{k, x = 1}\n",
      "@a{k, x = 2}\n@b{l, y = 1}\n", "@a{k, x = 2}\n"),
    Case(
      "sorted here, changed there", "@a{k, x = 1}\n@b{c, y = 1}\n", "@b{c, y = 1}\n@a{k, x = 1}\n",
      "@a{k, x = 2}\n@b{c, y = 1}\n", "@b{c, y = 1}\n@a{k, x = 2}\n"),
    Case(
      "laid out here, changed there", "@a{k,x=1,y=1}\n", "@a{k,\n  x = 1,\n  y = 1\n}\n", "@a{k,x=1,y=2}\n",
      "@a{k,\n  x = 1,\n  y = 2\n}\n"),
    Case(
      "a macro changed there", "@string{m = {a}}\n@a{k, x = m}\n", "@string{m = {a}}\n@a{k, x = m, y = 1}\n",
      "@string{m = {b}}\n@a{k, x = m}\n", "@string{m = {b}}\n@a{k, x = m, y = 1}\n"),
    Case(
      "a comment changed there", "% old\n@a{k, x = 1}\n", "% old\n@a{k, x = 2}\n", "% new\n@a{k, x = 1}\n",
      "% new\n@a{k, x = 2}\n"),
    Case(
      "a comment changed here", "% old\n@a{k, x = 1}\n", "% new\n@a{k, x = 1}\n", "% old\n@a{k, x = 2}\n",
      "% new\n@a{k, x = 2}\n"),
    Case(
      "the entry's type changed there", "@a{k, x = 1}\n", "@a{k, x = 1}\n", "@b{k, x = 1}\n", "@b{k, x = 1}\n"
    ),
  ]

  /// What one side puts where the other takes something away.
  static let replaced = [
    Case(
      "the last field gives way to another there", "@a{k, x = 1, note = 1}\n", "@a{k, x = 2, note = 1}\n",
      "@a{k, x = 1, doi = 1}\n", "@a{k, x = 2, doi = 1}\n"),
    Case(
      "all fields give way to others there", "@a{k,\n  x = 1\n}\n", "@b{k,\n  x = 1\n}\n",
      "@a{k,\n  y = 1,\n  z = 1\n}\n", "@b{k,\n  y = 1,\n  z = 1\n}\n"),
    Case(
      "a macro comes where the first entry goes", "@a{k, x = 1}\n@b{l, y = 1}\n",
      "@a{k, x = 1}\n@b{l, y = 2}\n", "@string{m = {M}}\n@b{l, y = 1}\n", "@string{m = {M}}\n@b{l, y = 2}\n"),
  ]
  @Test(arguments: replaced) func nothingIsLostWhereSomethingGoes(_ c: Case) {
    let (text, conflicts) = merge(c)
    #expect(conflicts == 0)
    #expect(
      BibFile(text).entries.map { $0.fields.map { "\($0.name)=\($0.raw)" } }
        == BibFile(c.merged).entries.map { $0.fields.map { "\($0.name)=\($0.raw)" } })
    #expect(
      BibFile(text).faultCount == 0 && text.contains("@string") == c.merged.contains("@string"), "\(text)")
  }

  @Test func aConflictIsShownAlsoWhereTheFirstFieldGoes() {
    let outcome = BibMerge.merge(
      base: Array("@a{k,\n  x = 1,\n  y = 1,\n  z = 1\n}\n".utf8),
      ours: Array("@a{k,\n  x = 1,\n  z = 2\n}\n".utf8),
      theirs: Array("@a{k,\n  y = 2,\n  z = 1\n}\n".utf8))
    #expect(outcome.conflicts == 1)
    let text = String(decoding: outcome.bytes, as: UTF8.self)
    #expect(
      text.contains("=======\ny = 2,\n>>>>>>> theirs") && text.contains("z = 2") && !text.contains("x = 1"))
  }

  private func merge(_ c: Case) -> (text: String, conflicts: Int) {
    let outcome = BibMerge.merge(
      base: Array(c.base.utf8), ours: Array(c.ours.utf8), theirs: Array(c.theirs.utf8))
    return (String(decoding: outcome.bytes, as: UTF8.self), outcome.conflicts)
  }

  @Test(arguments: clean) func changesThatDoNotMeetAreBothMade(_ c: Case) {
    let (text, conflicts) = merge(c)
    #expect(conflicts == 0)
    #expect(text == c.merged)
  }

  @Test(arguments: clean) func theOtherWayRoundTheSameIsSaid(_ c: Case) {
    let (text, conflicts) = merge(Case(c.name, c.base, c.theirs, c.ours, ""))
    #expect(conflicts == 0)
    #expect(Self.said(text) == Self.said(c.merged))
  }

  /// What a file says, whatever the order in which it says it.
  private static func said(_ text: String) -> Set<String> {
    Set(
      BibEntries(BibFile(text)).all.map { entry in
        entry.type + entry.key + entry.fields.map { "\($0.name)=\($0.value)" }.sorted().joined(separator: ";")
      })
  }

  static let conflicting = [
    Case(
      "one field", "@a{k, x = 1, y = 1}\n", "@a{k, x = 2, y = 1}\n", "@a{k, x = 3, y = 1}\n", "x = 2,|x = 3,"),
    Case(
      "the last field", "@a{k, y = 1, x = 1}\n", "@a{k, y = 1, x = 2}\n", "@a{k, y = 1, x = 3}\n",
      "x = 2,|x = 3,"),
    Case("removed here", "@a{k, y = 1, x = 1}\n", "@a{k, y = 1}\n", "@a{k, y = 1, x = 3}\n", "|x = 3,"),
    Case("removed there", "@a{k, y = 1, x = 1}\n", "@a{k, y = 1, x = 2}\n", "@a{k, y = 1}\n", "x = 2,|"),
    Case("the same key added twice", "", "@a{k, x = 2}\n", "@a{k, x = 3}\n", "x = 2,|x = 3,"),
    Case("an entry removed there", "@a{k, x = 1}\n", "@a{k, x = 2}\n", "", "@a{k, x = 2}|"),
    Case("an entry removed here", "@a{k, x = 1}\n", "", "@a{k, x = 3}\n", "|@a{k, x = 3}"),
    Case("types", "@a{k, x = 1}\n", "@b{k, x = 1}\n", "@c{k, x = 1}\n", "@b{k, x = 1}|@c{k, x = 1}"),
    Case(
      "macros", "@string{m = {a}}\n", "@string{m = {b}}\n", "@string{m = {c}}\n",
      "@string{m = {b}}|@string{m = {c}}"),
    Case("words between entries", "% old\n@a{k}\n", "% mine\n@a{k}\n", "% yours\n@a{k}\n", "% mine|% yours"),
    Case(
      "a damaged entry", "@a{k, x = 1}\n", "@a{k, x = {2}\n", "@a{k, x = {3}}\n",
      "@a{k, x = {2}|@a{k, x = {3}}"),
  ]

  @Test(arguments: conflicting) func whatBothChangedStandsBetweenMarkers(_ c: Case) {
    let (text, conflicts) = merge(c)
    #expect(conflicts == 1)
    let parts = c.merged.split(separator: "|", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : $0 + "\n"
    }
    #expect(text.contains("<<<<<<< ours\n\(parts[0])=======\n\(parts[1])>>>>>>> theirs\n"), "\(text)")
    for marker in ["<<<<<<< ", "=======", ">>>>>>> "] {
      #expect(text.split(separator: "\n").filter { $0.hasPrefix(marker) }.count == 1, "\(text)")
    }
  }

  @Test(arguments: conflicting) func takingEitherSideGivesAWholeFile(_ c: Case) {
    let text = merge(c).text
    for side in 0...1 {
      var lines: [Substring] = []
      var part = 0
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("<<<<<<< ") {
          part = 1
        } else if line == "=======" {
          part = 2
        } else if line.hasPrefix(">>>>>>> ") {
          part = 0
        } else if part == 0 || part == side + 1 {
          lines.append(line)
        }
      }
      let taken = lines.joined(separator: "\n")
      let wanted = side == 0 ? c.ours : c.theirs
      // No comma twice, no field lost: what BibTeX itself would stumble over.
      #expect(Self.said(taken) == Self.said(wanted), "\(taken)")
      #expect(!taken.filter { !$0.isWhitespace }.contains(",,"), "\(taken)")
      if !c.name.contains("damaged") { #expect(BibFile(taken).diagnostics == [], "\(taken)") }
    }
  }

  @Test func newFieldsOfTheOtherSideOutliveAConflictInTheLastOne() {
    let (text, conflicts) = merge(
      Case("", "@a{k, x = 1}\n", "@a{k, x = 2}\n", "@a{k, x = 3, new = {kept}, more = {too}}\n", ""))
    #expect(conflicts == 1)
    #expect(text.contains("new = {kept},") && text.contains("more = {too},"))
  }

  @Test func noFieldOfEitherSideIsEverLost() {
    // Every value of the two sides that the ancestor lacks is in the merged text; every value that both have stays.
    var made = RecordMaker(seed: 71)
    let names = ["title", "year", "note", "pages", "volume"]
    for run in 0..<400 {
      func entry(_ key: Int, _ values: [String: String]) -> String {
        "@misc{k\(key)" + names.compactMap { n in values[n].map { ",\n  \(n) = {\($0)}" } }.joined() + "\n}\n"
      }
      func changed(_ entries: [Int: [String: String]], _ side: String) -> [Int: [String: String]] {
        var out = entries
        for n in 0..<made.next(5) {
          let key = made.next(6)
          let name = names[made.next(names.count)]
          switch made.next(5) {
          case 0: out[key] = nil
          case 1: out[key]?[name] = nil
          default: out[key, default: [:]][name] = "\(side)\(run)-\(n)"
          }
        }
        return out
      }
      let base = Dictionary(
        uniqueKeysWithValues: (0..<4).map { ($0, ["title": "t\($0)", "year": "y\($0)"]) })
      let (ours, theirs) = (changed(base, "o"), changed(base, "t"))
      let texts = [base, ours, theirs].map { side in
        side.keys.sorted().map { entry($0, side[$0] ?? [:]) }.joined(separator: "\n")
      }
      let outcome = BibMerge.merge(
        base: Array(texts[0].utf8), ours: Array(texts[1].utf8), theirs: Array(texts[2].utf8))
      let text = String(decoding: outcome.bytes, as: UTF8.self)
      for (key, fields) in base.keys.reduce(into: ours.merging(theirs) { a, _ in a }, { _, _ in }) {
        for (name, value) in fields where base[key]?[name] != value {
          #expect(text.contains("{\(value)}"), "run \(run): \(value)\n\(text)")
        }
      }
      for (key, fields) in theirs {
        for (name, value) in fields where base[key]?[name] != value {
          #expect(text.contains("{\(value)}"), "run \(run): \(value)\n\(text)")
        }
      }
      #expect((outcome.conflicts > 0) == text.contains("<<<<<<< "), "run \(run)")
      if outcome.conflicts == 0 {
        #expect(BibFile(text).diagnostics.filter { $0.severity == .error } == [], "\(text)")
      }
    }
  }
}
