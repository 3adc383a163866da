import BibTeX
import Testing

/// One entry of a file is broken, in every way that hands and programs find; all others are whole, and the place is right.
@Suite struct RecoveryPropertyTests {
  struct Break: Sendable, CustomTestStringConvertible {
    var name: String
    /// The broken entry; `#` is a number that sets its key apart.
    var text: String
    /// The line in it, from 0, of the first diagnostic.
    var line: Int
    init(_ name: String, _ text: String, line: Int = 0) {
      (self.name, self.text, self.line) = (name, text, line)
    }
    var testDescription: String { name }
  }

  static let breaks = [
    Break("no closing brace", "@article{broken#,\n  title = {T},\n  year = 2000\n"),
    Break("no closing brace, a comma", "@article{broken#,\n  title = {T},\n  year = 2000,\n"),
    Break("no closing quote", "@article{broken#,\n  title = \"T,\n  year = 2000\n}\n", line: 1),
    Break("no closing brace of a value", "@article{broken#,\n  title = {T,\n  year = 2000\n}\n"),
    Break("a brace too many in a value", "@article{broken#,\n  title = {T}},\n  year = 2000\n}\n", line: 1),
    Break("no comma between fields", "@article{broken#,\n  title = {T}\n  year = 2000\n}\n", line: 2),
    Break("no equals sign", "@article{broken#,\n  title {T},\n  year = 2000\n}\n", line: 1),
    Break("no value", "@article{broken#,\n  title = ,\n  year = 2000\n}\n", line: 1),
    Break("bare words", "@article{broken#,\n  title = some words here,\n  year = 2000\n}\n", line: 1),
    Break("no key", "@article{,\n  title = {T},\n  year = 2000\n}\n"),
    Break("a key of words", "@article{broken key #,\n  title = {T}\n}\n"),
    Break("a comment inside", "@article{broken#,\n  % title = {X},\n  year = 2000\n}\n", line: 1),
    Break("one kind of bracket and another", "@article(broken#,\n  year = 2000\n}\n", line: 2),
    Break("junk behind a value", "@article{broken#,\n  title = {T} junk,\n  year = 2000\n}\n", line: 1),
    Break("a field twice", "@article{broken#,\n  year = 2000,\n  year = 2001\n}\n", line: 2),
    Break("a brace in quotes", "@article{broken#,\n  title = \"a } b\",\n  year = 2000\n}\n", line: 1),
    Break("nothing but a start", "@article{broken#,\n"),
    Break("nothing but a start and half a field", "@article{broken#,\n  title\n"),
    Break("no brace", "@article broken#, title = {T}\n"),
  ]

  private static func whole(_ n: Int) -> String {
    """
    @inproceedings{whole\(n),
      author = {Doe, Jane and {\\"O}z, A.},
      title = "A {Title} \(n)",
      year = 20\(10 + n),
      note = {braces {in {braces}} and = , signs}
    }

    """
  }

  @Test(arguments: breaks, [0, 1, 4]) func allOthersSurviveWithAllTheirFields(fault: Break, at place: Int)
    throws
  {
    let broken = fault.text.replacing("#", with: "0")
    var texts = (0..<4).map { Self.whole($0) }
    texts.insert(broken, at: place)
    let file = BibFile(texts.joined(separator: "\n"), name: "f.bib")
    for n in 0..<4 {
      let entry = try #require(file.entry(for: "whole\(n)"), "\(fault.name): whole\(n)")
      #expect(!entry.isDamaged, "\(fault.name): whole\(n)")
      #expect(entry.fields.map(\.name) == ["author", "title", "year", "note"], "\(fault.name): whole\(n)")
      #expect(entry.fields[3].raw == "{braces {in {braces}} and = , signs}")
    }
    // It is said, and where: not before the broken entry, and not behind the next one's start.
    let first = texts[..<place].joined(separator: "\n").count { $0 == "\n" } + (place > 0 ? 2 : 1)
    let diagnostic = try #require(file.diagnostics.first, "\(fault.name)")
    #expect(diagnostic.line == first + fault.line, "\(fault.name): \(diagnostic.text)")
    #expect(file.printed() == Array(texts.joined(separator: "\n").utf8))
  }

  @Test func manyBrokenEntriesCostThemselvesAlone() {
    var text = ""
    for (n, fault) in Self.breaks.enumerated() {
      text += Self.whole(n) + "\n" + fault.text.replacing("#", with: "\(n)") + "\n"
    }
    text += Self.whole(Self.breaks.count)
    let file = BibFile(text)
    let survivors = file.entries.filter { $0.key.hasPrefix("whole") && !$0.isDamaged && $0.fields.count == 4 }
    #expect(survivors.map(\.key) == (0...Self.breaks.count).map { "whole\($0)" })
    // What a formatter makes of it holds them too.
    let again = BibFile(file.formatted())
    #expect(
      again.entries.filter { $0.key.hasPrefix("whole") && !$0.isDamaged && $0.fields.count == 4 }.count
        == survivors.count)
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func everyKindOfLineEndCounts(end: String) throws {
    let text = (Self.whole(0) + "@article{broken,\n  title = ,\n  year = 2000\n}\n" + Self.whole(1))
      .replacing("\n", with: end)
    let file = BibFile(text)
    #expect(file.entries.count == 3)
    #expect(file.entries.allSatisfy { !$0.fields.isEmpty })
    let diagnostic = try #require(file.diagnostics.first)
    #expect(diagnostic.line == 8, "\(diagnostic.text)")
    #expect(diagnostic.column == 11)
  }

  @Test func aBrokenEntryIsPrintedAsItStoodAndEditsBesideItWork() throws {
    for fault in Self.breaks {
      let broken = fault.text.replacing("#", with: "0")
      let text = Self.whole(0) + broken + "\n" + Self.whole(1)
      let file = BibFile(text)
      var edits = BibEdits(file)
      edits.set("year", to: "1900", in: try #require(file.entry(for: "whole1")))
      #expect(
        String(decoding: edits.printed(), as: UTF8.self) == Self.whole(0) + broken + "\n"
          + Self.whole(1).replacing("2011", with: "1900"), "\(fault.name)")
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func aCommentEndsWithItsLine(end: String) {
    let lines = [
      "% head @x", "@a{k,", "  % c, d = {", "  b = 1", "}", "@comment open {", "% words", "@b{l, x = 1}", "",
    ]
    let file = BibFile(lines.joined(separator: end))
    #expect(file.entries.map { "\($0.key) \($0.fields.map(\.name))" } == ["k [\"b\"]", "l [\"x\"]"])
    #expect(file.diagnostics.first?.line == 3)
    #expect(file.printed() == Array(lines.joined(separator: end).utf8))
  }
}
