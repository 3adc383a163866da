import PapersKit
import Testing

/// `--diff`: what is shown can be applied, and is made in time by any file.
struct LineDiffTableTests {
  /// The two texts again, from the shown lines and the lines in between.
  private func sides(_ old: String, _ diff: String) -> (removed: [Substring], added: [Substring]) {
    let lines = diff.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
    return (
      lines.filter { $0.hasPrefix("-") }.map { $0.dropFirst() },
      lines.filter { $0.hasPrefix("+") }.map { $0.dropFirst() }
    )
  }

  static let cases: [(String, String, [String])] = [
    ("a\nb\nc\n", "a\nc\n", ["-b"]), ("a\nc\n", "a\nb\nc\n", ["+b"]), ("a\n", "b\n", ["-a", "+b"]),
    ("", "a\n", ["+a"]), ("a\n", "", ["-a"]), ("a\nb", "a\nb\n", ["+"]), ("a\na\na\n", "a\na\n", ["-a"]),
    ("x\ny\n", "y\nx\n", ["-x", "+x"]), ("é\n", "e\u{301}\n", []),
  ]
  @Test(arguments: cases) func showsTheFewestLines(_ old: String, _ new: String, _ expected: [String]) {
    let diff = LineDiff.unified(old, new, name: "x")
    let shown = diff.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
      .filter { $0.hasPrefix("-") || $0.hasPrefix("+") }.map(String.init)
    // The empty line behind the last end of line is a line too.
    #expect(shown.filter { $0 != "-" && $0 != "+" || expected.contains($0) } == expected, "\(diff)")
  }

  @Test func whatIsShownTurnsOneTextIntoTheOther() {
    var made = RecordMaker(seed: 91)
    for _ in 0..<300 {
      let old = (0..<made.next(12)).map { _ in "line \(made.next(5))" }
      var new = old
      for _ in 0..<made.next(4) {
        if made.next(2) == 0, !new.isEmpty {
          new.remove(at: made.next(new.count))
        } else {
          new.insert("new \(made.next(3))", at: made.next(new.count + 1))
        }
      }
      let texts = [old, new].map { $0.map { $0 + "\n" }.joined() }
      let diff = LineDiff.unified(texts[0], texts[1], name: "x")
      let (removed, added) = sides(texts[0], diff)
      // What is taken away and what is added balance, line by line.
      var count: [Substring: Int] = [:]
      for line in texts[0].split(separator: "\n") { count[line, default: 0] += 1 }
      for line in removed { count[line, default: 0] -= 1 }
      for line in added { count[line, default: 0] += 1 }
      for line in texts[1].split(separator: "\n") { count[line, default: 0] -= 1 }
      #expect(count.filter { !$0.key.isEmpty }.allSatisfy { $0.value == 0 }, "\(diff)")
      #expect(diff.isEmpty == (old == new))
    }
  }

  @Test func aSortedFileOfManyLinesIsComparedInTime() {
    let lines = (0..<30_000).map { "@misc{key\($0 * 7919 % 30_000), title = {T}}" }
    let (old, new) = (lines.joined(separator: "\n"), lines.sorted().joined(separator: "\n"))
    let clock = ContinuousClock()
    var diff = ""
    let time = clock.measure { diff = LineDiff.unified(old, new, name: "x") }
    #expect(time < .seconds(30))
    let (removed, added) = sides(old, diff)
    #expect(removed.sorted() == added.sorted() && !removed.isEmpty)
    // One line that changed among many is shown alone.
    let one = LineDiff.unified(old, old.replacing("key5,", with: "KEY5,"), name: "x")
    #expect(one.split(separator: "\n").filter { $0.hasPrefix("-") || $0.hasPrefix("+") }.count == 4)
  }

  @Test func linesWithoutAnyInCommonAreReplaced() {
    let old = (0..<5000).map { "old \($0)" }.joined(separator: "\n")
    let new = (0..<5000).map { "new \($0)" }.joined(separator: "\n")
    let (removed, added) = sides(old, LineDiff.unified(old, new, name: "x"))
    #expect(removed.count == 5000 && added.count == 5000)
  }
}
