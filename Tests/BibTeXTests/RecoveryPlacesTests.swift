import BibTeX
import Testing

/// Each fault with its exact place, in each of several surroundings.
@Suite struct RecoveryPlacesTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    var text: String
    /// "line:column cause" of each, in the order of the file.
    var expected: [String]
    var testDescription: String { text.debugDescription }
  }

  static let faults = [
    Fault(text: "@a{k, b = {c} d = {e} f = 1}", expected: ["1:15 missingComma", "1:23 missingComma"]),
    Fault(text: "@a{k, b = , c = , d = 1}", expected: ["1:11 missingValue", "1:17 missingValue"]),
    Fault(text: "@a{, b = 1}", expected: ["1:4 missingKey"]),
    Fault(
      text: "@a{k}\n@a{k}\n@a{k}", expected: ["2:4 duplicateKey(first: 1)", "3:4 duplicateKey(first: 1)"]),
    Fault(
      text: "@a{k, b=1, b=2, b=3}", expected: ["1:12 duplicateField(\"b\")", "1:17 duplicateField(\"b\")"]),
    Fault(text: "@a{my key, b=1}", expected: ["1:4 oddKey"]),
    Fault(text: "@a{k, b = x y z}", expected: ["1:11 bareWords"]),
    Fault(text: "@a{k,\n  junk,\n  b = 1,\n}", expected: ["2:3 missingEquals"]),
    Fault(
      text: "@a{k,\n  % c\n  b = 1,\n  % d\n}",
      expected: ["2:3 commentInsideEntry", "4:3 commentInsideEntry"]),
    Fault(text: "@a{k, b = \"c } d\"}", expected: ["1:14 closingBraceInQuotes"]),
    Fault(text: "@a{k, b = {é} junk}", expected: ["1:15 missingEquals"]),
    Fault(text: "@a k\n@b{l}", expected: ["1:1 noDelimiter"]),
    Fault(text: "@comment{ @a{k, b = 1} }", expected: ["1:1 entryInsideComment"]),
    Fault(text: "@a(k, b = 1}", expected: ["1:12 mismatchedDelimiter"]),
    Fault(text: "@a{k, b = 1", expected: ["1:1 unclosedEntry"]),
    Fault(text: "@a{k, b = {c}},\n d = {e}}", expected: ["1:14 strayBrace"]),
    Fault(text: "", expected: []), Fault(text: "@", expected: []), Fault(text: "a@b.c", expected: []),
    Fault(text: "% only @a comment", expected: []), Fault(text: "@a{k,}\n", expected: []),
  ]

  @Test(arguments: faults) func everyFaultIsReportedAtItsPlace(fault: Fault) {
    #expect(shown(BibFile(fault.text), lines: 0) == fault.expected)
  }

  @Test(arguments: faults) func aFaultMovesWithItsEntry(fault: Fault) {
    // What stands before in whole entries and lines shifts the places and changes nothing else.
    for head in ["\n\n", "@misc{before, x = {é}}\n", "% words\n@string{s = {t}}\n", "\r\n"] {
      let file = BibFile(head + fault.text)
      let lines = head.utf8.count { $0 == 10 }
      let expected = fault.expected.map { text in
        text.contains("first: 1") ? text.replacing("first: 1", with: "first: \(1 + lines)") : text
      }
      #expect(shown(file, lines: lines) == expected, "\(head.debugDescription)")
    }
  }

  @Test(arguments: faults) func theEntryAfterAFaultIsWhole(fault: Fault) throws {
    let file = BibFile(fault.text + "\n@misc{after, x = {1}}\n\n@misc{last, y = 2}\n")
    for (key, name, raw) in [("after", "x", "{1}"), ("last", "y", "2")] {
      let entry = try #require(file.entry(for: key), "\(key)")
      #expect(entry.fields.map { "\($0.name)=\($0.raw)" } == ["\(name)=\(raw)"])
      #expect(!entry.isDamaged)
    }
  }

  @Test(arguments: faults) func everyDiagnosticPointsIntoItsLine(fault: Fault) {
    for diagnostic in BibFile(fault.text, name: "f.bib").diagnostics {
      #expect(diagnostic.file == "f.bib")
      #expect(diagnostic.offset <= fault.text.utf8.count)
      #expect(diagnostic.caret <= diagnostic.sourceLine.unicodeScalars.count)
      #expect(!diagnostic.message.hasSuffix(".") && !diagnostic.mend.isEmpty)
      let lines = diagnostic.text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == 3)
      #expect(
        lines[0].hasPrefix("f.bib:\(diagnostic.line):\(diagnostic.column): \(diagnostic.severity.rawValue): ")
      )
      #expect(lines[2].contains("^ " + diagnostic.mend))
    }
  }

  private func shown(_ file: BibFile, lines: Int) -> [String] {
    file.diagnostics.map { "\($0.line - lines):\($0.column) \($0.cause)" }
  }

  @Test func cuttingAFileAnywhereLosesOnlyTheEntryThatIsCut() {
    let entries = (0..<6).map {
      "@article{k\($0),\n  title = {T {\($0)} \"x\"},\n  year = \"200\($0)\",\n  note = a # {b}\n}\n"
    }
    let text = Array(entries.joined(separator: "\n").utf8)
    for end in 0...text.count {
      let file = BibFile(Array(text[..<end]))
      #expect(file.printed() == Array(text[..<end]))
      let whole = file.entries.filter { !$0.isDamaged && $0.fields.count == 3 }
      let closed = (1...6).last { n in entries.prefix(n).joined(separator: "\n").utf8.count - 1 <= end } ?? 0
      #expect(whole.count >= closed, "cut at \(end)")
    }
  }
}
