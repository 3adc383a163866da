import BibTeX
import Testing

@testable import PapersKit

/// Which entries `tidy` takes for one work, and that it ends where it began when it runs again.
struct TidyDoublesTests {
  private static func article(_ key: String, _ fields: String) -> String { "@article{\(key), \(fields)}\n" }

  static let apart: [(String, String, String)] = [
    (
      "columns of a journal",
      "author={D. F. Brailsford}, title={Editorial}, journal={EP}, volume=1, number=1, pages={1--2}, year=1988",
      "author={D. F. Brailsford}, title={Editorial}, journal={EP}, volume=1, number=2, pages={77--78}, year=1988"
    ),
    (
      "the same place of the next volume",
      "author={A. B. Smith}, title={News of the Year in Review}, journal={J}, volume=1, year=1988",
      "author={A. B. Smith}, title={News of the Year in Review}, journal={J}, volume=2, year=1989"
    ),
    (
      "parts of a book",
      "author={S. von B}, title={{TeX} in Practice: Basics of It}, volume=1, publisher={S}, year=1993",
      "author={S. von B}, title={{TeX} in Practice: Basics of It}, volume=2, publisher={S}, year=1993"
    ),
    (
      "two pages under a short title",
      "author={Anonymous}, title={Calendar}, journal={TB}, volume=29, number=1, pages={2}, year=2008",
      "author={Anonymous}, title={Calendar}, journal={TB}, volume=29, number=1, pages={95}, year=2008"
    ),
  ]
  @Test(arguments: apart) func twoWorksStayTwo(_ name: String, _ a: String, _ b: String) {
    let tidied = TidyTests.tidy(Self.article("a", a) + Self.article("b", b))
    #expect(tidied.replaced == [] && tidied.entriesOut == 2, "\(name): \(tidied.text)")
  }

  static let together: [(String, String, String)] = [
    (
      "the volume told by one alone",
      "author={A. B. Smith}, title={A Study of Very Long Graphs}, journal={J}, volume=1, year=1988",
      "author={A. B. Smith}, title={A Study of Very Long Graphs}, journal={J}, year=1988"
    ),
    (
      "the volume mistaken, the pages not",
      "author={A. B. Smith}, title={A Study of Very Long Graphs}, journal={J}, volume=1, pages={33--40}, year=1988",
      "author={A. B. Smith}, title={A Study of Very Long Graphs}, journal={J}, volume=2, pages={33-40}, year=1988"
    ),
    (
      "one DOI",
      "author={A. B. Smith}, title={A Study of Very Long Graphs}, journal={J}, volume=1, doi={10.1000/1}, year=1988",
      "author={A. B. Smith}, title={A Study of Very Long Graphs}, journal={J}, volume={I}, doi={10.1000/1}, year=1988"
    ),
    (
      "a preprint and what it became",
      "author={A. B. Smith and C. Doe}, title={A Study of Very Long Graphs}, journal={J}, volume=3, number=4, year=2019",
      "author={A. B. Smith and C. Doe}, title={A Study of Very Long Graphs}, journal={arXiv preprint arXiv:1801.00001}, volume={abs/1801.00001}, year=2018"
    ),
  ]
  @Test(arguments: together) func oneWorkBecomesOne(_ name: String, _ a: String, _ b: String) {
    let text = Self.article("a", a) + Self.article("b", b)
    let tidied = TidyTests.tidy(text)
    #expect(tidied.replaced.count == 1 && tidied.entriesOut == 1, "\(name): \(tidied.text)")
    // Whatever either said is in the entry or in keys.map.
    for entry in BibFile(text).entries {
      for field in entry.fields where !["journal", "pages"].contains(field.name) {
        let value = String(field.raw.filter { $0 != "{" && $0 != "}" })
        #expect((tidied.text + tidied.keysMap).contains(value), "\(name): \(field.name)")
      }
    }
  }

  @Test func whatAMergedEntryTakesOverMayTieItToAThird() {
    // The first two share title and people; only then is the DOI known that the third has.
    let text =
      Self.article(
        "a",
        "author={A. B. Smith}, title={A Study of Very Long Graphs}, journal={J}, year=1988, x=1, y=2, z=3")
      + Self.article(
        "b",
        "author={A. B. Smith}, title={A Study of Very Long Graphs}, journal={J}, year=1988, doi={10.1000/1}")
      + Self.article(
        "c",
        "author={Smith, Ann B.}, title={A Study of Very Long Graphs, Revised}, journal={J}, year=1990, doi={10.1000/1}"
      )
    let once = TidyTests.tidy(text)
    let twice = TidyTests.tidy(once.text)
    #expect(twice.text == once.text && twice.replaced == [])
    // A key that led to a key that went leads on.
    let there = Set(BibFile(once.text).entries.map(\.key))
    #expect(once.replaced.allSatisfy { there.contains($0.new) && !there.contains($0.old) })
  }

  /// A file of works, many of them twice or thrice with fields missing, changed or added.
  private static func file(_ dice: inout Dice) -> String {
    let titles = [
      "Editorial", "A Study of Very Long Graphs", "Gandiva: Introspective Cluster Scheduling", "Notes",
      "On {TVM} and the like",
      "Deep Learning in Systems Practice",
    ]
    let names = ["A. B. Smith", "Jane Doe and Max Muster", "Li, Wei and others", "{ACM}"]
    func pick(_ items: [String]) -> String { items.randomElement(using: &dice) ?? "" }
    return (0..<Int.random(in: 2...14, using: &dice)).map { n in
      var fields = [
        "title = {\(pick(titles))}", "author = {\(pick(names))}",
        "year = \(1990 + Int.random(in: 0...3, using: &dice))",
      ]
      if Bool.random(using: &dice) {
        fields.append("journal = {\(pick(["J", "Proc. of X", "arXiv preprint arXiv:1801.00001"]))}")
      }
      if Bool.random(using: &dice) { fields.append("volume = \(Int.random(in: 1...3, using: &dice))") }
      if Bool.random(using: &dice) { fields.append("pages = {\(pick(["1--9", "33-40", "77"]))}") }
      if Int.random(in: 0...3, using: &dice) == 0 {
        fields.append("doi = {10.1000/\(Int.random(in: 1...3, using: &dice))}")
      }
      if Int.random(in: 0...3, using: &dice) == 0 { fields.append("x-mine\(n) = {kept \(n)}") }
      return "@\(pick(["article", "misc", "inproceedings"])){k\(n), \(fields.joined(separator: ", "))}\n"
    }.joined()
  }

  @Test func tidyingTwiceIsTidyingOnceAndNothingIsLost() {
    var dice = Dice(seed: 31)
    for _ in 0..<120 {
      let text = Self.file(&dice)
      let once = TidyTests.tidy(text)
      #expect(once.entriesOut + once.replaced.count == once.entriesIn && once.readsBack)
      let keys = BibFile(once.text).entries.map(\.key) + once.replaced.map(\.old)
      #expect(keys.sorted() == BibFile(text).entries.map(\.key).sorted())
      let all = once.text + once.keysMap
      for entry in BibFile(text).entries {
        for field in entry.fields where field.name.hasPrefix("x-mine") || field.name == "doi" {
          #expect(all.contains(field.raw), "\(field.name) of \(entry.key)\n\(text)")
        }
      }
      let twice = TidyTests.tidy(once.text)
      #expect(twice.text == once.text, "\(text)\n\(once.keysMap)\n\(twice.keysMap)")
    }
  }
}
