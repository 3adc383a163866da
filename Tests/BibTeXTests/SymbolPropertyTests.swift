import Testing

@testable import BibTeX

/// Every command of the tables, in every layout in which people write it.
@Suite struct SymbolPropertyTests {
  private static let textual = Symbols.text.filter {
    !$0.value.isEmpty && $0.value != " " && Marks.byCommand[$0.key] == nil
  }
  .sorted { $0.key < $1.key }

  @Test func textCommandsAreReadInEveryLayout() {
    for (name, raw) in Self.textual {
      let text = LaTeX.decode(raw.contains("\\") || raw.contains("$") ? LaTeX.encode(raw) : raw)
      guard text == raw else { continue }
      for (latex, expected) in [
        ("{\\\(name)}", text), ("\\\(name){}", text), ("x\\\(name){}y", "x" + text + "y"),
        ("x{\\\(name)}y", "x" + text + "y"),
        ("\\\(name) y", text + "y"), ("(\\\(name))", "(" + text + ")"),
      ] {
        // What composes or stands double beside a neighbour is for the tables.
        let normal = LaTeX.decode(LaTeX.encode(expected))
        #expect(LaTeX.decode(latex) == normal, "\(latex)")
      }
    }
  }

  @Test func mathCommandsAreReadInMath() {
    for (name, text) in Symbols.math.sorted(by: { $0.key < $1.key }) where Marks.byCommand[name] == nil {
      let expected = text.inNFC
      #expect(LaTeX.decode("$\\\(name)$") == expected, "\(name)")
      #expect(LaTeX.decode("$\\\(name){}$") == expected, "\(name)")
      #expect(LaTeX.decode("\\(\\\(name)\\)") == expected, "\(name)")
      #expect(LaTeX.decode("\\ensuremath{\\\(name)}") == expected, "\(name)")
    }
  }

  @Test func whateverASymbolStandsForIsWrittenSoThatItIsReadAgain() {
    for text in Set(Symbols.text.values).union(Symbols.math.values).sorted() {
      let text = text.inNFC
      for around in [text, "a\(text)b", "\(text) \(text)", "(\(text))"] {
        let encoded = LaTeX.encode(around)
        #expect(encoded.utf8.allSatisfy { $0 < 0x80 }, "\(text)")
        let folded = around.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        let decoded = LaTeX.decode(encoded).split(separator: " ", omittingEmptySubsequences: true).joined(
          separator: " ")
        #expect(decoded == folded, "\(text): \(encoded)")
      }
    }
  }

  @Test func markupLeavesItsArgument() {
    for name in Symbols.markup.sorted() where name != "protect" && name != "ensuremath" {
      #expect(LaTeX.decode("a \\\(name){b} c") == "a b c", "\(name)")
      #expect(LaTeX.decode("a {\\\(name) b} c") == "a b c", "\(name)")
    }
  }

  @Test func argumentsThatAreNoTextGo() {
    for name in Symbols.dropsArgument.sorted() {
      #expect(LaTeX.decode("a\\\(name){xyz}b") == "ab", "\(name)")
    }
  }

  @Test func accentsComposeWithEveryLetterThatUnicodeHasComposed() {
    for (command, mark) in Marks.byCommand.sorted(by: { $0.key < $1.key })
    where command.count == 1 && command != "t" {
      for letter in "aceginosuyzACEGINOSUYZ" {
        let expected = (String(letter) + String(mark)).inNFC
        guard expected.unicodeScalars.count == 1 else { continue }
        for latex in ["\\\(command){\(letter)}", "{\\\(command){\(letter)}}", "{\\\(command) \(letter)}"] {
          #expect(LaTeX.decode(latex) == expected, "\(latex)")
        }
        #expect(LaTeX.decode(LaTeX.encode(expected)) == expected)
      }
    }
  }

  @Test func plainTextIsLeftAlone() {
    var dice = Dice(seed: 121)
    for _ in 0..<1000 {
      let text = (0..<1 + dice.below(8)).map { _ in
        dice.pick(["graph", "GPU", "O(n)", "a/b", "1999", "x.", "(y)", "Zürich", "東京"])
      }
      .joined(separator: " ")
      #expect(LaTeX.decode(text) == text)
      #expect(LaTeX.decode(LaTeX.encode(text)) == text)
      #expect(LaTeX.escaped(text) == text)
      #expect(LaTeX.harmfulCommands(in: text).isEmpty)
    }
  }
}
